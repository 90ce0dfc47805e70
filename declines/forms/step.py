"""What the forms of all steps do."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.forms import DeclarativeFieldsMetaclass
from django.utils.datastructures import MultiValueDict

from declines.answers import Answers
from declines.choices import English
from declines.fields import (
    AnyDay,
    Choices,
    Day,
    Moment,
    SharedFields,
)
from declines.letters.wording import clock_time
from declines.spelling import day_in_words


class SharingFields(DeclarativeFieldsMetaclass):
    """Lets the forms of a class share their fields, which Django would copy for each."""

    def __new__(cls, *args: Any) -> Any:
        made: Any = super().__new__(cls, *args)
        made.base_fields = SharedFields(made.base_fields)
        return made


class StepForm(forms.Form, metaclass=SharingFields):
    """A step of the wizard: reads what was typed and tells the answers in it."""

    fold: tuple[Any, tuple[str, ...]] = ("", ())  # a summary, and the last fields
    told_by_browser: tuple[str, ...] = ()  # names that are kept with what is typed
    unfolded = False  # whether the fold is open though nothing in it is used
    data: MultiValueDict[str, str]

    def __init__(self, *args: Any, known: Answers, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "%s")
        kwargs.setdefault("label_suffix", "")  # else a colon is translated for each form
        super().__init__(*args, **kwargs)
        self.initial = {name: value for name, value in self.initial.items() if value is not None}
        self.known = known
        self.fitting: dict[str, tuple[str, ...]] = {}  # by field, where not all choices fit
        self.usual: dict[
            str, str
        ] = {}  # by field, where what is known decides what is chosen first

    @property
    def told_before(self) -> list[tuple[str, str]]:
        """Return what the browser told last, by name: without scripts it tells nothing anew."""
        told = {**self.initial, **self.data.dict()}
        return [(name, told.get(name, "")) for name in self.told_by_browser]

    def told(self) -> dict[str, Any]:
        """Return the valid answers of this step by their names in Answers."""
        return dict(self.cleaned_data)

    def offered(self, name: str) -> list[tuple[str, Any]]:
        """Return the choices of a field that fit what is known, as codes and labels.

        An answer given when there were more choices is still taken.
        """
        choices = self.fields[name].choices  # type: ignore[attr-defined]
        fitting = self.fitting.get(name)
        return [one for one in choices if fitting is None or one[0] in fitting]

    def summary(self, english: English | None = None) -> list[tuple[str, Any, str]]:
        """Return the answers given as rows of field name, question and answer in words.

        Days and times are written as in the letter, whose English may be told in another step.
        """
        hidden, english = self._out_of_sight(), english or self.known.english
        words = {name: self._in_words(name, english) for name in self.fields if name not in hidden}
        return [(name, self.label_of(name), said) for name, said in words.items() if said]

    def label_of(self, name: str) -> Any:
        """Return the question of a field, as it fits what is answered."""
        return self.fields[name].label

    def with_unseen(self, before: dict[str, list[str]]) -> dict[str, list[str]]:
        """Return what was typed, with the answers of `before` that this form did not ask for."""
        unasked = {name for name in before if name not in self.fields}
        typed = {name: before[name] for name in unasked} | dict(self.data.lists())
        for name, fitting in self.fitting.items():
            unseen = [value for value in before.get(name, []) if value not in fitting]
            if unseen and (name not in typed or isinstance(self.fields[name], Choices)):
                typed[name] = typed.get(name, []) + unseen
        return typed

    def clean(self) -> dict[str, Any]:
        """Forget the faults of questions that are not being asked."""
        for name in self._out_of_sight():
            self.errors.pop(name, None)
            self.cleaned_data.pop(name, None)
        return self.cleaned_data

    def _out_of_sight(self) -> list[str]:
        chosen = {
            value
            for name, field in self.fields.items()
            if isinstance(field, forms.ChoiceField)
            for value in self.data.getlist(name)
            if value in self.fitting.get(name, (value,))
        }
        return [
            name
            for name, field in self.fields.items()
            if chosen.isdisjoint(getattr(field, "shown_with", "").split())
            and hasattr(field, "shown_with")
        ]

    def _in_words(self, name: str, english: English) -> str:
        field = self.fields[name]
        typed = [value for value in self.data.getlist(name) if value.strip()]
        if isinstance(field, forms.ChoiceField):
            labels = dict(self.offered(name))
            typed = [str(labels[value]) for value in typed if value in labels]
        elif name in self._judged() and isinstance(field, (AnyDay, Day, Moment)) and typed:
            told = self.cleaned_data[name]
            hour = f", {clock_time(told, english)}" if isinstance(field, Moment) else ""
            typed = [day_in_words(told, english, with_weekday=True) + hour]
        return " · ".join(typed)

    def _judged(self) -> dict[str, Any]:
        """Return what is known to be right: nothing of a step that was never sent."""
        return getattr(self, "cleaned_data", {})

    def _require(self, choice: str, name: str, message: Any) -> None:
        if choice in self.cleaned_data.values() and not self.cleaned_data.get(name, "missing"):
            self.add_error(name, message)
