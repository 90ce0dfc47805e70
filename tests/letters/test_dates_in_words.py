"""What the dates add to the words: notice, the day of a call, the first day, and silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from declines.choices import (
    Channel,
    Circumstance,
    English,
    Occasion,
    Reason,
    Tone,
    Touch,
)
from declines.letters import wording
from declines.letters.compose import compose, parts_of
from tests.letters.ana import FRIDAY, TUESDAY, answers

TODAY = TUESDAY.date()


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize(("hours", "sorry"), [(30, True), (62, True), (63, False), (77, False)])
def test_letter_owns_the_short_notice_of_two_days_once(tone: Tone, hours: int, sorry: bool) -> None:
    told = answers(occasion=Occasion.INTERVIEW, interview_at=TUESDAY + timedelta(hours=hours))

    letters = [compose(replace(told, tone=tone, seed=seed)).body for seed in range(9)]

    assert [letter.count("short notice") for letter in letters] == [int(sorry)] * 9


def test_letter_behind_a_call_owns_the_short_notice() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=30),
        circumstances=frozenset({Circumstance.SPOKEN}),
    )

    apologies = {parts_of(replace(told, seed=seed))["apology"] for seed in range(9)}

    assert {"short notice" in apology for apology in apologies} == {True}


@pytest.mark.parametrize(("ago", "said"), [(0, " today"), (1, " yesterday"), (4, " on Friday")])
def test_call_with_an_offer_is_dated_as_people_say_it(ago: int, said: str) -> None:
    received = TODAY - timedelta(days=ago)
    told = answers(occasion=Occasion.OFFER, channel=Channel.PHONE, received_on=received, seed=1)

    assert wording.lately(received, TODAY) == said
    assert f" calling me{said} and offering me " in parts_of(told)["thanks"]


def test_call_of_last_week_is_not_dated() -> None:
    assert wording.lately(TODAY - timedelta(days=7), TODAY) == ""


@pytest.mark.parametrize("occasion", [Occasion.OFFER, Occasion.INVITATION])
@pytest.mark.parametrize(("ago", "claimed"), [(0, True), (1, False), (2, False), (None, False)])
def test_letter_claims_to_come_at_once_on_the_day_of_their_message_alone(
    occasion: Occasion, ago: int | None, claimed: bool
) -> None:
    received = None if ago is None else TODAY - timedelta(days=ago)

    letters = [
        compose(answers(occasion=occasion, received_on=received, seed=seed)).body
        for seed in range(9)
    ]

    assert [" straight away" in letter for letter in letters] == [claimed] * 9


@pytest.mark.parametrize(
    ("starts", "clause"),
    [
        (date(2026, 3, 2), ", which was to begin on Monday, March 2."),
        (date(2026, 2, 9), ", which began on Monday, February 9."),
    ],
)
def test_acceptance_is_withdrawn_with_the_day_it_was_to_begin(starts: date, clause: str) -> None:
    told = answers(occasion=Occasion.ACCEPTED, starts_on=starts)

    assert parts_of(told)["decision"].endswith(clause)


def test_first_day_is_told_of_an_accepted_job_alone() -> None:
    told = answers(occasion=Occasion.OFFER, starts_on=date(2026, 3, 2))

    assert "March" not in compose(told).body


@pytest.mark.parametrize("received", [date(2026, 2, 7), None])
def test_message_about_a_missed_interview_left_unanswered_is_owned_up_to(
    received: date | None,
) -> None:
    told = answers(
        occasion=Occasion.MISSED, interview_at=FRIDAY - timedelta(days=7), received_on=received
    )

    assert ("unanswered" in parts_of(told)["decision"]) == (received is not None)


def test_missed_interview_ends_in_good_wishes_for_the_search() -> None:
    told = answers(
        occasion=Occasion.MISSED,
        interview_at=FRIDAY - timedelta(days=7),
        touch=Touch.HOPE,
        tone=Tone.WARM,
    )

    assert parts_of(told)["touch"] == (
        "I hope that our paths will cross again, and I wish you well with the search."
    )


def test_answer_after_a_year_is_a_proper_one_and_frees_no_place() -> None:
    told = answers(occasion=Occasion.MISSED, received_on=date(2025, 2, 11))

    told_parts = parts_of(told)

    assert told_parts["withdraw"] == "I’m not going to pursue the Senior Engineer role."
    assert "release" not in told_parts


def test_decision_does_not_repeat_what_the_thanks_have_said() -> None:
    invited = answers(occasion=Occasion.INVITATION, reason=Reason.STAYING)
    offered = answers(occasion=Occasion.OFFER, reason=Reason.STAYING)

    assert "invit" not in parts_of(invited)["decision"]
    assert "offer" not in parts_of(offered)["decision"]


def test_client_of_an_agency_was_not_to_be_met_together() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=FRIDAY,
        circumstances=frozenset({Circumstance.AGENCY}),
        agency="Hays",
    )

    assert "my interview on Friday" in parts_of(told)["decision"]


def test_interview_that_another_arranged_is_not_said_to_be_set_up_by_the_addressee() -> None:
    thanks = {
        parts_of(
            answers(
                occasion=Occasion.INTERVIEW,
                interview_at=FRIDAY,
                circumstances=frozenset({Circumstance.BOOKED}),
                booked_by="Kim Bell",
                seed=seed,
            )
        )["thanks"]
        for seed in range(30)
    }

    assert [said for said in thanks if "arranging" in said or "setting up" in said] == []


@pytest.mark.parametrize(
    ("who", "tone", "named"),
    [
        ("Tom Adeyemi", Tone.WARM, " Tom"),
        ("Tom Adeyemi", Tone.FORMAL, "Tom Adeyemi"),
        ("Dr Adeyemi", Tone.NEUTRAL, "Dr Adeyemi"),
        ("Tom and Kim Bell", Tone.NEUTRAL, "Tom and Kim Bell"),
    ],
)
def test_somebody_else_who_took_the_call_is_thanked(who: str, tone: Tone, named: str) -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=6),
        circumstances=frozenset({Circumstance.SPOKEN}),
        spoken_to=who,
        tone=tone,
        english=English.BRITISH,
    )

    assert {named in parts_of(replace(told, seed=seed))["reached"] for seed in range(9)} == {True}


def test_openness_names_what_the_reason_was_looking_for() -> None:
    told = answers(
        occasion=Occasion.OFFER,
        touch=Touch.OPEN,
        reason=Reason.ROLE_FIT,
        reason_detail="hands-on design",
    )

    assert "an opening with more hands-on design" in parts_of(told)["touch"]


@pytest.mark.parametrize(
    ("english", "said"),
    [
        (English.AMERICAN, "on Friday, December 3, 2027, at noon"),
        (English.BRITISH, "on Friday 3 December 2027 at noon"),
    ],
)
def test_moment_more_than_ten_months_ahead_names_its_year(english: English, said: str) -> None:
    now = datetime(2026, 11, 28, 9, tzinfo=UTC)

    told = wording.moment(datetime(2027, 12, 3, 12, tzinfo=UTC), now, english)

    assert told == said
