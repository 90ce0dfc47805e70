"""Whether two can be the same person, by name and address, and whom a message greets."""

from __future__ import annotations

import re

from declines.received.patterns import of_address
from declines.received.signature import signed_by
from declines.received.threads import Part
from declines.text import folded

GREETED = re.compile(
    r"^(?:(?i:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|thanks|thank you|yes"
    r"|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?),? )?"
    r"(?P<name>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})(?: ?[,!:.–-]|$)",
    re.MULTILINE,
)
ADDRESS = re.compile(r"[^<>\s@:]{1,64}@[^<>\s@]{1,255}")
WORDS = re.compile(r"[^\W\d_]{2,}")
MOST = 20  # people a message is to that are looked at
SEVERAL = re.compile(r";|(?<=>),")
TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "frau", "herr", "herrn"}
)


def sender(part: Part) -> str:
    """Return who wrote a message, as its head or its end tells it, "" where neither does."""
    return part.head.get("from", "") or signed_by(part.text)[0]


def addressed(part: Part) -> list[str]:
    """Return those a message is to, as its head tells it."""
    return SEVERAL.split(part.head.get("to", ""), MOST)[:MOST]


def greeted(text: str) -> list[str]:
    """Return what can be the name of whom a message greets, nothing where it does not."""
    found = GREETED.match(text.strip())
    return [found["name"]] if found else []


def is_any(people: list[str], others: list[str]) -> bool:
    """Tell whether one of the first can be one of the others."""
    return any(is_one(one, other) for one in people for other in others)


def is_one(one: str, other: str) -> bool:
    """Tell whether two can be the same person: by address, or by name as far as it is told."""
    if _address(one) and _address(one) == _address(other):
        return True
    names, others = _names(one), _names(other)
    return bool(names and others) and (names <= others or others <= names)


def are_same(one: str, other: str) -> bool:
    """Tell whether two are one person, by an address or a whole name that is the same."""
    address = _address(one)
    return bool(address and address == _address(other)) or _names(one) == _names(other) != set()


def are_of_one_house(one: str, other: str) -> bool:
    """Tell whether two write from addresses of one house, which is no mail service."""
    house = folded(of_address(_address(one))[0])
    return bool(house) and house == folded(of_address(_address(other))[0])


def are_strangers(one: str, other: str) -> bool:
    """Tell whether two are known to write from addresses that are of no house of both."""
    return bool(_address(one) and _address(other)) and not are_of_one_house(one, other)


def share_a_name(one: str, other: str) -> bool:
    """Tell whether two have a word of their names in common, as families have."""
    return not _names(one).isdisjoint(_names(other))


def is_any_named(people: list[str], text: str, besides: str) -> bool:
    """Tell whether a text names one of these in words that are none of another one's name."""
    names = {word for one in people for word in _names(one)} - _names(besides)
    return bool(names) and not names.isdisjoint(WORDS.findall(folded(text)))


def _address(person: str) -> str:
    found = ADDRESS.search(person)
    return folded(found[0]) if found else ""


def _names(person: str) -> set[str]:
    """Return the words of a name, those of the mailbox where there is none."""
    bare = ADDRESS.sub("", person).strip("<> \"'")
    told = bare or _address(person).partition("@")[0]
    return {*WORDS.findall(folded(told))} - TITLES
