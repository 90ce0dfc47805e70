"""The parts of a letter, each a text of no, one or a few sentences."""

from __future__ import annotations

import re
from collections.abc import Callable

from declines.choices import Channel, Circumstance, Deed, Occasion, Reason, Touch
from declines.letters import fitting, wording
from declines.letters.case import Case
from declines.letters.clock import CALL_HOURS, FORGOTTEN_DAYS
from declines.letters.gratitude import missed
from declines.letters.sections import JOINED

AT_ONCE_DAYS = 1
UNTITLED = re.compile(
    r"(?<=\bapplication) for the role(?! of\b)|(?<=\boffer) of the role(?! (?:of|at|with)\b)"
)
WRITING = re.compile(r"\bI(?:’m| am) writing to\b")
MET_BY_THEN = frozenset({Occasion.PROCESS, Occasion.OFFER, Occasion.ACCEPTED})
MEETINGS = frozenset({Deed.INTERVIEWED, Deed.MET_TEAM, Deed.SHOWED_OFFICE})
HOLDS_NO_PLACE = frozenset({Occasion.RESCHEDULE, Occasion.APPROACH})  # none to give back
UNJOINED = frozenset({"fit"})  # "It is not the right fit for me, so ..." would not tell what
UNNAMED = {
    Touch.EVENT: "hope",
    Touch.ONLINE: "online_unnamed",
    Touch.WISH: "hope",
    Touch.RECOMMEND: "recommend_unnamed",
}
TELLS_THE_REASON = ("approach_staying", "reschedule")  # as far as one can be told
BEHIND_BECAUSE = frozenset({"invitation", "interview", "process", "offer", "approach"})


# -------------------------------------------------------------------------- deciding, and sorry


def decision_entry(case: Case) -> str:
    """Return which decision this case wants."""
    if "decision" not in case.memo:
        case.memo["decision"] = _decision_entry(case)
    return case.memo["decision"]


def _decision_entry(case: Case) -> str:
    occasion, hours = case.occasion, case.clock.hours_left
    late = hours is not None and hours < CALL_HOURS and not case.lead
    if occasion == Occasion.MISSED:
        return _missed_entry(case)
    if occasion == Occasion.RESCHEDULE:
        when = "_past" if case.clock.past else "_late" if late else ""
        return f"reschedule{when}{'_personal' if case.told.reason == Reason.PERSONAL else ''}"
    if occasion == Occasion.INTERVIEW and late:
        return "interview_late"
    if occasion == Occasion.INTERVIEW and case.near and not case.lead:
        return "interview_near"
    if occasion == Occasion.APPROACH and case.told.reason == Reason.STAYING:
        return "approach_staying"
    return occasion.value


def _missed_entry(case: Case) -> str:
    entry, waited = missed(case), case.clock.waiting_days or 0
    return "missed_long" if entry != "missed_interview" and waited >= FORGOTTEN_DAYS else entry


def decision(case: Case, with_title: bool = True) -> str:
    """Return the decision; with the apology in it, where that stands first."""
    slots = [case.slots, *case.shorter_slots][0 if with_title else 2 :]
    *dated, undated = slots
    for one in dated:
        text = led(case, _decision(case, one))
        if case.short_enough(text):
            return text
    for one in (*dated, undated):
        text = _decision(case, one)
        if case.short_enough(text):
            return text
    return text


def _decision(case: Case, slots: dict[str, str]) -> str:
    case.spread.clear()
    return UNTITLED.sub("", case.say("decision", decision_entry(case), **slots))


def led(case: Case, text: str) -> str:
    """Return the text behind "As I mentioned on the phone", where they have been told so."""
    if not case.lead:
        return text
    told = WRITING.sub("I need to", text)  # that they are written to was not said on the phone
    return case.lead + (told if told.startswith(("I ", "I’")) else told[:1].lower() + told[1:])


def decision_because(case: Case, with_title: bool = True) -> str:
    """Return decision and reason in one sentence, or nothing where they do not go into one."""
    entry, detail = _reason_entry(case)
    if not case.short or not entry or decision_entry(case) not in BEHIND_BECAUSE:
        return ""
    if _reason_comes_first(case, entry):
        return ""
    because = case.fill(case.because(entry), detail=detail)
    job = case.slots["job"] if with_title else case.shorter_job
    plain = led(case, _decision(case, case.slots | {"job": job}))
    stem = plain if job.endswith((".", "!", "?", "…")) else plain.removesuffix(".")
    text = wording.end_once(f"{stem} {because}.")
    return text if case.short_enough(text) else ""


def reason_and_decision(case: Case, with_title: bool = True) -> str:
    """Return "I have accepted another position, so I have decided ...", or nothing."""
    entry, detail = _reason_entry(case)
    deciding = decision_entry(case).removesuffix("_near")
    if not entry or deciding not in JOINED or not _reason_comes_first(case, entry):
        return ""
    why = case.fill(case.because(entry), detail=detail)
    if case.lead and why.startswith("because, "):
        return ""
    slots = [case.slots, *case.shorter_slots[:1]][0 if with_title else 1 :]
    for one in slots:
        deciding_text = UNTITLED.sub("", case.say("joined", deciding, **one))
        text = led(case, _behind(why, deciding_text))
        if case.short_enough(text):
            return text
    return ""


