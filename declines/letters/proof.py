"""Spelling and grammar by Harper, once it is loaded; until then nothing is found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from threading import Lock
from typing import Any

from declines.choices import English

YOUR = "YourPredicateAdjective"
SAID_OF_YOU = re.compile(r"\s+\w+\s*(?:[.,;!?]|$|\b(?:to|that|about|with)\b)")

# Rules that are right nearly always; the others judge style, names or what they do not understand.
SURE = frozenset({
    "AnA", "AnAnother", "DoubleModal", "EachOthersPossessive", "ElsePossessive", "IAmAgreement",
    "InflectedVerbAfterTo", "ItsContraction", "ItsPossessive", "ModalOf",
    "SinceDuration", "TheirToThere", "TheirToTheyre", "ThenThan",
    "ThereIsAgreement", "ThereToTheir", "TheyreToTheir", "ToTooIdioms", "WhomSubjectOfVerb",
    YOUR,
})  # fmt: skip
SPELLING = "SpellCheck"
LATIN = re.compile(r"\b(?:ad|per|pro|vice)\s$", re.IGNORECASE)  # "per diem", "pro bono"
WORD = re.compile(r"[a-z’']{4,}")

_linters: dict[English, Any] = {}
_one_at_a_time = Lock()


@dataclass(frozen=True)
class Slip:
    """A slip by its place in the text, with what it should be."""

    start: int
    words: str
    replacement: str
    is_spelling: bool


def load() -> None:
    """Load Harper for both spellings, about a second's work; ImportError where it is absent."""
    import harper

    dialects = {
        English.AMERICAN: harper.Dialect.AMERICAN,
        English.BRITISH: harper.Dialect.BRITISH,
    }
    for english, dialect in dialects.items():
        _linters[english] = harper.Linter(dialect)


def slips(text: str, english: English) -> list[Slip]:
    """Return the sure slips of a text; none where Harper is not loaded."""
    linter = _linters.get(english)
    if linter is None:
        return []
    with _one_at_a_time:
        found = linter.organized_lints(text, language=_plain_text())
    return [
        Slip(lint.span.start, lint.problem_text, replacement, rule == SPELLING)
        for rule, lints in found.items()
        for lint in lints
        if (replacement := _replacement(rule, lint, text))
    ]


def _plain_text() -> Any:
    import harper

    return harper.Language.PLAINTEXT


def _replacement(rule: str, lint: Any, text: str) -> str:
    """Return what to write instead, nothing where the rule is not to be trusted here."""
    offered = lint.suggestions[0].replacement_text if lint.suggestions else ""
    if offered.isupper() and len(lint.problem_text) == 1:
        offered = offered.capitalize()  # "A edit" is not shouted, only begun
    if rule == YOUR and not SAID_OF_YOU.match(text, lint.span.end):
        return ""  # "your kind message" is right
    if rule in SURE:
        return offered
    if LATIN.search(text[max(0, lint.span.start - 6) : lint.span.start]):
        return ""
    around = text[max(0, lint.span.start - 1) : lint.span.end + 1]
    is_word = WORD.fullmatch(lint.problem_text) and not re.search(r"[@/.\d_-]\w|\w[@/_-]", around)
    if rule != SPELLING or not is_word or lint.problem_text.endswith("wards"):
        return ""
    near = [one.replacement_text for one in lint.suggestions]
    near.sort(key=lambda one: len(one) == len(lint.problem_text))  # a letter left out is likelier
    return next((one for one in near if _is_one_slip(lint.problem_text, one)), "")


def _is_one_slip(typed: str, meant: str) -> bool:
    """Return whether one letter is too many, missing, wrong, or two have changed places."""
    if len(typed) == len(meant):
        apart = [n for n, pair in enumerate(zip(typed, meant, strict=True)) if pair[0] != pair[1]]
        swapped = len(apart) == 2 and apart[1] == apart[0] + 1
        return len(apart) == 1 or (swapped and sorted(typed) == sorted(meant))
    longer, shorter = sorted((typed, meant), key=len, reverse=True)
    cuts = (longer[:n] + longer[n + 1 :] for n in range(len(longer)))
    return len(longer) - len(shorter) == 1 and shorter in cuts
