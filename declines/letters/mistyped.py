"""What was most likely meant by an address that was mistyped, where that is nearly sure."""

from __future__ import annotations

import re

from declines.letters.addresses import addresses, is_address, written

ENDINGS = {
    "com": ("con", "cmo", "ocm", "cpm", "vom", "xom", "comm"),
    "net": ("nte", "ney"),
    "org": ("ogr", "orgg"),
}
PROVIDERS = {
    "gmail.com": (
        "gmail.co", "gmail.cm", "gmail.om", "gmial.com", "gmal.com", "gmai.com", "gmil.com",
        "gamil.com", "gnail.com", "gmali.com", "gmaill.com",
    ),
    "hotmail.com": (
        "hotmail.co", "hotmail.cm", "hotmial.com", "hotmal.com", "hotmai.com", "hotmil.com",
        "hotamil.com",
    ),
    "outlook.com": (
        "outlook.co", "outlook.cm", "outlok.com", "outloo.com", "oulook.com", "outllook.com",
        "outlokk.com",
    ),
    "yahoo.com": ("yahoo.co", "yahoo.cm", "yaho.com", "yahooo.com", "yhaoo.com"),
    "icloud.com": ("icloud.co", "icloud.cm", "iclod.com", "icoud.com", "iclould.com"),
}  # fmt: skip
ENDING_OF = {wrong: right for right, wrongs in ENDINGS.items() for wrong in wrongs}
PROVIDER_OF = {wrong: right for right, wrongs in PROVIDERS.items() for wrong in wrongs}
BEHIND_A_COMMA = re.compile(r"(?:com|org|net|edu|gov|info|[a-z]{2})", re.IGNORECASE)


def meant_address(typed: str) -> str:
    """Return what the first address that is a near miss of a common one should be, "" for none."""
    meant = ((one, _mended(one)) for one in addresses(typed))
    return next((mended for one, mended in meant if mended != one), "")


def with_comma(typed: str) -> tuple[str, str]:
    """Return what may have a comma where a dot belongs, as typed and with dots; "" for none."""
    pieces = written(typed)
    for number, piece in enumerate(pieces):
        behind = _endings(pieces[number + 1 :]) if "@" in piece else []
        meant = ".".join([piece, *behind])
        if behind and _is_cut(piece, behind[0]) and is_address(meant):
            return ",".join([piece, *behind]), meant
    return "", ""


def _is_cut(piece: str, behind: str) -> bool:
    """Tell whether this is no whole address: it has no ending, or one half of "co.uk"."""
    return not is_address(piece) or (piece.lower().endswith((".co", ".ac")) and len(behind) == 2)


def _endings(pieces: list[str]) -> list[str]:
    """Return the pieces that can end an address, up to the first that cannot."""
    for number, piece in enumerate(pieces):
        if not BEHIND_A_COMMA.fullmatch(piece):
            return pieces[:number]
    return pieces


def _mended(address: str) -> str:
    local, _, host = address.rpartition("@")
    name, _, ending = host.rpartition(".")
    told = f"{name}.{ENDING_OF.get(ending.lower(), ending)}"
    return f"{local}@{PROVIDER_OF.get(told.lower(), told)}"
