"""The parts of a letter that decide, and tell why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from declines.choices import Circumstance, Occasion, Reason
from declines.letters import fitting, reasoning, wording
from declines.letters.case import Case, Job
from declines.letters.clock import CALL_HOURS, FORGOTTEN_DAYS
from declines.letters.facts import SORRY
from declines.letters.gratitude import missed
from declines.letters.sections import APART, REASON_BEFORE, REASON_BEHIND

WRITING = re.compile(r"\bI(’m| am) writing to\b")
SETTLES = re.compile(  # typed sentences that tell no reason
    r"(?:so\s+)?(?:please|kindly|could|would|can|may|do|if|I(?:[’']ll|[’']d|\s+will|\s+would))\b",
    re.IGNORECASE,
)
PERSONAL = re.compile(
    r"\b(?:family|health|personal|circumstances|home|mother|father|parents?|wife|husband|partner"
    r"|child(?:ren)?|son|daughter|care)\b",
    re.IGNORECASE,
)
URGENT = re.compile(r"please\s+(?:do\s+not|don[’']t|stop|hold|cancel|call\s+off)\b", re.IGNORECASE)
STOPPED = ("..", "!", "?", "…", ".m.")  # behind which no stop of the sentence is left out
HOW_IT_CAME = re.compile(  # typed reasons that tell how an interview was missed
    r"I\s+(?:had|was|got|slept|overslept|forgot|missed|wrote|mixed|misread|put|thought)\b"
    r"|My\s+(?:train|bus|car|alarm|phone)\b",
    re.IGNORECASE,
)
ASKING_A_REPLY = re.compile(r"; a [^;]* would be kind$")
TELLS_THE_REASON = (
    "approach_staying",
    "approach_timing",
    "reschedule",
)  # as far as one can be told


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
    if occasion == Occasion.INTERVIEW:
        return _interview_entry(case, late)
    tells = case.told.reason in (Reason.STAYING, Reason.TIMING) and not case.regrets
    if occasion == Occasion.APPROACH and tells:
        return f"approach_{case.told.reason}"
    if occasion == Occasion.ACCEPTED and case.lead:
        return "accepted_called"
    if occasion == Occasion.OFFER and case.has(Circumstance.KNOWN):
        return "offer_known"
    return occasion.value


def _interview_entry(case: Case, late: bool) -> str:
    typed = says_sorry(case) and not case.is_spoken  # what was typed beside it is not spoken
    if (typed or case.lead) and not case.brief:
        return "interview_apologised"
    if typed and not (case.near or case.told.own_reason):  # beside which a brief one has room
        return "interview_apologised"
    if late:
        return "interview_late"
    return "interview_near" if case.near and not case.lead else "interview"


def says_sorry(case: Case) -> bool:
    """Return whether an apology was typed."""
    return bool(SORRY.search(case.told.also))


def _missed_entry(case: Case) -> str:
    entry, waited = missed(case), case.clock.waiting_days or 0
    if entry == "missed_interview" and _wrote_since(case):
        return "missed_both"
    return "missed_long" if entry != "missed_interview" and waited >= FORGOTTEN_DAYS else entry


def _wrote_since(case: Case) -> bool:
    """Return whether they wrote again on a later day than that of the missed interview."""
    at, received = case.told.interview_at, case.told.received_on
    return at is not None and received is not None and received > at.date()


def decision(case: Case, job: Job = Job.WHOLE) -> str:
    """Return the decision; with the apology in it, where that stands first."""
    for text in _decisions(case, job, dated=True):
        if case.short_enough(led(case, text)):
            return led(case, text)
    for text in _decisions(case, job):
        if case.short_enough(text):
            return text
    return text


def _decisions(case: Case, job: Job, dated: bool = False) -> Iterator[str]:
    """Yield the decision ever shorter; before the title goes, it withdraws in fewer words."""
    entry, (_, *untitled) = decision_entry(case), case.shorter_slots
    yield from _titled_decisions(case, job)
    for slots in untitled[:-1] if dated else untitled:
        yield _decision(case, entry, slots)


def _titled_decisions(case: Case, job: Job) -> Iterator[str]:
    entry, (untold, *_) = decision_entry(case), case.shorter_slots
    if job == Job.WHOLE:
        yield _decision(case, entry, case.slots)
    if job != Job.UNTITLED:
        yield _decision(case, entry, untold)
        if entry in APART and not (case.is_spoken or case.memo.get("job_named")):
            yield _decision(case, f"{entry}_apart", untold)


def _decision(case: Case, entry: str, slots: dict[str, str]) -> str:
    case.spread.clear()
    return case.say_of_the_job("decision", entry, **slots)


def led(case: Case, text: str) -> str:
    """Return the text behind "As I mentioned on the phone", where they have been told so."""
    if not case.lead:
        return text
    told = WRITING.sub(_spoken, text)  # that they are written to was not said on the phone
    return case.lead + (told if told.startswith(("I ", "I’")) else told[:1].lower() + told[1:])


def _spoken(writing: re.Match[str]) -> str:
    """Return as many words as there were, by which the measures go."""
    return "I’d like to" if writing[1] == "’m" else "I would like to"


def decision_because(case: Case, job: Job = Job.WHOLE) -> str:
    """Return decision and reason in one sentence, or nothing where they do not go into one."""
    entry = decision_entry(case)
    joins = entry in REASON_BEHIND or (case.brief and case.occasion == Occasion.MISSED)
    tells_start = case.told.starts_on and not case.brief  # "to begin on Monday, as" misleads
    because = reasoning.behind(case) if joins and not tells_start else ""
    for decided in _decisions_with_room(case, job) if because else ():
        plain = led(case, decided)
        text = _with_because(plain, because)
        if case.short_enough(text):
            return text
    return ""


def _with_because(decided: str, because: str) -> str:
    """Return the decision with the reason behind it, and before what is asked of them there."""
    stem = decided if decided.endswith(STOPPED) else decided.removesuffix(".")
    asking = ASKING_A_REPLY.search(stem)
    asked = asking[0] if asking else ""
    return wording.end_once(f"{stem.removesuffix(asked)}{because}{asked}.")


def _decisions_with_room(case: Case, job: Job) -> Iterator[str]:
    """Yield the decision ever shorter; where nothing else names the job, it keeps its title."""
    entry = decision_entry(case)
    if case.worded_as(entry, case.memo.get("asked_as", "")) == "invitation_asked":
        case.spread.clear()
        return iter([case.say_of_the_job("joined", entry)])
    job_is_named = bool(case.memo.get("job_named")) or case.short
    return _decisions(case, job, dated=True) if job_is_named else _titled_decisions(case, job)


def reason_and_decision(case: Case, job: Job = Job.WHOLE) -> str:
    """Return "I have accepted another position, so I have decided ...", or nothing."""
    deciding = decision_entry(case)
    why = "" if case.regrets else reasoning.before(case)
    if not why or deciding not in REASON_BEFORE:
        return ""
    if case.lead:  # "As I said when I called" tells that it was discussed
        why = re.sub(r"^As [^,]*, ", "", why)
    for one in [case.slots, *case.shorter_slots[:1]][0 if job == Job.WHOLE else 1 :]:
        case.spread.clear()
        decided = case.say_of_the_job("joined", deciding, **one)
        text = led(case, wording.end_once(f"{why} {decided}."))
        if case.short_enough(text):
            return text
    return ""


def reason(case: Case) -> str:
    """Return the reason in one sentence, or nothing where none is told."""
    if reasoning.is_own_sentence(case) and case.told.own_reason:
        return wording.sentence(fitting.own_reason(case.told.own_reason))
    entry, detail = reasoning.entry_and_detail(case)
    told = decision_entry(case).startswith(TELLS_THE_REASON) and entry != "personal_named"
    if not entry or told:
        return ""
    if entry == "personal" and PERSONAL.search(case.told.also):
        return ""  # it was typed
    if entry.startswith("personal") and case.occasion == Occasion.ACCEPTED:
        entry, detail = "personal_apart", case.fill(case.because(entry), detail=detail)
    return wording.upper_first(case.say("reasons", entry, detail=detail))
