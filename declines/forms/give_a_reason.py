"""The form of guideline 3."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from declines.answers import WITH_REGRET
from declines.choices import Reason
from declines.fields import (
    Choice,
    Choices,
    Line,
    line,
    only_with,
)
from declines.forms.step import StepForm

SENTENCE_LIMIT = 400
REASON_HINTS = {
    Reason.ANOTHER_OFFER: _("Leave out “better”, the pay and the rank."),
    Reason.STAYING: _("Choose this after a counter-offer, too; the letter need not mention it."),
    Reason.ROLE_FIT: _("Say what you look for, not what this role lacks."),
    Reason.GOALS: _("Enough as it stands. Nobody needs your plan."),
    Reason.TIMING: _("Leave out what keeps you busy. Would another time help? Then ask for one."),
    Reason.LOCATION: _("Leave out what you think of the area."),
    Reason.CONDITIONS: _("Say that they do not work for you, and leave it at that."),
    Reason.SALARY: _("Only because you have talked about it. Leave out figures."),
    Reason.PERSONAL: _("No details, no diagnosis. In your own words, “family reasons” will do."),
    Reason.STUDY: _("Enough as it stands."),
    Reason.RELOCATION: _("The place is enough."),
    Reason.PERMIT: _("Leave out whose fault it was."),
    Reason.FIT: _("It covers pay, reviews, culture, a bad impression. Leave those out."),
    Reason.OWN_WORDS: _("The truth, kindly, in one sentence of at most 30 words."),
}
DETAILS = {
    Reason.ANOTHER_OFFER: "other_employer",
    Reason.ROLE_FIT: "more_of",
    Reason.CONDITIONS: "condition",
    Reason.RELOCATION: "place",
    Reason.STUDY: "study",
}


class GiveAReason(StepForm):
    """Guideline 3: one reason, with a detail where it bears one, or none."""

    reason = Choice(
        hints=REASON_HINTS,
        label=_("Why, in a few words?"),
        choices=Reason.choices,
        required=False,
        initial=Reason.NONE,
        widget=forms.RadioSelect,
    )
    other_employer = only_with(
        line(
            _("Where are you going?"), hint=_("Only if you like. It is fine not to say.")
        ),
        Reason.ANOTHER_OFFER,
    )  # fmt: skip
    signed = only_with(
        Choice(
            label=_("Is it signed?"),
            choices=[("yes", _("Yes")), ("no", _("Not yet"))],
            required=False,
            initial="yes",
            hint=_("Until it is, ask these people for time: the reply for that waits at the end."),
            widget=forms.Select,
        ),
        Reason.ANOTHER_OFFER,
    )
    more_of = only_with(
        line(_("I am looking for a role with more …"), hint=_("As in “hands-on design”.")),
        Reason.ROLE_FIT,
    )
    condition = only_with(
        line(_("Which of them?"), hint=_("As in “the hours”, “three days on site”.")),
        Reason.CONDITIONS,
    )
    place = only_with(line(_("Where will you live?")), Reason.RELOCATION)
    study = only_with(line(_("What will you study?")), Reason.STUDY)
    own_reason = only_with(
        Line(
            label=_("Your sentence"),
            required=False,
            max_length=SENTENCE_LIMIT,
            hint=_("At most 30 words read best."),
            widget=forms.Textarea(attrs={"rows": 3}),
        ),
        Reason.OWN_WORDS,
        needed=True,
    )

    regret = Choices(
        label=_("Are you sorry to say no?"),
        choices=[("yes", _("Yes, and the letter may say so"))],
        required=False,
        hint=_("Only if you are."),
        widget=forms.CheckboxSelectMultiple,
    )
    also = line(
        _("One more sentence"),
        limit=200,
        hint=_("As it will stand there: “I will not be handing in the last task.”"),
    )

    fold: tuple[Any, tuple[str, ...]] = (_("Is there one more thing to say?"), ("also",))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fitting = {"reason": self.known.possible_reasons()}
        if self.known.occasion not in WITH_REGRET:
            del self.fields["regret"]

    def clean(self) -> dict[str, Any]:
        """Check that a reason in own words has words."""
        told = super().clean()
        self._require(
            Reason.OWN_WORDS, "own_reason", _("Write your sentence, or choose another answer.")
        )
        return told

    def told(self) -> dict[str, Any]:
        told = super().told()
        reason = Reason(told.get("reason") or Reason.NONE)
        return {
            "reason": reason,
            "reason_detail": told.get(DETAILS.get(reason, ""), ""),
            "own_reason": told.get("own_reason", ""),
            "regret": bool(told.get("regret")),
            "also": told.get("also", ""),
            "signed": told.get("signed") != "no",
        }
