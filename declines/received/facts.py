"""What a message says that a refusal needs to know, each fact with the words it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from declines.choices import Channel, Occasion
from declines.received import patterns
from declines.received.message import Received
from declines.received.moments import moments
from declines.received.shown import latest
from declines.text import clean_line

LONGEST = 120  # characters, as the wizard's own lines


@dataclass(frozen=True)
class Proposal:
    """What a field of the wizard could say, as it is typed there, and the words that say so."""

    step: str
    field: str
    value: str
    words: str


def proposals(received: Received, now: datetime) -> list[Proposal]:
    """Return what can be read from a message, at most one proposal a field.

    Days without a year are those around the day it was sent, or around `now`.
    """
    whole, sent_at = received.text, received.sent_at or latest(received.sent, now)
    received = replace(received, text=patterns.without_quotes(whole), sent_at=sent_at)
    found: dict[str, tuple[str, str]] = {}
    for name, value, words in _facts(received, whole, now):
        is_company = name == "addressee" and value == found.get("company", ("",))[0]
        if value.strip() and name not in found and not is_company:
            found[name] = clean_line(value)[:LONGEST], clean_line(words)[:LONGEST]
    asked = (*FIRST_STEP, "sender")
    return [Proposal(_step(name), name, *found[name]) for name in asked if name in found]


FIRST_STEP = (
    "occasion", "company", "role", "addressee", "received_on", "interview_at", "time_zone",
    "channel", "reference",
)  # fmt: skip


def _step(name: str) -> str:
    return "answer-promptly" if name in FIRST_STEP else "keep-in-touch"


def _facts(received: Received, whole: str, now: datetime) -> Iterator[tuple[str, str, str]]:
    """Yield field, value and words, the surest first."""
    text = received.text
    said = moments(f"{received.subject}\n{text}", received.sent_at or now)
    fixed = said if len({at for at, _ in said}) == 1 else []  # several are there to choose from
    yield from _when(received, fixed)
    yield from _occasion(received, is_booked=bool(fixed or received.invite))
    subject = received.subject
    role, employer = patterns.of_subject(subject)
    asked, _ = patterns.role(subject, "")
    yield "company", *patterns.spelled(received.address, f"{whole}\n{subject}")
    yield "company", employer if employer != asked else "", subject
    yield "company", *patterns.signed_for(text)
    yield "company", *patterns.house_of_signature(text)
    company, words = patterns.company(f"{text}\n{subject}", received.address)
    yield "company", company, words
    yield "role", *patterns.role(subject, company)
    yield "role", role, subject
    yield "role", *patterns.role(text, company)
    if not patterns.is_mailbox(received.sender):
        yield "addressee", received.sender, received.sender
    yield "addressee", *patterns.signed_by(text)
    yield "reference", *patterns.reference(f"{received.subject}\n{text}")
    yield "sender", received.recipient, received.recipient
    if received.address.lower().endswith("linkedin.com"):
        yield "channel", Channel.MESSAGE, received.address


def _when(received: Received, fixed: list[tuple[datetime, str]]) -> Iterator[tuple[str, str, str]]:
    if sent := received.sent_at:
        yield "received_on", sent.date().isoformat(), f"{sent:%d %B %Y}"
    if invite := received.invite:
        yield "interview_at", f"{invite.starts_at:%Y-%m-%dT%H:%M}", invite.summary
        yield "time_zone", invite.zone.rpartition("/")[2].replace("_", " "), invite.zone
    for at, words in fixed:
        yield "interview_at", f"{at:%Y-%m-%dT%H:%M}", words


def _occasion(received: Received, is_booked: bool) -> Iterator[tuple[str, str, str]]:
    said = f"{received.subject}\n{received.text}"
    for occasion, pattern in patterns.OCCASIONS.items():
        if found := pattern.search(said):
            agreed = is_booked or patterns.BOOKED.search(said)
            booked = agreed and occasion == Occasion.INVITATION
            line = said[said.rfind("\n", 0, found.start()) + 1 :].partition("\n")[0]
            yield "occasion", Occasion.INTERVIEW if booked else occasion, line
