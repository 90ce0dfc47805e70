"""Days and moments, read from whatever text there is."""

from __future__ import annotations

from datetime import datetime, tzinfo

from dateutil.parser import parse
from dateutil.tz import tzoffset

YEARS = range(1970, 2200)


def parse_moment(
    text: str, *, default: datetime | None = None, fuzzy: bool = False
) -> datetime | None:
    """Return the moment that a text tells, the rest of it from `default`; None where it tells none.

    It is aware where the text has an offset; the name of a zone, which may be a word, has none.
    """
    try:
        read: datetime = parse(text, default=default, fuzzy=fuzzy, tzinfos=_zone)
    except (ArithmeticError, ValueError, TypeError, IndexError):  # it raises what it meets
        return None
    return read if read.year in YEARS else None


def _zone(name: str | None, offset: int | None) -> tzinfo | None:
    return None if offset is None else tzoffset(name, offset)
