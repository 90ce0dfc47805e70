"""Fits a reason that was typed as words and not as a sentence: "family reasons", "childcare"."""

from __future__ import annotations

import re

from declines.letters.fitting.articles import (
    ASIDE,
    DETERMINING,
    MATTERS,
    OTHER_JOB,
    in_small,
    is_kin,
    with_articles,
)
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
    r"|does|did|can|cannot|could|will|would|must|should|(?-i:may)|might|needs?|needed|wants?|wanted|comes?"
    r"|came|gets?|got|makes?|made|takes?|took|keeps?|kept|means?|meant|requires?|leaves|become?s?"
    r"|became|fell|died|moved|left|lost|says?|said|not)\b|n[’']t\b|,\s",
    re.IGNORECASE,
)
LABEL = re.compile(r"^(?:(?:my|the)\s+)?reasons?\s*(?::|\s[-–])\s*(?=\w)", re.IGNORECASE)
NO_REASON = re.compile(
    r"(?:for\s+)?no(?:\s+(?:particular|real|special|specific))?\s+reasons?(?:\s+at\s+all)?",
    re.IGNORECASE,
)
PREFERRED_NOT = re.compile(
    r"why(?:\s+not)?|(?:I(?:[’']d|\s+would)?\s+)?(?:rather\s+not|prefer\s+not)"
    r"(?:\s+(?:to\s+)?(?:say|tell|share|disclose|explain|answer|mention)(?:\s+(?:it|that|this|why))?)?",
    re.IGNORECASE,
)
SOME = re.compile(r"^(?:my|some)\s+(?=.*\breasons$)")
OF_NO_KIND = re.compile(r"(?:(?:my|some|the)\s+)?(?:own\s+)?reasons")
ONE_REASON = re.compile(r"^(?!(?:an?|the|my|our|this|that|one|another)\s)(?=\w+\s)(.*\breason)$")
OF_A_KIND = r"(?:family|health|personal|private|medical|financial|religious)"
PLAIN = re.compile(rf"{OF_A_KIND}(?:\s+(?:and|or)\s+{OF_A_KIND})?")
NO_NOUN = re.compile(
    r"(?<!’)(?<!ou)(?<!s)s|\w+(?<!ongo)(?<!press)(?<!car)ing|\w+(?<!unexpect)(?<!chang)ed"
)
BESIDE = re.compile(
    r"^(?:sorry|well|just|simply|honestly),?\s+|,?\s+(?:sorry|really)$", re.IGNORECASE
)
SIGNS = re.compile(r"[^\w\s!-~’‘“”–—…£€]+")  # emoji
ASIDE_BEHIND = re.compile(r"(.+?)(?:\s+\((.+)\)|\s+[-–—]+\s+(.+))")
IT_IS = re.compile(r"^(?:it|this)(?:[’']s|\s+is)\s+(?=\w)", re.IGNORECASE)
ONE_COMMA = re.compile(r"([^,]+),\s+(?:and\s+)?([^,]+)")


def fragment(text: str) -> str:
    """Return why, as it follows a decision: "for family reasons", "because of my health".

    Nothing where a whole sentence was typed, or words that are not known to be a cause.
    """
    bare = BESIDE.sub("", LABEL.sub("", SIGNS.sub("", text).strip(f"{STOPS} "))).strip(STOPS)
    if (aside := ASIDE_BEHIND.fullmatch(bare)) and (matter := _matter(aside[1])):
        return f"{matter} ({aside[2] or aside[3]})"
    if (two := ONE_COMMA.fullmatch(bare)) and all(map(_matter, two.groups())):
        return _matter(f"{two[1]} and {two[2]}")
    return _matter(bare)


def _matter(bare: str) -> str:
    begun = CAUSED.match(bare)
    told = bare[begun.end() :] if begun else IT_IS.sub("", bare)
    if not told or len(told.split()) > LONGEST or TELLING.search(told):
        return ""
    small = OTHER_JOB.sub("another", in_small(told.replace(" & ", " and ")))
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
    bare = text.strip(f"{STOPS}?")
    said_no = NO_REASON.fullmatch(bare) or PREFERRED_NOT.fullmatch(bare)
    return bool(said_no) or (bool(text) and not (said(text) and re.search(r"\w", text)))


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
    return head.casefold() in CAUSES | MATTERS and all(_describes(word) for word in before)


def _describes(word: str) -> bool:
    small = word.casefold()
    is_small_word = small == "no" or small in DETERMINERS or small in PREPOSITIONS
    return not is_small_word and not re.fullmatch(rf"\w*(?:{NO_NOUN.pattern})", small)
