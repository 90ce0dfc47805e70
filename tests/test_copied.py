"""Messages of hiring sites, chats, calendars and letters, in the shapes that a copy gives."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from declines.received import answer_by, answer_to, proposals, read_pasted

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)  # a Saturday
TABLE = """\
From: Hannah Cole <hannah.cole@penroselake.example>
Sent: 24 November 2026 10:15
To: Sam Reid
Subject: Interview invitation – Marketing Executive

Dear Sam,

We would like to invite you to a first interview at Penrose & Lake.

Date: Thursday 3 December 2026
Time: 2:00pm
Location: 14 Quay Street, Bristol

Kind regards,

Hannah Cole
HR Adviser
Penrose & Lake
"""
HIRING_SITE = """\
Interview Confirmation: Senior Data Analyst at Meridian Health

no-reply@us.mail.example
Mon, Nov 23, 4:05 PM (5 days ago)
to me

Hi Sam,

Your interview for the Senior Data Analyst position has been scheduled. Details are below:

Monday, November 30, 2026
1:00 PM - 1:45 PM EST: Video interview with Dana Cole, Analytics Manager

Best,
Meridian Health Talent Team
"""
UNATTENDED = """\
From: Workday Notifications <northbank@myworkday.example>
Date: Tue, Nov 24, 2026 at 9:00 AM
Subject: Update on your application for R-10432 Credit Risk Analyst
To: Sam Reid <sam@example.net>

Dear Sam,

Thank you for applying to Northbank. We are pleased to invite you to the next stage for the Credit
Risk Analyst role (R-10432): an online assessment.

Regards,
Northbank Recruitment Team

This email was sent from an unmonitored mailbox.
"""
LETTER = """\
24 November 2026

Private & Confidential

Dear Mr Reid,

I am delighted to offer you the position of Quantity Surveyor with Aldgate Construction Ltd. Please
sign and return one copy of this letter by Friday 4 December 2026.

Yours sincerely,

Margaret Finlay
Director of People
"""
LINKEDIN = """\
Lena Fox sent the following message at 2:12 PM
View Lena’s profile Lena Fox
Lena Fox  2:12 PM
Hi Sam,

I came across your profile. I'm a Senior Recruiter at Brightline Talent and I'm working with a
fast-growing fintech in Dublin that is looking for a Senior Backend Engineer.

Best,
Lena
"""
WHATSAPP = """\
[26/11/2026, 14:12:05] Priya Raman: Hi Sam, Priya from Tallow & Finch here. Can you do an interview
on Tuesday at 4pm?
[26/11/2026, 14:13:10] Priya Raman: It's at our Leeds shop
"""
GERMAN = """\
Von: Katrin Lehmann <k.lehmann@rheinwerk-technik.example>
Gesendet: Mittwoch, 25. November 2026 09:30
An: Sam Reid <sam@example.net>
Betreff: Invitation to interview / Mechanical Engineer

Dear Mr. Reid,

we would like to invite you for a job interview at Rheinwerk Technik GmbH on Thursday, 3rd of
December 2026, at 14:30 o'clock in Cologne.

Mit freundlichen Grüßen / Best regards
Katrin Lehmann
Personalreferentin
Rheinwerk Technik GmbH
"""
LABELS = """\
NHS Jobs
Interview invitation

Dear Sam Reid

Job reference: 372-MED-4471
Job title: Healthcare Assistant
Employer: Northfield Hospitals NHS Trust

Interview date: 3 December 2026
Interview time: 09:40

Please accept or decline by 30 November 2026.
"""
ENTRY = """\
Invitation: Interview @ Tue 1 Dec 2026 4pm - 5pm (GMT) (Sam Reid)

Priya Raman <priya@tallowandfinch.example>
26 Nov 2026, 14:12 (2 days ago)
to me

Interview at Tallow & Finch
Tuesday 1 Dec 2026 ⋅ 4pm – 5pm
United Kingdom Time

Organiser
Priya Raman
"""
RESCHEDULED = """\
Hi Sam,

One of the panel is unwell, so we need to reschedule your interview on Monday 30 November at 11am.
Would Wednesday 2 December at 3pm suit instead?

Thanks a million,
Owen

