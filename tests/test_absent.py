"""A draft that is not there: why, as far as who asks may know, and how it is had again."""

from __future__ import annotations

import re
import uuid
from html import unescape
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from declines.joining import Browser
from declines.models import Draft
from tests.conftest import address, finish, post_email, post_step, start
from tests.test_devices import FIREFOX, make_link

NOWHERE, ENDED = "There is nothing here", "Your session has ended"
SIGNED_OUT, DELETED = "This browser was signed out", "This draft was deleted"
TO_ACCOUNT, TO_DEVICES, TO_DRAFTS = "/account/", "/devices/", "/drafts/"


def told(answer: Any) -> tuple[int, str, list[str]]:
    """Return the status of an answer, what its page is called, and where its links lead."""
    main = answer.content.decode().partition("<main")[2].partition("</main")[0]
    (title,) = re.findall(r"<h1[^>]*>(.*?)</h1>", main)
    return answer.status_code, title, re.findall(r'<a href="(.*?)"', main)


def given_back(answer: Any) -> list[str]:
    return re.findall(r"<textarea[^>]*>\n(.*?)</textarea>", answer.content.decode(), re.DOTALL)


def bring_back(client: Client, answer: Any) -> Any:
    """Press the button of the page of a deleted draft."""
    page = answer.content.decode()
    (action,) = re.findall(r'<form method="post" action="(.*?)"', page)
    fields = re.findall(r'<input type="hidden" name="(.*?)" value="(.*?)">', page, re.DOTALL)
    typed = {name: unescape(value) for name, value in fields}
    return client.post(action, typed, follow=True)


@pytest.fixture
def signed_out(alice: Client, finished: Draft) -> Client:
    """A phone of Alice's that had the draft."""
    phone = Client(headers={"User-Agent": FIREFOX})
    phone.post(make_link(alice))
    alice.post(f"/devices/{Browser.objects.get(name='Firefox, Android').pk}/sign-out/")
    return phone


def test_text_typed_after_the_session_ended_is_told_why_it_is_not_saved(
    alice: Client, finished: Draft
) -> None:
    Session.objects.all().delete()

    autosaved = post_email(alice, finished, body="Mine.", headers={"accept": "application/json"})
    saved = post_email(alice, finished, body="Mine.")

    expected = (404, ENDED, [TO_ACCOUNT, TO_DEVICES, TO_DRAFTS])
    assert [told(autosaved), told(saved)] == [expected, expected]
    assert given_back(saved) == [f"{finished.subject}\n\nMine."]


@pytest.mark.parametrize("press", ["compose", "bring", "settle", "undo"])
def test_press_beside_a_text_is_not_given_back_as_typed(
    alice: Client, finished: Draft, press: str
) -> None:
    Session.objects.all().delete()

    saved = alice.post(address(finished, "texts"), {"why": "Mine.", press: "why:abcdef01"})

    assert given_back(saved) == ["Mine."]


def test_way_back_by_email_is_offered_where_there_are_accounts(
    alice: Client, finished: Draft, settings: Any
) -> None:
    settings.ACCOUNTS_OFFERED = False
    Session.objects.all().delete()

    answer = post_email(alice, finished, body="Mine.")

    assert told(answer) == (404, ENDED, [TO_DEVICES, TO_DRAFTS])


def test_page_opened_after_the_session_ended_says_so(alice: Client, finished: Draft) -> None:
    Session.objects.all().delete()

    answer = alice.get(address(finished, "email"))

    assert told(answer) == (404, ENDED, [TO_ACCOUNT, TO_DEVICES, TO_DRAFTS])


def test_browser_that_was_signed_out_is_told_so_at_a_draft(
    signed_out: Client, finished: Draft
) -> None:
    shown = signed_out.get(address(finished, "email"))
    saved = post_step(signed_out, finished, "give-a-reason", reason="goals")

    expected = (404, SIGNED_OUT, [TO_ACCOUNT, TO_DEVICES, TO_DRAFTS])
    assert [told(shown), told(saved)] == [expected, expected]
    assert given_back(saved) == ["goals"]


@pytest.mark.parametrize(
    ("step", "sent", "given"),
    [
        ("answer-promptly", {"time_zone": "Europe/Berlin", "channel": "email"}, []),
        ("answer-promptly", {"time_zone": "UTC", "channel": "email", "company": "Acme"}, ["Acme"]),
        ("answer-promptly", {"time_zone": "Berlin", "channel": "phone"}, ["Berlin\n\nphone"]),
        ("give-a-reason", {"reason": "none", "signed": "yes"}, []),
        ("keep-in-touch", {"touch": "hope", "tone": "warm", "english": "american"}, ["warm"]),
        ("nowhere", {"time_zone": "Europe/Berlin", "channel": "email"}, ["Europe/Berlin\n\nemail"]),
    ],
)
def test_what_a_form_sends_by_itself_is_not_given_back_as_typed(
    signed_out: Client, finished: Draft, step: str, sent: dict[str, str], given: list[str]
) -> None:
    answer = signed_out.post(
        address(finished, step), sent | {"decline_wizard-current_step": step, "was": "x"}
    )

    assert given_back(answer) == given


