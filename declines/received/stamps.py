"""When a message came, as mail programs, phones and chats write it above what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timedelta

from declines.dates import YEARS, parse_moment
from declines.received.moments import DAY, MONTH, WEEKDAYS
from declines.text import folded

WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?"
DATE = (
    rf"(?:(?P<weekday>{WEEKDAY}),?\s)?"
    rf"(?:(?P<worded>(?:{DAY}\.?\s(?:of\s)?{MONTH}|{MONTH}\s{DAY})(?:,?\s20\d\d)?)\b"
    r"|(?P<year>20\d\d)(?P<dash>[/.-])\s?(?P<month>\d{1,2})(?P=dash)\s?(?P<day>\d{1,2})\b"
    r"|(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<its_year>(?:20)?\d\d)\b)\.?"
    rf"|(?P<named>yesterday|today|{WEEKDAY})"
)
CLOCK = r"(?P<clock>\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\b\.?)?)"
ZONE = r"(?:\s\(?(?:[A-Z]{2,5})?(?:[+-]\d{1,2}(?::?\d\d)?)?\)?)?"
BETWEEN = r"(?:\s?[,·•|–-]\s?|\s(?:at|um|à)\s|,\sat\s|\s)"
AGO = r"(?:\s?\([^()]{1,40}\))?"
STAMPS = (
    re.compile(rf"(?:{DATE})(?:{BETWEEN}{CLOCK}{ZONE})?{AGO}", re.IGNORECASE),
    re.compile(rf"{CLOCK}{ZONE}(?:{BETWEEN}(?:{DATE}))?{AGO}", re.IGNORECASE),
)
ENGLISH = {
    "januar": "January", "februar": "February", "märz": "March", "mai": "May", "juni": "June",
    "juli": "July", "oktober": "October", "okt": "Oct", "dezember": "December", "dez": "Dec",
    "montag": "Monday", "dienstag": "Tuesday", "mittwoch": "Wednesday", "donnerstag": "Thursday",
    "freitag": "Friday", "samstag": "Saturday", "sonntag": "Sunday",
    "heute": "today", "gestern": "yesterday",
}  # fmt: skip
GERMAN = re.compile(rf"\b(?:{'|'.join(ENGLISH)})\b", re.IGNORECASE)
LONGEST = 80  # characters
FARTHEST_EAST = timedelta(hours=14)  # of the clocks that are ahead of ours
NEARLY_A_YEAR = timedelta(days=330)


def is_stamp(line: str) -> bool:
    """Tell whether a line says a moment and nothing else."""
    return _stamp(line) is not None


def is_whole(line: str) -> bool:
    """Tell whether a line says a day that has a name of its own, and no more than that moment."""
    found = _stamp(line)
    return bool(found and not found["named"] and (found["worded"] or found["year"] or found["one"]))


def came(words: str, now: datetime) -> datetime | None:
    """Return the last moment (naive) before now that the words can mean, None where there is none.

    Of a day that can be read in two orders it is the later one.
    """
    return max(_moments(words, now), default=None)


def came_in_order(words: str, now: datetime, day_first: bool | None) -> datetime | None:
    """Return the moment (naive) before now that the words mean, None where they can mean two."""
    told, found = _moments(words, now), _stamp(words)
    if found and found["one"]:
        is_known = day_first is not None and len({*told}) > 1
        told = [at for at in told if not is_known or _is_first(found, at) == day_first]
        return told[0] if len({*told}) == 1 else None
    return max(told, default=None)


def order(stamps: Iterable[str], now: datetime) -> bool | None:
    """Return whether stamps that follow one another begin with the day, None where none tells it.

    A number over 12 does, or that they are in turn, and all over, in one order only.
    """
    latest = now.replace(tzinfo=None) + FARTHEST_EAST
    numbered = [found for one in stamps if (found := _stamp(one)) and found["one"]]
    days = {first: [_day_of(one, day_first=first) for one in numbered] for first in (True, False)}
    valid = {first: [one for one in told if one and one <= latest] for first, told in days.items()}
    whole = [first for first, told in valid.items() if len(told) == len(numbered)]
    in_turn = [first for first in whole if valid[first] == sorted(valid[first])]
    return next((one[0] for one in (whole, in_turn) if len(one) == 1), None)


def _moments(words: str, now: datetime) -> list[datetime]:
    """Return the moments before now that the words can mean."""
    found, latest = _stamp(words), now.replace(tzinfo=None) + FARTHEST_EAST
    if found is None:
        return []
    halved = re.sub(
        r"\s?([ap])\.?\s?m\b\.?", r" \1m", found["clock"] or "0:00", flags=re.IGNORECASE
    )
    clock = re.sub(r"(?<=\d)\.(?=\d)", ":", halved)
    days = _days(found, now.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None))
    told = (parse_moment(clock, default=day) for day in days if _fits(found, day))
    return [at for at in told if at and at <= latest]


def _is_first(found: re.Match[str], at: datetime) -> bool:
    """Tell whether the first number of a stamp is the day of a moment, and the second its month."""
    return (at.day, at.month) == (int(found["one"]), int(found["two"]))


def _day_of(found: re.Match[str], *, day_first: bool) -> datetime | None:
    day, month = (found["one"], found["two"]) if day_first else (found["two"], found["one"])
    is_dotted = found["mark"] == "."  # the day stands first then
    year = f"20{found['its_year'][-2:]}"
    return next(_valid(year, month, day), None) if day_first or not is_dotted else None


def _stamp(line: str) -> re.Match[str] | None:
    if len(line) > LONGEST:
        return None
    said = GERMAN.sub(lambda found: ENGLISH[folded(found[0])], line.strip())
    return next(filter(None, (pattern.fullmatch(said) for pattern in STAMPS)), None)


def _days(found: re.Match[str], today: datetime) -> Iterator[datetime]:
    """Yield the days that can be meant, each at midnight."""
    if found["year"]:
        yield from _valid(found["year"], found["month"], found["day"])
    elif found["one"]:
        year = found["its_year"][-2:]
        yield from _valid(f"20{year}", found["two"], found["one"])
        yield from _valid(f"20{year}", found["one"], found["two"])
    elif found["worded"]:
        yield from _worded(found["worded"], found["weekday"] or "", today)
    else:
        yield today - timedelta(days=_days_ago(folded(found["named"] or "today"), today))


def _valid(year: str, month: str, day: str) -> Iterator[datetime]:
    with suppress(ValueError):
        yield datetime(int(year), int(month), int(day))  # noqa: DTZ001


def _worded(words: str, weekday: str, today: datetime) -> Iterator[datetime]:
    """Yield the day that words name; without a year, the one of this year and of the last."""
    day = re.sub(r"\bof\b", "", words, flags=re.IGNORECASE)
    has_year = re.search(r"20\d\d", words) is not None
    years = ("",) if has_year else (f" {today.year}", f" {today.year - 1}")
    told = (parse_moment(f"{day}{year}", default=today) for year in years)
    yield from (at for at in told if at and (has_year or weekday or _is_recent(at, today)))


def _is_recent(day: datetime, today: datetime) -> bool:
    """Tell whether a day without a year is not rather the one that comes soon."""
    return day > today - NEARLY_A_YEAR


def _days_ago(name: str, today: datetime) -> int:
    if name in ("today", "yesterday"):
        return int(name == "yesterday")
    return (today.weekday() - WEEKDAYS.index(name[:3])) % 7


def _fits(found: re.Match[str], day: datetime) -> bool:
    """Tell whether a day is of the years that count, and of the weekday that is told with it."""
    weekday = folded(found["weekday"] or "")[:3]
    return day.year in YEARS and weekday in ("", WEEKDAYS[day.weekday()])
