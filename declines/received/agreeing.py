"""Whether those who write in turn have agreed on a time, and in which words."""

from __future__ import annotations

import re

from declines.received.moments import COMING_DAY, DATE, without_deadlines
from declines.received.quoting import ENDS
from declines.received.spans import TIME
from declines.text import folded

TRIAL = r"(?:(?:trial|taster) (?:shift|day|session|morning|afternoon|evening)s?)"
MEETING = re.compile(
    rf"\b(?:interview|meet\w*|call|chat|talk|speak|conversation|come in|{TRIAL})\b", re.IGNORECASE
)
DAY_OR_TIME = rf"(?:{DATE}|\b{COMING_DAY}\b|\b{TIME})".replace("?P<day>", "?:")
MOMENT = re.compile(DAY_OR_TIME, re.IGNORECASE)
FINE = r"(?:fine|good|great|perfect|ideal|ok(?:ay)?)\b(?! (?:to|news|that)\b)"
CONFIRM = r"(?:accept|confirm)\b(?! (?:receipt|that I|whether|with|later|soon|tomorrow|by)\b)"
WORKS = (
    r"\bworks?(?= (?:for|fine|well|great|perfectly|best)\b)|\bworks\b(?! (?:at|in|as|with|from)\b)"
    r"|\b(?:both|days|times|would|will|[’']d|[’']ll) work\b(?! (?:at|in|as|with|from|there)\b)"
)
NO_JOB = r"(?<!role )(?<!position )(?<!job )(?<!opportunity )(?<!company )(?<!team )"
AGREED = re.compile(
    rf"{WORKS}|\bsuits? (?:me|us)\b|(?:that|this|it|time|day|\d|[ap]\.?m\.?) suits\b"
    rf"|(?:{NO_JOB}\b(?:is|are)|[’']s) {FINE}|(?:sounds|looks) (?:{FINE}|like a plan\b)"
    rf"|(?:that|this|it|time|day|\d|[ap]\.?m\.?)(?: would|[’']d) be {FINE}"
    r"|\b(?:I|we)(?:[’']ll| will)(?: be there| attend| come(?! back))\b"
    r"|\b(?:can|could) (?:make|do) (?:it|that|this|\w+day)\b|\bI can (?:attend|come(?! back))\b"
    r"|(?<!to )\bsee you\b|\bconfirm(?:ed|ing)\b(?! (?:receipt|that I|whether|with)\b)"
    rf"|\b(?:I|we)(?: can)?(?: \w+ly)? {CONFIRM}"
    rf"|\b(?:happy|glad|delighted|pleased|like|writing) to (?:\w+ly )?{CONFIRM}"
    rf"|\b(?:I|we)(?:[’'](?:m|re)| am| are) (?:available|free) (?:then|that (?:day|time)"
    rf"|(?:(?:on|at) )?{DAY_OR_TIME})"
    r"|\bcount (?:me in|on me)\b|\b(?:book|put|pencil|sign) me (?:in|down)\b"
    r"|\blet[’']s (?:do|go with|say)\b|[’']s a date\b|\ball good for\b"
    r"|(?:day|\d|[ap]\.?m\.?|noon) it is\b"
    r"|\b(?:put|added|have|noted) (?:it|this|that) (?:in|to|on) my (?:calendar|diary)\b"
    r"|^(?:un)?til+ (?:then|tomorrow|\w+day)\W*$"
    rf"|^(?:ok(?:ay)?|no problem|sure|yes|great|perfect|fine|absolutely|of course),? (?:on )?"
    rf"{DAY_OR_TIME}"
    r"|\bpasst\b|\bklappt\b|\beinverstanden\b|\bich bestätige\b|\bist (?:perfekt|in Ordnung)\b"
    r"|\bich komme (?:sehr )?gerne?\b|\bnehme ich den Termin\b|^bis (?:dann|\w+tag)\W*$",
    re.IGNORECASE,
)
GLAD = re.compile(  # says yes where the message holds nothing back
    r"\b(?:happy|glad|delighted|pleased|love) to "
    r"(?:come|attend|meet|see|join|speak|talk|chat|be there|interview)\b"
    r"|\blook(?:ing)? forward to (?!hear|learn|your (?:answer|reply|response)|an answer)"
    r"|^(?:yes|perfect|great|wonderful|excellent|sure|absolutely|of course|certainly|definitely)\W*"
    r"(?:please|I can|I[’']d love to|thanks|thank you(?: (?:so|very) much)?)?\W*$"
    r"|\bfreue mich (?:sehr )?(?:darauf|auf (?!Ihre|deine|eine))",
    re.IGNORECASE,
)
HELD_BACK = re.compile(
    r"\?|\b(?:(?:get|come) back to you|let you know|be in touch|think|decide|decision|check"
    r"|consider|need|wish|sure (?:whether|if)|have been|unfortunately|afraid|sorry|difficult|but"
    r"|however|instead|not|cannot|can[’']t|won[’']t|don[’']t|unable|unless|send me|first"
    r"|confirm (?:later|soon|tomorrow|by)|leider|nicht|melde mich|aber)\b",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\?|\b(?:not|cannot|can[’']t|don[’']t|doesn[’']t|won[’']t|isn[’']t|unfortunately|unable|if"
    r"|whether|unless|instead|better|rather|or|either|which|check|once|after|before|wish|hope"
    r"|leider|nicht|ob|wenn|falls|lieber|oder|auch)\b",
    re.IGNORECASE,
)
OFFER_TAKEN = re.compile(
    r"\baccept(?:ing)? (?:(?:your|the|this) (?:\w+ ){0,3}(?:offer|position|role|job|post)\b|with )"
    r"|\b(?:signed|countersigned) (?:\w+ ){0,2}(?:contract|offer|agreement)\b"
    r"|\bnehme (?:ich )?(?:\w+ ){0,4}(?:Angebot|Stelle)\b",
    re.IGNORECASE,
)
WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?\b", re.IGNORECASE)
NO_WEEKDAY = re.compile(r"\b(?:today|tomorrow)\b", re.IGNORECASE)
UNDONE = re.compile(
    r"\b(?:cannot|can[’']t|unable to|not able to|won[’']t be able to|no longer) "
    r"(?:make|do|come|join|attend|meet|take)|\breschedul\w*|\bpostpon\w*|\bcancel\w*"
    r"|\b(?:move|another time|different time|come up)\b"
    r"|\b(?:I|we)(?: \w+ly)? (?:cannot|can[’']t|can not|won[’']t)(?=\s*(?:$|[.,;!–-]|sorry\b|now\b"
    r"|any ?more\b|after all\b))|\b(?:won[’']t|not) be (?:able|coming|there|joining|attending)\b"
    r"|\b(?:have|need|going) to (?:pass(?! (?:by|the|through)\b)|withdraw|decline|bow out|drop out"
    r"|pull out|back out)\b|\b(?:been|is|was|now) filled\b"
    r"|\bno longer (?:available|interested|looking|hiring)\b"
    r"|\b(?:absagen|absage|verschieben|verlegen)\b|\bdoch nicht\b",
    re.IGNORECASE | re.MULTILINE,
)
FITS = r"(?:work|suit|possible|good|free|available|ideal|great)\b"
REFUSES = re.compile(  # a time that was proposed
    rf"{UNDONE.pattern}|\b(?:cannot|can[’']t) (?:on|at|this|that|then)\b"
    rf"|(?:n[’']t|\bnot) (?:\w+ ){{0,3}}{FITS}|\bno good\b"
    r"|\b(?:tricky|difficult|impossible|clash\w*|unfortunately|afraid(?! of)|instead)\b"
    r"|\b(?:passt|klappt|geht) (?:\w+ ){0,3}nicht\b|\bleider\b",
    re.IGNORECASE | re.MULTILINE,
)


def agreed(turns: list[tuple[str, str]]) -> str:
    """Return the sentence in which one accepts what another proposed, "" where none does.

    Who and what was said, in turn; what is undone or moved later is open again.
    """
    return still_agreed(turns, acceptances(turns))


def acceptances(turns: list[tuple[str, str]]) -> list[str]:
    """Return of each who says something in turn in which sentence they accept a proposal."""
    found = []
    for number, (name, said) in enumerate(turns):
        heard = " ".join(one for other, one in turns[:number] if other != name)
        found.append(accepts(said, heard) if MEETING.search(heard) else "")
    return found


def still_agreed(turns: list[tuple[str, str]], accepted: list[str]) -> str:
    """Return the last sentence that accepts something which is not undone later."""
    words = ""
    for (_, said), yes in zip(turns, accepted, strict=True):
        words = "" if UNDONE.search(said) else yes or words
    return words


def accepts_offer(said: str) -> str:
    """Return the sentence in which a message accepts an offer, "" where none does."""
    told = (one.strip() for one in ENDS.split(said))
    return next((one for one in told if OFFER_TAKEN.search(one) and not OPEN.search(one)), "")


def accepts(said: str, heard: str) -> str:
    """Return the sentence in which somebody accepts what they heard, "" where none does."""
    is_whole = not HELD_BACK.search(said)
    sentences = (one.strip() for one in ENDS.split(said))
    told = (one for one in sentences if AGREED.search(one) or (is_whole and GLAD.search(one)))
    found = (one for one in told if not OPEN.search(one) and not _is_of_another_day(one, heard))
    return next((one for one in found if MOMENT.search(one) or MOMENT.search(heard)), "")


def _is_of_another_day(said: str, heard: str) -> bool:
    """Tell whether a sentence names a weekday that is none of those that were proposed."""
    heard = without_deadlines(heard)
    proposed = _weekdays(heard)
    is_known = bool(proposed) and not NO_WEEKDAY.search(heard)
    return is_known and not _weekdays(said) <= proposed


def _weekdays(text: str) -> set[str]:
    return {folded(one[1]) for one in WEEKDAY.finditer(text)}
