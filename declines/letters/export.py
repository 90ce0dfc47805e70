"""The finished email in the shapes that other programs take."""

from __future__ import annotations

from urllib.parse import quote

MAILTO_LIMIT = 2_000  # characters; Windows hands longer addresses to a mail program cut short


def as_text(subject: str, body: str) -> str:
    """Return subject and body as one plain text."""
    return f"Subject: {subject}\n\n{body}"


def mailto(subject: str, body: str) -> str | None:
    """Return a mailto address (RFC 6068) that fills in subject and body, None if it is too long."""
    lines = body.replace("\n", "\r\n")
    address = f"mailto:?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"
    return address if len(address) <= MAILTO_LIMIT else None
