"""The four steps as records, and the reading of a draft's typed answers through them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2s
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from declines.answers import Answers
from declines.choices import Occasion
from declines.fields import Zone
from declines.forms import AnswerPromptly, ExpressGratitude, GiveAReason, KeepInTouch, StepForm
from declines.models import Typed
from declines.text import clean_text, is_blank
from declines.zones import is_name_of_zone


def always(answers: Answers) -> bool:
    """The condition of a step that everybody is asked."""
    return True


@dataclass(frozen=True)
class Step:
    """One guideline, one page: what it asks and what it says about why."""

    slug: str
    title: Any
    guideline: Any
    why: Any
    example: Any
    form: type[StepForm]
    condition: Callable[[Answers], bool] = always
    # Words for one occasion, by their names here.
    instead: Mapping[Occasion, Mapping[str, Any]] = field(default_factory=dict)

    def said_for(self, occasion: Occasion) -> Step:
        """Return the step with the words that fit what is being answered."""
        words = self.instead.get(occasion)
        return dataclasses.replace(self, **words) if words else self

    def typed_in(self, data: QueryDict) -> dict[str, list[str]]:
        """Return what was typed into this step's own fields, cleaned for storing."""
        names = [
            name for name in (*self.form.base_fields, *self.form.told_by_browser) if name in data
        ]
        return {name: [clean_text(value) for value in data.getlist(name)] for name in names}

    def marks(self, typed: dict[str, list[str]]) -> str:
        """Return a mark of each field, alike where its answers are alike, parted by stops."""
        return ".".join(_mark(typed.get(name, [])) for name in self.form.base_fields)

    def with_newer(
        self, typed: dict[str, list[str]], stored: dict[str, list[str]], shown: str
    ) -> dict[str, list[str]]:
        """Return what was typed, but what is stored where the page still has what it showed.

        It is for two pages of one step: `shown` are the marks of what this one was opened with.
        """
        now, then = self.marks(typed).split("."), shown.split(".")
        if len(then) != len(now):
            return typed
        fields = zip(self.form.base_fields, now, then, strict=True)
        untouched = [name for name, mark, before in fields if mark == before]
        return typed | {name: stored[name] for name in untouched if name in stored}

    def is_preset(self, name: str, values: list[str]) -> bool:
        """Tell whether a form sends this by itself: a first choice, or the zone of the browser."""
        field = self.form.base_fields.get(name)
        if isinstance(field, Zone):
            return all(map(is_name_of_zone, values))
        return field is not None and values == [field.initial]

    def answered(self, typed: dict[str, list[str]]) -> dict[str, list[str]]:
        """Return what was typed, without what a form sends by itself though it is not asked."""
        chosen = {value for values in typed.values() for value in values}

        def is_unasked(name: str) -> bool:
            choices = getattr(self.form.base_fields.get(name), "shown_with", "").split()
            return bool(choices) and chosen.isdisjoint(choices)

        return {
            name: values
            for name, values in typed.items()
            if not (is_unasked(name) and self.is_preset(name, values))
        }

    def says_something(self, typed: dict[str, list[str]]) -> bool:
        """Tell whether the person answered here, beyond what a form sends by itself."""
        return any(
            not is_blank(value) and value != self.form.base_fields[name].initial
            for name, values in typed.items()
            if name != "time_zone" and name in self.form.base_fields  # a browser fills that in
            for value in values
        )


def _mark(values: list[str]) -> str:
    told = sorted(filter(None, values))
    # Each with its length, so that no two lists of answers read alike.
    joined = "".join(f"{len(one)}:{one}" for one in told).encode("utf-8", "replace")
    return blake2s(joined, digest_size=8).hexdigest() if told else ""


