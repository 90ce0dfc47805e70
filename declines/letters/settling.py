"""The parts of a letter around the decision: an apology, a withdrawal, another time."""

from __future__ import annotations

import re

from declines.choices import Circumstance, Occasion
from declines.letters import deciding, fitting, reasoning, wording
from declines.letters.case import Case, Job
from declines.letters.facts import SORRY_TO_BE_LATE

NAME = re.compile(r"\b[A-Z]\w{2,}|^\w+")  # the first word of a sentence is a capital anyhow
WILL_CALL = re.compile(
    r"\b(?:[’']ll|will|going to)\s+(?:also\s+)?(?:ring|call|phone|telephone)\b", re.IGNORECASE
)
WITHDRAWN_AFTER = {
    "missed_interview": "interview",
    "missed_both": "interview",
    "missed_message": "consideration",
    "missed_invitation": "invitation",
    "missed_long": "long",
}
REASONED = {"interview": "interview_reasoned", "invitation": "invitation_reasoned"}


def apology(case: Case) -> str:
    """Return the apology that the decision does not hold, or what it means for them."""
    entry = apology_entry(case)
    return case.say("apology", entry) if entry else ""


def apology_entry(case: Case) -> str:
    if case.brief:
        return ""
    called = case.occasion == Occasion.INTERVIEW and case.lead and not deciding.says_sorry(case)
    if called:
        return "called_near" if case.near else "called"
    if case.occasion != Occasion.ACCEPTED:
        return ""
    return "accepted_called" if case.lead and not deciding.says_sorry(case) else "accepted"


def overdue(case: Case) -> str:
    """Return the apology for an answer after the day by which they wanted one."""
    entry = overdue_entry(case)
    return case.say("overdue", entry) if entry else ""


def overdue_entry(case: Case) -> str:
    told = case.told
    typed = f"{told.also} {told.own_reason} {told.thanks_for}"
    return "sentence" if case.clock.overdue and not SORRY_TO_BE_LATE.search(typed) else ""


def booked(case: Case) -> str:
    """Return who made the appointment, where it was somebody else."""
    booked_by = fitting.person(case.told.booked_by)
    if set(case.told.addressee.casefold().split()) & set(booked_by.casefold().split()):
        return ""
    if set(NAME.findall(case.told.also)[1:]) & set(NAME.findall(booked_by)):
        return ""
    return wording.upper_first(case.say("booked", booked_by=booked_by)) if booked_by else ""


def confirm(case: Case) -> str:
    """Return the request for a word that the letter has arrived."""
    entry = confirm_entry(case)
    return case.say("confirm", entry) if entry else ""


def confirm_entry(case: Case) -> str:
    wanted = case.occasion == Occasion.INTERVIEW and case.near and not case.brief
    knows = case.has(Circumstance.SPOKEN) or WILL_CALL.search(case.told.also)
    if not wanted or knows or deciding.decision_entry(case) == "interview_late":
        return ""
    return "near"


def withdraw(case: Case, job: Job = Job.WHOLE) -> str:
    """Return the withdrawal, which follows a decision that says sorry for silence."""
    entry = withdraw_entry(case)
    return case.say("withdraw", entry, job=case.jobs[job]) if entry else ""


def withdraw_because(case: Case, job: Job = Job.WHOLE) -> str:
    """Return reason and withdrawal in one sentence, or nothing where they do not go into one."""
    entry, detail = reasoning.entry_and_detail(case)
    withdrawn = REASONED.get(withdraw_entry(case))
    if not withdrawn or not entry or entry in reasoning.DECISION_FIRST:
        return ""
    why = reasoning.clause_before(case, entry, detail)
    text = case.say("withdraw", withdrawn, why=why, job=case.jobs[job])
    return text if case.short_enough(text) else ""


def withdraw_entry(case: Case) -> str:
    if case.occasion != Occasion.MISSED or case.brief:
        return ""
    return WITHDRAWN_AFTER[deciding.decision_entry(case)]


def ask(case: Case) -> str:
    """Return the question for another time."""
    entry = ask_entry(case)
    told, english = case.told.alternatives, case.told.english
    times = "\n- ".join(["", *map(wording.upper_first, fitting.times(told))])
    if entry != "listed":
        times = fitting.alternatives(told, english)
    return case.say("ask", entry, alternatives=times) if entry else ""


def ask_entry(case: Case) -> str:
    if case.occasion != Occasion.RESCHEDULE:
        return ""
    times = fitting.times(case.told.alternatives)
    if len(times) > 1 and not (case.is_spoken or case.brief):
        return "listed"
    if times:
        return "times"
    return "open"
