"""The three-way merge by sentence: what a person edited meets what is composed anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate, chain, groupby, pairwise
from types import MappingProxyType

from declines.letters.alignment import align
from declines.letters.clashes import Clash, anchor, gap_after, strength, take_fresh
from declines.letters.made_of import made_of
from declines.letters.merging import Merger, Placed
from declines.letters.segmented import Segmented
from declines.letters.sentences import is_line, normalise, sentences

__all__ = ["Clash", "Merged", "merge", "reworded", "take_fresh", "undo"]


@dataclass(frozen=True)
class Merged:
    """The person's text with all that is new, except what is on offer in the clashes."""

    text: str
    clashes: tuple[Clash, ...]
    base: str = field(default="", compare=False)  # what the next merge takes for composed
    added: frozenset[str] = field(default=frozenset(), compare=False)  # what stands for nothing


def merge(
    base: str,
    mine: str,
    fresh: str,
    *,
    composed: str = "",
    became: Mapping[str, str] = MappingProxyType({}),
    gone: Collection[str] = (),
    added: Collection[str] = (),
    unasked: bool = True,
    behind_lines: bool = False,
) -> Merged:
    """Bring what changed from base to fresh into the person's text, undoing none of their edits.

    Where the base is what an older text was made of, `composed` is what was fresh last. What a
    sentence of that is known to have become stands in `became`; of what is `gone`, nothing is told
    any more. What was typed behind a line, such as a greeting, makes it another, or is by itself.
    What is known to be `added` by the person stands for nothing else. New sentences go `unasked`
    into a text of which no other is left, or are on offer there.
    """
    if mine == base:
        return Merged(fresh, (), fresh)
    if fresh in (base, mine):
        return Merged(mine, (), made_of(base, fresh, mine), frozenset(added))
    old, new = Segmented(base), Segmented(fresh)
    ended = [one for one in old.sentences if behind_lines or not is_line(one)]
    before = _became(old, Segmented(composed)) if composed else {}
    through = {**{one: became.get(now, now) for one, now in before.items()}, **became}
    own = Segmented(mine, ended, new.sentences)
    merger = Merger(old, own, new, through, gone, added=added, unasked=unasked)
    placed = [Placed(block, *merger.decide(block)) for block in merger.blocks]
    kept = [each for each in placed if each.text]
    edges = [None, *(each.block for each in kept), None]
    first_gap, *gaps = [merger.gap(left, right) for left, right in pairwise(edges)]
    segments = [_ended(each.text, gap) for each, gap in zip(kept, gaps, strict=True)]
    clashes = tuple(_clashes(merger, placed, segments))
    return Merged(
        first_gap + "".join(segments), clashes, merger.made_of(placed), frozenset(merger.added)
    )


def reworded(part_of: Mapping[str, str], told: Mapping[str, str]) -> dict[str, str]:
    """Return what each sentence of a letter became, whose parts are known: what tells them now."""
    texts = {
        sentence: " ".join(dict.fromkeys(told[part] for part in parts.split() if part in told))
        for sentence, parts in part_of.items()
    }
    return {sentence: text for sentence, text in texts.items() if text}


def undo(made: str, now: str, before: str) -> str:
    """Return the text before a change made it another, with what was edited since elsewhere in it.

    Where an edit touches what the change did, it goes with the change; a new sentence never does.
    """
    merged = merge(made, now, before, behind_lines=True)
    text = merged.text
    typed = _put_in(made, now)
    for clash in reversed(merged.clashes):
        own = [one for one in sentences(clash.mine) if normalise(one) in typed]
        fresh = " ".join([*own, clash.fresh]) if clash.mine else clash.fresh
        text = take_fresh(text, replace(clash, fresh=fresh)) or text
    return text


def _became(before: Segmented, after: Segmented) -> dict[str, str]:
    """Return which sentence each one became that was changed alone."""
    beads = align(before.keys, after.keys, guess=False)
    pairs = [(before.keys_of(bead.old), after.keys_of(bead.new)) for bead in beads]
    return {old[0]: new[0] for old, new in pairs if len(old) == len(new) == 1 and old != new}


def _put_in(before: str, after: str) -> set[str]:
    """Return the sentences that became no others, but were put in between."""
    old = Segmented(before)
    new = Segmented(after, old.sentences)
    beads = align(old.keys, new.keys)
    return {*chain.from_iterable(new.keys_of(bead.new) for bead in beads if not bead.old)}


def _ended(text: str, gap: str) -> str:
    """Return a text with the gap behind it; what follows an open end begins a paragraph."""
    return text + (gap if not gap or "\n" in gap else max(gap, gap_after(text), key=strength))


def _clashes(merger: Merger, placed: list[Placed], segments: list[str]) -> Iterator[Clash]:
    """Yield the clashes in their order; neighbours that the person took out are one clash."""
    text = "".join(segments)
    kept = [each.block for each in placed if each.text]
    counts = accumulate((bool(each.text) for each in placed), initial=0)
    clashing = [(count, each) for count, each in zip(counts, placed, strict=False) if each.clashes]
    for (count, mine), group in groupby(clashing, key=lambda pair: (pair[0], pair[1].text)):
        run = [each.block for _, each in group]
        after = anchor(segments[:count], mine, text)
        edited = merger.in_doubt(run)
        if mine:
            made_one = run[0].mine in merger.joints
            yield Clash(after, mine, merger.fresh.part(run[0].fresh), made_one, edited)
            continue
        ends = kept[count - 1] if count else None, kept[count] if count < len(kept) else None
        first_gap, *gaps = [merger.gap(*pair) for pair in pairwise([ends[0], *run, ends[1]])]
        parts = [merger.fresh.part(block.fresh) + gap for block, gap in zip(run, gaps, strict=True)]
        after = after.rstrip() + first_gap if count else ""
        yield Clash(after, "", "".join(parts), base=edited)
