"""Reasons that stand alone, but are no sentence: "Timing.", "As I found something else."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from declines.faults import Fault
from declines.letters.review.reading import Finished, Remark
from declines.letters.review.wordlists import words_of

LONGEST = 7  # words of a typed reason that are looked at
HALF, LONE, SUBJECT = words_of("half_a_sentence"), words_of("lone_reason"), words_of("subject")
HEADLESS, FINITE, COURTESY = words_of("headless"), words_of("finite"), words_of("courtesy")
DECLINED = words_of("declined")
SUBORDINATE = re.compile(
    r"\b(?:where|that|which|who|what|when|as|because|since|if|than)\b.*",
    re.IGNORECASE | re.DOTALL,
)


def fragments(letter: Finished) -> Iterator[Remark]:
    """Yield each reason without a subject or a verb, and each "As ..." that leads to nothing."""
    reasons = (letter.told.own_reason, letter.told.reason_detail)
    typed = {_compared(one).casefold() for one in reasons} - {""}
    thanks = _compared(letter.told.thanks_for)
    for own, sentence in zip(letter.sentences, letter.masked, strict=True):
        text = _compared(sentence.text)
        if not text or "\n" in text or text.startswith("-") or _compared(own.text) in thanks:
            continue
        is_half = HALF.fullmatch(text) and not DECLINED.search(text)
        if is_half or _is_lone(text, typed=_compared(own.text).casefold() in typed):
            yield letter.about(Fault.FRAGMENT, own)


def _is_lone(text: str, *, typed: bool) -> bool:
    """Return whether words name a reason and say nothing of it: any that were typed as one."""
    if COURTESY.search(text) or len(text.split()) > LONGEST:
        return False
    _, _, rest = SUBORDINATE.sub("", text).partition(" ")
    is_whole = SUBJECT.match(text) or (FINITE.search(rest) and not HEADLESS.match(text))
    return not is_whole and (typed or bool(LONE.fullmatch(text)))


def _compared(text: str) -> str:
    return text.replace("'", "’").strip(" .!…")
