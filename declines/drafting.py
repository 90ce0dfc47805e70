"""From a draft's answers to its letter: for the page beside the form, and into the draft."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from declines.answers import Answers
from declines.letters.clock import Clock, read_clock
from declines.letters.compose import Letter, compose
from declines.letters.merge import merge
from declines.models import Draft
from declines.steps import Reading, read


@dataclass(frozen=True)
class Shown:
    """A letter as it is shown beside a form; a gap stands in ⟨angle brackets⟩."""

    subject: str
    body: str
    clock: Clock


def reading_of(draft: Draft) -> Reading:
    """Return what the draft's typed answers mean now."""
    return read(draft.answers, timezone.now())


def follow(draft: Draft, reading: Reading) -> None:
    """Let the draft's text follow its answers where they are complete; the caller saves."""
    if reading.position is None:
        letter = compose(reading.answers)
        if letter != Letter(draft.composed_subject, draft.composed_body):
            draft.take(letter)


def letter_so_far(draft: Draft, reading: Reading) -> Shown:
    """Return the letter the answers make, hand edits kept and gaps marked."""
    letter = compose(_with_gaps(reading.answers))
    return Shown(
        subject=merge(draft.composed_subject, draft.subject, letter.subject).text,
        body=merge(draft.composed_body, draft.body, letter.body).text,
        clock=read_clock(reading.answers),
    )


def _with_gaps(answers: Answers) -> Answers:
    return dataclasses.replace(
        answers,
        company=answers.company or "⟨{}⟩".format(_("company")),
        role=answers.role or "⟨{}⟩".format(_("role")),
        sender=answers.sender or "⟨{}⟩".format(_("Your name")),
    )
