"""Which sentence of a finished letter tells the reason."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from declines.answers import Answers
from declines.choices import Reason
from declines.letters.compose import parts_of
from declines.letters.review.consistency import TELLING
from declines.letters.review.reading import Finished
from declines.letters.sentences import normalise, sentences

SHORTEST_TYPED = 4  # characters by which a typed reason is known again


def telling(body: str, composed: str, answers: Answers) -> str:
    """Return the sentence of the text as it stands that tells the reason, "" where none does.

    It is the composed one, or another that tells the same; else one that the person wrote anew.
    """
    return next(_telling(body, composed, answers), "")


def _telling(body: str, composed: str, answers: Answers) -> Iterator[str]:
    parts = parts_of(answers)
    if "reason" in parts and parts["reason"] in body:
        yield parts["reason"]
    letter = Finished("", body, answers)
    said = [
        (normalise(own.text), masked.text)
        for own, masked in zip(letter.sentences, letter.masked, strict=True)
    ]
    pattern = TELLING.get(letter.told.reason)
    yield from (own for own, masked in said if pattern and pattern.search(masked))
    typed = _compared(letter.told.own_reason or letter.told.reason_detail)
    if len(typed) >= SHORTEST_TYPED:
        yield from (own for own, _ in said if typed in _compared(own))
    if "reason" not in parts:  # another part tells it, if any
        yield from (text for text in _changed_by_the_reason(parts, answers) if text in body)
    before = {normalise(one) for one in sentences(composed)}
    for own, masked in said:
        if own not in before and any(words.search(masked) for words in TELLING.values()):
            yield own


def _changed_by_the_reason(parts: dict[str, str], answers: Answers) -> Iterator[str]:
    unreasoned = parts_of(dataclasses.replace(answers, reason=Reason.NONE))
    for name in ("withdraw", "decision"):
        if name in parts and parts[name] != unreasoned.get(name):
            yield parts[name]


def _compared(text: str) -> str:
    return normalise(text).replace("'", "’").rstrip(" .!").casefold()
