"""What people have to tell besides a reason stands in the letter as they would say it."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest

from declines.choices import Circumstance, English, Occasion, Tone, Touch
from declines.letters import fitting
from declines.letters.compose import compose, parts_of
from tests.letters.ana import FRIDAY, NEW_YORK, TUESDAY, answers


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (TUESDAY + timedelta(hours=5), "my interview today at 2 p.m."),
        (TUESDAY + timedelta(hours=29), "my interview tomorrow, Wednesday, February 11, at 2 p.m."),
        (FRIDAY, "my interview on Friday, February 13 at 2 p.m."),
        (datetime(2026, 2, 28, 12, 0, tzinfo=NEW_YORK), "Saturday, February 28 at noon"),
    ],
)
def test_day_of_the_interview_is_said_as_people_say_it(at: datetime, said: str) -> None:
    told = answers(occasion=Occasion.INTERVIEW, interview_at=at, role="Nurse")

    assert said in parts_of(told)["decision"]


def test_interview_that_was_missed_yesterday_was_yesterday() -> None:
    at = TUESDAY - timedelta(hours=19)
    told = answers(occasion=Occasion.MISSED, interview_at=at, english=English.BRITISH)

    assert "my interview yesterday, Monday 9 February, at 2 pm" in parts_of(told)["decision"]


@pytest.mark.parametrize(
    ("circumstance", "lead"),
    [
        (Circumstance.SPOKEN, "As I mentioned on the phone, I "),
        (Circumstance.VOICEMAIL, "As I mentioned in my voicemail, I "),
    ],
)
def test_letter_after_a_call_says_so(circumstance: Circumstance, lead: str) -> None:
    told = answers(occasion=Occasion.OFFER, circumstances=frozenset({circumstance}))

    assert parts_of(told)["decision"].startswith(lead)


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("seed", range(6))
def test_letter_after_a_voicemail_keeps_the_day_of_the_interview(tone: Tone, seed: int) -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=24),
        circumstances=frozenset({Circumstance.VOICEMAIL}),
        role="Pediatric Nurse, Ward 4",
        company="St. Mary’s Hospital",
        tone=tone,
        seed=seed,
    )

    decision = parts_of(told)["decision"]

    assert decision.startswith("As I mentioned in my voicemail, ")
    assert "interview tomorrow" in decision
    assert "writing" not in decision


def test_person_who_is_written_to_is_not_told_that_they_arranged_it() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=FRIDAY,
        addressee="Kim Bell",
        circumstances=frozenset({Circumstance.BOOKED}),
        booked_by="Kim Bell",
    )

    assert "booked" not in parts_of(told)


def test_message_let_pass_is_no_application() -> None:
    told = answers(occasion=Occasion.MISSED, touch=Touch.NOTHING)

    letter = compose(told)

    assert letter.subject == "Senior Engineer: Ana Ruiz"
    assert not re.search("application|other candidates", letter.body)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("coffee sometime", "glad to have a coffee sometime."),
        ("help as a freelancer", "glad to help as a freelancer."),
        ("i still have your book", "I still have your book."),
    ],
)
def test_wish_becomes_a_sentence_however_it_was_typed(typed: str, said: str) -> None:
    told = answers(occasion=Occasion.OFFER, touch=Touch.WISH, wish=typed)

    assert parts_of(told)["touch"].endswith(said)


def test_recommended_person_is_named_without_what_they_could_do() -> None:
    assert fitting.person("my friend petra could take the slot") == "my friend petra"


def test_late_letter_after_a_call_says_sorry_once_and_asks_for_no_word() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=5),
        circumstances=frozenset({Circumstance.SPOKEN}),
    )

    parts = parts_of(told)

    assert list(parts)[:3] == ["thanks", "decision", "apology"]
    assert len(re.findall("sorry|apolog|forgive", " ".join(parts.values()), re.IGNORECASE)) == 1


def test_letter_says_who_arranged_the_interview() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=FRIDAY,
        circumstances=frozenset({Circumstance.BOOKED}),
        booked_by="my colleague Kim Bell",
    )

    assert "my colleague Kim Bell" in parts_of(told)["booked"].replace("My", "my")


@pytest.mark.parametrize("occasion", [Occasion.INVITATION, Occasion.INTERVIEW, Occasion.APPROACH])
def test_only_those_who_met_a_panel_thank_it(occasion: Occasion) -> None:
    told = answers(occasion=occasion, panel="Dr. Chen", to_return="the laptop")

    assert not {"panel", "returning"} & set(parts_of(told))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Dr. Chen", "Dr. Chen"),
        ("Dr. Chen, Amir Khan", "Dr. Chen and Amir Khan"),
        ("Lee, Jo, Sam", "Lee, Jo, and Sam"),
        ("thanks to Lee and Jo.", "Lee and Jo"),
        ("my future colleagues", "my future colleagues"),
    ],
)
def test_people_are_joined_as_one_says_them(typed: str, said: str) -> None:
    assert fitting.people(typed, English.AMERICAN) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("laptop", "the laptop"),
        ("A laptop", "the laptop"),
        ("my badge and keys", "the badge and keys"),
        ("your badge.", "your badge"),
        ("return the phone", "the phone"),
        ("", ""),
    ],
)
def test_thing_of_theirs_is_given_back_by_its_name(typed: str, said: str) -> None:
    assert fitting.thing(typed) == said


@pytest.mark.parametrize(
    ("company", "said"),
    [
        ("University of Leeds", "the role at the University of Leeds"),
        ("the Met Office", "the role at the Met Office"),
        ("Bank Street Books", "the role at Bank Street Books"),
    ],
)
def test_company_takes_an_article_where_it_needs_one(company: str, said: str) -> None:
    told = answers(occasion=Occasion.APPROACH, company=company, role="")

    assert said in parts_of(told)["decision"]


def test_message_of_last_year_is_named_by_its_date() -> None:
    told = answers(occasion=Occasion.MISSED, received_on=date(2025, 1, 28))

    assert "message of January 28, 2025" in parts_of(told)["decision"]


def test_number_of_an_application_stands_in_the_subject_or_below_the_name() -> None:
    offer = compose(answers(occasion=Occasion.OFFER, reference="Ref. 4711-B"))
    interview = compose(
        answers(occasion=Occasion.INTERVIEW, interview_at=FRIDAY, reference="4711-B")
    )

    assert offer.subject == "Senior Engineer, reference 4711-B: Ana Ruiz"
    assert interview.body.endswith("Ana Ruiz\nReference: 4711-B")


def test_several_people_are_greeted_by_name() -> None:
    told = answers(addressee="Maria Lopez, Tom Ridley and Lee Chen")

    greetings = [
        compose(answers(addressee=told.addressee, tone=tone)).body.split("\n")[0]
        for tone in (Tone.FORMAL, Tone.WARM)
    ]

    assert greetings == [
        "Dear Maria Lopez, Tom Ridley and Lee Chen,",
        "Hi Maria, Tom and Lee,",
    ]
