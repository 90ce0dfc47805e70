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


def same_page(writers: str, others: str) -> bool:
    """Tell whether the newest of both is a save of one page; never where that is not told."""
    page, other = (one.partition(".")[0] for one in (writers, others))
    return bool(page) and page == other


def is_late(save: str, writers: str) -> bool:
    """Tell whether a later save of the same page was here before this one."""
    page, _, number = save.partition(".")
    kept = [one.rstrip(TOUCHED).partition(".") for one in writers.split()]
    return any(one == page and int(last) > int(number) for one, _, last in kept if page)


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
