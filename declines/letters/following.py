"""Which sentences of a text became others when its answers changed, and how to have each back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from declines.letters.alignment import Bead, align, words_of
from declines.letters.clashes import Clash, anchor, gap_behind
from declines.letters.segmented import parted
from declines.letters.sentences import normalise, split


def followed(before: str, after: str) -> list[Clash]:
    """Return what differs between a text before and after a change, in its order.

    Each is an offer: `mine` is what stands there now, `fresh` what stood there before.
    """
    return list(_followed(before.strip(), after.strip()))


def _followed(before: str, after: str) -> Iterator[Clash]:
    old = split(before)
    new = parted(after, [*map(str.rstrip, old)])
    for was, now in _passages([*map(normalise, old)], [*map(normalise, new)]):
        gone = "".join(old[was.start : was.stop])
        stands = "".join(new[now.start : now.stop]).rstrip()
        if normalise(gone) == normalise(stands):
            continue
        preceding = anchor(new[: now.start], stands, after)
        if stands:
            yield Clash(preceding, stands, gone.rstrip())
        else:
            yield Clash(preceding.rstrip() + _gap_before(old, was.start), "", gone)


def _passages(old: list[str], new: list[str]) -> list[Bead]:
    """Return what became what; neighbours of which one tells what another told are one passage."""
    passages: list[Bead] = []
    for bead in align(old, new):
        last = passages[-1] if passages else None
        if last and _are_one(_Told.of(last, old, new), _Told.of(bead, old, new)):
            passages[-1] = Bead(
                range(last.old.start, bead.old.stop), range(last.new.start, bead.new.stop)
            )
        else:
            passages.append(bead)
    return passages


class _Told(NamedTuple):
    """The words that a passage had, and those that it has."""

    old: frozenset[str]
    new: frozenset[str]

    @classmethod
    def of(cls, bead: Bead, old: list[str], new: list[str]) -> _Told:
        sides = (old, bead.old), (new, bead.new)
        return cls(*(words_of(text[span.start : span.stop]) for text, span in sides))


def _are_one(some: _Told, others: _Told) -> bool:
    """Tell whether a sentence of one became two, or two became one, across both passages."""
    if some.old == some.new or others.old == others.new:
        return False
    return any(
        _is_part(one.new, other.old)
        or _is_part(one.old, other.new)
        or _takes_over(one.old, one.new, other.new, there_before=other.old)
        or _takes_over(one.new, one.old, other.old, there_before=other.new)
        for one, other in ((some, others), (others, some))
    )


def _is_part(some: frozenset[str], others: frozenset[str]) -> bool:
    return len(some) > 1 and some < others


def _takes_over(
    whole: frozenset[str],
    part: frozenset[str],
    rest: frozenset[str],
    *,
    there_before: frozenset[str],
) -> bool:
    """Tell whether a sentence stands on one side alone, with what another one there lost."""
    return not there_before and _is_part(part, whole) and not rest.isdisjoint(whole - part)


def _gap_before(segments: list[str], at: int) -> str:
    return gap_behind(segments[at - 1]) if at else ""
