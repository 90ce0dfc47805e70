"""Calendar files for what comes after the email (RFC 5545)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event, vText

from declines.text import clean_line, clean_text

PRODUCT = "-//Kind Regrets//EN"
AN_HOUR = timedelta(hours=1)
A_DAY = timedelta(days=1)
MORNING = timedelta(hours=9)  # after midnight of the day, when a reminder of a whole day rings


class _AsTyped(vText):
    """Text that is read back as it is (RFC 5545, 3.3.11): the library ends a line at "\\N"."""

    def to_ical(self) -> bytes:
        """Return the text as it is written into a calendar."""
        escaped = re.sub(r"([\\;,])", r"\\\1", self)
        return escaped.replace("\n", r"\n").encode()


@dataclass(frozen=True)
class Entry:
    """One entry of a calendar: whole days where `begins` is a date, else as long as it `lasts`.

    Whole days ring at nine of the first, others where it is said so.
    """

    id: str
    summary: str
    begins: date | datetime  # a datetime is aware
    description: str = ""
    last: date | None = None  # of several whole days
    lasts: timedelta = AN_HOUR
    rings: bool = False
    is_cancelled: bool = False
    sequence: int = 0  # above that of the entry which it replaces, where the id is of another's

    @property
    def day(self) -> date:
        """Return the day on which it begins, where it takes place."""
        return self.begins.date() if isinstance(self.begins, datetime) else self.begins


def as_ics(entry: Entry, now: datetime) -> bytes:
    """Return a calendar with this entry alone, made now (aware)."""
    calendar, event = Calendar(), Event()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    event.add("uid", _AsTyped(clean_line(entry.id)))
    event.add("sequence", entry.sequence)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", _AsTyped(clean_line(entry.summary)))
    if entry.description:
        event.add("description", _AsTyped(clean_text(entry.description).strip()))
    timed = isinstance(entry.begins, datetime)
    begins = entry.begins.astimezone(UTC) if isinstance(entry.begins, datetime) else entry.begins
    event.add("dtstart", begins)
    event.add("dtend", begins + entry.lasts if timed else (entry.last or begins) + A_DAY)
    event.add("transp", "TRANSPARENT")
    if entry.is_cancelled:
        event.add("status", "CANCELLED")
    elif entry.rings or not timed:
        at = timedelta(0) if timed else MORNING
        event.add_component(_reminder(clean_line(entry.summary), at))
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _reminder(words: str, at: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _AsTyped(words))
    alarm.add("trigger", at)
    return alarm
