"""The check of a finished letter: what a careful reader would look at again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from declines.answers import Answers
from declines.letters.review import consistency, fragments, guidelines, hygiene, manner, proofread
from declines.letters.review.reading import Finished, Remark

CHECKS = (
    hygiene.placeholders, hygiene.facts, hygiene.frame, guidelines.promptness, guidelines.thanks,
    guidelines.decision, guidelines.reason, guidelines.touch,
    fragments.fragments, consistency.consistency,
    consistency.repetition,
    manner.length, manner.respect, manner.apology, manner.sincerity, manner.subject,
    proofread.proofread,
)  # fmt: skip
MINDING = frozenset({"reason", "respect", "consistency"})  # the same words, for one fault or other


__all__ = ["Finished", "Remark", "review"]


def review(subject: str, body: str, answers: Answers, notes: tuple[str, ...] = ()) -> list[Remark]:
    """Return the remarks about a finished letter as it stands, in the order of the text.

    The notes are the other texts that tell the same people about the same decision.
    """
    letter = Finished(subject, body, answers, notes)
    found = dict.fromkeys(remark for check in CHECKS for remark in check(letter))
    in_order = sorted(_told_once(list(found)), key=_place)
    return list(_told_apart(in_order))


def _place(remark: Remark) -> tuple[bool, int, str]:
    return remark.part == "body", remark.start, remark.fault.value


def _told_once(remarks: list[Remark]) -> Iterator[Remark]:
    """Yield the remarks, of two that mind the same words only the first."""
    minded: list[Remark] = []
    for remark in remarks:
        if remark.check in MINDING and remark.quote:
            if any(remark.repeats(other) for other in minded):
                continue
            minded.append(remark)
        yield remark


def _told_apart(remarks: list[Remark]) -> Iterator[Remark]:
    """Yield the remarks, each gap of a template with how many like it came before.

    Who lets one "[Company]" stand is told of the next; of a word's spelling, once is enough.
    """
    met: Counter[str] = Counter()
    for remark in remarks:
        if remark.check == "placeholder":
            yield replace(remark, earlier=met[remark.key])
            met[remark.key] += 1
        else:
            yield remark
