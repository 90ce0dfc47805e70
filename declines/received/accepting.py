"""Which message of a thread is to be answered: the invitation, and no acceptance of it."""

from __future__ import annotations

import re

from declines.received.agreeing import AGREED, agreed
from declines.received.patterns import of_address, without_quotes
from declines.received.threads import Part, parts
from declines.text import folded

INVITES = re.compile(
    r"\binvit(?:e|es|ing) you\b|\byour (?:\w+ ){0,2}interview\b|\binterview you\b"
    r"|\blike you to\b|\bcome in for\b|\ban? (?:\w+ ){0,2}interview (?:for|with) (?:the|our|us)\b",
    re.IGNORECASE,
)
MEETS = re.compile(r"\bmeet you\b|\b(?:speak|talk|chat)(?:ing)? (?:with|to) you\b", re.IGNORECASE)
INVITED = re.compile(
    r"\byour invitation\b|\b(?:inviting|invited|having|contacting) me\b|\bmy (?:\w+ )?interview\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"[^<>\s@:]{1,64}@[^<>\s@]{1,255}")


def answered(
    told: dict[str, str], text: str, *, is_headed: bool = False
) -> tuple[dict[str, str], str]:
    """Return headers and words of the message to answer, where an invitation was accepted.

    The headers that are told are those of the newest message where its head stands in the text,
    or where it is known to have one.
    """
    said = parts(text)
    newest = told.get("from", "") if is_headed or "from" in said[0].head else ""
    turn = next((n for n, one in enumerate(said) if _invites(one.text)), 0)
    senders = [newest, *(one.head.get("from", "") for one in said[1:])]
    is_theirs = [n == turn or _is_of_one_side(one, senders[turn]) for n, one in enumerate(senders)]
    if not newest and turn:  # one writes in turn with the other
        is_theirs[0] = not is_theirs[1]
    turns = [("them" if is_theirs[n] else "", said[n].text) for n in range(turn, -1, -1)]
    words = agreed(turns) if turn else ""
    if not words:
        return told, text if without_quotes(text).strip() else said[0].rest
    if is_theirs[0]:
        return (told if newest else {"from": senders[turn]}) | {"agreed": words}, text
    number = is_theirs.index(True)
    return _quoted(told, said[number], newest, number) | {"agreed": words}, said[number].rest


def _quoted(told: dict[str, str], part: Part, newest: str, number: int) -> dict[str, str]:
    """Return the headers of a message that is quoted, with what those of the answer tell of it."""
    *before, id = told.get("references", "").split() or [""]
    thread = {"message-id": id, "references": " ".join(before)} if number == 1 else {}
    whom = {"from": told.get("to", "") if newest else "", "to": newest}
    return whom | {"subject": told.get("subject", "")} | thread | part.head


def _invites(text: str) -> bool:
    is_offered = INVITES.search(text) or (MEETS.search(text) and not AGREED.search(text))
    return bool(is_offered and not INVITED.search(text))


def _is_of_one_side(one: str, other: str) -> bool:
    """Tell whether two are the same person, or of the same house."""
    return not _names_of(one).isdisjoint(_names_of(other))


def _names_of(sender: str) -> set[str]:
    """Return what somebody is known by: name, address and house, as far as they are told."""
    found = ADDRESS.search(sender)
    address = folded(found[0]) if found else ""
    house = folded(of_address(address)[0])
    name = folded(sender.partition("<")[0].strip(" \"'"))
    return {name, address, f"@{house}" if house else ""} - {""}
