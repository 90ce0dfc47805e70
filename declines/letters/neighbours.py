"""Words of weight: what two neighbouring sentences should not share."""

from __future__ import annotations

import re
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)?")
SLOT = re.compile(r"{(\w+)}")
BROUGHT_BY = {
    "job": " role ",
    "interview": " interview ",
    "offer": " offer ",
}  # fixed words of what fills a slot
STEM = 5  # letters
LONGER_STEM = 7
ALIKE = ("inter", "pleas", "perso")  # five letters do not tell interview and interest apart
LIGHT = frozenset({
    "about", "again", "also", "always", "another", "because", "been", "being", "both", "come",
    "comes", "could", "does", "doing", "each", "else", "even", "ever", "everybody", "everyone",
    "from", "going", "have", "having", "hello", "here", "interview", "into", "just", "like",
    "might", "more", "much", "must", "need", "other", "over", "please", "same", "should",
    "since", "some", "somebody", "something", "such", "than", "thank", "thanks", "that",
    "their", "them", "there", "these", "they", "thing", "this", "those", "through", "time",
    "times", "very", "want", "well", "were", "what", "whatever", "when", "where", "which",
    "will", "with", "would", "your", "yourself",
})  # fmt: skip


@lru_cache(maxsize=4096)
def weighty(wording: str) -> frozenset[str]:
    """Return the stems of the words of weight in a wording of the phrase book."""
    text = SLOT.sub(lambda found: BROUGHT_BY.get(found[1], " "), wording)
    words = (word.casefold().split("’")[0] for word in WORD.findall(text))
    return frozenset(_stem(word) for word in words if len(word) > 3 and word not in LIGHT)


def _stem(word: str) -> str:
    return word[: LONGER_STEM if word.startswith(ALIKE) else STEM].removesuffix("s")
