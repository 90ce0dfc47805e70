"""What comes after an email that was sent, for the person's calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from declines.answers import Answers
from declines.calendars import AN_HOUR, MORNING, Entry
from declines.choices import Circumstance, English, Occasion
from declines.event_days import Days, days_of
from declines.models import Draft
from declines.spelling import day_in_words

ASKING = re.compile(r"\?|\b(?:let me know|tell me)\b", re.IGNORECASE)
LOOK_AGAIN = timedelta(days=7)
NEAR = timedelta(hours=48)
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Lookout:
    """By which day an answer to a sent email is looked for, and what is done where none came."""

    day: date
    asks: bool  # so that an answer is due
    is_urgent: bool  # since they must know before an interview that is near
    when: str  # in words, from today on
    to_return: str = ""  # what they were asked how to give back

    @classmethod
    def of(
        cls, sent_at: datetime, told: Answers, body: str, answer_by: date | None = None
    ) -> Lookout:
        """Return what fits an email that was sent then, made from these answers and edited."""
        told = told.in_sight()
        asks = told.occasion == Occasion.RESCHEDULE or bool(told.to_return and ASKING.search(body))
        sent_at = sent_at.astimezone(told.written_at.tzinfo)
        day = day_to_look_again(sent_at, told.interview_at, answer_by)
        may_not_know = asks or Circumstance.SPOKEN not in told.circumstances
        is_near = day == sent_at.date() and _is_to_come(told)
        is_urgent = is_near and may_not_know
        when = _when(day, told, is_urgent=is_urgent)
        thing = told.to_return if asks and _names(body, told.to_return) else ""
        return cls(day, asks, is_urgent, when, thing)

    @property
    def is_optional(self) -> bool:
        """Return whether nothing needs to be done where no answer comes."""
        return not (self.asks or self.is_urgent)

    @property
    def question(self) -> str:
        """Return what the reminder asks, with a gap for a person."""
        return _("Has %(person)s answered?") if self.asks else _("Did my answer reach %(person)s?")

    @property
    def description(self) -> str:
        """Return what the reminder advises on its day."""
        if self.to_return:
            asked = _("You asked how to give this back: %(thing)s.") % {"thing": self.to_return}
            return f"{asked} {self._on_the_day}"
        return self._on_the_day

    @property
    def _on_the_day(self) -> str:
        if self.is_optional:
            return _(
                "No reply to a refusal is normal. Ask only if you must be sure that it arrived."
            )
        if not self.is_urgent:
            return _("If no answer has come, ask once more.")
        if self.asks:
            return _("The interview is near: if no answer has come, ring them.")
        return _(
            "The interview is near: if no word has come, ring them, so that nobody waits for you."
        )

    @property
    def advice(self) -> str:
        """Return what is advised on the day of sending."""
        return self._advice() % {"when": self.when}

    def _advice(self) -> str:
        if self.is_optional:
            return _(
                "Usually nothing: most refusals stay without an answer, and that is no bad sign. "
                "You need not write again."
            )
        if not self.is_urgent:
            return _(
                "You asked them something, so an answer should come. "
                "If none has come %(when)s, ask once more."
            )
        if self.asks:
            return _(
                "You asked them something, so an answer should come. "
                "The interview is near: if none comes %(when)s, ring them."
            )
        return _(
            "The interview is near: if no word comes %(when)s, ring them, "
            "so that nobody waits for you."
        )


def _when(day: date, told: Answers, *, is_urgent: bool) -> str:
    today, interview_at = told.written_at.date(), told.interview_at
    if day > today:
        return _("by %(day)s") % {"day": day_in_words(day, told.english)}
    if is_urgent and interview_at and interview_at.date() == today:
        return _("soon")
    return _("by tonight") if is_urgent or day == today else _("by now")


def _names(body: str, thing: str) -> bool:
    """Tell whether a letter, which may say "your badge" for "my badge", names a thing."""
    return bool(thing) and thing.casefold().split()[-1] in body.casefold()


def _is_to_come(told: Answers) -> bool:
    return told.interview_at is not None and told.interview_at > told.written_at


def day_to_look_again(
    sent_at: datetime, interview_at: datetime | None, answer_by: date | None = None
) -> date:
    """Return the day of the reminder, which is before an interview that is still to come.

    It is before the day by which they wanted an answer, too, yet not on the day of sending.
    """
    usual = sent_at.date() + LOOK_AGAIN
    if answer_by and answer_by >= sent_at.date():
        usual = min(usual, max(sent_at.date(), answer_by - 2 * A_DAY) + A_DAY)
    if interview_at is None or interview_at <= sent_at:
        return usual
    sent_on = sent_at.astimezone(interview_at.tzinfo).date()
    if interview_at - sent_at <= NEAR:
        return sent_on
    return max(sent_on, min(usual, _working_day_before(interview_at.date())))


def _working_day_before(day: date) -> date:
    return day - A_DAY * {0: 3, 6: 2}.get(day.weekday(), 1)


def entries(draft: Draft, told: Answers) -> dict[str, Entry]:
    """Return what of a sent email belongs into a calendar, by kind."""
    sent_at = draft.sent_at or told.written_at
    whom = _written_to(told)
    lookout = Lookout.of(sent_at, told, draft.body, draft.answer_by)
    asked = lookout.question % {"person": whom}
    look_again = Entry(f"{draft.pk}-look-again", asked, lookout.day, lookout.description)
    found = {"look-again": _still_ringing(look_again, told)}
    if told.interview_at and told.occasion == Occasion.INTERVIEW:
        found["interview"] = Entry(
            draft.thread.get("slot", f"{draft.pk}-interview"),
            _("Not taking place: interview at %(company)s") % {"company": told.company},
            told.interview_at,
            lasts=draft.interview_lasts,
            is_cancelled=True,
            sequence=int(draft.thread.get("sequence", 0)) + 1,
        )
    return found


def reminder_to_answer(draft: Draft, told: Answers) -> Entry | None:
    """Return the entry of the day by which they want an answer, None where it is over."""
    day = draft.answer_by
    if day is None or day < told.written_at.date():
        return None
    words = _("Answer %(company)s") % {"company": _written_to(told) or _("the company")}
    age = int((draft.changed_at - draft.created_at).total_seconds())  # more after each change
    return _still_ringing(Entry(f"{draft.pk}-answer-by", words, day, sequence=age), told)


def _still_ringing(entry: Entry, told: Answers) -> Entry:
    """Return an entry of a whole day; where nine of its day is over, one in an hour or sooner.

    So is one of today where nine is too late for an interview.
    """
    now, interview_at = told.written_at, told.in_sight().interview_at
    nine = now.replace(hour=0, minute=0, second=0, microsecond=0) + MORNING
    in_time = not interview_at or interview_at <= now or interview_at >= nine + AN_HOUR
    if entry.day > now.date() or (entry.day == now.date() and now < nine and in_time):
        return entry
    soon = now + AN_HOUR
    if interview_at and now < interview_at < soon + AN_HOUR:
        soon = now + (interview_at - now) / 2
    return replace(entry, begins=soon.replace(second=0, microsecond=0), rings=True)


def event_entry(draft: Draft, told: Answers, first: date, last: date | None = None) -> Entry:
    """Return the entry of the event that the letter names, on these days."""
    id, last = f"{draft.pk}-event", last or first
    return Entry(id, event_summary(told), first, told.event_when, last)


def event_summary(told: Answers) -> str:
    """Return what the entry of the event is called, "" where the letter names none."""
    event = told.in_sight().event
    words = {"person": _written_to(told), "event": event}
    return _("Say hello to %(person)s: %(event)s") % words if event else ""


def event_days(draft: Draft, told: Answers) -> Days | None:
    """Return the days of the event that was named, None where they were not told."""
    sent_at = draft.sent_at or told.written_at
    sent_on = sent_at.astimezone(told.written_at.tzinfo).date()
    return days_of(told.event_when, sent_on, day_first=told.english == English.BRITISH)


def _written_to(told: Answers) -> str:
    """Return the name of whoever got the email."""
    if told.addressee:
        return told.addressee
    through_agency = Circumstance.AGENCY in told.circumstances
    return (told.agency or _("the agency")) if through_agency else told.company
