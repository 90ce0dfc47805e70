"""What the email of a draft read before: each text that another one replaced."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import models
from django.utils import timezone

from declines.choices import Cause

MOST_STATES = 60
PAUSE = timedelta(minutes=5)  # typing that goes on within it is one burst
LONGEST_BURST = timedelta(minutes=30)


class Text(NamedTuple):
    """A text of the email, what made it, and when it was begun."""

    subject: str = ""
    body: str = ""
    cause: str = Cause.COMPOSED
    begun_at: datetime | None = None

    def goes_on(self, later: Text, saved_at: datetime, now: datetime) -> bool:
        """Tell whether a later text is the same burst of typing, with no large part taken out."""
        if not self.cause == later.cause == Cause.TYPED or self.begun_at is None:
            return False
        in_time = now - saved_at < PAUSE and now - self.begun_at < LONGEST_BURST
        return in_time and len(later.body) > len(self.body) / 2

    def reads_like(self, other: Text) -> bool:
        """Tell whether both have the same words."""
        return self[:2] == other[:2]


class State(models.Model):
    """One earlier text of a draft's email, kept when it was replaced."""

    draft = models.ForeignKey("declines.Draft", models.CASCADE, related_name="states")
    subject = models.TextField()
    body = models.TextField()
    cause = models.CharField(max_length=8, choices=Cause.choices)
    until = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.draft_id} until {self.until:%Y-%m-%d %H:%M}"


def keep(draft_id: uuid.UUID, text: Text) -> State:
    """Keep a text that is replaced now; of many, the oldest are thinned out."""
    state = State.objects.create(
        draft_id=draft_id, subject=text.subject, body=text.body, cause=text.cause
    )
    ids = list(State.objects.filter(draft_id=draft_id).values_list("id", flat=True))
    if len(ids) > MOST_STATES:
        older = ids[MOST_STATES // 2 :]
        State.objects.filter(id__in=[*older[1::2], *older[MOST_STATES:]]).delete()
    return state
