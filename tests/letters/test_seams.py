"""No answer is told twice in a letter, and what was typed stands where it belongs."""

from __future__ import annotations

import dataclasses
import re
from datetime import date, timedelta
from typing import Any

import pytest

from declines.choices import (
    Channel,
    Circumstance,
    Companion,
    Deed,
    English,
    Occasion,
    Reason,
    Tone,
    Touch,
)
from declines.letters import fitting, wording
from declines.letters.companions import write_companions
from declines.letters.compose import compose, parts_of, unsaid
from declines.letters.names import greeted
from declines.letters.review import review
from tests.letters.ana import FRIDAY, LONG_THANKS, TUESDAY, answers

OFFER = Occasion.OFFER
LONG_ROLE = "Senior Structural Engineer for Bridges"
AGENCY = frozenset({Circumstance.AGENCY})


@pytest.mark.parametrize(
    ("also", "asked"),
    [
        ("Please pass this on to Martin.", False),
        ("Could you let them know by Friday?", False),
        ("The test is still on my desk.", True),
    ],
)
def test_agency_is_asked_once_to_tell_its_client(also: str, asked: bool) -> None:
    told = answers(occasion=Occasion.PROCESS, circumstances=AGENCY, agency="Hays", also=also)

    assert ("agency" in parts_of(told)) is asked


@pytest.mark.parametrize(
    ("also", "asked"),
    [
        ("I will post everything back tomorrow.", False),
        ("I would like to bring the book back in person.", False),
        ("I will not be handing in the last task.", True),
    ],
)
def test_giving_back_is_told_once(also: str, asked: bool) -> None:
    told = answers(occasion=OFFER, to_return="the book", also=also)

    assert ("returning" in parts_of(told)) is asked


@pytest.mark.parametrize("also", ["Please do think of me for part-time roles.", "Keep me in mind!"])
def test_wish_to_be_thought_of_is_told_once(also: str) -> None:
    told = answers(occasion=OFFER, touch=Touch.OPEN, also=also)

    assert "touch" not in parts_of(told)


def test_slot_is_freed_once() -> None:
    shortest = answers(occasion=Occasion.INTERVIEW, tone=Tone.WARM, role="Nurse")
    told = dataclasses.replace(shortest, interview_at=FRIDAY + timedelta(days=7))
    freed = dataclasses.replace(told, also="The slot is free for the wait list.")

    assert "slot" in parts_of(told)["release"]
    assert "release" not in parts_of(freed)


def test_person_who_arranged_it_is_named_once() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=FRIDAY,
        circumstances=frozenset({Circumstance.BOOKED}),
        booked_by="Dr Miriam Feld",
        also="I will ring Dr Feld myself.",
    )

    assert "booked" not in parts_of(told)


def test_personal_reason_leaves_the_word_to_a_typed_one() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=20),
        role="Community Nurse, Band 6, Night Shift Rota",
        reason=Reason.PERSONAL,
        also="My family needs me at night now.",
    )

    letter = compose(told)

    assert "personal reasons" not in letter.body
    assert "My family needs me at night now." in letter.body


@pytest.mark.parametrize(
    ("also", "names"),
    [
        ("I will send the badge back.", ["thanks", "decision", "above_all", "also", "touch"]),
        ("My flight is not booked yet.", ["thanks", "decision", "also", "above_all", "touch"]),
        ("Please cancel the flight.", ["thanks", "decision", "also", "above_all", "touch"]),
    ],
)
def test_sentence_that_settles_something_stands_behind_the_thanks_unless_it_is_urgent(
    also: str, names: list[str]
) -> None:
    told = answers(
        occasion=Occasion.PROCESS,
        reason=Reason.STUDY,
        also=also,
        thanks_for="showing me the turbine hall at night, with all its noise, and the long walk"
        " round the lake",
    )

    assert list(parts_of(told)) == names


