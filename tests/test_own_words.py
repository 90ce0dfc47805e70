"""What a person wrote meets what is composed anew: the cases of greetings and closings."""

from __future__ import annotations

from declines.letters.merge import Clash, Merged, merge

REGARDS = " Please give my warm regards to everybody else on the team."
WARM = f"Hi Maria,\n\nThank you so much. I do hope we meet.{REGARDS}\n\nBest wishes,\nJo Weber"
BRIEF = "Hi Maria,\n\nThank you. I hope we meet.\n\nKind regards,\nJo Weber"


def test_edited_closing_stays_the_only_one_though_a_sentence_before_it_goes() -> None:
    mine = WARM.replace("Best wishes,", "Cheers,")

    merged = merge(WARM, mine, BRIEF)

    asked = Clash("I hope we meet.\n\n", "Cheers,", "Kind regards,")
    assert merged == Merged(BRIEF.replace("Kind regards,", "Cheers,"), (asked,))


def test_greeting_with_a_sentence_put_behind_it_stays_a_greeting() -> None:
    mine = WARM.replace("Hi Maria,", "Hi Maria, I hope you are well.")

    merged = merge(WARM, mine, BRIEF.replace("Hi Maria,", "Dear Maria,"))

    asked = Clash("", "Hi Maria, I hope you are well.", "Dear Maria,")
    assert merged == Merged(BRIEF.replace("Hi Maria,", asked.mine), (asked,))
