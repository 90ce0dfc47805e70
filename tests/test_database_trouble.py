"""A database that takes no writing is still read; one that cannot be read is waited for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from declines.models import Draft
from tests.conftest import address, post_email


@pytest.fixture
def days_later(finished: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    """The day after tomorrow, when session and draft are due to be noted as seen."""
    later = timezone.now() + timedelta(days=2)
    monkeypatch.setattr(timezone, "now", lambda: later)


@pytest.fixture
def full_disk() -> Iterator[None]:
    with connection.execute_wrapper(_refuse):
        yield


@pytest.fixture
def locked() -> Iterator[None]:
    with connection.execute_wrapper(_refuse_all):
        yield


def _refuse_all(*_: Any) -> Any:
    raise OperationalError("database is locked")


def _refuse(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
    if sql.startswith(("INSERT", "UPDATE", "DELETE")):
        raise OperationalError("database or disk is full")
    return execute(sql, *rest)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("path", ["email", "give-a-reason", "history", "texts", ""])
def test_draft_is_read_where_nothing_can_be_written(
    alice: Client, finished: Draft, days_later: None, full_disk: None, path: str
) -> None:
    answer = alice.get(address(finished, path), follow=True)

    assert answer.status_code == 200


@pytest.mark.parametrize("path", ["/", "/drafts/", "/devices/", "/account/", "/privacy/"])
def test_page_is_shown_where_nothing_can_be_written(
    alice: Client, days_later: None, full_disk: None, path: str
) -> None:
    answer = alice.get(path)

    assert answer.status_code == 200


def test_save_that_landed_says_so_though_the_session_is_not_renewed(
    alice: Client, finished: Draft, days_later: None
) -> None:
    with connection.execute_wrapper(_refuse_sessions):
        answer = post_email(
            alice, finished, body="My own words.", headers={"accept": "application/json"}
        )

    assert answer.status_code == 200
    assert Draft.objects.get(pk=finished.pk).body == "My own words."


def _refuse_sessions(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
    if sql.startswith(("INSERT", "UPDATE")) and "django_session" in sql:
        raise OperationalError("database is locked")
    return execute(sql, *rest)


def test_text_is_given_back_where_nothing_can_be_read(
    alice: Client, finished: Draft, locked: None
) -> None:
    answer = post_email(alice, finished, body="My own words.")

    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert "My own words." in answer.content.decode()


@pytest.mark.parametrize("path", ["/", "/drafts/", "/devices/", "/account/"])
def test_page_says_that_nothing_can_be_read(
    alice: Client, finished: Draft, locked: None, path: str
) -> None:
    answer = alice.get(path)

    assert answer.status_code == 503


def test_first_draft_is_not_begun_where_nothing_can_be_written(db: None, full_disk: None) -> None:
    answer = Client(raise_request_exception=False).post("/drafts/")

    assert (answer.status_code, answer["Retry-After"]) == (503, "5")


def test_start_says_so_where_no_session_can_be_written(db: None) -> None:
    with connection.execute_wrapper(_refuse_sessions):
        answer = Client(raise_request_exception=False).post("/drafts/")

    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
