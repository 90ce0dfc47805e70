"""Messages as mail programs show them and people hand them on, and other shapes."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_string
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from declines.received import proposals, read_eml, read_pasted

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
OPENED = """Interview for Marketing Coordinator - Fernhill Books
Inbox

Alice Duarte <alice.duarte@fernhillbooks.com>

{date}

to me

Hello Jonas,

We'd love to meet you for an interview on Wednesday, December 2 at 4pm at our shop.

All the best,
Alice Duarte
Fernhill Books
"""
OFFER = """From: Niamh Byrne <niamh.byrne@corkport.example>
Sent: Wednesday, November 25, 2026 11:02 AM
To: Jonas Weber <jonas@weber.example>
Subject: Offer of employment – Harbour Planner

I am pleased to offer you the position of Harbour Planner with Port of Cork Company.
"""
CALENDAR = """From: Dana Cole <dana@lumenstudio.example>
Subject: Invitation: Interview: Product Designer (Lumen Studio) @ Thu Dec 10, 2026

You have been invited to the following event.

Interview: Product Designer (Lumen Studio)
"""


def read(text: str) -> dict[str, str]:
    return {one.field: one.value for one in proposals(read_pasted(text), NOW)}


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("Tue, Nov 24, 9:41 AM (3 days ago)", "2026-11-24"),
        ("Tue, Dec 30, 2025, 9:41 AM", "2025-12-30"),
        ("Tue, Dec 30, 9:41 AM", "2025-12-30"),
        ("8:41 AM (19 minutes ago)", "2026-11-27"),
    ],
)
def test_message_as_gmail_shows_it_tells_who_wrote_and_when(date: str, day: str) -> None:
    facts = read(OPENED.format(date=date))

    assert facts == {
        "occasion": "invitation",
        "company": "Fernhill Books",
        "role": "Marketing Coordinator",
        "addressee": "Alice Duarte",
        "received_on": day,
        "interview_at": "2026-12-02T16:00",
    }


def test_subject_of_a_message_that_gmail_shows_is_its_first_line() -> None:
    received = read_pasted(OPENED.format(date="Tue, Nov 24, 9:41 AM (3 days ago)"))

    assert received.subject == "Interview for Marketing Coordinator - Fernhill Books"
    assert received.text.startswith("Hello Jonas,")


def test_message_forwarded_as_an_attachment_is_the_one_that_is_read() -> None:
    outer, inner = (
        EmailMessage(policy=SMTP),
        message_from_string(OFFER.replace("–", "-"), policy=SMTP),
    )
    outer["From"], outer["Subject"] = "Jonas Weber <jonas@weber.example>", "Fwd: Offer"
    inner["Message-ID"] = "<offer@corkport.example>"
    outer.set_content("See attached.")
    outer.add_attachment(inner)

    received = read_eml(outer.as_bytes())

    assert (received.sender, received.message_id) == ("Niamh Byrne", "<offer@corkport.example>")


def test_message_attached_to_an_invitation_is_not_the_invitation() -> None:
    outer, inner = (
        EmailMessage(policy=SMTP),
        message_from_string(OFFER.replace("–", "-"), policy=SMTP),
    )
    outer["From"], outer["Subject"] = "Dana Cole <dana@lumenstudio.example>", "Your interview"
    outer.set_content("We invite you to an interview.")
    outer.add_attachment(inner)

    assert read_eml(outer.as_bytes()).sender == "Dana Cole"


def test_role_that_ends_a_subject_is_not_taken_for_the_company() -> None:
    facts = read(OFFER)

    assert (facts["role"], facts["company"]) == ("Harbour Planner", "Port of Cork Company")


def test_word_of_an_entry_in_a_calendar_is_no_role() -> None:
    facts = read(CALENDAR)

    assert (facts["role"], facts["company"]) == ("Product Designer", "Lumen Studio")
