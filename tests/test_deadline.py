"""The day by which they want an answer can be corrected."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from declines.models import Draft
from tests.conftest import address, post_email


@pytest.fixture
def wanted(finished: Draft) -> Draft:
    """A finished draft that they want an answer to in four days."""
    day = timezone.now().date() + timedelta(days=4)
    finished.thread = {"id": "<1@acme.example>", "answer_by": day.isoformat()}
    finished.store()
    return finished


def test_change_beside_the_day_saves_the_text_and_asks_for_another(
    alice: Client, wanted: Draft
) -> None:
    page = alice.get(address(wanted, "email")).content.decode()
    (value,) = re.findall(r'name="change" value="(answer-by)"', page)

    answer = post_email(alice, wanted, body="Mine.", change=value)

    wanted.refresh_from_db()
    asked = alice.get(answer["Location"]).content.decode()
    assert (answer["Location"], wanted.body) == (address(wanted, "answer-by"), "Mine.")
    assert re.findall(r'name="answer_by" value="(.*?)"', asked) == [wanted.thread["answer_by"]]


@pytest.mark.parametrize(
    ("days", "told"),
    [(9, "They would like an answer by "), (None, "No day is ahead by which they want an answer.")],
)
def test_day_is_changed_or_emptied_and_what_else_is_known_stays(
    alice: Client, wanted: Draft, days: int | None, told: str
) -> None:
    day = str(timezone.now().date() + timedelta(days=days)) if days else ""

    answer = alice.post(address(wanted, "answer-by"), {"answer_by": day})

    wanted.refresh_from_db()
    page = alice.get(answer["Location"]).content.decode()
    assert answer["Location"] == address(wanted, "email") + "?answer-by#answer-by"
    assert wanted.thread == {"id": "<1@acme.example>"} | ({"answer_by": day} if day else {})
    (line,) = re.findall(r'<p id="answer-by"[^>]*>(.*?)</p>', page)
    assert line.startswith(told)


def test_day_that_is_none_is_said_and_kept(alice: Client, wanted: Draft) -> None:
    before = dict(wanted.thread)

    answer = alice.post(address(wanted, "answer-by"), {"answer_by": "2031-02-31"})

    wanted.refresh_from_db()
    assert (answer.status_code, wanted.thread) == (400, before)
    assert 'value="2031-02-31"' in answer.content.decode()


def test_day_of_a_record_stays(alice: Client, wanted: Draft) -> None:
    sent = {"sent_on": str(timezone.now().date()), "sent_by": "email", "sent_reason": ""}
    alice.post(address(wanted, "sent"), sent)
    before = dict(wanted.thread)

    answer = alice.post(address(wanted, "answer-by"), {"answer_by": ""})

    wanted.refresh_from_db()
    assert (answer["Location"], wanted.thread) == (address(wanted, "email"), before)
