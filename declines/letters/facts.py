"""The facts of a case: the answers in sight, the clock, and what follows from them."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from zlib import crc32

from declines.answers import Answers
from declines.choices import Channel, Circumstance, Occasion, Reason, Tone
from declines.letters import fitting, fitting_thanks, wording
from declines.letters.clock import Clock
from declines.letters.wording import squeeze

SORRY = re.compile(
    r"\b(?:sorry\b(?! (?:to hear|for your))|apolog\w+|forgive\b|please excuse\b)", re.IGNORECASE
)
SORRY_TO_BE_LATE = re.compile(
    r"(?=[^.!?\n]*\b(?:sorry|apolog\w+|forgive|excuse|pardon|regret)\b)[^.!?\n]*\b(?:late|later|delay\w*"
    r"|wait\w*|slow\w*|silence|belated|overdue|deadline|sooner|earlier|so long|too long|a while"
    r"|in time|by \w+day|after \w+ (?:day|date))\b",
    re.IGNORECASE,
)
TEXTS = tuple(field.name for field in dataclasses.fields(Answers) if field.type == "str")
SAID = ("thanks_for", "own_reason", "also", "event", "wish", "reason_detail", "to_return")


def clean(answers: Answers) -> Answers:
    """Return the answers in sight, every text on one line with single spaces."""
    told = answers.in_sight()
    changed: dict[str, Any] = {
        name: clean
        for name in TEXTS
        if (clean := squeeze(getattr(told, name))) != getattr(told, name)
    }
    for name in SAID:
        if "'" in changed.get(name, getattr(told, name)):
            changed[name] = changed.get(name, getattr(told, name)).replace("'", "’")
    times = tuple(filter(None, map(squeeze, told.alternatives)))
    if times != told.alternatives:
        changed["alternatives"] = times
    told = dataclasses.replace(told, **changed) if changed else told
    return dataclasses.replace(told, **_in_own_words(told))


def _in_own_words(told: Answers) -> dict[str, Any]:
    """Return what changes where a whole sentence was typed as a detail, or half of one as one."""
    detail, own = told.reason_detail, told.own_reason
    if told.reason == Reason.CONDITIONS and fitting.is_told(detail):
        own = fitting.own_reason(detail)
        return {"reason": Reason.OWN_WORDS, "own_reason": own, "reason_detail": ""}
    if fitting.is_no_reason(own):
        return {"reason": Reason.NONE, "own_reason": ""}
    return {"own_reason": fitting.completed(own)} if own and not fitting.fragment(own) else {}


@dataclass(frozen=True)
class Facts:
    """What is true of a case, however it is worded."""

    told: Answers
    clock: Clock

    @property
    def occasion(self) -> Occasion:
        """Return what is answered, as the clock sees it."""
        return self.clock.occasion

    @property
    def brief(self) -> bool:
        """Return whether two to four sentences are wanted."""
        return self.told.tone == Tone.BRIEF

    @property
    def short(self) -> bool:
        """Return whether reason and decision are told in one sentence."""
        return self.brief or self.occasion == Occasion.APPROACH

    @property
    def near(self) -> bool:
        """Return whether the interview is so near that the letter has to be seen soon."""
        return self.clock.near

    @property
    def lately(self) -> str:
        """Return when they said it, " yesterday" or " on Friday", where they did so by word."""
        spoken = self.told.channel in (Channel.PHONE, Channel.PERSON)
        received, today = self.told.received_on, self.told.written_at.date()
        return wording.lately(received, today) if spoken and received else ""

    @property
    def joins(self) -> bool:
        """Return whether this draft tells its reason before the decision, in one sentence."""
        return crc32(b"joins", self.told.seed) % 2 == 0

    @property
    def told_first(self) -> bool:
        """Return whether the decision stands before the thanks, because it has to be seen soon."""
        return self.occasion in (Occasion.MISSED, Occasion.ACCEPTED) or (
            self.occasion == Occasion.INTERVIEW and self.near
        )

    @property
    def internal(self) -> bool:
        """Return whether the letter stays among colleagues."""
        return Circumstance.INTERNAL in self.told.circumstances

    def has(self, circumstance: Circumstance) -> bool:
        """Return whether this is true of the case."""
        return circumstance in self.told.circumstances

    @property
    def regrets(self) -> bool:
        """Return whether the decision says sorry, because the person is and has not typed it."""
        if self.occasion == Occasion.MISSED:  # which says sorry for the silence
            return False
        return self.told.regret and not SORRY.search(f"{self.told.also} {self.told.own_reason}")

    @cached_property
    def role(self) -> str:
        """Return the role without article and company, as the subject names it."""
        return wording.bare_role(self.told.role, self.told.company)

    @cached_property
    def panel(self) -> str:
        """Return the others who are to be thanked, but for whom the letter is written to."""
        others = fitting.others(self.told.panel, self.told.addressee)
        return fitting.people(others, self.told.english)

    @cached_property
    def typed_thanks(self) -> str:
        """Return what was typed as thanks, as it follows "Thank you for"."""
        phrase, _ = fitting_thanks.split(self.told.thanks_for)
        return fitting_thanks.thanks(phrase) if phrase else ""

    @cached_property
    def typed_sentences(self) -> list[str]:
        """Return the sentences that were typed beside it, or in its place."""
        _, typed = fitting_thanks.split(self.told.thanks_for)
        return [wording.sentence(fitting_thanks.thanks_sentence(one)) for one in typed]

    @property
    def reached(self) -> str:
        """Return whom they reached on the phone, where it was somebody else than the addressee."""
        reached = fitting.person(self.told.spoken_to)
        known = set(self.told.addressee.casefold().split())
        return reached if known.isdisjoint(reached.casefold().split()) else ""
