"""The part of a letter that thanks."""

from __future__ import annotations

import re

from declines.answers import WITH_INTERVIEW
from declines.choices import Circumstance, Deed, Occasion
from declines.letters import fitting_thanks, sections, wording
from declines.letters.case import LONGEST_SENTENCE, Case, Job
from declines.letters.picking import words

BY_ANOTHER = re.compile(  # "Lee Park staying late", as thanks for what somebody else did
    r"((?:(?:Dr|Mr|Mrs|Ms|Mx|Prof)\.?\s[A-Z][\w’-]*|[A-Z][\w’-]*\s[A-Z][\w’-]*)(?:\s[A-Z][\w’-]*)?)"
    r"\s((?!evening|morning|training|meeting)\w{2,}ing\b(?!.*\byour\b).*)"
)
MEETING = re.compile(r"\b(?:calls?|interview\w*|meeting|visits?|talk(?:ing)?|conversations?)\b")
PUT_FORWARD = re.compile(  # as thanks for what an agency is thanked for anyhow
    r"\b(?:put(?:ting)?|suggest(?:ing|ed)?|recommend(?:ing|ed)?|propos(?:ing|ed)|submit(?:ting|ted)?)"
    r"\s+(?:me|my\s+(?:name|\w+))\b|\bmy\s+name\s+forward\b",
    re.IGNORECASE,
)
MUCH_TYPED = 40  # words that leave no room for thanks in two places
LONG_THANKS = 8  # words
LONGEST_TO_SEVERAL = 18  # words, beside those that thank them
LONG_DAYS = 14  # of waiting
OFFERS = ("offer_phone", "offer_person")
# Whose thanks begin with having been asked, and the deeds that need no thanks beside it.
ASKED: dict[Occasion, frozenset[Deed]] = {
    Occasion.INVITATION: frozenset({Deed.INVITED}),
    Occasion.INTERVIEW: frozenset({Deed.INVITED}),
    Occasion.RESCHEDULE: frozenset({Deed.INVITED}),
    Occasion.PROCESS: frozenset({Deed.INVITED}),
    Occasion.OFFER: frozenset({Deed.MADE_OFFER}),
    Occasion.APPROACH: frozenset({Deed.THOUGHT_OF_ME}),
}
ALWAYS_THANKED = frozenset({Occasion.INVITATION, Occasion.OFFER})  # in every order of the parts

FEWEST_WITH_A_DEED = 2  # the first is having been asked


def missed(case: Case) -> str:
    """Return what was let pass: an interview, an invitation, or some other message."""
    proposed = case.told.occasion == Occasion.INVITATION  # and never agreed
    if case.told.interview_at is not None and not proposed:
        return "missed_interview"
    asked_out_of_the_blue = case.told.occasion == Occasion.APPROACH
    invited = case.told.occasion == Occasion.INVITATION or (
        case.told.deeds and not asked_out_of_the_blue
    )
    return "missed_invitation" if invited else "missed_message"


def thanks(case: Case, at_most: int, job: Job = Job.WHOLE) -> str:
    """Return the one sentence of thanks, for at most so many deeds and never too long.

    Where it says what the sender was asked for, the decision need not name the job again.
    """
    jobs = case.jobs[job : Job.UNTITLED] if _begins_with_asking(case) else []
    for least in (
        (FEWEST_WITH_A_DEED, 0) if case.told.deeds else (0,)
    ):  # what was ticked comes first
        for named in [*jobs, ""]:
            for count in range(at_most, least - 1, -1):
                if text := _within_measure(case, named, count):
                    return text
    return case.say("thanks", things=case.typed_thanks or _things(case, "", 0))


def _begins_with_asking(case: Case) -> bool:
    """Return whether the letter opens with thanks for having been asked."""
    return case.occasion in ASKED and not (case.told_first or case.is_spoken)


def above_all(case: Case) -> str:
    """Return the typed thanks in a sentence of their own, where the letter opens with others."""
    if not stand_apart(case):
        return ""
    things, panel = case.typed_thanks, case.panel
    if by_another := _by_another(case):
        return case.say("above_all", "other", who=by_another[1], things=by_another[2])
    if panel and includes_panel(case):
        return case.say("above_all", "with_panel", things=things, panel=panel)
    return case.say("above_all", things=things)


def _by_another(case: Case) -> re.Match[str] | None:
    """Return who did what is thanked for, and what, where it was not the reader."""
    found = BY_ANOTHER.fullmatch(case.typed_thanks)
    reader = set(case.told.addressee.split())
    return found if found and reader.isdisjoint(found[1].split()) else None


