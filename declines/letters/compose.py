"""Composes the letter: a pure function from the answers to a subject and a body."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from declines.answers import Answers
from declines.choices import Circumstance, Occasion
from declines.letters import gratitude, names, parts
from declines.letters.case import Case, sentences, words
from declines.letters.subject import reference, subject

PARAGRAPHS = (
    ("thanks", "decision"),
    ("reason", "release", "agency"),
    ("known", "referred", "typed", "touch", "ending"),
)
COMFORTABLE_WORDS = 78
COMFORTABLE_PARAGRAPH = 50
SHORTER = ((2, True), (1, True), (0, True), (1, False), (0, False))  # deeds, with the job's title
I_FIRST = re.compile(r"I\b")


@dataclass(frozen=True)
class Letter:
    """A finished letter."""

    subject: str
    body: str


@dataclass(frozen=True)
class Measures:
    """How long the text between greeting and closing may be, a little inside the rules."""

    fewest_words: int
    most_words: int
    most_sentences: int


def compose(answers: Answers) -> Letter:
    """Return the letter these answers make; ValueError without a company, role or sender."""
    case = Case.of(answers)
    line = subject(case)
    text = "\n\n".join(_paragraphs(case))
    return Letter(line, f"{_greeting(case)}\n\n{text}\n\n{_signature(case, line, text)}")


def _measures(case: Case) -> Measures:
    longer = case.occasion in (Occasion.ACCEPTED, Occasion.RESCHEDULE)
    if case.brief:
        return Measures(26, 58, 4)
    if case.occasion == Occasion.APPROACH:
        return Measures(26, 58, 3)
    return Measures(46, 115 if longer else 105, 7)


def _greeting(case: Case) -> str:
    told = case.told
    called = names.greeted(
        told.addressee, told.title, told.tone, case.has(Circumstance.KNOWN), told.english
    )
    if called.name:
        return case.say("greeting", "titled" if called.titled else "named", name=called.name)
    if case.has(Circumstance.AGENCY) or case.occasion == Occasion.APPROACH:
        return case.say("greeting", "unnamed_recruiter")
    programme = case.has(Circumstance.PROGRAMME)
    return case.say("greeting", "unnamed_programme" if programme else "unnamed")


def _signature(case: Case, line: str, text: str) -> str:
    told, number = case.told, reference(case)
    lines = [case.say("closing", told.english.value), told.sender, told.phone, told.link]
    if number and number not in line and number not in text:
        lines.append(f"Reference: {number}")
    return "\n".join(filter(None, lines))


class Plan:
    """The parts of a letter under way, and how much of its measures they fill."""

    def __init__(self, limits: Measures) -> None:
        self.limits = limits
        self.texts: dict[str, str] = {}
        self.words = 0
        self.sentences = 0

    def put(self, name: str, text: str) -> None:
        """Take a part that the letter does not go without."""
        if text:
            self.texts[name] = text
            self.words += words(text)
            self.sentences += len(sentences(text))

    def drop(self, name: str) -> None:
        """Leave a part out again."""
        text = self.texts.pop(name, "")
        self.words -= words(text)
        self.sentences -= len(sentences(text))

    def add(self, name: str, text: str) -> None:
        """Take a part where it is not there yet and leaves the letter within its measures."""
        if text and name not in self.texts and self.fits(words(text), len(sentences(text))):
            self.put(name, text)

    def fits(self, more_words: int = 0, more_sentences: int = 0) -> bool:
        """Return whether the letter, with so much more, is not too long."""
        return (
            self.words + more_words <= self.limits.most_words
            and self.sentences + more_sentences <= self.limits.most_sentences
        )

    def group(self, names: Iterable[str]) -> list[str]:
        """Return the texts of these parts, as far as they are there."""
        return [self.texts[name] for name in names if name in self.texts]

    def three_begin_with_i(self) -> bool:
        """Return whether three sentences in a row begin with "I"."""
        text = " ".join(part for names in PARAGRAPHS for part in self.group(names))
        return "III" in "".join("I" if I_FIRST.match(one) else "-" for one in sentences(text))


def _paragraphs(case: Case) -> list[str]:
    plan = _plan(case)
    first, second, third = (plan.group(names) for names in PARAGRAPHS)
    joined = words(" ".join(first + second)) <= COMFORTABLE_PARAGRAPH
    if case.brief or (joined and len(second) == 1):
        first, second = first + second, []
    elif len(second) == 1:
        second, third = second + third, []
    return [" ".join(group) for group in (first, second, third) if group]


def _plan(case: Case) -> Plan:
    plan = _draft(case, _measures(case))
    plan.add("release", parts.programme(case))
    plan.add("referred", parts.referred(case))
    plan.add("known", parts.known(case))
    plan.add("agency", parts.agency(case))
    roomy = not case.short and "agency" not in plan.texts
    if roomy and plan.words < COMFORTABLE_WORDS:
        plan.add("release", parts.release(case))
    for name, write in (("ending", parts.ending), ("release", parts.release)):
        if plan.words < plan.limits.fewest_words:
            plan.add(name, write(case))
    if plan.three_begin_with_i():
        plan.add("release", parts.release(case))
    return plan


def _draft(case: Case, limits: Measures) -> Plan:
    """Return the parts that no letter goes without, cut down until they fit."""
    plan = _core(case, 3, limits)
    for fewer_deeds, with_title in SHORTER:
        if not plan.fits():
            plan = _core(case, fewer_deeds, limits, with_title)
    if case.short:
        for name in ("ending", "typed"):
            if not plan.fits():
                plan.drop(name)
    return plan


def _core(case: Case, deeds: int, limits: Measures, with_title: bool = True) -> Plan:
    """Return the parts that no letter goes without."""
    plan = Plan(limits)
    merged = parts.decision_because(case, with_title) or parts.decision_around(case, with_title)
    plan.put("thanks", gratitude.thanks(case, deeds))
    plan.put("decision", merged or parts.decision(case, with_title))
    plan.put("reason", "" if merged else parts.reason(case))
    plan.put("typed", gratitude.typed_thanks(case))
    plan.put("referred", "" if case.short else parts.referred(case))
    plan.put("touch", parts.touch(case))
    if "touch" not in plan.texts:
        plan.put("ending", parts.ending(case))
    return plan
