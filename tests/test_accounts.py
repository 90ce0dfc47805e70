"""An account is opened by a code sent by email, and takes along what was begun before."""

from __future__ import annotations

import re
import time
from datetime import timedelta
from smtplib import SMTPRecipientsRefused
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from config import environment
from declines import joining
from declines.joining import Account
from declines.models import Draft
from tests.conftest import address, finish, start
from tests.test_devices import FIREFOX, drafts_of, make_link

ADDRESS = "ana@example.net"


@pytest.fixture(autouse=True)
def nothing_asked_yet() -> None:
    """Forget how often codes were asked for, which is limited."""
    cache.clear()


def ask_for_code(client: Client, email: str = ADDRESS) -> str:
    """Ask for a code as the form does; return the code that was sent."""
    client.post("/account/", {"email": email})
    found = re.search(r"[A-Z0-9]{4}-[A-Z0-9]{4}", str(mail.outbox[-1].body))
    assert found is not None
    return found[0]


def sign_in(client: Client, email: str = ADDRESS) -> Any:
    return client.post("/account/code/", {"code": ask_for_code(client, email)})


def test_code_signs_in_and_takes_the_drafts_along(alice: Client, finished: Draft) -> None:
    answer = sign_in(alice)

    assert answer["Location"] == "/drafts/"
    assert drafts_of(alice) == {finished.pk}
    assert User.objects.get().email == ADDRESS


def test_another_browser_signs_in_to_the_same_drafts(alice: Client, finished: Draft) -> None:
    sign_in(alice)
    phone = Client()
    other = finish(phone, start(phone))

    sign_in(phone)

    assert drafts_of(phone) == drafts_of(alice) == {finished.pk, other.pk}


def test_browser_that_signed_in_is_listed_and_can_be_signed_out(
    alice: Client, finished: Draft
) -> None:
    sign_in(alice)
    phone = Client(headers={"User-Agent": FIREFOX})
    sign_in(phone)

    listed = alice.get("/devices/").context["browsers"]
    names = [browser.name for browser in listed]
    alice.post(f"/devices/{listed[1].pk}/sign-out/")

    assert names == ["", "Firefox, Android"]
    assert (drafts_of(alice), drafts_of(phone)) == ({finished.pk}, set())


def test_browser_that_signs_in_again_is_listed_once(alice: Client, finished: Draft) -> None:
    make_link(alice)

    for _ in range(2):
        sign_in(alice)

    assert len(alice.get("/devices/").context["browsers"]) == 1


def test_message_with_the_code_says_what_it_is_for(alice: Client) -> None:
    code = ask_for_code(alice)

    assert mail.outbox[0].subject == f"Your code for Kind Regrets: {code}"
    assert mail.outbox[0].to == [ADDRESS]


def test_wrong_code_signs_nobody_in(alice: Client, finished: Draft) -> None:
    ask_for_code(alice)

    answer = alice.post("/account/code/", {"code": "WRONG1"})

    assert answer.status_code == 200
    assert 'role="alert"' in answer.content.decode()
    assert Account.objects.count() == 0


def test_code_mistyped_three_times_is_void_and_said_to_be(alice: Client) -> None:
    ask_for_code(alice)

    answers = [alice.post("/account/code/", {"code": "WRONG1"}, follow=True) for _ in range(3)]

    said = ["That code is good no longer" in answer.content.decode() for answer in answers]
    assert said == [False, False, True]


def test_mistyped_address_is_changed_while_a_code_is_awaited(alice: Client) -> None:
    ask_for_code(alice, "ann@example.net")
    page = alice.get("/account/code/").content.decode()

    form = alice.post("/account/", {"another": "yes"}, follow=True)
    signed_in = sign_in(alice)

    assert 'name="another"' in page
    assert (form.status_code, signed_in["Location"]) == (200, "/drafts/")
    assert User.objects.get(emailaddress__verified=True).email == ADDRESS


