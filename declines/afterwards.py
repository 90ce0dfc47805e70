"""What comes after an email that was sent, for the person's calendar."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, timedelta

from dateutil.relativedelta import relativedelta
from django.utils.translation import gettext as _

from declines.answers import Answers
from declines.calendars import Entry
from declines.choices import Circumstance, Occasion, Touch
from declines.dates import parse_moment
from declines.models import Draft

LOOK_AGAIN = timedelta(days=7)
MEET_AGAIN = timedelta(days=30)  # where the event's own day is not known
A_DAY = timedelta(days=1)
MONTHS = re.compile(rf"\b(?:{'|'.join(filter(None, calendar.month_name))})\b")
SMALL_WORDS = re.compile(r"\b(?:In|On|The|At|Early|Late|Mid)\b|-")


def entries(draft: Draft, told: Answers) -> dict[str, Entry]:
    """Return what of a sent email belongs into a calendar, by kind."""
    sent_on = draft.sent_on(told.written_at.tzinfo) or told.written_at.date()
    whom = _written_to(told)
    found = {
        "look-again": Entry(
            f"{draft.pk}-look-again",
            _("Has %(person)s answered?") % {"person": whom},
            sent_on + LOOK_AGAIN,
            _("No reply to a refusal is normal. If you asked something, ask once more."),
        )
    }
    if told.interview_at and told.occasion == Occasion.INTERVIEW:
        found["interview"] = Entry(
            draft.thread.get("slot", f"{draft.pk}-interview"),
            _("Not taking place: interview at %(company)s") % {"company": told.company},
            told.interview_at,
            is_cancelled=True,
            sequence=int(draft.thread.get("sequence", 0)) + 1,
        )
    if told.touch == Touch.EVENT and told.event and told.occasion != Occasion.RESCHEDULE:
        found["event"] = Entry(
            f"{draft.pk}-event",
            _("Say hello to %(person)s: %(event)s") % {"person": whom, "event": told.event},
            day_of(told.event_when, sent_on) or sent_on + MEET_AGAIN,
            told.event_when,
        )
    return found


def _written_to(told: Answers) -> str:
    """Return the name of whoever got the email."""
    if told.addressee:
        return told.addressee
    through_agency = Circumstance.AGENCY in told.circumstances
    return (told.agency or _("the agency")) if through_agency else told.company


def day_of(words: str, after: date) -> date | None:
    """Return the first day after another that words like "in May" can mean, None where none."""
    told = words.title()
    if not MONTHS.search(told):
        return None
    around = SMALL_WORDS.sub(" ", told)
    first = parse_moment(around, default=datetime(after.year, 1, 1, tzinfo=UTC), fuzzy=True)
    last = parse_moment(around, default=datetime(after.year, 1, 31, tzinfo=UTC), fuzzy=True)
    if first is None or last is None:
        return None
    if not re.search(r"\b20\d\d\b", words):
        first, last = (_not_over(day, last, after) for day in (first, last))
    within_the_month = first.date() <= after < last.date()
    return after + A_DAY if within_the_month else first.date()


def _not_over(day: datetime, last: datetime, after: date) -> datetime:
    """Return the day a year later, where the last one that is meant is over."""
    return day if last.date() > after else day + relativedelta(years=1)