def _reason_comes_first(case: Case, entry: str) -> bool:
    """Return whether the reason stands before the decision, in one sentence with it."""
    sorry = case.brief and case.occasion == Occasion.INTERVIEW  # its decision apologises
    if entry in UNJOINED or sorry:
        return False
    typed_with_i = any(re.match(r"I\b", typed) for typed in case.typed_sentences[:1])
    return case.joins or case.occasion == Occasion.APPROACH or typed_with_i


def _behind(why: str, decision: str) -> str:
    """Return the sentence that puts a decision behind "because of it" or "for a reason"."""
    told = wording.upper_first(re.sub(r"^because,?\s(?!of\b)", "", why))
    if why.startswith("because of"):
        return wording.end_once(f"{told}, {decision}.")
    if why.startswith("because"):
        return wording.end_once(f"{told}, so {decision}.")
    return wording.end_once(f"{told} {decision}.")


def apology(case: Case) -> str:
    """Return the apology, or what the decision means for them; nothing in the brief tone."""
    entry = _apology_entry(case)
    return case.say("apology", entry) if entry else ""


def _apology_entry(case: Case) -> str:
    if case.brief or case.occasion not in (Occasion.INTERVIEW, Occasion.ACCEPTED):
        return ""
    if decision_entry(case) == "interview_late":
        return ""
    near = case.occasion == Occasion.INTERVIEW and case.near
    return "interview_near" if near else case.occasion.value


def booked(case: Case) -> str:
    """Return who made the appointment, where it was somebody else."""
    booked_by = fitting.person(case.told.booked_by)
    if case.told.addressee and case.told.addressee.casefold() in booked_by.casefold():
        return ""
    return wording.upper_first(case.say("booked", booked_by=booked_by)) if booked_by else ""


def confirm(case: Case) -> str:
    """Return the request for a word that the letter has arrived."""
    entry = _confirm_entry(case)
    return case.say("confirm", entry) if entry else ""


def _confirm_entry(case: Case) -> str:
    wanted = case.occasion == Occasion.INTERVIEW and case.near and not case.brief
    if not wanted or case.has(Circumstance.SPOKEN) or decision_entry(case) == "interview_late":
        return ""
    return "near"


def withdraw(case: Case, with_title: bool = True) -> str:
    """Return the request to withdraw, which follows a decision that says sorry for silence."""
    entry = _withdraw_entry(case)
    job = case.slots["job"] if with_title else case.shorter_job
    return case.say("withdraw", entry, job=job) if entry else ""


def _withdraw_entry(case: Case) -> str:
    if case.occasion != Occasion.MISSED or case.brief:
        return ""
    applied = decision_entry(case) in ("missed_interview", "missed_invitation")
    return "application" if applied else "consideration"


def ask(case: Case) -> str:
    """Return the question for another time."""
    entry = _ask_entry(case)
    times = fitting.alternatives(case.told.alternatives, case.told.english)
    return case.say("ask", entry, alternatives=times) if entry else ""


def _ask_entry(case: Case) -> str:
    if case.occasion != Occasion.RESCHEDULE:
        return ""
    times = fitting.alternatives(case.told.alternatives, case.told.english)
    return "times" if times else "open"


# ----------------------------------------------------------------------------------- the reason


def reason(case: Case) -> str:
    """Return the reason in one sentence, or nothing where none is told."""
    if case.told.reason == Reason.OWN_WORDS and case.told.own_reason:
        return wording.sentence(fitting.own_reason(case.told.own_reason))
    entry, detail = _reason_entry(case)
    if not entry or decision_entry(case).startswith(TELLS_THE_REASON):
        return ""
    return wording.upper_first(case.say("reasons", entry, detail=detail))


def _reason_entry(case: Case) -> tuple[str, str]:
    told, detail = case.told.reason, case.told.reason_detail
    if told in (Reason.NONE, Reason.OWN_WORDS):
        return "", ""
    if not detail:
        return told.value, ""
    fitted = {
        Reason.ANOTHER_OFFER: fitting.employer,
        Reason.ROLE_FIT: fitting.more_of,
        Reason.CONDITIONS: fitting.condition,
        Reason.RELOCATION: fitting.place,
    }[told](detail)
    return (f"{told.value}_named", fitted) if fitted else (told.value, "")


# ------------------------------------------------------------------- between reason and touch


