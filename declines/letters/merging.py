"""Three texts side by side: what was composed, what the person made of it, what is composed now."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from declines.letters.alignment import ALIKE, LITTLE, Bead, align, are_alike, once
from declines.letters.clashes import strength
from declines.letters.segmented import Segmented, stitched
from declines.letters.sentences import is_line, normalise


class Block(NamedTuple):
    """The same place in the three texts, an empty range where one of them has nothing there."""

    base: range
    mine: range
    fresh: range


class Placed(NamedTuple):
    """What a block gets, and whether the fresh wording is on offer beside it."""

    block: Block
    text: str
    clashes: bool


class Merger:
    """Decides what each place of the merged text gets, and what lies between two."""

    def __init__(
        self,
        base: Segmented,
        mine: Segmented,
        fresh: Segmented,
        through: Mapping[str, str],
        gone: Collection[str],
        *,
        added: Collection[str],
        unasked: bool,
    ) -> None:
        self.base, self.mine, self.fresh = base, mine, fresh
        aligned = align(base.keys, mine.keys, rewritten=True, added=added)
        edits = _kept_together(aligned, {n for n, key in enumerate(mine.keys) if key in added})
        self.added = {key for bead in edits if not bead.old for key in mine.keys_of(bead.new)}
        aligned = align(base.keys, fresh.keys, guess=False, through=through)
        changes = [*chain.from_iterable(self._apart(bead, gone) for bead in aligned)]
        self.blocks = list(self._blocks(_cuts(edits), _cuts(changes)))
        beads = [(base.keys_of(bead.old), mine.keys_of(bead.new)) for bead in edits]
        edited_to = chain.from_iterable(now for before, now in beads if before != now)
        self.joints = {bead.new for bead in edits if len(bead.old) > len(bead.new) == 1}
        self.unwanted = {*edited_to} | ({*base.keys} - {*mine.keys})
        self.shared = {n for block in self.blocks if all(block) for n in block.base}
        self.everything_fresh = frozenset(fresh.keys)
        self.moved = self._moved_by_the_person()
        edited = {*base.keys} - {*mine.keys}
        self.told_elsewhere = {one: normalise(through[one]) for one in edited & through.keys()}
        self.asks_first = not (unasked or any(_goes_back_to(*bead) for bead in beads))

    def _apart(self, bead: Bead, gone: Collection[str]) -> list[Bead]:
        """Part what is told no more from what is told instead of it, of something else."""
        old, new = self.base.keys_of(bead.old), self.fresh.keys_of(bead.new)
        if not (old and new) or not {*old} <= {*gone} or are_alike(old, new):
            return [bead]
        return [Bead(bead.old, bead.new[:0]), Bead(bead.old[len(old) :], bead.new)]

    def decide(self, block: Block) -> tuple[str, bool]:
        """Return the text that the block gets, and whether the fresh one is on offer beside it."""
        base, mine, fresh = self._keys(block)
        kept = self.mine.part(block.mine)
        if fresh and not (base or mine) and self.asks_first:
            return "", True
        if mine == base != fresh and self._tells_what_is_hers(base, fresh):
            return kept, bool(base)
        if kept == self.base.part(block.base) or mine == base != fresh:
            return self.fresh.part(block.fresh, self.unwanted.difference(base)), False
        if not (base or fresh):
            return self.moved.get(mine[0], kept), False
        moved_by_person = not mine and len(base) == 1 and base[0] in self.moved
        moved_by_composer = not fresh and self.everything_fresh.issuperset(base)
        is_own = not fresh and bool(mine) and not are_alike(base, mine, LITTLE)
        settled = moved_by_person or moved_by_composer or is_own or fresh in (base, mine)
        return kept, not settled

    def _tells_what_is_hers(self, base: list[str], fresh: list[str]) -> bool:
        """Tell whether the composer tells here what the person edited or took out elsewhere."""
        return bool(self._hers_elsewhere(base, fresh))

    def _hers_elsewhere(self, base: list[str], fresh: list[str]) -> set[str]:
        told = self.told_elsewhere.items()
        return {one for one, now in told if now in fresh and one not in base}

    def in_doubt(self, blocks: Sequence[Block]) -> str:
        """Return the composed sentences that blocks are about, and that she edited elsewhere."""
        hers = set().union(*(self._hers_elsewhere(*self._keys(each)[::2]) for each in blocks))
        there = {*chain.from_iterable(each.base for each in blocks)}
        keys = enumerate(self.base.keys)
        return " ".join(self.base.sentences[n] for n, key in keys if n in there or key in hers)

    def made_of(self, placed: Sequence[Placed]) -> str:
        """Return the text that the next merge compares the merged one with.

        It is the fresh one, but for what is in doubt, and what the person alone put an end to.
        """
        parts = [self._made_of(each) for each in placed]
        there = [(each, part) for each, part in zip(placed, parts, strict=True) if part[1]]
        between = [self._gap_before(left, right) for (left, _), (right, _) in pairwise(there)]
        return stitched([part for _, part in there], between)

    def _made_of(self, placed: Placed) -> tuple[Segmented, range]:
        base, mine, fresh = self._keys(placed.block)
        ended = bool(base) and not fresh and base != mine and self.moved.keys().isdisjoint(base)
        if placed.clashes or (ended and self.everything_fresh.isdisjoint(base)):
            return self.base, placed.block.base
        return self.fresh, placed.block.fresh

    def _gap_before(self, left: Placed, right: Placed) -> str:
        """Return the white space that stood there, or stands there unless it is the person's."""
        (base, mine, _), (base_behind, mine_behind, _) = left.block, right.block
        if base and base_behind and mine and mine_behind:
            composed = self.base.gap(base, base_behind)
            if composed != self.mine.gap(mine, mine_behind):
                return composed
        return self.gap(left.block, right.block) if left.text and right.text else ""

    def gap(self, left: Block | None, right: Block | None) -> str:
        """Return the white space between two neighbours in the merged text, None being its edge."""
        if left is None or right is None:
            n = -1 if left else 0
            unchanged = self.mine.gaps[n] == self.base.gaps[n]
            return (self.fresh if unchanged else self.mine).gaps[n]
        base = self.base.gap(left.base, right.base)
        mine = self.mine.gap(left.mine, right.mine)
        fresh = self.fresh.gap(left.fresh, right.fresh)
        comparable = all(right) and left.base.stop - 1 in self.shared
        if left.mine and right.mine and self._is_hers(left) and self._is_hers(right):
            return mine
        if left.mine and right.mine:
            return fresh if comparable and mine == base else mine
        if left.fresh and right.fresh:
            return mine if comparable and fresh == base else fresh
        if left.mine and not right.mine and right.fresh.start:
            return self.fresh.gaps[right.fresh.start]  # as what is new begins where it is composed
        return min(filter(None, (mine, fresh)), key=strength, default=" ")

    def _is_hers(self, block: Block) -> bool:
        base, mine, fresh = self._keys(block)
        return mine not in (base, fresh)

    def _keys(self, block: Block) -> tuple[list[str], list[str], list[str]]:
        return (
            self.base.keys_of(block.base),
            self.mine.keys_of(block.mine),
            self.fresh.keys_of(block.fresh),
        )

    def _blocks(self, mine: dict[int, range], fresh: dict[int, range]) -> Iterator[Block]:
        """Cut wherever both sides have a cut, so that edits to neighbours stay apart."""
        for here, there in pairwise(sorted(mine.keys() & fresh.keys())):
            yield from self._inserted(here, mine[here], fresh[here])
            mine_between = range(mine[here].stop, mine[there].start)
            fresh_between = range(fresh[here].stop, fresh[there].start)
            yield Block(range(here, there), mine_between, fresh_between)
        end = len(self.base.keys)
        yield from self._inserted(end, mine[end], fresh[end])

    def _inserted(self, at: int, mine: range, fresh: range) -> Iterator[Block]:
        """Pair what both have inserted at one place; a new paragraph goes behind a sentence."""
        swapped = strength(self.mine.gaps[mine.start]) > strength(self.fresh.gaps[fresh.start])
        sides = (self.mine, mine), (self.fresh, fresh)
        (first, old), (second, new) = sides[::-1] if swapped else sides
        for bead in align(first.keys_of(old), second.keys_of(new), ALIKE):
            pair = _shifted(bead.old, old.start), _shifted(bead.new, new.start)
            yield Block(range(at, at), *(pair[::-1] if swapped else pair))

    def _moved_by_the_person(self) -> dict[str, str]:
        """Return how each sentence reads now that the person has only put elsewhere."""
        inserted = [block.mine for block in self.blocks if not (block.base or block.fresh)]
        moved = {self.mine.keys[n]: self.mine.sentences[n] for n in chain.from_iterable(inserted)}
        unique = once(self.base.keys) & once(self.mine.keys)
        for block in self.blocks:
            base, mine, fresh = self._keys(block)
            if mine or len(base) != 1 or base[0] not in unique & moved.keys() or fresh == base:
                continue
            if fresh or base[0] not in self.everything_fresh:
                moved[base[0]] = self.fresh.part(block.fresh, self.unwanted)
        return {key: text for key, text in moved.items() if key in unique}


def _kept_together(beads: Sequence[Bead], added: Collection[int]) -> list[Bead]:
    """Return the beads with what was added behind a sentence before what was taken out there."""
    kept: list[Bead] = []
    for bead in beads:
        at = len(kept)
        while not bead.old and added and {*bead.new} <= {*added} and at and not kept[at - 1].new:
            at -= 1
        moved = kept[at:]
        kept[at:] = [bead._replace(old=moved[0].old[:0]) if moved else bead]
        kept += [one._replace(new=bead.new[len(bead.new) :]) for one in moved]
    return kept


def _goes_back_to(before: Sequence[str], now: Sequence[str]) -> bool:
    """Tell whether sentences still say some of what they were made of."""
    is_told = bool(before and now) and not all(map(is_line, now))
    return is_told and are_alike(before, now, LITTLE)


def _cuts(beads: Sequence[Bead]) -> dict[int, range]:
    """Return where the old text may be cut, and which new sentences were put in there."""
    cuts = {0: range(0)}
    for old, new in beads:
        put_in_from = new.stop if old else cuts[old.stop].start
        cuts[old.stop] = range(put_in_from, new.stop)
    return cuts


def _shifted(span: range, by: int) -> range:
    return range(span.start + by, span.stop + by)
