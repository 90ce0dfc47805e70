"""The days of an event are read where month and day are told, and never guessed."""

from __future__ import annotations

from datetime import date

import pytest

from declines.event_days import days_of

TODAY = date(2026, 11, 27)
RANGE = (date(2027, 1, 25), date(2027, 1, 28))
ONE_DAY = (date(2027, 1, 25), date(2027, 1, 25))


@pytest.mark.parametrize(
    "words",
    [
        "January 25-28",
        "January 25–28, 2027",
        "Jan 25 to 28",
        "Jan. 25th - 28th",
        "25-28 January",
        "25 to 28 January 2027",
        "from Monday, January 25 to Thursday, January 28",
        "25 January – 28 January 2027",
        "1/25/2027 - 1/28/2027",
        "1/25-1/28",
        "25.1.2027 - 28.1.2027",
        "2027-01-25 to 2027-01-28",
        "PyCon, January 25-28 in Berlin",
    ],
)
def test_range_is_read_from_its_first_day_to_its_last(words: str) -> None:
    days = days_of(words, TODAY, day_first=False)

    assert days == RANGE


@pytest.mark.parametrize(
    "words",
    [
        "1/25/2027",
        "1/25/27",
        "1/25",
        "25/1/2027",
        "25.01.2027",
        "2027-01-25",
        "January 25",
        "on the 25th of January",
        "Monday 25 Jan 2027",
        "January 25, 5-7 pm",
        "25 January at 10.30",
        "JANUARY 25 10:00",
    ],
)
def test_day_without_a_year_is_the_next_to_come(words: str) -> None:
    days = days_of(words, TODAY, day_first=False)

    assert days == ONE_DAY


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("November 27", date(2026, 11, 27), date(2026, 11, 27)),
        ("November 25-28", date(2026, 11, 25), date(2026, 11, 28)),
        ("November 24-26", date(2027, 11, 24), date(2027, 11, 26)),
        ("30 December - 2 January", date(2026, 12, 30), date(2027, 1, 2)),
        ("December 30 to January 2, 2028", date(2027, 12, 30), date(2028, 1, 2)),
        ("December 30, 2027 to January 2", date(2027, 12, 30), date(2028, 1, 2)),
        ("29 February", date(2028, 2, 29), date(2028, 2, 29)),
    ],
)
def test_days_are_those_that_are_not_over(words: str, first: date, last: date) -> None:
    days = days_of(words, TODAY, day_first=False)

    assert days == (first, last)


@pytest.mark.parametrize(("day_first", "month"), [(True, 4), (False, 3)])
def test_figures_are_read_in_the_order_of_the_english(day_first: bool, month: int) -> None:
    days = days_of("3/4/2027", TODAY, day_first=day_first)

    assert days is not None
    assert days.first.month == month


@pytest.mark.parametrize(
    "words",
    [
        "",
        "in January",
        "in May 2031",
        "in early June",
        "Maybe on Friday 5",
        "next month",
        "the 2nd week of January",
        "January 25 or February 3",
        "25 and 28 January",
        "before January 25",
        "January 28-2",
        "January 25, 2020",
        "February 30",
        "13/13/2027",
        "on 45 May 99999999999999999999",
        "May 12:3099999999999999999999999999999999999",
        "31 May 9999",
        "0/0",
    ],
)
def test_day_that_is_not_told_is_not_guessed(words: str) -> None:
    days = days_of(words, TODAY, day_first=False)

    assert days is None