def release_entry(case: Case) -> str:
    """Return which sentence frees the place, and says so promptly where that is true."""
    occasion, times = case.occasion, len(case.told.alternatives)
    if occasion == Occasion.RESCHEDULE:
        return {0: "reschedule_open", 1: "reschedule_one"}.get(times, "reschedule")
    if case.has(Circumstance.PROGRAMME) and occasion != Occasion.APPROACH:
        return "programme"
    if decision_entry(case) in ("missed_long", "missed_message"):
        return "missed_long"
    if occasion in (Occasion.MISSED, Occasion.ACCEPTED, Occasion.APPROACH):
        return occasion.value
    if occasion == Occasion.OFFER:
        return "offer"
    if case.has(Circumstance.KNOWN):
        return "known"
    hours, waited = case.clock.hours_left, case.clock.waiting_days
    if hours is not None and hours > 0:
        return "slot"
    return "prompt" if waited is not None and waited <= AT_ONCE_DAYS else "plain"


def release(case: Case) -> str:
    """Return the sentence that frees the place for others."""
    return case.say("release", release_entry(case))


def programme(case: Case) -> str:
    """Return the sentence that frees the place of a programme."""
    return release(case) if release_entry(case) == "programme" else ""


def agency(case: Case) -> str:
    """Return the request to tell the client."""
    entry = _agency_entry(case)
    return case.say("agency", entry, company=case.told.company) if entry else ""


def _agency_entry(case: Case) -> str:
    stands_between = case.has(Circumstance.AGENCY) and case.occasion not in HOLDS_NO_PLACE
    return "sentence" if stands_between else ""


def returning(case: Case) -> str:
    """Return the question how to give back what is theirs."""
    thing = fitting.thing(case.told.to_return)
    return case.say("returning", thing=thing) if thing else ""


# ------------------------------------------------------------------------------- the last part


def known(case: Case) -> str:
    """Return the personal line for people who know each other."""
    entry = _known_entry(case)
    return case.say("known", entry) if entry else ""


def _known_entry(case: Case) -> str:
    if not case.has(Circumstance.KNOWN):
        return ""
    if case.occasion == Occasion.RESCHEDULE:
        return "again"
    late = decision_entry(case) == "interview_late"
    if late or case.occasion in (Occasion.MISSED, Occasion.ACCEPTED):
        return "sorry"
    return "process" if case.occasion == Occasion.PROCESS else "warmly"


def referred(case: Case) -> str:
    """Return the mention of the person who recommended the sender."""
    referrer = fitting.person(case.told.referrer)
    return wording.upper_first(case.say("referred", referrer=referrer)) if referrer else ""


def panel(case: Case) -> str:
    """Return the thanks to others who took part."""
    names = fitting.people(case.told.panel, case.told.english)
    return case.say("panel", panel=names) if names else ""


def touch(case: Case) -> str:
    """Return the line that looks forward, or nothing where none was wanted."""
    told = case.told
    if case.occasion == Occasion.RESCHEDULE:
        return case.say("touch", "forward")
    if told.touch == Touch.NOTHING:
        return ""
    if told.touch == Touch.WISH and fitting.is_clause(told.wish):
        return wording.sentence(told.wish)
    slots = _touch_slots(case)
    entry = told.touch.value if all(slots.values()) else UNNAMED[told.touch]
    if case.internal and (entry == "hope" or told.touch == Touch.ONLINE):
        entry = "colleagues"
    if entry == "wish" and slots["wish"].startswith("of "):
        entry = "wish_of"
    if entry == "hope" and not have_met(case):
        entry = "hope_unmet"
    return case.say("touch", entry, **slots)


def have_met(case: Case) -> bool:
    """Return whether sender and addressee know each other, as far as the answers tell."""
    return (
        case.occasion in MET_BY_THEN
        or case.has(Circumstance.KNOWN)
        or case.told.channel == Channel.PERSON
        or not MEETINGS.isdisjoint(case.told.deeds)
    )


def _touch_slots(case: Case) -> dict[str, str]:
    told = case.told
    match told.touch:
        case Touch.EVENT:
            where, when = fitting.event(told.event), fitting.when(told.event_when)
            return {"event": f"{where} {when}".rstrip() if where else ""}
        case Touch.ONLINE:
            return {"profile": fitting.profile(told.profile)}
        case Touch.WISH:
            return {"wish": fitting.wish(told.wish)}
        case Touch.RECOMMEND:
            return {"recommended": fitting.person(told.recommended)}
    return {}


def ending(case: Case) -> str:
    """Return the warm last sentence."""
    return case.say("ending", _ending_entry(case))


def _ending_entry(case: Case) -> str:
    return "colleagues" if case.internal else "others"


# Picked in this order, so that each goes with those before it; see BESIDE in case.py.
ANCHORS: dict[str, Callable[[Case], str]] = {
    "decision": decision_entry,
    "apology": _apology_entry,
    "confirm": _confirm_entry,
    "withdraw": _withdraw_entry,
    "ask": _ask_entry,
    "release": release_entry,
    "agency": _agency_entry,
    "known": _known_entry,
    "ending": _ending_entry,
}


def pick_anchors(case: Case) -> None:
    """Pick the wordings that all others then go with."""
    for section, entry_of in ANCHORS.items():
        if entry := entry_of(case):
            case.pick(section, entry)
