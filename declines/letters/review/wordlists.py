"""The word lists of the check, each as one pattern."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PATH = Path(__file__).parent / "en.toml"


@cache
def words_of(name: str) -> re.Pattern[str]:
    """Return the pattern that finds each entry of a list in en.toml; KeyError for no such list."""
    entries = "|".join(map(_pattern, _entries(name)))
    return re.compile(rf"(?<!\w)(?:{entries})(?!\w)", re.IGNORECASE)


def _entries(name: str) -> Iterator[str]:
    """Yield the entries of a list, and for a name such as "@called_off" those of that one."""
    for entry in _lists()[name]:
        if entry.startswith("@"):
            yield from _entries(entry[1:])
        else:
            yield entry


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(PATH.read_text(encoding="utf-8"))


def _pattern(entry: str) -> str:
    """Return an entry as a pattern: any white space, either apostrophe."""
    return f"(?:{entry})".replace("'", "[’']").replace(" ", r"\s+")
