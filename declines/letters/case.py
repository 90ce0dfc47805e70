"""One case: its facts, the slots that they fill, and the phrases that tell them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property

from declines.answers import Answers
from declines.choices import Channel, Circumstance, Occasion, Tone
from declines.letters import phrases, wording
from declines.letters.clock import read_clock
from declines.letters.facts import Facts, clean
from declines.letters.neighbours import weighty
from declines.letters.picking import (
    BESIDE,
    DECIDES,
    EXCHANGED_WITH,
    Spread,
    ordered,
    sentences,
    words,
)
from declines.letters.sections import ASKED_BEFORE, REGRETTED

LONGEST_SENTENCE = 30
OF_THE_JOB = re.compile(r" (?:for|of|to) \{job\}")
APPLICATION = re.compile(r" my application(?= for \{job\})")
UNTITLED = re.compile(
    r"(?:(?<=\bapplication)|(?<=\bprocess)) for the role(?! of\b)"
    r"|(?<=\boffer) for the role(?! (?:of|at|with)\b)"
)
MOVED = re.compile(r" for the role(?=[?;,.])")


class Job(IntEnum):
    """How much of the job a sentence names: all of it, its title, or that there is one."""

    WHOLE = 0
    TITLED = 1
    UNTITLED = 2


@dataclass(frozen=True)
class Case(Facts):
    """What a letter needs to know; `say` is the only way to a phrase."""

    book: phrases.PhraseBook
    names_company: bool = False  # even where its name tells them nothing
    is_spoken: bool = False  # each sentence tells what it is about, because others are left out
    spread: Spread = field(default_factory=lambda: Spread())
    memo: dict[str, str] = field(default_factory=dict)  # which phrases the case wants
    without_i: set[str] = field(default_factory=set)  # sections that must not begin with "I"
    _picked: dict[tuple[str, str], str] = field(default_factory=dict)
    _beside: dict[str, frozenset[str]] = field(default_factory=dict)  # words of weight, by section

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

    def with_company(self) -> Case:
        """Return the case told anew, in a letter that is too short without the company."""
        return Case(self.told, self.clock, self.book, True, self.is_spoken)

    def spoken(self) -> Case:
        """Return the case told anew, in sentences of which some may be left out."""
        return Case(self.told, self.clock, self.book, self.names_company, is_spoken=True)

    @cached_property
    def voice(self) -> phrases.Texts:
        """Return the phrases in the person's tone."""
        return self.book.tones[self.told.tone]

    @property
    def spelling(self) -> Mapping[str, str]:
        """Return the words that are spelled differently on the two sides of the Atlantic."""
        return self.book.spellings[self.told.english]

    @cached_property
    def slots(self) -> dict[str, str]:
        """Return the slots of the decision."""
        the_role = self._the_role
        listed = the_role.startswith("the role of") and "," in the_role and self._company_clause
        received = self.told.received_on
        return {
            "job": f"{the_role}{',' if listed else ''}{self._company_clause}{self._start_clause}",
            "interview": self._interview(brief=self.brief),
            "interview_for": self._interview_for(the_role),
            "offer": "the offer" if self.has(Circumstance.AGENCY) else "your offer",
            "sent": wording.month(received, self.told.written_at) if received else "",
            "sent_on": f" of {wording.date(received, self.told.english)}" if received else "",
        }

    @property
    def shorter_job(self) -> str:
        """Return the job without its title, for a sentence that has grown too long."""
        return f"the role{self._company_clause}"

    @property
    def jobs(self) -> list[str]:
        """Return the job ever shorter: whole, without the company, without its title, bare."""
        return [self.slots["job"], self._the_role, self.shorter_job, "the role"]

    @property
    def shorter_slots(self) -> list[dict[str, str]]:
        """Return the slots of the decision ever shorter: without company, title, and date."""
        _, *jobs, _ = self.jobs
        untold, short = (self.slots | {"job": job} for job in jobs)
        interviews = (self._interview(brief=True), self.book.plain["interview", "plain"][0])
        return [untold, short, *(short | {"interview": interview} for interview in interviews)]

    @cached_property
    def _the_role(self) -> str:
        return wording.the_role(self.role, self.spelling["programme"])

    @property
    def _company_clause(self) -> str:
        """Return "at Acme" where it tells something: nobody names a company to itself."""
        company = wording.the_company(self.told.company)
        if self.has(Circumstance.AGENCY):
            return f" with {company}"
        told = (self.told.tone == Tone.FORMAL and not self.told.starts_on) or not self.role
        return f" at {company}" if (told or self.names_company) and not self.internal else ""

    @property
    def leaves_company_unsaid(self) -> bool:
        """Return whether the company that is written to has not been named beside the job."""
        return not self._company_clause and not self.short and not self.internal

    @property
    def _start_clause(self) -> str:
        """Return from when on the job was to be theirs, where they had accepted it.

        Not in the brief tone, in which the reason follows: "to begin on Monday because" misleads.
        """
        starts, written = self.told.starts_on, self.told.written_at.date()
        if not starts or self.brief:
            return ""
        was = "was to begin" if starts > written else "began"
        return f", which {was} on {wording.day(starts, self.told.english)}"

    def _interview_for(self, job: str) -> str:
        """Return the interview with its job and its time: for "withdraw from"."""
        first, space, when = self._interview(brief=False).partition(" interview")
        return f"{first}{space} for {job}{',' if ',' in job and when else ''}{when}"

    def _interview(self, brief: bool) -> str:
        told, at = self.told, self.told.interview_at
        when = (
            wording.moment(at, told.written_at, told.english, brief=brief, clock=told.clock)
            if at
            else ""
        )
        (text,) = self.book.plain["interview", "dated"]
        return text.format(when=f" {when}" if when else "")

    @cached_property
    def lead(self) -> str:
        """Return "As I mentioned on the phone, " where they have been told so, else nothing."""
        if self.occasion == Occasion.MISSED or self.clock.past:
            return ""
        for circumstance in (Circumstance.SPOKEN, Circumstance.VOICEMAIL):
            if self.has(circumstance):
                return self._called(circumstance)
        return ""

    def _called(self, circumstance: Circumstance) -> str:
        entry = "spoken_to" if self.reached else circumstance.value
        return self.book.plain["called", entry][0].format(spoken_to=self.reached)

    def say(self, section: str, entry: str = "sentence", **slots: str) -> str:
        """Return the phrase in the person's tone, its slots filled."""
        return self.fill(self.pick(section, entry), **slots)

    def say_of_the_job(self, section: str, entry: str, **slots: str) -> str:
        """Return the phrase without the job, where the sentence of thanks has named it."""
        told_as = self.worded_as(entry, self.memo.get("asked_as", ""))
        if "_asked" in told_as:
            return self.fill(self.pick(section, told_as), **slots)
        told = self._of_the_job(self._wording(section, told_as), slots)
        others = (self._of_the_job(one, slots) for one in self.voice[section, told_as])
        self.spread.add(told, tuple(others))
        return told

    def _of_the_job(self, text: str, slots: Mapping[str, str]) -> str:
        if self.memo.get("job_named"):
            if not self._has_applied:
                text = APPLICATION.sub("", text)
            it = "this one" if self._is_one_of_many else self._the_job
            it = "the offer" if self._is_offered_through_agency else it
            text = OF_THE_JOB.sub("", text).replace("{job}", it)
        told = UNTITLED.sub("", self.fill(text, **slots))
        if self.occasion != Occasion.RESCHEDULE:
            return told
        return wording.end_once(MOVED.sub("", told))

    def worded_as(self, entry: str, asked_as: str) -> str:
        """Return which entry words this decision: behind thanks for the same, and with regret."""
        behind = f"{entry}_asked" in ASKED_BEFORE and asked_as.startswith(entry)
        told_as = f"{entry}_asked" if behind else entry
        sorry = self.regrets and f"{told_as}_sorry" in REGRETTED
        return f"{told_as}_sorry" if sorry else told_as

    @property
    def _the_job(self) -> str:
        """Return the job as it is called behind the thanks: not "it", if they name more."""
        return "the role" if self.told.thanks_for else "it"

    @property
    def _has_applied(self) -> bool:
        """Return whether they surely sent an application: nobody brought them together, or wrote
        to them in a chat.
        """
        if self.occasion != Occasion.INTERVIEW:
            return True
        brought = {Circumstance.BOOKED, Circumstance.REFERRED, Circumstance.KNOWN}
        in_chat = self.told.channel == Channel.MESSAGE
        return not in_chat and brought.isdisjoint(self.told.circumstances)

    @property
    def _is_one_of_many(self) -> bool:
        many = self.occasion == Occasion.APPROACH or self.has(Circumstance.AGENCY)
        return many and self.told.tone != Tone.FORMAL

    @property
    def _is_offered_through_agency(self) -> bool:
        return self.occasion == Occasion.OFFER and self.has(Circumstance.AGENCY)

    def because(self, entry: str) -> str:
        """Return the reason as a clause behind the decision, its slot not filled."""
        text = self.book.plain["because", entry][0]
        return text if self.told.tone == Tone.FORMAL else self.book.short_forms(text)

    def pick(self, section: str, entry: str) -> str:
        """Return the draft's wording of a phrase, and count how long it may be in others."""
        picked = self._wording(section, entry)
        self.spread.add(picked, self.voice[section, entry])
        return picked

    def _wording(self, section: str, entry: str) -> str:
        """Return the draft's wording of a phrase, the next one as often as a person asked for it.

        One that shares no word of weight with its neighbours, as far as picked, comes first.
        """
        if (section, entry) not in self._picked:
            beside = self._beside
            taken = frozenset().union(*(beside.get(name, ()) for name in BESIDE.get(section, ())))
            if section in DECIDES:  # a typed reason follows
                taken |= weighty(self.told.own_reason)
            told = self.voice[section, entry]
            told = tuple(one for one in told if self._may_say(section, one)) or told
            wordings = ordered(told, section, entry, self.told.seed, taken)
            beside.setdefault(section, weighty(wordings[0]))
            self._picked[section, entry] = wordings[self._next(section) % len(wordings)]
        return self._picked[section, entry]

    def _may_say(self, section: str, wording: str) -> bool:
        return section not in self.without_i or not re.match(r"I\b", wording)

    def say_without_i(self, section: str) -> None:
        """Pick wordings of a section anew, of those that do not begin with "I"."""
        self.without_i.add(section)
        for picked in [key for key in self._picked if key[0] == section]:
            del self._picked[picked]

    def _next(self, section: str) -> int:
        return dict(self.told.exchanged).get(EXCHANGED_WITH.get(section, section), 0)

    def fill(self, text: str, **slots: str) -> str:
        """Return the text with its slots filled, and no gap where one was empty."""
        if "{" not in text:
            return text
        filled = text.format_map({**self.spelling, **slots})
        ends_twice = any(value.endswith(wording.SENTENCE_STOPS) for value in slots.values())
        return wording.end_once(filled) if ends_twice else filled

    def short_enough(self, text: str) -> bool:
        """Return whether no sentence of this text is too long, however its last pick is worded."""
        if words(text) + self.spread.more <= LONGEST_SENTENCE:
            return True
        return all(words(one) + self.spread.more <= LONGEST_SENTENCE for one in sentences(text))
