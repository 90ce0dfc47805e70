"""Who of those who write in a chat invites, and who is known to be invited."""

from __future__ import annotations

import re

from declines.received.agreeing import AGREED, GLAD, TRIAL
from declines.received.inviting import ANSWERS, HIRES, INVITED, INVITES, MEETS, OF_SEVERAL, SURELY
from declines.received.people import greeted, is_any
from declines.received.quoting import ENDS

Turns = list[tuple[str, str]]

CALLS = re.compile(  # as those who invite ask
    r"(?:\byou\b[^.!?\n]{0,40} |^(?:[\w’']+,? |please ){0,3})come in for\b"
    rf"|\byou(?: \w+){{0,4}} (?:for|to|do|an?|your) (?:(?:an?|your|our) )?(?:\w+ )?{TRIAL}\b"
    r"|\byou(?: \w+){0,4} (?:for|to|do|have|attend) an? (?:\w+ ){0,2}interview\b"
    r"|\b(?:could|can|would|will) you (?:please )?come\b[^.!?\n]{0,60} (?:for|to) (?:an?|your|our) "
    r"(?:\w+ )?(?:interview|chat|trial)\b"
    r"|\b(?:meet|join|visit|(?:speak|talk|chat|interview)(?: with| to)) us\b"
    rf"|\bwe\b[^.,!?\n]{{0,40}}(?:{MEETS.pattern})|\bopen to (?:new|hearing|an? (?:new|role|move))",
    re.IGNORECASE,
)
OF_EITHER = re.compile(  # such an offer may be another one's, such a profile the employer's
    r"\b(?:job|formal|written|verbal) offer\b|\boffer (?:letter|of employment)\b"
    r"|\byour (?:profile|background)\b",
    re.IGNORECASE,
)
OF_HOSTS = re.compile(r"\b(?:your|we)\b", re.IGNORECASE)
WISHES = re.compile(  # of who would like to be invited
    r"\b(?:can|could|may|might|shall|should|would|do|did|if|when) I\b|\bI can offer\b"
    r"|\bI(?:[’']d| would) (?:love|like) to (?:join|work|apply|help)\b"
    r"|\bI(?:[’']\w+)?(?: (?!you\b)\w+){0,4} come\b|\bme (?:to|in)\b"
    r"|\b(?:give|giving|offer|offering|consider) me\b(?! a (?:call|ring))",
    re.IGNORECASE,
)
APPLIES = re.compile(
    r"\b(?:inviting|invited|having|considering) me\b|\bconsider(?:ing)? my\b"
    r"|\bmy (?:\w+ )?(?:interview|CV|r[eé]sum[eé]|application|cover letter)\b"
    r"|\bappl(?:y|ied|ying) (?:for|to) (?:the|your)\b|\bbewerbe (?:ich )?mich\b"
    r"|\bmich (?:\w+ ){0,6}(?:bewerben|beworben|ein(?:zu|ge)?laden)\b"
    r"|\bmeine?[mnrs]? (?:Bewerbung|Lebenslauf|Unterlagen|Vorstellungsgespräch)",
    re.IGNORECASE,
)


def inviter(turns: Turns, accepting: str) -> tuple[str, bool]:
    """Return who invites, "" where it cannot be told, and whether that is sure.

    Words that only those who invite use tell it; not where who uses them applies, or is the first
    to accept a time. That somebody accepts a time makes the other one of two likely, no more.
    """
    surely = {name for name, said in turns if _surely(said)}
    if len(surely) == 1:
        return surely.pop(), True
    names, applying = {name for name, _ in turns}, _applying(turns)
    calling = surely or {name for name, said in turns if _calls(said)}
    if calling:
        is_sure = len(calling) == 1 and calling.isdisjoint({*applying, accepting})
        return (calling.pop(), True) if is_sure else ("", False)
    told = applying or {accepting} & names
    left = names - told
    return (left.pop(), bool(applying)) if len(told) == len(left) == 1 else ("", False)


def invited(turns: Turns, inviter: str) -> set[str]:
    """Return who of several is known to be invited: whom who invites greets, else who applies."""
    others = {name for name, _ in turns} - {inviter}
    heard = [one for name, said in turns if name == inviter for one in greeted(said)]
    return {name for name in others if is_any([name], heard)} or (_applying(turns) & others)


def asks_to_come(said: str) -> bool:
    """Tell whether a sentence invites and neither says yes nor thanks for an invitation."""
    return any(
        (CALLS.search(one) or INVITES.search(OF_EITHER.sub("", one)))
        and not any(other.search(one) for other in (WISHES, AGREED, GLAD, INVITED, ANSWERS))
        for one in ENDS.split(said)
    )


def _applying(turns: Turns) -> set[str]:
    return {name for name, said in turns if APPLIES.search(said)}


def _surely(said: str) -> bool:
    return any(SURELY.search(one) and not WISHES.search(one) for one in ENDS.split(said))


def _calls(said: str) -> bool:
    return any(_is_call(one) for one in ENDS.split(said))


def _is_call(sentence: str) -> bool:
    """Tell whether a sentence is of those who invite: a question may be of anybody."""
    says_yes = AGREED.search(sentence) or GLAD.search(sentence)
    if WISHES.search(sentence) or (says_yes and not OF_HOSTS.search(sentence)):
        return False
    if CALLS.search(sentence):
        return True
    told = sentence if OF_SEVERAL.search(sentence) else OF_EITHER.sub("", sentence)
    is_told = INVITES.search(told) or HIRES.search(told)
    return bool(is_told and not sentence.rstrip().endswith("?"))
