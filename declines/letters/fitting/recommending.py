"""Reads the answers to "Whom can you recommend?": what begins them, and those that name nobody."""

from __future__ import annotations

import re

from declines.letters.fitting.named import NOTHING
from declines.letters.wording import STOPS

VERBS = (
    r"(?:(?:recommend|suggest|propose|nominate|contact|consider|try|call|phone|e-?mail|message|hire"
    r"|invite|interview|introduce|reach(?:\s+out\s+to)?|get\s+in\s+(?:touch|contact)\s+with"
    r"|(?:talk|speak|write|turn)\s+to|speak\s+with|think\s+of|(?:have\s+a\s+)?look\s+(?:at|for)|go\s+(?:for|with)"
    r"|(?:point|refer|direct)\s+you\s+to|put\s+forward)(?:ing)?|thought\s+(?:of|about)|considered"
    r"|tried|ask(?:ed)?(?:\s+for)?|know(?=\s+(?:of|an?|the|one|some(?:one|body)|just)\s"
    r"|\s+\S+(?:\s+(?!well\b|personally\b)\S+)?(?:$|[,.;(])))"
)
HELPERS = (
    r"(?:can|could|would|might|may|should|will|do|am|be|to|want|wish|like|love|happy|glad|pleased"
    r"|delighted|able|going|have|ever|already|also|just|very|much|(?-i:[a-z])\w*ly"
    r"|(?-i:[A-Z])\w*ly(?=\s(?-i:[a-z])))"
)
RECOMMENDING = re.compile(
    r"^(?:(?:please|well|yes|so|then),?\s+)?"
    r"(?:(?:I|we|you)(?:[’'](?:d|ll|m|ve))?\s+|(?:let|allow)\s+me\s+|(?:may|can|could|might)\s+I\s+"
    r"|feel\s+free\s+to\s+|have\s+you\s+|why\s+(?:not|don[’']t\s+you)\s+)?"
    rf"(?:{HELPERS}\s+)*(?:^|(?=(?-i:[a-z]))){VERBS}\s+(?:(?:of|just)\s+)?(?=\S)",
    re.IGNORECASE,
)
BEGINNING = re.compile(
    r"^(?:(?:how|what)\s+about|perhaps|maybe|possibly|probably|definitely|certainly"
    r"|(?:(?:I[’']m|I\s+am)\s+)?not\s+sure,?\s+(?:but\s+)?(?:perhaps|maybe)"
    r"|(?:I(?:[’']d)?\s+(?:(?:would|do|really|also)\s+)*(?:think|believe|guess|suppose|reckon|say)"
    r"|I(?:[’']m|\s+am)\s+(?:sure|certain))(?:\s+that)?"
    r"(?=\s+(?:(?-i:[A-Z])|my\b|our\b|the\b|an?\b|(?:\w+\s+){1,2}(?:is|would|could|might|has)\b))"
    r"|(?:some(?:one|body)|a\s+person)\s+(?:called|named)"
    r"|(?:my|his|her|their|the)\s+(?:\w+\s+)?(?:recommendations?|suggestions?|names?|choice|pick"
    r"|advice|tip|candidate|person)(?:\s+to\s+\w+(?:\s+(?:to|with))?)?(?:\s+(?:is|are|was|(?:would|could|might)\s+be)(?=\s)|\s*:|[’']s(?=\s))"
    r"|do\s+you\s+know|(?:well|so),"
    r"|(?:it|that|there)(?:[’']s|\s+(?:is|(?:would|could)\s+be))(?=\s+(?-i:[A-Z])))\s*,?\s*(?=\S)",
    re.IGNORECASE,
)
NOBODY = re.compile(
    r"(?:(?:sorry|unfortunately|sadly|well|no)[,.]?\s+)?(?:I(?:[’']m|\s+am)\s+afraid,?\s+)?(?:"
    r"(?:no|nope|nah|maybe|perhaps|possibly|later|tbc|tbd)$"
    r"|(?:no[\s-]?(?:body|one)|none|nothing)\b(?!\s+(?:but|except|better|more|knows|could|can)\b)"
    r"|no,?\s+(?:idea|clue|suggestions?|recommendations?|names?|thoughts|thanks?|sorry)\b"
    r"|not\s+(?:yet|sure|certain|really|that|at\s+(?:the\s+moment|this\s+time|present)|right\s+now"
    r"|now|currently|today|applicable|any(?:one|body)|known|me|possible|off\s+the\s+top)\b"
    r"|(?:I(?:[’']d|[’']m)?\s+)?(?:(?:really|would|will|do|currently|am)\s+)*"
    r"(?:can[’']?t|cannot|could\s?n[’']?t|do\s?n[’']?t|would\s?n[’']?t|not\b|unable\s+to|rather\s+not"
    r"|prefer\s+not)\b"
    r"|I\s+(?:can\s+|could\s+)?(?:know|recommend|have|suggest|think\s+of)\s+(?:of\s+)?"
    r"(?:no\b|nobody|none|nothing)"
    r"|there(?:[’']s|\s+is)\s+(?:no\b|nobody|none|not\b)|I\s+wish\s+I\s+could|dunno|idk|undecided|still\s+thinking)",
    re.IGNORECASE,
)
NAMED = re.compile(  # a capital behind the first word, but no place: "nobody in Leeds"
    r"(?<=\s)(?<!\bat\s)(?<!\bin\s)(?<!\bfrom\s)(?<!\bnear\s)(?!I\b)[^\W\d_a-z][^\W\d_]+"
)
NO_OBJECT = re.compile(
    r"(?:I|we|you|he|she|it|they|this|that|there|here|nobody|no\s?one|none|nothing|not)(?:[’']\w+)?(?:\s|$)"
    r"|(?:please|if|how|what|whom?|when|where|why|is|are|do|does|did|have|has|could|would|should"
    r"|might|be|let|just|go|feel|give|get|see|because)\s(?-i:[a-z])"
    r"|(?:can|may|will)\s(?-i:[a-z])\w*\s"
    r"|.*(?:\?|\brecommend|\b(?:and|or)\s+(?:I|we|you)\b|[’'](?:m|d|ll|ve|re)\b|n[’']t\b)",
    re.IGNORECASE,
)


def is_nobody(text: str) -> bool:
    """Return whether it was answered that there is nobody: "no one", "not yet", "can't say"."""
    bare = text.strip(f"{STOPS}?… ")
    if NOTHING.fullmatch(bare) or (text and not re.search(r"\w", bare)):
        return True
    return bool(NOBODY.match(bare)) and not (NAMED.search(bare) and not bare.isupper())


def without_beginning(text: str) -> str:
    """Return "Aoife Lynch" of "I would like to recommend Aoife Lynch", "Perhaps Aoife Lynch"."""
    before = ""
    while before != text:
        before = text
        text = BEGINNING.sub("", RECOMMENDING.sub("", text))
    return text


def is_object(named: str) -> bool:
    """Return whether these words can follow "recommend": not "I know Aoife", "Lena and I"."""
    return not NO_OBJECT.match(named)
