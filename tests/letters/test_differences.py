"""Two texts, and what differs between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declines.letters.differences import Kind, differences

PROSE = st.lists(
    st.sampled_from(
        ["Thank", "you", " ", "  ", "\n", ".", "for", "the", "tour", "é", "🙂", "\u2028"]
    )
).map("".join)


def side(kind: Kind, old: str, new: str) -> str:
    """What one of the two texts reads, put together from the pieces."""
    pieces = differences(old, new)
    return "".join(text for where, text in pieces if where in (Kind.BOTH, kind))


@given(old=PROSE, new=PROSE)
def test_pieces_make_up_both_texts(old: str, new: str) -> None:
    assert (side(Kind.OLD, old, new), side(Kind.NEW, old, new)) == (old, new)


@given(old=st.text(), new=st.text())
def test_pieces_of_any_text_make_it_up(old: str, new: str) -> None:
    assert (side(Kind.OLD, old, new), side(Kind.NEW, old, new)) == (old, new)


@given(text=PROSE)
def test_equal_texts_do_not_differ(text: str) -> None:
    assert [piece for piece in differences(text, text) if piece.kind != Kind.BOTH] == []


def test_exchanged_words_stand_side_by_side() -> None:
    pieces = differences("I have decided to go.\nBye\n", "I have chosen not to go.\nBye\n")

    assert pieces == [
        (Kind.BOTH, "I have "),
        (Kind.OLD, "decided"),
        (Kind.NEW, "chosen not"),
        (Kind.BOTH, " to go.\nBye\n"),
    ]


def test_sentence_put_in_is_marked_from_its_own_beginning() -> None:
    old = "I thought about it for a week. My plans are others.\n"
    new = "I thought about it for a week. My boss knows nothing at all. My plans are others.\n"

    pieces = differences(old, new)

    assert pieces == [
        (Kind.BOTH, "I thought about it for a week. "),
        (Kind.NEW, "My boss knows nothing at all. "),
        (Kind.BOTH, "My plans are others.\n"),
    ]
    assert [piece for piece in differences(new, old) if piece.kind != Kind.BOTH] == [
        (Kind.OLD, "My boss knows nothing at all. ")
    ]


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("One. Two.\n\nThree.", "One.\n\nTwo. Three.", ["- ", "+\n\n", "-\n\n", "+ "]),
        ("One. Two. Three.", "One. Two.\n\nThree.", ["- ", "+\n\n"]),
        ("One.\n\nTwo.\n\nThree.", "One. Two.\n\nThree.", ["-\n\n", "+ "]),
        ("Regards,\nAna", "Regards,\n\nAna", ["-\n", "+\n\n"]),
        ("One. Two is here.", "One.\n\nTwo was here.", ["- ", "+\n\n", "-is", "+was"]),
        ("One.\n\nThree.", "One. Two.\n\nThree.", ["+ Two."]),
        ("One.\n\nThree.", "One.\n\nTwo.\n\nThree.", ["+Two.\n\n"]),
    ],
)
def test_break_that_was_moved_marks_no_sentence(old: str, new: str, marked: list[str]) -> None:
    signs = {Kind.OLD: "-", Kind.NEW: "+"}

    pieces = differences(old, new)

    assert [signs[kind] + text for kind, text in pieces if kind != Kind.BOTH] == marked


def test_word_put_in_is_marked_with_the_blank_behind_it() -> None:
    pieces = differences("A very good day to you all.\n", "A very very good day to you all.\n")

    assert [piece for piece in pieces if piece.kind != Kind.BOTH] == [(Kind.NEW, "very ")]


def test_passage_too_long_for_words_is_replaced_whole() -> None:
    old, new = "a b " * 5000, "b a " * 5000

    assert differences(old, new) == [(Kind.OLD, old), (Kind.NEW, new)]
