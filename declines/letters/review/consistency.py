"""The same reason in every text of one draft."""

from __future__ import annotations

from collections.abc import Iterator

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
    for sentence in letter.masked:
        for reason in told:
            found = TELLING[reason].search(sentence.text)
            if found:
                yield letter.remark(Fault.OTHER_REASON, sentence, found)
                return


def _reasons(text: str) -> set[Reason]:
    return {reason for reason, words in TELLING.items() if words.search(text)}
