"""The part of a letter that thanks."""

from __future__ import annotations

from declines.choices import Occasion
from declines.letters import fitting_thanks, phrases, wording
from declines.letters.case import LONGEST_SENTENCE, Case, words


def missed(case: Case) -> str:
    """Return what was let pass: an interview, an invitation, or some other message."""
    if case.told.interview_at is not None:
        return "missed_interview"
    invited = case.told.occasion == Occasion.INVITATION or case.told.deeds
    return "missed_invitation" if invited else "missed_message"


def thanks(case: Case, at_most: int) -> str:
    """Return the one sentence of thanks, for at most so many deeds and never too long."""
    text = ""
    for count in range(at_most, -1, -1):
        text = case.say("thanks", things=_things(case, count))
        if words(text) <= LONGEST_SENTENCE:
            break
    return text


def _things(case: Case, count: int) -> str:
    deeds = [case.say("deeds", deed.value) for deed in case.told.deeds]
    typed = case.typed_thanks
    if fitting_thanks.is_sentence(typed):
        typed = ""
    if typed and not deeds and case.occasion == Occasion.OFFER:
        deeds = [_usual_thanks(case)]  # an offer is thanked for, whatever else is
    if " and " in typed:
        return _beside_a_list(case, typed, deeds[: count - 1] if count else [])
    kept = deeds[: max(count - bool(typed), 0 if typed else 1)]
    pieces = [wording.join(kept, "and", case.told.english), typed]
    if not any(pieces):
        pieces = [_usual_thanks(case)]
    if case.clock.patience:
        pieces.append(case.say("thanks", "patience"))
    return _joined_by_for(case, list(dict.fromkeys(filter(None, pieces))))


def _beside_a_list(case: Case, typed: str, deeds: list[str]) -> str:
    """Return typed thanks that are a list already, behind at most one other piece."""
    others = [*deeds[:1], case.say("thanks", "patience") if case.clock.patience else ""]
    other = next(filter(None, others), "")
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


def _usual_thanks(case: Case) -> str:
    occasion = case.occasion
    if occasion == Occasion.MISSED:
        return case.say("thanks", missed(case))
    by_channel = f"{occasion}_{case.told.channel}"
    return case.say("thanks", by_channel if by_channel in phrases.BY_CHANNEL else occasion.value)


def typed_thanks(case: Case) -> str:
    """Return typed thanks that are a sentence of their own, which stands near the end."""
    if not fitting_thanks.is_sentence(case.typed_thanks):
        return ""
    return wording.sentence(fitting_thanks.thanks_sentence(case.told.thanks_for))
