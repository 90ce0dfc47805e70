"""The email as a file."""

from __future__ import annotations

import email
from email.policy import SMTP

import pytest
from django.test import Client

from declines.models import Draft
from tests.conftest import address, post_email, post_step


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