def test_what_led_to_a_missed_interview_stands_behind_the_apology() -> None:
    told = answers(
        occasion=Occasion.MISSED,
        interview_at=TUESDAY - timedelta(days=1),
        reason=Reason.STUDY,
        also="I had put down the wrong day.",
    )

    assert list(parts_of(told))[:4] == ["decision", "thanks", "also", "withdraw"]


def test_interview_is_withdrawn_from_before_its_job_goes_unnamed() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=20),
        role="Community Nurse, Band 6",
        seed=2,
    )

    assert parts_of(told)["decision"] == (
        "I’m sorry that this comes so late: I need to withdraw from my interview for the role of"
        " Community Nurse, Band 6, tomorrow, Wednesday, February 11, at 5 a.m."
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a traineeship in Cardiff", "I have accepted a traineeship in Cardiff"),
        ("teaching post in Leeds", "I have accepted a teaching post in Leeds"),
        ("Globex", "I have accepted a position with Globex"),
        ("the Post Office", "I have accepted a position with the Post Office"),
    ],
)
def test_other_job_is_told_from_another_employer(typed: str, said: str) -> None:
    told = answers(
        occasion=Occasion.PROCESS,
        tone=Tone.FORMAL,
        reason=Reason.ANOTHER_OFFER,
        reason_detail=typed,
        seed=2,
    )

    assert said.casefold() in compose(told).body.casefold()


def test_article_of_another_job_follows_its_sound() -> None:
    assert fitting.post("apprenticeship near home") == "an apprenticeship near home"


def test_panel_that_the_thanks_have_named_is_not_thanked_like_a_stranger() -> None:
    told = answers(
        occasion=OFFER,
        tone=Tone.BRIEF,
        thanks_for="the hour with Pete",
        panel="Pete Halvorsen",
    )

    assert parts_of(told)["panel"] == "Please give Pete Halvorsen my best."


def test_panel_that_shares_the_sentence_of_thanks_is_not_told_to_be_missing() -> None:
    told = answers(occasion=OFFER, role=LONG_ROLE, thanks_for=LONG_THANKS, panel="Pete Halvorsen")

    texts = parts_of(told)

    assert ("Pete Halvorsen" in texts["above_all"], "panel" in texts) == (True, False)
    assert unsaid(told) == {}


def test_panel_behind_a_typed_sentence_is_sent_regards() -> None:
    told = answers(
        occasion=OFFER,
        role=LONG_ROLE,
        thanks_for=f"{LONG_THANKS}. It was a joy.",
        panel="Pete Halvorsen",
        seed=2,
    )

    assert parts_of(told)["panel"] == "Please say hello to Pete Halvorsen from me."


@pytest.mark.parametrize(
    ("typed", "who", "what"),
    [
        ("Lupe Arango staying past five", "Lupe Arango", "staying past five"),
        ("Dr. Ito explaining the lab", "Dr. Ito", "explaining the lab"),
    ],
)
def test_deed_of_somebody_else_is_thanked_through_the_reader(
    typed: str, who: str, what: str
) -> None:
    told = answers(occasion=OFFER, thanks_for=typed, tone=Tone.FORMAL)

    assert f"{who} for {what}" in parts_of(told)["above_all"]


@pytest.mark.parametrize(
    ("role", "named"),
    [
        ("Structural welder", "the structural welder role"),
        ("Senior software engineer", "the senior software engineer role"),
        ("Python developer", "the Python developer role"),
        ("Structural Welder", "the Structural Welder role"),
        ("PhD in Marine Ecology", "the PhD in Marine Ecology"),
    ],
)
def test_role_is_written_as_inside_a_sentence(role: str, named: str) -> None:
    assert wording.the_role(role, "program") == named


@pytest.mark.parametrize(
    ("title", "tone", "name"),
    [
        ("Dr", Tone.NEUTRAL, "Dr. Wray"),
        ("Prof", Tone.NEUTRAL, "Prof. Wray"),
        ("Ms", Tone.NEUTRAL, "Maria"),
        ("Dr", Tone.WARM, "Dr. Wray"),
    ],
)
def test_doctor_is_greeted_as_one_in_every_tone(title: str, tone: Tone, name: str) -> None:
    called = greeted("Maria Wray", title, tone, known=False, english=English.AMERICAN)

    assert called.name == name


