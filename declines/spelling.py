"""Which English a person is likely to write, until they say it."""

from __future__ import annotations

from datetime import tzinfo

from django.utils.translation.trans_real import parse_accept_lang_header

from declines.choices import English

AMERICAS = ("America/", "US/", "Canada/")
AMERICAN_ELSEWHERE = frozenset({"Asia/Manila", "Asia/Seoul", "Asia/Tokyo", "Pacific/Honolulu"})
BRITISH = frozenset({"en-au", "en-gb", "en-ie", "en-in", "en-nz", "en-za"})


def english_where(zone: tzinfo) -> English | None:
    """Return the English most written where a clock shows this zone, None where that is open."""
    name = str(zone)
    if name == "UTC":
        return None
    american = name in AMERICAN_ELSEWHERE or name.startswith(AMERICAS)
    return English.AMERICAN if american else English.BRITISH


def english_of_browser(accepted: str) -> English:
    """Return the English that a browser's Accept-Language asks for first, else American."""
    languages = (name for name, _ in parse_accept_lang_header(accepted))
    first = next((name for name in languages if name.partition("-")[0] == "en"), "")
    return English.BRITISH if first in BRITISH else English.AMERICAN
