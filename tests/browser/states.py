"""Every page in every state that looks different, by name: each brings a new person there."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from playwright.sync_api import Page, expect

from tests.browser.person import STEPS, answer, finish, send, start
from tests.browser.shown import expect_shown

MUSEUM = """\
From: Teresa Okafor <teresa@halvorsenmuseum.org>
Date: Mon, 9 Feb 2026 15:12:44 -0500
Subject: Interview invitation: Collections Manager

We invite you to interview at the Halvorsen Museum on 24 March at 10 am. Please let us know by 20
March 2026.
"""
OCCASIONS = ("invitation", "interview", "missed", "reschedule", "approach")
REASONS = ("another_offer", "role_fit", "conditions", "relocation", "study", "own_words")
TOUCHES = ("event", "online", "wish", "recommend")
CIRCUMSTANCES = [
    "agency", "referred", "internal", "programme", "known", "spoken", "voicemail", "booked",
]  # fmt: skip


def _home(page: Page) -> None:
    page.goto("/")


def _home_again(page: Page) -> None:
    answer(page, start(page), STEPS[0])
    page.goto("/")


def _step(page: Page, step: str, **typed: str | list[str]) -> None:
    draft = start(page)
    answer(page, draft, *STEPS[: STEPS.index(step)])
    if typed:
        answer(page, draft, step, **typed)
    page.goto(f"{draft}{step}/")


def _filled(page: Page, step: str) -> None:
    page.goto(f"{finish(page)}{step}/")


def _wrong(page: Page, step: str, **typed: str | list[str]) -> None:
    _step(page, step, **typed)
    page.goto(f"{page.url}?check=1")


def _email(page: Page) -> None:
    page.goto(f"{finish(page)}email/")


def _email_call_first(page: Page) -> None:
    draft = finish(page)
    answer(page, draft, STEPS[0], occasion="interview", channel="phone", **_near())
    page.goto(f"{draft}email/")


def _step_call_first(page: Page) -> None:
    draft = start(page)
    answer(page, draft, STEPS[0], occasion="reschedule", **_near())
    page.goto(f"{draft}{STEPS[3]}/")


def _near() -> dict[str, str]:
    now = datetime.now(UTC)
    soon, before = now + timedelta(hours=5, minutes=1), now - timedelta(days=6)
    return {"interview_at": f"{soon:%Y-%m-%dT%H:%M}", "received_on": f"{before:%Y-%m-%d}"}


def _clash(page: Page) -> None:
    draft = finish(page)
    page.goto(f"{draft}email/")
    written = page.locator("#body").input_value()
    mine = written.replace("career goals", "plans for now")
    send(page, f"{draft}email/", subject="Mine", body=mine, revision=_revision(page))
    answer(page, draft, "give-a-reason", reason="timing")
    page.goto(f"{draft}email/")


def _twice(page: Page) -> None:
    _clash(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Put both in").click()


def _texts(page: Page) -> None:
    page.goto(f"{finish(page)}texts/")


def _stale_texts(page: Page) -> None:
    page.goto(f"{finish(page)}texts/")
    seen = page.locator("[name=shown-why]").input_value()
    send(page, page.url, why="Because.", **{"shown-why": seen})
    page.evaluate("document.getElementById('why').value = 'My answer.'")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()


def _exchange(page: Page) -> None:
    _email(page)
    page.get_by_text("Say a sentence another way").click()


def _unsigned(page: Page) -> None:
    draft = finish(page)
    answer(page, draft, "give-a-reason", reason="another_offer", signed="no")
    page.goto(f"{draft}email/")


def _stale(page: Page) -> None:
    draft = finish(page)
    page.goto(f"{draft}email/")
    send(page, f"{draft}email/", subject="Another", body="Text.", revision=_revision(page))
    page.evaluate("document.getElementById('body').value = 'My text.'")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()


def _remarks(page: Page) -> None:
    draft = finish(page)
    page.goto(f"{draft}email/")
    mine = page.locator("#body").input_value()
    mine = re.sub("I’(m afraid|ve decided)", "Unfortunately I probably [decide]", mine)
    send(page, f"{draft}email/", subject="News!!", body=mine, revision=_revision(page))
    page.goto(f"{draft}email/")


def _without_room(page: Page) -> None:
    draft = finish(page)
    answer(page, draft, "express-gratitude", thanks_for="the tour. " + "I was glad of it all. " * 8)
    page.goto(f"{draft}email/")


def _changed(page: Page) -> None:
    draft = finish(page)
    page.goto(f"{draft}email/")
    mine = page.locator("#body").input_value().replace("Kind regards", "Yours")
    send(page, f"{draft}email/", subject="Mine", body=mine, revision=_revision(page))
    answer(page, draft, "give-a-reason", reason="timing")
    page.goto(f"{draft}email/")
    page.get_by_text("Show whose words are whose").click()


def _tone(page: Page) -> None:
    page.goto(f"{finish(page)}email/formal/")


def _mark_sent(page: Page) -> None:
    page.goto(f"{finish(page)}sent/")


def _sent(page: Page) -> None:
    _mark_sent(page)
    page.get_by_role("button", name="Keep it as sent").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sent")


def _copy(page: Page) -> None:
    page.goto(f"{finish(page)}copy/")


def _rename(page: Page) -> None:
    page.goto(f"{finish(page)}name/")


def _answer_by(page: Page) -> None:
    page.goto(f"{finish(page)}answer-by/")


def _delete_earlier(page: Page) -> None:
    page.goto(f"{finish(page)}email/")
    page.locator("#body").fill("Mine.")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Earlier texts").click()
    page.locator(".rows a").click()
    page.get_by_role("link", name="Delete this earlier text").click()


def _drafts_searched(page: Page) -> None:
    finish(page)
    page.goto("/drafts/?q=nothing")


def _privacy(page: Page) -> None:
    page.goto("/privacy/")


def _delete_everything(page: Page) -> None:
    page.goto("/privacy/delete/")


def _devices(page: Page) -> None:
    finish(page)
    page.goto("/devices/")
    page.get_by_role("button", name="Make a link").click()
    expect(page.locator("svg")).to_be_visible()


def _join(page: Page) -> None:
    _devices(page)
    link = page.locator("main a[dir=ltr]").get_attribute("href") or ""
    page.context.clear_cookies()
    page.goto(link)


def _join_late(page: Page) -> None:
    page.goto("/join/unknown/")


def _account(page: Page) -> None:
    page.goto("/account/")


def _account_wrong(page: Page) -> None:
    _account(page)
    page.get_by_label("Your email address").fill("nobody")
    page.get_by_role("button", name="Send me a code").click()
    expect(page.get_by_role("alert")).to_be_visible()


def _message(page: Page) -> None:
    page.goto("/drafts/from-message/")


def _message_empty(page: Page) -> None:
    _message(page)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("alert")).to_be_visible()


def _proposals(page: Page) -> None:
    _message(page)
    page.get_by_label("Paste their message").fill(MUSEUM)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("What the message says")


def _outdated(page: Page) -> None:
    draft = finish(page)
    send(page, f"{draft}give-a-reason/letter/", reason="timing")
    page.goto(f"{draft}email/")


def _too_long_subject(page: Page) -> None:
    _email(page)
    page.evaluate("document.getElementById('subject').value = 'x'.repeat(300)")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()


def _wrong_address(page: Page) -> None:
    draft = finish(page)
    page.goto(f"{draft}email/")
    page.get_by_label("To (their email address").fill("maria@")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("is not an email address")).to_be_visible()


def _revision(page: Page) -> str:
    return page.locator("[name=revision]").input_value()


def _drafts(page: Page) -> None:
    page.goto("/drafts/")


def _drafts_full(page: Page) -> None:
    finish(page)
    for number in range(21):
        answer(page, start(page), STEPS[0], company=f"Company {number}")
    page.goto("/drafts/")


def _deleted(page: Page) -> None:
    finish(page)
    send(page, f"{finish(page)}delete/")
    page.goto("/drafts/")
    page.goto("/drafts/?deleted=" + _last_deleted(page))


def _last_deleted(page: Page) -> str:
    return send(page, f"{finish(page)}delete/").headers["location"].partition("=")[2]


def _delete(page: Page) -> None:
    page.goto(f"{finish(page)}delete/")


def _bad_request(page: Page) -> None:
    _step(page, STEPS[0])
    page.evaluate("document.querySelector('[name$=current_step]').value = 'email'")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("does not fit")


def _forbidden(page: Page) -> None:
    _email(page)
    page.context.clear_cookies(name="csrftoken")
    _save_in_vain(page, "could not tell")


def _nowhere(page: Page) -> None:
    page.goto("/nowhere/")


def _session_ended(page: Page) -> None:
    _email(page)
    page.context.clear_cookies(name="sessionid")
    _save_in_vain(page, "session has ended")


def _deleted_elsewhere(page: Page) -> None:
    _email(page)
    send(page, page.url.replace("/email/", "/delete/"))
    _save_in_vain(page, "was deleted")


def _save_in_vain(page: Page, title: str) -> None:
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)


def _too_large(page: Page) -> None:
    _email(page)
    page.evaluate("document.getElementById('body').value = 'word '.repeat(120000)")
    _save_in_vain(page, "too long")


WAYS_TO_GOOD: dict[str, Callable[[Page], None]] = {
    "home": _home,
    "home-again": _home_again,
    **{f"{step}-empty": partial(_step, step=step) for step in STEPS},
    **{f"{step}-filled": partial(_filled, step=step) for step in STEPS},
    **{f"occasion-{one}": partial(_step, step=STEPS[0], occasion=one) for one in OCCASIONS},
    "circumstances": partial(_step, step=STEPS[0], circumstances=CIRCUMSTANCES),
    **{f"reason-{one}": partial(_step, step=STEPS[2], reason=one) for one in REASONS},
    **{f"touch-{one}": partial(_step, step=STEPS[3], touch=one) for one in TOUCHES},
    "answer-promptly-wrong": partial(
        _wrong,
        step=STEPS[0],
        occasion="interview",
        interview_at="0001-01-01T00:00",
        time_zone="?",
        company="",
    ),
    "nothing-answered": partial(_wrong, step=STEPS[0], occasion="", company="", role=""),
    "thanks-too-long": partial(_wrong, step=STEPS[1], thanks_for="x" * 201),
    "reason-wrong": partial(_wrong, step=STEPS[2], reason="own_words"),
    "touch-wrong": partial(_wrong, step=STEPS[3], touch="event", event="", sender=""),
    "email": _email,
    "email-call-first": _email_call_first,
    "reschedule-call-first": _step_call_first,
    "email-clash": _clash,
    "email-twice": _twice,
    "email-outdated": _outdated,
    "email-changed": _changed,
    "email-without-room": _without_room,
    "email-tone": _tone,
    "account": _account,
    "account-wrong": _account_wrong,
    "privacy": _privacy,
    "delete-everything": _delete_everything,
    "devices": _devices,
    "join": _join,
    "mark-sent": _mark_sent,
    "sent": _sent,
    "copy": _copy,
    "rename": _rename,
    "answer-by": _answer_by,
    "delete-earlier": _delete_earlier,
    "drafts-searched": _drafts_searched,
    "message": _message,
    "proposals": _proposals,
    "email-remarks": _remarks,
    "email-exchange": _exchange,
    "email-wrong-address": _wrong_address,
    "email-unsigned": _unsigned,
    "texts": _texts,
    "drafts-empty": _drafts,
    "drafts": _drafts_full,
    "drafts-deleted": _deleted,
    "delete": _delete,
}
WAYS_TO_BAD: dict[str, Callable[[Page], None]] = {
    "email-stale": _stale,
    "texts-stale": _stale_texts,
    "message-empty": _message_empty,
    "join-late": _join_late,
    "email-wrong": _too_long_subject,
    "400": _bad_request,
    "403": _forbidden,
    "404": _nowhere,
    "session-ended": _session_ended,
    "deleted-elsewhere": _deleted_elsewhere,
    "413": _too_large,
}


def _arrive(page: Page, state: str) -> None:
    """Bring a page into a state; fail where it does not show what the state is named for."""
    (WAYS_TO_GOOD | WAYS_TO_BAD)[state](page)
    expect_shown(page, state)


GOOD: dict[str, Callable[[Page], None]] = {
    state: partial(_arrive, state=state) for state in WAYS_TO_GOOD
}
BAD: dict[str, Callable[[Page], None]] = {
    state: partial(_arrive, state=state) for state in WAYS_TO_BAD
}
"""These answer with a status that the browser's console names."""
