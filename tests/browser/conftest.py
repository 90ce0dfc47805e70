"""A real Chromium before the real server; whatever the console says is a fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.chromium import launch_options
from tests.served import served

expect.set_options(timeout=20_000)  # a machine with other work is slow

Opening = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return browser_type_launch_args | launch_options()


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """No address: a context names its own."""
    return {name: value for name, value in browser_context_args.items() if name != "base_url"}


@pytest.fixture(scope="session")
def mails(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory that the site's mails are written to."""
    return tmp_path_factory.mktemp("mails")


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory, mails: Path) -> Iterator[str]:
    """The address of the site; each browser context is a person of its own to it."""
    with served(tmp_path_factory.mktemp("site"), EMAIL_URL=f"file://{mails}") as address:
        yield address


@pytest.fixture(scope="session")
def hebrew_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site as it is written from right to left."""
    directory = tmp_path_factory.mktemp("hebrew")
    with served(directory, DJANGO_SETTINGS_MODULE="tests.browser.hebrew") as address:
        yield address


@pytest.fixture
def faults() -> Iterator[list[str]]:
    """What the console said and which other hosts were asked; must be empty in the end.

    A test that expects a fault compares it, and clears the list.
    """
    found: list[str] = []
    yield found
    assert found == []


@pytest.fixture
def opening(new_context: Any, base_url: str, faults: list[str]) -> Opening:
    """Open a browser anew, with the given options of Playwright's."""

    def open_context(**options: Any) -> BrowserContext:
        options.setdefault("base_url", base_url)
        context: BrowserContext = new_context(**options)
        ours = urlsplit(options["base_url"]).netloc
        context.on("console", lambda said: _note(faults, said.type, said.text))
        context.on("weberror", lambda error: faults.append(str(error.error)))
        context.on("request", lambda sent: _foreign(faults, sent.url, ours))
        return context

    return open_context


@pytest.fixture
def context(opening: Opening) -> BrowserContext:
    return opening(permissions=["clipboard-read", "clipboard-write"])


@pytest.fixture
def plain(opening: Opening) -> Page:
    """A page of a browser without JavaScript."""
    return opening(java_script_enabled=False).new_page()


def _note(faults: list[str], kind: str, text: str) -> None:
    if kind in ("error", "warning"):
        faults.append(text)


def _foreign(faults: list[str], url: str, ours: str) -> None:
    if urlsplit(url).netloc != ours:
        faults.append(f"asked {url}")
