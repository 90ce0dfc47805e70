"""What a person told us, and which of it belongs in the letter."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime

from declines.choices import (
    Channel,
    Circumstance,
    Deed,
    English,
    Occasion,
    Reason,
    Tone,
    Touch,
)

WITH_INTERVIEW = frozenset({Occasion.INTERVIEW, Occasion.MISSED, Occasion.RESCHEDULE})
WITH_TIME = WITH_INTERVIEW | {Occasion.INVITATION}  # which may propose one

DEEDS: dict[Occasion, tuple[Deed, ...]] = {
    Occasion.INVITATION: (
        Deed.INVITED, Deed.READ_RESUME, Deed.MOVED_QUICKLY, Deed.ANSWERED_QUESTIONS,
        Deed.EXPLAINED_ROLE,
    ),
    Occasion.INTERVIEW: (
        Deed.INVITED, Deed.READ_RESUME, Deed.FLEXIBLE, Deed.MOVED_QUICKLY,
        Deed.ANSWERED_QUESTIONS, Deed.EXPLAINED_ROLE,
    ),
    Occasion.MISSED: (Deed.INVITED, Deed.READ_RESUME, Deed.FLEXIBLE, Deed.ANSWERED_QUESTIONS),
    Occasion.RESCHEDULE: (
        Deed.INVITED, Deed.READ_RESUME, Deed.MOVED_QUICKLY, Deed.ANSWERED_QUESTIONS,
        Deed.EXPLAINED_ROLE,
    ),
    Occasion.PROCESS: (
        Deed.INTERVIEWED, Deed.READ_RESUME, Deed.ANSWERED_QUESTIONS, Deed.EXPLAINED_ROLE,
        Deed.MET_TEAM, Deed.SHOWED_OFFICE, Deed.MOVED_QUICKLY, Deed.FEEDBACK,
    ),
    Occasion.OFFER: (
        Deed.MADE_OFFER, Deed.INTERVIEWED, Deed.READ_RESUME, Deed.ANSWERED_QUESTIONS,
        Deed.EXPLAINED_ROLE, Deed.MET_TEAM, Deed.SHOWED_OFFICE, Deed.MOVED_QUICKLY,
        Deed.FEEDBACK,
    ),
    Occasion.ACCEPTED: (
        Deed.MADE_OFFER, Deed.INTERVIEWED, Deed.ANSWERED_QUESTIONS, Deed.MET_TEAM,
        Deed.SHOWED_OFFICE, Deed.MOVED_QUICKLY,
    ),
    Occasion.APPROACH: (
        Deed.THOUGHT_OF_ME, Deed.READ_RESUME, Deed.EXPLAINED_ROLE, Deed.ANSWERED_QUESTIONS,
    ),
}  # fmt: skip

WELL_UNDER_WAY = frozenset({Occasion.PROCESS, Occasion.OFFER, Occasion.ACCEPTED})
WITH_PANEL = WELL_UNDER_WAY | {Occasion.INTERVIEW, Occasion.MISSED}
WITH_REGRET = frozenset(  # the others say sorry anyhow
    {Occasion.INVITATION, Occasion.PROCESS, Occasion.OFFER, Occasion.APPROACH}
)
WITH_LOANS = WITH_PANEL  # by then they may have lent or sent something

RESCHEDULE_REASONS = (Reason.NONE, Reason.PERSONAL, Reason.OWN_WORDS)
PAY_CAN_HAVE_BEEN_DISCUSSED = frozenset({Occasion.PROCESS, Occasion.OFFER, Occasion.APPROACH})
WITH_DETAIL = frozenset(
    {Reason.ANOTHER_OFFER, Reason.ROLE_FIT, Reason.CONDITIONS, Reason.RELOCATION, Reason.STUDY}
)


@dataclass(frozen=True, kw_only=True)
class Answers:
    """Everything a letter is made from; texts are clean single lines, "" where not told."""

    written_at: datetime  # aware, in the person's zone
    begun_on: date | None = None  # when the draft was, by which days long past are judged
    occasion: Occasion = Occasion.INVITATION
    company: str = ""  # the employer; with an agency, the agency's client
    role: str = ""
    sender: str = ""
    circumstances: frozenset[Circumstance] = frozenset()
    agency: str = ""
    referrer: str = ""
    booked_by: str = ""  # who arranged the interview, where it was somebody else
    spoken_to: str = ""  # whom they reached on the phone, where it was not the addressee
    reference: str = ""  # an applicant or requisition number
    addressee: str = ""
    title: str = ""  # "Ms", "Dr"; never guessed
    channel: Channel = Channel.EMAIL
    received_on: date | None = None
    answer_by: date | None = None  # when they want an answer, as their message tells
    interview_at: datetime | None = None  # agreed or proposed; aware, in the zone of its clock
    clock: str = ""  # what that clock is called, where it is another than the person's
    starts_on: date | None = None  # of a job that had been accepted
    alternatives: tuple[str, ...] = ()  # at most three other times, as typed
    deeds: tuple[Deed, ...] = ()
    thanks_for: str = ""  # completes "Thank you for ..."
    panel: str = ""  # others who took part and are to be thanked, by name
    reason: Reason = Reason.NONE
    reason_detail: str = ""  # another employer, more of what, a condition, a place, or a study
    own_reason: str = ""
    regret: bool = False  # whether they are sorry to say no, and want to say so
    also: str = ""  # one more sentence, which settles something else
    touch: Touch = Touch.HOPE
    event: str = ""
    event_when: str = ""
    profile: str = ""
    wish: str = ""  # completes "I would be glad to ..."
    recommended: str = ""
    to_return: str = ""  # something of theirs, such as a laptop
    phone: str = ""
    link: str = ""
    tone: Tone = Tone.NEUTRAL
    english: English = English.AMERICAN
    signed: bool = True  # whether another offer is a contract by now
    has_written: bool = False  # whether the letter was sent, so that nobody promises it
    seed: int = 0  # of the draft: decides between wordings that mean the same
    exchanged: tuple[tuple[str, int], ...] = ()  # by part of the letter, how often exchanged
    included: tuple[str, ...] = ()  # parts of the letter, though it has no room for them

    def in_sight(self) -> Answers:
        """Return these answers without those whose question is not being asked any more."""
        told_touch = Touch.NOTHING if self.occasion == Occasion.RESCHEDULE else self.touch
        told_reason = self.reason if self.reason in self.possible_reasons() else Reason.NONE
        return dataclasses.replace(
            self,
            interview_at=self.interview_at if self.occasion in WITH_TIME else None,
            starts_on=self.starts_on if self.occasion == Occasion.ACCEPTED else None,
            alternatives=self.alternatives if self.occasion == Occasion.RESCHEDULE else (),
            agency=self.agency if Circumstance.AGENCY in self.circumstances else "",
            referrer=self.referrer if Circumstance.REFERRED in self.circumstances else "",
            spoken_to=self.spoken_to if Circumstance.SPOKEN in self.circumstances else "",
            booked_by=self.booked_by if self._was_booked() else "",
            panel=self.panel if self.occasion in WITH_PANEL else "",
            to_return=self.to_return if self.occasion in WITH_LOANS else "",
            deeds=tuple(deed for deed in DEEDS[self.occasion] if deed in self.deeds),
            reason=told_reason,
            reason_detail=self.reason_detail if told_reason in WITH_DETAIL else "",
            own_reason=self.own_reason if told_reason == Reason.OWN_WORDS else "",
            regret=self.regret and self.occasion in WITH_REGRET,
            touch=told_touch,
            event=self.event if told_touch == Touch.EVENT else "",
            event_when=self.event_when if told_touch == Touch.EVENT else "",
            profile=self.profile if told_touch == Touch.ONLINE else "",
            wish=self.wish if told_touch == Touch.WISH else "",
            recommended=self.recommended if told_touch == Touch.RECOMMEND else "",
        )

    def chose_no_touch(self) -> bool:
        """Tell whether the person was asked how to part, and chose to promise nothing."""
        return self.touch == Touch.NOTHING and self.occasion != Occasion.RESCHEDULE

    def _was_booked(self) -> bool:
        return Circumstance.BOOKED in self.circumstances and self.occasion in WITH_INTERVIEW

    def possible_reasons(self) -> tuple[Reason, ...]:
        """Return the reasons that the occasion and the circumstances allow to be told."""
        if self.occasion == Occasion.RESCHEDULE:
            return RESCHEDULE_REASONS
        return tuple(reason for reason in Reason if self._can_tell(reason))

    def _can_tell(self, reason: Reason) -> bool:
        if reason == Reason.SALARY:
            return self.occasion in PAY_CAN_HAVE_BEEN_DISCUSSED
        if reason == Reason.ANOTHER_OFFER:
            return Circumstance.INTERNAL not in self.circumstances
        return True