Owen Pryce | HR Generalist | Harbour Works
"""


def read(text: str) -> dict[str, str]:
    return {one.field: one.value for one in proposals(read_pasted(text), NOW)}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            TABLE,
            {
                "occasion": "invitation",
                "company": "Penrose & Lake",
                "role": "Marketing Executive",
                "addressee": "Hannah Cole",
                "received_on": "2026-11-24",
                "interview_at": "2026-12-03T14:00",
                "sender": "Sam Reid",
            },
        ),
        (
            HIRING_SITE,
            {
                "occasion": "interview",
                "company": "Meridian Health",
                "role": "Senior Data Analyst",
                "received_on": "2026-11-23",
                "interview_at": "2026-11-30T13:00",
                "time_zone": "EST",
            },
        ),
        (
            UNATTENDED,
            {
                "occasion": "process",
                "company": "Northbank",
                "role": "Credit Risk Analyst",
                "received_on": "2026-11-24",
                "reference": "R-10432",
                "sender": "Sam Reid",
            },
        ),
        (
            LETTER,
            {
                "occasion": "offer",
                "company": "Aldgate Construction Ltd",
                "role": "Quantity Surveyor",
                "addressee": "Margaret Finlay",
                "received_on": "2026-11-24",
            },
        ),
        (
            LINKEDIN,
            {
                "occasion": "approach",
                "circumstances": "agency",
                "agency": "Brightline Talent",
                "role": "Senior Backend Engineer",
                "addressee": "Lena Fox",
                "channel": "message",
            },
        ),
        (
            WHATSAPP,
            {
                "occasion": "invitation",
                "company": "Tallow & Finch",
                "addressee": "Priya Raman",
                "received_on": "2026-11-26",
                "interview_at": "2026-12-01T16:00",
                "channel": "message",
            },
        ),
        (
            GERMAN,
            {
                "occasion": "invitation",
                "company": "Rheinwerk Technik GmbH",
                "role": "Mechanical Engineer",
                "addressee": "Katrin Lehmann",
                "received_on": "2026-11-25",
                "interview_at": "2026-12-03T14:30",
                "sender": "Sam Reid",
            },
        ),
        (
            LABELS,
            {
                "occasion": "invitation",
                "company": "Northfield Hospitals NHS Trust",
                "role": "Healthcare Assistant",
                "interview_at": "2026-12-03T09:40",
                "reference": "372-MED-4471",
            },
        ),
        (
            ENTRY,
            {
                "occasion": "invitation",
                "company": "Tallow & Finch",
                "addressee": "Priya Raman",
                "received_on": "2026-11-26",
                "interview_at": "2026-12-01T16:00",
                "time_zone": "GMT",
            },
        ),
        (
            RESCHEDULED,
            {"occasion": "interview", "company": "Harbour Works", "addressee": "Owen Pryce"},
        ),
    ],
    ids=[
        "table", "hiring site", "unattended", "letter", "LinkedIn", "WhatsApp", "German", "labels",
        "entry", "rescheduled",
    ],
)  # fmt: skip
def test_message_in_the_shape_of_a_copy_says_what_the_wizard_asks(
    text: str, facts: dict[str, str]
) -> None:
    assert read(text) == facts


def test_letter_and_labels_say_by_when_an_answer_is_wanted() -> None:
    found = [answer_by(read_pasted(text), NOW) for text in (LETTER, LABELS)]

    assert found == [
        (date(2026, 12, 4), "by Friday 4 December 2026"),
        (date(2026, 11, 30), "by 30 November 2026"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "This email was sent from an unmonitored mailbox.",
        "Please do not reply to this email.",
        "Please do not reply.",
        "Replies will not be read.",
        "This inbox is not monitored.",
    ],
)
def test_address_of_a_message_that_nobody_attends_to_is_not_the_one_to_answer(said: str) -> None:
    text = UNATTENDED.replace("This email was sent from an unmonitored mailbox.", said)

    assert answer_to(read_pasted(text)) == ("", "northbank@myworkday.example")


@pytest.mark.parametrize("said", ["Please do not reply in a hurry.", "We read every reply."])
def test_address_of_a_message_that_is_read_is_the_one_to_answer(said: str) -> None:
    text = UNATTENDED.replace("This email was sent from an unmonitored mailbox.", said)

    assert answer_to(read_pasted(text)) == ("northbank@myworkday.example", "")


def test_address_that_a_message_asks_to_reply_to_counts_though_nobody_attends_to_its_own() -> None:
    text = UNATTENDED.replace("To: Sam", "Reply-To: jobs@northbank.example\nTo: Sam")

    assert answer_to(read_pasted(text)) == ("jobs@northbank.example", "")


QUOTED = """\
From: Sam Reid <sam@example.net>
Sent: 26 November 2026 09:00
To: Priya Raman <priya@tallow.example>

Hi Priya, could we move it?
"""
REPLY = """\
Hi Sam,

Happy to move it. Does Thursday 3 December at 2pm work for the interview?

