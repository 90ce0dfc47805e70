"""Slips of spelling and grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from declines.faults import Fault
from declines.letters import proof
from declines.letters.review.reading import Finished, Remark
from declines.letters.review.wordlists import words_of

GRAMMAR = words_of("grammar")
SMALL_I = re.compile(r"(?<![\w.’'(/-])i(?=[’'](?:m|d|ve|ll)\b|\s+(?!and\b|or\b))")


def proofread(letter: Finished) -> Iterator[Remark]:
    """Yield the slips that Harper is sure of, and a few that it misses."""
    yield from letter.each(Fault.GRAMMAR, GRAMMAR)
    for sentence in letter.masked:
        for found in SMALL_I.finditer(sentence.text):
            yield letter.remark(Fault.GRAMMAR, sentence, found, "I")
    text = letter.blotted(letter.text.text)
    for slip in proof.slips(text, letter.told.english):
        if "~" not in text[slip.start : slip.start + len(slip.words) + 2]:
            fault = Fault.SPELLING if slip.is_spelling else Fault.GRAMMAR
            place = letter.text.start + slip.start
            yield Remark(fault, "body", place, slip.words, slip.replacement)
