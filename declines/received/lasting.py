"""How long an interview is to last, as a message says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from declines.received.moments import span_of
from declines.received.spans import LONGEST, SHORTEST, minutes_of
from declines.text import folded

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "ten": 10, "fifteen": 15,
    "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60,
    "seventy-five": 75, "ninety": 90,
}  # fmt: skip
NUMBER = rf"(?:\d{{1,3}}(?:[.,]5)?|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
UNIT = r"[\s-]?(?:minutes?|mins?|hours?|hrs?|h)(?![a-z])\.?"
TIME_TAKEN = (
    rf"(?:half an hour|half-hour|(?P<and_half>{NUMBER})(?: and a half hours|[\s-]hours? and a half)"
    rf"|(?:{NUMBER}\s?(?:-|–|to)\s?)?(?P<number>{NUMBER})(?P<unit>{UNIT})"
    r"(?:\s?(?:and )?(?P<more>\d{1,2})\s?(?:minutes?|mins?)\b|(?P<tight>\d\d)\b)?)"
)
ABOUT = r"(?:(?:about|around|approximately|approx\.?|roughly|some|up to|maybe|circa|ca\.) )?"
INTERVIEW = r"(?:interview|meeting|call|conversation|chat|discussion|session|appointment)"
WILL = r"(?:will|should|would|is (?:expected|scheduled|planned|set|due) to|is going to)"
SAID = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{INTERVIEW},? (?:{WILL} )?(?:lasts?|takes?|runs?|be|is) (?:for )?{ABOUT}{TIME_TAKEN}",
        rf"\b(?:it|this|which|that) (?:{WILL} )?lasts? (?:for )?{ABOUT}{TIME_TAKEN}",
        rf"\blasting {ABOUT}{TIME_TAKEN}",
        rf"\b(?:(?:an?|our|your|the) )?{TIME_TAKEN}[\s-](?:long )?(?:\w+ ){{0,2}}{INTERVIEW}\b",
        rf"\b(?:duration|length)\s?:\s?{ABOUT}{TIME_TAKEN}",
    )
)
BEHIND = re.compile(rf"[^.!?|]{{0,40}}?(?:\bfor {ABOUT}|\()(?:about )?{TIME_TAKEN}", re.IGNORECASE)
OTHER = re.compile(
    r"\b(?:presentation|presenting|task|test|exercise|assignment|drive|walk|train|journey|tour)\b",
    re.IGNORECASE,
)
ON_THE_WAY = re.compile(  # behind how long it takes
    r"\W{0,3}(?:away\b|(?:by|on) (?:train|car|bus|coach|tram|bike|bicycle|foot|plane|tube|metro|air"
    r"|rail|public transport)\b|from (?-i:[A-Z]|here\b|us\b|you\b|the station\b)|door to door)",
    re.IGNORECASE,
)
HELD = re.compile(  # behind a conversation that is over
    r"\W{0,3}(?:with (?:\w+ ){1,3})?(?:yesterday|earlier|last |the other day|a (?:few|couple of) "
    r"|(?:on (?:\w+ )?)?(?:mon|tues|wednes|thurs|fri)day[^.!?]{0,20}, (?:I|we) )",
    re.IGNORECASE,
)
THANKED = re.compile(  # before one
    r"(?:(?:\bthank(?:s| you)\b[^.!?]{0,30} for|\benjoyed|\bappreciated|\bhad)"
    r"(?: (?:our|the|your|that|such an?|an?))?"
    r"|\bfollowing (?:our|your|the)|\b(?:good|great|nice|lovely|pleasure) (?:to (?:speak|talk|meet"
    r"|chat)|speaking|talking|meeting|chatting)(?: (?:to|with) you)? (?:on|in|during|at)"
    r" (?:our|the))(?: (?:good|great|nice|lovely|pleasant|helpful))? $",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"(?:an?|our|your|the) ", re.IGNORECASE)
NEARBY = 80  # characters
MOST = 20  # that are looked at


def lasting(text: str, said: list[str]) -> tuple[int, str]:
    """Return how many minutes an interview lasts, and the words that say so; 0 where none do.

    What was `said` are the words for its day and time, which may tell its end.
    """
    ended = [(minutes, words) for words in said if (minutes := minutes_of(span_of(words)))]
    line = " ".join(text.split())
    behind = [found for words in said for found in _behind(line, words)]
    found = ended or behind or list(_said(line))
    return found[0] if len({minutes for minutes, _ in found}) == 1 else (0, "")


def _behind(line: str, moment: str) -> list[tuple[int, str]]:
    """Return what is said right behind the day and time: “at 10 for 45 mins”."""
    at = line.find(moment)
    match = BEHIND.match(line, at + len(moment)) if at >= 0 else None
    return _as_told(match, f"{moment}{match[0]}") if match and not _is_other(match, 0) else []


def _said(line: str) -> Iterator[tuple[int, str]]:
    for pattern in SAID:
        for match in islice(pattern.finditer(line), MOST):
            if not _is_other(match, NEARBY):
                yield from _as_told(match, match[0])


def _is_other(match: re.Match[str], before: int) -> bool:
    """Tell whether a task, a way or a conversation that is over is what lasts so long."""
    line, behind = match.string, match.string[match.end() : match.end() + NEARBY]
    around = line[max(0, match.start() - before) : match.end()]
    is_way = OTHER.search(around) or ON_THE_WAY.match(behind)
    article = ARTICLE.match(match[0])
    said = line[: match.start() + (article.end() if article else 0)]
    is_over = HELD.match(behind) or THANKED.search(said[-NEARBY:])
    return bool(is_way or is_over)


def _as_told(match: re.Match[str], words: str) -> list[tuple[int, str]]:
    minutes = _minutes(match)
    return [(minutes, words.strip(" (,."))] if SHORTEST <= minutes <= LONGEST else []


def _minutes(match: re.Match[str]) -> int:
    if match["and_half"]:
        return int(_number(match["and_half"]) * 60) + 30
    if not match["number"]:
        return 30
    is_hours = folded(match["unit"].strip(" -")).startswith("h")
    return int(_number(match["number"]) * (60 if is_hours else 1)) + int(
        match["more"] or match["tight"] or 0
    )


def _number(words: str) -> float:
    return NUMBERS.get(folded(words)) or float(words.replace(",", "."))
