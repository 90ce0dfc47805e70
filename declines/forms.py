"""The forms of the four steps, each with the answers it tells, and the form of the email."""

from __future__ import annotations

from datetime import UTC
from typing import Any, ClassVar

from django import forms
from django.forms.forms import DeclarativeFieldsMetaclass
from django.utils.datastructures import MultiValueDict
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from declines.answers import DEEDS, WITH_INTERVIEW, Answers
from declines.choices import Channel, Circumstance, Deed, English, Occasion, Reason, Tone, Touch
from declines.fields import (
    DATE_FORMATS,
    MOMENT_FORMATS,
    Choice,
    Choices,
    Day,
    Line,
    Lines,
    Moment,
    Passage,
    SharedFields,
    Zone,
    line,
    only_with,
)

SENTENCE_LIMIT = 400
BODY_LIMIT = 20_000
REASON_HINTS = {
    Reason.ANOTHER_OFFER: _(
        "Is it signed? Until it is, ask for time instead. Leave out “better”, the pay and the rank."
    ),
    Reason.STAYING: _("Leave out any counter-offer."),
    Reason.ROLE_FIT: _("Say what you look for, not what this role lacks."),
    Reason.GOALS: _("Enough as it stands. Nobody needs your plan."),
    Reason.TIMING: _("Leave out the list of what keeps you busy."),
    Reason.LOCATION: _("Leave out what you think of the area."),
    Reason.CONDITIONS: _("Say that they do not work for you, and leave it at that."),
    Reason.SALARY: _("Only because you have talked about it. Leave out figures."),
    Reason.PERSONAL: _("Enough as it stands. No details, no diagnosis."),
    Reason.STUDY: _("Enough as it stands."),
    Reason.RELOCATION: _("The place is enough."),
    Reason.PERMIT: _("Leave out whose fault it was."),
    Reason.FIT: _("It covers reviews, culture, a bad impression. Leave those out."),
    Reason.OWN_WORDS: _("The truth, kindly, in one sentence of at most 30 words."),
}


class SharingFields(DeclarativeFieldsMetaclass):
    """Lets the forms of a class share their fields, which Django would copy for each."""

    def __new__(cls, *args: Any) -> Any:
        made: Any = super().__new__(cls, *args)
        made.base_fields = SharedFields(made.base_fields)
        return made


class StepForm(forms.Form, metaclass=SharingFields):
    """A step of the wizard: reads what was typed and tells the answers in it."""

    fold: ClassVar[tuple[Any, tuple[str, ...]]] = ("", ())  # a summary, and the last fields
    data: MultiValueDict[str, str]

    def __init__(self, *args: Any, known: Answers, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "%s")
        kwargs.setdefault("label_suffix", "")  # else a colon is translated for each form
        super().__init__(*args, **kwargs)
        self.known = known
        self.fitting: dict[str, tuple[str, ...]] = {}  # by field, where not all choices fit

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

    def summary(self) -> list[tuple[str, Any, str]]:
        """Return the answers given as rows of field name, question and answer in words."""
        hidden = self._out_of_sight()
        words = {name: self._in_words(name) for name in self.fields if name not in hidden}
        return [(name, self.fields[name].label, said) for name, said in words.items() if said]

    def with_unseen(self, before: dict[str, list[str]]) -> dict[str, list[str]]:
        """Return what was typed, with the choices of `before` that this form did not offer."""
        typed = dict(self.data.lists())
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

    def _in_words(self, name: str) -> str:
        field = self.fields[name]
        typed = [value for value in self.data.getlist(name) if value.strip()]
        if isinstance(field, forms.ChoiceField):
            labels = dict(self.offered(name))
            typed = [str(labels[value]) for value in typed if value in labels]
        elif name in self.cleaned_data and isinstance(field, (Day, Moment)) and typed:
            pattern = "DATE_FORMAT" if isinstance(field, Day) else "DATETIME_FORMAT"
            typed = [date_format(self.cleaned_data[name], pattern)]
        return " · ".join(typed)

    def _require(self, choice: str, name: str, message: Any) -> None:
        if choice in self.cleaned_data.values() and not self.cleaned_data.get(name, "missing"):
            self.add_error(name, message)


