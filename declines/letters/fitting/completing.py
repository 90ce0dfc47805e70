"""Completes a reason that was typed as half a sentence: "need to care for my mother", "too far"."""

from __future__ import annotations

import re

from declines.letters.fitting.articles import OTHER_JOB
from declines.letters.fitting.fragments import LABEL, TELLING
from declines.letters.vocabulary import CAUSES, MONTHS, ORDINARY, WEEKDAYS
from declines.letters.wording import STOPS

PAST = (
    r"(?:accepted|decided|found|got|started|changed|chosen?|chose|took|taken|moved|signed|received|begun"
    r"|reali[sz]ed|enrolled|been|agreed|committed|settled)"
)
MINE = re.compile(  # sentences whose "I" was left out
    r"(?:(?:need|have|had)(?=\s+(?:to|an?|my|more|other|another|no|too)\b)"
    rf"|have(?=\s+(?:(?:already|just|since|now)\s+)?{PAST}\b)|can[’']t|cannot|must|am|will"
    r"|was(?=\s+(?:offered|promoted|asked|given|accepted|told|hoping|looking|ill|unwell|sick)\b)"
    r"|want(?=\s+(?:to|an?|more|another)\b)|would\s+(?:like|rather|prefer)|do\s+not|don[’']t"
    r"|will\s+not|won[’']t|got\s+promoted(?=$)"
    rf"|(?:{PAST}|prefer|hope)(?=\s+(?:to|an?|my|the|another|other|on|not|against|with|at"
    r"|house|back|away|abroad|elsewhere)\b))(?=\s|$)",
    re.IGNORECASE,
)
DOING = re.compile(
    r"(?:caring\s+for|looking\s+after|(?:moving|relocating|returning)\s+(?:to|back|abroad|away|house)"
    r"|going\s+(?:to|back|abroad|away)|(?:moving|relocating|retiring|freelancing|unwell|ill|sick|busy)(?=$)"
    r"|(?:expecting|having)\s+(?:an?|our|my|surgery)|recovering\s+from|getting\s+married"
    r"|(?:staying|remaining)\s+(?:where|with|in|at|on|here|put|close|near)|starting\s+(?:an?|my|our|at|with|in)"
    r"|not\s+(?:able|ready|free|available|well|interested|qualified)"
    r"|no\s+longer\s+(?:\w+ing|available|able|interested)|unable\s+to"
    r"|too\s+(?:busy|ill|tired|old|unwell)|over-?qualified|under-?qualified|double[\s-]booked"
    r"|pregnant|needed\s+at\s+home)\b",
    re.IGNORECASE,
)
ITS = re.compile(  # sentences whose "it" was left out
    r"(?:(?:won[’']t|will\s+not|would\s?n[’']t|would\s+not|can[’']t|cannot|could\s?n[’']t)\s+"
    r"(?:work(?=$|\s+(?:for\s+(?:me|us|my|our)|out|with)\b)|suit|fit|be\s+(?:possible|feasible|right)|make\s+sense)"
    r"|does\s?n[’']t|does\s+not|is\s?n[’']t|is(?=\s+(?:too|not)\b)|was\s+(?:not|too))\b",
    re.IGNORECASE,
)
IT_IS = re.compile(
    r"(?:complicated$|too\s+much(?=$|\s+for\b)|too\s+(?:far|long|early|late|expensive|soon|difficult)\b|far\s+away"
    r"|not\s+(?:for\s+me|what|possible|feasible|right)\b"
    r"|not\s+(?:an?|the|my)\s+(?:\w+\s+){0,2}(?:fit|time|match|job|role|place|moment|field|thing)\b)",
    re.IGNORECASE,
)
TOO_FAR = re.compile(
    r"too\s+far(?:\s+(?:away|out|from\s(?!what|where\s+I\s+w|my\s+(?:career|goals?|field|interests?|skills?|plans?|stud)).*|for\s+me|to\s+(?:travel|commute|drive)\b.*))?$|far\s+away$",
    re.IGNORECASE,
)
THE_JOBS = re.compile(
    r"(?:the\s+)?(commute|hours|distance|journey|location|salary|pay|travel|shifts|schedule)\s+"
    r"(?=(?:too|not)\s)",
    re.IGNORECASE,
)
LACKING = re.compile(r"no\s+(?=\w+$|\w+\s(?:for|at|on|this|that)\b)", re.IGNORECASE)
NOT_ENOUGH = re.compile(r"not\s+enough\s+(?=(?:time|money|childcare|experience|energy)\b)")
SUBORDINATE = re.compile(r"\s(?:where|because|as|since|so|when|who|which|while|until)\s.*")
TYPED_I = re.compile(r"\bi\b(?=[’'\s])")
SHORTENED_I = re.compile(r"^i(?=(?:m|ve)\s)", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
SHOUTED_PLACE = re.compile(
    r"((?:mov(?:e|ing)|relocat(?:e|ing)|liv(?:e|ing)|back|return(?:ing)?)\s(?:to|in|near|from)\s)"
    r"([^\W\d_]+(?:\s[^\W\d_]+)??)(?=$|[,.]|\s(?:in|on|at|with|for|and|next|this|soon|because|to)\b)"
)
IN_MAY = re.compile(r"(?<=\bin |\bby |\bof )may\b")
NO_NAMES = CAUSES | ORDINARY | {
    "college", "country", "hometown", "school", "teaching", "uni", "university", "work", "working",
}  # fmt: skip
FEWEST_SHOUTED = 3  # words; fewer may be initials


def completed(text: str) -> str:
    """Return a sentence whose "I", "I am", "I have" or "it is" was left out with it."""
    text = SHORTENED_I.sub("I’", TYPED_I.sub("I", _in_small(LABEL.sub("", text))))
    small = text.lower() if text.isupper() else f"{text[:1].lower()}{text[1:]}"
    if NOT_ENOUGH.match(small):
        return f"I do not have {small.removeprefix('not ')}"
    for begun, pattern in (
        ("I have", LACKING), ("It", ITS), ("The place is", TOO_FAR), ("It is", IT_IS), ("I", MINE),
    ):  # fmt: skip
        if pattern.match(small):
            return f"{begun} {OTHER_JOB.sub('another', small)}"
    if what := THE_JOBS.match(small):
        verb = "are" if what[1].endswith("s") else "is"
        return f"The {what[1]} {verb} {small[what.end() :]}"
    doing = DOING.match(small) and not TELLING.search(SUBORDINATE.sub("", small[4:]))
    return f"I am {small}" if doing else text


def _in_small(text: str) -> str:
    """Return a sentence that was typed in capitals without them, but for those of a few names."""
    if not text.isupper() or len(text.split()) < FEWEST_SHOUTED:
        return text
    small = WORD.sub(lambda word: _named(word[0].lower()), text)
    small = IN_MAY.sub("May", small)
    return SHOUTED_PLACE.sub(lambda found: found[1] + _place(found[2]), small)


def _named(word: str) -> str:
    name = word.capitalize()
    return name if word == "i" or (name in {*MONTHS, *WEEKDAYS} and word != "may") else word


def _place(words: str) -> str:
    known = not NO_NAMES.isdisjoint(words.strip(STOPS).split())
    return words if known else words.title()
