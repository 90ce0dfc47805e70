"""The phrase book: reads `phrases/en.toml` once and refuses it when an entry is not whole."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from declines.choices import English, Tone
from declines.letters.sections import LONE, PLAIN, SPELLING, TONED, Section

PATH = Path(__file__).parent / "phrases" / "en.toml"
FEWEST_WORDINGS = 3
HEADER = re.compile(r"\[([\w.]+)\]")
KEY = re.compile(r"\"?([\w ]+?)\"?\s*=")


class PhraseError(ValueError):
    """An entry of the phrase book is missing, empty, unknown, or names an unknown slot."""


# By section and entry; every text is a tuple of wordings that mean the same.
Texts = Mapping[tuple[str, str], tuple[str, ...]]


@dataclass(frozen=True)
class PhraseBook:
    """All wording: in the four tones, without tones, and spelled in two ways."""

    tones: Mapping[Tone, Texts]
    plain: Texts
    spellings: Mapping[English, Mapping[str, str]]
    short_forms: ShortForms


class ShortForms:
    """Turns the full forms of a text into short ones, as the warm tone has them."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._forms = forms
        longest_first = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
        self._full = re.compile(rf"(?<!\w)(?<!\bwhere )(?:{longest_first})(?= [\w{{])")

    def __call__(self, text: str) -> str:
        return self._full.sub(lambda found: self._forms[found[0]], text)


@cache
def load() -> PhraseBook:
    """Return the English phrase book, read once."""
    return parse(PATH.read_text(encoding="utf-8"))


def parse(source: str) -> PhraseBook:
    """Return the phrase book in this TOML source, or raise PhraseError naming entry and line."""
    try:
        return _Reader(source).book()
    except tomllib.TOMLDecodeError as error:
        raise PhraseError(str(error)) from error


class _Reader:
    """Reads the source of a phrase book and knows the line of each entry."""

    def __init__(self, source: str) -> None:
        self.table: dict[str, Any] = tomllib.loads(source)
        self.lines: dict[str, int] = {}
        header = ""
        for number, line in enumerate(source.splitlines(), start=1):
            if found := HEADER.match(line):
                header = found[1]
                self.lines[header] = number
            elif found := KEY.match(line):
                for name in found[1].split():
                    self.lines[f"{header}.{name}"] = number

    def book(self) -> PhraseBook:
        short_forms = ShortForms(self.table.pop("short_forms", {"": ""}))
        spelling = self.table.pop("spelling", {})
        self.table |= {f"spelling.{english}": words for english, words in spelling.items()}
        self.same_names("the phrase book", self.table, TONED.keys() | PLAIN.keys())
        tones = {tone: self.texts(tone, short_forms) for tone in Tone}
        spellings = {english: spelling[english.value] for english in English}
        return PhraseBook(tones, self.plain(), spellings, short_forms)

    def plain(self) -> Texts:
        texts: dict[tuple[str, str], tuple[str, ...]] = {}
        for section, (entries, slots) in PLAIN.items():
            self.same_names(section, self.table[section], entries)
            for entry, value in self.table[section].items():
                wordings = [value] if isinstance(value, str) else value
                texts[section, entry] = self.wordings(f"{section}.{entry}", wordings, slots, 1)
        return texts

    def texts(self, tone: Tone, short_forms: ShortForms) -> Texts:
        texts: dict[tuple[str, str], tuple[str, ...]] = {}
        for name, section in TONED.items():
            self.same_names(name, self.table[name], section.entries)
            for entry in section.entries if tone in section.tones else ():
                wordings = self.toned(f"{name}.{entry}", self.table[name][entry], tone, section)
                full = tone == Tone.FORMAL
                texts[name, entry] = wordings if full else tuple(map(short_forms, wordings))
        return texts

    def toned(self, where: str, tones: Any, tone: Tone, section: Section) -> tuple[str, ...]:
        if not isinstance(tones, dict):
            self.refuse(where, "a list for each tone is expected")
        by_tone = {name: wordings for names, wordings in tones.items() for name in names.split()}
        self.same_names(where, by_tone, {tone.value for tone in section.tones})
        fewest = 1 if where.split(".")[0] in LONE else FEWEST_WORDINGS
        return self.wordings(f"{where}.{tone.value}", by_tone[tone.value], section.slots, fewest)

    def wordings(self, where: str, texts: Any, slots: set[str], fewest: int) -> tuple[str, ...]:
        if not isinstance(texts, list) or len(set(map(str, texts))) < max(fewest, 1):
            self.refuse(where, f"at least {fewest} different wordings are expected")
        for text in texts:
            if not isinstance(text, str) or not text.strip():
                self.refuse(where, "an empty text")
            self.known_slots(where, text, slots | SPELLING)
        return tuple(texts)

    def known_slots(self, where: str, text: str, known: set[str]) -> None:
        try:
            named = {slot for _, slot, _, _ in Formatter().parse(text) if slot is not None}
        except ValueError as error:
            self.refuse(where, str(error))
        if unknown := sorted(named - known):
            self.refuse(where, f"unknown slot {{{unknown[0]}}}")

    def same_names(self, where: str, table: Any, wanted: Iterable[str]) -> None:
        if not isinstance(table, dict):
            self.refuse(where, "a table of entries is expected")
        if missing := sorted(set(wanted) - table.keys()):
            self.refuse(where, f"missing {', '.join(missing)}")
        if unknown := sorted(table.keys() - set(wanted)):
            self.refuse(f"{where}.{unknown[0]}", "unknown", where)

    def refuse(self, where: str, why: str, instead: str = "") -> None:
        line = next((self.lines[name] for name in (where, instead) if name in self.lines), None)
        place = f"line {line}: " if line else ""
        raise PhraseError(f"{place}{where}: {why}")
