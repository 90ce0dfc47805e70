"""A draft belongs to its owner, at every address."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import URLPattern
from django.utils import timezone

from config import sessions
from declines import urls
from declines.models import Draft
from tests.conftest import address, post_step

WITH_DRAFT = [
    pattern
    for pattern in urls.urlpatterns
    if isinstance(pattern, URLPattern) and "<uuid:id>" in str(pattern.pattern)
]


def answers_to(client: Client, draft_id: Any) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for pattern in WITH_DRAFT:
        path = "/" + str(pattern.pattern).replace("<uuid:id>", str(draft_id))
        path = path.replace("<slug:step>", "give-a-reason").replace("<slug:kind>", "txt")
        path = path.replace("<int:state>", "1").replace("<slug:tone>", "warm")
        form = {"decline_wizard-current_step": "give-a-reason", "revision": 0}
        answers = [client.get(path), client.post(path, form)]
        found[str(pattern.name)] = {answer.status_code for answer in answers}
    return found


def test_addresses_with_a_draft_are_the_known_ones() -> None:
    names = [pattern.name for pattern in WITH_DRAFT]

    assert names == [
        "go-on", "email", "email-file", "another-tone", "history", "earlier",
        "delete-earlier", "bring-back", "sent", "unsent", "calendar-file", "answer-by", "copies",
        "rename", "texts", "delete", "restore", "step", "letter",
    ]  # fmt: skip


def test_stranger_finds_no_draft_at_any_address(bob: Client, finished: Draft) -> None:
    before = Draft.objects.values().get(pk=finished.pk)

    found = answers_to(bob, finished.pk)

    assert {name: codes - {405} for name, codes in found.items()} == {name: {404} for name in found}
    assert Draft.objects.values().get(pk=finished.pk) == before


def test_browser_without_a_session_finds_no_draft(db: None, finished: Draft) -> None:
    found = answers_to(Client(), finished.pk)

    assert {name: codes - {405} for name, codes in found.items()} == {name: {404} for name in found}


def test_unknown_draft_answers_like_a_foreign_one(bob: Client, finished: Draft) -> None:
    unknown = answers_to(bob, "00000000-0000-4000-8000-000000000000")

    assert unknown == answers_to(bob, finished.pk)


def test_visit_alone_makes_no_session(db: None) -> None:
    client = Client()

    for page in ("/", "/drafts/"):
        client.get(page)

    assert Session.objects.count() == 0
    assert "sessionid" not in client.cookies


def test_session_lives_a_year_from_the_start(alice: Client, draft: Draft) -> None:
    left = Session.objects.get().expire_date - timezone.now()

    assert timedelta(days=364) < left <= timedelta(days=365)
    assert alice.cookies["sessionid"]["max-age"] == 365 * 24 * 60 * 60


def test_session_is_renewed_once_a_day(
    alice: Client, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = Session.objects.get().expire_date
    tomorrow = timezone.now() + timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: tomorrow)

    alice.get("/drafts/")
    renewed = Session.objects.get().expire_date
    monkeypatch.setattr(timezone, "now", lambda: tomorrow + timedelta(minutes=5))
    alice.get("/drafts/")

    assert renewed - started > timedelta(hours=23)
    assert Session.objects.get().expire_date == renewed


def test_lost_session_gives_back_what_was_typed(alice: Client, draft: Draft) -> None:
    alice.cookies.clear()

    answer = post_step(alice, draft, "answer-promptly", company="Typed for an hour")

    assert answer.status_code == 404
    assert "Typed for an hour" in answer.content.decode()
    assert "brightwater" not in address(draft)


def test_expired_session_opens_nothing(alice: Client, finished: Draft) -> None:
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    page = alice.get(address(finished, "email"))

    assert page.status_code == 404


def test_session_key_of_nobodys_is_not_taken_over(finished: Draft) -> None:
    stranger = Client()
    stranger.cookies["sessionid"] = "chosenbysomebodyelse0000000000000"

    stranger.post("/drafts/")

    assert stranger.cookies["sessionid"].value != "chosenbysomebodyelse0000000000000"
    assert Session.objects.filter(pk="chosenbysomebodyelse0000000000000").count() == 0


def test_database_without_its_tables_is_an_error_not_an_empty_session(
    alice: Client, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "READ", sessions.READ.replace("django_session", "no_table"))

    page = alice.get("/drafts/")

    assert page.status_code == 500
