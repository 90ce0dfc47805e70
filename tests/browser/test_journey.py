"""From Start to a copied email and back the next day, by keyboard, with and without scripts."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from declines.letters.sentences import sentences
from tests.browser.conftest import Opening
from tests.browser.person import STEPS, Keyboard, answer, finish, path, start

CLIPBOARD = ["clipboard-read", "clipboard-write"]
GOALS, TIMING = (
    "career",
    "timing is not right|right time|wrong time",
)  # words in each wording of a reason
ADDED = " I enjoyed our talk about whales."


def walk(keys: Keyboard) -> None:
    """Answer all four steps from the home page on."""
    keys.press("main button.main", then="**/answer-promptly/")
    keys.choose("occasion", "offer")
    keys.write("#company", "Brightwater Labs")
    keys.write("#role", "Data Analyst")
    keys.write("#addressee", "Maria Lopez")
    keys.press(".buttons .main", then="**/express-gratitude/")
    keys.tick("deeds", "made_offer")
    keys.write("#thanks_for", "showing me the wet lab")
    keys.press(".buttons .main", then="**/give-a-reason/")
    keys.choose("reason", "goals")
    keys.press(".buttons .main", then="**/keep-in-touch/")
    keys.choose("touch", "event")
    keys.write("#event", "the trade fair")
    keys.write("#event_when", "in May")
    keys.write("#sender", "Jonas Weber")
    keys.press(".buttons .main", then="**/email/")


def come_back(page: Page) -> Keyboard:
    """Find the draft again from the list, by keyboard."""
    keys = Keyboard(page)
    page.goto("/drafts/")
    keys.press(".rows a", then="**/email/")
    return keys


def change_reason(keys: Keyboard) -> None:
    """Change the reason from the email page, and return there."""
    keys.press("[name=change][value='give-a-reason:reason']", then="**/give-a-reason/?back=email**")
    keys.choose("reason", "timing")
    keys.press(".buttons .main", then="**/email/")


def sentence_of(letter: str, words: str) -> str:
    """Return the sentence of a letter that tells a reason by these words."""
    (told,) = [one for one in sentences(letter) if re.search(words, one)]
    return told


def text(page: Page) -> str:
    return page.locator("#body").input_value()


def test_keyboard_alone_leads_to_a_copied_email_and_back_the_next_day(opening: Opening) -> None:
    today = opening(permissions=CLIPBOARD)
    page = today.new_page()
    keys = Keyboard(page)
    page.goto("/")

    walk(keys)
    composed, subject = text(page), page.get_by_label("Subject").input_value()
    with page.expect_response("**/email/"):  # it saves itself
        keys.write("#body", ADDED)
    keys.press("[data-copy='subject body']")
    expect(page.locator("#copied")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    cookies = today.storage_state()
    today.close()
    later = opening(storage_state=cookies).new_page()
    change_reason(come_back(later))

    assert copied == f"{subject}\n\n{composed}{ADDED}"
    told = text(later)
    first, second = sentence_of(composed, GOALS), sentence_of(told, TIMING)
    assert told == composed.replace(first, second) + ADDED


def test_keyboard_alone_leads_to_an_email_without_javascript_and_back(
    plain: Page, opening: Opening
) -> None:
    keys = Keyboard(plain)
    plain.goto("/")

    walk(keys)
    composed = text(plain)
    keys.write("#body", ADDED)
    with plain.expect_navigation():
        keys.press(".write .buttons button:not([data-copy])")
    saved = text(plain)
    cookies = plain.context.storage_state()
    plain.context.close()
    later = opening(storage_state=cookies, java_script_enabled=False).new_page()
    change_reason(come_back(later))

    assert saved == composed + ADDED
    told = text(later)
    first, second = sentence_of(composed, GOALS), sentence_of(told, TIMING)
    assert told == composed.replace(first, second) + ADDED


def test_button_that_copies_is_not_shown_without_javascript(plain: Page) -> None:
    draft = finish(plain)

    plain.goto(f"{draft}email/")

    shown = plain.locator(".write .buttons").get_by_role("button").all_inner_texts()
    assert shown == ["Save", "I have sent it"]


def test_back_keeps_what_was_typed(plain: Page) -> None:
    draft = start(plain)
    answer(plain, draft, STEPS[0])
    plain.goto(f"{draft}express-gratitude/")

    plain.get_by_label("Thank you for").fill("the tour")
    plain.get_by_role("button", name="Back").click()
    came_to = path(plain)
    plain.get_by_role("button", name="Continue").click()

    assert came_to == f"{draft}answer-promptly/"
    assert plain.get_by_label("Thank you for").input_value() == "the tour"


def test_progress_leads_to_a_finished_step_and_keeps_what_was_typed(plain: Page) -> None:
    draft = start(plain)
    answer(plain, draft, *STEPS[:2])
    plain.goto(f"{draft}give-a-reason/")

    plain.get_by_label("In my own words").check()
    plain.get_by_label("Your sentence").fill("My plans have changed.")
    plain.get_by_role("button", name="Answer as soon as possible").click()
    came_to = path(plain)
    plain.goto(f"{draft}give-a-reason/")

    assert came_to == f"{draft}answer-promptly/"
    assert plain.get_by_label("Your sentence").input_value() == "My plans have changed."


def test_save_and_leave_keeps_what_is_not_right_yet_and_goes_on_there(plain: Page) -> None:
    draft = start(plain)
    plain.goto(f"{draft}answer-promptly/")

    plain.get_by_label("Company").fill("Brightwater Labs")
    plain.get_by_role("button", name="Save and leave").click()
    left_to = path(plain)
    plain.get_by_role("link", name="Brightwater Labs").first.click()

    assert left_to == "/drafts/"
    assert path(plain) == f"{draft}answer-promptly/"
    assert plain.get_by_label("Company").input_value() == "Brightwater Labs"


def test_fault_list_leads_the_keyboard_to_the_field(page: Page) -> None:
    keys = Keyboard(page)
    page.goto(f"{start(page)}answer-promptly/")

    keys.press(".buttons .main", then="**/answer-promptly/")
    expect(page.get_by_role("alert")).to_be_focused()
    keys.press("[href='#company']")

    expect(page.get_by_label("Company")).to_be_focused()
    assert page.title() == "Error: Answer as soon as possible – Kind Regrets"


def test_enter_in_a_field_goes_on_and_not_back(page: Page) -> None:
    draft = start(page)
    answer(page, draft, STEPS[0])
    page.goto(f"{draft}express-gratitude/")

    page.get_by_label("Thank you for").press("Enter")
    page.wait_for_url("**/give-a-reason/")

    assert path(page) == f"{draft}give-a-reason/"
