"""What goes with a letter fits it, tells its reason, and keeps its own measures."""

from __future__ import annotations

import dataclasses
import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given

from declines.answers import Answers
from declines.choices import Channel, Circumstance, Companion, Deed, Occasion, Reason, Tone, Touch
from declines.letters.companions import TELLING_THE_REASON, write_companions
from declines.letters.compose import compose
from declines.letters.review import review
from tests.letters.ana import FRIDAY, TUESDAY, answers
from tests.letters.test_every_letter import told_by_anybody

ALWAYS = {Companion.PHONE, Companion.VOICEMAIL, Companion.WHY, Companion.PRESSED}
HOLES = re.compile(r"None|null|[{}\[\]<>]|_{2}|  | [,.;:?!]|\.\.|,,|,\.|;\.|\b(\w+) \1\b|[!?]\.")


@given(told=told_by_anybody())
def test_every_text_beside_a_letter_is_whole(told: Answers) -> None:
    written = write_companions(told)

    holes = [text for text in written.values() if HOLES.search(" ".join(text.split()))]
    assert holes == []
    assert all(written.values())


@given(told=told_by_anybody())
def test_voicemail_has_at_most_75_words(told: Answers) -> None:
    voicemail = write_companions(told).get(Companion.VOICEMAIL, "")

    assert len(voicemail.split()) <= 75


@given(told=told_by_anybody())
def test_short_message_has_at_most_60_words(told: Answers) -> None:
    told = dataclasses.replace(told, own_reason="my father needs me", thanks_for="")
    message = write_companions(told).get(Companion.MESSAGE, "")

    assert len(message.split()) <= 62


@given(told=told_by_anybody())
def test_notes_tell_the_reason_of_the_letter(told: Answers) -> None:
    letter, notes = compose(told), tuple(write_companions(told, TELLING_THE_REASON).values())

    remarks = review(letter.subject, letter.body, told, notes)

    assert [one for one in remarks if one.check == "consistency"] == []


@pytest.mark.parametrize(
    ("told", "offered"),
    [
        ({"occasion": Occasion.OFFER}, ALWAYS | {Companion.HR}),
        (
            {
                "occasion": Occasion.OFFER,
                "reason": Reason.ANOTHER_OFFER,
                "signed": False,
                "circumstances": frozenset({Circumstance.REFERRED}),
                "referrer": "Tom Reed",
                "panel": "Dr. Chen",
            },
            ALWAYS | {Companion.HR, Companion.REFERRER, Companion.PANEL, Companion.HOLDING},
        ),
        (
            {"occasion": Occasion.PROCESS, "circumstances": frozenset({Circumstance.AGENCY})},
            ALWAYS | {Companion.CLIENT},
        ),
        (
            {"occasion": Occasion.INTERVIEW, "interview_at": FRIDAY, "reason": Reason.TIMING},
            ALWAYS | {Companion.ANOTHER_TIME},
        ),
        (
            {"occasion": Occasion.APPROACH, "channel": Channel.MESSAGE},
            {Companion.MESSAGE, Companion.WHY, Companion.PRESSED},
        ),
        (
            {"occasion": Occasion.RESCHEDULE, "interview_at": TUESDAY + timedelta(hours=5)},
            {Companion.PHONE, Companion.VOICEMAIL, Companion.MESSAGE},
        ),
    ],
)
def test_texts_are_offered_where_they_fit(told: dict[str, Any], offered: set[Companion]) -> None:
    written = write_companions(answers(**told))

    assert set(written) == offered


def test_phone_script_is_spoken() -> None:
    told = answers(occasion=Occasion.INTERVIEW, interview_at=FRIDAY, seed=4)

    script = write_companions(told)[Companion.PHONE]

    assert script == (
        "Hello Maria, this is Ana Ruiz. Is this a good moment?\n\n"
        "Thank you for inviting me to interview. I’m sorry that I need to cancel my"
        " interview on Friday, February 13 at 2 p.m. and withdraw my application for the Senior"
        " Engineer role.\n\n"
        "I’ll confirm this by email. Thank you, and all the best."
    )


def test_person_who_arranged_the_interview_gets_a_note() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=FRIDAY,
        circumstances=frozenset({Circumstance.BOOKED}),
        booked_by="Kim Bell",
        reason=Reason.STUDY,
    )

    note = write_companions(told)[Companion.COORDINATOR]

    assert note.startswith(
        "Dear Kim,\n\nThank you for arranging my interview for the Senior Engineer role. "
        "You should hear this from me, too: "
        "I have canceled my interview and withdrawn my application. "
    )


