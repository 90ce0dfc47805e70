"""Whether a message writes the day before the month where it writes both as numbers."""

from __future__ import annotations

import re

NUMBERED = re.compile(r"(?<![\d./])(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?:20)?\d\d(?![\d/])")
DAY_FIRST = re.compile(
    r"\+44\b|\.co\.uk\b|\.uk\b|£|\b(?:GMT|BST)\b(?![+-]\d)|\b(?:UK|London|British) time\b",
    re.IGNORECASE,
)
STATES = (
    r"(?:A[KLRZ]|C[AOT]|DC|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]"
    r"|T[NX]|UT|V[AT]|W[AIVY])"
)
MONTH_FIRST = re.compile(
    r"(?<![\d+])(?:\+?1[ .-])?(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4}(?!\d)"  # a telephone
    rf"|, {STATES}(?: \d{{5}}(?:-\d{{4}})?)?(?=$|[\n,.;)])",
    re.MULTILINE,
)
DOLLARS = re.compile(r"(?<![A-Za-z])(?:US)?\$ ?\d")
OTHER_DOLLARS = re.compile(r"\b(?:AUD|CAD|NZD|SGD|HKD)\b|\.(?:au|nz|ca|sg|hk)\b|\+(?!1\b)\d{2}")


def is_day_first(text: str, otherwise: bool | None = None) -> bool | None:
    """Return whether the day comes first, None where too much speaks for it.

    Where nothing does, it is what is known otherwise.
    """
    found = list(NUMBERED.finditer(text))
    of_dates = {True for one in found if int(one["one"]) > 12}
    of_dates |= {False for one in found if int(one["two"]) > 12}
    said = of_dates or _of_places(text)
    return _alone(said) if said else otherwise


def _of_places(text: str) -> set[bool]:
    """Return what telephones, addresses and money tell of the place where they write."""
    said = {True} if DAY_FIRST.search(text) else set()
    said |= {False} if MONTH_FIRST.search(text) else set()
    has_dollars = DOLLARS.search(text) and not OTHER_DOLLARS.search(text)
    return said or ({False} if has_dollars else set())


def _alone(said: set[bool]) -> bool | None:
    return said.pop() if len(said) == 1 else None
