"""The wizard: formtools walks the steps, the draft keeps what is typed."""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import cached_property
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from formtools.wizard.views import NamedUrlWizardView

from declines.desk import email_page
from declines.drafting import (
    follow,
    keep_typed,
    letter_so_far,
    reading_of,
    store_if_answered,
    typists,
)
from declines.models import Draft
from declines.sending import record
from declines.steps import BY_SLUG, STEPS, Reading, Step
from declines.storage import again_if_changed

EMAIL = "email"


def _condition(step: Step) -> Callable[[DeclineWizard], bool]:
    return lambda wizard: step.slug in wizard.reading.forms


class DeclineWizard(NamedUrlWizardView):
    """Four steps, a guideline each, over one draft; ends on the email page."""

    form_list = [(step.slug, step.form) for step in STEPS]
    condition_dict = {step.slug: _condition(step) for step in STEPS}
    storage_name = "declines.storage.DraftStorage"
    template_name = "declines/step.html"

    @property
    def draft(self) -> Draft:
        """The draft that the address names."""
        return self.storage.draft  # type: ignore[no-any-return]

    @cached_property
    def reading(self) -> Reading:
        """What all that was typed means, this request's included."""
        return reading_of(self.draft)

    def get(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show a step, or the finished email; raises Http404 for a step that is not asked."""
        self._find(kwargs["step"], {*BY_SLUG, EMAIL})
        if self.draft.sent_at:
            at_home = kwargs["step"] == EMAIL
            here = self.request, self.draft, self.reading
            return record(*here) if at_home else redirect(self.get_step_url(EMAIL))
        next_step = self.reading.position
        if kwargs["step"] == EMAIL and next_step and next_step in self.draft.proposed:
            return redirect(self.get_step_url(next_step))
        return super().get(*args, **kwargs)  # type: ignore[no-any-return]

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Keep what was typed, valid or not, and go where the pressed button leads."""
        step = kwargs["step"]
        if self.request.POST.get(f"{self.prefix}-current_step") != step:
            raise SuspiciousOperation("The form belongs to another step than its address.")
        if step in BY_SLUG:
            self.reading = keep_typed(self.draft, BY_SLUG[step], self.request.POST)
        self._find(step, BY_SLUG)
        follow(self.draft, self.reading)
        if self._leads_to_the_email:
            self.draft.note_seen()
        store_if_answered(self.draft)
        if "leave" in self.request.POST:
            return redirect("drafts")
        return super().post(*args, **kwargs)  # type: ignore[no-any-return]

    def done(self, form_list: Any, **kwargs: Any) -> HttpResponse:
        """Show the finished email; it is composed where answers are posted, not here."""
        return email_page(self.request, self.draft, self.reading)

    def get_form(self, step: str | None = None, data: Any = None, files: Any = None) -> Any:
        """Return a step's form over what is stored; without judging it on a mere visit."""
        step = step or self.steps.current
        judged = self.storage.get_step_data(step) if self._judging else None
        form = super().get_form(step, data=judged, files=None)
        form.unfolded = self._returning  # what is to be changed may lie in the fold
        return form

    def get_form_initial(self, step: str) -> dict[str, Any]:
        """Return what was typed into the step, by its fields' names, and what the browser told."""
        typed = self.storage.get_step_data(step)
        if typed is None:
            return {}
        form = BY_SLUG[step].form
        return {name: typed.get(name) for name in form.told_by_browser} | {
            name: field.widget.value_from_datadict(typed, {}, name)
            for name, field in form.base_fields.items()
        }

    def get_form_kwargs(self, step: str | None = None) -> dict[str, Any]:
        """Return the answers known, which decide the choices that a form offers."""
        return {"known": self.reading.forms[step or self.steps.current].known}

    def get_form_prefix(self, step: str | None = None, form: Any = None) -> str:
        """Return no prefix: a step has a page to itself."""
        return ""

    def get_form_step_data(self, form: Any) -> dict[str, list[str]]:
        """Return the form's own fields as stored, without token or buttons."""
        return self.draft.answers[self.steps.current]  # type: ignore[no-any-return]

    def get_step_url(self, step: str) -> str:
        """Return the address of a step of this draft."""
        return step_url(self.draft, step)

    def render_next_step(self, form: Any, **kwargs: Any) -> HttpResponse:
        """Go back to the email where the step was entered from there, else on."""
        if self._returning and self.reading.position is None:
            return redirect(self.get_step_url(EMAIL))
        return super().render_next_step(form, **kwargs)  # type: ignore[no-any-return]

    def render_revalidation_failure(self, failed_step: str, form: Any, **kwargs: Any) -> Any:
        """Go to the step that is not all right, and say there what is missing."""
        response = super().render_revalidation_failure(failed_step, form, **kwargs)
        response["Location"] += "?check=1"
        return response

    def get_context_data(self, form: Any, **kwargs: Any) -> dict[str, Any]:
        """Return what the page of a step shows."""
        here = self.steps.current
        order = list(self.reading.forms)
        context: dict[str, Any] = super().get_context_data(form=form, **kwargs)
        return context | {
            "draft": self.draft,
            "step": BY_SLUG[here].said_for(self.reading.answers.occasion),
            "typists": typists(self.draft, here),
            "was": BY_SLUG[here].marks(self.draft.answers.get(here, {})),
            "progress": [
                (BY_SLUG[slug], slug == here, slug in self.reading.finished) for slug in order
            ],
            "previous": order[order.index(here) - 1] if here != order[0] else None,
            "last": here == order[-1],
            "returning": self._returning,
            "letter": letter_so_far(self.draft, self.reading),
        }

    @property
    def _judging(self) -> bool:
        visiting = self.request.method != "POST" and "check" not in self.request.GET
        return not visiting or self.kwargs["step"] == EMAIL

    @property
    def _returning(self) -> bool:
        return EMAIL in (self.request.POST.get("back"), self.request.GET.get("back"))

    @property
    def _leads_to_the_email(self) -> bool:
        """Tell whether the pressed button does, where all is answered."""
        at_the_end = self._returning or self.kwargs["step"] == self.steps.last
        return at_the_end and not {"leave", "wizard_goto_step"} & self.request.POST.keys()

    def _find(self, step: str, known: Container[str]) -> None:
        if step not in known or (step != EMAIL and step not in self.get_form_list()):
            raise Http404("No such step is asked.")


def step_url(draft: Draft, step: str) -> str:
    """Return the address of a step of a draft, or of its email."""
    if step == EMAIL:
        return reverse("email", kwargs={"id": draft.pk})
    return reverse("step", kwargs={"id": draft.pk, "step": step})


wizard = again_if_changed(DeclineWizard.as_view(url_name="step", done_step_name=EMAIL))