@pytest.mark.parametrize(
    ("day", "said"), [(date(2026, 1, 3), "January"), (date(2025, 12, 3), "December 2025")]
)
def test_month_has_its_year_where_it_is_another(day: date, said: str) -> None:
    assert wording.month(day, TUESDAY) == said


def test_times_with_commas_are_parted_by_semicolons() -> None:
    times = ("Wednesday after 2", "Thursday", "Tuesday, by video")

    told = fitting.alternatives(times, English.BRITISH)

    assert told == "Wednesday after 2; Thursday; or Tuesday, by video"


def test_reference_stands_beside_the_role_in_the_subject() -> None:
    told = answers(occasion=OFFER, role="Senior Mechanical Engineer", reference="HPW-0617-2026/B")

    letter = compose(told)

    assert letter.subject == "Senior Mechanical Engineer (HPW-0617-2026/B): Ana Ruiz"
    assert "HPW" not in letter.body


def test_friend_is_thanked_for_asking_before_anything_else() -> None:
    told = answers(
        occasion=OFFER,
        circumstances=frozenset({Circumstance.KNOWN}),
        thanks_for="driving me to my first interview and lending me your best pair of shoes",
        also="Please do not change a thing about our Thursday suppers.",
        seed=4,
    )

    parts = parts_of(told)

    assert list(parts) == ["thanks", "decision", "also", "touch"]
    assert parts["thanks"].partition(", and for ")[0].endswith("the Senior Engineer role")
    assert "known" not in parts


@pytest.mark.parametrize("text", ["Reference: TBC-1187", "I cannot take on on-call nights."])
def test_number_or_compound_is_no_gap(text: str) -> None:
    told = answers(occasion=OFFER, deeds=(Deed.MADE_OFFER,))
    letter = compose(told)

    remarks = review(letter.subject, f"{letter.body}\n{text}", told)

    assert [one for one in remarks if one.fault.value.startswith("placeholder")] == []


def test_thanks_in_a_sentence_that_looks_ahead_do_not_hide_it() -> None:
    told = answers(
        occasion=Occasion.PROCESS,
        touch=Touch.OPEN,
        also="Please pass my thanks on to Lee, and do think of me for part-time roles.",
    )
    letter = compose(told)

    assert review(letter.subject, letter.body, told) == []


def test_funeral_is_a_reason_that_a_letter_can_bear() -> None:
    told = answers(
        occasion=Occasion.RESCHEDULE,
        reason=Reason.OWN_WORDS,
        own_reason="I have a family funeral that day.",
        interview_at=FRIDAY,
    )
    letter = compose(told)

    assert review(letter.subject, letter.body, told) == []


def test_hour_keeps_its_stop_before_the_reason() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=25),
        role="Planner",
        reason=Reason.PERSONAL,
    )

    assert parts_of(told)["decision"] == (
        "I’m sorry to withdraw at such short notice from my interview for the"
        " Planner role tomorrow, Wednesday, February 11, at 10 a.m., for personal reasons."
    )


@pytest.mark.parametrize("exchanged", range(3))
def test_brief_reason_stands_before_the_reply_that_is_asked_for(exchanged: int) -> None:
    told = answers(
        tone=Tone.BRIEF,
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=25),
        reason=Reason.OWN_WORDS,
        own_reason="family reasons",
        exchanged=(("decision", exchanged),),
    )

    decision = parts_of(told)["decision"]

    assert re.search(r" for family reasons; a (?:word back|short reply) would be kind\.$", decision)


def test_no_reason_that_was_typed_is_no_reason_in_the_letter() -> None:
    untold = answers(occasion=OFFER, reason=Reason.NONE)
    typed = answers(occasion=OFFER, reason=Reason.OWN_WORDS, own_reason="No reason.")

    letters = [compose(untold), compose(typed)]

    assert letters[0] == letters[1]


