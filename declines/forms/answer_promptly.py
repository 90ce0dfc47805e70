"""The form of guideline 1."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from declines.answers import WITH_TIME
from declines.choices import Channel, Circumstance, Occasion
from declines.fields import (
    DATE_FORMATS,
    MOMENT_FORMATS,
    AnyDay,
    Choice,
    Choices,
    Day,
    Lines,
    Moment,
    Zone,
    line,
    only_with,
)
from declines.forms.step import StepForm
from declines.spelling import english_where
from declines.zones import called, zone_of_browser

A_MONTH = timedelta(days=31)


class AnswerPromptly(StepForm):
    """Guideline 1: what is answered, to whom, since when, and how it came."""

    occasion = Choice(
        label=_("What are you saying no to?"),
        choices=Occasion.choices,
        hints={Occasion.ACCEPTED: _("Below, their message means their offer.")},
        error_messages={"required": _("Choose what you are answering.")},
        widget=forms.RadioSelect,
    )
    interview_at = only_with(
        Moment(
            label=_("When is, or was to be, the interview?"),
            required=False,
            input_formats=MOMENT_FORMATS,
            widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        ),
        *sorted(WITH_TIME),
    )
    time_zone = only_with(
        Zone(
            label=_("Time zone"),
            required=False,
            hint=_("A city or country; else your browser’s, or UTC."),
        ),
        *sorted(WITH_TIME),
    )
    alternatives = only_with(
        Lines(
            label=_("Which times would suit you?"),
            most=3,
            required=False,
            max_length=300,
            hint=_("Up to three, one a line."),
            widget=forms.Textarea(attrs={"rows": 3}),
        ),
        Occasion.RESCHEDULE,
    )
    starts_on = only_with(
        AnyDay(
            label=_("When were you to start?"),
            required=False,
            input_formats=DATE_FORMATS,
            widget=forms.DateInput(attrs={"type": "date"}),
        ),
        Occasion.ACCEPTED,
    )
    company = line(
        _("Company"),
        missing=_("Name the company."),
        autocomplete="organization",
    )
    role = line(
        _("Role"),
        missing=_("Name the role, as they call it."),
        hint=_("“Data Analyst”, “teaching position”."),
    )
    addressee = line(_("Whom do you answer?"), hint=_("First and last name; several with “and”."))
    title = line(
        _("Their title"),
        limit=20,
        hint=_("Ms, Mr or Mx in a formal letter, Dr in any."),
    )
    received_on = Day(
        label=_("When did their message come?"),
        required=False,
        input_formats=DATE_FORMATS,
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    channel = Choice(
        label=_("How did it come?"),
        choices=Channel.choices,
        required=False,
        initial=Channel.EMAIL,
        widget=forms.Select,
    )
    circumstances = Choices(
        label=_("What else is true?"),
        choices=Circumstance.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    agency = only_with(line(_("The agency’s name")), Circumstance.AGENCY)
    referrer = only_with(
        line(_("Who recommended you?"), hint=_("As in “my aunt Ruth”.")),
        Circumstance.REFERRED,
    )
    booked_by = only_with(line(_("Who arranged it?")), Circumstance.BOOKED)
    spoken_to = only_with(
        line(_("Whom did you reach?"), hint=_("If it was somebody else.")),
        Circumstance.SPOKEN,
    )
    reference = line(_("Reference number"), limit=60)

    told_by_browser = ("clock",)  # the name of its own time zone
    fold = (
        _("Is there more to it?"),
        ("circumstances", "agency", "referrer", "booked_by", "spoken_to", "reference"),
    )

    def clean(self) -> dict[str, Any]:
        """Check that what was answered goes together."""
        named = self.cleaned_data.get("time_zone")  # counts, asked or not
        home = zone_of_browser(self.data.get("clock", ""))
        self.zone = named or home or ZoneInfo("UTC")
        self.home, self.is_home_unknown = home or self.zone, home is None
        told = super().clean()
        if told.get("occasion") == Occasion.APPROACH and self.has_error("role", "required"):
            del self.errors["role"]
        received, interview = told.get("received_on"), told.get("interview_at")
        wrote_since = told.get("occasion") == Occasion.MISSED
        if received and interview and self._last_day(interview) < received and not wrote_since:
            self.add_error("interview_at", _("The interview is before the day their message came."))
        self._doubt_start(told.get("starts_on"))
        return told

    def _last_day(self, at: datetime) -> date:
        """Return the day of an interview, the later one where two clocks have different days."""
        return max(at.date(), at.replace(tzinfo=self.zone).astimezone(self.home).date())

    def _doubt_start(self, starts_on: date | None) -> None:
        """Refuse a first day that was long past when the draft was begun; later it stays right."""
        begun_on = self.known.begun_on or self.known.written_at.date()
        if starts_on and starts_on < begun_on - A_MONTH:
            self.add_error("starts_on", _("This is more than a month ago. Is the year right?"))

    def label_of(self, name: str) -> Any:
        of_the_offer = self.data.get("occasion") == Occasion.ACCEPTED and name == "received_on"
        return _("When did the offer come?") if of_the_offer else super().label_of(name)

    def _is_elsewhere(self, at: datetime) -> bool:
        """Tell whether an interview's clock may differ from the person's own."""
        if self.is_home_unknown:
            named = self.cleaned_data.get("time_zone")
            return named is not None and named.key != self.data.get("clock")
        return at.replace(tzinfo=self.home).utcoffset() != self.zone.utcoffset(at)

    def told(self) -> dict[str, Any]:
        told = super().told()
        told.pop("time_zone", None)
        told["written_at"] = self.known.written_at.astimezone(self.home)
        told["english"] = english_where(self.zone) or self.known.english
        if at := told.get("interview_at"):
            told["interview_at"] = at.replace(tzinfo=self.zone)
            told["clock"] = called(self.zone.key) if self._is_elsewhere(at) else ""
        if "occasion" in told:
            told["occasion"] = Occasion(told["occasion"])
        told["channel"] = Channel(told.get("channel") or Channel.EMAIL)
        told["circumstances"] = frozenset(map(Circumstance, told.get("circumstances", ())))
        return told
