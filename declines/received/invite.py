"""The calendar entry that an invitation carries (RFC 5545)."""

from __future__ import annotations

import re
import warnings
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Calendar

from declines.text import clean_line

LARGEST = 256 * 1024  # bytes
# Rules of zones that the file brings along: the library keeps them for every later file, under
# names that anybody can give, and counts out a rule of every second from 1970 on.
ZONES = re.compile(
    rb"^BEGIN:VTIMEZONE\b.*?^END:VTIMEZONE\b[^\n]*(?:\n|\Z)",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)


class Invite(NamedTuple):
    """When an interview begins, on the clock of its place, and the name of that clock."""

    starts_at: datetime  # naive
    zone: str
    summary: str
    uid: str = ""
    sequence: int = 0  # of its changes: a later one counts
    minutes: int = 0  # that it lasts, 0 where it does not say


def read_invite(raw: bytes) -> Invite | None:
    """Return the first event of a calendar that has a time, None where there is none.

    Zones are known by their names, those of Windows among them; another one is left open.
    """
    plain = ZONES.sub(b"", raw[:LARGEST])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # they quote the file
            events = Calendar.from_ical(plain).walk("VEVENT")
            return next(filter(None, map(_invite, events)), None)
    except Exception:
        return None


def _invite(event: object) -> Invite | None:
    start = event.get("DTSTART").dt  # type: ignore[attr-defined]
    if not isinstance(start, datetime):
        return None
    zone = start.tzinfo.key if isinstance(start.tzinfo, ZoneInfo) else "UTC"
    naive = (
        start if isinstance(start.tzinfo, ZoneInfo | None) else start.astimezone(ZoneInfo("UTC"))
    )
    summary = str(event.get("SUMMARY", ""))  # type: ignore[attr-defined]
    named, sequence = event.get("UID", ""), event.get("SEQUENCE", 0)  # type: ignore[attr-defined]
    uid = clean_line(str(named)) if isinstance(named, str) else ""  # two of them are a list
    told = naive.replace(tzinfo=None), zone if start.tzinfo else "", summary
    number = int(sequence) if isinstance(sequence, int) else 0
    return Invite(*told, uid, number, _minutes(event, start))


def _minutes(event: object, start: datetime) -> int:
    end, duration = event.get("DTEND"), event.get("DURATION")  # type: ignore[attr-defined]
    ends, lasts = getattr(end, "dt", None), getattr(duration, "dt", None)
    if isinstance(ends, datetime) and bool(ends.tzinfo) == bool(start.tzinfo):
        lasts = ends - start
    return int(lasts.total_seconds() / 60) if isinstance(lasts, timedelta) else 0
