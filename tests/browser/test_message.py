"""The message that was got, as a file that is dropped where a person drops it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.test_received import MUSEUM


def drop(page: Page, file: Path, onto: str) -> None:
    """Drop a file there, as a person drags it from a folder."""
    box = page.locator(onto).bounding_box()
    assert box is not None
    place = {"x": box["x"] + 9, "y": box["y"] + 9}
    data = {"items": [], "files": [str(file)], "dragOperationsMask": 1}
    devtools = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        devtools.send("Input.dispatchDragEvent", {"type": kind, "data": data} | place)


@pytest.mark.parametrize("onto", ["#file", "#message", "h1"])
def test_message_dropped_on_the_page_is_read(page: Page, tmp_path: Path, onto: str) -> None:
    file = tmp_path / "invitation.eml"
    file.write_text(MUSEUM)
    page.goto("/drafts/from-message/")

    drop(page, file, onto)
    page.get_by_role("button", name="Read it").click()

    expect(page.get_by_label("Role", exact=True).last).to_have_value("Collections Manager")
    assert len(page.context.pages) == 1
