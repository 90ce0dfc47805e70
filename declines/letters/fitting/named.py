"""Fits the people and things that were named, where they were named at all."""

from __future__ import annotations

import re

from declines.choices import English
from declines.letters.names import capitalised
from declines.letters.vocabulary import DETERMINERS
from declines.letters.wording import STOPS, join, lower_first

SHORT_TITLES = frozenset({"dr", "mr", "mrs", "ms", "mx", "prof"})
NOTHING = re.compile(
    r"(?:no|none|nothing|nobody|no[\s-]one|nope|not\s+really|n\.?/?a|[-–—./]+)(?:\s+else)?",
    re.IGNORECASE,
)
SOMEBODY = frozenset({"somebody", "someone", "two", "three"})
ANSWERING = re.compile(
    r"^(?:yes|yeah|yep)\b[\s,:.!-]*|^(?:i|we)(?:[’']ve|\s+have)?(?:\s+(?:still|got|have))*(?<!\bi)(?<!\bwe)\s+(?=\S)",
    re.IGNORECASE,
)


def said(text: str) -> str:
    """Return what a question was answered with: "the laptop" of "Yes, the laptop", "" of "No"."""
    bare = text.strip(f"{STOPS} ")
    answered = ANSWERING.sub("", ANSWERING.sub("", bare))
    return "" if NOTHING.fullmatch(bare) else answered


def person(text: str) -> str:
    """Return somebody as the object of "talk to" or "kind of": "Tom Reed", "my aunt Ruth"."""
    text = said(text)
    bare = re.sub(r"^i (?:can )?recommend\s+", "", text.rstrip(STOPS), flags=re.IGNORECASE)
    bare = re.split(r",?\s+(?:could|can|would|will|is|has|does|might)\s", bare, maxsplit=1)[0]
    bare = re.sub(r"^((?:my|our)\s[^,]*),\s", r"\1 ", bare, flags=re.IGNORECASE)
    is_name = bare == bare.lower() and bare.split(" ", 1)[0] not in DETERMINERS | SOMEBODY
    return capitalised(bare) if is_name else lower_first(bare)


def others(text: str, addressee: str) -> str:
    """Return the people in a list but for those who are written to."""
    written_to = set(re.findall(r"\w+", addressee.casefold()))
    pieces = re.split(r"(\s*[,&+/]\s*|\s+and\s+)", said(text))
    names = [one for one in pieces[::2] if not _is_among(one, written_to)]
    return text if len(names) == len(pieces[::2]) else join(names, "and", English.BRITISH)


def _is_among(name: str, words: set[str]) -> bool:
    told = [word for word in re.findall(r"\w+", name.casefold()) if word not in SHORT_TITLES]
    return bool(told) and words.issuperset(told)


def people(text: str, english: English) -> str:
    """Return several people as they are thanked: "Dr. Chen and Amir Khan"."""
    text = said(text)
    if english == English.BRITISH:
        text = re.sub(r"\b(Dr|Mrs?|Ms|Mx|Prof)\.", r"\1", text)
    bare = re.sub(r"^(?:thanks\s+)?(?:to|also)\s+", "", text.rstrip(STOPS), flags=re.IGNORECASE)
    bare = re.sub(r"\s*[+/]\s*", " and ", re.sub(r"\s*\([^)]*\)", "", bare))
    if bare.split(" ", 1)[0] not in DETERMINERS:
        bare = capitalised(bare)
    if re.search(r"\band\b|&", bare):
        return lower_first(bare)
    return join([lower_first(name) for name in re.split(r"\s*,\s*", bare) if name], "and", english)


def thing(text: str) -> str:
    """Return what is theirs as it is given back: "the laptop", "your badge and keys"."""
    bare = re.sub(
        r"^(?:to\s+)?(?:return|give\s+back|bring\s+back|send\s+back)\s+",
        "",
        lower_first(said(text)),
        flags=re.IGNORECASE,
    )
    bare = re.sub(r"^(?:an?|my|their)\s+", "the ", bare, flags=re.IGNORECASE)
    first = bare.split(" ", 1)[0]
    return bare if not bare or first.casefold() in DETERMINERS else f"the {bare}"
