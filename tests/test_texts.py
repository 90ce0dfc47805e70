"""The page of what goes with the email: edited, saved, kept when answers change."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from declines.models import Draft
from tests.conftest import address, post_email, post_step, start


def texts_of(client: Client, draft: Draft) -> dict[str, str]:
    """Return the texts that the page shows, by kind."""
    page = client.get(address(draft, "texts"))
    return {field.html_name: field.value() for field, _, _ in page.context["texts"]}


def post_texts(client: Client, draft: Draft, **texts: Any) -> Any:
    """Send the page's form, with the given texts put in."""
    draft.refresh_from_db()
    headers = texts.pop("headers", None)
    form = {"revision": draft.revision} | texts_of(client, draft) | texts
    return client.post(address(draft, "texts"), form, headers=headers)


def test_page_shows_the_texts_that_fit(alice: Client, finished: Draft) -> None:
    assert list(texts_of(alice, finished)) == ["phone", "voicemail", "hr", "why", "pressed"]


def test_page_leads_to_the_step_that_is_not_done(alice: Client, draft: Draft) -> None:
    page = alice.get(address(draft, "texts"))

    assert page["Location"] == address(draft, "answer-promptly")


def test_edited_text_is_kept(alice: Client, finished: Draft) -> None:
    post_texts(alice, finished, why="Because.")

    assert texts_of(alice, finished)["why"] == "Because."


def test_save_says_so(alice: Client, finished: Draft) -> None:
    saved = post_texts(alice, finished, why="Because.")

    assert saved["Location"] == address(finished, "texts") + "?saved#status"
    page = alice.get(saved["Location"])
    status = re.search(r'id="status"[^>]*>(.*?)</span>', page.content.decode())
    assert status is not None
    assert status[1] == "Saved"


def test_visit_writes_nothing(alice: Client, finished: Draft) -> None:
    before = Draft.objects.values().get(pk=finished.pk)

    texts_of(alice, finished)

    assert Draft.objects.values().get(pk=finished.pk) == before


def test_edit_stays_when_an_answer_changes(alice: Client, finished: Draft) -> None:
    voicemail = texts_of(alice, finished)["voicemail"]
    post_texts(alice, finished, voicemail=voicemail.replace("goodbye", "speak soon"))

    post_step(alice, finished, "give-a-reason", reason="study")

    now = texts_of(alice, finished)["voicemail"]
    assert "full-time study" in now
    assert "speak soon" in now


def test_text_that_was_not_sent_stays(alice: Client, finished: Draft) -> None:
    post_texts(alice, finished, why="Because.")
    finished.refresh_from_db()

    alice.post(address(finished, "texts"), {"revision": finished.revision, "phone": "Hello."})

    texts = texts_of(alice, finished)
    assert (texts["why"], texts["phone"]) == ("Because.", "Hello.")


def test_stale_save_overwrites_nothing_and_shows_both(alice: Client, finished: Draft) -> None:
    post_texts(alice, finished, why="First.")

    sent = {kind: text.replace("\n", "\r\n") for kind, text in texts_of(alice, finished).items()}
    answer = alice.post(address(finished, "texts"), sent | {"revision": 0, "why": "Second."})

    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Second.</textarea>" in page
    assert re.findall(r'<q dir="auto">(.*?)</q>', page) == ["First."]
    assert texts_of(alice, finished)["why"] == "First."


def test_stale_save_of_the_same_words_is_no_conflict(alice: Client, finished: Draft) -> None:
    post_texts(alice, finished, why="First.")

    answer = alice.post(address(finished, "texts"), {"revision": 0, "why": "First."})

    assert answer.status_code == 302


def test_autosave_answers_with_the_revision(alice: Client, finished: Draft) -> None:
    answer = post_texts(alice, finished, why="Because.", headers={"Accept": "application/json"})

    finished.refresh_from_db()
    assert answer.json() == {"revision": finished.revision}


def test_too_long_text_is_kept_on_the_page(alice: Client, finished: Draft) -> None:
    answer = post_texts(alice, finished, why="x" * 20_001)

    assert answer.status_code == 400
    assert "x" * 20_001 in answer.content.decode()
    assert "This is too long" in answer.content.decode()


@pytest.mark.parametrize("revision", ["", "one", "-1"])
def test_strange_revision_is_no_crash(alice: Client, finished: Draft, revision: str) -> None:
    answer = alice.post(address(finished, "texts"), {"revision": revision, "why": "Because."})

    assert answer.status_code == 400


def test_letter_that_differs_from_a_note_is_remarked(alice: Client, draft: Draft) -> None:
    for step in ("answer-promptly", "express-gratitude", "keep-in-touch"):
        post_step(alice, draft, step)
    post_step(alice, draft, "give-a-reason", reason="study")
    draft.refresh_from_db()

    post_email(alice, draft, body=draft.body.replace("full-time study", "personal reasons"))

    page = alice.get(address(draft, "email")).content.decode()
    assert 'data-remark="consistency"' in page


def test_queries_of_the_page_do_not_grow(alice: Client, finished: Draft, queries: Any) -> None:
    for _ in range(5):
        start(alice)

    with queries(2):
        alice.get(address(finished, "texts"))


def test_offer_that_is_not_signed_is_answered_with_a_request_for_time(
    alice: Client, finished: Draft
) -> None:
    post_step(alice, finished, "give-a-reason", reason="another_offer", signed="no")

    assert (
        f'href="{address(finished, "texts")}#holding"'
        in alice.get(address(finished, "email")).content.decode()
    )
    assert "holding" in texts_of(alice, finished)
