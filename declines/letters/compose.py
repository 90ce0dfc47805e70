"""Composes the letter: a pure function from the answers to a subject and a body."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from declines.answers import Answers
from declines.choices import Circumstance, Occasion
from declines.letters import gratitude, names, parts
from declines.letters.case import Case, sentences, words
from declines.letters.subject import reference, subject

Order = tuple[tuple[str, ...], ...]  # paragraphs, and the parts in each
Writer = Callable[..., str]

FOLLOWING = ("reason", "apology", "confirm", "release", "agency", "returning")
LAST = ("known", "referred", "typed", "touch", "ending")
USUAL: Order = (("thanks", "remark", "panel"), ("decision", "booked", *FOLLOWING), LAST)
REMARKED: Order = (("thanks", "remark"), USUAL[1], ("panel", *LAST))
SORRY_FIRST: Order = (("decision", "thanks", "remark"), ("withdraw", *FOLLOWING), REMARKED[2])
MOVING: Order = (("thanks", "remark"), ("decision", "booked", "reason", "ask", "release"), LAST)
COMFORTABLE_WORDS = 78
COMFORTABLE_PARAGRAPH = 50
MOST_THANKS = 2
SHORTER = ((2, True), (1, True), (0, True), (1, False), (0, False))  # deeds, with the job's title
I_FIRST = re.compile(r"I\b")
THANKFUL = re.compile(r"thank|meant a lot|grateful|appreciat|so kind", re.IGNORECASE)


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
    text = "\n\n".join(_paragraphs(case, plan_of(case)))
    return Letter(line, f"{greeting(case)}\n\n{text}\n\n{signature(case, line, text)}")


def parts_of(answers: Answers) -> dict[str, str]:
    """Return the texts that the letter is made of, by the names of its parts, in their order."""
    case = Case.of(answers)
    plan = plan_of(case)
    return {name: plan.texts[name] for name in plan.names() if name in plan.texts}


def greeting(case: Case) -> str:
    """Return the line that greets."""
    told = case.told
    called = names.greeted(
        told.addressee, told.title, told.tone, case.has(Circumstance.KNOWN), told.english
    )
    if called.name:
        plainly = called.titled or names.GROUP.search(called.name)
        return case.say("greeting", "titled" if plainly else "named", name=called.name)
    if case.has(Circumstance.AGENCY) or case.occasion == Occasion.APPROACH:
        return case.say("greeting", "unnamed_recruiter")
    programme = case.has(Circumstance.PROGRAMME)
    return case.say("greeting", "unnamed_programme" if programme else "unnamed")


def signature(case: Case, line: str = "", text: str = "") -> str:
    """Return closing, name and what is below it; a reference number where nothing names it."""
    told, number = case.told, reference(case)
    signed = names.signed(told.sender, told.tone) if case.has(Circumstance.KNOWN) else told.sender
    lines = [case.say("closing", told.english.value), signed, told.phone, told.link]
    if number and number not in line and number not in text:
        lines.append(f"Reference: {number}")
    return "\n".join(filter(None, lines))


def _measures(case: Case) -> Measures:
    longer = case.occasion in (Occasion.ACCEPTED, Occasion.RESCHEDULE)
    if case.brief:
        return Measures(26, 58, 4)
    if case.occasion == Occasion.APPROACH:
        return Measures(26, 58, 3)
    return Measures(46, 115 if longer else 105, 7)


def _order(case: Case) -> Order:
    """Return the order of the parts; what has to be said first depends on the occasion."""
    if case.occasion == Occasion.RESCHEDULE:
        return MOVING
    late = parts.decision_entry(case) == "interview_late"
    sorry_first = late or case.occasion in (Occasion.MISSED, Occasion.ACCEPTED)
    if sorry_first:
        return SORRY_FIRST
    return REMARKED if case.typed_sentences else USUAL


class Plan:
    """The parts of a letter under way, and how much of its measures they fill."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.limits = _measures(case)
        self.order = _order(case)
        self.texts: dict[str, str] = {}
        self.fewest: dict[str, int] = {}  # words, by part, in its shortest wording
        self.most: dict[str, int] = {}  # and in its longest one
        self.sentences = 0

    def put(self, name: str, write: Writer, *how: Any) -> None:
        """Take a part that the letter does not go without."""
        self.case.spread.clear()
        text = write(self.case, *how)
        if text:
            count = words(text)
            self.texts[name] = text
            self.fewest[name] = count - self.case.spread.less
            self.most[name] = count + self.case.spread.more
            self.sentences += len(sentences(text))

    def drop(self, name: str) -> None:
        """Leave a part out again."""
        self.sentences -= len(sentences(self.texts.pop(name, "")))
        self.fewest.pop(name, None)
        self.most.pop(name, None)

    def add(self, name: str, write: Writer) -> None:
        """Take a part where it is not there yet and leaves the letter within its measures."""
        if name in self.texts:
            return
        self.put(name, write)
        if not self.fits():
            self.drop(name)

    def fits(self) -> bool:
        """Return whether the letter is not too long, however its parts are worded."""
        return (
            self.most_words <= self.limits.most_words
            and self.sentences <= self.limits.most_sentences
        )

    @property
    def most_words(self) -> int:
        """Return how many words the letter has where each part has its longest wording."""
        return sum(self.most.values())

    @property
    def fewest_words(self) -> int:
        """Return how many words the letter has where each part has its shortest wording."""
        return sum(self.fewest.values())

    def names(self) -> Iterable[str]:
        """Return the names of all parts a letter can have, in their order."""
        return (name for paragraph in self.order for name in paragraph)

    def group(self, names: Iterable[str]) -> list[str]:
        """Return the texts of these parts, as far as they are there."""
        return [self.texts[name] for name in names if name in self.texts]

    def thanks(self) -> int:
        """Return how often the letter thanks."""
        return sum(len(THANKFUL.findall(text)) for text in self.texts.values())

    def three_begin_with_i(self) -> bool:
        """Return whether three sentences in a row begin with "I"."""
        text = " ".join(self.group(self.names()))
        return "III" in "".join("I" if I_FIRST.match(one) else "-" for one in sentences(text))


