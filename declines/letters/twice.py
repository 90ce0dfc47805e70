"""Two sentences that say the same and stand both: whether they do yet, and how one is taken out."""

from __future__ import annotations

from dataclasses import replace

from declines.answers import Answers
from declines.faults import Aim
from declines.letters.clashes import Clash, take_fresh
from declines.letters.compose import parts_of
from declines.letters.following import followed
from declines.letters.sentences import normalise

SERVED = {
    Aim.PROMPTLY: ("apology", "confirm"),
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


def follow_pair(pair: Clash, before: str, after: str) -> Clash:
    """Return the pair as its sentences read after a change, one that was left out as nothing."""
    now = {normalise(one.fresh): one.mine for one in followed(before, after)}
    mine, fresh = (now.get(normalise(words), words) for words in (pair.mine, pair.fresh))
    return replace(pair, mine=mine, fresh=fresh)


def aims_of(pair: Clash, answers: Answers) -> set[Aim]:
    """Return which guidelines the composed one of the two serves."""
    names = {name for name, text in parts_of(answers).items() if text in pair.fresh}
    return {aim for aim, served in SERVED.items() if not names.isdisjoint(served)}
