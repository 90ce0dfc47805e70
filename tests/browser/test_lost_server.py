"""What is typed while the server is away stays in the tab, and is saved when it is back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from config.environment import ROOT
from tests.browser.conftest import Opening
from tests.browser.person import finish
from tests.served import environment, prepared

RETRYING, SAVED = "Not saved: retrying", "Saved"
REFUSED = "Not saved: press Save to see why"


class Site:
    """A site that can be killed at once, all its processes, and started again where it was."""

    def __init__(self, directory: Path) -> None:
        prepared(directory)
        self.directory, self.port = directory, "0"
        self.start()

    def start(self) -> None:
        self.server = subprocess.Popen(
            [sys.executable, "-m", "gunicorn"],
            cwd=ROOT,
            env=environment(self.directory, PORT=self.port, PROOFREAD="no"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        assert self.server.stdout is not None
        self.address = self.server.stdout.readline().strip().removeprefix("Kind Regrets is at ")
        self.port = self.address.rpartition(":")[2].strip("/")

    def kill(self) -> None:
        os.killpg(self.server.pid, signal.SIGKILL)
        self.server.communicate()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    site = Site(tmp_path)
    yield site
    site.kill()


@pytest.fixture
def desk(site: Site, opening: Opening, faults: list[str]) -> Iterator[Page]:
    """The email page of a finished draft on the site that can be killed."""
    page = opening(base_url=site.address).new_page()
    page.goto(f"{finish(page)}email/")
    yield page
    faults.clear()  # the console tells of every request that failed


def words(page: Page) -> str:
    return page.get_by_label("Email", exact=True).input_value()


def write(page: Page, text: str, status: str) -> None:
    if status == SAVED:
        with page.expect_response("**/email/"):
            page.get_by_label("Email", exact=True).fill(text)
    else:
        page.get_by_label("Email", exact=True).fill(text)
    expect(page.locator("#status")).to_have_text(status)


def as_saved(context: BrowserContext, address: str) -> str:
    """What the site has stored, seen by a tab that has kept nothing."""
    other = context.new_page()
    other.goto(address)
    text = words(other)
    other.close()
    return text


def test_saved_text_outlives_a_killed_server(site: Site, desk: Page) -> None:
    write(desk, "The first words.", SAVED)

    site.kill()
    site.start()

    assert as_saved(desk.context, desk.url) == "The first words."


def test_text_saved_without_javascript_outlives_a_killed_server(
    site: Site, opening: Opening
) -> None:
    page = opening(base_url=site.address, java_script_enabled=False).new_page()
    page.goto(f"{finish(page)}email/")
    page.get_by_label("Email", exact=True).fill("The first words.")
    with page.expect_navigation():  # with all that the page loads, which the kill would cut off
        page.get_by_role("button", name="Save", exact=True).click()

    site.kill()
    site.start()
    page.reload()

    assert words(page) == "The first words."


def test_text_typed_while_the_server_was_away_is_saved_once_it_is_back(
    site: Site, desk: Page
) -> None:
    site.kill()
    write(desk, "Typed into the void.", RETRYING)

    site.start()

    expect(desk.locator("#status")).to_have_text(SAVED, timeout=40_000)
    assert as_saved(desk.context, desk.url) == "Typed into the void."


def test_reload_keeps_what_could_not_be_saved(site: Site, desk: Page) -> None:
    site.kill()
    write(desk, "Typed into the void.", RETRYING)
    site.start()

    desk.reload()

    expect(desk.get_by_label("Email", exact=True)).to_have_value("Typed into the void.")
    expect(desk.locator("#status")).to_have_text(SAVED)
    assert as_saved(desk.context, desk.url) == "Typed into the void."


def test_tab_keeps_nothing_that_is_saved(desk: Page) -> None:
    write(desk, "My own words.", SAVED)

    assert desk.evaluate("sessionStorage.length") == 0


def test_save_whose_answer_was_lost_is_no_conflict(desk: Page) -> None:
    desk.route("**/email/", lose_the_answer)
    write(desk, "Saved, but it never heard so.", RETRYING)
    desk.unroute_all()

    write(desk, "And some more.", SAVED)

    assert as_saved(desk.context, desk.url) == "And some more."


def test_pressed_change_is_not_undone_by_what_the_tab_kept(desk: Page) -> None:
    write(desk, words(desk).replace("Kind regards", "Warm regards"), SAVED)

    desk.get_by_role("button", name="Back to the composed text").click()

    expect(desk.get_by_label("Email", exact=True)).not_to_have_value("Warm regards")
    assert "Kind regards" in words(desk)
    assert as_saved(desk.context, desk.url) == words(desk)


def test_text_refused_by_the_server_is_kept_and_told(desk: Page) -> None:
    write(desk, "a" * 20_001, REFUSED)

    desk.reload()

    expect(desk.locator("#status")).to_have_text(REFUSED)
    assert len(words(desk)) == 20_001


def lose_the_answer(route: Route) -> None:
    route.fetch()
    route.abort()


def test_session_that_ends_while_typing_loses_no_text(desk: Page) -> None:
    desk.context.clear_cookies(name="sessionid")

    write(desk, "Typed too late.", f"Your session has ended. {REFUSED}")
    desk.get_by_role("button", name="Save", exact=True).click()

    expect(desk.get_by_role("heading", level=1)).to_have_text("Your session has ended")
    expect(desk.get_by_role("link", name="Your drafts on another device")).to_be_visible()
    assert "Typed too late." in desk.locator("main textarea").input_value()
