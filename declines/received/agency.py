"""Agencies that write for a client: who they are, and for whom they write."""

from __future__ import annotations

import re

from declines.received.closing import below
from declines.received.patterns import KINDS, NAMES, OCCUPATION

ASKS = r"(?:would|wants?|wishes|is|are|has|have|needs?|asks?|asked|invites?|offers?|seeks?|will)\b"
CLIENTS = (
    re.compile(rf"\b[Oo]n behalf of (?:my|our) client,? (?P<name>{NAMES})"),
    re.compile(rf"\b(?:[Mm]y|[Oo]ur) client,? (?P<name>{NAMES}),? {ASKS}"),
    re.compile(
        rf"\b(?:(?:[Mm]y|[Oo]ur) client(?: in {NAMES})?,? {ASKS}|[Oo]ne of (?:my|our) clients\b)"
        r"(?P<name>)"
    ),
)
AGENCY = re.compile(
    r"\b(?:Recruit\w*|Staffing|Talent|Search|Personnel|Employment|Resourcing|People|Agency"
    r"|Appointments|Careers|Consulting)\b"
)
NO_AGENCY = re.compile(
    r"\b(?:Acquisition|Department|HR|Office|Operations|Partner|Recruiter|Team)\b|\d"
)
INTRODUCED = re.compile(rf"\b[Rr]ecruiter (?:with|at|from|for) (?P<name>{NAMES})")


def client(text: str) -> tuple[str, str] | None:
    """Return the client of an agency, "" where it is not named; None where there is no agency."""
    found = next(filter(None, (pattern.search(text) for pattern in CLIENTS)), None)
    return (re.sub(r" (?:I|We)$", "", found["name"]), found[0]) if found else None


def signed(text: str) -> tuple[str, str]:
    """Return the line of the signature that names an agency, "" where none does."""
    lines = [line for line in below(text) if AGENCY.search(line)]
    named = [line for line in lines if re.fullmatch(rf"{NAMES}{KINDS}", line) and " " in line]
    no_name = (OCCUPATION, NO_AGENCY)
    found = next((line for line in named if not any(one.search(line) for one in no_name)), "")
    return found, found


def introduced(text: str) -> tuple[str, str]:
    """Return the agency that who wrote says to work for, "" where they say none."""
    found = INTRODUCED.search(text)
    return (found["name"], found[0]) if found else ("", "")
