"""The check of a finished letter: what a careful reader would look at again."""

from __future__ import annotations

from declines.answers import Answers
from declines.letters.review import consistency, guidelines, hygiene, manner, proofread
from declines.letters.review.reading import Finished, Remark

CHECKS = (
    hygiene.placeholders, hygiene.facts, hygiene.frame, guidelines.promptness, guidelines.thanks,
    guidelines.decision, guidelines.reason, guidelines.touch, consistency.consistency,
    manner.length, manner.respect, manner.apology, manner.sincerity, manner.subject,
    proofread.proofread,
)  # fmt: skip


__all__ = ["Finished", "Remark", "review"]


def review(subject: str, body: str, answers: Answers, notes: tuple[str, ...] = ()) -> list[Remark]:
    """Return the remarks about a finished letter as it stands, in the order of the text.

    The notes are the other texts that tell the same people about the same decision.
    """
    letter = Finished(subject, body, answers, notes)
    found = {remark for check in CHECKS for remark in check(letter)}
    return sorted(found, key=lambda one: (one.part == "body", one.start, one.fault.value))
