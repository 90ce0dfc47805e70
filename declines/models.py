"""A draft: what its owner typed, the text that is theirs, and what was composed last."""

from __future__ import annotations

import uuid
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any
from zlib import crc32

from django.conf import settings
from django.db import OperationalError, connections, models, transaction
from django.http import Http404, HttpRequest
from django.utils import timezone

from declines.choices import English
from declines.filing import FiledDraft
from declines.finished import FinishedEmail
from declines.history import State, Text, keep
from declines.joining import Account, Browser, Invitation
from declines.owners import owner_of
from declines.saves import same_page

__all__ = ["Account", "Browser", "Draft", "Invitation", "State"]

EMPTY_LIVES = timedelta(days=1)
SEEN_AGAIN = timedelta(days=1)  # a draft that is opened is written to at most once a day
WARNED = timedelta(days=30)  # before a draft that nobody opens is removed
DELETED_LIVES = timedelta(days=30)
TONE_STEP = "keep-in-touch"  # where the tone is asked

STORED = (
    "answers", "proposed", "typists", "addressed_to", "subject", "body", "composed_subject",
    "composed_body", "composed_at", "composed_tone", "own", "clashes", "dismissed", "exchanged",
    "included", "part_of", "added", "base_subject", "base_body", "companions", "revision", "writer",
    "text_cause", "text_begun_at", "change", "thread", "name", "company", "role", "sorted_by",
    "found_by", "waiting_since", "status", "sent_at", "sent_by", "sent_reason",
)  # fmt: skip

# Written out, since the ORM takes eight times as long to build it as the database to answer it.
ONE_DRAFT = "SELECT * FROM declines_draft WHERE id = %s AND owner = %s AND deleted_at IS NULL"

Typed = dict[str, dict[str, list[str]]]


def _today() -> date:
    return timezone.now().date()


def _restorable() -> models.Q:
    return models.Q(deleted_at__gt=timezone.now() - DELETED_LIVES)


class DraftQuerySet(models.QuerySet["Draft"]):
    """The only door to drafts, and the verbs over many of them."""

    def one_owned_by(self, request: HttpRequest, id: uuid.UUID) -> Draft:
        """Return one draft of this browser's owner, not a deleted one; raises Http404."""
        owner, as_stored = owner_of(request), Draft._meta.pk.get_db_prep_value
        keys = [as_stored(key, connections[self.db]) for key in (id, owner)]
        found = next(iter(self.raw(ONE_DRAFT, keys) if owner else ()), None)
        if found is None:
            raise Http404
        today = timezone.now().date()
        if today - found.seen_on > SEEN_AGAIN:
            with suppress(OperationalError):  # it can be read where nothing can be written
                self.filter(pk=found.pk).update(seen_on=today)
        return found

    def owned_by(self, request: HttpRequest) -> DraftQuerySet:
        """Return the drafts of this browser's owner, without the deleted ones."""
        return self._of(request).filter(deleted_at=None)

    def deleted_by(self, request: HttpRequest) -> DraftQuerySet:
        """Return the deleted drafts of this browser's owner that can still be restored."""
        return self._of(request).filter(_restorable())

    def owned_or_deleted_by(self, request: HttpRequest) -> DraftQuerySet:
        """Return the drafts of this browser's owner, and those that can still be restored."""
        return self._of(request).filter(models.Q(deleted_at=None) | _restorable())

    def _of(self, request: HttpRequest) -> DraftQuerySet:
        owner = owner_of(request)
        return self.none() if owner is None else self.filter(owner=owner)

    def begun(self) -> DraftQuerySet:
        """Return the drafts that hold an answer, the last changed first."""
        return self.exclude(answers={}).order_by("-changed_at", "-id")

    def expired(self, now: datetime) -> DraftQuerySet:
        """Return the drafts that are empty, were deleted, or are long unseen: they go for good."""
        empty = models.Q(answers={}, changed_at__lt=now - EMPTY_LIVES)
        gone = models.Q(deleted_at__lt=now - DELETED_LIVES)
        unseen = models.Q(seen_on__lt=now.date() - timedelta(days=settings.KEEP_DAYS))
        return self.filter(empty | gone | unseen)


class StaleDraftError(Exception):
    """The draft was written by somebody else since it was read."""


class SentDraftError(Exception):
    """The answers of a draft were to change, though its email is a record by now."""


