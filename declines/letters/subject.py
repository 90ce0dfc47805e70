"""The subject line: role or date and the sender's name, in at most 60 characters."""

from __future__ import annotations

import re
from functools import cache

from declines.answers import WITH_INTERVIEW
from declines.choices import Circumstance, Occasion
from declines.letters import names, wording
from declines.letters.case import Case
from declines.letters.gratitude import missed

LONGEST = 60
SHORTEST_ROLE = 8
REFERENCE = re.compile(r"^ref(?:erence)?\b\.?(?:\s*(?:no\b\.?|number))?[\s:#]*", re.IGNORECASE)
TELLING = {"role", "day", "date", "reference"}
DANGLING = re.compile(r"(?:[\s,;:&/(–—-]+|\s(?:of|and|the|for|in|at|with|to|a))+$", re.IGNORECASE)

NEAR = re.compile(r"\bon (today)\b")
PHRASE = re.compile(r"\s+(?:in|of|for|at|with|to)\s|\s*[,;:(/\[–—]|\s-\s", re.IGNORECASE)


def subject(case: Case) -> str:
    """Return the first wording that fits; where none does, one whose role is cut at a word."""
    unasked = case.occasion == Occasion.MISSED and missed(case) != "missed_interview"
    candidates = [*case.book.plain["subject", "message" if unasked else _entry(case)]]
    if case.told.reference and case.occasion not in WITH_INTERVIEW:
        whole, *numbered = case.book.plain["subject", "numbered"]
        candidates = [whole, *numbered[:1], *candidates, *numbered[1:]]
    slots = _slots(case)
    told = [text for text in candidates if all(slots[name] for name in _slots_of(text))]
    telling = [text for text in told if _slots_of(text) & TELLING]
    lines = [text.format_map(slots) for text in telling]
    lines += [_with_role_cut(text, slots) for text in telling if "{role}" in text]
    lines += [text.format_map(slots) for text in told]
    fitting = (line for line in lines if line and len(line) <= LONGEST)
    sender = _cut(case.told.sender, LONGEST) or case.told.sender[:LONGEST]
    line = next(fitting, sender)
    return wording.upper_first(NEAR.sub(r"\1", line) if _near(case) else line)


def signed(case: Case) -> str:
    """Return the name below the letter: the first one alone among people who know each other."""
    told = case.told
    known = case.has(Circumstance.KNOWN)
    return names.signed(told.sender, told.tone) if known else told.sender


def _entry(case: Case) -> str:
    if case.occasion == Occasion.OFFER and case.has(Circumstance.AGENCY):
        return "agency"
    if case.occasion == Occasion.RESCHEDULE and case.clock.past:
        return "reschedule_past"
    offered = case.occasion == Occasion.OFFER and case.has(Circumstance.KNOWN)
    return "known" if offered else case.occasion.value


def _slots(case: Case) -> dict[str, str]:
    moment, today = case.told.interview_at, case.told.written_at.date()
    day = wording.day_then(moment.date(), today, case.told.english) if moment else ""
    return {
        **case.spelling,
        "role": case.role,
        "company": wording.the_company(case.told.company),
        "sender": signed(case),
        "reference": reference(case),
        "day": _near(case) or day,
        "date": _near(case) or day.partition(" ")[2],  # without its weekday
    }


def _near(case: Case) -> str:
    """Return "today" where the interview is then; "tomorrow" may be read on the day itself."""
    at, now = case.told.interview_at, case.told.written_at
    is_today = at and at >= now and at.date() == now.astimezone(at.tzinfo).date()
    return "today" if is_today else ""


def reference(case: Case) -> str:
    """Return the reference number without the word before it."""
    return REFERENCE.sub("", case.told.reference) or case.told.reference


@cache
def _slots_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"{(\w+)}", text))


def _with_role_cut(text: str, slots: dict[str, str]) -> str:
    """Return the line with as much of the role as fits; nothing where that says too little."""
    role = _cut_role(slots["role"], LONGEST - len(text.format_map(slots | {"role": ""})))
    return text.format_map(slots | {"role": role}) if len(role) >= SHORTEST_ROLE else ""


def _cut_role(role: str, room: int) -> str:
    """Return the role, or as many whole phrases of it as there is room for."""
    if len(role) <= room:
        return role
    breaks = [found.start() for found in PHRASE.finditer(role)]
    if not breaks or breaks[0] > room:
        return _cut(role, room)
    return DANGLING.sub("", role[: max(place for place in breaks if place <= room)])


def _cut(text: str, room: int) -> str:
    """Return as many whole words as there is room for, or none."""
    if len(text) <= room:
        return text
    return DANGLING.sub("", text[: max(room, 0) + 1].rpartition(" ")[0])
