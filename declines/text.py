"""The one gate that every typed text passes before it is stored or composed."""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_CONTROLS = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x85\ufdd0-\ufdef]")
_LOOKS_EMPTY = "\u115f\u1160\u2800\u3164\uffa0"
_MARKS = re.compile(r"[^\w\s]")
_TAKEN_FOR_ASCII = str.maketrans("ıİſ\N{KELVIN SIGN}", "iisk")  # where no case counts


def clean_text(text: str) -> str:
    """Return the text with "\\n" line ends and without what a database engine may refuse."""
    return _CONTROLS.sub(" ", _UNSTORABLE.sub("", _LINE_ENDS.sub("\n", text)))


def clean_line(text: str) -> str:
    """Return the text as one line: clean, its runs of white space folded to one space."""
    return " ".join(clean_text(text).split())


def folded(text: str) -> str:
    """Return the text in small letters, those of ASCII wherever a pattern takes them for such."""
    return text.translate(_TAKEN_FOR_ASCII).lower()


def searchable(text: str) -> str:
    """Return the text as it is searched: without case, and without accents."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parted if not unicodedata.combining(char))


def unmarked(text: str) -> str:
    """Return the text without punctuation: "hyvee" for "hy-vee"."""
    return _MARKS.sub("", text)


def is_blank(text: str) -> bool:
    """Tell whether a reader sees nothing: only space, format and control characters."""
    seen = (char for char in text if char not in _LOOKS_EMPTY)
    return all(unicodedata.category(char)[0] in "ZCM" for char in seen)
