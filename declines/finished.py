"""The text of a draft's email: the person's, what was composed last, and what lies between."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db import models
from django.utils import timezone

from declines.accompanied import Accompanied, is_named
from declines.addressed import Addressed
from declines.answers import Answers
from declines.asking import Asking
from declines.changes import as_clash, key_of
from declines.choices import Cause, Tone
from declines.history import State, Text, deed
from declines.letters.companions import TELLING_THE_REASON
from declines.letters.compose import TOLD, Letter, compose, in_every_tone, parts_of, unsaid
from declines.letters.facts import SORRY_TO_BE_LATE
from declines.letters.made_of import says_one_of, taken_out
from declines.letters.merge import merge, take_fresh, undo
from declines.letters.review import Remark, review
from declines.letters.sentences import normalise, sentences, split, stands_in
from declines.letters.telling import telling, tells
from declines.saves import goes_on, written_by

MOST_DISMISSED = 200
PARTS = ("addressed_to", "subject", "body")


class FinishedEmail(Asking, Accompanied, Addressed):
    """The email of a draft; the person's words win over composed ones."""

    text_begun_at = models.DateTimeField(null=True)

    class Meta(Asking.Meta, Accompanied.Meta, Addressed.Meta):
        abstract = True

    @property
    def text(self) -> Text:
        """Return the text of the email as it stands."""
        made = self.text_cause, self.text_begun_at, self.beside
        return Text(self.subject, self.body, *made, self.addressed_to)

    @property
    def deed(self) -> str:
        """Return what made the text what it is."""
        return deed(self.text_cause, self.composed_tone)

    @property
    def says_sorry_by_hand(self) -> bool:
        """Tell whether the person wrote into the body that they are sorry to be late, not we."""
        if "overdue" in self.part_of.values():
            return False
        composed = {*sentences(self.composed_body)}
        return any(
            SORRY_TO_BE_LATE.search(one) for one in sentences(self.body) if one not in composed
        )

    def take(self, letter: Letter, tone: Tone) -> None:
        """Merge a newly composed letter into the person's text; where both changed, hers stays."""
        unseen = not self.composed_body or self.is_unseen
        before = {"subject": self.subject, "body": self.body}
        subject, body = self.merged("subject", letter), self.merged("body", letter)
        self.note_own(self.marked(self.base("body")), self.body, letter.body, body.base)
        changed = (subject.text, body.text) != (self.subject, self.body)
        if changed or self.asks_anew("subject", subject) or self.asks_anew("body", body):
            is_composed = (subject.text, body.text) == (letter.subject, letter.body)
            self._count(Cause.COMPOSED if is_composed else Cause.FOLLOWED)
        self.subject, self.body = subject.text, body.text
        self._note_composed(letter, subject.base, body.base)
        self.added, self.composed_tone = sorted(body.added), tone
        self._let_pairs_follow(before)
        self.drop_questions_beside(letter)
        self._offer("subject", subject.clashes)
        self._offer("body", body.clashes)
        if unseen:
            self.tell_nothing_yet()
        else:
            self.tell(before)

    def _note_composed(self, letter: Letter, base_subject: str, base_body: str) -> None:
        self.composed_subject, self.composed_body = letter.subject, letter.body
        self.base_subject = "" if base_subject == letter.subject else base_subject
        self.base_body = "" if base_body == letter.body else base_body
        self.composed_at = timezone.now()
        self.note_parts(letter)

    def note_parts(self, letter: Letter) -> None:
        """Remember of which part of the letter the sentences are that the text is made of."""
        made_of = {*map(normalise, sentences(self.base_body))}
        before = {one: part for one, part in self.part_of.items() if one in made_of}
        now = {
            normalise(one): f"{part} reason" if part == letter.reason_in else part
            for part, text in letter.parts.items()
            for one in sentences(text)
        }
        self.part_of = before | now

    def take_tone(self, answers: Answers) -> None:
        """Merge the letter that a new tone makes, and tell what follows as the tone's doing."""
        letter = compose(answers)
        if letter == self.composed:
            self.composed_tone = answers.tone
            return
        self.tell_anew()
        self.refuse_reworded(answers)
        before = self.revision
        self.take(letter, answers.tone)
        self.tell_anew(self.change | {"tone": True})
        if self.revision != before:
            self.text_cause = Cause.TONED

    def take_back(self, key: str) -> None:
        """Let a sentence read as it did before the answers changed; an unknown key is none."""
        for stored in (*self.change.get("followed", []), *self.change.get("told", [])):
            text = take_fresh(getattr(self, stored["part"]), as_clash(stored))
            if key_of(stored) == key and text is not None:
                self._write(stored["part"], text, Cause.PUT_BACK)

    def combine(self, elsewhere: Letter, seen: Letter) -> None:
        """Merge what was written elsewhere into the text as it was sent in; hers stays in doubt.

        Both were made of the text that the page has `seen`; where that is not told, of ours.
        """
        for part in ("subject", "body"):
            base, mine = getattr(seen if seen.body else self.composed, part), getattr(self, part)
            merged = merge(base, mine, getattr(elsewhere, part))
            self._write(part, merged.text, Cause.MERGED)
            self._offer(part, merged.clashes, elsewhere=True)

    def edit(self, subject: str, body: str, cause: Cause = Cause.TYPED, writer: str = "") -> None:
        """Take the text as the person left it, with the number of this save of this page."""
        before = {"subject": self.subject, "body": self.body}
        self.subject, self.body = subject, body
        if before != {"subject": subject, "body": body}:
            self._count(cause)
            self.end_telling()
            self._let_pairs_follow(before, by_hand=True)
        self.writer = written_by(writer, self.writer) if writer else self.writer

    def edit_as(self, told: Mapping[str, Any]) -> None:
        """Take the email as a page sent it in: whom it goes to, its text, and which save it is."""
        if told["addressed_to"] != self.addressed_to:
            self.addressed_to = told["addressed_to"]
            self.revision += 1
        self.edit(told["subject"], told["body"], writer=told["page"])

    def is_as(self, told: Mapping[str, Any]) -> bool:
        """Tell whether an email that a page sent in is the one that stands here."""
        return all(getattr(self, part) == told[part] for part in PARTS)

    def goes_on_from(self, writer: str) -> bool:
        """Tell whether this is a later save of the page that wrote the text last."""
        return goes_on(self.writer.partition(" ")[0], writer)

    def bring_back(self, state: State, made: Text | None = None) -> None:
        """Make an earlier text the email again, with what it was made beside.

        What was edited since a press `made` another text of it stays, where the press did nothing.
        Of all presses only a merge makes other addresses.
        """
        texts = {"subject": state.subject, "body": state.body}
        base, rest = self._base_without_taken_out()
        if made:
            texts = {
                part: undo(getattr(made, part), getattr(self, part), before)
                for part, before in texts.items()
            }
            undone = state.cause if made.cause == Cause.RESTORED else made.cause
            if undone == Cause.MERGED:
                self.combine_addresses(state.addressed_to, made.addressed_to)
        self.edit(texts["subject"], texts["body"], Cause.RESTORED)
        self.put_beside(state.beside)
        if not made:
            self.end_telling()  # what answers of that time did is no news any more
        if made and rest != base:
            self.base_body = merge(rest, base, self.base("body")).text

    def _base_without_taken_out(self) -> tuple[str, str]:
        """Return what the body was made of, and that without what was typed and then taken out."""
        base, stands = self.base("body"), sentences(self.body)
        typed = {one for one, part in self.part_of.items() if part in TOLD}
        rest = [
            one for one in split(base) if normalise(one) not in typed or says_one_of(one, stands)
        ]
        return base, "".join(rest)

    def as_composed(self, answers: Answers) -> Answers:
        """Return the answers as they were read on the day the text was composed."""
        composed_at = self.composed_at or answers.written_at
        return replace(answers, written_at=composed_at.astimezone(answers.written_at.tzinfo))

    def other_reason(self, answers: Answers) -> str | None:
        """Return the sentence by which the person tells another reason than these answers do.

        It is "" where the text tells none any more, None where it tells the same.
        """
        then = self.as_composed(answers)
        if tells(self.body, then) or not tells(self.composed_body, then):
            return None
        return telling(self.body, self.composed_body, then)

    def exchange(self, part: str, answers: Answers) -> None:
        """Say a part of the letter another way; nothing happens where the person reworded it."""
        then = self.as_composed(answers)
        before = parts_of(then).get(part, "")
        if before and stands_in(before, self.body) and before in self.composed_body:
            self.exchanged = self.exchanged | {part: self.exchanged.get(part, 0) + 1}
            exchanged = replace(then, exchanged=tuple(sorted(self.exchanged.items())))
            self._take_pressed(then, exchanged, Cause.EXCHANGED)

    def without_room(self, answers: Answers) -> dict[str, str]:
        """Return what was typed and found no room, by part, unless it was put in or taken out.

        In the words of another tone it stands there, or was taken out, too.
        """
        taken = taken_out(self.base("body"), self.composed_body)

        def is_settled(part: str) -> bool:
            wordings = in_every_tone(part, answers) - {""}  # a tone may say it within another part
            return any(one in self.body or says_one_of(one, taken) for one in wordings)

        return {part: text for part, text in unsaid(answers).items() if not is_settled(part)}

    def include(self, words: str, answers: Answers) -> None:
        """Put what found no room into the letter all the same; unknown words are none."""
        then = self.as_composed(answers)
        names = [name for name, text in self.without_room(then).items() if text == words]
        if names:
            self.included = [*self.included, *names]
            included = replace(then, included=tuple(self.included))
            self._take_pressed(then, included, Cause.INCLUDED)

    def _take_pressed(self, before: Answers, after: Answers, cause: Cause) -> None:
        """Take what a press makes of the letter; what new answers did is told as before."""
        is_all = compose(before) == self.composed
        self.tell_anew()
        told = self.change
        self.take(compose(after), after.tone)
        self.composed_at, self.text_cause = after.written_at, cause
        if is_all:
            self.tell_anew(told)

    def remarks(self, answers: Answers) -> list[Remark]:
        """Return what the check says about the text, without what was dismissed."""
        found = review(self.subject, self.body, answers, self._notes(answers))
        return [remark for remark in found if remark.key not in self.dismissed]

    def _notes(self, answers: Answers) -> tuple[str, ...]:
        """Return the texts that tell the reason, where they can differ from the letter's."""
        if not self.companions and self.body == self.composed_body:
            return ()
        if not is_named(answers):
            return ()
        return tuple(self.companion_texts(answers, TELLING_THE_REASON).values())

    def heed(self, key: str, answers: Answers) -> None:
        """Write what the remark of this key proposes; an unknown one is none."""
        for remark in self.remarks(answers):
            if remark.key == key:
                text = remark.applied(getattr(self, remark.part))
                self._write(remark.part, text, Cause.HEEDED)
                return

    def dismiss(self, key: str) -> None:
        """Keep a remark away from this draft; a key that names none is none.

        That two wordings stand both is told again where they are asked about and settled anew.
        """
        if key in [pair for pair, _, _ in self.said_twice()]:
            self.clashes = [one for one in self.clashes if key_of(one) != key]
        elif re.fullmatch("[0-9a-f]{8}", key) and key not in self.dismissed:
            self.dismissed = [*self.dismissed, key][-MOST_DISMISSED:]
