"""What the phrase book has to hold: its sections, their entries, and the slots they know."""

from __future__ import annotations

from typing import NamedTuple

from declines.choices import Deed, English, Occasion, Reason, Tone, Touch

ALL_TONES = frozenset(Tone)
ROOMY_TONES = ALL_TONES - {Tone.BRIEF}
NO_SLOTS: set[str] = set()

NAMED_REASONS = {
    "another_offer_named", "another_offer_post", "role_fit_named", "conditions_named",
    "relocation_named", "relocation_staying", "study_named", "personal_named",
}  # fmt: skip
TOLD_REASONS = {reason.value for reason in Reason} - {"none", "own_words"} | NAMED_REASONS
MISSED = {"missed_interview", "missed_invitation", "missed_message"}
ASKED_BEFORE = {"invitation_asked", "offer_asked"}  # decisions behind thanks for the same
REGRETTED = {
    "invitation_sorry", "invitation_asked_sorry", "process_sorry", "offer_sorry",
    "offer_asked_sorry", "offer_known_sorry", "approach_sorry",
}  # fmt: skip
RESCHEDULE = {
    f"reschedule{when}{why}" for when in ("", "_late", "_past") for why in ("", "_personal")
}
OCCASIONS = {occasion.value for occasion in Occasion} - {"missed"}
DECISIONS = OCCASIONS | MISSED | RESCHEDULE | ASKED_BEFORE | REGRETTED | {
    "interview_near", "interview_late", "interview_apologised", "accepted_called",
    "approach_staying", "approach_timing", "offer_known",
    "missed_long", "missed_both", "interview_apart", "interview_near_apart", "interview_late_apart",
}  # fmt: skip
APART = {"interview", "interview_near", "interview_late"}  # decisions that two sentences can tell
REASON_BEFORE = {"invitation", "process", "offer", "offer_known", "approach"}
REASON_BEHIND = REASON_BEFORE | {
    "interview", "interview_near", "interview_late", "interview_apologised",
    "accepted", "accepted_called",
}  # fmt: skip
BY_CHANNEL = {
    "offer_phone", "offer_person", "invitation_phone", "approach_phone",
    "approach_person", "approach_message",
}  # fmt: skip
ASKED = OCCASIONS - {"accepted"}
ASKED_BY_CHANNEL = {
    "invitation_phone",
    "approach_phone",
    "approach_person",
    "approach_message",
    "offer_phone",
    "offer_person",
}
ASKED_OTHERWISE = {"agency", "agency_thought", "programme", "booked", "interviewed", "offer_known"}
WITHDRAWN = {
    "interview", "interview_reasoned", "invitation", "invitation_reasoned", "consideration", "long",
}  # fmt: skip
RELEASES = {
    "prompt", "search", "slot", "proposed", "offer_prompt", "missed_long", "accepted", "programme",
    "approach", "reschedule", "reschedule_one", "reschedule_open",
}  # fmt: skip
TOUCHES = {touch.value for touch in Touch} - {"nothing"} | {
    "hope_missed", "wish_of", "online_unnamed", "online_here", "open_more",
    "open_nearer", "recommend_unnamed", "recommend_only",
    "colleagues", "forward",
}  # fmt: skip
ENDINGS = {"others", "others_named", "others_long", "offer", "colleagues"}
GREETINGS = {"named", "titled", "unnamed", "unnamed_programme", "unnamed_recruiter"}
SPELLING = {"lovely", "resume", "programme", "around", "canceling", "canceled"}
NOTES = {
    "referrer", "referrer_end", "referrer_greeting", "client", "client_unnamed", "hr", "hr_to",
    "hr_greeting", "coordinator", "panel", "panel_unmet",
    "panel_end", "panel_end_unmet", "panel_greeting",
}  # fmt: skip
SPOKEN = {
    "hello", "hello_unnamed", "moment", "goodbye", "goodbye_open", "in_writing", "reach",
    "thanks",
}  # fmt: skip
ANSWERS = {"why", "why_known", "why_unsaid", "pressed", "pressed_open", "holding", "holding_ask"}
NOTE_SLOTS = {"name", "company", "role", "job", "agency", "addressee", "told"}
SUBJECTS = {occasion.value for occasion in Occasion} | {
    "numbered", "message", "known", "agency", "reschedule_past",
}  # fmt: skip
SUBJECT_SLOTS = {"role", "company", "sender", "day", "date", "reference"}


class Section(NamedTuple):
    """The entries of a section, the slots that they know, and the tones that each is told in."""

    entries: set[str]
    slots: set[str] = NO_SLOTS
    tones: frozenset[Tone] = ALL_TONES


TONED = {
    "greeting": Section(GREETINGS, {"name"}),
    "closing": Section({english.value for english in English}),
    "thanks": Section(
        OCCASIONS
        | MISSED
        | BY_CHANNEL
        | {"sentence", "patience", "patience_long", "agency", "offer_spoken"},
        {"things"},
    ),
    "above_all": Section(
        {"sentence", "other", "with_panel"}, {"things", "who", "panel"}, ROOMY_TONES
    ),
    "asking": Section(ASKED | ASKED_BY_CHANNEL | ASKED_OTHERWISE, {"job", "lately"}),
    "deeds": Section({deed.value for deed in Deed}),
    "decision": Section(
        DECISIONS, {"job", "interview", "interview_for", "offer", "sent", "sent_on"}
    ),
    "joined": Section(REASON_BEFORE | ASKED_BEFORE, {"job", "interview", "offer"}),
    "apology": Section(
        {"accepted", "accepted_called", "called", "called_near"}, NO_SLOTS, ROOMY_TONES
    ),
    "overdue": Section({"sentence"}),
    "booked": Section({"sentence"}, {"booked_by"}),
    "confirm": Section({"near"}, NO_SLOTS, ROOMY_TONES),
    "withdraw": Section(WITHDRAWN, {"job", "why"}, ROOMY_TONES),
    "ask": Section({"times", "listed", "open"}, {"alternatives"}),
    "reasons": Section(TOLD_REASONS | {"personal_apart"}, {"detail"}),
    "release": Section(RELEASES, {"when"}),
    "agency": Section({"sentence"}, {"company"}),
    "returning": Section({"sentence"}, {"thing"}),
    "known": Section({"warmly", "process", "sorry", "again"}),
    "referred": Section({"sentence", "moving"}, {"referrer"}),
    "reached": Section({"sentence"}, {"spoken_to"}),
    "panel": Section({"sentence", "again", "missed"}, {"panel"}),
    "touch": Section(TOUCHES, {"event", "profile", "wish", "recommended", "detail"}),
    "ending": Section(ENDINGS, {"company"}),
}
LONE = {"greeting", "closing"}  # these need no three wordings

# Every section without tones: its entries, and the slots that they know.
PLAIN: dict[str, tuple[set[str], set[str]]] = {
    "spelling.american": (SPELLING, NO_SLOTS),
    "spelling.british": (SPELLING, NO_SLOTS),
    "subject": (SUBJECTS, SUBJECT_SLOTS),
    "interview": ({"dated", "plain"}, {"when"}),
    "called": ({"spoken", "spoken_to", "voicemail"}, {"spoken_to"}),
    "because": (TOLD_REASONS, {"detail"}),
    "told": ({occasion.value for occasion in Occasion}, NO_SLOTS),
    "spoken": (SPOKEN, {"name", "sender", "phone"}),
    "note": (NOTES, NOTE_SLOTS),
    "answer": (ANSWERS, {"reason"}),
}
