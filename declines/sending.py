"""A draft that was sent: its record, what comes next, and the way back."""

from __future__ import annotations

import calendar
import re
import uuid
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from declines.answers import WITH_INTERVIEW, Answers
from declines.calendars import Entry, as_ics
from declines.choices import Channel, Occasion, Reason, Touch
from declines.dates import parse_moment
from declines.desk import refusal, sent_along
from declines.drafting import file, reading_of
from declines.forms import SentForm
from declines.models import Draft
from declines.steps import Reading
from declines.storage import again_if_changed

LOOK_AGAIN = timedelta(days=7)
MEET_AGAIN = timedelta(days=30)  # where the event's own day is not known
A_DAY = timedelta(days=1)
MONTHS = re.compile(rf"\b(?:{'|'.join(filter(None, calendar.month_name))})\b")
SMALL_WORDS = re.compile(r"\b(?:In|On|The|At|Early|Late|Mid)\b|-")


@require_http_methods(["GET", "HEAD", "POST"])
@again_if_changed
def sent(request: HttpRequest, id: uuid.UUID) -> HttpResponse:
    """Ask when and how the email went out, then freeze it as a record."""
    draft = Draft.objects.one_owned_by(request, id)
    reading = reading_of(draft)
    if draft.sent_at or not draft.body:
        return redirect("email", id=draft.pk)
    today, received_on = reading.answers.written_at.date(), reading.answers.received_on
    if request.method != "POST":
        form = SentForm(initial=_usual(reading.answers, today), today=today)
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
    form, was_sent = sent_along(request), draft.sent_at is not None
    if not (form or was_sent):
        return redirect("email", id=draft.pk)
    draft.mark_unsent()
    file(draft)
    if form and (refused := refusal(request, draft, form)):
        draft.store()
        return refused
    if form:
        told = form.cleaned_data
        draft.edit(told["subject"], told["body"], writer=told["page"])
    draft.store()
    return redirect("email", id=draft.pk)


@require_safe
def calendar_file(request: HttpRequest, id: uuid.UUID, kind: str) -> HttpResponse:
    """An entry for the person's calendar, about an email that was sent."""
    draft = Draft.objects.one_owned_by(request, id)
    entry = entries(draft, reading_of(draft)).get(kind) if draft.sent_at else None
    if entry is None:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="{kind}.ics"'}
    return HttpResponse(as_ics(entry, timezone.now()), "text/calendar", headers=headers)


def record(request: HttpRequest, draft: Draft, reading: Reading) -> HttpResponse:
    """Return the page of an email that was sent."""
    context = {
        "draft": draft,
        "answers": reading.answers,
        "entries": entries(draft, reading),
        "sent_on": draft.sent_on(reading.answers.written_at.tzinfo),
        "channel": Channel(draft.sent_by).label,
        "asks": reading.answers.occasion == Occasion.RESCHEDULE or reading.answers.to_return,
        "title": reading.answers.company,
    }
    return render(request, "declines/sent.html", context)


def entries(draft: Draft, reading: Reading) -> dict[str, Entry]:
    """Return what of a sent email belongs into a calendar, by kind."""
    told = reading.answers
    sent_on = draft.sent_on(told.written_at.tzinfo) or told.written_at.date()
    whom = told.addressee or told.company
    found = {
        "look-again": Entry(
            f"{draft.pk}-look-again",
            _("Has %(person)s answered?") % {"person": whom},
            sent_on + LOOK_AGAIN,
            _("No reply to a refusal is normal. If you asked something, ask once more."),
        )
    }
    if told.interview_at and told.occasion in WITH_INTERVIEW - {Occasion.MISSED}:
        found["interview"] = Entry(
            draft.thread.get("slot", f"{draft.pk}-interview"),
            _("Not taking place: interview at %(company)s") % {"company": told.company},
            told.interview_at,
            is_cancelled=True,
            sequence=int(draft.thread.get("sequence", 0)) + 1,
        )
    if told.touch == Touch.EVENT and told.event and told.occasion != Occasion.RESCHEDULE:
        found["event"] = Entry(
            f"{draft.pk}-event",
            _("Say hello to %(person)s: %(event)s") % {"person": whom, "event": told.event},
            day_of(told.event_when, sent_on) or sent_on + MEET_AGAIN,
            told.event_when,
        )
    return found


def day_of(words: str, after: date) -> date | None:
    """Return the first day after another that words like "in May" can mean, None where none."""
    told = words.title()
    if not MONTHS.search(told):
        return None
    around = SMALL_WORDS.sub(" ", told)
    first = parse_moment(around, default=datetime(after.year, 1, 1, tzinfo=UTC), fuzzy=True)
    last = parse_moment(around, default=datetime(after.year, 1, 31, tzinfo=UTC), fuzzy=True)
    if first is None or last is None:
        return None
    if not re.search(r"\b20\d\d\b", words):
        first, last = (_not_over(day, last, after) for day in (first, last))
    within_the_month = first.date() <= after < last.date()
    return after + A_DAY if within_the_month else first.date()


def _not_over(day: datetime, last: datetime, after: date) -> datetime:
    """Return the day a year later, where the last one that is meant is over."""
    return day if last.date() > after else day + relativedelta(years=1)


def _usual(told: Answers, today: date) -> dict[str, Any]:
    if told.reason == Reason.OWN_WORDS:
        reason = told.own_reason
    else:
        reason = str(told.reason.label) if told.reason != Reason.NONE else ""
    return {"sent_on": today.isoformat(), "sent_by": told.channel, "sent_reason": reason}


def _page(request: HttpRequest, draft: Draft, form: SentForm, status: int = 200) -> HttpResponse:
    return render(request, "declines/mark_sent.html", {"draft": draft, "form": form}, status=status)
