"""Which sentences of one text have become which sentences of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from types import MappingProxyType
from typing import NamedTuple

from declines.letters.sentences import is_line

COMPARABLE = 500_000  # sentences times sentences: more than that would take difflib too long
PAIRABLE = 10_000  # the same where all have changed and each is weighed against each
ALIKE = 0.5  # of the words of two sentences that say about the same
JOINED = 2  # sentences made one in any way; of more, it has to hold the first and the last
JOINED_ALIKE = 0.6
OF_EACH = 0.4  # of the words that only one of two sentences has, in a sentence made of both
ENDS = 3  # words by which a sentence made of two is known, at either end
GROWN = 2  # words that it has more than either
LEFT = 2  # words that the first of two leaves to the second, where one was split
SURELY_JOINED, MAYBE_JOINED = 0.95, 0.9  # how much such a sentence is like the two
HARDLY = 0.15  # less says nothing about what a sentence has become
UNLIKE = 0.1  # what a greeting or a closing weighs beside a sentence
LITTLE = 0.35  # of the words of a sentence that another says in its place
LEAST = 0.01  # what two sentences weigh that share no word
_STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (3, 1), (4, 1), (5, 1))
BEFORE_A_CLAUSE = frozenset({"as", "because", "but", "since", "that", "which", "who"})
THANKS = re.compile(r"(?:many )?thank", re.IGNORECASE)
_WORD = re.compile(r"\w+")
SMALL_WORDS = frozenset({
    "a", "am", "an", "and", "are", "as", "at", "be", "but", "for", "from", "i", "in", "is", "it",
    "ll", "m", "me", "my", "of", "on", "or", "s", "so", "t", "that", "the", "this", "to", "ve",
    "was", "we", "with", "you", "your",
})  # fmt: skip

Words = frozenset[str]


class Bead(NamedTuple):
    """Neighbouring sentences of the old text and what they have become; either may be empty."""

    old: range
    new: range


def align(
    old: Sequence[str],
    new: Sequence[str],
    least: float = 0.0,
    *,
    guess: bool = True,
    rewritten: bool = False,
    added: Collection[str] = (),
    through: Mapping[str, str] = MappingProxyType({}),
) -> list[Bead]:
    """Pair equal sentences, then changed ones that are alike to the least degree, in their order.

    The beads follow one another and cover both texts; two sentences may be joined, one split, and
    what stood between two that were joined is taken for part of them.
    Without a guess, of sentences that are not alike at all only as many as replace them are paired.
    Two that may be one `rewritten` are paired with it, though hardly a word of it is left; what is
    known to be `added` is paired with none that reads otherwise.
    An old sentence is like a new one as far as what it had become `through` other changes is.
    """
    head = _shared(zip(old, new, strict=False))
    tail = _shared(zip(reversed(old[head:]), reversed(new[head:]), strict=False))
    old_end, new_end = len(old) - tail, len(new) - tail
    became = [through.get(sentence, sentence) for sentence in old]
    liking, alike = (_Liking(old, new, least, became, one, added) for one in (0.0, HARDLY))
    beads = _singles(0, 0, head)
    for i, old_stop, j, new_stop, equal in _hunks(old[head:old_end], new[head:new_end]):
        hunk = Bead(range(head + i, head + old_stop), range(head + j, head + new_stop))
        if equal:
            beads += _singles(hunk.old.start, hunk.new.start, len(hunk.old))
        elif rewritten and _is_rewritten(old, new, hunk, added):
            beads.append(hunk)
        else:
            is_sure = guess or len(hunk.old) == len(hunk.new)
            beads += _paired(hunk, liking if is_sure else alike)
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


def _is_rewritten(
    old: Sequence[str], new: Sequence[str], hunk: Bead, added: Collection[str]
) -> bool:
    """Tell whether two sentences stand for one of which little is left in either."""
    ours, theirs = old[hunk.old.start : hunk.old.stop], new[hunk.new.start : hunk.new.stop]
    if (len(ours), len(theirs)) != (1, 2) or any(map(is_line, (*ours, *theirs))):
        return False
    if THANKS.match(ours[0]) and THANKS.match(theirs[0]):
        return False
    moved = (once(old) & once(new)) | {*added}
    return moved.isdisjoint((*ours, *theirs)) and not any(
        are_alike(ours, [one], LITTLE) for one in theirs
    )


class _Liking:
    """Weighs a bead, None where it must not be one."""

    def __init__(
        self,
        old: Sequence[str],
        new: Sequence[str],
        least: float,
        became: Sequence[str],
        of_sentences: float = 0.0,
        added: Collection[str] = (),
    ) -> None:
        self.old, self.new, self.became = old, new, became
        self.least, self.of_sentences = least, of_sentences
        # Equal ones are paired already, or stand elsewhere.
        self.travelled = (once(old) & once(new)) | {*added}
        sides = (old, became, new)
        self.old_words, self.became_words, self.new_words = ([*map(_words, one)] for one in sides)
        self.old_told, self.new_told = ([*map(_told, one)] for one in (old, new))

    def __call__(self, olds: slice, news: slice) -> float | None:
        old, new = self.old[olds], self.new[news]
        if old == new:
            return 1.0
        if [*dict.fromkeys(self.became[olds])] == new and len(old) > 1:
            return float(len(old))
        if not (self.travelled.isdisjoint(old) and self.travelled.isdisjoint(new)):
            return None
        share = self._share(olds, news)
        wanted = self.least if len(old) == len(new) else max(self.least, JOINED_ALIKE)
        return (
            None if share is None else _weight(old[-1], new[-1], share, wanted, self.of_sentences)
        )

    def _share(self, olds: slice, news: slice) -> float | None:
        """Return how alike two sides are, None where too many were made one."""
        old, new = self.old[olds], self.new[news]
        words = (self.old_words[olds], self.became_words[olds])
        share = max(_likeness(one, self.new_words[news]) for one in words)
        if len(new) > len(old) and self._is_split(olds.start, news):
            return max(share, SURELY_JOINED)
        if len(old) <= len(new):
            return share
        joined = _joined(old, new[0], guess=not self.of_sentences)
        return None if len(old) > JOINED and not joined else max(share, joined)

    def _is_split(self, old: int, news: slice) -> bool:
        """Tell whether one was made two: the first begins alike and leaves words to the second.

        Where it ends before a clause, but is the same so far, the second stands for that.
        """
        first, *_, last = self.new_words[news]
        before, now = self.old_told[old], self.new_told[news.start]
        cut_off = before[len(now) :] if before[: len(now)] == now else []
        is_cut = len(cut_off) >= LEFT and cut_off[0] in BEFORE_A_CLAUSE
        left = self.old_words[old] & last - first
        return before[:ENDS] == now[:ENDS] and (is_cut or len(left) >= LEFT)


def _weight(old: str, new: str, share: float, wanted: float, of_sentences: float) -> float | None:
    """Weigh two sides that end on these, None where they are not as alike as is wanted."""
    are_lines = is_line(old), is_line(new)
    one_is_a_line = any(are_lines) and not all(are_lines)
    if one_is_a_line and of_sentences:
        return None
    if not all(are_lines):
        wanted = max(wanted, of_sentences)
    weight = (share**2 + LEAST) * (UNLIKE if one_is_a_line else 1)
    if all(are_lines) and old[-1:] == new[-1:]:  # a closing is like another one, in any words
        weight += UNLIKE
    return weight if share >= wanted else None


def are_alike(sentences: Sequence[str], others: Sequence[str], least: float = HARDLY) -> bool:
    """Tell whether the one may have become the other: they share a word that says something."""
    return _share(words_of(sentences), words_of(others)) >= least


def words_of(sentences: Sequence[str]) -> frozenset[str]:
    """Return the words that tell what sentences are about."""
    return frozenset[str]().union(*map(_words, sentences))


def _likeness(olds: Sequence[Words], news: Sequence[Words]) -> float:
    """Return how alike two sides are; one that is made of two may leave words of them out."""
    some, others = (frozenset[str]().union(*side) for side in (olds, news))
    share = _share(some, others)
    if len(olds) == len(news):
        return share
    parts, one = (olds, others) if len(olds) > len(news) else (news, some)
    own = [words.difference(*(each for each in parts if each is not words)) for words in parts]
    if all(len(words & one) >= OF_EACH * len(words) > 0 for words in own):
        return max(share, len(some & others) / len(one))
    return share


def _joined(olds: Sequence[str], new: str, *, guess: bool) -> float:
    """Return how sure it is that one was made of these: it begins as the first, ends as the last.

    With a guess, one that is longer than either and says something of both is such a one, too.
    """
    first, last, now = (_WORD.findall(text.casefold()) for text in (olds[0], olds[-1], new))
    if now[:ENDS] == first[:ENDS] and now[-ENDS:] == last[-ENDS:] and len(now) > 2 * ENDS:
        return SURELY_JOINED
    said = {*now} - SMALL_WORDS
    of_both = all(said & {*each} - {*other} for each, other in ((first, last), (last, first)))
    is_longer = len(now) > max(len(first), len(last)) + GROWN
    return MAYBE_JOINED if guess and of_both and is_longer else 0.0


def _told(sentence: str) -> list[str]:
    return _WORD.findall(sentence.casefold())


def _share(some: frozenset[str], others: frozenset[str]) -> float:
    return 2 * len(some & others) / (len(some) + len(others) or 1)


def _words(sentence: str) -> frozenset[str]:
    """Return the words that tell what a sentence is about, all where there are no such."""
    words = frozenset(_WORD.findall(sentence.casefold()))
    return words - SMALL_WORDS or words


def once(sentences: Sequence[str]) -> set[str]:
    """Return the sentences that occur exactly once."""
    return {sentence for sentence, count in Counter(sentences).items() if count == 1}


def _paired(hunk: Bead, weigh: _Liking) -> Iterator[Bead]:
    """Cut a hunk into the beads whose weights have the greatest sum."""
    if len(hunk.old) * len(hunk.new) > PAIRABLE:
        yield hunk
        return
    best: dict[tuple[int, int], tuple[float, int, int]] = {}
    for i in range(hunk.old.stop, hunk.old.start - 1, -1):
        for j in range(hunk.new.stop, hunk.new.start - 1, -1):
            here = (0.0, i, j)
            for olds, news in _STEPS:
                rest = best.get((i + olds, j + news))
                weight = (
                    weigh(slice(i, i + olds), slice(j, j + news)) if rest and olds and news else 0.0
                )
                if (
                    rest
                    and weight is not None
                    and (here[1:] == (i, j) or weight + rest[0] > here[0])
                ):
                    here = (weight + rest[0], i + olds, j + news)
            best[i, j] = here
    i, j = hunk.old.start, hunk.new.start
    while (i, j) != (hunk.old.stop, hunk.new.stop):
        _, i_next, j_next = best[i, j]
        yield Bead(range(i, i_next), range(j, j_next))
        i, j = i_next, j_next
