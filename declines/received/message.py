"""From the raw message to its headers and its text; nothing in it is trusted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parseaddr, parsedate_to_datetime

from dateutil.parser import ParserError
from dateutil.parser import parse as parse_moment

from declines.received.invite import Invite, read_invite
from declines.received.markup import text_of_html
from declines.text import clean_line, clean_text

MOST_TEXT = 50_000  # characters that are looked at
LONGEST_ID = 900  # so that it goes on a line of a message (RFC 5322, 2.1.1)
WORD = re.compile(r"[^\W\d_]{2}")
ID = re.compile(rf"<[!-;=?-~]{{1,{LONGEST_ID}}}>")  # printable ASCII without < and >
HEADER = re.compile(
    r"^[> \t*]*(From|To|Date|Sent|Subject|Message-ID|References):[* \t]*(\S.*)$",
    re.MULTILINE | re.IGNORECASE,
)
WROTE = re.compile(
    r"^[> \t]*On\s+(.{6,80}?),\s+([^,\n<]{2,60}?)\s*<([^<>\s]+@[^<>\s]+)>\s*wrote:", re.MULTILINE
)


class UnreadableError(ValueError):
    """There is no text in the message that can be read."""


@dataclass(frozen=True)
class Received:
    """A message as far as it could be read; what is missing is empty."""

    text: str
    sender: str = ""  # a name
    address: str = ""
    recipient: str = ""  # a name
    subject: str = ""
    sent_at: datetime | None = None
    message_id: str = ""
    references: str = ""  # ids, the newest last
    invite: Invite | None = None


def read_pasted(pasted: str) -> Received:
    """Return the message that was pasted, with the header lines that mail programs copy along."""
    text = clean_text(pasted)[:MOST_TEXT]
    if not WORD.search(text):
        raise UnreadableError
    if re.match(r"(?:[A-Za-z-]+:.*\n(?:[ \t].*\n)*){4,}\n", text):  # the source of a message
        return read_eml(text.encode())
    text = _tidy(text)
    headers = {name.lower(): value.strip(" *") for name, value in HEADER.findall(text)[::-1]}
    wrote = WROTE.search(text)
    if wrote and "from" not in headers:
        headers |= {"date": wrote[1], "from": f"{wrote[2]} <{wrote[3]}>"}
    sender, address = _person(headers.get("from", ""))
    return Received(
        text=text,
        sender=sender,
        address=address,
        recipient=_person(headers.get("to", ""))[0],
        subject=clean_line(headers.get("subject", "")),
        sent_at=_moment(headers.get("date") or headers.get("sent", "")),
        message_id="".join(_ids(headers.get("message-id", ""))[:1]),
    )


def read_eml(raw: bytes) -> Received:
    """Return the message of an .eml file; raises UnreadableError where it has no text."""
    try:
        message = message_from_bytes(raw, policy=policy.default)
        text, invite = _text(message), _invite(message)
    except Exception as error:  # the library raises what it likes on hostile messages
        raise UnreadableError from error
    if not WORD.search(text):
        raise UnreadableError
    sender, address = _person(_header(message, "From"))
    ids = _ids(_header(message, "Message-ID"))
    return Received(
        text=text,
        sender=sender,
        address=address,
        recipient=_person(_header(message, "To").partition(",")[0])[0],
        subject=clean_line(_header(message, "Subject")),
        sent_at=_moment(_header(message, "Date") or _header(message, "Sent")),
        message_id=ids[0] if ids else "",
        references=" ".join(_ids(_header(message, "References"))[-20:]),
        invite=invite,
    )


def _header(message: EmailMessage, name: str) -> str:
    try:
        return clean_text(str(message.get(name, "")))
    except Exception:
        return ""


def _text(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    payload = _bytes(part)
    charset = part.get_content_charset("utf-8")
    try:
        text = payload.decode(charset, "replace")
    except LookupError:  # a charset that nobody knows
        text = payload.decode("utf-8", "replace")
    is_html = part.get_content_subtype() == "html"
    seen = text_of_html(text[: 10 * MOST_TEXT]) if is_html else text
    return _tidy(clean_text(seen)[:MOST_TEXT])


def _tidy(text: str) -> str:
    """Return the text without blanks at the ends of lines or more than one empty line in a row."""
    lines = [line.strip() for line in text.split("\n")]
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return "\n".join(kept).strip()


def _invite(message: EmailMessage) -> Invite | None:
    for part in message.walk():
        if part.get_content_type() == "text/calendar":
            return read_invite(_bytes(part))
    return None


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _person(header: str) -> tuple[str, str]:
    """Return name and address; "Okafor, Teresa" is turned round."""
    try:
        name, address = parseaddr(header[:LONGEST_ID])
    except RecursionError:  # "From: From: From: ..."
        return "", ""
    if not name and "@" not in address:
        name, address = header.strip(), ""
    last, comma, first = clean_line(name).strip("\"'").partition(", ")
    turned = f"{first} {last}" if comma and " " not in last and first else f"{last}{comma}{first}"
    return ("" if "@" in turned else turned), clean_line(address)


def _moment(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        pass
    try:
        return parse_moment(text.replace(" at ", " ")) if re.search(r"\d{4}", text) else None
    except (ParserError, OverflowError, ValueError):
        return None


def _ids(header: str) -> list[str]:
    return ID.findall(header)
