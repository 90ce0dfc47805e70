"""The email page tells what to look at again, and heeds or forgets it at one press."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from declines.letters import proof
from declines.models import Draft
from declines.templatetags.stationery import in_brief
from tests.conftest import address, finish, post_email


@pytest.fixture
def proofread() -> Iterator[None]:
    proof.load()
    yield
    proof._linters.clear()


def shown(page: Any) -> list[str]:
    """Return the checks whose remarks a page shows."""
    return re.findall(r'data-remark="(\w+)"', page.content.decode())


def stands(page: Any) -> list[str]:
    """Return how the page says that the letter stands to each guideline."""
    return [str(stand.label) for _, stand in page.context["guidelines"]]


def first(draft: Draft, client: Client) -> str:
    """Return the key of the first remark on the email page."""
    return str(client.get(address(draft, "email")).context["remarks"][0].key)


def test_composed_email_keeps_the_four_guidelines(alice: Client, finished: Draft) -> None:
    page = alice.get(address(finished, "email"))

    assert shown(page) == []
    assert stands(page) == ["kept"] * 4


def test_edited_email_is_told_what_to_look_at_again(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body=finished.body.replace("Thank you for", "About"))

    page = alice.get(address(finished, "email"))

    assert shown(page) == ["thanks"]
    assert stands(page) == ["kept", "look again", "kept", "kept"]


@pytest.mark.parametrize(
    ("written", "stand"),
    [("", "left out, as you chose"), (" I wish to farm.", "kept")],
)
def test_reason_that_was_taken_out_by_hand_is_told_as_left_out(
    alice: Client, draft: Draft, written: str, stand: str
) -> None:
    own = "As you may know, I am needed at the farm."
    finish(alice, draft, give_a_reason__reason="own_words", give_a_reason__own_reason=own)
    post_email(alice, draft, body=draft.body.replace(f" {own}", written))

    page = alice.get(address(draft, "email"))

    draft.refresh_from_db()
    assert draft.body != draft.composed_body
    assert stands(page) == ["kept", "kept", stand, "kept"]


def test_guideline_that_was_left_out_by_choice_is_told_as_such(alice: Client, draft: Draft) -> None:
    chosen = {"give_a_reason__reason": "none", "keep_in_touch__touch": "nothing"}
    finish(alice, draft, **chosen)

    page = alice.get(address(draft, "email"))

    assert stands(page) == ["kept", "kept", *["left out, as you chose"] * 2]
    assert "Give a brief reason: left out, as you chose" in page.content.decode()


def test_guideline_that_was_left_out_is_kept_where_the_text_follows_it(
    alice: Client, draft: Draft
) -> None:
    chosen = {"give_a_reason__reason": "none", "keep_in_touch__touch": "nothing"}
    finish(alice, draft, **chosen)
    added = "I have accepted another position. I hope to stay in touch."
    post_email(alice, draft, body=draft.body.replace("Kind regards", f"{added}\n\nKind regards"))
    draft.refresh_from_db()

    told = stands(alice.get(address(draft, "email")))
    post_email(alice, draft, remark=f"{first(draft, alice)}:dismiss")

    assert told == ["kept", "kept", "kept", "look again"]
    assert stands(alice.get(address(draft, "email"))) == ["kept"] * 4


def test_guideline_is_kept_where_somebody_is_recommended_though_nothing_was_chosen(
    alice: Client, draft: Draft
) -> None:
    finish(alice, draft, keep_in_touch__touch="nothing")
    added = "In my place I can recommend Aoife Lynch."
    post_email(alice, draft, body=draft.body.replace("Kind regards", f"{added}\n\nKind regards"))

    page = alice.get(address(draft, "email"))

    assert stands(page) == ["kept"] * 4


def test_new_date_that_is_asked_for_leaves_no_touch_out(alice: Client, draft: Draft) -> None:
    typed = {"occasion": "reschedule", "interview_at": "2026-12-20T10:00"}
    told = {f"answer_promptly__{name}": value for name, value in typed.items()}
    finish(alice, draft, **told, give_a_reason__reason="personal")

    page = alice.get(address(draft, "email"))

    assert stands(page) == ["kept"] * 4


def test_text_without_a_decision_gives_no_answer(alice: Client, finished: Draft) -> None:
    body = "Dear Ms Lopez,\n\nThank you for the offer.\n\nKind regards,\nJonas Weber"
    post_email(alice, finished, body=body)

    page = alice.get(address(finished, "email"))

    assert stands(page)[0] == "look again"


@pytest.mark.parametrize("body", ["", " \n\u200b"])
def test_empty_text_keeps_no_guideline(alice: Client, draft: Draft, body: str) -> None:
    finish(alice, draft, give_a_reason__reason="none", keep_in_touch__touch="nothing")
    post_email(alice, draft, body=body)

    page = alice.get(address(draft, "email"))

    assert stands(page) == ["look again"] * 4


def test_remark_that_is_dismissed_stays_away(alice: Client, finished: Draft) -> None:
    body = finished.body.replace("I’d like to decline", "I’d probably like to decline")
    post_email(alice, finished, body=body)
    finished.refresh_from_db()

    post_email(alice, finished, remark=f"{first(finished, alice)}:dismiss")

    assert shown(alice.get(address(finished, "email"))) == []
    assert Draft.objects.get(pk=finished.pk).body == body


def test_remark_that_is_heeded_changes_its_words(
    alice: Client, finished: Draft, proofread: None
) -> None:
    post_email(alice, finished, body=finished.body.replace("career goals", "carreer goals"))
    finished.refresh_from_db()

    post_email(alice, finished, remark=f"{first(finished, alice)}:apply")

    assert "my career goals lie" in Draft.objects.get(pk=finished.pk).body


def told(page: Any) -> list[tuple[str, str]]:
    """Return where a page tells what became of a remark, and what of it."""
    inside = (
        r'id="((?:remark-\d+|guidelines))"[^>]*><p class="hint"><span role="status">(.*?)</span>'
    )
    return re.findall(inside, page.content.decode())


def test_remark_that_is_answered_leads_to_the_next_one(alice: Client, finished: Draft) -> None:
    body = finished.body.replace("I’d like to decline", "I’d probably like to decline")
    post_email(alice, finished, body=f"{body}\n[Company]")

    visited, keys = [], []
    for place in (0, 1):
        finished.refresh_from_db()
        keys.append(key := first(finished, alice))
        answer = post_email(alice, finished, remark=f"{key}:dismiss:{place}")
        visited.append((answer["Location"].partition("?")[2], told(alice.get(answer["Location"]))))

    words = "The words of the last remark stay as they are."
    assert visited == [
        (f"remark=0&left={keys[0]}#remark-0", [("remark-0", words)]),
        (f"remark=-1&left={keys[1]}#guidelines", [("guidelines", words)]),
    ]


def test_remark_that_was_left_is_shown_again_by_undo(alice: Client, finished: Draft) -> None:
    body = finished.body.replace("I’d like to decline", "I’d probably like to decline")
    post_email(alice, finished, body=f"{body}\n[Company]")
    finished.refresh_from_db()
    before = alice.get(address(finished, "email"))
    key = before.context["remarks"][1].key
    left = post_email(alice, finished, remark=f"{key}:dismiss:1")
    page = alice.get(left["Location"])

    (undo,) = re.findall(r'<button name="remark" value="(.*?)">Undo', page.content.decode())
    answer = post_email(alice, finished, remark=undo)

    again = alice.get(answer["Location"])
    assert (shown(page), told(again)) == (shown(before)[:1], [])
    assert answer["Location"] == address(finished, "email") + "#remark-1"
    assert [one.key for one in again.context["remarks"]] == [
        one.key for one in before.context["remarks"]
    ]


@pytest.mark.parametrize("left", ["00000000", "<b>", ""])
def test_address_that_names_no_remark_offers_no_undo_of_it(
    alice: Client, finished: Draft, left: str
) -> None:
    page = alice.get(address(finished, "email"), {"remark": "-1", "left": left})

    assert told(page) == [("guidelines", "The words of the last remark stay as they are.")]
    assert "Undo" not in page.content.decode()


@pytest.mark.parametrize("text", ["Changed.", "I’d probably like to decline. [Company]"])
def test_undo_of_a_remark_that_is_over_changes_nothing(
    alice: Client, finished: Draft, text: str
) -> None:
    post_email(alice, finished, body=text)
    finished.refresh_from_db()

    answer = post_email(alice, finished, remark="0123abcd:show")

    assert answer["Location"] == address(finished, "email") + "#guidelines"
    assert Draft.objects.get(pk=finished.pk).body == text


def test_remark_that_is_heeded_is_told_and_undone(
    alice: Client, finished: Draft, proofread: None
) -> None:
    body = finished.body.replace("career goals", "carreer goals")
    post_email(alice, finished, body=body)
    finished.refresh_from_db()

    answer = post_email(alice, finished, remark=f"{first(finished, alice)}:apply:0")
    page = alice.get(answer["Location"])
    finished.refresh_from_db()
    sent = {"subject": finished.subject, "body": finished.body, "revision": finished.revision}
    alice.post(f"/drafts/{finished.pk}/history/{page.context['undo']}/back/", sent)

    words = "The remark is followed, and the text before it is among the earlier texts."
    assert told(page) == [("guidelines", words)]
    assert Draft.objects.get(pk=finished.pk).body == body


@pytest.mark.parametrize("tampered", ["x:apply", ":dismiss", "00000000:apply", "²", "y" * 5_000])
def test_remark_that_is_not_there_changes_nothing(
    alice: Client, finished: Draft, tampered: str
) -> None:
    answer = post_email(alice, finished, remark=tampered)

    after = Draft.objects.get(pk=finished.pk)
    assert answer.status_code == 302
    assert (after.subject, after.body) == (finished.subject, finished.body)


def test_remarks_follow_what_is_saved_while_typing(alice: Client, finished: Draft) -> None:
    loud = finished.body.replace(". ", "!! ", 1)

    answer = post_email(alice, finished, body=loud, headers={"accept": "application/json"})

    assert 'data-remark="respect"' in answer.json()["beside"]["remarks"]


def test_text_that_is_not_saved_gets_no_remarks_of_another(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body="Text.")

    page = post_email(alice, finished, body="My text.", revision=0)

    assert page.status_code == 409
    assert shown(page) == []


def test_gap_that_may_stand_does_not_silence_the_next_one(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body=f"{finished.body}\n[Company]")
    finished.refresh_from_db()
    post_email(alice, finished, remark=f"{first(finished, alice)}:dismiss")
    finished.refresh_from_db()

    alone = shown(alice.get(address(finished, "email")))
    post_email(alice, finished, body=f"{finished.body}\n[Company]")

    assert alone == []
    assert shown(alice.get(address(finished, "email"))) == ["placeholder"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("short", "short"),
        ("a" * 140, "a" * 140),
        (f"{'a' * 130} so I am staying", f"{'a' * 130} so I am…"),
        (f"{'a' * 130} so I am here, yes", f"{'a' * 130} so I am…"),
        (f"{'a' * 139} more", f"{'a' * 139}…"),
        ("a" * 150, f"{'a' * 139}…"),
        ("", ""),
    ],
)
def test_long_quotation_is_cut_behind_a_word(words: str, told: str) -> None:
    shown = in_brief(words)

    assert shown == told
