"""A message that is glad of an accepted offer tells when the job begins, and no interview."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from declines.received import read_pasted
from declines.received.facts import answer_by, proposals

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
MESSAGE = """\
From: Dr Gareth Pugh <gareth@yarrabend.example>
Date: Wed, 18 Nov 2026 15:12:44 +1100
Subject: Re: Offer

Hi Leilani,

{said}

Best,
Gareth
"""


def read(said: str) -> dict[str, str]:
    return {one.field: one.value for one in proposals(read_pasted(MESSAGE.format(said=said)), NOW)}


@pytest.mark.parametrize(
    ("said", "starts_on"),
    [
        (
            "We are thrilled that you accepted. Seeing you on Monday 11 January 2027 at 8 am!",
            "2027-01-11",
        ),
        ("Thank you for accepting our offer. Your first day is 11 January.", "2027-01-11"),
        ("Welcome to the team! You start on January 11.", "2027-01-11"),
        ("So glad you’ve decided to join us. We begin on 11 January 2027.", "2027-01-11"),
        ("Thanks for your signed contract.", None),
        ("Welcome aboard! The party is on 4 December 2026.", None),
    ],
)
def test_message_about_an_accepted_offer_tells_when_the_job_begins(
    said: str, starts_on: str | None
) -> None:
    told = read(said)

    found = [told.get(name) for name in ("occasion", "starts_on", "interview_at")]
    assert found == ["accepted", starts_on, None]


@pytest.mark.parametrize(
    ("said", "occasion"),
    [
        ("We are delighted to offer you the role. You would start on 11 January 2027.", "offer"),
        ("We offer you the role. Once you have accepted our offer, we send the papers.", "offer"),
        ("We are delighted to offer you the role. Welcome to the team, if you accept!", "offer"),
        ("So happy you said yes! The interview is on Thursday 3 December at 1 pm.", "invitation"),
        ("Pleased you decided to join us for an interview on 3 December at 1 pm.", "invitation"),
        ("If you have accepted our offer elsewhere, tell us before the interview.", "invitation"),
        ("I am glad that you accepted the interview on Tuesday 1 December.", "invitation"),
    ],
)
def test_message_that_only_speaks_of_accepting_is_about_no_accepted_offer(
    said: str, occasion: str
) -> None:
    told = read(said)

    assert (told["occasion"], told.get("starts_on")) == (occasion, None)


OFFERED = """\
From: Leilani Brown <leilani@mail.example>
Sent: Wednesday, November 18, 2026 5:12 PM
To: Gareth Pugh <gareth@yarrabend.example>
Subject: RE: Offer

Dear Gareth,

{answer}

Leilani

From: Gareth Pugh <gareth@yarrabend.example>
Sent: Tuesday, November 17, 2026 2:40 PM
To: Leilani Brown <leilani@mail.example>
Subject: Offer

Dear Leilani,

We are delighted to offer you the position of Physiotherapist at Yarra Bend Physio, starting on
Monday 11 January 2027. Please let me know by Friday 20 November.

Gareth
"""


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("I am delighted to accept your offer.", ["accepted", "2027-01-11", False]),
        ("I accept with pleasure, thank you!", ["accepted", "2027-01-11", False]),
        ("Here is my signed contract.", ["accepted", "2027-01-11", False]),
        ("Thank you. May I accept the offer next week?", ["offer", None, True]),
        ("I cannot accept the offer at this salary.", ["offer", None, True]),
    ],
)
def test_offer_below_an_acceptance_of_ones_own_is_an_accepted_one(
    answer: str, told: list[object]
) -> None:
    received = read_pasted(OFFERED.format(answer=answer))

    found = {one.field: one.value for one in proposals(received, NOW)}
    is_awaited = answer_by(received, NOW) is not None
    assert [found["occasion"], found.get("starts_on"), is_awaited] == told
    assert [found["addressee"], found["sender"]] == ["Gareth Pugh", "Leilani Brown"]
