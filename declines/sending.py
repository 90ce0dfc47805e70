"""A draft that was sent: its record, what comes next, and the way back."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from declines.accompanied import is_named
from declines.afterwards import (
    Lookout,
    entries,
    event_days,
    event_entry,
    event_summary,
    reminder_to_answer,
)
from declines.answers import Answers
from declines.calendars import Entry, as_ics
from declines.choices import Channel, Companion, Reason
from declines.desk import refusal, sent_along
from declines.drafting import file, reading_of
from declines.forms import EventForm, SentForm
from declines.forms.give_a_reason import SENTENCE_LIMIT
from declines.letters.companions import write_companions
from declines.letters.telling import telling, tells
from declines.models import Draft
from declines.steps import Reading
from declines.storage import again_if_changed
from declines.text import is_blank

LINKED = (Companion.WHY, Companion.REFERRER)
LISTED = (
    Companion.PHONE, Companion.VOICEMAIL, Companion.PANEL, Companion.CLIENT, Companion.COORDINATOR,
    Companion.HR,
)  # fmt: skip
WRITTEN_ELSEWHERE = (Channel.MESSAGE, Channel.PORTAL)  # where the text is pasted, too


@require_http_methods(["GET", "HEAD", "POST"])
@again_if_changed
def sent(request: HttpRequest, id: uuid.UUID) -> HttpResponse:
    """Ask when and how the email went out, then freeze it as a record."""
    draft = Draft.objects.one_owned_by(request, id)
    reading = reading_of(draft)
    if draft.sent_at:
        return redirect("email", id=draft.pk)
    if is_blank(draft.body):
        return redirect(reverse("email", kwargs={"id": draft.pk}) + "?empty")
    today, received_on = reading.answers.written_at.date(), reading.answers.received_on
    if request.method != "POST":
        form = SentForm(initial=_usual(draft, reading.answers, today), today=today)
        return _page(request, draft, form)
    form = SentForm(request.POST, today=today, received_on=received_on)
    if not form.is_valid():
        return _page(request, draft, form, status=400)
    told = form.cleaned_data
    zone = reading.answers.written_at.tzinfo
    now = timezone.now()
    on_that_day = datetime.combine(told["sent_on"], time(12), zone)
    at = now if told["sent_on"] >= today else on_that_day
    draft.mark_sent(at, Channel(told["sent_by"]), told["sent_reason"])
    draft.store()
    return redirect("email", id=draft.pk)


@require_POST
@again_if_changed
def unsent(request: HttpRequest, id: uuid.UUID) -> HttpResponse:
    """Let the email be edited again; text that is sent along is taken."""
    draft = Draft.objects.one_owned_by(request, id)
    form, was_sent = sent_along(request, draft), draft.sent_at is not None
    if not (form or was_sent):
        return redirect("email", id=draft.pk)
    draft.mark_unsent()
    file(draft)
    if form and (refused := refusal(request, draft, form)):
        draft.store()
        return refused
    if form:
        draft.edit_as(form.cleaned_data)
    draft.store()
    return redirect(reverse("email", kwargs={"id": draft.pk}) + "?unsent")


@require_safe
def calendar_file(request: HttpRequest, id: uuid.UUID, kind: str) -> HttpResponse:
    """An entry for the person's calendar, about an email that was sent or is to be sent."""
    draft = Draft.objects.one_owned_by(request, id)
    reading = reading_of(draft)
    if draft.sent_at and kind == "event" and event_summary(reading.answers):
        return _event_file(request, draft, reading)
    if draft.sent_at:
        entry = entries(draft, reading.answers).get(kind)
    else:
        entry = reminder_to_answer(draft, reading.answers) if kind == "answer-by" else None
    if entry is None:
        raise Http404
    return _calendar(kind, entry)


def _event_file(request: HttpRequest, draft: Draft, reading: Reading) -> HttpResponse:
    """Return the entry of the event on the days that are asked for, else ask for them."""
    form = EventForm(request.GET, auto_id="%s")
    if not form.is_valid():
        return record(request, draft, reading, event=form, status=400)
    return _calendar("event", event_entry(draft, reading.answers, **form.cleaned_data))


def _calendar(kind: str, entry: Entry) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{kind}.ics"'}
    return HttpResponse(as_ics(entry, timezone.now()), "text/calendar", headers=headers)


def record(
    request: HttpRequest,
    draft: Draft,
    reading: Reading,
    *,
    event: EventForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Return the page of an email that was sent; days of an event are as sent in, or proposed."""
    told = reading.answers
    days = event_days(draft, told)
    beside = write_companions(told, LINKED + LISTED) if is_named(told) else {}
    context = {
        "draft": draft,
        "answers": told,
        "entries": entries(draft, told),
        "event": event_summary(told),
        "form": event or EventForm(initial=days._asdict() if days else None, auto_id="%s"),
        "sent_on": draft.sent_on(told.written_at.tzinfo),
        "channel": Channel(draft.sent_by).label,
        "beside": beside,
        "others": [kind for kind in LISTED if kind in beside],
        "said_instead": _said_instead(draft, told),
        "lookout": _lookout(draft, told),
        "title": told.company,
    }
    return render(request, "declines/sent.html", context, status=status)


def _lookout(draft: Draft, told: Answers) -> Lookout:
    return Lookout.of(draft.sent_at or timezone.now(), told, draft.body, draft.answer_by)


def _usual(draft: Draft, told: Answers, today: date) -> dict[str, Any]:
    reason = _told_in(draft, told)
    if not 0 < len(reason) <= SENTENCE_LIMIT and _other_reason(draft, told) is None:
        own, label = told.own_reason, str(told.reason.label)
        reason = {Reason.OWN_WORDS: own, Reason.NONE: ""}.get(told.reason, label)
    return {"sent_on": today.isoformat(), "sent_by": _by(draft, told), "sent_reason": reason}


def _by(draft: Draft, told: Answers) -> Channel:
    """Return how it most likely went out: as an email, unless they write elsewhere."""
    answered_there = told.channel in WRITTEN_ELSEWHERE and not draft.addressed_to
    return told.channel if answered_there else Channel.EMAIL


def _told_in(draft: Draft, told: Answers) -> str:
    """Return the sentence of the text as it stands that tells the reason, "" where none does."""
    if not is_named(told):
        return ""
    return telling(draft.body, draft.composed_body, draft.as_composed(told))


def _other_reason(draft: Draft, told: Answers) -> str | None:
    return draft.other_reason(told) if is_named(told) else None


def _said_instead(draft: Draft, told: Answers) -> str | None:
    """Return what to say where the answer to “why?” tells another reason than the email.

    It is "" where that is not known, None where both tell the same.
    """
    other = _other_reason(draft, told)
    if other is None:
        return None
    why = draft.companion_texts(told, [Companion.WHY]).get(Companion.WHY, "")
    return (other or draft.sent_reason) if tells(why, told) else None


def _page(request: HttpRequest, draft: Draft, form: SentForm, status: int = 200) -> HttpResponse:
    told = reading_of(draft).answers
    context = {"draft": draft, "form": form, "differs": _other_reason(draft, told) == ""}
    return render(request, "declines/mark_sent.html", context, status=status)
