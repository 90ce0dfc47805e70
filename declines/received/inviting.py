"""Words of those who invite and hire, and of who is invited, in English and in German."""

from __future__ import annotations

import re

from declines.received.agreeing import AGREED, MEETING, TRIAL

WITHIN = r"(?:(?! m(?:ich|ir)\b)(?:\d\.|[^.!?]))"  # of a sentence, "3. Dezember" in it or not
SURELY = re.compile(
    r"\binvit(?:e|es|ing) you\b|\boffer(?:ing)? you (?:an?|the|this|our)\b"
    rf"|\b(?:Sie|dich)\b{WITHIN}{{0,120}}\bein(?:zu)?laden\b"
    rf"|\bladen? (?:wir |ich )?(?:Sie|dich)\b{WITHIN}{{0,120}}\bein\b"
    rf"|\b(?:Ihnen|dir)\b{WITHIN}{{0,80}}\b(?:Stelle|Position)\b{WITHIN}{{0,60}}\ban(?:zu)?bieten\b",
    re.IGNORECASE,
)
INVITES = re.compile(
    rf"{SURELY.pattern}|\byour (?:\w+ ){{0,2}}interview\b|\binterview you\b"
    r"|\blike you to (?!know\b|understand\b)|\bcome in for\b"
    rf"|\b(?:you|come)(?: \w+)? (?:for|to|do|an?|your) (?:(?:an?|your|our) )?(?:\w+ )?{TRIAL}\b"
    r"|\b(?:extend\w*|make) (?:you )?(?:an?|the|this|our) (?:\w+ )?offer\b"
    r"|\b(?:job|formal|written|verbal) offer\b|\boffer (?:letter|of employment)\b"
    r"|\ban? (?:\w+ ){0,2}interview (?:for|with) (?:the|our|us)\b"
    r"|\b(?:Ihr|dein)(?:em|es)? (?:Vorstellungs|Bewerbungs)gespräch",
    re.IGNORECASE,
)
MEETS = re.compile(r"\bmeet you\b|\b(?:speak|talk|chat)(?:ing)? (?:with|to) you\b", re.IGNORECASE)
INVITED = re.compile(
    r"\b(?:your|the) (?:kind )?invitation\b|\b(?:inviting|invited|having|contacting) me\b"
    r"|\bmy (?:\w+ )?interview\b|\bmy (?:CV|r[eé]sum[eé]|application|cover letter)\b"
    r"|\bappl(?:y|ied|ying) (?:for|to) (?:the|your)\b|\bconsider(?:ing)? me\b|\bconsider my\b"
    r"|\b(?:Ihre|deine|die) (?:\w+ )?Einladung\b|\bbewerbe (?:ich )?mich\b"
    r"|\bmich (?:\w+ ){0,6}(?:bewerben|beworben|ein(?:zu|ge)?laden)\b"
    r"|\bmeine?[mnrs]? (?:Bewerbung|Lebenslauf|Unterlagen|Vorstellungsgespräch)",
    re.IGNORECASE,
)
HIRES = re.compile(
    r"\byour (?:application|CV|r[eé]sum[eé]|profile|background|candidacy|interview)\b"
    r"|\b(?:my|our) client\b|\bour (?:team|office|open(?:ing|ings|\w* roles?))\b"
    r"|\bwe(?:[’']re| are) (?:\w+ly )?(?:looking for|hiring|recruiting|seeking) an?\b"
    r"|\b(?:are|would) you (?:be )?(?:interested\b|open to (?:new|hearing|an? (?:new|role|move)))"
    r"|\bare you (?:free|available)\b[^.?!\n]{0,60}(?:[ap]\.m\.[^.?!\n]{0,30})?"
    r"\babout (?:the|our|an?) [^.?!\n]{0,60}\b(?:role|position|opening|vacancy)\b"
    r"|\b(?:Ihre?[nmrs]?|deine?[nmrs]?) (?:Bewerbung|Lebenslauf|Profil|Kandidatur)"
    r"|\bunsere?[mnrs]? (?:Kunde|Mandant|Team)|\b(?:wir suchen|suchen wir) eine?n?\b",
    re.IGNORECASE,
)

ANSWERS = re.compile(
    r"\b(?:thank(?:s| you)(?: \w+){0,3} for|Dank für) (?:the|your|die|Ihre|deine|das|Ihr|dein) "
    r"(?:\w+ ){0,2}(?:invitation|offer|Einladung|Angebot)\b"
    r"|\bfor (?:inviting|having|considering|contacting) me\b"
    r"|\bhas accepted th(?:is|e) invitation\b"
    r"|\bmy (?:CV|r[eé]sum[eé]|application|cover letter)\b"
    r"|\bmeine?[mnrs]? (?:Bewerbung|Lebenslauf)\b",
    re.IGNORECASE,
)
ASKS = re.compile(  # a message about a meeting, as those who hire do in a chat
    r"\b(?:could|can|would|will|are) you (?:\w+ ){0,3}"
    r"(?:come|do|make|manage|attend|join|meet|free|available|pop|drop)\b",
    re.IGNORECASE,
)
OF_SEVERAL = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)


def invites(text: str) -> bool:
    """Tell whether a message invites or offers, and is no answer of who is invited."""
    is_offered = INVITES.search(text) or (MEETS.search(text) and not AGREED.search(text))
    return bool(SURELY.search(text) or (is_offered and not INVITED.search(text)))


def hires(text: str) -> bool:
    """Tell whether a message is of those who hire, though it does not invite."""
    return bool(HIRES.search(text) and not INVITED.search(text))


def answers(text: str) -> bool:
    """Tell whether a message alone reads as an answer of who is invited, or as an application."""
    return bool(ANSWERS.search(text) and not SURELY.search(text))


def is_of_invited(text: str) -> bool:
    """Tell whether a message is of who is invited: it says so, or says yes for one alone."""
    return bool(INVITED.search(text) or (AGREED.search(text) and not OF_SEVERAL.search(text)))


def invitation(said: list[tuple[str, str]]) -> str:
    """Return when the newest message of theirs came that invites, else the last of them."""
    called = [when for text, when in said if invites(text) or _asks(text)]
    return (called or [when for _, when in said])[-1]


def _asks(text: str) -> bool:
    return bool(ASKS.search(text) and MEETING.search(text) and not INVITED.search(text))
