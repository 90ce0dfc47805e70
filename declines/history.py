"""What the email of a draft read before: each text that another one replaced."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from declines.choices import Cause, Tone
from declines.letters.addresses import written

MOST_STATES = 60
PAUSE = timedelta(minutes=5)  # typing that goes on within it is one burst
LONGEST_BURST = timedelta(minutes=30)


class Text(NamedTuple):
    """A text of the email, what made it and when, what it was made beside, whom it went to."""

    subject: str = ""
    body: str = ""
    cause: str = Cause.COMPOSED
    begun_at: datetime | None = None
    beside: Mapping[str, Any] = {}
    addressed_to: str = ""

    def goes_on(self, later: Text, saved_at: datetime, now: datetime) -> bool:
        """Tell whether a later text is the same burst of typing, with no large part taken out."""
        if not self.cause == later.cause == Cause.TYPED or self.begun_at is None:
            return False
        in_time = now - saved_at < PAUSE and now - self.begun_at < LONGEST_BURST
        return in_time and len(later.body) > len(self.body) / 2

    def reads_like(self, other: Text) -> bool:
        """Tell whether both have the same words."""
        return self[:2] == other[:2]

    def is_kept_in(self, later: Text) -> bool:
        """Tell whether a later text has the same words, and goes to all that this one goes to."""
        return self.reads_like(later) and not self._only_here(later)

    def is_readdressed(self, later: Text) -> bool:
        """Tell whether nothing but the addresses was typed over."""
        return self.reads_like(later) and self.cause == later.cause

    def _only_here(self, later: Text) -> set[str]:
        return {*written(self.addressed_to)} - {*written(later.addressed_to)}


class State(models.Model):
    """One earlier text of a draft's email, kept when it was replaced."""

    draft = models.ForeignKey("declines.Draft", models.CASCADE, related_name="states")
    subject = models.TextField()
    body = models.TextField()
    cause = models.CharField(max_length=8, choices=Cause.choices)
    begun_at = models.DateTimeField(null=True)
    until = models.DateTimeField(default=timezone.now)
    beside = models.JSONField(default=dict)  # see Beside
    addressed_to = models.TextField(default="")

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.draft_id} until {self.until:%Y-%m-%d %H:%M}"

    @property
    def text(self) -> Text:
        """Return the text with all that was kept of it."""
        made = self.cause, self.begun_at, self.beside
        return Text(self.subject, self.body, *made, self.addressed_to)

    @property
    def deed(self) -> str:
        """Return what made this text."""
        return deed(self.cause, self.beside.get("composed_tone", ""))


def deed(cause: str, tone: str) -> str:
    """Return what made a text, which may have been that its tone was changed to this one."""
    if cause == Cause.TONED and tone in Tone.values:
        return _("Tone changed to %s") % Tone(tone).name_alone
    return str(Cause(cause).label)


def keep(draft_id: uuid.UUID, text: Text) -> State:
    """Keep a text that is replaced now; of many, the oldest are thinned out."""
    state = State.objects.create(
        draft_id=draft_id,
        subject=text.subject,
        body=text.body,
        cause=text.cause,
        begun_at=text.begun_at,
        beside=text.beside,
        addressed_to=text.addressed_to,
    )
    ids = list(State.objects.filter(draft_id=draft_id).values_list("id", flat=True))
    if len(ids) > MOST_STATES:
        older = ids[MOST_STATES // 2 :]
        State.objects.filter(id__in=[*older[1::2], *older[MOST_STATES:]]).delete()
    return state
