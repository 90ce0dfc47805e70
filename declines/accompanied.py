"""The texts that go with a draft's email: composed anew at each visit, the person's words kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.db import models

from declines.answers import Answers
from declines.choices import Companion
from declines.kept import Kept
from declines.letters.companions import write_companions


class Pressed(NamedTuple):
    """What a button beside a text has made of it."""

    kind: str
    now: Kept
    is_left: bool  # it was to be undone, and was not, since more was typed on the same page
    is_undone: bool = False  # the press before it was; a Redo, which undoes that, is no such one


class Accompanied(models.Model):
    """What goes with an email, of which only what was edited is stored."""

    companions = models.JSONField(default=dict)  # by Companion: see Kept

    class Meta:
        abstract = True

    def companion_texts(
        self, answers: Answers, kinds: Iterable[Companion] = Companion
    ) -> dict[Companion, str]:
        """Return what goes with the letter, of some kinds, the person's words kept."""
        written = write_companions(answers, kinds)
        return {kind: self._kept(kind, fresh).mine for kind, fresh in written.items()}

    def kept_beside(self, answers: Answers, kinds: Iterable[str] = Companion) -> dict[str, Kept]:
        """Return texts of some kinds with what they read before and what is asked about them."""
        made = write_companions(answers) if is_named(answers) else {}
        return {kind: self._kept(kind, made.get(Companion(kind))) for kind in kinds}

    def _kept(self, kind: str, fresh: str | None) -> Kept:
        kept = Kept(*self.companions.get(kind, (fresh or "", fresh or "")))
        return kept if fresh is None else kept.beside(fresh)

    def texts_beside(self, answers: Answers) -> dict[Companion, str]:
        """Return all that goes with the letter, and what the person wrote while it still did.

        One that is as composed again is among these: its earlier texts are had nowhere else.
        """
        texts = self.companion_texts(answers) if is_named(answers) else {}
        hers = self._written_by_hand()
        return texts | {kind: mine for kind, mine in hers.items() if kind not in texts}

    def edited_beside(self, answers: Answers) -> dict[Companion, str]:
        """Return of these texts the ones that the person edited, without composing the others."""
        hers = self._written_by_hand()
        return hers | (self.companion_texts(answers, hers) if is_named(answers) else {})

    def _written_by_hand(self) -> dict[Companion, str]:
        stored = {Companion(kind): Kept(*told) for kind, told in self.companions.items()}
        return {kind: kept.mine for kind, kept in stored.items() if kept.was_edited}

    def edit_companions(self, texts: dict[str, str], answers: Answers, page: str = "") -> None:
        """Take texts that go with the letter as the person left them on a page of this name."""
        kept = self.kept_beside(answers, texts)
        edited = {kind: list(kept[kind].written(text, page)) for kind, text in texts.items()}
        self.companions = self.companions | edited

    def press_beside(
        self, told: Mapping[str, str], answers: Answers, page: str = ""
    ) -> Pressed | None:
        """Do what a button beside one of these texts says; None where it names no text."""
        press = next((name for name in ("compose", "bring", "settle", "undo") if name in told), "")
        kind, key, choice, *_ = [*told.get(press, "").split(":"), "", ""]
        if kind not in Companion.values:
            return None
        kept = self.kept_beside(answers, [kind])[kind]
        now = {
            "compose": lambda: kept.composed_anew(page),
            "bring": lambda: kept.brought_back(key, page),
            "settle": lambda: kept.settled(key, choice, page),
            "undo": lambda: kept.undone(key, page),
        }[press]()
        self.companions = self.companions | {kind: list(now)}
        is_undo = press == "undo"
        return Pressed(kind, now, is_undo and kept.was_typed_on(page), is_undo and choice != "redo")

    def companion_writers(self, answers: Answers) -> dict[str, str]:
        """Return the name of the page that each text was last written on, by kind.

        A text whose answers have changed since is nobody's: no page has seen it as it is now.
        """
        composed = write_companions(answers) if is_named(answers) else {}
        stored = {kind: Kept(*told) for kind, told in self.companions.items()}
        return {
            kind: kept.page
            for kind, kept in stored.items()
            if kept.page and composed.get(Companion(kind), kept.composed) == kept.composed
        }


def is_named(answers: Answers) -> bool:
    """Tell whether all the names are there that any text needs."""
    return all((answers.company, answers.sender, answers.role))
