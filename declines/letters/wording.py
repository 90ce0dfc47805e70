"""Fits what a person typed into a sentence without a seam."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from declines.choices import English
from declines.letters.vocabulary import MONTHS, ORDINARY, POSITIONS, TRADES, WEEKDAYS

STOPS = " .,;:!"
SENTENCE_STOPS = (".", "!", "?", "…")
DOUBLE_STOP = re.compile(r"([.!?…])(?<![.!?…].)\.(?=\s|$)")
ARTICLE = re.compile(r"^(?:the|an?|your|our|this|that)\s+(?=\S)", re.IGNORECASE)

DEGREES = re.compile(
    r"^(?:M\.?Sc|M\.?A|M\.?Phil|MBA|MPH|LL\.?M|B\.?Sc|B\.?A|B\.?Ed|Masters?|Master[’']s|"
    r"Bachelors?|Bachelor[’']s|Doctorate|PGCE)\b"
)
ASIDE = re.compile(r"\s+(?:in|of|for|at|with|on|as|to)\s", re.IGNORECASE)

OF_ANY_GENDER = re.compile(
    r"\s*[(\[](?:all\s+genders|(?:[mfwdhx]|div|gn)(?:[/|*,\s]+(?:[mfwdhx]|div|gn))*)[)\]]",
    re.IGNORECASE,
)
LISTED = re.compile(r",\s|\s[–—-]\s")  # "Staff Nurse, Cardiology" takes no noun behind it

FAR_DAYS = 300  # from which on a day without its year may be taken for this year's
NEAR = {-1: "yesterday", 1: "tomorrow"}

WITH_ARTICLE = re.compile(
    r"(?:University|Ministry|Department|Institute|Museum|College|Bank|City|Office|Government)\s+of\b"
)
ORDINARY_ENDINGS = ("ing", "ness", "tion")


def squeeze(text: str) -> str:
    """Return the text on one line, with single spaces."""
    return " ".join(text.split())


def lower_first(text: str) -> str:
    """Return the text with a small first letter, unless its first word may be a name."""
    word = re.match(r"[^\W\d_]+(?=[\s,.-]|$)", text)
    if word is None or not word[0].istitle() or word[0] == "I":
        return text
    small = word[0].lower()
    if small in ORDINARY or (len(small) > 5 and small.endswith(ORDINARY_ENDINGS)):
        return small + text[word.end() :]
    return text


def upper_first(text: str) -> str:
    """Return the text with a capital first letter; words such as "iOS" stay as they are."""
    word = text.split(" ", 1)[0]
    return text if word[1:] != word[1:].lower() else text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return typed words as a sentence of their own: a capital, and a stop where none stands."""
    if text.rstrip("\"')”’»").endswith((".", "!", "?", "…")):
        return upper_first(text)
    return upper_first(text.rstrip(",;:-") + ".")


def end_once(text: str) -> str:
    """Return the text without a second stop behind a name that ends in one."""
    return DOUBLE_STOP.sub(r"\1", text)


def join(items: Sequence[str], word: str, english: English) -> str:
    """Return "A", "A and B" or "A, B, and C", the last comma in American English only."""
    if len(items) < 3:
        return f" {word} ".join(items)
    comma = "," if english == English.AMERICAN else ""
    return f"{', '.join(items[:-1])}{comma} {word} {items[-1]}"


def bare_role(role: str, company: str = "") -> str:
    """Return the role without an article before it and without "at COMPANY" behind it."""
    bare = ARTICLE.sub("", OF_ANY_GENDER.sub("", role))
    for link in ("at", "with"):
        if company and bare.casefold().endswith(f" {link} {company.casefold()}"):
            bare = bare[: -len(f" {link} {company}")].rstrip()
    return bare or role


