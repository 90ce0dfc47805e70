"""An account, for who wants one: an address that gets a code, and the drafts that go with it."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from hashlib import sha256
from smtplib import SMTPException
from typing import Any

from allauth.account import views
from allauth.account.adapter import DefaultAccountAdapter, get_adapter
from allauth.account.forms import RequestLoginCodeForm
from allauth.account.internal.stagekit import LOGIN_SESSION_KEY, clear_login
from allauth.account.models import EmailAddress
from allauth.account.utils import filter_users_by_email
from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.dispatch import receiver
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from declines import joining
from declines.joining import Account, Browser
from declines.models import Draft
from declines.owners import KEY, owner_of

LONGEST_EMAIL = 254  # characters, as in the database


class CodeForm(RequestLoginCodeForm):
    """Asks for an address; an unknown one gets an account, which its first code proves."""

    def clean_email(self) -> str:
        """Return the address, for which there is a user now."""
        email: str = get_adapter().clean_email(self.cleaned_data["email"])
        if len(email) > LONGEST_EMAIL:
            raise ValidationError(_("No address is as long as this."))
        if not filter_users_by_email(email):
            with suppress(IntegrityError):  # pressed twice: the other request has made it
                _make_user(email)
        return str(super().clean_email())


class UnsentMailError(Exception):
    """A code could not be sent to an address."""


class Adapter(DefaultAccountAdapter):
    """Tells apart a mail server that cannot be reached, or takes no mail for an address."""

    def send_mail(self, *args: Any, **kwargs: Any) -> None:
        """Send a mail of the library's; raises UnsentMailError."""
        try:
            super().send_mail(*args, **kwargs)
        except (OSError, SMTPException) as error:
            raise UnsentMailError from error


@transaction.atomic
def _make_user(email: str) -> None:
    user = get_adapter().new_user(None)
    user.email = email
    user.username = sha256(email.encode()).hexdigest()  # one an address
    user.set_unusable_password()
    user.save()
    EmailAddress.objects.create(user=user, email=email, primary=True, verified=False)


@receiver(user_logged_in)
def take_drafts_along(request: HttpRequest, user: Any, **_signal: Any) -> None:
    """Give this browser the account's drafts, and the account the drafts begun here.

    Drafts that other joined browsers have, too, stay with them.
    """
    mine = owner_of(request)
    account, is_new = Account.objects.get_or_create(
        user=user, defaults={"owner": _free(mine) or uuid.uuid4()}
    )
    if mine and not is_new and _free(mine) and not joining.is_shared(request, mine):
        joining.hand_over(Draft.objects.all(), mine, account.owner)
    request.session[KEY] = str(account.owner)
    here = Browser.objects.filter(pk=joining.number_of(request))
    here.update(owner=account.owner)
    joining.register(request, account.owner)


def _free(owner: uuid.UUID | None) -> uuid.UUID | None:
    """Return the owner unless it is an account's already."""
    return None if owner is None or joining.is_of_account(owner) else owner


def forget_account(owner: uuid.UUID) -> None:
    """Delete the account that has these drafts, where there is one."""
    for account in Account.objects.filter(owner=owner):
        account.user.delete()


def _offered(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Return the view, not to be found where no mail can be sent."""

    @wraps(view)
    def offered(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        if not settings.ACCOUNTS_OFFERED:
            raise Http404
        return view(request, **kwargs)

    return offered


class AskForCode(views.RequestLoginCodeView):
    """Asks for an address, or for "another" than was given; "?void" comes from a void code."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if "another" in request.POST:
            clear_login(request)
            return redirect(request.path)
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "is_void": "void" in self.request.GET}


class EnterCode(views.ConfirmLoginCodeView):
    """Asks for the code; one that is good no longer sends back, and says so."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        was_asked = LOGIN_SESSION_KEY in request.session
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        ask_again = reverse("account_request_login_code")
        goes_back = isinstance(answer, HttpResponseRedirect) and answer.url == ask_again
        return redirect(f"{ask_again}?void") if was_asked and goes_back else answer

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.POST.get("action") == "resend":
            if (
                not self._process.can_resend
            ):  # pressed on an older page: it is no code that is wrong
                return redirect(request.path)
            self._process.state["at"] = time.time()  # the new code is good for ten minutes, too
        answer: HttpResponseBase = super().post(request, *args, **kwargs)
        return answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        resent = self._process.state["resend_count"]
        return {**super().get_context_data(**kwargs), "resent": resent}


ask_for_code = _offered(AskForCode.as_view())

# The library names its other pages by these, too: each is the one door here.
urlpatterns = [
    path("", ask_for_code, name="account_request_login_code"),
    path("", ask_for_code, name="account_login"),
    path("", ask_for_code, name="account_signup"),
    path("code/", _offered(EnterCode.as_view()), name="account_confirm_login_code"),
    path("sign-out/", _offered(views.logout), name="account_logout"),
]
