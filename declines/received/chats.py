"""A message copied from a chat: who wrote, and when, stand before its words or above them."""

from __future__ import annotations

import re
from itertools import pairwise

from declines.received.agreeing import agreed
from declines.received.headers import GREETING
from declines.received.patterns import NO_COMPANY, NO_ROLE
from declines.received.stamps import is_stamp

WHEN = r"(?P<when>[\d/., :-]{8,22}?(?:\s?[ap]\.?m\.?)?)"
NAME = r"(?P<name>[^\n:\[\]]{2,60}?)"
OF_WHATSAPP = (  # as it copies, and as it exports
    re.compile(rf"^\[{WHEN}\] {NAME}: ", re.MULTILINE | re.IGNORECASE),
    re.compile(rf"^{WHEN} - {NAME}: ", re.MULTILINE | re.IGNORECASE),
)
CLOCK = r"(?P<when>\d{1,2}:\d\d(?:\s?[AP]M)?)"
OF_LINKEDIN = re.compile(
    r"^(?P<name>[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,2}|You(?= sent ))(?: \([^()\n]{2,20}\))?"
    rf"(?: sent the following messages? at| [·•])? {CLOCK}$",
    re.MULTILINE,
)
VIEW = re.compile(r"^View [^\n]{2,80} profile\b[^\n]{0,80}$\n?", re.MULTILINE)
YOU = "You"  # who copies the chat, as it calls them
FARTHEST = 500  # characters above the name
MOST_LINES = 6  # above it


def opened(text: str) -> tuple[dict[str, str], str]:
    """Return headers and words of a message copied from a chat; none, and all, of another one."""
    for pattern in OF_WHATSAPP:
        if pattern.match(text):
            said = list(pattern.finditer(text))
            return _headers(said, text, said[-1]["when"]), pattern.sub("", text)
    first = OF_LINKEDIN.search(text[:FARTHEST])
    if not first or not _begins(first):
        return {}, text
    above = text[: first.start()].strip().rpartition("\n")[2]
    when = f"{above} {first['when']}" if is_stamp(above) else ""
    said = list(OF_LINKEDIN.finditer(text))
    left = text[: first.start()].removesuffix(f"{above}\n") if when else text[: first.start()]
    words = OF_LINKEDIN.sub("", text[first.end() :])
    return _headers(said, text, when), VIEW.sub("", f"{left}{words}").strip()


def _begins(first: re.Match[str]) -> bool:
    """Tell whether a name with a time of day begins a message, and is no line of a plan."""
    above = first.string[: first.start()].split("\n")
    is_day = NO_COMPANY.match(first["name"]) or NO_ROLE.search(first["name"])
    return not (is_day or len(above) > MOST_LINES or any(map(GREETING.match, above)))


def _headers(said: list[re.Match[str]], text: str, when: str) -> dict[str, str]:
    """Return who wrote and when, and what was agreed.

    Of several who wrote in turn none is known to be the other one, unless one is called "You".
    """
    turns = _turns(said, text)
    own = {YOU} | {name for before, (name, _) in pairwise(turns) if before == (YOU, "")}
    names = {one["name"] for one in said} - own
    sender = names.pop() if len(names) == 1 else ""
    has_name = re.search(r"[^\W\d_]", sender) is not None
    return {
        "from": sender if has_name else "",
        "chat": said[0][0].strip(),
        "stamp": when,
        "agreed": agreed(turns),
    }


def _turns(said: list[re.Match[str]], text: str) -> list[tuple[str, str]]:
    """Return who said what, in turn."""
    ends = [*(one.start() for one in said[1:]), len(text)]
    return [
        (one["name"], VIEW.sub("", text[one.end() : end]).strip())
        for one, end in zip(said, ends, strict=True)
    ]
