"""Fits each free answer into the place its sentence keeps for it."""

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

THANKS = re.compile(
    r"^(?:and\s+)?(?:(?:many|very many|my|with|a big|big|(?:i am|i[’']m)(?:\s+so|\s+very)?)\s+)?"
    r"(?:thank\s+you|thanks|thank|grateful|gratitude)(?:\s+(?:very|so)\s+much|\s+again|\s+all)?"
    r"\s+for\s+",
    re.IGNORECASE,
)
FOR = re.compile(r"^for\s+", re.IGNORECASE)
SUBJECT = re.compile(
    r"^(?:i|we|he|she|they|there|it|(?:i|we|you)[’']\w+|it[’']s)\b(?!-)", re.IGNORECASE
)
YOU = re.compile(r"^you\s+(?:(?:all|both|really|always|also)\s+)*(?!\w+ing\b)", re.IGNORECASE)
VERB = re.compile(
    r"(?<!who)(?<!that)(?<!which)(?<!what)(?<!how)(?<!\bit)(?<!you)(?<!they)(?<!there)"
    r"(?<!\bwe)(?<!\bI)"
    r"\s(?:was|were|is|are|meant|made me|helped me|gave me)\s",
)
INNER_STOP = re.compile(r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bSt)[.!?]\s+[A-Z]")

BECAUSE = re.compile(r"^(because|as|since)\s+(?=\S)", re.IGNORECASE)
OTHER_CLAUSE = re.compile(
    r",(?!\s+(?:and|but|or|so|which|who|where)\b)"
    r"|(?<!^)(?<!\band)(?<!\bbut)(?<!that)(?<!where)(?<!which)(?<!what)(?<!when)(?<!than)(?<!if)"
    r"(?<!think)(?<!feel)(?<!know)(?<!believe)(?<!because)(?<!\bso)\s(?:I|we|it)(?:[’']\w+|\s+"
    r"(?:can(?:not|[’']t)?|could|will|won[’']t|would|must|have|am|are|is|need|do|don[’']t))\b"
)
SAYING = re.compile(
    r"(?:of|for|to|a|an|soon|long|well|far|you|we\s+(?:last|spoke|talked|met|discussed|agreed|said))\b"
    r"|(?:i|we|you)(?:\s+have)?\s+(?:said|told|wrote|mentioned|explained|discussed|know)\b",
    re.IGNORECASE,
)

PLACES = re.compile(
    r"^(?:abroad|overseas|elsewhere|far|near|in|on|at|outside|close|by|back|with|further|"
    r"somewhere|here|there|closer|across|north|south|east|west)\b",
    re.IGNORECASE,
)


def is_sentence(text: str) -> bool:
    """Return whether these typed thanks stand alone instead of completing "Thank you for"."""
    if INNER_STOP.search(text):
        return True
    return any(pattern.search(text) for pattern in (SUBJECT, YOU, VERB))


def thanks(text: str) -> str:
    """Return the words as they follow "Thank you for", however they were begun."""
    return FOR.sub("", lower_first(THANKS.sub("", text).rstrip(STOPS)))


def wish(text: str) -> str:
    """Return the words as they follow "I would be glad to"."""
    begun = re.sub(
        r"^(?:i\s+would|i[’']d)\s+(?:be\s+(?:very\s+)?(?:glad|happy)\s+to|love\s+to|like\s+to)\s+",
        "", text.rstrip(STOPS), flags=re.IGNORECASE,
    )  # fmt: skip
    begun = re.sub(r"^to\s+", "", begun, flags=re.IGNORECASE)
    first = begun.split(" ", 1)[0]
    return begun[:1].lower() + begun[1:] if first.istitle() and first != "I" else begun


def own_reason(text: str) -> str:
    """Return the reason as a sentence of its own, without a "because" that has no other clause."""
    begun = BECAUSE.match(text)
    if begun is None:
        return text
    rest = text[begun.end() :]
    first = re.split(r"[.!?…]\s", rest, maxsplit=1)[0]
    if OTHER_CLAUSE.search(first) or (begun[1].casefold() != "because" and SAYING.match(first)):
        return text
    if re.match(r"of\b", rest, re.IGNORECASE):
        return text if re.search(r"\b(?:I|we|it)\b", first) else f"this is because {rest}"
    return rest


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


def recommended(text: str) -> str:
    """Return the person as the object of "talk to"."""
    bare = re.sub(r"^i (?:can )?recommend\s+", "", text.rstrip(STOPS), flags=re.IGNORECASE)
    return lower_first(bare)


def employer(text: str) -> str:
    """Return the other employer as it follows "with"."""
    bare = re.sub(r"^(?:at|with|from)\s+", "", text.rstrip(" ,;:"), flags=re.IGNORECASE)
    return lower_first(bare)


def more_of(text: str) -> str:
    """Return what the wished-for position has, as it follows "with"."""
    bare = lower_first(re.sub(r"^with\s+", "", text.rstrip(STOPS), flags=re.IGNORECASE))
    first = bare.split(" ", 1)[0].casefold()
    if first in {"more", "less", "fewer", "greater", "a", "an", "the", "no", "other"}:
        return bare[:1].lower() + bare[1:]
    return f"more {bare}"


def place(text: str) -> str:
    """Return the place as it follows "live": "in Lisbon", "near Lisbon", "abroad"."""
    bare = re.sub(r"^(?:moving\s+)?to\s+", "", text.rstrip(STOPS), flags=re.IGNORECASE)
    if PLACES.match(bare):
        return bare[:1].lower() + bare[1:]
    return f"in {lower_first(bare)}"


def alternatives(times: Sequence[str], english: English) -> str:
    """Return the other times as they follow "move it to"."""
    bare = [
        lower_first(re.sub(r"^(?:on|to|at)\s+", "", time.rstrip(" ,;:!?"), flags=re.IGNORECASE))
        for time in times
    ]
    kept = [time[:-1] if time.endswith(".") and not time.endswith(".m.") else time for time in bare]
    return join([time for time in kept if time], "or", english)
