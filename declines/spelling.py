"""Which English a person is likely to write, until they say it, and days as it writes them."""

from __future__ import annotations

import re
from datetime import date, tzinfo

from django.utils.formats import date_format
from django.utils.translation.trans_real import parse_accept_lang_header

from declines.choices import English

AMERICAS = ("America/", "US/")
AMERICAN_ELSEWHERE = frozenset({"Asia/Manila", "Asia/Seoul", "Asia/Tokyo", "Pacific/Honolulu"})
CANADIAN = re.compile(  # they write "cancelling" and "harbour", whatever the order of a date
    r"America/(?:Toronto|Montreal|Vancouver|Edmonton|Winnipeg|Regina|Halifax|St_Johns|Moncton"
    r"|Whitehorse|Glace_Bay|Goose_Bay|Yellowknife|Iqaluit|Swift_Current|Thunder_Bay|Rankin_Inlet)"
)
BRITISH = frozenset({"en-au", "en-ca", "en-gb", "en-ie", "en-in", "en-nz", "en-za"})


def english_where(zone: tzinfo) -> English | None:
    """Return the English most written where a clock shows this zone, None where that is open."""
    name = str(zone)
    if name == "UTC":
        return None
    american = name in AMERICAN_ELSEWHERE or (
        name.startswith(AMERICAS) and not CANADIAN.fullmatch(name)
    )
    return English.AMERICAN if american else English.BRITISH


def english_of_browser(accepted: str) -> English:
    """Return the English that a browser's Accept-Language asks for first, else American."""
    languages = (name for name, _ in parse_accept_lang_header(accepted))
    first = next((name for name in languages if name.partition("-")[0] == "en"), "")
    return English.BRITISH if first in BRITISH else English.AMERICAN


def day_in_words(day: date, english: English, *, with_weekday: bool = False) -> str:
    """Return a day in the order of an English: "February 13, 2026", or "13 February 2026"."""
    american = english == English.AMERICAN
    order = "F j, Y" if american else "j F Y"
    weekday = ("l, " if american else "l ") if with_weekday else ""
    return date_format(day, weekday + order)
