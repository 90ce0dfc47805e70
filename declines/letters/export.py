"""The finished email in the shapes that other programs take."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import format_datetime
from email.utils import quote as quote_string
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_OID, uuid5

from declines.letters.addresses import is_address

LINK_LIMIT = 2_000  # characters; Windows, and Outlook on the web, cut longer addresses short
ASKED = "subject={subject}&body={body}"
NOBODY_NAMED = "to={to}&"  # left out where that is so
MAIL_SITES = (
    ("Gmail", "https://mail.google.com/mail/?view=cm&fs=1&to={to}&su={subject}&body={body}"),
    ("Outlook.com", f"https://outlook.live.com/mail/0/deeplink/compose?to={{to}}&{ASKED}"),
    ("Outlook at work", f"https://outlook.office.com/mail/deeplink/compose?to={{to}}&{ASKED}"),
)
LONGEST_LINE = 76  # characters, of a header and of quoted text (RFC 2047, 2; RFC 2045, 6.7)
LONGEST_NAME = 70  # characters that go on one line behind "From: "
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class _WholeIds(EmailPolicy):
    """Folds ids and addresses between each other alone: the library encodes long ones.

    It also drops a blank between two words of a subject that it encodes apart (RFC 2047, 6.2), and
    the marks around a name that it folds.
    """

    def fold_binary(self, name: str, value: str) -> bytes:
        """Return the header as it is written, each id of a message on a line of its own."""
        if name == "Subject":
            plain = value.isascii() and "=?" not in value
            charset = None if plain else "utf-8"
            header = Header(str(value), charset, maxlinelen=LONGEST_LINE, header_name=name)
            return f"{name}: {header.encode(linesep=self.linesep)}{self.linesep}".encode()
        if name in ("From", "To"):
            return f"{name}: {self._people(name, value)}{self.linesep}".encode()
        if name not in ("In-Reply-To", "References"):
            return super().fold_binary(name, value)
        ids = f"{self.linesep} ".join(str(value).split())
        return f"{name}: {ids}{self.linesep}".encode()

    def _people(self, name: str, value: Any) -> str:
        """Return the people of a header; in To, who has no name is an address without brackets."""
        people = [
            self._person(one) if one.display_name or name == "From" else one.addr_spec
            for one in value.addresses
        ]
        return f",{self.linesep} ".join(people)

    def _person(self, told: Address) -> str:
        """Return name and address; a name that does not go on one line is left out."""
        name, address = told.display_name, f"<{told.addr_spec}>"
        if name.isascii() and "=?" not in name:
            written = f'"{quote_string(name)}"'
        else:
            written = Header(name, "utf-8", maxlinelen=LONGEST_LINE, header_name="From").encode()
        fits = name and len(written) <= LONGEST_NAME and "\n" not in written
        return f"{written}{self.linesep} {address}" if fits else address


WHOLE_IDS = _WholeIds(linesep=SMTP.linesep, max_line_length=LONGEST_LINE)


def as_text(subject: str, body: str, to: str = "") -> bytes:
    """Return subject and body as a plain text file: UTF-8, lines ended as on Windows."""
    addressed = f"To: {to}\n" if to else ""
    return as_note(f"{addressed}Subject: {subject}\n\n{body}")


def as_note(text: str) -> bytes:
    """Return a text without a subject as a plain text file, ended like the others."""
    return _crlf(f"{text.rstrip()}\n").encode()


def as_eml(
    subject: str,
    body: str,
    at: datetime,
    answers: str = "",
    thread: str = "",
    *,
    sender: tuple[str, str] = ("", ""),
    to: Sequence[tuple[str, str]] = (),
) -> bytes:
    """Return an unsent message (RFC 5322, UTF-8) that mail programs open for sending.

    It stands in the thread of the message whose id it answers; `thread` has the ids before that.
    The sender is a name and an address; without an address nobody is named, and it has no id. It
    goes `to` people, each a name, or "", and an address in ASCII.
    """
    message = EmailMessage(policy=WHOLE_IDS)
    if is_address(sender[1]):
        _name(message, *sender, once=f"{at} {subject} {body}")
    if to and all(is_address(address) for _, address in to):
        message["To"] = [_addressed(*one) for one in to]
    message["Date"] = format_datetime(at)
    message["Subject"] = " ".join(CONTROLS.sub(" ", subject).split())
    message["X-Unsent"] = "1"
    if answers:
        message["In-Reply-To"] = answers
        message["References"] = f"{thread} {answers}".strip()
    message.set_content(CONTROLS.sub("", body).rstrip() + "\n", cte="quoted-printable")
    return message.as_bytes()


def _name(message: EmailMessage, sender: str, address: str, once: str) -> None:
    """Say who writes it, and give it an id at their host, another one for each `once`."""
    message["From"] = _addressed(sender, address)
    host = address.rpartition("@")[2]
    own = uuid5(NAMESPACE_OID, f"{address} {once}")
    message["Message-ID"] = f"<{own}@{host}>"  # Evolution opens no file without one


def _addressed(name: str, address: str) -> Address:
    user, host = address.rsplit("@", 1)
    return Address(" ".join(CONTROLS.sub(" ", name).split()), user, host)


def mailto(subject: str, body: str, to: Sequence[str] = ()) -> str | None:
    """Return a mailto address (RFC 6068) that fills the email in, None if it is too long."""
    return _link(f"mailto:{{to}}?{ASKED}", subject, body, to)


def on_the_web(subject: str, body: str, to: Sequence[str] = ()) -> list[tuple[str, str, str]]:
    """Return the mail sites that can be opened with the email in it.

    Of each its name, its address with places for the email's parts, and the address filled in.
    """
    links = [(name, address, _link(address, subject, body, to)) for name, address in MAIL_SITES]
    return [(name, address, link) for name, address, link in links if link]


def recipients(to: Sequence[str]) -> str:
    """Return addresses in ASCII as a link names them."""
    return ",".join(quote(one, safe="@") for one in to)


def _link(address: str, subject: str, body: str, to: Sequence[str]) -> str | None:
    named = recipients(to)
    address = address if named else address.replace(NOBODY_NAMED, "")
    link = address.format(to=named, subject=_quoted(subject), body=_quoted(_crlf(body)))
    return link if len(link) <= LINK_LIMIT else None


def _quoted(text: str) -> str:
    return quote(text, safe="")


def _crlf(text: str) -> str:
    return text.replace("\n", "\r\n")
