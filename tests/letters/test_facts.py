"""What people have to tell besides a reason stands in the letter as they would say it."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest

from declines.choices import Circumstance, Companion, Deed, English, Occasion, Reason, Tone, Touch
from declines.letters import fitting
from declines.letters.companions import write_companions
from declines.letters.compose import compose, parts_of
from tests.letters.ana import FRIDAY, NEW_YORK, TUESDAY, answers

AHEAD = "with the search and in the months to come"


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
        (Circumstance.SPOKEN, "As I said when I called, I’ve decided "),
        (Circumstance.VOICEMAIL, "As I said in my voicemail, I’ve decided "),
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

    assert decision.startswith("As I said in my voicemail, ")
    assert "tomorrow, Wednesday, February 11, at 9 a.m." in decision
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

    assert letter.subject == "My late reply, Senior Engineer: Ana Ruiz"
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
    assert fitting.recommended("my friend petra could take the slot") == "my friend petra"


@pytest.mark.parametrize(
    ("tone", "said", "wish"),
    [
        (
            Tone.FORMAL,
            "If it is of help, I can warmly recommend Tom Reed, a physio.",
            f"I wish you and everybody at Acme all the best {AHEAD}.",
        ),
        (
            Tone.WARM,
            "If it helps, I can warmly recommend Tom Reed, a physio.",
            f"I wish you and everyone at Acme all the very best {AHEAD}.",
        ),
        (Tone.BRIEF, "I can warmly recommend Tom Reed, a physio, and I wish you well.", ""),
    ],
)
def test_recommended_person_is_described_between_commas_and_they_are_wished_well(
    tone: Tone, said: str, wish: str
) -> None:
    typed = "Tom Reed, a physio. He has agreed."

    parts = parts_of(answers(tone=tone, touch=Touch.RECOMMEND, recommended=typed))

    assert [parts["touch"], parts.get("ending", "")] == [said, wish]


@pytest.mark.parametrize("tone", sorted(set(Tone) - {Tone.BRIEF}))
def test_recommendation_at_length_is_followed_by_a_wish(tone: Tone) -> None:
    typed = (
        "Tom Reed, who has led the ward for spinal injuries at Saint Vincent’s for many good years"
        " and who is looking for work closer to his home in Cork"
    )

    parts = parts_of(answers(tone=tone, touch=Touch.RECOMMEND, recommended=typed))

    assert parts["touch"].partition(" recommend ")[2] == f"{typed}."
    assert list(parts)[-1] == "ending"


@pytest.mark.parametrize("occasion", sorted(set(Occasion) - {Occasion.RESCHEDULE}))
@pytest.mark.parametrize("tone", Tone)
def test_letter_that_recommends_somebody_wishes_well_once(tone: Tone, occasion: Occasion) -> None:
    told = answers(
        occasion=occasion, tone=tone, touch=Touch.RECOMMEND, recommended="Tom Reed", seed=5
    )

    wishes = re.findall(r"best wishes|wish you|good wishes|All the", compose(told).body)

    assert len(wishes) == 1


def test_place_that_was_surely_filled_is_not_offered_to_another_in_the_same_letter() -> None:
    told = answers(
        occasion=Occasion.INVITATION,
        received_on=TUESDAY.date() - timedelta(days=90),
        touch=Touch.RECOMMEND,
        recommended="Tom Reed",
    )

    parts = parts_of(told)

    assert ("release" in parts, "ending" in parts) == (False, True)


@pytest.mark.parametrize(
    ("tone", "told"),
    [
        (
            Tone.NEUTRAL,
            {
                "decision": "As I said when I called, I need to withdraw my acceptance of the"
                " Senior Engineer role.",
                "apology": "You were counting on me, and I’m very sorry.",
            },
        ),
        (
            Tone.BRIEF,
            {
                "decision": "As I said when I called, I’m very sorry to withdraw my acceptance of"
                " the Senior Engineer role.",
            },
        ),
    ],
)
def test_acceptance_taken_back_by_phone_is_regretted_once_in_plain_words(
    tone: Tone, told: dict[str, str]
) -> None:
    spoken = frozenset({Circumstance.SPOKEN})

    parts = parts_of(answers(occasion=Occasion.ACCEPTED, tone=tone, circumstances=spoken))

    assert {name: parts[name] for name in ("decision", "apology") if name in parts} == told


def test_one_who_had_accepted_thanks_for_more_than_an_interview() -> None:
    told = answers(occasion=Occasion.ACCEPTED, tone=Tone.BRIEF, deeds=(Deed.INTERVIEWED,))

    assert parts_of(told)["thanks"] == (
        "Many thanks for wanting me on the team and for talking with me."
    )


def test_subject_says_that_an_acceptance_is_withdrawn() -> None:
    letter = compose(answers(occasion=Occasion.ACCEPTED))

    assert letter.subject == "Withdrawing my acceptance, Senior Engineer: Ana Ruiz"


def test_late_letter_after_a_call_says_sorry_once_and_asks_for_no_word() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=5),
        circumstances=frozenset({Circumstance.SPOKEN}),
    )

    parts = parts_of(told)

    assert list(parts)[:3] == ["decision", "thanks", "apology"]
    assert len(re.findall("sorry|apolog|forgive", " ".join(parts.values()), re.IGNORECASE)) == 1


def test_letter_says_who_arranged_the_interview() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=FRIDAY,
        circumstances=frozenset({Circumstance.BOOKED}),
        booked_by="my colleague Kim Bell",
    )

    assert "my colleague Kim Bell" in parts_of(told)["booked"].replace("My", "my")


def test_panel_of_an_agreed_interview_is_thanked_and_gets_no_note_of_its_own() -> None:
    told = answers(occasion=Occasion.INTERVIEW, panel="Dr. Chen")

    assert parts_of(told)["panel"] == "Please give my thanks to Dr. Chen, too."
    assert Companion.PANEL not in write_companions(told)


@pytest.mark.parametrize(
    ("occasion", "told"),
    [(Occasion.INTERVIEW, True), (Occasion.OFFER, True), (Occasion.APPROACH, False)],
)
def test_only_what_they_can_have_lent_is_given_back(occasion: Occasion, told: bool) -> None:
    lent = answers(occasion=occasion, to_return="the handbook")

    assert ("returning" in parts_of(lent)) is told


@pytest.mark.parametrize(
    ("who", "begins"),
    [
        ("", "As I said when I called, I"),
        ("Tom Adeyemi", "As I told Tom Adeyemi when I called, I"),
        ("maria", "As I said when I called, I"),
        ("nobody", "As I said when I called, I"),
    ],
)
def test_call_is_mentioned_with_whom_they_reached(who: str, begins: str) -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=FRIDAY,
        circumstances=frozenset({Circumstance.SPOKEN}),
        spoken_to=who,
    )

    assert parts_of(told)["decision"].startswith(begins)


def test_one_more_sentence_follows_the_reason() -> None:
    told = answers(
        occasion=Occasion.PROCESS,
        reason=Reason.STUDY,
        also="i won't be handing in the last task",
    )

    assert list(parts_of(told))[1:3] == ["decision", "also"]
    assert parts_of(told)["also"] == "I won’t be handing in the last task."


def test_friend_is_not_told_of_an_offer_that_is_declined() -> None:
    told = answers(
        occasion=Occasion.OFFER,
        circumstances=frozenset({Circumstance.KNOWN}),
        thanks_for="the dinner",
        tone=Tone.WARM,
    )

    letter = compose(told)

    assert "offer" not in letter.subject + letter.body


@pytest.mark.parametrize(
    ("typed", "home"),
    [
        ("Ohio", ""),
        ("moving to Ohio", ""),
        ("staying in Ohio", "in Ohio"),
        ("we are staying near my parents", "near my parents"),
        ("I have to stay abroad", "abroad"),
    ],
)
def test_place_to_stay_in_is_told_from_one_to_go_to(typed: str, home: str) -> None:
    assert fitting.home(typed) == home


def test_place_to_stay_in_is_said_so() -> None:
    told = answers(
        occasion=Occasion.MISSED, reason=Reason.RELOCATION, reason_detail="staying in Ohio", seed=1
    )

    assert parts_of(told)["reason"] == "I’ll be staying in Ohio."


def test_recruiter_left_without_an_answer_for_months_gets_an_apology() -> None:
    told = answers(occasion=Occasion.APPROACH, received_on=date(2025, 11, 1))

    assert "late reply" in parts_of(told)["decision"]


@pytest.mark.parametrize("occasion", [Occasion.INVITATION, Occasion.APPROACH])
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

    assert said in parts_of(told)["thanks"]


def test_message_of_last_year_is_named_by_its_month() -> None:
    told = answers(occasion=Occasion.MISSED, received_on=date(2025, 1, 28))

    assert "message from January 2025" in parts_of(told)["decision"]


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


def test_sentence_that_was_typed_finds_room_in_a_full_letter() -> None:
    told = answers(
        occasion=Occasion.ACCEPTED,
        circumstances=frozenset({Circumstance.SPOKEN}),
        thanks_for="hearing me out. You had already drawn up my first month.",
        also="The laptop is still in its box.",
        to_return="the laptop",
        reason=Reason.ANOTHER_OFFER,
    )

    told_parts = parts_of(told)

    assert told_parts["remark"] == "You had already drawn up my first month."
    assert told_parts["also"] == "The laptop is still in its box."
    assert "the Senior Engineer role" in told_parts["decision"]


def test_client_of_an_agency_has_its_article() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=FRIDAY,
        company="Ministry of Transport",
        circumstances=frozenset({Circumstance.AGENCY}),
        agency="Hays",
    )

    assert "the Ministry of Transport" in parts_of(told)["agency"]


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("night shifts no longer suit my family", "Night shifts no longer suit my family."),
        ("I can't work nights", "I can’t work nights."),
        ("shifts that clash with school", "shifts that clash with school would not suit me"),
        ("the hours", "the hours would not suit me"),
    ],
)
def test_condition_that_is_a_sentence_stands_by_itself(typed: str, reason: str) -> None:
    told = answers(
        occasion=Occasion.OFFER,
        reason=Reason.CONDITIONS,
        reason_detail=typed,
        tone=Tone.FORMAL,
        circumstances=frozenset({Circumstance.KNOWN}),
    )

    assert reason.rstrip(".").casefold() in compose(told).body.casefold()
