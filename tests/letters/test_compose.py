"""Whole letters, and letters out of whatever is typed."""

from __future__ import annotations

import dataclasses
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declines.answers import DEEDS, Answers
from declines.choices import Channel, Circumstance, Deed, Occasion, Reason, Tone, Touch
from declines.letters.compose import compose, parts_of, unsaid
from declines.letters.phrases import load
from declines.letters.review import review
from tests.letters.ana import FRIDAY, LONG_THANKS, MOMENTS, TUESDAY, answers
from tests.letters.believable import LETTERS

GOLDEN = Path(__file__).parent / "golden"


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


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("also", ["", "I am sorry that I am so late."])
def test_late_answer_says_sorry_for_it_once(tone: Tone, also: str) -> None:
    day = TUESDAY.date() - timedelta(days=3)
    told = answers(occasion=Occasion.OFFER, regret=not also, tone=tone, also=also)
    late = dataclasses.replace(told, answer_by=day)

    parts, in_time = parts_of(late), parts_of(told)

    said = re.findall(r"forgive|apologies|excuse", parts.get("overdue", ""))
    assert (len(said), "overdue" in in_time) == (0 if also else 1, False)


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (5, "Please feel free to give the time today to another candidate."),
        (25, "Please feel free to give the time tomorrow to another candidate."),
        (77, "Please feel free to give the time on Friday to another candidate."),
        (170, "Please feel free to give the time on Tuesday, February 17 to another candidate."),
        (-2, "Hopefully the search goes well, and you soon find the person you need."),
    ],
)
def test_time_that_they_proposed_is_given_back_where_it_is_still_to_come(
    hours: int, said: str
) -> None:
    proposed = TUESDAY + timedelta(hours=hours)
    told = answers(occasion=Occasion.INVITATION, interview_at=proposed, tone=Tone.FORMAL, seed=4)

    freed = parts_of(told).get("release", "")

    assert freed == said


def test_time_that_they_proposed_was_not_missed_where_nobody_had_agreed_to_it() -> None:
    told = answers(
        occasion=Occasion.INVITATION,
        received_on=date(2026, 1, 5),
        interview_at=TUESDAY - timedelta(days=9),
    )

    decided = parts_of(told)["decision"]

    assert decided == "I’m sorry that I have left your message of January 5 unanswered until now."


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
    ("company", "end"),
    [
        (
            "Acme Inc.",
            "Acme Inc.",
        ),
        (
            "Yahoo!",
            "Yahoo!",
        ),
        (
            "The Guardian",
            "The Guardian.",
        ),
    ],
)
def test_company_ends_its_sentence_with_one_stop(company: str, end: str) -> None:
    told = answers(
        occasion=Occasion.ACCEPTED,
        company=company,
        role=f"Engineer at {company}",
        tone=Tone.FORMAL,
        seed=2,
    )

    assert parts_of(told)["decision"].partition(" role at ")[2] == end


def test_company_is_not_named_to_itself() -> None:
    told = answers(occasion=Occasion.PROCESS, reason=Reason.STUDY)
    formal, agency = (
        dataclasses.replace(told, tone=Tone.FORMAL),
        dataclasses.replace(told, circumstances=frozenset({Circumstance.AGENCY})),
    )

    clauses = [
        parts_of(one)["thanks"].partition(" Senior Engineer ")[2].partition(", ")[0]
        for one in (told, formal, agency)
    ]

    assert clauses == ["role", "role at Acme", "role with Acme"]


@pytest.mark.parametrize(
    ("occasion", "hours", "entry"),
    [
        (Occasion.INTERVIEW, 72, "warmly"),
        (Occasion.INTERVIEW, 5, "sorry"),
        (Occasion.PROCESS, None, "process"),
        (Occasion.ACCEPTED, None, "sorry"),
    ],
)
def test_people_who_know_each_other_read_of_a_pleasure_only_where_there_was_one(
    occasion: Occasion, hours: int | None, entry: str
) -> None:
    told = answers(
        occasion=occasion,
        circumstances=frozenset({Circumstance.KNOWN}),
        interview_at=None if hours is None else TUESDAY + timedelta(hours=hours),
    )

    line = parts_of(told)["known"]

    assert line in load().tones[Tone.NEUTRAL]["known", entry]


