"""The names of saves: the page that a text was written on, a dot, and the number of its save."""

from __future__ import annotations

import re

SAVE = re.compile(r"[0-9a-f]{32}\.[0-9]{1,9}")
WRITERS_KEPT = 3  # pages that wrote last
TOUCHED = "!"  # behind a save after which a press changed the text


def goes_on(last: str, save: str) -> bool:
    """Tell whether a save is a later one of the page that made the last."""
    page, _, number = save.partition(".")
    last_page, _, last_number = last.partition(".")
    known = bool(page) and page == last_page and last_number.isdecimal()
    return known and int(number) > int(last_number)


def written_by(save: str, before: str) -> str:
    """Return the last save of each of the last pages, the newest first, parted by spaces."""
    page = save.partition(".")[0]
    others = [one for one in before.split() if one.partition(".")[0] != page]
    return " ".join([save, *others][:WRITERS_KEPT])


def touched(writers: str) -> str:
    """Return the same, where a press has changed the text after the newest of them."""
    newest, *others = writers.split() or [""]
    newest += TOUCHED * bool(newest and not newest.endswith(TOUCHED))
    return " ".join([newest, *others])
