"""Fits a reason that was typed as words and not as a sentence: "family reasons", "childcare"."""

from __future__ import annotations

import re

from declines.letters.fitting.articles import ASIDE, DETERMINING, in_small, is_kin, with_articles
from declines.letters.fitting.named import said
from declines.letters.vocabulary import CAUSES, DETERMINERS, PREPOSITIONS
from declines.letters.wording import STOPS

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
LABEL = re.compile(r"^(?:(?:my|the)\s+)?reasons?\s*(?::|\s[-–])\s*(?=\w)", re.IGNORECASE)
NO_REASON = re.compile(
    r"(?:for\s+)?no(?:\s+(?:particular|real|special|specific))?\s+reasons?(?:\s+at\s+all)?",
    re.IGNORECASE,
)
SOME = re.compile(r"^(?:my|some)\s+(?=.*\breasons$)")
OF_NO_KIND = re.compile(r"(?:(?:my|some|the)\s+)?(?:own\s+)?reasons")
ONE_REASON = re.compile(r"^(?!(?:an?|the|my|our|this|that|one|another)\s)(?=\w+\s)(.*\breason)$")
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
LACKING = re.compile(r"no\s+(?=\w+$|\w+\s(?:for|at|on|this|that)\b)", re.IGNORECASE)


def fragment(text: str) -> str:
    """Return why, as it follows a decision: "for family reasons", "because of my health".

    Nothing where a whole sentence was typed, or words that are not known to be a cause.
    """
    bare = LABEL.sub("", text.strip(STOPS))
    begun = CAUSED.match(bare)
    told = bare[begun.end() :] if begun else bare
    if not told or len(told.split()) > LONGEST or TELLING.search(told):
        return ""
    small = in_small(told.replace(" & ", " and "))
    if PLAIN.fullmatch(small):
        return f"for {small} reasons"
    if for_reasons := _for_reasons(small):
        return for_reasons
    surely = begun and not begun[1]
    return f"because of {with_articles(small)}" if surely or _is_cause(small) else ""


def _for_reasons(told: str) -> str:
    """Return "for family reasons" of "some family reasons" or "family reason", or nothing."""
    if OF_NO_KIND.fullmatch(told):
        return "for reasons of my own"
    if told == "reason" or NO_REASON.fullmatch(told):
        return ""
    several = ONE_REASON.sub(r"\1s", SOME.sub("", told))
    head = ASIDE.split(several, maxsplit=1)[0]
    return f"for {several}" if re.search(r"\breasons?$", head) else ""


def is_no_reason(text: str) -> bool:
    """Return whether it was answered that there is none: "no reason", "none", "n/a"."""
    return bool(NO_REASON.fullmatch(text.strip(STOPS))) or (bool(text) and not said(text))


def completed(text: str) -> str:
    """Return a sentence whose "I", "I am" or "I have" was left out with it."""
    text = LABEL.sub("", text)
    small = f"{text[:1].lower()}{text[1:]}"
    if LACKING.match(small):
        return f"I have {small}"
    if NEEDED.match(small):
        return f"I {small}"
    return f"I am {small}" if DOING.match(small) and not TELLING.search(small[4:]) else text


def _is_cause(told: str) -> bool:
    """Return whether these words name something that happens to people, and no more."""
    *others, last = re.split(r"\s(?:and|or)\s", told)
    return _is_noun(last) and all(_is_noun(one) or " " not in one for one in others)


def _is_noun(told: str) -> bool:
    named, *aside = ASIDE.split(told, maxsplit=1)
    *before, head = named.split() or [""]
    if head == "reason" or (aside and is_kin(head)):  # "father in hospital" is half a sentence
        return False
    if before and before[0].casefold() in DETERMINING:
        before = before[1:]
    return head.casefold() in CAUSES and all(_describes(word) for word in before)


def _describes(word: str) -> bool:
    small = word.casefold()
    is_small_word = small == "no" or small in DETERMINERS or small in PREPOSITIONS
    return not is_small_word and not re.fullmatch(rf"\w*(?:{NO_NOUN.pattern})", small)
