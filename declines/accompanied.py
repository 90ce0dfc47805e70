"""The texts that go with a draft's email: composed anew at each visit, the person's words kept."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models

from declines.answers import Answers
from declines.choices import Companion
from declines.letters.companions import write_companions
from declines.letters.merge import merge


class Accompanied(models.Model):
    """What goes with an email, of which only what was edited is stored."""

    companions = models.JSONField(default=dict)  # by Companion: [composed, the person's, page]

    class Meta:
        abstract = True

    def companion_texts(
        self, answers: Answers, kinds: Iterable[Companion] = Companion
    ) -> dict[Companion, str]:
        """Return what goes with the letter, of some kinds, the person's words kept."""
        written = write_companions(answers, kinds)
        return {kind: self._companion(kind, fresh) for kind, fresh in written.items()}

    def _companion(self, kind: Companion, fresh: str) -> str:
        base, mine, *_ = self.companions.get(kind, (fresh, fresh))
        return merge(base, mine, fresh).text if base else mine

    def texts_beside(self, answers: Answers) -> dict[Companion, str]:
        """Return all that goes with the letter, and what the person wrote while it still did."""
        texts = self.companion_texts(answers) if is_named(answers) else {}
        hers = self._written_by_hand()
        return texts | {kind: mine for kind, mine in hers.items() if kind not in texts}

    def edited_beside(self, answers: Answers) -> dict[Companion, str]:
        """Return of these texts the ones that the person edited, without composing the others."""
        hers = self._written_by_hand()
        return hers | (self.companion_texts(answers, hers) if is_named(answers) else {})

    def _written_by_hand(self) -> dict[Companion, str]:
        told = self.companions.items()
        return {Companion(kind): mine for kind, (base, mine, *_) in told if mine != base}

    def edit_companions(self, texts: dict[str, str], answers: Answers, page: str = "") -> None:
        """Take texts that go with the letter as the person left them on a page of this name."""
        made = write_companions(answers) if is_named(answers) else {}
        composed: dict[str, str] = {kind.value: text for kind, text in made.items()}
        base = {kind: before for kind, (before, *_) in self.companions.items()} | composed
        edited = {kind: [base.get(kind, ""), text, page] for kind, text in texts.items()}
        self.companions = self.companions | edited

    def companion_writers(self, answers: Answers) -> dict[str, str]:
        """Return the name of the page that each text was last written on, by kind.

        A text whose answers have changed since is nobody's: no page has seen it as it is now.
        """
        composed = write_companions(answers) if is_named(answers) else {}
        return {
            kind: page
            for kind, (base, _, *pages) in self.companions.items()
            for page in pages
            if composed.get(Companion(kind), base) == base
        }


def is_named(answers: Answers) -> bool:
    """Tell whether all the names are there that any text needs."""
    return all((answers.company, answers.sender, answers.role))
