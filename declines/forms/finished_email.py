"""The forms of the finished email and of what goes with it."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2s
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from declines.choices import Companion
from declines.fields import (
    Line,
    Passage,
)
from declines.saves import SAVE, goes_on

LONGEST_SUBJECT = 250
LONGEST_RECIPIENTS = 1_000
BODY_LIMIT = 20_000


class _SavedForm(forms.Form):
    """A form whose saves are numbered."""

    page = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_page(self) -> str:
        """Return which save of which page this is, nothing where that is not told rightly."""
        page = self.cleaned_data["page"]
        return page if SAVE.fullmatch(page) else ""


class EmailForm(_SavedForm):
    """The finished email as the person leaves it, and as the page showed it or saved it last."""

    addressed_to = Line(label=_("To"), required=False, max_length=LONGEST_RECIPIENTS)
    subject = Line(label=_("Subject"), required=False, max_length=LONGEST_SUBJECT)
    body = Passage(
        label=_("Email"), required=False, max_length=BODY_LIMIT, strip=False, widget=forms.Textarea
    )
    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    seen_addressed_to = Line(required=False, widget=forms.HiddenInput)
    seen_subject = Line(required=False, widget=forms.HiddenInput)
    seen_body = Passage(required=False, strip=False, widget=forms.HiddenInput)

    def clean_addressed_to(self) -> str:
        """Return whom it goes to: from a page that does not ask for it, what is stored."""
        is_asked = "addressed_to" in self.data
        told = self.cleaned_data if is_asked else self.initial
        return str(told.get("addressed_to", ""))


class CompanionsForm(_SavedForm):
    """The texts that go with the email, as the person leaves them, and what the page showed them.

    Of each text the page sends a mark of what it showed, and a name of its own, so that only
    what was edited is taken, and nothing that was written elsewhere meanwhile is overwritten.
    """

    def __init__(
        self,
        *args: Any,
        texts: Mapping[Companion, str],
        writers: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("auto_id", "%s")
        super().__init__(*args, **kwargs)
        sent = {kind: "" for kind in Companion if kind.value in self.data and kind not in texts}
        self.texts = {**texts, **sent}
        self.gone = frozenset(sent)  # what no longer goes with the email
        self.writers = writers or {}
        for kind, text in self.texts.items():
            self.fields[kind.value] = Passage(
                label=kind.label,
                required=False,
                max_length=BODY_LIMIT,
                strip=False,
                initial=text,
                widget=forms.Textarea,
            )

    def edited(self) -> dict[str, str]:
        """Return the texts that the person changed on this page, by kind."""
        sent = {kind: self.cleaned_data[kind] for kind in self.texts if kind.value in self.data}
        return {
            kind.value: text
            for kind, text in sent.items()
            if text != self.texts[kind] and (self._is_own(kind) or mark(text) != self.shown(kind))
        }

    def stale(self) -> dict[str, str]:
        """Return, of the edited texts that were written elsewhere meanwhile, the other wording."""
        return {
            kind: self.texts[Companion(kind)]
            for kind in self.edited()
            if kind not in self.gone
            and not self._is_own(Companion(kind))
            and self.shown(Companion(kind)) != mark(self.texts[Companion(kind)])
        }

    def shown(self, kind: Companion) -> str:
        """Return the mark of what the page showed."""
        return str(self.data.get(f"shown-{kind.value}", mark(self.texts[kind])))

    def _is_own(self, kind: Companion) -> bool:
        return goes_on(self.writers.get(kind.value, ""), self.cleaned_data.get("page", ""))


def mark(text: str) -> str:
    """Return what tells a text from another."""
    return blake2s(text.encode("utf-8", "replace"), digest_size=8).hexdigest()
