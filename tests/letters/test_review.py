"""The check finds what a careful reader finds, and leaves good letters alone."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declines.choices import English, Occasion, Reason, Tone, Touch
from declines.faults import AIMS, Fault
from declines.letters import proof
from declines.letters.compose import compose
from declines.letters.review import review
from tests.letters import labelled
from tests.letters.ana import FRIDAY, answers


@pytest.fixture(scope="module")
def proofread() -> Iterator[None]:
    proof.load()
    yield
    proof._linters.clear()


@pytest.fixture(scope="module")
def measured(proofread: None) -> labelled.Measured:
    return labelled.measure()


def test_planted_faults_are_found(measured: labelled.Measured) -> None:
    assert measured.recall >= 0.95, measured.missed


def test_clean_letters_are_left_alone(measured: labelled.Measured) -> None:
    assert measured.false_remarks <= 1 / 20, measured.disturbed


def test_collection_plants_faults_of_every_check(measured: labelled.Measured) -> None:
    assert set(measured.planted) == set(AIMS)


def test_labels_quote_their_letters() -> None:
    strange = [
        (case.name, quote)
        for case in labelled.cases()
        for _, quote in case.faults
        if quote not in case.subject + case.body
    ]

    assert strange == []


TEXT = st.text(st.sampled_from("abc IXTthe.,!?\n()[]{}<>'’“”&@/-0123456789$£😀\u200f"))


@given(subject=TEXT, body=TEXT)
def test_remark_quotes_the_words_at_its_place(subject: str, body: str) -> None:
    told = answers(occasion=Occasion.OFFER, company="Acme Inc.", reason=Reason.GOALS)

    remarks = review(subject, body, told)

    texts = {"subject": subject, "body": body}
    assert [texts[one.part][one.start :][: len(one.quote)] for one in remarks] == [
        one.quote for one in remarks
    ]


def test_every_fault_serves_an_aim() -> None:
    assert {fault.check for fault in Fault} == set(AIMS)


def test_letter_is_checked_without_the_proofreader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "_linters", {})
    told = answers(occasion=Occasion.OFFER)
    letter = compose(told)

    remarks = review(letter.subject, letter.body.replace("decided", "desided"), told)

    assert remarks == []


@pytest.mark.parametrize(
    ("sentence", "faults"),
    [
        ("I cannot thank you enough.", []),
        ("Thank you, Will May, for your time.", []),
        ("No thanks to your recruiter.", [Fault.NO_THANKS, Fault.BLAME]),
    ],
)
def test_negation_counts(sentence: str, faults: list[Fault]) -> None:
    told = answers(occasion=Occasion.OFFER, touch=Touch.NOTHING, addressee="Will May")
    rest = (
        "I have decided to decline the offer of the Senior Engineer role at Acme. I am going to "
        "stay in my present job and go on learning there."
    )
    body = f"Dear Will,\n\n{sentence} {rest}\n\nKind regards,\nAna Ruiz"

    remarks = review("Your offer, Senior Engineer: Ana Ruiz", body, told)

    assert [one.fault for one in remarks] == faults


@pytest.mark.parametrize(
    ("sentence", "faults"),
    [
        ("No one in this business ever did that for me.", []),
        ("Nobody has ever been so kind to me.", []),
        ("Nobody stays at your place.", [Fault.BLAME]),
        ("I had been looking forward to the interview.", []),
        ("I look forward to the interview.", [Fault.REOPENED]),
        ("My ward had two nurses leave this year.", []),
        ("Your kitchen has had three chefs leave this year.", [Fault.COMPLAINT]),
        ("Three chefs have quit your kitchen this year.", [Fault.COMPLAINT]),
        ("Your rota is known to be awful.", [Fault.COMPLAINT]),
        ("The commute frightens me after my accident.", [Fault.PRIVATE]),
    ],
)
def test_sentence_is_weighed_by_what_it_says_of_them(sentence: str, faults: list[Fault]) -> None:
    told = answers(occasion=Occasion.PROCESS, touch=Touch.NOTHING)
    rest = "Thank you for your time. I have decided to withdraw from the process, as I said."
    end = "Please greet your colleagues at Acme.\n\nKind regards,\nAna Ruiz"
    body = f"Dear Maria,\n\n{rest} {sentence} {end}"

    remarks = review("My application, Senior Engineer: Ana Ruiz", body, told)

    assert [one.fault for one in remarks if one.check != "length"] == faults


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Thank you for the lunch and your kind message.", []),
        ("Your kind answer helped me.", []),
        ("I am glad that your kind to me.", ["your"]),
        ("It was an pleasure.", ["an"]),
    ],
)
def test_possessive_is_no_slip_before_a_noun(proofread: None, text: str, words: list[str]) -> None:
    found = proof.slips(text, English.AMERICAN)

    assert [slip.words for slip in found] == words


def test_addressees_who_are_joined_by_and_do_not_part_a_sentence() -> None:
    told = answers(addressee="Maria Lopez and Tom Ridley")
    body = (
        "Dear Maria and Tom,\n\nI am sorry, but I need to cancel my interview on Friday at 5 p.m. "
        "and withdraw my application. Thank you for setting time aside for me. "
        "I hope that our paths cross.\n\nKind regards,\nAna Ruiz"
    )

    faults = [remark.fault for remark in review("Senior Engineer: Ana Ruiz", body, told)]

    assert Fault.LATE_THANKS not in faults


def test_sentences_that_were_typed_beside_the_thanks_are_no_reason() -> None:
    told = answers(
        occasion=Occasion.OFFER,
        reason=Reason.ANOTHER_OFFER,
        thanks_for=(
            "the day with the team. I have seldom met people who listened so well to a stranger. "
            "The walk along the river was the best of it, and I still think about what Ben said "
            "on failure. And the lunch was great."
        ),
    )

    letter = compose(told)

    assert "on failure. And the lunch was great." in letter.body
    assert review(letter.subject, letter.body, told) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The recruiter was pushy.", [(Fault.COMPLAINT, "pushy")]),
        ("My firm made a counter-offer.", [(Fault.REOPENED, "counter-offer")]),
        ("A friend warned me about Dr. Feld.", [(Fault.COMPLAINT, "warned me about")]),
        ("You warned me about the traffic.", []),
        ("I heard bad things about you.", [(Fault.COMPLAINT, "heard bad things about")]),
        ("A friend told me about your bakery.", []),
        ("They treat their cooks badly.", [(Fault.COMPLAINT, "treat their cooks badly")]),
        ("Please stop writing to me.", [(Fault.BLAME, "stop writing")]),
        ("To be honest, I prefer my own kitchen.", []),
        ("To be honest, your hours are long.", [(Fault.BLAME, "To be honest, your")]),
        ("I wear a yellow jacket.", []),
        ("I could have died of shame.", []),
    ],
)
def test_unkind_words_are_told_from_harmless_ones(
    sentence: str, told: list[tuple[Fault, str]]
) -> None:
    given = answers(occasion=Occasion.OFFER, reason=Reason.STAYING)
    letter = compose(given)
    body = letter.body.replace("\n\nKind regards", f" {sentence}\n\nKind regards")

    remarks = review(letter.subject, body, given)

    assert [(one.fault, one.quote) for one in remarks] == told


def test_likelier_word_is_offered_for_a_slip(proofread: None) -> None:
    given = answers(occasion=Occasion.OFFER, reason=Reason.STAYING)
    letter = compose(given)
    body = letter.body.replace("\n\nKind regards", " I will ship it safly.\n\nKind regards")

    (slip,) = review(letter.subject, body, given)

    assert (slip.quote, slip.replacement) == ("safly", "safely")


@pytest.mark.parametrize("words", ["pass my regards on to", "pass our thanks on to", "pass it to"])
def test_what_is_to_be_passed_on_is_no_decision(words: str) -> None:
    told = answers(occasion=Occasion.OFFER)
    body = (
        "Dear Maria,\n\nThank you for offering me the Senior Engineer role.\n\n"
        f"Please {words} the rest of the team.\n\nI hope to meet you again.\n\n"
        "Kind regards,\nAna Ruiz"
    )

    found = {one.fault for one in review("Your offer, Senior Engineer: Ana Ruiz", body, told)}

    assert found & {Fault.NO_DECISION, Fault.LATE_DECISION} == {Fault.NO_DECISION}


def test_doubt_in_typed_thanks_is_none_of_the_decision() -> None:
    told = answers(
        occasion=Occasion.OFFER,
        thanks_for="the map, with the road torn up",
        touch=Touch.WISH,
        wish="help, if you ever offer it",
    )
    letter = compose(told)

    assert review(letter.subject, letter.body, told) == []


def test_regret_that_was_ticked_needs_no_remark_and_one_that_was_not_gets_it() -> None:
    sorry = answers(occasion=Occasion.OFFER, regret=True)
    letter = compose(sorry)
    plain = answers(occasion=Occasion.OFFER)

    remarks = [review(letter.subject, letter.body, told) for told in (sorry, plain)]

    assert [[one.fault for one in told] for told in remarks] == [[], [Fault.NEEDLESS_APOLOGY]]


@pytest.mark.parametrize(
    ("weekday", "said"),
    [
        ("Sunday", "The weekday is that of 2025. Is the year in your answers right?"),
        ("Friday", "The weekday and the date do not go together."),
    ],
)
def test_weekday_of_another_year_is_told_with_that_year(weekday: str, said: str) -> None:
    told = answers(occasion=Occasion.ACCEPTED, starts_on=date(2025, 3, 2))
    letter = compose(told)

    remarks = review(letter.subject, letter.body.replace("Sunday", weekday), told)

    assert [(one.quote, one.advice) for one in remarks] == [(f"{weekday}, March 2", said)]


@pytest.mark.parametrize(
    ("tone", "words", "told"),
    [
        (Tone.BRIEF, 98, [Fault.TOO_LONG_FOR_BRIEF]),
        (Tone.NEUTRAL, 118, []),
        (Tone.NEUTRAL, 140, [Fault.TOO_LONG]),
    ],
)
def test_length_is_measured_by_the_tone(tone: Tone, words: int, told: list[Fault]) -> None:
    given = answers(occasion=Occasion.OFFER, tone=tone)
    body = f"Dear Maria,\n\n{'word ' * words}\n\nKind regards,\nAna Ruiz"

    remarks = review("Your offer: Ana Ruiz", body, given)

    assert [one.fault for one in remarks if one.check == "length" and not one.quote] == told


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [("The pay is insulting.", ["pay", "insulting"]), ("I made A edit.", ["A"])],
)
def test_words_that_break_two_rules_are_remarked_once(
    sentence: str, quotes: list[str], proofread: None
) -> None:
    given = answers(occasion=Occasion.OFFER, reason=Reason.GOALS)
    letter = compose(given)
    start, _, end = letter.body.partition("\n\nKind regards")
    told_otherwise = start.replace("career goals", "plans")

    remarks = review(
        letter.subject, f"{told_otherwise} {sentence}\n\nKind regards{end}", given, (letter.body,)
    )

    assert [one.quote for one in remarks] == quotes


def test_slip_that_is_one_letter_keeps_its_case(proofread: None) -> None:
    found = proof.slips("I made A edit and a edit.", English.AMERICAN)

    assert [(slip.words, slip.replacement) for slip in found] == [("A", "An"), ("a", "an")]


@pytest.mark.parametrize(
    ("also", "quoted"),
    [
        ("I have decided to stay where I am.", ["I have decided to stay where I am."]),
        ("I will not be handing in the last task.", []),
    ],
)
@pytest.mark.parametrize("seed", range(4))
def test_reason_that_stands_beside_itself_is_remarked_on(
    also: str, quoted: list[str], seed: int
) -> None:
    told = answers(occasion=Occasion.OFFER, reason=Reason.STAYING, also=also, seed=seed)
    letter = compose(told)

    remarks = review(letter.subject, letter.body, told)

    assert [one.quote for one in remarks if one.fault == Fault.REASON_TWICE] == quoted


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("reason", "also"),
    [
        (Reason.STAYING, "My employer has just promoted me."),
        (Reason.STAYING, "I’ve been promoted."),
        (Reason.PERSONAL, "My mother needs looking after."),
        (Reason.TIMING, "I’m too busy until the harvest is in."),
        (Reason.ANOTHER_OFFER, "I’ll be joining a bakery in Ghent."),
    ],
)
def test_sentence_that_tells_more_of_the_reason_is_not_the_reason_twice(
    reason: Reason, also: str, seed: int
) -> None:
    told = answers(occasion=Occasion.INTERVIEW, reason=reason, also=also, seed=seed)
    letter = compose(told)

    remarks = review(letter.subject, letter.body, told)

    assert also in letter.body
    assert [one.quote for one in remarks if one.fault == Fault.REASON_TWICE] == []


def test_look_ahead_that_names_the_reason_does_not_tell_it_again() -> None:
    told = answers(
        occasion=Occasion.OFFER, tone=Tone.FORMAL, reason=Reason.LOCATION, touch=Touch.OPEN
    )
    body = (
        "Dear Maria Lopez,\n\nThank you for your offer. I decline. The location does not suit me. "
        "I would be glad to hear of it, should an opening nearer to me come up later.\n\n"
        "Sincerely,\nAna Ruiz"
    )

    remarks = review("Your offer: Ana Ruiz", body, told)

    assert [one.quote for one in remarks if one.fault == Fault.REASON_TWICE] == []


def test_thanks_that_name_what_the_reason_is_about_do_not_tell_it() -> None:
    told = answers(
        occasion=Occasion.OFFER,
        reason=Reason.PERSONAL,
        thanks_for="You were kind to my family.",
    )
    letter = compose(told)

    remarks = review(letter.subject, letter.body, told)

    assert "my family" in letter.body
    assert [one.quote for one in remarks if one.fault == Fault.REASON_TWICE] == []


@pytest.mark.parametrize("touch", [Touch.HOPE, Touch.OPEN, Touch.WISH])
@pytest.mark.parametrize(
    "line",
    [
        "I’d still like to speak at your meetup in the spring.",
        "My talk for your meet-up stands, of course.",
        "I could come and speak with your students.",
        "I’ll see you at the fair.",
    ],
)
def test_line_of_ones_own_about_a_next_meeting_keeps_in_touch(touch: Touch, line: str) -> None:
    told = answers(occasion=Occasion.OFFER, touch=touch, wish="Help with your next project.")
    body = f"Dear Maria,\n\nThank you for the offer. I have to decline it. {line}\n\nRegards,\nAna"

    remarks = review("Offer", body, told)

    assert [one.fault for one in remarks if one.check == "touch"] == []


@pytest.mark.parametrize(
    ("occasion", "written"),
    [
        (Occasion.INTERVIEW, "I have to call off our interview."),
        (Occasion.INTERVIEW, "I need to call our interview off."),
        (Occasion.INTERVIEW, "I’m calling it off."),
        (Occasion.INTERVIEW, "I won’t be able to make it."),
        (Occasion.INVITATION, "I have decided not to go ahead."),
        (Occasion.INVITATION, "I’m going to pass on this one."),
        (Occasion.PROCESS, "I will bow out."),
        (Occasion.PROCESS, "I have decided to step aside."),
        (Occasion.PROCESS, "I want to take myself out of the running."),
        (Occasion.OFFER, "I’ve decided not to go forward."),
        (Occasion.OFFER, "I can’t say yes."),
        (Occasion.OFFER, "I’m going elsewhere."),
        (Occasion.OFFER, "I’d rather not."),
        (Occasion.INTERVIEW, "I am giving up my slot."),
        (Occasion.ACCEPTED, "I have to retract my acceptance."),
        (Occasion.APPROACH, "I’m not on the market."),
        (Occasion.APPROACH, "I’m not open to new roles."),
        (Occasion.RESCHEDULE, "Could we delay it?"),
        (Occasion.RESCHEDULE, "I need to delay until Monday."),
        (Occasion.RESCHEDULE, "Would you mind delaying our talk?"),
        (Occasion.RESCHEDULE, "Might we meet on Tuesday?"),
        (Occasion.RESCHEDULE, "Friday doesn’t work for me any more."),
    ],
)
def test_decision_is_known_in_the_words_that_people_have_for_it(
    occasion: Occasion, written: str
) -> None:
    told = answers(occasion=occasion)
    body = f"Dear Maria,\n\nThank you for your message. {written}\n\nRegards,\nAna"

    remarks = review("Data Analyst", body, told)

    assert [one.fault for one in remarks if one.check == "decision"] == []


@pytest.mark.parametrize(
    ("occasion", "faults"),
    [
        (Occasion.INTERVIEW, []),
        (Occasion.OFFER, [Fault.OTHER_VERB]),
        (Occasion.RESCHEDULE, [Fault.NO_DECISION, Fault.OTHER_VERB]),
    ],
)
def test_interview_is_called_off_only_where_one_is_declined(
    occasion: Occasion, faults: list[Fault]
) -> None:
    told = answers(occasion=occasion)
    sentence = "I have to call off our interview."
    body = f"Dear Maria,\n\nThank you for your message. {sentence}\n\nRegards,\nAna"

    remarks = review("Data Analyst", body, told)

    assert [one.fault for one in remarks if one.check == "decision"] == faults


@pytest.mark.parametrize(
    ("closing", "faults"),
    [
        ("Mit freundlichen Grüßen", []),
        ("Le gach dea-ghuí,", []),
        ("See you at PyCon,", []),
        ("", [Fault.NO_CLOSING]),
        ("I wish you all the best for it", [Fault.NO_CLOSING]),
    ],
)
def test_closing_is_known_in_any_words_by_its_place_above_the_name(
    closing: str, faults: list[Fault]
) -> None:
    told = answers(occasion=Occasion.OFFER, reason=Reason.STAYING)
    letter = compose(told)
    body = letter.body.replace("Kind regards,", closing)

    found = [remark.fault for remark in review(letter.subject, body, told)]

    assert found == faults


@pytest.mark.parametrize(
    ("occasion", "written"),
    [
        (Occasion.OFFER, "I’d rather not rush my answer. Could I let you know by Monday?"),
        (Occasion.OFFER, "I’m not giving up my present job lightly, so I need a week to think."),
        (Occasion.OFFER, "Before I give up my present job I need to talk to my family."),
        (Occasion.OFFER, "I don’t give up the house here lightly."),
        (Occasion.OFFER, "I am not open to working on Sundays, but all else is fine."),
        (Occasion.OFFER, "I can’t say yes today, but I will by Friday."),
        (Occasion.OFFER, "I cannot say yes to your offer yet."),
        (Occasion.OFFER, "I would go elsewhere for lunch."),
        (Occasion.INTERVIEW, "I may be one hour late, but do not call it off, please."),
        (Occasion.INTERVIEW, "Please don’t call off the interview."),
        (Occasion.RESCHEDULE, "I’m sorry for the delay in answering you."),
        (Occasion.RESCHEDULE, "I had to delay my answer, and I am sorry."),
        (Occasion.RESCHEDULE, "My train was delayed."),
    ],
)
def test_sentence_that_decides_nothing_is_no_decision(occasion: Occasion, written: str) -> None:
    told = answers(occasion=occasion)
    body = f"Dear Maria,\n\nThank you for your message. {written}\n\nRegards,\nAna"

    remarks = review("Data Analyst", body, told)

    assert [one.fault for one in remarks if one.check == "decision"] == [Fault.NO_DECISION]


@pytest.mark.parametrize(
    ("reason", "text", "told"),
    [
        (
            Reason.NONE,
            "I’d like to decline. I’d like to decline.",
            [(Fault.SAID_TWICE, "I’d like to decline.")],
        ),
        (
            Reason.GOALS,
            "I’d like to decline. I hope to see you again. I hope\nto see you again!",
            [(Fault.SAID_TWICE, "I hope\nto see you again!")],
        ),
        (
            Reason.OWN_WORDS,
            "I’d like to decline, as my house is being built. My house is being built.",
            [(Fault.SAID_TWICE, "My house is being built.")],
        ),
        (
            Reason.ANOTHER_OFFER,
            "I decline, as I’ve accepted another position. I’ve accepted another position.",
            [(Fault.REASON_TWICE, "I’ve accepted another position.")],
        ),
        (
            Reason.NONE,
            "I’d like to decline. I’ve accepted another position. I have taken another job.",
            [(Fault.REASON_TWICE, "I have taken another job.")],
        ),
        (
            Reason.NONE,
            "I’ve accepted another position. I’d like to decline. I have taken another job.",
            [],
        ),
        (Reason.NONE, "I decline. I hope to see you. I hope to see you in May.", []),
        (
            Reason.NONE,
            "I decline. All the best. All the best!",
            [(Fault.SAID_TWICE, "All the best!")],
        ),
        (Reason.NONE, "I decline. Many thanks. Many thanks.", []),
    ],
)
def test_sentence_that_stands_twice_is_remarked_on_once(
    reason: Reason, text: str, told: list[tuple[Fault, str]]
) -> None:
    given = answers(occasion=Occasion.OFFER, reason=reason)
    body = f"Dear Maria,\n\nThank you for your offer. {text}\n\nKind regards,\nAna Ruiz"

    remarks = review("Your offer, Senior Engineer: Ana Ruiz", body, given)

    twice = {Fault.SAID_TWICE, Fault.REASON_TWICE}
    assert [(one.fault, one.quote) for one in remarks if one.fault in twice] == told


@pytest.mark.parametrize(
    ("occasion", "text", "told"),
    [
        (
            Occasion.OFFER,
            "Thank you for writing. I am saying no: we’ve decided to stay in Leeds for now.",
            [],
        ),
        (
            Occasion.OFFER,
            "Thank you for writing. I am saying no for now.",
            [(Fault.HEDGED, "for now")],
        ),
        (Occasion.INVITATION, "How kind of you to invite me. I have to decline it.", []),
        (
            Occasion.RESCHEDULE,
            "Thank you for writing. I’m afraid Friday is my exam. Could we meet on Monday instead?",
            [],
        ),
        (
            Occasion.RESCHEDULE,
            "Thank you for writing. Friday is my exam. Could we meet on Monday instead?",
            [(Fault.NO_APOLOGY, "")],
        ),
        (
            Occasion.INTERVIEW,
            "Thank you for writing. I’m afraid I have to cancel it.",
            [(Fault.NO_APOLOGY, "")],
        ),
        (Occasion.INTERVIEW, "Thank you for writing. I have to cancel it. Pardon the shuffle.", []),
        (
            Occasion.OFFER,
            "Thank you for writing. I would like too decline.",
            [(Fault.GRAMMAR, "would like too decline")],
        ),
        (
            Occasion.OFFER,
            "Thank you for writing. I decline, as the commute is to long.",
            [(Fault.GRAMMAR, "is to long")],
        ),
        (
            Occasion.OFFER,
            "Thank you for writing. I’d like to decline, I’ve found work nearer home.",
            [(Fault.GRAMMAR, "I’d like to decline, I’ve")],
        ),
        (
            Occasion.OFFER,
            "Thank you for writing. I’d like to decline, as I’ve found work nearer home.",
            [],
        ),
        (
            Occasion.OFFER,
            "Thank you for writing. Yet i’m saying no (i.e., part i and ii).",
            [(Fault.GRAMMAR, "i")],
        ),
        (
            Occasion.OFFER,
            "Thank you for writing. I decline. Nothing about the office appealed to me.",
            [(Fault.COMPLAINT, "Nothing about the office appealed")],
        ),
        (
            Occasion.OFFER,
            "Thank you for writing. I decline. Nothing about the day disappeared.",
            [],
        ),
    ],
)
def test_only_what_is_amiss_is_remarked_on(
    occasion: Occasion, text: str, told: list[tuple[Fault, str]]
) -> None:
    given = answers(occasion=occasion, interview_at=FRIDAY)
    rest = "It was good of you all to think of me, and I wish the team well in all that it does."
    body = f"Dear Maria,\n\n{text} {rest} I hope to meet you.\n\nKind regards,\nAna Ruiz"

    remarks = review("Senior Engineer: Ana Ruiz", body, given)

    assert [(one.fault, one.quote) for one in remarks] == told


@pytest.mark.parametrize(
    ("typed", "shouted"),
    [
        ({"reason": Reason.OWN_WORDS, "own_reason": "I AM NOT MOVING to Leeds"}, ["AM NOT MOVING"]),
        ({"reason": Reason.OWN_WORDS, "own_reason": "I’M MOVING"}, ["MOVING"]),
        ({"thanks_for": "the talk at SIGGRAPH"}, []),
        ({"thanks_for": "the VERY GOOD LUNCH"}, ["VERY GOOD LUNCH"]),
        ({"touch": Touch.RECOMMEND, "recommended": "LENA VOGT"}, []),
        ({"touch": Touch.EVENT, "event": "MODERN BREAD SHOW"}, []),
        ({"reason": Reason.STAYING, "also": "PLEASE KEEP MY KNIFE."}, ["PLEASE KEEP MY KNIFE"]),
    ],
)
def test_shouting_is_remarked_on_wherever_it_was_typed_but_names_are_not(
    typed: dict[str, Any], shouted: list[str]
) -> None:
    told = answers(occasion=Occasion.OFFER, **typed)
    letter = compose(told)

    remarks = review(letter.subject, letter.body, told)

    assert [one.quote for one in remarks if one.fault == Fault.SHOUTING] == shouted


def fragments_of(text: str, **told: Any) -> list[str]:
    """Return what the check quotes as no sentence in a letter that says this behind its no."""
    body = f"Dear Maria,\n\nThank you for it. I’d like to decline. {text}\n\nRegards,\nAna Ruiz"
    remarks = review("Your offer: Ana Ruiz", body, answers(occasion=Occasion.OFFER, **told))
    return [one.quote for one in remarks if one.fault == Fault.FRAGMENT]


@pytest.mark.parametrize(
    "text",
    [
        "Timing.",
        "Personal.",
        "Too far away.",
        "Not a good fit.",
        "New job.",
        "Unable to relocate.",
        "Started a new job.",
        "Have accepted another job.",
        "Going to stay where I am.",
        "Not enough time.",
        "Prefer not to say.",
        "As I found something closer to home.",
        "Because my mother is ill.",
    ],
)
def test_reason_that_is_no_sentence_is_remarked_on(text: str) -> None:
    quoted = fragments_of(text)

    assert quoted == [text]


@pytest.mark.parametrize(
    "text",
    [
        "As I said on the phone I will stay here.",
        "As my mother is ill I have to.",
        "As you know I live in Leeds.",
        "Since we spoke I have thought about it.",
        "Because of this I decline.",
        "Many thanks.",
        "All the best.",
        "Until then.",
        "Will be in touch.",
        "Timing is all.",
        "Personal reasons keep me here.",
        "Too much work is on my desk.",
    ],
)
def test_sentence_that_is_whole_or_kind_is_no_fragment(text: str) -> None:
    quoted = fragments_of(text)

    assert quoted == []


@pytest.mark.parametrize(
    ("typed", "quotes"),
    [
        ("Surgery in May.", ["Surgery in May."]),
        ("Am moving to Leeds.", ["Am moving to Leeds."]),
        ("Commute too long.", ["Commute too long."]),
        ("Life happened.", []),
        ("My kids start school in May.", []),
        ("Commuting costs too much.", []),
        ("Leeds calls me.", []),
        ("I’m moving.", []),
    ],
)
def test_typed_reason_without_subject_or_verb_is_remarked_on(typed: str, quotes: list[str]) -> None:
    quoted = fragments_of(typed, reason=Reason.OWN_WORDS, own_reason=typed)

    assert quoted == quotes


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("I will not be joining Lakeview: my own ward has given me grounds to stay.", []),
        ("I won’t be joining Lakeview, as I am staying here.", []),
        ("I’m not going to be joining Lakeview, as I am staying here.", []),
        ("I will be joining Lakeview.", ["will be joining"]),
    ],
)
def test_joining_that_is_denied_is_no_other_reason(sentence: str, quotes: list[str]) -> None:
    told = answers(occasion=Occasion.OFFER, company="Lakeview", reason=Reason.STAYING)
    body = f"Dear Maria,\n\nThank you for your offer. {sentence}\n\nKind regards,\nAna Ruiz"

    remarks = review("Offer: Ana Ruiz", body, told, ("I decline, as I am staying in my job.",))

    assert [one.quote for one in remarks if one.check == "consistency"] == quotes


def test_reason_that_is_told_twice_is_quoted_with_its_names() -> None:
    told = answers(occasion=Occasion.OFFER, reason=Reason.ANOTHER_OFFER)
    text = "I decline, as I’ve accepted another job. Ana Ruiz has accepted another job."
    body = f"Dear Maria,\n\nThank you for it. {text}\n\nKind regards,\nAna Ruiz"

    remarks = review("Your offer: Ana Ruiz", body, told)

    quotes = [one.quote for one in remarks if one.fault == Fault.REASON_TWICE]
    assert quotes == ["Ana Ruiz has accepted another job."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I’m sorry to decline. Please forgive me for answering three days after your date.", []),
        ("I’m sorry to decline. I apologize for the delay.", []),
        (
            "I’m sorry to decline. I apologize for it.",
            [(Fault.MANY_APOLOGIES, "apologize")],
        ),
        (
            "I decline. Sorry for my late answer. I apologize for keeping you waiting.",
            [(Fault.MANY_APOLOGIES, "apologize")],
        ),
        (
            "I’m so sorry, I decline. Forgive me for the delay, and I am sorry.",
            [(Fault.MANY_APOLOGIES, "sorry")],
        ),
    ],
)
def test_two_apologies_are_many_only_for_the_same_thing(
    text: str, told: list[tuple[Fault, str]]
) -> None:
    given = answers(occasion=Occasion.OFFER, regret=True)
    body = f"Dear Maria,\n\nThank you for your offer. {text}\n\nKind regards,\nAna Ruiz"

    remarks = review("Offer: Ana Ruiz", body, given)

    assert [(one.fault, one.quote) for one in remarks if one.check == "apology"] == told


@pytest.mark.parametrize("rise", ["gave me a rise", "offered me a good rise"])
def test_rise_that_others_gave_is_pay(rise: str) -> None:
    told = answers(occasion=Occasion.OFFER, reason=Reason.STAYING)
    body = f"Dear Maria,\n\nThank you for it. I decline: they {rise}.\n\nRegards,\nAna Ruiz"

    remarks = review("Offer: Ana Ruiz", body, told)

    assert [one.quote for one in remarks if one.fault == Fault.PAY] == [rise]


@pytest.mark.parametrize(
    ("sentence", "faults"),
    [
        ("I’m sorry to decline.", [Fault.NEEDLESS_APOLOGY]),
        ("I decline. I’m sorry for the late reply.", []),
    ],
)
def test_late_answer_is_something_to_be_sorry_for(sentence: str, faults: list[Fault]) -> None:
    told = answers(occasion=Occasion.OFFER)
    body = f"Dear Maria,\n\nThank you for your offer. {sentence}\n\nKind regards,\nAna Ruiz"

    remarks = review("Offer: Ana Ruiz", body, told)

    assert [one.fault for one in remarks if one.check == "apology"] == faults


@pytest.mark.parametrize(
    ("sentence", "faults"),
    [
        ("I decline.", [Fault.NO_APOLOGY]),
        ("I decline. Please forgive me for being later than the day you named.", []),
        ("I’m sorry to decline. Please excuse that this comes after the day you named.", []),
    ],
)
def test_answer_after_the_day_that_they_named_wants_an_apology(
    sentence: str, faults: list[Fault]
) -> None:
    in_time = answers(occasion=Occasion.OFFER, regret=True)
    told = dataclasses.replace(in_time, answer_by=in_time.written_at.date() - timedelta(days=2))
    body = f"Dear Maria,\n\nThank you for your offer. {sentence}\n\nKind regards,\nAna Ruiz"

    remarks = review("Offer: Ana Ruiz", body, told)

    assert [one.fault for one in remarks if one.check == "apology"] == faults


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "If part-time posts come up, I’d love to know. If another comes up, let me know.",
            [(Fault.TOUCH_TWICE, "If another comes up, let me know.")],
        ),
        (
            "Please think of me if something opens up. Should a job arise, do let me know.",
            [(Fault.TOUCH_TWICE, "Should a job arise, do let me know.")],
        ),
        (
            "If a post comes up, let me know. If a post comes up, let me know.",
            [(Fault.SAID_TWICE, "If a post comes up, let me know.")],
        ),
        ("If a post comes up, let me know. I hope that we meet again.", []),
        ("If questions come up, call me. I would be glad to hear of a new opening.", []),
    ],
)
def test_wish_to_hear_of_openings_is_needed_once(text: str, told: list[tuple[Fault, str]]) -> None:
    given = answers(occasion=Occasion.OFFER, touch=Touch.OPEN)
    body = f"Dear Maria,\n\nThank you. I decline. {text}\n\nKind regards,\nAna Ruiz"

    remarks = review("Offer: Ana Ruiz", body, given)

    twice = {Fault.TOUCH_TWICE, Fault.SAID_TWICE}
    assert [(one.fault, one.quote) for one in remarks if one.fault in twice] == told