STEPS = (
    Step(
        slug="answer-promptly",
        title=_("Answer as soon as possible"),
        guideline=_("Tell them as soon as you know."),
        why=_(
            "Every day you wait, a team holds a place open and somebody else hangs on. "
            "A quick no is a kindness, and remembered as one."
        ),
        example=_("I am withdrawing, so that the place is free for somebody else."),
        form=AnswerPromptly,
        instead={
            Occasion.RESCHEDULE: {
                "why": _("The sooner they know, the easier another time is to find."),
                "example": _("I cannot make Friday. Could we move it to Monday or Tuesday?"),
            },
            Occasion.OFFER: {"example": _("I have decided not to accept your offer.")},
            Occasion.ACCEPTED: {"example": _("I have to withdraw my acceptance, and I am sorry.")},
            Occasion.APPROACH: {"example": _("I will not be pursuing this one.")},
        },
    ),
    Step(
        slug="express-gratitude",
        title=_("Express gratitude"),
        guideline=_("Thank them for something that happened."),
        why=_(
            "People read, planned and talked for you, mostly unseen. "
            "One concrete thing shows that you noticed; praise in general does not."
        ),
        example=_("Thank you for asking to meet me, and for your note about the new lab."),
        form=ExpressGratitude,
        instead={
            Occasion.PROCESS: {"example": _("Thank you for the morning you spent with me.")},
            Occasion.OFFER: {"example": _("Thank you for the offer, and for showing me the lab.")},
            Occasion.ACCEPTED: {"example": _("Thank you for the welcome you have given me.")},
            Occasion.APPROACH: {"example": _("Thank you for thinking of me.")},
        },
    ),
    Step(
        slug="give-a-reason",
        title=_("Give a brief reason"),
        guideline=_("One true sentence is enough."),
        why=_(
            "A reason closes the question kindly; a story opens it again. "
            "You owe nobody more than a sentence, and none is fine too."
        ),
        example=_("I have accepted another position."),
        form=GiveAReason,
        instead={
            Occasion.RESCHEDULE: {
                "why": _("It shows that you want the interview. Nobody needs the whole story."),
                "example": _("My son’s school closes early that day."),
            },
            Occasion.APPROACH: {"example": _("I am going to stay in my present job.")},
        },
    ),
    Step(
        slug="keep-in-touch",
        title=_("Keep in touch"),
        guideline=_("Leave the door open, if you mean it."),
        why=_(
            "The people you turn down today sit on tomorrow’s panels. "
            "A line about what comes next turns a refusal into an acquaintance."
        ),
        example=_("I hope to see you at the trade fair in May."),
        form=KeepInTouch,
        instead={
            Occasion.RESCHEDULE: {
                "guideline": _("Look forward to the meeting."),
                "why": _("You want this one, so the letter says so. Sign it, and it is done."),
                "example": _("I look forward to our conversation."),
            },
        },
    ),
)
BY_SLUG = {step.slug: step for step in STEPS}


@dataclass(frozen=True)
class Reading:
    """What a draft's typed answers mean: the answers, the open steps, and which are all right."""

    answers: Answers
    forms: dict[str, StepForm]
    finished: frozenset[str]

    @property
    def position(self) -> str | None:
        """The first open step that still wants something, None where the letter is complete."""
        return next((slug for slug in self.forms if slug not in self.finished), None)


def read(typed: Typed, now: datetime, *, proposed: Container[str] = (), **draft: Any) -> Reading:
    """Return the reading of all that was typed, each open step validated by its form.

    A step is finished by who sends it in, not by what was `proposed` for it. What is known of the
    draft itself is given by its names in Answers.
    """
    answers = Answers(written_at=now, **draft)
    forms, finished = {}, set()
    for step in STEPS:
        if not step.condition(answers):
            continue
        form = step.form(MultiValueDict(typed.get(step.slug, {})), known=answers)
        forms[step.slug] = form
        if step.slug in typed:
            if form.is_valid() and step.slug not in proposed:
                finished.add(step.slug)
            answers = dataclasses.replace(answers, **form.told())
    return Reading(answers, forms, frozenset(finished))
