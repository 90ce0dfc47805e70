"""Every string of the interface goes through Django's translation."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from declines.models import Draft
from declines.templatetags import stationery
from tests.conftest import STEPS, address, post_email, post_step
from tests.test_received import MUSEUM

PAGES = ("email", "email/brief", "history", "texts", "delete", "sent", "copy", "name")
UNTRANSLATED = {"Kind Regrets", "– Kind Regrets", "·"}
OURS = re.compile(r"⟦.*?⟧", re.DOTALL)


class Words(HTMLParser):
    """Gathers the texts of a page, without letters, examples, fields and what a person typed."""

    void = frozenset({"meta", "link", "input", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.apart = 0
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        theirs = tag in ("textarea", "q", "dd", "option") or ("dir", "auto") in attrs
        if tag not in self.void and (self.apart or theirs or ("lang", "en") in attrs[1:]):
            self.apart += 1

    def handle_endtag(self, tag: str) -> None:
        self.apart -= bool(self.apart and tag not in self.void)

    def handle_data(self, data: str) -> None:
        if not self.apart:
            self.found.append(" ".join(OURS.sub("", data).split()))


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Mark every translated string, as a translator's test build does."""
    caches = (stationery._label, stationery._legend)
    for cache in caches:
        cache.cache_clear()
    trans = translation._trans  # type: ignore[attr-defined]
    monkeypatch.setattr(trans, "gettext", lambda text: f"⟦{text}⟧")
    monkeypatch.setattr(trans, "ngettext", lambda one, more, n: f"⟦{one if n == 1 else more}⟧")
    yield
    for cache in caches:
        cache.cache_clear()


def bare_words(html: str) -> set[str]:
    words = Words()
    words.feed(html)
    return {text for text in words.found if re.search(r"\w", text)} - UNTRANSLATED


@pytest.mark.usefixtures("marked")
def test_every_string_of_the_interface_is_translated(alice: Client, finished: Draft) -> None:
    pages = [
        alice.get("/"),
        alice.get("/drafts/"),
        *(alice.get(address(finished, page)) for page in (*STEPS, *PAGES)),
        post_step(alice, finished, "answer-promptly", company="", interview_at="x"),
        alice.get("/nowhere/"),
        alice.get("/drafts/from-message/"),
        alice.post("/drafts/from-message/", {"message": MUSEUM}),
        post_email(alice, finished, body="Mine.", revision=0),
    ]

    found = {page.request["PATH_INFO"]: bare_words(page.content.decode()) for page in pages}

    assert {path: words for path, words in found.items() if words} == {}


@pytest.mark.usefixtures("marked")
def test_mail_site_is_translated_where_its_name_is_no_proper_one(
    alice: Client, finished: Draft
) -> None:
    page = alice.get(address(finished, "email"))

    names = [str(name) for name, *_ in page.context["mail_sites"]]
    assert names == ["Gmail", "Outlook.com", "⟦Outlook at work⟧"]
