"""The letters on the page of docs are what the program writes, and leave unsaid what has to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from config.environment import ROOT
from declines.letters import proof
from declines.letters.compose import compose
from declines.letters.review import review
from declines.steps import read
from tests.letters.situations import NOW, SITUATIONS, Situation, page

UNSAID = re.compile(
    r"pancrea|chemo|cancer|thousand|commute|review|founder|raise|counter|panic|breathe|pregnan"
    r"|Dave|first choice|last choice|exercise|unpaid|train|ashamed|mother|Initech",
    re.IGNORECASE,
)
each = pytest.mark.parametrize("situation", SITUATIONS, ids=lambda one: one.title)


@pytest.fixture(scope="module", autouse=True)
def proofread() -> Iterator[None]:
    proof.load()
    yield
    proof._linters.clear()


def test_page_shows_what_the_program_writes() -> None:
    kept = (ROOT / "docs" / "letters.md").read_text(encoding="utf-8")

    assert kept == page()


@each
def test_answers_of_a_situation_are_all_valid(situation: Situation) -> None:
    reading = read(situation.steps(), NOW)

    assert reading.position is None
    told = {name for step in situation.steps().values() for name in step}
    assert told == {*situation.typed, "clock"}


@each
def test_letter_of_a_situation_passes_the_check(situation: Situation) -> None:
    told = read(situation.steps(), NOW, seed=situation.seed).answers
    letter = compose(told)

    assert review(letter.subject, letter.body, told) == []


@each
@pytest.mark.parametrize("seed", range(9))
def test_letter_of_a_situation_leaves_unsaid_what_has_to_be(
    situation: Situation, seed: int
) -> None:
    letter = compose(read(situation.steps(), NOW, seed=seed).answers)

    assert UNSAID.findall(letter.body) == []


@each
def test_situation_takes_at_most_eight_answers_besides_the_names(situation: Situation) -> None:
    names = {"company", "role", "addressee", "title", "sender", "panel", "reference"}
    filled_in_by_the_browser = {"time_zone"}

    asked = set(situation.typed) - names - filled_in_by_the_browser

    assert len(asked) <= 8
