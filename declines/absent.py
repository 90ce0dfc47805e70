"""Why the draft of an address is not there, as far as this browser may know, and the ways back."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from declines.joining import ELSEWHERE, HERE, signed_out
from declines.models import Draft
from declines.owners import owner_of


def told_of(request: HttpRequest) -> dict[str, Any]:
    """Return what a page says of the draft that its address names; nothing where it may not.

    To who is no owner every draft is told alike, whether it exists or not.
    """
    id = request.resolver_match.kwargs.get("id") if request.resolver_match else None
    if not isinstance(id, uuid.UUID):
        return {}
    if owner_of(request) is None:
        return _of_nobody(request)
    return _of_deleted(request, id)


def _of_nobody(request: HttpRequest) -> dict[str, Any]:
    ways = {"ways": True, "accounts": settings.ACCOUNTS_OFFERED}
    where = signed_out(request)
    if where == HERE:
        return ways | {
            "title": _("This browser is signed out"),
            "text": _stayed_after_signing_out(),
        }
    if where == ELSEWHERE:
        return ways | {
            "title": _("This browser was signed out"),
            "text": _(
                "It was signed out from another one. Your drafts stayed with that one. To have "
                "them here again, make a link there and open it here."
            ),
        }
    lives = settings.SESSION_COOKIE_NAME not in request.COOKIES or request.session.keys()
    if request.method != "POST" and lives:
        return {}  # a visitor, who may have asked for a code to sign in
    return ways | {
        "title": _("Your session has ended"),
        "text": _(
            "You signed out or deleted everything, or the cookies of this site were deleted, so it "
            "can neither tell which drafts are yours nor save anything. If another browser still "
            "has them, it can make a link: open it here, and they are back."
        ),
    }


def _stayed_after_signing_out() -> str:
    """Return where the drafts were then; everything may have been deleted there since."""
    if settings.ACCOUNTS_OFFERED:
        return _(
            "You signed it out here. Your drafts stayed with your other browsers, and with your "
            "account if you have one. To have them here again, make a link there and open it here."
        )
    return _(
        "You signed it out here. Your drafts stayed with your other browsers. To have them here "
        "again, make a link there and open it here."
    )


def _of_deleted(request: HttpRequest, id: uuid.UUID) -> dict[str, Any]:
    if not Draft.objects.deleted_by(request).filter(pk=id).exists():
        return {}
    return {
        "title": _("This draft was deleted"),
        "text": _("It can still be brought back."),
        "deleted": id,
        "here": request.path,
    }
