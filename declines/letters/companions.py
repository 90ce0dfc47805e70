"""What goes with a letter: spoken words, short messages, second notes, answers to questions.

All are made from the answers of the letter, and tell the reason in its words.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable
from typing import Any

from declines.answers import WELL_UNDER_WAY, WITH_INTERVIEW, Answers
from declines.choices import Channel, Circumstance, Companion, Deed, Occasion, Reason, Tone, Touch
from declines.letters import deciding, fitting, gratitude, names, parts, settling, wording
from declines.letters.case import Case
from declines.letters.compose import compose, greeting, plan_of, signature
from declines.letters.picking import words

SPOKEN_PARTS = ("thanks", "decision", "apology", "overdue", "withdraw", "reason", "ask", "touch")
MOST_VOICEMAIL_WORDS = 75
MOST_MESSAGE_WORDS = 60
MEETING = frozenset({Deed.INTERVIEWED, Deed.MET_TEAM})
BOOKED = frozenset({Occasion.INTERVIEW, Occasion.INVITATION})
TELLING_THE_REASON = (
    Companion.REFERRER, Companion.PANEL, Companion.CLIENT, Companion.COORDINATOR, Companion.HR,
    Companion.WHY,
)  # fmt: skip
TIMELY = frozenset({Reason.TIMING, Reason.PERSONAL})  # where another time might help
NAME = re.compile(r"[^\W\d_][\w’'-]*")
TOLD_OF_THEM = frozenset({"ceo", "cto", "cfo", "coo", "hr", "phd", "vp"})  # no names
KIN = frozenset({
    "a", "aunt", "boss", "brother", "colleague", "cousin", "ex", "father", "former", "friend",
    "good", "mate", "mother", "my", "neighbour", "neighbor", "of", "old", "our", "sister", "the",
    "uncle", "an", "acquaintance", "partner", "teacher", "professor", "manager", "flatmate",
    "cousins", "sister-in-law", "brother-in-law", "mentor", "coach", "your", "his", "her", "their",
})  # fmt: skip


def write_companions(
    answers: Answers, kinds: Iterable[Companion] = Companion
) -> dict[Companion, str]:
    """Return the texts that fit these answers, of some kinds, in the order of the kinds."""
    case = Case.of(answers)
    return {kind: WRITERS[kind](case) for kind in kinds if _fits(kind, case)}


def _fits(kind: Companion, case: Case) -> bool:
    told, occasion = case.told, case.occasion
    hr_knows = occasion in (Occasion.OFFER, Occasion.ACCEPTED) and not case.internal
    written = occasion == Occasion.APPROACH or told.channel == Channel.MESSAGE
    by_phone = told.channel == Channel.PHONE or case.clock.urgent
    can_call = case.near or not written or by_phone
    has_told = case.has(Circumstance.SPOKEN)
    no_message = has_told or case.has(Circumstance.VOICEMAIL)
    through_agency = case.has(Circumstance.AGENCY)
    chatty = told.channel in (Channel.MESSAGE, Channel.PHONE, Channel.PERSON)
    return {
        Companion.PHONE: can_call and not has_told,
        Companion.VOICEMAIL: can_call and not no_message,
        Companion.MESSAGE: occasion != Occasion.ACCEPTED
        and (chatty or case.has(Circumstance.KNOWN) or case.near),
        Companion.REFERRER: bool(fitting.person(told.referrer)),
        Companion.PANEL: occasion in WELL_UNDER_WAY and bool(case.panel),
        Companion.CLIENT: through_agency and occasion in WELL_UNDER_WAY,
        Companion.COORDINATOR: occasion in WITH_INTERVIEW and bool(settling.booked(case)),
        Companion.HR: hr_knows and not through_agency,
        Companion.WHY: occasion != Occasion.RESCHEDULE,
        Companion.PRESSED: occasion not in (Occasion.RESCHEDULE, Occasion.MISSED),
        Companion.HOLDING: is_unsigned(told),
        Companion.ANOTHER_TIME: occasion in BOOKED and told.reason in TIMELY,
    }[kind]


def is_unsigned(told: Answers) -> bool:
    """Return whether the other offer is not signed, and there is still time to ask for time."""
    open_ = told.occasion not in (Occasion.MISSED, Occasion.ACCEPTED)
    return told.reason == Reason.ANOTHER_OFFER and not told.signed and open_


# ------------------------------------------------------------------------------------- spoken


def _phone(case: Case) -> str:
    said = _spoken(case)
    moving = case.occasion == Occasion.RESCHEDULE
    first = [_hello(case), _line(said, "spoken", "moment")]
    texts = _said(said, _spoken_parts(said))
    promise = "goodbye_open" if moving else "goodbye"
    last = _line(said, "spoken", "thanks" if said.told.has_written else promise)
    return "\n\n".join([" ".join(first), " ".join(texts), last])


def _voicemail(case: Case) -> str:
    """Return at most 75 words: what can be spared goes first."""
    said = _spoken(case)
    last = [] if said.told.has_written else [_line(said, "spoken", "in_writing")]
    if said.told.phone:
        last.append(_line(said, "spoken", "reach", phone=said.told.phone))
    last.append(_line(said, "spoken", "thanks"))
    wanted = _spoken_parts(said)
    for spare in ("", "thanks", "touch", "apology", "overdue", "reason"):
        wanted = [name for name in wanted if name != spare]
        text = " ".join([_hello(case), *_said(said, wanted), *last])
        if words(text) <= MOST_VOICEMAIL_WORDS:
            break
    return text


def _spoken_parts(case: Case) -> list[str]:
    """Return which parts are told by voice; of what comes next, only what is particular."""
    particular = case.told.touch in (Touch.WISH, Touch.OPEN, Touch.EVENT)
    return [name for name in SPOKEN_PARTS if name != "touch" or particular]


def _spoken(case: Case) -> Case:
    """Return the case as one speaks: in short forms, and not as if it had been said before."""
    tone = Tone.NEUTRAL if case.brief else case.told.tone
    called = {Circumstance.SPOKEN, Circumstance.VOICEMAIL}
    circumstances = case.told.circumstances - called
    told = dataclasses.replace(case.told, tone=tone, circumstances=circumstances)
    return Case.of(told).spoken()


def _said(case: Case, wanted: Iterable[str]) -> list[str]:
    plan = plan_of(case)
    said = [plan.texts[name] for name in plan.names() if name in plan.texts and name in wanted]
    return [deciding.WRITING.sub("I’m calling to", text) for text in said]


def _hello(case: Case) -> str:
    told = case.told
    known = case.has(Circumstance.KNOWN)
    called = names.greeted(told.addressee, told.title, told.tone, known, told.english).name
    entry = "hello" if called and not names.GROUP.search(called) else "hello_unnamed"
    return _line(case, "spoken", entry, name=called, sender=told.sender)


# -------------------------------------------------------------------------------- short message


def _message(case: Case) -> str:
    """Return at most 60 words in one paragraph, greeting and name included."""
    brief = Case.of(dataclasses.replace(case.told, tone=Tone.BRIEF))
    formal = case.told.tone == Tone.FORMAL
    texts = plan_of(brief).texts
    signed = names.signed(brief.told.sender, Tone.BRIEF)
    for spare in ("", "ending", "typed", "remark", "touch", "returning", "also"):
        texts.pop(spare, None)
        kept = [texts[name] for name in plan_of(brief).names() if name in texts]
        text = f"{greeting(case if formal else brief)}\n{' '.join([*kept, signed])}"
        if words(text) <= MOST_MESSAGE_WORDS:
            break
    return text


# --------------------------------------------------------------------------------- second notes


def _referrer(case: Case) -> str:
    name = _called(case.told.referrer, case)
    (hello,) = case.book.tones[Tone.BRIEF]["greeting", "unnamed_recruiter"]
    if name:
        hello = _line(case, "note", "referrer_greeting", name=name)
    _, role, *_ = case.jobs
    company = wording.the_company(case.told.company)
    first = _line(case, "note", "referrer", company=company, role=role, told=_told(case))
    last = _line(case, "note", "referrer_end")
    return _note(_as_a_friend(case), hello, first, last)


def _as_a_friend(case: Case) -> Case:
    """Return the case as it is told to somebody who is on first-name terms."""
    circumstances = case.told.circumstances | {Circumstance.KNOWN}
    tone = Tone.NEUTRAL if case.told.tone == Tone.FORMAL else case.told.tone
    return Case.of(
        dataclasses.replace(case.told, circumstances=circumstances, tone=tone, reference="")
    )


def _called(typed: str, case: Case) -> str:
    """Return "Ruth" for "my aunt Ruth", "Dr. Smith" for "Dr. Ruth Smith", nothing for "my aunt"."""
    bare = typed.rpartition(",")[2] or typed
    if names.TITLES.match(bare.strip()):
        return names.greeted(bare, "", Tone.NEUTRAL, False, case.told.english).name
    told = [word for word in NAME.findall(typed) if word.casefold() not in KIN]
    capital = [word for word in told if word[:1].isupper() and word.casefold() not in TOLD_OF_THEM]
    if capital:
        return names.signed(capital[0], Tone.BRIEF)
    return names.capitalised(told[0].lower()) if told and typed == typed.lower() else ""


def _panel(case: Case) -> str:
    people = case.panel
    formal = case.told.tone == Tone.FORMAL
    tone = Tone.FORMAL if formal else Tone.NEUTRAL
    called = names.greeted(people, "", tone, False, case.told.english).name
    hello = _line(case, "note", "panel_greeting", name=called or people)
    met = not MEETING.isdisjoint(case.told.deeds)
    thanks = "panel" if met else "panel_unmet"
    first = _line(case, "note", thanks, job=case.slots["job"], told=_told(case))
    hopes = met and case.told.touch != Touch.NOTHING and not case.internal
    last = _line(case, "note", "panel_end" if hopes else "panel_end_unmet")
    return _note(case, hello, first, last)


def _client(case: Case) -> str:
    agency = case.told.agency
    entry = "client" if agency else "client_unnamed"
    told = _told(case).partition(", and I am sorry")[0]  # an apology is not for others to tell
    first = _line(case, "note", entry, agency=agency, told=told)
    (hello,) = case.book.tones[case.told.tone]["greeting", "unnamed"]
    return _note(case, hello, first, parts.good_wish(case))


def _coordinator(case: Case) -> str:
    booked_by = fitting.person(case.told.booked_by)
    called = names.greeted(booked_by, "", case.told.tone, False, case.told.english).name
    hello = _line(case, "note", "panel_greeting", name=called or booked_by)
    first = _line(case, "note", "coordinator", job=case.slots["job"], told=_told(case))
    return _note(case, hello, first, "")


def _hr(case: Case) -> str:
    addressee = case.told.addressee
    entry = "hr_to" if addressee and not names.GROUP.search(addressee) else "hr"
    slots = {"job": case.slots["job"], "told": _told(case), "addressee": addressee}
    first = _line(case, "note", entry, **slots)
    return _note(case, _line(case, "note", "hr_greeting"), first, parts.returning(case))


def _note(case: Case, hello: str, first: str, last: str) -> str:
    text = " ".join(filter(None, [first, deciding.reason(_alone(case))]))
    return "\n\n".join(filter(None, [hello, text, last, signature(case)]))


def _alone(case: Case) -> Case:
    """Return the case with a decision that leaves the reason a sentence of its own."""
    if case.occasion == Occasion.APPROACH:
        return Case.of(dataclasses.replace(case.told, occasion=Occasion.INVITATION))
    return case


def _told(case: Case) -> str:
    return case.fill(case.book.plain["told", case.occasion.value][0])


# ---------------------------------------------------------------------- answers to what may come


def _why(case: Case) -> str:
    reason = deciding.reason(_alone(case))
    told = "why_known" if case.has(Circumstance.KNOWN) else "why"
    return _line(case, "answer", told if reason else "why_unsaid", reason=reason)


def _pressed(case: Case) -> str:
    is_open = case.told.touch in (Touch.OPEN, Touch.WISH)
    return _line(case, "answer", "pressed_open" if is_open else "pressed")


def _holding(case: Case) -> str:
    if case.occasion == Occasion.INTERVIEW:
        return _another_time(case)
    plan_of(case)
    first = " ".join([gratitude.thanks(case, 2), _line(case, "answer", "holding")])
    ask = _line(case, "answer", "holding_ask")
    return "\n\n".join([greeting(case), first, ask, signature(case)])


def _another_time(case: Case) -> str:
    reason = Reason.PERSONAL if case.told.reason == Reason.PERSONAL else Reason.NONE
    circumstances = case.told.circumstances - {Circumstance.SPOKEN, Circumstance.VOICEMAIL}
    changed: dict[str, Any] = {
        "occasion": Occasion.RESCHEDULE,
        "reason": reason,
        "touch": Touch.NOTHING,
        "circumstances": circumstances,
    }
    return compose(dataclasses.replace(case.told, **changed)).body


def _line(case: Case, section: str, entry: str, **slots: str) -> str:
    return case.fill(case.book.plain[section, entry][0], **slots)


WRITERS: dict[Companion, Callable[[Case], str]] = {
    Companion.PHONE: _phone,
    Companion.VOICEMAIL: _voicemail,
    Companion.MESSAGE: _message,
    Companion.REFERRER: _referrer,
    Companion.PANEL: _panel,
    Companion.CLIENT: _client,
    Companion.COORDINATOR: _coordinator,
    Companion.HR: _hr,
    Companion.WHY: _why,
    Companion.PRESSED: _pressed,
    Companion.HOLDING: _holding,
    Companion.ANOTHER_TIME: _another_time,
}
