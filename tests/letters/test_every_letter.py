"""The measures that every letter keeps, whatever is chosen."""

from __future__ import annotations

import itertools
import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from declines.answers import DEEDS, Answers
from declines.choices import Channel, Circumstance, English, Occasion, Reason, Tone, Touch
from declines.letters.compose import Letter, compose
from tests.letters.ana import MOMENTS, answers

FILLED = {
    "received_on": date(2026, 2, 4),
    "alternatives": ("Monday at 10", "Tuesday afternoon", "any time on Friday"),
    "thanks_for": "The tour of the new workshop.",
    "reason_detail": "hands-on work",
    "own_reason": "my father needs me at home for the coming months",
    "event": "careers fair in Leeds",
    "event_when": "next month",
    "profile": "linkedin.com/in/ana-ruiz",
    "wish": "Help with your next project as a freelancer.",
    "recommended": "my colleague Jo Park",
    "role": "Senior Software Engineer",
    "company": "Northwind Traders Inc.",
    "phone": "+1 555 0100",
}
KIND = FILLED | {"thanks_for": "You all made me feel at home from the first minute."}

DECISIONS = {
    Occasion.INVITATION: r"decline the invitation and (to )?withdraw my application",
    Occasion.INTERVIEW: r"cancel my interview\b.*\bwithdraw my application",
    Occasion.MISSED: r"should have told you earlier",
    Occasion.RESCHEDULE: r"cannot make|can’t make|not able to make|I missed",
    Occasion.PROCESS: r"withdraw from the (selection )?process",
    Occasion.OFFER: r"decline the offer",
    Occasion.ACCEPTED: r"withdraw(ing)? my acceptance",
    Occasion.APPROACH: r"not to pursue|not looking for a change",
}
FORBIDDEN = {
    Occasion.INVITATION: r"cancel|offer",
    Occasion.INTERVIEW: r"\boffer|unavoidable|circumstances",
    Occasion.MISSED: r"straight away|at once|promptly|quickly to you|right away",
    Occasion.RESCHEDULE: r"withdraw|declin|cancel",
    Occasion.PROCESS: r"cancel|\boffer",
    Occasion.OFFER: r"cancel|salary|withdraw",
    Occasion.ACCEPTED: r"better|salary|\bpay\b|cancel",
    Occasion.APPROACH: r"withdraw|cancel|\boffer",
}
APOLOGETIC = {Occasion.INTERVIEW, Occasion.MISSED, Occasion.RESCHEDULE, Occasion.ACCEPTED}
STOCK = re.compile(
    r"careful consideration|difficult decision|unfortunately|hono(u)?red|finds you well"
    r"|best of luck|your company|\(s\)|and/or|to whom",
    re.IGNORECASE,
)
HOLES = re.compile(r"None|null|[{}\[\]<>]|_{2}|  | [,.;:?!]|\.\.|,,|,\.|;\.|\b(\w+) \1\b|[!?]\.")
ABBREVIATION = re.compile(r"(?<=Inc)\.(?= [a-z])|(?<=[ap]\.m)\.(?= [a-z])")


