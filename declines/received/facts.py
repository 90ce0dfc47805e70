"""What a message says that a refusal needs to know, each fact with the words it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from declines.choices import Channel, Circumstance, Occasion
from declines.letters.addresses import addresses, unread_address, written
from declines.received import agency, patterns, signature
from declines.received.message import Received
from declines.received.moments import coming, deadlines, moments, without_deadlines
from declines.received.stamps import came
from declines.text import clean_line

LONGEST = 120  # characters, as the wizard's own lines
WRAPPED = re.compile(r"(?<=[^\n]{55})\n(?=\S)")  # within a paragraph
ENDS = re.compile(r"(?<=[.!?])\s+|\n")


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
    received = _placed(received, now)
    whole = received.text
    received = replace(received, text=patterns.without_quotes(whole))
    found: dict[str, tuple[str, str]] = {}
    for name, value, words in _facts(received, whole, now):
        is_company = name == "addressee" and value == found.get("company", ("",))[0]
        if value.strip() and name not in found and not is_company:
            found[name] = clean_line(value)[:LONGEST], clean_line(words)[:LONGEST]
    asked = (*FIRST_STEP, "sender")
    return [Proposal(_step(name), name, *found[name]) for name in asked if name in found]


def answer_by(received: Received, now: datetime) -> tuple[date, str] | None:
    """Return the day by which a message wants an answer, and the words that say so."""
    received = _placed(received, now)
    text, sent_at = patterns.without_quotes(received.text), _begun(received.sent_at, now)
    found = deadlines(text, sent_at or now, is_dated=sent_at is not None)
    return found[0] if found else None


def _placed(received: Received, now: datetime) -> Received:
    """Return the message with when it came; a line of its head that is still to come is its text.

    It may say when the interview is.
    """
    sent_at = received.sent_at or came(received.sent, now)
    is_to_come = received.sent and not sent_at
    text = f"{received.sent}\n\n{received.text}" if is_to_come else received.text
    return replace(received, text=text, sent_at=sent_at)


def answer_to(received: Received) -> tuple[str, str]:
    """Return whom an answer goes to, "" where none reads it, and the address that none reads then.

    What a message asks to reply to goes before whom it is from.
    """
    told = [one for one in (received.reply_to, received.address) if addresses(one)]
    read = next((one for one in told if not unread_address(one)), "")
    return ", ".join(written(read)), "" if read else unread_address(", ".join(told))


FIRST_STEP = (
    "occasion", "company", "circumstances", "agency", "role", "addressee", "title", "received_on",
    "interview_at", "time_zone", "channel", "reference",
)  # fmt: skip


def _step(name: str) -> str:
    return "answer-promptly" if name in FIRST_STEP else "keep-in-touch"


def _facts(received: Received, whole: str, now: datetime) -> Iterator[tuple[str, str, str]]:
    """Yield field, value and words, the surest first."""
    text, subject = received.text, received.subject
    fixed = _fixed(received, now)
    occasions = list(_occasion(received))
    yield from occasions
    if occasions[:1] and occasions[0][1] == Occasion.OFFER:
        fixed, received = [], replace(received, invite=None)  # no interview is still to come
    yield from _when(received, fixed)
    companies = list(
        _agency(received) or (("company", *one) for one in _companies(received, whole))
    )
    yield from companies
    company = next((value for name, value, _ in companies if value and name == "company"), "")
    role, _ = patterns.of_subject(subject)
    yield "role", *patterns.role(subject, company)
    yield "role", role, subject
    yield "role", *patterns.role(text, company)
    yield from _people(received)
    yield "reference", *patterns.reference(f"{subject}\n{text}")
    if received.address.lower().endswith("linkedin.com"):
        yield "channel", Channel.MESSAGE, received.address


def _people(received: Received) -> Iterator[tuple[str, str, str]]:
    sender = "" if patterns.is_mailbox(received.sender) else received.sender
    yield "addressee", sender, sender
    yield "addressee", *signature.signed_by(received.text)
    yield "title", *signature.titled(received.text, sender)
    yield "sender", received.recipient, received.recipient


def _fixed(received: Received, now: datetime) -> list[tuple[datetime, str]]:
    """Return the one moment that a message sets, as often as it says it; several are a choice."""
    text, sent_at = without_deadlines(received.text), _begun(received.sent_at, now)
    said = moments(f"{received.subject}\n{text}", sent_at or now)
    if sent_at:
        said += coming(text, sent_at)
    return said if len({at for at, _ in said}) == 1 else []


def _begun(sent_at: datetime | None, now: datetime) -> datetime | None:
    """Return when a message was sent, None where it says a day that is still to come."""
    tomorrow = now.date() + timedelta(days=1)  # it is that already east of here
    return sent_at if sent_at and sent_at.date() <= tomorrow else None


def _agency(received: Received) -> list[tuple[str, str, str]]:
    """Return what is known of an agency that writes for its client, nothing where none does."""
    found = agency.client(received.text)
    if found is None:
        return []
    client, words = found
    spelled = patterns.spelled(received.address, received.text)
    host = spelled[0] if spelled and spelled[0] != client else ""
    names = (*agency.names(received.text), agency.house(received.text, client), (host, host))
    return [
        ("company", client, words),
        ("circumstances", Circumstance.AGENCY, words),
        *(("agency", *name) for name in names),
    ]


def _companies(received: Received, whole: str) -> Iterator[tuple[str, str]]:
    """Yield what can be the company, and the words that name it, the surest first."""
    text, subject, address = received.text, received.subject, received.address
    _, employer = patterns.of_subject(subject)
    asked, _ = patterns.role(subject, "")
    said = WRAPPED.sub(" ", f"{whole}\n\n{subject}")
    spelled = patterns.spelled(address, said)
    if spelled:
        yield signature.line_of(text, spelled[0])
        yield spelled[0], _sentence(said, spelled)
    yield employer if employer != asked else "", subject
    yield signature.signed_for(text)
    yield signature.house(text)
    yield patterns.company(f"{text}\n{subject}", patterns.COMPANIES)
    yield signature.company_below(text)
    yield patterns.company(f"{text}\n{subject}", patterns.PLACES)
    yield patterns.of_address(address)


def _when(received: Received, fixed: list[tuple[datetime, str]]) -> Iterator[tuple[str, str, str]]:
    if sent := received.sent_at:
        yield "received_on", sent.date().isoformat(), received.dated
    if invite := received.invite:
        yield "interview_at", f"{invite.starts_at:%Y-%m-%dT%H:%M}", invite.summary
        yield "time_zone", invite.zone.rpartition("/")[2].replace("_", " "), invite.zone
    for at, words in fixed:
        yield "interview_at", f"{at:%Y-%m-%dT%H:%M}", words


def _occasion(received: Received) -> Iterator[tuple[str, str, str]]:
    said = f"{received.subject}\n\n{WRAPPED.sub(' ', received.text)}"
    for occasion, pattern in patterns.OCCASIONS.items():
        if found := pattern.search(said):
            if occasion == Occasion.INVITATION:
                yield from _agreed(received, said)
            yield "occasion", occasion, _sentence(said, found)


def _agreed(received: Received, said: str) -> Iterator[tuple[str, str, str]]:
    """Yield that an interview is agreed, where a message says so or is a calendar's entry."""
    if booked := patterns.BOOKED.search(said):
        yield "occasion", Occasion.INTERVIEW, _sentence(said, booked)
    if received.invite:
        yield "occasion", Occasion.INTERVIEW, received.invite.summary


def _sentence(said: str, found: re.Match[str]) -> str:
    """Return the sentence or line of the words found, from them on where it is long."""
    begun = max((end.end() for end in ENDS.finditer(said, 0, found.start())), default=0)
    ended = ENDS.search(said, max(found.start(), found.end() - 1))
    end = ended.start() if ended else len(said)
    return said[begun if end - begun <= LONGEST else found.start() : end]
