"""The desk with scripts and without them: what people do there, from end to end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Opening
from tests.browser.person import answer, finish
from tests.test_received import ENERGY, MUSEUM, SCHOOL

ROW = "Data Analyst · Brightwater Labs"
ADDED = " And greet Tom."
CHANGES: list[tuple[str, dict[str, str | list[str]]]] = [
    ("answer-promptly", {"occasion": "process"}),
    ("answer-promptly", {"company": "Globex"}),
    ("answer-promptly", {"role": "Lead Analyst"}),
    ("answer-promptly", {"addressee": "Kim Jordan"}),
    ("answer-promptly", {"title": "Dr"}),
    ("answer-promptly", {"received_on": "2026-01-02"}),
    ("answer-promptly", {"channel": "phone"}),
    ("answer-promptly", {"circumstances": ["referred", "known"], "referrer": "Ada Cole"}),
    ("answer-promptly", {"reference": "A-17"}),
    ("express-gratitude", {"deeds": ["met_team"]}),
    ("express-gratitude", {"thanks_for": "the long talk"}),
    ("express-gratitude", {"panel": "Ines Roy"}),
    ("give-a-reason", {"reason": "study"}),
    ("give-a-reason", {"also": "I keep the laptop until Friday."}),
    ("keep-in-touch", {"touch": "open"}),
    ("keep-in-touch", {"sender": "Jo Weber"}),
    ("keep-in-touch", {"tone": "formal"}),
    ("keep-in-touch", {"phone": "+1 555 0100"}),
    ("keep-in-touch", {"english": "british"}),
    ("keep-in-touch", {"to_return": "the badge"}),
]


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def anyone(opening: Opening, request: pytest.FixtureRequest) -> Page:
    """A page of a person whose browser runs scripts, or does not."""
    return opening(java_script_enabled=request.param).new_page()


TO = "To (their email address"


def text(page: Page) -> str:
    return page.get_by_label("Email", exact=True).input_value()


def press(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def save(page: Page, words: str) -> None:
    page.get_by_label("Email", exact=True).fill(words)
    press(page, "Save")


def at_the_desk(page: Page) -> str:
    """Finish a draft and open its email; return the draft's address."""
    draft = finish(page)
    page.goto(f"{draft}email/")
    return draft


def test_own_words_outlive_a_change_of_every_answer(anyone: Page) -> None:
    draft = at_the_desk(anyone)
    save(anyone, text(anyone).replace("Kind regards,", f"Kind regards,{ADDED}"))

    told_now: dict[str, dict[str, str | list[str]]] = {}
    for step, changed in CHANGES:
        told_now[step] = told_now.get(step, {}) | changed
        answer(anyone, draft, step, **told_now[step])
        anyone.goto(f"{draft}email/")
        assert ADDED in text(anyone), changed

    told = text(anyone)
    assert [words in told for words in ("Lead Analyst", "the long talk", "study")] == [True] * 3
    expect(anyone.get_by_role("group", name="What your new answers changed")).to_be_visible()


def test_texts_of_two_tabs_are_shown_and_merged(anyone: Page, faults: list[str]) -> None:
    draft = at_the_desk(anyone)
    composed = text(anyone)
    other = anyone.context.new_page()
    other.goto(f"{draft}email/")
    save(other, composed.replace("Kind regards", "Warm regards"))

    save(anyone, composed.replace("Dear Maria", "Dear Mary"))
    theirs = anyone.get_by_label("Saved elsewhere").input_value()
    expect(anyone.locator(".compared del").first).to_be_visible()
    expect(anyone.get_by_label("Saved elsewhere")).to_be_hidden()
    marked = anyone.locator(".compared").locator("ins, del").all_inner_texts()
    press(anyone, "Merge both")

    merged = composed.replace("Kind regards", "Warm regards").replace("Dear Maria", "Dear Mary")
    assert "Warm regards" in theirs
    assert [one.split()[-1] for one in marked] == ["Maria", "Mary", "Warm"]
    assert text(anyone) == merged
    faults.clear()


