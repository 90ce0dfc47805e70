"""The command that composes letters for proofreading."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from declines.letters import proof


@pytest.fixture(autouse=True)
def forgotten_proofreader() -> Iterator[None]:
    yield
    proof._linters.clear()


def written(**options: Any) -> str:
    """Return what the command prints."""
    out = StringIO()
    call_command("letters", *options.pop("args", ()), stdout=out, **options)
    return out.getvalue()


def test_rows_hold_answers_letter_and_remarks() -> None:
    lines = written(args=["--format=jsonl", "--sample=5", "--now=2026-02-10T09:00"]).splitlines()

    rows = [json.loads(line) for line in lines]
    assert [set(row) for row in rows] == [{"answers", "subject", "body", "remarks"}] * 5
    assert all(row["remarks"] == [] for row in rows)


def test_chosen_answers_are_in_every_letter() -> None:
    chosen = ["--occasion=offer", "--reason=study", "--tone=warm", "--circumstance=known"]

    rows = written(args=[*chosen, "--format=jsonl", "--sample=4"]).splitlines()

    told = [json.loads(row)["answers"] for row in rows]
    kept = ("occasion", "reason", "tone", "circumstances")
    assert [[one[name] for name in kept] for one in told] == [
        ["offer", "study", "warm", ["known"]]
    ] * 4


def test_same_seed_makes_the_same_letters() -> None:
    options = ["--seed=7", "--sample=3", "--now=2026-02-10T09:00"]

    assert written(args=options) == written(args=options)
    assert written(args=options) != written(args=["--seed=8", *options[1:]])


def test_text_reads_as_letters() -> None:
    text = written(args=["--sample=2", "--occasion=process"])

    assert text.count("Subject: ") == 2
    assert text.count("Remarks: none") == 2


def test_unknown_answer_is_refused() -> None:
    with pytest.raises(CommandError, match="invalid choice: 'gift'"):
        written(args=["--occasion=gift"])
