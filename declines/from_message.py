"""Start from the message that was got: what it says is proposed, never taken silently."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.forms import ChoiceField, Field
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from declines.drafting import file, reading_of, start_draft, uuid_in
from declines.fields import Choices
from declines.forms import AnswerByForm, MessageForm
from declines.forms.finished_email import LONGEST_RECIPIENTS
from declines.models import Draft
from declines.received import Proposal, Received, answer_by, answer_to, lasts, proposals
from declines.received.message import ID, MOST_REFERENCES
from declines.steps import BY_SLUG, STEPS
from declines.text import clean_line
from declines.wizard import step_url

LONGEST_SUBJECT = 250
LONGEST_SLOT = 250
MOST_ALIKE = 20  # drafts for one job that are looked at
LONGEST_DAY = 40  # that is asked for again
OF_PEOPLE = ("addressee", "title", "sender")
WHO = gettext_lazy("We could not tell which of the two is you. Is this right?")


@require_http_methods(["GET", "HEAD", "POST"])
def from_message(request: HttpRequest) -> HttpResponse:
    """Ask for the message, show what it says, and start a draft with what is accepted."""
    if "take" in request.POST:
        return _start(request)
    is_sent = request.method == "POST"
    data, files = (request.POST, request.FILES) if is_sent else (None, None)
    form = MessageForm(data, files, auto_id="%s")
    if not is_sent or not form.is_valid():
        status = 400 if is_sent else 200
        return render(request, "declines/from_message.html", {"form": form}, status=status)
    received, now = form.received, timezone.now()
    wanted, (to, unread) = answer_by(received, now), answer_to(received)
    proposed = proposals(received, now)
    context = {
        "rows": [_row(one, is_unsure=received.is_unsure) for one in proposed],
        "begun": _begun_already(request, received, proposed),
        "answer_by": wanted,
        "answer_by_fault": _doubt(wanted[0], proposed) if wanted else "",
        "until": _until(proposed, *lasts(received, now)),
        "addressed_to": to,
        "unread_address": unread,
        "who": WHO if received.is_unsure else "",
        "received": received,
        "new_id": uuid.uuid4(),
    }
    return render(request, "declines/proposals.html", context)


def _doubt(answer_by: date, proposed: Iterable[Proposal]) -> str:
    """Return what speaks against the day by which they want an answer, "" where nothing does."""
    came = next((one.value for one in proposed if one.field == "received_on"), "")
    received_on = date.fromisoformat(came) if came else None
    form = AnswerByForm({"answer_by": str(answer_by)}, received_on=received_on)
    return str(next(iter(form.errors.get("answer_by", [])), ""))


def _until(proposed: Iterable[Proposal], minutes: int, words: str) -> tuple[time, str] | None:
    """Return when an interview ends on its day, and the words that say so where they are others."""
    said = next((one for one in proposed if one.field == "interview_at"), None)
    begins = datetime.fromisoformat(said.value) if said and minutes > 0 else None
    ends = begins + timedelta(minutes=minutes) if begins else None
    if not (said and begins and ends) or ends.date() != begins.date():
        return None
    return ends.time(), "" if words == said.words else words


def _begun_already(
    request: HttpRequest, received: Received, proposed: Iterable[Proposal]
) -> Draft | None:
    """Return the open draft that answers this message, or the same person about the same role."""
    told = {one.field: one.value for one in proposed}
    company, role = told.get("company", ""), told.get("role", "")
    same_job = Q(sorted_by=company.casefold(), role__iexact=role) if company and role else Q()
    same_message = Q(thread__id=received.message_id) if received.message_id else Q()
    if not (wanted := same_message | same_job):
        return None
    found = Draft.objects.owned_by(request).begun().filter(wanted, sent_at=None)
    sender = told.get("addressee", "")
    return next((one for one in found[:MOST_ALIKE] if _is_about(one, received, sender)), None)


def _is_about(draft: Draft, received: Received, sender: str) -> bool:
    """Tell whether a draft for the same job answers the same person, as far as both are known."""
    if received.message_id and draft.thread.get("id") == received.message_id:
        return True
    typed: list[str] = draft.answers.get(STEPS[0].slug, {}).get("addressee", [])
    addressee = next(iter(typed), "")
    return not (sender and addressee) or sender.casefold() == addressee.casefold()


def _row(proposal: Proposal, *, is_unsure: bool) -> dict[str, Any]:
    field = BY_SLUG[proposal.step].form.base_fields[proposal.field]
    choices: Any = field.choices if isinstance(field, ChoiceField) else []
    kind = getattr(field.widget, "input_type", "text")
    typed = field.widget.attrs.get("type", kind)
    is_one_of_several = isinstance(field, Choices)
    fault = _fault(field, [proposal.value] if is_one_of_several else proposal.value)
    return {
        "name": proposal.field,
        "label": dict(choices)[proposal.value] if is_one_of_several else field.label,
        "value": proposal.value,
        "words": proposal.words if proposal.words != proposal.value else "",
        "choices": choices,
        "type": "hidden" if is_one_of_several else typed,
        "fault": fault or (WHO if is_unsure and proposal.field in OF_PEOPLE else ""),
    }


def _fault(field: Field, value: Any) -> str:
    """Return what the wizard would say against a value, "" where nothing."""
    try:
        field.clean(value)
    except ValidationError as error:
        return str(error.messages[0])
    return ""


def _start(request: HttpRequest) -> HttpResponse:
    if made := _made_before(request):
        return redirect(step_url(made, STEPS[0].slug))
    draft = start_draft(request)
    accepted = set(request.POST.getlist("use"))
    for step in STEPS:
        names = [name for name in step.form.base_fields if name in accepted]
        typed = {name: [clean_line(request.POST.get(name, ""))] for name in names}
        if any(value for (value,) in typed.values()):
            draft.keep_typed(step.slug, typed)
            draft.proposed = [*draft.proposed, step.slug]
    if "addressed_to" in accepted:
        draft.addressed_to = clean_line(request.POST.get("addressed_to", ""))[:LONGEST_RECIPIENTS]
    draft.thread = _thread(request) if "thread" in accepted else {}
    draft.thread |= _slot(request) if "slot" in accepted else {}
    draft.thread |= _minutes(request) if "interview_at" in accepted else {}
    answer_by = _answer_by(request, draft)
    draft.thread |= answer_by.as_kept() if answer_by.is_valid() else {"answer_by": ""}
    file(draft)
    draft.store()
    typed = answer_by.data["answer_by"]
    if answer_by.errors and len(typed) <= LONGEST_DAY:
        ask_again = reverse("answer-by", kwargs={"id": draft.pk})
        return redirect(f"{ask_again}?{urlencode({'answer_by': typed})}")
    return redirect(step_url(draft, STEPS[0].slug))


def _made_before(request: HttpRequest) -> Draft | None:
    """Return the draft that the same form has made, where it was sent twice."""
    id = uuid_in(request.POST.get("draft"))
    mine = Draft.objects.owned_by(request).exclude(answers={})
    return mine.filter(pk=id).first() if id else None


def _slot(request: HttpRequest) -> dict[str, str]:
    """Return what an entry in a calendar is known by (RFC 5545, 3.8.4.7), as far as it is told."""
    slot, sequence = clean_line(request.POST.get("slot", "")), request.POST.get("sequence", "")
    if not 0 < len(slot) <= LONGEST_SLOT:
        return {}
    return {"slot": slot, "sequence": sequence if re.fullmatch("[0-9]{1,8}", sequence) else "0"}


def _minutes(request: HttpRequest) -> dict[str, str]:
    """Return how long the interview lasts, as far as its end is told and comes later that day."""
    try:
        begins = datetime.fromisoformat(request.POST.get("interview_at", ""))
        until = time.fromisoformat(request.POST.get("until", ""))
    except ValueError:
        return {}
    ends = datetime.combine(begins, until.replace(tzinfo=begins.tzinfo))
    minutes = int((ends - begins).total_seconds() / 60)
    return {"minutes": str(minutes)} if minutes > 0 else {}


def _answer_by(request: HttpRequest, draft: Draft) -> AnswerByForm:
    """Return the form of the day by which they want an answer, which is none before they wrote."""
    is_told = "answer_by" in request.POST.getlist("use")
    typed = clean_line(request.POST.get("answer_by", "")) if is_told else ""
    received_on = reading_of(draft).answers.received_on
    return AnswerByForm({"answer_by": typed}, received_on=received_on)


def _thread(request: HttpRequest) -> dict[str, str]:
    """Return what an answer is put into the thread by (RFC 5322, 3.6.4), as far as it is right."""
    id = request.POST.get("message_id", "")
    if not ID.fullmatch(id):
        return {}
    references = [one for one in request.POST.get("references", "").split() if ID.fullmatch(one)]
    subject = re.sub(
        r"^(?:re: *)+", "", clean_line(request.POST.get("subject", "")), flags=re.IGNORECASE
    )
    return {
        "id": id,
        "references": " ".join(references[-MOST_REFERENCES:]),
        "subject": subject[:LONGEST_SUBJECT],
    }
