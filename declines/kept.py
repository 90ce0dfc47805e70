"""A text that goes with an email, once the person wrote in it: with what it read before."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple
from typing import Any, NamedTuple
from zlib import crc32

from declines.letters.clashes import Clash, take_fresh
from declines.letters.made_of import is_offered, made_of, taken
from declines.letters.merge import merge
from declines.letters.sentences import normalise
from declines.saves import same_page, touched

MOST_EARLIER = 10
MOST_REFUSED = 20
WORD = re.compile(r"\w+")


class Kept(NamedTuple):
    """One text as it is stored; those who read it beside newer answers call `beside` first."""

    composed: str
    mine: str
    page: str = ""  # the save that wrote it last: see saves.py
    fullest: str = ""  # the most that this page has made of it
    earlier: Sequence[str] = ()  # what others replaced, the newest first
    asked: Sequence[Sequence[Any]] = ()  # the clashes that are open, each as a tuple
    before: Sequence[Any] = ()  # the last press: the text then, what was asked, and the base
    base: str = ""  # what hers was made of, where that is not what was composed last
    refused: Sequence[Sequence[str]] = ()  # her wording and the one she did not want for it

    def beside(self, fresh: str) -> Kept:
        """Return it as it follows what is composed now, and what is asked about it then."""
        if not self.composed:
            return self
        offered = [one.fresh for one in self._clashes() if one.base]
        base = made_of(self.base or self.composed, self.composed, self.mine, offered)
        merged = merge(base, self.mine, fresh, composed=self.composed)
        anew = {_place(one): one for one in merged.clashes if _question(one) not in self.refused}
        open_yet = [one for one in self._clashes() if is_offered(one.fresh, one.base, fresh)]
        before = self.before if fresh == self.composed else ()
        followed = self._replace(composed=fresh, mine=merged.text, before=before, base=merged.base)
        return followed._asking(({_place(one): one for one in open_yet} | anew).values())

    def written(self, text: str, page: str) -> Kept:
        """Return it as a page left it; what stood there is kept unless the page only goes on."""
        goes_on = same_page(self.page, page)
        fullest = (self.fullest or self.mine) if goes_on else self.mine
        if goes_on and _most_stands(fullest, text):
            fullest = max(fullest, text, key=len)
            written = self._replace(mine=text, page=page, fullest=fullest, before=())
            return written._asking(self._clashes())
        return self._replaced(text, fullest, page)

    def composed_anew(self, page: str) -> Kept:
        """Return it as it is composed now."""
        return self._pressed(self.composed, page)._replace(asked=(), base="")

    def brought_back(self, key: str, page: str) -> Kept:
        """Return it as the earlier text of this key; an unknown one is none."""
        found = next((text for one, text in self.earlier_texts() if one == key), self.mine)
        return self._pressed(found, page)

    def undone(self, key: str, page: str) -> Kept:
        """Return it as before the press of this key, if that came last, with what was asked."""
        if not self.before or key != self.undo:
            return self
        text, asked, base = [*self.before, ""][:3]  # those of old have no base
        again = [_question(Clash(*one)) for one in asked]
        refused = [one for one in self.refused if one not in again]
        return self._pressed(text, page)._replace(asked=asked, refused=refused, base=base)

    def settled(self, key: str, choice: str, page: str) -> Kept:
        """Return it with one of two wordings chosen: "keep" hers, or "take" the new one."""
        clashes = dict(self.questions())
        clash = clashes.pop(key, None)
        if clash is None:
            return self
        text = take_fresh(self.mine, clash) if choice == "take" else None
        now = self.mine if text is None else text
        settled = self._pressed(now, page)._asking(clashes.values())
        if text is None:
            refused = [*self.refused, _question(clash)][-MOST_REFUSED:]
            return settled._replace(refused=refused, before=self._now())
        base = taken(self.base, clash.base, clash.fresh)
        return settled._replace(base=base, before=self._now())

    @property
    def stays(self) -> bool:
        """Return whether the press that came last left the text as it was."""
        return bool(self.before) and self.before[0] == self.mine

    @property
    def undo(self) -> str:
        """Return the key of the press that came last; "" where it did nothing."""
        return _key(self.before) if self.before else ""

    def was_typed_on(self, page: str) -> bool:
        """Return whether it was typed on this page, and no press came after that."""
        return not self.before and same_page(self.page, page)

    @property
    def key(self) -> str:
        """Return the key of the text as it stands."""
        return _key(self.mine)

    @property
    def differs(self) -> bool:
        """Return whether another text was composed."""
        return bool(self.composed) and self.mine != self.composed

    @property
    def was_edited(self) -> bool:
        """Return whether it is another than the composed one, or was."""
        return bool(self.earlier) or self.mine != self.composed

    @property
    def is_far(self) -> bool:
        """Return whether little of what was composed stands, or much of another text has gone."""
        return self.differs and bool(self.earlier or not _most_stands(self.composed, self.mine))

    def earlier_texts(self) -> list[tuple[str, str]]:
        """Return what it read before, the newest first, each with its key."""
        return [(_key(text), text) for text in self.earlier]

    def questions(self) -> list[tuple[str, Clash]]:
        """Return the clashes that are open, each with its key."""
        return [(_key(astuple(clash)), clash) for clash in self._clashes()]

    def _pressed(self, text: str, page: str) -> Kept:
        before = self._now() if text != self.mine else ()
        return self._replaced(text, self.mine, touched(page))._replace(before=before)

    def _now(self) -> tuple[str, Sequence[Sequence[Any]], str]:
        return self.mine, self.asked, self.base

    def _replaced(self, text: str, left: str, page: str) -> Kept:
        earlier = [one for one in (left, *self.earlier) if one.strip()]
        others = [one for one in dict.fromkeys(earlier) if one not in (text, self.composed)]
        earlier = others[:MOST_EARLIER]
        kept = self._replace(mine=text, page=page, fullest=text, earlier=earlier, before=())
        return kept._asking(self._clashes())

    def _asking(self, clashes: Iterable[Clash]) -> Kept:
        standing = [one for one in clashes if take_fresh(self.mine, one) is not None]
        return self._replace(asked=[astuple(one) for one in standing])

    def _clashes(self) -> Iterator[Clash]:
        return (Clash(*one) for one in self.asked)


def _most_stands(before: str, now: str) -> bool:
    """Tell whether a text goes on as another, or more than half of its words stand there."""
    words, others = (Counter(WORD.findall(text)) for text in (before, now))
    return now.startswith(before) or (words & others).total() * 2 > words.total()


def _question(clash: Clash) -> list[str]:
    return [normalise(clash.mine), normalise(clash.fresh)]


def _place(clash: Clash) -> tuple[str, str]:
    return clash.mine, "" if clash.mine else clash.after


def _key(told: Any) -> str:
    return f"{crc32(json.dumps(told).encode()):08x}"
