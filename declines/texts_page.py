"""The page of what goes with the email: each text, what is asked about it, what it read before."""

from __future__ import annotations

import uuid
from collections.abc import Container, Iterable, Mapping
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.template.response import TemplateResponse

from declines.accompanied import Pressed, is_named
from declines.answers import Answers
from declines.choices import Companion
from declines.desk import rows_of
from declines.forms import CompanionsForm
from declines.forms.finished_email import mark
from declines.kept import Kept
from declines.letters.companions import write_companions
from declines.letters.differences import differences
from declines.letters.telling import tells
from declines.models import Draft
from declines.steps import Reading


def companions_page(
    request: HttpRequest,
    draft: Draft,
    reading: Reading,
    *,
    form: CompanionsForm | None = None,
    stale: CompanionsForm | None = None,
    status: int = 200,
) -> TemplateResponse:
    """Return the page of what goes with the email: as saved, as sent in, or both where they clash.

    A `form` did not pass; a `stale` one changed what was written elsewhere meanwhile.
    """
    if form is None:
        texts = stale.texts if stale else draft.texts_beside(reading.answers)
        form = CompanionsForm(texts=texts, initial=stale.edited() if stale else {})
    fitting = _fitting(reading.answers, form.texts)
    kept = {} if stale or form.errors else draft.kept_beside(reading.answers, form.texts)
    told = {kind: _told(kind, one, request.GET, kind in fitting) for kind, one in kept.items()}
    context = {
        "draft": draft,
        "form": form,
        "stale": stale,
        "page": form["page"].value() or f"{uuid.uuid4().hex}.0",
        "writers": " ".join(draft.companion_writers(reading.answers).values()),
        "texts": _passages(form, stale.stale() if stale else {}, fitting, told),
        "retold": _retold(draft, form, reading.answers),
        "title": reading.answers.company,
    }
    return TemplateResponse(request, "declines/texts.html", context, status=status)


def _passages(
    form: CompanionsForm,
    others: dict[str, str],
    fitting: Container[str],
    told: dict[str, dict[str, Any]],
) -> list[dict[str, Any]]:
    return [
        {
            "field": form[kind.value],
            "shown": form.shown(kind),
            "other": others.get(kind.value),
            "fits": kind in fitting,
            "rows": rows_of(form[kind.value].value() or ""),
            "told": told.get(kind.value),
        }
        for kind in form.texts
    ]


def _retold(draft: Draft, form: CompanionsForm, answers: Answers) -> dict[str, Any]:
    """Return which texts tell the reason of the answers, where the email tells it no more."""
    other = draft.other_reason(answers) if is_named(answers) else None
    if other is None:
        return {}
    fields = [form[kind.value] for kind in form.texts]
    telling = [field for field in fields if tells(field.value() or "", answers)]
    return {"fields": telling, "instead": other}


def texts_beside(
    draft: Draft, kinds: Iterable[str], answers: Answers, has: Mapping[str, str]
) -> dict[str, str]:
    """Return what stands beside some of the texts, as fragments of the page by their id.

    What the page `has` already, by the marks it sends, stays out: earlier texts can be long. Where
    somebody types on, the page does not grow for the sake of a way back from a few words.
    """
    kept = draft.kept_beside(answers, kinds)
    fitting = _fitting(answers, kept)
    told = {
        f"beside-{kind}": _told(kind, one, {}, one.is_far and kind in fitting)
        for kind, one in kept.items()
    }
    return {
        id: render_to_string("declines/_beside.html", {"told": one})
        for id, one in told.items()
        if one["mark"] != has.get(id)
    }


def undo_of(pressed: Pressed) -> str:
    """Return the end of the address at which a press can be undone, or was not: it says so."""
    kind, now, is_left, is_undone = pressed
    if is_left:
        return f"?left={kind}:{now.key}#{kind}"
    undone = "&undone" if is_undone else ""
    return (f"?undo={kind}:{now.undo}{undone}" if now.undo else "") + f"#{kind}"


def _fitting(answers: Answers, kinds: Iterable[str]) -> Container[str]:
    """Return which of these texts go with the email by its answers."""
    wanted = [Companion(kind) for kind in kinds]
    return write_companions(answers, wanted) if is_named(answers) else ()


def _told(kind: str, kept: Kept, asked: Mapping[str, str], can_be_composed: bool) -> dict[str, Any]:
    """Return what is asked about a text, what it read before, and whether another was composed.

    What a press did last to it can be undone at once, or an Undo was left: `asked` has its kind
    and key.
    """
    undo = f"{kind}:{kept.undo}"
    undone = bool(kept.before) and asked.get("undo") == undo
    told = {
        "questions": kept.questions(),
        "earlier": kept.earlier_texts(),
        "undo": undo if undone else "",
        "is_redo": undone and "undone" in asked,
        "stays": kept.stays,
        "replaced_is_earlier": undone and kept.before[0] in kept.earlier,
        "undo_is_left": asked.get("left") == f"{kind}:{kept.key}",
        "differs": can_be_composed and kept.differs,
    }
    told |= {"kind": Companion(kind), "mark": mark(repr(told))}
    compared = [(key, text, differences(kept.mine, text)) for key, text in kept.earlier_texts()]
    return told | {"earlier": compared}
