"""The day by which they want an answer can be corrected."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from declines.drafting import reading_of
from declines.letters.compose import parts_of
from declines.models import Draft
from tests.conftest import address, post_email, post_step


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
    [(9, "They would like an answer by "), (None, "No day is noted by which they want an answer.")],
)
def test_day_is_changed_or_emptied_and_what_else_is_known_stays(
    alice: Client, wanted: Draft, days: int | None, told: str
) -> None:
    day = str(timezone.now().date() + timedelta(days=days)) if days else ""

    answer = alice.post(address(wanted, "answer-by"), {"answer_by": day})

    wanted.refresh_from_db()
    page = alice.get(answer["Location"]).content.decode()
    assert answer["Location"] == address(wanted, "email") + "?answer-by#answer-by"
    assert wanted.thread == {"id": "<1@acme.example>"} | {"answer_by": day}
    (line,) = re.findall(r'<p id="answer-by"[^>]*>(.*?)</p>', page)
    assert line.startswith(told)


def test_letter_follows_a_day_that_has_passed(alice: Client, wanted: Draft) -> None:
    edited = wanted.body.replace("Dear Maria,", "Dear Maria, dear Bo,")
    post_email(alice, wanted, body=edited)

    day = timezone.now().date() - timedelta(days=1)
    alice.post(address(wanted, "answer-by"), {"answer_by": str(day)})

    wanted.refresh_from_db()
    sorry = parts_of(reading_of(wanted).answers)["overdue"]
    assert wanted.body.count(sorry) == 1
    assert wanted.body.replace(f" {sorry}", "") == edited


@pytest.mark.parametrize(
    ("said", "is_ours"),
    [
        ("Sorry that I am late.", False),
        ("Please pardon the late reply.", False),
        ("I regret the delay.", False),
        ("Sorry about the mess in the kitchen.", True),
    ],
)
def test_apology_for_being_late_that_was_written_by_hand_is_the_only_one(
    alice: Client, wanted: Draft, said: str, is_ours: bool
) -> None:
    edited = wanted.body.replace("Kind regards,", f"{said}\n\nKind regards,")
    post_email(alice, wanted, body=edited)

    day = timezone.now().date() - timedelta(days=1)
    alice.post(address(wanted, "answer-by"), {"answer_by": str(day)})
    post_step(alice, wanted, "give-a-reason", reason="timing", back="email")

    wanted.refresh_from_db()
    assert said in wanted.body
    assert ("overdue" in parts_of(reading_of(wanted).answers)) is is_ours
    assert ("overdue" in wanted.part_of.values()) is is_ours


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


def test_day_before_their_message_came_is_refused_beside_the_field(
    alice: Client, wanted: Draft
) -> None:
    today = timezone.now().date()
    post_step(alice, wanted, "answer-promptly", received_on=str(today - timedelta(days=3)))
    wanted.refresh_from_db()
    before = dict(wanted.thread)

    day = str(today - timedelta(days=4))
    answer = alice.post(address(wanted, "answer-by"), {"answer_by": day})

    wanted.refresh_from_db()
    assert (answer.status_code, wanted.thread) == (400, before)
    fault = "This is before the day their message came."
    assert answer.context["form"].errors == {"answer_by": [fault]}
    assert f'value="{day}"' in answer.content.decode()


LINE = re.compile(
    r'<p id="answer-by"[^>]*>(.*?) <button name="change" value="answer-by">(\w+)<', re.DOTALL
)


@pytest.mark.parametrize(
    ("days", "told", "button"),
    [
        (-2, "They wanted an answer by {}.", "Change"),
        (None, "No day is noted by which they want an answer.", "Add"),
    ],
)
def test_day_that_is_over_or_missing_can_be_mended(
    alice: Client, wanted: Draft, days: int | None, told: str, button: str
) -> None:
    day = timezone.now().date() + timedelta(days=days or 0)
    wanted.thread = {"answer_by": str(day) if days else ""}
    wanted.store()

    page = alice.get(address(wanted, "email")).content.decode()

    assert LINE.findall(page) == [(told.format(f"{day:%B %-d, %Y}"), button)]


@pytest.mark.parametrize(
    ("occasion", "answer_by", "shown"),
    [
        ("interview", "", False),
        ("reschedule", "", False),
        ("accepted", "", False),
        ("missed", "", True),
        ("process", "", True),
        ("interview", "2026-12-01", True),
    ],
)
def test_day_is_asked_for_where_an_answer_can_be_due_or_one_is_noted(
    alice: Client, wanted: Draft, occasion: str, answer_by: str, shown: bool
) -> None:
    post_step(alice, wanted, "answer-promptly", occasion=occasion)
    wanted.refresh_from_db()
    wanted.thread = {"id": "<1@acme.example>", "answer_by": answer_by}
    wanted.store()

    page = alice.get(address(wanted, "email")).content.decode()

    assert bool(LINE.findall(page)) is shown


def test_draft_without_a_message_asks_for_no_day(alice: Client, finished: Draft) -> None:
    page = alice.get(address(finished, "email")).content.decode()

    assert LINE.findall(page) == []


def test_entry_of_a_day_that_was_changed_replaces_the_one_before(
    alice: Client, wanted: Draft
) -> None:
    hour = timedelta(hours=1)
    Draft.objects.filter(pk=wanted.pk).update(created_at=wanted.created_at - hour)
    Draft.objects.filter(pk=wanted.pk).update(changed_at=wanted.changed_at - hour / 2)
    address_of_file = f"/drafts/{wanted.pk}/answer-by.ics"
    before = alice.get(address_of_file).content

    day = timezone.now().date() + timedelta(days=9)
    alice.post(address(wanted, "answer-by"), {"answer_by": str(day)})
    after = alice.get(address_of_file).content

    ids = {line for file in (before, after) for line in re.findall(rb"UID:.*", file)}
    old, new = (int(*re.findall(rb"SEQUENCE:(\d+)", file)) for file in (before, after))
    assert (len(ids), f"DTSTART;VALUE=DATE:{day:%Y%m%d}".encode() in after) == (1, True)
    assert new > old
