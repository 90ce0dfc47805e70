"""Two sentences that say the same and stand both: whether they do yet, and how one is taken out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches

from declines.answers import Answers
from declines.faults import Aim
from declines.letters.alignment import are_alike
from declines.letters.clashes import Clash, gap_behind, take_fresh
from declines.letters.compose import parts_of
from declines.letters.following import followed
from declines.letters.sentences import normalise, split

SERVED = {
    Aim.PROMPTLY: ("apology", "overdue", "confirm"),
    Aim.GRATITUDE: ("thanks", "remark", "typed", "panel"),
    Aim.REASON: ("decision", "withdraw", "reason", "also"),
    Aim.TOUCH: ("touch", "ending"),
}


def without_mine(text: str, pair: Clash) -> str | None:
    """Return the text with the person's sentence taken out, None where it does not stand there."""
    return take_fresh(text, replace(pair, fresh="")) if pair.mine else None


def without_fresh(text: str, pair: Clash) -> str | None:
    """Return the text with the other sentence taken out, None where it does not stand there."""
    other = pair.fresh.strip()
    return take_fresh(text, Clash(pair.mine, other, "")) if other else None


def both_stand(text: str, pair: Clash) -> bool:
    """Tell whether both sentences are in the text, and not one within the other."""
    rest = without_mine(text, pair)
    return rest is not None and without_fresh(rest, replace(pair, mine="")) is not None


def follow_pair(pair: Clash, before: str, after: str, *, by_hand: bool = False) -> Clash:
    """Return the pair as its sentences read after a change, one that was left out as nothing.

    What is written `by_hand` in the place of a sentence, and is not like it, says something else.
    """
    changes = {
        normalise(one.fresh): one.mine
        for one in followed(before, after)
        if not by_hand or are_alike([one.fresh], [one.mine])
    }
    mine, fresh = (_reworded(words, changes, after) for words in (pair.mine, pair.fresh))
    return replace(pair, mine=mine, fresh=fresh)


def _reworded(words: str, changes: Mapping[str, str], text: str) -> str:
    """Return the words as they read now: themselves where they were only put elsewhere."""
    parts = [(one.rstrip(), gap_behind(one)) for one in split(words)]
    each = "".join(changes.get(normalise(one), one) + gap for one, gap in parts)
    now = changes.get(normalise(words), each)
    stands_yet = not now.strip() and take_fresh(text, Clash("", words, "")) is not None
    return words if stands_yet else now


def aims_of(pair: Clash, answers: Answers) -> set[Aim]:
    """Return which guidelines the composed one of the two serves, mended by hand or not."""
    parts = parts_of(answers)
    near = get_close_matches(pair.fresh, parts.values(), n=1)
    names = {name for name, text in parts.items() if text in pair.fresh or text in near}
    return {aim for aim, served in SERVED.items() if not names.isdisjoint(served)}
