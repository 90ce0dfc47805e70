"""A sentence can be said another way, and words about time tell when they have aged."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from declines.models import Draft
from tests.conftest import address, finish, post_email, start


def exchangeable(client: Client, draft: Draft) -> dict[str, str]:
    """Return the sentences that the email page offers to exchange, by part."""
    return dict(client.get(address(draft, "email")).context["exchangeable"])


def test_every_composed_sentence_can_be_exchanged(alice: Client, finished: Draft) -> None:
    offered = exchangeable(alice, finished)

    assert list(offered) == ["thanks", "decision", "touch", "ending"]
    assert all(text in finished.body for text in offered.values())


def test_reworded_sentence_is_not_offered_any_more(alice: Client, finished: Draft) -> None:
    decision = exchangeable(alice, finished)["decision"]

    answer = post_email(
        alice,
        finished,
        body=finished.body.replace(decision, "No."),
        headers={"Accept": "application/json"},
    )

    assert decision not in answer.json()["beside"]["exchange"]
    assert exchangeable(alice, finished)["thanks"] in answer.json()["beside"]["exchange"]


def test_exchange_in_an_unfinished_draft_changes_nothing(alice: Client, draft: Draft) -> None:
    answer = alice.post(
        address(draft, "email"), {"subject": "s", "body": "b", "revision": 0, "exchange": "thanks"}
    )

    assert answer.status_code == 302


def test_exchanged_letter_is_the_one_composed_now(alice: Client, finished: Draft) -> None:
    for part in ("thanks", "decision", "release", "decision"):
        finished.refresh_from_db()
        post_email(alice, finished, exchange=part)

    page = alice.get(address(finished, "email"))

    assert (page.context["outdated"], page.context["aged"]) == (False, [])


def test_exchange_changes_one_sentence(alice: Client, finished: Draft) -> None:
    before = exchangeable(alice, finished)

    post_email(alice, finished, exchange="decision")

    after = exchangeable(alice, finished)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"decision"}
    old = finished.body
    finished.refresh_from_db()
    assert finished.body == old.replace(before["decision"], after["decision"])


def test_exchange_leaves_the_list_of_sentences_open(alice: Client, finished: Draft) -> None:
    answer = post_email(alice, finished, exchange="decision")

    kept = finished.states.get().pk
    assert answer["Location"] == address(finished, "email") + f"?exchange&undo={kept}#exchange"
    assert (
        '<details class="exchange" id="exchange" open>'
        in alice.get(answer["Location"].partition("#")[0]).content.decode()
    )


def test_exchange_is_told_beside_the_sentences_and_undone(alice: Client, finished: Draft) -> None:
    before = finished.body

    answer = post_email(alice, finished, exchange="decision")
    page = alice.get(answer["Location"]).content.decode()
    (undo,) = re.findall(r'<button formaction="(.*?)">Undo</button>', page)
    alice.post(undo)

    told = re.findall(r'<p class="notice"><span role="status">(.*?)</span>', page)
    assert told == ["The sentence is exchanged. What stood there is kept."]
    assert page.index("another way</summary>") < page.index(told[0])
    finished.refresh_from_db()
    assert finished.body == before


def test_exchange_that_changed_nothing_tells_of_none(alice: Client, finished: Draft) -> None:
    answer = post_email(alice, finished, exchange="nothing")

    assert answer["Location"] == address(finished, "email") + "?exchange#exchange"
    assert "exchanged." not in alice.get(answer["Location"]).content.decode()


def test_exchange_comes_round_to_the_first_wording(alice: Client, finished: Draft) -> None:
    first = finished.body
    seen = set()

    for _ in range(5):
        post_email(alice, finished, exchange="touch")
        finished.refresh_from_db()
        seen.add(finished.body)

    assert len(seen) == 5
    assert finished.body == first


def test_exchange_keeps_hand_edits(alice: Client, finished: Draft) -> None:
    mine = finished.body.replace("Kind regards", "Warm regards")

    post_email(alice, finished, body=mine, exchange="decision")

    finished.refresh_from_db()
    assert "Warm regards" in finished.body
    assert finished.body != mine


def test_exchanged_sentence_stays_when_another_answer_changes(
    alice: Client, finished: Draft
) -> None:
    post_email(alice, finished, exchange="decision")
    wanted = exchangeable(alice, finished)["decision"]

    finish(alice, finished, keep_in_touch__touch="open")

    assert exchangeable(alice, finished)["decision"] == wanted


@pytest.mark.parametrize("part", ["", "nothing", "typed", "greeting", "x" * 5000])
def test_unknown_part_is_not_exchanged(alice: Client, finished: Draft, part: str) -> None:
    before = finished.body

    answer = post_email(alice, finished, exchange=part)

    finished.refresh_from_db()
    assert answer.status_code == 302
    assert (finished.body, finished.exchanged) == (before, {})


def test_edited_sentence_is_not_offered(alice: Client, finished: Draft) -> None:
    decision = exchangeable(alice, finished)["decision"]

    post_email(alice, finished, body=finished.body.replace(decision, "I have my reasons."))

    assert "decision" not in exchangeable(alice, finished)


@pytest.fixture
def tomorrow(alice: Client) -> Draft:
    """A letter that cancels tomorrow's interview, finished a day ago."""
    draft = start(alice)
    at = (timezone.now() + timedelta(days=1)).replace(hour=23, minute=59)
    finish(
        alice,
        draft,
        answer_promptly__occasion="interview",
        answer_promptly__interview_at=f"{at:%Y-%m-%dT%H:%M}",
    )
    return draft


def a_day_later(draft: Draft, monkeypatch: Any) -> None:
    later = timezone.now() + timedelta(days=1)
    monkeypatch.setattr("declines.drafting.timezone.now", lambda: later)


def test_sentence_that_was_joined_with_another_is_not_offered(
    alice: Client, finished: Draft
) -> None:
    touch = exchangeable(alice, finished)["touch"]
    joined = finished.body.replace(touch, f"I must say no, and {touch}")

    post_email(alice, finished, body=joined)
    post_email(alice, Draft.objects.get(pk=finished.pk), exchange="touch")

    finished.refresh_from_db()
    assert "touch" not in exchangeable(alice, finished)
    assert (finished.body, finished.exchanged) == (joined, {})


def test_fresh_words_about_time_have_not_aged(alice: Client, tomorrow: Draft) -> None:
    assert alice.get(address(tomorrow, "email")).context["aged"] == []


def test_unsent_draft_tells_that_its_words_about_time_have_aged(
    alice: Client, tomorrow: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_day_later(tomorrow, monkeypatch)

    page = alice.get(address(tomorrow, "email"))

    aged = page.context["aged"]
    assert any("tomorrow" in old and "tomorrow" not in new for old, new in aged)
    assert "these words have aged" in page.content.decode()


def test_aged_words_are_brought_up_to_date_at_one_press(
    alice: Client, tomorrow: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_day_later(tomorrow, monkeypatch)

    post_email(alice, tomorrow, update="")

    tomorrow.refresh_from_db()
    assert "tomorrow" not in tomorrow.body


def test_changed_answers_are_not_called_aged(alice: Client, finished: Draft) -> None:
    Draft.objects.filter(pk=finished.pk).update(composed_body="Another text.")

    page = alice.get(address(finished, "email"))

    assert (page.context["aged"], page.context["outdated"]) == ([], True)
