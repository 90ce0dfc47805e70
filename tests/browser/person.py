"""A person at the browser: what they answer, and how they get there without looking."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlencode, urlsplit
from zlib import crc32

from playwright.sync_api import APIResponse, Page

STEPS = ("answer-promptly", "express-gratitude", "give-a-reason", "keep-in-touch")
NAMED = ("thanks.sentence", "decision.offer_asked", "reasons.goals", "reasons.timing")
ANSWERS: dict[str, dict[str, Any]] = {
    "answer-promptly": {
        "occasion": "offer",
        "company": "Brightwater Labs",
        "role": "Data Analyst",
        "addressee": "Maria Lopez",
    },
    "express-gratitude": {"deeds": ["made_offer"], "thanks_for": "showing me the wet lab"},
    "give-a-reason": {"reason": "goals"},
    "keep-in-touch": {
        "touch": "event",
        "event": "the trade fair",
        "event_when": "in May",
        "sender": "Jonas Weber",
    },
}


def send(page: Page, address: str, **fields: Any) -> APIResponse:
    """Send a form with the page's cookies, without showing anything."""
    token = next(one["value"] for one in page.context.cookies() if one["name"] == "csrftoken")
    return page.request.post(
        address,
        data=urlencode(fields | {"csrfmiddlewaretoken": token}, doseq=True),
        headers={"Content-Type": "application/x-www-form-urlencoded"},
        max_redirects=0,
    )


def start(page: Page) -> str:
    """Start a draft whose letter takes the first wordings, and return its address."""
    page.request.get("/")
    location = send(page, "/drafts/", draft=with_first_wordings()).headers["location"]
    return location.removesuffix("answer-promptly/")


def with_first_wordings() -> uuid.UUID:
    """Return an id of a draft that takes the first of the wordings that tests name."""
    while True:
        id = uuid.uuid4()
        seed = crc32(id.bytes)
        apart = crc32(b"joins", seed) % 2  # the reason is a sentence of its own
        if apart and all(crc32(phrase.encode(), seed) % 3 == 0 for phrase in NAMED):
            return id


def answer(page: Page, draft: str, *steps: str, **changed: Any) -> None:
    """Answer some steps of a draft, with the given answers put in."""
    for step in steps:
        typed = ANSWERS[step] | changed | {"decline_wizard-current_step": step}
        send(page, f"{draft}{step}/", **typed)


def finish(page: Page) -> str:
    """Start a draft and answer all of it; return its address."""
    draft = start(page)
    answer(page, draft, *STEPS)
    return draft


def path(page: Page) -> str:
    """Return where the page is, without its host."""
    return urlsplit(page.url).path


class Keyboard:
    """The keys of a person who uses no mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reach(self, selector: str) -> None:
        """Press Tab until the focus is on what the selector names."""
        for _ in range(120):
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reaches {selector}")

    def press(self, selector: str, then: str | None = None) -> None:
        """Press Enter there, and wait for the address that it leads to."""
        self.reach(selector)
        self.page.keyboard.press("Enter")
        if then:
            self.page.wait_for_url(then)

    def write(self, selector: str, text: str) -> None:
        """Type at the end of a field."""
        self.reach(selector)
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text)

    def choose(self, name: str, value: str) -> None:
        """Choose a radio button with the arrow keys."""
        self.reach(f"[name={name}]")
        chosen = self.page.locator(f"[name={name}][value={value}]")
        self.page.keyboard.press("Space")
        for _ in range(20):
            if chosen.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"The arrows never reach {value}")

    def tick(self, name: str, value: str) -> None:
        """Tick a box."""
        self.reach(f"[name={name}][value={value}]")
        self.page.keyboard.press("Space")
