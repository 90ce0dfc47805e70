"""The form of guideline 2."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from declines.answers import DEEDS, WITH_PANEL
from declines.choices import Circumstance, Deed
from declines.fields import (
    Choices,
    line,
)
from declines.forms.step import StepForm


def _deeds(hint: Any) -> Choices:
    return Choices(
        label=_("What did they do for you?"),
        choices=Deed.choices,
        required=False,
        hint=hint,
        widget=forms.CheckboxSelectMultiple,
    )


DEEDS_OF_AN_AGENCY = _deeds(
    _("“They” is the agency, which you write to. Tick what is true; the letter takes up to three.")
)


class ExpressGratitude(StepForm):
    """Guideline 2: what they did, and one thing in the person's own words."""

    deeds = _deeds(_("Tick what is true. The letter takes up to three, as far as it has room."))
    thanks_for = line(
        _("Thank you for …"),
        limit=200,
        hint=_(
            "One thing you will remember, as in “showing me the lab”. "
            "A sentence may follow: “It made my day.”"
        ),
    )

    panel = line(
        _("Whom else do you thank?"),
        limit=200,
        hint=_("They are thanked by name, as in “Dr. Chen and Amir Khan”."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fitting = {"deeds": DEEDS[self.known.occasion]}
        if Circumstance.AGENCY in self.known.circumstances:
            self.fields["deeds"] = DEEDS_OF_AN_AGENCY
        if self.known.occasion not in WITH_PANEL:
            del self.fields["panel"]

    def told(self) -> dict[str, Any]:
        told = super().told()
        return {**told, "deeds": tuple(map(Deed, told.get("deeds", ())))}