def test_own_sentences_that_two_tabs_changed_apart_are_merged_without_a_question(
    anyone: Page, faults: list[str]
) -> None:
    draft = at_the_desk(anyone)
    own = f"{text(anyone)}\n\nI will ring you. Greet Tom from me."
    save(anyone, own)
    other = anyone.context.new_page()
    other.goto(f"{draft}email/")
    save(anyone, own.replace("ring you", "ring you on Monday"))

    save(other, own.replace("Greet Tom", "Do greet Tom"))
    press(other, "Merge both")

    assert text(other) == own.replace("ring you. Greet", "ring you on Monday. Do greet")
    assert other.get_by_role("group", name="Two wordings").count() == 0
    faults.clear()


def test_answer_to_a_question_is_undone(anyone: Page) -> None:
    draft = at_the_desk(anyone)
    save(anyone, text(anyone).replace("career goals", "plans for now"))
    answer(anyone, draft, "give-a-reason", reason="study")
    anyone.goto(f"{draft}email/")

    press(anyone, "Keep mine")
    settled = anyone.get_by_role("group", name="Two wordings").count()
    press(anyone, "Undo")

    assert settled == 0
    expect(anyone.get_by_role("group", name="Two wordings")).to_have_count(1)


def test_one_of_two_wordings_side_by_side_is_taken_out_and_that_is_undone(anyone: Page) -> None:
    draft = at_the_desk(anyone)
    save(anyone, text(anyone).replace("career goals", "other plans"))
    mine = text(anyone)
    answer(anyone, draft, "give-a-reason", reason="study")
    anyone.goto(f"{draft}email/")
    press(anyone, "Put both in")
    both, remark = text(anyone), anyone.locator("[data-remark=twice]")

    with anyone.expect_navigation():
        remark.get_by_role("button", name="Take it out").last.click()
    left, told = text(anyone), remark.count()
    press(anyone, "Undo")

    assert (left, told, text(anyone)) == (mine, 0, both)
    expect(remark).to_have_count(1)


def test_remark_on_two_wordings_goes_once_one_is_taken_out_by_hand(page: Page) -> None:
    draft = at_the_desk(page)
    save(page, text(page).replace("career goals", "other plans"))
    mine = text(page)
    answer(page, draft, "give-a-reason", reason="study")
    page.goto(f"{draft}email/")
    press(page, "Put both in")
    expect(page.locator("[data-remark=twice]")).to_have_count(1)

    page.get_by_label("Email", exact=True).fill(mine)

    expect(page.locator("[data-remark=twice]")).to_have_count(0)


def test_two_wordings_are_told_yet_when_a_letter_of_one_is_mended(page: Page) -> None:
    draft = at_the_desk(page)
    save(page, text(page).replace("career goals", "othr plans"))
    answer(page, draft, "give-a-reason", reason="study")
    page.goto(f"{draft}email/")
    press(page, "Put both in")
    remark = page.locator("[data-remark=twice]")

    page.get_by_label("Email", exact=True).fill(text(page).replace("othr", "other"))

    expect(remark).to_contain_text("other plans")
    expect(remark).to_have_count(1)
    expect(page.locator(".kept")).to_contain_text("Give a brief reason: look again")


def test_undo_leaves_what_was_typed_right_before_the_press(anyone: Page) -> None:
    draft = at_the_desk(anyone)
    save(anyone, text(anyone).replace("career goals", "other plans"))
    answer(anyone, draft, "give-a-reason", reason="study")
    anyone.goto(f"{draft}email/")
    typed = f"{text(anyone)}\n\nP.S. Greet Tom."

    anyone.get_by_label("Email", exact=True).fill(typed)
    press(anyone, "Take the new one")
    taken = text(anyone)
    press(anyone, "Undo")

    assert (taken != typed, text(anyone)) == (True, typed)


