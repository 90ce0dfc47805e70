"""Whoever signs a message is known by their whole name and their house."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from declines.received import proposals, read_pasted
from declines.received.patterns import spelled

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
HEAD = """\
From: Priya Raman <priya@tallowandfinch.com>
To: Sam Reid <sam@example.net>
Date: Thu, 26 Nov 2026 14:12:00 +0000
Subject: Your interview

"""
ASKED = "Hi Sam,\n\nWould you like to come to an interview?\n\n"


def read(text: str) -> tuple[str | None, str | None]:
    found = {one.field: one.value for one in proposals(read_pasted(text), NOW)}
    return found.get("addressee"), found.get("company")


@pytest.mark.parametrize("head", ["", HEAD], ids=["text alone", "headers"])
@pytest.mark.parametrize(
    "signed",
    [
        "Thanks,\nPriya Raman\nTalent Partner\nTallow & Finch",
        "Thanks,\nPriya Raman\nTalent Partner, Tallow & Finch",
        "Thanks,\nPriya Raman\nTalent Partner at Tallow & Finch",
        "Thanks,\nPriya Raman\nTalent Partner | Tallow & Finch | Leeds",
        "Thanks,\nPriya Raman, Talent Partner, Tallow & Finch",
        "Thanks,\nPriya Raman - Tallow & Finch",
        "Thanks,\nPriya\n\nPriya Raman\nTalent Partner\nTallow & Finch\nT: 01632 960123",
        "Best,\nPriya\n--\nPriya Raman\nSenior Talent Partner, People Team\nTallow & Finch, London",
        "Thanks & Regards,\nPriya Raman\nTallow & Finch",
        "Priya\n\nPriya Raman | Talent Partner | Tallow & Finch",
        "Priya Raman\nTalent Partner\nTallow & Finch",
        "Priya Raman\nHead of Library Services\nTallow & Finch",
        "Dr Priya Raman\nDirector of Food Services\nTallow & Finch",
        "Priya Raman, Tallow & Finch",
    ],
)
def test_signature_names_person_and_house(head: str, signed: str) -> None:
    told = read(f"{head}{ASKED}{signed}\n")

    assert told == ("Priya Raman", "Tallow & Finch")


@pytest.mark.parametrize(
    "signed",
    [
        "Thanks,\nPriya\nTalent Partner",
        "Thanks,\nPriya\n\nPriya is out of the office on Fridays.",
        "Thanks,\nPriya\n\n1 Quay Street, Leeds",
        "Thanks,\nPriya\nHR Department",
    ],
)
def test_line_below_a_first_name_that_is_no_whole_name_leaves_it(signed: str) -> None:
    told = read(f"{ASKED}{signed}\n")

    assert told == ("Priya", None)


@pytest.mark.parametrize(
    "ended",
    [
        "Great Lakes Tunnels\nRecruitment Team",
        "Room Four, second floor of the tower",
        "Site Engineer, Great Lakes Tunnels",
    ],
)
def test_last_lines_that_are_no_signature_name_nobody(ended: str) -> None:
    addressee, _ = read(f"{ASKED}{ended}\n")

    assert addressee is None


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("tallowandfinch.com", "Tallow & Finch"),
        ("tallowandfinch.com", "Tallow and Finch"),
        ("tallowandfinch.com", "Tallow + Finch"),
        ("tallow-finch.co.uk", "Tallow & Finch"),
        ("tallowfinch.com", "Tallow and Finch"),
        ("sandbox.com", "Sandbox"),
        ("andover.com", "Andover Ltd"),
    ],
)
def test_name_that_is_spelled_like_the_host_is_found(host: str, said: str) -> None:
    found = spelled(f"ana@{host}", f"We at {said} look forward to it.")

    assert found is not None
    assert found[0] == said


OFFERED = """\
From: Anneliese Brandt <a.brandt@brandtokoye.example>
Sent: Thursday, November 26, 2026 4:12 PM
To: Jonas Weber <jonas@weber.example>
Subject: Offer: Principal Engineer (Bridges)

Dear Mr Weber,

We are delighted to offer you the position of Principal Engineer (Bridges){at}.

{signed}

This email is confidential. Brandt Okoye Engineers LLP is a limited liability partnership.
"""
BLOCK = "Dr Anneliese Brandt\nManaging Partner\nBrandt Okoye Engineers LLP"


@pytest.mark.parametrize("at", [" at Brandt Okoye Engineers LLP", " at Brandt Okoye", ""])
@pytest.mark.parametrize(
    "signed",
    [
        f"Kind regards,\n{BLOCK}",
        f"Sincerely,\nAnneliese\n\n{BLOCK}",
        f"With all good wishes from all of us\n\n{BLOCK}",
        "Best,\nDr. Anneliese Brandt, CEng\nManaging Partner | Brandt Okoye Engineers LLP",
    ],
)
def test_firm_of_a_trade_is_proposed_whole_with_title_and_specialty(at: str, signed: str) -> None:
    said = OFFERED.format(at=at, signed=signed)

    found = {one.field: one.value for one in proposals(read_pasted(said), NOW)}

    assert {name: found[name] for name in ("company", "role", "addressee", "title")} == {
        "company": "Brandt Okoye Engineers LLP",
        "role": "Principal Engineer (Bridges)",
        "addressee": "Anneliese Brandt",
        "title": "Dr",
    }


@pytest.mark.parametrize(
    ("named", "company"),
    [
        ("Brandt Okoye Ltd. We", "Brandt Okoye Ltd"),
        ("Brandt Okoye & Sons Limited", "Brandt Okoye & Sons Limited"),
        ("Brandt Okoye Architects", "Brandt Okoye Architects"),
        ("Brandt Okoye Engineering Manager", "Brandt Okoye"),
        ("Brandt Okoye", "Brandt Okoye"),
    ],
)
def test_name_of_a_firm_goes_on_to_its_legal_form_or_its_trade(named: str, company: str) -> None:
    found = spelled("a@brandtokoye.example", f"Come to {named}.")

    assert found is not None
    assert found[0] == company


@pytest.mark.parametrize(
    ("named", "role"),
    [
        ("Data Analyst (Fraud)", "Data Analyst (Fraud)"),
        ("Data Analyst (Remote)", "Data Analyst"),
        ("Data Analyst (m/f/d)", "Data Analyst"),
        ("Data Analyst (Acme)", "Data Analyst"),
        ("Data Analyst (12 months)", "Data Analyst"),
    ],
)
def test_role_keeps_what_it_is_about_in_brackets(named: str, role: str) -> None:
    said = f"From: Ana <ana@acme.example>\n\nCome to an interview for the {named} role at Acme."

    found = {one.field: one.value for one in proposals(read_pasted(said), NOW)}

    assert found["role"] == role
