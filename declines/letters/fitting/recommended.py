"""Fits somebody who is recommended: the name, what describes it, and no word of having agreed."""

from __future__ import annotations

import re

from declines.letters.fitting.named import person, said
from declines.letters.sentences import sentences
from declines.letters.vocabulary import PARTICLES
from declines.letters.wording import STOPS, lower_first

RECOMMENDING = re.compile(
    r"^(?:(?:I|you)(?:[’']d|\s+(?:can|could|would|might))?\s+)?(?:(?:warmly|highly|gladly)\s+)?"
    r"(?:recommend|suggest|asked?|try)\s+(?=\S)",
    re.IGNORECASE,
)
AGREED = re.compile(
    r"\b(?:agree(?:d|s|ment)?|consent(?:s|ed)?|permission|blessing|okay(?:ed|s)?|OK(?:[’']d)?"
    r"|(?:said|says)\s+(?:yes|so|(?:that\s+)?(?:I|it|you|he|she|they)\b)"
    r"|(?:happy|glad|fine|willing|pleased)(?=\W*$|\s+(?:for\s+(?:me|you|us)|to\s+be|with|about|that)\b)"
    r"|aware|knows?(?=\W*$|\s+(?:about|of|that|I|you)\b)|told\s+me|gave\s+me|lets?\s+me|allow(?:s|ed)"
    r"|(?:does\s?n[’']t|does\s+not|would\s?n[’']t|would\s+not|do\s+not|don[’']t)\s+mind"
    r"|I(?:[’']ve|\s+have)?\s+(?:already\s+)?(?:asked|checked|spoken|spoke|talked))\b",
    re.IGNORECASE,
)
PRONOUN = r"(?:he|she|they|I|we|you|it|both|all|his|her|their)"
BREAK = re.compile(  # where another clause begins
    rf"\s*[,;:]\s+(?:(?:and|but|as|because)\s+(?={PRONOUN}\b))?|\s+[-–|]+(?:\s+|$)|\s*—\s*"
    r"|\s*[()\[\]]\s*(?:[-–—,;:]+\s+)?"
    rf"|\s+(?:and|but|as|because)\s+(?=(?:{PRONOUN}|has|have|is|are|who)\b)"
    rf"|(?<=\w{{3}})[.!?…]+\s+(?=(?:{PRONOUN}|who|with|has|agreed)\b)"
    r"|\s+(?=(?:he|she|they)\s(?:has|have|is|are|agreed?|said|can|could|would)\b)"
    r"|\s+(?=who(?:[’']s)?\s)|\s+(?=with\s+(?:\w+\s+){1,2}(?:permission|consent|blessing|agreement)\b)",
    re.IGNORECASE,
)
TELLING = re.compile(  # where it is told of a name what they are, can or have said
    r"\s+(?=(?:has|have|had|is|are|was|were|does|do|did|could|can|would|will|might|may(?-i:(?<!May))|agreed?"
    r"|agrees|said|says|knows?|gave)\b)"
    r"|(?<=\w)(?=[’']s\s+(?:agreed|happy|fine|ok|okay|said|aware|willing|glad|given|an?|the|my|our)\b)",
    re.IGNORECASE,
)
IS = re.compile(
    r"^(?:(?:he|she|they)\s+|(?:he|she|they)(?=[’']))?(?:is|are|was|[’'](?:s|re))\s+(?=(?:an?|the|my|our)\s)",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    rf"(?:{PRONOUN}(?:[’']\w+)?|has|have|had|is|are|was|were|does|do|did|could|can|would|will|might|may"
    r"|[’']s)\s",
    re.IGNORECASE,
)
REACHED = re.compile(  # an address or a number, but not the years of a time
    r"[^\s()\[\]<>,;:]+@[\w-]+(?:\.[\w-]+)+|(?<!\d)(?!\d{4}\s?[-–/]\s?\d{4}\b)\(?\+?\d[\d\s()/-]{5,}\d"
)
EMPTIED = re.compile(  # what is left of a clause whose address has been taken out
    r"(?:(?:his|her|their)\b.*|e-?mail|phone|tel|mobile|number|reachable|contact|(?:he|she|they)/\w+)\W*",
    re.IGNORECASE,
)
EMPTY = re.compile(r"\s*(?:\(\s*\)|\[\s*\]|<\s*>)")
LISTED = re.compile(r"(?:and|or|&)\s|[A-Z]\w*(?:\s[A-Z]\w*)*\s(?:and|or|&)\s[A-Z]")
DESCRIBED = re.compile(r"(?:an?|the|my|our|one|some(?:one|body))\s", re.IGNORECASE)
MINE = re.compile(r"^((?i:my|our)\s[a-z ]+),\s+(?=[A-Z])")


def recommended(text: str) -> str:
    """Return somebody as the object of "recommend", a description set off by commas.

    That they have agreed is left out: it is what allows to name them.
    """
    reached = REACHED.findall(text)
    unreached = EMPTY.sub("", REACHED.sub("", text))
    told = [piece for piece in _pieces(unreached) if not AGREED.search(piece)]
    if not told:
        return ""
    told = _name_first(told)
    name = " ".join([person(told[0]), *(f"({one.strip(STOPS)})" for one in reached)])
    described = [one for piece in told[1:] if (one := _description(piece))]
    set_off = "" if not described or LISTED.match(described[-1]) else ","
    return ", ".join([name, *described]) + set_off


def _pieces(text: str) -> list[str]:
    """Return the clauses of what was typed, without what begins an answer."""
    bare = RECOMMENDING.sub("", MINE.sub(r"\1 ", said(text)))
    clauses = [piece for one in sentences(bare) for piece in BREAK.split(one)]
    parted = [part for clause in clauses for part in _parted(clause.strip(f"{STOPS}/|-–—"))]
    return [re.sub(r"\s+(?:on|at|via|by)$", "", part) for part in parted if re.search(r"\w", part)]


def _name_first(told: list[str]) -> list[str]:
    """Return "Eva Roth" before "a colleague of mine", unless these are the first of several."""
    first, *names = told
    described = DESCRIBED.match(first) and [_is_name(name) for name in names[:1]] == [True]
    if not described or any(LISTED.match(one) or _is_name(one) for one in names[1:]):
        return told
    return [names[0], lower_first(first), *names[1:]]


def _is_name(piece: str) -> bool:
    return all(word[0].isupper() or word in PARTICLES for word in piece.split())


def _parted(clause: str) -> list[str]:
    """Return a name and what is told of it apart; a clause without a name stays whole."""
    whole = CLAUSE.match(f"{clause} ") or re.match(r"(?:who|with)\b", clause, re.IGNORECASE)
    return [clause] if whole else TELLING.split(clause, maxsplit=1)


def _description(piece: str) -> str:
    """Return what stands behind the name: "a nurse" of "she is a nurse", "who could start now"."""
    told = IS.sub("", piece)
    return "" if EMPTIED.fullmatch(told) or CLAUSE.match(f"{told} ") else told
