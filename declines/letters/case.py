"""One case: the answers in sight, the clock, and the slots that the phrases may fill."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from zlib import crc32

from declines.answers import Answers
from declines.choices import Circumstance, English, Occasion, Tone
from declines.letters import fitting, fitting_thanks, phrases, wording
from declines.letters.clock import Clock, read_clock
from declines.letters.wording import squeeze

LONGEST_SENTENCE = 30
TEXTS = tuple(field.name for field in dataclasses.fields(Answers) if field.type == "str")
SENTENCE_END = re.compile(r"\s(?<=[.!?…]\s)(?<!\bSt\.\s)(?<!\b[DM]r\.\s)(?<!\bMs\.\s)(?=[A-Z“\"])")


def words(text: str) -> int:
    """Return how many words the text has."""
    return len(text.split())


def sentences(text: str) -> list[str]:
    """Return the sentences of text that the composer wrote."""
    return SENTENCE_END.split(text) if text else []


def clean(answers: Answers) -> Answers:
    """Return the answers in sight, every text on one line with single spaces."""
    told = answers.in_sight()
    changed: dict[str, Any] = {
        name: clean
        for name in TEXTS
        if (clean := squeeze(getattr(told, name))) != getattr(told, name)
    }
    times = tuple(filter(None, map(squeeze, told.alternatives)))
    if times != told.alternatives:
        changed["alternatives"] = times
    return dataclasses.replace(told, **changed) if changed else told


@dataclass(frozen=True)
class Case:
    """What a letter needs to know; `say` is the only way to a phrase."""

    told: Answers
    clock: Clock
    book: phrases.PhraseBook

    @classmethod
    def of(cls, answers: Answers) -> Case:
        """Return the case these answers make, or raise ValueError where a name is missing."""
        told = clean(answers)
        needed = {"company": told.company, "sender": told.sender}
        if told.occasion != Occasion.APPROACH:
            needed["role"] = told.role
        if missing := [name for name, text in needed.items() if not text]:
            raise ValueError(f"a letter needs: {', '.join(missing)}")
        return cls(told, read_clock(told), phrases.load())

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
    def internal(self) -> bool:
        """Return whether the letter stays among colleagues."""
        return Circumstance.INTERNAL in self.told.circumstances

    def has(self, circumstance: Circumstance) -> bool:
        """Return whether this is true of the case."""
        return circumstance in self.told.circumstances

    @cached_property
    def seed(self) -> int:
        """Return what draws the variants: the same for one company and role."""
        return crc32(f"{self.told.company}|{self.told.role}".casefold().encode("utf-8", "replace"))

    @cached_property
    def voice(self) -> phrases.Texts:
        """Return the phrases in the person's tone."""
        return self.book.tones[self.told.tone]

    @property
    def spelling(self) -> Mapping[str, str]:
        """Return the words that are spelled differently on the two sides of the Atlantic."""
        return self.book.spellings[self.told.english]

    @cached_property
    def role(self) -> str:
        """Return the role without article and company, as the subject names it."""
        return wording.bare_role(self.told.role, self.told.company)

    @cached_property
    def typed_thanks(self) -> str:
        """Return what was typed as thanks, as it follows "Thank you for"."""
        return fitting_thanks.thanks(self.told.thanks_for) if self.told.thanks_for else ""

    @cached_property
    def slots(self) -> dict[str, str]:
        """Return the slots of the decision."""
        the_role = wording.the_role(self.role, self.spelling["programme"])
        listed = the_role.startswith("the role of") and "," in the_role and not self.internal
        return {
            "job": f"{the_role}{',' if listed else ''}{self._company_clause}",
            "interview": f"my interview{self._on_the_day}",
            "alternatives": fitting.alternatives(self.told.alternatives, self.told.english)
            or "another day",
        }

    @property
    def shorter_job(self) -> str:
        """Return the job without its title, for a sentence that has grown too long."""
        return f"the role{self._company_clause}"

    @property
    def _company_clause(self) -> str:
        if self.internal:
            return ""
        return f" {'with' if self.has(Circumstance.AGENCY) else 'at'} {self.told.company}"

    @property
    def _on_the_day(self) -> str:
        moment: datetime | None = self.told.interview_at
        if moment is None:
            return ""
        english: English = self.told.english
        return f" on {wording.day(moment, english)} at {wording.clock_time(moment, english)}"

    def say(self, section: str, entry: str = "sentence", **slots: str) -> str:
        """Return the phrase in the person's tone, its slots filled."""
        variants = self.voice[section, entry]
        text = variants[0]
        if len(variants) > 1:
            text = variants[crc32(f"{section}.{entry}".encode(), self.seed) % len(variants)]
        return self.fill(text, **slots)

    def fill(self, text: str, **slots: str) -> str:
        """Return the text with its slots filled, and no gap where one was empty."""
        if "{" not in text:
            return text
        return wording.end_once(text.format_map({**self.spelling, **slots}))

    def short_enough(self, text: str) -> bool:
        """Return whether no sentence of this text is too long."""
        if words(text) <= LONGEST_SENTENCE:
            return True
        return all(words(one) <= LONGEST_SENTENCE for one in sentences(text))
