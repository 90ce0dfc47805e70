"""What a text of the email was made beside: it comes back with the text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import models

from declines.choices import Tone

BESIDE = (
    "composed_subject", "composed_body", "composed_at", "composed_tone", "exchanged", "clashes",
    "change",
)  # fmt: skip
TOLD_AGAIN = ("followed", "settled", "tone")  # of what new answers did to the text


class Beside(models.Model):
    """The composed text and its manner, the questions that are open, and what is told yet."""

    composed_subject = models.TextField(default="")
    composed_body = models.TextField(default="")
    composed_at = models.DateTimeField(null=True)
    composed_tone = models.CharField(max_length=8, choices=Tone.choices, default="")
    exchanged = models.JSONField(default=dict)  # by part of the letter, how often
    clashes = models.JSONField(default=list)
    change = models.JSONField(default=dict)  # what new answers did to the text: see _tell_change

    class Meta:
        abstract = True

    @property
    def beside(self) -> dict[str, Any]:
        """Return all of it, as it is kept with a text; nothing where nothing was composed."""
        if not self.composed_body:
            return {}
        told = {name: self.change[name] for name in TOLD_AGAIN if name in self.change}
        at = self.composed_at and self.composed_at.isoformat()
        return {name: getattr(self, name) for name in BESIDE} | {"composed_at": at, "change": told}

    def put_beside(self, kept: Mapping[str, Any]) -> None:
        """Put back what was kept with a text, if anything was."""
        for name in kept.keys() & set(BESIDE):
            setattr(self, name, kept[name])
        if at := kept.get("composed_at"):
            self.composed_at = datetime.fromisoformat(at)
