"""How the saved text of an email stands: to its answers, to the clock, to the check."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Container
from itertools import chain
from typing import Any

from declines.accompanied import is_named
from declines.answers import Answers
from declines.choices import Reason
from declines.drafting import unthanked
from declines.faults import GUIDELINES, Aim, Fault, Stand
from declines.letters.alignment import words_of
from declines.letters.compose import Letter, compose, in_every_tone, parts_of
from declines.letters.differences import additions, differences
from declines.letters.review import Finished, guidelines
from declines.letters.sentences import sentences, stands_in
from declines.letters.telling import telling
from declines.letters.twice import aims_of
from declines.models import Draft
from declines.steps import Reading
from declines.text import is_blank

RECOMMENDED = re.compile(r"\b(?:I|we)\b[^.!?\n]{0,60}\brecommend\b", re.IGNORECASE)


def beside_answers(draft: Draft, reading: Reading) -> dict[str, Any]:
    """Return what time, room and other answers have to do with the saved text, by name."""
    unsaid = draft.without_room(reading.answers) if reading.position is None else {}
    offered = set().union(*(in_every_tone(name, reading.answers) for name in unsaid))
    return {  # “Put it in” brings back what has no room, where the letter would have it
        "outdated": is_outdated(draft, reading),
        "aged": aged(draft, reading),
        "unsaid": [*unsaid.values()],
        "changes": [one for one in draft.open_changes() if one[1].fresh.strip() not in offered],
        "unthanked": unthanked(draft, reading),
        "exchangeable": exchangeable(draft, reading),
    }


def checked(draft: Draft, reading: Reading) -> dict[str, Any]:
    """Return the remarks about the saved text, and which guidelines it keeps."""
    remarks, twice = draft.remarks(reading.answers), draft.said_twice()
    broken = {remark.fault.aim for remark in remarks}
    broken.update(*(aims_of(pair, reading.answers) for _, _, pair in twice))
    if any(remark.fault == Fault.NO_DECISION for remark in remarks):
        broken.add(Aim.PROMPTLY)  # no answer is given
    if is_blank(draft.body):
        broken.update(GUIDELINES)
    left_out = _left_out(draft, reading)
    stands = [(aim.label, _stand(aim, broken, left_out)) for aim in GUIDELINES]
    return {"remarks": remarks, "twice": twice, "guidelines": stands}


def _stand(aim: Aim, broken: Container[Aim], left_out: Container[Aim]) -> Stand:
    if aim in broken:
        return Stand.LOOK_AGAIN
    return Stand.LEFT_OUT if aim in left_out else Stand.KEPT


def _left_out(draft: Draft, reading: Reading) -> set[Aim]:
    """Return the guidelines that the person chose to leave out, and that the text leaves out."""
    answers, found = reading.answers.in_sight(), set()
    is_unwanted = answers.reason == Reason.NONE or _has_only_lost_words(draft)
    if is_unwanted and not _gives_a_reason(draft, answers):
        found.add(Aim.REASON)
    promises = guidelines.touch(Finished(draft.subject, draft.body, answers))
    is_told = any(promises) or RECOMMENDED.search(draft.body)
    if reading.answers.chose_no_touch() and not is_told:
        found.add(Aim.TOUCH)
    return found


def _has_only_lost_words(draft: Draft) -> bool:
    """Tell whether the person took words out, and put none in that may tell a reason."""
    composed, body = words_of([draft.composed_body]), words_of([draft.body])
    return draft.body != draft.composed_body and body <= composed


def _gives_a_reason(draft: Draft, answers: Answers) -> bool:
    return is_named(answers) and bool(telling(draft.body, draft.composed_body, answers))


def whose(draft: Draft) -> dict[str, Any]:
    """Return which words of the saved text are the person's, and which are composed."""
    composed = draft.composed_subject, draft.composed_body
    edited = bool(draft.composed_body) and (draft.subject, draft.body) != composed
    if not edited:
        return {"draft": draft, "edited": False}
    asked = [clash.mine for _, clash, _ in draft.open_clashes()]
    others = {
        *chain.from_iterable(map(sentences, [draft.composed_body, *asked, *draft.put_back()]))
    }
    return {
        "draft": draft,
        "edited": True,
        "stayed": [one for one in sentences(draft.body) if one not in others],
        "whose_subject": differences(draft.composed_subject, draft.subject),
        "whose": additions(draft.composed_body, draft.body),
    }


def is_outdated(draft: Draft, reading: Reading) -> bool:
    """Tell whether the answers, or the clock, would now make another letter."""
    if reading.position is not None:
        return False
    return compose(reading.answers) != Letter(draft.composed_subject, draft.composed_body)


def aged(draft: Draft, reading: Reading) -> list[tuple[str, str]]:
    """Return the sentences that time alone has made wrong, each with the one it should be."""
    if draft.composed_at is None or not is_outdated(draft, reading):
        return []
    answers = reading.answers
    then = draft.composed_at.astimezone(answers.written_at.tzinfo)
    before = parts_of(dataclasses.replace(answers, written_at=then))
    if any(text not in draft.composed_body for text in before.values()):
        return []  # answers have changed, too
    now = parts_of(answers)
    changed = [name for name in before.keys() | now.keys() if before.get(name) != now.get(name)]
    return [(before.get(name, ""), now.get(name, "")) for name in sorted(changed)]


def exchangeable(draft: Draft, reading: Reading) -> list[tuple[str, str]]:
    """Return the composed sentences that stand in the text as they were composed, by part."""
    if reading.position is not None:
        return []
    own = {"typed", "remark", "also"}
    if reading.answers.reason == Reason.OWN_WORDS:
        own.add("reason")
    return [
        (name, text)
        for name, text in parts_of(reading.answers).items()
        if name not in own and stands_in(text, draft.body) and text in draft.composed_body
    ]
