"""What those who write in a chat say in turn, and whose words may tell the facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

MARK = "\n|\n"  # between messages: no words, day and time of two belong together


class Turn(NamedTuple):
    """A message of a chat: what it says, when it came, and whether it is theirs who invite."""

    text: str
    when: str = ""
    is_theirs: bool | None = None  # None where it is not known


class Heard(NamedTuple):
    """What a message of a chat says of times, when it came if known, and whose it is."""

    text: str
    sent_at: datetime | None
    is_theirs: bool | None


def joined(texts: Iterable[str]) -> str:
    """Return what the messages say, as one text."""
    return f"\n{MARK}\n".join(texts)


def theirs(turns: Iterable[Turn]) -> str:
    """Return what they say who invite, "" where it is not known who does."""
    return joined(one.text for one in turns if one.is_theirs)
