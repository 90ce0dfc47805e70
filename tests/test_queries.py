"""How many queries a page costs, whatever it holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from declines.history import State
from declines.models import Draft
from tests.conftest import STEPS, VALID, address, finish, post_email, post_step, start

Queries = Callable[[int], Any]


@pytest.mark.parametrize("step", STEPS)
def test_step_is_shown_with_two_queries(
    alice: Client, finished: Draft, queries: Queries, step: str
) -> None:
    with queries(2):  # session, draft
        alice.get(address(finished, step))


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("choice", ["", "leave", "wizard_goto_step"])
def test_step_is_saved_with_three_queries(
    alice: Client, finished: Draft, queries: Queries, step: str, choice: str
) -> None:
    pressed = {choice: "answer-promptly"} if choice else {}

    with queries(3):  # session, draft, update
        post_step(alice, finished, step, **pressed)


def test_letter_so_far_costs_three_queries(
    alice: Client, finished: Draft, queries: Queries
) -> None:
    with queries(3):  # session, draft, update
        alice.post(address(finished, STEPS[0]) + "letter/", VALID[STEPS[0]])


def test_email_is_shown_with_two_queries(alice: Client, finished: Draft, queries: Queries) -> None:
    with queries(2):  # session, draft
        alice.get(address(finished, "email"))


def test_revision_of_an_email_costs_two_queries(
    alice: Client, finished: Draft, queries: Queries
) -> None:
    with queries(2):  # session, draft
        alice.get(address(finished, "email"), headers={"accept": "application/json"})


def test_email_is_saved_with_three_queries(
    alice: Client, finished: Draft, queries: Queries
) -> None:
    post_email(alice, finished, body="Mine.", page=f"{'a' * 32}.1")
    finished.refresh_from_db()

    with queries(3):  # session, draft, update
        post_email(alice, finished, body="Mine, longer.", page=f"{'a' * 32}.2")


def test_first_words_of_a_burst_are_saved_with_seven_queries(
    alice: Client, finished: Draft, queries: Queries
) -> None:
    with queries(7):  # session, draft, update and insert in a savepoint, the ids kept
        post_email(alice, finished, body="Mine.")


@pytest.mark.parametrize("states", [0, 3, 200])
def test_history_is_shown_with_three_queries(
    alice: Client, finished: Draft, queries: Queries, states: int
) -> None:
    State.objects.bulk_create(
        State(draft=finished, subject="S", body="B", cause="typed") for _ in range(states)
    )

    with queries(3):  # session, draft, states
        alice.get(address(finished, "history"))


@pytest.mark.parametrize("drafts", [1, 20, 45])
def test_drafts_are_listed_with_two_queries(alice: Client, queries: Queries, drafts: int) -> None:
    for _ in range(drafts):
        post_step(alice, start(alice), "answer-promptly")

    with queries(2):  # session, drafts
        alice.get("/drafts/")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="tells its plans in other words")
@pytest.mark.parametrize(
    ("asked", "index"),
    [
        ("", "draft_of_owner"),
        ("?status=sent", "draft_by_status"),
        ("?status=deleted", "draft_deleted"),
        ("?sort=company", "draft_by_company"),
        ("?sort=waiting", "draft_by_waiting"),
    ],
)
def test_list_is_read_along_an_index(alice: Client, asked: str, index: str) -> None:
    start(alice)

    with CaptureQueriesContext(connection) as captured:
        alice.get(f"/drafts/{asked}")

    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {captured[-1]['sql']}")
        ((*_, plan),) = cursor.fetchall()
    assert f"USING INDEX {index} " in plan


def test_home_of_a_stranger_costs_no_query(db: None, queries: Queries) -> None:
    with queries(0):
        Client().get("/")


def test_home_of_who_returns_costs_two_queries(alice: Client, queries: Queries) -> None:
    finish(alice, start(alice))

    with queries(2):  # session, newest drafts
        alice.get("/")
