"""How another browser comes to the same owner: by a link that is good once, for ten minutes."""

from __future__ import annotations

import re
import secrets
import uuid
from datetime import timedelta
from hashlib import sha256
from math import ceil
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import models
from django.http import HttpRequest
from django.utils import timezone

from declines.owners import owner_of

GOOD_FOR = timedelta(minutes=10)
KEY = "browser"  # in the session: the number of its Browser
SIGNED_OUT = "signed_out"  # in the session: where this browser was signed out
HERE, ELSEWHERE = "here", "elsewhere"

PROGRAMS = (
    ("Edge", r"\bEdg"), ("Opera", r"\bOPR/"), ("Samsung Internet", r"SamsungBrowser"),
    ("Firefox", r"Firefox|FxiOS"), ("Chrome", r"Chrome|CriOS"), ("Safari", r"Safari"),
)  # fmt: skip
SYSTEMS = (
    ("Android", r"Android"), ("iPhone", r"iPhone"), ("iPad", r"iPad"), ("Windows", r"Windows"),
    ("Mac", r"Mac OS"), ("Linux", r"Linux"),
)  # fmt: skip


class Invitation(models.Model):
    """A link that joins one other browser; only its digest is stored."""

    digest = models.CharField(max_length=64, unique=True)
    owner = models.UUIDField()
    expires_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"until {self.expires_at:%Y-%m-%d %H:%M}"


class Browser(models.Model):
    """A browser that is joined with others, and the session that it has."""

    owner = models.UUIDField(db_index=True)
    session_key = models.CharField(max_length=40)
    name = models.CharField(max_length=60)
    joined_at = models.DateTimeField(default=timezone.now)
    has_begun = models.BooleanField(default=False)  # it made the first link, and joined nobody

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name


class Account(models.Model):
    """Which owner's drafts a user has."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True)
    owner = models.UUIDField(unique=True)

    def __str__(self) -> str:
        return str(self.owner)


def invite(owner: uuid.UUID) -> str:
    """Return the secret of a new link to this owner; unused ones of theirs are void from now."""
    now, token = timezone.now(), secrets.token_urlsafe(32)
    Invitation.objects.filter(models.Q(owner=owner) | models.Q(expires_at__lt=now)).delete()
    Invitation.objects.create(digest=_digest(token), owner=owner, expires_at=now + GOOD_FOR)
    return token


def is_good(token: str) -> bool:
    """Tell whether a link can still be used."""
    return _good(token).exists()


def minutes_left(token: str, owner: uuid.UUID) -> int:
    """Return for how many minutes a link still leads to this owner, 0 where it does not."""
    found = _good(token).filter(owner=owner).first()
    return ceil((found.expires_at - timezone.now()) / timedelta(minutes=1)) if found else 0


def accept(token: str) -> uuid.UUID | None:
    """Use a link up and return the owner it leads to, None where it is used, late or unknown."""
    found = _good(token).first()
    return found.owner if found and _good(token).delete()[0] else None


def register(request: HttpRequest, owner: uuid.UUID, *, has_begun: bool = False) -> Browser:
    """Return the entry of this browser among the joined ones, made where it is missing."""
    if not request.session.session_key:
        request.session.create()
    key = str(request.session.session_key)
    mine = Browser.objects.filter(pk=number_of(request), owner=owner).first()
    if mine is None:
        name = browser_name(request.headers.get("User-Agent", ""))
        mine = Browser.objects.create(owner=owner, session_key=key, name=name, has_begun=has_begun)
        request.session[KEY] = mine.pk
    if mine.session_key != key:
        mine.session_key = key
        mine.save(update_fields=["session_key"])
    return mine


def number_of(request: HttpRequest) -> int:
    """Return the number of this browser among the joined ones, 0 where it is none of them."""
    return int(request.session.get(KEY, 0))


def is_shared(request: HttpRequest, owner: uuid.UUID) -> bool:
    """Tell whether browsers other than this one have an owner's drafts, too."""
    return joined(owner).exclude(pk=number_of(request)).exists()


def joined(owner: uuid.UUID) -> models.QuerySet[Browser]:
    """Return the joined browsers of an owner that have a session yet."""
    return _alive(Browser.objects.filter(owner=owner))


def is_of_account(owner: uuid.UUID) -> bool:
    """Tell whether an account has an owner's drafts."""
    return Account.objects.filter(owner=owner).exists()


def leave_reason(session_key: str) -> None:
    """Let a session hold only that its browser was signed out from another one."""
    told = SessionStore().encode({SIGNED_OUT: ELSEWHERE})
    Session.objects.filter(session_key=session_key).update(session_data=told)


def sign_out_here(request: HttpRequest) -> None:
    """Let this browser's session hold only that it signed itself out."""
    request.session.flush()
    request.session[SIGNED_OUT] = HERE


def signed_out(request: HttpRequest) -> str:
    """Return where this browser was signed out, "" where it was not or has begun anew since."""
    told = request.session.get(SIGNED_OUT, "") if owner_of(request) is None else ""
    return HERE if told == HERE else ELSEWHERE if told else ""


def hand_over(drafts: models.QuerySet[Any], mine: uuid.UUID, owner: uuid.UUID) -> None:
    """Give the drafts of one owner to another; links that led to the first are void."""
    drafts.filter(owner=mine).update(owner=owner)
    Invitation.objects.filter(owner=mine).delete()


def prune() -> None:
    """Forget the joined browsers whose session is gone, links that are late, unproved users."""
    long_ago = timezone.now() - timedelta(days=1)
    alive = _alive(Browser.objects.all()).values("pk")
    Browser.objects.filter(joined_at__lt=long_ago).exclude(pk__in=alive).delete()
    Invitation.objects.filter(expires_at__lt=timezone.now()).delete()
    get_user_model().objects.filter(account=None, date_joined__lt=long_ago).delete()


def _alive(browsers: models.QuerySet[Browser]) -> models.QuerySet[Browser]:
    sessions = Session.objects.filter(expire_date__gt=timezone.now())
    return browsers.filter(session_key__in=sessions.values("session_key"))


def browser_name(agent: str) -> str:
    """Return "Firefox, Android" for what a browser says of itself, "" where it is unknown."""
    told = (
        next((name for name, mark in marks if re.search(mark, agent)), "")
        for marks in (PROGRAMS, SYSTEMS)
    )
    return ", ".join(filter(None, told))


def _good(token: str) -> models.QuerySet[Invitation]:
    return Invitation.objects.filter(digest=_digest(token), expires_at__gt=timezone.now())


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