def test_friend_signs_with_the_first_name() -> None:
    told = answers(occasion=Occasion.OFFER, circumstances=frozenset({Circumstance.KNOWN}))

    bodies = [compose(dataclasses.replace(told, tone=tone)).body for tone in Tone]

    signed = [body.rpartition("\n")[2] for body in bodies]
    assert dict(zip(Tone, signed, strict=True)) == dict.fromkeys(Tone, "Ana") | {
        Tone.FORMAL: "Ana Ruiz"
    }


@pytest.mark.parametrize("tone", [Tone.WARM, Tone.BRIEF])
def test_team_is_not_greeted_like_a_person(tone: Tone) -> None:
    told = answers(addressee="the hiring team", tone=tone)

    assert compose(told).body.startswith("Dear hiring team,\n")


def test_sentence_beside_the_thanks_follows_them() -> None:
    told = answers(thanks_for="reading my article. It made my day! i was so glad")

    told_parts = parts_of(told)

    assert list(told_parts)[:2] == ["thanks", "remark"]
    assert told_parts["thanks"].endswith(", and for reading my article.")
    assert told_parts["remark"] == "It made my day!"
    assert told_parts["typed"] == "I was so glad."


def test_own_reason_of_a_reschedule_stands_before_the_other_times() -> None:
    told = answers(
        occasion=Occasion.RESCHEDULE,
        interview_at=FRIDAY,
        alternatives=("Monday after 2", "any time on Tuesday"),
        reason=Reason.OWN_WORDS,
        own_reason="my son’s nursery is closed that day",
    )

    first = compose(told).body.split("\n\n")[1]

    assert first.partition("at 2 p.m. ")[2] == (
        "My son’s nursery is closed that day. Could we move it to one of these times?\n"
        "- Monday after 2\n"
        "- Any time on Tuesday"
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

    assert parts_of(told)["referred"] == ("It was kind of Tom to recommend me to you.")


def test_brief_letter_joins_the_reason_to_a_shorter_decision_where_the_whole_is_too_long() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        tone=Tone.BRIEF,
        interview_at=FRIDAY,
        role="Principal Staff Software Engineer",
        reason=Reason.PERSONAL,
        thanks_for="You all made me feel at home.",
    )

    assert parts_of(told)["decision"] == (
        "I’m sorry that I need to cancel my interview on Friday, February 13 at 2 p.m. "
        "and withdraw my application for personal reasons."
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

    told_parts = parts_of(told)

    assert list(told_parts) == ["thanks", "decision", "touch"]
    assert told_parts["decision"] == (
        "My career goals lie elsewhere at this time, so I’ve decided not to pursue this one."
    )


@pytest.mark.parametrize(
    ("typed", "behind"),
    [
        ("the book", ", and for the book."),
        ("the lunch and the book", ", and for the lunch and the book."),
        ("taking me to lunch, and for the book", ", for taking me to lunch, and for the book."),
    ],
)
def test_typed_thanks_follow_those_for_being_asked(typed: str, behind: str) -> None:
    told = answers(occasion=Occasion.PROCESS, thanks_for=typed, seed=6)

    letter, parts = compose(told), parts_of(told)

    assert parts["thanks"] == (
        f"Thank you for considering me as a candidate for the Senior Engineer role{behind}"
    )
    assert letter.body.split("\n\n")[1] == parts["thanks"]


def test_long_typed_thanks_have_a_paragraph_of_their_own() -> None:
    told = answers(
        occasion=Occasion.PROCESS,
        role="Senior Structural Engineer for Bridges",
        thanks_for=LONG_THANKS,
        deeds=(Deed.MET_TEAM,),
        seed=6,
    )

    letter, parts = compose(told), parts_of(told)

    assert parts["above_all"].partition(" for ")[2] == f"{LONG_THANKS}."
    assert letter.body.split("\n\n")[2].startswith(parts["above_all"])


def test_typed_thanks_and_a_panel_share_a_sentence() -> None:
    told = answers(
        occasion=Occasion.OFFER,
        role="Senior Structural Engineer for Bridges",
        thanks_for=LONG_THANKS,
        panel="Dr. Chen",
        tone=Tone.FORMAL,
    )

    parts = parts_of(told)

    assert parts["above_all"] == (
        f"Thank you especially for {LONG_THANKS}; I am grateful to Dr. Chen, too."
    )
    assert "panel" not in parts


def test_typed_thanks_beside_thanks_that_were_typed_elsewhere_stay_in_one_sentence() -> None:
    told = answers(
        occasion=Occasion.PROCESS, thanks_for=LONG_THANKS, also="Please pass my thanks on to Lee."
    )

    parts = parts_of(told)

    assert parts["thanks"].endswith(f" for {LONG_THANKS}.")
    assert "above_all" not in parts


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
                "booked_by",
                "panel",
                "to_return",
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
    known = Circumstance.KNOWN in told.circumstances
    assert known or " ".join(told.sender.split()) in letter.body
    assert compose(told) == letter


def test_what_was_typed_and_has_no_room_is_told() -> None:
    told = answers(
        occasion=Occasion.OFFER,
        tone=Tone.BRIEF,
        thanks_for="the tour. The walk along the river with Ben was the best of a long month.",
        also="Please tell Jo that I will bring back her two books about bridges next week.",
        reason=Reason.ANOTHER_OFFER,
    )

    texts = parts_of(told)

    assert {"remark", "also"} & texts.keys() == {"also"}
    assert unsaid(told) == {
        "remark": "The walk along the river with Ben was the best of a long month."
    }


def test_short_sentence_finds_the_room_that_a_long_one_does_not() -> None:
    told = answers(
        occasion=Occasion.OFFER,
        tone=Tone.BRIEF,
        thanks_for="the long walk. You listened for an hour.",
        also=(
            "Please tell Jo that I will bring back the two books about bridges and the folding "
            "ruler next week, because she has been waiting for all of them since May."
        ),
        reason=Reason.ANOTHER_OFFER,
    )

    assert parts_of(told)["remark"] == "You listened for an hour."
    assert unsaid(told) == {"also": told.also}


@pytest.mark.parametrize("occasion", [Occasion.OFFER, Occasion.PROCESS, Occasion.INVITATION])
def test_brief_letter_saves_a_quarter_of_the_words(occasion: Occasion) -> None:
    told = answers(
        occasion=occasion,
        reason=Reason.STAYING,
        deeds=DEEDS[occasion][:4],
        interview_at=FRIDAY,
        touch=Touch.ONLINE,
    )

    words = {
        tone: [
            len(
                " ".join(parts_of(dataclasses.replace(told, tone=tone, seed=seed)).values()).split()
            )
            for seed in range(40)
        ]
        for tone in (Tone.BRIEF, Tone.NEUTRAL)
    }

    assert sum(words[Tone.BRIEF]) <= sum(words[Tone.NEUTRAL]) * 3 / 4


def test_brief_letter_does_not_seem_to_begin_a_job_because_of_the_reason() -> None:
    told = answers(
        occasion=Occasion.ACCEPTED,
        reason=Reason.ANOTHER_OFFER,
        starts_on=FRIDAY.date(),
        tone=Tone.BRIEF,
        seed=3,
    )

    decided = parts_of(told)["decision"]

    assert re.fullmatch(
        r"I’m .* withdraw my acceptance of the Senior Engineer role because I’ve accepted another"
        r" position\.",
        decided,
    )


@pytest.mark.parametrize("tone", Tone)
def test_invitation_left_unanswered_is_not_regretted_twice(tone: Tone) -> None:
    told = answers(
        occasion=Occasion.INVITATION,
        received_on=TUESDAY.date() - timedelta(days=30),
        reason=Reason.STAYING,
        regret=True,
        tone=tone,
    )

    letter = compose(told)

    assert letter == compose(dataclasses.replace(told, regret=False))


@pytest.mark.parametrize("tone", Tone)
def test_vacancy_is_never_called_a_job(tone: Tone) -> None:
    titled = [
        compose(answers(occasion=occasion, tone=tone, seed=seed)).body
        for occasion in Occasion
        for seed in range(12)
    ]

    assert [body for body in titled if re.search(r"\bthe (\w+ ){0,4}job\b", body)] == []


@pytest.mark.parametrize("tone", Tone)
def test_nobody_is_promised_where_nobody_was_named(tone: Tone) -> None:
    told = answers(tone=tone, occasion=Occasion.OFFER, touch=Touch.RECOMMEND, recommended="not yet")

    letter, parts = compose(told), parts_of(told)

    assert parts == parts_of(dataclasses.replace(told, touch=Touch.NOTHING))
    assert review(letter.subject, letter.body, told) == []


def test_recommendation_in_a_sentence_that_has_no_object_stands_as_it_was_typed() -> None:
    typed = "Nobody knows the work better than Aoife Lynch"

    letter = parts_of(answers(touch=Touch.RECOMMEND, recommended=typed))

    assert letter["touch"] == f"{typed}."
