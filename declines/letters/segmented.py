"""A text as the sentences that a merge compares, and the white space around them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, pairwise

from declines.letters.clashes import gap_behind, strongest
from declines.letters.sentences import is_line, normalise, split

_NEXT = re.compile(r"\s+(?=[^\W\d_a-z])")
_GOES_ON = re.compile(r"[\w,;:'\"(\u2018-\u201f\u2013\u2014-]$")


class Segmented:
    """A text as sentences and, one more than them, the gaps of white space around them.

    The sentences of the `base` and the `other` text are known: see `parted`.
    """

    def __init__(self, text: str, base: Collection[str] = (), other: Collection[str] = ()) -> None:
        bare = text.lstrip()
        segments = parted(bare, base, other)
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


def parted(text: str, base: Collection[str] = (), other: Collection[str] = ()) -> list[str]:
    """Cut a text into its sentences, as `split` does, and those of the `base` from all others.

    What was typed behind one of them is parted from it, though the sentence could go on; not where
    it goes on so in the `other` text, too. So is one behind a smiley or another sign that ends.
    """
    segments = split(text)
    known = {*base}.difference(segment.rstrip() for segment in segments)
    if not known:
        return segments
    whole = {*other}
    return [*chain.from_iterable(_parted(one, known, whole) for one in segments)]


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


def _parted(segment: str, known: set[str], whole: set[str]) -> Iterator[str]:
    """Cut a segment behind a known sentence, as "Acme Inc." can end one, or before one."""
    for end in () if segment.rstrip() in whole else _NEXT.finditer(segment):
        head, tail = segment[: end.start()], segment[end.end() :]
        if (head in known and not is_line(tail)) or (tail.rstrip() in known and not _goes_on(head)):
            yield segment[: end.end()]
            segment = tail
            break
    yield segment


def _goes_on(words: str) -> bool:
    """Tell whether more of a sentence has to follow these words of it."""
    return bool(_GOES_ON.search(words))
