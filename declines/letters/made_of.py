"""What a person's text was made of: composed sentences, of which some are composed no more."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from declines.letters.alignment import ALIKE, align, are_alike
from declines.letters.segmented import Segmented, stitched
from declines.letters.sentences import normalise, sentences


def made_of(
    before: str,
    composed: str,
    mine: str,
    offered: Collection[str] = (),
    in_doubt: Collection[str] = (),
) -> str:
    """Return the composed text with those sentences of `before` that the person's was made of.

    She edited them or took them out, and something else or nothing was composed there since.
    What is only `offered` to her was never in her text; what is `in_doubt` against it, still is.
    """
    old, new = Segmented(before), Segmented(composed)
    stand = {*Segmented(mine, [*old.sentences, *new.sentences]).keys}
    never_in = set().union(*map(_keys, offered)) - stand
    doubted = set().union(*map(_keys, in_doubt))

    def is_over(olds: list[str], news: list[str]) -> bool:
        if not olds:
            return never_in.isdisjoint(news)
        if (news and never_in.issuperset(news)) or not doubted.isdisjoint(olds):
            return False
        return stand.issuperset(olds) or (bool(news) and stand.issuperset(news))

    beads = align(old.keys, new.keys, guess=False)
    over = [is_over(old.keys_of(bead.old), new.keys_of(bead.new)) for bead in beads]
    parts = [
        (new, bead.new) if is_new else (old, bead.old)
        for bead, is_new in zip(beads, over, strict=True)
    ]
    return stitched([part for part in parts if part[1]])


def taken(made_of: str, edited: str, fresh: str) -> str:
    """Return what a text was made of, now that it has the fresh wording for what was edited."""
    before, new, gone = Segmented(made_of), Segmented(fresh.strip()), _keys(edited)
    places = [n for n, key in enumerate(before.keys) if key in gone]
    if not places:
        return made_of
    kept = [(before, range(n, n + 1)) for n in range(len(before.keys)) if n not in places]
    parts = [*kept[: places[0]], (new, range(len(new.keys))), *kept[places[0] :]]
    return stitched([part for part in parts if part[1]])


def is_offered(fresh: str, edited: str, composed: str) -> bool:
    """Tell whether a composed text still has a wording on offer, and not what was edited."""
    offered, before, now = map(_keys, (fresh, edited, composed))
    return offered <= now and not (before and before <= now)


def taken_out(before: str, composed: str) -> list[str]:
    """Return the sentences that are composed no more."""
    now = {*sentences(composed)}
    return [one for one in sentences(before) if one not in now]


def _keys(text: str) -> set[str]:
    return {normalise(one) for one in sentences(text)}


def says_one_of(text: str, others: Iterable[str]) -> bool:
    """Tell whether a sentence says what one of the others does, if in other words."""
    return any(are_alike([text], [one], ALIKE) for one in others)
