"""What goes with the email saves itself and is copied text by text; a sentence is exchanged."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opening
from tests.browser.person import finish, path

SEEN_AT_THE_BOTTOM = """button => {
    scrollBy(0, button.getBoundingClientRect().bottom - innerHeight);
    const { left, top, width, height } = button.getBoundingClientRect();
    return button.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}"""
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def test_text_beside_the_email_saves_itself(page: Page) -> None:
    page.goto(f"{finish(page)}texts/")

    with page.expect_response("**/texts/"):
        page.get_by_label("If they ask why").fill("Because.")
    expect(page.locator("#status")).to_have_text("Saved")
    page.reload()

    expect(page.get_by_label("If they ask why")).to_have_value("Because.")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "text", ["What to say on the phone", "If they ask why", "If they press you"]
)
def test_state_of_the_save_is_seen_where_one_types(page: Page, width: int, text: str) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(f"{finish(page)}texts/")
    field = page.get_by_label(text)

    field.press("Control+End")
    before = page.locator("section").first.bounding_box()
    with page.expect_response("**/texts/"):
        field.press_sequentially(" More.")

    expect(page.locator("#status")).to_have_text("Saved")
    expect(page.locator("#status")).to_be_in_viewport()
    expect(field).to_be_in_viewport()
    assert page.locator("section").first.bounding_box() == before


def test_earlier_texts_follow_the_typing_and_are_sent_when_they_change_alone(page: Page) -> None:
    page.goto(f"{finish(page)}texts/")
    field, sent = page.get_by_label("If they ask why").first, []

    for text in ("My own words.", "My own words. More.", "", "Another thing."):
        with page.expect_response("**/texts/") as saved:
            field.fill(text)
        sent.append(list(saved.value.json()["beside"]))
        expect(page.locator("#status")).to_have_text("Saved")

    assert sent == [["beside-why"], [], ["beside-why"], []]
    expect(page.locator("#earlier-why .letter")).to_have_text(["then: My own words. More."])


def test_text_beside_the_email_is_copied_by_itself(opening: Opening) -> None:
    page = opening(permissions=CLIPBOARD).new_page()
    page.goto(f"{finish(page)}texts/")

    page.get_by_role("button", name="Copy What to leave on a voicemail").click()

    expect(page.locator("#copied")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.get_by_label("What to leave on a voicemail").input_value()


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("said", ["Saved", "Changed elsewhere: press Save to see both"])
def test_bar_with_save_never_covers_a_button_that_copies(page: Page, width: int, said: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{finish(page)}texts/")
    page.locator("#status").evaluate("(status, said) => status.textContent = said", said)

    seen = [button.evaluate(SEEN_AT_THE_BOTTOM) for button in page.locator("[data-copy]").all()]

    assert seen == [True] * len(seen)
    assert page.locator("#save").bounding_box() is not None


def test_text_beside_the_email_is_saved_without_javascript(plain: Page) -> None:
    plain.goto(f"{finish(plain)}texts/")

    plain.get_by_label("If they press you").fill("No, thank you.")
    plain.get_by_role("button", name="Save").click()

    expect(plain.get_by_label("If they press you")).to_have_value("No, thank you.")


def test_email_leads_to_what_goes_with_it_and_back(plain: Page) -> None:
    draft = finish(plain)
    plain.goto(f"{draft}email/")

    plain.get_by_role("link", name="What goes with it").click()
    came_to = path(plain)
    plain.get_by_role("link", name="Back to the email").click()

    assert (came_to, path(plain)) == (f"{draft}texts/", f"{draft}email/")


def test_sentence_is_exchanged_again_and_again_without_javascript(plain: Page) -> None:
    plain.goto(f"{finish(plain)}email/")
    body, seen = plain.locator("#body"), []

    plain.get_by_text("Say a sentence another way").click()
    for _ in range(3):
        seen.append(body.input_value())
        with plain.expect_navigation():
            plain.get_by_role("button", name="Another wording").nth(2).click()

    assert len(set(seen)) == 3
    assert body.input_value() == seen[0]


def test_typed_words_are_kept_when_a_sentence_is_exchanged(page: Page) -> None:
    page.goto(f"{finish(page)}email/")
    page.get_by_text("Say a sentence another way").click()

    mine = page.locator("#body").input_value().replace("Kind regards", "Yours")
    page.locator("#body").fill(mine)
    with page.expect_navigation():
        page.get_by_role("button", name="Another wording").first.click()

    now = page.locator("#body").input_value()
    assert now.endswith("Yours,\nJonas Weber")
    assert now != mine
