"""POST /drafts/: a draft begins."""

from __future__ import annotations

import uuid

from django.test import Client

from declines.models import Draft
from tests.conftest import address, finish, post_step, start


def test_start_leads_to_the_first_step(alice: Client) -> None:
    asked = uuid.uuid4()

    answer = alice.post("/drafts/", {"draft": str(asked)})

    assert answer.status_code == 302
    assert answer["Location"] == f"/drafts/{asked}/answer-promptly/"


def test_start_pressed_twice_makes_one_draft(alice: Client) -> None:
    asked = {"draft": str(uuid.uuid4())}

    first = alice.post("/drafts/", asked)
    second = alice.post("/drafts/", asked)

    assert first["Location"] == second["Location"]
    assert Draft.objects.count() == 1


def test_start_from_two_tabs_makes_two_drafts(alice: Client) -> None:
    tabs = [str(uuid.uuid4()), str(uuid.uuid4())]

    for tab in tabs:
        alice.post("/drafts/", {"draft": tab})

    assert sorted(str(draft.pk) for draft in Draft.objects.all()) == sorted(tabs)


def test_start_from_an_old_page_never_reopens_a_draft_with_answers(
    alice: Client, draft: Draft
) -> None:
    post_step(alice, draft, "answer-promptly")

    answer = alice.post("/drafts/", {"draft": str(draft.pk)})

    assert answer["Location"] != address(draft, "answer-promptly")
    assert Draft.objects.count() == 2


def test_start_with_a_foreign_id_makes_a_draft_of_ones_own(bob: Client, finished: Draft) -> None:
    before = Draft.objects.get(pk=finished.pk).answers

    answer = bob.post("/drafts/", {"draft": str(finished.pk)})

    assert bob.get(answer["Location"]).status_code == 200
    assert answer["Location"] != address(finished, "answer-promptly")
    assert Draft.objects.get(pk=finished.pk).answers == before


def test_start_without_a_readable_id_makes_a_draft(alice: Client) -> None:
    answers = [alice.post("/drafts/", {"draft": junk}) for junk in ("", "x", "\x00", "9" * 9999)]

    assert [answer.status_code for answer in answers] == [302] * 4
    assert Draft.objects.count() == 4


def test_two_drafts_of_one_person_keep_apart(alice: Client) -> None:
    one, other = start(alice), start(alice)

    finish(alice, one, answer_promptly__company="Acme")
    finish(alice, other, answer_promptly__company="Globex")

    one.refresh_from_db()
    assert one.answers["answer-promptly"]["company"] == ["Acme"]
    assert other.answers["answer-promptly"]["company"] == ["Globex"]
    assert "Globex" not in one.body
