"""A draft: what its owner typed, the text that is theirs, and what was composed last."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zlib import crc32

from django.db import connections, models, transaction
from django.http import Http404, HttpRequest
from django.utils import timezone

from declines.answers import Answers
from declines.choices import Cause, Companion
from declines.history import State, Text, keep
from declines.letters.companions import TELLING_THE_REASON, write_companions
from declines.letters.compose import Letter, compose, parts_of
from declines.letters.merge import Clash, merge, take_fresh
from declines.letters.review import Remark, review
from declines.owners import owner_of

EMPTY_LIVES = timedelta(days=1)
MOST_DISMISSED = 200
DELETED_LIVES = timedelta(days=30)

STORED = (
    "answers", "subject", "body", "composed_subject", "composed_body", "composed_at", "clashes",
    "dismissed", "exchanged", "companions", "revision", "text_cause", "text_begun_at",
)  # fmt: skip

# Written out, since the ORM takes eight times as long to build it as the database to answer it.
ONE_DRAFT = "SELECT * FROM declines_draft WHERE id = %s AND owner = %s AND deleted_at IS NULL"

Typed = dict[str, dict[str, list[str]]]


class DraftQuerySet(models.QuerySet["Draft"]):
    """The only door to drafts, and the verbs over many of them."""

    def one_owned_by(self, request: HttpRequest, id: uuid.UUID) -> Draft:
        """Return one draft of this browser's owner, not a deleted one; raises Http404."""
        owner, as_stored = owner_of(request), Draft._meta.pk.get_db_prep_value
        keys = [as_stored(key, connections[self.db]) for key in (id, owner)]
        found = next(iter(self.raw(ONE_DRAFT, keys) if owner else ()), None)
        if found is None:
            raise Http404
        return found

    def owned_by(self, request: HttpRequest) -> DraftQuerySet:
        """Return the drafts of this browser's owner, without the deleted ones."""
        return self.owned_or_deleted_by(request).filter(deleted_at=None)

    def owned_or_deleted_by(self, request: HttpRequest) -> DraftQuerySet:
        """Return the drafts of this browser's owner, the deleted ones among them."""
        owner = owner_of(request)
        return self.none() if owner is None else self.filter(owner=owner)

    def begun(self) -> DraftQuerySet:
        """Return the drafts that hold an answer, the last changed first."""
        return self.exclude(answers={}).order_by("-changed_at", "-id")

    def prune(self, now: datetime) -> int:
        """Delete for good what holds no answer or was deleted long enough ago; return how many."""
        empty = models.Q(answers={}, changed_at__lt=now - EMPTY_LIVES)
        gone = models.Q(deleted_at__lt=now - DELETED_LIVES)
        return self.filter(empty | gone).delete()[0]


class StaleDraftError(Exception):
    """The draft was written by somebody else since it was read."""


