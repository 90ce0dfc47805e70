"""The pages on which browsers are joined, listed and signed out."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta
from typing import NamedTuple

import segno
from django.conf import settings
from django.contrib.humanize.templatetags.humanize import naturaltime
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from declines import joining
from declines.joining import Browser
from declines.models import Draft
from declines.owners import become, owner_made_for, owner_of

LINK = "link"  # the cookie that holds the secret of the last link


class Listed(NamedTuple):
    """What a page shows of a joined browser; it is noted once a day that one is used."""

    pk: int
    name: str
    ago: str  # since when it is joined
    has_begun: bool
    used_on: date
    is_this: bool


@require_http_methods(["GET", "HEAD", "POST"])
def devices(request: HttpRequest) -> HttpResponse:
    """The browsers that share these drafts; a POST makes a link for another one."""
    if request.method == "POST":
        return _invite(request)
    owner = owner_of(request)
    token = request.COOKIES.get(LINK, "")
    minutes = joining.minutes_left(token, owner) if token and owner else 0
    link = _link(request, token) if minutes else ""
    context = {
        "link": link,
        "code": _code(link) if link else "",
        "minutes": minutes,
        "browsers": _listed(request, owner) if owner else [],
        "alone": bool(owner and _has_them_alone(request, owner)),
        "accounts": settings.ACCOUNTS_OFFERED,
        "account": request.user if owner and settings.ACCOUNTS_OFFERED else None,
    }
    return render(request, "declines/devices.html", context)


def _listed(request: HttpRequest, owner: uuid.UUID) -> list[Listed]:
    """Return the joined browsers of an owner, this one first."""
    found = list(joining.joined(owner))
    keys = [one.session_key for one in found]
    ends = dict(
        Session.objects.filter(session_key__in=keys).values_list("session_key", "expire_date")
    )
    age, this = timedelta(seconds=settings.SESSION_COOKIE_AGE), joining.number_of(request)
    rows = [
        Listed(
            one.pk,
            one.name,
            _ago(one.joined_at),
            one.has_begun,
            (ends.get(one.session_key, one.joined_at + age) - age).date(),
            one.pk == this,
        )
        for one in found
    ]
    return sorted(rows, key=lambda one: not one.is_this)


def _ago(moment: datetime) -> str:
    """Return how long ago a moment was, on the same day to the minute."""
    if timezone.now() - moment < timedelta(hours=1):
        return str(naturaltime(moment))
    return _("%s ago") % timesince(moment)


def _invite(request: HttpRequest) -> HttpResponse:
    """Make a link that only this browser keeps, so that its page can be loaded again."""
    owner = owner_made_for(request)
    joining.register(request, owner, has_begun=not joining.joined(owner).exists())
    response = redirect("devices")
    response.set_cookie(
        LINK,
        joining.invite(owner),
        max_age=joining.GOOD_FOR,
        path=reverse("devices"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )
    return response


def _link(request: HttpRequest, token: str) -> str:
    return request.build_absolute_uri(reverse("join", kwargs={"token": token}))


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Ask once, then let this browser share the drafts that the link leads to."""
    mine = owner_of(request)
    shared = mine is not None and (joining.is_shared(request, mine) or joining.is_of_account(mine))
    good = joining.is_good(token)
    if request.method == "POST" and good and not shared:
        owner = joining.accept(token)
        if owner:
            if mine:
                joining.hand_over(Draft.objects.all(), mine, owner)
            become(request, owner)
            joining.register(request, owner)
            return redirect(f"{reverse('drafts')}?joined")
        good = False
    context = {"good": good, "shared": shared, "mine": mine}
    return render(request, "declines/join.html", context, status=200 if good else 410)


@require_POST
def sign_out(request: HttpRequest, browser: int) -> HttpResponse:
    """Sign a browser out that shares these drafts; another one keeps the reason and no more."""
    found = get_object_or_404(Browser, pk=browser, owner=owner_of(request))
    is_this = found.pk == joining.number_of(request)
    if is_this and _has_them_alone(request, found.owner):
        return redirect(f"{reverse('devices')}?alone#alone")
    found.delete()
    if is_this:
        joining.sign_out_here(request)
        return redirect("drafts")
    joining.leave_reason(found.session_key)
    return redirect("devices")


def _has_them_alone(request: HttpRequest, owner: uuid.UUID) -> bool:
    """Tell whether nobody would have these drafts any more without this browser."""
    others = joining.is_shared(request, owner) or joining.is_of_account(owner)
    return not others and Draft.objects.filter(owner=owner).exists()


def _code(link: str) -> SafeString:
    """Return the QR code of a link as SVG, dark on white in any colour scheme."""
    code = segno.make(link, error="m", micro=False)
    return mark_safe(code.svg_inline(scale=5, dark="#000", light="#fff"))  # noqa: S308 - of a URL
