"""The cast: Alice owns the drafts, Bob is a stranger. And what they type."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from hypothesis import settings as hypothesis_settings

from declines.models import Draft

hypothesis_settings.register_profile("steady", deadline=None, print_blob=True)
hypothesis_settings.load_profile("steady")

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
STEPS = ("answer-promptly", "express-gratitude", "give-a-reason", "keep-in-touch")
VALID: dict[str, dict[str, Any]] = {
    "answer-promptly": {
        "occasion": "offer",
        "company": "Brightwater Labs",
        "role": "Data Analyst",
        "addressee": "Maria Lopez",
    },
    "express-gratitude": {"deeds": ["made_offer"]},
    "give-a-reason": {"reason": "goals"},
    "keep-in-touch": {"touch": "hope", "sender": "Jonas Weber"},
}


def start(client: Client, **request: Any) -> Draft:
    """Start a draft as the Start button does."""
    answer = client.post("/drafts/", {"draft": str(uuid.uuid4())}, **request)
    return Draft.objects.get(pk=answer["Location"].split("/")[2])


def address(draft: Draft, step: str = "") -> str:
    """Return the address of a page of a draft."""
    return f"/drafts/{draft.pk}/{step}/" if step else f"/drafts/{draft.pk}/"


def post_step(client: Client, draft: Draft, step: str, **answers: Any) -> Any:
    """Send one step's form: valid by default, with the given answers put in."""
    typed = {**VALID[step], **answers, "decline_wizard-current_step": step}
    return client.post(address(draft, step), typed)


def finish(client: Client, draft: Draft, **answers: Any) -> Draft:
    """Send all four steps; an answer goes to the step named before its double underscore."""
    for step in STEPS:
        own = {
            name.partition("__")[2]: value
            for name, value in answers.items()
            if name.partition("__")[0] == step.replace("-", "_")
        }
        post_step(client, draft, step, **own)
    draft.refresh_from_db()
    return draft


def post_email(client: Client, draft: Draft, **fields: Any) -> Any:
    """Send the email page's form: what is stored, with the given fields put in."""
    stored = {"subject": draft.subject, "body": draft.body, "revision": draft.revision}
    headers = fields.pop("headers", None)
    return client.post(address(draft, "email"), stored | fields, headers=headers)


@pytest.fixture(autouse=True)
def same_wordings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every draft choose the same wordings, so that a test can name them."""
    monkeypatch.setattr(Draft, "seed", 1102)


@pytest.fixture
def alice(db: None) -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture
def bob(db: None) -> Client:
    client = Client(raise_request_exception=False)
    start(client)
    return client


@pytest.fixture
def draft(alice: Client) -> Draft:
    """A draft of Alice's, just started."""
    return start(alice)


@pytest.fixture
def finished(alice: Client, draft: Draft) -> Draft:
    """A draft of Alice's with its letter."""
    return finish(alice, draft)


@pytest.fixture
def queries(django_assert_num_queries: Any) -> Callable[[int], Any]:
    """Expect a number of queries."""
    return lambda number: django_assert_num_queries(number)
