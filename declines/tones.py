"""The email in another tone: seen before it is taken."""

from __future__ import annotations

import uuid
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from declines.choices import Tone
from declines.drafting import reading_of
from declines.letters.compose import compose
from declines.letters.differences import differences
from declines.models import Draft
from declines.steps import Reading
from declines.storage import again_if_changed


@require_http_methods(["GET", "HEAD", "POST"])
@again_if_changed
def another_tone(request: HttpRequest, id: uuid.UUID, tone: str) -> HttpResponse:
    """What the email would read in another tone, hand edits kept; a POST takes it."""
    draft = Draft.objects.one_owned_by(request, id)
    reading = reading_of(draft)
    if tone not in Tone.values:
        raise Http404
    if reading.position is not None or draft.sent_at:
        return redirect("go-on", id=draft.pk)
    if request.method == "POST":
        return _take(draft, tone)
    return render(request, "declines/tone.html", _preview(draft, reading, Tone(tone)))


def _preview(draft: Draft, reading: Reading, tone: Tone) -> dict[str, object]:
    answers = replace(reading.answers, tone=tone)
    letter = compose(answers)
    draft.refuse_reworded(answers)
    subject, body = draft.merged("subject", letter), draft.merged("body", letter)
    return {
        "draft": draft,
        "tone": tone,
        "tones": [other for other in Tone if other not in (tone, reading.answers.tone)],
        "subject": differences(draft.subject, subject.text),
        "body": differences(draft.body, body.text),
        "now": len(draft.body.split()),
        "then": len(body.text.split()),
        "asked": [*subject.clashes, *body.clashes],
        "title": reading.answers.company,
    }


def _take(draft: Draft, tone: str) -> HttpResponse:
    draft.keep_tone(tone)
    draft.take_tone(reading_of(draft).answers)
    draft.store()
    undo = f"?undo={draft.replaced.pk}" if draft.replaced else ""
    return redirect(reverse("email", kwargs={"id": draft.pk}) + undo)
