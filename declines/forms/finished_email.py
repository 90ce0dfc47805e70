"""The forms of the finished email and of what goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from declines.choices import Companion
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


class CompanionsForm(forms.Form):
    """The texts that go with the email, as the person leaves them, and the revision they saw."""

    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, kinds: Mapping[Companion, str], **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", "%s")
        super().__init__(*args, **kwargs)
        self.kinds = kinds
        for kind, text in kinds.items():
            self.fields[kind.value] = Passage(
                label=kind.label,
                required=False,
                max_length=BODY_LIMIT,
                strip=False,
                initial=text,
                widget=forms.Textarea,
            )

    def texts(self) -> dict[str, str]:
        """Return the texts that were sent, by kind."""
        return {kind: self.cleaned_data[kind] for kind in self.kinds if kind in self.data}

    def differs(self) -> bool:
        """Tell whether a text that was sent is not the one that is stored."""
        return any(self.kinds[Companion(kind)] != text for kind, text in self.texts().items())

    def passages(self) -> list[tuple[forms.BoundField, str]]:
        """Return the fields of the texts, each with the stored text where that is another."""
        sent = self.texts() if self.is_bound and self.is_valid() else {}
        return [
            (self[kind.value], stored if sent.get(kind.value, stored) != stored else "")
            for kind, stored in self.kinds.items()
        ]
