"""Whose a message of a thread is: theirs who invite, or that of the person who is invited."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
MOST = 20  # people a message is to that are looked at
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
    is_to_inviter = _is_any(_addressed(one), [sender(invitation)])
    if FORWARDED.match(one.head.get("subject", "")) and not is_to_inviter:
        return Side.THEIRS
    ours = [*_answers(one, invitation), INVITED.search(one.text)]
    is_by_a_mailbox = is_mailbox(sender(one).partition("<")[0])
    return _side(ours, [*_goes_on(one, invitation), HIRES.search(one.text), is_by_a_mailbox])


def is_answer(one: Part, other: Part) -> bool | None:
    """Tell whether a message answers another one, None where it may be of who wrote that."""
    found = _side(_answers(one, other), _goes_on(one, other))
    return None if found is Side.UNSURE else found is Side.OURS


def _side(ours: Sequence[object], theirs: Sequence[object]) -> Side:
    if any(ours) == any(theirs):
        return Side.UNSURE
    return Side.OURS if any(ours) else Side.THEIRS


def _answers(one: Part, other: Part) -> list[bool]:
    """Return what speaks for a message being to who wrote another one, from who got that."""
    writer, got = [sender(other)], _receivers(other)
    greets = _is_any(_greeted(one.text), writer) and not _is_any(_greeted(one.text), got)
    return [_is_any([sender(one)], got), _is_any(_addressed(one), writer), greets]


def _goes_on(one: Part, other: Part) -> list[bool]:
    """Return what speaks for a message being of who wrote another one, to who got that."""
    writer, got = sender(other), _receivers(other)
    greets = _is_any(_greeted(one.text), got) and not _is_any(_greeted(one.text), [writer])
    is_colleague = _is_of_one_house(sender(one), writer) and not _is_any([sender(one)], got)
    to_same = _is_any(_addressed(one), got)
    return [_is_one(sender(one), writer), is_colleague, to_same, greets]


def head_of_answer(answer: Part, other: Part) -> dict[str, str]:
    """Return what the head of the message that is answered tells of an answer without one."""
    told, signed = other.head.get("to", ""), sender(answer)
    is_told = told and (not signed or _is_one(signed, told))
    whom = {"from": told if is_told else signed, "to": sender(other)}
    return whom | {"subject": other.head.get("subject", "")}


def sender(part: Part) -> str:
    """Return who wrote a message, as its head or its end tells it, "" where neither does."""
    return part.head.get("from", "") or signed_by(part.text)[0]


def whole_name_of(part: Part) -> str:
    """Return who wrote a message, "" where it is signed with a first name only."""
    told = sender(part)
    return told if part.head or " " in told else ""


def _receivers(part: Part) -> list[str]:
    """Return those a message is to, as its head tells it and as it greets them."""
    return [*_addressed(part), *_greeted(part.text)]


def _addressed(part: Part) -> list[str]:
    """Return those a message is to, as its head tells it."""
    return SEVERAL.split(part.head.get("to", ""), MOST)[:MOST]


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