def test_friend_who_asks_why_is_answered_as_a_friend() -> None:
    told = answers(circumstances=frozenset({Circumstance.KNOWN}), reason=Reason.STUDY)

    why = write_companions(told)[Companion.WHY]

    assert why.startswith("Of course you may ask. ")


@pytest.mark.parametrize(
    ("typed", "greeting"),
    [
        ("Tom Reed", "Hi Tom,"),
        ("Aunt Ruth", "Hi Ruth,"),
        ("Dr. Ruth Smith", "Hi Dr. Smith,"),
        ("Our neighbour Sam", "Hi Sam,"),
        ("The CEO, Tom Reed", "Hi Tom,"),
        ("Željko Novak", "Hi Željko,"),
        ("my friend, sam", "Hi Sam,"),
        ("A former colleague", "Hello,"),
    ],
)
def test_referrer_is_called_as_people_are(typed: str, greeting: str) -> None:
    told = answers(circumstances=frozenset({Circumstance.REFERRED}), referrer=typed)

    note = write_companions(told)[Companion.REFERRER]

    assert note.partition("\n")[0] == greeting


def test_interview_is_moved_while_another_offer_is_not_signed() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=FRIDAY,
        reason=Reason.ANOTHER_OFFER,
        signed=False,
    )

    holding = write_companions(told)[Companion.HOLDING]

    assert "I can’t make my interview on Friday, February 13" in holding
    assert "another day" in holding


def test_message_is_not_answered_by_phone() -> None:
    told = answers(occasion=Occasion.MISSED, channel=Channel.MESSAGE, received_on=date(2025, 6, 1))

    assert {Companion.PHONE, Companion.VOICEMAIL}.isdisjoint(write_companions(told))


@pytest.mark.parametrize("occasion", [Occasion.MISSED, Occasion.ACCEPTED])
def test_time_is_not_asked_for_where_it_is_too_late(occasion: Occasion) -> None:
    told = answers(occasion=occasion, reason=Reason.ANOTHER_OFFER, signed=False)

    assert Companion.HOLDING not in write_companions(told)


def test_client_is_not_told_of_an_apology_by_the_agency() -> None:
    told = answers(
        occasion=Occasion.ACCEPTED,
        circumstances=frozenset({Circumstance.AGENCY}),
        agency="Hays",
    )

    note = write_companions(told)[Companion.CLIENT]

    assert "sorry" not in note


def test_coordinator_is_not_taken_for_an_addressee_of_a_like_name() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        addressee="Jo",
        circumstances=frozenset({Circumstance.BOOKED}),
        booked_by="John Bell",
    )

    assert Companion.COORDINATOR in write_companions(told)


def test_referrer_is_greeted_by_the_first_name_and_told_the_reason() -> None:
    told = answers(
        occasion=Occasion.PROCESS,
        circumstances=frozenset({Circumstance.REFERRED}),
        referrer="my aunt Ruth",
        reason=Reason.STUDY,
    )

    note = write_companions(told)[Companion.REFERRER]

    assert note.startswith(
        "Hi Ruth,\n\nThank you for recommending me to Acme for the Senior Engineer role. "
        "You should hear this from me, too: I have withdrawn from the process. "
    )
    assert "study full-time" in note


@pytest.mark.parametrize(
    ("referrer", "greeting"),
    [
        ("my friend sam", "Hi Sam,"),
        ("my friend, sam", "Hi Sam,"),
        ("Sam from accounting", "Hi Sam,"),
        ("my mate sam ortiz", "Hi Sam,"),
        ("My aunt Ruth", "Hi Ruth,"),
        ("my aunt", "Hello,"),
    ],
)
def test_note_to_a_referrer_never_greets_somebody_else(referrer: str, greeting: str) -> None:
    told = answers(
        occasion=Occasion.OFFER,
        circumstances=frozenset({Circumstance.REFERRED}),
        referrer=referrer,
    )

    note = write_companions(told)[Companion.REFERRER]

    assert note.partition("\n")[0] == greeting


def test_panel_is_greeted_by_first_names() -> None:
    told = answers(occasion=Occasion.PROCESS, panel="priya + tom becker (data)")

    note = write_companions(told)[Companion.PANEL]

    assert note.partition("\n")[0] == "Dear Priya and Tom,"


