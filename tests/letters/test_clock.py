"""What the clock makes of the dates."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from declines.answers import Answers
from declines.choices import Advice, Circumstance, Occasion
from declines.letters.clock import Clock, read_clock

LISBON = ZoneInfo("Europe/Lisbon")
TUESDAY = datetime(2026, 2, 10, 9, 0, tzinfo=LISBON)


def clock(occasion: Occasion, *, hours: float | None = None, received: date | None = None) -> Clock:
    at = None if hours is None else TUESDAY + timedelta(hours=hours)
    return read_clock(
        Answers(written_at=TUESDAY, occasion=occasion, interview_at=at, received_on=received)
    )


def test_clock_without_dates_knows_nothing_and_advises_a_reply() -> None:
    reading = clock(Occasion.OFFER)

    assert reading == Clock(None, None, None, Occasion.OFFER, False, Advice.REPLY)


@pytest.mark.parametrize(
    ("received", "days", "working_days"),
    [
        (date(2026, 2, 10), 0, 0),
        (date(2026, 2, 9), 1, 1),
        (date(2026, 2, 8), 2, 2),  # Sunday
        (date(2026, 2, 7), 3, 2),  # Saturday
        (date(2026, 2, 6), 4, 2),  # Friday
        (date(2026, 2, 5), 5, 3),
        (date(2026, 1, 10), 31, 22),
        (date(2026, 2, 11), 0, 0),  # tomorrow, by a slip
    ],
)
def test_waiting_counts_all_days_and_working_days(
    received: date, days: int, working_days: int
) -> None:
    reading = clock(Occasion.OFFER, received=received)

    assert (reading.waiting_days, reading.waiting_working_days) == (days, working_days)


@pytest.mark.parametrize(
    ("hours", "advice"),
    [
        (63, Advice.REPLY),  # the third day from now
        (62.9, Advice.CONFIRM),
        (24, Advice.CONFIRM),
        (23.99, Advice.CALL_FIRST),
        (0, Advice.CALL_FIRST),
        (-0.01, Advice.APOLOGISE),
    ],
)
@pytest.mark.parametrize("occasion", [Occasion.INTERVIEW, Occasion.RESCHEDULE])
def test_advice_follows_the_hours_left(occasion: Occasion, hours: float, advice: Advice) -> None:
    reading = clock(occasion, hours=hours)

    assert reading.advice == advice


@pytest.mark.parametrize(
    ("occasion", "hours", "effective"),
    [
        (Occasion.INTERVIEW, 0, Occasion.INTERVIEW),
        (Occasion.INTERVIEW, -1, Occasion.MISSED),
        (Occasion.RESCHEDULE, -1, Occasion.RESCHEDULE),
        (Occasion.MISSED, None, Occasion.MISSED),
        (Occasion.MISSED, -1, Occasion.MISSED),
    ],
)
def test_interview_whose_time_has_passed_is_missed(
    occasion: Occasion, hours: float | None, effective: Occasion
) -> None:
    reading = clock(occasion, hours=hours)

    assert reading.occasion == effective


@pytest.mark.parametrize(
    ("hours", "advice"),
    [(72, Advice.REPLY), (30, Advice.CONFIRM), (5, Advice.CALL_FIRST)],
)
def test_missed_interview_that_lies_ahead_is_an_interview(hours: float, advice: Advice) -> None:
    reading = clock(Occasion.MISSED, hours=hours)

    assert (reading.occasion, reading.advice) == (Occasion.INTERVIEW, advice)


@pytest.mark.parametrize(
    ("received", "effective", "advice"),
    [
        (date(2026, 1, 27), Occasion.INVITATION, Advice.REPLY),
        (date(2026, 1, 26), Occasion.MISSED, Advice.APOLOGISE),
    ],
)
def test_invitation_is_missed_after_more_than_two_weeks(
    received: date, effective: Occasion, advice: Advice
) -> None:
    reading = clock(Occasion.INVITATION, received=received)

    assert (reading.occasion, reading.advice) == (effective, advice)


@pytest.mark.parametrize(
    ("occasion", "received", "patience"),
    [
        (Occasion.INVITATION, date(2026, 2, 6), False),
        (Occasion.INVITATION, date(2026, 2, 5), True),
        (Occasion.INVITATION, date(2026, 1, 10), False),
        (Occasion.OFFER, date(2026, 1, 10), True),
        (Occasion.APPROACH, date(2026, 2, 5), False),
        (Occasion.PROCESS, date(2026, 2, 5), False),
        (Occasion.INTERVIEW, date(2026, 2, 5), False),
        (Occasion.ACCEPTED, date(2026, 2, 5), False),
    ],
)
def test_patience_is_thanked_after_two_working_days(
    occasion: Occasion, received: date, patience: bool
) -> None:
    reading = clock(occasion, received=received)

    assert reading.patience is patience


@pytest.mark.parametrize(
    ("occasion", "wanted", "circumstances", "overdue"),
    [
        (Occasion.OFFER, date(2026, 2, 9), frozenset(), True),
        (Occasion.OFFER, date(2026, 2, 10), frozenset(), False),  # today
        (Occasion.OFFER, None, frozenset(), False),
        (Occasion.OFFER, date(2026, 2, 9), frozenset({Circumstance.SPOKEN}), False),
        (Occasion.INVITATION, date(2026, 2, 9), frozenset(), True),
        (Occasion.ACCEPTED, date(2026, 2, 9), frozenset(), False),
        (Occasion.INTERVIEW, date(2026, 2, 9), frozenset(), False),
    ],
)
def test_answer_is_overdue_from_the_day_after_the_one_that_was_named(
    occasion: Occasion,
    wanted: date | None,
    circumstances: frozenset[Circumstance],
    overdue: bool,
) -> None:
    told = Answers(
        written_at=TUESDAY, occasion=occasion, answer_by=wanted, circumstances=circumstances
    )

    reading = read_clock(told)

    assert reading.overdue is overdue


def test_acceptance_is_withdrawn_by_a_call_first() -> None:
    reading = clock(Occasion.ACCEPTED, received=date(2026, 1, 10))

    assert reading.advice == Advice.CALL_THEN_WRITE


def test_interview_out_of_sight_is_not_counted() -> None:
    reading = clock(Occasion.OFFER, hours=-5)

    assert (reading.hours_left, reading.advice) == (None, Advice.REPLY)


def test_hours_are_counted_across_a_change_of_the_clocks() -> None:
    before = datetime(2026, 3, 28, 14, 0, tzinfo=LISBON)
    after = datetime(2026, 3, 29, 14, 0, tzinfo=LISBON)

    reading = read_clock(
        Answers(written_at=before, occasion=Occasion.INTERVIEW, interview_at=after)
    )

    assert (reading.hours_left, reading.advice) == (23.0, Advice.CALL_FIRST)


@pytest.mark.parametrize(
    ("hours", "soon"),
    [(None, None), (63, None), (62.9, 63), (5.4, 5), (0.2, 1), (-0.5, None)],
)
def test_near_interview_is_told_in_whole_hours(hours: float | None, soon: int | None) -> None:
    reading = clock(Occasion.INTERVIEW, hours=hours)

    assert reading.soon == soon


@pytest.mark.parametrize(
    ("occasion", "hours", "urgent"),
    [
        (Occasion.INTERVIEW, 5, True),
        (Occasion.INTERVIEW, 30, False),
        (Occasion.ACCEPTED, None, True),
        (Occasion.OFFER, None, False),
    ],
)
def test_call_comes_before_an_email_where_it_is_urgent(
    occasion: Occasion, hours: float | None, urgent: bool
) -> None:
    reading = clock(occasion, hours=hours)

    assert reading.urgent is urgent


@pytest.mark.parametrize(
    ("occasion", "waiting"), [(Occasion.OFFER, 6), (Occasion.INTERVIEW, None), (Occasion.MISSED, 6)]
)
def test_nobody_waits_for_an_answer_that_was_given(occasion: Occasion, waiting: int | None) -> None:
    reading = clock(occasion, received=date(2026, 2, 4))

    assert reading.waiting == waiting


def test_they_wait_since_an_interview_that_was_missed() -> None:
    reading = clock(Occasion.INTERVIEW, hours=-50, received=date(2026, 1, 10))

    assert reading.waiting == 2


@pytest.mark.parametrize(("hours", "ahead"), [(None, False), (63, True), (62, False), (-5, False)])
def test_interview_is_ahead_until_it_is_near(hours: float | None, ahead: bool) -> None:
    reading = clock(Occasion.INTERVIEW, hours=hours)

    assert reading.ahead is ahead


@pytest.mark.parametrize(
    ("here", "there", "near"),
    [
        (("America/Los_Angeles", 27, 22), ("Asia/Tokyo", 30, 10), True),  # in 44 hours
        (("Asia/Tokyo", 28, 8), ("America/Los_Angeles", 30, 17), False),  # in 73 hours
    ],
)
def test_interview_far_away_is_near_by_its_own_clock(
    here: tuple[str, int, int], there: tuple[str, int, int], near: bool
) -> None:
    now, at = (
        datetime(2026, 4, day, hour, tzinfo=ZoneInfo(zone)) for zone, day, hour in (here, there)
    )

    reading = read_clock(Answers(written_at=now, occasion=Occasion.INTERVIEW, interview_at=at))

    assert reading.near is near
