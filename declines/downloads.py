"""The finished email as a file."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import get_valid_filename
from django.views.decorators.http import require_safe

from declines.answers import Answers
from declines.drafting import reading_of
from declines.joining import Account
from declines.letters.addresses import is_address
from declines.letters.export import as_eml, as_text
from declines.models import Draft

LONGEST_NAME = 60


@require_safe
def email_file(request: HttpRequest, id: uuid.UUID, kind: str) -> HttpResponse:
    """The email as it is saved, as plain text or as an unsent message."""
    draft = Draft.objects.one_owned_by(request, id)
    if kind not in KINDS or not draft.body:
        raise Http404
    content_type, written = KINDS[kind]
    told = reading_of(draft).answers
    company = get_valid_filename(f"email {told.company}")[:LONGEST_NAME]
    sender = told.sender, _address_of(request, draft, told)
    headers = {"Content-Disposition": content_disposition_header(True, f"{company}.{kind}") or ""}
    return HttpResponse(written(draft, sender), content_type, headers=headers)


def _address_of(request: HttpRequest, draft: Draft, told: Answers) -> str:
    """Return the address that the person surely writes from, "" where none is known.

    It is that of their account, which a code has proved, else the one they gave as a link.
    """
    user = request.user
    if user.is_authenticated and Account.objects.filter(user=user, owner=draft.owner).exists():
        return user.email
    return told.link if is_address(told.link) else ""


def _text(draft: Draft, _sender: tuple[str, str]) -> bytes:
    return as_text(draft.subject, draft.body, draft.addressed_to)


def _message(draft: Draft, sender: tuple[str, str]) -> bytes:
    thread = draft.thread
    ids = thread.get("id", ""), thread.get("references", "")
    told = draft.subject, draft.body, timezone.now(), *ids
    return as_eml(*told, sender=sender, to=draft.addressees)


KINDS: dict[str, tuple[str, Callable[[Draft, tuple[str, str]], bytes]]] = {
    "txt": ("text/plain; charset=utf-8", _text),
    "eml": ("message/rfc822", _message),
}
