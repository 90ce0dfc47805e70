"""The part of a letter that thanks."""

from __future__ import annotations

from declines.choices import Deed, Occasion
from declines.letters import fitting_thanks, sections, wording
from declines.letters.case import LONGEST_SENTENCE, Case, words

# Where the thanks name the job, and which deed goes without saying then.
NAMED_IN_THANKS = {Occasion.OFFER: Deed.MADE_OFFER, Occasion.INVITATION: Deed.INVITED}


def missed(case: Case) -> str:
    """Return what was let pass: an interview, an invitation, or some other message."""
    if case.told.interview_at is not None:
        return "missed_interview"
    invited = case.told.occasion == Occasion.INVITATION or case.told.deeds
    return "missed_invitation" if invited else "missed_message"


def thanks(case: Case, at_most: int, with_title: bool = True) -> str:
    """Return the one sentence of thanks, for at most so many deeds and never too long."""
    first, *shorter = case.jobs if with_title else case.jobs[2:]
    fewer = [(count, first) for count in range(at_most, -1, -1)]
    for count, job in [*fewer, *((0, job) for job in shorter)]:
        case.spread.clear()
        text = case.say("thanks", things=_things(case, count, job))
        if words(text) + case.spread.more <= LONGEST_SENTENCE:
            break
    return text


def _things(case: Case, count: int, job: str) -> str:
    typed = case.typed_thanks
    if fitting_thanks.is_sentence(typed):
        typed = ""
    if case.occasion in NAMED_IN_THANKS:
        return _named_things(case, typed, count, job)
    if " and " in typed:
        return _beside_a_list(case, typed, count)
    kept = _deeds(case, max(count - bool(typed), 0 if typed else 1))
    pieces = [wording.join(kept, "and", case.told.english), typed]
    if not any(pieces):
        pieces = [_usual_thanks(case)]
    if case.clock.patience:
        pieces.append(case.say("thanks", "patience"))
    return _joined_by_for(case, list(dict.fromkeys(filter(None, pieces))))


def _named_things(case: Case, typed: str, count: int, job: str) -> str:
    """Return the things with the invitation first, or the offer last, where "it" will be that."""
    named = _usual_thanks(case, job)
    deeds = _deeds(case, count if case.short else count - 1)
    patience = case.say("thanks", "patience") if case.clock.patience else ""
    deeds = deeds if count > 1 else []
    joined = wording.join(deeds, "and", case.told.english)
    if case.occasion == Occasion.OFFER:
        alone = _alone(case) if not (joined or typed or case.short) else ""
        pieces = [alone or joined, typed, patience, named]
    else:
        pieces = [named, joined, typed, patience]
    first, *others = filter(None, pieces)
    *before, last = [first, *(f"for {piece}" for piece in others)]
    return f"{', '.join(before)}, and {last}" if before else last


def _alone(case: Case) -> str:
    by_channel = f"offer_alone_{case.told.channel}"
    entry = by_channel if by_channel in sections.BY_CHANNEL else "offer_alone"
    return case.say("thanks", entry)


def _deeds(case: Case, at_most: int) -> list[str]:
    deeds = [deed for deed in case.told.deeds if deed not in NAMED_IN_THANKS.values()]
    return [case.say("deeds", deed.value) for deed in deeds[: max(at_most, 0)]]


def _beside_a_list(case: Case, typed: str, count: int) -> str:
    """Return typed thanks that are a list already, behind at most one other piece."""
    other = "".join(_deeds(case, min(count - 1, 1)) if count > 1 else [])
    if case.clock.patience:
        other = case.say("thanks", "patience")
    if not other:
        return typed
    head, is_for, tail = typed.partition(" and for ")
    if is_for:
        return f"{other}, for {head.rstrip(',')}, and for {tail}"
    return f"{other}, and for {typed}"


def _joined_by_for(case: Case, pieces: list[str]) -> str:
    if len(pieces) == 2:
        comma = "," if " and " in pieces[0] else ""
        return f"{pieces[0]}{comma} and for {pieces[1]}"
    pieces = [pieces[0], *(f"for {piece}" for piece in pieces[1:])]
    return wording.join(pieces, "and", case.told.english)


def _usual_thanks(case: Case, job: str = "") -> str:
    occasion = case.occasion
    by_channel = f"{occasion}_{case.told.channel}"
    entry = by_channel if by_channel in sections.BY_CHANNEL else occasion.value
    entry = missed(case) if occasion == Occasion.MISSED else entry
    return case.say("thanks", entry, job=job, offer=case.slots["offer"])


def typed_thanks(case: Case) -> str:
    """Return typed thanks that are a sentence of their own, which stands near the end."""
    if not fitting_thanks.is_sentence(case.typed_thanks):
        return ""
    return wording.sentence(fitting_thanks.thanks_sentence(case.told.thanks_for))
