"""Whole letters, and letters out of whatever is typed."""

from __future__ import annotations

import dataclasses
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declines.answers import Answers
from declines.choices import Channel, Circumstance, Deed, English, Occasion, Reason, Tone, Touch
from declines.letters.compose import compose
from tests.letters.ana import FRIDAY, MOMENTS, TUESDAY, answers

GOLDEN = Path(__file__).parent / "golden"
LETTERS = {
    "invitation_neutral": answers(
        occasion=Occasion.INVITATION, reason=Reason.ANOTHER_OFFER, received_on=date(2026, 2, 9)
    ),
    "invitation_waiting_formal_british": answers(
        occasion=Occasion.INVITATION,
        tone=Tone.FORMAL,
        english=English.BRITISH,
        title="Ms",
        deeds=(Deed.READ_RESUME, Deed.INVITED),
        reason=Reason.LOCATION,
        touch=Touch.OPEN,
        received_on=date(2026, 2, 4),
    ),
    "invitation_forgotten_warm": answers(
        occasion=Occasion.INVITATION,
        tone=Tone.WARM,
        reason=Reason.TIMING,
        received_on=date(2026, 1, 12),
    ),
    "interview_neutral": answers(
        occasion=Occasion.INTERVIEW,
        interview_at=FRIDAY,
        deeds=(Deed.FLEXIBLE,),
        reason=Reason.STAYING,
        received_on=date(2026, 2, 9),
        phone="+1 555 0100",
    ),
    "interview_tomorrow_formal": answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=29),
        tone=Tone.FORMAL,
        reason=Reason.GOALS,
    ),
    "interview_today_brief_british": answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=5),
        tone=Tone.BRIEF,
        english=English.BRITISH,
        reason=Reason.PERSONAL,
        touch=Touch.NOTHING,
    ),
    "interview_past_neutral_agency": answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY - timedelta(hours=20),
        circumstances=frozenset({Circumstance.AGENCY}),
        agency="Hays",
        addressee="",
        reason=Reason.FIT,
    ),
    "message_let_pass_brief": answers(
        occasion=Occasion.MISSED, tone=Tone.BRIEF, reason=Reason.RELOCATION, reason_detail="Lisbon"
    ),
    "reschedule_warm": answers(
        occasion=Occasion.RESCHEDULE,
        tone=Tone.WARM,
        interview_at=FRIDAY,
        alternatives=("Monday at 10", "Tuesday afternoon"),
        reason=Reason.PERSONAL,
        deeds=(Deed.INVITED,),
    ),
    "reschedule_past_neutral": answers(
        occasion=Occasion.RESCHEDULE, interview_at=TUESDAY - timedelta(hours=2)
    ),
    "reschedule_own_words_late": answers(
        occasion=Occasion.RESCHEDULE,
        role="Staff Nurse, Cardiology",
        company="St. Mary’s Hospital",
        interview_at=TUESDAY + timedelta(hours=5),
        alternatives=("Thursday after 2", "any time on Friday"),
        reason=Reason.OWN_WORDS,
        own_reason="my son’s school closes at noon today",
    ),
    "process_warm_known": answers(
        occasion=Occasion.PROCESS,
        tone=Tone.WARM,
        deeds=(Deed.INTERVIEWED, Deed.MET_TEAM, Deed.SHOWED_OFFICE),
        reason=Reason.OWN_WORDS,
        own_reason="my father needs me at home for the coming months",
        circumstances=frozenset({Circumstance.KNOWN}),
        touch=Touch.ONLINE,
        profile="linkedin.com/in/ana",
    ),
    "process_programme_formal_british": answers(
        occasion=Occasion.PROCESS,
        tone=Tone.FORMAL,
        english=English.BRITISH,
        role="Residency in Internal Medicine",
        company="St. Mary’s Hospital",
        addressee="",
        circumstances=frozenset({Circumstance.PROGRAMME}),
        reference="4711",
        reason=Reason.STUDY,
        touch=Touch.NOTHING,
    ),
    "offer_neutral_typed_thanks": answers(
        occasion=Occasion.OFFER,
        company="Acme Inc.",
        deeds=(Deed.MADE_OFFER, Deed.ANSWERED_QUESTIONS),
        thanks_for="The tour of the new workshop.",
        reason=Reason.SALARY,
        touch=Touch.EVENT,
        event="careers fair in Leeds",
        event_when="May",
    ),
    "offer_internal_brief": answers(
        occasion=Occasion.OFFER,
        tone=Tone.BRIEF,
        circumstances=frozenset({Circumstance.INTERNAL}),
        reason=Reason.STAYING,
        channel=Channel.PERSON,
    ),
    "offer_by_phone_conditions": answers(
        occasion=Occasion.OFFER,
        channel=Channel.PHONE,
        reason=Reason.CONDITIONS,
        reason_detail="Hours",
        circumstances=frozenset({Circumstance.REFERRED}),
        referrer="My aunt Ruth",
        touch=Touch.WISH,
        wish="work with you one day",
    ),
    "accepted_formal": answers(
        occasion=Occasion.ACCEPTED,
        tone=Tone.FORMAL,
        title="Dr",
        reason=Reason.ANOTHER_OFFER,
        touch=Touch.NOTHING,
    ),
    "approach_brief_no_role": answers(
        occasion=Occasion.APPROACH,
        tone=Tone.BRIEF,
        role="",
        addressee="",
        channel=Channel.MESSAGE,
        reason=Reason.STAYING,
        touch=Touch.OPEN,
    ),
    "approach_neutral_referred": answers(
        occasion=Occasion.APPROACH,
        circumstances=frozenset({Circumstance.REFERRED}),
        referrer="Tom Reed",
        reason=Reason.ROLE_FIT,
        reason_detail="hands-on work",
        touch=Touch.RECOMMEND,
        recommended="My colleague Jo Park",
    ),
}