MET = "It was a pleasure to meet you, and I hope that we will meet again."
WISH = "I wish you all the best."


@pytest.mark.parametrize(
    ("deeds", "touch", "end"),
    [
        ((Deed.INTERVIEWED,), Touch.HOPE, MET),
        ((Deed.MET_TEAM,), Touch.EVENT, MET),  # which is where the addressee will be
        ((Deed.MET_TEAM,), Touch.NOTHING, WISH),
        ((Deed.READ_RESUME,), Touch.EVENT, WISH),
    ],
)
def test_note_to_the_panel_tells_of_a_meeting_where_there_was_one(
    deeds: tuple[Deed, ...], touch: Touch, end: str
) -> None:
    told = answers(
        deeds=deeds,
        occasion=Occasion.OFFER,
        panel="Dr. Chen",
        reason=Reason.CONDITIONS,
        reason_detail="four nights away",
        touch=touch,
        event="PyCon",
        event_when="in May",
    )

    paragraphs = write_companions(told)[Companion.PANEL].split("\n\n")

    assert paragraphs[2] == end
    assert ("talk with me" in paragraphs[1]) == (Deed.READ_RESUME not in deeds)


@pytest.mark.parametrize("tone", Tone)
def test_spoken_text_keeps_the_tone_of_the_letter(tone: Tone) -> None:
    told = answers(occasion=Occasion.INTERVIEW, interview_at=FRIDAY, tone=tone, role="Nurse")

    scripts = [
        write_companions(dataclasses.replace(told, seed=seed))[Companion.PHONE]
        for seed in range(12)
    ]

    chatty = [script for script in scripts if "Thanks so much" in script]
    assert (bool(chatty), "job" in "".join(scripts)) == (tone == Tone.WARM, False)


@pytest.mark.parametrize(("days", "said"), [(3, 1), (0, 0)])
def test_spoken_text_says_sorry_for_a_late_answer(days: int, said: int) -> None:
    told = answers(occasion=Occasion.OFFER, seed=1)
    late = dataclasses.replace(told, answer_by=TUESDAY.date() - timedelta(days=days))

    script = write_companions(late)[Companion.PHONE]

    assert len(re.findall(r"forgive|apologies|excuse", script)) == said


def test_answer_to_why_invents_no_reason() -> None:
    why = write_companions(answers(occasion=Occasion.OFFER))[Companion.WHY]

    assert why == (
        "It is kind of you to ask. I would rather not go into my reasons, and I hope you"
        " understand."
    )


def test_reply_for_another_time_withdraws_nothing() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW, interview_at=FRIDAY, reason=Reason.PERSONAL, tone=Tone.FORMAL
    )

    reply = write_companions(told)[Companion.ANOTHER_TIME]

    assert not re.search(r"withdraw|cancel|declin", reply)
    assert "for personal reasons" in reply.casefold()


def test_holding_reply_neither_accepts_nor_declines() -> None:
    told = answers(occasion=Occasion.OFFER, reason=Reason.ANOTHER_OFFER, signed=False)

    reply = write_companions(told)[Companion.HOLDING]

    assert not re.search(r"accept|declin|another", reply)
    assert "By when do you need to know?" in reply


def test_letter_that_tells_another_reason_than_a_note_is_remarked() -> None:
    told = answers(occasion=Occasion.PROCESS, reason=Reason.STUDY)
    letter = compose(told)
    body = letter.body.replace("study full-time", "personal reasons")

    remarks = review(letter.subject, body, told, ("I am going to study full-time.",))

    assert [(one.fault.value, one.quote) for one in remarks] == [
        ("consistency.reason", "personal reasons")
    ]


@pytest.mark.parametrize(
    ("reason", "own_reason"),
    [(Reason.PERSONAL, ""), (Reason.OWN_WORDS, "I decline for personal reasons.")],
)
def test_letter_that_agrees_with_the_answers_is_remarked_for_what_goes_with_it(
    reason: Reason, own_reason: str
) -> None:
    told = answers(occasion=Occasion.PROCESS, reason=reason, own_reason=own_reason)
    letter = compose(told)

    remarks = review(letter.subject, letter.body, told, ("I am going to study full-time.",))

    assert [(one.fault.value, one.quote, one.advice) for one in remarks] == [
        (
            "consistency.beside",
            "personal reasons",
            "What goes with the letter tells another reason. People compare.",
        )
    ]
