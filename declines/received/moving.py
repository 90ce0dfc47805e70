"""What a time of a chat becomes where one side asks to move it and the other agrees."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from declines.received.agreeing import HELD_BACK, REFUSES, accepts
from declines.received.moments import FULL_DAY, WEEKDAYS, days
from declines.received.quoting import ENDS
from declines.received.reopened import (
    ASKED,
    BARE_DAY,
    CLOCK,
    is_moved,
    without_refusals,
    without_small_talk,
)
from declines.received.spans import HALF, TO, begin_of
from declines.received.turns import Heard
from declines.text import folded

WEEK = timedelta(days=7)
NEAR = timedelta(days=2)  # of a day that is meant by its bare name
FIRST, LAST = time(7), time(19)  # at which an interview begins
INSTEAD = re.compile(
    r"\b(?:instead|rather|better)\b"
    r"|\b(?:make|move|change|shift|push|bring|switch|swap|reschedule) (?:it|this|that|(?:the|our"
    r"|your) interview|you)\b",
    re.IGNORECASE,
)
MOVES = re.compile(
    rf"{INSTEAD.pattern}|\b(?:can|could|would|shall) (?:we|you|I) (?:\w+ )?(?:do|come|meet|say)\b"
    r"|\b(?:how|what) about\b"
    r"|\b(?:would|does|is) [^.!?]{1,40} (?:work|suit|possible|ok(?:ay)?|fine|all right)\b",
    re.IGNORECASE,
)
OTHER = re.compile(  # than an interview
    r"\b(?:lunch|dinner|coffee|tea|drinks?|bus|train|flight|park\w*|doors?|pay|test|task|results?"
    r"|send|second|another|first|early|beforehand|afterwards|(?:call|phone|ring) (?:me|you|us)"
    r"|finish\w*|start\w*|shifts?|work|keys?|pick|meet (?!me\b|us\b|you\b|at\b)"
    r"|\w+ time(?<!same time)"
    r"|(?:to|a|quick) (?:call|phone|ring|chat|talk)|bring(?! (?:it|this|that) forward))\b",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"\b(?:or|also|too|either|between|after|before|until|till|by|any (?:day|time)|around"
    r"|(?<!how )(?<!what )about \d+|earlier|later|\d+ish|week\w*|months?|\d{1,2}(?:st|nd|rd|th)"
    r"|the \d{1,2}|\w+days|\d{1,2}/\d{1,2}|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:über)?morgen|heute)\b"
    r"|\b\d{1,2}\.\d{1,2}\."
    rf"|\d{TO}\d{{1,2}}(?![:.]?\d|\s*[ap]\.?\s?m\b)",
    re.IGNORECASE,
)
TAKEN_BACK = re.compile(
    r"\b(?:actually|after all|original(?:ly)?|stay with|stick (?:to|with)|keep|forget (?:it|that)"
    r"|taken|second thoughts?|as before|only the (?:morning|afternoon|evening)|never mind)\b",
    re.IGNORECASE,
)
SAME = re.compile(r"\b(?:same|usual) (?:time|hour)\b", re.IGNORECASE)
YES = (
    r"(?:yes|yep|yeah|ok(?:ay)?|no (?:problem|worries)|sure(?: thing)?|fine|great|perfect"
    r"|al(?:l )?right|of course|absolutely|certainly|definitely|cool|will do|can do|ja|gerne?|klar"
    r"|kein problem|(?:that|this|it)(?:[’']s| is) (?:fine|ok(?:ay)?))"
)
SAYS_YES = re.compile(
    rf"(?:(?:thanks|thank you|hi|ah)\W+)?{YES}"
    rf"(?:\W+(?:{YES}|thanks|thank you|(?:with|for|by) (?:me|us)|same time|(?-i:[A-Z]\w+)))*\W*"
    r"|👍\W*",
    re.IGNORECASE,
)
CLOCK_TIME = re.compile(r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)")


class Move(NamedTuple):
    """To when a time is moved, the words that say so, and at which message that is agreed."""

    at: datetime
    words: str
    answered: int


def followed(
    heard: list[Heard], at: datetime, words: set[str], agreed: str, in_order: bool | None
) -> tuple[datetime, str] | None:
    """Return what a moment becomes after its words named it last, and the words that move it.

    These are "" where none do; it is None where it is refused, or moved without a yes.
    """
    heard = [one._replace(text=without_small_talk(one.text)) for one in heard]
    moved_by, is_refused, begun = "", False, _named_last(heard, words)
    number = begun + 1
    while number < len(heard):
        one = heard[number]
        if _moves(one.text, at, one.sent_at, in_order):
            found = _move(heard[max(begun, 0) :], number - max(begun, 0), at, in_order)
            if found is None:
                return None
            at, moved_by, is_refused = found.at, found.words, False
            begun, number = number, max(begun, 0) + found.answered
        else:
            is_agreed = bool(agreed) and agreed in one.text
            is_refused = not is_agreed and (is_refused or REFUSES.search(one.text) is not None)
        number += 1
    later = heard[begun + 1 :] if moved_by else []
    is_taken_back = any(TAKEN_BACK.search(one.text) for one in later)
    return None if is_refused or is_taken_back else (at, moved_by)


def _named_last(heard: list[Heard], words: set[str]) -> int:
    """Return which message names a moment last, other than to refuse it; -1 where none does."""
    told = [without_refusals(one.text) for one in heard]
    named = (number for number, said in enumerate(told) if any(one in said for one in words))
    return max(named, default=-1)


def _moves(text: str, at: datetime, sent_at: datetime | None, in_order: bool | None) -> bool:
    return any(is_moved(one, at, sent_at, in_order) for one in ENDS.split(text))


def _move(heard: list[Heard], number: int, at: datetime, in_order: bool | None) -> Move | None:
    """Return to when a message moves a time, None where that is not sure or not agreed to."""
    one, before = heard[number], {other.is_theirs for other in heard[:number]}
    is_answer = one.is_theirs is not None and (not one.is_theirs) in before
    ask = _asking(one, at, in_order, is_answer=is_answer)
    answered, yes = _answer(ask, heard, number) if ask else (0, "")
    if not yes:
        return None
    between = heard[number + 1 : answered + 1]
    is_same = any(SAME.search(other.text) for other in (one, heard[answered]))
    found = _moment(ask, yes, at, one.sent_at, in_order, is_same=is_same)
    if not found or any(_moves(other.text, found, other.sent_at, in_order) for other in between):
        return None
    return Move(found, f"{ask} … {yes}", answered)


def _asking(one: Heard, at: datetime, in_order: bool | None, *, is_answer: bool) -> str:
    """Return the one sentence of a message that asks to move a time, "" where it is not sure."""
    told = [said for said in ENDS.split(one.text) if is_moved(said, at, one.sent_at, in_order)]
    said = told[0].strip()
    is_ask = (MOVES if is_answer else INSTEAD).search(said) and ASKED.search(said)
    is_sure = is_ask and not OTHER.search(said) and not VAGUE.search(FULL_DAY.sub("|", said))
    return said if len(told) == 1 and is_sure else ""


def _answer(ask: str, heard: list[Heard], number: int) -> tuple[int, str]:
    """Return which later message of the other side says yes, and in which words, "" if none."""
    asking, is_first = heard[number].is_theirs, True
    for answered, one in enumerate(heard[number + 1 :], number + 1):
        if asking is None or one.is_theirs is None or one.is_theirs == asking:
            continue
        yes = accepts(one.text, ask) or (_plain_yes(one.text) if is_first else "")
        if yes or REFUSES.search(one.text):
            return answered, "" if VAGUE.search(FULL_DAY.sub("|", yes)) else yes
        is_first = False
    return 0, ""


def _plain_yes(text: str) -> str:
    """Return the sentence that is nothing but a yes, "" of a message that holds something back."""
    told = (one.strip() for one in ENDS.split(text) if not HELD_BACK.search(text))
    return next((one for one in told if SAYS_YES.fullmatch(one)), "")


def _moment(
    ask: str,
    yes: str,
    at: datetime,
    sent_at: datetime | None,
    in_order: bool | None,
    *,
    is_same: bool,
) -> datetime | None:
    """Return the moment that a time is moved to, None where its day or its hour is not sure."""
    day = _day(ask, at, sent_at, in_order)
    found = [one for said in (ask, yes) for one in CLOCK.finditer(FULL_DAY.sub("|", said))]
    hours = set.intersection(*map(_hours, found)) if found else {at.time()} if is_same else set()
    if day is None or len(hours) != 1 or (sent_at and day < sent_at.date()):
        return None
    return datetime.combine(day, hours.pop())


def _hours(found: re.Match[str]) -> set[time]:
    """Return the times of day that are meant, none where it is one that is later or earlier."""
    bare = found["hour"] or found["bare"]
    told = CLOCK_TIME.fullmatch(f"{bare}:00" if bare else begin_of(found["time"] or ""))
    if told is None:
        return set()
    hour, minute = int(told["hour"]), int(told["minute"])
    if HALF.search(found[0]) or hour > 12:
        return {time(hour, minute)}
    both = time(hour % 12, minute), time(hour % 12 + 12, minute)
    return {one for one in both if FIRST <= one <= LAST}


def _day(said: str, at: datetime, sent_at: datetime | None, in_order: bool | None) -> date | None:
    """Return the day that a sentence names, that of the moment where it names none."""
    full = len(FULL_DAY.findall(said))
    told: set[date | None] = {*days(said, sent_at or at, in_order)}
    if full and not told:
        return None
    bare = BARE_DAY.finditer(FULL_DAY.sub("|", said))
    told |= {_near(folded(one["day"]), at.date(), sent_at) for one in bare}
    return at.date() if not told else told.pop() if len(told) == 1 else None


def _near(name: str, known: date, sent_at: datetime | None) -> date | None:
    """Return the day of a name that is meant instead of a known one, None where it is not sure."""
    if name in ("today", "tomorrow"):
        return (sent_at + timedelta(days=name == "tomorrow")).date() if sent_at else None
    *qualified, bare = name.split()
    begun = known - timedelta(days=known.weekday()) + timedelta(days=WEEKDAYS.index(bare[:3]))
    told = [begun + one for one in (-WEEK, timedelta(), WEEK)]
    coming = [one for one in told if sent_at is None or one > sent_at.date()]
    around = [one for one in coming if abs(one - known) < WEEK]
    near = (
        around if len(around) == 1 and sent_at else [one for one in around if _is_near(one, known)]
    )
    return near[0] if len(near) == 1 and not qualified else None


def _is_near(day: date, known: date) -> bool:
    return abs(day - known) <= NEAR
