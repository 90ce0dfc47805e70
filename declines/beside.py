"""What a text of the email was made beside: it comes back with the text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import models

from declines.choices import Tone
from declines.letters.sentences import sentences, split

OWN = "\ufdd2"  # a noncharacter: the gate lets nobody type it
BESIDE = (
    "composed_subject", "composed_body", "composed_at", "composed_tone", "own", "exchanged",
    "clashes", "change",
)  # fmt: skip
TOLD_AGAIN = ("followed", "settled", "tone")  # of what new answers did to the text


class Beside(models.Model):
    """The composed text and its manner, the questions that are open, and what is told yet."""

    composed_subject = models.TextField(default="")
    composed_body = models.TextField(default="")
    composed_at = models.DateTimeField(null=True)
    composed_tone = models.CharField(max_length=8, choices=Tone.choices, default="")
    own = models.JSONField(default=list)  # what the person wrote first, and is composed now, too
    exchanged = models.JSONField(default=dict)  # by part of the letter, how often
    clashes = models.JSONField(default=list)
    change = models.JSONField(default=dict)  # what new answers did to the text: see _tell_change

    class Meta:
        abstract = True

    def base(self, part: str) -> str:
        """Return the composed text of a part as a merge reads it: what is the person's differs."""
        composed = split(getattr(self, f"composed_{part}"))
        own = {*self.own} if part == "body" else set()
        return "".join(OWN * (one.strip() in own) + one for one in composed)

    def note_own(self, body: str, composed: str) -> None:
        """Remember which sentences of the person's body stand in one that is composed now."""
        base = {*sentences(self.base("body"))}
        mine = {one for one in sentences(body) if one not in base}
        self.own = [one for one in sentences(composed) if one in mine] if base else []

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