class Draft(FinishedEmail, FiledDraft):
    """One refusal in the making; the row is the whole state of its wizard."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.UUIDField(editable=False)
    # Of the message that is answered: id, references, subject, answer_by ("" where it tells none),
    # minutes (of the interview); of its entry in a calendar: slot, sequence. Empty without one.
    thread = models.JSONField(default=dict)
    answers = models.JSONField(default=dict)  # Typed: step -> field -> values, as typed
    # The steps that were filled in for the person, who has not sent them in yet.
    proposed = models.JSONField(default=list)
    typists = models.JSONField(default=dict)  # by step, the last saves of its pages: see saves.py
    english = models.CharField(  # that the browser asks for: a guess, until the answers tell
        max_length=8, choices=English.choices, default=English.AMERICAN
    )
    worded_like = models.BigIntegerField(null=True)  # the seed of the draft it is a copy of
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    seen_on = models.DateField(default=_today)
    deleted_at = models.DateTimeField(null=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["owner", "-changed_at", "-id"], name="draft_of_owner"),
            models.Index(fields=["owner", "status", "-changed_at", "-id"], name="draft_by_status"),
            models.Index(fields=["owner", "sorted_by", "id"], name="draft_by_company"),
            models.Index(fields=["owner", "waiting_since", "id"], name="draft_by_waiting"),
            models.Index(
                fields=["owner", "-changed_at", "-id"],
                condition=models.Q(deleted_at__isnull=False),
                name="draft_deleted",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stored_text, self.stored_writer = self.text, self.writer
        self.had_answers = bool(self.answers)
        self.replaced: State | None = None  # the text that the last store() kept for the history

    @property
    def leaves_on(self) -> date | None:
        """Return the day on which it is removed unless it is opened, None where that is far."""
        day = self.seen_on + timedelta(days=settings.KEEP_DAYS)
        return day if day - timezone.now().date() <= WARNED else None

    @property
    def answer_by(self) -> date | None:
        """Return the day by which they want an answer, None where the message tells none."""
        told = self.thread.get("answer_by")
        return date.fromisoformat(told) if told else None

    @property
    def interview_lasts(self) -> timedelta:
        """Return how long the interview was to be, an hour where the message tells nothing."""
        return timedelta(minutes=int(self.thread.get("minutes", 60)))

    def keep_typed(self, step: str, typed: dict[str, list[str]]) -> None:
        """Keep what was typed into one step, valid or not."""
        self.answers = {**self.answers, step: typed}

    def keep_tone(self, tone: str) -> None:
        """Keep a tone as the answer to the question for it."""
        self.keep_typed(TONE_STEP, self.answers.get(TONE_STEP, {}) | {"tone": [tone]})

    def bring_back(self, state: State, made: Text | None = None) -> None:
        """Make an earlier text the email again, with its tone; no other answer changes."""
        super().bring_back(state, made)
        if tone := state.beside.get("composed_tone"):
            self.keep_tone(tone)

    def made_of(self, state: State) -> Text:
        """Return the text that replaced an earlier one."""
        then = self.states.filter(pk__gt=state.pk).order_by("pk").first()
        return then.text if then else self.text

    def last_replaced(self) -> int | None:
        """Return the number of the earlier text that the last write replaced, None for none."""
        is_last = self.text_begun_at == self.changed_at
        return self.states.values_list("pk", flat=True).first() if is_last else None

    @property
    def seed(self) -> int:
        """Return what decides between wordings that mean the same."""
        return crc32(self.pk.bytes) if self.worded_like is None else self.worded_like

    def store(self) -> None:
        """Write answers and text in one statement, or raise StaleDraftError.

        It compares and sets, so that of two writers none overwrites the other.
        """
        seen, self.changed_at = self.changed_at, timezone.now()
        before, now, self.replaced = self.stored_text, self.text, None
        goes_on = before.goes_on(now, seen, self.changed_at) or before.is_readdressed(now)
        typed_over = goes_on and same_page(self.stored_writer, self.writer)
        if before.is_kept_in(now) or typed_over:
            self._update(seen)
        else:
            self.text_begun_at = self.changed_at
            self._replace(before, seen)
        self.stored_text, self.stored_writer = self.text, self.writer

    def _replace(self, before: Text, seen: datetime) -> None:
        """Write all, and keep the text that stood there before for the history."""
        with transaction.atomic():
            self._update(seen)
            if before.subject or before.body:
                self.replaced = keep(self.pk, before)

    def _update(self, seen: datetime) -> None:
        values = {name: getattr(self, name) for name in STORED}
        unchanged = Draft.objects.filter(pk=self.pk, changed_at=seen)
        if not unchanged.update(**values, changed_at=self.changed_at):
            raise StaleDraftError

    def delete_for_now(self) -> None:
        """Take the draft out of sight; it can be restored for DELETED_LIVES."""
        self._set_deleted(timezone.now())

    def restore(self) -> None:
        """Bring a deleted draft back."""
        self._set_deleted(None)

    def _set_deleted(self, at: datetime | None) -> None:
        """Write it where the row is still there: it may have been deleted for good meanwhile."""
        self.deleted_at = at
        Draft.objects.filter(pk=self.pk).update(deleted_at=at)