def test_code_is_sent_again_twice_at_most_and_the_one_before_is_void(alice: Client) -> None:
    first = ask_for_code(alice)

    pages = [
        alice.post("/account/code/", {"action": "resend"}, follow=True).content.decode()
        for _ in range(2)
    ]
    sent = [str(message.body) for message in mail.outbox]

    said = [("Another code has been sent" in page, "Send it again" in page) for page in pages]
    assert said == [(True, True), (True, False)]
    assert [first in body for body in sent] == [True, False, False]


def test_code_sent_again_is_good_for_ten_minutes_of_its_own(
    alice: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_for_code(alice)
    began = time.time()
    monkeypatch.setattr("time.time", lambda: began + 9 * 60)
    alice.post("/account/code/", {"action": "resend"})
    code = re.search(r"[A-Z0-9]{4}-[A-Z0-9]{4}", str(mail.outbox[-1].body))

    monkeypatch.setattr("time.time", lambda: began + 18 * 60)
    answer = alice.post("/account/code/", {"code": code[0] if code else ""})

    assert answer["Location"] == "/drafts/"


def test_press_for_one_code_more_than_there_are_is_no_wrong_code(alice: Client) -> None:
    code = ask_for_code(alice)

    for _ in range(6):
        alice.post("/account/code/", {"action": "resend"})
    sent = re.findall(r"[A-Z0-9]{4}-[A-Z0-9]{4}", str(mail.outbox[-1].body))

    assert code not in sent
    assert alice.post("/account/code/", {"code": sent[0]})["Location"] == "/drafts/"


def test_page_for_a_code_that_nobody_asked_for_asks_for_an_address(alice: Client) -> None:
    answer = alice.get("/account/code/")

    assert answer["Location"] == "/account/"


def test_code_of_another_browser_signs_nobody_in(alice: Client, bob: Client) -> None:
    code = ask_for_code(alice)

    bob.post("/account/code/", {"code": code})

    assert Account.objects.count() == 0


def test_code_is_good_once(alice: Client, bob: Client, finished: Draft) -> None:
    code = ask_for_code(alice)
    alice.post("/account/code/", {"code": code})
    alice.post("/account/sign-out/")

    alice.post("/account/code/", {"code": code})

    assert drafts_of(alice) == set()


def test_signed_out_browser_has_no_drafts(alice: Client, finished: Draft) -> None:
    sign_in(alice)

    alice.post("/account/sign-out/")

    assert drafts_of(alice) == set()
    assert alice.get(address(finished, "email")).status_code == 404


def test_signing_in_to_another_account_leaves_the_first_its_drafts(
    alice: Client, finished: Draft
) -> None:
    sign_in(alice)
    sign_in(Client(), "other@example.net")
    second = Client()
    sign_in(second, "other@example.net")

    assert drafts_of(second) == set()
    assert drafts_of(alice) == {finished.pk}


def test_browser_joined_before_signing_in_keeps_its_drafts(
    alice: Client, bob: Client, finished: Draft
) -> None:
    sign_in(bob)
    phone = Client()
    phone.post(make_link(alice))

    sign_in(alice)

    assert drafts_of(phone) == {finished.pk}


@pytest.mark.parametrize("email", ["", "x", "a@b\nBcc: c@d.e", "x" * 5000, "<script>@x"])
def test_address_that_is_none_is_said_beside_the_field(alice: Client, email: str) -> None:
    answer = alice.post("/account/", {"email": email})

    assert answer.status_code == 200
    assert 'id="id_email_error"' in answer.content.decode()
    assert mail.outbox == []


def test_no_account_is_offered_where_no_mail_can_be_sent(alice: Client, settings: Any) -> None:
    settings.ACCOUNTS_OFFERED = False

    assert alice.get("/account/").status_code == 404
    assert "/account/" not in alice.get("/devices/").content.decode()


def test_deleting_everything_deletes_the_account(alice: Client, finished: Draft) -> None:
    sign_in(alice)

    alice.post("/privacy/delete/")

    assert [model.objects.count() for model in (Draft, Account, User)] == [0, 0, 0]


def test_visit_of_a_page_asks_for_no_user(alice: Client, finished: Draft, queries: Any) -> None:
    sign_in(alice)

    with queries(2):  # session, draft
        alice.get(address(finished, "email"))


@pytest.mark.parametrize(
    ("url", "settings"),
    [
        ("", {}),
        (
            "smtp+tls://me%40x:p%2Fw@mail.example:2525",
            {
                "HOST": "mail.example",
                "PORT": 2525,
                "HOST_USER": "me@x",
                "HOST_PASSWORD": "p/w",
                "TIMEOUT": 10,
                "USE_SSL": False,
                "USE_TLS": True,
            },
        ),
    ],
)
def test_mail_is_configured_by_one_address(
    monkeypatch: pytest.MonkeyPatch, url: str, settings: dict[str, object]
) -> None:
    monkeypatch.setenv("EMAIL_URL", url)

    assert environment.mail("EMAIL_URL", console=False) == settings


@pytest.mark.parametrize(
    "url",
    [
        "ftp://x",
        "smtp://",
        "smtp://x:99999999",
        "smtp://x:y",
        "smtp://[x",
        "file:",
        "console",
        "mail.example",
    ],
)
def test_wrong_mail_address_ends_the_start(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("EMAIL_URL", url)

    with pytest.raises(SystemExit):
        environment.mail("EMAIL_URL", console=False)


@pytest.mark.parametrize(
    ("value", "is_right"),
    [
        ("ana@example.net", True),
        ("Kind Regrets <ana@example.net>", True),
        ("Kind Regrets", False),
        ("a b@c", False),
    ],
)
def test_address_that_mail_is_sent_from_is_one(
    monkeypatch: pytest.MonkeyPatch, value: str, is_right: bool
) -> None:
    monkeypatch.setenv("EMAIL_FROM", value)

    if is_right:
        assert environment.mail_address("EMAIL_FROM", "x@y") == value
    else:
        with pytest.raises(SystemExit):
            environment.mail_address("EMAIL_FROM", "x@y")


def test_mail_that_cannot_be_sent_is_told(alice: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: Any, **_named: Any) -> None:
        raise SMTPRecipientsRefused({})

    monkeypatch.setattr(mail.EmailMessage, "send", refuse)

    answer = alice.post("/account/", {"email": ADDRESS})

    assert answer.status_code == 503
    assert "The code could not be sent" in answer.content.decode()


def test_address_longer_than_any_is_said_beside_the_field(alice: Client) -> None:
    answer = alice.post("/account/", {"email": f"{'a' * 60}@{'b' * 60}.{'c' * 130}.example"})

    assert User.objects.count() == 0
    assert answer.context["form"].errors.keys() == {"email"}


def test_address_that_nobody_proved_is_forgotten_after_a_day(
    alice: Client, bob: Client, finished: Draft
) -> None:
    sign_in(alice)
    ask_for_code(bob, "bob@example.net")

    User.objects.update(date_joined=timezone.now() - timedelta(days=2))
    joining.prune()

    assert [user.email for user in User.objects.all()] == [ADDRESS]


def test_browser_with_an_account_joins_nobody_else(
    alice: Client, bob: Client, finished: Draft
) -> None:
    link = make_link(bob)
    sign_in(alice)

    page = alice.post(link)

    assert "shares its drafts already" in page.content.decode()
    assert drafts_of(alice) == {finished.pk}


def test_joined_browser_that_is_gone_keeps_no_drafts_from_an_account(
    alice: Client, bob: Client, finished: Draft
) -> None:
    other = Client()
    sign_in(other)
    bob.post(make_link(alice))
    Session.objects.filter(session_key=bob.session.session_key).delete()

    sign_in(alice)

    assert drafts_of(alice) == {finished.pk}


def test_link_made_before_signing_in_is_void(alice: Client, bob: Client, finished: Draft) -> None:
    other = Client()
    sign_in(other)
    link = make_link(alice)

    sign_in(alice)

    assert bob.get(link).status_code == 410
