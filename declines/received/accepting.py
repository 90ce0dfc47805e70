"""Which message of a thread is to be answered: the invitation, and nothing of one's own."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from declines.received import headers
from declines.received.agreeing import MOMENT, accepts_offer, agreed
from declines.received.forwarding import is_forward
from declines.received.inviting import INVITED, SURELY, answers, hires, invites, is_of_invited
from declines.received.patterns import without_quotes
from declines.received.people import addressed, are_of_one_house, are_same, is_any, is_one, sender
from declines.received.sides import (
    Side,
    head_of_answer,
    is_answer,
    side,
    whole_name_of,
)
from declines.received.talking import asks_to_come
from declines.received.threads import Part, parts

ACCEPTED = re.compile(r"\s*(?:accepted|tentative|zugesagt|angenommen)\s*:", re.IGNORECASE)


def answered(
    told: dict[str, str], text: str, *, is_headed: bool = False
) -> tuple[dict[str, str], str]:
    """Return headers and words of the message to answer, which is no answer of one's own to it.

    The headers that are told are those of the newest message where its head stands in the text,
    or where it is known to have one. Nobody writes to themselves: that is in doubt.
    """
    found, words = _answered(told, text, is_headed=is_headed)
    is_to_oneself = are_same(found.get("from", ""), found.get("to", ""))
    return found | ({"unsure": "unsure"} if is_to_oneself else {}), words


def _answered(told: dict[str, str], text: str, *, is_headed: bool) -> tuple[dict[str, str], str]:
    newest, *below = parts(text)
    has_head = is_headed or "from" in newest.head
    said = [replace(newest, head=told if has_head else {}), *below]
    turn = _invitation(said)
    if below and not has_head and not turn:
        own = text if without_quotes(text).strip() else newest.rest
        return _above(newest, below[0], told), own
    return _in_turn(said, turn, told, text, has_head=has_head)


def _above(newest: Part, below: Part, told: dict[str, str]) -> dict[str, str]:
    """Return what is told of a message to answer, of which the newest has no head.

    The names are those of the head below, unless theirs is known to answer that, or seems to;
    they are in doubt where either may be theirs.
    """
    is_handed_on = headers.FORWARDED.search("\n".join(newest.text.split("\n")[-3:]))
    if is_handed_on:
        return told
    is_answered = is_answer(newest, below)
    invited = INVITED.search(newest.text), is_of_invited(below.text)
    is_newest_theirs = _calls(newest.text) or (invited[1] and not invited[0])
    if is_answered and is_newest_theirs:
        return head_of_answer(newest, below)
    if is_answered and not invited[0] and _names_a_time_first(newest.text, below.text):
        return head_of_answer(newest, below) | {"unsure": "unsure"}
    is_below_theirs = invited[0] if is_answered else is_answered is False or _calls(below.text)
    return told | {"unsure": "" if is_below_theirs and not invited[1] else "unsure"}


def _in_turn(
    said: list[Part], turn: int | None, told: dict[str, str], text: str, *, has_head: bool
) -> tuple[dict[str, str], str]:
    """Return headers and words of the newest message of theirs, and whether a time is agreed."""
    sides = _sides(said[: (turn or 0) + 1])
    words = agreed([("them" if sides[n] is Side.THEIRS else "", said[n].text) for n in _back(turn)])
    is_doubtful = sides[0] is Side.UNSURE or (not turn and _may_be_ours(said, turn))
    is_headed = has_head or len(said) == 1
    taken = [accepts_offer(said[n].text) for n in _back(turn) if sides[n] is not Side.THEIRS]
    more = {
        "agreed": words,
        "accepted": next(filter(None, taken), ""),
        "unsure": "unsure" if is_headed and is_doubtful else "",
    }
    is_below = words or (turn and is_forward(said[0], said[1]))
    if sides[0] is Side.OURS or (sides[0] is Side.UNSURE and is_below):
        number = sides.index(Side.THEIRS)
        return _quoted(said, number) | more, said[number].rest
    whose = told if has_head or not turn else _of_bare(said, turn, sides[1], told)
    return whose | more, text if words or without_quotes(text).strip() else said[0].rest


def _of_bare(said: list[Part], turn: int, side_below: Side, told: dict[str, str]) -> dict[str, str]:
    """Return what is told of a message of theirs without a head, above what followed theirs.

    The first head that stands in the text is that of the message below.
    """
    if side_below is Side.THEIRS:
        below = {"from": sender(said[1]), "to": said[1].head.get("to", "")}
        return told if "from" in told else below
    whose, inviter = head_of_answer(said[0], said[1]), sender(said[turn])
    is_inviter = inviter and (not whose["from"] or is_one(whose["from"], inviter))
    to = whose["to"] if side_below is Side.OURS else ""
    return whose | {"from": inviter if is_inviter else whose["from"], "to": to}


def _invitation(said: list[Part]) -> int | None:
    """Return the number of the newest message that invites, and is no answer to an older one."""
    found = [n for n, one in enumerate(said) if invites(one.text)]
    found = found or [n for n, one in enumerate(said) if hires(one.text)]
    if said[1:] and is_forward(said[0], said[1]) and side(said[0], said[1]) is not Side.THEIRS:
        found = [number for number in found if number] or [1]
    for number, older in pairwise(found):
        is_sure = SURELY.search(said[number].text)
        if is_sure or side(said[number], said[older]) is not Side.OURS:
            return number
    return found[-1] if found else None


def _back(turn: int | None) -> range:
    """Return the numbers of the messages from an invitation that was answered to the newest."""
    return range(turn, -1, -1) if turn else range(0)


def _may_be_ours(said: list[Part], turn: int | None) -> bool:
    """Tell whether the newest message may answer theirs, where none below it invites."""
    newest, *asked = said[:2]
    is_acceptance = ACCEPTED.match(newest.head.get("subject", ""))
    is_answer_alone = answers(newest.text) and not asks_to_come(newest.text)
    if is_answer_alone or (turn is None and is_acceptance):
        return True
    is_open = [one for one in asked if turn is None and not INVITED.search(one.text)]
    return any(side(newest, one) is not Side.THEIRS for one in is_open)


def _sides(said: list[Part]) -> list[Side]:
    """Return whose the messages are, the last of which invites.

    Where the newest one tells nothing of who wrote it, they write in turn; but it may be theirs,
    above their own, where it names another time.
    """
    *after, invitation = said
    sides = [*(side(one, invitation) for one in after), Side.THEIRS]
    if after and sides[1] is Side.THEIRS and _is_sent_back(*said[:2]):
        return [Side.OURS, *sides[1:]]
    if not after or after[0].head or sides[0] is not Side.UNSURE:
        return sides
    if sides[1] is not Side.THEIRS:
        return [Side.THEIRS, *sides[1:]]
    return [Side.UNSURE if MOMENT.search(after[0].text) else Side.OURS, *sides[1:]]


def _is_sent_back(one: Part, below: Part) -> bool:
    """Tell whether a message is to who wrote the one below it, of another house, by its head."""
    is_back = is_any(addressed(one), [sender(below)]) and is_answer(one, below)
    return bool(is_back and not are_of_one_house(sender(one), sender(below)))


def _quoted(said: list[Part], number: int) -> dict[str, str]:
    """Return the headers of a message that is quoted, with what those of the answer tell of it."""
    told = said[0].head
    *before, id = told.get("references", "").split() or [""]
    thread = {"message-id": id, "references": " ".join(before)} if number == 1 else {}
    whom = {"from": told.get("to", ""), "to": whole_name_of(said[0])}
    return whom | {"subject": told.get("subject", "")} | thread | said[number].head


def _names_a_time_first(newest: str, below: str) -> bool:
    return bool("?" in newest and MOMENT.search(newest) and not MOMENT.search(below))


def _calls(text: str) -> bool:
    return invites(text) or hires(text)
