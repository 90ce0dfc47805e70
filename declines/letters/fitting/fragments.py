"""Fits a reason that was typed as words and not as a sentence: "family reasons", "childcare"."""

from __future__ import annotations

import re

from declines.letters.vocabulary import CAUSES, DETERMINERS, PREPOSITIONS
from declines.letters.wording import STOPS, lower_first

LONGEST = 9  # words
CAUSED = re.compile(
    r"^(?:(?:it|this)(?:[’']s|\s+is)\s+)?"
    r"(?:(for)|because\s+of|due\s+to|owing\s+to|on\s+account\s+of|as\s+a\s+result\s+of)\s+",
    re.IGNORECASE,
)
TELLING = re.compile(  # words of a whole sentence
    r"\b(?:I|we|he|she|they|it|you|there|that|which|who|is|are|was|were|am|be|been|has|have|had|do"
    r"|does|did|can|cannot|could|will|would|must|should|may|might|needs?|needed|wants?|wanted|comes?"
    r"|came|gets?|got|makes?|made|takes?|took|keeps?|kept|means?|meant|requires?|leaves|become?s?"
    r"|became|fell|died|moved|left|lost|says?|said|not)\b|n[’']t\b|,\s",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\s(?:in|at|with|for|of|near|on|to|from|between|back)\s", re.IGNORECASE)
REASONS = re.compile(r"^(?:my|some)\s+(?=.*\breasons$)", re.IGNORECASE)
PLAIN = re.compile(r"(?:family|health)(?:\s+(?:and|or)\s+(?:family|health))?")
NO_NOUN = re.compile(r"(?<!’)(?<!ou)(?<!s)s|\w+(?<!ongo)(?<!press)(?<!car)ing|\w+(?<!unexpect)ed")
NEEDED = re.compile(  # sentences whose "I" was left out
    r"(?:(?:need|have|had)(?=\s+(?:to|an?|my|more|other|another|no|too)\b)|can[’']t|cannot|must"
    r"|want\s+to|would\s+(?:like|rather|prefer)|do\s+not|don[’']t|will\s+not|won[’']t"
    r"|(?:decided|accepted|found|got|prefer|hope)(?=\s+(?:to|an?|my|another|on)\b))(?=\s)",
    re.IGNORECASE,
)
DOING = re.compile(
    r"(?:caring\s+for|looking\s+after|(?:moving|relocating|returning|going)\s+(?:to|back|abroad|away|house)"
    r"|(?:expecting|having)\s+(?:an?|our|my|surgery)|recovering\s+from|getting\s+married"
    r"|not\s+(?:able|ready|free|available|well)|no\s+longer\s+(?:\w+ing|available|able|interested)"
    r"|unwell|ill|pregnant|needed\s+at\s+home)\b",
    re.IGNORECASE,
)
PARENTS = {"dad", "mom", "mum"}  # which are called so like a name
PLACES = {"doctor’s", "dentist’s"}
COUNTED = {
    "accident", "appointment", "bereavement", "clash", "conflict", "crisis", "divorce", "emergency",
    "exam", "funeral", "injury", "move", "operation", "separation", "strike", "trip", "wedding",
}  # fmt: skip
LACKING = re.compile(r"no\s+(?=\w+$|\w+\s(?:for|at|on|this|that)\b)", re.IGNORECASE)


def fragment(text: str) -> str:
    """Return why, as it follows a decision: "for family reasons", "because of my health".

    Nothing where a whole sentence was typed, or words that are not known to be a cause.
    """
    bare = text.strip(STOPS)
    begun = CAUSED.match(bare)
    told = REASONS.sub("", bare[begun.end() :] if begun else bare)
    if not told or len(told.split()) > LONGEST or TELLING.search(told):
        return ""
    small = _small(told)
    if PLAIN.fullmatch(small):
        return f"for {small} reasons"
    if re.search(r"\breasons?$", small):
        return f"for {small}"
    surely = begun and not begun[1]
    return f"because of {_with_article(small)}" if surely or _is_cause(small) else ""


def completed(text: str) -> str:
    """Return a sentence whose "I", "I am" or "I have" was left out with it."""
    small = f"{text[:1].lower()}{text[1:]}"
    if LACKING.match(small):
        return f"I have {small}"
    if NEEDED.match(small):
        return f"I {small}"
    return f"I am {small}" if DOING.match(small) and not TELLING.search(small[4:]) else text


def _small(told: str) -> str:
    first = re.split(r"[\s’']", told, maxsplit=1)[0].casefold()
    ordinary = (
        first in CAUSES - PARENTS
        or first in DETERMINERS
        or first in {"medical", "personal", "serious"}
    )
    return told[:1].lower() + told[1:] if ordinary else lower_first(told)


def _with_article(told: str) -> str:
    """Return "a family emergency" of "family emergency"."""
    *before, head = ASIDE.split(told, maxsplit=1)[0].split()
    first = before[0] if before else head
    owned = re.search(r"[’']s$", first) and first not in PLACES
    if head not in COUNTED or first.casefold() in DETERMINERS or owned:
        return told
    return f"{'an' if first[0] in 'aeiou' else 'a'} {told}"


def _is_cause(told: str) -> bool:
    """Return whether these words name something that happens to people, and no more."""
    *others, last = re.split(r"\s(?:and|or)\s", told)
    return _is_noun(last) and all(_is_noun(one) or " " not in one for one in others)


def _is_noun(told: str) -> bool:
    *before, head = ASIDE.split(told, maxsplit=1)[0].split() or [""]
    if before and before[0].casefold() in DETERMINERS:
        before = before[1:]
    return head.casefold() in CAUSES and all(_describes(word) for word in before)


def _describes(word: str) -> bool:
    small = word.casefold()
    is_small_word = small == "no" or small in DETERMINERS or small in PREPOSITIONS
    return not is_small_word and not re.fullmatch(rf"\w*(?:{NO_NOUN.pattern})", small)
