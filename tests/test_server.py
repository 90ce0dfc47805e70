"""How gunicorn answers what Django's test client cannot ask."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection

import pytest

from tests.served import served


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served, by one process on however many cores."""
    directory = tmp_path_factory.mktemp("server")
    with served(directory, PROOFREAD="0", GUNICORN_CMD_ARGS="--workers=1") as address:
        yield address.removeprefix("http://").strip("/")


def ask(host: str, path: str, method: str = "GET") -> tuple[int, bytes, int]:
    """Return status, body and the length that the header tells."""
    connection = HTTPConnection(host, timeout=10)
    connection.request(method, path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body, int(answer.headers["Content-Length"])


def silent(host: str) -> socket.socket:
    """Return a connection on which nothing is said yet."""
    name, port = host.split(":")
    return socket.create_connection((name, int(port)), timeout=10)


def test_search_of_eight_thousand_characters_is_cut_and_said(host: str) -> None:
    status, page, _ = ask(host, f"/drafts/?q={'x' * 8000}")

    assert status == 200
    assert page.count(b"Only the first 100 characters were searched for.") == 1


def test_search_of_ten_thousand_characters_is_refused_by_the_server(host: str) -> None:
    connection = HTTPConnection(host, timeout=10)

    connection.request("GET", f"/drafts/?q={'x' * 10_000}")

    assert connection.getresponse().status == 414
    connection.close()


@pytest.mark.parametrize("path", ["/", "/drafts/", "/nowhere/", "/privacy/everything.zip"])
def test_head_is_answered_as_get_is_without_the_body(host: str, path: str) -> None:
    status, _, _ = ask(host, path)

    asked, body, length = ask(host, path, "HEAD")

    assert (asked, body) == (status, b"")
    assert length > 0


def test_connections_on_which_nothing_is_said_keep_nobody_waiting(host: str) -> None:
    many = 100 if hasattr(socket, "TCP_DEFER_ACCEPT") else 6  # elsewhere each takes a thread

    with ExitStack() as idle:
        for _ in range(many):
            idle.enter_context(silent(host))
        answers = [ask(host, path)[0] for path in ("/", "/drafts/", "/privacy/")]

    assert answers == [200, 200, 200]


def test_connection_on_which_nothing_was_said_at_first_is_answered_once_it_speaks(
    host: str,
) -> None:
    with silent(host) as connection:
        ask(host, "/")

        connection.sendall(b"HEAD / HTTP/1.0\r\nHost: localhost\r\n\r\n")

        assert connection.recv(15) == b"HTTP/1.0 200 OK"
