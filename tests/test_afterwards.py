"""What comes after a sent email is said alike on its page and in the calendar."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from declines.models import Draft
from tests.conftest import address, finish


def in_days(days: float) -> datetime:
    return (timezone.now() + timedelta(days=days)).replace(second=0, microsecond=0)


def sent_with(client: Client, draft: Draft, **answers: Any) -> Any:
    """Send the draft's email today, made with these answers, and return its page."""
    finish(client, draft, **answers)
    today = {"sent_on": str(timezone.now().date()), "sent_by": "email", "sent_reason": ""}
    client.post(address(draft, "sent"), today)
    return client.get(address(draft, "email"))


def about_an_interview(occasion: str, at: datetime) -> dict[str, str]:
    return {
        "answer_promptly__occasion": occasion,
        "answer_promptly__interview_at": f"{at:%Y-%m-%dT%H:%M}",
        "give_a_reason__reason": "none",
    }


def event_of(client: Client, draft: Draft, kind: str) -> Any:
    answer = client.get(f"/drafts/{draft.pk}/{kind}.ics")
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    return event


@pytest.mark.parametrize(
    ("occasion", "kinds"),
    [("interview", ["look-again", "interview"]), ("reschedule", ["look-again"])],
)
def test_interview_is_off_in_the_calendar_where_it_was_refused_alone(
    alice: Client, draft: Draft, occasion: str, kinds: list[str]
) -> None:
    page = sent_with(alice, draft, **about_an_interview(occasion, in_days(9)))

    assert list(page.context["entries"]) == kinds


@pytest.mark.parametrize(
    ("told", "person"),
    [
        ({"addressee": "Anita Rowe"}, "Anita Rowe"),
        ({"addressee": "Anita Rowe", "circumstances": ["agency"]}, "Anita Rowe"),
        ({"addressee": "", "circumstances": ["agency"], "agency": "Hays"}, "Hays"),
        ({"addressee": "", "circumstances": ["agency"], "agency": ""}, "the agency"),
        ({"addressee": "", "circumstances": [], "agency": "Hays"}, "Brightwater Labs"),
    ],
)
def test_reminder_names_whom_the_email_went_to(
    alice: Client, draft: Draft, told: dict[str, Any], person: str
) -> None:
    sent_with(alice, draft, **{f"answer_promptly__{name}": value for name, value in told.items()})

    assert str(event_of(alice, draft, "look-again")["SUMMARY"]) == f"Has {person} answered?"
