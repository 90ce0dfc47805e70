"""The words of a message that show where a fact was read."""

from __future__ import annotations

import re

LONGEST = 120  # characters, as the wizard's own lines
WRAPPED = re.compile(r"(?<=[^\n]{55})\n(?=\S)(?![A-Z][\w-]{1,11}:)")  # within a paragraph
ENDS = re.compile(r"(?<=[.!?])(?:(?<!\b[ap]\.m\.)|(?=\s+[A-Z]))\s+|\n")  # none in "1 p.m. works"


def unwrapped(text: str) -> str:
    """Return the text with the lines of each paragraph joined."""
    return WRAPPED.sub(" ", text)


def sentence(said: str, found: re.Match[str]) -> str:
    """Return the sentence or line of the words found, from them on where it is long."""
    begun = max((end.end() for end in ENDS.finditer(said, 0, found.start())), default=0)
    ended = ENDS.search(said, max(found.start(), found.end() - 1))
    end = ended.start() if ended else len(said)
    return said[begun if end - begun <= LONGEST else found.start() : end]
