"""How a reason reads beside the decision: before it, behind it, or against regret."""

from __future__ import annotations

import re

from declines.choices import Occasion, Reason
from declines.letters import fitting, wording
from declines.letters.case import Case
from declines.letters.picking import words

DECISION_FIRST = frozenset({"fit"})  # "It is not the right fit for me, so ..." tells not what
REASON_FIRST = frozenset({"personal", "personal_named", "salary"})
PLAINLY = re.compile(  # typed reasons that "so I ..." can follow
    r"(?:I|We)(?:[’'](?:m|re|ve|ll)|\s+(?:am|are|have|will|want|need|cannot|can[’']t))\b[^.!?;:]*\.?"
)
JOINABLE = re.compile(r"(?:I|We|My|Our|The|It|There|This)\b[^.!?;:]*", re.IGNORECASE)
NO_REASON = re.compile(  # what is said beside a reason, or repeats the decision
    r"\b(?:hop(?:e|ing)|wish|would|decid\w+|decision|declin\w+|withdr\w+|thank\w*|grateful|glad"
    r"|sorry|afraid)\b",
    re.IGNORECASE,
)
SO = re.compile(r"\bso\b", re.IGNORECASE)
LONE_I = re.compile(r"\bi\b(?=[’'\s])")
BECAUSE = re.compile(r"^because(?! of\b),?\s")
LONGEST_OWN = 16  # words
I_FIRST = re.compile(r"I\b")


def entry_and_detail(case: Case) -> tuple[str, str]:
    """Return which entry words the reason, "" where none is told, and the detail in it."""
    told, detail = case.told.reason, case.told.reason_detail
    if told == Reason.NONE:
        return "", ""
    if told == Reason.OWN_WORDS:
        matter = fitting.fragment(case.told.own_reason)
        return ("personal_named", matter) if matter else ("", "")
    if not detail:
        return told.value, ""
    if told == Reason.RELOCATION and (home := fitting.home(detail)):
        return "relocation_staying", home
    fitted = {
        Reason.ANOTHER_OFFER: fitting.employer,
        Reason.ROLE_FIT: fitting.more_of,
        Reason.CONDITIONS: fitting.condition,
        Reason.RELOCATION: fitting.place,
        Reason.STUDY: fitting.study,
    }[told](detail)
    if told == Reason.ANOTHER_OFFER and (post := fitting.post(fitted)):
        return "another_offer_post", post
    if told == Reason.RELOCATION:
        fitted = fitting.destination(fitted)
    return (f"{told.value}_named", fitted) if fitted else (told.value, "")


def is_own_sentence(case: Case) -> bool:
    """Return whether the reason was typed as a sentence of its own."""
    return case.told.reason == Reason.OWN_WORDS and not fitting.fragment(case.told.own_reason)


def behind(case: Case) -> str:
    """Return the reason as it stands behind the decision: ", as I have moved"; or nothing."""
    entry, detail = entry_and_detail(case)
    if case.regrets:
        return _against(case, entry, detail)
    if is_own_sentence(case) and _apologises(case) and not case.short:
        return _own_behind(case, "as")
    if not entry or _comes_first(case, entry):
        return ""
    because = case.fill(case.because(entry), detail=detail)
    if case.short:
        return f" {because}"
    return ", " + re.sub(r"^because(?! of\b)", "as", because)


def _against(case: Case, entry: str, detail: str) -> str:
    """Return the reason as it stands behind regret: ", but I have moved"; or nothing."""
    if is_own_sentence(case):
        return _own_behind(case, "but")
    because = case.fill(case.because(entry), detail=detail) if entry else ""
    told = BECAUSE.sub("", because)
    if told == because:  # "for personal reasons"
        return f", {because}" if because else ""
    return f", but{',' if ', ' in because[:9] else ''} {told}"


def _own_behind(case: Case, joined_by: str) -> str:
    """Return the reason in own words behind the decision: ", as we are moving"; or nothing."""
    own = LONE_I.sub("I", case.told.own_reason.rstrip(" ."))
    goes_on = joined_by == "as" and SO.search(own)
    if not JOINABLE.fullmatch(own) or NO_REASON.search(own) or goes_on:
        return ""
    return f", {joined_by} {own if I_FIRST.match(own) else own[:1].lower() + own[1:]}"


def before(case: Case) -> str:
    """Return the reason as it stands before what follows from it: "I have moved, so"."""
    if is_own_sentence(case):
        own = _plain(case)
        return f"{own}, so" if own and not _apologises(case) else ""
    entry, detail = entry_and_detail(case)
    return clause_before(case, entry, detail) if entry and _comes_first(case, entry) else ""


def _plain(case: Case) -> str:
    """Return the reason in own words, without its stop, where it joins another clause."""
    own = case.told.own_reason.rstrip(" .")
    joins = PLAINLY.fullmatch(own) and not (NO_REASON.search(own) or SO.search(own))
    return own if joins and words(own) <= LONGEST_OWN else ""


def clause_before(case: Case, entry: str, detail: str) -> str:
    why = case.fill(case.because(entry), detail=detail)
    told = wording.upper_first(BECAUSE.sub("", why))
    if BECAUSE.match(why):
        return f"{told}, so"
    return f"{told}," if why.startswith("because") else told


def _comes_first(case: Case, entry: str) -> bool:
    """Return whether the reason stands before the decision, in one sentence with it."""
    if entry in DECISION_FIRST or _apologises(case):
        return False
    if entry in REASON_FIRST:
        return True
    typed_with_i = any(re.match(r"I\b", typed) for typed in case.typed_sentences[:1])
    return case.joins or case.occasion == Occasion.APPROACH or typed_with_i


def _apologises(case: Case) -> bool:
    """Return whether the decision itself says sorry, and so stands first."""
    return case.occasion in (Occasion.INTERVIEW, Occasion.MISSED, Occasion.ACCEPTED)
