"""Which sentences of one text have become which sentences of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import chain, takewhile
from typing import NamedTuple

COMPARABLE = 2_000_000  # sentences times sentences: more than that would take difflib too long
PAIRABLE = 10_000  # the same where all have changed and each is weighed against each
ALIKE = 0.5  # of the words of two sentences that say about the same
JOINED_ALIKE = 0.6
_STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
_WORD = re.compile(r"\w+")


class Bead(NamedTuple):
    """Neighbouring sentences of the old text and what they have become; either may be empty."""

    old: range
    new: range


def align(old: Sequence[str], new: Sequence[str], least: float = 0.0) -> list[Bead]:
    """Pair equal sentences, then changed ones that are alike to the least degree, in their order.

    The beads follow one another and cover both texts; two sentences may be joined, one split.
    """
    head = _shared(zip(old, new, strict=False))
    tail = _shared(zip(reversed(old[head:]), reversed(new[head:]), strict=False))
    old_end, new_end = len(old) - tail, len(new) - tail
    liking = _liking(old, new, least)
    beads = _singles(0, 0, head)
    for i, old_stop, j, new_stop, equal in _hunks(old[head:old_end], new[head:new_end]):
        hunk = Bead(range(head + i, head + old_stop), range(head + j, head + new_stop))
        if equal:
            beads += _singles(hunk.old.start, hunk.new.start, len(hunk.old))
        else:
            beads += _paired(hunk, liking)
    return beads + _singles(old_end, new_end, tail)


def _shared(pairs: Iterator[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _singles(i: int, j: int, count: int) -> list[Bead]:
    return [Bead(range(i + n, i + n + 1), range(j + n, j + n + 1)) for n in range(count)]


def _hunks(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int, int, bool]]:
    if len(old) * len(new) > COMPARABLE:
        return [(0, len(old), 0, len(new), False)]
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(i, i_stop, j, j_stop, tag == "equal") for tag, i, i_stop, j, j_stop in codes]


def _liking(
    old: Sequence[str], new: Sequence[str], least: float
) -> Callable[[range, range], float | None]:
    """Make the function that weighs a pair, None where it must not be one."""
    unique = once(old) & once(new)
    words = {one: set(_WORD.findall(one.casefold())) for one in {*old, *new}}

    def weigh(i: range, j: range) -> float | None:
        olds, news = old[i.start : i.stop], new[j.start : j.stop]
        if olds != news and any(sentence in unique for sentence in (*olds, *news)):
            return None  # it has moved and is found elsewhere
        share = _share(*({*chain(*(words[one] for one in each))} for each in (olds, news)))
        wanted = least if len(i) == len(j) else max(least, JOINED_ALIKE)
        return share**2 + 0.01 if olds == news or share >= wanted else None

    return weigh


def once(sentences: Sequence[str]) -> set[str]:
    """Return the sentences that occur exactly once."""
    return {sentence for sentence, count in Counter(sentences).items() if count == 1}


def _share(some: set[str], others: set[str]) -> float:
    return 2 * len(some & others) / (len(some) + len(others) or 1)


def _paired(hunk: Bead, weigh: Callable[[range, range], float | None]) -> list[Bead]:
    """Cut a hunk into the beads whose weights have the greatest sum."""
    if len(hunk.old) * len(hunk.new) > PAIRABLE:
        return [hunk]
    best: dict[tuple[int, int], tuple[float, Bead | None]]
    best = {(hunk.old.stop, hunk.new.stop): (0.0, None)}
    for i in range(hunk.old.stop, hunk.old.start - 1, -1):
        for j in range(hunk.new.stop, hunk.new.start - 1, -1):
            for old_count, new_count in _STEPS:
                rest = best.get((i + old_count, j + new_count))
                bead = Bead(range(i, i + old_count), range(j, j + new_count))
                weight = weigh(*bead) if rest and old_count and new_count else 0.0
                if rest is None or weight is None:
                    continue
                if (i, j) not in best or weight + rest[0] > best[i, j][0]:
                    best[i, j] = weight + rest[0], bead
    beads = []
    bead_here = best[hunk.old.start, hunk.new.start][1]
    while bead_here:
        beads.append(bead_here)
        bead_here = best[bead_here.old.stop, bead_here.new.stop][1]
    return beads
