"""Believable cases from all occasions, whose letters are kept as golden files."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from typing import Any
from zlib import crc32

from declines.answers import Answers
from declines.choices import Channel, Circumstance, Deed, English, Occasion, Reason, Tone, Touch
from tests.letters.ana import FRIDAY, TUESDAY, answers

JONAS: dict[str, Any] = {
    "sender": "Jonas Weber",
    "company": "Brightwater Labs",
    "role": "Data Analyst",
    "addressee": "Maria Lopez",
    "english": English.BRITISH,
}
PRIYA: dict[str, Any] = {
    "sender": "Priya Nair",
    "company": "St. Mary’s Hospital",
    "role": "Staff Nurse",
    "addressee": "Tom Ridley",
}
WILL: dict[str, Any] = {
    "sender": "Will May",
    "company": "Better",
    "role": "teaching position",
    "addressee": "Grace Okafor",
    "english": English.BRITISH,
}


def case(who: dict[str, Any], **told: Any) -> Answers:
    """What somebody of the cast answers."""
    return answers(**(who | told))


TOLD = {
    "invitation_neutral": answers(
        occasion=Occasion.INVITATION, reason=Reason.ANOTHER_OFFER, received_on=date(2026, 2, 9)
    ),
    "invitation_waiting_formal_british": answers(
        occasion=Occasion.INVITATION,
        tone=Tone.FORMAL,
        english=English.BRITISH,
        title="Ms",
        deeds=(Deed.READ_RESUME, Deed.INVITED),
        reason=Reason.LOCATION,
        touch=Touch.OPEN,
        received_on=date(2026, 2, 4),
    ),
    "invitation_forgotten_warm": answers(
        occasion=Occasion.INVITATION,
        tone=Tone.WARM,
        reason=Reason.TIMING,
        received_on=date(2026, 1, 12),
    ),
    "interview_neutral": answers(
        occasion=Occasion.INTERVIEW,
        interview_at=FRIDAY,
        deeds=(Deed.FLEXIBLE,),
        reason=Reason.STAYING,
        received_on=date(2026, 2, 9),
        phone="+1 555 0100",
    ),
    "interview_tomorrow_formal": answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=29),
        tone=Tone.FORMAL,
        reason=Reason.GOALS,
    ),
    "interview_today_brief_british": answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY + timedelta(hours=5),
        tone=Tone.BRIEF,
        english=English.BRITISH,
        reason=Reason.PERSONAL,
        touch=Touch.NOTHING,
    ),
    "interview_past_neutral_agency": answers(
        occasion=Occasion.INTERVIEW,
        interview_at=TUESDAY - timedelta(hours=20),
        circumstances=frozenset({Circumstance.AGENCY}),
        agency="Hays",
        addressee="",
        reason=Reason.FIT,
    ),
    "message_let_pass_brief": answers(
        occasion=Occasion.MISSED, tone=Tone.BRIEF, reason=Reason.RELOCATION, reason_detail="Lisbon"
    ),
    "reschedule_warm": answers(
        occasion=Occasion.RESCHEDULE,
        tone=Tone.WARM,
        interview_at=FRIDAY,
        alternatives=("Monday at 10", "Tuesday afternoon"),
        reason=Reason.PERSONAL,
        deeds=(Deed.INVITED,),
    ),
    "reschedule_past_neutral": answers(
        occasion=Occasion.RESCHEDULE, interview_at=TUESDAY - timedelta(hours=2)
    ),
    "reschedule_own_words_late": answers(
        occasion=Occasion.RESCHEDULE,
        role="Staff Nurse, Cardiology",
        company="St. Mary’s Hospital",
        interview_at=TUESDAY + timedelta(hours=5),
        alternatives=("Thursday after 2", "any time on Friday"),
        reason=Reason.OWN_WORDS,
        own_reason="my son’s school closes at noon today",
    ),
    "process_warm_known": answers(
        occasion=Occasion.PROCESS,
        tone=Tone.WARM,
        deeds=(Deed.INTERVIEWED, Deed.MET_TEAM, Deed.SHOWED_OFFICE),
        reason=Reason.OWN_WORDS,
        own_reason="my father needs me at home for the coming months",
        circumstances=frozenset({Circumstance.KNOWN}),
        touch=Touch.ONLINE,
        profile="linkedin.com/in/ana",
    ),
    "process_programme_formal_british": answers(
        occasion=Occasion.PROCESS,
        tone=Tone.FORMAL,
        english=English.BRITISH,
        role="Residency in Internal Medicine",
        company="St. Mary’s Hospital",
        addressee="",
        circumstances=frozenset({Circumstance.PROGRAMME}),
        reference="4711",
        reason=Reason.STUDY,
        touch=Touch.NOTHING,
    ),
    "offer_neutral_typed_thanks": answers(
        occasion=Occasion.OFFER,
        company="Acme Inc.",
        deeds=(Deed.MADE_OFFER, Deed.ANSWERED_QUESTIONS),
        thanks_for="The tour of the new workshop.",
        reason=Reason.SALARY,
        touch=Touch.EVENT,
        event="careers fair in Leeds",
        event_when="May",
    ),
    "offer_internal_brief": answers(
        occasion=Occasion.OFFER,
        tone=Tone.BRIEF,
        circumstances=frozenset({Circumstance.INTERNAL}),
        reason=Reason.STAYING,
        channel=Channel.PERSON,
    ),
    "offer_by_phone_conditions": answers(
        occasion=Occasion.OFFER,
        channel=Channel.PHONE,
        reason=Reason.CONDITIONS,
        reason_detail="Hours",
        circumstances=frozenset({Circumstance.REFERRED}),
        referrer="My aunt Ruth",
        touch=Touch.WISH,
        wish="work with you one day",
    ),
    "accepted_formal": answers(
        occasion=Occasion.ACCEPTED,
        tone=Tone.FORMAL,
        title="Dr",
        reason=Reason.ANOTHER_OFFER,
        touch=Touch.NOTHING,
    ),
    "approach_brief_no_role": answers(
        occasion=Occasion.APPROACH,
        tone=Tone.BRIEF,
        role="",
        addressee="",
        channel=Channel.MESSAGE,
        reason=Reason.STAYING,
        touch=Touch.OPEN,
    ),
    "approach_neutral_referred": answers(
        occasion=Occasion.APPROACH,
        circumstances=frozenset({Circumstance.REFERRED}),
        referrer="Tom Reed",
        reason=Reason.ROLE_FIT,
        reason_detail="hands-on work",
        touch=Touch.RECOMMEND,
        recommended="My colleague Jo Park",
    ),
    "invitation_wrong_city_formal": case(
        JONAS,
        occasion=Occasion.INVITATION,
        tone=Tone.FORMAL,
        title="Dr.",
        addressee="Helen Marsh",
        reason=Reason.RELOCATION,
        reason_detail="near my parents in Leeds",
        touch=Touch.OPEN,
        received_on=date(2026, 2, 9),
    ),
    "invitation_two_people_warm": case(
        PRIYA,
        occasion=Occasion.INVITATION,
        tone=Tone.WARM,
        addressee="Maria Lopez and Tom Ridley",
        channel=Channel.PHONE,
        reason=Reason.ROLE_FIT,
        reason_detail="time with patients",
        touch=Touch.ONLINE,
        profile="linkedin.com/in/priyanair",
    ),
    "invitation_brief_study": case(
        JONAS, occasion=Occasion.INVITATION, tone=Tone.BRIEF, reason=Reason.STUDY
    ),
    "invitation_reviews_waiting": case(
        WILL, occasion=Occasion.INVITATION, reason=Reason.FIT, received_on=date(2026, 2, 3)
    ),
    "interview_next_week_known": case(
        WILL,
        occasion=Occasion.INTERVIEW,
        circumstances=frozenset({Circumstance.KNOWN}),
        interview_at=FRIDAY + timedelta(days=6),
        reason=Reason.TIMING,
    ),
    "interview_today_after_a_call": case(
        PRIYA,
        occasion=Occasion.INTERVIEW,
        circumstances=frozenset({Circumstance.SPOKEN}),
        interview_at=TUESDAY + timedelta(hours=6),
        reason=Reason.PERSONAL,
        touch=Touch.NOTHING,
    ),
    "interview_tomorrow_voicemail_warm": case(
        WILL,
        occasion=Occasion.INTERVIEW,
        circumstances=frozenset({Circumstance.VOICEMAIL}),
        tone=Tone.WARM,
        interview_at=TUESDAY + timedelta(hours=25),
        reason=Reason.ANOTHER_OFFER,
        deeds=(Deed.MOVED_QUICKLY,),
    ),
    "interview_booked_by_somebody_else": case(
        PRIYA,
        occasion=Occasion.INTERVIEW,
        circumstances=frozenset({Circumstance.BOOKED}),
        booked_by="Kim Bell",
        interview_at=FRIDAY,
        reason=Reason.LOCATION,
    ),
    "interview_far_ahead_no_reason": case(
        JONAS, occasion=Occasion.INTERVIEW, interview_at=FRIDAY + timedelta(days=10)
    ),
    "interview_agency_brief": case(
        PRIYA,
        occasion=Occasion.INTERVIEW,
        tone=Tone.BRIEF,
        circumstances=frozenset({Circumstance.AGENCY}),
        agency="Hays",
        addressee="Lee Chen",
        interview_at=FRIDAY,
        reason=Reason.STAYING,
    ),
    "missed_yesterday_warm": case(
        WILL,
        occasion=Occasion.MISSED,
        tone=Tone.WARM,
        interview_at=TUESDAY - timedelta(hours=18),
        reason=Reason.PERSONAL,
    ),
    "missed_message_of_last_year": case(
        JONAS,
        occasion=Occasion.MISSED,
        received_on=date(2025, 1, 28),
        channel=Channel.MESSAGE,
        reason=Reason.STAYING,
        touch=Touch.ONLINE,
    ),
    "missed_interview_formal_no_reason": case(
        PRIYA,
        occasion=Occasion.MISSED,
        tone=Tone.FORMAL,
        title="Ms",
        interview_at=TUESDAY - timedelta(days=4),
        touch=Touch.NOTHING,
    ),
    "reschedule_tomorrow_brief": case(
        WILL,
        occasion=Occasion.RESCHEDULE,
        tone=Tone.BRIEF,
        interview_at=TUESDAY + timedelta(hours=26),
        alternatives=("Thursday after 2", "Friday morning"),
    ),
    "reschedule_formal_three_times": case(
        JONAS,
        occasion=Occasion.RESCHEDULE,
        tone=Tone.FORMAL,
        title="Prof.",
        interview_at=FRIDAY,
        alternatives=("Monday at 10", "Tuesday afternoon", "any time on Thursday"),
        reason=Reason.PERSONAL,
    ),
    "process_panel_thanked_by_name": case(
        PRIYA,
        occasion=Occasion.PROCESS,
        deeds=(Deed.INTERVIEWED, Deed.SHOWED_OFFICE),
        panel="Dr. Chen, Amir Khan and Jo Park",
        reason=Reason.CONDITIONS,
        reason_detail="three days on site",
        touch=Touch.EVENT,
        event="Nordic Nursing Conference",
        event_when="September",
    ),
    "process_agency_formal": case(
        JONAS,
        occasion=Occasion.PROCESS,
        tone=Tone.FORMAL,
        title="Mr",
        addressee="Lee Chen",
        circumstances=frozenset({Circumstance.AGENCY}),
        agency="Hays",
        reason=Reason.SALARY,
    ),
    "process_internal_neutral": case(
        WILL,
        occasion=Occasion.PROCESS,
        circumstances=frozenset({Circumstance.INTERNAL}),
        reason=Reason.GOALS,
        deeds=(Deed.EXPLAINED_ROLE,),
    ),
    "process_task_pending_brief": case(
        WILL,
        occasion=Occasion.PROCESS,
        tone=Tone.BRIEF,
        reason=Reason.ANOTHER_OFFER,
        reason_detail="Initech",
        reference="4711-B",
    ),
    "offer_answered_late_warm": case(
        PRIYA,
        occasion=Occasion.OFFER,
        tone=Tone.WARM,
        reason=Reason.STAYING,
        regret=True,
        answer_by=TUESDAY.date() - timedelta(days=3),
    ),
    "offer_own_words_warm": case(
        PRIYA,
        occasion=Occasion.OFFER,
        tone=Tone.WARM,
        thanks_for="You all made me feel at home from the first minute.",
        deeds=(Deed.MET_TEAM,),
        reason=Reason.OWN_WORDS,
        own_reason="my father is ill and I need to be near him this year",
        received_on=date(2026, 2, 5),
    ),
    "offer_formal_british_permit": case(
        JONAS,
        occasion=Occasion.OFFER,
        tone=Tone.FORMAL,
        title="Dr",
        company="University of Leeds",
        role="PhD studentship",
        reason=Reason.PERMIT,
        touch=Touch.RECOMMEND,
        recommended="my colleague Jo Park",
    ),
    "offer_former_boss_known": case(
        WILL,
        occasion=Occasion.OFFER,
        tone=Tone.WARM,
        circumstances=frozenset({Circumstance.KNOWN}),
        reason=Reason.STAYING,
        touch=Touch.WISH,
        wish="have lunch one of these days",
    ),
    "offer_agency_neutral": case(
        PRIYA,
        occasion=Occasion.OFFER,
        circumstances=frozenset({Circumstance.AGENCY}),
        agency="Hays",
        addressee="Lee Chen",
        reason=Reason.ANOTHER_OFFER,
        touch=Touch.OPEN,
    ),
    "accepted_laptop_neutral": case(
        PRIYA,
        occasion=Occasion.ACCEPTED,
        circumstances=frozenset({Circumstance.SPOKEN}),
        reason=Reason.PERSONAL,
        to_return="the laptop",
        deeds=(Deed.MADE_OFFER, Deed.MET_TEAM),
    ),
    "accepted_warm_referred": case(
        WILL,
        occasion=Occasion.ACCEPTED,
        tone=Tone.WARM,
        circumstances=frozenset({Circumstance.REFERRED}),
        referrer="my aunt Ruth",
        reason=Reason.RELOCATION,
        reason_detail="Lisbon",
    ),
    "accepted_brief": case(
        JONAS, occasion=Occasion.ACCEPTED, tone=Tone.BRIEF, reason=Reason.FIT, touch=Touch.NOTHING
    ),
    "approach_formal_open": case(
        JONAS,
        occasion=Occasion.APPROACH,
        tone=Tone.FORMAL,
        title="Ms",
        reason=Reason.TIMING,
        touch=Touch.OPEN,
    ),
    "approach_warm_freelance": case(
        PRIYA,
        occasion=Occasion.APPROACH,
        tone=Tone.WARM,
        channel=Channel.MESSAGE,
        reason=Reason.STAYING,
        touch=Touch.WISH,
        wish="help as a freelancer",
    ),
}

# Each letter is another draft, so that they show how the wordings differ.
LETTERS = {
    name: dataclasses.replace(told, seed=crc32(name.encode())) for name, told in TOLD.items()
}
