"""The pages for what goes wrong: they say what to do, and give back what was typed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from declines.absent import told_of
from declines.accounts import UnsentMailError
from declines.models import SentDraftError, StaleDraftError
from declines.steps import BY_SLUG, Step

logger = logging.getLogger(__name__)

_UNTYPED = (
    "csrfmiddlewaretoken", "again", "revision", "page", "was", "draft", "back", "leave", "settle",
    "reopen", "change", "update", "undo", "seen", "merge", "tone", "sent", "remark", "exchange",
    "recompose", "resubject", "include", "compose", "bring", "wizard_goto_step", "seen_subject",
    "seen_body", "seen_addressed_to",
)  # fmt: skip
_GIVEN_BACK = 8 * 1024 * 1024  # bytes
_DRAINED = 32 * 1024 * 1024  # bytes; a sender who is still sending does not read our answer


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that makes no sense with 400, one that is too large with 413."""
    if isinstance(exception, RequestDataTooBig):
        return _too_large(request)
    return _page(
        request,
        400,
        _("This request does not fit the page"),
        _("It may come from an old tab. Open your drafts and go on from there."),
    )


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403."""
    return _page(
        request, 403, _("This is not open to you"), _("Open your drafts and go on from there.")
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 to a form whose token is missing or wrong."""
    return _page(
        request,
        403,
        _("We could not tell that this came from you"),
        _(
            "The page was open for a long time, or cookies are off, so nothing was saved. "
            "Allow cookies for this site, go back, reload the page and save it again."
        ),
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404, to a stranger's draft as to none."""
    told = {
        "title": _("There is nothing here"),
        "text": _(
            "The address is wrong, or the draft belongs to another browser, or it was deleted."
        ),
    }
    return _page(request, 404, **told | told_of(request))


class AnswerConflicts:
    """Middleware: answers 409 where a draft was written by others each time it was tried.

    It answers 503 where the database is locked or its disk is full.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Return the page for a draft or a database that cannot be written, None for others."""
        if isinstance(exception, OperationalError) and not _is_our_mistake(exception):
            return _unavailable(request, exception)
        if isinstance(exception, SentDraftError):
            return _page(
                request,
                409,
                _("This email was marked as sent meanwhile"),
                _("Its answers stay as they were. Say that it was not sent, or copy it, to go on."),
            )
        if isinstance(exception, UnsentMailError):
            return _page(
                request,
                503,
                _("The code could not be sent"),
                _("Is the address right? If it is, try again in a few minutes."),
            )
        if not isinstance(exception, StaleDraftError):
            return None
        return _page(
            request,
            409,
            _("This draft is being changed elsewhere"),
            _("Nothing of this was saved. Go back and save it again in a moment."),
        )


class Sessions(SessionMiddleware):
    """Django's, but it answers 503 where a new session cannot be written."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Return the response with its cookie, or the page that says what is the matter."""
        try:
            return super().process_response(request, response)
        except OperationalError as exception:
            return _unavailable(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500."""
    return _page(
        request,
        500,
        _("Something broke on our side"),
        _("It is not your doing. Wait a moment, go back and try again."),
    )


def _is_our_mistake(exception: OperationalError) -> bool:
    """Tell whether SQLite refuses what was asked, and not only when."""
    return getattr(exception.__cause__, "sqlite_errorname", "") == "SQLITE_ERROR"


def _unavailable(request: HttpRequest, exception: OperationalError) -> HttpResponse:
    logger.error("The database cannot be used: %s", type(exception.__cause__ or exception).__name__)
    response = _page(
        request,
        503,
        _("The site cannot save or read just now"),
        _("Nothing of this was saved. Keep a copy, wait a moment, go back and save it again."),
    )
    response["Retry-After"] = "5"  # seconds
    return response


def _too_large(request: HttpRequest) -> HttpResponse:
    sent = request.read(_DRAINED)
    as_forms_send = request.content_type == "application/x-www-form-urlencoded"
    readable = as_forms_send and len(sent) <= _GIVEN_BACK
    try:
        request.POST = QueryDict(sent if readable else b"")
    except SuspiciousOperation:  # too many fields, too
        request.POST = QueryDict()
    return _page(
        request,
        413,
        _("This is too long to save"),
        _("Nothing of it was saved. Keep a copy, go back and save a shorter text."),
    )


def _page(request: HttpRequest, status: int, title: str, text: str, **more: Any) -> HttpResponse:
    context = more | {"title": title, "text": text, "typed": _typed(request)}
    if "deleted" in more:
        posted = request.POST.lists()
        context["sent"] = [(name, value) for name, values in posted for value in values]
    html = render_to_string("error.html", context, request if more else None)
    return HttpResponse(html, status=status)


def _is_untyped(name: str) -> bool:
    return name in _UNTYPED or _names_step(name) or name.startswith(("shown-", "beside-"))


def _typed(request: HttpRequest) -> str:
    try:
        posted = request.POST.lists()
    except (BadRequest, SuspiciousOperation):
        return ""
    posted = [(name, values) for name, values in posted if any(values)]
    step = next((BY_SLUG.get(sent[-1]) for name, sent in posted if _names_step(name)), None)
    typed = [values for name, values in posted if _is_typed(step, name, values)]
    return "\n\n".join(map(", ".join, typed))


def _is_typed(step: Step | None, name: str, values: list[str]) -> bool:
    if step is None:
        return not _is_untyped(name)
    return name in step.form.base_fields and not step.is_preset(name, values)


def _names_step(name: str) -> bool:
    return name.endswith("current_step")
