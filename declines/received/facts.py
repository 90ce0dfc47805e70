"""What a message says that a refusal needs to know, each fact with the words it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from declines.choices import Channel, Occasion
from declines.letters.addresses import addresses, unread_address, written
from declines.received import patterns, signature
from declines.received.closing import without_pronouns
from declines.received.houses import houses
from declines.received.lasting import lasting
from declines.received.message import Received
from declines.received.moments import beginnings, deadlines, zone_of
from declines.received.occasions import occasions
from declines.received.people import is_one
from declines.received.quoting import LONGEST, unwrapped
from declines.received.settled import begun, day_first, fixed, when_sent
from declines.received.turns import theirs
from declines.text import clean_line
from declines.zones import SAID, zones_called

OF_ALL_TIMES = re.compile(
    rf"\b(?:all times?(?: are| is)?(?: given)?(?: in)?:?|time ?zone ?:) ?(?P<zone>{SAID}|\w+/\w+)",
    re.IGNORECASE,
)


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
    whole, received = _whole(received), _own_words(received, now)
    found: dict[str, tuple[str, str]] = {}
    for name, value, words in _facts(received, whole, now):
        is_company = name == "addressee" and value == found.get("company", ("",))[0]
        if value.strip() and name not in found and not is_company:
            found[name] = clean_line(value)[:LONGEST], clean_line(words)[:LONGEST]
    asked = (*FIRST_STEP, "sender")
    return [Proposal(_step(name), name, *found[name]) for name in asked if name in found]


def answer_by(received: Received, now: datetime) -> tuple[date, str] | None:
    """Return the day by which a message wants an answer, and the words that say so.

    An offer that was accepted waits for none.
    """
    if received.accepted:
        return None
    received = _own_words(received, now)
    sent_at = begun(received.sent_at, now)
    order = day_first(received, now)
    found = deadlines(received.text, sent_at or now, is_dated=sent_at is not None, day_first=order)
    return found[0] if found else None


def lasts(received: Received, now: datetime) -> tuple[int, str]:
    """Return how many minutes the interview of a message lasts, and the words that say so.

    It is 0 where it does not say so, or more than one interview.
    """
    if received.invite:
        return received.invite.minutes, received.invite.summary
    whole, received = _whole(received), _own_words(received, now)
    said = [words for _, words in fixed(received, whole, now)]
    return lasting(f"{received.subject}\n{received.text}", said) if said else (0, "")


def _whole(received: Received) -> str:
    """Return the message with what it quotes; of a chat what they say who invite, if known."""
    return theirs(received.turns) or received.text


def _own_words(received: Received, now: datetime) -> Received:
    """Return the message without what it quotes, and with when it was sent as far as is known.

    A line of its head that is still to come is its text: it may say when the interview is.
    """
    sent_at, text = when_sent(received, now), _whole(received)
    is_of_text = received.sent and not (sent_at or received.turns)
    said = f"{received.sent}\n\n{text}" if is_of_text else text
    own = without_pronouns(patterns.without_quotes(said))
    return replace(received, text=own, sent_at=sent_at)


def answer_to(received: Received) -> tuple[str, str]:
    """Return whom an answer goes to, "" where none reads it, and the address that none reads then.

    What a message asks to reply to goes before whom it is from.
    """
    own = "" if patterns.UNATTENDED.search(received.text) else received.address
    told = [one for one in (received.reply_to, own) if addresses(one)]
    read = next((one for one in told if not unread_address(one)), "")
    unread = unread_address(", ".join(told)) or ("" if own else received.address)
    return ", ".join(written(read)), "" if read else unread


FIRST_STEP = (
    "occasion", "company", "circumstances", "agency", "role", "addressee", "title", "received_on",
    "interview_at", "time_zone", "starts_on", "channel", "reference",
)  # fmt: skip


def _step(name: str) -> str:
    return "answer-promptly" if name in FIRST_STEP else "keep-in-touch"


def _facts(received: Received, whole: str, now: datetime) -> Iterator[tuple[str, str, str]]:
    """Yield field, value and words, the surest first."""
    text, subject = received.text, received.subject
    told_moments = fixed(received, whole, now)
    told = list(occasions(received))
    yield from told
    occasion = told[0][1] if told else ""
    if occasion in (Occasion.OFFER, Occasion.ACCEPTED):
        told_moments, received = [], replace(received, invite=None)  # no interview is still to come
    if occasion == Occasion.ACCEPTED:
        sent_at = begun(received.sent_at, now) or now
        for day, words in beginnings(text, sent_at, day_first(received, now)):
            yield "starts_on", day.isoformat(), words
    yield from _when(received, whole, told_moments)
    companies = houses(received, whole)
    yield from companies
    company = next((value for name, value, _ in companies if value and name == "company"), "")
    role, _ = patterns.of_subject(subject)
    yield "role", *patterns.role(subject, company)
    yield "role", role, subject
    yield "role", *patterns.role(unwrapped(text), company)
    yield from _people(received)
    yield "reference", *patterns.reference(f"{subject}\n{text}")
    if received.chat or received.address.lower().endswith("linkedin.com"):
        yield "channel", Channel.MESSAGE, received.chat or received.address


def _people(received: Received) -> Iterator[tuple[str, str, str]]:
    title, name = signature.parted(received.sender)
    is_house = patterns.is_mailbox(name) or signature.house_writing(name, received.text)
    sender = "" if is_house else name
    yield "addressee", sender, received.sender
    is_of_either = received.turns and received.is_unsure
    signed = ("", "") if is_of_either else signature.signed_by(received.text)
    yield "addressee", *(signed if not is_one(signed[0], received.recipient) else ("", ""))
    yield "title", title if sender else "", received.sender
    yield "title", *signature.titled(received.text, sender)
    yield "sender", received.recipient, received.recipient


def _when(
    received: Received, whole: str, told: list[tuple[datetime, str]]
) -> Iterator[tuple[str, str, str]]:
    if sent := received.sent_at:
        yield "received_on", sent.date().isoformat(), received.dated
    if invite := received.invite:
        yield "interview_at", f"{invite.starts_at:%Y-%m-%dT%H:%M}", invite.summary
        yield "time_zone", invite.zone.rpartition("/")[2].replace("_", " "), invite.zone
    for at, words in told:
        yield "interview_at", f"{at:%Y-%m-%dT%H:%M}", words
        yield "time_zone", zone_of(words), words
    if told and (found := OF_ALL_TIMES.search(received.text) or OF_ALL_TIMES.search(whole)):
        yield "time_zone", found["zone"] if zones_called(found["zone"]) else "", found[0]
