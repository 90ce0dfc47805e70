"""What a first visit costs: every byte as sent, headers included, and every request."""

from __future__ import annotations

import http.client
import re
import sys
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

import pytest

from tests.browser.person import ANSWERS, STEPS
from tests.served import served

MOST_BYTES, MOST_REQUESTS = 14_600, 5
ASKED_FOR = re.compile(r'<(?:link|script)[^>]* (?:href|src)="([^"]+)"')
IMPORTED = re.compile(r'\b(?:import|from)\s*\(?"([^"]+)"')
AS_BROWSERS_ASK = {"Accept-Encoding": "gzip, br", "Accept-Language": "en"}


class Visitor:
    """A browser that has not been here, and keeps cookies alone."""

    def __init__(self, site: str) -> None:
        self.host = urlsplit(site).netloc
        self.cookies: dict[str, str] = {}

    def ask(self, address: str, typed: dict[str, object] | None = None) -> tuple[int, str, str]:
        """Return an answer's size on the wire, its text where it came as such, and Location."""
        connection = http.client.HTTPConnection(self.host)
        headers = AS_BROWSERS_ASK | {"Cookie": "; ".join(map("=".join, self.cookies.items()))}
        body = None
        if typed is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            token = {"csrfmiddlewaretoken": self.cookies["csrftoken"]}
            body = urlencode(typed | token, doseq=True)
        connection.request("POST" if body else "GET", address, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        self._keep(answer.headers.get_all("Set-Cookie") or [])
        text = "" if answer.headers["Content-Encoding"] else content.decode()
        return _head(answer) + len(content), text, answer.headers["Location"] or ""

    def first_visit(self, address: str) -> tuple[int, int]:
        """Return the bytes and the requests of a page with all it needs, nothing cached."""
        size, page, _ = self.ask(address)
        wanted, loaded = ASKED_FOR.findall(page), set()
        while wanted:
            one = wanted.pop()
            if one not in loaded:
                loaded.add(one)
                size += self.ask(one)[0]
                wanted += [urljoin(one, name) for name in IMPORTED.findall(self._as_text(one))]
        return size, 1 + len(loaded)

    def _as_text(self, address: str) -> str:
        if not address.endswith(".js"):
            return ""
        connection = http.client.HTTPConnection(self.host)
        connection.request("GET", address, headers={"Accept-Encoding": "identity"})
        text = connection.getresponse().read().decode()
        connection.close()
        return text

    def _keep(self, cookies: list[str]) -> None:
        for cookie in cookies:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value


def _head(answer: http.client.HTTPResponse) -> int:
    """Return the bytes of the status line, the headers and the empty line after them."""
    lines = [f"HTTP/1.1 {answer.status} {answer.reason}"]
    lines += [f"{name}: {value}" for name, value in answer.getheaders()]
    return sum(len(line.encode("latin-1")) + 2 for line in lines) + 2


@pytest.fixture(scope="module")
def weights(
    tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config
) -> dict[str, tuple[int, int]]:
    """By page, the bytes and requests of its first visit; printed, too."""
    with served(tmp_path_factory.mktemp("weight")) as site:
        found = _weights(Visitor(site))
    capturing: Any = pytestconfig.pluginmanager.getplugin("capturemanager")
    with capturing.global_and_fixture_disabled():
        _print(found)
    return found


def _print(weights: dict[str, tuple[int, int]]) -> None:
    """Print to standard error, which the processes of pytest-xdist share with the terminal."""
    lines = [
        f"{page:28}{size:8,} bytes, {asked} requests" for page, (size, asked) in weights.items()
    ]
    print("", "First visits:", *lines, sep="\n", file=sys.stderr)


def _weights(visitor: Visitor) -> dict[str, tuple[int, int]]:
    found = {"home": visitor.first_visit("/")}
    draft = visitor.ask("/drafts/", {})[2].removesuffix("answer-promptly/")
    for step in STEPS:
        found[step] = visitor.first_visit(f"{draft}{step}/")
    for step in STEPS:
        visitor.ask(f"{draft}{step}/", ANSWERS[step] | {"decline_wizard-current_step": step})
        found[f"{step}, filled"] = visitor.first_visit(f"{draft}{step}/")
    found["email"] = visitor.first_visit(f"{draft}email/")
    return found


def test_first_visit_of_home_and_steps_is_light(weights: dict[str, tuple[int, int]]) -> None:
    judged = {page: weights[page] for page in ("home", *STEPS)}

    heavy = {
        page: (size, requests)
        for page, (size, requests) in judged.items()
        if size > MOST_BYTES or requests > MOST_REQUESTS
    }

    assert heavy == {}
