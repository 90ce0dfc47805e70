"""A text that goes with the email keeps the person's words while what is composed changes."""

from __future__ import annotations

from declines.kept import Kept

DECISION, REASON = "I would like to decline the offer.", "I teach a class on Fridays."
JOINED = "The office is too far for me, so I have decided to decline the offer."
THANKS = "It is kind of you to ask."


def text(*sentences: str) -> str:
    return " ".join(sentences)


def test_wording_that_was_taken_changes_back_with_the_answer() -> None:
    before = text(THANKS, DECISION, REASON)
    kept = Kept(before, before.replace("a class", "two classes")).beside(text(THANKS, JOINED))
    ((key, _),) = kept.questions()

    taken = kept.settled(key, "take", "page.1")

    assert taken.mine == text(THANKS, JOINED)
    assert taken.beside(before).mine == before