@pytest.mark.parametrize(
    ("why", "told_as"),
    [
        ({"reason": Reason.PERSONAL}, "for personal reasons"),
        ({"reason": Reason.OWN_WORDS, "own_reason": "a move"}, "because of a move"),
    ],
)
@pytest.mark.parametrize("exchanged", range(3))
def test_reason_behind_thanks_tells_what_it_is_for(
    why: dict[str, Any], told_as: str, exchanged: int
) -> None:
    told = answers(
        occasion=Occasion.ACCEPTED,
        starts_on=date(2026, 3, 2),
        exchanged=(("reason", exchanged),),
        **why,
    )

    reason = parts_of(told)["reason"]

    assert reason in {
        f"I have to step back {told_as}.",
        f"I need to step back {told_as}.",
        f"It’s {told_as} that I have to step back.",
    }


def test_good_news_from_the_own_boss_is_no_complaint() -> None:
    told = answers(
        occasion=Occasion.PROCESS,
        reason=Reason.OWN_WORDS,
        own_reason="My own boss has just made me supervisor.",
    )
    letter = compose(told)

    assert review(letter.subject, letter.body, told) == []


def test_offer_through_an_agency_names_its_client_in_the_subject() -> None:
    told = answers(occasion=OFFER, circumstances=AGENCY, agency="Hays")

    assert compose(told).subject == "Senior Engineer at Acme: Ana Ruiz"


def test_note_to_a_friend_is_not_formal() -> None:
    told = answers(
        occasion=OFFER,
        tone=Tone.FORMAL,
        circumstances=frozenset({Circumstance.REFERRED}),
        referrer="Dave",
        reason=Reason.STAYING,
    )

    note = write_companions(told)[Companion.REFERRER]

    assert note.endswith("Kind regards,\nAna")


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("a small charity in Bristol", ""),
        ("An Post", ""),
        ("A Better Place", ""),
        ("the position of head chef", "the position of head chef"),
        ("my old job", "my old job"),
        ("university post in Leeds", "a university post in Leeds"),
        ("one-year placement", "a one-year placement"),
    ],
)
def test_position_is_told_from_an_employer(typed: str, named: str) -> None:
    assert fitting.post(typed) == named


@pytest.mark.parametrize(
    ("typed", "addressee"),
    [
        ("Monday morning at the lab", "Maria Lopez"),
        ("Python training on Monday", "Maria Lopez"),
        ("Lee Park staying late", "Lee Park"),
        ("Lee Park staying late and your patience", "Maria Lopez"),
    ],
)
def test_only_somebody_else_is_thanked_through_the_reader(typed: str, addressee: str) -> None:
    told = answers(occasion=OFFER, thanks_for=typed, addressee=addressee)

    assert parts_of(told)["thanks"].endswith(f", and for {typed}.")


def test_panel_beside_somebody_elses_deed_is_sent_regards() -> None:
    told = answers(
        occasion=OFFER, thanks_for="Lee Park staying late", panel="Jo Kim", tone=Tone.WARM
    )

    assert "Jo Kim" in parts_of(told)["panel"]


@pytest.mark.parametrize(
    ("answer", "also", "part", "words"),
    [
        ({"to_return": "laptop"}, "Please get back to me by Friday.", "returning", "laptop"),
        ({"to_return": "laptop"}, "I can return your call on Friday.", "returning", "laptop"),
        ({"circumstances": AGENCY}, "Let me know if you need more.", "agency", "Acme"),
        ({"circumstances": AGENCY}, "Could you tell me your address?", "agency", "Acme"),
        ({"touch": Touch.OPEN}, "Please keep me out of your mailing list.", "touch", "opening"),
        ({"touch": Touch.OPEN}, "Please do not think of me for nights.", "touch", "opening"),
        ({"reason": Reason.PERSONAL}, "The contract is with HR.", "decision", "ersonal reasons"),
    ],
)
def test_sentence_about_something_else_takes_no_part_away(
    answer: dict[str, Any], also: str, part: str, words: str
) -> None:
    told = answers(occasion=Occasion.PROCESS, also=also, **answer)

    assert words in parts_of(told)[part]


