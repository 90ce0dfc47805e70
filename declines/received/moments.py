"""Days with a time of day, as people write them in English."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from declines.dates import YEARS, parse_moment

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?:the\s+)?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:{WEEKDAY})?(?:{DAY}\s+(?:of\s+)?{MONTH}|{MONTH}\s+{DAY})\b(?:,?\s+20\d\d\b)?"
    r"|20\d\d-\d\d-\d\d"
)
TIME = r"(?:\d{1,2}[:.]\d\d(?:\s*[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?\s?m\b\.?|noon)"
LINK = r"[\s,()–-]{1,3}(?:(?:at|from|for|on|starting|around)\s+)?"
BOTH = re.compile(
    rf"(?P<date>{DATE}){LINK}(?P<time>{TIME})|(?P<time2>{TIME}){LINK}(?P<date2>{DATE})",
    re.IGNORECASE,
)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
COMING_DAY = (
    r"(?P<day>(?:(?:this|coming|next)\s+){0,2}(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|tomorrow|today)"
)
COMING = (
    re.compile(rf"\b{COMING_DAY}{LINK}(?P<time>{TIME})", re.IGNORECASE),
    re.compile(rf"(?<![\d.:])(?P<time>{TIME}){LINK}{COMING_DAY}\b", re.IGNORECASE),
)
EARLIER = timedelta(days=2)  # than the message: then next year is meant


def moments(text: str, sent_at: datetime) -> list[tuple[datetime, str]]:
    """Return the moments (naive) that a message sent then names, each with its words."""
    found = []
    for match in BOTH.finditer(" ".join(text.split())):
        date, time = match["date"] or match["date2"], match["time"] or match["time2"]
        at = _moment(date, time, sent_at.replace(tzinfo=None))
        found += [(at, match[0])] if at else []
    return found


def coming(text: str, sent_at: datetime) -> list[tuple[datetime, str]]:
    """Return the moments (naive) that a message names by a day soon after it was sent."""
    left = BOTH.sub("|", " ".join(text.split()))
    found = [match for pattern in COMING for match in pattern.finditer(left)]
    said = [(_coming_day(match["day"].lower(), sent_at), match) for match in found]
    told = [(parse_moment(_hours(match["time"]), default=day), match[0]) for day, match in said]
    return [(at, words) for at, words in told if at]


def _coming_day(words: str, sent_at: datetime) -> datetime:
    """Return the day meant; the "next Wednesday" is that of the week after the message."""
    day = sent_at.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    if words in ("today", "tomorrow"):
        return day + timedelta(days=words == "tomorrow")
    *qualified, name = words.split()
    number = WEEKDAYS.index(name[:3])
    if "next" in qualified:
        return day + timedelta(days=7 - day.weekday() + number)
    return day + timedelta(days=(number - day.weekday() - 1) % 7 + 1)


def _hours(time: str) -> str:
    return "12:00" if time.lower() == "noon" else re.sub(r"(?<=\d)\.(?=\d)", ":", time)


def _moment(date: str, time: str, sent_at: datetime) -> datetime | None:
    day = re.sub(r"\bof\b|\bthe\b", "", date, flags=re.IGNORECASE)
    midnight = sent_at.replace(hour=0, minute=0, second=0, microsecond=0)
    at = parse_moment(f"{day} {_hours(time)}", default=midnight)
    if at is None or sent_at.year not in YEARS:
        return None
    if re.search(r"20\d\d", date) or at >= sent_at - EARLIER:
        return at
    try:
        return at.replace(year=at.year + 1)
    except ValueError:  # 29 February
        return None
