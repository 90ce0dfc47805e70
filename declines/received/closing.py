"""The end of a message: the name below the closing words, and what stands below the name."""

from __future__ import annotations

import re

from declines.received.patterns import (
    HIRING_SITES,
    MAILBOX,
    NAMES,
    OCCUPATION,
    OF_A_FIRM,
    is_mailbox,
)

WORDS = (
    r"(?:(?:thanks (?:&|and) )?(?:(?:best|kind|warm|many|with)[a-z ]*)?(?:regards|wishes|thanks)"
    r"|best|sincerely|cheers|yours(?: sincerely| faithfully| truly)?|thank you|thanks again"
    r"|all the best|warmly|(?:speak|talk) soon"
    r"|(?:mit )?(?:freundlichen?|besten?|viele|liebe|herzliche)n? gr(?:ü|ue)(?:ß|ss)en?)"
)
CLOSING = re.compile(
    rf"^(?:[^\n/]{{2,30}} / )?{WORDS}[,!.]?\n{{1,2}}"  # in two languages
    r"(?P<name>(?-i:(?:(?:Dr|Prof)\.? )?[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]*){0,3}"
    r"(?: \([A-Za-z]+\.?\))?)|[a-z][\w’'.-]+)(?P<behind>(?:,| [|/·–-]) [^\n]{2,80})?$",
    re.MULTILINE | re.IGNORECASE,
)
SIGNATURE_LINES = 6
LONGEST_LINE = 100
LONGEST = 60  # characters of a piece
NO_HOUSE = re.compile(
    r"\b(?:Department|Dept|Division|HR|Human|Office|Partner|People|President|Recruit\w*|Talent"
    r"|Team|Acquisition|Operations|Street|Road|Avenue|Square|Lane|Floor|Suite|Mobile|Phone|Tel"
    r"|Personal\w+|Founder|Owner|Principal|Chair|Secretary|Business|Hiring)\b"
)
OF_SEVERAL = re.compile(r"\b(?:Department|Dept|Division|HR|Office|Team)\b")
OF_ALL = re.compile(r"(?:The|Graduate|Early|Campus|Global|Central|Candidate|Our|Your)")
PIECES = re.compile(r"(?:^| )[|/·•–—-] ")
MARK = re.compile(r", | at ")
PLACED = re.compile(r"(?P<name>[^,]+), [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:, [A-Z]\w+)?")
FULL_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z]\.?| (?:de|van|von|der))?(?: [A-Z][\w’'-]+){1,2}")
SIGNED = re.compile(
    r"(?:(?:Mrs|Mr|Ms|Miss|Mx|Dr|Prof|Professor)\.? )?"
    rf"(?P<name>{FULL_NAME.pattern}|[A-Z][\w’'-]+(?=$))(?P<behind>(?:,| [|/·–-]) .{{2,80}})?"
)


PRONOUNS = re.compile(r" \((?:she|he|they)/[^()\n]{2,20}\)", re.IGNORECASE)


def without_pronouns(text: str) -> str:
    """Return the text without the pronouns that people put behind their names."""
    return PRONOUNS.sub("", text)


def of_mailbox(name: str) -> str:
    """Return the company in the name of a mailbox or team, "" where it is none or a service."""
    left = " ".join(MAILBOX.sub(" ", name).split()).strip(" -–|,:@/").removeprefix("The ")
    is_service = left.partition(" ")[0].lower() in HIRING_SITES or " via " in name
    is_other = is_title(left) or OF_ALL.fullmatch(left)
    is_named = is_mailbox(name) and re.fullmatch(NAMES, left) and not is_other
    return left if is_named and not is_service else ""


def is_title(words: str) -> bool:
    """Tell whether these are what somebody does, a department or a street, and no house."""
    is_named = OF_A_FIRM.fullmatch(words)
    return bool(not is_named and (OCCUPATION.search(words) or NO_HOUSE.search(words)))


def below(text: str) -> list[str]:
    """Return what stands below the name of who wrote, or behind it: titles, a house, a place."""
    found = CLOSING.search(text)
    if not found:
        return _last_signed(text)[1:]
    name = found["name"].strip()
    return [one for one in _parts_below(found) if one != name and not _is_whole_of(one, name)]


def whole_name(text: str, name: str) -> str:
    """Return the whole name below a first name that signs, "" where there is none."""
    found = CLOSING.search(text)
    parts = _parts_below(found) if found else _last_signed(text)[:1]
    return next((one for one in parts if _is_whole_of(one, name)), "")


def signed_whole(text: str) -> str:
    """Return the whole name that ends a message without closing words, "" where none does."""
    return next(iter(_last_signed(text)), "")


def _is_whole_of(line: str, name: str) -> bool:
    """Tell whether a line is the whole name that begins with this first one."""
    is_first = " " not in name and line.startswith(f"{name} ")
    return is_first and FULL_NAME.fullmatch(line) is not None


def _parts_below(found: re.Match[str]) -> list[str]:
    lines = found.string[found.end() :].strip().split("\n")[:SIGNATURE_LINES]
    return _parts([(found["behind"] or "").removeprefix(","), *lines])


def _parts(lines: list[str]) -> list[str]:
    """Return what short lines say, piece by piece: "Talent Partner at Acme | Leeds" are three."""
    short = (line for line in lines if len(line) <= LONGEST_LINE)
    pieces = (piece.strip() for line in short for piece in PIECES.split(line))
    parts = (part.strip() for piece in pieces for part in _of_title(piece))
    return [part for part in parts if re.search(r"\w", part) and len(part) <= LONGEST]


def _of_title(piece: str) -> list[str]:
    """Return title and house of "Talent Partner, Acme", the house of "Acme, Leeds"."""
    mark = MARK.search(piece)
    if re.search(r"\d", piece):  # an address
        return [piece]
    if mark and is_title(piece[: mark.start()]):
        return [piece[: mark.start()], *_of_title(piece[mark.end() :])]
    placed = PLACED.fullmatch(piece)
    return [placed["name"] if placed else piece]


def _last_signed(text: str) -> list[str]:
    """Return the whole name that begins the last paragraph and what stands behind and below it.

    It is none where no house is behind it, and no title of a person behind or below.
    """
    first, *lines = text.strip().rpartition("\n\n")[2].split("\n")
    found = SIGNED.fullmatch(first)
    if (
        not found
        or is_mailbox(found["name"])
        or is_title(found["name"])
        or len(lines) > SIGNATURE_LINES
    ):
        return []
    parts = _parts([(found["behind"] or "").removeprefix(","), *lines])
    told = parts[0] if parts else ""
    has_title = is_title(told) and not OF_SEVERAL.search(told)
    has_house = found["behind"] and re.fullmatch(NAMES, told)
    return [found["name"], *parts] if has_title or has_house else []
