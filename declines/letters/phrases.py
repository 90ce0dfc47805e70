"""The phrase book: reads `phrases/en.toml` once and refuses it when an entry is not whole."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from declines.choices import Deed, English, Occasion, Reason, Tone, Touch

PATH = Path(__file__).parent / "phrases" / "en.toml"

NAMED_REASONS = {"another_offer_named", "role_fit_named", "conditions_named", "relocation_named"}
TOLD_REASONS = {reason.value for reason in Reason} - {"none", "own_words"} | NAMED_REASONS
MISSED = {"missed_interview", "missed_invitation", "missed_message"}
RESCHEDULE = {
    f"reschedule{when}{why}" for when in ("", "_late", "_past") for why in ("", "_personal")
}
OCCASIONS = {occasion.value for occasion in Occasion} - {"missed"}
DECISIONS = OCCASIONS | MISSED | RESCHEDULE | {
    "interview_near", "interview_late", "approach_staying",
}  # fmt: skip
BY_CHANNEL = {
    "invitation_phone", "offer_phone", "offer_person", "approach_phone", "approach_person",
    "approach_message",
}  # fmt: skip
TOUCHES = {touch.value for touch in Touch} - {"nothing"} | {
    "hope_unmet", "online_unnamed", "recommend_unnamed", "colleagues", "forward", "forward_times",
}  # fmt: skip
SPELLING = {"resume", "programme", "around", "canceling", "canceled"}

# Every section in the four tones: its entries, and the slots that they know.
TONED: dict[str, tuple[set[str], set[str]]] = {
    "greeting": (
        {"named", "titled", "unnamed", "unnamed_programme", "unnamed_recruiter"},
        {"name"},
    ),
    "closing": ({english.value for english in English}, set()),
    "thanks": (OCCASIONS | MISSED | BY_CHANNEL | {"sentence", "patience"}, {"things"}),
    "deeds": ({deed.value for deed in Deed}, set()),
    "decision": (DECISIONS, {"job", "interview", "alternatives"}),
    "reasons": (TOLD_REASONS, {"detail"}),
    "release": (
        {
            "prompt",
            "plain",
            "missed",
            "accepted",
            "programme",
            "approach",
            "reschedule",
            "reschedule_open",
            "reschedule_one",
            "known",
        },
        set(),
    ),
    "agency": ({"sentence"}, {"company"}),
    "known": ({"warmly", "process", "sorry", "again"}, set()),
    "referred": ({"sentence"}, {"referrer"}),
    "touch": (TOUCHES, {"event", "profile", "wish", "recommended", "alternatives"}),
    "ending": ({"others", "colleagues"}, set()),
}

# Every section without tones.
PLAIN: dict[str, tuple[set[str], set[str]]] = {
    "spelling.american": (SPELLING, set()),
    "spelling.british": (SPELLING, set()),
    "subject": (
        {occasion.value for occasion in Occasion} | {"programme"},
        {"role", "company", "sender", "day", "date", "reference"},
    ),
    "because": (TOLD_REASONS, {"detail"}),
    "because_warm": (TOLD_REASONS, {"detail"}),
}


class PhraseError(ValueError):
    """An entry of the phrase book is missing, empty, unknown, or names an unknown slot."""


# By section and entry; every text is a list of variants that mean the same.
Texts = Mapping[tuple[str, str], tuple[str, ...]]


@dataclass(frozen=True)
class PhraseBook:
    """All wording: in the four tones, without tones, and spelled in two ways."""

    tones: Mapping[Tone, Texts]
    plain: Texts
    spellings: Mapping[English, Mapping[str, str]]


@cache
def load() -> PhraseBook:
    """Return the English phrase book, read once."""
    return parse(PATH.read_text(encoding="utf-8"))


def parse(source: str) -> PhraseBook:
    """Return the phrase book in this TOML source, or raise PhraseError naming the entry."""
    table = tomllib.loads(source)
    spelling = table.pop("spelling", {})
    table |= {f"spelling.{english}": words for english, words in spelling.items()}
    _same_names("the phrase book", table, TONED.keys() | PLAIN.keys())
    tones = {tone: _texts(table, tone) for tone in Tone}
    plain: dict[tuple[str, str], tuple[str, ...]] = {}
    for section, (entries, slots) in PLAIN.items():
        _same_names(section, table[section], entries)
        for entry, value in table[section].items():
            plain[section, entry] = _variants(f"{section}.{entry}", value, slots)
    spellings = {english: spelling[english.value] for english in English}
    return PhraseBook(tones, plain, spellings)


def _texts(table: dict[str, Any], tone: Tone) -> Texts:
    texts: dict[tuple[str, str], tuple[str, ...]] = {}
    for section, (entries, slots) in TONED.items():
        _same_names(section, table[section], entries)
        for entry, tones in table[section].items():
            where = f"{section}.{entry}"
            _same_names(where, tones, {tone.value for tone in Tone})
            texts[section, entry] = _variants(f"{where}.{tone.value}", tones[tone.value], slots)
    return texts


def _same_names(where: str, table: Any, wanted: Iterable[str]) -> None:
    if not isinstance(table, dict):
        raise PhraseError(f"{where}: a table of entries is expected")
    if missing := sorted(set(wanted) - table.keys()):
        raise PhraseError(f"{where}: missing {', '.join(missing)}")
    if unknown := sorted(table.keys() - set(wanted)):
        raise PhraseError(f"{where}: unknown {', '.join(unknown)}")


def _variants(where: str, value: Any, slots: set[str]) -> tuple[str, ...]:
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or not texts:
        raise PhraseError(f"{where}: empty, or neither a text nor a list of texts")
    for text in texts:
        if not isinstance(text, str) or not text.strip():
            raise PhraseError(f"{where}: an empty text")
        _known_slots(where, text, slots | SPELLING)
    return tuple(texts)


def _known_slots(where: str, text: str, known: set[str]) -> None:
    try:
        named = {slot for _, slot, _, _ in Formatter().parse(text) if slot is not None}
    except ValueError as error:
        raise PhraseError(f"{where}: {error}") from error
    if unknown := sorted(named - known):
        raise PhraseError(f"{where}: unknown slot {{{unknown[0]}}}")