def sentences_of(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+(?=[A-Z])", ABBREVIATION.sub("", text).strip())


def text_of(letter: Letter) -> str:
    """The body without greeting and signature."""
    return " ".join(letter.body.split("\n\n")[1:-1])


def word_limits(told: Answers) -> tuple[int, int]:
    if told.tone == Tone.BRIEF:
        longer = told.occasion == Occasion.RESCHEDULE or told.reason == Reason.OWN_WORDS
        return 25, 70 if longer else 60  # three other times, or a sentence of the person's own
    if told.occasion == Occasion.APPROACH:
        return 25, 70
    return 45, 120 if told.occasion in (Occasion.ACCEPTED, Occasion.RESCHEDULE) else 110


def sentence_limits(told: Answers) -> tuple[int, int]:
    if told.tone == Tone.BRIEF:
        return 2, 4
    if told.occasion == Occasion.APPROACH:
        return 2, 4 if told.reason == Reason.OWN_WORDS else 3
    return 3, 7


def moment(occasion: Occasion, number: int) -> datetime | None:
    """One of the four moments; for a missed interview, one that lies behind."""
    chosen = MOMENTS[number % 4]
    return chosen - timedelta(days=7) if chosen and occasion == Occasion.MISSED else chosen


def faults(told: Answers) -> list[str]:
    """What is wrong with the letter these answers make."""
    letter = compose(told)
    text, late = text_of(letter), letter.body + "\n" + letter.subject
    sentences = sentences_of(text)
    opening = " ".join(sentences[:3])
    words, (few, many) = len(text.split()), word_limits(told)
    fewest, most = sentence_limits(told)
    internal = Circumstance.INTERNAL in told.circumstances
    sorry = len(re.findall(r"sorry|apolog", text, re.IGNORECASE))
    starts = "".join("I" if re.match(r"I\b", one) else "-" for one in sentences)
    checks = {
        f"{words} words": few <= words <= many,
        f"{len(sentences)} sentences": fewest <= len(sentences) <= most,
        "a sentence too long": max(len(one.split()) for one in sentences) <= 30,
        "the subject's length": 0 < len(letter.subject) <= 60 and "\n" not in letter.subject,
        "a hole": not HOLES.search(late.replace("\n", " ").replace("  ", " ")),
        "double space": "  " not in late,
        "no decision": re.search(DECISIONS[told.occasion], opening, re.IGNORECASE),
        "no question": told.occasion != Occasion.RESCHEDULE or "ould we move " in text,
        "a forbidden word": not re.search(FORBIDDEN[told.occasion], text, re.IGNORECASE),
        "a stock phrase": not STOCK.search(text),
        "no thanks": re.search(r"\bThank you (so much )?for \w+", " ".join(sentences[:2])),
        "too many thanks": 1 <= len(re.findall("thank", text, re.IGNORECASE)) <= 2,
        f"{sorry} apologies": sorry == (told.occasion in APOLOGETIC),
        "three sentences with I": "III" not in starts,
        "four paragraphs": len(letter.body.split("\n\n")) <= 5,
        "the company": internal or told.company in text,
    }
    return [f"{name}: {letter.subject} | {text}" for name, right in checks.items() if not right]


SPACE = list(itertools.product(Occasion, Reason, Touch, Tone))


@pytest.mark.parametrize("filled", [{}, FILLED, KIND], ids=["empty", "filled", "kind"])
@pytest.mark.parametrize("occasion", Occasion)
def test_every_letter_keeps_the_measures(occasion: Occasion, filled: dict[str, Any]) -> None:
    space = [point for point in SPACE if point[0] == occasion]
    cases = [
        answers(
            occasion=occasion,
            reason=reason,
            touch=touch,
            tone=tone,
            english=list(English)[number % 2],
            interview_at=moment(occasion, number // 2),
            channel=list(Channel)[number % 5],
            deeds=DEEDS[occasion][number % 3 : 3 + number % 4] if filled else (),
            **filled,
        )
        for number, (_, reason, touch, tone) in enumerate(space)
    ]

    found = [fault for told in cases for fault in faults(told)]

    assert found == []


CIRCUMSTANCES = [
    frozenset(some) for size in (1, 2) for some in itertools.combinations(Circumstance, size)
]


@pytest.mark.parametrize("filled", [{}, FILLED], ids=["empty", "filled"])
@pytest.mark.parametrize("occasion", Occasion)
def test_every_circumstance_keeps_the_measures(occasion: Occasion, filled: dict[str, Any]) -> None:
    reasons, touches = (Reason.NONE, Reason.GOALS), (Touch.HOPE, Touch.NOTHING)
    space = itertools.product(CIRCUMSTANCES, Tone, reasons, touches)
    cases = [
        answers(
            occasion=occasion,
            circumstances=circumstances,
            agency="Hays",
            referrer="Tom Reed",
            reference="4711-B",
            tone=tone,
            reason=reason,
            touch=touch,
            interview_at=moment(occasion, number),
            deeds=DEEDS[occasion][: number % 3],
            **filled,
        )
        for number, (circumstances, tone, reason, touch) in enumerate(space)
    ]

    found = [fault for told in cases for fault in faults(told)]

    assert found == []