def the_role(role: str, programme: str) -> str:
    """Return "the Engineer role", "the Summer Internship", "the MSc Physics programme"."""
    if not role:
        return "the role"
    first, _, rest = role.partition(" ")
    if rest and rest == rest.lower() and first.lower() in TRADES and first == first.capitalize():
        role = f"{first.lower()} {rest}"
    head = re.sub(r"\s*\([^)]*\)", "", ASIDE.split(role, maxsplit=1)[0]).rstrip(STOPS)
    noun = head.rsplit(None, 1)[-1].casefold() if head else ""
    if noun in POSITIONS:
        return f"the {role}"
    if LISTED.search(role):
        return f"the role of {role}"
    if DEGREES.match(role):
        return f"the {role} {programme}"
    return f"the {role} role"


def the_company(company: str) -> str:
    """Return the company, "the" before a name such as "University of Leeds"."""
    return f"the {company}" if WITH_ARTICLE.match(company) else company


def day(moment: datetime.date, english: English) -> str:
    """Return "Friday, February 13" or "Friday 13 February"."""
    comma = "," if english == English.AMERICAN else ""
    return f"{WEEKDAYS[moment.weekday()]}{comma} {date(moment, english)}"


def day_then(moment: datetime.date, now: datetime.date, english: English) -> str:
    """Return the day, with its year where that is far ahead."""
    if (moment - now).days <= FAR_DAYS:
        return day(moment, english)
    return f"{day(moment, english)}{',' if english == English.AMERICAN else ''} {moment.year}"


def date(moment: datetime.date, english: English) -> str:
    """Return "February 13" or "13 February"."""
    month = MONTHS[moment.month - 1]
    return f"{month} {moment.day}" if english == English.AMERICAN else f"{moment.day} {month}"


def month(day: datetime.date, now: datetime.date) -> str:
    """Return "March", or "March 2025" of another year."""
    name = MONTHS[day.month - 1]
    return name if day.year == now.year else f"{name} {day.year}"


def lately(day: datetime.date, today: datetime.date) -> str:
    """Return " yesterday" or " on Friday" where that tells the day, else nothing."""
    days = (today - day).days
    if days < 2:
        return " yesterday" if days else " today"
    return f" on {WEEKDAYS[day.weekday()]}" if days < 7 else ""


def day_ahead(day_ahead: datetime.date, today: datetime.date, english: English) -> str:
    """Return "tomorrow", "on Friday", or "on Friday, May 1" where that is a week ahead or more."""
    days = (day_ahead - today).days
    if days < 2:
        return "tomorrow" if days else "today"
    return f"on {WEEKDAYS[day_ahead.weekday()] if days < 7 else day(day_ahead, english)}"


def moment(
    moment: datetime.datetime,
    now: datetime.datetime,
    english: English,
    *,
    brief: bool = False,
    clock: str = "",
) -> str:
    """Return when something is, as people say it: "today at 2 p.m.", "on Friday, May 1 at noon".

    The brief form leaves the date behind "tomorrow" out; a clock is named behind the time.
    """
    at = f"at {clock_time(moment, english)} {clock}".rstrip()
    days = (moment.date() - now.astimezone(moment.tzinfo).date()).days
    if days == 0:
        return f"today {at}"
    if days in NEAR and brief:
        return f"{NEAR[days]} {at}"
    if days in NEAR:
        return f"{NEAR[days]}, {day(moment, english)}, {at}"
    comma = "," if days > FAR_DAYS and english == English.AMERICAN else ""
    return f"on {day_then(moment.date(), now.date(), english)}{comma} {at}"


def clock_time(moment: datetime.datetime, english: English) -> str:
    """Return "2:30 p.m." or "2:30 pm"; twelve o'clock is noon or midnight."""
    if moment.minute == 0 and moment.hour in (0, 12):
        return "noon" if moment.hour else "midnight"
    minutes = f":{moment.minute:02}" if moment.minute else ""
    half = ("p" if moment.hour >= 12 else "a") + ("{0}m{0}").format(
        "." if english == English.AMERICAN else ""
    )
    return f"{moment.hour % 12 or 12}{minutes} {half}"
