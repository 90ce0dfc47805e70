"""A message copied from a chat: who wrote, and when, stand before its words or above them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from declines.received.agreeing import acceptances, still_agreed
from declines.received.headers import GREETING
from declines.received.inviting import invitation
from declines.received.patterns import NO_COMPANY, NO_ROLE
from declines.received.stamps import is_stamp
from declines.received.talking import Turns, invited, inviter
from declines.received.turns import Turn, joined
from declines.received.whatsapp import DAY, Said, messages

CLOCK = r"(?P<when>\d{1,2}:\d\d(?:\s?[AP]M)?)"
OF_LINKEDIN = re.compile(
    r"^(?P<name>[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,2}|You(?= sent ))(?: \([^()\n]{2,20}\))?"
    rf"(?: sent the following messages? at| [·•])? {CLOCK}$",
    re.MULTILINE,
)
VIEW = re.compile(r"^View [^\n]{2,80} profile\b[^\n]{0,80}$\n?", re.MULTILINE)
YOU = "You"  # who copies the chat, as it calls them
HAS_LETTER = re.compile(r"[^\W\d_]")
FARTHEST = 500  # characters above the name
MOST_LINES = 6  # above it


class Chat(NamedTuple):
    """What is told of a chat, all its words, and its messages in turn."""

    told: dict[str, str]
    text: str
    turns: tuple[Turn, ...]


def opened(text: str) -> Chat | None:
    """Return the chat that a text was copied from, None where it is none."""
    said, stamps = messages(text)
    if said:
        return _chat(said, stamps)
    first = OF_LINKEDIN.search(text[:FARTHEST])
    if not first or not _begins(first):
        return None
    above = text[: first.start()].strip().rpartition("\n")[2]
    when = f"{above} {first['when']}" if is_stamp(above) else ""
    left = text[: first.start()].removesuffix(f"{above}\n") if when else text[: first.start()]
    chat = _chat(_of_linkedin(text, when), [when])
    return chat._replace(text=f"{VIEW.sub('', left)}{chat.text}".strip())


def _begins(first: re.Match[str]) -> bool:
    """Tell whether a name with a time of day begins a message, and is no line of a plan."""
    above = first.string[: first.start()].split("\n")
    is_day = NO_COMPANY.match(first["name"]) or NO_ROLE.search(first["name"])
    return not (is_day or len(above) > MOST_LINES or any(map(GREETING.match, above)))


def _chat(said: list[Said], stamps: list[str]) -> Chat:
    """Return a chat: who wrote to whom and when, and what was agreed.

    Who is called "You" got it, else who of several does not invite, as far as that can be told.
    """
    turns = [(one.name, one.text) for one in said]
    own = {YOU} | {name for before, (name, _) in pairwise(turns) if before == (YOU, "")}
    names = {one.name for one in said}
    accepted = acceptances(turns)
    sender, is_sure = _sender(turns, accepted, own)
    guests, is_group = _guests(turns, own, sender), len(names - own) > 2 - bool(own & names)
    yes = [one if name in guests or not is_group else "" for one, name in _named(accepted, turns)]
    told = {
        "from": sender if HAS_LETTER.search(sender) else "",
        "to": _recipient(names - {YOU}, sender),
        "chat": said[0].head,
        "stamp": _stamp(said, sender),
        "stamps": "\n".join(stamps),
        "agreed": still_agreed(turns, yes),
        "unsure": "" if is_sure and (guests or not is_group) else "unsure",
    }
    sides = [_is_theirs(one.name, sender, guests) if is_sure else None for one in said]
    heard = [Turn(one.text, one.when, whose) for one, whose in zip(said, sides, strict=True)]
    in_turn = tuple(one for one in heard if one.text)
    return Chat(told, joined(one.text for one in in_turn), in_turn)


def _sender(turns: Turns, accepted: list[str], own: set[str]) -> tuple[str, bool]:
    """Return who invites, "" where it cannot be told, and whether that is sure."""
    others = [one for one in turns if one[0] not in own]
    if len({name for name, _ in others}) == 1:
        return others[0][0], True
    accepting = next((name for yes, name in _named(accepted, turns) if yes), "")
    return inviter(others, accepting)


def _named(accepted: list[str], turns: Turns) -> list[tuple[str, str]]:
    return [(yes, name) for yes, (name, _) in zip(accepted, turns, strict=True)]


def _guests(turns: Turns, own: set[str], sender: str) -> set[str]:
    """Return who is known to be invited: who is called "You", of two the other one."""
    names = {name for name, _ in turns}
    if len(names) <= 2 or own & names:
        return own & names or names - {sender}
    found = invited(turns, sender) if sender else set()
    return found if len(found) == 1 else set()


def _recipient(names: set[str], sender: str) -> str:
    """Return who of two got the chat, "" where that is a number, or not known."""
    left = [one for one in names - {sender} if HAS_LETTER.search(one)]
    return left[0] if sender and len(names) == 2 and left else ""


def _stamp(said: list[Said], sender: str) -> str:
    """Return when they invited, "" where it is not known who did, and it may be several days."""
    days = {re.sub(rf".*?({DAY}).*", r"\1", one.when) for one in said}
    theirs = [(one.text, one.when) for one in said if one.name == sender or len(days) == 1]
    return invitation(theirs) if theirs else ""


def _is_theirs(name: str, sender: str, guests: set[str]) -> bool | None:
    """Tell whether one who writes is of those who invite, None of a group where it is not known."""
    return True if name == sender else False if name in guests else None


def _of_linkedin(text: str, when: str) -> list[Said]:
    """Return the messages in turn, all of one day."""
    begun = list(OF_LINKEDIN.finditer(text))
    ends = [*(one.start() for one in begun[1:]), len(text)]
    return [
        Said(one["name"], when, VIEW.sub("", text[one.end() : end]).strip(), one[0].strip())
        for one, end in zip(begun, ends, strict=True)
    ]
