"""A press beside a text that goes with the email can be undone, as long as it came last."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from declines.models import Draft
from tests.conftest import address, post_step
from tests.test_texts import (
    beside,
    earlier_texts,
    form_of,
    post_texts,
    reword_then_change_the_reason,
    texts_of,
)

IS_EARLIER = " The one before it is among the earlier texts."
NOTICE = re.compile(
    r'<p class="notice"><span role="status">(.*?)</span>'
    r' <button name="undo" value="([^"]*)">(?:Undo|Redo)</button>'
)
LEFT = re.compile(
    r'<p class="notice"><span role="status">(What you typed is saved[^<]*)</span></p>'
)


def offered(client: Client, pressed: Any) -> list[tuple[str, str]]:
    """Return what is told of a press on the page that it leads to, and its Undo."""
    return NOTICE.findall(client.get(pressed["Location"]).content.decode())


def undo(client: Client, draft: Draft, pressed: Any, **typed: str) -> Any:
    ((_, value),) = offered(client, pressed)
    return post_texts(client, draft, undo=value, **typed)


def why_of(client: Client, draft: Draft) -> str:
    return texts_of(client, draft)["why"]


@pytest.fixture
def rewritten(alice: Client, finished: Draft) -> Draft:
    """A draft in which one text was written twice, each time another."""
    post_texts(alice, finished, why="My own words.")
    post_texts(alice, finished, why="Quite another thing altogether.")
    return finished


def bring_oldest(client: Client, draft: Draft) -> Any:
    key, *_ = beside(client, draft, "why")["earlier"][-1]
    return post_texts(client, draft, bring=f"why:{key}")


def test_earlier_texts_are_numbered_and_show_what_differs(alice: Client, finished: Draft) -> None:
    for text in ("My first words.", "My second words, quite others.", "My third."):
        post_texts(alice, finished, why=text)

    page = alice.get(address(finished, "texts")).content.decode()

    shown = page.partition('id="earlier-why"')[2].partition("</details>")[0]
    assert re.findall(r"<h3>(.*?)</h3>", shown) == [
        "Earlier text 1 of 2 (the latest)",
        "Earlier text 2 of 2",
    ]
    assert re.findall(r'Bring this text back<span class="heard">(.*?)</span>', shown) == [
        " 1 of 2, If they ask why",
        " 2 of 2, If they ask why",
    ]
    marked = [re.sub(r"<span.*?</span>", "", one) for one in re.findall(r"<ins>(.*?)</ins>", shown)]
    assert marked == ["second words, quite others", "first words"]


def test_undo_of_an_earlier_text_gives_the_composed_one_back(
    alice: Client, rewritten: Draft
) -> None:
    post_texts(alice, rewritten, compose="why")
    composed = why_of(alice, rewritten)
    pressed = bring_oldest(alice, rewritten)

    told = [text for text, _ in offered(alice, pressed)]
    undo(alice, rewritten, pressed)

    assert told == ["Another text stands here now."]
    assert why_of(alice, rewritten) == composed


def test_undo_of_the_composed_text_gives_an_empty_one_back(alice: Client, rewritten: Draft) -> None:
    post_texts(alice, rewritten, why="")
    pressed = post_texts(alice, rewritten, compose="why")

    undo(alice, rewritten, pressed)

    assert why_of(alice, rewritten) == ""


def test_undo_names_the_earlier_texts_where_the_one_before_is_among_them(
    alice: Client, rewritten: Draft
) -> None:
    pressed = bring_oldest(alice, rewritten)

    told = [text for text, _ in offered(alice, pressed)]

    assert told == [f"Another text stands here now.{IS_EARLIER}"]
    assert earlier_texts(alice, rewritten, "why") == ["Quite another thing altogether."]


def test_undo_says_that_it_is_undone_and_is_itself_undone_by_a_redo(
    alice: Client, rewritten: Draft
) -> None:
    answer, pages = bring_oldest(alice, rewritten), []

    for _ in range(3):
        pages.append(alice.get(answer["Location"]).content.decode())
        answer = undo(alice, rewritten, answer)

    ours = re.compile(r'role="status">(.*?)</span> <button name="undo"[^>]*>(.*?)</button>')
    another = f"Another text stands here now.{IS_EARLIER}"
    assert [ours.findall(page) for page in pages] == [
        [(another, "Undo")],
        [("Undone.", "Redo")],
        [(another, "Undo")],
    ]


def test_undo_of_an_undo_does_the_press_again(alice: Client, rewritten: Draft) -> None:
    pressed = bring_oldest(alice, rewritten)
    undone = undo(alice, rewritten, pressed)
    before = why_of(alice, rewritten)

    undo(alice, rewritten, undone)

    assert before == "Quite another thing altogether."
    assert why_of(alice, rewritten) == "My own words."


def test_undo_that_is_sent_twice_undoes_once(alice: Client, rewritten: Draft) -> None:
    pressed = bring_oldest(alice, rewritten)
    ((_, value),) = offered(alice, pressed)

    for _ in range(2):
        post_texts(alice, rewritten, undo=value)

    assert why_of(alice, rewritten) == "Quite another thing altogether."


@pytest.mark.parametrize("typed", ["{} P.S. Greet Tom.", "Nothing of that stands."])
def test_undo_is_offered_no_more_once_something_was_typed(
    alice: Client, rewritten: Draft, typed: str
) -> None:
    pressed = post_texts(alice, rewritten, compose="why")
    before = len(offered(alice, pressed))

    post_texts(alice, rewritten, why=typed.format(why_of(alice, rewritten)))

    assert (before, offered(alice, pressed)) == (1, [])


def test_undo_is_offered_no_more_once_an_answer_changed_the_text(
    alice: Client, rewritten: Draft
) -> None:
    pressed = post_texts(alice, rewritten, compose="why")

    post_step(alice, rewritten, "give-a-reason", reason="study")

    assert offered(alice, pressed) == []


def test_undo_leaves_what_was_typed_since(alice: Client, rewritten: Draft) -> None:
    pressed = post_texts(alice, rewritten, compose="why")
    typed = f"{why_of(alice, rewritten)} P.S. Greet Tom."

    undone = undo(alice, rewritten, pressed, why=typed)

    assert why_of(alice, rewritten) == typed
    (told,) = LEFT.findall(alice.get(undone["Location"]).content.decode())
    assert told.split(". ") == [
        "What you typed is saved",
        "So the Undo was left: it would have taken your words away",
        "Below, another text can be brought back.",
    ]


def test_undo_that_was_left_is_told_where_what_was_typed_has_saved_itself(
    alice: Client, rewritten: Draft
) -> None:
    pressed = post_texts(alice, rewritten, compose="why")
    ((_, value),) = offered(alice, pressed)
    opened = form_of(alice, rewritten) | {"why": "Typed, and saved as it was typed."}
    alice.post(address(rewritten, "texts"), opened, headers={"Accept": "application/json"})

    undone = alice.post(address(rewritten, "texts"), opened | {"undo": value})

    assert len(LEFT.findall(alice.get(undone["Location"]).content.decode())) == 1


def test_undo_that_was_left_is_told_no_more_once_more_was_typed(
    alice: Client, rewritten: Draft
) -> None:
    pressed = post_texts(alice, rewritten, compose="why")
    undone = undo(alice, rewritten, pressed, why="Typed since.")

    post_texts(alice, rewritten, why="Typed since, and again.")

    assert LEFT.findall(alice.get(undone["Location"]).content.decode()) == []


def test_words_typed_into_another_text_let_an_undo_be(alice: Client, rewritten: Draft) -> None:
    pressed = bring_oldest(alice, rewritten)

    undone = undo(alice, rewritten, pressed, hr="My own note to them.")

    texts = texts_of(alice, rewritten)
    assert (texts["why"], texts["hr"]) == (
        "Quite another thing altogether.",
        "My own note to them.",
    )
    assert len(offered(alice, undone)) == 1


@pytest.mark.parametrize("name", ["bring", "settle", "undo"])
def test_press_that_changes_nothing_offers_no_undo(
    alice: Client, rewritten: Draft, name: str
) -> None:
    pressed = post_texts(alice, rewritten, **{name: "why:00000000:take"})

    assert pressed["Location"] == address(rewritten, "texts") + "#why"
    assert why_of(alice, rewritten) == "Quite another thing altogether."


def test_own_wording_that_is_kept_can_be_asked_about_again(alice: Client, rewritten: Draft) -> None:
    post_texts(alice, rewritten, compose="why")
    reword_then_change_the_reason(alice, rewritten)
    asked = beside(alice, rewritten, "why")["questions"]
    ((key, _),) = asked

    pressed = post_texts(alice, rewritten, settle=f"why:{key}:keep")
    page = alice.get(pressed["Location"]).content.decode()
    undo(alice, rewritten, pressed)

    assert page.count('role="status">Yours stays.</span>') == 1
    assert beside(alice, rewritten, "why")["questions"] == asked


def test_undo_that_comes_too_late_leaves_the_one_of_the_last_press(
    alice: Client, rewritten: Draft
) -> None:
    ((_, late),) = offered(alice, post_texts(alice, rewritten, compose="why"))
    composed = why_of(alice, rewritten)
    last = bring_oldest(alice, rewritten)

    post_texts(alice, rewritten, undo=late)
    undo(alice, rewritten, last)

    assert why_of(alice, rewritten) == composed


def test_undo_of_the_new_wording_asks_about_it_again(alice: Client, finished: Draft) -> None:
    reword_then_change_the_reason(alice, finished)
    before = why_of(alice, finished), beside(alice, finished, "why")["questions"]
    ((key, _),) = before[1]
    pressed = post_texts(alice, finished, settle=f"why:{key}:take")

    undo(alice, finished, pressed)

    assert (why_of(alice, finished), beside(alice, finished, "why")["questions"]) == before


def unfit(client: Client, draft: Draft) -> Draft:
    """Write two notes to the one who recommended her, and then unsay that anybody did."""
    post_step(client, draft, "answer-promptly", circumstances=["referred"], referrer="Tom Reed")
    post_texts(client, draft, referrer="My own note.")
    post_texts(client, draft, referrer="Quite another one altogether.")
    post_step(client, draft, "answer-promptly")
    return draft


@pytest.mark.parametrize("headers", [{}, {"Accept": "application/json"}])
def test_text_that_no_longer_fits_is_not_to_be_composed(
    alice: Client, finished: Draft, headers: dict[str, str]
) -> None:
    unfit(alice, finished)

    answer = post_texts(alice, finished, referrer="A third.", headers=headers)

    shown = answer if headers else alice.get(address(finished, "texts"))
    page = shown.json()["beside"]["beside-referrer"] if headers else shown.content.decode()
    assert re.findall(r'name="compose" value="(.*?)"', page) == []
    assert "Bring this text back" in page


def test_text_that_no_longer_fits_stays_with_its_earlier_texts_though_it_was_composed_elsewhere(
    alice: Client, finished: Draft
) -> None:
    unfit(alice, finished)

    pressed = post_texts(alice, finished, compose="referrer")

    earlier = ["Quite another one altogether.", "My own note."]
    assert earlier_texts(alice, finished, "referrer") == earlier
    undo(alice, finished, pressed)
    assert texts_of(alice, finished)["referrer"] == "Quite another one altogether."


def test_text_of_an_old_tab_that_never_fitted_stays_with_its_earlier_texts(
    alice: Client, finished: Draft
) -> None:
    post_step(alice, finished, "answer-promptly", circumstances=["referred"], referrer="Tom Reed")
    opened = form_of(alice, finished)
    post_step(alice, finished, "answer-promptly")
    alice.post(address(finished, "texts"), opened | {"referrer": "My own note."})

    post_texts(alice, finished, referrer="")

    assert earlier_texts(alice, finished, "referrer") == ["My own note."]
