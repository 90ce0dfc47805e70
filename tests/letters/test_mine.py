"""What one of two texts has brought of its own is told from what both were made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from declines.letters.differences import Kind
from declines.letters.mine import differences_of_mine

TEXTS = some.text(some.sampled_from("ab c.\n"), max_size=30)


@given(TEXTS, TEXTS, TEXTS)
def test_pieces_but_theirs_are_the_text(base: str, theirs: str, mine: str) -> None:
    pieces = differences_of_mine(base, theirs, mine)

    assert "".join(piece.text for piece in pieces if piece.kind != Kind.OLD) == mine


@given(TEXTS, TEXTS)
def test_text_that_was_not_changed_brings_nothing(base: str, theirs: str) -> None:
    pieces = differences_of_mine(base, theirs, base)

    assert [piece for piece in pieces if piece.kind == Kind.NEW] == []


def test_sentence_that_the_other_rewrote_is_not_mine() -> None:
    pieces = differences_of_mine("One is. Two is.", "One is. Other now.", "First here. Two is.")

    assert [piece.text for piece in pieces if piece.kind == Kind.NEW] == ["First here"]
