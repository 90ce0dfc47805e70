"""The days of an event, read from how people say when it is; never guessed."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from itertools import takewhile
from typing import NamedTuple

MONTH_NAMES = [name.lower() for name in calendar.month_name[1:]]
MONTHS = {name[:3]: number for number, name in enumerate(MONTH_NAMES, start=1)}
NAMED = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTH_NAMES)
HOUR = r"\d{1,2}(?:[:.]\d\d)?"
TIMES = re.compile(
    rf"\b(?:{HOUR}\s*-\s*)?(?:{HOUR}\s*[ap]\.?m\b\.?|\d{{1,2}}:\d\d\b)|\bat {HOUR}\b"
)
WHOLE = r"\b20\d\d-\d\d-\d\d\b|\b\d{1,2}(?P<by>[/.])\d{1,2}(?:(?P=by)(?:20)?\d\d)?\b"
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
PIECES = re.compile(
    rf"(?P<whole>{WHOLE})|(?P<year>\b20\d\d\b)|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"|\b(?P<month>{NAMED}|sept)\b|(?P<to>-|\b(?:to|till|until|through)\b)"
    rf"|\b(?:of|the|on|from|in|{WEEKDAY})\b"
    r"|(?P<vague>\b(?:or|and|before|after|around|about|early|mid|late|end|week)\b|\d)"
    r"|(?P<other>\w+)"
)
# The pieces by their first letters: "25-28 January 2027" is dtdmy.
SHAPES = re.compile(r"o*(?:w(?:tw)?|y?md(?:y?tmd)?y?|y?mdtdy?|dtdmy?|dm(?:y?tdm)?y?)o*")
LEAP = 8  # years within which every day of the calendar comes
LONGEST = timedelta(days=183)


class Days(NamedTuple):
    """The first and the last day of an event, alike where it has one."""

    first: date
    last: date


def days_of(words: str, today: date, *, day_first: bool) -> Days | None:
    """Return the days, not over yet, of which the words tell month and day, None where they do not.

    Without a year they are the next to come; `day_first` says how "3/4" is read.
    """
    plain = TIMES.sub(" ", re.sub("[\u2012-\u2014\u2212]", "-", words.lower()))
    pieces = [(one.lastgroup, one[0]) for one in PIECES.finditer(plain) if one.lastgroup]
    if not SHAPES.fullmatch("".join(kind[0] for kind, _ in pieces)):
        return None
    begun = list(takewhile(lambda piece: piece[0] != "to", pieces))
    first = _told(begun, day_first)
    last = _told(pieces[len(begun) :], day_first) or first
    return _next(
        {"month": last.get("month", 0)} | first, {"month": first.get("month", 0)} | last, today
    )


def _told(pieces: list[tuple[str, str]], day_first: bool) -> dict[str, int]:
    told: dict[str, int] = {}
    for kind, words in pieces:
        if kind == "whole":
            told |= _whole(words, day_first)
        elif kind == "month":
            told["month"] = MONTHS[words[:3]]
        elif kind in ("day", "year"):
            told[kind] = int(re.sub(r"\D", "", words))
    return told


def _whole(words: str, day_first: bool) -> dict[str, int]:
    """Return what a date in figures tells; where no month has that number, it is the day."""
    numbers = [int(one) for one in re.findall(r"\d+", words)]
    if "-" in words:
        return dict(zip(("year", "month", "day"), numbers, strict=True))
    one, other, *year = numbers
    is_day_first = "." in words or one > 12 or (day_first and other <= 12)
    day, month = (one, other) if is_day_first else (other, one)
    return {"day": day, "month": month} | ({"year": year[0] % 2000 + 2000} if year else {})


def _next(first: dict[str, int], last: dict[str, int], today: date) -> Days | None:
    over_new_year = (first["month"], first["day"]) > (last["month"], last["day"])
    if "year" in first or "year" in last:
        years = [first.get("year", last.get("year", 0) - over_new_year)]
    else:
        years = list(range(today.year - 1, today.year + LEAP + 1))
    for year in years:
        begins = _day(first, year)
        ends = _day(last, last.get("year", year + over_new_year))
        if begins and ends and max(begins, today) <= ends <= begins + LONGEST:
            return Days(begins, ends)
    return None


def _day(told: dict[str, int], year: int) -> date | None:
    try:
        return date(year, told["month"], told["day"])
    except ValueError:
        return None
