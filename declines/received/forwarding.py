"""Who hands a message on that somebody else has written, and to whom."""

from __future__ import annotations

import re

from declines.received.people import (
    addressed,
    are_of_one_house,
    are_same,
    are_strangers,
    greeted,
    is_any,
    is_any_named,
    sender,
    share_a_name,
)
from declines.received.threads import Part

FORWARDED = re.compile(r"\s*(?:fwd?|wg)\s*:", re.IGNORECASE)  # as a subject begins
RULE = re.compile(
    r"\W*(?:(?:begin )?forwarded message|weitergeleitete nachricht)\W*", re.IGNORECASE
)


def is_forward(one: Part, below: Part) -> bool:
    """Tell whether a message with a head hands the one below it on, not back to who wrote that."""
    last = one.text.rpartition("\n")[2]
    says_so = FORWARDED.match(one.head.get("subject", "")) or RULE.fullmatch(last)
    return bool(one.head and says_so) and not is_any(addressed(one), [sender(below)])


def is_own_forward(one: Part, below: Part) -> bool | None:
    """Tell whether who hands a message on is who it was meant for, None where it is not known.

    An agency hands on what it got about whom it writes to; a friend, what was sent astray.
    """
    forwarder, was_to = sender(one), addressed(below)
    others = [who for who in addressed(one) if not are_same(who, forwarder)]
    got_it = is_any([forwarder], was_to)
    if are_of_one_house(forwarder, sender(below)):
        return False
    if is_any(others, was_to):
        return None if _is_friend(forwarder, others, sender(below)) else False
    if is_any_named(others, below.text, forwarder):
        return False if got_it else None
    is_meant = is_any(greeted(below.text), [forwarder]) or (got_it and not others)
    return True if is_meant else None


def is_handed_out(one: Part, below: Part) -> bool:
    """Tell whether a message tells somebody outside what was written of them within a house."""
    writer, whom = sender(one), addressed(one)
    is_within = are_of_one_house(writer, sender(below)) and is_any([writer], addressed(below))
    is_outside = not any(are_of_one_house(writer, who) for who in whom)
    return is_within and is_outside and is_any_named(whom, below.text, writer)


def _is_friend(forwarder: str, others: list[str], writer: str) -> bool:
    is_of_family = any(share_a_name(forwarder, who) for who in others)
    return are_strangers(forwarder, writer) or is_of_family
