"""The pages around the wizard; each fetches what the owner may see, calls a verb, redirects."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from time import time
from typing import Any

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from declines.choices import Tone
from declines.desk import email_page, sent_along, stale_page
from declines.drafting import (
    follow,
    is_outrun,
    keep_typed,
    letter_so_far,
    reading_of,
    start_draft,
    store_if_answered,
    uuid_in,
)
from declines.forms import CompanionsForm
from declines.joining import signed_out
from declines.letters.compose import Letter
from declines.listing import listing, row
from declines.models import DELETED_LIVES, Draft
from declines.owners import owner_of
from declines.presses import PRESSES, Before, after_remark, press
from declines.saves import is_late
from declines.standing import checked, exchangeable, whose
from declines.steps import BY_SLUG, STEPS, Reading
from declines.storage import again_if_changed
from declines.texts_page import companions_page, texts_beside, undo_of
from declines.wizard import EMAIL, step_url, wizard

NEWEST = 3
UNDONE_AT_ONCE = {"recompose", "include", "settle", "undo", "merge", "resubject"}
A_MOMENT = 60  # seconds
WITH_DOUBTS = "give-a-reason"  # whose script moves them to the field


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What the site does, and the newest drafts of somebody who returns."""
    newest = list(Draft.objects.owned_by(request).begun()[:NEWEST])
    context = {"steps": STEPS, "rows": [row(draft) for draft in newest], "new_id": uuid.uuid4()}
    return render(request, "declines/home.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def drafts(request: HttpRequest) -> HttpResponse:
    """The person's drafts; a POST starts a new one."""
    if request.method == "POST":
        return redirect(step_url(start_draft(request), STEPS[0].slug))
    told = {
        "new_id": uuid.uuid4(),
        "deleted": _just_deleted(request),
        "restored": _just(request, "restored"),
        "renamed": _just(request, "renamed"),
        "joined": "joined" in request.GET,
        "made": _made(request),
        "signed_out": signed_out(request),
        "has_owner": owner_of(request) is not None,
        "accounts": settings.ACCOUNTS_OFFERED,
    }
    return render(request, "declines/drafts.html", listing(request) | told)


@require_safe
def go_on(request: HttpRequest, id: uuid.UUID) -> HttpResponse:
    """Go on where the draft was left."""
    draft = Draft.objects.one_owned_by(request, id)
    return redirect(step_url(draft, reading_of(draft).position or EMAIL))


def step(request: HttpRequest, id: uuid.UUID, step: str) -> HttpResponse:
    """One step of the wizard."""
    return wizard(request, id=id, step=step)


@require_POST
@again_if_changed
def letter(request: HttpRequest, id: uuid.UUID, step: str) -> HttpResponse:
    """Keep what is being typed into a step, and return the letter so far as a fragment."""
    if step not in BY_SLUG:
        raise Http404
    draft = Draft.objects.one_owned_by(request, id)
    if is_outrun(draft, step, request.POST):
        reading, seen = reading_of(draft), request.POST.get("was", "")
    else:
        reading = keep_typed(draft, BY_SLUG[step], request.POST)
        store_if_answered(draft)
        seen = BY_SLUG[step].marks(BY_SLUG[step].typed_in(request.POST))
    shown = letter_so_far(draft, reading)
    context = {"letter": shown, "sent": seen, "with_doubts": step == WITH_DOUBTS}
    return render(request, "declines/_letter.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@again_if_changed
def email(request: HttpRequest, id: uuid.UUID) -> HttpResponse:
    """The finished email; a POST saves it unless it was changed elsewhere meanwhile.

    A page that is open asks, as JSON, for the revision; there is none of what was sent.
    """
    if request.method != "POST" and not _wants_json(request):
        return wizard(request, id=id, step=EMAIL)
    draft = Draft.objects.one_owned_by(request, id)
    if request.method != "POST":
        return JsonResponse({"revision": None if draft.sent_at else draft.revision})
    return _save_email(request, draft)


@require_http_methods(["GET", "HEAD", "POST"])
@again_if_changed
def texts(request: HttpRequest, id: uuid.UUID) -> HttpResponse:
    """What goes with the email; a POST saves it unless it was changed elsewhere meanwhile."""
    draft = Draft.objects.one_owned_by(request, id)
    reading = reading_of(draft)
    if request.method == "POST":
        return _save_texts(request, draft, reading)
    if reading.position is not None:
        return redirect(step_url(draft, reading.position))
    return companions_page(request, draft, reading)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, id: uuid.UUID) -> HttpResponse:
    """Ask once, then take the draft out of sight."""
    draft = Draft.objects.one_owned_by(request, id)
    if request.method != "POST":
        context = {"row": row(draft), "days": DELETED_LIVES.days}
        return render(request, "declines/delete.html", context)
    draft.delete_for_now()
    response = redirect("drafts")
    response["Location"] += f"?deleted={draft.pk}"
    return response


@require_POST
def restore(request: HttpRequest, id: uuid.UUID) -> HttpResponse:
    """Bring a deleted draft back, and let what was typed into a page of it be sent again."""
    draft = get_object_or_404(Draft.objects.owned_or_deleted_by(request), pk=id)
    draft.restore()
    again = request.POST.get("again", "")
    if again.startswith(reverse("go-on", kwargs={"id": draft.pk})):
        return redirect(again, preserve_request=True)
    response = redirect("drafts")
    response["Location"] += f"?restored={draft.pk}&at={int(time())}"
    return response


def _save_email(request: HttpRequest, draft: Draft) -> HttpResponse:
    reading = reading_of(draft)
    form = sent_along(request, draft)
    if form is None:
        raise SuspiciousOperation("The form of the email has lost its text.")
    if not draft.composed_body:
        follow(draft, reading)
    if not form.is_valid():
        return email_page(request, draft, reading, form=form, status=400)
    told = form.cleaned_data
    seen_as_it_is = told["revision"] == draft.revision or draft.goes_on_from(told["page"])
    overtaken = is_late(told["page"], draft.writer)
    if draft.sent_at or not (draft.is_as(told) or (seen_as_it_is and not overtaken)):
        return _stale(request, draft, told)
    seen = Letter(told["seen_subject"], told["seen_body"])
    saved = Letter(draft.subject, draft.body)
    before = Before(saved, seen, draft.addressed_to, told["seen_addressed_to"])
    draft.note_seen()
    draft.edit_as(told)
    press(draft, request.POST.dict(), reading, before)
    draft.store()
    return _saved(request, draft, reading)


def _stale(request: HttpRequest, draft: Draft, told: dict[str, Any]) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse({"revision": draft.revision}, status=409)
    return stale_page(request, draft, told)


def _saved(request: HttpRequest, draft: Draft, reading: Reading) -> HttpResponse:
    if _wants_json(request):
        beside = {
            "address": render_to_string("declines/_address.html", draft.judged_address()),
            "remarks": render_to_string("declines/_remarks.html", checked(draft, reading)),
            "yours": render_to_string("declines/_yours.html", whose(draft)),
            "exchange": render_to_string(
                "declines/_exchange.html", {"exchangeable": exchangeable(draft, reading)}
            ),
        }
        return JsonResponse({"revision": draft.revision, "beside": beside})
    slug, _, field = request.POST.get("change", "").partition(":")
    if slug == "answer-by":
        return redirect("answer-by", id=draft.pk)
    if "sent" in request.POST:
        return redirect("sent", id=draft.pk)
    if request.POST.get("tone") in Tone.values:
        return redirect("another-tone", id=draft.pk, tone=request.POST["tone"])
    if slug not in BY_SLUG:
        return redirect(step_url(draft, EMAIL) + _where(request.POST, draft, reading))
    response = redirect(step_url(draft, slug))
    response["Location"] += f"?back={EMAIL}" + (f"#{field}" if field.isidentifier() else "")
    return response


def _save_texts(request: HttpRequest, draft: Draft, reading: Reading) -> HttpResponse:
    """Save them even where an answer is missing by now, so that nothing typed is lost."""
    form = CompanionsForm(
        request.POST,
        texts=draft.texts_beside(reading.answers),
        writers=draft.companion_writers(reading.answers),
    )
    if not form.is_valid():
        return companions_page(request, draft, reading, form=form, status=400)
    if form.stale():
        if _wants_json(request):
            return JsonResponse({}, status=409)
        return companions_page(request, draft, reading, stale=form, status=409)
    edited, page = form.edited(), form.cleaned_data["page"]
    if edited:
        draft.edit_companions(edited, reading.answers, page)
    pressed = draft.press_beside(request.POST.dict(), reading.answers, page)
    if edited or pressed:
        draft.store()
    if _wants_json(request):
        beside = texts_beside(draft, edited, reading.answers, request.POST)
        return JsonResponse({"beside": beside})
    if reading.position is not None:
        return redirect(step_url(draft, reading.position))
    response = redirect("texts", id=draft.pk)
    response["Location"] += undo_of(pressed) if pressed else "?saved#save"
    return response


def _where(sent: Mapping[str, str], draft: Draft, reading: Reading) -> str:
    """Return the place on the email page at which whoever pressed a button of it goes on."""
    pressed, undo = sent.keys(), draft.replaced.pk if draft.replaced else None
    settled = sent.get("settle", "").partition(":")[0]
    if "exchange" in pressed:
        return "?exchange" + (f"&undo={undo}" if undo else "") + "#exchange"
    if "remark" in pressed:
        return after_remark(sent["remark"], draft, reading)
    if draft.kept(settled):
        return f"?kept={settled}"
    if {"merge", "update", "reopen"} & pressed and draft.open_clashes():
        return "#question"
    if UNDONE_AT_ONCE & pressed and undo:
        return f"?undo={undo}"
    return "#letter" if pressed & PRESSES.keys() else "?saved"


def _wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == "application/json"


def _made(request: HttpRequest) -> int:
    """Return how many drafts a form has just made, 0 where none."""
    told = request.GET.get("made", "")
    return int(told) if re.fullmatch(r"[0-9]{1,2}", told) else 0


def _just_deleted(request: HttpRequest) -> Draft | None:
    deleted = uuid_in(request.GET.get("deleted"))
    return Draft.objects.deleted_by(request).filter(pk=deleted).first() if deleted else None


def _just(request: HttpRequest, done: str) -> Draft | None:
    """Return the draft to which this was done a moment ago; a bookmark tells of none."""
    at = request.GET.get("at", "")
    if not re.fullmatch(r"[0-9]{1,12}", at) or abs(time() - int(at)) > A_MOMENT:
        return None
    named = uuid_in(request.GET.get(done))
    mine = Draft.objects.owned_by(request)
    return mine.filter(pk=named).first() if named else None
