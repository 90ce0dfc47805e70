"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

TOKEN = re.compile(r"\s+|\w+(?:[’'-]\w+)*|[^\w\s]")
# Of equal tokens, old and new, in all passages: the time grows with them. Beyond, a passage counts
# as replaced whole.
MOST_PAIRS = 150_000


class Kind(StrEnum):
    """Where a piece of text stands."""

    BOTH = "both"
    OLD = "old"
    NEW = "new"


class Piece(NamedTuple):
    """A piece of text, and in which of the two it stands."""

    kind: Kind
    text: str


def differences(old: str, new: str) -> list[Piece]:
    """Return the pieces that both texts are made of, in their order.

    Those of BOTH and OLD, joined, are the old text; those of BOTH and NEW the new one.
    """
    return list(_joined(_by_lines(old.splitlines(keepends=True), new.splitlines(keepends=True))))


def _by_lines(old: list[str], new: list[str]) -> Iterator[Piece]:
    left = MOST_PAIRS
    for before, after in _passages(old, new):
        if before == after:
            yield Piece(Kind.BOTH, before)
            continue
        words = TOKEN.findall(before), TOKEN.findall(after)
        left -= (pairs := _equal_pairs(*words))
        if left >= 0:
            yield from _by_words(*words)
        else:
            left += pairs
            yield from (Piece(Kind.OLD, before), Piece(Kind.NEW, after))


def _passages(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the lines that are equal, and those that replace one another, in their order."""
    if _equal_pairs(old, new) > MOST_PAIRS // 10:
        yield "".join(old), "".join(new)
        return
    for _, *ends in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield "".join(old[ends[0] : ends[1]]), "".join(new[ends[2] : ends[3]])


def _equal_pairs(old: list[str], new: list[str]) -> int:
    """Return how many pairs of an old and a new token are equal."""
    counted = Counter(new)
    return sum(counted[token] for token in old)


def _by_words(old: list[str], new: list[str]) -> Iterator[Piece]:
    for tag, *ends in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        before, after = "".join(old[ends[0] : ends[1]]), "".join(new[ends[2] : ends[3]])
        if tag == "equal":
            yield Piece(Kind.BOTH, before)
        else:
            yield from (Piece(Kind.OLD, before), Piece(Kind.NEW, after))


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Yield the pieces without empty ones; a blank between two replaced words goes with them."""
    last: list[Piece] = []
    for piece in pieces:
        blank = piece.kind == Kind.BOTH and piece.text.isspace() and "\n" not in piece.text
        if blank and len(last) == 2:
            last = [Piece(one.kind, one.text + piece.text) for one in last]
        elif piece.kind == Kind.BOTH:
            yield from (one for one in last if one.text)
            last = []
            if piece.text:
                yield piece
        else:
            last = _with(last, piece)
    yield from (one for one in last if one.text)


def _with(last: list[Piece], piece: Piece) -> list[Piece]:
    old, new = last or (Piece(Kind.OLD, ""), Piece(Kind.NEW, ""))
    if piece.kind == Kind.OLD:
        return [Piece(Kind.OLD, old.text + piece.text), new]
    return [old, Piece(Kind.NEW, new.text + piece.text)]
