"""From when to when a time of day goes, as people write it in English."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from declines.dates import parse_moment
from declines.text import folded

TIME = r"(?:\d{1,2}[:.]\d\d(?:\s*[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?\s?m\b\.?|noon)"
WITH_HALF = r"\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?\s?m\b\.?"  # of the day
TO = r"\s{0,2}(?:[-–—]|\b(?:to|until|till)\b)\s{0,2}"
BARE = r"\d{1,2}(?![:.]?\d)(?=\s?(?:$|[.,;|)(]|on\b))"  # an hour, as nothing is counted behind it
SPAN = rf"(?:(?<![\d.:/-])\d{{1,2}}{TO}{WITH_HALF}|{TIME}(?:{TO}(?:{TIME}|{BARE}))?)"
PARTED = re.compile(rf"(?P<begin>.+?){TO}(?P<end>.+)", re.IGNORECASE)
HALF = re.compile(r"[ap]\.?\s?m\b", re.IGNORECASE)
HALF_A_DAY = timedelta(hours=12)
SOME_DAY = datetime(2000, 1, 1)  # noqa: DTZ001 - a time of day has no zone
SHORTEST, LONGEST = 10, 12 * 60  # minutes


def begin_of(span: str) -> str:
    """Return the time of day that a span begins with, “2–3 pm” in the afternoon."""
    begin, _ = _bounds(span)
    return f"{begin:%H:%M}" if begin else _with_colons(span)


def on_dial(clock: str) -> str:
    """Return a time of day as a clock with hands shows it."""
    hour, _, minute = clock.partition(":")
    return f"{int(hour) % 12}:{minute}" if hour.isdigit() else clock


def minutes_of(span: str) -> int:
    """Return how long a span is, 0 where it tells no end that can be meant."""
    begin, end = _bounds(span)
    minutes = int((end - begin).total_seconds() / 60) if begin and end else 0
    return minutes if SHORTEST <= minutes <= LONGEST else 0


def _bounds(span: str) -> tuple[datetime | None, datetime | None]:
    parts = PARTED.fullmatch(span)
    if parts is None:
        return _time(span), None
    begin, end = _time(parts["begin"]), _time(parts["end"])
    if begin is None or end is None:
        return begin, None
    halved = bool(HALF.search(parts["begin"])), bool(HALF.search(parts["end"]))
    if halved == (False, True) and begin.hour < 12 and begin + HALF_A_DAY < end:
        begin += HALF_A_DAY
    elif halved == (True, False) and end <= begin:
        end += HALF_A_DAY
    return begin, end


def _time(words: str) -> datetime | None:
    hours = _with_colons(folded(words.strip()))
    hours = {"noon": "12:00"}.get(hours, f"{hours}:00" if hours.isdigit() else hours)
    return parse_moment(hours, default=SOME_DAY)


def _with_colons(time: str) -> str:
    return re.sub(r"(?<=\d)\.(?=\d)", ":", time)
