"""How a message is signed: the name of who wrote, their title, and the house below it."""

from __future__ import annotations

import re

from declines.received.closing import (
    CLOSING,
    below,
    is_title,
    of_mailbox,
    signed_whole,
    whole_name,
)
from declines.received.patterns import (
    KIND,
    KINDS,
    LEGAL_FORM,
    NAMES,
    NO_COMPANY,
    TRADES,
    is_mailbox,
)

TITLE = r"(?P<title>Mrs|Mr|Ms|Miss|Mx|Dr|Prof|Professor)"
TITLED = re.compile(rf"{TITLE}\.? (?P<name>\S+ .*\S)")
TITLED_BEHIND = re.compile(rf"(?P<name>\S+ .*\S) \({TITLE}\.?\)")
HOUSE = re.compile(
    rf"(?=.*\b(?:Academy|Bank|Cent(?:er|re)|Clinic|College|Council|Foundation|Hospital|Hospice"
    rf"|Institute|Library|Museum|School|Schools|Trust|University)\b){NAMES}"
)
INTRODUCED = re.compile(
    r"\b(?:[Mm]y name is|(?:[Ii]t[’']?s|[Tt]his is)(?=(?: [A-Z][\w’'-]+){1,2} (?:from|at|here)\b))"
    r" (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)
ORGANIZER = re.compile(
    r"^Organi[sz]er: *(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})", re.MULTILINE
)
SIGNED_INLINE = re.compile(
    r"(?:[.!?]|\b(?i:regards|thanks|cheers|best),?) +"
    rf"(?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+), (?P<company>{NAMES})\s*$"
)
OF_A_KIND = re.compile(rf".+(?:{KIND}| (?:{TRADES}|{LEGAL_FORM})\.?)")
LONGEST_NAME = 80  # characters
MOST_TITLES = 2  # below a name, before its house


def signed_by(text: str) -> tuple[str, str]:
    """Return the name of who wrote, as the message tells it, "" where it does not."""
    for pattern in (CLOSING, ORGANIZER, INTRODUCED, SIGNED_INLINE):
        found = pattern.search(text)
        if found and not is_mailbox(found["name"]):
            return _fuller(parted(found["name"].strip())[1], text, found[0])
    if whole := signed_whole(text):
        return whole, whole
    last = text.strip().rpartition("\n")[2].strip()
    is_short = len(last) <= LONGEST_NAME and last != text.strip()
    alone = is_short and re.fullmatch(r"(?:[A-Z][\w’'-]+\.? ?){1,3}", last)
    return (parted(last)[1], last) if alone and not is_mailbox(last) else ("", "")


def house_writing(sender: str, text: str) -> str:
    """Return the sender where it is a house in whose name somebody else signs, "" elsewhere."""
    signed = signed_by(text)[0]
    named = rf"\b(?:[Aa]t|[Jj]oin|[Ff]rom|[Tt]eam) {re.escape(sender)}(?!\w)"
    is_house = OF_A_KIND.fullmatch(sender) or (signed and re.search(named, text))
    is_own = not {*signed.split()}.isdisjoint(sender.split())
    return sender if sender and is_house and not is_own else ""


def titled(text: str, sender: str) -> tuple[str, str]:
    """Return the title of who signed, "" where there is none or the sender is somebody else."""
    found = CLOSING.search(text)
    name = found["name"].strip() if found else ""
    for line in filter(None, (name, *_lines_of(text, sender))):
        title, bare = parted(line)
        if title and (not sender or bare.split()[-1:] == sender.split()[-1:]):
            return title, line
    return "", ""


def _lines_of(text: str, sender: str) -> list[str]:
    """Return the lines that are the name of who wrote and what goes with it, nothing else."""
    lines = (line.partition(",")[0].strip() for line in text.split("\n"))
    named = sender.split()
    return [line for line in lines if named and parted(line)[1].split() == named]


def parted(signed: str) -> tuple[str, str]:
    """Return title and name; a last name alone keeps its title, which says how to use it."""
    found = TITLED.fullmatch(signed) or TITLED_BEHIND.fullmatch(signed)
    return (found["title"], found["name"]) if found else ("", signed)


def _fuller(name: str, text: str, words: str) -> tuple[str, str]:
    """Return the whole name of who signed with the first one, and the words that say it."""
    introduced = INTRODUCED.search(text)
    if introduced and introduced["name"].startswith(f"{name} "):
        return introduced["name"], words
    whole = whole_name(text, name)
    return (whole, whole) if whole else (name, words)


def house(text: str) -> tuple[str, str]:
    """Return the line below the name of who wrote that names a house: a hospital, a school."""
    lines = (line for line in below(text) if not NO_COMPANY.match(line))
    found = next(filter(HOUSE.fullmatch, lines), "")
    return found, found


def line_of(text: str, spelled: str) -> tuple[str, str]:
    """Return the line below the name that names a company with these words and more."""
    words, last = spelled.split(), text.strip().rpartition("\n\n")[2].split("\n")[1:]
    lines = [line for line in [*below(text), *last] if spelled and _can_be_company(line)]
    found = next((line for line in lines if {*words} < {*line.split()}), "")
    return found, found


def company_below(text: str) -> tuple[str, str]:
    """Return what is below the name of who wrote and can name a company: the first but titles."""
    lines = below(text)[: MOST_TITLES + 1]
    found = next(filter(_can_be_company, lines), "")
    return found, found


def of_team(text: str) -> tuple[str, str]:
    """Return the company whose team signs a message: "Acme Hiring Team", "" where none does."""
    found = CLOSING.search(text)
    return (of_mailbox(found["name"]), found["name"]) if found else ("", "")


def _can_be_company(line: str) -> bool:
    if is_title(line) or re.search(r"\d", line):
        return False
    return bool(re.fullmatch(rf"{NAMES}{KINDS}", line)) and not NO_COMPANY.match(line)


def signed_for(text: str) -> tuple[str, str]:
    """Return the company behind the name that ends the last line, "" where there is none."""
    found = SIGNED_INLINE.search(text)
    return (found["company"], found[0]) if found else ("", "")
