"""Every page fits: narrow, enlarged, from right to left; and nothing jumps or hides."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opening
from tests.browser.person import STEPS, answer, finish, start
from tests.browser.states import BAD, GOOD

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"
SHIFTS = """
window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) => one.value)))
  .observe({type: "layout-shift", buffered: true});
"""
SMALL_TARGETS = """[...document.querySelectorAll("a, button, input, select, textarea, summary")]
  .filter((one) => one.checkVisibility() && one.tabIndex >= 0 && !one.closest("p:not(.buttons)"))
  .map((one) => [one.outerHTML, (one.closest("label:has(input)") ?? one).getBoundingClientRect()])
  .filter(([html, box]) => !html.includes("skip") && (box.width < 24 || box.height < 24))
  .map(([html]) => html)"""
FOCUS = """() => {
  const one = document.activeElement;
  const [box] = one.getClientRects(); // a link may go on in a second line
  const style = getComputedStyle(one);
  const heights = [Math.min(box.height / 2, 20)];
  if (one.tagName === "TEXTAREA") heights.push(box.height / 2, box.height - 20); // it can be taller
  const at = (height) => document.elementFromPoint(box.x + box.width / 2, box.y + height);
  return {
    html: one.outerHTML.slice(0, 120),
    seen: heights.some((height) => one.contains(at(height)))
      && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    end: one === document.body,
  };
}"""
HIDDEN_BY_NOTICE = """() => {
  const notice = document.querySelector("[data-on=stale]").getBoundingClientRect();
  const box = document.activeElement.getBoundingClientRect();
  return notice.height > 0 && notice.top <= 0 && box.top < notice.bottom && box.bottom > 0;
}"""
BROKEN_WORDS = """(selector) => [...document.querySelectorAll(selector)].flatMap((one) => {
  const text = one.firstChild;
  return [...text.data.matchAll(/\\S+/g)].filter((word) => {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return range.getClientRects().length > 1;
  }).map((word) => word[0]);
})"""
CUT_CHOICES = """() => [...document.querySelectorAll(".search select")].filter((one) => {
  const said = document.createElement("span");
  said.textContent = one.selectedOptions[0].textContent;
  one.parentElement.append(said);
  const style = getComputedStyle(one);
  const arrow = 24;
  const room = one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return said.getBoundingClientRect().width > room - arrow;
}).map((one) => one.name)"""
MUCH_HIGHER = re.compile(r"\d{3}px")
LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 3
STATES: dict[str, Callable[[Page], None]] = GOOD | BAD


@pytest.fixture
def narrow(opening: Opening) -> Page:
    """What 400 % zoom makes of a window of 1280 pixels: 320 of them, four times as sharp."""
    return opening(viewport={"width": 320, "height": 256}, device_scale_factor=4).new_page()


@pytest.mark.parametrize("state", STATES)
def test_page_enlarged_four_times_or_with_large_text_fits_and_can_be_hit(
    narrow: Page, state: str, faults: list[str]
) -> None:
    STATES[state](narrow)
    _forgive(state, faults)

    enlarged, hard_to_hit = narrow.evaluate(SIDEWAYS), narrow.evaluate(SMALL_TARGETS)
    narrow.set_viewport_size({"width": 640, "height": 800})
    narrow.evaluate(LARGE_TEXT)
    large_text = narrow.evaluate(SIDEWAYS)

    assert (enlarged, large_text, hard_to_hit) == (0, 0, [])


@pytest.mark.parametrize("state", ["home", "answer-promptly-filled", "email", "drafts", "404"])
def test_page_from_right_to_left_does_not_scroll_sideways(
    opening: Opening, hebrew_site: str, state: str, faults: list[str]
) -> None:
    page = opening(base_url=hebrew_site, viewport={"width": 360, "height": 740}).new_page()

    STATES[state](page)
    _forgive(state, faults)

    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.evaluate(SIDEWAYS) == 0


def test_words_without_an_end_do_not_widen_a_page(narrow: Page) -> None:
    draft = start(narrow)
    typed = {"company": LONG[:120], "role": LONG[:120], "sender": LONG[:120]}
    answer(narrow, draft, *STEPS, **typed)

    widths = {}
    for address in ("/", "/drafts/", f"{draft}delete/", *(f"{draft}{one}/" for one in STEPS)):
        narrow.goto(address)
        widths[address] = narrow.evaluate(SIDEWAYS)
    narrow.goto(f"{draft}email/")
    widths["email"] = narrow.evaluate(SIDEWAYS)

    assert widths == dict.fromkeys(widths, 0)


def test_print_of_the_email_shows_the_letter_alone(page: Page) -> None:
    page.goto(f"{finish(page)}email/")

    page.get_by_label("Email", exact=True).fill("My own words.")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")

    assert page.locator("body").inner_text().strip() == "My own words."


def test_print_of_a_step_shows_the_letter_alone(page: Page) -> None:
    page.goto(f"{finish(page)}give-a-reason/")
    letter = page.locator("article.letter").inner_text()

    page.emulate_media(media="print")

    assert page.locator("body").inner_text().strip() == letter.strip()


@pytest.mark.parametrize("state", ["home-again", "email", "email-clash", "drafts", "delete", "404"])
def test_nothing_jumps_while_a_page_loads(page: Page, state: str, faults: list[str]) -> None:
    page.add_init_script(SHIFTS)

    STATES[state](page)
    page.wait_for_load_state("networkidle")
    _forgive(state, faults)

    assert page.evaluate("shifts") == []


@pytest.mark.parametrize("step", STEPS)
def test_nothing_jumps_while_a_step_loads(page: Page, step: str) -> None:
    page.add_init_script(SHIFTS)
    draft = finish(page)
    answer(page, draft, "give-a-reason", reason="own_words", own_reason="My plans have changed.")

    page.goto(f"{draft}{step}/")
    page.wait_for_load_state("networkidle")

    assert page.evaluate("shifts") == []


@pytest.mark.parametrize(
    "state", ["home-again", "answer-promptly-filled", "circumstances", "email", "drafts-deleted"]
)
def test_focus_is_always_seen(page: Page, state: str) -> None:
    STATES[state](page)

    assert _unseen(page, "Tab") == []


def test_focus_is_seen_below_the_notice_that_nothing_is_saved(
    opening: Opening, faults: list[str]
) -> None:
    page = opening(viewport={"width": 360, "height": 900}).new_page()
    STATES["email"](page)
    page.context.set_offline(True)
    page.get_by_label("Email", exact=True).press("Control+End")
    page.keyboard.type("!")
    expect(page.locator("[data-on=unsaved]")).to_be_visible()

    unseen = _unseen(page, "Tab", most=20) + _unseen(page, "Shift+Tab", most=20)

    assert unseen == []
    faults.clear()


def test_outline_of_the_first_link_lies_within_the_window(page: Page) -> None:
    page.goto("/")

    page.keyboard.press("Tab")
    box = page.locator(".skip:focus").bounding_box()

    assert box is not None
    assert min(box["x"], box["y"]) >= 5


@pytest.mark.parametrize(
    ("step", "choice", "fields"),
    [
        ("answer-promptly", "An interview that is agreed", ["interview_at", "time_zone"]),
        (
            "answer-promptly",
            "An interview I want, at a time I cannot make",
            ["interview_at", "time_zone", "alternatives"],
        ),
        ("give-a-reason", "I have accepted another position", ["other_employer"]),
        ("give-a-reason", "I am going to study", ["study"]),
        ("give-a-reason", "In my own words", ["own_reason"]),
        ("keep-in-touch", "An event where we will both be", ["event", "event_when"]),
        ("keep-in-touch", "Somebody I can recommend", ["recommended"]),
    ],
)
def test_question_of_one_answer_appears_with_it_without_javascript(
    plain: Page, step: str, choice: str, fields: list[str]
) -> None:
    plain.goto(f"{start(plain)}{step}/")
    named = plain.locator("[data-with] :is(input, textarea)")
    before = [one.get_attribute("name") for one in named.all() if one.is_visible()]

    plain.get_by_label(choice).check()
    after = [one.get_attribute("name") for one in named.all() if one.is_visible()]

    assert (before, after) == ([], fields)


def test_question_out_of_sight_is_out_of_the_tab_order(page: Page) -> None:
    page.goto(f"{start(page)}give-a-reason/")
    expect(page.locator("#own_reason")).to_be_hidden()

    names = []
    for _ in range(40):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.name ?? ''"))

    assert [name for name in dict.fromkeys(names) if name] == [
        "reason",
        "regret",
        "wizard_goto_step",
        "leave",
    ]


def _unseen(page: Page, key: str, most: int = 60) -> list[str]:
    """Press a key until the focus leaves the page, and return what it was on without being seen."""
    unseen = []
    for _ in range(most):
        page.keyboard.press(key)
        focus: dict[str, Any] = page.evaluate(FOCUS)
        if focus["end"]:
            break
        if not focus["seen"]:
            unseen.append(focus["html"])
    return unseen


def _forgive(state: str, faults: list[str]) -> None:
    if state in BAD:
        faults.clear()


def test_notice_that_stays_in_sight_hides_nothing_that_the_keyboard_reaches(
    narrow: Page, faults: list[str]
) -> None:
    narrow.set_viewport_size({"width": 320, "height": 640})
    narrow.goto(f"{finish(narrow)}email/")
    other = narrow.context.new_page()
    other.goto(narrow.url)
    other.get_by_label("Subject").fill("Theirs")
    expect(other.locator("#status")).to_have_text("Saved")

    narrow.get_by_label("Email", exact=True).fill("Mine.\n" * 30)
    expect(narrow.get_by_text("Changed elsewhere. Your text")).to_be_visible()
    expect(narrow.locator("html")).to_have_css("scroll-padding-top", MUCH_HIGHER)  # a frame later
    narrow.get_by_label("Email", exact=True).press("Control+Home")
    hidden = [narrow.evaluate(HIDDEN_BY_NOTICE)]
    narrow.locator("aside button").last.focus()
    for _ in range(30):
        narrow.keyboard.press("Shift+Tab")
        is_text = narrow.evaluate("document.activeElement.matches('textarea')")
        hidden.append(not is_text and narrow.evaluate(HIDDEN_BY_NOTICE))

    assert hidden == [False] * 31
    faults.clear()


def test_filters_of_the_drafts_are_read_whole_on_a_phone(opening: Opening) -> None:
    page = opening(viewport={"width": 360, "height": 640}).new_page()
    finish(page)

    page.goto("/drafts/?status=deleted")

    assert page.evaluate(CUT_CHOICES) == []


def test_large_text_on_a_phone_breaks_no_word_of_answers_and_filters(opening: Opening) -> None:
    page = opening(viewport={"width": 360, "height": 640}).new_page()
    draft = finish(page)
    answer(page, draft, STEPS[0], occasion="interview", interview_at="2026-12-20T10:00")

    page.goto(f"{draft}email/")
    page.evaluate(LARGE_TEXT)
    broken = page.evaluate(BROKEN_WORDS, ".told dt, .told dd span[dir], .told dd button")
    page.goto("/drafts/")
    page.evaluate(LARGE_TEXT)

    assert broken == []
    assert page.evaluate(BROKEN_WORDS, ".search button, .search label") == []
    widths = [box.bounding_box() for box in page.locator(".search :is(input, select)").all()]
    assert [box and box["width"] > 250 for box in widths] == [True] * 3
