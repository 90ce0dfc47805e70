"""Email addresses as a person writes them, and as other programs take them."""

from __future__ import annotations

import re
from unicodedata import normalize

LONGEST_ADDRESS = 254
LONGEST_HOST = 253
WORD = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
HOST = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
ADDRESS = re.compile(rf"(?=[^@]{{1,64}}@){WORD}(?:\.{WORD})*@{HOST}(?:\.{HOST})+")
NAMED = re.compile(r"([^<>@;]*+)(?:<([^<>]*)>)?")  # "Lopez, Maria <maria@acme.example>"
UNREAD = re.compile(
    r"(?:^|[._+-])(?:(?:no|not|never|do[._-]?not|dont)[._-]?repl(?:y|ies)|mailer-daemon|bounces?|notifications?)"
    r"(?![a-z])[^@]{0,63}@",
    re.IGNORECASE,
)


def is_address(text: str) -> bool:
    """Tell whether this is an email address as it is written nearly everywhere (RFC 5321)."""
    return len(text) <= LONGEST_ADDRESS and ADDRESS.fullmatch(text) is not None


def addresses(typed: str) -> tuple[str, ...]:
    """Return the addresses that were typed, in ASCII; none where one of them is wrong."""
    told = tuple(map(_in_ascii, written(typed)))
    return told if all(map(is_address, told)) else ()


def addressees(typed: str) -> tuple[tuple[str, str], ...]:
    """Return what was typed for addresses as pairs of a name, or "", and the address in ASCII."""
    told = (_name_before(one) for one in NAMED.finditer(typed))
    names = {address: name for name, address in told if address}
    return tuple((names.get(one, ""), _in_ascii(one)) for one in written(typed))


def wrong_address(typed: str) -> str:
    """Return the first of what was typed that is no email address, "" where all are."""
    return next((one for one in written(typed) if not is_address(_in_ascii(one))), "")


def unread_address(typed: str) -> str:
    """Return the first that seems to take no replies, "" where none does."""
    return next((one for one in written(typed) if UNREAD.search(one)), "")


def written(typed: str) -> list[str]:
    """Return what was typed for addresses, one by one, without the names before them."""
    alone = NAMED.sub(_without_name, typed)
    return [one.strip() for one in re.split("[,;]", alone) if one.strip()]


def merged_addresses(base: str, mine: str, theirs: str) -> str:
    """Return what was typed on two pages that both began with `base`, as one list.

    Where they say the same, or one of them was left alone, it is as it was typed, names included.
    """
    if base == mine:
        return theirs
    if theirs in (base, mine):
        return mine
    before, others = set(written(base)), dict.fromkeys(written(theirs))
    kept = [one for one in written(mine) if one in others or one not in before]
    known = before.union(kept)
    return ", ".join([*kept, *(one for one in others if one not in known)])


def _without_name(found: re.Match[str]) -> str:
    """Return an address in brackets without the name before it, anything else as it stands."""
    before, comma, _ = _parted(found)
    return f"{before},{found[2]}," if comma else found[0]


def _name_before(found: re.Match[str]) -> tuple[str, str]:
    """Return the name before an address in brackets, and that address; "" where none is."""
    _, comma, name = _parted(found)
    return (name.strip(' "\t\n,'), found[2].strip()) if comma else ("", "")


def _parted(found: re.Match[str]) -> tuple[str, str, str]:
    """Return what stands before a name, a comma where there is one in brackets, and the name."""
    words, bracketed = found.groups()
    if bracketed is None:
        return "", "", ""
    begins = not found.start() or found.string[found.start() - 1] in ";>"
    return ("", ",", words) if begins else words.partition(",")


def _in_ascii(address: str) -> str:
    """Return an address with its host as the net knows it (RFC 3490), itself where none does.

    A host that would be read back as another one, as "ß" is, stays, and is no address then.
    """
    local, _, host = address.rpartition("@")
    host = normalize("NFC", host).lower()
    if host.isascii() or len(host) > LONGEST_HOST:
        return address
    try:
        known_as = host.encode("idna")
        is_same = known_as.decode("idna") == host
    except UnicodeError:
        return address
    return f"{local}@{known_as.decode('ascii')}" if is_same else address
