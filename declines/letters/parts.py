"""The parts of a letter, each a text of no, one or a few sentences."""

from __future__ import annotations

import re

from declines.choices import Channel, Circumstance, Deed, Occasion, Reason, Tone, Touch
from declines.letters import fitting, wording
from declines.letters.case import Case
from declines.letters.clock import CALL_HOURS, CONFIRM_HOURS
from declines.letters.gratitude import missed

AT_ONCE_DAYS = 1
MET_BY_THEN = frozenset({Occasion.PROCESS, Occasion.OFFER, Occasion.ACCEPTED})
MEETINGS = frozenset({Deed.INTERVIEWED, Deed.MET_TEAM, Deed.SHOWED_OFFICE})
HOLDS_NO_PLACE = frozenset({Occasion.RESCHEDULE, Occasion.APPROACH})  # none to give back
UNNAMED = {
    Touch.EVENT: "hope",
    Touch.ONLINE: "online_unnamed",
    Touch.WISH: "hope",
    Touch.RECOMMEND: "recommend_unnamed",
}
TELLS_THE_REASON = ("approach_staying", "reschedule")  # as far as one can be told
BEHIND_BECAUSE = frozenset(
    {"invitation", "interview", "interview_late", "process", "offer", "approach"}
)


def decision_entry(case: Case) -> str:
    """Return which decision this case wants."""
    occasion, hours = case.occasion, case.clock.hours_left
    late = hours is not None and hours < CALL_HOURS
    if occasion == Occasion.MISSED:
        return missed(case)
    if occasion == Occasion.RESCHEDULE:
        when = "_past" if case.clock.past else "_late" if late else ""
        return f"reschedule{when}{'_personal' if case.told.reason == Reason.PERSONAL else ''}"
    if occasion == Occasion.INTERVIEW and late:
        return "interview_late"
    if occasion == Occasion.INTERVIEW and hours is not None and hours <= CONFIRM_HOURS:
        return "interview_near"
    if occasion == Occasion.APPROACH and case.told.reason == Reason.STAYING:
        return "approach_staying"
    return occasion.value


def decision(case: Case, with_title: bool = True) -> str:
    """Return the decision and, where the occasion wants one, the apology."""
    entry = decision_entry(case)
    text = case.say("decision", entry, **case.slots)
    if with_title and case.short_enough(text):
        return text
    return case.say("decision", entry, **case.slots | {"job": case.shorter_job})


def decision_because(case: Case, with_title: bool = True) -> str:
    """Return decision and reason in one sentence, or nothing where they do not go into one."""
    entry, detail = _reason_entry(case)
    if not case.short or not entry or decision_entry(case) not in BEHIND_BECAUSE:
        return ""
    section = "because_warm" if case.told.tone == Tone.WARM else "because"
    because = case.fill(case.book.plain[section, entry][0], detail=detail)
    job = case.slots["job"] if with_title else case.shorter_job
    plain = case.say("decision", decision_entry(case), **case.slots | {"job": job})
    stem = plain if job.endswith((".", "!", "?", "…")) else plain.removesuffix(".")
    text = wording.end_once(f"{stem} {because}.")
    return text if case.short_enough(text) else ""


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


def release(case: Case) -> str:
    """Return the sentence that frees the place, and says so promptly where that is true."""
    occasion, waited = case.occasion, case.clock.waiting_days
    if occasion == Occasion.RESCHEDULE and not case.told.alternatives:
        return case.say("release", "reschedule_open")
    if occasion == Occasion.RESCHEDULE and len(case.told.alternatives) == 1:
        return case.say("release", "reschedule_one")
    if occasion in (Occasion.MISSED, Occasion.ACCEPTED, Occasion.APPROACH, Occasion.RESCHEDULE):
        return case.say("release", occasion.value)
    if case.has(Circumstance.KNOWN):
        return case.say("release", "known")
    hours = case.clock.hours_left
    in_time = hours is None or hours > CONFIRM_HOURS
    prompt = waited is not None and waited <= AT_ONCE_DAYS and in_time
    return case.say("release", "prompt" if prompt else "plain")


def programme(case: Case) -> str:
    """Return the sentence that frees the place of a programme."""
    if not case.has(Circumstance.PROGRAMME) or case.occasion in HOLDS_NO_PLACE:
        return ""
    return case.say("release", "programme")


def agency(case: Case) -> str:
    """Return the request to tell the client."""
    if not case.has(Circumstance.AGENCY) or case.occasion in HOLDS_NO_PLACE:
        return ""
    return case.say("agency", company=case.told.company)


def known(case: Case) -> str:
    """Return the personal line for people who know each other."""
    if not case.has(Circumstance.KNOWN):
        return ""
    if case.occasion == Occasion.RESCHEDULE:
        return case.say("known", "again")
    late = decision_entry(case) == "interview_late"
    if late or case.occasion in (Occasion.MISSED, Occasion.ACCEPTED):
        return case.say("known", "sorry")
    return case.say("known", "process" if case.occasion == Occasion.PROCESS else "warmly")


def decision_around(case: Case, with_title: bool = True) -> str:
    """Return the decision with the reason told before the question that asks for another time.

    Only an own reason of a reschedule stands so; else "that day" would be the day it asks for.
    """
    text, own = decision(case, with_title), reason(case)
    asked = re.search(r"[.;]\s(could we\b)", text, re.IGNORECASE)
    if not own or asked is None or case.brief or case.occasion != Occasion.RESCHEDULE:
        return ""
    return f"{text[: asked.start()]}. {own} Could we{text[asked.end() :]}"


def referred(case: Case) -> str:
    """Return the mention of the person who recommended the sender."""
    referrer = fitting.person(case.told.referrer)
    return case.say("referred", referrer=referrer) if referrer else ""


def touch(case: Case) -> str:
    """Return the line that looks forward, or nothing where none was wanted."""
    told = case.told
    if case.occasion == Occasion.RESCHEDULE:
        entry = "forward_times" if told.alternatives else "forward"
        return case.say("touch", entry, alternatives=case.slots["alternatives"])
    if told.touch == Touch.NOTHING:
        return ""
    slots = _touch_slots(case)
    entry = told.touch.value if all(slots.values()) else UNNAMED[told.touch]
    if case.internal and (entry == "hope" or told.touch == Touch.ONLINE):
        entry = "colleagues"
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
    return case.say("ending", "colleagues" if case.internal else "others")
