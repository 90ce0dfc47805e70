"""Fits a typed reason, or the detail of one, into the sentence that tells it."""

from __future__ import annotations

import re

from declines.letters.fitting_thanks import SUBJECT, VERB
from declines.letters.vocabulary import CONDITIONS, DETERMINERS, POSITIONS
from declines.letters.wording import STOPS, lower_first, the_company

ASIDE = re.compile(r"\s(?:in|at|with|for|of|near|on)\s")
AN_BEFORE = re.compile(r"(?!one\b|once\b|uni|eu|use)[aeiou]", re.IGNORECASE)
MORE = re.compile(
    r"^(?:i\s+(?:really\s+)?(?:want|need|wish\s+for|am\s+looking\s+for)|i[’']m\s+looking\s+for"
    r"|looking\s+for|i\s+would\s+like|i[’']d\s+like)\s+",
    re.IGNORECASE,
)
COMPARED = frozenset({
    "more", "less", "fewer", "greater", "a", "an", "the", "no", "other", "better", "higher",
    "lower", "different", "smaller", "larger", "bigger", "shorter", "longer", "closer", "wider",
    "faster", "broader", "deeper", "fairer", "stronger", "another", "some", "regular", "flexible",
})  # fmt: skip
MOVING = re.compile(
    r"^(?:because\s+)?(?:(?:we|i)(?:\s+(?:am|are|will(?:\s+be)?)|[’'](?:m|re|ll(?:\s+be)?))?\s+)?"
    r"(?:(?:soon|both|all)\s+)?(?:going\s+(?=to\s+(?:live|move|relocate)\b))?(?:to\s+)?"
    r"(?:moving|relocating|living|live|move|relocate)(?:\s+|$)",
    re.IGNORECASE,
)
STAYING = re.compile(
    r"^(?:because\s+)?(?:(?:we|i)(?:\s+(?:am|are|will)|[’'](?:m|re|ll))?\s+)?(?:going\s+)?"
    r"(?:have\s+)?(?:to\s+)?(?:stay(?:ing)?|remain(?:ing)?)\s+",
    re.IGNORECASE,
)
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
NOT_WORKING = re.compile(
    r"\b(?:not|cannot|no\s+longer)\b|n[’']t\b|^(?:none|nothing|neither|no)\b"
    r"|^(?!.*\b(?:that|which|who)\b).*\b(?:suits?|fits?|clash(?:es)?|conflicts?|keeps?|makes?|leaves?)\b",
    re.IGNORECASE,
)
NAMED_THE = re.compile(r"The(?: [A-Z][\w’'-]*){1,3}")
GOING = re.compile(
    r"^(?:i|we)(?:[’'](?:m|ll|ve)|\s+(?:am|will|have))?\s+(?:be\s+)?"
    r"(?:going|moving|joining|join|chosen|accepted|signed)(?:\s+(?:to|with|at))?\s+",
    re.IGNORECASE,
)
A_ROLE_WITH = re.compile(r"^an?\s+(?:role|job|position|place|post)\s+with\s+", re.IGNORECASE)
STUDYING = re.compile(
    r"^(?:because\s+)?(?:i(?:[’'](?:m|ll)|\s+(?:am|will))?\s+)?(?:be\s+)?(?:going\s+(?=to\s|back\s))?"
    r"(?:back\s+)?(?:to\s+)?(?:start|begin|do|tak|study)(?:n?ing|e)?(?:\s+for)?\s+",
    re.IGNORECASE,
)
COURSES = re.compile(
    r"(?:M\.?Sc|M\.?A|M\.?Phil|MBA|MPH|LL\.?M|B\.?Sc|B\.?A|B\.?Ed|Ph\.?D|D\.?Phil|PGCE"
    r"|(?i:masters?|master[’']s|bachelors?|bachelor[’']s|degree|diploma|doctorate|course))\b"
)
AN_BEFORE_LETTERS = re.compile(r"M[A-Z.]|LL")
SCHOOLS = re.compile(
    r"(?:the\s+)?(?:[A-Z][\w’'-]*\s+){0,3}(?:University|College|School|Institute|Academy)\b"
)
PLACES = re.compile(
    r"^(?:abroad|overseas|elsewhere|far|near|in|on|at|outside|close|by|back|with|further|"
    r"somewhere|here|there|closer|across|north|south|east|west)\b",
    re.IGNORECASE,
)


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


