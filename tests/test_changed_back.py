"""An edited sentence is asked about once: not again for what was refused, nor for what it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from declines.answers import Answers
from declines.choices import Circumstance, Deed, Occasion, Reason, Tone, Touch
from declines.letters.compose import Letter, compose
from declines.letters.sentences import is_line, sentences
from declines.models import Draft
from tests.conftest import address, post_email, post_step
from tests.letters.ana import FRIDAY, answers

NEUTRAL = Tone.NEUTRAL
OWN = "own plans"
TIMING = "I’d like to decline, as the timing is not right for me."


@pytest.fixture
def edited(alice: Client, finished: Draft) -> Draft:
    """A finished letter whose reason was reworded by hand."""
    assert finished.body.count("career goals") == 1
    post_email(alice, finished, body=finished.body.replace("career goals", OWN))
    finished.refresh_from_db()
    return finished


def give(client: Client, draft: Draft, *reasons: str) -> Draft:
    for reason in reasons:
        post_step(client, draft, "give-a-reason", reason=reason, back="email")
    draft.refresh_from_db()
    return draft


def keep_mine(client: Client, draft: Draft) -> Draft:
    (key, _, _) = draft.open_clashes()[0]
    post_email(client, draft, settle=f"{key}:keep")
    draft.refresh_from_db()
    return draft


def asked(draft: Draft) -> list[str]:
    draft.refresh_from_db()
    return asked_of(draft)


def asked_of(draft: Draft) -> list[str]:
    return [clash.fresh.strip() for _, clash, _ in draft.open_clashes()]


def shown(client: Client, draft: Draft, page: str) -> Any:
    return client.get(address(draft, page)).context


def drafted(told: Answers, old: str, new: str) -> Draft:
    """Return a draft in which one sentence of the composed letter was edited."""
    draft, letter = Draft(), compose(told)
    assert letter.body.count(old) == 1
    draft.take(letter, told.tone)
    draft.edit(draft.subject, letter.body.replace(old, new))
    return draft


def test_wording_that_was_refused_is_not_asked_again_when_another_answer_changes(
    alice: Client, edited: Draft
) -> None:
    before = asked(give(alice, edited, "timing"))
    keep_mine(alice, edited)

    post_step(alice, edited, "keep-in-touch", touch="nothing", back="email")
    post_email(alice, Draft.objects.get(pk=edited.pk), exchange="thanks")

    assert (before, asked(edited)) == ([TIMING], [])


def test_wording_that_was_refused_is_announced_on_no_page(alice: Client, edited: Draft) -> None:
    keep_mine(alice, give(alice, edited, "timing"))

    step, tone = (shown(alice, edited, page) for page in ("give-a-reason", "email/formal"))

    assert (step["letter"].clashing, tone["asked"]) == (False, [])


def test_wording_that_was_refused_is_not_asked_again_behind_the_first_answer(
    alice: Client, edited: Draft
) -> None:
    mine = keep_mine(alice, give(alice, edited, "timing")).body

    give(alice, edited, "goals", "timing")

    assert (edited.body, asked(edited)) == (mine, [])


def test_answer_that_was_refused_is_not_asked_again_in_another_tone(
    alice: Client, edited: Draft
) -> None:
    mine = keep_mine(alice, give(alice, edited, "timing")).body

    for tone in ("warm", "formal", "brief", "neutral"):
        alice.post(address(edited, f"email/{tone}"))

    assert (asked(edited), OWN in mine, OWN in edited.body) == ([], True, True)


@pytest.mark.parametrize("own", ["", "Thank you for thinking of me."], ids=["out", "reworded"])
def test_sentence_is_asked_about_in_one_tone_and_not_in_those_that_follow(
    alice: Client, finished: Draft, own: str
) -> None:
    (thanks,) = [one for one in sentences(finished.body) if one.startswith("Thank you")]
    post_email(alice, finished, body=finished.body.replace(thanks, own))
    finished.refresh_from_db()

    questions = []
    for tone in ("warm", "formal", "brief"):
        alice.post(address(finished, f"email/{tone}"))
        questions.append(asked(finished))
        for key, _, _ in finished.open_clashes():
            post_email(alice, finished, settle=f"{key}:keep")

    assert [len(told) for told in questions] == [1, 0, 0]


def test_sentence_that_was_refused_is_not_asked_about_behind_a_tone_that_had_her_old_one() -> None:
    told = answers(occasion=Occasion.MISSED, reason=Reason.STAYING, touch=Touch.OPEN)
    draft, letter = Draft(), compose(told)
    draft.take(letter, told.tone)
    draft.edit(draft.subject, letter.body.replace("Thank you very much", "Thank you all so very"))

    questions = []
    for tone in (Tone.BRIEF, Tone.FORMAL, Tone.WARM):
        draft.take_tone(replace(told, tone=tone))
        questions.append(asked_of(draft))
        for key, _, _ in draft.open_clashes():
            draft.settle(key, "keep", Letter(draft.subject, draft.body))

    assert questions == [["Many thanks for getting in touch."], [], []]


def test_sentence_that_was_never_edited_is_asked_about_beside_a_reason_that_was_refused() -> None:
    told = answers(occasion=Occasion.MISSED, reason=Reason.RELOCATION, tone=Tone.FORMAL)
    draft = drafted(told, "It would not work with where I am going to live.", "")

    draft.take_tone(replace(told, tone=Tone.WARM))
    ((key, refused, _),) = draft.open_clashes()
    draft.settle(key, "keep", Letter(draft.subject, draft.body))
    draft.take_tone(replace(told, tone=Tone.BRIEF))

    ((_, asked, _),) = draft.open_clashes()
    decision = compose(replace(told, tone=Tone.WARM)).parts["decision"]
    assert (refused.mine, asked.mine) == ("", decision)


def test_new_answer_is_asked_about_though_the_one_before_was_refused_in_all_tones(
    alice: Client, edited: Draft
) -> None:
    keep_mine(alice, give(alice, edited, "timing"))
    for tone in ("warm", "formal"):
        alice.post(address(edited, f"email/{tone}"))

    give(alice, edited, "study")

    assert len(asked(edited)) == 1


def test_wording_that_was_refused_for_a_sentence_taken_out_is_not_asked_again() -> None:
    draft = Draft()
    draft.take(Letter("No", "I thank you. I must say no. I wish you well."), NEUTRAL)
    draft.edit("No", "I thank you. I wish you well.")
    draft.take(Letter("No", "I thank you. I say no. I wish you well."), NEUTRAL)
    (key, _, _) = draft.open_clashes()[0]
    draft.settle(key, "keep", Letter("No", draft.body))

    draft.take(Letter("No", "Many thanks. I say no. I wish you well."), NEUTRAL)
    draft.take(Letter("No", "Many thanks. I say no. Good luck to you."), NEUTRAL)

    assert asked_of(draft) == []


def test_wording_that_stands_in_the_text_already_is_not_asked_about() -> None:
    draft = Draft()
    draft.take(Letter("No", "I thank you. I must say no."), NEUTRAL)
    draft.edit("No", "I say no. I thank you. I must say no, alas.")

    draft.take(Letter("No", "I thank you. I say no."), NEUTRAL)

    assert (draft.body, asked_of(draft)) == ("I say no. I thank you. I must say no, alas.", [])


def test_another_wording_than_the_refused_one_is_asked_about(alice: Client, edited: Draft) -> None:
    keep_mine(alice, give(alice, edited, "timing"))

    give(alice, edited, "study")

    assert len(asked(edited)) == 1


def test_question_that_stays_open_counts_as_no_change_of_the_text() -> None:
    draft = Draft()
    draft.take(Letter("A no", "I thank you. I must say no. I wish you well."), NEUTRAL)
    draft.edit("A no", "I thank you. I must say no, alas.")
    draft.take(Letter("A no", "I thank you. I say no. I wish you well."), NEUTRAL)
    before = draft.revision, draft.body, draft.open_clashes()

    draft.take(Letter("A no", "I thank you. I say no."), NEUTRAL)

    assert (draft.revision, draft.body, draft.open_clashes()) == before
    assert len(before[2]) == 1


def test_each_sentence_that_was_taken_out_is_asked_about_by_itself() -> None:
    draft = Draft()
    draft.take(
        Letter("No", "I thank you. It was good to meet. I say no. I wish you well."), NEUTRAL
    )
    draft.edit("No", "I thank you. I say no.")

    for meet, wish in (("It was fine to meet.", "I wish you luck."), ("Meet again.", "Wish well.")):
        draft.take(Letter("No", f"I thank you. {meet} I say no. {wish}"), NEUTRAL)

    assert asked_of(draft) == ["Meet again.", "Wish well."]


def test_sentence_is_asked_about_once_though_the_one_before_it_changes_too() -> None:
    draft = Draft()
    draft.take(Letter("No", "I thank you. I must say no."), NEUTRAL)
    draft.edit("No", "I thank you. I must say no, alas.")

    for thanks, no in (("Thank you.", "I say no."), ("Many thanks.", "I must decline.")):
        draft.take(Letter("No", f"{thanks} {no}"), NEUTRAL)

    assert asked_of(draft) == ["I must decline."]


def test_sentence_that_is_composed_again_follows_new_answers(alice: Client, edited: Draft) -> None:
    post_email(alice, give(alice, edited, "timing"), recompose="")

    give(alice, edited, "goals")

    assert (edited.body, asked(edited)) == (edited.composed_body, [])


def test_wording_on_offer_that_was_typed_in_follows_new_answers(
    alice: Client, edited: Draft
) -> None:
    keep_mine(alice, give(alice, edited, "timing"))
    (mine,) = [one for one in sentences(edited.body) if OWN in one]
    post_email(alice, edited, body=edited.body.replace(mine, TIMING))

    give(alice, edited, "goals")

    assert (edited.body, asked(edited)) == (edited.composed_body, [])


def test_sentence_that_was_left_out_meanwhile_is_not_composed_beside_what_became_of_it(
    alice: Client, edited: Draft
) -> None:
    mine = edited.body

    give(alice, edited, "personal", "goals")

    assert (edited.body, asked(edited)) == (mine, [])


def test_wording_that_was_put_back_stays_when_another_answer_changes(
    alice: Client, finished: Draft
) -> None:
    (key, _) = give(alice, finished, "timing").open_changes()[0]
    post_email(alice, finished, undo=key)

    post_step(alice, finished, "keep-in-touch", phone="+1 555 0100", back="email")

    finished.refresh_from_db()
    assert ("career goals" in finished.body, TIMING in finished.body) == (True, False)


def test_sentence_in_question_gets_no_other_beside_it_when_the_tone_changes_too() -> None:
    told = answers(occasion=Occasion.OFFER, reason=Reason.GOALS, touch=Touch.OPEN)
    draft = Draft()
    draft.take(compose(told), told.tone)
    draft.edit(draft.subject, draft.body.replace("I’d be glad to hear", "I’d like to hear"))
    (mine,) = [one for one in sentences(draft.body) if "I’d like" in one]

    for tone in (NEUTRAL, Tone.BRIEF):
        letter = compose(replace(told, touch=Touch.HOPE, tone=tone))
        draft.take(letter, tone)

    (hope,) = [one for one in sentences(letter.body) if "I hope" in one]
    assert (mine in draft.body, hope in draft.body) == (True, False)
    assert [(clash.mine, clash.fresh) for _, clash, _ in draft.open_clashes()] == [(mine, hope)]


@pytest.mark.parametrize("change", [{"touch": Touch.NOTHING}, {"tone": Tone.BRIEF}])
def test_sentence_that_was_moved_and_reworded_gets_the_composed_one_not_back_beside_it(
    change: dict[str, Any],
) -> None:
    told = answers(occasion=Occasion.INVITATION, reason=Reason.GOALS, touch=Touch.HOPE)
    draft, letter = Draft(), compose(told)
    draft.take(letter, told.tone)
    hope, ending = letter.parts["touch"], letter.parts["ending"]
    draft.edit(draft.subject, draft.body.replace(f"{hope} {ending}", f"{ending} Yes, {hope}"))
    mine = draft.body.split()

    for changed in (replace(told, **change), told):
        draft.take(compose(changed), changed.tone)

    assert (sorted(draft.body.split()), asked_of(draft)) == (sorted(mine), [])


def test_reason_in_own_words_gets_no_decision_beside_it_that_tells_the_composed_one() -> None:
    told = answers(occasion=Occasion.INTERVIEW, own_reason="I teach on Fridays.")
    letters = [
        compose(replace(told, tone=tone, also=also, reason=reason))
        for tone in Tone
        for also in ("", "I know how carefully you looked for a way.")
        for reason in (Reason.STAYING, Reason.OWN_WORDS)
    ]
    apart = [one for one in letters if "reason" in one.parts]
    joined = [one for one in letters if one.reason_in]

    beside = []
    for before, after in product(apart, joined):
        draft = Draft()
        draft.take(before, NEUTRAL)
        draft.edit(draft.subject, draft.body.replace(before.parts["reason"], "We are to move."))
        draft.take(after, NEUTRAL)
        beside += [after.parts["decision"]] * (after.parts["decision"] in draft.body)

    assert (beside, bool(apart and joined)) == ([], True)


def test_part_of_a_sentence_is_known_yet_where_the_text_is_made_of_it() -> None:
    told = answers(occasion=Occasion.OFFER, reason=Reason.GOALS, touch=Touch.OPEN)
    letter, brief = compose(told), compose(replace(told, tone=Tone.BRIEF))
    draft = Draft()
    draft.take(letter, NEUTRAL)
    draft.edit(draft.subject, draft.body.replace(letter.parts["touch"], "Yes, keep me in mind."))

    draft.take(brief, Tone.BRIEF)

    touch = [draft.part_of[one.parts["touch"]] for one in (letter, brief)]
    assert (letter.parts["touch"] in draft.base_body, touch) == (True, ["touch"] * 2)


def test_parts_of_a_letter_are_remembered_of_a_draft_of_the_time_before(
    alice: Client, finished: Draft
) -> None:
    Draft.objects.update(part_of={})

    post_step(alice, finished, "keep-in-touch", back="email")

    finished.refresh_from_db()
    assert {"thanks", "touch", "ending"} <= {*finished.part_of.values()}


def test_earlier_text_comes_back_with_the_parts_it_was_made_of(
    alice: Client, finished: Draft
) -> None:
    before = finished.part_of
    alice.post(address(finished, "email/brief"))

    alice.post(address(finished, f"history/{finished.states.get().pk}/back"))

    finished.refresh_from_db()
    assert (finished.part_of, before != {}) == (before, True)


@pytest.mark.parametrize("tone", [Tone.BRIEF, Tone.WARM, Tone.FORMAL])
@pytest.mark.parametrize("touch", [Touch.HOPE, Touch.OPEN])
@pytest.mark.parametrize("occasion", Occasion)
def test_edited_sentence_gets_no_other_of_its_part_beside_it_in_another_tone(
    occasion: Occasion, touch: Touch, tone: Tone
) -> None:
    told = answers(occasion=occasion, reason=Reason.GOALS, touch=touch)
    letter, other = compose(told), compose(replace(told, tone=tone))
    texts = {part: text for part, text in letter.parts.items() if len(sentences(text)) == 1}
    reworded = {part for part in texts if other.parts.get(part, texts[part]) != texts[part]}

    beside = []
    for part in reworded:
        draft = Draft()
        draft.take(letter, told.tone)
        draft.edit(draft.subject, draft.body.replace(texts[part], f"Indeed, {texts[part]}"))
        draft.take_tone(replace(told, tone=tone))
        beside += [part] * (other.parts[part] in draft.body)

    assert (beside, reworded != set()) == ([], True)


@pytest.mark.parametrize("keeps", [False, True])
def test_reason_that_is_in_question_with_the_decision_stays_when_another_answer_changes(
    keeps: bool,
) -> None:
    told = answers(
        occasion=Occasion.INVITATION, reason=Reason.OWN_WORDS, own_reason="I teach on Fridays."
    )
    draft = drafted(told, "I teach on Fridays.", "It was not easy. I teach on Fridays.")
    mine, moved = draft.body, replace(told, reason=Reason.LOCATION)

    draft.take(compose(moved), moved.tone)
    asked = asked_of(draft)
    for key, _, _ in draft.open_clashes() if keeps else []:
        draft.settle(key, "keep", Letter(draft.subject, draft.body))
    signed = replace(moved, phone="+1 555 0100")
    draft.take(compose(signed), signed.tone)

    assert (len(asked), draft.body) == (1, f"{mine}\n+1 555 0100")
    assert asked_of(draft) == ([] if keeps else asked)


def test_reason_for_which_the_new_one_was_taken_is_told_when_it_is_answered_again() -> None:
    told = answers(
        occasion=Occasion.INVITATION, reason=Reason.OWN_WORDS, own_reason="I teach on Fridays."
    )
    draft = drafted(told, "I teach on Fridays.", "I indeed teach on Fridays.")
    moved = replace(told, reason=Reason.LOCATION)

    draft.take(compose(moved), moved.tone)
    for key, _, _ in draft.open_clashes():
        draft.settle(key, "take", Letter(draft.subject, draft.body))
    draft.take(compose(told), told.tone)

    assert (draft.body, asked_of(draft)) == (compose(told).body, [])


def test_reason_that_was_parted_from_the_decision_is_asked_about_when_none_is_told() -> None:
    told = answers(occasion=Occasion.OFFER, reason=Reason.ANOTHER_OFFER, tone=Tone.WARM, seed=8)
    parted = "I’d like to decline. I’ve accepted another position."
    draft = drafted(told, "I’d like to decline, as I’ve accepted another position.", parted)

    draft.take(compose(replace(told, reason=Reason.NONE)), told.tone)
    questions = [(clash.mine, clash.fresh) for _, clash, _ in draft.open_clashes()]
    draft.take(compose(told), told.tone)

    assert (questions, asked_of(draft)) == ([(parted, "I’d like to decline.")], [])


def test_reason_taken_out_that_was_refused_in_a_brief_letter_is_asked_about_in_no_other() -> None:
    told = answers(occasion=Occasion.MISSED, reason=Reason.RELOCATION, tone=Tone.FORMAL)
    draft = drafted(told, "It would not work with where I am going to live.", "")

    draft.take_tone(replace(told, tone=Tone.BRIEF))
    ((key, asked, _),) = draft.open_clashes()
    draft.settle(key, "keep", Letter(draft.subject, draft.body))
    draft.take_tone(replace(told, tone=Tone.WARM))

    assert (asked.base.endswith("where I am going to live."), asked_of(draft)) == (True, [])


@pytest.mark.parametrize(
    "change",
    [
        *({"reason": reason} for reason in Reason),
        *({"tone": tone} for tone in Tone),
        {"touch": Touch.NOTHING},
    ],
    ids=str,
)
def test_paragraphs_of_a_text_that_is_all_her_own_stay(change: dict[str, Any]) -> None:
    told = answers(occasion=Occasion.OFFER, reason=Reason.GOALS, own_reason="I teach on Fridays.")
    mine = "Hello.\n\nNothing of the old text stands here any longer.\n\nBye now.\n\nAna"
    draft = Draft()
    draft.take(compose(told), told.tone)
    draft.edit(draft.subject, mine)

    for changed in (replace(told, **change), told):
        draft.take(compose(changed), changed.tone)

    assert draft.body == mine


def test_sentence_for_a_letter_that_was_translated_is_on_offer_and_not_put_in() -> None:
    told = answers(occasion=Occasion.OFFER, reason=Reason.GOALS, seed=3)
    german = "Liebe Maria,\n\nvielen Dank für Ihr Vertrauen. Ich möchte leider absagen.\n\nAna"
    draft = Draft()
    draft.take(compose(told), told.tone)
    draft.edit(draft.subject, german)

    timing = compose(replace(told, reason=Reason.TIMING))
    draft.take(timing, told.tone)

    questions = [(clash.mine, clash.fresh.strip()) for _, clash, _ in draft.open_clashes()]
    offered = [
        ("Ich möchte leider absagen.", timing.parts["decision"]),
        ("", timing.parts["release"]),
    ]
    assert (draft.body, questions) == (german, offered)


def test_paragraph_that_begins_with_her_sentence_stays_one_beside_a_sentence_taken_out() -> None:
    agency = frozenset({Circumstance.AGENCY})
    told = answers(occasion=Occasion.INTERVIEW, reason=Reason.STAYING, circumstances=agency)
    draft, letter = Draft(), compose(told)
    draft.take(letter, told.tone)
    own = letter.body.replace(letter.parts["touch"], f"I know it is late. {letter.parts['touch']}")
    draft.edit(draft.subject, own.replace(f" {letter.parts['agency']}", ""))
    mine = draft.body

    for tone in (Tone.FORMAL, Tone.NEUTRAL):
        draft.take_tone(replace(told, tone=tone))

    assert (draft.body, letter.parts["agency"] in mine) == (mine, False)


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("without_ending", [False, True])
def test_sentence_that_was_added_stays_where_it_is_beside_one_taken_out(
    tone: Tone, without_ending: bool
) -> None:
    mate = {"touch": Touch.RECOMMEND, "recommended": "my mate Danny Price"}
    far = {"reason": Reason.OWN_WORDS, "own_reason": "too far away"}
    kind = {"deeds": (Deed.MOVED_QUICKLY,), "thanks_for": "your friendly messages"}
    told = answers(
        occasion=Occasion.INTERVIEW, interview_at=FRIDAY, tone=tone, **far, **kind, **mate
    )
    draft, letter = Draft(), compose(told)
    draft.take(letter, tone)
    decision, ending = letter.parts["decision"], letter.parts.get("ending", "")
    mine = letter.body.replace(decision, f"{decision} My wife is expecting our first in March.")
    draft.edit(draft.subject, mine.replace(f" {ending}", "") if without_ending else mine)
    edited = draft.body

    for changed in (replace(told, touch=Touch.NOTHING), told):
        draft.take(compose(changed), tone)

    assert (draft.body, draft.open_clashes()) == (edited, [])


EDITS: dict[str, Callable[[str, str], str]] = {
    "a word": lambda body, one: body.replace(one, one.replace(" ", " indeed ", 1)),
    "all of it": lambda body, one: body.replace(one, "Utterly different things stand here."),
    "its end": lambda body, one: body.replace(one, f"{one[:-1]} \N{SLIGHTLY SMILING FACE}"),
    "it was taken out": lambda body, one: body.replace(one, ""),
    "it was joined with the next": lambda body, one: re.sub(
        rf"{re.escape(one[:-1])}\.\s+(?=\S+ \S+ \S)", f"{one[:-1]} and besides ", body
    ),
    "it was joined with the one behind the next, which was taken out": lambda body, one: re.sub(
        rf"{re.escape(one[:-1])}\.\s+[^\n.]* [^\n.]*\.\s+(?=\S+ \S+ \S)", f"{one[:-1]}, but ", body
    ),
}
CHANGES = st.one_of(
    st.sampled_from(Reason).map(lambda reason: {"reason": reason}),
    st.sampled_from([Touch.HOPE, Touch.NOTHING, Touch.OPEN]).map(lambda touch: {"touch": touch}),
    st.sampled_from(Tone).map(lambda tone: {"tone": tone}),
    st.just({"also": "I know how carefully you looked for a way."}),
)


@settings(max_examples=200)
@given(
    which=st.integers(0, 9),
    edit=st.sampled_from(sorted(EDITS)),
    changes=st.lists(CHANGES, min_size=1, max_size=5),
    keeps=st.booleans(),
)
def test_answers_that_are_changed_back_leave_the_edited_words_alone(
    which: int, edit: str, changes: Sequence[dict[str, Any]], keeps: bool
) -> None:
    told = answers(occasion=Occasion.OFFER, reason=Reason.GOALS, own_reason="I teach on Fridays.")
    draft = Draft()
    draft.take(compose(told), told.tone)
    whole = [one for one in sentences(draft.body) if not is_line(one)]
    one = whole[which % len(whole)]
    draft.edit(draft.subject, EDITS[edit](draft.body, one))
    mine = draft.body.split()

    for change in [*changes, {}]:
        changed = replace(told, **change)
        draft.take(compose(changed), changed.tone)
        for key, _, _ in draft.open_clashes() if keeps else []:
            draft.settle(key, "keep", Letter(draft.subject, draft.body))

    assert (draft.body.split(), draft.open_clashes()) == (mine, [])