def test_undo_is_not_offered_again_by_back_once_answers_changed(anyone: Page) -> None:
    draft = at_the_desk(anyone)
    with anyone.expect_navigation():
        anyone.get_by_role("button", name="Brief").click()
    press(anyone, "Take this tone")
    offered = anyone.get_by_role("button", name="Undo").count()

    answer(anyone, draft, "give-a-reason", reason="study")
    anyone.goto(f"{draft}email/")
    anyone.go_back()

    assert offered == 1
    expect(anyone.get_by_role("button", name="Undo")).to_have_count(0)


def test_passage_that_followed_is_put_back(anyone: Page) -> None:
    draft = at_the_desk(anyone)
    before = text(anyone)
    answer(anyone, draft, "give-a-reason", reason="study")
    anyone.goto(f"{draft}email/")

    with anyone.expect_navigation():
        anyone.get_by_role("button", name="Put it back").click()

    assert text(anyone) == before


def test_earlier_text_is_restored_and_that_is_undone(anyone: Page) -> None:
    draft = at_the_desk(anyone)
    composed = text(anyone)
    save(anyone, "My own few words.")

    anyone.goto(f"{draft}history/")
    anyone.get_by_role("link", name="Made from your answers").click()
    press(anyone, "Bring this text back")
    restored = text(anyone)
    press(anyone, "Undo")

    assert (restored, text(anyone)) == (composed, "My own few words.")


def test_undo_of_a_restored_text_leaves_what_was_typed_since(anyone: Page) -> None:
    draft = at_the_desk(anyone)
    mine = text(anyone).replace("Kind regards", "Warm regards")
    save(anyone, mine)
    anyone.goto(f"{draft}history/")
    anyone.get_by_role("link", name="Made from your answers").click()
    press(anyone, "Bring this text back")

    anyone.get_by_label("Email", exact=True).fill(text(anyone).replace("Maria", "Mary"))
    anyone.wait_for_timeout(1_500)  # where a script saves it, it is saved
    press(anyone, "Undo")

    assert text(anyone) == mine.replace("Maria", "Mary")


def test_tone_is_seen_then_taken(anyone: Page) -> None:
    at_the_desk(anyone)
    save(anyone, text(anyone) + ADDED)

    with anyone.expect_navigation():
        anyone.get_by_role("button", name="Brief").click()
    expect(anyone.get_by_role("heading", level=1)).to_have_text("In another tone: Brief")
    press(anyone, "Take this tone")

    assert text(anyone).startswith("Hi Maria,")
    assert text(anyone).endswith(ADDED)


@pytest.mark.parametrize(
    ("message", "role", "company"),
    [
        (MUSEUM, "Collections Manager", "Halvorsen Museum"),
        (ENERGY, "Data Analyst", "Brightwater Energy"),
        (SCHOOL, "Head of Lower School", "Fairmont Academy"),
    ],
)
def test_pasted_message_begins_a_draft(anyone: Page, message: str, role: str, company: str) -> None:
    anyone.goto("/")
    anyone.get_by_role("link", name="Start from the message you got").click()

    anyone.get_by_label("Paste their message").fill(message)
    press(anyone, "Read it")
    press(anyone, "Go on with this")

    assert anyone.get_by_label("Role").input_value() == role
    assert anyone.get_by_label("Company").input_value() == company


def test_sent_email_is_a_record_until_it_was_not_sent(anyone: Page) -> None:
    at_the_desk(anyone)
    told = text(anyone)

    press(anyone, "I have sent it")
    press(anyone, "Keep it as sent")
    expect(anyone.get_by_role("heading", level=1)).to_have_text("Sent")
    assert anyone.locator("textarea").count() == 0
    press(anyone, "Not sent after all: undo")

    assert text(anyone) == told


