"""The finished email as a file."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import get_valid_filename
from django.views.decorators.http import require_safe

from declines.drafting import reading_of
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
    company = get_valid_filename(f"email {reading_of(draft).answers.company}")[:LONGEST_NAME]
    headers = {"Content-Disposition": content_disposition_header(True, f"{company}.{kind}") or ""}
    return HttpResponse(written(draft), content_type, headers=headers)


def _text(draft: Draft) -> bytes:
    return as_text(draft.subject, draft.body)


def _message(draft: Draft) -> bytes:
    thread = draft.thread
    ids = thread.get("id", ""), thread.get("references", "")
    return as_eml(draft.subject, draft.body, timezone.now(), *ids)


KINDS: dict[str, tuple[str, Callable[[Draft], bytes]]] = {
    "txt": ("text/plain; charset=utf-8", _text),
    "eml": ("message/rfc822", _message),
}
