"""Time zones as people call them: by a city, a country, a few letters."""

from __future__ import annotations

import re
import zoneinfo
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files

from declines.text import clean_line, searchable

LETTERS = {
    "ET EST EDT Eastern": ("America/New_York",),
    "CT CST CDT Central": ("America/Chicago",),
    "MT MST MDT Mountain": ("America/Denver",),
    "PT PST PDT Pacific": ("America/Los_Angeles",),
    "AKST AKDT": ("America/Anchorage",),
    "HST": ("Pacific/Honolulu",),
    "BST British": ("Europe/London",),
    "CET CEST MEZ MESZ": ("CET",),
    "EET EEST": ("EET",),
    "WET WEST": ("WET",),
    "MSK": ("Europe/Moscow",),
    "IST": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "JST": ("Asia/Tokyo",),
    "KST": ("Asia/Seoul",),
    "SGT": ("Asia/Singapore",),
    "HKT": ("Asia/Hong_Kong",),
    "SAST": ("Africa/Johannesburg",),
    "AET AEST AEDT": ("Australia/Sydney",),
    "NZT NZST NZDT": ("Pacific/Auckland",),
}
IN_WORDS = {
    "central european": "CET",
    "eastern european": "EET",
    "western european": "WET",
    "greenwich mean": "GMT",
    "irish": "Europe/Dublin",
    "indian": "Asia/Kolkata",
    "german": "Europe/Berlin",
    "french": "Europe/Paris",
    "swiss": "Europe/Zurich",
    "dutch": "Europe/Amsterdam",
}
CITIES = {  # that have no zone of their own
    "Europe/London": "Bath, Birmingham, Brighton, Bristol, Cambridge, Cardiff, Edinburgh, Glasgow, "
    "Leeds, Liverpool, Manchester, Newcastle, Nottingham, Oxford, Sheffield, Southampton, York",
    "Europe/Dublin": "Cork, Galway, Limerick",
    "Europe/Paris": "Bordeaux, Grenoble, Lille, Lyon, Lyons, Marseille, Marseilles, Montpellier, "
    "Nantes, Nice, Rennes, Strasbourg, Toulouse",
    "Europe/Berlin": "Bonn, Bremen, Cologne, Köln, Dortmund, Dresden, Düsseldorf, Essen, "
    "Frankfurt, Hamburg, Hannover, Hanover, Heidelberg, Karlsruhe, Leipzig, Mannheim, Munich, "
    "München, Nuremberg, Nürnberg, Stuttgart",
    "Europe/Vienna": "Graz, Linz, Salzburg, Wien",
    "Europe/Zurich": "Basel, Bern, Geneva, Genf, Genève, Lausanne",
    "Europe/Amsterdam": "Eindhoven, Groningen, Rotterdam, The Hague, Utrecht",
    "Europe/Brussels": "Antwerp, Ghent, Leuven, Bruxelles",
    "Europe/Madrid": "Barcelona, Bilbao, Malaga, Seville, Valencia",
    "Europe/Lisbon": "Porto",
    "Europe/Rome": "Bologna, Florence, Milan, Milano, Naples, Roma, Turin, Venice",
    "Europe/Warsaw": "Gdansk, Krakow, Kraków, Poznan, Wroclaw",
    "Europe/Prague": "Brno, Praha",
    "Europe/Stockholm": "Gothenburg, Malmö, Uppsala",
    "Europe/Copenhagen": "Aarhus",
    "Europe/Oslo": "Bergen, Trondheim",
    "Europe/Istanbul": "Ankara, Izmir",
    "Europe/Moscow": "Saint Petersburg, St Petersburg",
    "America/New_York": "Atlanta, Baltimore, Boston, Charlotte, Cleveland, Columbus, Miami, NYC, "
    "Orlando, Philadelphia, Pittsburgh, Raleigh, Tampa, Washington, Washington DC",
    "America/Chicago": "Austin, Dallas, Houston, Kansas City, Memphis, Milwaukee, Minneapolis, "
    "Nashville, New Orleans, San Antonio, St Louis",
    "America/Denver": "Albuquerque, Colorado Springs, Salt Lake City",
    "America/Los_Angeles": "LA, Las Vegas, Oakland, Portland, Sacramento, San Diego, "
    "San Francisco, San Jose, Seattle, Silicon Valley",
    "America/Toronto": "Montreal, Montréal, Ottawa, Quebec",
    "America/Edmonton": "Calgary",
    "America/Mexico_City": "Guadalajara",
    "America/Sao_Paulo": "Brasilia, Rio de Janeiro, São Paulo",
    "Asia/Kolkata": "Ahmedabad, Bangalore, Bengaluru, Chennai, Delhi, Hyderabad, Mumbai, "
    "New Delhi, Pune",
    "Asia/Shanghai": "Beijing, Guangzhou, Shenzhen",
    "Asia/Tokyo": "Kyoto, Nagoya, Osaka",
    "Asia/Dubai": "Abu Dhabi",
    "Asia/Jerusalem": "Haifa",
    "Asia/Ho_Chi_Minh": "Hanoi",
    "Africa/Johannesburg": "Cape Town, Durban, Pretoria",
    "Australia/Sydney": "Canberra",
    "Pacific/Auckland": "Christchurch, Wellington",
}
COUNTRIES = {  # as people call them beside the names in the tables
    "UK": "GB", "United Kingdom": "GB", "Great Britain": "GB", "Britain": "GB", "England": "GB",
    "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB", "US": "US", "USA": "US",
    "United States of America": "US", "America": "US", "Republic of Ireland": "IE",
    "Holland": "NL", "The Netherlands": "NL", "Czechia": "CZ", "South Korea": "KR", "UAE": "AE",
    "Türkiye": "TR", "Bosnia": "BA", "Hong Kong": "HK", "Burma": "MM",
}  # fmt: skip
LARGEST = (  # of those on the same clock in their countries, the first of them to be named
    "Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Perth",
    "America/Toronto", "America/Winnipeg", "America/Edmonton", "America/Vancouver",
    "America/Halifax", "America/Sao_Paulo", "America/Manaus", "Europe/Moscow", "Europe/Kyiv",
)  # fmt: skip
NO_HOME = frozenset({("UA", "Europe/Simferopol")})
CALLED = {
    "Europe/London": "UK",
    "Europe/Dublin": "Irish",
    "America/New_York": "Eastern",
    "America/Chicago": "Central",
    "America/Denver": "Mountain",
    "America/Los_Angeles": "Pacific",
    "CET": "Central European",
    "EET": "Eastern European",
    "WET": "Western European",
    "Asia/Kolkata": "Indian",
}
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
    return known.get(said) or known.get(without.removeprefix("the ")) or ()


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
