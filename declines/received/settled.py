"""The moment of an interview that a message sets, in its own words or in those it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from declines.received.agreeing import MEETING, UNDONE
from declines.received.message import Received
from declines.received.moments import COMING_DAY, DATE, coming, days, moments, without_deadlines
from declines.received.moving import followed
from declines.received.orders import is_day_first
from declines.received.quoting import ENDS
from declines.received.reopened import setting
from declines.received.spans import TIME, begin_of, on_dial
from declines.received.stamps import came, came_in_order, order
from declines.received.threads import parts
from declines.received.turns import Heard, Turn
from declines.text import folded

SHORT = 60  # words of a message that leaves the moment to what it quotes
SOON = timedelta(days=90)
WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
ANY_DAY = re.compile(rf"{DATE}|\b{COMING_DAY}\b", re.IGNORECASE)
CLOCK = re.compile(rf"(?<![\d:.]){TIME}", re.IGNORECASE)

Moments = list[tuple[datetime, str]]


class Said(NamedTuple):
    """A message of a thread: what it says, and when it was sent as far as is known."""

    text: str
    sent_at: datetime | None
    subject: str = ""
    turns: tuple[Heard, ...] = ()  # of a chat


def fixed(received: Received, whole: str, now: datetime) -> Moments:
    """Return the one moment that a message sets, as often as it says it; several are a choice."""
    if received.turns:
        return _fixed_in_turn(received, now)
    own = Said(without_deadlines(received.text), begun(received.sent_at, now), received.subject)
    heads = [(one, one.head.get("date") or one.head.get("sent", "")) for one in parts(whole)[1:]]
    below = [Said(without_deadlines(one.text), came(sent, now)) for one, sent in heads]
    return _alone(_moments_of([own, *below], now, day_first(received, now)))


def _fixed_in_turn(received: Received, now: datetime) -> Moments:
    """Return the moment that a chat sets, and that it is moved to; none where that is not sure."""
    in_order = day_first(received, now)
    turns = _heard(setting(received.turns), received, now)
    text = "|".join(one.text for one in turns)
    own = Said(text, begun(received.sent_at, now), turns=tuple(turns))
    told = _moments_of([own], now, in_order)
    found = _named_first(told, turns)
    if not found:
        return []
    words = {one for _, one in found}
    heard = _heard(received.turns, received, now)
    last = followed(heard, found[0][0], words, received.agreed, in_order)
    if last is None or (found != told and not last[1]):
        return []
    at, moved_by = last
    return [*([(at, moved_by)] if moved_by else []), *((at, one) for _, one in found)]


def _named_first(told: Moments, turns: list[Heard]) -> Moments:
    """Return the one moment that the messages name first, none where one names several."""
    for one in turns:
        found = [(at, words) for at, words in told if words in one.text]
        if found:
            first = _alone(found)
            return [known for known in told if first and known[0] == first[0][0]]
    return _alone(told)


def _heard(turns: Iterable[Turn], received: Received, now: datetime) -> list[Heard]:
    """Return what messages of a chat say, each with when it came as far as that is known."""
    in_order = _order(received, now)
    return [
        Heard(without_deadlines(one.text), came_in_order(one.when, now, in_order), one.is_theirs)
        for one in turns
    ]


def _alone(said: Moments) -> Moments:
    return said if len({at for at, _ in said}) == 1 else []


def day_first(received: Received, now: datetime) -> bool | None:
    """Return whether days in numbers begin with the day, None where the message leaves it open.

    Where its text tells nothing of it, the stamps of a chat may.
    """
    told = f"{received.subject}\n{received.address}\n{received.text}"
    return is_day_first(told, _order(received, now))


def when_sent(received: Received, now: datetime) -> datetime | None:
    """Return when a message was sent, None where that is not known, or can be two days."""
    if received.sent_at or not received.turns:
        return received.sent_at or came(received.sent, now)
    return came_in_order(received.sent, now, _order(received, now))


def _order(received: Received, now: datetime) -> bool | None:
    return order(received.stamps, now)


def begun(sent_at: datetime | None, now: datetime) -> datetime | None:
    """Return when a message was sent, None where it says a day that is still to come."""
    tomorrow = now.date() + timedelta(days=1)  # it is that already east of here
    return sent_at if sent_at and sent_at.date() <= tomorrow else None


def _moments_of(thread: list[Said], now: datetime, in_order: bool | None) -> Moments:
    """Return the moments that the newest message names, else those of the one it answers."""
    newest, *below = thread
    at = newest.sent_at or now
    full = moments(f"{newest.subject}\n{newest.text}", at, in_order)
    bare = _bare(newest)
    quoted = _moments_of(below, now, in_order) if below else []
    if not full and not bare:
        return [one for one in quoted if _leaves_open(newest.text, one[0], at)]
    if not bare:
        return full
    named = [*full, *quoted]
    known = {one.date() for one, _ in named} | _days_of_meetings(newest.text, at, in_order)
    told = [*full, *((_on_known(one, words, known, at), words) for one, words in bare)]
    return [one for one in quoted if one[0] in {one for one, _ in told}] + told


def _bare(said: Said) -> Moments:
    """Return the moments that are named by a day soon after the words about it were sent."""
    sent = [Heard(said.text, said.sent_at, is_theirs=None)]
    told = said.turns or sent
    return [found for one in told if one.sent_at for found in coming(one.text, one.sent_at)]


def _on_known(moment: datetime, words: str, known: set[date], at: datetime) -> datetime:
    """Return a moment of a bare weekday on the day of that name that is told in full."""
    meant = [one for one in known if one.weekday() == moment.weekday() and at.date() <= one]
    if len(meant) != 1 or not WEEKDAY.search(words):
        return moment
    return datetime.combine(meant[0], moment.time())


def _days_of_meetings(text: str, at: datetime, in_order: bool | None) -> set[date]:
    """Return the days soon on which a sentence tells of an interview, whatever the time."""
    told = [one for one in ENDS.split(text) if MEETING.search(one)]
    found = {day for one in told for day in days(one, at, in_order)}
    return {day for day in found if day <= at.date() + SOON}


def _leaves_open(text: str, moment: datetime, at: datetime) -> bool:
    """Tell whether a message is short, and says nothing against a moment still to come."""
    if len(text.split()) > SHORT or UNDONE.search(text) or moment.date() < at.date():
        return False
    told = {folded(one["day"] or one[0]) for one in ANY_DAY.finditer(text)}
    clocks = {on_dial(begin_of(one[0])) for one in CLOCK.finditer(text)}
    is_day = all(f"{moment:%A}".lower() in one or f" {moment.day}" in f" {one}" for one in told)
    return is_day and clocks <= {on_dial(f"{moment:%H:%M}")}
