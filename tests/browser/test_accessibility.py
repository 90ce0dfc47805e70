"""axe finds nothing, on any page, in either colour scheme."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.states import BAD, GOOD


def violations(page: Page) -> list[tuple[str, str, list[str]]]:
    """Return what axe finds in both colour schemes: scheme, rule and the elements at fault."""
    found: list[tuple[str, str, list[str]]] = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found += [
            (scheme, one["id"], [node["html"] for node in one["nodes"]])
            for one in Axe().run(page).response["violations"]
        ]
    return found


@pytest.mark.parametrize("state", GOOD)
def test_page_has_no_fault_that_axe_finds(page: Page, state: str) -> None:
    GOOD[state](page)

    found = violations(page)

    assert found == []


@pytest.mark.parametrize("state", BAD)
def test_page_for_what_goes_wrong_has_no_fault_that_axe_finds(
    page: Page, state: str, faults: list[str]
) -> None:
    BAD[state](page)
    faults.clear()

    found = violations(page)

    assert found == []
