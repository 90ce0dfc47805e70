"""A message as Gmail shows it, and people copy it: who wrote, when and to whom, a line each."""

from __future__ import annotations

import re

HEAD = re.compile(
    r"^(?P<sender>[^\n<>]{2,80}<[^<>\s@]{1,64}@[^<>\s@]{1,255}>)\n+"
    r"(?P<date>[^\n(]{0,40}\b\d{1,2}:\d\d\b[^\n(]{0,9})(?:\([^\n]{1,40}\))?\n+"
    r"to [^\n]{1,200}\n",
    re.MULTILINE,
)
FARTHEST = 2_000  # characters before the head


def opened(text: str) -> tuple[dict[str, str], str]:
    """Return headers and text of a message copied from Gmail; none, and all, of another one."""
    head = HEAD.search(text[:FARTHEST])
    if head is None:
        return {}, text
    subject = text[: head.start()].strip().partition("\n")[0]
    headers = {"from": head["sender"], "date": head["date"].strip(), "subject": subject}
    return headers, text[head.end() :].strip()
