"""Messages below one another, as answers quote them: who wrote each one, when, and what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from declines.received import headers

WROTE_BY_NAME = re.compile(
    r"^(?:On|Am) (.{6,80}?)(?:,| schrieb|(?<=\d [AP]M)) ([^,\n<\d][^,\n<\d]{1,60}?)(?: wrote)?:$",
    re.MULTILINE,
)
RULE = re.compile(r"_{8,}|-{2,} ?(?:Original Message|Ursprüngliche Nachricht) ?-{2,}")
MARK = re.compile(r">\s?")
MOST = 20  # messages of a thread that are looked at


@dataclass(frozen=True)
class Part:
    """A message of a thread: its headers as far as they are told, and its words."""

    head: dict[str, str]
    text: str
    rest: str  # its words, and what they quote


def parts(text: str) -> list[Part]:
    """Return the messages of a thread, the newest first."""
    found: list[Part] = []
    opening = next((one for one in headers.heads(text) if not text[: one.start].strip()), None)
    head, rest = (opening.told, text[opening.end :]) if opening else ({}, text)
    while len(found) < MOST:
        own, quoted_head, quoted = _parted(rest)
        found.append(Part(head, own, rest.strip()))
        if not quoted:
            break
        head, rest = quoted_head, quoted
    return found if found[0].text or found[0].head else found[1:] or found


def _parted(text: str) -> tuple[str, dict[str, str], str]:
    """Return the words of a message, and headers and words of what it quotes."""
    head = min(_heads(text), key=lambda one: one.start, default=None)
    if head is None:
        own, quoted = _unmarked(text)
        is_below = own and text.lstrip().startswith(own)
        return (own, {}, quoted) if is_below else (text.strip(), {}, "")
    below, quoted = _unmarked(text[head.end :])
    own = f"{_without_rule(text[: head.start])}\n\n{below}".strip()
    return own, head.told, quoted


def _heads(text: str) -> list[headers.Head]:
    """Return what can begin the message that is quoted."""
    wrote = [found for one in (headers.WROTE, WROTE_BY_NAME) if (found := one.search(text))]
    blocks = [one for one in headers.heads(text) if "from" in one.told and len(one.told) > 1]
    return [*map(headers.who_wrote, wrote), *blocks[:1]]


def _without_rule(text: str) -> str:
    """Return a text without the line that separates it from what it quotes."""
    before, _, last = text.strip().rpartition("\n")
    return before if RULE.fullmatch(last.strip("> ")) else text.strip()


def _unmarked(text: str) -> tuple[str, str]:
    """Return the lines without a mark, and those with one without it; all where none has one."""
    lines = text.strip().split("\n")
    if not any(MARK.match(line) for line in lines):
        return ("", "\n".join(lines))
    own = "\n".join(line for line in lines if not MARK.match(line))
    quoted = (MARK.sub("", line, count=1) for line in lines if MARK.match(line))
    return own.strip(), "\n".join(quoted).strip()