def test_stranger_learns_of_no_draft(bob: Client, finished: Draft) -> None:
    post_email(bob, finished)
    gone = start(bob)
    gone.delete()
    ids = [finished.pk, uuid.uuid4(), gone.pk]

    answers = [[bob.get(f"/drafts/{id}/email/"), bob.post(f"/drafts/{id}/restore/")] for id in ids]

    expected = [(404, NOWHERE, [TO_DRAFTS])] * 2
    assert [[told(one) for one in two] for two in answers] == [expected] * 3


def test_stranger_learns_of_no_deleted_draft(alice: Client, bob: Client, finished: Draft) -> None:
    alice.post(address(finished, "delete"))

    pages = [bob.post(f"/drafts/{id}/email/", {"body": "x"}) for id in (finished.pk, uuid.uuid4())]

    assert [told(page) for page in pages] == [(404, NOWHERE, [TO_DRAFTS])] * 2


@pytest.mark.parametrize(("method", "title"), [("get", NOWHERE), ("post", ENDED)])
def test_browser_without_a_session_learns_of_no_draft(
    finished: Draft, method: str, title: str
) -> None:
    pages = [
        getattr(Client(), method)(f"/drafts/{id}/email/") for id in (finished.pk, uuid.uuid4())
    ]

    (foreign, unknown) = map(told, pages)
    assert foreign == unknown
    assert foreign[:2] == (404, title)


def test_deleted_draft_is_offered_to_its_owner(alice: Client, finished: Draft) -> None:
    alice.post(address(finished, "delete"))
    shown = alice.get(address(finished, "email"))

    back = bring_back(alice, shown)

    assert told(shown) == (404, DELETED, [TO_DRAFTS])
    assert (back.status_code, back.request["PATH_INFO"]) == (200, TO_DRAFTS)
    assert [row["draft"] for row in back.context["rows"]] == [finished]


def test_text_typed_into_a_deleted_draft_is_saved_as_it_is_brought_back(
    alice: Client, finished: Draft
) -> None:
    alice.post(address(finished, "delete"))
    refused = post_email(alice, finished, body="Mine,\r\n<twice>.", page=f"{'a' * 32}.7")

    back = bring_back(alice, refused)

    finished.refresh_from_db()
    assert (told(refused)[:2], back.status_code) == ((404, DELETED), 200)
    assert (finished.deleted_at, finished.body) == (None, "Mine,\n<twice>.")
    assert back.request["PATH_INFO"] == address(finished, "email")


def test_answers_typed_into_a_deleted_draft_are_saved_as_it_is_brought_back(
    alice: Client, finished: Draft
) -> None:
    alice.post(address(finished, "delete"))
    refused = post_step(alice, finished, "keep-in-touch", touch="hope", sender="J. Weber")

    back = bring_back(alice, refused)

    finished.refresh_from_db()
    assert finished.answers["keep-in-touch"]["sender"] == ["J. Weber"]
    assert back.request["PATH_INFO"] == address(finished, "email")


@pytest.mark.parametrize("again", ["", "//evil.example/", "https://evil.example/", "/drafts/x/"])
def test_restoring_leads_nowhere_else(alice: Client, finished: Draft, again: str) -> None:
    alice.post(address(finished, "delete"))

    answer = alice.post(address(finished, "restore"), {"again": again})

    there = re.sub(r"&at=\d{10}$", "", answer["Location"])
    assert (answer.status_code, there) == (302, f"/drafts/?restored={finished.pk}")


def test_draft_deleted_twice_is_offered_without_deleting_it_again(
    alice: Client, finished: Draft
) -> None:
    alice.post(address(finished, "delete"))
    pressed = alice.post(address(finished, "delete"))

    back = bring_back(alice, pressed)

    assert [row["draft"] for row in back.context["rows"]] == [finished]


def test_draft_of_ones_own_is_looked_up_once_more_where_it_is_missing(
    alice: Client, finished: Draft, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(3):  # session, draft, deleted draft
        alice.get(f"/drafts/{uuid.uuid4()}/email/")


def test_joined_browser_is_told_of_a_draft_that_the_other_deleted(
    alice: Client, finished: Draft
) -> None:
    phone = Client()
    phone.post(make_link(alice))
    other = finish(phone, start(phone))
    alice.post(address(other, "delete"))

    answer = post_email(phone, other, body="Mine.")

    assert told(answer)[:2] == (404, DELETED)


def test_visitor_who_only_asked_for_a_code_has_no_session_that_ended(
    client: Client, finished: Draft
) -> None:
    client.post("/account/", {"email": "bob@example.net"})

    answer = client.get(address(finished, "email"))

    assert told(answer)[:2] == (404, NOWHERE)
