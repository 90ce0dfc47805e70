"""The same reason in every text of one draft."""

from __future__ import annotations

from collections.abc import Iterator

from declines.answers import Answers
from declines.choices import Reason
from declines.faults import Fault
from declines.letters.review.reading import Finished, Remark
from declines.letters.review.wordlists import words_of

UNTOLD = frozenset({Reason.NONE, Reason.OWN_WORDS})
TELLING = {reason: words_of(f"told_{reason.value}") for reason in Reason if reason not in UNTOLD}


def consistency(letter: Finished) -> Iterator[Remark]:
    """Yield the reason that the letter tells where a note tells another one."""
    told = _reasons(letter.own)
    others = [_reasons(note) for note in letter.notes]
    if not told or all(not other or told & other for other in others):
        return
    answered = _answered(letter.told)
    agrees = not answered or not told.isdisjoint(answered)
    fault = Fault.OTHER_REASON_BESIDE if agrees else Fault.OTHER_REASON
    for sentence in letter.masked:
        for reason in told:
            found = TELLING[reason].search(sentence.text)
            if found:
                yield letter.remark(fault, sentence, found)
                return


def _answered(told: Answers) -> set[Reason]:
    """Return the reason of the answers, none where they tell none in words that are known."""
    return {told.reason} - UNTOLD or _reasons(told.own_reason)


def _reasons(text: str) -> set[Reason]:
    return {reason for reason, words in TELLING.items() if words.search(text)}
