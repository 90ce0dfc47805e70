"""Time zones as people call them: by a city, a country, a few letters."""

from __future__ import annotations

import re
import zoneinfo
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files

from declines.text import clean_line, searchable
from declines.zone_names import (
    CALLED,
    CITIES,
    COUNTRIES,
    IN_WORDS,
    LARGEST,
    LETTERS,
    NO_HOME,
    STATES,
)

OFFSET = re.compile(r"(?:gmt|utc)([+-])0?(\d{1,2})(?::?00)?")
NO_PLACE = frozenset({"UTC", "GMT", "Etc/UTC", "Etc/GMT", "Atlantic/Reykjavik"})  # where it is kept

_LETTERS = "|".join(sorted((" ".join(LETTERS)).split(), key=len, reverse=True))
SAID = (  # behind a time; a pattern, to be read where case does not count
    r"(?-i:(?:UTC|GMT)(?:[+-]\d{1,2}(?::?00)?)?(?![\w/:+-])"
    r"|[A-Z][a-z]+/[A-Z]\w+(?:/[A-Z]\w+)?"
    r"|(?:[A-Z][\w.’-]* ){1,3}(?:(?:standard|daylight|summer) )?[Tt]ime\b"
    rf"|(?:{_LETTERS})(?![\w’'-]|(?<=[a-z]) [A-Z]))"  # no "Central Station"
    r"|(?:the )?(?:uk|us|eastern|central|mountain|pacific|london|central european)"
    r" (?:(?:standard|daylight|summer) )?time\b"
    r"|(?:your|our|my|their|local)(?: local)? time\b"
)


@cache
def _names() -> frozenset[str]:
    """Return the names of all zones; the system's are looked for on the disk each time."""
    return frozenset(zoneinfo.available_timezones())


def zones_called(words: str) -> tuple[str, ...]:
    """Return the names of the zones that words can mean: one, several on several clocks, or none.

    One that cannot be told apart by its clock stands for all of those.
    """
    said = _bare(words)
    if offset := OFFSET.fullmatch(said):
        sign, hours = offset.groups()
        name = f"Etc/GMT{'-' if sign == '+' else '+'}{hours}"  # the names have it the other way
        return (name,) if name in _names() else ()
    without = re.sub(r" (?:standard|daylight|summer)$", "", said.removesuffix(" time"))
    known = _known()
    return known.get(said) or known.get(without.removeprefix("the ")) or _place_in(said)


def _place_in(said: str) -> tuple[str, ...]:
    """Return the zones of a place with its country or state behind it, as "San Jose, CA".

    An unknown place is anywhere in a country, but in no "DE" or "CA", which may be either; a known
    one is there only if it is known to be in the country itself, or on a clock of the state.
    """
    place, _, land = map(_bare, said.rpartition(","))
    there = _known().get(land, ())
    named = _known().get(place) or (_place_in(place) if place.count(",") == 1 else ())
    if not named and land not in _lands():
        return there
    states = _states().get(land, ())
    clocks = {*map(_clock, states or (*there, *_lands().get(land, ())))}
    homes = _homes().get(land, set()) if states else set()
    return tuple(name for name in named if name in homes or _clock(name) in clocks)


def is_name_of_zone(text: str) -> bool:
    """Tell whether this is a time zone as a browser names it, not only a city in one."""
    return text in _names()


def zone_of_browser(name: str) -> zoneinfo.ZoneInfo | None:
    """Return the zone that a browser names, None where it names none or keeps it to itself."""
    is_told = is_name_of_zone(name) and name not in NO_PLACE
    return zoneinfo.ZoneInfo(name) if is_told else None


def city_of(name: str) -> str:
    """Return the city that a zone is named after."""
    return name.rpartition("/")[2].replace("_", " ")


def called(name: str) -> str:
    """Return what people call the time of a zone: "UK time", "Eastern time", "Paris time"."""
    if offset := re.fullmatch(r"Etc/GMT([+-])(\d+)", name):
        return f"UTC{'-' if offset[1] == '+' else '+'}{offset[2]}"
    if name in NO_PLACE:
        return city_of(name) if "/" not in name else "UTC"
    return f"{CALLED.get(name) or city_of(name)} time"


def _bare(words: str) -> str:
    return clean_line(searchable(words).replace(".", "").replace("_", " ").strip(" ,()"))


@cache
def _known() -> dict[str, tuple[str, ...]]:
    names = sorted(_names(), key=lambda name: (-name.count("/"), name))
    known = _by_country()
    known |= {_bare(city_of(name)): (name,) for name in names if "/" in name}
    known |= {_bare(city): (name,) for name, cities in CITIES.items() for city in cities.split(",")}
    known |= {_bare(name): (name,) for name in names}
    known |= {_bare(country): known[code] for country, code in _codes().items() if code in known}
    known |= {_bare(one): zones for said, zones in LETTERS.items() for one in said.split()}
    return known | {said: (name,) for said, name in IN_WORDS.items()}


@cache
def _lands() -> dict[str, tuple[str, ...]]:
    """Return the zones of each country, and of each state that has a code, by that code."""
    return {code.casefold(): zones for code, zones in _by_country().items()} | _states()


@cache
def _states() -> dict[str, tuple[str, ...]]:
    """Return the zones of each state that has a code, by that code."""
    found: dict[str, tuple[str, ...]] = {}
    for name, states in STATES.items():
        for state in states.casefold().split():
            found[state] = (*found.get(state, ()), name)
    return found


@cache
def _homes() -> dict[str, set[str]]:
    """Return the names of all zones in each country, by its code."""
    found: dict[str, set[str]] = {}
    for code, _, name, *_ in (line.split("\t") for line in _table("zone.tab")):
        found.setdefault(code.casefold(), set()).add(name)
    return found


def _codes() -> dict[str, str]:
    """Return the code of each country by its names."""
    lines = (line.split("\t") for line in _table("iso3166.tab"))
    told = {name: code for code, name in lines}
    parted = {name.partition(" (")[0]: code for name, code in told.items() if "(" in name}
    return parted | told | COUNTRIES


def _by_country() -> dict[str, tuple[str, ...]]:
    """Return the zones of each country by its code, one of those on the same clock."""
    zones: dict[str, dict[object, str]] = {}
    lines = [line.split("\t") for line in _table("zone.tab")]
    for code, _, name, *_ in sorted(lines, key=lambda line: line[2] not in LARGEST):
        if (code, name) not in NO_HOME:
            zones.setdefault(code, {}).setdefault(_clock(name), name)
    return {code: tuple(found.values()) for code, found in zones.items()}


def _clock(name: str) -> object:
    """Return how far a zone is ahead in winter and in summer."""
    zone = zoneinfo.ZoneInfo(name)
    return tuple(
        datetime(2026, month, 1, tzinfo=UTC).astimezone(zone).utcoffset() for month in (1, 7)
    )


def _table(name: str) -> list[str]:
    text = files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]