@pytest.mark.parametrize("name", LETTERS)
def test_letter_reads_as_its_golden_file(name: str) -> None:
    expected = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")

    letter = compose(LETTERS[name])

    assert f"Subject: {letter.subject}\n\n{letter.body}\n" == expected


def test_golden_file_without_a_letter_is_not_kept() -> None:
    kept = {path.stem for path in GOLDEN.iterdir()}

    assert kept == set(LETTERS)


# ----------------------------------------------------------------- what a letter is made from


@pytest.mark.parametrize("missing", ["company", "sender", "role"])
def test_letter_without_a_needed_name_is_refused(missing: str) -> None:
    told = answers(occasion=Occasion.OFFER, **{missing: "  "})

    with pytest.raises(ValueError, match=f"a letter needs: {missing}"):
        compose(told)


def test_answers_out_of_sight_leave_no_trace() -> None:
    told = answers(occasion=Occasion.OFFER, touch=Touch.HOPE)
    stale = dataclasses.replace(
        told, wish="help", own_reason="I moved", interview_at=FRIDAY, referrer="Tom", agency="Hays"
    )

    assert compose(stale) == compose(told)


def test_reference_stands_below_the_name_where_the_subject_has_no_room() -> None:
    told = answers(
        occasion=Occasion.PROCESS,
        circumstances=frozenset({Circumstance.PROGRAMME}),
        reference="Ref. 2026-INTERNAL-MEDICINE-000471",
        sender="Alexandra Papadopoulos",
    )

    letter = compose(told)

    assert letter.body.endswith("Alexandra Papadopoulos\nReference: 2026-INTERNAL-MEDICINE-000471")


@pytest.mark.parametrize(
    ("role", "subject"),
    [
        ("an Engineer position", "My application, Engineer position: Ana Ruiz"),
        (
            "Principal Engineer for the Reliability of Distributed Systems",
            "My application, Principal Engineer: Ana Ruiz",
        ),
        (
            "Residency in Internal Medicine and Pediatrics for Rural Areas",
            "My application, Residency: Ana Ruiz",
        ),
        (
            "Assistant Professor of Modern and Contemporary Literature",
            "My application, Assistant Professor: Ana Ruiz",
        ),
        ("Head of Extraordinarily Distributed Systems Engineering", "My application: Ana Ruiz"),
        ("Donaudampfschifffahrtskapitänsanwärterausbildungsleiter", "My application: Ana Ruiz"),
    ],
)
def test_subject_cuts_a_long_role_at_a_word(role: str, subject: str) -> None:
    told = answers(occasion=Occasion.PROCESS, role=role)

    letter = compose(told)

    assert letter.subject == subject


@pytest.mark.parametrize(
    ("company", "sentence"),
    [
        ("Acme Inc.", "I have decided to decline the offer of the Engineer role at Acme Inc."),
        ("Yahoo!", "I have decided to decline the offer of the Engineer role at Yahoo!"),
        (
            "The Guardian",
            "I have decided to decline the offer of the Engineer role at The Guardian.",
        ),
    ],
)
def test_company_ends_its_sentence_with_one_stop(company: str, sentence: str) -> None:
    told = answers(occasion=Occasion.OFFER, company=company, role=f"Engineer at {company}")

    first = compose(told).body.split("\n\n")[1]

    assert first.partition("me to join you. ")[2].partition(" Please")[0] == sentence


FOR_FRIENDS = {
    "Hearing this from you meant a lot to me.",
    "It matters to me that this does not come between us.",
    "Having somebody I know at the other end made this a pleasure.",
}


@pytest.mark.parametrize(
    ("occasion", "hours", "line"),
    [
        (Occasion.INTERVIEW, 72, "Hearing this from you meant a lot to me."),
        (Occasion.INTERVIEW, 5, "It matters to me that this does not come between us."),
        (
            Occasion.PROCESS,
            None,
            "Having somebody I know at the other end made this a pleasure.",
        ),
    ],
)
def test_people_who_know_each_other_read_of_a_pleasure_only_where_there_was_one(
    occasion: Occasion, hours: int | None, line: str
) -> None:
    told = answers(
        occasion=occasion,
        circumstances=frozenset({Circumstance.KNOWN}),
        interview_at=None if hours is None else TUESDAY + timedelta(hours=hours),
    )

    sentences = re.split(r"(?<=\.)\s+", compose(told).body)

    assert [one for one in sentences if one in FOR_FRIENDS] == [line]


