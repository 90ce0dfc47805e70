"""Messages copied from the mail app of a phone, and the lines that say when they came."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from declines.received import lasts, proposals, read_pasted
from declines.received.stamps import came

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)  # a Saturday
BODY = """\
Hi Sam,

We would like to invite you to an interview for the Field Engineer role on Tuesday 1 December at
4 pm, does that work?

Kind regards,
Priya Raman
"""
GMAIL = """\
Interview for Field Engineer
Inbox

P

Priya Raman
{stamp}
to me

"""
IOS = """\
PR
Priya Raman
To: Sam Reid

Interview for Field Engineer
{stamp}

"""
IOS_OF_OLD = """\
From: Priya Raman
To: Sam Reid
{stamp}

"""
OUTLOOK = """\
Interview for Field Engineer

PR
Priya Raman<priya@tallow.example>
To: You
{stamp}

"""
SAMSUNG = """\
Interview for Field Engineer
Priya Raman
priya@tallow.example
To Me
{stamp}
"""
BARE = "{stamp}\n\n"
HEADS = {
    "Gmail": GMAIL,
    "iOS": IOS,
    "iOS of old": IOS_OF_OLD,
    "Outlook": OUTLOOK,
    "Samsung": SAMSUNG,
    "none": BARE,
}
INVITED = {
    "occasion": "invitation",
    "role": "Field Engineer",
    "addressee": "Priya Raman",
    "received_on": "2026-11-26",
    "interview_at": "2026-12-01T16:00",
}


def read(text: str) -> dict[str, str]:
    found = {one.field: one.value for one in proposals(read_pasted(text), NOW)}
    return {name: value for name, value in found.items() if name not in ("sender", "company")}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
@pytest.mark.parametrize(
    "stamp",
    [
        "Thu 26 Nov, 14:12 (2 days ago)",
        "26 November 2026 at 14:12",
        "Thursday, 26 November 2026 at 14:12",
        "26/11/2026, 14:12",
        "Thu 26/11/2026 14:12",
        "26.11.2026, 14:12",
        "2026-11-26 14:12",
        "Nov 26, 2026, 2:12\u202fPM",
        "Nov 26, 2026 at 2:12 PM",
        "Thu, Nov 26, 2:12 PM",
        "14:12, 26 Nov 2026",
    ],
)
def test_message_of_a_phone_tells_when_it_came_and_the_interview(head: str, stamp: str) -> None:
    facts = read(f"{head.format(stamp=stamp)}{BODY}")

    assert facts == INVITED


@pytest.mark.parametrize("head", [GMAIL, IOS, IOS_OF_OLD, OUTLOOK, SAMSUNG])
@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Yesterday 14:12", "2026-11-27"),
        ("Yesterday at 2:12 PM", "2026-11-27"),
        ("Yesterday", "2026-11-27"),
        ("Thu 14:12", "2026-11-26"),
        ("Today at 08:12", "2026-11-28"),
        ("8:12 AM (48 minutes ago)", "2026-11-28"),
        ("08:12", "2026-11-28"),
        ("26 Nov", "2026-11-26"),
    ],
)
def test_day_that_a_phone_tells_from_today_is_counted_back(head: str, stamp: str, day: str) -> None:
    facts = read(f"{head.format(stamp=stamp)}{BODY}")

    assert facts == INVITED | {"received_on": day}


def test_head_of_a_phone_tells_who_wrote_whence_and_about_what() -> None:
    received = read_pasted(f"{OUTLOOK.format(stamp='Thu 26/11/2026 14:12')}{BODY}")

    assert (received.sender, received.address, received.subject, received.dated) == (
        "Priya Raman",
        "priya@tallow.example",
        "Interview for Field Engineer",
        "Thu 26/11/2026 14:12",
    )
    assert received.text.startswith("Hi Sam,")


def test_name_above_the_moment_is_who_wrote_where_nothing_else_says_so() -> None:
    unsigned = BODY.partition("\n\nKind")[0]

    facts = read(f"Interview\nPriya Raman\nThu 26 Nov, 14:12\n\n{unsigned}")

    assert facts == INVITED


@pytest.mark.parametrize(
    "said",
    [
        "Tuesday 1 December 2026, 16:00",
        "Tue 1 Dec, 16:00",
        "1 Dec, 16:00",
        "01/12/2026 and 1 December 2026, 16:00",
    ],
)
def test_moment_that_is_to_come_is_no_date_of_the_message(said: str) -> None:
    facts = read(f"Interview for Field Engineer\n{said}\n\nHi Sam, does that work?")

    assert facts == {
        "occasion": "invitation",
        "role": "Field Engineer",
        "interview_at": "2026-12-01T16:00",
    }


@pytest.mark.parametrize(
    "above", ["Hi Sam,\n\nsee the plan.", "Come to us on these days.", "Date: Fri, 27 Nov 2026"]
)
def test_moment_below_what_is_said_is_no_date_of_the_message(above: str) -> None:
    received = read_pasted(f"{above}\n26 November 2026, 14:12\n\nHi Sam,\n{BODY}")

    assert "26 November 2026, 14:12" in received.text.split("\n")


@pytest.mark.parametrize("stamp", ["05/11/2026 14:12", "Thu 5 Nov, 14:12"])
@pytest.mark.parametrize(
    "head", ["Sent: {stamp}\nTo: Sam\n\n", "On {stamp}, Ana Lee <a@b.c> wrote:\n"]
)
def test_header_that_was_copied_along_is_dated_as_the_line_of_a_phone(
    head: str, stamp: str
) -> None:
    facts = read(f"{head.format(stamp=stamp)}{BODY}")

    assert (facts["received_on"], facts["interview_at"]) == ("2026-11-05", "2026-12-01T16:00")


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("05/11/2026, 14:12", "2026-11-05T14:12"),
        ("05/12/2026, 14:12", "2026-05-12T14:12"),
        ("Tue 12/05/2026, 14:12", "2026-05-12T14:12"),
        ("26/11/26 14.12", "2026-11-26T14:12"),
        ("30 December, 14:12", None),
        ("Wed 30 December, 14:12", None),
        ("Tue 30 December, 14:12", "2025-12-30T14:12"),
        ("2 February, 14:12", "2026-02-02T14:12"),
        ("31/02/2026, 14:12", None),
        ("26 November 2026, 25:99", None),
        ("00/00/2026", None),
        ("Thu 27 Nov 2026", None),
        ("x" * 50_000, None),
    ],
)
def test_moment_of_a_message_is_the_latest_that_the_words_can_mean(
    words: str, moment: str | None
) -> None:
    at = came(words, NOW)

    assert (at and at.isoformat(timespec="minutes")) == moment


OTHERS = [("s", "ſ"), ("i", "ı"), ("k", "\N{KELVIN SIGN}")]  # where no case counts


@pytest.mark.parametrize(("small", "other"), OTHERS)
@pytest.mark.parametrize("stamp", ["sunday, 10:00", "donnerstag 10:00", "fri 10:00"])
def test_day_of_a_message_is_read_though_letters_only_look_like_those_of_its_name(
    stamp: str, small: str, other: str
) -> None:
    assert came(stamp.replace(small, other), NOW) == came(stamp, NOW)


@pytest.mark.parametrize(("small", "other"), OTHERS)
@pytest.mark.parametrize(
    "long", ["a sixty minute interview", "an interview that will last fifteen minutes"]
)
def test_length_of_an_interview_is_read_though_letters_only_look_like_those_of_its_number(
    long: str, small: str, other: str
) -> None:
    text = "We invite you to {} on Friday 4 December at 10:00."

    told = [
        lasts(read_pasted(text.format(words)), NOW)[0]
        for words in (long, long.replace(small, other))
    ]

    assert told[0] == told[1] > 0


@pytest.mark.parametrize(("small", "other"), OTHERS)
def test_weekday_of_an_interview_is_read_though_letters_only_look_like_those_of_its_name(
    small: str, other: str
) -> None:
    text = "We invite you to interview on {} at 10:00."
    days = ["friday", "sunday", "saturday"]

    told = [
        [proposals(read_pasted(text.format(day)), NOW)[-1].value for day in names]
        for names in (days, [day.replace(small, other) for day in days])
    ]

    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("head", "signed", "addressee", "company"),
    [
        ("Brightwater Labs\nYesterday", "Anna", "Anna", "Brightwater Labs"),
        ("Brightwater Labs\nYesterday", "Anna Becker", "Anna Becker", "Brightwater Labs"),
        ("Brightwater\nYesterday\nto me", "Anna", "Anna", "Brightwater"),
        ("Anna Becker\nYesterday", "Anna", "Anna Becker", "Brightwater"),
        ("Anna Press\nYesterday", "Anna", "Anna Press", "Brightwater"),
        ("From: Brightwater Labs <a@brightwater.example>", "Anna", "Anna", "Brightwater Labs"),
    ],
)
def test_who_signs_for_a_house_at_the_head_is_whom_an_answer_goes_to(
    head: str, signed: str, addressee: str, company: str
) -> None:
    said = "Hi Sam,\n\nWe would like you to come to an interview at Brightwater."

    told = proposals(read_pasted(f"{head}\n\n{said}\n\nBest,\n{signed}"), NOW)

    found = {one.field: one.value for one in told}
    assert (found["addressee"], found["company"]) == (addressee, company)
