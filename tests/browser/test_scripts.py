"""What the scripts add to pages that work without them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.conftest import Opening
from tests.browser.person import STEPS, answer, finish, start

WITHOUT_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
NO_MAIL_PROGRAM = "document.addEventListener('click', (event) => event.preventDefault())"
NOTE_MARKS = """
window.marks = [];
new MutationObserver(() => {
  const marked = [...document.querySelectorAll("#so-far .fresh")].map((one) => one.innerText);
  if (marked.length) marks.push(marked);
}).observe(document.querySelector("aside"), {childList: true});
"""
NOTHING_MARKED = "() => document.querySelector('#so-far .fresh') === null"
SERVED = """
async ([address, text]) => {
  for (let tries = 100; tries; tries -= 1) {
    if ((await (await fetch(address)).text()).includes(text)) return true;
    await new Promise((ready) => setTimeout(ready, 100));
  }
  return false;
}
"""


def email_of(page: Page) -> str:
    """Open the email of a finished draft; return its address."""
    page.goto(f"{finish(page)}email/")
    return page.url


def test_letter_follows_the_typing_and_marks_what_changed(page: Page) -> None:
    page.goto(f"{finish(page)}give-a-reason/")
    page.evaluate(NOTE_MARKS)

    page.get_by_label("I cannot take it on now").check()
    page.wait_for_function("() => marks.length > 0")
    page.wait_for_function(NOTHING_MARKED)

    told = "I’ve decided to decline, as the timing is not right for me."
    assert page.evaluate("marks") == [[told]]
    expect(page.locator("#so-far")).to_contain_text(told)


def test_remark_on_a_reason_is_seen_above_the_button_that_goes_on(page: Page) -> None:
    page.goto(f"{finish(page)}give-a-reason/")
    page.get_by_label("In my own words").check()
    remarks = page.locator(".ask .doubt")

    page.get_by_label("Your sentence").fill("The salary is too low for me.")
    expect(remarks).to_contain_text("Leave out the pay.")
    (remark, button) = remarks.bounding_box(), page.locator(".ask .main").bounding_box()
    page.get_by_label("Your sentence").fill("I am needed at home.")

    assert remark
    assert button
    assert remark["y"] + remark["height"] <= button["y"]
    expect(page.locator(".doubt")).to_have_count(0)


def test_what_is_typed_survives_leaving_at_once(page: Page) -> None:
    page.goto(f"{start(page)}answer-promptly/")
    step = page.url

    page.get_by_label("Company").fill("Brightwater Labs")
    page.goto("/drafts/")
    assert page.evaluate(SERVED, [step, "Brightwater Labs"])
    page.goto(step)

    expect(page.get_by_label("Company")).to_have_value("Brightwater Labs")


def test_email_survives_leaving_at_once(page: Page) -> None:
    address = email_of(page)

    page.get_by_label("Email", exact=True).fill("My own words.")
    page.goto("/drafts/")
    assert page.evaluate(SERVED, [address, "My own words."])
    page.goto(address)

    expect(page.get_by_label("Email", exact=True)).to_have_value("My own words.")


def test_time_zone_is_the_browsers_where_none_is_named(opening: Opening) -> None:
    page = opening(timezone_id="Asia/Tokyo").new_page()

    page.goto(f"{start(page)}answer-promptly/")

    expect(page.locator("#time_zone")).to_have_value("Asia/Tokyo")


def test_time_zone_that_is_named_stays(opening: Opening) -> None:
    page = opening(timezone_id="Asia/Tokyo").new_page()
    draft = start(page)
    answer(page, draft, STEPS[0], occasion="interview", time_zone="London")

    page.goto(f"{draft}answer-promptly/")

    expect(page.locator("#time_zone")).to_have_value("London")


def test_letter_names_the_clock_of_an_interview_that_is_not_the_browsers(opening: Opening) -> None:
    page = opening(timezone_id="Asia/Tokyo").new_page()
    page.goto(f"{start(page)}answer-promptly/")

    page.get_by_label("An interview that is agreed").check()
    page.locator("#interview_at").fill(f"{datetime.now(UTC).date() + timedelta(days=9)}T09:30")
    page.locator("#time_zone").fill("UK time")

    expect(page.locator("#so-far")).to_contain_text("at 9:30 am UK time")


def test_words_of_an_own_reason_are_counted(page: Page) -> None:
    page.goto(f"{start(page)}give-a-reason/")

    page.get_by_label("In my own words").check()
    page.get_by_label("Your sentence").fill("My plans  have changed.\n")

    expect(page.locator("#own_reason-hint > span")).to_have_text("4 / 30")


def test_what_was_copied_is_said_beside_the_button_pressed(opening: Opening) -> None:
    page = opening(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(f"{finish(page)}email/")

    said = []
    for name in ("body", "subject"):
        page.locator(f"[data-copy='{name}']").click()
        expect(page.locator(f"[data-copy='{name}'] + span")).to_have_text("Copied")
        said.append(page.get_by_text("Copied", exact=True).and_(page.locator("span:not(.heard)")))

    assert [one.count() for one in said] == [1, 1]


def test_link_for_another_device_is_copied_at_one_press(opening: Opening) -> None:
    page = opening(permissions=["clipboard-read", "clipboard-write"]).new_page()
    finish(page)
    page.goto("/devices/")
    with page.expect_navigation():
        page.get_by_role("button", name="Make a link").click()

    page.get_by_role("button", name="Copy the link").click()

    expect(page.locator("[data-copy=link] + span")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#link").get_attribute("href")


def test_link_for_another_device_is_shared_where_that_is_possible(page: Page) -> None:
    page.add_init_script("navigator.share = async (told) => { window.shared = told.url; }")
    finish(page)
    page.goto("/devices/")
    page.get_by_role("button", name="Make a link").click()

    page.get_by_role("button", name="Share", exact=True).click()

    assert page.evaluate("shared") == page.locator("#link").get_attribute("href")


def test_record_of_a_sent_email_is_copied(opening: Opening) -> None:
    page = opening(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(f"{finish(page)}email/")
    body = page.locator("#body").input_value()
    page.get_by_role("button", name="I have sent it").click()
    page.get_by_role("button", name="Keep it as sent").click()

    page.get_by_role("button", name="Copy body", exact=True).click()

    expect(page.locator("[data-copy=body] + span")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == body


def test_copied_text_keeps_its_lines_and_empty_lines_in_a_rich_editor(opening: Opening) -> None:
    page = opening(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(f"{finish(page)}email/")
    body = page.locator("#body").input_value()
    page.locator("[data-copy='body']").click()
    expect(page.locator("#copied")).to_have_text("Copied")

    page.goto("about:blank")
    page.set_content("<div id='editor' contenteditable></div>")
    page.locator("#editor").click()
    page.keyboard.press("Control+V")

    lines = page.locator("#editor > div").all_text_contents()
    assert lines == body.split("\n")


@pytest.mark.parametrize(
    ("button", "field"), [("subject and body", "body"), ("subject", "subject")]
)
def test_text_is_selected_where_the_clipboard_is_closed(
    page: Page, button: str, field: str
) -> None:
    page.add_init_script(WITHOUT_CLIPBOARD)
    email_of(page)

    page.get_by_role("button", name=f"Copy {button}", exact=True).click()

    expect(page.locator("#copied")).to_have_text("Selected: press Ctrl+C")
    assert page.evaluate("getSelection().toString()") == page.locator(f"#{field}").input_value()


def test_body_alone_is_copied(page: Page) -> None:
    email_of(page)

    page.get_by_role("button", name="Copy body").click()
    expect(page.locator("#copied")).to_have_text("Copied")

    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#body").input_value()


def test_email_saves_itself_after_a_pause(page: Page) -> None:
    address = email_of(page)
    status = page.locator("#status")

    page.get_by_label("Email", exact=True).fill("My own words.")
    with page.expect_response("**/email/"):
        page.get_by_label("Subject").fill("My own subject")
    expect(status).to_have_text("Saved")
    page.goto(address)

    expect(page.get_by_label("Email", exact=True)).to_have_value("My own words.")
    expect(page.get_by_label("Subject")).to_have_value("My own subject")


def test_link_to_the_mail_program_carries_what_was_typed(page: Page) -> None:
    email_of(page)
    page.evaluate(NO_MAIL_PROGRAM)

    page.get_by_label("Subject").fill("My subject")
    page.get_by_label("Email", exact=True).fill("My words.\nBye & ta")
    page.get_by_role("link", name="Open in your mail program").click()

    expect(page.get_by_role("link", name="Open in your mail program")).to_have_attribute(
        "href", "mailto:?subject=My%20subject&body=My%20words.%0D%0ABye%20%26%20ta"
    )


def followed_to_the_mail_program(page: Page, to: str) -> Locator:
    """Address a short email, press the link to the mail program, and return it."""
    page.get_by_label("To (their email address").fill(to)
    page.get_by_label("Subject").fill("No")
    page.get_by_label("Email", exact=True).fill("No.")
    link = page.get_by_role("link", name="Open in your mail program")
    link.click()
    return link


@pytest.mark.parametrize(
    ("typed", "to"),
    [
        ("Lopez, Maria <m@acme.example>; t+x@acme.example", "m@acme.example,t%2Bx@acme.example"),
        ("jo@müller.example", "jo@xn--mller-kva.example"),
        ("m@acme.example, tom@", ""),
        ("a..b@acme.example", ""),
        ("jö@acme.example", ""),
        ("m@acme.example?bcc=eve@evil.example", ""),
        ("m@acme.example\nBcc: eve@evil.example", ""),
    ],
)
def test_link_to_the_mail_program_names_the_addresses_that_were_typed(
    page: Page, typed: str, to: str
) -> None:
    email_of(page)
    page.evaluate(NO_MAIL_PROGRAM)

    link = followed_to_the_mail_program(page, typed)

    expect(link).to_have_attribute("href", f"mailto:{to}?subject=No&body=No.")


@pytest.mark.parametrize(("typed", "to"), [("m@acme.example", "m@acme.example"), ("jö@acme.e", "")])
def test_link_made_offline_names_only_what_is_plainly_an_address(
    page: Page, context: BrowserContext, faults: list[str], typed: str, to: str
) -> None:
    email_of(page)
    page.evaluate(NO_MAIL_PROGRAM)

    context.set_offline(True)
    link = followed_to_the_mail_program(page, typed)

    expect(link).to_have_attribute("href", f"mailto:{to}?subject=No&body=No.")
    faults.clear()


@pytest.mark.parametrize(
    ("typed", "at_once", "judged"),
    [
        ("maria@acme.example", "maria@acme.example", "maria@acme.example"),
        ("Maria <maria@acme.example>", "", "maria@acme.example"),
        ("maria@acme", "", ""),
    ],
)
def test_links_that_nobody_presses_name_the_address_as_it_is_typed(
    page: Page, typed: str, at_once: str, judged: str
) -> None:
    email_of(page)
    with page.expect_response("**/email/"):
        page.get_by_label("To (their email address").fill("tom@acme.example")
    page.get_by_label("Subject").fill("No")
    page.get_by_label("Email", exact=True).fill("No.")

    page.get_by_label("To (their email address").fill(typed)
    hrefs = page.locator("[data-compose]").evaluate_all("links => links.map((link) => link.href)")

    mail_program = page.get_by_role("link", name="Open in your mail program")
    gmail = "https://mail.google.com/mail/?view=cm&fs=1"
    assert hrefs[:2] == [
        f"mailto:{at_once}?subject=No&body=No.",
        f"{gmail}{f'&to={at_once}' if at_once else ''}&su=No&body=No.",
    ]
    expect(mail_program).to_have_attribute("href", f"mailto:{judged}?subject=No&body=No.")


def test_link_that_is_pointed_at_names_an_address_that_is_only_typed_in_another_way(
    page: Page,
) -> None:
    email_of(page)
    field = page.get_by_label("To (their email address")
    for typed in ("maria@acme.example", "<maria@acme.example>"):
        with page.expect_response("**/email/"):
            field.fill(typed)
    expect(page.locator("#status")).to_have_text("Saved")
    link = page.get_by_role("link", name="Open in your mail program")

    link.hover()

    assert (link.get_attribute("href") or "").startswith("mailto:maria@acme.example?subject=")


def test_link_to_the_mail_program_copies_what_is_too_long_for_it(page: Page) -> None:
    email_of(page)

    page.get_by_label("Email", exact=True).fill("word " * 500)
    page.get_by_role("link", name="Open in your mail program").click()
    expect(page.locator("#copied")).to_have_text("Copied")

    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith("\n\n" + "word " * 500)


def test_link_to_a_mail_site_carries_what_was_typed(page: Page) -> None:
    email_of(page)
    page.get_by_text("Other ways to send").click()
    page.evaluate(NO_MAIL_PROGRAM)

    page.get_by_label("Email", exact=True).fill("My words.\nBye & ta")
    page.get_by_role("link", name="Write it in Gmail").click()

    link = page.get_by_role("link", name="Write it in Gmail").get_attribute("href")
    assert (link or "").endswith("&body=My%20words.%0D%0ABye%20%26%20ta")


def test_file_holds_what_was_typed_last(page: Page) -> None:
    email_of(page)
    page.get_by_text("Other ways to send").click()

    page.get_by_label("Email", exact=True).fill("My words.")
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="plain text").click()

    assert downloaded.value.path().read_text().endswith("My words.\n")


def test_share_sheet_is_given_the_email(page: Page) -> None:
    page.add_init_script("navigator.share = async (given) => (window.shared = given)")
    email_of(page)

    page.get_by_label("Subject").fill("My subject")
    page.get_by_label("Email", exact=True).fill("My words.")
    page.get_by_text("Other ways to send").click()
    page.get_by_role("button", name="Share").click()

    assert page.evaluate("shared") == {"title": "My subject", "text": "My words."}


def test_email_that_cannot_be_saved_says_so(page: Page, faults: list[str]) -> None:
    email_of(page)
    page.route("**/email/", lambda route: route.abort())

    page.get_by_label("Subject").fill("My own subject")

    expect(page.locator("#status")).to_have_text("Not saved: retrying")
    page.unroute_all()
    faults.clear()


def test_second_tab_says_that_it_is_stale_and_save_shows_both_texts(
    page: Page, faults: list[str]
) -> None:
    address = email_of(page)
    second = page.context.new_page()
    second.goto(address)

    with page.expect_response("**/email/"):
        page.get_by_label("Email", exact=True).fill("From the first tab.")
    second.get_by_label("Email", exact=True).fill("From the second tab.")
    expect(second.locator("#status")).to_have_text("Changed elsewhere: press See both")
    second.get_by_role("button", name="Save", exact=True).click()

    expect(second.get_by_role("alert")).to_be_focused()
    theirs = second.get_by_label("Saved elsewhere").input_value()
    assert theirs.partition("\n\n")[2] == "From the first tab."
    assert second.get_by_label("Email", exact=True).input_value() == "From the second tab."
    assert (
        faults
        == ["Failed to load resource: the server responded with a status of 409 (Conflict)"] * 2
    )
    faults.clear()


def test_own_text_kept_over_both_is_the_one_that_stays(page: Page, faults: list[str]) -> None:
    address = email_of(page)
    second = page.context.new_page()
    second.goto(address)

    with page.expect_response("**/email/"):
        page.get_by_label("Email", exact=True).fill("From the first tab.")
    second.get_by_label("Email", exact=True).fill("From the second tab.")
    second.get_by_role("button", name="Save", exact=True).click()
    expect(second.get_by_role("alert")).to_be_visible()
    faults.clear()
    second.get_by_role("button", name="Keep my text").click()
    expect(second.get_by_role("alert")).to_have_count(0)
    page.goto(address)

    expect(page.get_by_label("Email", exact=True)).to_have_value("From the second tab.")


def test_save_pressed_while_a_save_is_under_way_waits_for_it(page: Page) -> None:
    address = email_of(page)
    held: list[Route] = []
    page.route("**/email/", lambda route: hold_first(route, held))

    page.get_by_label("Email", exact=True).fill("My own words.")
    expect(page.locator("#status")).to_have_text("Saving…")
    page.get_by_role("button", name="Save", exact=True).click(no_wait_after=True)
    with page.expect_navigation():
        held[0].continue_()
    page.unroute_all(behavior="wait")

    assert page.url == f"{address}?saved"
    assert page.get_by_role("alert").count() == 0
    expect(page.get_by_label("Email", exact=True)).to_have_value("My own words.")


def hold_first(route: Route, held: list[Any]) -> None:
    """Hold the first request back until the test lets it go."""
    if held:
        route.continue_()
    else:
        held.append(route)
