"""The forms about a draft as a whole: when it was sent, its name, and for whom it is copied."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from declines.choices import Channel
from declines.fields import DATE_FORMATS, LINE_LIMIT, AnyDay, Choice, Line, Lines
from declines.filing import LONGEST_NAME
from declines.forms.give_a_reason import SENTENCE_LIMIT

MOST_COPIES = 30


class _DatedForm(forms.Form):
    """A form that a browser stops at a day it cannot read; what is missing, the site says."""

    use_required_attribute = False


class SentForm(_DatedForm):
    """When and how the email went out, and which reason it gave."""

    sent_on = forms.DateField(
        label=_("When did you send it?"),
        input_formats=DATE_FORMATS,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={
            "invalid": _("Write the day as 2026-03-14."),
            "required": _("Name the day."),
        },
    )
    sent_by = Choice(
        label=_("How did you send it?"), choices=Channel.choices, initial=Channel.EMAIL
    )
    sent_reason = Line(
        label=_("Which reason did you give?"),
        required=False,
        max_length=SENTENCE_LIMIT,
        help_text=_("So that you give the same one if they ask."),
    )

    def __init__(
        self, *args: Any, today: date, received_on: date | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.received_on = today, received_on

    def clean_sent_on(self) -> date:
        """Return the day, which is not in the future."""
        day: date = self.cleaned_data["sent_on"]
        if day > self.today + timedelta(days=1):  # it is tomorrow already east of here
            raise forms.ValidationError(_("This day is in the future."))
        if day.year < self.today.year - 10:
            raise forms.ValidationError(_("This is long ago. Is the year right?"))
        if self.received_on and day < self.received_on:
            raise forms.ValidationError(_("This is before the day their message came."))
        return day


class EventForm(_DatedForm):
    """The days of the event at which they will meet, before they go into a calendar."""

    first = AnyDay(
        label=_("First day"),
        input_formats=DATE_FORMATS,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": _("Name the day.")},
    )
    last = AnyDay(
        label=_("Last day"),
        required=False,
        input_formats=DATE_FORMATS,
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    def clean(self) -> dict[str, Any]:
        """Check that it ends after it has begun."""
        first, last = self.cleaned_data.get("first"), self.cleaned_data.get("last")
        if first and last and last < first:
            self.add_error("last", _("This is before the first day."))
        return self.cleaned_data


class AnswerByForm(_DatedForm):
    """The day by which they want an answer, or none."""

    answer_by = AnyDay(
        label=_("The day"),
        required=False,
        input_formats=DATE_FORMATS,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Leave it empty if they named none."),
    )

    def __init__(self, *args: Any, received_on: date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.received_on = received_on

    def clean_answer_by(self) -> date | None:
        """Return the day, which is not before their message came."""
        day: date | None = self.cleaned_data["answer_by"]
        if day and self.received_on and day < self.received_on:
            raise forms.ValidationError(_("This is before the day their message came."))
        return day

    def as_kept(self) -> dict[str, str]:
        """Return the day, "" for none, as it is kept with what else is known of their message."""
        day: date | None = self.cleaned_data["answer_by"]
        return {"answer_by": day.isoformat() if day else ""}


class NameForm(forms.Form):
    """What a draft is called in the list; nothing for its role and company."""

    name = Line(label=_("Name of the draft"), required=False, max_length=LONGEST_NAME)


class CopyForm(forms.Form):
    """The employers that a draft is wanted for, one per line."""

    companies = Lines(
        label=_("Companies, one per line"),
        most=MOST_COPIES,
        max_length=MOST_COPIES * 125,
        error_messages={"required": _("Name at least one company.")},
        help_text=_(
            "Each gets a new draft. Only your name, your phone and link, and your tone and English "
            "are copied, and a reason that is ticked below: no other answer, and no text."
        ),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    has_accepted = forms.BooleanField(
        label=_("The reason is that I have accepted another position"), required=False
    )
    same_reason = forms.BooleanField(required=False)
    has_repeated = False  # whether a company was named more than once

    def __init__(self, *args: Any, reason: str = "", **kwargs: Any) -> None:
        """Offer the `reason` of the draft, in words, where there is one for other employers."""
        super().__init__(*args, **kwargs)
        if reason:
            self.fields["same_reason"].label = _("Give the same reason: %s") % reason
        else:
            del self.fields["same_reason"]

    def clean(self) -> dict[str, Any]:
        """Check that one reason is given."""
        if self.cleaned_data.get("same_reason") and self.cleaned_data["has_accepted"]:
            self.add_error("same_reason", _("Tick one reason, not both."))
        return self.cleaned_data

    def clean_companies(self) -> tuple[str, ...]:
        """Return each company once, as it was spelled first."""
        named: tuple[str, ...] = self.cleaned_data["companies"]
        once: dict[str, str] = {}
        for company in named:
            once.setdefault(company.casefold(), company)
        self.has_repeated = len(once) < len(named)
        if longest := max((one for one in named if len(one) > LINE_LIMIT), key=len, default=""):
            raise forms.ValidationError(
                _("“%(beginning)s…” is too long: %(length)d characters, where %(most)d fit."),
                params={"beginning": longest[:30], "length": len(longest), "most": LINE_LIMIT},
            )
        return tuple(once.values())
