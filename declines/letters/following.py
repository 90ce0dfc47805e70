"""Which sentences of a text became others when its answers changed, and how to have each back."""

from __future__ import annotations

from collections.abc import Iterator

from declines.letters.alignment import align
from declines.letters.clashes import Clash, anchor, gap_behind
from declines.letters.sentences import normalise, split


def followed(before: str, after: str) -> list[Clash]:
    """Return what differs between a text before and after a change, in its order.

    Each is an offer: `mine` is what stands there now, `fresh` what stood there before.
    """
    return list(_followed(before.strip(), after.strip()))


def _followed(before: str, after: str) -> Iterator[Clash]:
    old, new = split(before), split(after)
    for was, now in align([*map(normalise, old)], [*map(normalise, new)]):
        gone = "".join(old[was.start : was.stop])
        stands = "".join(new[now.start : now.stop]).rstrip()
        if normalise(gone) == normalise(stands):
            continue
        preceding = anchor(new[: now.start], stands, after)
        if stands:
            yield Clash(preceding, stands, gone.rstrip())
        else:
            yield Clash(preceding.rstrip() + _gap_before(old, was.start), "", gone)


def _gap_before(segments: list[str], at: int) -> str:
    return gap_behind(segments[at - 1]) if at else ""
