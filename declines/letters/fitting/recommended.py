"""Fits somebody who is recommended: the name, what describes it, and no word of having agreed."""

from __future__ import annotations

import re

from declines.letters.fitting.named import person, said
from declines.letters.fitting.recommending import is_nobody, is_object, without_beginning
from declines.letters.sentences import sentences
from declines.letters.vocabulary import PARTICLES
from declines.letters.wording import STOPS, lower_first, sentence

AGREED = re.compile(
    r"\b(?:agree(?:d|s|ment)?|consent(?:s|ed)?|permission|blessing|okay(?:ed|s)?|OK(?:[’']d)?"
    r"|(?:said|says)\s+(?:yes|so|(?:that\s+)?(?:I|it|you|he|she|they)\b)"
    r"|(?:happy|glad|fine|willing|pleased)(?=\W*$|\s+(?:for\s+(?:me|you|us)|to\s+be|with|about|that)\b)"
    r"|aware|knows?(?=\W*$|\s+(?:about|of|that|I|you)\b)|(?:told|asked|gave|lets?)\s+me|pass\s+on|allow(?:s|ed)"
    r"|(?:does\s?n[’']t|does\s+not|would\s?n[’']t|would\s+not|do\s+not|don[’']t)\s+mind"
    r"|I(?:[’']ve|\s+have)?\s+(?:already\s+)?(?:asked|checked|spoken|spoke|talked))\b",
    re.IGNORECASE,
)
OF_THEIRS = (
    r"(?:his|her|their)\s+(?:e-?mail|mail|phone|tel|mobile|number|contact|address|name|profile)"
)
PRONOUN = rf"(?:he|she|they|I|we|you|it|both|all|{OF_THEIRS})"
BREAK = re.compile(  # where another clause begins
    rf"\s*[,;:]\s+(?:(?:and|but|as|because)\s+(?={PRONOUN}\b))?|\s+[-–|]+(?:\s+|$)|\s*—\s*"
    r"|\s*[()\[\]]\s*(?:[-–—,;:]+\s+)?"
    rf"|\s+(?:and|but|as|because)\s+(?=(?:{PRONOUN}|has|have|is|are)\b)"
    rf"|(?<=\w{{3}})[.!?…]+\s+(?=(?:{PRONOUN}|who|with|has|agreed)\b)"
    r"|\s+(?=(?:he|she|they)\s(?:has|have|is|are|agreed?|said|can|could|would)\b)"
    r"|(?<!\band)\s+(?=(?:and\s+)?who(?:[’']s)?\s)|\s+(?=with\s+(?:\w+\s+){1,2}(?:permission|consent|blessing|agreement)\b)",
    re.IGNORECASE,
)
TELLS = (
    r"(?:works?|worked|loves?|loved|likes|lives?|lived|speaks?|trained|helps?|helped|leads|led|runs|ran"
    r"|teaches|taught|studies|studied|wants?|wanted|needs?|started|finished|graduated|joined|looks"
    r"|covered|manages|managed|built|comes|came|left|moved)"
)
TELLING = re.compile(  # where it is told of a name what they are, can or have said
    r"\s+(?=(?:has|have|had|is|are|was|were|does|do|did|could|can|would|will|might|may|agreed?"
    rf"|agrees|asked|said|says|knows?|gave)\s)"
    rf"|(?<!\bI)(?<!\bwe)(?<!\bwho)(?<!\bthat)(?<!\bjust)\s+(?={TELLS}\s)"
    r"|\s+(?=(?:agreed|agrees|consented|said\s+(?:yes|so))$)"
    r"|(?<=\w)(?=[’']s\s+(?:agreed|happy|fine|ok|okay|said|aware|willing|glad|given|an?|the|my|our|looking"
    r"|hoping|searching|interested|available|great|good|ready|free|open|keen|very|really|just|been"
    r"|currently|now)\b)",
)
IS = re.compile(
    r"^(?:(?:he|she|they)\s+|(?:he|she|they)(?=[’']))?(?:is|are|was|[’'](?:s|re))\s+(?=(?:an?|the|my|our)\s)",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    rf"(?:and\s+)?(?:{PRONOUN}(?:[’']\w+)?|has|have|had|is|are|was|were|does|do|did|could|can|would|will|might|may"
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
LISTED = re.compile(r"(?:and|or|&)\s(?!who\b)|[A-Z]\w*(?:\s[A-Z]\w*)*\s(?:and|or|&)\s[A-Z]")
DESCRIBED = re.compile(r"(?:an?|the|my|our|one|some(?:one|body))\s", re.IGNORECASE)
CONJUNCTION = re.compile(r"(?:and|or|but|so|as|too|also|as\s+well)", re.IGNORECASE)
HE_OR_SHE = re.compile(r"^(?:and\s+)?(?:(?:he|she|they)(?:\s+|(?=[’'])))?", re.IGNORECASE)
OF_ONE = re.compile(  # what is told of one whose name stands before it
    r"(?:and\s+)?(?:he|she)(?=[’'](?:s|ll|d)\s+\w|\s+(?:is|has|was|had|can|could|will|would|might|may"
    r"|knows|speaks|works|likes|loves|lives|brings)\s+\w)",
    re.IGNORECASE,
)
OF_US = re.compile(rf"(?:I|we|you|it|both|all|{OF_THEIRS})\b", re.IGNORECASE)
NAMING = re.compile(r"(?<=\s)(?!I\b)[^\W\d_a-z]\w")
OWNED = re.compile(r"(?:his|her|their)\s", re.IGNORECASE)
LONGEST_INITIALS = 3
MINE = re.compile(r"^((?i:my|our)\s[a-z ]+),\s+(?=[A-Z])")


def recommended(text: str) -> str:
    """Return somebody as the object of "recommend", a description set off by commas.

    That they have agreed is left out: it is what allows to name them. Nothing where nobody is
    named, or in a sentence that does not follow "recommend".
    """
    reached = REACHED.findall(text)
    told = [] if is_nobody(text) else _name_first(_told(text))
    if not told or not is_object(told[0]):
        return ""
    at = ", ".join(one.strip(STOPS) for one in reached)
    name = f"{person(told[0])} ({at})" if at else person(told[0])
    described = [one for piece in _of_one_once(told[1:]) if (one := _description(piece))]
    set_off = "" if not described or LISTED.match(described[-1]) else ","
    listed = ", ".join([name, *described])
    return re.sub(r"(\bwho\b[^,]*), and who\b", r"\1 and who", listed) + set_off


def recommending(text: str) -> str:
    """Return what recommends somebody and was typed as a sentence that has to stand alone."""
    if is_nobody(text) or recommended(text) or not _told(text):
        return ""
    own = [one for one in sentences(text) if not AGREED.search(one)]
    return sentence(" ".join(own)) if own and " " in text.strip() else ""


def _told(text: str) -> list[str]:
    """Return the clauses of what was typed, but for those that tell who has agreed."""
    unreached = EMPTY.sub("", REACHED.sub("", _in_small(text)))
    return [piece for piece in _pieces(unreached) if not AGREED.search(piece)]


def _in_small(text: str) -> str:
    """Return what was typed in capitals alone in small letters, from which names get theirs."""
    return text.lower() if text.isupper() and len(text) > LONGEST_INITIALS else text


def _pieces(text: str) -> list[str]:
    """Return the clauses of what was typed, without what begins an answer."""
    bare = without_beginning(MINE.sub(r"\1 ", said(text)))
    clauses = [piece for one in sentences(bare) for piece in BREAK.split(one)]
    parted = [part for clause in clauses for part in _parted(clause.strip(f"{STOPS}?/|-–—"))]
    return [re.sub(r"\s+(?:on|at|via|by)$", "", part) for part in parted if re.search(r"\w", part)]


def _name_first(told: list[str]) -> list[str]:
    """Return "Eva Roth" before "a colleague of mine", unless these are the first of several."""
    of_first = next((n for n, one in enumerate(told) if n and not one.startswith("who ")), 1)
    first, names = " ".join(told[:of_first]), told[of_first:]
    described = DESCRIBED.match(first) and [_is_name(name) for name in names[:1]] == [True]
    if not described or any(LISTED.match(one) or _is_name(one) for one in names[1:]):
        return told
    return [names[0], lower_first(first), *names[1:]]


def _is_name(piece: str) -> bool:
    return all(word[0].isupper() or word in PARTICLES for word in piece.split())


def _parted(clause: str) -> list[str]:
    """Return a name and what is told of it apart; a clause without a name stays whole."""
    whole = CLAUSE.match(f"{clause} ") or re.match(
        r"(?:and\s+)?(?:who|with)\b", clause, re.IGNORECASE
    )
    return [clause] if whole else TELLING.split(clause, maxsplit=1)


def _of_one_once(pieces: list[str]) -> list[str]:
    """Return the clauses without those of "he" or "she" behind one that tells who it is."""
    whose = [bool(OF_ONE.match(one) or one.startswith("who")) for one in pieces]
    return [
        one for number, one in enumerate(pieces) if not (OF_ONE.match(one) and any(whose[:number]))
    ]


def _description(piece: str) -> str:
    """Return what stands behind the name: "a nurse" of "she is a nurse", "who could start now"."""
    told = IS.sub("", piece)
    if OWNED.match(told) and NAMING.search(told):
        return f"and {told[:1].lower()}{told[1:]}"
    if EMPTIED.fullmatch(told):
        return ""
    if re.match(rf"{TELLS}\s", told):
        return f"who {told}"
    if not CLAUSE.match(f"{told} "):
        return "" if CONJUNCTION.fullmatch(told) else told
    if of_one := OF_ONE.match(told):
        return f"who{told[of_one.end() :]}"
    clause = HE_OR_SHE.sub("", told)
    names = NAMING.search(clause) and not OF_US.match(clause)
    return re.sub(r"^who\s+(?=[’']s)", "who", f"who {clause}") if names else ""
