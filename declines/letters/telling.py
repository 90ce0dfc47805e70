"""Which sentence of a finished letter tells the reason, and whether a text tells it at all."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from declines.answers import Answers
from declines.choices import Reason
from declines.letters.compose import parts_of
from declines.letters.review.consistency import TELLING
from declines.letters.review.reading import Finished
from declines.letters.sentences import normalise, sentences

SHORTEST_TYPED = 4  # characters by which a typed reason is known again
SHORTEST_WEIGHTY = 5  # characters of a word by which a reworded one is
FEWEST_RETOLD = 2


def telling(body: str, composed: str, answers: Answers) -> str:
    """Return the sentence of the text as it stands that tells the reason, "" where none does.

    It is the composed one, or another that tells the same; else one that the person wrote anew.
    """
    return next(_telling(body, composed, answers), "")


def tells(text: str, answers: Answers) -> bool:
    """Tell whether a text, the letter or a note, tells the reason of these answers."""
    return any(_telling_theirs(text, answers))


def _telling(body: str, composed: str, answers: Answers) -> Iterator[str]:
    yield from _telling_theirs(body, answers)
    before = {normalise(one) for one in sentences(composed)}
    for own, masked in _said(body, answers):
        if own not in before and any(words.search(masked) for words in TELLING.values()):
            yield own


def _telling_theirs(body: str, answers: Answers) -> Iterator[str]:
    parts = parts_of(answers)
    if "reason" in parts and parts["reason"] in body:
        yield parts["reason"]
    said, told = _said(body, answers), answers.in_sight()
    pattern = TELLING.get(told.reason)
    yield from (own for own, masked in said if pattern and pattern.search(masked))
    typed = _compared(told.own_reason or told.reason_detail)
    if len(typed) >= SHORTEST_TYPED:
        yield from (own for own, _ in said if typed in _compared(own))
        yield from (own for own, masked in said if _retells(masked, typed))
    if "reason" not in parts:  # another part tells it, if any
        yield from (text for text in _changed_by_the_reason(parts, answers) if text in body)


def _said(body: str, answers: Answers) -> list[tuple[str, str]]:
    """Return the sentences of a text, each as it stands and without its names."""
    letter = Finished("", body, answers)
    pieces = zip(letter.sentences, letter.masked, strict=True)
    return [(normalise(own.text), masked.text) for own, masked in pieces]


def _changed_by_the_reason(parts: dict[str, str], answers: Answers) -> Iterator[str]:
    unreasoned = parts_of(dataclasses.replace(answers, reason=Reason.NONE))
    for name in ("withdraw", "decision"):
        if name in parts and parts[name] != unreasoned.get(name):
            yield parts[name]


def _retells(text: str, typed: str) -> bool:
    """Tell whether most of the words that weigh in a typed reason stand in a sentence."""
    weighty = _weighty(typed)
    return len(weighty) >= FEWEST_RETOLD and 2 * len(weighty & _weighty(text)) > len(weighty)


def _weighty(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) >= SHORTEST_WEIGHTY}


def _compared(text: str) -> str:
    return normalise(text).replace("'", "’").rstrip(" .!").casefold()
