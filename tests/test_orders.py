"""A day in numbers that can mean two is read where the rest of the message tells the order."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from declines.received import answer_by, proposals, read_pasted
from declines.received.orders import is_day_first

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
MESSAGE = """\
From: Anna Becker <anna@brightwaterlabs.example>
Date: Thu, 26 Nov 2026 15:12:44 +0000

Dear Jonas,

We would like to invite you to an interview on {day} at 10:00. {said}

Kind regards,
Anna Becker
{place}
"""


def read(day: str, said: str, place: str = "") -> list[tuple[str, str]]:
    received = read_pasted(MESSAGE.format(day=day, said=said, place=place))
    found = proposals(received, NOW)
    return [(one.value[:10], one.words) for one in found if one.field == "interview_at"]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Please reply by 30/11/2026.", ""),
        ("Please reply by 30/11/2026.", "Austin, TX 78701"),
        ("", "T: +44 117 496 0000"),
        ("", "www.brightwater.co.uk"),
        ("The salary is £40,000.", ""),
        ("That is GMT.", ""),
        ("All in UK time. The salary is $90,000.", ""),
    ],
)
def test_day_stands_first_where_the_message_shows_it(said: str, place: str) -> None:
    found = read("03/12/2026", said, place)

    assert found == [("2026-12-03", "03/12/2026 at 10:00")]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Please reply by 11/30/2026.", "+44 117 496 0000"),
        ("", "(415) 555-0100"),
        ("", "+1 415-555-0100"),
        ("", "12 Main Street, Austin, TX 78701"),
        ("The salary is $90,000.", ""),
    ],
)
def test_month_stands_first_where_the_message_shows_it(said: str, place: str) -> None:
    found = read("12/03/2026", said, place)

    assert found == [("2026-12-03", "12/03/2026 at 10:00")]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("", ""),
        ("Call us at (415) 555-0100.", "T: +44 117 496 0000"),
        ("Either 30/11/2026 or 11/30/2026.", ""),
        ("The salary is $90,000.", "www.brightwater.com.au"),
        ("The salary is A$90,000.", ""),
    ],
)
def test_day_stays_unread_where_the_message_leaves_it_open(said: str, place: str) -> None:
    found = read("12/03/2026", said, place)

    assert found == []


def test_day_stays_unread_where_it_was_over_before_the_message() -> None:
    found = read("03/12/2026", "", "(415) 555-0100")

    assert found == []


def test_day_of_an_answer_is_read_in_the_order_of_the_message() -> None:
    said = "Please reply by 01/12/2026. The salary is £40,000."

    found = answer_by(read_pasted(MESSAGE.format(day="3 December", said=said, place="")), NOW)

    assert found == (date(2026, 12, 1), "reply by 01/12/2026")


@pytest.mark.parametrize("text", ["GMT+2", "1/2/3/2026", "3.12.2026 £", "at 12/2026"])
def test_order_is_told_by_nothing_that_only_looks_like_it(text: str) -> None:
    found = is_day_first(text.removesuffix(" £"))

    assert found is None