def test_missed_interview_that_is_still_wanted_is_asked_about_once() -> None:
    told = answers(occasion=Occasion.RESCHEDULE, interview_at=TUESDAY - timedelta(hours=2))

    assert compose(told).body.count("?") == 1


def test_interview_is_moved_without_a_role_that_has_no_name() -> None:
    told = answers(
        occasion=Occasion.RESCHEDULE,
        tone=Tone.BRIEF,
        interview_at=FRIDAY,
        role="Head of the Department of Structural Engineering and Applied Mechanics",
    )

    assert "for the role?" not in compose(told).body


@pytest.mark.parametrize("role", ["Part-time barista", "Second-shift supervisor"])
def test_compound_at_the_head_of_a_role_is_written_small(role: str) -> None:
    assert wording.the_role(role, "program") == f"the {role[:1].lower()}{role[1:]} role"


def test_start_that_was_agreed_is_told_rather_than_the_reason_beside_it() -> None:
    told = answers(
        occasion=Occasion.ACCEPTED, starts_on=date(2026, 3, 2), reason=Reason.STAYING, seed=2
    )

    parts = parts_of(told)

    assert parts["decision"].endswith("which was to begin on Monday, March 2.")
    assert "reason" in parts


@pytest.mark.parametrize(
    "typed",
    [
        "I hope you understand.",
        "It was not an easy decision.",
        "I would have loved to join.",
        "I have decided to stay.",
    ],
)
def test_typed_sentence_that_is_no_reason_is_not_joined_as_one(typed: str) -> None:
    told = answers(occasion=OFFER, regret=True, reason=Reason.OWN_WORDS, own_reason=typed)

    assert parts_of(told)["reason"] == typed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("i am moving abroad", ", but I am moving abroad."),
        ("My wife is ill, so we stay", ", but my wife is ill, so we stay."),
    ],
)
def test_typed_reason_follows_regret(typed: str, said: str) -> None:
    told = answers(occasion=OFFER, regret=True, reason=Reason.OWN_WORDS, own_reason=typed)

    assert parts_of(told)["decision"].endswith(said)


def test_reason_that_has_drawn_its_conclusion_is_not_joined_to_another() -> None:
    typed = "We will be moving in May, so I cannot start."
    told = answers(occasion=OFFER, reason=Reason.OWN_WORDS, own_reason=typed)

    assert parts_of(told)["reason"] == typed


@pytest.mark.parametrize(
    "typed", [{"also": "I am sorry for the trouble."}, {"own_reason": "I am sorry to be away."}]
)
def test_apology_that_was_typed_is_the_only_one(typed: dict[str, str]) -> None:
    told = answers(occasion=OFFER, regret=True, reason=Reason.OWN_WORDS, **typed)

    assert compose(told).body.count("sorry") == 1


def test_apology_that_was_typed_leaves_the_spoken_one() -> None:
    told = answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=20),
        also="I am sorry for the trouble.",
    )

    assert "sorry" in write_companions(told)[Companion.PHONE]


def test_reader_is_not_thanked_through_the_reader() -> None:
    told = answers(occasion=OFFER, panel="Maria Lopez, Dr. Chen and Lee", addressee="Maria Lopez")

    assert "Dr. Chen and Lee" in parts_of(told)["panel"]
    assert "Maria" not in parts_of(told)["panel"]


@pytest.mark.parametrize(
    ("circumstance", "company"), [(Circumstance.AGENCY, "Acme"), (Circumstance.PROGRAMME, "Acme")]
)
def test_those_who_do_not_search_are_not_wished_well_with_it(
    circumstance: Circumstance, company: str
) -> None:
    told = answers(
        occasion=Occasion.PROCESS,
        touch=Touch.NOTHING,
        company=company,
        circumstances=frozenset({circumstance}),
    )

    assert "search" not in parts_of(told)["ending"]


