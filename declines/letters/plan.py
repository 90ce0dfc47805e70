"""The parts of a letter under way, their order, and how much of its measures they fill."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from declines.choices import Occasion
from declines.letters import deciding, gratitude
from declines.letters.case import Case
from declines.letters.clock import CALL_HOURS
from declines.letters.picking import sentences, words

Order = tuple[tuple[str, ...], ...]  # paragraphs, and the parts in each
Writer = Callable[..., str]

GRATITUDE = ("above_all", "remark", "typed", "panel", "reached", "referred", "known")
OTHERS = tuple(name for name in GRATITUDE if name != "remark")
LAST = ("returning", "touch", "ending")
REASONED = ("withdraw", "reason", "also")
FREEING = ("confirm", "release", "agency")
USUAL: Order = (
    ("thanks", "decision", "booked", *REASONED, "apology", "overdue", *FREEING),
    GRATITUDE,
    LAST,
)
THANKS_FIRST: Order = (  # one sentence holds all thanks
    ("thanks", "remark"),
    ("decision", "booked", *REASONED, "apology", "overdue", *FREEING),
    (*OTHERS, *LAST),
)
NEWS_FIRST: Order = (
    ("decision", "thanks", "remark", "apology"),
    ("booked", *REASONED, *FREEING),
    (*OTHERS, *LAST),
)
SORRY_FIRST: Order = (
    ("decision", "thanks", "remark"),
    (*REASONED, "apology", *FREEING),
    (*OTHERS, *LAST),
)
TAKING_BACK: Order = (
    ("decision", "thanks"),
    (*REASONED, "apology", *FREEING),
    (*GRATITUDE, *LAST),
)
MISSED_FIRST: Order = (  # what was typed says how it came about
    ("decision", "thanks", "remark", "also"),
    ("withdraw", "reason", *FREEING),
    (*OTHERS, *LAST),
)
EXPLAINED_FIRST: Order = (
    ("decision", "thanks", "remark", "reason", "also"),
    ("withdraw", *FREEING),
    (*OTHERS, *LAST),
)
MOVING: Order = (
    ("thanks", "decision", "reason", "ask"),
    ("booked", "release", *GRATITUDE, "also", *LAST),
)
TYPED = ("remark", "also", "typed", "panel")
MOST_TYPED_MORE = 2  # sentences
MOST_TYPED_WORDS = 18
MOST_WORDS = 127  # a little inside of what the check calls too long
FEWEST_WORDS_A_SENTENCE = 9  # on average, where there are more of them
I_FIRST = re.compile(r"I\b")
THANKFUL = re.compile(r"thank|meant a lot|grateful|appreciat|so kind", re.IGNORECASE)


@dataclass(frozen=True)
class Measures:
    """How long the text between greeting and closing may be, a little inside the rules."""

    fewest_words: int
    most_words: int
    most_sentences: int


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
        self.reason_in = ""  # the part that tells the reason, too

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
        full = self.sentences > self.limits.most_sentences
        if not self.fits() or (full and name not in TYPED):
            self.drop(name)

    def fits(self) -> bool:
        """Return whether the letter is not too long, however its parts are worded."""
        return self.most_words <= self.limits.most_words and self._has_few_sentences()

    def _has_few_sentences(self) -> bool:
        """Return whether there are few enough; a typed one may be one more, where none is short."""
        over = self.sentences - self.limits.most_sentences
        typed = 0 if self.case.brief else len(self.group(TYPED))
        return over <= 0 or (
            over <= min(typed, MOST_TYPED_MORE)
            and self.fewest_words >= FEWEST_WORDS_A_SENTENCE * self.sentences
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
        """Return whether three sentences in a row begin with "I", or could in other wordings."""
        marks = ""
        for name in self.names():
            said = sentences(self.texts.get(name, ""))
            always = name == "touch" and name not in self.case.without_i
            marks += "".join("I" if I_FIRST.match(one) or always else "-" for one in said)
        return "III" in marks


def _measures(case: Case) -> Measures:
    if case.brief:
        return Measures(26, 58, 4)
    if case.occasion == Occasion.APPROACH:
        return Measures(26, 58 + _typed_room(case), 3)
    longer = case.occasion in (Occasion.ACCEPTED, Occasion.RESCHEDULE)
    listed = case.told.alternatives if case.occasion == Occasion.RESCHEDULE else ()
    most = (115 if longer else 105) + _typed_room(case) + words(" ".join(listed))
    return Measures(45, min(most, MOST_WORDS), 7 + len(listed))


def _typed_room(case: Case) -> int:
    """Return by how many words a letter may grow for the sentences that were typed."""
    typed = (case.told.also, case.told.own_reason, *case.typed_sentences)
    return min(MOST_TYPED_WORDS, words(" ".join(typed)))


def _order(case: Case) -> Order:
    """Return the order of the parts; a sentence that settles something stands near the end."""
    order = _usual_order(case)
    if not deciding.SETTLES.match(case.told.also) or deciding.URGENT.match(case.told.also):
        return order
    return tuple(_settled(paragraph) for paragraph in order)


def _settled(paragraph: tuple[str, ...]) -> tuple[str, ...]:
    """Return the paragraph with the sentence that was typed before what is given back."""
    names = [name for name in paragraph if name != "also"]
    if "returning" in names:
        names.insert(names.index("returning"), "also")
    return tuple(names)


def _usual_order(case: Case) -> Order:
    """Return the order of the parts; what has to be said first depends on the occasion."""
    if case.occasion == Occasion.RESCHEDULE:
        return MOVING
    apologised = case.occasion == Occasion.MISSED and deciding.says_sorry(case)
    if apologised or deciding.decision_entry(case) in ("missed_interview", "missed_both"):
        told = deciding.HOW_IT_CAME.match(case.told.own_reason)
        return EXPLAINED_FIRST if told else MISSED_FIRST
    if case.occasion == Occasion.ACCEPTED:
        return TAKING_BACK
    late = case.clock.hours_left is not None and case.clock.hours_left < CALL_HOURS
    if case.occasion == Occasion.MISSED or (late and not case.lead):
        return SORRY_FIRST
    if case.occasion == Occasion.INTERVIEW and case.near:
        return NEWS_FIRST
    return THANKS_FIRST if gratitude.joins_asking(case) else USUAL
