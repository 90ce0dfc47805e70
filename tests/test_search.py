"""By which names a draft is found, those that were stored before it could be among them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.test import Client

from declines.models import Draft
from tests.conftest import finish, start

NAMES: dict[str, Any] = {
    "answer_promptly__circumstances": ["agency", "referred"],
    "answer_promptly__agency": "Bright Talent",
    "answer_promptly__referrer": "my aunt Ruth",
    "express_gratitude__panel": "Dr. Chen and Amir Khan",
}
SEARCHES = ("talent", "RUTH", "chen", "khan maria", "labs", "nobody")
PERSONS: dict[str, Any] = {
    "answer_promptly__occasion": "interview",
    "answer_promptly__title": "Dr",
    "answer_promptly__addressee": "Anna Brandt",
    "answer_promptly__circumstances": ["booked", "spoken"],
    "answer_promptly__booked_by": "Olga Petrova",
    "answer_promptly__spoken_to": "Sven Ek",
}
AT_AN_EVENT = {"keep_in_touch__touch": "event", "keep_in_touch__event": "Ghent congress"}
RECOMMENDING = {"keep_in_touch__touch": "recommend", "keep_in_touch__recommended": "Zoë Marsh"}
migration = import_module("declines.migrations.0023_found_by_more_names")
later_migration = import_module("declines.migrations.0029_found_by_title_and_event")
newest_migration = import_module("declines.migrations.0031_unmarked_words")


def found(client: Client) -> dict[str, list[Draft]]:
    """Return by search the drafts that it finds."""
    pages = {search: client.get("/drafts/", {"q": search}) for search in SEARCHES}
    return {
        search: [row["draft"] for row in page.context["rows"]] for search, page in pages.items()
    }


def test_draft_is_found_by_agency_referrer_and_panel(alice: Client) -> None:
    finish(alice, start(alice))

    draft = finish(alice, start(alice), **NAMES)

    named = {search: [draft] for search in ("talent", "RUTH", "chen", "khan maria")}
    assert {search: found(alice)[search] for search in named} == named
    assert found(alice)["nobody"] == []


def test_draft_is_not_found_by_a_name_that_is_not_asked_for_any_more(alice: Client) -> None:
    hidden = NAMES | {
        "answer_promptly__circumstances": [],
        "answer_promptly__occasion": "approach",
    }

    draft = finish(alice, start(alice), **hidden)

    assert found(alice) == {search: [] for search in SEARCHES} | {"labs": [draft]}


@pytest.mark.parametrize("a_batch", [1, 2, 500])
def test_drafts_stored_before_are_found_by_the_same_names(
    alice: Client, monkeypatch: pytest.MonkeyPatch, a_batch: int
) -> None:
    before = MigrationLoader(connection).project_state(migration.Migration.dependencies).apps
    monkeypatch.setattr(migration, "A_BATCH", a_batch)
    unreferred = NAMES | {"answer_promptly__circumstances": ["agency"]}
    cases: list[dict[str, Any]] = [NAMES, {}, unreferred, NAMES]
    drafts = [start(alice), *(finish(alice, start(alice), **case) for case in cases)]
    searched = [Draft.objects.get(pk=draft.pk).found_by for draft in drafts]
    Draft.objects.exclude(answers={}).update(found_by="data analyst brightwater labs maria lopez")

    migration.find_by_agency_referrer_and_panel(before, None)
    newest_migration.find_by_unmarked_words(before, None)

    now = [Draft.objects.get(pk=draft.pk).found_by for draft in drafts]
    assert [sorted(text.split()) for text in now] == [sorted(text.split()) for text in searched]


@pytest.mark.parametrize(
    ("search", "told"),
    [
        ("Dr Brandt", PERSONS),
        ("Dr. Brandt", PERSONS),
        ("petrova", PERSONS),
        ("sven ek", PERSONS),
        ("Ghent congress", AT_AN_EVENT),
        ("zoe", RECOMMENDING),
    ],
)
def test_draft_is_found_by_title_event_and_every_person_named(
    alice: Client, search: str, told: dict[str, Any]
) -> None:
    finish(alice, start(alice), keep_in_touch__sender="Jonas Weber")
    draft = finish(alice, start(alice), **told)

    page = alice.get("/drafts/", {"q": search})

    assert [row["draft"] for row in page.context["rows"]] == [draft]


@pytest.mark.parametrize("a_batch", [1, 2, 500])
def test_drafts_stored_before_are_found_by_title_event_and_every_person_named(
    alice: Client, monkeypatch: pytest.MonkeyPatch, a_batch: int
) -> None:
    before = MigrationLoader(connection).project_state(later_migration.Migration.dependencies).apps
    monkeypatch.setattr(later_migration, "A_BATCH", a_batch)
    hidden = PERSONS | AT_AN_EVENT | {"answer_promptly__occasion": "reschedule"}
    cases: list[dict[str, Any]] = [PERSONS | AT_AN_EVENT, {}, RECOMMENDING, hidden]
    drafts = [start(alice), *(finish(alice, start(alice), **case) for case in cases)]
    searched = [Draft.objects.get(pk=draft.pk).found_by for draft in drafts]
    for draft in Draft.objects.exclude(answers={}):
        named = f"{draft.company} {draft.role} ".casefold()
        person = "".join(draft.answers["answer-promptly"]["addressee"]).casefold()
        Draft.objects.filter(pk=draft.pk).update(found_by=named + person)

    later_migration.find_by_title_event_and_others(before, None)
    newest_migration.find_by_unmarked_words(before, None)

    now = [Draft.objects.get(pk=draft.pk).found_by for draft in drafts]
    assert [sorted(text.split()) for text in now] == [sorted(text.split()) for text in searched]


@pytest.mark.parametrize("a_batch", [1, 2, 500])
def test_drafts_stored_before_are_found_by_words_without_their_punctuation(
    alice: Client, monkeypatch: pytest.MonkeyPatch, a_batch: int
) -> None:
    before = MigrationLoader(connection).project_state(newest_migration.Migration.dependencies).apps
    monkeypatch.setattr(newest_migration, "A_BATCH", a_batch)
    companies = ["Hy-Vee", "AT&T", "Brightwater Labs"]
    drafts = [finish(alice, start(alice), answer_promptly__company=name) for name in companies]
    searched = [Draft.objects.get(pk=draft.pk).found_by for draft in drafts]
    for draft in drafts:
        named = f"{draft.company} {draft.role} maria lopez".casefold()
        Draft.objects.filter(pk=draft.pk).update(found_by=named)

    newest_migration.find_by_unmarked_words(before, None)

    assert [Draft.objects.get(pk=draft.pk).found_by for draft in drafts] == searched
