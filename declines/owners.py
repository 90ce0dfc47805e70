"""Who a draft belongs to: an anonymous key that the session keeps."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from django.contrib.sessions.backends.base import SessionBase, UpdateError
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

KEY = "owner"
RENEWED_ON = "renewed_on"


def owner_of(request: HttpRequest) -> uuid.UUID | None:
    """Return the owner key of this browser, None where it has none yet."""
    key = request.session.get(KEY)
    return uuid.UUID(key) if key else None


def owner_made_for(request: HttpRequest) -> uuid.UUID:
    """Return the owner key of this browser, a new one where it has none yet."""
    owner = owner_of(request)
    if owner is None:
        owner = uuid.uuid4()
        request.session[KEY] = str(owner)
        request.session[RENEWED_ON] = _today()
    return owner


def become(request: HttpRequest, owner: uuid.UUID) -> None:
    """Let this browser's session be another owner's from now on, under a new session key."""
    request.session.cycle_key()
    request.session[KEY] = str(owner)
    request.session[RENEWED_ON] = _today()


def renew_owner(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: begin the year of an owner's session anew, at most once a day."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        session = request.session
        if response.status_code < 500 and session.accessed and _is_due(session):
            _renew(session)
        return response

    return middleware


def _is_due(session: SessionBase) -> bool:
    return KEY in session and session.get(RENEWED_ON) != _today()


def _renew(session: SessionBase) -> None:
    """Write it now, since a page is not to fail where that cannot be written."""
    was_modified, renewed_on = session.modified, session.get(RENEWED_ON)
    session[RENEWED_ON] = _today()
    try:
        session.save()
    except (UpdateError, DatabaseError):
        session[RENEWED_ON] = renewed_on
        session.modified = was_modified


def keep_private(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: no page is kept by a cache, since any of them may show a person's words."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response["Cache-Control"] = "private, no-store"
        return response

    return middleware


def _today() -> str:
    return timezone.now().date().isoformat()
