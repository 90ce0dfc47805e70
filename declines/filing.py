"""How a draft is found again: what it is called, how far it is, and whether it was sent."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from django.db import models

from declines.answers import WITH_INTERVIEW, Answers
from declines.choices import Channel, Status
from declines.letters.clock import is_awaited
from declines.text import searchable, unmarked

LONGEST_NAME = 120
ANSWERED = date.max  # sorts behind all that are still to be sent
NOBODY_WAITS = ANSWERED - timedelta(days=1)  # behind every day that somebody waits since


class FiledDraft(models.Model):
    """What a list of drafts shows, sorts and searches; it follows the answers."""

    name = models.CharField(max_length=LONGEST_NAME, default="")  # the person's own
    company = models.TextField(default="")
    role = models.TextField(default="")
    sorted_by = models.TextField(default="")  # the company, without case
    found_by = models.TextField(default="")  # names, without case and accents; unmarked, too
    waiting_since = models.DateField(default=ANSWERED)
    status = models.CharField(max_length=5, choices=Status.choices, default=Status.OPEN)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.CharField(max_length=8, choices=Channel.choices, default="")
    sent_reason = models.TextField(default="")  # as it was told, in words

    class Meta:
        abstract = True

    def file(self, answers: Answers, *, is_complete: bool) -> None:
        """Let the list know what the answers say."""
        self.company, self.role = answers.company, answers.role
        self.sorted_by = answers.company.casefold()
        self.found_by = self._found_by(answers.in_sight())
        self.waiting_since = ANSWERED if self.sent_at else _awaited_since(answers)
        if self.sent_at is None:
            self.status = Status.READY if is_complete else Status.OPEN

    def _found_by(self, answers: Answers) -> str:
        """Return the words of all names with a blank on either side, unmarked ones behind them."""
        names = (
            self.name, answers.company, answers.role, answers.addressee, answers.reference,
            answers.agency, answers.referrer, answers.panel, answers.title, answers.booked_by,
            answers.spoken_to, answers.event, answers.recommended,
        )  # fmt: skip
        found = searchable(" ".join(filter(None, names))).split()
        words = dict.fromkeys([*found, *map(unmarked, found)])
        return f" {' '.join(filter(None, words))} "

    def mark_sent(self, at: datetime, channel: Channel, reason: str) -> None:
        """Freeze the text as it was sent; it can be marked as not sent again."""
        self.sent_at, self.sent_by, self.sent_reason = at, channel, reason
        self.status, self.waiting_since = Status.SENT, ANSWERED

    def sent_on(self, zone: tzinfo | None) -> date | None:
        """Return the day in this time zone on which it was sent, None where it was not."""
        return self.sent_at.astimezone(zone).date() if self.sent_at else None

    @property
    def has_written(self) -> bool:
        """Return whether it was sent, and not said only."""
        return self.sent_at is not None and self.sent_by not in (Channel.PHONE, Channel.PERSON)

    def mark_unsent(self) -> None:
        """Let the text be edited again; the caller files it, since they wait again."""
        self.sent_at, self.sent_by, self.sent_reason = None, "", ""
        self.status = Status.READY


def _awaited_since(answers: Answers) -> date:
    """Return since when they wait for an answer: where an interview is agreed, from its day on."""
    if answers.interview_at and answers.occasion in WITH_INTERVIEW:
        return answers.interview_at.date()
    return (answers.received_on if is_awaited(answers.occasion) else None) or NOBODY_WAITS
