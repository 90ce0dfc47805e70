"""Calendar files as other programs read them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar

from declines.calendars import Entry, as_ics
from declines.text import clean_line, clean_text

NOW = datetime(2026, 2, 10, 9, 0, tzinfo=UTC)
TOMORROW = date(2026, 2, 11)
AT_TEN = datetime(2026, 2, 24, 10, 0, tzinfo=timezone(timedelta(hours=5, minutes=30)))
LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^\x00-\x1f\x7f\";:,]+)*):([^\x00-\x08\x0a-\x1f\x7f]*)")
TEXT = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
ONCE = ["DTEND", "DTSTAMP", "DTSTART", "SEQUENCE", "SUMMARY", "TRANSP", "UID"]
WORDS = "Zoë, 東京; 🎉 \\ \\N C:\\New\\new " + "long " * 30


def event_in(raw: bytes) -> Any:
    (event,) = Calendar.from_ical(raw).walk("VEVENT")
    return event


def content_lines(raw: bytes) -> list[tuple[str, str]]:
    """Return names and values as a strict reader of RFC 5545 (3.1, 3.3.11) finds them.

    It stands still at what the library takes as well: a bare line end, a line that is too long.
    """
    lines = raw.split(b"\r\n")
    assert lines.pop() == b""
    assert [line for line in lines if len(line) > 75 or b"\n" in line or b"\r" in line] == []
    unfolded = raw.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]
    return [_content(line) for line in unfolded]


def _content(line: str) -> tuple[str, str]:
    found = LINE.fullmatch(line)
    assert found is not None, line
    if found[1] in ("SUMMARY", "DESCRIPTION", "UID"):
        assert TEXT.fullmatch(found[3]), line
    return found[1], found[3]


@given(summary=st.text(max_size=300), description=st.text(max_size=300))
@example(WORDS, f"One,\ntwo; three\n\n{WORDS}")
@example("A\r\nBEGIN:VEVENT", "x\r\nEND:VEVENT\r\n")
@pytest.mark.parametrize("begins", [TOMORROW, AT_TEN])
def test_calendar_file_is_read_back_as_it_was_written(
    begins: date, summary: str, description: str
) -> None:
    raw = as_ics(Entry(summary, summary, begins, description), NOW)

    event = event_in(raw)
    reminders = [str(one["DESCRIPTION"]) for one in event.walk("VALARM")]
    assert event.errors == []
    assert event["DTSTART"].dt == begins
    assert str(event["UID"]) == str(event["SUMMARY"]) == clean_line(summary)
    assert str(event.get("DESCRIPTION", "")) == clean_text(description).strip()
    assert reminders == ([] if begins == AT_TEN else [clean_line(summary)])


@given(summary=st.text(max_size=300), description=st.text(max_size=300))
@example(WORDS, f"One,\ntwo; three\n\n{WORDS}")
@pytest.mark.parametrize("begins", [TOMORROW, AT_TEN])
def test_strict_reader_finds_no_fault_in_a_calendar_file(
    begins: date, summary: str, description: str
) -> None:
    raw = as_ics(Entry(summary, summary, begins, description), NOW)

    names = [name for name, _ in content_lines(raw)]
    entry = names[names.index("BEGIN", 1) + 1 : names.index("END")]
    of_the_event = entry[: entry.index("BEGIN")] if "BEGIN" in entry else entry
    assert names[:3] == ["BEGIN", "VERSION", "PRODID"]
    assert sorted(set(of_the_event) - {"DESCRIPTION"}) == ONCE
    assert len(of_the_event) == len(set(of_the_event))


def test_interview_that_is_off_is_cancelled_and_rings_no_bell() -> None:
    raw = as_ics(Entry("1", "Interview", AT_TEN, is_cancelled=True), NOW)

    told = dict(content_lines(raw))
    assert (told["STATUS"], told["DTSTART"]) == ("CANCELLED", "20260224T043000Z")
    assert event_in(raw).walk("VALARM") == []


def test_several_whole_days_end_after_the_last() -> None:
    raw = as_ics(Entry("1", "PyCon", TOMORROW, last=date(2026, 2, 14)), NOW)

    told = dict(content_lines(raw)[:-3])
    assert (told["DTSTART"], told["DTEND"]) == ("20260211", "20260215")
