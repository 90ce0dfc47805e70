"""What is asked about the text of an email: two wordings of which the person chooses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.db import models

from declines.answers import Answers
from declines.beside import OWN
from declines.changes import ToldOf, as_clash, as_stored, key_of
from declines.choices import Cause, Tone
from declines.letters.clashes import gap_after
from declines.letters.compose import Letter, compose
from declines.letters.made_of import is_offered, made_of, taken
from declines.letters.merge import Clash, Merged, merge, reworded, take_fresh
from declines.letters.sentences import normalise, sentences
from declines.letters.twice import both_stand, follow_pair, without_fresh, without_mine
from declines.saves import touched

MOST_CLASHES = 100
SETTLED = ("keep", "take", "both")


class Asking(ToldOf):
    """A text with the questions that are open about it, and those settled by both or by hers.

    A stored clash is open unless it is marked as "kept", where she refused the new wording, or as
    "both", where both stand; "elsewhere" marks one with a text that was written elsewhere.
    """

    subject = models.TextField(default="")
    body = models.TextField(default="")
    text_cause = models.CharField(max_length=8, choices=Cause.choices, default=Cause.COMPOSED)
    dismissed = models.JSONField(default=list)  # keys of remarks
    revision = models.PositiveIntegerField(default=0)
    writer = models.CharField(max_length=160, default="")  # the last saves: see saves.py

    class Meta(ToldOf.Meta):
        abstract = True

    @property
    def composed(self) -> Letter:
        """Return the letter that was composed last."""
        return Letter(self.composed_subject, self.composed_body)

    def base(self, part: str) -> str:
        """Return what the person's text was made of: most of it is what was composed last."""
        composed: str = getattr(self, f"composed_{part}")
        before: str = getattr(self, f"base_{part}")
        if not before:
            return composed
        asked = [one for one in self.clashes if one.get("base") and self._stands(one)]
        offered = [one["fresh"] for one in asked]
        in_doubt = [one["base"] for one in asked if "both" not in one]
        return made_of(before, composed, getattr(self, part), offered, in_doubt)

    def merged(self, part: str, letter: Letter) -> Merged:
        """Return the part with that of a newly composed letter merged in.

        It asks neither about what was refused, nor whether to take what stands in it already.
        """
        base = self.base(part)
        composed: str = getattr(self, f"composed_{part}") if getattr(self, f"base_{part}") else ""
        marked = self.marked(base) if part == "body" else base
        known = self.part_of if part == "body" else {}
        became = reworded(known, letter.told)
        gone = {one for one, parts in known.items() if letter.told.keys().isdisjoint(parts.split())}
        mine, fresh = getattr(self, part), getattr(letter, part)
        merged = merge(
            marked,
            mine,
            fresh,
            composed=composed,
            became=became,
            gone=gone,
            added=self.added,
            unasked=False,
        )
        refused = {_question(one) for one in self.clashes if one["part"] == part and "kept" in one}
        asked = [
            replace(one, base=one.base.replace(OWN, ""))
            for one in merged.clashes
            if _question(as_stored(part, one)) not in refused
            and not _stands_beside(one, merged.text)
        ]
        return replace(merged, clashes=tuple(asked), base=merged.base.replace(OWN, ""))

    def asks_anew(self, part: str, merged: Merged) -> bool:
        """Tell whether a merge asks something that is not asked yet."""
        open_yet = {_question(one) for one in self.clashes}
        return any(_question(as_stored(part, one)) not in open_yet for one in merged.clashes)

    def open_clashes(self) -> list[tuple[str, Clash, bool]]:
        """Return the clashes whose place is still in the text, with key and "from elsewhere"."""
        return [
            (key_of(stored), clash, "elsewhere" in stored)
            for stored in self.clashes
            if not {"both", "kept"} & stored.keys()
            and take_fresh(getattr(self, stored["part"]), clash := as_clash(stored)) is not None
        ]

    def said_twice(self) -> list[tuple[str, str, Clash]]:
        """Return the wordings settled by "both", with key and part, as long as both stand."""
        return [
            (key_of(stored), stored["part"], as_clash(stored))
            for stored in self.clashes
            if "both" in stored and self._stands(stored)
        ]

    def settle(self, key: str, choice: str, before: Letter) -> None:
        """End the clash of this key: "keep" hers, "take" the new one or "both"; others are none.

        Where her sentence was reworded since `before`, it stays, and the new one is offered again.
        What was settled by "both" is settled again by the one that stays.
        """
        found = [stored for stored in self.clashes if key_of(stored) == key]
        for stored in found if choice in SETTLED else []:
            if "both" in stored:
                self._let_one_stay(stored, choice)
            else:
                self.clashes = [one for one in self.clashes if one != stored]
                self.change = self.change | {"settled": self.settled() | {key: [choice, stored]}}
                self._settle(stored, choice, getattr(before, stored["part"]))

    def _settle(self, stored: dict[str, str], choice: str, before: str) -> None:
        part, clash = stored["part"], as_clash(stored)
        if choice == "take" and "elsewhere" not in stored:
            self._note_taken(part, clash)
        if choice == "keep":
            self._remember(stored | {"kept": "yes"})
            self._count(Cause(self.text_cause))
        elif choice == "take":
            self._take_fresh(part, clash, before)
            self._count(Cause.SETTLED)
        else:
            mine = clash.mine.rstrip()
            both = mine + gap_after(mine) + clash.fresh
            self._take_fresh(part, replace(clash, fresh=both), before)
            self._count(Cause.BOTH)
            pair = stored | {"both": "yes"}
            self._remember(pair | {"key": key_of(pair)})

    def _remember(self, stored: dict[str, str]) -> None:
        self.clashes = [*self.clashes, stored][-MOST_CLASHES:]

    def reopen(self, key: str) -> None:
        """Ask again about the clash of this key, which was settled; an unknown one is none."""
        settled = self.settled()
        if key in settled:
            _, stored = settled.pop(key)
            others = [one for one in self.clashes if _place(one) != _place(stored)]
            self.clashes = [*others, stored][-MOST_CLASHES:]
            self.change = self.change | {"settled": settled}
            self._count(Cause(self.text_cause))

    def kept(self, key: str) -> bool:
        """Tell whether hers was kept where the clash of this key was settled."""
        choice, *_ = self.settled().get(key, [""])
        return bool(choice == "keep")

    def refuse_reworded(self, answers: Answers) -> None:
        """Refuse what only says in another tone what was refused for a sentence: nothing is asked.

        But for the tone, the composed letter was made of these answers.
        """
        kept = [one for one in self.clashes if "kept" in one and one.get("base")]
        letters = [compose(replace(answers, tone=tone)) for tone in Tone] if kept else []
        refused = [
            one
            for one in kept
            if any(is_offered(one["fresh"], "", getattr(each, one["part"])) for each in letters)
        ]
        for part in ("subject", "body") if refused else ():
            clashes = self.merged(part, compose(answers)).clashes
            anew = [as_stored(part, one) | {"kept": "yes"} for one in clashes if one.base]
            for stored in anew:
                if any(self._is_about(stored, one) for one in refused):
                    self._remember(stored)

    def _is_about(self, stored: dict[str, str], other: dict[str, str]) -> bool:
        """Tell whether a clash is about sentences that she edited, and another one was about, too.

        A composed sentence that still stands is in question where only the one is about it.
        """
        about, before = ({*map(normalise, sentences(one["base"]))} for one in (stored, other))
        stands = {*map(normalise, sentences(getattr(self, stored["part"])))}
        edited = (about - stands or about) & before
        return stored["part"] == other["part"] and bool(edited) and about & stands <= before

    def drop_questions_beside(self, letter: Letter) -> None:
        """Ask no more about a composed wording that is not in this letter, which is made now."""
        self.clashes = [
            one
            for one in self.clashes
            if {"elsewhere", "both", "kept"} & one.keys()
            or is_offered(one["fresh"], one.get("base", ""), getattr(letter, one["part"]))
        ]

    def _let_one_stay(self, stored: dict[str, str], choice: str) -> None:
        """Take the other one of two sentences out; with "both", or where one is gone, nothing."""
        part, pair = stored["part"], as_clash(stored)
        others = {"keep": without_fresh, "take": without_mine}
        if choice in others and self._stands(stored):
            text = others[choice](getattr(self, part), pair)
            self._write(part, text or "", Cause.SETTLED)

    def _let_pairs_follow(self, before: Mapping[str, str], *, by_hand: bool = False) -> None:
        """Know two sentences again that stand both where a change of the text reworded them."""
        self.clashes = [
            self._followed(one, before, by_hand) if "both" in one else one for one in self.clashes
        ]

    def _followed(
        self, stored: dict[str, str], before: Mapping[str, str], by_hand: bool
    ) -> dict[str, str]:
        part = stored["part"]
        pair = follow_pair(as_clash(stored), before[part], getattr(self, part), by_hand=by_hand)
        return stored | as_stored(part, pair)

    def _note_taken(self, part: str, clash: Clash) -> None:
        """Remember that what was edited is no part any more of what the text was made of."""
        base: str = getattr(self, f"base_{part}")
        if take_fresh(getattr(self, part), clash) is not None:
            setattr(self, f"base_{part}", taken(base, clash.base, clash.fresh))

    def _take_fresh(self, part: str, clash: Clash, before: str) -> None:
        text = take_fresh(getattr(self, part), clash)
        offered = take_fresh(before, clash)
        if text is None and offered is not None:
            merged = merge(before, getattr(self, part), offered)
            self._offer(part, merged.clashes)
            text = merged.text
        if text is not None:
            setattr(self, part, text)

    def _write(self, part: str, text: str, cause: Cause) -> None:
        before = {"subject": self.subject, "body": self.body}
        setattr(self, part, text)
        self._let_pairs_follow(before)
        self._count(cause)

    def _count(self, cause: Cause) -> None:
        self.revision += 1
        self.text_cause = cause
        if cause not in (Cause.COMPOSED, Cause.FOLLOWED):
            self.tell_anew()
        self.writer = touched(self.writer)

    def _offer(self, part: str, clashes: Iterable[Clash], *, elsewhere: bool = False) -> None:
        origin = {"elsewhere": "yes"} if elsewhere else {}
        anew = [as_stored(part, clash) | origin for clash in clashes]
        asked_again = {_place(clash) for clash in anew}
        open_yet = [one for one in self.clashes if "kept" in one or self._stands(one)]
        older = [
            one
            for one in open_yet
            if {"both", "kept"} & one.keys() or _place(one) not in asked_again
        ]
        self.clashes = [*older, *anew][-MOST_CLASHES:]

    def _stands(self, stored: dict[str, str]) -> bool:
        """Tell whether the place that a stored clash is about is still in the text."""
        text, clash = getattr(self, stored["part"]), as_clash(stored)
        return both_stand(text, clash) if "both" in stored else take_fresh(text, clash) is not None


def _stands_beside(clash: Clash, text: str) -> bool:
    """Tell whether what a clash offers stands in a text already, but for what it is about."""
    fresh = {*sentences(clash.fresh)}
    return bool(fresh) and fresh <= {*sentences(text)} - {*sentences(clash.mine)}


def _question(stored: dict[str, str]) -> tuple[str, str, str]:
    return stored["part"], normalise(stored["mine"]), normalise(stored["fresh"])


def _place(stored: dict[str, str]) -> tuple[str, str, str]:
    return stored["part"], stored["mine"], "" if stored["mine"] else stored["after"]
