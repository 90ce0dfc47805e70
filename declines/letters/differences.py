"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import chain, groupby, zip_longest
from operator import attrgetter, itemgetter
from typing import NamedTuple

from declines.letters.sentences import is_line, split

TOKEN = re.compile(r"\s+|\w+(?:[’'-]\w+)*|[^\w\s]")
WORD = re.compile(r"\w+(?:[’'-]\w+)*")
# Of equal tokens, old and new, in all passages: the time grows with them. Beyond, a passage counts
# as replaced whole.
MOST_PAIRS = 150_000


class Kind(StrEnum):
    """Where a piece of text stands."""

    BOTH = "both"
    OLD = "old"
    NEW = "new"


class Piece(NamedTuple):
    """A piece of text, and in which of the two it stands."""

    kind: Kind
    text: str

    @property
    def is_blank(self) -> bool:
        """Return whether it holds no word, but what parts two words, lines or paragraphs."""
        return self.text.isspace()

    @property
    def breaks(self) -> int:
        """Return how many lines it ends."""
        return self.text.count("\n")


def differences(old: str, new: str) -> list[Piece]:
    """Return the pieces that both texts are made of, in their order.

    Those of BOTH and OLD, joined, are the old text; those of BOTH and NEW the new one.
    """
    return list(_joined(_without_seams(_by_passages(old, new))))


def additions(old: str, new: str) -> list[Piece]:
    """Return the pieces of the new text, those of NEW being no part of the old one.

    A sentence most of whose words are new is new as a whole.
    """
    pieces = [piece for piece in differences(old, new) if piece.kind != Kind.OLD]
    kinds = [piece.kind for piece in pieces for _ in piece.text]
    start = 0
    for segment in split(new):
        end = start + len(segment.rstrip())
        words = [kinds[start + word.start()] for word in WORD.finditer(segment)]
        if not is_line(segment) and words.count(Kind.NEW) > len(words) / 2:
            kinds[start:end] = [Kind.NEW] * (end - start)
        start += len(segment)
    runs = groupby(zip(kinds, new, strict=True), key=itemgetter(0))
    return [Piece(kind, "".join(letter for _, letter in run)) for kind, run in runs]


def _by_passages(old: str, new: str) -> Iterator[Piece]:
    left = MOST_PAIRS
    for before, after in _passages(*_parts(old), *_parts(new)):
        if before == after:
            yield Piece(Kind.BOTH, before)
            continue
        words = TOKEN.findall(before), TOKEN.findall(after)
        left -= (pairs := _equal_pairs(*words))
        if left >= 0:
            yield from _by_words(*words)
        else:
            left += pairs
            yield from (Piece(Kind.OLD, before), Piece(Kind.NEW, after))


def _parts(text: str) -> tuple[list[str], list[str]]:
    """Return the sentences of a text and, one more than them, the white space around them."""
    bare = text.lstrip()
    found = [(segment.rstrip(), segment) for segment in split(bare)]
    lead = text[: len(text) - len(bare)]
    return [one for one, _ in found], [lead, *(segment[len(one) :] for one, segment in found)]


def _passages(
    old: list[str], old_gaps: list[str], new: list[str], new_gaps: list[str]
) -> Iterator[tuple[str, str]]:
    """Yield the sentences that are equal, and what replaces what between them, in their order."""
    at, new_at = 0, 0
    for start, new_start in _equal_places(old, new):
        yield _stretch(old, old_gaps, at, start), _stretch(new, new_gaps, new_at, new_start)
        yield old[start], new[new_start]
        at, new_at = start + 1, new_start + 1
    yield _stretch(old, old_gaps, at, len(old)), _stretch(new, new_gaps, new_at, len(new))


def _equal_places(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    if _equal_pairs(old, new) > MOST_PAIRS // 10:
        return []
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return [(i + n, j + n) for i, j, size in blocks for n in range(size)]


def _stretch(sentences: list[str], gaps: list[str], start: int, stop: int) -> str:
    """Return what stands between two sentences, the white space before and behind it, too."""
    inner = zip(sentences[start:stop], gaps[start + 1 : stop + 1], strict=True)
    return gaps[start] + "".join(chain.from_iterable(inner))


def _equal_pairs(old: list[str], new: list[str]) -> int:
    """Return how many pairs of an old and a new token are equal."""
    counted = Counter(new)
    return sum(counted[token] for token in old)


def _by_words(old: list[str], new: list[str]) -> Iterator[Piece]:
    at = 0
    for start, end, new_start, new_end in _edits(old, new):
        yield Piece(Kind.BOTH, "".join(old[at:start]))
        yield Piece(Kind.OLD, "".join(old[start:end]))
        yield Piece(Kind.NEW, "".join(new[new_start:new_end]))
        at = end
    yield Piece(Kind.BOTH, "".join(old[at:]))


def _edits(old: list[str], new: list[str]) -> Iterator[tuple[int, ...]]:
    """Yield where old tokens begin and end, and the new ones that replace them."""
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changed = [ends for tag, *ends in found if tag != "equal"]
    last = 0
    for edit, behind in zip_longest(changed, changed[1:], fillvalue=[len(old)]):
        start, end, new_start, new_end = edit
        room = range(last - start, behind[0] - end + 1)
        if start == end:
            shift = _shift(new, new_start, new_end, room)
        elif new_start == new_end:
            shift = _shift(old, start, end, room)
        else:
            shift = 0
        yield tuple(place + shift for place in edit)
        last = end + shift


def _shift(tokens: list[str], start: int, end: int, room: range) -> int:
    """Return by how far tokens that only one text has begin better, and read the same.

    "a b. My c. My d" has either "My c. " or "c. My " more than "a b. My d".
    """
    least = most = 0
    while least > room.start and tokens[start + least - 1] == tokens[end + least - 1]:
        least -= 1
    while most + 1 < room.stop and tokens[start + most] == tokens[end + most]:
        most += 1
    return max(
        range(least, most + 1), key=lambda by: (_rank_of_beginning(tokens, start + by), -abs(by))
    )


def _rank_of_beginning(tokens: list[str], at: int) -> int:
    """Return 2 where a sentence or line begins, 1 for a word behind a blank, else 0."""
    before = "".join(tokens[max(0, at - 2) : at])
    if tokens[at].isspace():
        return 0
    return 2 if re.search(r"^\s*$|[.!?]\s+$|\n$", before) else int(before[-1].isspace())


def _without_seams(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Yield the pieces without empty ones, and what follows one another in both texts as one."""
    for kind, run in groupby(filter(attrgetter("text"), pieces), key=attrgetter("kind")):
        if kind == Kind.BOTH:
            yield Piece(kind, "".join(piece.text for piece in run))
        else:
            yield from run


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Yield the pieces; a blank between two replaced words goes with them."""
    last: list[Piece] = []
    for piece in pieces:
        blank = piece.kind == Kind.BOTH and piece.text.isspace() and "\n" not in piece.text
        if blank and len(last) == 2:
            last = [Piece(one.kind, one.text + piece.text) for one in last]
        elif piece.kind == Kind.BOTH:
            yield from (one for one in last if one.text)
            last = []
            yield piece
        else:
            last = _with(last, piece)
    yield from (one for one in last if one.text)


def _with(last: list[Piece], piece: Piece) -> list[Piece]:
    old, new = last or (Piece(Kind.OLD, ""), Piece(Kind.NEW, ""))
    if piece.kind == Kind.OLD:
        return [Piece(Kind.OLD, old.text + piece.text), new]
    return [old, Piece(Kind.NEW, new.text + piece.text)]
