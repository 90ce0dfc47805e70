"""What is past its time goes by itself, once a day, while the site runs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, OperationalError, connection
from django.test import Client
from django.utils import timezone

from declines import upkeep
from declines.history import State
from declines.models import Draft
from tests.conftest import address, finish, post_email, start


class StopError(Exception):
    """The process has ended."""


@pytest.fixture
def hours(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let the site run for so many hours, beginning at noon."""
    now = datetime(2026, 11, 23, 12, tzinfo=timezone.get_current_timezone())
    monkeypatch.setattr(timezone, "now", lambda: now)
    monkeypatch.setattr(connection, "close", lambda: None)

    def run(number: int) -> None:
        def wait(seconds: int) -> None:
            nonlocal now, number
            if not number:
                raise StopError
            now, number = now + timedelta(seconds=seconds), number - 1

        with pytest.raises(StopError):
            upkeep.prune_daily(wait)

    return run


@pytest.fixture
def pruned(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """When it was pruned."""
    times: list[datetime] = []
    monkeypatch.setattr(upkeep, "prune", lambda: times.append(timezone.now()))
    return times


def deleted(client: Client, days_ago: int) -> Draft:
    """A draft with an earlier text that was deleted so long ago."""
    draft = finish(client, start(client))
    post_email(client, draft, body="Mine.")
    client.post(address(draft, "delete"))
    gone = timezone.now() - timedelta(days=days_ago)
    Draft.objects.filter(pk=draft.pk).update(deleted_at=gone)
    return draft


def test_site_that_runs_prunes_once_a_day(
    hours: Callable[[int], None], pruned: list[datetime]
) -> None:
    hours(59)

    told = [(time.day, time.hour) for time in pruned]
    assert told == [(24, 0), (25, 0)]


def test_site_that_could_not_prune_tries_again_in_an_hour(
    hours: Callable[[int], None], pruned: list[datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy() -> None:
        pruned.append(timezone.now())
        raise OperationalError("database is locked")

    monkeypatch.setattr(upkeep, "prune", busy)

    hours(14)

    assert [(time.day, time.hour) for time in pruned] == [(24, 0), (24, 1), (24, 2)]


def test_draft_deleted_a_month_ago_goes_while_the_site_runs(
    alice: Client, hours: Callable[[int], None]
) -> None:
    lately, _long_ago = deleted(alice, 28), deleted(alice, 31)

    hours(13)

    assert list(Draft.objects.all()) == [lately]
    assert {state.draft_id for state in State.objects.all()} == {lately.pk}


def test_many_drafts_are_pruned_a_few_at_a_time(
    alice: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "AT_A_TIME", 2)
    young, *_old = (deleted(alice, days) for days in (1, 31, 32, 33, 34, 35))

    removed = upkeep.prune_drafts()

    assert removed == 5
    assert list(Draft.objects.all()) == [young]


def test_draft_that_is_opened_while_others_are_pruned_stays(
    alice: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, _other = finish(alice, start(alice)), finish(alice, start(alice))
    Draft.objects.update(seen_on=timezone.now().date() - timedelta(days=400))
    delete = upkeep._delete_still

    def opening(*told: Any) -> int:
        alice.get(address(opened, "email"))
        return delete(*told)

    monkeypatch.setattr(upkeep, "_delete_still", opening)

    removed = upkeep.prune_drafts()

    assert (removed, list(Draft.objects.all())) == (1, [opened])


def test_second_process_that_prunes_finds_nothing(alice: Client) -> None:
    deleted(alice, 31)

    removed = [upkeep.prune_drafts() for _ in range(2)]

    assert removed == [1, 0]


def test_failure_to_prune_is_one_line(
    pruned: list[datetime],
    hours: Callable[[int], None],
    monkeypatch: pytest.MonkeyPatch,
    caplog: Any,
) -> None:
    def broken() -> None:
        raise DatabaseError("no such table: declines_draft")

    monkeypatch.setattr(upkeep, "prune", broken)

    hours(12)

    assert caplog.messages == ["Nothing could be pruned: DatabaseError"]
