"""The one gate that every typed text passes before it is stored or composed."""

import re

_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x85]")


def clean_text(text: str) -> str:
    """Return the text with "\\n" line ends and without what a database engine may refuse."""
    return _CONTROLS.sub(" ", _UNSTORABLE.sub("", _LINE_ENDS.sub("\n", text)))


def clean_line(text: str) -> str:
    """Return the text as one line: clean, its runs of white space folded to one space."""
    return " ".join(clean_text(text).split())
