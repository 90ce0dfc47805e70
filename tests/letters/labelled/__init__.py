"""Letters with the faults that a careful reader found in them, to measure the check by."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from declines.answers import Answers
from declines.choices import Channel, Circumstance, English, Occasion, Reason, Tone, Touch
from declines.letters.review import review
from declines.letters.review.reading import Remark
from tests.letters.ana import NEW_YORK, TUESDAY

FOLDER = Path(__file__).parent
KINDS = {"tone": Tone, "touch": Touch, "reason": Reason, "channel": Channel, "english": English}


@dataclass(frozen=True)
class Labelled:
    """A letter, the answers behind it, and its faults by check and quoted words."""

    name: str
    subject: str
    body: str
    answers: Answers
    faults: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()  # the other texts of the draft

    def remarks(self) -> list[Remark]:
        """Return what the check says."""
        return review(self.subject, self.body, self.answers, self.notes)

    def missed(self) -> list[tuple[str, str]]:
        """Return the faults that the check does not find."""
        remarks = self.remarks()
        return [fault for fault in self.faults if not any(finds(one, fault) for one in remarks)]


def finds(remark: Remark, fault: tuple[str, str]) -> bool:
    """Tell whether a remark is about a fault: the same check, and words that they share."""
    check, quote = fault
    if remark.check != check:
        return False
    if check == "apology":  # of many apologies any may be quoted
        return True
    shared = set(quote.split()) & set(remark.quote.split())
    return not (quote and remark.quote) or quote in remark.quote or bool(shared)


def cases() -> Iterator[Labelled]:
    """Yield the whole collection."""
    for file in sorted(FOLDER.glob("*.toml")):
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]:
            faults = tuple((fault["id"], fault["quote"]) for fault in case["faults"])
            answers = answers_of(case["occasion"], case["answers"])
            body = case["body"].strip("\n")
            notes = tuple(case.get("notes", ()))
            yield Labelled(case["name"], case["subject"], body, answers, faults, notes)


def answers_of(occasion: str, told: dict[str, Any]) -> Answers:
    """Return the answers as they are told in a file."""
    given = {name: KINDS[name](text) if name in KINDS else text for name, text in told.items()}
    if "received_on" in told:
        given["received_on"] = date.fromisoformat(told["received_on"])
    if "interview_at" in told:
        at = datetime.fromisoformat(told["interview_at"])
        given["interview_at"] = at.replace(tzinfo=NEW_YORK)
    if "circumstances" in told:
        given["circumstances"] = frozenset(map(Circumstance, told["circumstances"]))
    return Answers(written_at=TUESDAY, occasion=Occasion(occasion), **given)


@dataclass(frozen=True)
class Measured:
    """What the check is worth on the collection."""

    planted: Counter[str]
    missed: list[tuple[str, tuple[str, str]]]
    clean: int
    disturbed: list[tuple[str, list[Remark]]]

    @property
    def recall(self) -> float:
        """Return the share of the planted faults that are found."""
        return 1 - len(self.missed) / self.planted.total()

    @property
    def false_remarks(self) -> float:
        """Return how many remarks a clean letter gets on average."""
        return sum(len(remarks) for _, remarks in self.disturbed) / self.clean


def measure() -> Measured:
    """Return the figures for the whole collection."""
    everything = list(cases())
    faulty = [case for case in everything if case.faults]
    clean = [case for case in everything if not case.faults]
    return Measured(
        planted=Counter(check for case in faulty for check, _ in case.faults),
        missed=[(case.name, fault) for case in faulty for fault in case.missed()],
        clean=len(clean),
        disturbed=[(case.name, found) for case in clean if (found := case.remarks())],
    )