class AnswerPromptly(StepForm):
    """Guideline 1: what is answered, to whom, since when, and how it came."""

    occasion = Choice(
        label=_("What are you saying no to?"),
        choices=Occasion.choices,
        error_messages={"required": _("Choose what you are answering.")},
        widget=forms.RadioSelect,
    )
    interview_at = only_with(
        Moment(
            label=_("When is the interview?"),
            required=False,
            input_formats=MOMENT_FORMATS,
            widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        ),
        *sorted(WITH_INTERVIEW),
    )
    time_zone = only_with(
        Zone(
            label=_("On whose clock?"),
            required=False,
            hint=_("A large city will do: Berlin, New York, Manila. Left empty, it is UTC."),
        ),
        *sorted(WITH_INTERVIEW),
    )
    alternatives = only_with(
        Lines(
            label=_("Which times would suit you?"),
            most=3,
            required=False,
            max_length=300,
            hint=_("Up to three, one a line, as in “Thursday 3 March after 2”."),
            widget=forms.Textarea(attrs={"rows": 3}),
        ),
        Occasion.RESCHEDULE,
    )
    company = line(
        _("Company or organisation"),
        missing=_("Name the company or organisation."),
        autocomplete="organization",
    )
    role = line(
        _("Role"),
        missing=_("Name the role, as they call it."),
        hint=_("As they call it: “Data Analyst”, “teaching position”."),
    )
    addressee = line(_("Whom do you answer?"), hint=_("First and last name, if you know it."))
    title = line(_("Their title"), limit=20, hint=_("Only if you know it: Ms, Mr, Mx, Dr."))
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
        line(_("Who recommended you?"), hint=_("As in “my aunt Ruth”, “Tom Reed”.")),
        Circumstance.REFERRED,
    )
    reference = only_with(
        line(_("Your applicant or requisition number"), limit=60), Circumstance.PROGRAMME
    )

    fold = (_("Is there more to it?"), ("circumstances", "agency", "referrer", "reference"))

    def clean(self) -> dict[str, Any]:
        """Check that what was answered goes together."""
        self.zone = self.cleaned_data.get("time_zone", UTC)  # today is theirs, asked or not
        told = super().clean()
        if told.get("occasion") == Occasion.APPROACH and self.has_error("role", "required"):
            del self.errors["role"]
        received, interview = told.get("received_on"), told.get("interview_at")
        if received and interview and interview.date() < received:
            self.add_error("interview_at", _("The interview is before the day their message came."))
        return told

    def told(self) -> dict[str, Any]:
        told = super().told()
        told.pop("time_zone", None)
        told["written_at"] = self.known.written_at.astimezone(self.zone)
        if told.get("interview_at"):
            told["interview_at"] = told["interview_at"].replace(tzinfo=self.zone)
        if "occasion" in told:
            told["occasion"] = Occasion(told["occasion"])
        told["channel"] = Channel(told.get("channel") or Channel.EMAIL)
        told["circumstances"] = frozenset(map(Circumstance, told.get("circumstances", ())))
        return told


class ExpressGratitude(StepForm):
    """Guideline 2: what they did, and one thing in the person's own words."""

    deeds = Choices(
        label=_("What did they do for you?"),
        choices=Deed.choices,
        required=False,
        hint=_("Tick what is true. Up to three go into the letter."),
        widget=forms.CheckboxSelectMultiple,
    )
    thanks_for = line(
        _("Thank you for …"),
        limit=200,
        hint=_("One thing you will remember, as in “walking me round the lab”."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fitting = {"deeds": DEEDS[self.known.occasion]}

    def told(self) -> dict[str, Any]:
        told = super().told()
        return {**told, "deeds": tuple(map(Deed, told.get("deeds", ())))}


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
    more_of = only_with(
        line(_("I am looking for a role with more …"), hint=_("As in “hands-on design”.")),
        Reason.ROLE_FIT,
    )
    place = only_with(line(_("Where will you live?")), Reason.RELOCATION)
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fitting = {"reason": self.known.possible_reasons()}

    def clean(self) -> dict[str, Any]:
        """Check that a reason in own words has words."""
        told = super().clean()
        self._require(
            Reason.OWN_WORDS, "own_reason", _("Write your sentence, or choose another answer.")
        )
        return told

    def told(self) -> dict[str, Any]:
        told = super().told()
        details = [told.get(name) for name in ("other_employer", "more_of", "place")]
        return {
            "reason": Reason(told.get("reason") or Reason.NONE),
            "reason_detail": next(filter(None, details), ""),
            "own_reason": told.get("own_reason", ""),
        }


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

    fold = (_("Phone, link, spelling"), ("phone", "link", "english"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.known.occasion == Occasion.RESCHEDULE:
            self.fitting = {"touch": ()}

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
            "english": English(told.get("english") or English.AMERICAN),
        }


class EmailForm(forms.Form):
    """The finished email as the person leaves it, and the revision they saw."""

    subject = Line(label=_("Subject"), required=False, max_length=250)
    body = Passage(
        label=_("Email"), required=False, max_length=BODY_LIMIT, strip=False, widget=forms.Textarea
    )
    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
