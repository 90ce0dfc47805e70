"""A message as the mail app of a phone shows it: lines that say who wrote, to whom and when."""

from __future__ import annotations

import re

from declines.received.headers import GREETING
from declines.received.patterns import NO_ROLE, OCCUPATION
from declines.received.stamps import is_stamp, is_whole

MOST_LINES = 12  # of a head
LONGEST = 150  # characters of a line of a head
NO_HEAD = re.compile(
    rf"{GREETING.pattern}|.*[a-z]{{2}}\.$|(?:date|sent|datum|gesendet):\s", re.IGNORECASE
)
TO = re.compile(
    r"(?:(?:to|cc|an|reply-to):\s?|to\s)(?!.*[.!?]$).{1,80}|\W{0,2}you\W{0,2}", re.IGNORECASE
)
ADDRESS = re.compile(r"<?[^<>\s@]{1,64}@[^<>\s@]{1,255}>?")
INITIALS = re.compile(r"[A-Z]{1,2}")
FROM = re.compile(r"from(?::\s?|\s)(?=\S)", re.IGNORECASE)
BUTTONS = re.compile(
    r"(?:inbox|unread|important|starred|external|reply|reply all|forward|more|details|hide"
    r"|(?:show|view|hide|see) (?:details|more|images)|\W)",
    re.IGNORECASE,
)
NAMED = re.compile(r"[^\W\d_][\w’'.-]*(?: [^\W\d_][\w’'.-]*){0,3}")
WITH_ADDRESS = re.compile(r"(?P<name>[^<>\n]{1,80}?)\s?(?P<address><[^<>\s@]{1,64}@[^<>\s@]+>)")


def opened(text: str) -> tuple[dict[str, str], str]:
    """Return headers and text of a message copied from a phone; none, and all, of another one."""
    lines = text.split("\n")
    at = _stamp_of(lines)
    if at is None:
        return {}, text
    above, below = _seen(lines[:at]), lines[at + 1 :]
    head = [*above, *_seen(below[: _length(below)])]
    sender = _sender(above)
    if not (sender or _is_addressed(head)) and not _begins(below, lines[at]):
        return {}, text
    address = next((line for line in map(_bare, head) if ADDRESS.fullmatch(line)), "")
    left = [one for one in above if one != sender and not _is_of_people(_bare(one))]
    subject = re.sub(r"^(?i:subject|re):\s", "", left[0]) if left else ""
    whom = _bare(sender)
    told = whom if "@" in whom else f"{whom} <{address.strip('<>')}>" if address else whom
    headers = {"from": told, "subject": subject, "stamp": lines[at].strip()}
    return headers, "\n".join(below[_length(below) :]).strip()


def _stamp_of(lines: list[str]) -> int | None:
    """Return which line says when the message came: the first one, with a head alone above it."""
    seen = 0
    for number, line in enumerate(lines):
        if is_stamp(line):
            return number
        seen += bool(line)
        if seen > MOST_LINES or len(line) > LONGEST or NO_HEAD.match(line):
            return None
    return None


def _seen(lines: list[str]) -> list[str]:
    return [line for line in lines if line and not BUTTONS.fullmatch(line)]


def _length(below: list[str]) -> int:
    """Return how many lines below the moment are of the head still."""
    of_head = (not line or _is_of_people(line) or BUTTONS.fullmatch(line) for line in below)
    return next((number for number, one in enumerate(of_head) if not one), len(below))


def _is_of_people(line: str) -> bool:
    return any(one.fullmatch(line) for one in (TO, ADDRESS, INITIALS))


def _is_addressed(head: list[str]) -> bool:
    return any(map(_is_of_people, head))


def _begins(below: list[str], stamp: str) -> bool:
    """Tell whether what is below a whole day begins as a letter does, or an address before it."""
    lines = list(filter(None, below))[:MOST_LINES]
    return is_whole(stamp) and any(GREETING.match(line) for line in lines)


def _sender(above: list[str]) -> str:
    """Return the line that names who wrote, as the lines around it tell, "" where none does."""
    lines = [line for line in above if not _is_of_people(_bare(line))]
    with_address = (line for line in lines if WITH_ADDRESS.fullmatch(line) or FROM.match(line))
    first_of_people = next((n for n, one in enumerate(above) if TO.fullmatch(one)), len(above))
    before = [line for line in above[:first_of_people] if line in lines]
    initialed = (line for line in above if any(_begins_with(line, one) for one in above))
    named = (line for line in before[-1:] if _is_name(line, 2 - (first_of_people < len(above))))
    first = (line for line in lines[:1] if len(lines) > 1 and _is_name(line, 2))
    every = (with_address, initialed, named, first)
    return next((line for lines_of in every for line in lines_of), "")


def _bare(line: str) -> str:
    return FROM.sub("", line)


def _begins_with(name: str, initials: str) -> bool:
    """Tell whether a line is a name that begins with these letters."""
    if not (INITIALS.fullmatch(initials) and _is_name(name, 1)):
        return False
    words = name.split()
    return name != initials and initials in (words[0][0], words[0][0] + words[-1][0])


def _is_name(line: str, least: int) -> bool:
    words = line.split()
    capital = all(word[0].isupper() or word in ("de", "von", "van", "der", "of") for word in words)
    is_other = NO_ROLE.search(line) or OCCUPATION.search(line)
    return bool(NAMED.fullmatch(line) and capital and len(words) >= least and not is_other)