def test_own_reason_of_a_reschedule_stands_before_the_other_times() -> None:
    told = answers(
        occasion=Occasion.RESCHEDULE,
        interview_at=FRIDAY,
        alternatives=("Monday after 2", "any time on Tuesday"),
        reason=Reason.OWN_WORDS,
        own_reason="my son’s nursery is closed that day",
    )

    first = compose(told).body.split("\n\n")[1]

    assert first.partition("at Acme. ")[2] == (
        "My son’s nursery is closed that day. "
        "Could we move it to Monday after 2 or any time on Tuesday?"
    )


def test_person_who_recommended_is_named_in_a_full_letter() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        tone=Tone.FORMAL,
        title="Ms",
        interview_at=TUESDAY + timedelta(hours=27),
        deeds=(Deed.INVITED, Deed.FLEXIBLE),
        thanks_for="showing me round the ward last week",
        reason=Reason.STAYING,
        circumstances=frozenset({Circumstance.REFERRED}),
        referrer="Tom",
        touch=Touch.OPEN,
    )

    text = compose(told).body

    assert "It was kind of Tom to recommend me to you." in text


def test_brief_letter_joins_the_reason_to_a_shorter_decision_where_the_whole_is_too_long() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        tone=Tone.BRIEF,
        interview_at=FRIDAY,
        role="Principal Staff Software Engineer",
        reason=Reason.PERSONAL,
        thanks_for="You all made me feel at home.",
    )

    first = compose(told).body.split("\n\n")[1]

    assert first == (
        "Thank you for making time to meet me. I am sorry to cancel my interview on Friday, "
        "February 13 at 2 p.m., and I withdraw my application for the role at Acme for personal "
        "reasons."
    )


def test_approach_is_answered_in_three_sentences() -> None:
    told = answers(
        occasion=Occasion.APPROACH,
        channel=Channel.MESSAGE,
        tone=Tone.WARM,
        reason=Reason.GOALS,
        circumstances=frozenset({Circumstance.REFERRED, Circumstance.KNOWN}),
        referrer="Tom Reed",
        touch=Touch.OPEN,
    )

    text = compose(told).body.split("\n\n")[1:-1]

    assert text == [
        (
            "Thank you so much for your message. I’ve decided not to pursue the Senior Engineer "
            "role at Acme because it doesn’t suit my career goals at this time."
        ),
        "If something else comes up one day, do drop me a line.",
    ]


@pytest.mark.parametrize(
    ("typed", "deeds", "thanks"),
    [
        (
            "taking me to lunch, and for the book",
            (),
            "Thank you for your patience with my reply, for taking me to lunch, and for the book.",
        ),
        (
            "the lunch and the book",
            (Deed.INTERVIEWED, Deed.MET_TEAM),
            "Thank you for taking the time to talk with me, and for the lunch and the book.",
        ),
        (
            "the book",
            (Deed.INTERVIEWED,),
            (
                "Thank you for taking the time to talk with me, for the book, and for your "
                "patience with my reply."
            ),
        ),
    ],
)
def test_typed_list_of_thanks_stands_beside_one_other_piece(
    typed: str, deeds: tuple[Deed, ...], thanks: str
) -> None:
    told = answers(
        occasion=Occasion.PROCESS, thanks_for=typed, deeds=deeds, received_on=date(2026, 2, 4)
    )

    first = compose(told).body.split("\n\n")[1]

    assert first.partition(" I ")[0] == thanks


ANY = st.text(max_size=40)
NAME = ANY.filter(str.strip)


@given(
    told=st.builds(
        Answers,
        written_at=st.just(TUESDAY),
        company=NAME,
        sender=NAME,
        role=NAME,
        interview_at=st.sampled_from(MOMENTS),
        circumstances=st.frozensets(
            st.sampled_from([one for one in Circumstance if one != Circumstance.INTERNAL])
        ),
        alternatives=st.lists(ANY, max_size=3).map(tuple),
        deeds=st.lists(st.sampled_from(Deed)).map(tuple),
        received_on=st.none() | st.dates(date(2026, 1, 1), date(2026, 3, 1)),
        **dict.fromkeys(
            (
                "agency",
                "referrer",
                "reference",
                "addressee",
                "title",
                "thanks_for",
                "reason_detail",
                "own_reason",
                "event",
                "event_when",
                "profile",
                "wish",
                "recommended",
                "phone",
                "link",
            ),
            ANY,
        ),
    )
)
def test_whatever_is_typed_makes_a_letter(told: Answers) -> None:
    letter = compose(told)

    assert letter.subject.splitlines() == [letter.subject]
    assert len(letter.subject) <= 60
    assert " ".join(told.company.split()) in letter.body
    assert " ".join(told.sender.split()) in letter.body
    assert compose(told) == letter
