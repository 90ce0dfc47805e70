"""Whose a message of a thread is: theirs who invite, or that of the person who is invited."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from declines.received.forwarding import is_forward, is_handed_out, is_own_forward
from declines.received.inviting import HIRES, INVITED
from declines.received.patterns import is_mailbox
from declines.received.people import addressed, are_of_one_house, greeted, is_any, is_one, sender
from declines.received.threads import Part


class Side(Enum):
    """Who wrote a message, as far as it can be told."""

    THEIRS = auto()
    OURS = auto()
    UNSURE = auto()


def side(one: Part, invitation: Part) -> Side:
    """Return whose a message is that came after an invitation."""
    if is_forward(one, invitation):
        is_own = is_own_forward(one, invitation)
        return Side.UNSURE if is_own is None else Side.OURS if is_own else Side.THEIRS
    if is_handed_out(one, invitation):
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
    greets = is_any(greeted(one.text), writer) and not is_any(greeted(one.text), got)
    return [is_any([sender(one)], got), is_any(addressed(one), writer), greets]


def _goes_on(one: Part, other: Part) -> list[bool]:
    """Return what speaks for a message being of who wrote another one, to who got that."""
    writer, got = sender(other), _receivers(other)
    greets = is_any(greeted(one.text), got) and not is_any(greeted(one.text), [writer])
    is_colleague = are_of_one_house(sender(one), writer) and not is_any([sender(one)], got)
    to_same = is_any(addressed(one), got)
    return [is_one(sender(one), writer), is_colleague, to_same, greets]


def head_of_answer(answer: Part, other: Part) -> dict[str, str]:
    """Return what the head of the message that is answered tells of an answer without one."""
    told, signed = other.head.get("to", ""), sender(answer)
    is_told = told and (not signed or is_one(signed, told))
    whom = {"from": told if is_told else signed, "to": sender(other)}
    return whom | {"subject": other.head.get("subject", "")}


def whole_name_of(part: Part) -> str:
    """Return who wrote a message, "" where it is signed with a first name only."""
    told = sender(part)
    return told if part.head or " " in told else ""


def _receivers(part: Part) -> list[str]:
    """Return those a message is to, as its head tells it and as it greets them.

    A name that may be that of who wrote tells nothing.
    """
    names = (name for name in greeted(part.text) if not is_one(name, sender(part)))
    return [*addressed(part), *names]
