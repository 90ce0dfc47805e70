"""Fits typed thanks behind "Thank you for", or tells that they stand alone."""

from __future__ import annotations

import re

from declines.letters.sentences import sentences
from declines.letters.wording import STOPS, lower_first

THANKS = re.compile(
    r"^(?:and\s+)?(?:(?:many|very many|my|with|a big|big|(?:i am|i[’']m)(?:\s+so|\s+very)?)\s+)?"
    r"(?:thank\s+you|thanks|thank|grateful|gratitude)(?:\s+(?:very|so)\s+much|\s+again|\s+all)?"
    r"\s+for\s+",
    re.IGNORECASE,
)
FOR = re.compile(r"^for\s+", re.IGNORECASE)
SUBJECT = re.compile(
    r"^(?:i|we|he|she|they|there|it|(?:i|we|you)[’']\w+|it[’']s)\b(?!-)", re.IGNORECASE
)
YOU = re.compile(r"^you\s+(?:(?:all|both|really|always|also)\s+)*(?!\w+ing\b)", re.IGNORECASE)
VERB = re.compile(
    r"(?<!who)(?<!that)(?<!which)(?<!what)(?<!how)(?<!\bit)(?<!you)(?<!they)(?<!there)"
    r"(?<!\bwe)(?<!\bI)"
    r"\s(?:was|were|is|are|meant|made me|helped me|gave me)\s",
)
BEFORE_A_SMALL_LETTER = re.compile(
    r"(?<=\w{3}[.!?…])\s+(?=(?:i|it|that|this|you|we|they|he|she)\b)"
)
AND_MORE = re.compile(
    r"[.!]\s+(?:and|also|plus)\s+(?:for\s+)?(?!(?:i|it|that|this|you|we|they|he|she)\b)",
    re.IGNORECASE,
)

THAT = re.compile(
    r"^(?:thank\s+you|thanks)?(?:\s+(?:very|so)\s+much)?,?\s*that\s+you\s+",
    re.IGNORECASE,
)
ONLY_THANKS = re.compile(
    r"(?:many\s+)?(?:thank\s+you|thanks)(?:\s+(?:all|again|everyone|(?:very|so)\s+much))*",
    re.IGNORECASE,
)
MEETING = re.compile(
    r"(?:to\s+(?:meet|see|visit|talk|speak|learn|hear|try|join|work|get|take|present)"
    r"|meet)\s+(?!me\b)\w",
    re.IGNORECASE,
)
PAST = {
    "took": "taking", "gave": "giving", "told": "telling", "met": "meeting", "made": "making",
    "let": "letting", "wrote": "writing", "came": "coming", "spent": "spending",
    "brought": "bringing", "sent": "sending", "taught": "teaching", "kept": "keeping",
}  # fmt: skip
_PAST_FORM = (
    rf"({'|'.join(PAST)}|\w+(?<!e)ed(?=\s+(?:me|my|us|the|a|an|all|how|what|why|everything|at|to|with)\b))"
    r"(?=\s)"
)
PAST_FIRST = re.compile(rf"^(){_PAST_FORM}", re.IGNORECASE)
PAST |= {"read": "reading", "put": "putting"}  # behind "you" alone they are surely past
PAST_BEHIND_YOU = re.compile(rf"^()({'|'.join(PAST)}|\w+(?<!e)ed)\b", re.IGNORECASE)
PAST_LATER = re.compile(rf"((?:,|\band)\s+){_PAST_FORM}")


def split(text: str) -> tuple[str, list[str]]:
    """Return the words that complete "Thank you for", or none, and the sentences beside them."""
    stretches = BEFORE_A_SMALL_LETTER.split(_with_more(text))
    pieces = [sentence for stretch in stretches for sentence in sentences(stretch)]
    first, *others = pieces or [""]
    return ("", [first, *others]) if is_sentence(first) else (first, others)


def _with_more(text: str) -> str:
    """Return the text with a second phrase joined to the first: "the tour. And for the lunch"."""
    found = AND_MORE.search(text)
    if not found:
        return text
    before, more = text[: found.start()], text[found.end() :]
    apart = len(sentences(before)) > 1 or any(map(is_sentence, (before, *sentences(more)[:1])))
    return text if apart else f"{before} and {_with_more(more)}"


def is_sentence(text: str) -> bool:
    """Return whether these typed thanks stand alone instead of completing "Thank you for"."""
    return any(pattern.search(text) for pattern in (SUBJECT, YOU, VERB))


def thanks(text: str) -> str:
    """Return the words as they follow "Thank you for", however they were begun."""
    begun = THANKS.sub("", text).rstrip(STOPS)
    bare = THAT.sub("", begun)
    if ONLY_THANKS.fullmatch(bare):
        return ""
    if MEETING.match(bare):
        return f"the chance {bare[:1].lower() + bare[1:]}".replace("chance meet", "chance to meet")
    acting = _in_ing(PAST_FIRST if bare == begun else PAST_BEHIND_YOU, bare)
    if acting != bare:
        return _in_ing(PAST_LATER, acting)
    if bare != begun:
        return f"you {bare}"
    return FOR.sub("", lower_first(bare))


def thanks_sentence(text: str) -> str:
    """Return thanks that stand alone as they begin a sentence: "You were", not "that you were"."""
    return THAT.sub("You ", text)


def _in_ing(pattern: re.Pattern[str], text: str) -> str:
    """Return the text with the past forms that the pattern finds turned into forms in -ing."""
    return pattern.sub(lambda found: found[1] + _ing_form(found[2].lower()), text)


def _ing_form(past: str) -> str:
    if past in PAST:
        return PAST[past]
    return past[:-3] + "ying" if past.endswith("ied") else past[:-2] + "ing"
