"""The form of guideline 4."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from declines.answers import WELL_UNDER_WAY, WITH_LOANS
from declines.choices import English, Occasion, Tone, Touch
from declines.fields import (
    Choice,
    line,
    only_with,
)
from declines.forms.step import StepForm


class KeepInTouch(StepForm):
    """Guideline 4: how the letter looks forward, and how it is signed."""

    touch = Choice(
        label=_("How do you want to part?"),
        choices=Touch.choices,
        required=False,
        initial=Touch.HOPE,
        hint=_("Only what you mean."),
        widget=forms.RadioSelect,
    )
    event = only_with(
        line(_("Which event?"), hint=_("As in “PyCon”, “the trade fair”.")),
        Touch.EVENT,
        needed=True,
    )
    event_when = only_with(
        line(_("When is it?"), limit=60, hint=_("As in “in May”, “next month”.")), Touch.EVENT
    )
    profile = only_with(
        line(_("Your address there"), limit=200, hint=_("Left empty, it is LinkedIn.")),
        Touch.ONLINE,
    )
    wish = only_with(
        line(
            _("I would be glad to …"), limit=200, hint=_("As in “help as a freelancer”.")
        ),
        Touch.WISH,
        needed=True,
    )  # fmt: skip
    recommended = only_with(
        line(_("Whom can you recommend?"), hint=_("Only if they have agreed.")),
        Touch.RECOMMEND,
    )
    to_return = line(
        _("Anything to give back?"), hint=_("As in “the laptop”, “your badge and keys”.")
    )
    sender = line(
        _("Your name"),
        missing=_("Write your name; the email is signed with it."),
        autocomplete="name",
    )
    tone = Choice(
        label=_("How should it sound?"),
        choices=Tone.choices,
        required=False,
        initial=Tone.NEUTRAL,
        widget=forms.RadioSelect,
    )
    phone = line(_("Your phone number"), limit=40, autocomplete="tel")
    link = line(_("A link to you"), limit=200, autocomplete="url")
    english = Choice(
        label=_("Which English?"),
        choices=English.choices,
        required=False,
        initial=English.AMERICAN,
        widget=forms.Select,
    )

    fold: tuple[Any, tuple[str, ...]] = (
        _("Phone, link, spelling and the like"),
        ("phone", "link", "english", "to_return"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.known.occasion == Occasion.RESCHEDULE:
            self.fitting = {"touch": ()}
        if self.known.occasion not in WITH_LOANS:
            del self.fields["to_return"]
        if self.known.occasion in WELL_UNDER_WAY:
            summary, folded = self.fold
            self.fold = summary, tuple(name for name in folded if name != "to_return")
        self.usual = {"english": self.known.english}
        self.initial = {**self.usual, **self.initial}

    def clean(self) -> dict[str, Any]:
        """Check that the letter can be signed and that what is promised has a name."""
        told = super().clean()
        self._require(Touch.EVENT, "event", _("Name the event, or choose another answer."))
        self._require(Touch.WISH, "wish", _("Complete the sentence, or choose another answer."))
        return told

    def told(self) -> dict[str, Any]:
        told = super().told()
        return {
            **told,
            "touch": Touch(told.get("touch") or Touch.HOPE),
            "tone": Tone(told.get("tone") or Tone.NEUTRAL),
            "english": English(told.get("english") or self.known.english),
        }