def _paragraphs(case: Case, plan: Plan) -> list[str]:
    first, second, third = (plan.group(names) for names in plan.order)
    joined = words(" ".join(first + second)) <= COMFORTABLE_PARAGRAPH
    if case.brief or (joined and 1 in (len(first), len(second))):
        first, second = first + second, []
    elif len(second) == 1:
        second, third = second + third, []
    return [" ".join(group) for group in (first, second, third) if group]


def plan_of(case: Case) -> Plan:
    """Return the parts of the letter: what it does not go without, and what there is room for."""
    parts.pick_anchors(case)
    plan = _draft(case)
    plan.add("release", parts.programme)
    plan.add("referred", parts.referred)
    plan.add("known", parts.known)
    plan.add("agency", parts.agency)
    if plan.thanks() < MOST_THANKS:
        plan.add("panel", parts.panel)
    roomy = not case.short and "agency" not in plan.texts
    frees_a_slot = parts.release_entry(case) == "slot"
    if roomy and (plan.fewest_words < COMFORTABLE_WORDS or frees_a_slot):
        plan.add("release", parts.release)
    for name, write in (("ending", parts.ending), ("release", parts.release)):
        if plan.fewest_words < plan.limits.fewest_words:
            plan.add(name, write)
    if plan.three_begin_with_i():
        plan.add("release", parts.release)
    if plan.fewest_words < plan.limits.fewest_words and not case.names_company:
        return plan_of(case.with_company())
    return plan


def _draft(case: Case) -> Plan:
    """Return the parts that no letter goes without, cut down until they fit."""
    plan = _core(case, 3)
    for fewer_deeds, with_title in SHORTER:
        if not plan.fits():
            plan = _core(case, fewer_deeds, with_title)
    for name in _dispensable(case):
        if not plan.fits():
            plan.drop(name)
    return plan


def _dispensable(case: Case) -> tuple[str, ...]:
    """Return the parts that go first where a letter is too long all the same."""
    if not case.short:
        return ("referred", "booked", "typed", "remark")
    moving = case.occasion == Occasion.RESCHEDULE
    return ("ending", "typed", "remark", "touch") if moving else ("ending", "typed", "remark")


def _core(case: Case, deeds: int, with_title: bool = True) -> Plan:
    """Return the parts that no letter goes without."""
    plan = Plan(case)
    plan.put("thanks", gratitude.thanks, deeds)
    plan.put("remark", gratitude.remark)
    plan.put("decision", parts.decision_because, with_title)
    if "decision" not in plan.texts:
        plan.put("decision", parts.reason_and_decision, with_title)
    if "decision" not in plan.texts:
        plan.put("decision", parts.decision, with_title)
        plan.put("reason", parts.reason)
    if "booked" in plan.names() and not case.short:
        plan.put("booked", parts.booked)
    plan.put("apology", parts.apology)
    plan.put("confirm", parts.confirm)
    plan.put("withdraw", parts.withdraw, with_title)
    plan.put("ask", parts.ask)
    plan.put("returning", parts.returning)
    plan.put("typed", gratitude.typed_thanks)
    if not case.short:
        plan.put("referred", parts.referred)
    plan.put("touch", parts.touch)
    if "touch" not in plan.texts:
        plan.put("ending", parts.ending)
    return plan
