"""Greets people by the name that was typed, and guesses no title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from declines.choices import English, Tone
from declines.letters.vocabulary import PARTICLES
from declines.letters.wording import lower_first

TITLES = re.compile(
    r"^((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Revd|Herr|Frau|Captain|Judge)\b\.?"
    r"\s*)+)(?=\S)",
    re.IGNORECASE,
)
SHORT_TITLES = re.compile(r"\b(Mr|Mrs|Ms|Mx|Dr|Prof|Rev)\b\.?", re.IGNORECASE)
LONG_TITLES = re.compile(
    r"\b(?:Miss|Professor|Sir|Dame|Revd|Herr|Frau|Captain|Judge)\b", re.IGNORECASE
)
EARNED = re.compile(r"(?:Dr|Prof)")  # used outside formal letters, too
KNIGHTED = re.compile(r"\b(?:Sir|Dame)$")  # goes with the first name
ASIDE = re.compile(r"\s*(?:\([^)]*\)?|\[[^\]]*\]?|\b(?:she|he|they)/\w+(?:/\w+)?)", re.IGNORECASE)
JOB = re.compile(
    r"recruiter|director|engineer|partner|founder|owner|president|professor|secretary|consultant"
    r"|coordinator|assistant|chair|dean|lead|head|sourcer|headhunter",
    re.IGNORECASE,
)
LAST_FIRST = re.compile(r"([^\W\d_][\w’'-]*),\s*([^\W\d_][\w’'-]*)")
SUFFIX = re.compile(r"(?:,?\s+(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|MBA|Esq)\.?)+$")
GROUP = re.compile(
    r"\b(?:team|department|committee|office|hr|recruiting|recruitment|panel|everyone|all|"
    r"colleagues|board|staff|managers?|people|admissions)\b",
    re.IGNORECASE,
)
INITIAL = re.compile(r"(?:\w\.)+\s|\w\s")
SALUTATION = re.compile(r"^(?:dear|hi|hello)\s+", re.IGNORECASE)
SEVERAL = re.compile(r"\s*(,|&|\+|/|\band\b)\s*")


@dataclass(frozen=True)
class Greeted:
    """How to call the addressee; `titled` when only a title and a last name are known."""

    name: str
    titled: bool = False


def greeted(addressee: str, title: str, tone: Tone, known: bool, english: English) -> Greeted:
    """Return the name for the greeting; an empty one when nobody can be called by name."""
    name = capitalised(_person(addressee))
    if not name or GROUP.search(name):
        return Greeted(re.sub(r"^[Tt]he\s+", "", lower_first(name)))
    if SEVERAL.search(name):
        return Greeted(_several(name, tone, known))
    typed_title = TITLES.match(name)
    if typed_title:
        name = name[typed_title.end() :]
    title = _spelled((typed_title[1] if typed_title else title).strip(), english)
    return _single(name, title, tone, known, bool(typed_title))


def capitalised(name: str) -> str:
    """Return a name that was typed in small letters only with its capitals."""
    if name != name.lower() or GROUP.search(name):
        return name
    words = [word if word in PARTICLES else word[:1].upper() + word[1:] for word in name.split()]
    return " ".join(words).replace(" And ", " and ")


def signed(sender: str, tone: Tone) -> str:
    """Return the name under a letter to somebody who knows the sender well."""
    is_name = sender[:1].isalpha()  # else it is the mark of a gap
    return _first(sender) if is_name and tone != Tone.FORMAL else sender


def again(name: str, tone: Tone) -> str:
    """Return how somebody named before is called now: by the first name where it is one."""
    unsure = (TITLES, GROUP, JOB, SEVERAL)
    is_plain = name.istitle() and not any(pattern.search(name) for pattern in unsure)
    return _first(name) if is_plain and tone != Tone.FORMAL else name


def _person(addressee: str) -> str:
    """Return the name alone, first name first; nothing for an address or a number."""
    if "@" in addressee or not re.search(r"[^\W\d_]", addressee):
        return ""
    name = SUFFIX.sub("", ASIDE.sub("", addressee).strip(" ,;:"))
    turned = LAST_FIRST.fullmatch(SALUTATION.sub("", name))
    if turned:
        is_job = GROUP.search(turned[2]) or JOB.fullmatch(turned[2]) or turned[2].isupper()
        return turned[1] if is_job else f"{turned[2]} {turned[1]}"
    head, _, tail = name.partition(",")
    alone = " " in head.strip() and not re.search(r"\band\b|&|,", tail)
    return SALUTATION.sub("", head if alone else name).strip()


def _several(name: str, tone: Tone, known: bool) -> str:
    if tone == Tone.FORMAL and not known:
        return name
    pieces = SEVERAL.split(name)
    if any(TITLES.match(piece) for piece in pieces):
        return name
    firsts = [_first(piece) for piece in pieces[::2]]
    links = [", " if link == "," else f" {link} " for link in pieces[1::2]]
    return "".join(a + b for a, b in zip(firsts, [*links, ""], strict=True)).strip()


def _single(name: str, title: str, tone: Tone, known: bool, in_name: bool) -> Greeted:
    words = name.split()
    if title and len(words) == 1:
        return Greeted(f"{title} {name}", titled=True)
    if tone in (Tone.WARM, Tone.BRIEF) and not known and EARNED.match(title):
        return Greeted(f"{title} {_last(words)}", titled=True)
    if known or tone in (Tone.WARM, Tone.BRIEF):
        return Greeted(_first(name))
    if title and (tone == Tone.FORMAL or in_name or EARNED.match(title)):
        called = words[0] if KNIGHTED.search(title) else _last(words)
        return Greeted(f"{title} {called}")
    return Greeted(name if tone == Tone.FORMAL else _first(name))


def _first(name: str) -> str:
    """Return the first name, or the whole where it is only an initial."""
    words = name.split()
    return words[0] if words and not re.fullmatch(r"\w|(?:\w\.)+", words[0]) else name


def _last(words: list[str]) -> str:
    """Return the last name with its particles: "de la Cruz"."""
    for place, word in enumerate(words[1:-1], start=1):
        if word.casefold() in PARTICLES:
            return " ".join(words[place:])
    return words[-1]


def _spelled(title: str, english: English) -> str:
    stop = "." if english == English.AMERICAN else ""
    title = SHORT_TITLES.sub(lambda found: found[1].capitalize() + stop, title)
    return LONG_TITLES.sub(lambda found: found[0].capitalize(), title)
