"""The parts of a letter behind the decision, each a text of no, one or a few sentences."""

from __future__ import annotations

import re
from collections.abc import Callable

from declines.answers import Answers
from declines.choices import Channel, Circumstance, Occasion, Reason, Touch
from declines.letters import fitting, gratitude, names, settling, wording
from declines.letters.case import Case
from declines.letters.clock import CALL_HOURS
from declines.letters.deciding import decision_entry

HOLDS_NO_PLACE = frozenset({Occasion.RESCHEDULE, Occasion.APPROACH})  # none to give back
FREED = re.compile(r"\b(?:slot|wait(?:ing)?[ -]?list|some(?:one|body) else)\b", re.IGNORECASE)
SEARCHING = frozenset({"plain", "offer", "known", "missed", "missed_interview"})  # wished well
BESIDE_NOBODY = frozenset({"search", "missed_long"})  # a second wish, or "surely filled"
PASSED_ON = re.compile(
    r"\bpass\b.*\bon\b|\b(?:let|tell)\s+(?:them|him|her|everybody|everyone|(?:the|your)\s+client)\b",
    re.IGNORECASE,
)
GIVING_BACK = re.compile(
    r"\b(?:return|post|mail|ship|bring|send|drop|hand)(?:ing)?\b", re.IGNORECASE
)
COMMA_AT_THE_END = re.compile(r",(?=[.?])")
ALL_OF_IT = frozenset({"all", "both", "everything", "it", "them", "things"})
KEPT_IN_MIND = re.compile(r"(?<!not )\b(?:think\s+of\s+me|keep\s+me\s+in\s+mind)\b", re.IGNORECASE)
UNNAMED = {
    Touch.EVENT: "hope",
    Touch.ONLINE: "online_unnamed",
    Touch.WISH: "hope",
    Touch.RECOMMEND: "recommend_unnamed",
}


def release_entry(case: Case) -> str:
    """Return which sentence frees the place, and says so promptly where that is true."""
    occasion, times = case.occasion, len(fitting.times(case.told.alternatives))
    if occasion == Occasion.RESCHEDULE:
        return {0: "reschedule_open", 1: "reschedule_one"}.get(times, "reschedule")
    if case.has(Circumstance.PROGRAMME) and occasion != Occasion.APPROACH:
        return "programme"
    if _is_proposed(case):
        return "proposed"
    if decision_entry(case) in ("missed_long", "missed_message"):
        return "missed_long"
    if decision_entry(case) in ("missed_interview", "missed_both"):
        return "missed_interview"
    if occasion in (Occasion.MISSED, Occasion.ACCEPTED, Occasion.APPROACH):
        return occasion.value
    return _usual_release_entry(case)


def _usual_release_entry(case: Case) -> str:
    waited, hours = case.clock.waiting_days, case.clock.hours_left
    at_once = waited == 0  # from the next day on, they have been waiting
    if case.occasion == Occasion.OFFER and at_once:
        return "offer_prompt"
    if case.has(Circumstance.KNOWN):
        return "known"
    if case.occasion == Occasion.OFFER:
        return "offer"
    if hours is not None and hours > CALL_HOURS:  # later, nobody else can come
        return "slot"
    return "prompt" if at_once else "plain"


def release(case: Case) -> str:
    """Return the sentence that frees the place for others, where nothing else does so."""
    entry = _release_wording(case)
    told = settling.withdraw_entry(case) == "long" or FREED.search(case.told.also)
    beside = entry in BESIDE_NOBODY and recommends(case)
    return "" if told or beside else case.say("release", entry, when=_proposed(case))


def _proposed(case: Case) -> str:
    """Return the day that they proposed, nothing where they did not."""
    at = case.told.interview_at if _is_proposed(case) else None
    if at is None:
        return ""
    today = case.told.written_at.astimezone(at.tzinfo).date()
    return wording.day_ahead(at.date(), today, case.told.english)


def _is_proposed(case: Case) -> bool:
    """Return whether they invited at a time that is still to come, and kept for the sender."""
    at = case.told.interview_at
    return case.occasion == Occasion.INVITATION and at is not None and at > case.told.written_at


