"""The headers on every answer, errors included."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client, override_settings

from declines.models import Draft
from tests.conftest import STEPS, address, post_email

POLICY = {
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
    "font-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'",
    "frame-ancestors 'none'",
}  # fmt: skip
EXPECTED = {
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(),geolocation=(),microphone=(),clipboard-write=(self)",
}


def all_answers(client: Client, draft: Draft) -> dict[str, object]:
    strict = Client(enforce_csrf_checks=True)
    return {
        "home": client.get("/"),
        "drafts": client.get("/drafts/"),
        "redirect": client.get(address(draft)),
        **{step: client.get(address(draft, step)) for step in (*STEPS, "email", "delete")},
        "400": client.post(address(draft, STEPS[0]), {}),
        "403": strict.post("/drafts/"),
        "404": client.get("/nowhere/"),
        "405": client.put("/"),
        "409": post_email(client, draft, body="x", revision=0),
        "413": post_email(client, draft, body="x" * 600_000),
        "host": client.get("/", headers={"host": "evil.example"}),
    }


def test_every_answer_carries_the_headers(alice: Client, finished: Draft) -> None:
    answers = all_answers(alice, finished)

    for name, answer in answers.items():
        found = {header: answer.headers.get(header) for header in EXPECTED}  # type: ignore[attr-defined]
        assert (name, found) == (name, EXPECTED)
        policy = set(answer.headers["Content-Security-Policy"].split("; "))  # type: ignore[attr-defined]
        assert (name, policy) == (name, POLICY)


def test_file_carries_the_headers_that_files_need(alice: Client) -> None:
    icon = alice.get("/static/icon.svg")
    icon.close()

    for_files = ("Referrer-Policy", "X-Content-Type-Options")
    found = {header: icon.headers.get(header) for header in EXPECTED}
    assert found == {name: EXPECTED[name] if name in for_files else None for name in EXPECTED}


def test_crash_carries_the_headers(alice: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("declines.views.uuid.uuid4", lambda: 1 / 0)

    answer = alice.get("/")

    assert answer.status_code == 500
    assert {header: answer.headers.get(header) for header in EXPECTED} == EXPECTED


def test_no_page_is_kept_by_a_cache(alice: Client, finished: Draft) -> None:
    answers = all_answers(alice, finished)

    kept = {name: answer["Cache-Control"] for name, answer in answers.items()}  # type: ignore[index]
    assert set(kept.values()) == {"private, no-store"}


def test_cookies_are_for_this_site_alone(alice: Client) -> None:
    alice.get("/")

    alice.post("/drafts/", {"draft": str(uuid.uuid4())})

    flags = {
        name: (cookie["httponly"], cookie["samesite"], cookie["secure"])
        for name, cookie in alice.cookies.items()
    }
    assert flags == dict.fromkeys(("csrftoken", "sessionid"), (True, "Lax", ""))


@override_settings(SESSION_COOKIE_SECURE=True, CSRF_COOKIE_SECURE=True)
def test_cookies_are_secure_where_served_by_https(alice: Client) -> None:
    alice.get("/", secure=True)

    alice.post("/drafts/", {"draft": str(uuid.uuid4())}, secure=True)

    assert {cookie["secure"] for cookie in alice.cookies.values()} == {True}
