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


SICK = "Dear Dana,\n\nI must cancel today. Many thanks for setting time aside.\n\nIt does not fit \
my career. Somebody else can use the slot.\n\nKind regards,\nJo Weber"
CALLED = (
    "Dear Dana,\n\nAs I said in my voicemail, I must cancel today, as my career lies elsewhere. \
Many thanks for setting time aside. My apologies for the short notice.\n\nPlease let me know that \
this has reached you. Somebody else can use the slot.\n\nKind regards,\nJo Weber"
)
CHEF = "I hope you find the right chef soon."


def test_own_sentence_in_the_place_of_one_that_goes_is_offered_nothing() -> None:
    mine = SICK.replace("It does not fit my career.", CHEF)

    merged = merge(SICK, mine, CALLED)

    assert merged == Merged(CALLED.replace(" My apologies", f"\n\n{CHEF} My apologies"), ())


def test_edited_sentence_that_goes_is_asked_about() -> None:
    own = "It does not fit my career or my knees."
    mine = SICK.replace("It does not fit my career.", own)

    merged = merge(SICK, mine, CALLED)

    assert [(clash.mine, clash.fresh) for clash in merged.clashes] == [(own, "")]
