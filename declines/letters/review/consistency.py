"""The same reason in every text of one draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from declines.answers import Answers
from declines.choices import Reason
from declines.faults import Fault
from declines.letters.review.reading import MOST_SEARCHED, Finished, Piece, Remark
from declines.letters.review.wordlists import words_of

UNTOLD = frozenset({Reason.NONE, Reason.OWN_WORDS})
OF_SOMETHING_ELSE = tuple(words_of(name) for name in ("thanks", "forward", "promise"))
CAUSING = re.compile(r"(?:\b(?:as|because|since|for|that)|:) ")
COMES_UP = re.compile(r"\bcomes?\s+up\b", re.IGNORECASE)
DECLINED = words_of("declined")
HEAR_OF_OPENINGS = words_of("hear_of_openings")
NOTHING_NEW = words_of("nothing_new")
WORD = re.compile(r"[^\W\d_]{3,}")
SHORTEST_TWICE = 3  # words of a sentence that may not stand twice
STEM = 4  # letters by which a word is known again in another form
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


def repetition(letter: Finished) -> Iterator[Remark]:
    """Yield the sentence that tells nothing but the reason again, and each one that stands twice.

    What tells more of it, as what it comes from, is not the same again. Where no reason of the
    list was answered, only what follows at once tells the same again.
    """
    answered = {letter.told.reason} - UNTOLD
    told = [_told_again(letter, TELLING[one], bool(answered)) for one in answered or TELLING]
    again = next(filter(None, told), None)
    if again:
        yield letter.about(Fault.REASON_TWICE, again)
    same = [
        one for one in _standing_twice(letter.sentences) if not again or one.start != again.start
    ]
    yield from (letter.about(Fault.SAID_TWICE, one) for one in same)
    asking = [one for one in letter.masked if HEAR_OF_OPENINGS.search(one.text)]
    if asking[1:] and asking[1].start not in {one.start for one in same}:
        yield letter.about(Fault.TOUCH_TWICE, asking[1])


def _told_again(letter: Finished, words: re.Pattern[str], anywhere: bool) -> Piece | None:
    """Return the last sentence that tells a reason that another one, or the one before, tells."""
    thanks = _compared(letter.told.thanks_for)
    said = zip(letter.sentences, letter.masked, strict=True)
    found = [one for own, one in said if _compared(own.text) not in thanks]
    telling = [one for one in found if _tells(words, one.text)]
    alone = [one for one in telling if not DECLINED.search(one.text)]
    if not anywhere:
        alone = [one for before, one in pairwise(found) if before in telling and one in alone]
    again = [one for one in alone if len(telling) > 1 and not _adds(one, telling)]
    return again[-1] if again else None


def _standing_twice(sentences: list[Piece]) -> Iterator[Piece]:
    """Yield each sentence whose words stand before it, as a sentence or as the end of a because."""
    before: set[str] = set()
    for sentence in sentences:
        said = _compared(" ".join(sentence.text[:MOST_SEARCHED].split()))
        if said in before and len(said.split()) >= SHORTEST_TWICE:
            yield sentence
        before.update([said, *(said[found.end() :] for found in CAUSING.finditer(said))])


def _adds(piece: Piece, telling: list[Piece]) -> bool:
    """Return whether a sentence has a word of weight that none of the others has."""
    said = {stem for one in telling if one is not piece for stem in _stems(one.text)}
    return not said.issuperset(_stems(NOTHING_NEW.sub(" ", piece.text)))


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in WORD.findall(text.casefold())}


def _tells(words: re.Pattern[str], text: str) -> bool:
    """Return whether a sentence tells this reason, and does not only name it in another matter."""
    others = (*OF_SOMETHING_ELSE, COMES_UP)
    return bool(words.search(text)) and not any(other.search(text) for other in others)


def _compared(text: str) -> str:
    return text.replace("'", "’").rstrip(" .!").casefold()


def _answered(told: Answers) -> set[Reason]:
    """Return the reason of the answers, none where they tell none in words that are known."""
    return {told.reason} - UNTOLD or _reasons(told.own_reason)


def _reasons(text: str) -> set[Reason]:
    return {reason for reason, words in TELLING.items() if words.search(text)}