Thanks
Priya Raman
"""


def test_letter_that_is_quoted_below_an_answer_tells_who_wrote_the_answer_to_whom() -> None:
    facts = read(f"{REPLY}\n{QUOTED}")

    assert facts == {
        "occasion": "invitation",
        "company": "Tallow",
        "addressee": "Priya Raman",
        "interview_at": "2026-12-03T14:00",
        "sender": "Sam Reid",
    }


@pytest.mark.parametrize("above", ["FYI", "Hi, see below.", f"{REPLY}\n--- Forwarded message ---"])
def test_letter_that_is_handed_on_is_the_one_to_answer(above: str) -> None:
    received = read_pasted(f"{above}\n\n{QUOTED}")

    assert (received.sender, received.recipient) == ("Sam Reid", "Priya Raman")


def test_hours_of_a_table_are_no_people() -> None:
    facts = read(
        "Hi Sam,\n\nyour interview:\nFrom: 10:00\nTo: 11:00\nDate: 3 December 2026\n\nAna Lee"
    )

    assert facts == {"occasion": "invitation", "addressee": "Ana Lee"}


def test_chat_of_two_people_names_neither_as_the_other() -> None:
    facts = read("[26/11/2026, 14:12] Sam: Hello\n[26/11/2026, 14:13] Ana: Come for an interview?")

    assert facts == {"occasion": "invitation", "received_on": "2026-11-26", "channel": "message"}


@pytest.mark.parametrize(("lines", "sender"), [(5, "Orla Brennan"), (6, "")])
def test_name_with_a_time_far_below_the_top_begins_no_chat(lines: int, sender: str) -> None:
    above = "\n".join(f"line {'abcdef'[number]}" for number in range(lines))

    received = read_pasted(f"{above}\nOrla Brennan 10:12 AM\nYour interview is with Dana.")

    assert received.sender == sender


@pytest.mark.parametrize(
    "said", ["Dear Sam,\n\nthe plan:\nMeet Dana 10:00", "Monday November 10:00", "Phone Call 10:00"]
)
def test_line_of_a_plan_is_no_message_of_a_chat(said: str) -> None:
    received = read_pasted(f"{said}\n\nYour interview is with Dana.")

    assert (received.sender, received.chat, received.text.split("\n\n")[0]) == (
        "",
        "",
        said.split("\n\n")[0],
    )


@pytest.mark.parametrize(
    ("day", "found"), [("TODAY\n", "2026-11-28"), ("NOV 26\n", "2026-11-26"), ("", None)]
)
def test_message_of_linkedin_is_dated_by_the_day_above_it(day: str, found: str | None) -> None:
    facts = read(f"{day}Lena Fox 8:12 AM\nHi Sam, would you come to an interview?")

    assert (facts.get("received_on"), facts["addressee"]) == (found, "Lena Fox")


@pytest.mark.parametrize(
    ("sender", "company"),
    [
        ("Booking - Tallow & Finch", "Tallow & Finch"),
        ("Tallow & Finch Careers", "Tallow & Finch"),
        ("Workday Notifications", None),
        ("Ana Lee via Lever", None),
        ("Ana Lee HR", None),
        ("Recruiting Team", None),
        ("The Graduate Recruitment Team", None),
        ("The Tallow & Finch Team", "Tallow & Finch"),
    ],
)
def test_mailbox_that_is_called_after_a_company_names_it(sender: str, company: str | None) -> None:
    facts = read(f"From: {sender} <no-reply@lever.co>\n\nHi Sam, an interview?\n\nThanks,\nAna Lee")

    assert (facts.get("company"), facts["addressee"]) == (company, "Ana Lee")


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("3.12.2026 at 14:30", "2026-12-03T14:30"),
        ("15/12/2026 at 14:30", "2026-12-15T14:30"),
        ("12/15/2026 at 2:30 PM", "2026-12-15T14:30"),
        ("Tuesday 01/12/2026, 14:30", "2026-12-01T14:30"),
        ("Tuesday, 12/1/2026 at 2:30pm", "2026-12-01T14:30"),
        ("03/12/2026 at 14:30", None),
        ("31/31/2026 at 14:30", None),
    ],
)
def test_day_in_numbers_is_read_where_it_is_one_alone(said: str, moment: str | None) -> None:
    assert read(f"Your interview is on {said}. See you!").get("interview_at") == moment


def test_letter_that_a_german_program_quotes_is_the_one_to_answer() -> None:
    received = read_pasted(
        "Am 25.11.2026 um 09:30 schrieb Katrin Lehmann <k@rheinwerk.example>:\n\n"
        "We invite you to an interview."
    )

    told = {one.field: one.value for one in proposals(received, NOW)}
    assert received.address == "k@rheinwerk.example"
    assert (told["addressee"], told["received_on"]) == ("Katrin Lehmann", "2026-11-25")


@pytest.mark.parametrize(
    ("said", "occasion"),
    [
        ("This is a reminder of your interview.", "interview"),
        ("Your interview with Kestrel Air is on Thursday at 10.", "interview"),
        ("We need to reschedule your interview.", "interview"),
        ("Your interview with us will be a pleasure.", "invitation"),
        ("We can reschedule any interview that we offer.", "invitation"),
        ("Could you come in for a quick chat?", "invitation"),
        ("If interested, kindly share your updated CV.", "approach"),
        ("Thanks for connecting! We are hiring.", "approach"),
    ],
)
def test_occasion_is_told_in_the_words_of_many_writers(said: str, occasion: str) -> None:
    assert read(f"Dear Sam,\n\n{said}\n")["occasion"] == occasion


def test_title_before_the_name_of_a_sender_is_no_part_of_it() -> None:
    found = proposals(read_pasted('From: "Prof. Ingrid Voss" <i@x.example>\n\nAn interview?'), NOW)

    told = {one.field: (one.value, one.words) for one in found}
    assert (told["addressee"], told["title"]) == (
        ("Ingrid Voss", "Prof. Ingrid Voss"),
        ("Prof", "Prof. Ingrid Voss"),
    )


@pytest.mark.parametrize("company", ["Marlowe Finch", "Maybank", "Decathlon", "Zoomer", "Augusta"])
def test_company_that_begins_like_a_month_is_one(company: str) -> None:
    facts = read(f"Dear Sam,\n\nThank you for your interest in the role at {company}.\n")

    assert facts["company"] == company


def test_pronouns_behind_a_name_are_no_part_of_it() -> None:
    facts = read("An interview?\n\nBest,\nSofia Marino (she/her)\nHead of Product, Lumen\n")

    assert (facts["addressee"], facts["company"]) == ("Sofia Marino", "Lumen")


ASKED = "Hi Jonas, we would like to invite you to an interview. Would Monday 9:30 work?"


def linkedin(*said: tuple[str, str]) -> str:
    turns = (f"{name}\nView {name}’s profile\n{name}  10:12 AM\n{text}\n" for name, text in said)
    return "NOV 19\n" + "\n".join(turns)


@pytest.mark.parametrize(
    "answer",
    [
        "Yes, Monday 9:30 works for me.",
        "Monday at 9:30 suits me.",
        "That sounds great, see you then!",
        "Hi Anna. I can make it. Thank you.",
        "Confirmed, thanks",
    ],
)
def test_interview_that_was_accepted_in_a_chat_is_one_that_is_agreed(answer: str) -> None:
    chat = linkedin(("Anna Becker", ASKED), ("Jonas Weber", answer), ("Anna Becker", "Perfect."))

    (found,) = [one for one in proposals(read_pasted(chat), NOW) if one.field == "occasion"]

    assert (found.value, found.words in answer, found.words != "") == ("interview", True, True)


@pytest.mark.parametrize(
    "answers",
    [
        ["Monday does not work for me."],
        ["Would Tuesday be possible?"],
        ["Tuesday works better for me."],
        ["Monday or Tuesday works."],
        ["Thank you, I will check."],
        ["Yes, Monday 9:30 works for me.", "I am sorry, I can’t make it after all."],
        [],
    ],
)
def test_interview_that_was_not_accepted_in_a_chat_is_an_invitation(answers: list[str]) -> None:
    chat = linkedin(("Anna Becker", ASKED), *(("Jonas Weber", one) for one in answers))

    facts = read(chat)

    assert facts["occasion"] == "invitation"


def test_who_invites_accepts_nothing_for_the_other_one() -> None:
    chat = linkedin(("Anna Becker", ASKED), ("Anna Becker", "Monday 9:30 works for us."))

    assert read(chat)["occasion"] == "invitation"


@pytest.mark.parametrize(
    "chat",
    [
        f"[19/11/2026, 10:12:01] Anna Becker: {ASKED}\n[19/11/2026, 11:02:11] You: Monday works!",
        (
            f"Anna Becker sent the following message at 10:12 AM\nAnna Becker 10:12 AM\n{ASKED}\n"
            "You sent the following message at 11:02 AM\nJonas Weber 11:02 AM\nMonday works!"
        ),
    ],
)
def test_who_is_called_you_in_a_chat_is_not_the_one_to_answer(chat: str) -> None:
    facts = read(chat)

    assert (facts["occasion"], facts["addressee"]) == ("interview", "Anna Becker")
