"""The part of a letter that thanks."""

from __future__ import annotations

from declines.choices import Circumstance, Deed, Occasion
from declines.letters import sections, wording
from declines.letters.case import LONGEST_SENTENCE, Case
from declines.letters.picking import words

OFFERS = ("offer_phone", "offer_person")
# What is thanked for in every letter, and so needs no deed.
ALWAYS_THANKED = {Occasion.OFFER: Deed.MADE_OFFER, Occasion.INVITATION: Deed.INVITED}


def missed(case: Case) -> str:
    """Return what was let pass: an interview, an invitation, or some other message."""
    if case.told.interview_at is not None:
        return "missed_interview"
    asked_out_of_the_blue = case.told.occasion == Occasion.APPROACH
    invited = case.told.occasion == Occasion.INVITATION or (
        case.told.deeds and not asked_out_of_the_blue
    )
    return "missed_invitation" if invited else "missed_message"


def thanks(case: Case, at_most: int) -> str:
    """Return the one sentence of thanks, for at most so many deeds and never too long."""
    for count in range(at_most, -1, -1):
        case.spread.clear()
        text = case.say("thanks", things=_things(case, count))
        if words(text) + case.spread.more <= LONGEST_SENTENCE:
            break
    return text


def _things(case: Case, count: int) -> str:
    typed = case.typed_thanks
    if case.occasion in ALWAYS_THANKED:
        return _beside_the_asking(case, typed, count)
    if " and " in typed:
        return _beside_a_list(case, typed, count)
    kept = _deeds(case, max(count - bool(typed), 0 if typed else 1))
    pieces = [wording.join(kept, "and", case.told.english), typed]
    if not any(pieces):
        pieces = [_usual_thanks(case)]
    if case.clock.patience:
        pieces.append(case.say("thanks", "patience"))
    return _joined_by_for(case, list(dict.fromkeys(filter(None, pieces))))


def _beside_the_asking(case: Case, typed: str, count: int) -> str:
    """Return the things behind the invitation or offer, which nobody leaves without thanks."""
    deeds = _deeds(case, count if case.short else count - 1) if count > 1 else []
    joined = wording.join(deeds, "and", case.told.english) or ("" if typed else _yourself(case))
    patience = case.say("thanks", "patience") if case.clock.patience else ""
    asking = "" if typed and case.has(Circumstance.KNOWN) else _usual_thanks(case)
    first, *others = filter(None, [asking, joined, typed, patience])
    *before, last = [first, *(f"for {piece}" for piece in others)]
    comma = "," if len(before) > 1 or " and " in first + last else ""
    return f"{', '.join(before)}{comma} and {last}" if before else last


def _yourself(case: Case) -> str:
    """Return the thanks for an offer that did not come in writing."""
    entry = f"offer_{case.told.channel}"
    return case.say("thanks", entry) if case.occasion == Occasion.OFFER and entry in OFFERS else ""


def _deeds(case: Case, at_most: int) -> list[str]:
    deeds = [deed for deed in case.told.deeds if deed not in ALWAYS_THANKED.values()]
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


def _usual_thanks(case: Case) -> str:
    occasion = case.occasion
    by_channel = f"{occasion}_{case.told.channel}"
    asked = by_channel in sections.BY_CHANNEL and by_channel not in OFFERS
    entry = by_channel if asked else occasion.value
    return case.say("thanks", missed(case) if occasion == Occasion.MISSED else entry)


def remark(case: Case) -> str:
    """Return the first sentence that was typed beside the thanks, which follows them."""
    return "".join(case.typed_sentences[:1])


def typed_thanks(case: Case) -> str:
    """Return what else was typed beside the thanks, which stands near the end."""
    return " ".join(case.typed_sentences[1:])
