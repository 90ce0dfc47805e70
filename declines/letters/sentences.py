"""Where an English sentence ends."""

from __future__ import annotations

import re
from itertools import pairwise

_CLOSING = "\"'”’»)]"
# White space at which a sentence may end, before the words that follow.
_BREAK = re.compile(
    rf"(?<=\S)(?:(?<=[.!?…{re.escape(_CLOSING)}])\s+|[^\S\n]*\n\s*)(?=(\S+(?:[^\S\n]+\S+){{0,3}}))"
)
_OPENING = "\"'“‘«(["

# Words that end in a full stop of their own, told apart by what may follow them.
_NEVER_LAST = re.compile(r"(?i:dr|mrs?|ms|mx|messrs|prof|rev|e\.g|i\.e|cf|vs|approx)")
_BEFORE_A_NUMBER = re.compile(
    r"(?i:nos?|pp?|fig|ext|ref|bldg|rm|apt|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_SOMETIMES_LAST = re.compile(
    r"(?i:inc|ltd|llc|co|corp|plc|bros|dept|etc|al|jr|sr|st|ave|rd|mt|mon|tues?|wed|thu(?:rs?)?"
    r"|fri|sat|sun)"
    r"|[A-HJ-Z]|(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}"  # initials, "p.m", "U.S", "Ph.D"
)
_HOUR = re.compile(r"(?i:[ap]\.m)")
_BEHIND_AN_HOUR = re.compile(  # a zone, a day or a month
    r"(?:Eastern|Pacific|Central|Mountain|[A-Z]{2,4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|January|February|March|April|June|July|August|September|October|November|December)\b"
)
_CLOCK = re.compile(  # "Halifax time" behind an hour, but not "Next time"
    r"(?!(?:Next|Last|First|Some|Any|Every|Each|More|Much)\b)(?:[A-Z][\w’'./-]*\s+){1,3}[Tt]ime\b"
)
_BEGINS_ONE = re.compile(r"\d{1,3}|[A-Za-z]|(?i:p\.?(?:p\.?)?s|n\.?b)")  # "1.", "P.S.", "N.B."

# After "Acme Inc." or "2 p.m." a sentence begins only where one of its usual first words stands.
_FIRST_WORD = re.compile(
    r"(?:I|We|You|He|She|It|They|My|Our|Your|His|Her|Their|This|That|These|Those|There|The|A|An"
    r"|Thank|Thanks|Many|Please|Sorry|Apologies|Unfortunately|However|Therefore|And|But|So|As|If"
    r"|When|While|Since|Because|Although|After|Before|In|On|At|For|From|With|To|Could|Would|Should"
    r"|Might|Can|May|Do|Is|Are|Was|Have|Let|Just|What|How|Who|Whoever|Where|Why|No|Not|Now|Yes"
    r"|All|Somebody|Something|Nothing|Another|One|Knowing|Telling|Perhaps|Maybe|Best|Kind)\b(?!\.)"
)


def split(text: str) -> list[str]:
    """Cut a text into its sentences, each with the white space behind it; joined they are the text.

    A line break always ends a sentence. White space that begins the text goes to the first one.
    """
    starts = [0] if text else []
    for gap in _BREAK.finditer(text):
        *before, word = text[starts[-1] : gap.start()].rsplit(None, 1)
        if "\n" in gap[0] or _ends_sentence(word, gap[1], is_first=not before):
            starts.append(gap.end())
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]


def sentences(text: str) -> list[str]:
    """Return the sentences of a text without white space around them or empty ones."""
    return [sentence for segment in split(text) if (sentence := segment.strip())]


def stands_in(part: str, text: str) -> bool:
    """Tell whether the sentences of a part stand in a text, one behind the other and whole."""
    wanted, there = ([*map(normalise, sentences(one))] for one in (part, text))
    starts = range(len(there) - len(wanted) + 1)
    return any(there[n : n + len(wanted)] == wanted for n in starts)


def normalise(sentence: str) -> str:
    """Return the sentence as it is compared: its white space folded to single spaces."""
    return " ".join(sentence.split())


def is_line(sentence: str) -> bool:
    """Tell whether it is a greeting, a closing or a name rather than a sentence."""
    return not sentence.rstrip().rstrip(_CLOSING).endswith((".", "!", "?", "…"))


def _ends_sentence(word: str, following: str, *, is_first: bool) -> bool:
    word = word.rstrip(_CLOSING).lstrip(_OPENING)
    following = following.lstrip(_OPENING)
    if not word.endswith((".", "!", "?", "…")) or following[:1].islower():
        return False
    return not word.endswith(".") or not _is_abbreviation(word[:-1], following, is_first=is_first)


def _is_abbreviation(word: str, following: str, *, is_first: bool) -> bool:
    if _NEVER_LAST.fullmatch(word) or (is_first and _BEGINS_ONE.fullmatch(word)):
        return True
    if _BEFORE_A_NUMBER.fullmatch(word):
        return following[:1].isdigit()
    if _HOUR.fullmatch(word):
        is_clock = _CLOCK.match(following) and not _FIRST_WORD.match(following)
        return bool(_BEHIND_AN_HOUR.match(following) or is_clock)
    return bool(_SOMETIMES_LAST.fullmatch(word)) and not _FIRST_WORD.match(following)