def stand_apart(case: Case) -> bool:
    """Return whether the typed thanks have a place of their own: where they cannot be joined.

    Nor may they stand apart where the letter would thank three times.
    """
    if "apart" not in case.memo:
        case.memo["apart"] = "yes" if _stand_apart(case) else ""
    return bool(case.memo["apart"])


def _stand_apart(case: Case) -> bool:
    if not case.typed_thanks or case.short or "thank" in case.told.also.casefold():
        return False
    if case.occasion == Occasion.ACCEPTED:  # what is taken back is told at once
        return _typed_words(case) < MUCH_TYPED
    if not _begins_with_asking(case):
        return False
    return bool(_by_another(case)) or not _joins(case)


def _typed_words(case: Case) -> int:
    told = case.told
    return words(" ".join((told.thanks_for, told.own_reason, told.also, told.to_return, told.wish)))


def _joins(case: Case) -> bool:
    """Return whether the typed thanks fit behind those for being asked, the job named in full."""
    case.memo["apart"] = ""
    return any(_within_measure(case, job, 0) for job in case.jobs[: Job.UNTITLED])


def joins_asking(case: Case) -> bool:
    """Return whether the letter opens with one sentence of thanks, the typed ones in it."""
    typed = case.typed_sentences or (case.typed_thanks and not case.short)
    opens = _begins_with_asking(case) or (case.short and not case.told_first)
    return bool(typed) and opens and not stand_apart(case)


def _within_measure(case: Case, job: str, count: int) -> str:
    """Return the sentence of thanks that names so much, or nothing where it is too long."""
    case.spread.clear()
    case.memo["job_named"] = job
    case.memo["asked_as"] = asking_entry(case) if job else ""
    text = case.say("thanks", things=_things(case, job, count))
    return text if words(text) + case.spread.more <= LONGEST_SENTENCE else ""


def names_panel(case: Case) -> bool:
    """Return whether the typed thanks name one of the others already."""
    named = set(re.findall(r"[^\W\d_]{3,}", case.told.panel))
    return any(word.istitle() for word in named & set(re.findall(r"\w+", case.told.thanks_for)))


def includes_panel(case: Case) -> bool:
    """Return whether the others are thanked in the sentence of the typed thanks."""
    alone = not case.typed_sentences and not _by_another(case)
    short = words(case.typed_thanks) + words(case.told.panel) <= LONGEST_TO_SEVERAL
    return stand_apart(case) and alone and short and not names_panel(case)


def regards_panel(case: Case) -> bool:
    """Return whether regards go to the others, who would else be thanked once too often."""
    return names_panel(case) or (stand_apart(case) and not includes_panel(case))


def _things(case: Case, job: str, count: int) -> str:
    typed = "" if stand_apart(case) else case.typed_thanks
    if job:
        asking = case.say("asking", asking_entry(case), job=job, lately=case.lately)
        return _behind(case, asking, typed, count)
    if case.occasion in ALWAYS_THANKED:
        asking = "" if typed and case.has(Circumstance.KNOWN) else _usual_thanks(case)
        return _behind(case, asking, typed, count)
    if " and " in typed:
        return _beside_a_list(case, typed, count)
    kept = _deeds(case, max(count - bool(typed), 0 if typed else 1))
    pieces = [wording.join(kept, "and", case.told.english), typed]
    if not any(pieces) or _is_thin(case, kept, typed):
        pieces = [_usual_thanks(case), *pieces]
    if has_waited(case) and not typed:
        pieces.append(case.say("thanks", patience_entry(case)))
    return _joined_by_for(case, list(dict.fromkeys(filter(None, pieces))))


def _is_thin(case: Case, kept: list[str], typed: str) -> bool:
    """Return whether one deed is too little thanks from somebody who had accepted."""
    chosen = Deed.MADE_OFFER in case.told.deeds
    return case.occasion == Occasion.ACCEPTED and len(kept) == 1 and not (typed or chosen)


def asking_entry(case: Case) -> str:
    """Return how the sender was asked, or nothing where the thanks do not begin with that."""
    if not _begins_with_asking(case):
        return ""
    by_channel = f"{case.occasion}_{case.told.channel}"
    if case.has(Circumstance.AGENCY) and case.occasion != Occasion.APPROACH:
        return "agency_thought" if PUT_FORWARD.search(case.told.thanks_for) else "agency"
    if case.occasion == Occasion.PROCESS:
        return _asking_in_the_process(case)
    if case.occasion == Occasion.OFFER and case.has(Circumstance.KNOWN):
        return "offer_known"
    if case.has(Circumstance.BOOKED) and case.occasion in WITH_INTERVIEW:
        return "booked"
    return by_channel if by_channel in sections.ASKED_BY_CHANNEL else case.occasion.value


