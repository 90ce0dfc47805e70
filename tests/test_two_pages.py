"""Two pages of one step: what was typed on neither of them is not undone by the other."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from declines.models import Draft
from tests.conftest import address, post_step
from tests.test_wizard import typed_in

STEP = "answer-promptly"
TYPED = {"occasion": "offer", "company": "Acme", "role": "Engineer", "addressee": "Maria Lopez"}


@pytest.fixture
def opened(alice: Client, draft: Draft) -> dict[str, Any]:
    """What a page of the first step sends that was opened when it had been answered once."""
    post_step(alice, draft, STEP, **TYPED)
    page = alice.get(address(draft, STEP)).content.decode()
    (was,) = re.findall(r'name="was" value="([\w.]+)"', page)
    return TYPED | {"was": was, "decline_wizard-current_step": STEP}


@pytest.mark.parametrize("place", [STEP, f"{STEP}/letter"])
def test_older_page_overwrites_only_what_was_changed_on_it(
    alice: Client, draft: Draft, opened: dict[str, Any], place: str
) -> None:
    post_step(alice, draft, STEP, **TYPED | {"company": "Globex"})

    alice.post(address(draft, place), opened | {"addressee": "Tom Reed"})

    told = typed_in(draft, STEP)
    assert (told["company"], told["addressee"], told["role"]) == (
        ["Globex"],
        ["Tom Reed"],
        ["Engineer"],
    )


def test_answer_emptied_on_the_older_page_is_empty(
    alice: Client, draft: Draft, opened: dict[str, Any]
) -> None:
    alice.post(address(draft, STEP), opened | {"addressee": ""})

    assert typed_in(draft, STEP)["addressee"] == [""]


def test_ticks_of_another_page_stay(alice: Client, draft: Draft, opened: dict[str, Any]) -> None:
    post_step(alice, draft, STEP, **TYPED | {"circumstances": ["known"]})

    alice.post(address(draft, STEP), opened)

    assert typed_in(draft, STEP)["circumstances"] == ["known"]


def test_typing_is_told_what_it_has_sent(
    alice: Client, draft: Draft, opened: dict[str, Any]
) -> None:
    first = alice.post(address(draft, f"{STEP}/letter"), opened | {"company": "Globex"})
    (sent,) = re.findall(r'data-sent="([\w.]+)"', first.content.decode())

    alice.post(address(draft, f"{STEP}/letter"), opened | {"was": sent})

    assert typed_in(draft, STEP)["company"] == ["Acme"]


@pytest.mark.parametrize("was", ["", "zz", "0" * 4_000, "\x00" * 64])
def test_page_that_does_not_tell_what_it_showed_sends_all(
    alice: Client, draft: Draft, opened: dict[str, Any], was: str
) -> None:
    post_step(alice, draft, STEP, **TYPED | {"company": "Globex"})

    alice.post(address(draft, STEP), opened | {"was": was})

    assert typed_in(draft, STEP)["company"] == ["Acme"]