def test_second_browser_is_joined_and_signed_out(anyone: Page, opening: Opening) -> None:
    draft = at_the_desk(anyone)
    anyone.goto("/devices/")
    press(anyone, "Make a link")
    link = anyone.locator("main a[dir=ltr]").get_attribute("href") or ""
    phone = opening().new_page()
    phone.goto(link)
    press(phone, "Yes, join it")
    phone.goto(f"{draft}email/")
    on_the_phone = text(phone)

    anyone.goto("/devices/")
    with anyone.expect_navigation():
        anyone.get_by_role("button", name="Sign out").last.click()
    phone.goto("/drafts/")

    assert on_the_phone.startswith("Dear Maria")
    expect(phone.get_by_text("This browser was signed out from another one.")).to_be_visible()


def test_page_of_a_link_can_be_loaded_again_and_returned_to(anyone: Page) -> None:
    at_the_desk(anyone)
    anyone.goto("/devices/")
    press(anyone, "Make a link")
    link = anyone.locator("main a[dir=ltr]")
    made = link.inner_text()

    anyone.reload()
    reloaded = link.inner_text()
    anyone.get_by_role("link", name="Back to your drafts").click()
    anyone.go_back()

    assert reloaded == made
    expect(link).to_have_text(made)
    expect(anyone.locator("svg")).to_be_visible()


def test_signing_in_takes_the_drafts_along(anyone: Page, opening: Opening, mails: Path) -> None:
    at_the_desk(anyone)
    email = f"{id(anyone)}@example.net"
    sign_in(anyone, email, mails)
    other = opening().new_page()

    sign_in(other, email, mails)

    expect(other.get_by_role("link", name=ROW)).to_have_count(1)


def sign_in(page: Page, email: str, mails: Path) -> None:
    page.goto("/account/")
    page.get_by_label("Your email address").fill(email)
    press(page, "Send me a code")
    page.get_by_label("Code").fill(newest_code(mails, email))
    press(page, "Sign in")


def newest_code(mails: Path, email: str) -> str:
    """Return the code in the newest mail to this address."""
    written = sorted(mails.iterdir(), key=lambda one: one.stat().st_mtime_ns)
    told = [one.read_text() for one in written if email in one.read_text()]
    code: str = re.findall(r"Subject: .*: (\S+)", told[-1])[0]
    return code


def test_everything_is_deleted(anyone: Page) -> None:
    at_the_desk(anyone)
    anyone.goto("/privacy/")
    anyone.get_by_role("link", name="Delete everything").click()

    press(anyone, "Delete everything for good")
    anyone.goto("/drafts/")

    expect(anyone.get_by_text("Nothing here yet.")).to_be_visible()


def test_list_follows_what_is_typed(page: Page) -> None:
    finish(page)
    page.goto("/drafts/")

    page.get_by_role("searchbox", name="Search").fill("nobody")
    expect(page.locator("#found").get_by_text("No draft fits.")).to_be_visible()
    expect(page.locator("#found-told")).to_have_text("No draft fits.")
    page.get_by_role("searchbox", name="Search").fill("bright")

    expect(page.get_by_role("link", name=ROW)).to_have_count(1)
    assert page.url.endswith("?q=bright&sort=changed")


def test_words_of_a_remark_are_shown_in_the_text(page: Page, context: BrowserContext) -> None:
    draft = at_the_desk(page)
    with page.expect_response("**/email/"):
        page.get_by_label("Email", exact=True).fill(text(page) + "\nGreet [Name] from me.")
    page.goto(f"{draft}email/")

    page.locator("[data-remark] .point").first.click()

    field = "document.getElementById('body')"
    chosen = f"{field}.value.slice({field}.selectionStart, {field}.selectionEnd)"
    assert page.evaluate(chosen) == "[Name]"


