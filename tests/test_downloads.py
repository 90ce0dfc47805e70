"""The email as a file."""

from __future__ import annotations

import email
import re
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from uuid import UUID

import pytest
from django.test import Client
from hypothesis import example, given
from hypothesis import strategies as st

from declines.letters.addresses import is_address
from declines.letters.export import as_eml
from declines.models import Draft
from tests.conftest import address, finish, post_email, post_step
from tests.test_accounts import ADDRESS, sign_in


def file_of(client: Client, draft: Draft, kind: str) -> str:
    """Return the address of the email as a file."""
    return address(draft, "email").rstrip("/") + f".{kind}"


def test_text_file_holds_the_saved_email(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, subject="My no", body="Dear Zoë,\n\nno.")

    file = alice.get(file_of(alice, finished, "txt"))

    assert file.content.decode() == "Subject: My no\r\n\r\nDear Zoë,\r\n\r\nno.\r\n"
    assert file["Content-Disposition"] == 'attachment; filename="email_Brightwater_Labs.txt"'


def test_message_file_holds_the_saved_email(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, subject="My no", body="Dear Zoë,\n\nno.")

    file = alice.get(file_of(alice, finished, "eml"))

    message = email.message_from_bytes(file.content, policy=SMTP.clone(raise_on_defect=True))
    assert file["Content-Type"] == "message/rfc822"
    assert message["Subject"] == "My no"
    assert message.get_content() == "Dear Zoë,\r\n\r\nno.\r\n"


@pytest.mark.parametrize("company", ["../../etc/passwd", 'Ünïcödé "GmbH"', "..", "x" * 200])
def test_file_has_a_name_that_every_system_takes(
    alice: Client, finished: Draft, company: str
) -> None:
    post_step(alice, finished, "answer-promptly", company=company)

    name = alice.get(file_of(alice, finished, "txt"))["Content-Disposition"]

    assert name.startswith("attachment; filename")
    assert not {"/", "\\", "\n"} & set(name)
    assert len(name) < 250


@pytest.mark.parametrize("kind", ["exe", "html", "TXT"])
def test_unknown_kind_of_file_is_not_found(alice: Client, finished: Draft, kind: str) -> None:
    assert alice.get(file_of(alice, finished, kind)).status_code == 404


@pytest.mark.parametrize("kind", ["txt", "eml"])
def test_file_of_a_stranger_is_not_found(bob: Client, finished: Draft, kind: str) -> None:
    assert bob.get(file_of(bob, finished, kind)).status_code == 404


def test_draft_without_a_text_has_no_file(alice: Client, draft: Draft) -> None:
    assert alice.get(file_of(alice, draft, "txt")).status_code == 404


def test_email_page_leads_to_the_mail_sites(alice: Client, finished: Draft) -> None:
    page = alice.get(address(finished, "email"))

    names = [name for name, _, _ in page.context["mail_sites"]]
    assert names == ["Gmail", "Outlook.com", "Outlook at work"]


NOON = datetime(2026, 2, 10, 12, 0, tzinfo=UTC)
MINE = "jonas.weber+no@mail.example"


def read(raw: bytes) -> EmailMessage:
    """Read a message as a strict program does, which refuses any defect."""
    return email.message_from_bytes(raw, policy=SMTP.clone(raise_on_defect=True))


def sender_of(client: Client, draft: Draft) -> str | None:
    told = read(client.get(file_of(client, draft, "eml")).content)
    return None if told["From"] is None else str(told["From"])


@pytest.mark.parametrize(
    ("link", "sender"),
    [
        (MINE, f"Jonas Weber <{MINE}>"),
        ("https://example.org/jonas", None),
        ("", None),
        (f"{MINE}, eve@evil.example", None),
        ("jonas@mail", None),
        ("jö@mail.example", None),
    ],
)
def test_message_names_who_writes_where_they_gave_an_address(
    alice: Client, draft: Draft, link: str, sender: str | None
) -> None:
    finish(alice, draft, keep_in_touch__link=link)

    assert sender_of(alice, draft) == sender


def test_message_is_from_the_address_of_the_account(alice: Client, draft: Draft) -> None:
    finish(alice, draft, keep_in_touch__link=MINE)
    sign_in(alice)

    assert sender_of(alice, draft) == f"Jonas Weber <{ADDRESS}>"


def test_message_has_an_id_where_its_writer_has_an_address() -> None:
    raw = as_eml("No", "No.", NOON, sender=("Jonas Weber", MINE))

    own, _, host = read(raw)["Message-ID"].strip("<>").partition("@")
    assert (str(UUID(own)), host) == (own, "mail.example")


def test_messages_of_two_moments_have_two_ids() -> None:
    moments = NOON, NOON + timedelta(microseconds=1)

    raw = [as_eml("No", "No.", at, sender=("Jonas Weber", MINE)) for at in moments]

    assert len({read(one)["Message-ID"] for one in raw}) == 2


def test_id_at_a_long_address_stays_whole() -> None:
    host = f"{'mail.' * 12}example"

    raw = as_eml("No", "No.", NOON, sender=("", f"jonas@{host}"))

    assert re.findall(rb"^Message-ID: <[0-9a-f-]{36}@(\S+)>\r$", raw, re.MULTILINE) == [
        host.encode()
    ]


def test_message_is_to_nobody(alice: Client, finished: Draft) -> None:
    told = read(alice.get(file_of(alice, finished, "eml")).content)

    assert [told[name] for name in ("To", "Cc", "Bcc")] == [None, None, None]


NAMING = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"))


@given(name=st.text(NAMING, max_size=9))
@example('Weber, "Jo" \\ (x) <eve@evil.example>')
@example("=?utf-8?q?Eve?= <eve@evil.example>")
@example("Zoë " * 8)
@example("東京" * 7)
@example("a" * 68)
@example("Jo\x85Bcc: eve@evil.example")
@example("@,;:.[]()<>")
def test_name_of_who_writes_is_read_back(name: str) -> None:
    raw = as_eml("No", "No.", NOON, sender=(name, MINE))

    told = read(raw)
    (sender,) = told["From"].addresses
    assert (sender.display_name, sender.addr_spec) == (" ".join(name.split()), MINE)
    assert len(told.keys()) == len({*told.keys()})
    assert max(map(len, raw.partition(b"\r\n\r\n")[0].split(b"\r\n"))) <= 78


@pytest.mark.parametrize("name", ["", "Zoë " * 40, "東京" * 60, "a" * 120])
def test_name_that_fits_on_no_line_is_left_out(name: str) -> None:
    told = read(as_eml("No", "No.", NOON, sender=(name, MINE)))

    assert str(told["From"]) == MINE


@given(name=st.text(), where=st.text())
@example("Jo\r\nBcc: eve@evil.example", MINE)
@example("Jo", f"{MINE}\r\nBcc: eve@evil.example")
@example("Jo", f"{MINE}\n")
@example("Jo", f"<{MINE}>")
def test_sender_adds_no_header_but_name_and_id(name: str, where: str) -> None:
    name, where = (text.encode("utf-8", "replace").decode() for text in (name, where))

    told = read(as_eml("No", "No.", NOON, sender=(name, where)))

    plain = read(as_eml("No", "No.", NOON))
    added = ["From", "Message-ID"] if is_address(where) else []
    assert [key for key in told if key not in plain] == added
