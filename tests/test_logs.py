"""What the logs hold: no draft is named in them, and no link that joins a browser."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from django.db import OperationalError, connection
from django.test import Client

from config.logs import Nameless
from declines.models import Draft
from tests.conftest import STEPS, post_email, post_step
from tests.served import gunicorn, prepared
from tests.test_devices import make_link


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What is written to standard error by the handler of the settings."""
    (handler,) = [one for one in logging.root.handlers if isinstance(one.formatter, Nameless)]
    assert isinstance(handler, logging.StreamHandler)
    before = handler.setStream(StringIO())
    yield handler.stream
    handler.setStream(before)


@pytest.fixture
def site(tmp_path: Path) -> Any:
    """A server that is asked for some pages, and then what it has logged."""
    prepared(tmp_path)

    def logged(*asked: tuple[str, str], **variables: str) -> list[str]:
        with gunicorn(tmp_path, PROOFREAD="0", **variables) as server:
            assert server.stdout is not None
            origin = server.stdout.readline().split()[-1]
            for method, path in asked:
                with suppress(HTTPError):
                    urlopen(Request(origin + path, method=method), timeout=10).close()  # noqa: S310
            server.terminate()
            output, errors = server.communicate(timeout=30)
        return [line for line in (output + errors).splitlines() if "Handling signal" not in line]

    return logged


def messages(log: StringIO) -> list[str]:
    """The lines without the time."""
    return [line.split(" ", 2)[2] for line in log.getvalue().splitlines()]


def refuse(*_: Any) -> Any:
    raise OperationalError("database is locked")


def test_link_that_a_browser_could_not_use_is_not_logged(
    alice: Client, finished: Draft, log: StringIO
) -> None:
    link = make_link(alice)

    Client(enforce_csrf_checks=True).post(link)
    with connection.execute_wrapper(refuse):
        Client().post(link)

    assert messages(log) == [
        "WARNING django.security.csrf: Forbidden (CSRF cookie not set.): /join/<token>/",
        "ERROR declines.errors: The database cannot be used: OperationalError",
        "ERROR django.request: Service Unavailable: /join/<token>/",
    ]


def test_draft_that_could_not_be_saved_is_not_logged(
    alice: Client, finished: Draft, log: StringIO
) -> None:
    strict = Client(enforce_csrf_checks=True)

    post_email(strict, finished, body="Mine.")
    with connection.execute_wrapper(refuse):
        post_email(alice, finished, body="Mine.")

    assert messages(log) == [
        "WARNING django.security.csrf: Forbidden (CSRF cookie not set.): /drafts/<id>/email/",
        "ERROR declines.errors: The database cannot be used: OperationalError",
        "ERROR django.request: Service Unavailable: /drafts/<id>/email/",
    ]


def test_traceback_names_no_draft(
    alice: Client, draft: Draft, log: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> None:
        raise RuntimeError(f"{draft.pk} {draft.pk.hex} /join/a-secret_1/?x")

    monkeypatch.setattr(Draft, "store", broken)

    post_step(alice, draft, STEPS[0])

    lines = log.getvalue().splitlines()
    assert lines[0].endswith(f"Internal Server Error: /drafts/<id>/{STEPS[0]}/")
    assert lines[-1] == "RuntimeError: <id> <id> /join/<token>/?x"


def test_number_that_is_no_id_is_logged_as_it_is() -> None:
    told = "revision 123456789012 of 0123456789abcdef"

    line = Nameless().format(logging.LogRecord("", 0, "", 0, told, None, None))

    assert line == told


def test_server_logs_no_link_and_no_draft(site: Any) -> None:
    lines = site(("POST", "/join/a-secret_1/"), ("POST", f"/drafts/{uuid.uuid4()}/email/"))

    assert [line.split(" ", 2)[2] for line in lines] == [
        "WARNING django.security.csrf: Forbidden (CSRF cookie not set.): /join/<token>/",
        "WARNING django.security.csrf: Forbidden (CSRF cookie not set.): /drafts/<id>/email/",
    ]


def test_log_of_requests_holds_none_where_it_is_asked_for(site: Any) -> None:
    asked = ("GET", "/join/a-secret_1/"), ("GET", f"/drafts/{uuid.uuid4()}/email/?x")

    lines = site(*asked, GUNICORN_CMD_ARGS="--access-logfile -")

    told = [line.split('"')[1] for line in lines]
    assert told == ["GET /join/<token>/ HTTP/1.1", "GET /drafts/<id>/email/?x HTTP/1.1"]


def test_head_leaves_no_line(site: Any) -> None:
    lines = site(*(("HEAD", path) for path in ("/", "/nowhere/", "/privacy/everything.zip")))

    assert lines == []


def test_refused_address_is_logged_without_who_asked(site: Any) -> None:
    lines = site(("GET", f"/drafts/?q={'x' * 10_000}"))

    told = [line.partition("[WARNING] ")[2].partition(" (")[0] for line in lines]
    assert told == ["Invalid request from ip=<ip>: Request Line is too large"]