class Draft(models.Model):
    """One refusal in the making; the row is the whole state of its wizard."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.UUIDField(editable=False)
    answers = models.JSONField(default=dict)  # Typed: step -> field -> values, as typed
    subject = models.TextField(default="")
    body = models.TextField(default="")
    composed_subject = models.TextField(default="")
    composed_body = models.TextField(default="")
    composed_at = models.DateTimeField(null=True)
    text_cause = models.CharField(max_length=8, choices=Cause.choices, default=Cause.COMPOSED)
    text_begun_at = models.DateTimeField(null=True)
    clashes = models.JSONField(default=list)
    dismissed = models.JSONField(default=list)  # keys of remarks
    exchanged = models.JSONField(default=dict)  # by part of the letter, how often
    companions = models.JSONField(default=dict)  # by Companion: [composed, the person's, page]
    revision = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "-changed_at", "-id"], name="draft_of_owner")]

    def __str__(self) -> str:
        return str(self.pk)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stored_text = self.text
        self.replaced: State | None = None  # the text that the last store() kept for the history

    @property
    def text(self) -> Text:
        """Return the text of the email as it stands."""
        return Text(self.subject, self.body, self.text_cause, self.text_begun_at)

    def keep_typed(self, step: str, typed: dict[str, list[str]]) -> None:
        """Keep what was typed into one step, valid or not."""
        self.answers = {**self.answers, step: typed}

    @property
    def seed(self) -> int:
        """Return what decides between wordings that mean the same."""
        return crc32(self.pk.bytes)

    def take(self, letter: Letter) -> None:
        """Merge a newly composed letter into the person's text; where both changed, hers stays."""
        subject = merge(self.composed_subject, self.subject, letter.subject)
        body = merge(self.composed_body, self.body, letter.body)
        if (subject.text, body.text) != (self.subject, self.body) or subject.clashes + body.clashes:
            self._count(Cause.COMPOSED)
        self.subject, self.body = subject.text, body.text
        self.composed_subject, self.composed_body = letter.subject, letter.body
        self.composed_at = timezone.now()
        self._offer("subject", subject.clashes)
        self._offer("body", body.clashes)

    def edit(self, subject: str, body: str, cause: Cause = Cause.TYPED) -> None:
        """Take the text as the person left it."""
        if (subject, body) != (self.subject, self.body):
            self._count(cause)
        self.subject, self.body = subject, body

    def _count(self, cause: Cause) -> None:
        self.revision += 1
        self.text_cause = cause

    def store(self) -> None:
        """Write answers and text in one statement, or raise StaleDraftError.

        It compares and sets, so that of two writers none overwrites the other.
        """
        seen, self.changed_at = self.changed_at, timezone.now()
        before, self.replaced = self.stored_text, None
        if self.text.reads_like(before) or before.goes_on(self.text, seen, self.changed_at):
            self._update(seen)
        else:
            self.text_begun_at = self.changed_at
            self._replace(before, seen)
        self.stored_text = self.text

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

    def open_clashes(self) -> list[tuple[str, Clash]]:
        """Return the clashes whose place is still in the text, each with its key."""
        return [
            (key, clash)
            for key, (part, clash) in self._clashes().items()
            if take_fresh(getattr(self, part), clash) is not None
        ]

    def settle(self, key: str, *, take: bool, before: Letter) -> None:
        """End the clash of this key, the new sentence taken or not; an unknown one is none.

        Where her sentence was reworded since `before`, it stays, and the new one is offered again.
        """
        if key not in self._clashes():
            return
        part, clash = self._clashes()[key]
        self.clashes = [stored for stored in self.clashes if _key(stored) != key]
        if take:
            self._take_fresh(part, clash, getattr(before, part))
        self._count(Cause.PRESSED if take else Cause.TYPED)

    def _take_fresh(self, part: str, clash: Clash, before: str) -> None:
        text = take_fresh(getattr(self, part), clash)
        offered = take_fresh(before, clash)
        if text is None and offered is not None:
            merged = merge(before, getattr(self, part), offered)
            self._offer(part, merged.clashes)
            text = merged.text
        if text is not None:
            setattr(self, part, text)

    def _write(self, part: str, text: str) -> None:
        setattr(self, part, text)
        self._count(Cause.PRESSED)

    def exchange(self, part: str, answers: Answers) -> None:
        """Say a part of the letter another way; nothing happens where the person reworded it."""
        composed_at = self.composed_at or answers.written_at
        then = replace(answers, written_at=composed_at.astimezone(answers.written_at.tzinfo))
        before = parts_of(then).get(part, "")
        if before and before in self.body and before in self.composed_body:
            self.exchanged = self.exchanged | {part: self.exchanged.get(part, 0) + 1}
            self.take(compose(replace(then, exchanged=tuple(sorted(self.exchanged.items())))))
            self.composed_at, self.text_cause = composed_at, Cause.PRESSED

    def companion_texts(
        self, answers: Answers, kinds: Iterable[Companion] = Companion
    ) -> dict[Companion, str]:
        """Return what goes with the letter, of some kinds, the person's words kept."""
        written = write_companions(answers, kinds)
        return {kind: self._companion(kind, fresh) for kind, fresh in written.items()}

    def _companion(self, kind: Companion, fresh: str) -> str:
        base, mine, *_ = self.companions.get(kind, (fresh, fresh))
        return merge(base, mine, fresh).text

    def texts_beside(self, answers: Answers) -> dict[Companion, str]:
        """Return all that goes with the letter, and what the person wrote while it still did."""
        texts = self.companion_texts(answers)
        hers = {kind: mine for kind, (base, mine, *_) in self.companions.items() if mine != base}
        left = {Companion(kind): mine for kind, mine in hers.items() if kind not in texts}
        return texts | left

    def edit_companions(self, texts: dict[str, str], answers: Answers, page: str = "") -> None:
        """Take texts that go with the letter as the person left them on a page of this name."""
        composed: dict[str, str] = {
            kind.value: text for kind, text in write_companions(answers).items()
        }
        edited = {kind: [composed.get(kind, ""), text, page] for kind, text in texts.items()}
        self.companions = self.companions | edited

    def companion_writers(self) -> dict[str, str]:
        """Return the name of the page that each text was last written on, by kind."""
        return {kind: page for kind, (_, _, *pages) in self.companions.items() for page in pages}

    def remarks(self, answers: Answers) -> list[Remark]:
        """Return what the check says about the text, without what was dismissed."""
        found = review(self.subject, self.body, answers, self._notes(answers))
        return [remark for remark in found if remark.key not in self.dismissed]

    def _notes(self, answers: Answers) -> tuple[str, ...]:
        """Return the texts that tell the reason, where they can differ from the letter's."""
        if not self.companions and self.body == self.composed_body:
            return ()
        if not all((answers.company, answers.sender, answers.role)):
            return ()
        return tuple(self.companion_texts(answers, TELLING_THE_REASON).values())

    def heed(self, key: str, answers: Answers) -> None:
        """Write what the remark of this key proposes; an unknown one is none."""
        for remark in self.remarks(answers):
            if remark.key == key:
                self._write(remark.part, remark.applied(getattr(self, remark.part)))
                return

    def dismiss(self, key: str) -> None:
        """Keep a remark away from this draft."""
        if key not in self.dismissed:
            self.dismissed = [*self.dismissed, key][-MOST_DISMISSED:]

    def delete_for_now(self) -> None:
        """Take the draft out of sight; it can be restored until it is pruned."""
        self.deleted_at = timezone.now()
        self.save(update_fields=["deleted_at"])

    def restore(self) -> None:
        """Bring a deleted draft back."""
        self.deleted_at = None
        self.save(update_fields=["deleted_at"])

    def _clashes(self) -> dict[str, tuple[str, Clash]]:
        return {
            _key(clash): (clash["part"], Clash(clash["after"], clash["mine"], clash["fresh"]))
            for clash in self.clashes
        }

    def _offer(self, part: str, clashes: Iterable[Clash]) -> None:
        anew = [
            {"part": part, "after": clash.after, "mine": clash.mine, "fresh": clash.fresh}
            for clash in clashes
        ]
        asked_again = {_place(clash) for clash in anew}
        self.clashes = [old for old in self.clashes if _place(old) not in asked_again] + anew


def _key(clash: dict[str, str]) -> str:
    """Return what a button names the clash by; its number would change with the others."""
    return f"{crc32(json.dumps(clash, sort_keys=True).encode()):08x}"


def _place(clash: dict[str, str]) -> tuple[str, str, str]:
    return clash["part"], clash["mine"], "" if clash["mine"] else clash["after"]
