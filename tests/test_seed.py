"""Drafts to look at while developing."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from tests.conftest import start


def test_seed_gives_the_last_browser_finished_and_begun_drafts(alice: Client) -> None:
    start(alice)

    call_command("seed", verbosity=0)

    rows = alice.get("/drafts/").context["rows"]
    assert [row["step"] and row["step"].slug for row in rows] == ["express-gratitude", None, None]
    assert [bool(row["draft"].body) for row in rows] == [False, True, True]


def test_seed_asks_for_a_browser_to_give_to(db: None) -> None:
    with pytest.raises(CommandError, match="Press Start on the site once"):
        call_command("seed", verbosity=0)
