"""Made-up answers from the whole space of what can be answered, to read and to test letters by."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from declines.answers import DEEDS, WITH_TIME, Answers
from declines.choices import Channel, Circumstance, English, Occasion, Reason, Tone, Touch

EMPLOYERS = (
    ("Acme", "Senior Engineer"), ("Northwind Traders", "Data Analyst"),
    ("St. Mary’s Hospital", "Staff Nurse"), ("Oakfield School", "teaching position"),
    ("Globex Inc.", "Head of Marketing"), ("the Met Office", "Graduate Scheme"),
    ("Harbour & Sons", "Site Manager"), ("Lumen", "Product Designer"),
    ("Ministry of Transport", "Policy Adviser, Rail"), ("Café Nero", "barista"),
    ("University of Leeds", "PhD studentship"), ("Better", "iOS developer"),
)  # fmt: skip
SENDERS = ("Ana Ruiz", "Jonas Weber", "Priya Nair", "Will May", "Siobhán O’Neill", "Lee Chen")
ADDRESSEES = (
    "", "Maria Lopez", "Tom Ridley", "Dr. Chen", "Grace Okafor", "Maria Lopez and Tom Ridley",
    "the hiring team", "J. Park",
)  # fmt: skip
TITLES = ("", "", "Ms", "Mr", "Dr", "Mx")
THANKS = (
    "", "", "", "walking me round the lab", "the tour of the new workshop",
    "your honest words about the night shifts", "the lunch and the book",
    "You all made me feel at home from the first minute.",
)  # fmt: skip
DETAILS = {
    Reason.ANOTHER_OFFER: ("", "Initech", "the BBC", "a small charity in Bristol"),
    Reason.ROLE_FIT: ("", "hands-on design", "research", "time with patients"),
    Reason.CONDITIONS: ("", "hours", "the travel", "three days on site"),
    Reason.RELOCATION: ("", "Lisbon", "near my parents", "abroad"),
    Reason.STUDY: ("", "a master’s at the University of Leeds, from January", "medicine", "my PhD"),
}
OWN_REASONS = (
    "my father needs me at home for the coming months",
    "I want to finish the project that I have begun.",
    "we have decided to wait until our son has started school",
)
TIMES = ("Monday at 10", "Tuesday afternoon", "any time on Friday")
A_DAY = timedelta(days=1)
HOURS_AHEAD = (3, 20, 30, 44, 75, 170, -2, -19, -45, -160)
DAYS_AGO = (None, 0, 1, 2, 5, 9, 20, 75, 400)


def specimens(now: datetime, seed: int, **fixed: Any) -> Iterator[Answers]:
    """Yield ever new answers given at a moment; the same for the same seed.

    What is fixed, by its name in Answers, is the same in all of them.
    """
    rng = random.Random(seed)  # noqa: S311
    while True:
        yield _specimen(rng, now, fixed)


def _specimen(rng: random.Random, now: datetime, fixed: dict[str, Any]) -> Answers:
    company, role = rng.choice(EMPLOYERS)
    told: dict[str, Any] = {
        "written_at": now,
        "seed": rng.randrange(2**32),
        "company": company,
        "role": role,
        "sender": rng.choice(SENDERS),
        "addressee": rng.choice(ADDRESSEES),
        "title": rng.choice(TITLES),
        "circumstances": frozenset(rng.sample(list(Circumstance), rng.choice((0, 0, 0, 1, 1, 2)))),
        "agency": "Hays",
        "referrer": rng.choice(("Tom Reed", "my aunt Ruth")),
        "booked_by": rng.choice(("", "Kim Bell")),
        "reference": rng.choice(("", "", "", "4711-B")),
        "occasion": rng.choice(list(Occasion)),
        "reason": rng.choice(list(Reason)),
        "own_reason": rng.choice(OWN_REASONS),
        "regret": rng.random() < 0.4,
        "touch": rng.choice(list(Touch)),
        "tone": rng.choice(list(Tone)),
        "channel": rng.choice(list(Channel)),
        "english": rng.choice(list(English)),
        "thanks_for": rng.choice(THANKS),
        "panel": rng.choice(("", "", "Dr. Chen and Amir Khan", "Lee, Jo, Sam")),
        "to_return": rng.choice(("", "", "", "laptop", "your badge and keys")),
        "event": rng.choice(("careers fair in Leeds", "PyCon")),
        "event_when": rng.choice(("", "in May", "next month")),
        "profile": rng.choice(("", "linkedin.com/in/ana-ruiz")),
        "wish": rng.choice(("help as a freelancer", "give a talk to your students")),
        "recommended": rng.choice(("", "my colleague Jo Park")),
        "phone": rng.choice(("", "", "+1 555 0100")),
    }
    told |= fixed
    told.setdefault("reason_detail", rng.choice(DETAILS.get(told["reason"], ("",))))
    return Answers(**_dated(rng, now, told))


def _dated(rng: random.Random, now: datetime, told: dict[str, Any]) -> dict[str, Any]:
    """Return the answers with dates that go together, and deeds and times that fit."""
    occasion, ago = told["occasion"], rng.choice(DAYS_AGO)
    hours = rng.choice(HOURS_AHEAD)
    if occasion == Occasion.INTERVIEW or (occasion == Occasion.MISSED and hours > 0):
        hours = abs(hours) if occasion == Occasion.INTERVIEW else -hours
    dated = {
        "received_on": None if ago is None else now.date() - timedelta(days=ago),
        "interview_at": now + timedelta(hours=hours) if rng.random() < 0.8 else None,
        "alternatives": TIMES[: rng.choice((0, 1, 2, 3))],
        "deeds": tuple(rng.sample(DEEDS[occasion], rng.choice((0, 1, 2, 3)))),
        "answer_by": now.date() - A_DAY if ago and told["seed"] % 4 == 0 else None,
    }
    if occasion == Occasion.ACCEPTED and rng.random() < 0.5:
        dated["starts_on"] = now.date() + timedelta(days=rng.choice((3, 20, 60)))
    if occasion not in WITH_TIME:
        del dated["interview_at"]
    return dated | told
