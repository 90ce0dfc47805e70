"""The messages of a chat as WhatsApp and others copy it, without what these say themselves."""

from __future__ import annotations

import re
from typing import NamedTuple

DAY = r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\.?|\d{4}\. \d{1,2}\. \d{1,2}\.)"
CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\b\.?)?"
WHEN = rf"(?P<when>{DAY}(?:,| à)?\s{CLOCK}|{CLOCK},\s{DAY})"
IN_WORDS = (
    rf"(?P<when>(?:{DAY}|\d{{1,2}}/\d{{1,2}}|\d{{1,2}}\.? \w{{3,9}}\.? 20\d\d),?(?: at)?\s{CLOCK})"
)
NAME = r"(?:~\s?)?(?P<name>[^\n:\[\]]{1,60}?)"  # a wave before those who are no contacts
NAME_ALONE = r"(?P<name>[^\W\d_][^\n:\[\]]{1,60}?)"
FLAGS = re.MULTILINE | re.IGNORECASE
BEGINNINGS = (  # as WhatsApp copies, and as it exports; as Teams and Telegram copy
    re.compile(rf"^\[{WHEN}\] (?:{NAME}:(?: |$))?", FLAGS),
    re.compile(rf"^{WHEN} [-–] (?:{NAME}:(?: |$))?", FLAGS),
    re.compile(rf"^\[{IN_WORDS}\] {NAME_ALONE}$", FLAGS),
    re.compile(rf"^{NAME_ALONE}, \[{IN_WORDS}\]:?$", FLAGS),
)
PLANNED = re.compile(  # what a plan has where a chat has names
    r"(?:interview|tour|meet|meeting|lunch|break|coffee|slot|session|panel|presentation|arrival"
    r"|assessment|round|trial|task|test|intro|introduction|welcome|q&a|room \d+)\b",
    re.IGNORECASE,
)
INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
EDITED = re.compile(
    r"\s?<(?:this message was edited|diese nachricht wurde bearbeitet)>", re.IGNORECASE
)
OF_NOBODY = re.compile(
    r"\b(?:created (?:this )?group|changed (?:the|their|this|to))\b", re.IGNORECASE
)
NO_MESSAGE = re.compile(
    r"messages and calls are end-to-end encrypted\b[^\n]*"
    r"|messages (?:to this chat and calls|you send to this chat) are [^\n]*"
    r"|nachrichten und anrufe sind ende-zu-ende-verschlüsselt\b[^\n]*"
    r"|[^\n]{1,60} created (?:this )?group(?: [“\"][^\n]*)?"
    r"|[^\n]{1,60} changed their phone number\b[^\n]{0,20}\.[^\n]*"
    r"|you (?:un)?blocked this (?:contact|account|business)\b[^\n]*"
    r"|<?(?:media|medien|image|video|audio|sticker|gif|document|contact card|bild|dokument) "
    r"(?:omitted|ausgeschlossen|weggelassen)>?"
    r"|[^\n]{1,80} document omitted|<attached: [^\n]{1,80}>|[^\n]{1,80} \(file attached\)"
    r"|(?:this message was deleted|you deleted this message|waiting for this message)\b[^\n]{0,80}"
    r"|diese nachricht wurde gelöscht\.?|du hast diese nachricht gelöscht\.?"
    r"|(?:missed|verpasster) (?:group )?(?:voice|video|sprach)[ -]?(?:call|anruf)\b[^\n]{0,80}"
    r"|(?:voice|video) call(?:[.,] ?[^\n]{0,60})?|null",
    re.IGNORECASE,
)


class Said(NamedTuple):
    """A message of a chat: who wrote it, when, what it says, and the line that begins it."""

    name: str
    when: str
    text: str
    head: str


def messages(text: str) -> tuple[list[Said], list[str]]:
    """Return the messages of a chat in turn, and when each came, those without words as well.

    There are none in a text that does not begin as a chat does.
    """
    seen = INVISIBLE.sub("", text)
    for pattern in BEGINNINGS:
        if pattern.match(seen):
            begun = list(pattern.finditer(seen))
            ends = [*(one.start() for one in begun[1:]), len(seen)]
            every = [_said(one, end) for one, end in zip(begun, ends, strict=True)]
            told = [one for one in every if one.name and one.text]
            if told and not all(PLANNED.match(one.name) for one in told):
                return told, [one.when for one in every]
    return [], []


def _said(begun: re.Match[str], end: int) -> Said:
    said = EDITED.sub("", begun.string[begun.end() : end]).strip()
    name = begun["name"] or ""
    is_own = NO_MESSAGE.fullmatch(said) or OF_NOBODY.search(name)
    return Said(name, begun["when"], "" if is_own else said, begun[0].strip())
