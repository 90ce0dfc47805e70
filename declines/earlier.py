"""The history of a draft's email: what it read before, and how to have that back."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from declines import drafting
from declines.desk import refusal, sent_along
from declines.drafting import reading_of
from declines.history import MOST_STATES
from declines.letters.differences import differences
from declines.letters.sentences import sentences
from declines.models import Draft
from declines.storage import again_if_changed


@require_safe
def history(request: HttpRequest, id: uuid.UUID) -> HttpResponse:
    """What the email read before, the newest first."""
    draft = Draft.objects.one_owned_by(request, id)
    states = list(draft.states.all()[:MOST_STATES])
    before = [*(state.body for state in states[1:]), ""]
    rows = [
        (state, _what_is_new(state.body, older, draft.body))
        for state, older in zip(states, before, strict=False)
    ]
    context = {"draft": draft, "rows": rows, **_told(draft)}
    return render(request, "declines/history.html", context)


def _what_is_new(body: str, *others: str) -> str:
    """Return the first sentence of a text that another lacks; the others are tried in turn."""
    for other in others:
        known = {*sentences(other)}
        if new := next((one for one in sentences(body) if one not in known), ""):
            return new
    return ""


def _told(draft: Draft) -> dict[str, object]:
    answers = reading_of(draft).answers
    zone, english = answers.written_at.tzinfo, answers.english
    return {"title": answers.company, "zone": zone, "english": english}


@require_safe
def earlier(request: HttpRequest, id: uuid.UUID, state: int) -> HttpResponse:
    """One earlier text, with what differs from the text as it stands."""
    draft = Draft.objects.one_owned_by(request, id)
    found = get_object_or_404(draft.states, pk=state)
    context = {
        "draft": draft,
        "state": found,
        "other_address": found.addressed_to not in ("", draft.addressed_to),
        "stands": draft.text.reads_like(found.text),
        "addressed_to": differences(draft.addressed_to, found.addressed_to),
        "subject": differences(draft.subject, found.subject),
        "body": differences(draft.body, found.body),
        **_told(draft),
    }
    return render(request, "declines/earlier.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def delete_earlier(request: HttpRequest, id: uuid.UUID, state: int) -> HttpResponse:
    """Ask once, then delete an earlier text for good."""
    draft = Draft.objects.one_owned_by(request, id)
    found = get_object_or_404(draft.states, pk=state)
    if request.method == "POST":
        found.delete()
        return redirect(f"{reverse('history', kwargs={'id': draft.pk})}?deleted")
    context = {"draft": draft, "state": found, **_told(draft)}
    return render(request, "declines/delete_earlier.html", context)


@require_POST
@again_if_changed
def bring_back(request: HttpRequest, id: uuid.UUID, state: int) -> HttpResponse:
    """Make an earlier text the email again; what stood there goes into the history.

    With the form of the email it is the Undo of a press, or the Redo after it ("?redo"), and leaves
    alone what was typed since; where the earlier text was deleted, that is saved all the same.
    """
    draft = Draft.objects.one_owned_by(request, id)
    form = sent_along(request, draft)
    found = draft.states.filter(pk=state).first()
    if not (found or form):
        raise Http404
    if form and (refused := refusal(request, draft, form)):
        return refused
    if draft.sent_at:
        return redirect("email", id=draft.pk)
    if form:  # so that what was typed is in the history, too
        draft.edit_as(form.cleaned_data)
        draft.store()
    if not found:
        return redirect(f"{reverse('email', kwargs={'id': draft.pk})}?gone")
    stood = not form and draft.text.reads_like(found.text)
    drafting.bring_back(draft, found, draft.made_of(found) if form else None)
    draft.store()
    response = redirect("email", id=draft.pk)
    deed = "" if not form else "&redone" if "redo" in request.GET else "&undone"
    if draft.replaced:
        response["Location"] += f"?undo={draft.replaced.pk}{deed}"
    elif stood:
        response["Location"] += "?stands"
    return response
