"""Whose a message of a thread is: theirs who invite, or that of the person who is invited."""

from __future__ import annotations

import re
from enum import Enum, auto

from declines.received.patterns import is_mailbox, of_address
from declines.received.signature import signed_by
from declines.received.threads import Part
from declines.text import folded

INVITED = re.compile(
    r"\b(?:your|the) (?:kind )?invitation\b|\b(?:inviting|invited|having|contacting) me\b"
    r"|\bmy (?:\w+ )?interview\b|\bmy (?:CV|r[eé]sum[eé]|application|cover letter)\b"
    r"|\bappl(?:y|ied|ying) (?:for|to) (?:the|your)\b|\bconsider(?:ing)? me\b|\bconsider my\b",
    re.IGNORECASE,
)
HIRES = re.compile(
    r"\byour (?:application|CV|r[eé]sum[eé]|profile|background|candidacy|interview)\b"
    r"|\b(?:my|our) client\b|\bour (?:team|office|open(?:ing|ings|\w* roles?))\b",
    re.IGNORECASE,
)
FORWARDED = re.compile(r"\s*(?:fwd?|wg)\s*:", re.IGNORECASE)
GREETED = re.compile(
    r"^(?:(?i:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|thanks|thank you|yes"
    r"|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?),? )?"
    r"(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})(?: ?[,!:.–-]|$)",
    re.MULTILINE,
)
ADDRESS = re.compile(r"[^<>\s@:]{1,64}@[^<>\s@]{1,255}")
SEVERAL = re.compile(r";|(?<=>),")
TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "frau", "herr", "herrn"}
)


class Side(Enum):
    """Who wrote a message, as far as it can be told."""

    THEIRS = auto()
    OURS = auto()
    UNSURE = auto()


def side(one: Part, invitation: Part) -> Side:
    """Return whose a message is that came after an invitation."""
    inviter, invited = sender(invitation), _receivers(invitation)
    receivers = SEVERAL.split(one.head.get("to", ""))
    is_to_inviter = _is_any(receivers, [inviter])
    if FORWARDED.match(one.head.get("subject", "")) and not is_to_inviter:
        return Side.THEIRS
    to_them, to_us = is_to_inviter, _is_any(receivers, invited)
    by_us = _is_any([sender(one)], invited)
    by_them = _is_any([sender(one)], [inviter]) or (
        not by_us and _is_of_one_house(sender(one), inviter)
    )
    greeted = _greeted(one.text)
    greets_them, greets_us = _is_any(greeted, [inviter]), _is_any(greeted, invited)
    ours = by_us, to_them, greets_them and not greets_us, INVITED.search(one.text)
    theirs = (
        by_them, to_us, greets_us and not greets_them, HIRES.search(one.text),
        is_mailbox(sender(one).partition("<")[0]),
    )  # fmt: skip
    if any(ours) == any(theirs):
        return Side.UNSURE
    return Side.OURS if any(ours) else Side.THEIRS


def sender(part: Part) -> str:
    """Return who wrote a message, as its head or its end tells it, "" where neither does."""
    return part.head.get("from", "") or signed_by(part.text)[0]


def whole_name_of(part: Part) -> str:
    """Return who wrote a message, "" where it is signed with a first name only."""
    told = sender(part)
    return told if part.head or " " in told else ""


def _receivers(part: Part) -> list[str]:
    """Return those a message is to, as its head tells it and as it greets them."""
    return [*SEVERAL.split(part.head.get("to", "")), *_greeted(part.text)]


def _greeted(text: str) -> list[str]:
    """Return what can be the name of whom a message greets, nothing where it does not."""
    found = GREETED.match(text.strip())
    return [found["name"]] if found else []


def _is_any(people: list[str], others: list[str]) -> bool:
    return any(_is_one(one, other) for one in people for other in others)


def _is_one(one: str, other: str) -> bool:
    """Tell whether two can be the same person: by address, or by name as far as it is told."""
    if _address(one) and _address(one) == _address(other):
        return True
    names, others = _names(one), _names(other)
    return bool(names and others) and (names <= others or others <= names)


def _is_of_one_house(one: str, other: str) -> bool:
    house = folded(of_address(_address(one))[0])
    return bool(house) and house == folded(of_address(_address(other))[0])


def _address(person: str) -> str:
    found = ADDRESS.search(person)
    return folded(found[0]) if found else ""


def _names(person: str) -> set[str]:
    """Return the words of a name, those of the mailbox where there is none."""
    bare = ADDRESS.sub("", person).strip("<> \"'")
    told = bare or _address(person).partition("@")[0]
    return {*re.findall(r"[^\W\d_]{2,}", folded(told))} - TITLES
