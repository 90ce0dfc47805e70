"""A composed sentence that the person took out stays out, and one that they asked for stays in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from declines.choices import Occasion, Tone, Touch
from declines.letters.compose import compose
from declines.letters.sentences import sentences
from declines.models import Draft, State
from tests.conftest import address, finish, post_email, post_step
from tests.letters.ana import answers
from tests.test_undo import undo

PANEL = "Please give my thanks to Bríd Casey and Mark Dunne, too."
JOY = "It was a joy to see."
ALSO = "I know how carefully you all looked for a way to let me do this work from Cork."


@pytest.fixture
def toured(alice: Client, draft: Draft) -> Draft:
    """A finished letter with a sentence about the tour, for which a brief one has no room."""
    return finish(
        alice,
        draft,
        express_gratitude__thanks_for=f"the tour of the cold store in Ringaskiddy. {JOY}",
        express_gratitude__panel="Bríd Casey, Mark Dunne",
        give_a_reason__also=ALSO,
    )


def without(draft: Draft, sentence: str) -> str:
    assert draft.body.count(sentence) == 1
    return draft.body.replace(f" {sentence}", "")


def take(client: Client, draft: Draft, *tones: str) -> Draft:
    for tone in tones:
        client.post(address(draft, f"email/{tone}"))
    draft.refresh_from_db()
    return draft


def asked(draft: Draft) -> list[tuple[str, str]]:
    return [(clash.mine, clash.fresh.strip()) for _, clash, _ in draft.open_clashes()]


def unsaid(client: Client, draft: Draft) -> Any:
    return client.get(address(draft, "email")).context["unsaid"]


def test_sentence_taken_out_stays_out_behind_a_tone_that_has_no_room_for_it(
    alice: Client, toured: Draft
) -> None:
    mine = without(toured, ALSO)
    post_email(alice, toured, body=mine)

    take(alice, toured, "brief", "neutral")

    assert (toured.body, asked(toured)) == (mine, [])


def test_sentence_taken_out_stays_out_where_its_neighbours_were_reworded(
    alice: Client, toured: Draft
) -> None:
    post_email(alice, toured, body=without(toured, ALSO))

    take(alice, toured, "brief", "warm", "brief", "formal")

    assert (ALSO in toured.body, ALSO in toured.composed_body, asked(toured)) == (False, True, [])


def test_sentence_taken_out_is_asked_about_where_it_is_worded_anew(
    alice: Client, toured: Draft
) -> None:
    post_email(alice, toured, body=toured.body.replace(f"{PANEL} ", ""))

    take(alice, toured, "brief", "warm")

    assert asked(toured) == [("", "Please also thank Bríd Casey and Mark Dunne for me.")]


def test_own_sentence_before_one_taken_out_is_in_no_question_when_that_is_told_no_more() -> None:
    told = answers(occasion=Occasion.OFFER, touch=Touch.RECOMMEND, recommended="my colleague Tom")
    draft, letter = Draft(), compose(told)
    draft.take(letter, told.tone)
    own = "Please forgive me for answering three days after your date."
    mine = letter.body.replace(f"\n\n{letter.parts['touch']}", f" {own}")
    draft.edit(draft.subject, mine)

    nothing = replace(told, touch=Touch.NOTHING)
    draft.take(compose(nothing), told.tone)

    assert (asked(draft), draft.body.count(own), own in mine) == ([], 1, True)


def test_sentence_taken_out_is_not_offered_for_want_of_room(alice: Client, toured: Draft) -> None:
    mine = without(toured, ALSO).replace(f"{PANEL} ", "")
    offered = unsaid(alice, take(alice, toured, "brief"))
    post_email(alice, take(alice, toured, "neutral"), body=mine)

    offered_later = unsaid(alice, take(alice, toured, "brief"))

    anew = "Please also thank Bríd Casey and Mark Dunne for me."
    assert (offered, offered_later) == ([ALSO, anew], [])


@pytest.mark.parametrize("again", [ALSO, "I know how carefully you looked for a way."])
def test_sentence_put_in_again_by_hand_stays(alice: Client, toured: Draft, again: str) -> None:
    post_email(alice, toured, body=without(toured, ALSO))
    take(alice, toured, "brief")
    post_email(alice, toured, body=toured.body.replace("Kind regards", f"{again}\n\nKind regards"))

    take(alice, toured, "neutral", "brief")

    assert (toured.body.count(again), asked(toured)) == (1, [])


def test_sentence_taken_out_comes_again_with_the_composed_text(
    alice: Client, toured: Draft
) -> None:
    post_email(alice, toured, body=without(toured, ALSO))
    post_email(alice, take(alice, toured, "brief"), recompose="")
    toured.refresh_from_db()

    take(alice, toured, "neutral")

    assert ALSO in toured.body


def test_earlier_text_comes_back_with_what_was_taken_out_of_it(
    alice: Client, toured: Draft
) -> None:
    post_email(alice, toured, body=without(toured, ALSO))
    mine = take(alice, toured, "brief").body.replace("Kind", "Kindest")
    post_email(alice, toured, body=mine)
    toured.refresh_from_db()
    post_email(alice, toured, recompose="")
    earlier = State.objects.get(draft=toured, body=mine)

    alice.post(address(toured, f"history/{earlier.pk}/back"))
    take(alice, toured, "neutral")

    assert ALSO not in toured.body


def test_sentence_put_in_without_room_is_composed_from_then_on(
    alice: Client, toured: Draft
) -> None:
    (words, _) = unsaid(alice, take(alice, toured, "brief"))

    post_email(alice, toured, include=words)
    toured.refresh_from_db()

    assert (toured.body.count(ALSO), toured.body) == (1, toured.composed_body)


def test_sentence_put_in_without_room_follows_a_new_tone(alice: Client, toured: Draft) -> None:
    (_, words) = unsaid(alice, take(alice, toured, "brief"))
    post_email(alice, toured, include=words)

    take(alice, toured, "formal")

    assert (words in toured.body, toured.body.count("Mark Dunne"), asked(toured)) == (False, 1, [])


def test_thanks_that_were_asked_for_are_not_called_one_too_many(
    alice: Client, toured: Draft
) -> None:
    post_step(alice, toured, "give-a-reason", also="I appreciate how you looked for a way.")
    (words,) = unsaid(alice, take(alice, toured, "neutral"))

    post_email(alice, toured, include=words)

    assert alice.get(address(toured, "email")).context["remarks"] == []


def test_sentence_put_in_without_room_is_taken_back_by_undo(alice: Client, toured: Draft) -> None:
    (words, _) = unsaid(alice, take(alice, toured, "brief"))
    before = toured.body

    answer = post_email(alice, toured, include=words)
    undo(alice, toured, answer)
    take(alice, toured, "brief")

    assert (toured.body, toured.included) == (before, [])


def test_sentence_without_room_is_offered_once(alice: Client, toured: Draft) -> None:
    post_email(alice, toured)
    page = alice.get(address(take(alice, toured, "brief"), "email")).context

    changes = [clash.fresh.strip() for _, clash in page["changes"]]
    assert (ALSO in page["unsaid"], ALSO in changes) == (True, False)


def test_thanks_without_room_are_offered_once_though_another_tone_words_them_otherwise(
    alice: Client, toured: Draft
) -> None:
    post_email(alice, toured)
    (thanks,) = [one for one in sentences(toured.body) if "Casey" in one]
    page = alice.get(address(take(alice, toured, "brief"), "email")).context

    post_email(alice, toured, body=toured.body.replace("\n\nKind", f" {thanks}\n\nKind"))

    put_back = [clash.fresh for _, clash in page["changes"]]
    offered = page["unsaid"], put_back, unsaid(alice, toured)
    assert [sum("Casey" in one for one in each) for each in offered] == [1, 0, 0]


@pytest.mark.parametrize(
    "occasion", [Occasion.INTERVIEW, Occasion.PROCESS, Occasion.OFFER, Occasion.ACCEPTED]
)
def test_others_for_whose_thanks_a_brief_letter_has_no_room_are_told_of(occasion: Occasion) -> None:
    told = answers(
        occasion=occasion, tone=Tone.BRIEF, panel="Bríd", also=ALSO, thanks_for="the tour"
    )
    draft = Draft()

    draft.take(compose(told), told.tone)

    is_told = "Bríd" in draft.body or "panel" in draft.without_room(told)
    assert (occasion, is_told) == (occasion, True)


def test_sentence_that_stands_again_is_not_offered_to_be_put_back(
    alice: Client, toured: Draft
) -> None:
    take(alice, toured, "brief")
    before = [clash.fresh.strip() for _, clash in toured.open_changes()]

    post_email(alice, toured, include=ALSO)

    toured.refresh_from_db()
    after = [clash.fresh.strip() for _, clash in toured.open_changes()]
    assert (ALSO in before, ALSO in after) == (True, False)
