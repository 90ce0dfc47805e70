"""How long an interview lasts is read from the message, and goes into the calendar."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from time import process_time
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from declines.models import Draft
from declines.received import lasts, proposals, read_pasted
from declines.received.invite import read_invite
from tests.conftest import address, finish
from tests.test_calendars import event_in

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PAGE = "/drafts/from-message/"
MESSAGE = """\
From: Ana Diaz <ana@acme.example>
Date: Mon, 23 Nov 2026 15:12:44 +0000
Subject: Your interview

Hello Jonas,

your interview is confirmed: {when}

Best wishes
Ana Diaz
"""


def read(when: str) -> tuple[str, int]:
    """Return when an interview begins as a message says it, and for how many minutes."""
    received = read_pasted(MESSAGE.format(when=when))
    begins = [one.value for one in proposals(received, NOW) if one.field == "interview_at"]
    return "".join(begins), lasts(received, NOW)[0]


@pytest.mark.parametrize(
    ("when", "begins", "minutes"),
    [
        ("Thursday 3 December 2026, 9:30 to 11:00 in Leeds", "09:30", 90),
        ("from 9:30 to 11:00 on 3 December", "09:30", 90),
        ("3 December, 9:30–11:00", "09:30", 90),
        ("9.30-11.00, Thursday 3 December", "09:30", 90),
        ("3 December, 9.30-11.", "09:30", 90),
        ("Thursday, December 3, 2026 9:30 AM-11:00 AM", "09:30", 90),
        ("Thu Dec 3, 2026 10am - 11am (EST)", "10:00", 60),
        ("3 December, 2-3pm", "14:00", 60),
        ("3 December, 11-1 pm", "11:00", 120),
        ("3 December, 2pm to 3:30", "14:00", 90),
        ("3 December at 11 am to noon", "11:00", 60),
        ("3 December at 9:30 for 45 mins", "09:30", 45),
        ("3 December at 9:30 in Room 3 for about an hour", "09:30", 60),
        ("3 December at 9:30 for 45 to 60 minutes", "09:30", 60),
        ("3 December at 10am (1h30)", "10:00", 90),
        ("3 December at 10am for a 45-minute video interview", "10:00", 45),
        ("an hour-long interview on 3 December at 10:00", "10:00", 60),
        ("3 December at 9:30. It will last about 90 minutes.", "09:30", 90),
        ("3 December at 9:30. The interview should take an hour and a half.", "09:30", 90),
        ("3 December at 9:30. Duration: 1.5 hours", "09:30", 90),
        ("3 December at 9:30. Please plan: interview of half an hour", "09:30", 0),
        ("3 December at 9:30", "09:30", 0),
        ("3 December, 9:30 - 12 Main Street", "09:30", 0),
        ("3 December, 9:30 to 9:35", "09:30", 0),
        ("3 December - 4pm", "16:00", 0),
        ("3 December at 10:00. Please prepare a 10-minute presentation.", "10:00", 0),
        ("3 December at 10:00. A presentation. It should last 15 minutes.", "10:00", 0),
        ("3 December at 10:00. The journey takes 20 minutes by train.", "10:00", 0),
        ("3 December at 10:00, a 45-minute call, then a 30-minute chat", "10:00", 0),
        ("3 December at 10:00. The interview is 90 minutes by train from Leeds.", "10:00", 0),
        ("3 December at 10:00 in York (90 minutes by train)", "10:00", 0),
        ("3 December at 10:00. Our meeting is 20 minutes away on foot.", "10:00", 0),
        ("3 December at 10:00. Thank you for the 30 minute call yesterday.", "10:00", 0),
        ("3 December at 10:00. I enjoyed our 30-minute call.", "10:00", 0),
        ("3 December at 10:00. We had a very good 30 minute call last week.", "10:00", 0),
        ("3 December at 10:00. Great to speak on our 30-minute call on Friday.", "10:00", 0),
        ("3 December at 10:00. Thank you for agreeing to a 30 minute call.", "10:00", 30),
        ("3 December at 10:00. The call will take 30 minutes from 10:00.", "10:00", 30),
        ("3 December at 10:00. I would love to speak on a 30 minute call.", "10:00", 30),
    ],
)
def test_interview_lasts_as_long_as_the_message_says(when: str, begins: str, minutes: int) -> None:
    assert read(when) == (f"2026-12-03T{begins}", minutes)


@pytest.mark.parametrize(
    ("when", "begins", "minutes"),
    [
        ("tomorrow from 3 to 4pm", "2026-11-24T15:00", 60),
        ("tomorrow, 9:30 till 11:00", "2026-11-24T09:30", 90),
        ("next Wednesday at 3pm for half an hour", "2026-12-02T15:00", 30),
        ("3 December, 9:30 to 11:00, or 4 December, 9:30 to 11:00", "", 0),
    ],
)
def test_end_is_read_of_a_day_soon_and_of_one_interview_alone(
    when: str, begins: str, minutes: int
) -> None:
    assert read(when) == (begins, minutes)


@pytest.mark.parametrize(
    ("told", "minutes"),
    [
        ("DTEND:20261203T110000Z", 90),
        ("DURATION:PT45M", 45),
        ("DTEND:20261203T110000", 0),
        ("DTEND;VALUE=DATE:20261204", 0),
        ("", 0),
    ],
)
def test_entry_of_an_invitation_tells_how_long_it_lasts(told: str, minutes: int) -> None:
    entry = f"BEGIN:VEVENT\r\nUID:a@b\r\nDTSTART:20261203T093000Z\r\n{told}\r\nEND:VEVENT"
    raw = f"BEGIN:VCALENDAR\r\n{entry}\r\nEND:VCALENDAR\r\n".replace("\r\n\r\n", "\r\n")

    invite = read_invite(raw.encode())

    assert invite is not None
    assert (invite.uid, invite.minutes) == ("a@b", minutes)


@pytest.mark.parametrize("hostile", ["1 to " * 12_000, "for an hour and " * 4_000, "a 1-" * 15_000])
def test_hostile_message_about_its_end_does_not_keep_the_reader_busy(hostile: str) -> None:
    received = read_pasted(MESSAGE.format(when=f"3 December at 9:30 {hostile}"))
    begun = process_time()

    found = lasts(received, NOW)

    assert found[0] in (0, 60)
    assert process_time() - begun < 2


IN_NINE_DAYS = timezone.now() + timedelta(days=9)
SAID = f"{IN_NINE_DAYS.day} {IN_NINE_DAYS:%B} {IN_NINE_DAYS.year}, 9:30 to 11:00"


def test_end_is_proposed_beside_the_time_of_the_interview(alice: Client) -> None:
    page = alice.post(PAGE, {"message": MESSAGE.format(when=SAID)})

    said = [row["words"] for row in page.context["rows"] if row["name"] == "interview_at"]
    assert said == [SAID]
    assert page.context["until"] == (time(11), "")
    assert page.content.decode().count('<input type="time" name="until" value="11:00">') == 1


def test_words_for_the_end_are_shown_where_they_stand_apart(alice: Client) -> None:
    when = f"{IN_NINE_DAYS.day} {IN_NINE_DAYS:%B} at 9:30. It will last about 90 minutes."

    page = alice.post(PAGE, {"message": MESSAGE.format(when=when)})

    assert page.context["until"] == (time(11), "It will last about 90 minutes")
    assert page.content.decode().count("It will last about 90 minutes</q>") == 1


@pytest.mark.parametrize("when", ["3 December at 9:30", "3 December at 23:30 for an hour"])
def test_end_that_is_untold_or_on_another_day_is_not_proposed(alice: Client, when: str) -> None:
    page = alice.post(PAGE, {"message": MESSAGE.format(when=when)})

    assert page.context["until"] is None
    assert 'name="until"' not in page.content.decode()


def taken(client: Client, **typed: Any) -> Draft:
    """Take a proposed interview with its end, as typed."""
    told = {"interview_at": f"{IN_NINE_DAYS:%Y-%m-%d}T09:30", "until": "11:00"}
    answer = client.post(PAGE, {"take": "", "use": ["interview_at"], **told, **typed})
    assert answer.status_code == 302
    return Draft.objects.get()


@pytest.mark.parametrize(("until", "lasts"), [("11:00", 90), ("9:45", 60), ("09:45", 15), ("", 60)])
def test_interview_in_the_calendar_lasts_as_it_was_accepted(
    alice: Client, until: str, lasts: int
) -> None:
    told = {"occasion": "interview", "interview_at": f"{IN_NINE_DAYS:%Y-%m-%d}T09:30"}
    promptly = {f"answer_promptly__{name}": value for name, value in told.items()}
    draft = finish(alice, taken(alice, until=until), **promptly)
    alice.post(address(draft, "sent"), {"sent_on": timezone.now().date(), "sent_by": "email"})

    event = event_in(alice.get(f"/drafts/{draft.pk}/interview.ics").content)

    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=lasts)


@pytest.mark.parametrize(
    "typed",
    [
        {"use": ["company"]},
        {"until": "x"},
        {"until": "09:30"},
        {"until": "08:00"},
        {"interview_at": "x"},
        {"until": ""},
    ],
)
def test_end_that_is_none_is_not_kept(alice: Client, typed: dict[str, Any]) -> None:
    assert taken(alice, **typed).thread == {"answer_by": ""}


@pytest.mark.parametrize(("begins", "until"), [("+02:00", ""), ("", "+02:00"), ("+14:00", "Z")])
def test_end_with_a_zone_of_its_own_is_on_the_same_clock(
    alice: Client, begins: str, until: str
) -> None:
    at = f"{IN_NINE_DAYS:%Y-%m-%d}T09:30{begins}"

    draft = taken(alice, interview_at=at, until=f"11:00{until}")

    assert draft.thread == {"minutes": "90", "answer_by": ""}


def test_file_with_an_entry_proposes_its_end(alice: Client) -> None:
    entry = f"DTSTART:{IN_NINE_DAYS:%Y%m%d}T103000Z\r\nDTEND:{IN_NINE_DAYS:%Y%m%d}T113000Z"
    content = (
        "From: Ana <ana@acme.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; "
        "boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nYour interview.\r\n--x\r\n"
        f"Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a@b\r\n{entry}"
        "\r\nSUMMARY:Interview\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--x--\r\n"
    )
    file = SimpleUploadedFile("invitation.eml", content.encode(), "message/rfc822")

    page = alice.post(PAGE, {"file": file})

    assert page.context["until"] == (time(11, 30), "")
