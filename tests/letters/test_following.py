"""What an answer changed in a text is told sentence by sentence, and can be taken back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declines.letters.clashes import take_fresh
from declines.letters.following import followed

SENTENCES = ("I say no.", "Thank you for the tea.", "The sea is far.", "Goodbye, then.")
JOINED = "I’m very sorry to say no, but my present team has asked me to stay."
STAY = "My present team has asked me to stay."
PARTED = f"I am sorry to have to decline and to withdraw my application. {STAY}"
TO_ACCEPT = "to tell you that I need to withdraw my acceptance of the Data Analyst role"
ACCEPTED = f"I’m truly sorry {TO_ACCEPT}, as my present team has asked me to stay."
AFTER = "I know that my withdrawal leaves you in a difficult position."
WITHDRAWN = "I’m truly sorry that I have to withdraw my acceptance of the Data Analyst role."
texts = st.lists(st.sampled_from(SENTENCES), unique=True, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("I say no. Goodbye, then.", "I say no. Goodbye, then.", []),
        (
            "I say no. Goodbye, then.",
            "I do say no. Goodbye, then.",
            [("I say no.", "I do say no.")],
        ),
        ("I say no. Goodbye, then.", "Goodbye, then.", [("I say no.", "")]),
        ("Goodbye, then.", "I say no. Goodbye, then.", [("", "I say no.")]),
        ("", "I say no.", [("", "I say no.")]),
        ("I say no.\n\nGoodbye, then.", "I say no. Goodbye, then.", []),
        (f"Hello. {JOINED} Bye.", f"Hello. {PARTED} Bye.", [(JOINED, PARTED)]),
        (f"Hello. {PARTED} Bye.", f"Hello. {JOINED} Bye.", [(PARTED, JOINED)]),
        (
            f"{ACCEPTED} {AFTER}",
            f"{WITHDRAWN} {STAY}",
            [(ACCEPTED, f"{WITHDRAWN} {STAY}"), (AFTER, "")],
        ),
        (
            "I say no, kindly.",
            "I say no. See you in May.",
            [("I say no, kindly.", "I say no."), ("", "See you in May.")],
        ),
    ],
)
def test_changes_are_told_by_sentence(
    before: str, after: str, changes: list[tuple[str, str]]
) -> None:
    told = [(clash.fresh.strip(), clash.mine) for clash in followed(before, after)]

    assert told == changes


@given(before=texts, after=texts)
def test_one_change_taken_back_is_not_told_again(before: str, after: str) -> None:
    for clash in followed(before, after):
        text = take_fresh(after, clash)

        assert text is not None
        assert clash not in followed(before, text)


def test_change_taken_back_gives_the_text_before() -> None:
    before, after = "One is here.\n\nTwo is there. Three.", "One is here.\n\nThree."
    (clash,) = followed(before, after)

    assert take_fresh(after, clash) == before
