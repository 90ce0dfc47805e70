"""A day that no calendar has: a browser tells nobody what was typed, so it has to stop it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import answer, finish, path, send

CAME_ON, INTERVIEW_AT = "2026-05-01", "2026-12-01T10:00"
FIELDS: list[tuple[str, dict[str, str], str]] = [
    ("received_on", {"received_on": CAME_ON}, "02312026"),
    ("interview_at", {"occasion": "interview", "interview_at": INTERVIEW_AT}, "02312026"),
]
NOTED = "day => day.matches(':focus') && day.validity.badInput"


@pytest.mark.parametrize("browser_page", ["page", "plain"])
@pytest.mark.parametrize(("name", "told", "typed"), FIELDS)
@pytest.mark.parametrize("pressed", ["Save and return to the email", "Save and leave"])
def test_impossible_day_stays_at_its_field_and_erases_nothing(
    request: Any, browser_page: str, name: str, told: dict[str, str], typed: str, pressed: str
) -> None:
    page: Page = request.getfixturevalue(browser_page)
    draft = finish(page)
    answer(page, draft, "answer-promptly", **told)
    page.goto(f"{draft}answer-promptly/?back=email")
    day = page.locator(f"[name={name}]")

    day.focus()
    page.keyboard.type(typed)
    page.get_by_role("button", name=pressed).click()

    assert path(page) == f"{draft}answer-promptly/"
    assert day.evaluate(NOTED)
    page.wait_for_timeout(800)  # what is typed is kept after a pause
    page.goto(f"{draft}answer-promptly/?back=email")
    expect(day).to_have_value(told[name])


def test_good_day_typed_before_an_impossible_one_is_kept(page: Page) -> None:
    draft = finish(page)
    page.goto(f"{draft}answer-promptly/?back=email")
    day = page.locator("[name=received_on]")

    with page.expect_response("**/letter/"):
        day.fill(CAME_ON)
    with page.expect_response("**/letter/"):
        day.focus()
        page.keyboard.type("0231")

    page.goto(f"{draft}answer-promptly/?back=email")
    expect(day).to_have_value(CAME_ON)


@pytest.mark.parametrize("browser_page", ["page", "plain"])
def test_impossible_day_is_seen_though_another_answer_would_hide_it(
    request: Any, browser_page: str
) -> None:
    page: Page = request.getfixturevalue(browser_page)
    draft = finish(page)
    answer(page, draft, "answer-promptly", occasion="interview", interview_at=INTERVIEW_AT)
    page.goto(f"{draft}answer-promptly/?back=email")
    day = page.locator("[name=interview_at]")

    day.focus()
    page.keyboard.type("02312026")
    page.get_by_label("A job offer").check()
    page.get_by_role("button", name="Save and return to the email").click()

    expect(day).to_be_visible()
    assert day.evaluate(NOTED)


@pytest.mark.parametrize("browser_page", ["page", "plain"])
def test_impossible_day_for_the_answer_stays_at_its_field(request: Any, browser_page: str) -> None:
    page: Page = request.getfixturevalue(browser_page)
    draft = finish(page)
    send(page, f"{draft}answer-by/", answer_by="2026-12-01")
    page.goto(f"{draft}answer-by/")
    day = page.get_by_label("The day")

    day.focus()
    page.keyboard.type("02312026")
    page.get_by_role("button", name="Save").click()

    assert path(page) == f"{draft}answer-by/"
    assert day.evaluate(NOTED)


def test_impossible_day_of_sending_stays_at_its_field(plain: Page) -> None:
    draft = finish(plain)
    plain.goto(f"{draft}sent/")
    day = plain.get_by_label("When did you send it?")

    day.focus()
    plain.keyboard.type("02312026")
    plain.get_by_role("button", name="Keep it as sent").click()

    assert path(plain) == f"{draft}sent/"
    assert day.evaluate(NOTED)


def test_impossible_last_day_of_an_event_stays_at_its_field(plain: Page) -> None:
    draft = finish(plain)
    send(plain, f"{draft}sent/", sent_on="2026-11-20", sent_by="email", sent_reason="")
    plain.goto(f"{draft}email/")
    day = plain.get_by_label("Last day")

    plain.get_by_label("First day").fill("2027-05-01")
    day.focus()
    plain.keyboard.type("02312027")
    plain.get_by_role("button", name="Put it in your calendar (.ics)").click()

    assert path(plain) == f"{draft}email/"
    assert day.evaluate(NOTED)
