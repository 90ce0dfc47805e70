"""The header lines that mail programs copy along with a message, and lines that only look so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from declines.text import folded

GREETING = re.compile(
    r"(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings)\b", re.IGNORECASE
)
GERMAN = {"von": "from", "an": "to", "gesendet": "sent", "datum": "date", "betreff": "subject"}
LINE = re.compile(
    r"[> \t*]*(?P<name>From|Reply-To|To|Cc|Date|Sent|Subject|Message-ID|References"
    r"|Von|An|Gesendet|Datum|Betreff):[* \t]*(?P<value>\S.*)?$",
    re.IGNORECASE,
)
TIME = re.compile(r"\W{0,3}(?:\w+ )?time\s?:", re.IGNORECASE)  # below the date of an interview
WROTE = re.compile(
    r"^[> ]*(?:On|Am) (.{6,80}?)(?:,| schrieb|(?<=\d [AP]M)) ([^,\n<\d][^,\n<]{1,60}?)\s?"
    r"<([^<>\s@]{1,64}@[^<>\s@]{1,255})>\s?(?:wrote)?:",
    re.MULTILINE,
)
FORWARDED = re.compile(r"\b(?:forwarded|weitergeleitet|fwd?:)", re.IGNORECASE)
LETTER = 12  # words of one at least
WITHIN = 2  # lines from one of a block to the next: there may be a blank one between


@dataclass(frozen=True)
class Head:
    """What stands above a message: where in a text, and the headers that it tells."""

    start: int
    end: int
    told: dict[str, str]


def written(text: str) -> dict[str, str]:
    """Return the headers in a text, up to the first block that says who wrote."""
    headers: dict[str, str] = {}
    lines = text.split("\n")
    for block in _blocks(lines):
        block_says = _told(lines, block)
        if "from" in block_says and _is_quoted(lines[: block[0]]):
            break
        headers = block_says | headers
        if "from" in headers:
            break
    wrote = WROTE.search(text)
    if wrote and "from" not in headers:
        headers |= who_wrote(wrote).told
    return headers


def heads(text: str) -> list[Head]:
    """Return the blocks of headers in a text."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    blocks = _blocks(lines)
    return [Head(starts[one[0]], starts[one[-1] + 1] - 1, _told(lines, one)) for one in blocks]


def who_wrote(found: re.Match[str]) -> Head:
    """Return the head of a message in one sentence: when, and who wrote."""
    date, name, *address = found.groups()
    sender = f"{name} <{address[0]}>" if address else name
    return Head(found.start(), found.end(), {"date": date, "from": sender})


def _told(lines: list[str], block: list[int]) -> dict[str, str]:
    told = [LINE.fullmatch(lines[number]) for number in block]
    return {_name(one): one["value"].strip(" *") for one in told[::-1] if one}


def without(text: str) -> str:
    """Return the text without the header lines in it."""
    lines = text.split("\n")
    of_headers = {number for block in _blocks(lines) for number in block}
    return "\n".join(line for number, line in enumerate(lines) if number not in of_headers)


def _name(found: re.Match[str]) -> str:
    name = folded(found["name"])
    return GERMAN.get(name, name)


def _is_quoted(above: list[str]) -> bool:
    """Tell whether headers below a whole letter are those of what it answers."""
    greeted = next((n for n, line in enumerate(above) if GREETING.match(line)), len(above))
    is_handed_on = any(FORWARDED.search(line) for line in above[-3:])
    return not is_handed_on and sum(len(line.split()) for line in above[greeted:]) >= LETTER


def _blocks(lines: list[str]) -> list[list[int]]:
    """Return the numbers of the lines of each block of headers."""
    blocks: list[list[int]] = []
    greeted = next((n for n, line in enumerate(lines) if GREETING.match(line)), len(lines))
    for number, found in enumerate(map(LINE.fullmatch, lines)):
        if not found or not found["value"] or _is_of_a_table(lines, number):
            continue
        if not blocks or number - blocks[-1][-1] > WITHIN:
            blocks.append([])
        blocks[-1].append(number)
    return [one for one in blocks if len(one) > 1 or one[0] < greeted or not _says_date(lines, one)]


def _says_date(lines: list[str], block: list[int]) -> bool:
    found = LINE.fullmatch(lines[block[0]])
    return found is not None and _name(found) == "date"


def _is_of_a_table(lines: list[str], number: int) -> bool:
    """Tell whether a line is of a table about an interview: its date, or from when to when."""
    found = LINE.fullmatch(lines[number])
    name, value = (_name(found), found["value"]) if found else ("", "")
    below = next(filter(None, lines[number + 1 : number + 3]), "")
    is_hour = name in ("from", "to") and not re.search(r"[^\W\d_]{3}", value)
    return is_hour or (name == "date" and TIME.match(below) is not None)