def _release_wording(case: Case) -> str:
    entry = release_entry(case)
    return "search" if entry in SEARCHING else entry


def kept_free(case: Case) -> str:
    """Return the sentence that gives back what they keep: a programme's place, a proposed time."""
    kept = ("programme",) if case.brief else ("programme", "proposed")
    return release(case) if release_entry(case) in kept else ""


def agency(case: Case) -> str:
    """Return the request to tell the client, unless it was typed."""
    entry = _agency_entry(case)
    company = f"the team at {wording.the_company(case.told.company)}"
    set_off = "," if "," in company else ""
    told = case.say("agency", entry, company=f"{company}{set_off}") if entry else ""
    return COMMA_AT_THE_END.sub("", told.replace(",,", ","))


def _agency_entry(case: Case) -> str:
    stands_between = case.has(Circumstance.AGENCY) and case.occasion not in HOLDS_NO_PLACE
    return "sentence" if stands_between and not PASSED_ON.search(case.told.also) else ""


def returning(case: Case) -> str:
    """Return the question how to give back what is theirs, unless the answer was typed."""
    thing = fitting.thing(case.told.to_return)
    return case.say("returning", thing=thing) if thing and not _gives_back(case, thing) else ""


def _gives_back(case: Case, thing: str) -> bool:
    """Return whether it was typed how this comes back to them."""
    named = {word for word in thing.casefold().split() if len(word) > 3} | ALL_OF_IT
    told = re.findall(r"[\w’]+", case.told.also.casefold())
    return bool(GIVING_BACK.search(case.told.also)) and not named.isdisjoint(told)


def also(case: Case) -> str:
    """Return the sentence that was typed to settle something else."""
    bare = re.sub(r"^so\s+", "", case.told.also, flags=re.IGNORECASE)
    return wording.sentence(bare) if bare else ""


def known(case: Case) -> str:
    """Return the personal line for people who know each other."""
    entry = _known_entry(case)
    return case.say("known", entry) if entry else ""


def _known_entry(case: Case) -> str:
    if not case.has(Circumstance.KNOWN) or case.told.thanks_for:
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
    entry = "moving" if case.occasion == Occasion.RESCHEDULE else "sentence"
    return wording.upper_first(case.say("referred", entry, referrer=referrer)) if referrer else ""


def reached(case: Case) -> str:
    """Return the thanks to somebody else who took the call."""
    name = names.again(case.reached, case.told.tone)
    return case.say("reached", spoken_to=name) if name and case.lead else ""


def panel(case: Case) -> str:
    """Return the thanks to others who took part, or regards where they are thanked for already."""
    names = case.panel
    if gratitude.includes_panel(case):
        return ""
    entry = "again" if gratitude.regards_panel(case) else "sentence"
    if decision_entry(case) in ("missed_interview", "missed_both"):  # they waited, too
        entry = "missed"
    return case.say("panel", entry, panel=names) if names else ""


def touch(case: Case) -> str:
    """Return the line that looks forward, or nothing where none was wanted."""
    told = case.told
    if case.occasion == Occasion.RESCHEDULE:  # one who writes more has said so
        return "" if told.also and not case.brief else case.say("touch", "forward")
    if _is_nothing(told):
        return ""
    if typed := _typed_touch(told):
        return wording.sentence(typed)
    slots = _touch_slots(case)
    entry = told.touch.value if all(slots.values()) else _unnamed(told)
    if case.internal and (entry == "hope" or told.touch == Touch.ONLINE):
        entry = "colleagues"
    if entry == "wish" and slots["wish"].startswith("of "):
        entry = "wish_of"
    if entry == "hope":
        sorry = decision_entry(case) in ("missed_interview", "missed_both")
        entry = "hope_missed" if sorry else "hope"
    if entry == "open":
        entry, slots["detail"] = _open_entry(case)
    return _said_ahead(case, entry, slots)


def _is_nothing(told: Answers) -> bool:
    """Return whether they chose no such line, have typed it elsewhere, or can recommend nobody."""
    asked = told.touch == Touch.OPEN and bool(KEPT_IN_MIND.search(told.also))
    return asked or told.touch == Touch.NOTHING or fitting.is_nobody(told.recommended)


