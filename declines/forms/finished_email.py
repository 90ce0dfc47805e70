"""The form of the email page."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from declines.fields import (
    Line,
    Passage,
)

BODY_LIMIT = 20_000


class EmailForm(forms.Form):
    """The finished email as the person leaves it, and the revision they saw."""

    subject = Line(label=_("Subject"), required=False, max_length=250)
    body = Passage(
        label=_("Email"), required=False, max_length=BODY_LIMIT, strip=False, widget=forms.Textarea
    )
    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
