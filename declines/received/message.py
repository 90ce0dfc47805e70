"""From the raw message to its headers and its text; nothing in it is trusted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import EmailPolicy
from email.utils import getaddresses, parseaddr, parsedate_to_datetime

from declines.dates import YEARS, parse_moment
from declines.received import chats, headers, phones, shown
from declines.received.accepting import answered
from declines.received.forwarding import FORWARDED
from declines.received.invite import Invite, read_invite
from declines.received.markup import text_of_html
from declines.received.people import are_same
from declines.received.turns import Turn
from declines.text import clean_line, clean_text, folded

ENCODED = ("base64", "quoted-printable")
MOST_TEXT = 50_000  # characters that are looked at
LONGEST_HEADER = 4_000  # characters; longer ones take a time that grows with the square
MOST_PARTS = 2_000  # lines that can begin one: there may be as many parts
MOST_WORK = 2_000_000  # lines times parts: the library holds every line against every part
MOST_REFERENCES = 20
LONGEST_ID = 900  # so that it goes on a line of a message (RFC 5322, 2.1.1)
HEADERS = ("from", "reply-to", "to", "subject", "message-id")
NOBODY = frozenset({"me", "you", "mich", "undisclosed recipients", "undisclosed-recipients"})
WORD = re.compile(r"[^\W\d_]{2}")
ID = re.compile(rf"<[!-;=?-~]{{1,{LONGEST_ID}}}>")  # printable ASCII without < and >
LISTED = re.compile(  # as directories list people: with a comma, which is none between two
    r'([^<>"@,;]{1,80},[^<>"@,;]{1,200}?)\s?<([^<>\s@]{1,64}@[^<>\s@]{1,255})>'
)
IN_TWO_ORDERS = re.compile(r"\b\d{1,2}([/.-])\d{1,2}\1\d{4}")  # day and month, or month and day
SOURCE = re.compile(r"(?:[A-Za-z-]+:.*\n(?:[ \t].*\n)*){4,}\n")  # of a message


class _ShortHeaders(EmailPolicy):
    """Reads the beginning of a long header only."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, _beginning(value)


SHORT_HEADERS: EmailPolicy[EmailMessage] = _ShortHeaders()  # type: ignore[assignment]


class UnreadableError(ValueError):
    """There is no text in the message that can be read."""


@dataclass(frozen=True)
class Received:
    """A message as far as it could be read; what is missing is empty."""

    text: str
    sender: str = ""  # a name
    address: str = ""
    reply_to: str = ""  # addresses, as they stand there
    recipient: str = ""  # a name
    subject: str = ""
    sent_at: datetime | None = None
    sent: str = ""  # when it was sent, in words that may name no year
    dated: str = ""  # when it was sent, as it says itself
    message_id: str = ""
    chat: str = ""  # the line that shows it came by chat
    turns: tuple[Turn, ...] = ()  # of a chat
    stamps: tuple[str, ...] = ()  # of all that came in a chat, with words or without
    agreed: str = ""  # the words in which a chat settles a time
    accepted: str = ""  # the words in which the person accepted an offer
    is_unsure: bool = False  # whether it is not known which of the two wrote it
    references: str = ""  # ids, the newest last
    invite: Invite | None = None
    copied: str = ""  # who wrote, as their program says it, and all words of the thread


def read_pasted(pasted: str) -> Received:
    """Return the message that was pasted, with the header lines that mail programs copy along."""
    text = clean_text(pasted)[:MOST_TEXT]
    if not WORD.search(text):
        raise UnreadableError
    source = SOURCE.match(text)
    if source and re.search("^From:", source[0], re.MULTILINE | re.IGNORECASE):
        return read_eml(text.encode())
    thread = _tidy(text)
    if chat := chats.opened(thread):
        return _received(chat.told, chat.text, thread, turns=chat.turns)
    return _received(*_opened(thread), thread)


def _received(
    told: dict[str, str],
    text: str,
    thread: str,
    invite: Invite | None = None,
    turns: tuple[Turn, ...] = (),
) -> Received:
    """Return a message of which the headers are told."""
    sender, address = _person(told.get("from", ""))
    date = told.get("date") or told.get("sent") or ""
    stamp = clean_line(told.get("stamp") or date)
    return Received(
        text=text,
        sender=sender,
        address=address,
        reply_to=clean_line(told.get("reply-to", "")),
        recipient=_first_person(told.get("to", "")),
        subject=clean_line(told.get("subject", "")),
        chat=clean_line(told.get("chat", "")),
        turns=turns,
        stamps=tuple(told.get("stamps", "").splitlines()),
        agreed=clean_line(told.get("agreed", "")),
        accepted=clean_line(told.get("accepted", "")),
        is_unsure=bool(told.get("unsure")),
        sent_at=_moment(date),
        sent=stamp,
        dated=stamp,
        message_id="".join(_ids(told.get("message-id", ""))[:1]),
        references=" ".join(_ids(told.get("references", ""))[-MOST_REFERENCES:]),
        invite=invite,
        copied=clean_text(f"{_beginning(told.get('from', ''))}\n\n{thread}"),
    )


def _opened(text: str) -> tuple[dict[str, str], str]:
    """Return what is told of a message that was copied, and its words with what it quotes."""
    for program in (shown, phones):
        told, words = program.opened(text)
        if told:
            return answered(told, words, is_headed=True)
    told, words = answered(headers.written(text), text)
    return {name: _beginning(value) for name, value in told.items()}, words


