"""Form fields that say when they are shown, and that return clean, typed values."""

from __future__ import annotations

import zoneinfo
from datetime import date, datetime, timedelta
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from declines.text import clean_line, clean_text, is_blank
from declines.zones import city_of, zones_called

LINE_LIMIT = 120
MOST_CITIES = 9  # that are named to choose from
REMEMBERED = timedelta(days=5 * 366)
FORESEEN = timedelta(days=2 * 366)

DATE_FORMATS = ["%Y-%m-%d"]
MOMENT_FORMATS = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"]


def only_with(field: forms.Field, *values: str, needed: bool = False) -> forms.Field:
    """Return the field marked as belonging to some choices: shown and asked with them alone.

    A needed one is not called optional; its form says what is missing.
    """
    field.shown_with = " ".join(values)  # type: ignore[attr-defined]
    field.needed = needed  # type: ignore[attr-defined]
    return field


def line(
    label: Any,
    *,
    limit: int = LINE_LIMIT,
    missing: Any = "",
    autocomplete: str = "",
    hint: Any = "",
) -> Line:
    """Return a field for one line of text, optional unless `missing` says what is asked."""
    return Line(
        label=label,
        max_length=limit,
        required=bool(missing),
        error_messages={"required": missing} if missing else None,
        hint=hint,
        widget=forms.TextInput(attrs={"autocomplete": autocomplete} if autocomplete else None),
    )


class SharedFields(dict[str, forms.Field]):
    """The fields of a form by name, copied for a new form without a copy of each."""

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[str, forms.Field]:
        return self.copy()


class Shared(forms.Field):
    """A field that forms share instead of copying it; no form may change its fields.

    Its `hint` is what Django calls help_text and would translate for each form it makes.
    """

    default_error_messages: ClassVar[dict[str, Any]] = {
        "max_length": _("This is too long: %(show_value)d characters, where %(limit_value)d fit."),
    }

    def __init__(self, *, hint: Any = "", **options: Any) -> None:
        super().__init__(**options)
        self.hint = hint

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        return self


class Choice(Shared, forms.ChoiceField):
    """One of a few choices, some with a hint that is shown once they are chosen."""

    def __init__(self, *, hints: dict[Any, Any] | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.hints = hints or {}


class Choices(Shared, forms.MultipleChoiceField):
    """Several of a few choices."""


class Text(Shared, forms.CharField):
    """Text that is typed."""

    @property
    def taken(self) -> int:
        """Return how many characters a browser takes in: more than fit, so that they can be cut.

        Without an end to it, millions of them freeze a page.
        """
        return 2 * (self.max_length or 0)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Return no end for a line, so that a browser cuts nothing off unsaid."""
        attrs: dict[str, Any] = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs | ({"maxlength": self.taken} if isinstance(widget, forms.Textarea) else {})


class Line(Text):
    """One line of text, its white space folded."""

    def to_python(self, value: Any) -> str:
        text = clean_line(super().to_python(value) or "")
        return "" if is_blank(text) else text


class Passage(Text):
    """Text of any number of lines, as typed but for what cannot be stored."""

    def to_python(self, value: Any) -> str:
        return clean_text(super().to_python(value) or "")


class Lines(Text):
    """A few lines of text, at most `most` of them; returns a tuple without the empty ones."""

    def __init__(self, *, most: int, **options: Any) -> None:
        super().__init__(**options)
        self.most = most

    def clean(self, value: Any) -> Any:
        lines = tuple(filter(None, map(clean_line, super().clean(value).split("\n"))))
        if len(lines) > self.most:
            raise ValidationError(_("Name at most %d.") % self.most)
        return lines


class Day(Shared, forms.DateField):
    """A day that a message can have come on: not in the future, not beyond memory."""

    default_error_messages: ClassVar = {"invalid": _("Write the day as 2026-03-14.")}

    def clean(self, value: Any) -> date | None:
        day: date | None = super().clean(value)
        today = timezone.now().date()
        if day is None:
            return None
        if day > today + timedelta(days=1):  # it is tomorrow already east of UTC
            raise ValidationError(_("This day is in the future. When did their message come?"))
        if day < today - REMEMBERED:
            raise ValidationError(_("This is long ago. Is the year right?"))
        return day


class AnyDay(Shared, forms.DateField):
    """A day before or behind us, not far away."""

    default_error_messages: ClassVar = {"invalid": _("Write the day as 2026-03-14.")}

    def clean(self, value: Any) -> date | None:
        day: date | None = super().clean(value)
        _refuse_far(day)
        return day


class Moment(Shared, forms.DateTimeField):
    """A date and time on somebody's own clock; returns it naive."""

    default_error_messages: ClassVar = {"invalid": _("Write it as 2026-03-14 15:30.")}

    def clean(self, value: Any) -> datetime | None:
        moment: datetime | None = super().clean(value)
        if moment is None:
            return None
        _refuse_far(moment.date())
        return moment.replace(tzinfo=None)


def _refuse_far(day: date | None) -> None:
    today = timezone.now().date()
    if day and not today - REMEMBERED < day < today + FORESEEN:
        raise ValidationError(_("This is too far from today. Is the year right?"))


class Zone(Shared, forms.CharField):
    """A time zone by its name, a city, a country; returns a ZoneInfo, None where left empty."""

    def clean(self, value: Any) -> zoneinfo.ZoneInfo | None:
        words = clean_line(super().clean(value))
        found = zones_called(words)
        if words and not found:
            raise ValidationError(
                _("We do not know this place. Name a large city on the same clock, such as Berlin.")
            )
        if len(found) > 1:
            cities = " · ".join(map(city_of, found[:MOST_CITIES]))
            raise ValidationError(_("Clocks differ there. Name a city: %s.") % cities)
        return zoneinfo.ZoneInfo(found[0]) if found else None
