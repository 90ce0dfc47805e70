"""What one of two texts that were made of a third has brought of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from declines.letters.differences import Kind, Piece, differences


def differences_of_mine(base: str, theirs: str, mine: str) -> list[Piece]:
    """Return how mine differs from theirs, with nothing of the base as NEW.

    What theirs alone replaced stands there twice: theirs as OLD, what it was before as BOTH.
    """
    return list(_marked(_kinds(base, mine), differences(theirs, mine)))


def _kinds(base: str, mine: str) -> list[Kind]:
    """Return for each character of mine whether it is of the base, too."""
    kept = (piece for piece in differences(base, mine) if piece.kind != Kind.OLD)
    return [piece.kind for piece in kept for _ in piece.text]


def _marked(kinds: list[Kind], pieces: list[Piece]) -> Iterator[Piece]:
    at = 0
    for piece in pieces:
        if piece.kind != Kind.NEW:
            yield piece
        else:
            letters = zip(kinds[at:], piece.text, strict=False)
            for kind, run in groupby(letters, key=itemgetter(0)):
                yield Piece(kind, "".join(letter for _, letter in run))
        at += len(piece.text) * (piece.kind != Kind.OLD)
