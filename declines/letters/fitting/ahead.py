"""Fits what is to come: a wish, an event and its time, where to find somebody, other times."""

from __future__ import annotations

import re
from collections.abc import Sequence

from declines.choices import English
from declines.letters.vocabulary import (
    DETERMINERS,
    EVENT_NOUNS,
    MONTHS,
    PREPOSITIONS,
    SEASONS,
    WEEKDAYS,
)
from declines.letters.wording import STOPS, join, lower_first

WISHING = re.compile(
    r"^(?:(?:i\s+)?would|i[’']d)?\s*(?:(?:also|really)\s+)?"
    r"(?:be\s+(?:very\s+)?(?:glad|happy)(?:\s+(?:to|of))?|(?:love|like|want)\s+to)\s+"
    r"|^i\s+want\s+to\s+",
    re.IGNORECASE,
)
GERUNDS = {
    "being": "be", "helping": "help", "working": "work", "meeting": "meet", "giving": "give",
    "talking": "talk", "speaking": "speak", "joining": "join", "mentoring": "mentor",
    "coming": "come", "staying": "stay", "writing": "write", "teaching": "teach",
}  # fmt: skip
CAN_DO = re.compile(
    r"^(?:i|we)(?:\s+(?:can|could|would|am|will)|[’'](?:m|d|ll))(?:\s+be)?"
    r"(?:\s+(?:do|make|manage|free|available|come))*\s+",
    re.IGNORECASE,
)
MEETINGS = frozenset({
    "beer", "call", "chat", "coffee", "drink", "lunch", "meeting", "pint", "talk", "tea", "walk",
})  # fmt: skip
NOT_DOING = re.compile(
    r"$|(?:with|over|about|some|any|one|in|at|on|together|again|soon|later|sometime|tomorrow|when|if|next)\b",
    re.IGNORECASE,
)  # "call next week" is a call, "call you" is not
DOING = re.compile(r"(?:call|chat|talk|walk)\s(?:again|together|if)\b", re.IGNORECASE)


def wish(text: str) -> str:
    """Return the words as they follow "I would be glad": "to help", "of a guest talk"."""
    begun = re.sub(r"^to\s+", "", WISHING.sub("", text.rstrip(STOPS)), flags=re.IGNORECASE)
    first, _, rest = begun.partition(" ")
    if first.casefold() in MEETINGS and NOT_DOING.match(rest) and not DOING.match(begun):
        return f"to have a {first.lower()} {rest}".rstrip()
    if first.casefold() in {"a", "an", "the"}:
        return f"of {first.lower()} {rest}"
    first = GERUNDS.get(first.casefold(), first)
    small = first[:1].lower() + first[1:] if first.istitle() and first != "I" else first
    return f"to {small} {rest}".rstrip() if begun else ""


def event(text: str) -> str:
    """Return the event as it follows "at", with an article where its noun wants one."""
    bare = re.sub(r"^at\s+", "", lower_first(text.rstrip(STOPS)), flags=re.IGNORECASE)
    words = bare.split()
    if not words or words[0].casefold() in DETERMINERS or re.search(r"[’']s$", words[0]):
        return bare
    head = re.split(r"\s(?:in|on|at|of|for)\s", bare, maxsplit=1)[0].split()[-1]
    wanted = head.casefold() in EVENT_NOUNS or words[0].islower()
    return f"the {bare}" if wanted else bare


def when(text: str) -> str:
    """Return the time as it follows the event: "in May", "on Friday", "next month"."""
    bare = lower_first(text.rstrip(STOPS))
    first, *rest = bare.split() or [""]
    plain = first.strip(",").rsplit("-", 1)[-1]
    if not bare or first.casefold() in PREPOSITIONS:
        return bare
    if plain in WEEKDAYS or re.match(r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\b(?![:.])", bare):
        return f"on {bare}"
    if plain in MONTHS:
        return f"on {bare}" if rest and re.match(r"\d{1,2}(?!\d)", rest[0]) else f"in {bare}"
    if first in {"end", "beginning"}:
        return f"at the {bare}"
    if first in {"the", "early", "late", "mid"} | SEASONS or re.fullmatch(r"(?:20)\d\d", first):
        return f"in {bare}"
    return f"({bare})"


def profile(text: str) -> str:
    """Return where to find somebody: "at ADDRESS" or "on LinkedIn"."""
    bare = re.sub(r"^(?:at|on)\s+", "", text.rstrip(STOPS), flags=re.IGNORECASE)
    if not bare:
        return ""
    named = re.match(r"(LinkedIn|XING|GitHub|Mastodon|Bluesky)\b(?!\.)\W*(.*)", bare, re.IGNORECASE)
    if named is None:
        return f"at {bare}"
    return f"on {named[1]} ({named[2].rstrip(')')})" if named[2] else f"on {named[1]}"


def is_clause(text: str) -> bool:
    """Return whether a whole sentence was typed where words were asked that complete one."""
    return bool(re.match(r"(?:I|we|he|she|they)(?:[’']\w+)?\s", text, re.IGNORECASE))


def alternatives(typed: Sequence[str], english: English) -> str:
    """Return the other times as they follow "move it to"."""
    told = times(typed)
    if len(told) > 1 and "," in "".join(told):
        return f"{'; '.join(told[:-1])}; or {told[-1]}"
    return join(told, "or", english)


def times(typed: Sequence[str]) -> list[str]:
    """Return the other times, without the words that begin and the stops that end them."""
    bare = [
        lower_first(
            re.sub(
                r"^(?:on|to|at)\s+", "", CAN_DO.sub("", time.rstrip(" ,;:!?")), flags=re.IGNORECASE
            )
        )
        for time in typed
    ]
    kept = [time[:-1] if time.endswith(".") and not time.endswith(".m.") else time for time in bare]
    return [time for time in kept if time]