def _asking_in_the_process(case: Case) -> str:
    if Deed.INTERVIEWED in case.told.deeds and not MEETING.search(case.typed_thanks):
        return "interviewed"
    return "programme" if case.has(Circumstance.PROGRAMME) else "process"


def _behind(case: Case, asking: str, typed: str, count: int) -> str:
    """Return what is thanked for behind having been asked."""
    told_at_length = not case.short and words(case.typed_thanks) > LONG_THANKS
    at_most = _most_deeds(case, typed, count)
    deeds = _deeds(case, at_most) if count > 1 else []
    deeds = [] if told_at_length else deeds  # a deed may be what was typed, in other words
    patience = case.say("thanks", patience_entry(case)) if has_waited(case) else ""
    joined = wording.join(deeds, "and", case.told.english)
    joined = joined or ("" if case.typed_thanks or patience else _besides(case))
    head, tail = _two_things(typed)
    first, *others = filter(None, [asking, patience, joined, head, tail])
    *before, last = [first, *(f"for {piece}" for piece in others)]
    long = len(before) > 1 or " and " in first + last or case.memo.get("job_named")
    return f"{', '.join(before)}{',' if long else ''} and {last}" if before else last


def _most_deeds(case: Case, typed: str, count: int) -> int:
    """Return how many deeds go behind having been asked, of so many things in all."""
    if case.brief or (typed and not case.short):
        return min(count, 1)
    return count if case.short else count - 1


def _two_things(typed: str) -> tuple[str, str]:
    """Return typed thanks as two things, where they are: "the tour, and the lunch"."""
    for joined_by in (" and for ", ", and "):
        head, found, tail = typed.partition(joined_by)
        if found and not fitting_thanks.is_sentence(tail):
            return head.rstrip(","), tail
    return typed, ""


def has_waited(case: Case) -> bool:
    """Return whether their patience is thanked for: an offer leaves some days to think."""
    long = (case.clock.waiting_days or 0) > LONG_DAYS
    return case.clock.patience and (long or case.occasion != Occasion.OFFER)


def patience_entry(case: Case) -> str:
    """Return how they are thanked for waiting: for a few days, or for more than two weeks."""
    return "patience_long" if (case.clock.waiting_days or 0) > LONG_DAYS else "patience"


def _besides(case: Case) -> str:
    """Return what else is thanked for where nothing was told: their own word, or their trouble."""
    entry = f"offer_{case.told.channel}"
    if case.occasion == Occasion.OFFER and entry in OFFERS and not case.memo.get("job_named"):
        return case.say("thanks", entry)
    said_already = not case.memo.get("job_named")
    if case.brief or said_already or case.occasion not in (Occasion.OFFER, Occasion.PROCESS):
        return ""
    return case.say("thanks", case.occasion.value)


def _deeds(case: Case, at_most: int) -> list[str]:
    asked = case.memo.get("job_named") or case.occasion in ALWAYS_THANKED
    said = ASKED[case.occasion] if asked else frozenset()
    if case.memo.get("asked_as") == "interviewed":
        said |= {Deed.INTERVIEWED}
    if case.has(Circumstance.AGENCY):  # it was not the agency that asked to meet
        said |= {Deed.INVITED}
    deeds = [deed for deed in case.told.deeds if deed not in said]
    return [case.say("deeds", deed.value) for deed in deeds[: max(at_most, 0)]]


def _beside_a_list(case: Case, typed: str, count: int) -> str:
    """Return typed thanks that are a list already, behind at most one other piece."""
    other = "".join(_deeds(case, min(count - 1, 1)) if count > 1 else [])
    if has_waited(case):
        other = case.say("thanks", patience_entry(case))
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
    if case.has(Circumstance.AGENCY) and occasion == Occasion.MISSED:
        return case.say("thanks", "agency")
    if case.is_spoken and occasion == Occasion.OFFER:
        return case.say("thanks", "offer_spoken")
    asked = by_channel in sections.BY_CHANNEL and by_channel not in OFFERS
    entry = by_channel if asked else occasion.value
    return case.say("thanks", missed(case) if occasion == Occasion.MISSED else entry)


def remark(case: Case) -> str:
    """Return the first sentence that was typed beside the thanks, which follows them."""
    return "".join(case.typed_sentences[:1])


def typed_thanks(case: Case) -> str:
    """Return what else was typed beside the thanks, which stands near the end."""
    return " ".join(case.typed_sentences[1:])
