"""Composed sentences that the person took out, remembered while no letter has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from declines.letters.alignment import ALIKE, align, are_alike
from declines.letters.segmented import Segmented
from declines.letters.sentences import is_line, sentences, split

Taken = Sequence[tuple[int, str]]  # the number of the sentence it stood before, and its words


def taken_out(base: str, mine: str, fresh: str) -> list[tuple[int, str]]:
    """Return the sentences of base that neither the person's text nor the fresh one has.

    Each has the number of the sentence of the fresh text before which it stood.
    """
    old, new = Segmented(base), Segmented(fresh)
    edited = Segmented(mine, old.sentences)
    edits = align(old.keys, edited.keys)
    gone = {n for bead in edits if not bead.new for n in bead.old if old.keys[n] not in edited.keys}
    return [
        (bead.new.start, old.sentences[n])
        for bead in align(old.keys, new.keys, guess=False)
        for n in bead.old
        if not bead.new and n in gone and not is_line(old.sentences[n])
    ]


def with_taken_out(composed: str, taken: Taken, mine: str) -> list[str]:
    """Return the composed text as segments, with what was taken out where it would stand.

    Without what the person has put in again, as it was or in other words.
    """
    segments = split(composed)
    own = [one for one in sentences(mine) if one not in {*sentences(composed)}]
    for at, text in reversed(taken):
        if not says_one_of(text, own):
            segments.insert(at, f"{text} ")
    return segments


def says_one_of(text: str, others: Iterable[str]) -> bool:
    """Tell whether a sentence says what one of the others does, if in other words."""
    return any(are_alike([text], [one], ALIKE) for one in others)
