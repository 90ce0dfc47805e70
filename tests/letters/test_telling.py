"""The sentence that tells the reason is found in a letter as it stands."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

import pytest

from declines.answers import Answers
from declines.choices import Companion, Deed, Occasion, Reason, Tone
from declines.letters.companions import write_companions
from declines.letters.compose import compose
from declines.letters.review import review
from declines.letters.sentences import normalise, sentences
from declines.letters.telling import telling

ANSWERS = Answers(
    written_at=datetime(2026, 2, 10, 9, tzinfo=UTC),
    occasion=Occasion.OFFER,
    company="Brightwater Labs",
    role="Data Analyst",
    sender="Jonas Weber",
    addressee="Maria Lopez",
    deeds=(Deed.MADE_OFFER,),
    reason=Reason.GOALS,
    interview_at=datetime(2026, 2, 20, 9, tzinfo=UTC),
)
DETAILS = {
    Reason.ANOTHER_OFFER: "Globex",
    Reason.ROLE_FIT: "design",
    Reason.CONDITIONS: "four days a week on site",
    Reason.RELOCATION: "we are staying in Leeds",
    Reason.STUDY: "my PhD",
}
FRAME = "Dear Maria,\n\nThank you for the offer. {}I have to say no.\n\nKind regards,\nJonas Weber"


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("occasion", Occasion)
@pytest.mark.parametrize("reason", [one for one in Reason if one != Reason.NONE])
def test_composed_letter_has_a_sentence_that_tells_its_reason(
    occasion: Occasion, reason: Reason, tone: Tone
) -> None:
    told = dataclasses.replace(
        ANSWERS,
        occasion=occasion,
        tone=tone,
        reason=reason,
        own_reason="I am needed at home.",
        reason_detail=DETAILS.get(reason, ""),
    )
    body = compose(told).body

    found = telling(body, body, told)

    possible = reason in told.possible_reasons()
    assert (found in [normalise(one) for one in sentences(body)]) == possible
    assert bool(found) == possible


@pytest.mark.parametrize(
    ("reason", "detail", "written"),
    [
        (Reason.GOALS, "", "My career is taking me to the sea."),
        (Reason.GOALS, "", "I have accepted another position."),
        (Reason.NONE, "", "I have accepted another position."),
        (Reason.CONDITIONS, "night shifts", "With my twins, Night shifts are out."),
        (Reason.GOALS, "", "I love the sea."),
        (Reason.STUDY, "", "I’m starting a master’s in January."),
        (Reason.STUDY, "", "I want to finish my degree first."),
        (Reason.STUDY, "", "I have a place at university."),
        (Reason.PERSONAL, "", "My mother needs me for now."),
        (Reason.PERSONAL, "", "I have a young family to look after."),
        (Reason.LOCATION, "", "The drive is long."),
        (Reason.LOCATION, "", "I must stay in Cork."),
        (Reason.CONDITIONS, "", "Four nights away are too many."),
        (Reason.ANOTHER_OFFER, "", "I have signed a contract elsewhere."),
    ],
)
def test_sentence_of_an_edited_letter_is_found_where_it_tells_a_reason(
    reason: Reason, detail: str, written: str
) -> None:
    told = dataclasses.replace(ANSWERS, reason=reason, reason_detail=detail)
    body = FRAME.format(f"{written} ")

    found = telling(body, compose(told).body, told)

    assert found == ("" if written == "I love the sea." else written)


@pytest.mark.parametrize(
    ("reason", "written"),
    [
        (Reason.STAYING, "I’m going to stick with them."),
        (Reason.STAYING, "I have decided to stay on at the school."),
        (Reason.STAYING, "I’m not leaving my team."),
        (Reason.STAYING, "I have decided not to leave."),
        (Reason.STAYING, "They have renewed my contract."),
        (Reason.ANOTHER_OFFER, "I found something else."),
        (Reason.ANOTHER_OFFER, "I’m going to work for another firm."),
        (Reason.ROLE_FIT, "I want to do more with people."),
        (Reason.GOALS, "I’m going freelance."),
        (Reason.TIMING, "I don’t have time."),
        (Reason.LOCATION, "It’s a long way from me."),
        (Reason.CONDITIONS, "I can’t do nights."),
        (Reason.SALARY, "I can’t afford it."),
        (Reason.PERSONAL, "I’m needed at home."),
        (Reason.STUDY, "I’m going to train as a nurse."),
        (Reason.RELOCATION, "I’m leaving the country."),
        (Reason.PERMIT, "I am not allowed to work there."),
        (Reason.FIT, "It didn’t feel right."),
    ],
)
def test_reason_is_known_in_the_words_that_people_have_for_it(reason: Reason, written: str) -> None:
    told = dataclasses.replace(ANSWERS, reason=reason)

    found = telling(FRAME.format(f"{written} "), compose(told).body, told)

    assert found == written


@pytest.mark.parametrize(
    ("reason", "written", "found"),
    [
        (Reason.STAYING, "Since then my own firm has promoted me.", True),
        (Reason.OWN_WORDS, "Since then my own company has promoted me.", True),
        (Reason.OWN_WORDS, "They have made me head of my own company’s team.", False),
        (Reason.OWN_WORDS, "I like your company.", False),
    ],
)
def test_sentence_that_rewords_the_reason_tells_it(
    reason: Reason, written: str, found: bool
) -> None:
    own = "My present company has promoted me"
    told = dataclasses.replace(ANSWERS, reason=reason, own_reason=own)
    body = FRAME.format(f"{written} ")

    assert telling(body, compose(told).body, told) == (written if found else "")


def test_sentence_with_most_words_of_a_typed_reason_tells_it() -> None:
    own = "My grandmother needs looking after every morning"
    told = dataclasses.replace(ANSWERS, reason=Reason.OWN_WORDS, own_reason=own)
    written = "Each morning I am looking after my grandmother."

    found = telling(FRAME.format(f"{written} "), compose(told).body, told)

    assert found == written


def test_names_in_a_letter_tell_no_reason() -> None:
    told = dataclasses.replace(ANSWERS, company="Visa", reason=Reason.PERMIT)
    body = FRAME.format("I wish Visa well. ")

    assert telling(body, compose(told).body, told) == ""


@pytest.mark.parametrize(
    "written",
    [
        "I would like to stay in touch.",
        "Of course I enjoyed it.",
        "To a degree it was fun.",
        "I don’t want to leave you waiting.",
        "Please don’t keep the position open for me.",
        "I’d be glad to stay on your list.",
        "I hope you find the right person for the role.",
        "I didn’t have time to answer sooner.",
        "I stick with my decision.",
        "You have offered me a position.",
        "I received an offer from you.",
        "My plans have changed.",
        "It’s not for me to say.",
        "I can’t do Tuesday.",
        "I do not have time on Tuesday.",
        "It is too early for me to say.",
        "You have offered me another day.",
        "My sister told me about your company.",
        "The schedule is clear, thank you.",
        "I hope to stay on your mailing list.",
        "The figures in your report impressed me.",
        "He’s not the right person to ask.",
        "My papers are attached.",
        "I would have to move the call to Friday.",
    ],
)
def test_words_of_courtesy_tell_no_reason(written: str) -> None:
    told = dataclasses.replace(ANSWERS, reason=Reason.NONE)

    assert telling(FRAME.format(f"{written} "), compose(told).body, told) == ""


@pytest.mark.parametrize(
    ("reason", "written"),
    [
        (Reason.LOCATION, "I must stay in Cork."),
        (Reason.STUDY, "I’m starting a master’s at the University of Edinburgh in January."),
        (Reason.PERSONAL, "My family needs me."),
        (Reason.CONDITIONS, "Four nights away are too many."),
    ],
)
def test_reason_in_other_words_is_no_other_reason(reason: Reason, written: str) -> None:
    told = dataclasses.replace(ANSWERS, reason=reason)
    notes = tuple(write_companions(told, [Companion.WHY, Companion.HR]).values())

    remarks = review("Data Analyst: Jonas Weber", FRAME.format(f"{written} "), told, notes)

    assert [one.quote for one in remarks if one.check == "consistency"] == []
