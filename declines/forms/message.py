"""The form for a message that was got, from which a draft starts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from declines.fields import Passage
from declines.received import Received, UnreadableError, read_eml, read_pasted
from declines.uploads import LARGEST, is_text


class MessageForm(forms.Form):
    """A message, pasted or as a file; `received` holds what was read once the form is valid."""

    message = Passage(
        label=_("Paste their message"),
        required=False,
        max_length=60_000,
        strip=False,
        widget=forms.Textarea,
    )
    file = forms.FileField(
        label=_("Or choose it as a file (.eml), or drop it here"),
        required=False,
        allow_empty_file=True,
    )
    received: Received

    def clean_file(self) -> Any:
        """Return the file, which is neither too large to be a message nor clearly another thing."""
        file = self.cleaned_data["file"]
        if file and not is_text(file):
            raise forms.ValidationError(
                _(
                    "This is no message that we can read. In Outlook, save it as .eml, or copy its "
                    "text and paste it here."
                )
            )
        if file and file.size > LARGEST:
            raise forms.ValidationError(_("This file is larger than 2 MB. Paste its text instead."))
        return file

    def clean(self) -> dict[str, Any]:
        """Read the message."""
        if self.errors:
            return self.cleaned_data
        file, pasted = self.cleaned_data.get("file"), self.cleaned_data.get("message", "")
        try:
            self.received = read_eml(file.read()) if file else read_pasted(pasted)
        except UnreadableError:
            self.add_error(
                "file" if file else "message",
                _("There is no text in this file that we can read. Paste the message instead.")
                if file
                else _("Paste the text of the message here."),
            )
        return self.cleaned_data
