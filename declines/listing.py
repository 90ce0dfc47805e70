"""The list of a person's drafts: searched, filtered, sorted, and cut into pages by key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.http import HttpRequest

from declines.choices import Status
from declines.drafting import reading_of, uuid_in
from declines.letters.clock import read_clock
from declines.models import Draft, DraftQuerySet
from declines.steps import BY_SLUG
from declines.text import clean_line, searchable, unmarked

A_PAGE = 10
LONGEST_SEARCH = 100  # characters
PARTS = re.compile(r"\w+")
SHORTEST_BARE = 3  # letters that may begin a longer word
SHORTEST_PART = 2  # letters: that of "at&t" stands in most names
DELETED = "deleted"
SORTS = {"changed": "-changed_at", "company": "sorted_by", "waiting": "waiting_since"}


@dataclass(frozen=True)
class Asked:
    """What a list was asked for; anything else than what there is falls back to the usual."""

    search: str
    status: str
    sort: str

    @classmethod
    def of(cls, request: HttpRequest) -> Asked:
        """Return what the address of a page asks for."""
        told = request.GET
        status = told.get("status", "")
        return cls(
            search=clean_line(told.get("q", "")),
            status=status if status in (*Status, DELETED) else "",
            sort=told.get("sort", "") if told.get("sort") in SORTS else "changed",
        )

    @property
    def is_narrowed(self) -> bool:
        """Return whether some drafts may be left out."""
        return bool(self.search or self.status)

    def drafts(self, request: HttpRequest) -> DraftQuerySet:
        """Return the drafts of this browser's owner that are asked for, in no order yet."""
        if self.status == DELETED:
            mine = Draft.objects.deleted_by(request)
        else:
            mine = Draft.objects.owned_by(request)
        if self.status in Status.values:
            mine = mine.filter(status=self.status)
        for word in searchable(self.search[:LONGEST_SEARCH]).split():
            mine = mine.filter(_named(word.rstrip(".,")))
        return mine.exclude(answers={})

    def query(self, **place: str) -> str:
        """Return the query string of another page of the same list."""
        told = {"q": self.search[:LONGEST_SEARCH], "status": self.status, "sort": self.sort} | place
        return "?" + urlencode({name: value for name, value in told.items() if value})


def listing(request: HttpRequest) -> dict[str, Any]:
    """Return what the page of drafts shows: its rows, and the ways to the pages beside it."""
    asked = Asked.of(request)
    column = SORTS[asked.sort]
    backwards = "before" in request.GET
    place = _place(request.GET.get("before" if backwards else "after", ""), column)
    found = asked.drafts(request).order_by(*_order(column, backwards))
    if place:
        found = found.filter(_beyond(place, column, backwards))
    drafts = list(found[: A_PAGE + 1])
    is_cut, drafts = len(drafts) > A_PAGE, drafts[:A_PAGE]
    if backwards:
        drafts.reverse()
    goes_on, goes_back = (True, is_cut) if backwards else (is_cut, place is not None)
    return {
        "asked": asked,
        "rows": [row(draft) for draft in drafts],
        "later": asked.query(after=_key(drafts[-1], column)) if drafts and goes_on else "",
        "earlier": asked.query(before=_key(drafts[0], column)) if drafts and goes_back else "",
        "too_long": len(asked.search) > LONGEST_SEARCH,
        "statuses": Status.choices,
    }


def row(draft: Draft) -> dict[str, Any]:
    """Return what a list shows of a draft."""
    reading = reading_of(draft)
    return {
        "draft": draft,
        "answers": reading.answers,
        "sent_on": draft.sent_on(reading.answers.written_at.tzinfo),
        "clock": read_clock(reading.answers),
        "begun": not draft.answers.keys() <= {*draft.proposed},
        "step": BY_SLUG[reading.position] if reading.position else None,
    }


def _named(word: str) -> Q:
    """Return what finds a word of a search as it is, without its punctuation, or parted by it."""
    ways = Q(found_by__contains=word)
    bare, parts = unmarked(word), PARTS.findall(word)
    if bare not in ("", word):  # "r&d" is in no "standard"
        ways |= Q(found_by__contains=f" {bare}" if len(bare) >= SHORTEST_BARE else f" {bare} ")
    if len(parts) > 1 and min(map(len, parts)) >= SHORTEST_PART:
        ways |= Q(*(Q(found_by__contains=part) for part in parts))
    return ways


def _order(column: str, backwards: bool) -> tuple[str, str]:
    descending = column.startswith("-") != backwards
    name = column.lstrip("-")
    return (f"-{name}", "-id") if descending else (name, "id")


def _beyond(place: tuple[Any, Any], column: str, backwards: bool) -> Q:
    value, id = place
    name, side = column.lstrip("-"), "lt" if column.startswith("-") != backwards else "gt"
    return Q(**{f"{name}__{side}": value}) | Q(**{name: value, f"id__{side}": id})


def _key(draft: Draft, column: str) -> str:
    value = getattr(draft, column.lstrip("-"))
    return f"{draft.pk}~{value.isoformat() if isinstance(value, date) else value}"


def _place(key: str, column: str) -> tuple[Any, Any] | None:
    """Return value and id of the draft that a page begins behind, None where the key is none."""
    told, tilde, value = key.partition("~")
    id = uuid_in(told)
    if not (tilde and id):
        return None
    try:
        return _value(clean_line(value), column), id
    except (ValueError, OverflowError):
        return None


def _value(text: str, column: str) -> Any:
    if column == "-changed_at":
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    return date.fromisoformat(text) if column == "waiting_since" else text