def _typed_touch(told: Answers) -> str:
    """Return what looks forward and was typed as a whole sentence, or nothing."""
    wishes = told.touch == Touch.WISH and fitting.is_clause(told.wish)
    return told.wish if wishes else fitting.recommending(told.recommended)


def _said_ahead(case: Case, entry: str, slots: dict[str, str]) -> str:
    """Return the line that looks forward; where few sentences fit, one who is named with a wish."""
    case.memo["wishes"] = ""
    if entry != "recommend":
        return _worded(case, entry, slots)
    if case.short and case.short_enough(text := _worded(case, entry, slots)):
        case.memo["wishes"] = "yes"
        return text
    case.spread.clear()
    return _worded(case, "recommend_only", slots)


def _worded(case: Case, entry: str, slots: dict[str, str]) -> str:
    told = case.say("touch", entry, **slots)
    return COMMA_AT_THE_END.sub("", told.replace(",,", ","))


def _unnamed(told: Answers) -> str:
    """Return how they keep in touch where no name or address was typed; in a chat, right there."""
    if told.touch == Touch.ONLINE and told.channel == Channel.MESSAGE:
        return "online_here"
    return UNNAMED[told.touch]


def _open_entry(case: Case) -> tuple[str, str]:
    """Return for what they are open: for what the reason has named, where it names it."""
    told = case.told
    more = fitting.more_of(told.reason_detail) if told.reason == Reason.ROLE_FIT else ""
    if more:
        return "open_more", more
    return ("open_nearer" if told.reason == Reason.LOCATION else "open"), ""


def _touch_slots(case: Case) -> dict[str, str]:
    told = case.told
    match told.touch:
        case Touch.EVENT:
            return {"event": event(case)}
        case Touch.ONLINE:
            return {"profile": fitting.profile(told.profile)}
        case Touch.WISH:
            return {"wish": fitting.wish(told.wish)}
        case Touch.RECOMMEND:
            return {"recommended": fitting.recommended(told.recommended)}
    return {}


def event(case: Case) -> str:
    """Return where they will meet again, and when, or nothing where that was not told."""
    where, when = fitting.event(case.told.event), fitting.when(case.told.event_when)
    return f"{where} {when}".rstrip() if where else ""


def recommends(case: Case) -> bool:
    """Return whether somebody is recommended, beside whom they are wished well all the same."""
    named = fitting.recommended(case.told.recommended) or fitting.recommending(
        case.told.recommended
    )
    return case.told.touch == Touch.RECOMMEND and bool(named)


def ending(case: Case) -> str:
    """Return the warm last sentence, where no other wishes them well."""
    return "" if case.memo.get("wishes") else good_wish(case)


def good_wish(case: Case) -> str:
    """Return the sentence that wishes them well."""
    company = wording.the_company(case.told.company)
    return case.say("ending", _ending_entry(case), company=company)


def _ending_entry(case: Case) -> str:
    if case.internal:
        return "colleagues"
    if release_entry(case) in ("offer", "known") and not recommends(case):
        return "offer"
    apart = case.has(Circumstance.AGENCY) or case.has(Circumstance.PROGRAMME)
    if case.memo.get("ends_long") and not apart:  # they do not search
        return "others_long"
    return "others_named" if case.leaves_company_unsaid else "others"


def _first_decision_entry(case: Case) -> str:
    """Return the decision as it will be told, behind thanks that have told what was asked."""
    return case.worded_as(decision_entry(case), gratitude.asking_entry(case))


# Picked in this order, so that each goes with those before it; see BESIDE in picking.py.
ANCHORS: dict[str, Callable[[Case], str]] = {
    "decision": _first_decision_entry,
    "apology": settling.apology_entry,
    "overdue": settling.overdue_entry,
    "confirm": settling.confirm_entry,
    "withdraw": settling.withdraw_entry,
    "ask": settling.ask_entry,
    "release": _release_wording,
    "agency": _agency_entry,
    "known": _known_entry,
    "ending": _ending_entry,
}


def pick_anchors(case: Case) -> None:
    """Pick the wordings that all others then go with."""
    for section, entry_of in ANCHORS.items():
        if entry := entry_of(case):
            case.pick(section, entry)