def employer(text: str) -> str:
    """Return the other employer as it follows "with", or nothing; "The Marlin" is its name."""
    bare = GOING.sub("", text.rstrip(" ,;:"))
    bare = re.sub(r"^(?:at|with|from|to)\s+", "", bare, flags=re.IGNORECASE)
    if SUBJECT.match(bare):
        return ""
    return bare if NAMED_THE.fullmatch(bare) else lower_first(bare)


def post(text: str) -> str:
    """Return a position that was named instead of an employer, or nothing: "a traineeship"."""
    head = ASIDE.split(text, maxsplit=1)[0].split()
    if not head or head[-1] not in POSITIONS:
        return ""
    if head[0].casefold() in DETERMINERS:
        return text[:1].lower() + text[1:]
    return f"{'an' if AN_BEFORE.match(text) else 'a'} {text}"


def more_of(text: str) -> str:
    """Return what the wished-for position has, as it follows "with", or nothing."""
    asked = A_ROLE_WITH.sub("", MORE.sub("", text.rstrip(STOPS)))
    bare = lower_first(re.sub(r"^with\s+", "", asked, flags=re.IGNORECASE))
    if bare.split(" ", 1)[0].casefold() in COMPARED:
        return bare[:1].lower() + bare[1:]
    return "" if not bare or SUBJECT.match(bare) or bare.startswith("to ") else f"more {bare}"


def condition(text: str) -> str:
    """Return what would not work, as it begins that sentence, or nothing: "the hours"."""
    told = re.sub(r"^because\s+(?:of\s+)?", "", text.rstrip(STOPS), flags=re.IGNORECASE)
    first = told.split(" ", 1)[0].casefold()
    if not told or any(one.search(told) for one in (SUBJECT, VERB, NOT_WORKING)):
        return ""
    bare = told[:1].lower() + told[1:] if first in CONDITIONS else lower_first(told)
    return f"the {bare}" if first in CONDITIONS and first == bare else bare


def is_told(text: str) -> bool:
    """Return whether a condition was typed as a sentence, which then stands by itself."""
    return " " in text.strip() and any(one.search(text) for one in (SUBJECT, VERB, NOT_WORKING))


def place(text: str) -> str:
    """Return the place as it follows "live", or nothing: "in Lisbon", "near Lisbon", "abroad"."""
    bare = MOVING.sub("", text.rstrip(STOPS))
    if SUBJECT.match(bare):
        return ""
    bare = re.sub(r"^(?:to\s+)?be\s+", "", bare, flags=re.IGNORECASE)
    bare = re.sub(r"^back\s+to\s+", "back in ", bare, flags=re.IGNORECASE)
    bare = re.sub(r"^to\s+", "", bare, flags=re.IGNORECASE)
    if PLACES.match(bare):
        return bare[:1].lower() + bare[1:]
    if re.search(r"\b(?:coast|seaside|seashore)$", bare, re.IGNORECASE):
        return f"on {lower_first(bare)}"
    return f"in {lower_first(bare)}" if bare else ""


def study(text: str) -> str:
    """Return what somebody is going to do, or nothing: "do a master’s at Leeds", "study law"."""
    bare = STUDYING.sub("", text.rstrip(STOPS))
    if not bare or SUBJECT.match(bare) or bare.startswith(("to ", "back ", "going ")):
        return ""
    if SCHOOLS.match(bare):
        return f"study at {the_company(bare)}"
    if bare.split(" ", 1)[0].casefold() in DETERMINERS:
        return f"do {bare[:1].lower()}{bare[1:]}"
    if COURSES.match(bare):
        return f"do {'an' if AN_BEFORE_LETTERS.match(bare) else 'a'} {lower_first(bare)}"
    return f"study {lower_first(bare)}"


def destination(where: str) -> str:
    """Return a place as it follows "moving": "to Lisbon", "to be near my parents"."""
    for at, to in (("in ", "to "), ("back in ", "back to "), ("on ", "to "), ("at ", "to ")):
        if where.startswith(at):
            return f"{to}{where[len(at) :]}"
    stays = re.match(r"(?:near|by|with|outside)\s", where)
    return f"to be {where}" if stays else where


def home(text: str) -> str:
    """Return the place where somebody is going to stay, or nothing: "in Ohio"."""
    stayed = STAYING.match(text)
    return place(text[stayed.end() :]) if stayed else ""