def test_hour_before_a_question_has_one_stop() -> None:
    told = [
        answers(
            occasion=Occasion.RESCHEDULE,
            tone=Tone.BRIEF,
            interview_at=TUESDAY + timedelta(hours=77),
            thanks_for="the tour of the workshop",
            alternatives=("Monday",),
            seed=seed,
        )
        for seed in range(12)
    ]

    assert [one for one in told if ".m.." in compose(one).body] == []


def test_sentence_beside_typed_thanks_follows_them_in_a_brief_letter() -> None:
    told = answers(
        occasion=Occasion.INVITATION,
        tone=Tone.BRIEF,
        thanks_for="your kind words about my work. They made my week.",
    )

    body = compose(told).body

    assert "my work. They made my week. I" in body


@pytest.mark.parametrize(
    ("circumstance", "texts"),
    [
        (Circumstance.SPOKEN, set[Companion]()),
        (Circumstance.VOICEMAIL, {Companion.PHONE}),
    ],
)
def test_who_has_called_needs_no_words_for_a_call(
    circumstance: Circumstance, texts: set[Companion]
) -> None:
    told = answers(occasion=OFFER, circumstances=frozenset({circumstance}))

    written = write_companions(told).keys()

    assert written & {Companion.PHONE, Companion.VOICEMAIL} == texts


@pytest.mark.parametrize(
    "typed", ["putting me forward to Tom Ridley", "You put me forward at once."]
)
@pytest.mark.parametrize("occasion", [Occasion.INVITATION, Occasion.OFFER, Occasion.PROCESS])
def test_agency_is_thanked_once_for_putting_somebody_forward(
    occasion: Occasion, typed: str
) -> None:
    told = answers(occasion=occasion, circumstances=AGENCY, thanks_for=typed)

    letters = [compose(dataclasses.replace(told, seed=seed)).body for seed in range(9)]

    again = re.compile(r"(?:put(?:ting)?|suggesting|recommending) me ")
    assert [len(again.findall(letter)) for letter in letters] == [1] * 9


@pytest.mark.parametrize("tone", Tone)
def test_client_whose_name_has_a_comma_is_set_off_by_another(tone: Tone) -> None:
    plain = answers(occasion=OFFER, company="Bath Brewery", tone=tone, circumstances=AGENCY)
    told = dataclasses.replace(plain, company="The Old Brewery, Bath")

    asked = {
        tuple(parts_of(dataclasses.replace(one, seed=seed))["agency"] for one in (plain, told))
        for seed in range(12)
    }

    before, after = "Bath Brewery", "The Old Brewery, Bath,"
    assert {one.replace(before, after).replace(",,", ",") for one, _ in asked} == {
        other for _, other in asked
    }
    assert {one.split()[0] for one, _ in asked} <= {"Could", "Would", "I"}


@pytest.mark.parametrize(
    ("channel", "here"), [(Channel.MESSAGE, True), (Channel.EMAIL, False), (Channel.PHONE, False)]
)
def test_chat_that_has_no_address_is_where_they_keep_in_touch(channel: Channel, here: bool) -> None:
    told = answers(occasion=Occasion.APPROACH, touch=Touch.ONLINE, channel=channel)

    touches = [parts_of(dataclasses.replace(told, seed=seed))["touch"] for seed in range(9)]

    assert [touch.endswith(" connected here.") for touch in touches] == [here] * 9
    assert ["LinkedIn" in touch for touch in touches] == [not here] * 9


@pytest.mark.parametrize(
    ("occasion", "name", "said"),
    [
        (OFFER, "decision", "For family reasons I’ve decided to decline."),
        (Occasion.PROCESS, "decision", "For family reasons I’d like to withdraw my application."),
        (Occasion.RESCHEDULE, "reason", "That’s for family reasons."),
    ],
)
def test_reason_in_words_that_are_no_sentence_is_told_in_one(
    occasion: Occasion, name: str, said: str
) -> None:
    told = answers(occasion=occasion, reason=Reason.OWN_WORDS, own_reason="Family reasons.")

    letter = parts_of(told)

    assert letter[name] == said
