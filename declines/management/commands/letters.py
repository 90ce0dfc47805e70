"""Composes letters from made-up answers, to be read aloud."""

from __future__ import annotations

import dataclasses
import itertools
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db.models import TextChoices
from django.utils import timezone

from declines.answers import Answers
from declines.choices import Channel, Circumstance, English, Occasion, Reason, Tone, Touch
from declines.letters import proof
from declines.letters.compose import Letter, compose
from declines.letters.review import Remark, review
from declines.letters.specimens import specimens

CHOICES: dict[str, type[TextChoices]] = {
    "occasion": Occasion,
    "reason": Reason,
    "touch": Touch,
    "tone": Tone,
    "english": English,
    "channel": Channel,
}
A_LINE = "-" * 72


class Command(BaseCommand):
    """Prints letters, each with what its own check remarks."""

    help = "Composes letters from made-up answers, for proofreading."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare what can be fixed, how many letters are wanted, and how they are printed."""
        for name, kind in CHOICES.items():
            parser.add_argument(f"--{name}", choices=kind.values)
        parser.add_argument("--circumstance", action="append", choices=Circumstance.values)
        parser.add_argument("--sample", type=int, default=10, metavar="N")
        parser.add_argument("--seed", type=int, default=1, metavar="S")
        parser.add_argument("--now", type=datetime.fromisoformat, metavar="2026-02-10T09:00")
        parser.add_argument("--format", choices=("text", "jsonl"), default="text")

    def handle(self, **options: Any) -> None:
        """Print the letters."""
        proof.load()
        now = options["now"] or timezone.localtime().replace(second=0, microsecond=0)
        now = now if now.tzinfo else now.astimezone()
        fixed: dict[str, Any] = {
            name: kind(options[name]) for name, kind in CHOICES.items() if options[name] is not None
        }
        if options["circumstance"]:
            fixed["circumstances"] = frozenset(map(Circumstance, options["circumstance"]))
        made = specimens(now, options["seed"], **fixed)
        write = _as_json if options["format"] == "jsonl" else _as_text
        for number, told in enumerate(itertools.islice(made, options["sample"]), start=1):
            letter = compose(told)
            remarks = review(letter.subject, letter.body, told)
            self.stdout.write(write(number, told, letter, remarks))


def _as_json(number: int, told: Answers, letter: Letter, remarks: list[Remark]) -> str:
    row = {
        "answers": dict(_told(told)),
        "subject": letter.subject,
        "body": letter.body,
        "remarks": [{"id": one.fault.value, "quote": one.quote} for one in remarks],
    }
    return json.dumps(row, ensure_ascii=False)


def _as_text(number: int, told: Answers, letter: Letter, remarks: list[Remark]) -> str:
    answers = "; ".join(f"{name}: {_in_words(value)}" for name, value in _told(told))
    said = "".join(f"\n  {one.fault.value}: {one.quote!r}" for one in remarks) or " none"
    return (
        f"{A_LINE}\n{number}. {answers}\n\nSubject: {letter.subject}\n\n{letter.body}\n\n"
        f"Remarks:{said}\n"
    )


def _told(answers: Answers) -> Iterator[tuple[str, Any]]:
    """Yield the answers that were given, as values that JSON can hold."""
    seen = answers.in_sight()
    for field in dataclasses.fields(seen):
        value = getattr(seen, field.name)
        if isinstance(value, frozenset):
            value = sorted(value)
        if value not in ("", None, (), []):
            yield field.name, value.isoformat() if hasattr(value, "isoformat") else value


def _in_words(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
