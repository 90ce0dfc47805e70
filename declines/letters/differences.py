"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

TOKEN = re.compile(r"\s+|\w+(?:[’'-]\w+)*|[^\w\s]")
MOST_TOKENS = 1_500  # beyond, a passage counts as replaced whole: words would take seconds


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
    for tag, *ends in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        before, after = "".join(old[ends[0] : ends[1]]), "".join(new[ends[2] : ends[3]])
        if tag == "equal":
            yield Piece(Kind.BOTH, before)
        else:
            yield from _by_words(TOKEN.findall(before), TOKEN.findall(after))


def _by_words(old: list[str], new: list[str]) -> Iterator[Piece]:
    if max(len(old), len(new)) > MOST_TOKENS:
        yield from (Piece(Kind.OLD, "".join(old)), Piece(Kind.NEW, "".join(new)))
        return
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
