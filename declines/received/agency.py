"""Agencies that write for a client: who they are, and for whom they write."""

from __future__ import annotations

import re

from declines.received import signature
from declines.received.closing import below
from declines.received.patterns import KINDS, NAME_ENDS, NAMES, NO_COMPANY, OCCUPATION, ROLE_WORD
from declines.received.quoting import unwrapped

ASKS = (
    r"(?:would|wants?|wishes|is|are|was|were|has|have|had|needs?|asks?|asked|invites?|offers?"
    r"|offered|seeks?|will|can|could|likes?|liked|loves?|loved|reviewed|confirmed|came|hopes?"
    r"|proposes?|suggests?)\b"
)
OURS = r"\b(?:[Mm]y|[Oo]ur) client"
WITH = r"(?:\w+ )?(?:with|at|for|to|from|by) our client"
HOUSE = (
    r"(?:company|business|firm|client|start-?up|scale-?up|fintech|bank|organi[sz]ation|manufacturer"
    r"|consultancy|employer|brand|retailer|charity)"
)
MATTER = (
    rf"(?:{ROLE_WORD}|interview|meeting|call|chat|offer|CV|profile|application|details|feedback"
    r"|news)"
)
PLACE = (  # behind a name that it belongs to, as in "The Old Brewery, Bath"
    r"(?:, (?!(?:Thank|Please|Best|Kind|Regard|Sincere)|\w+ly\b)[A-Z][a-z’'-]{2,}"
    rf"(?: [A-Z][a-z’'-]{{2,}})?(?=(?! (?:will|can|could)\b),? {ASKS}|[.;!?\n]|,? (?:for|to)\b|$))?"
)
CLIENT = rf"{NAMES}{PLACE}"
CLIENTS = (  # the first ones name it
    re.compile(rf"\b[Oo]n behalf of (?:my|our) client,? (?P<name>{CLIENT})"),
    re.compile(rf"{OURS},? (?P<name>{CLIENT}),? {ASKS}"),
    re.compile(rf"\b[Mm]y client(?:,| [–-])? (?P<name>{CLIENT})"),
    re.compile(rf"\b{MATTER} {WITH},? (?P<name>{CLIENT})"),
    re.compile(
        rf"(?:{OURS}(?: in {NAMES})?,? {ASKS}|\b[Oo]ne of (?:my|our) (?:\w+ )?clients\b"
        r"|\b[Mm]y client\b"
        rf"|\b[Oo]n behalf of our client\b|\b{MATTER} {WITH}\b"
        rf"|\b(?:working|partner\w*) with an? (?:[\w-]+ ){{0,4}}{HOUSE}\b)"
        r"(?P<name>)"
    ),
)
NAMED_BY_AN_AGENCY = (  # it may be the house of who wrote, too
    re.compile(rf"\b[Oo]n behalf of (?P<name>{NAMES})"),
    re.compile(rf"\b(?:working|partner(?:ing|ed)|work|partner) with (?P<name>{NAMES})"),
    re.compile(rf"{OURS},? (?P<name>{NAMES}),? (?:who|which)\b"),
    re.compile(rf"\b{ROLE_WORD} (?:at|with) (?P<name>{NAMES})"),
)
AGENCY = re.compile(
    r"\b(?:Recruit\w*|Staffing|Talent|Search|Personnel|Employment|Resourcing|People|Agency"
    r"|Appointments|Careers|Consulting)\b"
)
NO_AGENCY = re.compile(
    r"\b(?:Acquisition|Department|HR|Office|Operations|Partner|Recruiter|Team)\b|\d"
)
NOT_ONLY_AN_AGENCY = re.compile(r"\b(?:Consulting|People|Careers)\b")
INTRODUCED = re.compile(rf"\b[Rr]ecruiter (?:with|at|from|for) (?P<name>{NAMES})")


def client(text: str) -> tuple[str, str] | None:
    """Return the client of an agency, "" where it is not named; None where there is no agency."""
    said = unwrapped(text)
    found = next(filter(None, (pattern.search(said) for pattern in CLIENTS)), None)
    if found:
        return NAME_ENDS.sub("", found["name"]), found[0]
    agency = next((name for name, _ in names(text) if name), "")
    every = (one.finditer(said) for one in NAMED_BY_AN_AGENCY)
    told = ((NAME_ENDS.sub("", one["name"]), one[0]) for each in every for one in each)
    return next((one for one in told if _is_other(one[0], agency)), None)


def _is_other(name: str, agency: str) -> bool:
    """Tell whether a name is of another house than this agency, which is one for sure."""
    is_agency = AGENCY.search(agency) and not NOT_ONLY_AN_AGENCY.search(agency)
    is_same = name.split()[:1] == agency.split()[:1]
    return bool(is_agency and name and not is_same and not NO_COMPANY.match(name))


def names(text: str) -> list[tuple[str, str]]:
    """Return what an agency is called, as it signs and as who wrote says, "" where it does not."""
    return [signed(text), introduced(text)]


def signed(text: str) -> tuple[str, str]:
    """Return the line of the signature that names an agency, "" where none does."""
    lines = [line for line in below(text) if AGENCY.search(line)]
    named = [line for line in lines if re.fullmatch(rf"{NAMES}{KINDS}", line) and " " in line]
    no_name = (OCCUPATION, NO_AGENCY)
    found = next((line for line in named if not any(one.search(line) for one in no_name)), "")
    return found, found


def introduced(text: str) -> tuple[str, str]:
    """Return the agency that who wrote says to work for, "" where they say none."""
    found = INTRODUCED.search(unwrapped(text))
    return (NAME_ENDS.sub("", found["name"]), found[0]) if found else ("", "")


def house(text: str, client: str) -> tuple[str, str]:
    """Return the house that signs what an agency has written, whatever it is called."""
    found = signature.company_below(text)
    return found if found[0] != client else ("", "")
