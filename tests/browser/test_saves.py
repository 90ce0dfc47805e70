"""A save never decides for the person, never claims too much, and loses no word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import APIResponse, Dialog, Locator, Page, Route, expect

from tests.browser.person import answer, finish, send

SAVED, STALE = "Saved", "Changed elsewhere: press See both"
REFUSED = "Not saved: press Save to see why"
MISSED = "No connection, so this was not done: press it again later."
FOLLOWING = 4  # as a browser counts what stands behind another element
SPOKEN = """() => {
  const status = document.getElementById("save-told");
  window.spoken = [];
  new MutationObserver(() => spoken.push(status.textContent)).observe(status, { childList: true });
}"""
MINE, THEIRS = "From this tab.", "From the other tab."


@pytest.fixture
def desk(page: Page, faults: list[str]) -> Iterator[Page]:
    """The email page of a finished draft; the console tells of what was refused."""
    page.goto(f"{finish(page)}email/")
    yield page
    faults.clear()


@pytest.fixture
def torn(desk: Page) -> Page:
    """The page that shows two texts, of which none is decided for."""
    other = desk.context.new_page()
    other.goto(desk.url)
    write(other, THEIRS)
    other.close()
    words(desk).fill(MINE)
    press_save(desk)
    expect(desk.get_by_role("alert")).to_be_visible()
    return desk


def words(page: Page) -> Locator:
    return page.get_by_label("Email", exact=True)


def write(page: Page, text: str) -> None:
    with page.expect_response("**/email/"):
        words(page).fill(text)


def press_save(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="Save", exact=True).click()


def stored(page: Page) -> str:
    """Return the text on the site, as a tab sees it that has kept nothing."""
    other = page.context.new_page()
    other.goto(page.url.partition("?")[0].partition("#")[0])
    text = words(other).input_value()
    other.close()
    return text


def hang(page: Page) -> list[Route]:
    """Let saves hang; return them."""
    held: list[Route] = []
    page.route(
        "**/email/", lambda route: held.append(route) if is_save(route) else route.continue_()
    )
    return held


def is_save(route: Route) -> bool:
    return route.request.headers.get("accept") == "application/json"


def test_going_back_shows_what_is_saved_by_now(desk: Page) -> None:
    write(desk, f"{words(desk).input_value()} And greet Tom.")
    with desk.expect_navigation():
        desk.get_by_role("button", name="Brief").click()
    with desk.expect_navigation():
        desk.get_by_role("button", name="Take this tone").click()
    taken = words(desk).input_value()

    desk.go_back()
    desk.go_back()

    expect(words(desk)).to_have_value(taken)


def test_typing_over_two_texts_decides_nothing(torn: Page) -> None:
    words(torn).press_sequentially(" More.")
    torn.wait_for_timeout(1_500)

    with torn.expect_navigation():
        torn.get_by_role("link", name="Keep the other text").click()

    assert words(torn).input_value() == THEIRS


def test_text_that_was_not_decided_on_is_asked_about_again(torn: Page) -> None:
    address = torn.url
    torn.once("dialog", lambda dialog: dialog.accept())
    torn.get_by_role("link", name="Your drafts").click()
    torn.wait_for_url("**/drafts/")
    torn.goto(address)

    expect(torn.locator("#status")).to_have_text(STALE)
    assert (words(torn).input_value(), stored(torn)) == (MINE, THEIRS)


def test_merge_of_two_texts_is_not_undone_by_what_the_tab_kept(desk: Page) -> None:
    composed = words(desk).input_value()
    other = desk.context.new_page()
    other.goto(desk.url)
    write(other, composed.replace("Kind regards", "Warm regards"))
    words(desk).fill(composed.replace("Dear Maria", "Dear Mary"))
    press_save(desk)

    with desk.expect_navigation():
        desk.get_by_role("button", name="Merge both").click()

    merged = composed.replace("Kind regards", "Warm regards").replace("Dear Maria", "Dear Mary")
    assert (words(desk).input_value(), stored(desk)) == (merged, merged)


def test_text_too_long_to_be_saved_is_there_after_leaving(desk: Page) -> None:
    words(desk).fill("a" * 20_001)
    expect(desk.locator("#status")).to_have_text(REFUSED)
    press_save(desk)
    address = desk.url
    desk.once("dialog", lambda dialog: dialog.accept())

    desk.get_by_role("link", name="Your drafts").click()
    desk.wait_for_url("**/drafts/")
    desk.goto(address)

    expect(desk.locator("#status")).to_have_text(REFUSED)
    assert len(words(desk).input_value()) == 20_001


def test_leaving_with_a_text_that_could_not_be_saved_is_asked_about(desk: Page) -> None:
    asked: list[Dialog] = []
    desk.route("**/email/", lambda route: route.abort())
    words(desk).press_sequentially(" More.")
    expect(desk.locator("#status")).to_have_text("Not saved: retrying")

    def stay(dialog: Dialog) -> None:
        asked.append(dialog)
        dialog.dismiss()

    desk.once("dialog", stay)
    desk.get_by_role("link", name="Your drafts").click()
    desk.wait_for_timeout(500)

    assert [dialog.type for dialog in asked] == ["beforeunload"]
    desk.unroute_all()


def test_button_pressed_while_a_save_is_under_way_does_its_work(desk: Page) -> None:
    composed = words(desk).input_value()
    write(desk, "My own words.")
    held = hang(desk)
    words(desk).fill("My own words, and more.")
    expect(desk.locator("#status")).to_have_text("Saving…")

    desk.get_by_role("button", name="Back to the composed text").click(no_wait_after=True)
    with desk.expect_navigation():
        held[0].continue_()

    assert words(desk).input_value() == composed


def test_save_pressed_over_a_save_that_hangs_is_sent_all_the_same(desk: Page) -> None:
    hang(desk)
    words(desk).fill(MINE)
    expect(desk.locator("#status")).to_have_text("Saving…")

    press_save(desk)

    assert stored(desk) == MINE


def test_focus_stays_where_it_is_when_a_save_is_answered(desk: Page) -> None:
    write(desk, "My own words.")
    button = desk.get_by_role("button", name="Back to the composed text")
    held = hang(desk)
    words(desk).fill("My own words, and more.")
    button.focus()
    expect(desk.locator("#status")).to_have_text("Saving…")

    held[0].continue_()

    expect(desk.locator("#status")).to_have_text(SAVED)
    expect(button).to_be_focused()


def test_copying_does_not_hide_that_the_text_is_not_saved(desk: Page) -> None:
    desk.route("**/email/", lambda route: route.abort())
    words(desk).fill(MINE)
    expect(desk.locator("#status")).to_have_text("Not saved: retrying")

    desk.get_by_role("button", name="Copy body").click()

    expect(desk.locator("#copied")).to_have_text("Copied")
    assert desk.locator("#status").inner_text() == "Not saved: retrying"
    desk.unroute_all()


def test_text_saved_while_leaving_brings_no_conflict_later(desk: Page) -> None:
    address = desk.url
    words(desk).fill(MINE)
    desk.get_by_role("link", name="Your drafts").click()
    desk.wait_for_url("**/drafts/")
    other = desk.context.new_page()
    other.goto(address)
    while words(other).input_value() != MINE:  # it is sent while the page is left
        other.wait_for_timeout(200)
        other.reload()
    write(other, THEIRS)

    desk.goto(address)

    assert words(desk).input_value() == THEIRS
    expect(desk.locator("#status")).to_have_text(SAVED)


def test_tab_duplicated_while_nothing_could_be_saved_overwrites_nothing(desk: Page) -> None:
    desk.route("**/email/", lambda route: route.abort())
    words(desk).fill(MINE)
    expect(desk.locator("#status")).to_have_text("Not saved: retrying")
    with desk.context.expect_page() as opened:
        desk.evaluate("void open(location.href)")
    other = opened.value
    expect(other.locator("#status")).to_have_text(SAVED)

    write(other, f"{MINE} {THEIRS}")
    expect(other.locator("#status")).to_have_text(SAVED)
    for more in (" More.", " And more."):
        with desk.expect_event("requestfailed"):
            words(desk).fill(f"{MINE}{more}")
    desk.unroute_all()

    expect(desk.locator("#status")).to_have_text(STALE)
    assert stored(desk) == f"{MINE} {THEIRS}"


def test_texts_are_saved_where_a_company_went_missing_meanwhile(page: Page) -> None:
    draft = finish(page)
    page.goto(f"{draft}texts/")
    answer(page, draft, "answer-promptly", company="")

    with page.expect_response("**/texts/"):
        page.get_by_label("If they ask why").fill("My own answer.")
    expect(page.locator("#status")).to_have_text(SAVED)
    answer(page, draft, "answer-promptly")
    page.goto(f"{draft}texts/")

    expect(page.get_by_label("If they ask why")).to_have_value("My own answer.")


def test_answers_that_could_not_be_saved_outlive_a_reload(page: Page, faults: list[str]) -> None:
    draft = finish(page)
    page.goto(f"{draft}answer-promptly/")
    page.route("**/letter/", lambda route: route.abort())
    page.get_by_label("Role").fill("Lead Analyst")
    page.get_by_label("A hiring process I am in the middle of").check()
    expect(page.locator("#status")).to_have_text("Not saved: retrying")
    page.once("dialog", lambda dialog: dialog.accept())

    page.unroute_all()
    with page.expect_response("**/letter/"):
        page.reload()

    expect(page.get_by_label("Role")).to_have_value("Lead Analyst")
    expect(page.get_by_label("A hiring process I am in the middle of")).to_be_checked()
    faults.clear()


def test_answers_typed_in_two_tabs_are_both_kept(page: Page) -> None:
    draft = finish(page)
    page.goto(f"{draft}answer-promptly/")
    other = page.context.new_page()
    other.goto(f"{draft}answer-promptly/")

    with page.expect_response("**/letter/"):
        page.get_by_label("Company").fill("Globex")
    with other.expect_response("**/letter/"):
        other.get_by_label("Role").fill("Lead Analyst")
    page.reload()

    expect(page.get_by_label("Company")).to_have_value("Globex")
    expect(page.get_by_label("Role")).to_have_value("Lead Analyst")


def test_answers_sent_while_the_server_is_away_outlive_it(page: Page, faults: list[str]) -> None:
    draft = finish(page)
    page.goto(f"{draft}answer-promptly/")
    page.context.set_offline(True)
    page.get_by_label("Role").fill("Lead Analyst")
    page.get_by_role("button", name="Continue").click(no_wait_after=True)
    page.wait_for_timeout(300)

    page.context.set_offline(False)
    page.goto(f"{draft}answer-promptly/")

    expect(page.get_by_label("Role")).to_have_value("Lead Analyst")
    faults.clear()


def test_answers_typed_after_the_session_ended_are_given_back(
    page: Page, faults: list[str]
) -> None:
    page.goto(f"{finish(page)}answer-promptly/")
    page.context.clear_cookies(name="sessionid")

    page.get_by_label("Company").fill("Typed too late")
    expect(page.locator("#status")).to_have_text("Not saved: go on to see why")
    page.get_by_role("button", name="Continue").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Your session has ended")
    assert "Typed too late" in page.locator("main textarea").input_value()
    faults.clear()


def test_tab_keeps_no_answers_that_the_email_was_made_from(page: Page) -> None:
    page.goto(f"{finish(page)}keep-in-touch/")
    page.get_by_label("Formal").check()

    with page.expect_navigation():
        page.get_by_role("button", name="Finish the email").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your email")

    assert page.evaluate("Object.keys(sessionStorage)") == []


def test_tab_keeps_answers_that_the_email_knows_nothing_of(page: Page, faults: list[str]) -> None:
    draft = finish(page)
    page.goto(f"{draft}keep-in-touch/")
    page.route("**/letter/", lambda route: route.abort())
    page.get_by_label("Formal").check()
    expect(page.locator("#status")).to_have_text("Not saved: retrying")
    page.once("dialog", lambda dialog: dialog.accept())

    page.goto(f"{draft}email/")
    expect(page.locator("#status")).to_have_text(SAVED)

    kept = page.evaluate("Object.values(sessionStorage)")
    assert ["tone=formal" in one for one in kept] == [True]
    faults.clear()


def type_elsewhere(page: Page, address: str, company: str) -> None:
    other = page.context.new_page()
    other.goto(address)
    with other.expect_response("**/letter/"):
        other.get_by_label("Company").fill(company)
    other.close()


@pytest.mark.parametrize("button", ["Save and leave", "Continue"])
def test_answers_that_were_saved_before_a_press_are_not_put_over_newer_ones(
    page: Page, button: str
) -> None:
    address = f"{finish(page)}answer-promptly/"
    page.goto(address)
    with page.expect_response("**/letter/"):
        page.get_by_label("Company").fill("Globex")
    page.wait_for_timeout(300)
    with page.expect_navigation():
        page.get_by_role("button", name=button).click()
    kept = page.evaluate("Object.keys(sessionStorage)")

    for company in ("Hooli", "Initech", "Umbrella"):
        type_elsewhere(page, address, company)
    page.goto(address)
    page.wait_for_timeout(1_000)

    expect(page.get_by_label("Company")).to_have_value("Umbrella")
    assert kept == []


def test_answers_that_arrived_are_not_put_over_newer_ones(page: Page, faults: list[str]) -> None:
    draft = finish(page)
    page.goto(f"{draft}keep-in-touch/")
    page.route("**/letter/", lambda route: route.abort())
    page.get_by_label("Formal").check()
    expect(page.locator("#status")).to_have_text("Not saved: retrying")
    page.unroute_all()
    with page.expect_navigation():
        page.get_by_role("button", name="Finish the email").click()
    answer(page, draft, "keep-in-touch", tone="warm")

    page.goto(f"{draft}keep-in-touch/")

    expect(page.get_by_label("Warm: Hi Maria")).to_be_checked()
    faults.clear()


def test_text_typed_behind_a_save_is_saved_where_the_page_is_hidden(desk: Page) -> None:
    write(desk, "ONE.")
    expect(desk.locator("#status")).to_have_text(SAVED)
    words(desk).fill("ONE. TWO.")

    with desk.expect_response("**/email/"):
        desk.evaluate(
            "Object.defineProperty(document, 'hidden', { value: true });"
            "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))"
        )

    assert stored(desk) == "ONE. TWO."


def test_save_without_a_press_sends_the_text_once(desk: Page) -> None:
    write(desk, "ONE.")

    with desk.expect_request(lambda sent: sent.method == "POST") as saved:
        words(desk).fill("ONE. TWO.")

    told = parse_qs(saved.value.post_data or "")
    assert [told.get(name) for name in ("body", "seen_body")] == [["ONE. TWO."], None]


@pytest.mark.parametrize("button", ["Save", "I have sent it"])
def test_press_while_offline_keeps_the_page_and_promises_to_save_the_text(
    desk: Page, button: str
) -> None:
    desk.set_viewport_size({"width": 360, "height": 640})
    desk.context.set_offline(True)
    desk.get_by_label("Email", exact=True).fill("Typed in a tunnel.")
    desk.get_by_role("button", name=button, exact=True).click()
    told = desk.get_by_text(
        "Not saved yet. What you wrote is kept in this tab, and saved when the connection is back."
    )
    expect(told).to_be_in_viewport()
    below = told.evaluate("it => it.compareDocumentPosition(document.getElementById('letter'))")

    desk.context.set_offline(False)

    expect(desk.locator("#status")).to_have_text("Saved")
    expect(told).to_be_hidden()
    assert (below, stored(desk)) == (FOLLOWING, "Typed in a tunnel.")


def test_change_made_elsewhere_is_seen_where_one_types_and_heard_once(desk: Page) -> None:
    desk.set_viewport_size({"width": 360, "height": 640})
    other = desk.context.new_page()
    other.goto(desk.url)
    write(other, THEIRS)
    other.close()
    desk.evaluate(SPOKEN)
    words(desk).press("Control+End")
    words(desk).press_sequentially(" More.")
    expect(desk.locator("#save-told")).to_have_text(STALE)

    words(desk).press_sequentially(" And more.")
    desk.wait_for_timeout(1_500)

    expect(desk.get_by_text("Changed elsewhere. Your text is kept")).to_be_in_viewport()
    expect(desk.locator("#status")).to_have_class("heard")
    assert desk.evaluate("spoken") == [STALE]
    with desk.expect_navigation():
        desk.get_by_role("button", name="See both").click()
    expect(desk.get_by_role("alert")).to_be_visible()


@pytest.mark.parametrize("button", ["I have sent it", "see it first", "Save"])
def test_press_while_offline_says_beside_its_button_that_it_was_not_done(
    desk: Page, button: str
) -> None:
    desk.evaluate(SPOKEN)
    pressed = desk.get_by_role("button", name=button).first
    desk.context.set_offline(True)

    pressed.click()
    expect(desk.locator("#save-told")).to_have_text(MISSED)

    beside = pressed.evaluate("it => it.nextElementSibling.textContent")
    assert (beside, desk.evaluate("spoken")) == (MISSED, [MISSED])
    expect(desk.locator("#status")).to_have_text("Saved")
    expect(desk.get_by_text("Not saved yet. What you wrote")).to_be_hidden()
    desk.context.set_offline(False)


def test_press_while_offline_is_told_yet_once_what_was_typed_is_saved(desk: Page) -> None:
    desk.context.set_offline(True)
    words(desk).fill("Typed in a tunnel.")
    desk.get_by_role("button", name="I have sent it").click()
    expect(desk.get_by_text(MISSED).first).to_be_visible()

    desk.context.set_offline(False)

    expect(desk.locator("#status")).to_have_text("Saved")
    expect(desk.get_by_text(MISSED).first).to_be_visible()


def test_press_that_was_not_done_is_told_of_until_more_is_typed(desk: Page) -> None:
    desk.context.set_offline(True)
    desk.get_by_role("button", name="I have sent it").click()
    beside = desk.locator("button + span[aria-hidden=true]", has_text=MISSED)
    expect(beside).to_be_visible()
    desk.context.set_offline(False)
    expect(beside).to_be_visible()

    write(desk, "Typed behind the tunnel.")

    expect(desk.locator("#status")).to_have_text(SAVED)
    expect(beside).to_have_count(0)


def test_step_that_is_left_while_offline_stays_and_says_so(page: Page, faults: list[str]) -> None:
    page.goto(f"{finish(page)}answer-promptly/")
    page.context.set_offline(True)

    page.get_by_role("button", name="Continue").click()

    expect(page.locator("#status")).to_have_text("No connection: press it again later")
    faults.clear()


def test_step_that_was_typed_in_and_sent_offline_says_once_saved_that_it_stayed(
    page: Page, faults: list[str]
) -> None:
    page.goto(f"{finish(page)}answer-promptly/")
    page.context.set_offline(True)
    page.get_by_label("Role").fill("Lead Analyst")
    page.get_by_role("button", name="Continue").click()

    with page.expect_response("**/letter/"):
        page.context.set_offline(False)

    expect(page.locator("#status")).to_have_text("No connection: press it again later")
    page.get_by_label("Role").fill("Head Analyst")
    expect(page.locator("#status")).to_have_text("")
    faults.clear()


def test_press_goes_through_once_the_connection_is_back(desk: Page, faults: list[str]) -> None:
    desk.context.set_offline(True)
    desk.get_by_label("Email", exact=True).fill("Typed in a tunnel.")
    desk.get_by_role("button", name="I have sent it").click()
    expect(desk.get_by_text("Not saved yet. What you wrote")).to_be_visible()

    desk.context.set_offline(False)
    desk.get_by_role("button", name="I have sent it").click()

    expect(desk.get_by_role("button", name="Keep it as sent")).to_be_visible()
    faults.clear()


def test_step_sent_while_offline_stays_and_is_saved_later(page: Page, faults: list[str]) -> None:
    page.goto(f"{finish(page)}answer-promptly/?back=email")
    page.context.set_offline(True)
    page.get_by_label("Role").fill("Lead Analyst")
    page.get_by_role("button", name="Save and return to the email").click()
    expect(page.locator("#status")).to_have_text("Not saved: retrying")

    page.context.set_offline(False)
    expect(page.locator("#status")).to_have_text("No connection: press it again later")
    page.get_by_role("button", name="Save and return to the email").click()

    expect(page.get_by_label("Email", exact=True)).to_have_value(re.compile("Lead Analyst"))
    faults.clear()


def test_text_typed_into_a_draft_that_another_tab_deleted_is_saved_as_it_is_brought_back(
    desk: Page,
) -> None:
    address = desk.url
    send(desk, address.replace("/email/", "/delete/"))

    write(desk, "Typed after that.")
    expect(desk.locator("#status")).to_have_text(f"This draft was deleted. {REFUSED}")
    press_save(desk)
    desk.get_by_role("button", name="Bring it back, and save what I typed").click()

    expect(desk.get_by_role("heading", level=1)).to_have_text("Your email")
    assert stored(desk) == "Typed after that."
    assert desk.evaluate("Object.keys(sessionStorage)") == []


def test_earlier_text_brought_back_over_unsaved_words_is_not_said_to_stand_here(
    desk: Page, faults: list[str]
) -> None:
    desk.on("dialog", lambda dialog: dialog.accept())
    second = desk.context.new_page()
    second.goto(desk.url)
    with second.expect_response("**/email/"):
        second.get_by_label("Email", exact=True).fill("From the second tab.")
    desk.get_by_label("Email", exact=True).fill("Not saved.")
    expect(desk.get_by_text("Changed elsewhere. Your text is kept")).to_be_visible()

    desk.get_by_role("link", name="Earlier texts").click()
    desk.locator(".sheet a[href*='/history/']").first.click()
    desk.get_by_role("button", name="Bring this text back").click()

    expect(desk.get_by_text("Another text is saved now. Yours, which is not")).to_be_visible()
    expect(desk.get_by_text("Brought back")).to_be_hidden()
    expect(desk.get_by_label("Email", exact=True)).to_have_value("Not saved.")
    desk.get_by_role("button", name="See both").click()
    expect(desk.get_by_role("alert")).to_be_focused()
    assert {*faults} == {
        "Failed to load resource: the server responded with a status of 409 (Conflict)"
    }
    faults.clear()


def see_again(page: Page) -> None:
    """Let the page think that it comes to sight, and hear an answer."""
    with page.expect_response("**/email/"):
        page.evaluate("document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))")


def test_tab_that_is_seen_again_tells_that_the_email_was_changed_in_another(desk: Page) -> None:
    other = desk.context.new_page()
    other.goto(desk.url)
    before = words(desk).input_value()
    see_again(desk)
    expect(desk.locator("#status")).to_have_text("Saved")
    write(other, THEIRS)
    other.close()

    see_again(desk)

    told = "This email was changed elsewhere. Show it as it is now"
    expect(desk.locator("#status")).to_have_text(told)
    expect(desk.locator("#save-told")).to_have_text(told)
    expect(words(desk)).to_have_value(before)
    desk.get_by_role("link", name="Show it as it is now").click()
    expect(words(desk)).to_have_value(THEIRS)
    expect(desk.locator("#status")).to_have_text("Saved")


def test_copy_of_a_text_that_was_changed_in_another_tab_tells_so(desk: Page) -> None:
    other = desk.context.new_page()
    other.goto(desk.url)
    write(other, THEIRS)
    other.close()

    desk.get_by_role("button", name="Copy body").click()

    told = "This email was changed elsewhere. Show it as it is now"
    expect(desk.locator("#status")).to_have_text(told)


def test_answer_that_comes_behind_a_save_of_the_tab_itself_tells_of_no_change(desk: Page) -> None:
    late: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        if route.request.method == "GET":
            late.append((route, route.fetch()))
        else:
            route.continue_()

    desk.route("**/email/", hold)
    desk.evaluate("document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))")
    write(desk, MINE)
    expect(desk.locator("#status")).to_have_text("Saved")

    for route, looked in late:
        with desk.expect_event("requestfinished"):
            route.fulfill(response=looked)

    assert len(late) == 1
    expect(desk.locator("#status")).to_have_text("Saved")


def test_tab_that_wrote_the_email_itself_tells_of_no_change(desk: Page) -> None:
    write(desk, MINE)
    expect(desk.locator("#status")).to_have_text("Saved")

    see_again(desk)
    desk.wait_for_timeout(300)

    expect(desk.locator("#status")).to_have_text("Saved")
