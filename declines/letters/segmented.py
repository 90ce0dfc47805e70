"""A text as the sentences that a merge compares, and the white space around them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, pairwise

from declines.letters.clashes import gap_behind, strongest
from declines.letters.sentences import is_line, normalise, split

_NEXT = re.compile(r"\s+(?=[^\W\d_a-z])")


class Segmented:
    """A text as sentences and, one more than them, the gaps of white space around them.

    A sentence that was typed behind one of the `base` is parted from it, though it could go on;
    not where it goes on so in the `other` text, too.
    """

    def __init__(self, text: str, base: Collection[str] = (), other: Collection[str] = ()) -> None:
        bare = text.lstrip()
        segments = split(bare)
        if joined := {*base}.difference(segment.rstrip() for segment in segments):
            whole = {*other}
            segments = [*chain.from_iterable(_parted(one, joined, whole) for one in segments)]
        self.sentences = [segment.rstrip() for segment in segments]
        self.gaps = [text[: len(text) - len(bare)], *map(gap_behind, segments)]
        self.keys = [normalise(sentence) for sentence in self.sentences]

    def keys_of(self, span: range) -> list[str]:
        return self.keys[span.start : span.stop]

    def part(self, span: range, without: Collection[str] = ()) -> str:
        kept = [n for n in span if self.keys[n] not in without]
        return "".join(self.gaps[n] * (n != kept[0]) + self.sentences[n] for n in kept)

    def gap(self, left: range, right: range) -> str:
        return strongest(self.gaps[left.stop : right.start + 1])


def stitched(parts: Sequence[tuple[Segmented, range]], between: Sequence[str] = ()) -> str:
    """Return the text of these parts of texts, none of them empty, one behind the other.

    Where one text ends and another begins, white space stands `between` them, if any is given.
    """
    made_up = between or [""] * len(parts)
    gaps = [_gap(*pair, gap) for pair, gap in zip(pairwise(parts), made_up, strict=False)]
    told = zip(parts, [*gaps, ""], strict=False)
    return "".join(text.part(span) + gap for (text, span), gap in told)


def _gap(left: tuple[Segmented, range], right: tuple[Segmented, range], made_up: str) -> str:
    (one, before), (other, behind) = left, right
    if one is other:
        return one.gap(before, behind)
    return made_up or strongest([one.gaps[before.stop], other.gaps[behind.start], " "])


def _parted(segment: str, ended: set[str], whole: set[str]) -> Iterator[str]:
    """Cut a segment behind a sentence that it begins with: one was typed behind "Acme Inc."."""
    for end in () if segment.rstrip() in whole else _NEXT.finditer(segment):
        if segment[: end.start()] in ended and not is_line(segment[end.end() :]):
            yield segment[: end.end()]
            segment = segment[end.end() :]
            break
    yield segment
