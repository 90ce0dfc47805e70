"""Fits each free answer into the place its sentence keeps for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from declines.choices import English
from declines.letters.fitting_thanks import SUBJECT, VERB
from declines.letters.names import capitalised
from declines.letters.vocabulary import (
    CONDITIONS,
    DETERMINERS,
    EVENT_NOUNS,
    MONTHS,
    POSITIONS,
    PREPOSITIONS,
    SEASONS,
    WEEKDAYS,
)
from declines.letters.wording import STOPS, join, lower_first, the_company

WISHING = re.compile(
    r"^(?:(?:i\s+)?would|i[’']d)?\s*(?:(?:also|really)\s+)?"
    r"(?:be\s+(?:very\s+)?(?:glad|happy)(?:\s+(?:to|of))?|(?:love|like|want)\s+to)\s+"
    r"|^i\s+want\s+to\s+",
    re.IGNORECASE,
)
GERUNDS = {
    "being": "be", "helping": "help", "working": "work", "meeting": "meet", "giving": "give",
    "talking": "talk", "speaking": "speak", "joining": "join", "mentoring": "mentor",
    "coming": "come", "staying": "stay", "writing": "write", "teaching": "teach",
}  # fmt: skip
ASIDE = re.compile(r"\s(?:in|at|with|for|of|near|on)\s")
AN_BEFORE = re.compile(r"(?!one\b|once\b|uni|eu|use)[aeiou]", re.IGNORECASE)
MORE = re.compile(
    r"^(?:i\s+(?:really\s+)?(?:want|need|wish\s+for|am\s+looking\s+for)|i[’']m\s+looking\s+for"
    r"|looking\s+for|i\s+would\s+like|i[’']d\s+like)\s+",
    re.IGNORECASE,
)
COMPARED = frozenset({
    "more", "less", "fewer", "greater", "a", "an", "the", "no", "other", "better", "higher",
    "lower", "different", "smaller", "larger", "bigger", "shorter", "longer", "closer", "wider",
    "faster", "broader", "deeper", "fairer", "stronger", "another", "some", "regular", "flexible",
})  # fmt: skip
MOVING = re.compile(
    r"^(?:because\s+)?(?:(?:we|i)(?:\s+(?:am|are|will(?:\s+be)?)|[’'](?:m|re|ll(?:\s+be)?))?\s+)?"
    r"(?:(?:soon|both|all)\s+)?(?:going\s+(?=to\s+(?:live|move|relocate)\b))?(?:to\s+)?"
    r"(?:moving|relocating|living|live|move|relocate)(?:\s+|$)",
    re.IGNORECASE,
)

STAYING = re.compile(
    r"^(?:because\s+)?(?:(?:we|i)(?:\s+(?:am|are|will)|[’'](?:m|re|ll))?\s+)?(?:going\s+)?"
    r"(?:have\s+)?(?:to\s+)?(?:stay(?:ing)?|remain(?:ing)?)\s+",
    re.IGNORECASE,
)
BECAUSE = re.compile(r"^(because|as|since)\s+(?=\S)", re.IGNORECASE)
OTHER_CLAUSE = re.compile(
    r",(?!\s+(?:and|but|or|so|which|who|where)\b)"
    r"|(?<!^)(?<!\band)(?<!\bbut)(?<!that)(?<!where)(?<!which)(?<!what)(?<!when)(?<!than)(?<!if)"
    r"(?<!think)(?<!feel)(?<!know)(?<!believe)(?<!because)(?<!\bso)\s(?:I|we|it)(?:[’']\w+|\s+"
    r"(?:can(?:not|[’']t)?|could|will|won[’']t|would|must|have|am|are|is|need|do|don[’']t))\b"
)
SAYING = re.compile(
    r"(?:of|for|to|a|an|soon|long|well|far|you|we\s+(?:last|spoke|talked|met|discussed|agreed|said))\b"
    r"|(?:i|we|you)(?:\s+have)?\s+(?:said|told|wrote|mentioned|explained|discussed|know)\b",
    re.IGNORECASE,
)

NOT_WORKING = re.compile(
    r"\b(?:not|cannot|no\s+longer)\b|n[’']t\b|^(?:none|nothing|neither|no)\b"
    r"|^(?!.*\b(?:that|which|who)\b).*\b(?:suits?|fits?|clash(?:es)?|conflicts?|keeps?|makes?|leaves?)\b",
    re.IGNORECASE,
)
GOING = re.compile(
    r"^(?:i|we)(?:[’'](?:m|ll|ve)|\s+(?:am|will|have))?\s+(?:be\s+)?"
    r"(?:going|moving|joining|join|chosen|accepted|signed)(?:\s+(?:to|with|at))?\s+",
    re.IGNORECASE,
)
A_ROLE_WITH = re.compile(r"^an?\s+(?:role|job|position|place|post)\s+with\s+", re.IGNORECASE)
CAN_DO = re.compile(
    r"^(?:i|we)(?:\s+(?:can|could|would|am|will)|[’'](?:m|d|ll))(?:\s+be)?"
    r"(?:\s+(?:do|make|manage|free|available|come))*\s+",
    re.IGNORECASE,
)

STUDYING = re.compile(
    r"^(?:because\s+)?(?:i(?:[’'](?:m|ll)|\s+(?:am|will))?\s+)?(?:be\s+)?(?:going\s+(?=to\s|back\s))?"
    r"(?:back\s+)?(?:to\s+)?(?:start|begin|do|tak|study)(?:n?ing|e)?(?:\s+for)?\s+",
    re.IGNORECASE,
)
COURSES = re.compile(
    r"(?:M\.?Sc|M\.?A|M\.?Phil|MBA|MPH|LL\.?M|B\.?Sc|B\.?A|B\.?Ed|Ph\.?D|D\.?Phil|PGCE"
    r"|(?i:masters?|master[’']s|bachelors?|bachelor[’']s|degree|diploma|doctorate|course))\b"
)
AN_BEFORE_LETTERS = re.compile(r"M[A-Z.]|LL")
SCHOOLS = re.compile(
    r"(?:the\s+)?(?:[A-Z][\w’'-]*\s+){0,3}(?:University|College|School|Institute|Academy)\b"
)
PLACES = re.compile(
    r"^(?:abroad|overseas|elsewhere|far|near|in|on|at|outside|close|by|back|with|further|"
    r"somewhere|here|there|closer|across|north|south|east|west)\b",
    re.IGNORECASE,
)


MEETINGS = frozenset({
    "beer", "call", "chat", "coffee", "drink", "lunch", "meeting", "pint", "talk", "tea", "walk",
})  # fmt: skip


NOT_DOING = re.compile(
    r"$|(?:with|over|about|some|any|one|in|at|on|together|again|soon|later|sometime|tomorrow|when|if|next)\b",
    re.IGNORECASE,
)  # "call next week" is a call, "call you" is not
DOING = re.compile(r"(?:call|chat|talk|walk)\s(?:again|together|if)\b", re.IGNORECASE)


def wish(text: str) -> str:
    """Return the words as they follow "I would be glad": "to help", "of a guest talk"."""
    begun = re.sub(r"^to\s+", "", WISHING.sub("", text.rstrip(STOPS)), flags=re.IGNORECASE)
    first, _, rest = begun.partition(" ")
    if first.casefold() in MEETINGS and NOT_DOING.match(rest) and not DOING.match(begun):
        return f"to have a {first.lower()} {rest}".rstrip()
    if first.casefold() in {"a", "an", "the"}:
        return f"of {first.lower()} {rest}"
    first = GERUNDS.get(first.casefold(), first)
    small = first[:1].lower() + first[1:] if first.istitle() and first != "I" else first
    return f"to {small} {rest}".rstrip() if begun else ""


def own_reason(text: str) -> str:
    """Return the reason as a sentence of its own, without a "because" that has no other clause."""
    begun = BECAUSE.match(text)
    if begun is None:
        return text
    rest = text[begun.end() :]
    first = re.split(r"[.!?…]\s", rest, maxsplit=1)[0]
    if OTHER_CLAUSE.search(first) or (begun[1].casefold() != "because" and SAYING.match(first)):
        return text
    if re.match(r"of\b", rest, re.IGNORECASE):
        return text if re.search(r"\b(?:I|we|it)\b", first) else f"this is because {rest}"
    return rest


def event(text: str) -> str:
    """Return the event as it follows "at", with an article where its noun wants one."""
    bare = re.sub(r"^at\s+", "", lower_first(text.rstrip(STOPS)), flags=re.IGNORECASE)
    words = bare.split()
    if not words or words[0].casefold() in DETERMINERS or re.search(r"[’']s$", words[0]):
        return bare
    head = re.split(r"\s(?:in|on|at|of|for)\s", bare, maxsplit=1)[0].split()[-1]
    wanted = head.casefold() in EVENT_NOUNS or words[0].islower()
    return f"the {bare}" if wanted else bare


def when(text: str) -> str:
    """Return the time as it follows the event: "in May", "on Friday", "next month"."""
    bare = lower_first(text.rstrip(STOPS))
    first, *rest = bare.split() or [""]
    plain = first.strip(",").rsplit("-", 1)[-1]
    if not bare or first.casefold() in PREPOSITIONS:
        return bare
    if plain in WEEKDAYS or re.match(r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\b(?![:.])", bare):
        return f"on {bare}"
    if plain in MONTHS:
        return f"on {bare}" if rest and re.match(r"\d{1,2}(?!\d)", rest[0]) else f"in {bare}"
    if first in {"end", "beginning"}:
        return f"at the {bare}"
    if first in {"the", "early", "late", "mid"} | SEASONS or re.fullmatch(r"(?:20)\d\d", first):
        return f"in {bare}"
    return f"({bare})"


def profile(text: str) -> str:
    """Return where to find somebody: "at ADDRESS" or "on LinkedIn"."""
    bare = re.sub(r"^(?:at|on)\s+", "", text.rstrip(STOPS), flags=re.IGNORECASE)
    if not bare:
        return ""
    named = re.match(r"(LinkedIn|XING|GitHub|Mastodon|Bluesky)\b(?!\.)\W*(.*)", bare, re.IGNORECASE)
    if named is None:
        return f"at {bare}"
    return f"on {named[1]} ({named[2].rstrip(')')})" if named[2] else f"on {named[1]}"


def is_clause(text: str) -> bool:
    """Return whether a whole sentence was typed where words were asked that complete one."""
    return bool(re.match(r"(?:I|we|he|she|they)(?:[’']\w+)?\s", text, re.IGNORECASE))


SHORT_TITLES = frozenset({"dr", "mr", "mrs", "ms", "mx", "prof"})
NOTHING = re.compile(
    r"(?:no|none|nothing|nobody|no[\s-]one|nope|not\s+really|n\.?/?a|[-–—./]+)(?:\s+else)?",
    re.IGNORECASE,
)
ANSWERING = re.compile(
    r"^(?:yes|yeah|yep)\b[\s,:.!-]*|^(?:i|we)(?:[’']ve|\s+have)?(?:\s+(?:still|got|have))*(?<!\bi)(?<!\bwe)\s+(?=\S)",
    re.IGNORECASE,
)


def said(text: str) -> str:
    """Return what a question was answered with: "the laptop" of "Yes, the laptop", "" of "No"."""
    bare = text.strip(f"{STOPS} ")
    answered = ANSWERING.sub("", ANSWERING.sub("", bare))
    return "" if NOTHING.fullmatch(bare) else answered


def person(text: str) -> str:
    """Return somebody as the object of "talk to" or "kind of": "Tom Reed", "my aunt Ruth"."""
    text = said(text)
    bare = re.sub(r"^i (?:can )?recommend\s+", "", text.rstrip(STOPS), flags=re.IGNORECASE)
    bare = re.split(r",?\s+(?:could|can|would|will|is|has|does|might)\s", bare, maxsplit=1)[0]
    bare = re.sub(r"^((?:my|our)\s[^,]*),\s", r"\1 ", bare, flags=re.IGNORECASE)
    is_name = bare == bare.lower() and bare.split(" ", 1)[0] not in DETERMINERS
    return capitalised(bare) if is_name else lower_first(bare)


def others(text: str, addressee: str) -> str:
    """Return the people in a list but for those who are written to."""
    written_to = set(re.findall(r"\w+", addressee.casefold()))
    pieces = re.split(r"(\s*[,&+/]\s*|\s+and\s+)", said(text))
    names = [one for one in pieces[::2] if not _is_among(one, written_to)]
    return text if len(names) == len(pieces[::2]) else join(names, "and", English.BRITISH)


def _is_among(name: str, words: set[str]) -> bool:
    told = [word for word in re.findall(r"\w+", name.casefold()) if word not in SHORT_TITLES]
    return bool(told) and words.issuperset(told)


def people(text: str, english: English) -> str:
    """Return several people as they are thanked: "Dr. Chen and Amir Khan"."""
    text = said(text)
    if english == English.BRITISH:
        text = re.sub(r"\b(Dr|Mrs?|Ms|Mx|Prof)\.", r"\1", text)
    bare = re.sub(r"^(?:thanks\s+)?(?:to|also)\s+", "", text.rstrip(STOPS), flags=re.IGNORECASE)
    bare = re.sub(r"\s*[+/]\s*", " and ", re.sub(r"\s*\([^)]*\)", "", bare))
    if bare.split(" ", 1)[0] not in DETERMINERS:
        bare = capitalised(bare)
    if re.search(r"\band\b|&", bare):
        return lower_first(bare)
    return join([lower_first(name) for name in re.split(r"\s*,\s*", bare) if name], "and", english)


def thing(text: str) -> str:
    """Return what is theirs as it is given back: "the laptop", "your badge and keys"."""
    bare = re.sub(
        r"^(?:to\s+)?(?:return|give\s+back|bring\s+back|send\s+back)\s+",
        "",
        lower_first(said(text)),
        flags=re.IGNORECASE,
    )
    bare = re.sub(r"^(?:an?|my|their)\s+", "the ", bare, flags=re.IGNORECASE)
    first = bare.split(" ", 1)[0]
    return bare if not bare or first.casefold() in DETERMINERS else f"the {bare}"


def employer(text: str) -> str:
    """Return the other employer as it follows "with", or nothing."""
    bare = GOING.sub("", text.rstrip(" ,;:"))
    bare = re.sub(r"^(?:at|with|from|to)\s+", "", bare, flags=re.IGNORECASE)
    return "" if SUBJECT.match(bare) else lower_first(bare)


def post(text: str) -> str:
    """Return a position that was named instead of an employer, or nothing: "a traineeship"."""
    head = ASIDE.split(text, maxsplit=1)[0].split()
    if not head or head[-1] not in POSITIONS:
        return ""
    if head[0].casefold() in DETERMINERS:
        return text[:1].lower() + text[1:]
    return f"{'an' if AN_BEFORE.match(text) else 'a'} {text}"


def more_of(text: str) -> str:
    """Return what the wished-for position has, as it follows "with", or nothing."""
    asked = A_ROLE_WITH.sub("", MORE.sub("", text.rstrip(STOPS)))
    bare = lower_first(re.sub(r"^with\s+", "", asked, flags=re.IGNORECASE))
    if bare.split(" ", 1)[0].casefold() in COMPARED:
        return bare[:1].lower() + bare[1:]
    return "" if not bare or SUBJECT.match(bare) or bare.startswith("to ") else f"more {bare}"


def condition(text: str) -> str:
    """Return what would not work, as it begins that sentence, or nothing: "the hours"."""
    told = re.sub(r"^because\s+(?:of\s+)?", "", text.rstrip(STOPS), flags=re.IGNORECASE)
    first = told.split(" ", 1)[0].casefold()
    if not told or any(one.search(told) for one in (SUBJECT, VERB, NOT_WORKING)):
        return ""
    bare = told[:1].lower() + told[1:] if first in CONDITIONS else lower_first(told)
    return f"the {bare}" if first in CONDITIONS and first == bare else bare


def is_told(text: str) -> bool:
    """Return whether a condition was typed as a sentence, which then stands by itself."""
    return " " in text.strip() and any(one.search(text) for one in (SUBJECT, VERB, NOT_WORKING))


def place(text: str) -> str:
    """Return the place as it follows "live", or nothing: "in Lisbon", "near Lisbon", "abroad"."""
    bare = MOVING.sub("", text.rstrip(STOPS))
    if SUBJECT.match(bare):
        return ""
    bare = re.sub(r"^(?:to\s+)?be\s+", "", bare, flags=re.IGNORECASE)
    bare = re.sub(r"^back\s+to\s+", "back in ", bare, flags=re.IGNORECASE)
    bare = re.sub(r"^to\s+", "", bare, flags=re.IGNORECASE)
    if PLACES.match(bare):
        return bare[:1].lower() + bare[1:]
    if re.search(r"\b(?:coast|seaside|seashore)$", bare, re.IGNORECASE):
        return f"on {lower_first(bare)}"
    return f"in {lower_first(bare)}" if bare else ""


def study(text: str) -> str:
    """Return what somebody is going to do, or nothing: "do a master’s at Leeds", "study law"."""
    bare = STUDYING.sub("", text.rstrip(STOPS))
    if not bare or SUBJECT.match(bare) or bare.startswith(("to ", "back ", "going ")):
        return ""
    if SCHOOLS.match(bare):
        return f"study at {the_company(bare)}"
    if bare.split(" ", 1)[0].casefold() in DETERMINERS:
        return f"do {bare[:1].lower()}{bare[1:]}"
    if COURSES.match(bare):
        return f"do {'an' if AN_BEFORE_LETTERS.match(bare) else 'a'} {lower_first(bare)}"
    return f"study {lower_first(bare)}"


def destination(where: str) -> str:
    """Return a place as it follows "moving": "to Lisbon", "to be near my parents"."""
    for at, to in (("in ", "to "), ("back in ", "back to "), ("on ", "to "), ("at ", "to ")):
        if where.startswith(at):
            return f"{to}{where[len(at) :]}"
    stays = re.match(r"(?:near|by|with|outside)\s", where)
    return f"to be {where}" if stays else where


def home(text: str) -> str:
    """Return the place where somebody is going to stay, or nothing: "in Ohio"."""
    stayed = STAYING.match(text)
    return place(text[stayed.end() :]) if stayed else ""


def alternatives(typed: Sequence[str], english: English) -> str:
    """Return the other times as they follow "move it to"."""
    told = times(typed)
    if len(told) > 1 and "," in "".join(told):
        return f"{'; '.join(told[:-1])}; or {told[-1]}"
    return join(told, "or", english)


def times(typed: Sequence[str]) -> list[str]:
    """Return the other times, without the words that begin and the stops that end them."""
    bare = [
        lower_first(
            re.sub(
                r"^(?:on|to|at)\s+", "", CAN_DO.sub("", time.rstrip(" ,;:!?")), flags=re.IGNORECASE
            )
        )
        for time in typed
    ]
    kept = [time[:-1] if time.endswith(".") and not time.endswith(".m.") else time for time in bare]
    return [time for time in kept if time]
