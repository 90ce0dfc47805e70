"""A new sentence on offer beside the person's own, and how it is taken later."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from declines.letters.alignment import ALIKE, are_alike

_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Clash:
    """Sentences of the person's that stay in the text, and the new ones on offer for them."""

    after: str  # as much of the merged text just before them as makes the place sure
    mine: str  # "" where the person took the sentences out
    fresh: str  # "" where the composer dropped them; where `mine` is "", with the gap behind them
    made_one: bool = False  # the person's is one sentence, made of two
    base: str = field(default="", compare=False)  # what the person made theirs of

    @property
    def repeats(self) -> bool:
        """Tell whether both would say the same: they share most of the words that say something."""
        return are_alike([self.mine], [self.fresh], ALIKE)


def take_fresh(text: str, clash: Clash) -> str | None:
    """Return the text with the offer taken, None where its place is not sure any more."""
    place = _place(text, clash)
    if place is None:
        return None
    head, tail = text[: place.start].rstrip(), text[place.stop :].lstrip()
    before, after = text[len(head) : place.start], text[place.stop : len(text) - len(tail)]
    fresh = clash.fresh.strip()
    if clash.mine and not fresh:
        gap = strongest([before, after]) if head and tail else before if tail else after
        return head + gap + tail
    if not clash.mine:
        own_before, own_after = gap_behind(clash.after), gap_behind(clash.fresh)
        before, after = (own_before or after or gap_after(head), after) if head else (after, "")
        after = (own_after or after or " ") if tail else after
    return head + before + fresh + after + tail


def anchor(before: Sequence[str], mine: str, text: str) -> str:
    """Return as many of the last segments before a place as tell it from any other; at most all."""
    words = _spaced(text)
    count = 1
    while count < len(before) and len(_finds(words, "".join(before[-count:]) + mine)) > 1:
        count *= 2
    return "".join(before[-count:])


def gap_after(text: str) -> str:
    """Return the white space by which a sentence is set behind a text, or behind an open end."""
    return "\n\n" if text[-1:].isalnum() else " "


def gap_behind(segment: str) -> str:
    """Return the white space that ends a segment."""
    return segment[len(segment.rstrip()) :]


def strongest(gaps: Iterable[str]) -> str:
    """Return the gap with the most line breaks."""
    return max(gaps, key=strength)


def strength(gap: str) -> tuple[int, int]:
    """Return how far a gap parts two sentences."""
    return gap.count("\n"), len(gap)


def _place(text: str, clash: Clash) -> range | None:
    """Find the characters that the offer replaces, or the empty place it is put in."""
    words = _spaced(text)
    spans = [word.span() for word in _WORD.finditer(text)]
    known_by_itself = clash.mine and len(_finds(words, clash.mine)) == 1
    context = "" if known_by_itself else clash.after
    wanted = f"{context} {clash.mine}"
    finds = _finds(words, wanted)
    if not wanted.strip():
        return range(0)
    # An anchor that does not tell the place apart reaches back to the beginning.
    if not finds or (len(finds) > 1 and finds[0] > 0):
        return None
    first = words.count(" ", 0, finds[0]) + len(context.split())
    if not clash.mine:
        return range(spans[first - 1][1], spans[first - 1][1])
    return range(spans[first][0], spans[first + len(clash.mine.split()) - 1][1])


def _spaced(text: str) -> str:
    return f" {' '.join(text.split())} "


def _finds(words: str, wanted: str) -> list[int]:
    """Return where the wanted words begin, at most two places."""
    first = words.find(_spaced(wanted))
    second = words.find(_spaced(wanted), first + 1)
    return [at for at in (first, second) if at >= 0]
