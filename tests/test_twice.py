"""Two wordings that were put side by side are told of as long as both stand."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from declines.letters.sentences import sentences
from declines.models import Draft
from tests.conftest import address, post_email, post_step

MINE = "I have to decline, since my plans are others."
OTHER = "I hope that Tom is well."


def told(client: Client, draft: Draft) -> Any:
    """Return the sentences that the page says stand twice, and the guidelines to look at again."""
    page = client.get(address(draft, "email"))
    pairs = [(pair.mine, pair.fresh.strip()) for _, _, pair in page.context["twice"]]
    return pairs, [label for label, stand in page.context["guidelines"] if stand == "look_again"]


def press(client: Client, draft: Draft, choice: str) -> Any:
    """Press a button of the remark about two sentences, and return the answer."""
    ((key, *_),) = draft.said_twice()
    name = "remark" if choice == "dismiss" else "settle"
    answer = post_email(client, draft, **{name: f"{key}:{choice}"})
    draft.refresh_from_db()
    return answer


def undo(client: Client, draft: Draft, answer: Any) -> None:
    state = answer["Location"].partition("?undo=")[2]
    client.post(address(draft, f"history/{state}/back"))
    draft.refresh_from_db()


@pytest.fixture
def before(alice: Client, finished: Draft) -> Draft:
    """A draft whose reason was written by hand and then answered anew."""
    reason = next(one for one in sentences(finished.body) if "career goals" in one)
    post_email(alice, finished, body=finished.body.replace(reason, MINE))
    post_step(alice, finished, "give-a-reason", reason="study", back="email")
    finished.refresh_from_db()
    return finished


@pytest.fixture
def doubled(alice: Client, before: Draft) -> Draft:
    """The same, both wordings side by side."""
    ((key, *_),) = before.open_clashes()
    post_email(alice, before, settle=f"{key}:both")
    before.refresh_from_db()
    return before


@pytest.fixture
def fresh(before: Draft) -> str:
    """What the new answer made."""
    ((_, clash, _),) = before.open_clashes()
    return clash.fresh


def test_question_that_is_open_is_no_doubled_sentence(alice: Client, before: Draft) -> None:
    assert told(alice, before) == ([], [])


def test_wordings_side_by_side_are_told_and_their_guideline_looked_at_again(
    alice: Client, fresh: str, doubled: Draft
) -> None:
    assert f"{MINE} {fresh}" in doubled.body
    assert told(alice, doubled) == ([(MINE, fresh)], ["Give a brief reason"])


@pytest.mark.parametrize("choice", ["keep", "take"])
def test_one_of_two_wordings_is_taken_out_at_a_press(
    alice: Client, fresh: str, doubled: Draft, choice: str
) -> None:
    both = doubled.body

    press(alice, doubled, choice)

    assert doubled.body == both.replace(f"{MINE} {fresh}", MINE if choice == "keep" else fresh)
    assert told(alice, doubled) == ([], [])


@pytest.mark.parametrize("choice", ["keep", "take"])
def test_wording_that_was_taken_out_is_back_where_that_is_undone(
    alice: Client, fresh: str, doubled: Draft, choice: str
) -> None:
    both = doubled.body

    undo(alice, doubled, press(alice, doubled, choice))

    assert doubled.body == both
    assert told(alice, doubled)[0] == [(MINE, fresh)]


def test_wordings_put_side_by_side_are_asked_about_again_where_that_is_undone(
    alice: Client, before: Draft
) -> None:
    asked = before.open_clashes()
    answer = post_email(alice, before, settle=f"{asked[0][0]}:both")

    undo(alice, before, answer)

    assert (before.open_clashes(), before.said_twice()) == (asked, [])


@pytest.mark.parametrize(
    ("choice", "deed"),
    [("take", "Wording chosen"), ("both", "Two wordings put side by side")],
)
def test_settled_question_is_called_what_was_chosen(
    alice: Client, before: Draft, choice: str, deed: str
) -> None:
    ((key, *_),) = before.open_clashes()

    answer = post_email(alice, before, settle=f"{key}:{choice}")

    page = alice.get(answer["Location"]).content.decode()
    said = re.findall(r'<span role="status">(.*?)\. The text before it is', page)
    assert said == [deed]


def test_wording_taken_out_of_two_is_called_one_choice(alice: Client, doubled: Draft) -> None:
    press(alice, doubled, "keep")

    assert doubled.deed == "Wording chosen"


@pytest.mark.parametrize("gone", ["mine", "fresh"])
def test_wording_taken_out_by_hand_ends_the_remark(
    alice: Client, fresh: str, doubled: Draft, gone: str
) -> None:
    kept = {"mine": fresh, "fresh": MINE}[gone]
    headers = {"Accept": "application/json"}

    body = doubled.body.replace(f"{MINE} {fresh}", kept)
    answer = post_email(alice, doubled, body=body, headers=headers)

    assert 'data-remark="twice"' not in answer.json()["beside"]["remarks"]
    assert told(alice, doubled) == ([], [])


def test_wordings_told_apart_by_other_edits_are_told_yet(
    alice: Client, fresh: str, doubled: Draft
) -> None:
    body = doubled.body.replace(f"{MINE} {fresh}", f"{fresh}\n\n{OTHER} {MINE}")

    post_email(alice, doubled, body=body)

    assert told(alice, doubled)[0] == [(MINE, fresh)]


def test_new_answer_changes_the_composed_one_of_two_wordings(
    alice: Client, fresh: str, doubled: Draft
) -> None:
    post_step(alice, doubled, "give-a-reason", reason="role_fit", back="email")

    ((mine, now),), looked_at = told(alice, doubled)
    doubled.refresh_from_db()
    assert (mine, fresh in doubled.body, looked_at) == (MINE, False, ["Give a brief reason"])
    assert f"{MINE} {now}" in doubled.body


def test_remark_heeded_in_one_of_two_wordings_leaves_them_told(
    alice: Client, fresh: str, doubled: Draft
) -> None:
    body = doubled.body.replace(MINE, MINE.replace("my", "my my"))
    doubled.clashes = [one | {"mine": MINE.replace("my", "my my")} for one in doubled.clashes]
    doubled.body = body
    doubled.store()
    page = alice.get(address(doubled, "email"))
    (key,) = (one.key for one in page.context["remarks"] if one.replacement == "my")

    post_email(alice, doubled, remark=f"{key}:apply")

    assert told(alice, doubled)[0] == [(MINE, fresh)]


@pytest.mark.parametrize("slips", [("plans", "plnas"), ("Tom", "Tomm"), ("full-time", "fulltime")])
def test_wording_mended_by_hand_is_told_yet_as_it_reads_now(
    alice: Client, fresh: str, doubled: Draft, slips: tuple[str, str]
) -> None:
    body = doubled.body + f"\n\n{OTHER}"

    post_email(alice, doubled, body=body.replace(*slips))

    pair = MINE.replace(*slips), fresh.replace(*slips)
    assert told(alice, doubled) == ([pair], ["Give a brief reason"])


def test_wording_of_two_sentences_mended_by_hand_is_told_yet(
    alice: Client, fresh: str, doubled: Draft
) -> None:
    two = MINE.replace(", since my", ". My")
    post_email(alice, doubled, body=doubled.body.replace(MINE, two))
    doubled.refresh_from_db()

    post_email(alice, doubled, body=doubled.body.replace("others", "otherwise"))

    assert told(alice, doubled)[0] == [(two.replace("others", "otherwise"), fresh)]


@pytest.mark.parametrize("choice", ["keep", "take", "dismiss"])
def test_press_finds_a_wording_that_was_mended_along_with_it(
    alice: Client, fresh: str, doubled: Draft, choice: str
) -> None:
    ((key, *_),) = doubled.said_twice()
    mended = MINE.replace("plans", "aims")
    both = doubled.body.replace(MINE, mended)

    name = "remark" if choice == "dismiss" else "settle"
    post_email(alice, doubled, body=both, **{name: f"{key}:{choice}"})

    doubled.refresh_from_db()
    left = {"keep": mended, "take": fresh, "dismiss": f"{mended} {fresh}"}[choice]
    assert doubled.body == both.replace(f"{mended} {fresh}", left)
    assert told(alice, doubled) == ([], [])


def test_other_words_written_over_a_wording_end_the_remark(alice: Client, doubled: Draft) -> None:
    post_email(alice, doubled, body=doubled.body.replace(MINE, OTHER))

    assert told(alice, doubled) == ([], [])


def test_wordings_left_alone_stay_so_when_one_is_mended(alice: Client, doubled: Draft) -> None:
    press(alice, doubled, "dismiss")

    post_email(alice, doubled, body=doubled.body.replace("plans", "aims"))

    assert told(alice, doubled) == ([], [])


def test_wordings_left_alone_are_told_when_the_question_is_settled_so_anew(
    alice: Client, fresh: str, doubled: Draft
) -> None:
    press(alice, doubled, "dismiss")
    alice.post(address(doubled, f"history/{doubled.states.all()[0].pk}/back"))
    doubled.refresh_from_db()
    ((key, *_),) = doubled.open_clashes()

    post_email(alice, doubled, settle=f"{key}:both")

    assert told(alice, doubled)[0] == [(MINE, fresh)]


def test_composed_text_taken_back_ends_the_remark(alice: Client, doubled: Draft) -> None:
    post_email(alice, doubled, recompose="")

    assert told(alice, doubled) == ([], [])


def test_remark_on_two_wordings_is_left_alone_once_dismissed(alice: Client, doubled: Draft) -> None:
    both = doubled.body

    press(alice, doubled, "dismiss")

    assert (doubled.body, told(alice, doubled)) == (both, ([], []))


def test_copy_of_a_draft_tells_of_its_two_wordings(
    alice: Client, fresh: str, doubled: Draft
) -> None:
    alice.post(address(doubled, "copy"), {"whole": ""})

    copy = Draft.objects.exclude(pk=doubled.pk).get()

    assert told(alice, copy)[0] == [(MINE, fresh)]


@pytest.mark.parametrize("choice", ["", "both", "x", "keep:take"])
def test_unknown_press_takes_neither_wording_out(
    alice: Client, doubled: Draft, choice: str
) -> None:
    both = doubled.body

    press(alice, doubled, choice)

    assert doubled.body == both


def test_wording_that_is_gone_meanwhile_takes_nothing_out(
    alice: Client, fresh: str, doubled: Draft
) -> None:
    ((key, *_),) = doubled.said_twice()
    body = doubled.body.replace(f" {fresh}", "")

    post_email(alice, doubled, body=body, settle=f"{key}:take")

    doubled.refresh_from_db()
    assert doubled.body == body


def test_subject_in_two_wordings_is_told_and_one_taken_out(alice: Client, finished: Draft) -> None:
    composed = finished.subject
    post_email(alice, finished, subject="My answer to your offer")
    post_step(alice, finished, "keep-in-touch", sender="Jo Weber", back="email")
    finished.refresh_from_db()
    ((key, clash, _),) = finished.open_clashes()
    post_email(alice, finished, settle=f"{key}:both")
    finished.refresh_from_db()

    press(alice, finished, "take")

    assert clash.fresh != composed
    assert finished.subject == clash.fresh
