"""Which messages of a chat can set a time, and which sentences name another one."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from itertools import dropwhile, takewhile

from declines.received.agreeing import REFUSES, accepts
from declines.received.moments import COMING_DAY, FULL_DAY, WEEKDAYS, days
from declines.received.quoting import ENDS
from declines.received.spans import SPAN, TO, WITH_HALF, begin_of, on_dial
from declines.received.turns import Turn
from declines.text import folded

CLOCK = re.compile(
    rf"(?<![\d:.])(?P<time>{SPAN})"
    r"|\b(?:at|make it|around|say) (?P<hour>\d{1,2})\b(?![:.]?\d|(?-i: [A-Z]))"
    rf"(?!{TO}{WITH_HALF})"
    r"|\b(?P<bare>\d{1,2})(?:ish)? (?:instead|o[’']clock|Uhr)\b"
    r"|\b(?:hour|half hour|minutes?|mins?|bit|little|much|any) (?:later|earlier)\b",
    re.IGNORECASE,
)
BARE_DAY = re.compile(rf"\b{COMING_DAY}\b", re.IGNORECASE)
ASKED = re.compile(r"\?|\b(?:instead|rather|better)\b", re.IGNORECASE)
SMALL_TALK = re.compile(
    r"\b(?:lunch|dinner|breakfast|bus|train|tram|flight|park(?:ing|s)?|weekend"
    r"|(?:side|front|back) (?:door|entrance)"
    r"|(?:happy|lovely|nice|great|good) (?:\w+day|evening|holidays?)|closes?|opens?)\b",
    re.IGNORECASE,
)
ARRANGES = re.compile(  # may be of the interview, whatever else it is of
    rf"\?|{REFUSES.pattern}|\b(?:instead|rather|better|come|make|move|cancel\w*|only|could|have to"
    r"|need to|be there|change\w*|switch|push|shift|earlier|later)\b",
    re.IGNORECASE | re.MULTILINE,
)
PROMISES = re.compile(  # an answer by then
    r"\b(?:(?:get|come) back to you|let you know|tell you|be in touch|answer|decide|melde mich)\b",
    re.IGNORECASE,
)


def setting(turns: tuple[Turn, ...]) -> list[Turn]:
    """Return the messages that can set a time: theirs, and those of the person that they accept.

    What a sentence refuses is left out.
    """
    counting = [
        one
        for number, one in enumerate(turns)
        if one.is_theirs is not False or _is_accepted(one, turns[number + 1 :])
    ]
    return [one._replace(text=without_refusals(one.text)) for one in counting]


def _is_accepted(one: Turn, later: tuple[Turn, ...]) -> bool:
    answers = takewhile(_is_theirs, dropwhile(lambda turn: not turn.is_theirs, later))
    return any(accepts(answer.text, one.text) for answer in answers)


def _is_theirs(one: Turn) -> bool:
    return bool(one.is_theirs)


def without_refusals(text: str) -> str:
    """Return what a message says without the sentences that refuse something."""
    return "\n".join(one for one in ENDS.split(text) if not REFUSES.search(one))


def without_small_talk(text: str) -> str:
    """Return what a message says without what tells of the way, a meal or the weekend."""
    told = ENDS.split(text)
    return "\n".join(one for one in told if ARRANGES.search(one) or not SMALL_TALK.search(one))


def is_moved(said: str, at: datetime, sent_at: datetime | None, in_order: bool | None) -> bool:
    """Tell whether a sentence names another day or another time of day than a moment."""
    if PROMISES.search(said):
        return False
    clocks = {_clock(one) for one in CLOCK.finditer(FULL_DAY.sub("|", said))}
    if clocks - {on_dial(f"{at:%H:%M}")}:
        return True
    if any(day != at.date() for day in days(said, sent_at or at, in_order)):
        return True
    is_told = bool(clocks or ASKED.search(said))
    names = (folded(one["day"]) for one in BARE_DAY.finditer(said))
    return any(_is_other_day(one, at, sent_at, is_told=is_told) for one in names)


def _clock(found: re.Match[str]) -> str:
    """Return the time of day that is named, "" where it is one that is later or earlier."""
    hour = found["hour"] or found["bare"]
    return on_dial(f"{hour}:00" if hour else begin_of(found["time"] or ""))


def _is_other_day(name: str, at: datetime, sent_at: datetime | None, *, is_told: bool) -> bool:
    """Tell whether the name of a day is that of another one; "tomorrow" may be of no meeting."""
    if name not in ("today", "tomorrow"):
        return not name.split()[-1].startswith(WEEKDAYS[at.weekday()])
    day = sent_at + timedelta(days=name == "tomorrow") if sent_at else None
    return is_told and (day is None or day.date() != at.date())
