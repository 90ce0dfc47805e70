"""What new answers did to the text of an email: told beside it until it is edited."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from zlib import crc32

from declines.beside import Beside
from declines.letters.following import followed
from declines.letters.merge import Clash, take_fresh
from declines.letters.sentences import sentences


class ToldOf(Beside):
    """A text of which is told what followed new answers, and what was settled since."""

    class Meta(Beside.Meta):
        abstract = True

    @property
    def is_unseen(self) -> bool:
        """Tell whether the text was composed while the steps were answered for the first time."""
        return "unseen" in self.change

    def note_seen(self) -> None:
        """Tell from now on what new answers do: the person is at the email."""
        self.change = {name: told for name, told in self.change.items() if name != "unseen"}

    def tell_nothing_yet(self) -> None:
        """Tell of no change until the person is at the email."""
        self.change = {"unseen": True}

    def tell(self, before: dict[str, str]) -> None:
        """Note what became of the text since `before`, or since the first of several changes."""
        before = self.change.get("before") or before
        self.change = {
            "before": before,
            "followed": [
                as_stored(part, clash)
                for part, text in before.items()
                for clash in followed(text, getattr(self, part))
            ],
        }

    def tell_anew(self, change: Mapping[str, Any] | None = None) -> None:
        """Let the next change of answers be told by itself, and what is told already stay."""
        told = self.change if change is None else change
        self.change = {name: value for name, value in told.items() if name != "before"}

    def open_changes(self) -> list[tuple[str, Clash]]:
        """Return what followed new answers and can still be taken back, each with its key.

        What stands in the text again, at another place, is none of it.
        """
        return [
            (key_of(stored), clash)
            for stored in self.change.get("followed", [])
            if take_fresh(text := getattr(self, stored["part"]), clash := as_clash(stored))
            is not None
            and not (clash.fresh.strip() and {*sentences(clash.fresh)} <= {*sentences(text)})
        ]

    def put_back(self) -> list[str]:
        """Return what was composed before new answers: what was put back is of it."""
        told = (*self.change.get("followed", []), *self.change.get("told", []))
        return [stored["fresh"] for stored in told]

    def end_telling(self) -> None:
        """Tell no more what followed; a page that tells it yet may still have it taken back."""
        told = self.change.get("followed") or self.change.get("told", [])
        self.change = {"settled": self.settled(), "told": told}

    def forget_change(self) -> None:
        """Tell no more what the last change of answers did; what was settled can be asked again."""
        self.change = {"settled": self.settled()}

    def settled(self) -> dict[str, list[Any]]:
        """Return what was settled since the answers changed: by key the choice and the clash."""
        return dict(self.change.get("settled", {}))


def as_stored(part: str, clash: Clash) -> dict[str, str]:
    """Return a clash in a part of the text as it is stored."""
    told = {"part": part, "after": clash.after, "mine": clash.mine, "fresh": clash.fresh}
    told |= {"base": clash.base} if clash.base else {}
    return told | ({"made_one": "yes"} if clash.made_one else {})


def as_clash(stored: dict[str, str]) -> Clash:
    """Return a stored clash."""
    mine, base = stored["mine"], stored.get("base", "")
    return Clash(stored["after"], mine, stored["fresh"], "made_one" in stored, base)


def key_of(stored: dict[str, str]) -> str:
    """Return what a button names a stored clash by; its number would change with the others.

    A pair that is followed keeps the name it was given.
    """
    if "key" in stored:
        return stored["key"]
    return f"{crc32(json.dumps(stored, sort_keys=True).encode()):08x}"
