"""What the dates say: how long they have waited, how near the interview is, what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from declines.answers import WITH_INTERVIEW, Answers
from declines.choices import Advice, Circumstance, Occasion

CALL_HOURS = 24
NEAR_DAYS = 2
MISSED_DAYS = 14
PATIENT_WORKING_DAYS = 2
FORGOTTEN_DAYS = 60
LET_PASS_AFTER = {Occasion.INVITATION: MISSED_DAYS, Occasion.APPROACH: FORGOTTEN_DAYS}
CALLED = frozenset({Circumstance.SPOKEN, Circumstance.VOICEMAIL})
AWAITING_AN_ANSWER = frozenset(
    {Occasion.INVITATION, Occasion.PROCESS, Occasion.OFFER, Occasion.APPROACH}
)
PATIENT = frozenset({Occasion.INVITATION, Occasion.OFFER})  # in the others nobody has to wait
ACQUAINTED = frozenset({Circumstance.INTERNAL, Circumstance.KNOWN})  # to whom it sounds cold


@dataclass(frozen=True)
class Clock:
    """The reading of the clock at the moment of writing; `occasion` is the effective one."""

    waiting_days: int | None
    waiting_working_days: int | None
    hours_left: float | None  # negative when the interview's time has passed
    occasion: Occasion
    patience: bool
    advice: Advice
    near: bool = False  # today, tomorrow or the day after, or past
    overdue: bool = False  # the day has passed by which they want an answer, and they got none

    @property
    def urgent(self) -> bool:
        """Return whether they should be called before anything is written."""
        return self.advice in (Advice.CALL_FIRST, Advice.CALL_THEN_WRITE)

    @property
    def soon(self) -> int | None:
        """Return in how many hours the interview is, at least one; None where it is far or past."""
        if self.hours_left is None or self.past or not self.near:
            return None
        return max(1, round(self.hours_left))

    @property
    def waiting(self) -> int | None:
        """Return for how many days an answer has been awaited; None where none is."""
        if self.hours_left is not None and self.hours_left < 0:
            return int(-self.hours_left // 24)
        return self.waiting_days if is_awaited(self.occasion) else None

    @property
    def ahead(self) -> bool:
        """Return whether the interview is still to come, and not soon."""
        return self.hours_left is not None and not self.near

    @property
    def past(self) -> bool:
        """Return whether the interview's time has passed."""
        return self.hours_left is not None and self.hours_left < 0


def is_awaited(occasion: Occasion) -> bool:
    """Return whether they wait for an answer, as long as none is given."""
    return occasion in AWAITING_AN_ANSWER or occasion == Occasion.MISSED


def read_clock(answers: Answers) -> Clock:
    """Return how late it is, and what that makes of the occasion."""
    today = answers.written_at.date()
    waiting_days = _days_since(answers.received_on, today)
    working_days = _working_days_since(answers.received_on, today)
    hours_left = _hours_left(answers)
    near = hours_left is not None and _is_near(answers.interview_at, answers.written_at)
    occasion = _effective_occasion(answers.occasion, waiting_days, hours_left)
    patient = occasion in PATIENT and ACQUAINTED.isdisjoint(answers.circumstances)
    return Clock(
        waiting_days=waiting_days,
        waiting_working_days=working_days,
        hours_left=hours_left,
        occasion=occasion,
        patience=patient and (working_days or 0) > PATIENT_WORKING_DAYS,
        advice=_advice(occasion, hours_left, near, answers.circumstances & CALLED),
        near=near,
        overdue=occasion in AWAITING_AN_ANSWER and _is_overdue(answers),
    )


def _is_overdue(answers: Answers) -> bool:
    wanted, is_told = answers.answer_by, not CALLED.isdisjoint(answers.circumstances)
    return wanted is not None and wanted < answers.written_at.date() and not is_told


def _days_since(received_on: date | None, today: date) -> int | None:
    return None if received_on is None else max(0, (today - received_on).days)


def _working_days_since(received_on: date | None, today: date) -> int | None:
    days = _days_since(received_on, today)
    if received_on is None or days is None:
        return None
    weeks, rest = divmod(days, 7)
    tail = (received_on + timedelta(days=n) for n in range(1, rest + 1))
    return weeks * 5 + sum(day.weekday() < 5 for day in tail)


def _hours_left(answers: Answers) -> float | None:
    if answers.interview_at is None or answers.occasion not in WITH_INTERVIEW:
        return None
    # By UTC: two moments of one zone are subtracted by the wall clock, even across a change of it.
    left = answers.interview_at.astimezone(UTC) - answers.written_at.astimezone(UTC)
    return left.total_seconds() / 3600


def _is_near(at: datetime | None, written_at: datetime) -> bool:
    """Return whether it is to be on the second day after this one, or earlier, by its own clock."""
    if at is None:
        return False
    return (at.date() - written_at.astimezone(at.tzinfo).date()).days <= NEAR_DAYS


def _effective_occasion(
    occasion: Occasion, waiting_days: int | None, hours_left: float | None
) -> Occasion:
    if occasion == Occasion.INTERVIEW and hours_left is not None and hours_left < 0:
        return Occasion.MISSED
    if occasion == Occasion.MISSED and hours_left is not None and hours_left > 0:
        return Occasion.INTERVIEW
    if (waiting_days or 0) > LET_PASS_AFTER.get(occasion, waiting_days or 0):
        return Occasion.MISSED
    return occasion


def _advice(
    occasion: Occasion, hours_left: float | None, near: bool, called: frozenset[Circumstance]
) -> Advice:
    if called:
        return Advice.CALLED if Circumstance.SPOKEN in called else Advice.VOICEMAIL
    if occasion == Occasion.ACCEPTED:
        return Advice.CALL_THEN_WRITE
    if occasion == Occasion.MISSED or (hours_left is not None and hours_left < 0):
        return Advice.APOLOGISE
    if hours_left is None or not near:
        return Advice.REPLY
    return Advice.CALL_FIRST if hours_left < CALL_HOURS else Advice.CONFIRM