def read_eml(raw: bytes) -> Received:
    """Return the message of an .eml file; raises UnreadableError where it has no text."""
    if _is_too_much_work(raw):
        raise UnreadableError
    try:
        message = _forwarded(message_from_bytes(raw, policy=SHORT_HEADERS))
        text, invite = _text(message), _invite(message)
    except Exception as error:  # the library raises what it likes on hostile messages
        raise UnreadableError from error
    if not WORD.search(text):
        raise UnreadableError
    told = {name: _header(message, name) for name in HEADERS}
    told["date"] = _as_written(message, "Date") or _as_written(message, "Sent")
    told["references"] = " ".join(_references(message))
    if are_same(told["from"], told["to"]) and (chat := chats.opened(text)):
        return _received(chat.told, chat.text, text, turns=chat.turns)
    return _received(*answered(told, text, is_headed=True), text, invite)


def _beginning(header: str) -> str:
    return header[:LONGEST_HEADER]


def _is_too_much_work(raw: bytes) -> bool:
    """Return whether the library would be busy with a message for more than a moment."""
    lines = max(raw.count(b"\n"), raw.count(b"\r"))
    begun = raw.count(b"\n--") + raw.count(b"\r--")
    return lines * (raw.lower().count(b"boundary=") + 1) > MOST_WORK or begun > MOST_PARTS


def _forwarded(message: EmailMessage) -> EmailMessage:
    """Return the message that this one hands on as an attachment, itself where it does not."""
    if not FORWARDED.match(_header(message, "Subject")):
        return message
    kind = "message/rfc822"
    attached = [part for part in message.iter_attachments() if part.get_content_type() == kind]
    handed_on = attached[0].get_content() if attached else message
    return handed_on if _header(handed_on, "From") and _text(handed_on) else message


def _header(message: EmailMessage, name: str) -> str:
    try:
        return clean_text(str(message.get(name, "")))
    except Exception:
        return ""


def _as_written(message: EmailMessage, name: str) -> str:
    """Return a header as it stands, which the library would write in its own way."""
    values = (str(value) for key, value in message.raw_items() if key.lower() == name.lower())
    return clean_text(next(values, ""))


def _text(message: EmailMessage) -> str:
    for kind in ("plain", "html"):
        part = message.get_body((kind,))
        text = _text_of(part) if part is not None else ""
        if WORD.search(text):
            return text
    return ""


def _text_of(part: Message) -> str:
    payload = _bytes(part)
    charset = "utf-8" if _is_utf8(part, payload) else part.get_content_charset("utf-8")
    try:
        text = payload.decode(charset, "replace")
    except LookupError:  # a charset that nobody knows
        text = payload.decode("utf-8", "replace")
    is_html = part.get_content_subtype() == "html"
    seen = text_of_html(text[: 10 * MOST_TEXT]) if is_html else text
    return _tidy(clean_text(seen)[:MOST_TEXT])


def _is_utf8(part: Message, payload: bytes) -> bool:
    """Return whether text is UTF-8, as source that was pasted, whatever its header says."""
    encoded = str(part.get("Content-Transfer-Encoding", "")).strip().lower() in ENCODED
    if encoded or payload.isascii():
        return False
    try:
        payload.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _tidy(text: str) -> str:
    """Return the text with single blanks, none at the ends of lines, and single empty lines."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
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
    """Return name and address; "OKAFOR, Teresa (A hospital)" is turned round and set right."""
    listed = LISTED.fullmatch(header[:LONGEST_ID].strip())
    try:
        name, address = listed.groups() if listed else parseaddr(header[:LONGEST_ID])
    except RecursionError:  # "From: From: From: ..."
        return "", ""
    if not name and "@" not in address:
        name, address = header.strip(), ""
    bare = re.sub(r"\s*\([^()]*\)", "", clean_line(name)).strip("\"'")
    last, comma, first = bare.partition(", ")
    last = last.capitalize() if last.isupper() and len(last) > 3 and " " not in last else last
    turned = f"{first} {last}" if comma and " " not in last and first else f"{last}{comma}{first}"
    return ("" if "@" in turned else turned), clean_line(address)


def _first_person(header: str) -> str:
    """Return the name of the first of those a message is addressed to."""
    try:
        (name, address), *_ = getaddresses([header[:LONGEST_HEADER]])
    except (RecursionError, ValueError):
        return ""
    person = _person(f'"{name}" <{address}>' if name else header)[0]
    return "" if folded(person).strip(":;") in NOBODY else person


def _moment(text: str) -> datetime | None:
    try:
        read = parsedate_to_datetime(text)
    except (ArithmeticError, ValueError, TypeError, IndexError):
        has_year = re.search(r"\d{4}", text) and not IN_TWO_ORDERS.search(text)
        return parse_moment(text.replace(" at ", " ")) if has_year else None
    return read if read.year in YEARS else None


def _references(message: EmailMessage) -> list[str]:
    """Return the thread before this message; what it answers, where it tells no more (3.6.4)."""
    answered = _ids(_header(message, "In-Reply-To"))
    told = _ids(_header(message, "References"))[-MOST_REFERENCES:]
    return told or (answered if len(answered) == 1 else [])


def _ids(header: str) -> list[str]:
    return ID.findall(header)
