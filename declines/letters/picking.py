"""Picks the wording of a draft among those that mean the same, and counts what others change."""

from __future__ import annotations

import re
from functools import lru_cache
from zlib import crc32

from declines.letters.neighbours import weighty

EXCHANGED_WITH = {"deeds": "thanks", "asking": "thanks", "joined": "decision", "reasons": "reason"}
DECIDES = frozenset({"decision", "joined"})
DECIDING = ("decision", "apology", "overdue", "confirm", "withdraw", "ask")
# By section, which sections a wording should share no word of weight with: its neighbours that
# do not depend on an answer of their own, else a new reason would reword what stands around it.
BESIDE: dict[str, tuple[str, ...]] = {
    "apology": ("decision",),
    "overdue": ("decision",),
    "confirm": ("decision", "apology", "overdue"),
    "withdraw": ("decision",),
    "ask": ("decision",),
    "release": DECIDING,
    "agency": (*DECIDING, "release"),
    "known": ("release", "agency"),
    "ending": ("release", "agency", "known"),
    "thanks": DECIDING,
    "asking": DECIDING,
    "deeds": DECIDING,
    "reasons": (*DECIDING, "release", "agency"),
    "returning": (*DECIDING, "release", "agency"),
    "referred": ("release", "agency", "known"),
    "above_all": ("release", "agency", "known"),
    "panel": ("release", "agency", "known", "ending"),
    "touch": ("ask", "apology", "overdue", "release", "agency", "known", "ending"),
}
SENTENCE_END = re.compile(
    r"\n|\s(?<=[.!?…]\s)(?<!\bSt\.\s)(?<!\b[DM]r\.\s)(?<!\bMs\.\s)(?=[A-Z“\"])"
)


def words(text: str) -> int:
    """Return how many words the text has."""
    return len(text.split())


def sentences(text: str) -> list[str]:
    """Return the sentences of text that the composer wrote."""
    return SENTENCE_END.split(text) if text else []


class Spread:
    """How many words less or more what was just picked would have in other wordings.

    What a letter has room for is judged by all wordings, so that another one moves nothing else.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Begin to count anew."""
        self.less = self.more = 0

    def add(self, picked: str, wordings: tuple[str, ...]) -> None:
        """Count a wording that was picked among others."""
        less, more = _less_and_more(picked, wordings)
        self.less += less
        self.more += more


@lru_cache(maxsize=4096)
def _less_and_more(picked: str, wordings: tuple[str, ...]) -> tuple[int, int]:
    own, counts = words(picked), [words(one) for one in wordings]
    return own - min(counts), max(counts) - own


@lru_cache(maxsize=4096)
def ordered(
    wordings: tuple[str, ...], section: str, entry: str, seed: int, taken: frozenset[str]
) -> tuple[str, ...]:
    """Return wordings in the draft's order, those first that share no word with what is taken."""
    start = crc32(f"{section}.{entry}".encode(), seed) % len(wordings)
    turned = [*wordings[start:], *wordings[:start]]
    return tuple(sorted(turned, key=lambda one: len(taken & weighty(one))))
