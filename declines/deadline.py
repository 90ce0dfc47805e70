"""The page that corrects the day by which they want an answer."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from declines.drafting import follow, reading_of
from declines.forms import AnswerByForm
from declines.models import Draft
from declines.storage import again_if_changed
from declines.wizard import EMAIL, step_url


@require_http_methods(["GET", "HEAD", "POST"])
@again_if_changed
def answer_by(request: HttpRequest, id: uuid.UUID) -> HttpResponse:
    """Name the day by which they want an answer to a draft that is not sent yet, or none."""
    draft = Draft.objects.one_owned_by(request, id)
    if draft.sent_at:
        return redirect("email", id=draft.pk)
    is_sent = request.method == "POST"
    told = request.POST if is_sent else request.GET if "answer_by" in request.GET else None
    reading = reading_of(draft)
    stored = {"answer_by": draft.answer_by}
    form = AnswerByForm(told, initial=stored, received_on=reading.answers.received_on)
    if is_sent and form.is_valid():
        draft.thread = draft.thread | form.as_kept()
        if draft.composed_body:
            follow(draft, reading_of(draft))
        draft.store()
        return redirect(f"{step_url(draft, reading.position or EMAIL)}?answer-by#answer-by")
    context = {"draft": draft, "form": form}
    status = 400 if is_sent else 200
    return render(request, "declines/answer_by.html", context, status=status)
