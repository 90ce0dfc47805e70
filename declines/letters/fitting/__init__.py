"""Fits each free answer into the place its sentence keeps for it."""

from declines.letters.fitting.ahead import (
    alternatives,
    event,
    is_clause,
    profile,
    times,
    when,
    wish,
)
from declines.letters.fitting.completing import completed
from declines.letters.fitting.fragments import fragment, is_no_reason
from declines.letters.fitting.named import others, people, person, said, thing
from declines.letters.fitting.reasons import (
    condition,
    destination,
    employer,
    home,
    is_told,
    more_of,
    own_reason,
    place,
    post,
    study,
)
from declines.letters.fitting.recommended import recommended, recommending
from declines.letters.fitting.recommending import is_nobody

__all__ = [
    "alternatives",
    "completed",
    "condition",
    "destination",
    "employer",
    "event",
    "fragment",
    "home",
    "is_clause",
    "is_no_reason",
    "is_nobody",
    "is_told",
    "more_of",
    "others",
    "own_reason",
    "people",
    "person",
    "place",
    "post",
    "profile",
    "recommended",
    "recommending",
    "said",
    "study",
    "thing",
    "times",
    "when",
    "wish",
]