def test_remark_on_a_long_passage_shows_all_of_it(page: Page) -> None:
    draft = at_the_desk(page)
    long = "I 🙂 " + "have to stay where I am for now and for the year to come, " * 5 + "I fear."
    with page.expect_response("**/email/"):
        page.get_by_label("Email", exact=True).fill(f"Dear Maria,\n\n{long}\n\nJonas")
    page.goto(f"{draft}email/")

    page.locator(".point", has_text="have to stay").first.click()

    field = "document.getElementById('body')"
    chosen = f"{field}.value.slice({field}.selectionStart, {field}.selectionEnd)"
    assert page.evaluate(chosen) == long


def test_remark_on_words_that_stand_there_twice_shows_its_own(page: Page) -> None:
    draft = at_the_desk(page)
    told = f"{text(page)}\nGreet [Name] from me, and [Name], too."
    with page.expect_response("**/email/"):
        page.get_by_label("Email", exact=True).fill(told)
    page.goto(f"{draft}email/")

    page.locator("[data-remark=placeholder] .point").nth(1).click()

    assert page.evaluate("document.activeElement.selectionStart") == told.rindex("[Name]")


def test_remark_on_the_subject_shows_it_there(page: Page) -> None:
    draft = at_the_desk(page)
    with page.expect_response("**/email/"):
        page.get_by_label("Subject").fill("Greet [Name]")
        page.get_by_label("Email", exact=True).fill(f"{text(page)}\nGreet [Name] from me.")
    page.goto(f"{draft}email/")

    page.locator(".point [data-part=subject]").first.click()

    expect(page.get_by_label("Subject")).to_be_focused()


def test_address_is_typed_and_what_is_wrong_with_it_is_said_below(anyone: Page) -> None:
    anyone.goto(f"{finish(anyone)}email/")

    anyone.get_by_label(TO).fill("maria@")
    anyone.get_by_role("button", name="Save", exact=True).click()
    expect(anyone.get_by_label(TO)).to_have_accessible_description(
        re.compile("^“maria@” is not an")
    )
    anyone.get_by_label(TO).fill("maria@acme.example")
    anyone.get_by_role("button", name="Save", exact=True).click()

    expect(anyone.get_by_label(TO)).to_have_value("maria@acme.example")
    expect(anyone.get_by_label(TO)).to_have_accessible_description("")


def test_address_is_judged_as_the_typing_pauses(page: Page) -> None:
    page.goto(f"{finish(page)}email/")

    page.get_by_label(TO).fill("maria@")

    expect(page.get_by_label(TO)).to_have_accessible_description(re.compile("^“maria@” is not an"))
    expect(page.get_by_label(TO)).to_be_focused()
    expect(page.locator("#status")).to_have_text("Saved")


def test_mark_of_a_wrong_address_follows_what_is_typed(page: Page) -> None:
    page.goto(f"{finish(page)}email/")
    to = page.get_by_label(TO)

    to.fill("maria@")
    expect(to).to_have_attribute("aria-invalid", "true")
    page.reload()
    expect(to).to_have_attribute("aria-invalid", "true")
    to.fill("maria@acme.example")

    expect(to).to_have_attribute("aria-invalid", "false")


def test_wrong_address_is_heard_once_its_field_is_left(page: Page) -> None:
    page.goto(f"{finish(page)}email/")
    to, heard = page.get_by_label(TO), page.locator("#address-told")

    to.fill("maria@")
    expect(to).to_have_attribute("aria-invalid", "true")
    expect(heard).to_have_text("")
    page.get_by_label("Subject").focus()

    expect(heard).to_have_text(re.compile("^“maria@” is not an email address"))


def test_wrong_address_is_heard_though_its_field_is_left_at_once(page: Page) -> None:
    page.goto(f"{finish(page)}email/")
    heard = page.locator("#address-told")

    page.get_by_label(TO).fill("maria@")
    page.get_by_label("Subject").focus()
    expect(heard).to_have_text(re.compile("^“maria@” is not an email address"))
    page.get_by_label(TO).fill("maria@acme.example")
    page.get_by_label("Subject").focus()

    expect(heard).to_have_text("")
