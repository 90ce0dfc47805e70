"""The email page: the finished text as it stands, beside what it was made from."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.template.response import TemplateResponse

from declines.choices import Channel
from declines.drafting import follow
from declines.faults import GUIDELINES
from declines.forms import EmailForm
from declines.letters.clock import read_clock
from declines.letters.compose import Letter, compose
from declines.letters.export import mailto
from declines.models import Draft
from declines.steps import BY_SLUG, Reading


def email_page(
    request: HttpRequest,
    draft: Draft,
    reading: Reading,
    *,
    form: EmailForm | None = None,
    stale: bool = False,
    status: int = 200,
) -> TemplateResponse:
    """Return the email page, over the saved text or over the form that was sent in."""
    if not draft.composed_body:
        follow(draft, reading)
    said = checked(draft, reading) if form is None else {}  # the check reads what is saved
    form = form or EmailForm(initial=_saved(draft), auto_id="%s")
    context = {
        "draft": draft,
        "form": form,
        "stale": stale,
        "clashes": draft.open_clashes(),
        "outdated": is_outdated(draft, reading),
        "clock": read_clock(reading.answers),
        "answers": _summary(reading),
        "mailto": mailto(draft.subject, draft.body),
        "rows": _rows(form["body"].value() or ""),
        "in_thread": reading.answers.channel in (Channel.EMAIL, Channel.MESSAGE),
        "title": reading.answers.company,
        **said,
    }
    return TemplateResponse(request, "declines/email.html", context, status=status)


def checked(draft: Draft, reading: Reading) -> dict[str, Any]:
    """Return the remarks about the saved text, and which guidelines it keeps."""
    remarks = draft.remarks(reading.answers)
    broken = {remark.fault.aim for remark in remarks}
    kept = [(aim.label, aim not in broken) for aim in GUIDELINES]
    return {"remarks": remarks, "guidelines": kept}


def is_outdated(draft: Draft, reading: Reading) -> bool:
    """Tell whether the answers, or the clock, would now make another letter."""
    if reading.position is not None:
        return False
    return compose(reading.answers) != Letter(draft.composed_subject, draft.composed_body)


def _saved(draft: Draft) -> dict[str, Any]:
    return {"subject": draft.subject, "body": draft.body, "revision": draft.revision}


def _summary(reading: Reading) -> list[tuple[Any, list[tuple[str, Any, str]]]]:
    return [(BY_SLUG[slug], form.summary()) for slug, form in reading.forms.items()]


def _rows(body: str) -> int:
    return sum(1 + len(line) // 62 for line in body.split("\n")) + 1
