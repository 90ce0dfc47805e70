"""The email as other programs read it."""

from __future__ import annotations

import email
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from declines.letters.export import as_eml, as_text, mailto, on_the_web

NOON = datetime(2026, 2, 10, 12, 0, tzinfo=UTC)
WRITTEN = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")))
LINES = st.lists(WRITTEN, max_size=8).map("\n".join)


def read(message: bytes) -> EmailMessage:
    """Read a message as a strict program does, which refuses any defect."""
    strict = SMTP.clone(raise_on_defect=True)
    return email.message_from_bytes(message, policy=strict)


def test_eml_is_an_unsent_message() -> None:
    message = as_eml("Your offer: Zoë", "Dear Ana,\n\nno – 🙂\n", NOON)

    told = read(message)
    assert dict(told.items()) == {
        "Date": "Tue, 10 Feb 2026 12:00:00 +0000",
        "Subject": "Your offer: Zoë",
        "X-Unsent": "1",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": "quoted-printable",
        "MIME-Version": "1.0",
    }
    assert told.get_content() == "Dear Ana,\r\n\r\nno – 🙂\r\n"


@given(subject=WRITTEN, body=LINES)
@example("é" * 900, "long " * 900)
@example("Zoë\n東京\r\n🎉 " * 90, "Zoë\n\n東京 🎉 " * 90)
@example("Re:\x85Bcc: eve@example.com", ".\nFrom here on\n..")
@example(" ", "   \n\n  trailing   \nspaces ")
def test_eml_reads_back_whatever_was_written(subject: str, body: str) -> None:
    message = as_eml(subject, body, NOON, "<id@acme.example>", "<before@acme.example>")

    told = read(message)
    assert told["In-Reply-To"] == "<id@acme.example>"
    assert told["References"] == "<before@acme.example> <id@acme.example>"
    assert told["Subject"] == " ".join(subject.split())
    assert told.get_content().replace("\r\n", "\n") == body.rstrip() + "\n"


@given(subject=st.text(), body=st.text())
@example("long " * 900, "0123456789" * 99)
def test_eml_keeps_to_the_rules_of_the_wire(subject: str, body: str) -> None:
    subject, body = (text.encode("utf-8", "replace").decode() for text in (subject, body))

    lines = as_eml(subject, body, NOON).split(b"\r\n")

    assert [line for line in lines if b"\r" in line or b"\n" in line or not line.isascii()] == []
    head, written = lines[: lines.index(b"")], lines[lines.index(b"") :]
    assert max(map(len, written)) <= 76  # RFC 2045, 6.7
    assert max(map(len, head)) <= 998
    names = [line.split(b":")[0] for line in head if not line.startswith((b" ", b"\t"))]
    assert len(names) == len(set(names)) == 6


def test_text_file_has_the_line_ends_of_windows() -> None:
    text = as_text("A & B", "Dear Zoë,\n\nno\n")

    assert text.decode() == "Subject: A & B\r\n\r\nDear Zoë,\r\n\r\nno\r\n"


def test_mailto_says_what_the_standard_wants() -> None:
    link = mailto("A & B", "Dear Zoë,\n\n50% +1?")

    assert link == "mailto:?subject=A%20%26%20B&body=Dear%20Zo%C3%AB%2C%0D%0A%0D%0A50%25%20%2B1%3F"


def test_mail_sites_are_opened_with_the_email_in_them() -> None:
    links = on_the_web("A & B", "Dear Zoë,\n\n50% +1?")

    read_there = {urlsplit(link).hostname: parse_qs(urlsplit(link).query) for *_, link in links}
    subjects = [query.get("subject", query.get("su")) for query in read_there.values()]
    assert list(read_there) == ["mail.google.com", "outlook.live.com", "outlook.office.com"]
    assert subjects == [["A & B"]] * 3
    assert [query["body"] for query in read_there.values()] == [["Dear Zoë,\r\n\r\n50% +1?"]] * 3


@pytest.mark.parametrize("words", [400, 4000])
def test_no_link_is_offered_that_programs_would_cut(words: int) -> None:
    body = "word " * words

    assert (mailto("A", body), on_the_web("A", body)) == (None, [])


def test_no_link_carries_a_space_or_a_line_end() -> None:
    links = [mailto("a b", "c d\ne"), *(link for *_, link in on_the_web("a b", "c d\ne"))]

    assert [link for link in links if link is None or " " in link or "\n" in link] == []


def test_long_ids_of_the_thread_stay_whole() -> None:
    id = f"<{'DB9PR08MB6666' * 5}@DB9PR08MB6666.eurprd08.prod.outlook.com>"
    before = f"<1@acme.example> {id}"

    message = as_eml("Re: Interview", "No.", NOON, id, before)

    told = read(message)
    assert (told["In-Reply-To"], told["References"]) == (id, f"{before} {id}")
    assert f"In-Reply-To: {id}\r\n".encode() in message


@pytest.mark.parametrize(
    "subject",
    [
        "Jörg & Re: Öffentlichkeitsarbeit Söhne – Bewerbung als Referentin für Veranstaltungen",
        "المقابلة طلب " * 10,
        "面接の件 " * 14,
        "plain words " * 12,
        "é" * 200,
    ],
)
def test_long_subject_of_a_message_keeps_its_blanks(subject: str) -> None:
    raw = as_eml(subject, "Hello", NOON)

    head = raw.partition(b"\r\n\r\n")[0]

    assert email.message_from_bytes(raw, policy=SMTP)["Subject"] == subject.strip()
    assert max(map(len, head.split(b"\r\n"))) <= 78
