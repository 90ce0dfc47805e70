"""What is stored of a person, told plainly, handed over, and deleted."""

from __future__ import annotations

import json
import re
import uuid
import zipfile
from tempfile import SpooledTemporaryFile
from typing import Any

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from declines.accounts import forget_account
from declines.choices import Companion
from declines.drafting import reading_of
from declines.joining import Browser, Invitation
from declines.letters.export import as_note, as_text
from declines.models import DELETED_LIVES, Draft, DraftQuerySet
from declines.owners import owner_of
from declines.steps import BY_SLUG

LONGEST_NAME = 60
IN_MEMORY = 8 * 1024 * 1024  # bytes of what is handed over; more of it goes through a file
AT_A_TIME = 500  # drafts
NEWEST = 20  # drafts of which the texts that go with them are handed over unedited, too
KEPT = (
    "id", "name", "english", "answers", "addressed_to", "subject", "body", "companions", "thread",
    "status", "sent_at", "sent_by", "sent_reason", "created_at", "changed_at", "deleted_at",
)  # fmt: skip


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What is stored, where, and for how long."""
    context = {
        "accounts": settings.ACCOUNTS_OFFERED,
        "days": settings.KEEP_DAYS,
        "deleted_days": DELETED_LIVES.days,
        "newest": NEWEST,
        "is_deleted": "deleted" in request.GET and owner_of(request) is None,
    }
    return render(request, "declines/privacy.html", context)


@require_safe
def everything(request: HttpRequest) -> FileResponse:
    """All that is stored of this person, as JSON and, letter by letter, as text."""
    drafts = Draft.objects.owned_or_deleted_by(request).order_by("created_at", "id")
    packed = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - the response closes it
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        _write_person(archive, request)
        number = _write_answers(archive, drafts)
        _write_letters(archive, drafts, whole_from=number - NEWEST)
    packed.seek(0)
    return FileResponse(packed, as_attachment=True, filename="kind-regrets.zip")


@require_http_methods(["GET", "HEAD", "POST"])
def delete_everything(request: HttpRequest) -> HttpResponse:
    """Ask once, then delete every draft of this person for good, and forget the person."""
    drafts = Draft.objects.owned_or_deleted_by(request)
    if request.method != "POST":
        return render(request, "declines/delete_everything.html", {"drafts": drafts.count()})
    owner = owner_of(request)
    with transaction.atomic():
        if owner:
            _delete_all_of(owner)
        if request.user.is_authenticated:
            request.user.delete()
    request.session.flush()
    response = redirect("privacy")
    response["Location"] += "?deleted"
    response["Clear-Site-Data"] = '"storage"'  # what a tab keeps of a text that was not saved
    return response


def _delete_all_of(owner: uuid.UUID) -> None:
    Draft.objects.filter(owner=owner).delete()
    browsers = Browser.objects.filter(owner=owner)
    Session.objects.filter(session_key__in=browsers.values("session_key")).delete()
    browsers.delete()
    Invitation.objects.filter(owner=owner).delete()
    forget_account(owner)


def _write_person(archive: zipfile.ZipFile, request: HttpRequest) -> None:
    """Write what is stored besides drafts: the address of an account, and the joined browsers."""
    owner = owner_of(request)
    browsers = Browser.objects.filter(owner=owner) if owner else ()
    told = {
        "account": getattr(request.user, "email", None),
        "browsers": [{"name": one.name, "joined_at": one.joined_at} for one in browsers],
    }
    if any(told.values()):
        archive.writestr("person.json", json.dumps(told, ensure_ascii=False, indent=1, default=str))


def _write_answers(archive: zipfile.ZipFile, drafts: DraftQuerySet) -> int:
    """Write all drafts with their histories into one file, a few in memory; return how many."""
    between, number = b"[\n", 0
    with archive.open("drafts.json", "w", force_zip64=True) as file:
        for draft in drafts.prefetch_related("states").iterator(AT_A_TIME):
            told = json.dumps(_told(draft), ensure_ascii=False, indent=1, default=str)
            file.write(between + told.encode())
            between, number = b",\n", number + 1
        file.write(b"\n]" if number else b"[]")
    return number


def _write_letters(archive: zipfile.ZipFile, drafts: DraftQuerySet, *, whole_from: int) -> None:
    """Write each letter, and the texts that go with it, into files of their own.

    Those that nobody edited are composed for drafts behind `whole_from` alone: it takes long.
    """
    for number, draft in enumerate(drafts.iterator(AT_A_TIME), start=1):
        if not draft.body:
            continue
        company = re.sub(r"\W+", "_", draft.company)[:LONGEST_NAME]
        name = f"letters/{number:03}_{company}"
        archive.writestr(f"{name}.txt", as_text(draft.subject, draft.body, draft.addressed_to))
        for kind, text in _beside(draft, whole=number > whole_from).items():
            archive.writestr(f"{name}_{kind.value}.txt", as_note(text))


def _beside(draft: Draft, *, whole: bool) -> dict[Companion, str]:
    if not (whole or draft.companions):
        return {}
    answers = reading_of(draft).answers
    return draft.texts_beside(answers) if whole else draft.edited_beside(answers)


def _told(draft: Draft) -> dict[str, Any]:
    earlier = [
        {name: getattr(state, name) for name in ("until", "addressed_to", "subject", "body")}
        for state in draft.states.all()
    ]
    answers = {slug: BY_SLUG[slug].answered(typed) for slug, typed in draft.answers.items()}
    told = {"answers": answers, "earlier_texts": earlier}
    return {name: getattr(draft, name) for name in KEPT} | told
