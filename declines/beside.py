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
    "included", "part_of", "added", "base_subject", "base_body", "clashes", "change",
)  # fmt: skip
TOLD_AGAIN = ("followed", "settled", "tone")  # of what new answers did to the text


class Beside(models.Model):
    """The composed text and its manner, the questions that are open, and what is told yet."""

    composed_subject = models.TextField(default="")
    composed_body = models.TextField(default="")
    part_of = models.JSONField(
        default=dict
    )  # by composed sentence, the parts of the letter it tells
    added = models.JSONField(default=list)  # what the person put in, which stands for nothing
    composed_at = models.DateTimeField(null=True)
    composed_tone = models.CharField(max_length=8, choices=Tone.choices, default="")
    own = models.JSONField(default=list)  # what the person wrote first, and is composed now, too
    exchanged = models.JSONField(default=dict)  # by part of the letter, how often
    included = models.JSONField(default=list)  # parts of the letter, though it has no room for them
    base_subject = models.TextField(default="")  # what the person's was made of; "" as composed
    base_body = models.TextField(default="")
    clashes = models.JSONField(default=list)
    change = models.JSONField(default=dict)  # what new answers did to the text: see changes.py

    class Meta:
        abstract = True

    def marked(self, body: str) -> str:
        """Return a composed body in which what the person wrote first differs from hers."""
        own = {*self.own}
        return "".join(OWN * (one.strip() in own) + one for one in split(body))

    def note_own(self, base: str, body: str, composed: str, made_of: str) -> None:
        """Remember which sentences of the person's body stand in one that is composed now.

        So are those remembered that stood in an older one, as long as the body is `made_of` them.
        """
        before, kept = {*sentences(base)}, {*self.own} & {*sentences(made_of)}
        mine = {one for one in sentences(body) if one not in before}
        own = [one for one in sentences(composed) if one in mine] if base else []
        self.own = list(dict.fromkeys([*own, *sorted(kept)]))

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
        if kept:
            self.included, self.part_of = kept.get("included", []), kept.get("part_of", {})
            self.added = kept.get("added", [])
            self.base_subject, self.base_body = (
                kept.get("base_subject", ""),
                kept.get("base_body", ""),
            )
        if at := kept.get("composed_at"):
            self.composed_at = datetime.fromisoformat(at)
