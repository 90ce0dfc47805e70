"""Days with a time of day, as people write them in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from operator import itemgetter

from declines.dates import YEARS, parse_moment
from declines.received.spans import SPAN, TIME, begin_of
from declines.text import folded
from declines.zones import SAID, zones_called

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?:the\s+)?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:{WEEKDAY})?(?:{DAY}\s+(?:of\s+)?{MONTH}|{MONTH}\s+{DAY})\b(?:,?\s+20\d\d\b)?"
    rf"|20\d\d-\d\d-\d\d|(?<![\d./])(?:{WEEKDAY})?\d{{1,2}}(?:\.\d{{1,2}}\.|/\d{{1,2}}/)20\d\d\b"
)
NUMBERED = re.compile(
    rf"(?P<weekday>{WEEKDAY})?(?P<one>\d{{1,2}})(?P<mark>[./])(?P<two>\d{{1,2}})[./](?P<year>20\d\d)",
    re.IGNORECASE,
)
BEHIND = rf"(?:\s?[(\[]?\s?(?:{SAID})\s?[)\]]?)?"  # a zone
LABEL = r"(?:(?:interview|start)\s)?time\s?:\s"  # below the date in a table
LINK = rf"[\s,()–*•·⋅@-]{{1,4}}(?:(?:at|from|for|on|starting|around)\s+|{LABEL})?"
BOTH = re.compile(
    rf"(?P<date>{DATE}){LINK}(?P<time>{SPAN}){BEHIND}|(?P<time2>{SPAN}){BEHIND}{LINK}(?P<date2>{DATE})",
    re.IGNORECASE,
)
FULL_DAY = re.compile(DATE, re.IGNORECASE)
ZONED = re.compile(rf"(?:{TIME}\s?[(\[]?\s?)(?P<zone>{SAID})", re.IGNORECASE)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
COMING_DAY = (
    r"(?P<day>(?:(?:this|coming|next)\s+){0,2}(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|tomorrow|today)"
)
COMING = (
    re.compile(rf"\b{COMING_DAY}{LINK}(?P<time>{SPAN}){BEHIND}", re.IGNORECASE),
    re.compile(rf"(?<![\d.:])(?P<time>{SPAN}){BEHIND}{LINK}{COMING_DAY}\b", re.IGNORECASE),
)
NO_ANSWER = (  # an interview may follow
    r"if|whether|that|interview|meet\w*|call|time|works?|suits?|come|stop|drop|pop|swing|arrive"
)
BY = (
    r"(?:\bby(?! on\b)|\bbefore|(?<!\d )(?<!m )(?<!m\. )\b(?:until|till)"
    r"|\bno later than"
    r"|\b(?:let (?:us|me) know|your (?:answer|decision|reply|response)|respond|reply|decide"
    r"|deadline|expires?|lapses?)\b"
    rf"(?:(?!\b(?:{NO_ANSWER})\b)[^.!?|]){{0,40}}?)"
)
DEADLINE = re.compile(
    rf"{BY}\s(?:(?:the )?(?:end|close) of (?:the )?(?:day|business)\s)?(?:{TIME}{LINK})?(?:on\s)?"
    rf"(?:(?P<date>{DATE})|{COMING_DAY}\b)(?:{LINK}{TIME})?",
    re.IGNORECASE,
)
ANSWER = re.compile(
    r"\b(?:answers?|decision|decide|reply|respond|response|let (?:us|me) know|hear (?:back )?from"
    r"|get back to|accept\w*|confirm\w*|deadline|sign(?:ed)?|valid|expires?|lapses?|open)\b",
    re.IGNORECASE,
)
BEGINNING = re.compile(  # of a job
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|first day|join(?:s|ing)? us|see(?:ing)? you"
    rf"|welcom(?:e|ing) you)\b[^.!?|]{{0,40}}?(?P<date>{DATE})",
    re.IGNORECASE,
)
ARRIVAL = re.compile(  # what somebody does by then who is interviewed
    r"\b(?:come|stop|drop|pop|swing|arrive|dial in|log in"
    r"|be (?:here|there|ready|online|at [^.!?]{1,40}))(?: (?:in|over|round))? ?$",
    re.IGNORECASE,
)
NEARBY = 80  # characters
LONGEST = 1_000  # characters of a sentence that are looked at
MOST_DAYS = 100  # that are looked at: each takes a while
EARLIER = timedelta(days=2)  # than the message: then next year is meant


def deadlines(
    text: str, sent_at: datetime, *, is_dated: bool, day_first: bool | None = None
) -> list[tuple[date, str]]:
    """Return the days by which a message wants an answer, each with its words.

    A day like "next Monday" is one where it is known when the message was sent.
    """
    found = []
    line = " ".join(text.split())
    for match in _finds(DEADLINE, line):
        if _is_of_coming(match) or not _is_of_an_answer(match, line):
            continue
        said = match["date"] or ""
        if said:
            at = _moment(said, "12:00", sent_at.replace(tzinfo=None), day_first)
        else:
            at = _coming_day(folded(match["day"]), sent_at) if is_dated else None
        found += [(at.date(), match[0])] if at else []
    return found


def _is_of_an_answer(match: re.Match[str], line: str) -> bool:
    """Tell whether it is an answer that is wanted by then, as the sentence has it."""
    before = re.split(r"[.!?] ", line[max(0, match.start() - LONGEST) : match.start()])[-1]
    behind = re.split(r"[.!?] ", line[match.end() : match.end() + LONGEST])[0]
    return bool(ANSWER.search(f"{before} {match[0]} {behind}"))


def _is_of_coming(match: re.Match[str]) -> bool:
    """Tell whether it is somebody who is expected by then, and no answer or piece of work."""
    return bool(ARRIVAL.search(match.string[max(0, match.start() - NEARBY) : match.start()]))


def without_deadlines(text: str) -> str:
    """Return the text without the times by which something is wanted, other than the person."""
    line = " ".join(text.split())
    return DEADLINE.sub(lambda match: match[0] if _is_of_coming(match) else "|", line)


def moments(
    text: str, sent_at: datetime, day_first: bool | None = None
) -> list[tuple[datetime, str]]:
    """Return the moments (naive) that a message sent then names, each with its words.

    A day in numbers that can mean two is read in the order that is told.
    """
    found = []
    for match in _finds(BOTH, " ".join(text.split())):
        said, time = match["date"] or match["date2"], match["time"] or match["time2"]
        at = _moment(said, time, sent_at.replace(tzinfo=None), day_first)
        found += [(at, match[0])] if at else []
    return found


def coming(text: str, sent_at: datetime) -> list[tuple[datetime, str]]:
    """Return the moments (naive) that a message names by a day soon after it was sent."""
    left = BOTH.sub("|", " ".join(text.split()))
    found = [match for pattern in COMING for match in _finds(pattern, left)]
    said = [(_coming_day(folded(match["day"]), sent_at), match) for match in found]
    told = [(parse_moment(begin_of(match["time"]), default=day), match[0]) for day, match in said]
    return [(at, words) for at, words in told if at]


def days(text: str, sent_at: datetime, day_first: bool | None = None) -> list[date]:
    """Return the days that a message sent then names in full, with or without a time."""
    found = (match[0] for match in _finds(FULL_DAY, " ".join(text.split())))
    at = sent_at.replace(tzinfo=None)
    return [day.date() for one in found if (day := _moment(one, "12:00", at, day_first))]


def beginnings(
    text: str, sent_at: datetime, day_first: bool | None = None
) -> list[tuple[date, str]]:
    """Return the days on which a job is to begin, as a message sent then says, with its words."""
    found = _finds(BEGINNING, " ".join(text.split()))
    told = [(days(match["date"], sent_at, day_first), match[0]) for match in found]
    return [(day, words) for (day, *_), words in filter(itemgetter(0), told)]


def zone_of(text: str) -> str:
    """Return the zone behind a time, "" where none is there that is known."""
    found = (match["zone"] for match in _finds(ZONED, text))
    return next((zone for zone in found if zones_called(zone)), "")


def span_of(words: str) -> str:
    """Return from when to when it goes on the day that the words of a moment name."""
    match = next(filter(None, (one.search(words) for one in (BOTH, *COMING))), None)
    told = match.groupdict() if match else {}
    return told.get("time") or told.get("time2") or ""


def _finds(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    return islice(pattern.finditer(text), MOST_DAYS)


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


def _in_one_order(said: str, sent_at: datetime, day_first: bool | None) -> str:
    """Return a day in numbers with its year first, "" where they can mean two days.

    Of two the one in the order that is told counts, unless it was over before the message.
    """
    found = NUMBERED.fullmatch(said)
    if not found:
        return said
    year, one, two = found["year"], found["one"], found["two"]
    orders = {f"{year}-{two}-{one}"} | ({f"{year}-{one}-{two}"} if found["mark"] == "/" else set())
    days = {day.date() for day in map(parse_moment, orders) if day}
    name = folded(found["weekday"] or "")[:3]
    fitting = [day for day in days if name in ("", WEEKDAYS[day.weekday()])]
    if len(fitting) == 2 and day_first is not None:
        earliest = (sent_at - EARLIER).date()
        fitting = [day for day in fitting if (day.day == int(one)) == day_first and day >= earliest]
    return fitting[0].isoformat() if len(fitting) == 1 else ""


def _moment(
    said: str, time: str, sent_at: datetime, day_first: bool | None = None
) -> datetime | None:
    said_in_order = _in_one_order(said, sent_at, day_first)
    day = re.sub(r"\bof\b|\bthe\b", "", said_in_order, flags=re.IGNORECASE)
    midnight = sent_at.replace(hour=0, minute=0, second=0, microsecond=0)
    at = parse_moment(f"{day} {begin_of(time)}", default=midnight)
    if not day or at is None or sent_at.year not in YEARS:
        return None
    if re.search(r"20\d\d", said) or at >= sent_at - EARLIER:
        return at
    try:
        return at.replace(year=at.year + 1)
    except ValueError:  # 29 February
        return None
