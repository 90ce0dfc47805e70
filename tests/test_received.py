"""A message that was got is read, and what cannot be read does no harm."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declines.received import (
    UnreadableError,
    answer_by,
    answer_to,
    proposals,
    read_eml,
    read_pasted,
)
from declines.received.invite import Invite

NOW = datetime(2026, 2, 10, 9, 0, tzinfo=UTC)
MUSEUM = """\
From: "Okafor, Teresa" <teresa.okafor@halvorsenmuseum.org>
To: Nora Whitcombe <nora@example.net>, Gil <gil@example.net>
Date: Mon, 9 Feb 2026 15:12:44 -0500
Subject: Interview invitation: Collections Manager
Message-ID: <one@mail.halvorsenmuseum.org>
References: <zero@mail.halvorsenmuseum.org>

Dear Nora,

I read your article on whaling logbooks with great pleasure. We would like to invite you to
interview for the Collections Manager position at the Halvorsen Museum.

Kind regards,
Teresa Okafor
"""
ENERGY = """\
Hi Owen,

Just confirming your interview for the Data Analyst role on Tuesday 24 February at 10:30am.

Many thanks
Priya

On Tue, 3 Feb 2026 at 09:12, Priya Raman <priya@brightwaterenergy.co.uk> wrote:
> Come on 3 March at 9 am, if you like. Priya Raman, Brightwater Energy
"""
SCHOOL = """\
We are delighted to offer you the position of Head of Lower School at Fairmont Academy, starting
in August. Please find the offer letter attached. Candidate ID: 40817-B.

Warm regards,
Karen Li
"""
ROBOTICS = """\
From: Marcus Bell <no-reply@greenhouse.io>
Sent: Wednesday, February 4, 2026 3:12 PM
To: Luis Andrade
Subject: Re: Field Service Engineer - Copperline Robotics - Interview

Luis, you are all set for Thursday, February 12th, 10 a.m. Application #: FSE-2291.
"""
FINANCE = """\
Hey Alison, I came across your profile. My client in Manchester needs a Finance Director.
Would you be open to a chat?
Yasmin
"""


CALENDAR = """\
Your interview has been rescheduled
Event: Interview with Copperline Robotics
When: Tue Mar 10, 2026 10am - 11am (EST)
Organizer: Marcus Bell (marcus.bell@copperlinerobotics.com)
"""
RECRUITER = """\
Hello Priya,

My name is Dan Whitlock and I'm a recruiter with Kestrel Talent. I came across your profile and
think of a Data Scientist opening with one of our clients.

Cheers
Dan
"""
IN_ONE_LINE = (
    "Hi Rachel, just confirming your interview for Senior Copywriter tomorrow at 3pm. Ask for Tom "
    "at reception. See you then! Helen Marsh, Marlowe Finch"
)
MAILBOX = """\
On Mon, 9 Feb 2026 at 14:02, Careers <careers@northline-health.org> wrote:

Dear Candidate,

Thank you for your application (ref. NH-20418). We are pleased to invite you to an interview for
the Staff Nurse position.

HR Department
Northline Health
"""


def read(text: str) -> dict[str, str]:
    return {one.field: one.value for one in proposals(read_pasted(text), NOW)}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            MUSEUM,
            {
                "occasion": "invitation",
                "company": "Halvorsen Museum",
                "role": "Collections Manager",
                "addressee": "Teresa Okafor",
                "received_on": "2026-02-09",
                "sender": "Nora Whitcombe",
            },
        ),
        (
            ENERGY,
            {
                "occasion": "interview",
                "company": "Brightwater Energy",
                "role": "Data Analyst",
                "addressee": "Priya Raman",
                "received_on": "2026-02-03",
                "interview_at": "2026-02-24T10:30",
            },
        ),
        (
            SCHOOL,
            {
                "occasion": "offer",
                "company": "Fairmont Academy",
                "role": "Head of Lower School",
                "addressee": "Karen Li",
                "reference": "40817-B",
            },
        ),
        (
            ROBOTICS,
            {
                "occasion": "interview",
                "company": "Copperline Robotics",
                "role": "Field Service Engineer",
                "addressee": "Marcus Bell",
                "received_on": "2026-02-04",
                "interview_at": "2026-02-12T10:00",
                "reference": "FSE-2291",
                "sender": "Luis Andrade",
            },
        ),
        (
            FINANCE,
            {
                "occasion": "approach",
                "circumstances": "agency",
                "role": "Finance Director",
                "addressee": "Yasmin",
            },
        ),
        (
            CALENDAR,
            {
                "occasion": "interview",
                "company": "Copperline Robotics",
                "addressee": "Marcus Bell",
                "interview_at": "2026-03-10T10:00",
                "time_zone": "EST",
            },
        ),
        (
            RECRUITER,
            {
                "occasion": "approach",
                "circumstances": "agency",
                "agency": "Kestrel Talent",
                "role": "Data Scientist",
                "addressee": "Dan Whitlock",
            },
        ),
        (
            IN_ONE_LINE,
            {
                "occasion": "interview",
                "company": "Marlowe Finch",
                "role": "Senior Copywriter",
                "addressee": "Helen Marsh",
            },
        ),
        (
            MAILBOX,
            {
                "occasion": "invitation",
                "company": "Northline Health",
                "role": "Staff Nurse",
                "received_on": "2026-02-09",
                "reference": "NH-20418",
            },
        ),
    ],
)
def test_message_says_what_the_wizard_asks(text: str, facts: dict[str, str]) -> None:
    assert read(text) == facts


def test_company_of_an_address_is_spelled_with_what_kind_of_house_it_is() -> None:
    message = MUSEUM.replace("halvorsenmuseum", "halvorsen")

    assert read(message)["company"] == "Halvorsen Museum"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            "Thank you. We at Acme Ltd would like to meet you! When can you come?",
            "We at Acme Ltd would like to meet you!",
        ),
        (
            "We have read your application with pleasure, and at Acme Ltd\nwe look forward to it.",
            "We have read your application with pleasure, and at Acme Ltd we look forward to it.",
        ),
        ("Come to us.\nAcme Ltd", "Acme Ltd"),
        ("Come to us.\n", "ann@acme.example"),
    ],
)
def test_company_of_an_address_is_told_with_the_words_that_name_it(said: str, words: str) -> None:
    message = f"From: Ann Lee <ann@acme.example>\nSubject: Your interview\n\nDear Owen,\n\n{said}"

    found = {one.field: (one.value, one.words) for one in proposals(read_pasted(message), NOW)}

    assert found["company"] == ("Acme Ltd" if "Acme Ltd" in said else "Acme", words)


def test_message_names_its_thread() -> None:
    received = read_pasted(MUSEUM)

    assert received.message_id == "<one@mail.halvorsenmuseum.org>"
    assert received.references == "<zero@mail.halvorsenmuseum.org>"


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("on 13 February at 2pm", "2026-02-13T14:00"),
        ("on Friday, February 13, 2026 at 2:00 PM", "2026-02-13T14:00"),
        ("at 2 p.m. on Friday the 13th of February", "2026-02-13T14:00"),
        ("on 2026-02-13 14.30", "2026-02-13T14:30"),
        ("on 5 January at noon", "2027-01-05T12:00"),
        ("on 13 February", None),
        ("at 2pm", None),
        ("on 13 February at 2pm or on 14 February at 3pm", None),
        ("on 31 February at 2pm", None),
    ],
)
def test_moment_is_read_where_there_is_one(words: str, moment: str | None) -> None:
    assert read(f"Your interview is {words}. See you there!").get("interview_at") == moment


TRAMS = """\
From: Anita Rowe <anita.rowe@ntlpeople.example>
To: Owen Pryce <owen@example.net>
Date: Fri, 6 Feb 2026 15:12:44 +0000
Subject: Interview, Signalling Engineer

Dear Owen,

Thank you for your call. As agreed, your interview for Signalling Engineer
is next Wednesday at 10.30.

Kind regards,
Mrs Anita Rowe
Recruitment Lead
Northern Trams
"""


def test_interview_that_is_agreed_is_told_with_the_words_that_say_so() -> None:
    found = {one.field: (one.value, one.words) for one in proposals(read_pasted(TRAMS), NOW)}

    assert found == {
        "occasion": (
            "interview",
            "As agreed, your interview for Signalling Engineer is next Wednesday at 10.30.",
        ),
        "company": ("Northern Trams", "Northern Trams"),
        "role": ("Signalling Engineer", "interview for Signalling Engineer"),
        "addressee": ("Anita Rowe", "Anita Rowe"),
        "title": ("Mrs", "Mrs Anita Rowe"),
        "received_on": ("2026-02-06", "Fri, 6 Feb 2026 15:12:44 +0000"),
        "interview_at": ("2026-02-11T10:30", "next Wednesday at 10.30"),
        "sender": ("Owen Pryce", "Owen Pryce"),
    }


@pytest.mark.parametrize(
    ("said", "occasion"),
    [
        ("As discussed, the interview will be in Leeds.", "interview"),
        ("Your interview will take place on Friday.", "interview"),
        ("Your interview has been arranged.", "interview"),
        ("We would like to arrange an interview.", "invitation"),
        ("Would next Wednesday suit you for an interview?", "invitation"),
        ("Let us know when your interview is to be. As agreed, we pay the train.", "invitation"),
        ("You have an interview with us on Tuesday.", "interview"),
        ("CONFIRMED: Final interview on site", "interview"),
        ("Thank you for confirming. Your interview is with Jo.", "interview"),
        ("For the interview we expect you to have five years of it.", "invitation"),
        ("Please report any needs that you have for the interview.", "invitation"),
        ("We have arranged parking for interviews.", "invitation"),
        (
            "If it suits you, I look forward to meeting you on the day of an interview.",
            "invitation",
        ),
    ],
)
def test_interview_is_agreed_where_the_message_says_so(said: str, occasion: str) -> None:
    assert read(f"Dear Owen,\n{said}\n") == {"occasion": occasion}


CATERING = """\
From: Jo Lakin <jo@brightwellcatering.example>
Date: Fri, 6 Feb 2026 15:12:44 +0000
To: Owen Pryce <owen@example.net>
Subject: Sous Chef

Dear Owen,

My client Penmoor Hotel would like to invite you to an interview for the Sous Chef role.

Kind regards,
Jo Lakin
Brightwell Catering Recruitment
"""


def facts_about_whom(text: str) -> dict[str, str]:
    found = read(text)
    return {name: found[name] for name in ("company", "circumstances", "agency") if name in found}


@pytest.mark.parametrize(
    ("said", "client"),
    [
        ("My client Penmoor Hotel would", {"company": "Penmoor Hotel"}),
        ("Our client, Penmoor Hotel, would", {"company": "Penmoor Hotel"}),
        ("On behalf of my client Penmoor Hotel I would", {"company": "Penmoor Hotel"}),
        ("My client in Leeds would", {}),
        ("One of our clients would", {}),
    ],
)
def test_agency_writes_for_its_client(said: str, client: dict[str, str]) -> None:
    message = CATERING.replace("My client Penmoor Hotel would", said)

    agency = {"circumstances": "agency", "agency": "Brightwell Catering Recruitment"}
    assert facts_about_whom(message) == client | agency


@pytest.mark.parametrize("below", ["Recruitment Consultant", "Talent Acquisition", "HR Team", ""])
def test_line_of_a_signature_that_is_no_agency_names_none(below: str) -> None:
    message = CATERING.replace("Brightwell Catering Recruitment", below)

    assert facts_about_whom(message) == {"company": "Penmoor Hotel", "circumstances": "agency"}


def test_company_that_speaks_of_its_clients_is_no_agency() -> None:
    message = CATERING.replace(
        "My client Penmoor Hotel would", "You meet our client Acme. We would"
    )

    assert facts_about_whom(message) == {"company": "Brightwell Catering"}


OFFER = """\
From: Dana Reyes <dana@harlowpress.example>
Date: Fri, 6 Feb 2026 15:12:44 +0000
To: Owen Pryce <owen@example.net>
Subject: Your offer

Dear Owen,

We are delighted to offer you the position of Editor. {said}

Kind regards,
Dana Reyes
"""


@pytest.mark.parametrize(
    ("said", "day", "words"),
    [
        (
            "We would like your answer by Monday, February 16, 5 p.m. Eastern.",
            "2026-02-16",
            "your answer by Monday, February 16, 5 p.m.",
        ),
        ("Please reply by 5 pm on Friday.", "2026-02-13", "reply by 5 pm on Friday"),
        (
            "The offer expires at the end of the day on 16 February 2026.",
            "2026-02-16",
            "expires at the end of the day on 16 February 2026",
        ),
        ("Let us know no later than tomorrow.", "2026-02-07", "Let us know no later than tomorrow"),
        ("Until Friday, February 13 it is open.", "2026-02-13", "Until Friday, February 13"),
    ],
)
def test_day_by_which_an_answer_is_wanted_is_no_interview(said: str, day: str, words: str) -> None:
    message = OFFER.format(said=said)

    found = answer_by(read_pasted(message), NOW)
    assert found == (date.fromisoformat(day), words)
    assert "interview_at" not in read(message)
    assert "interview_at" not in read(message.replace("offer you the position", "meet you"))


@pytest.mark.parametrize(
    "said",
    [
        "Come to dinner on Tuesday 17 February at 7 pm.",
        "You would start by 1 March.",
        "The work is done by Friday, February 13.",
    ],
)
def test_other_day_in_an_offer_is_neither_interview_nor_deadline(said: str) -> None:
    message = OFFER.format(said=said)

    assert answer_by(read_pasted(message), NOW) is None
    assert "interview_at" not in read(message)


@pytest.mark.parametrize(
    ("said", "occasion"),
    [
        ("We would like to offer you an interview on {when}.", "invitation"),
        ("Let us know if {when} suits you for an interview.", "invitation"),
        ("Your interview: please confirm that you can stop by on {when}.", "invitation"),
        ("Reply to say you will come by on {when} for your interview.", "invitation"),
        ("We are happy to offer you the chance to interview on {when}.", "invitation"),
        ("Glad to offer you an opportunity to come in for an interview: {when}.", "invitation"),
        ("Please reply to confirm your interview on {when}.", "interview"),
        ("Your interview is on {when}. Please answer by Thursday 12 February.", "interview"),
        ("Please arrive by 2 pm on Tuesday 17 February for your interview.", "interview"),
        ("Confirm your interview, and be here before {when}.", "interview"),
        ("Please be at the desk by 2 pm on Tuesday 17 February to interview.", "invitation"),
        ("We’ve booked your interview for {when}.", "interview"),
        ("We look forward to meeting you on {when} for an interview.", "interview"),
    ],
)
def test_interview_is_read_beside_the_wish_for_an_answer(said: str, occasion: str) -> None:
    said = said.format(when="Tuesday 17 February at 2 pm")

    found = read(
        OFFER.replace("We are delighted to offer you the position of Editor. {said}", said)
    )

    assert (found["occasion"], found["interview_at"]) == (occasion, "2026-02-17T14:00")


@pytest.mark.parametrize(
    "said",
    [
        "Please confirm that you can stop by on Tuesday 17 February at 10:00.",
        "Please confirm, and be here before Tuesday 17 February at 10:00.",
        "Please confirm: can you come by Tuesday 17 February at 10:00?",
    ],
)
def test_day_on_which_somebody_is_expected_is_no_deadline(said: str) -> None:
    message = OFFER.format(said=said)

    found = answer_by(read_pasted(message), NOW)

    assert found is None


def test_work_that_is_due_by_a_time_is_no_interview() -> None:
    said = "We invite you to an interview. Send your portfolio by Friday 13 February at 5 pm."

    found = read(
        OFFER.replace("We are delighted to offer you the position of Editor. {said}", said)
    )

    assert (found["occasion"], found.get("interview_at")) == ("invitation", None)


@pytest.mark.parametrize(
    "words", ["a position", "the chance to join us", "an opportunity as Editor", "the role"]
)
def test_chance_of_work_is_an_offer(words: str) -> None:
    said = f"We are delighted to offer you {words}."

    found = read(
        OFFER.replace("We are delighted to offer you the position of Editor. {said}", said)
    )

    assert found["occasion"] == "offer"


def test_day_to_come_on_which_a_message_says_it_was_sent_dates_nothing_else() -> None:
    message = TRAMS.replace("Fri, 6 Feb 2026", "Tue, 22 Dec 2026")

    found = read(message.replace("next Wednesday at 10.30", "on 4 March at 10.30"))

    assert (found["received_on"], found["interview_at"]) == ("2026-12-22", "2026-03-04T10:30")


def test_day_of_a_message_is_quoted_as_it_says_it() -> None:
    message = "Ann Lee <ann@acme.example>\nTue, Feb 3, 9:12 AM (7 days ago)\nto me\n\nHi Owen."

    found = {one.field: (one.value, one.words) for one in proposals(read_pasted(message), NOW)}

    assert found["received_on"] == ("2026-02-03", "Tue, Feb 3, 9:12 AM")


def test_words_that_say_the_occasion_stand_in_what_is_quoted_of_a_long_line() -> None:
    long = "We have read your letter with care and great pleasure and have talked about it " * 2

    (found,) = proposals(read_pasted(f"{long}and we are happy to offer you a place"), NOW)

    assert found.words == "happy to offer you a place"


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("next Wednesday at 10.30", "2026-02-11T10:30"),
        ("on Wednesday, 10.30", "2026-02-11T10:30"),
        ("this coming Monday at 2 pm", "2026-02-09T14:00"),
        ("10.30 on Friday", "2026-02-13T10:30"),
        ("tomorrow at 9:15am", "2026-02-07T09:15"),
        ("today at noon", "2026-02-06T12:00"),
        ("next Wednesday at 10.75", None),
        ("next Wednesday", None),
        ("on Monday at 10.30 or on Tuesday at 10.30", None),
        ("on Wednesday 11 February at 10.30, not on Thursday at 9.00", None),
    ],
)
def test_day_of_the_week_is_the_one_after_the_message(words: str, moment: str | None) -> None:
    dated = TRAMS.replace("next Wednesday at 10.30", words)

    assert read(dated).get("interview_at") == moment
    assert "interview_at" not in read(f"Your interview is {words.partition('11')[0]}. See you!")


def test_next_weekday_is_that_of_the_week_after_the_message() -> None:
    on_monday = TRAMS.replace("Fri, 6 Feb", "Mon, 2 Feb")

    assert read(on_monday)["interview_at"] == "2026-02-11T10:30"


@pytest.mark.parametrize(
    ("signed", "name", "title"),
    [
        ("Mrs Anita Rowe", "Anita Rowe", "Mrs"),
        ("Ms. Anita Rowe", "Anita Rowe", "Ms"),
        ("Dr Anita Rowe", "Anita Rowe", "Dr"),
        ("Anita Rowe (Mrs)", "Anita Rowe", "Mrs"),
        ("Anita Rowe", "Anita Rowe", None),
        ("Mr Tom Reed", "Tom Reed", "Mr"),
    ],
)
def test_title_of_a_signature_is_no_part_of_the_name(
    signed: str, name: str, title: str | None
) -> None:
    found = read(f"We invite you to an interview.\n\nYours sincerely,\n{signed}\n")

    assert (found.get("addressee"), found.get("title")) == (name, title)


def test_title_of_another_person_than_the_sender_is_not_taken() -> None:
    found = read(TRAMS.replace("Mrs Anita Rowe", "Mr Tom Reed"))

    assert (found["addressee"], found.get("title")) == ("Anita Rowe", None)


@pytest.mark.parametrize(
    ("below", "company"),
    [
        ("Northern Trams", "Northern Trams"),
        ("Talent Partner\nNorthern Trams Ltd\nLeeds", "Northern Trams Ltd"),
        ("Head of People\n01632 960 123", "Ntlpeople"),
        ("HR Department", "Ntlpeople"),
    ],
)
def test_line_below_the_signature_beats_the_guess_from_the_address(
    below: str, company: str
) -> None:
    signed = TRAMS.replace("Recruitment Lead\nNorthern Trams", below)

    assert read(signed)["company"] == company


@pytest.mark.parametrize(
    "company", ["Coláiste na Trá", "Université de la Réunion", "Ärzte und Pflege", "Casa da Música"]
)
def test_company_of_another_language_is_named_whole(company: str) -> None:
    message = f"We are delighted to offer you the role of Head of Library at {company}, from May."

    found = {one.field: one.value for one in proposals(read_pasted(message), NOW)}

    assert found["company"] == company


def test_company_of_the_signature_is_named_whole() -> None:
    assert read(TRAMS.replace("ntlpeople", "trams"))["company"] == "Northern Trams"


def message(**headers: str) -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content("We invite you to interview for the Nurse role.\n")
    return made


def test_calendar_entry_of_a_message_says_when() -> None:
    made = message(From="Ana <ana@acme.example>")
    made.add_attachment(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n"
        "DTSTART;TZID=Europe/London:20260224T103000\r\nSUMMARY:Interview\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n",
        subtype="calendar",
    )

    found = {one.field: one.value for one in proposals(read_eml(made.as_bytes()), NOW)}

    assert (found["occasion"], found["interview_at"], found["time_zone"]) == (
        "interview",
        "2026-02-24T10:30",
        "London",
    )


def test_text_of_an_html_message_is_what_is_seen() -> None:
    made = message(From="Ana <ana@acme.example>")
    made.set_content(
        "<html><head><style>p { x: y }</style></head><body><p>Dear <b>Nora</b>,</p>"
        "<p>we&nbsp;invite you.</p><script>1</script></body></html>",
        subtype="html",
    )

    assert read_eml(made.as_bytes()).text == "Dear Nora,\n\nwe invite you."


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe\x00",
        b"From: a@b.c\r\n\r\n",
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x--\r\n",
        b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n",
    ],
)
def test_message_without_text_is_unreadable(raw: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_eml(raw)


def test_deeply_nested_message_is_unreadable_or_read() -> None:
    raw = b""
    for number in range(3000):
        raw += b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (number, number)

    with pytest.raises(UnreadableError):
        read_eml(raw)


def test_charset_that_nobody_knows_is_read_as_utf8() -> None:
    raw = b"Content-Type: text/plain; charset=klingon\r\n\r\nHello there\r\n"

    assert read_eml(raw).text == "Hello there"


def test_header_with_a_newline_stays_in_its_header() -> None:
    raw = b"From: =?utf-8?q?Ana=0D=0ABcc=3A_x=40y.z?= <ana@acme.example>\r\n\r\nHello\r\n"

    received = read_eml(raw)

    assert "\n" not in received.sender
    assert "\r" not in received.sender


@pytest.mark.parametrize(
    "hostile",
    [
        "best regards," + "\n " * 24_000 + "x",
        "a" + " " * 49_000 + "bc",
        "From: " * 8_000,
        "On x, " * 8_000,
        "the Aa Bb Cc Dd Ee Ff Gg " * 2_000,
        "12 January " * 4_500,
        "My name is Aa Aa " * 3_000,
        "! Aa Bb, Cc of and the " * 2_000,
        "Organizer: " + "Aa " * 16_000,
        "ref. " * 10_000,
        "hello\nOn aaaaaaa, " + " " * 20_000 + "x",
        "On aaaaaaa, bob <" + "@" * 49_000,
        "hello\nRegards\n" + "\n> q\n" * 2_000 + "!",
        "Date: Mon, 9 Feb 2026 15:12:44 -0500\n\nnext next Friday, 10.30 " * 1_000,
        "interview " + "your interview for x " * 2_000,
        "hello\nReply-To: x" + "," * 49_000,
        "reply " + "by 1 May " * 5_500,
        "1 May 2026" + " , at - " * 6_000,
        ("A" * 149 + "\n") * 300 + "1 May 2026",
        "A\n" + "1 May 2026\nto me\n" * 3_000,
        "hello\nRegards\nAnn, " + "Head at " * 6_000,
        "From: x@" + "a" * 60 + ".com\nhello " + "a & " * 12_000,
        "my client " + "our client in Leeds, Aa and for the " * 1_300,
        "hello\n\nAnn Lee " + "- Head, " * 6_000,
        "[26/11/2026, 14:12] Ann: hello\n" * 1_500,
        "Ann Lee 8:12 AM\nView Ann’s profile\n" * 1_300,
        "From: 10:00\nDate: 1 May 2026\nTime: 10:00\n\nhello\n" * 1_000,
        "interview with Aa Bb, " + "our Cc " * 6_000,
    ],
    ids=[
        "blank lines",
        "blanks",
        "headers",
        "quotes",
        "names",
        "days",
        "introductions",
        "signatures",
        "organizers",
        "references",
        "quotes of blanks",
        "quotes of addresses",
        "quoted lines",
        "weekdays",
        "agreements",
        "recipients",
        "deadlines",
        "moments",
        "long lines",
        "heads of phones",
        "titles",
        "letters of a host",
        "clients",
        "titles behind a name",
        "lines of a chat",
        "names of a chat",
        "tables",
        "people",
    ],
)
def test_hostile_message_does_not_keep_the_reader_busy(hostile: str) -> None:
    """The slow way took more than a minute for the first of them, and seconds for each."""
    begun = process_time()

    received = read_pasted(hostile)
    found, *_ = proposals(received, NOW), answer_by(received, NOW), answer_to(received)

    assert len(found) <= 10
    assert process_time() - begun < 4


@pytest.mark.parametrize(
    "head",
    [
        "Subject: " + "=?utf-8?q?a?= " * 20_000,
        "To: " + "a@b.c, " * 20_000,
        "Content-Type: text/plain; " + "a=b; " * 20_000,
        "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n" * 300 + "\r\n" * 100_000,
        "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n\n" * 400_000,
        "Content-Type: multipart/mixed; boundary=x\r\r" + "--x\r\r" * 400_000,
    ],
    ids=["subject", "recipients", "parameters", "parts", "empty parts", "other ends of lines"],
)
def test_hostile_file_does_not_keep_the_reader_busy(head: str) -> None:
    """The slow way took many seconds for each of them, and more with its square."""
    try:
        found = proposals(read_eml(f"{head}\r\n\r\nHello there".encode()), NOW)
    except UnreadableError:
        found = []

    assert len(found) <= 10


@pytest.mark.parametrize(
    "told",
    [
        "Mon, 1 Jan 99999999999 10:00:00 +0000",
        "Mon, 1 Jan 2024 10:00:00 +99999999999999999",
        "0001-01-01",
        "9999-12-31 23:59",
        "2026 12:3099999999999999999999999999999999999",
        "Tuesday, 3 March 99999 at 10:04 AM",
    ],
)
def test_moment_that_cannot_be_is_none(told: str) -> None:
    text = f"Date: {told}\nHello, your interview is on 3 March at 10 am."

    pasted, file = read_pasted(text), read_eml(f"Sent: {told}\n\nHello there".encode())

    proposals(pasted, NOW)
    assert (pasted.sent_at, file.sent_at) == (None, None)


def test_zone_of_a_message_that_is_a_word_is_left_out_in_silence() -> None:
    received = read_pasted("Sent: Tuesday, 3 March 2026 at 10:04 AM ACME\nHello there")

    assert received.sent_at == datetime(2026, 3, 3, 10, 4)  # noqa: DTZ001


def invitation(*lines: str) -> bytes:
    made = message(From="Ana <ana@acme.example>")
    made.add_attachment("\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""]), "calendar")
    return made.as_bytes()


def zoned(name: str, offset: str, rule: str = "FREQ=YEARLY") -> bytes:
    return invitation(
        "BEGIN:VTIMEZONE", f"TZID:{name}", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        f"RRULE:{rule}", f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}", "END:STANDARD",
        "END:VTIMEZONE", "BEGIN:VEVENT", "UID:1", f"DTSTART;TZID={name}:20260224T103000",
        "SUMMARY:Interview", "END:VEVENT",
    )  # fmt: skip


def test_zone_that_a_calendar_entry_brings_along_is_left_open_for_everybody() -> None:
    first, second = zoned("Customized Time Zone", "+0500"), zoned("Customized Time Zone", "-0800")

    invites = [read_eml(raw).invite for raw in (first, second)]

    expected = Invite(datetime(2026, 2, 24, 10, 30), "", "Interview", "1")  # noqa: DTZ001
    assert invites == [expected, expected]


def test_zone_of_a_calendar_entry_is_known_by_the_name_that_windows_gives_it() -> None:
    received = read_eml(zoned("W. Europe Standard Time", "+0100"))

    assert received.invite == Invite(
        datetime(2026, 2, 24, 10, 30),  # noqa: DTZ001
        "Europe/Berlin",
        "Interview",
        "1",
    )


def test_zone_that_changes_every_second_does_not_keep_the_reader_busy() -> None:
    received = read_eml(zoned("Ever", "+0500", "FREQ=SECONDLY"))

    assert received.invite is not None


def test_html_is_read_where_the_plain_part_is_empty() -> None:
    made = message(From="Ana <ana@acme.example>")
    made.set_content(" ")
    made.add_alternative("<p>Dear Nora</p>", subtype="html")

    assert read_eml(made.as_bytes()).text == "Dear Nora"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<html><head><title>t</title><body><p>Dear Nora</p>", "Dear Nora"),
        ("<table><tr><td>Interview</td><td>3 March</td></tr></table>", "Interview 3 March"),
        ("<p>Hello there</p>All the best from R&D", "Hello there\nAll the best from R&D"),
    ],
)
def test_html_that_is_not_tidy_is_read_as_it_is_seen(html: str, text: str) -> None:
    made = message(From="Ana <ana@acme.example>")
    made.set_content(html, subtype="html")

    assert read_eml(made.as_bytes()).text == text


def test_source_that_was_pasted_keeps_its_accents() -> None:
    head = "From: Ana <a@b.example>\nTo: b@c.example\nDate: Mon, 9 Feb 2026 15:12:44 -0500\n"
    kind = "Content-Type: text/plain; charset=iso-8859-1\n"

    received = read_pasted(f"{head}{kind}Subject: Interview\n\nGrüße aus Köln\n")

    assert received.text == "Grüße aus Köln"


@pytest.mark.parametrize(
    ("headers", "references"),
    [
        ({"References": "<a@b.c> <d@e.f>", "In-Reply-To": "<d@e.f>"}, "<a@b.c> <d@e.f>"),
        ({"In-Reply-To": "<d@e.f>"}, "<d@e.f>"),
        ({"In-Reply-To": "<d@e.f> <g@h.i>"}, ""),
        ({}, ""),
    ],
)
def test_thread_is_that_of_the_message(headers: dict[str, str], references: str) -> None:
    made = message(**headers)
    made.set_content("Hello there")

    assert read_eml(made.as_bytes()).references == references


def test_recipient_whose_last_name_is_first_is_turned_round() -> None:
    made = message(To='"Okafor, Teresa" <t@x.example>, Gil <g@x.example>')
    made.set_content("Hello there")

    assert read_eml(made.as_bytes()).recipient == "Teresa Okafor"


NURSE = """\
From: OKAFOR, Teresa (NORTHFIELD CHILDREN'S HOSPITAL) <teresa.okafor3@nhs.example>
Sent: 18 November 2026 14:05
Subject: Ward Manager

Hi Nora,

We are delighted to offer you the post of Ward Manager. Please reply by Friday.

Kind regards
Teresa Okafor
HR Adviser (Recruitment)
Northfield Children's Hospital
"""


def test_capitals_and_brackets_of_a_sender_are_read_as_a_name() -> None:
    received = read_pasted(NURSE)

    found = {one.field: one.value for one in proposals(received, NOW)}

    assert (received.sender, found["addressee"]) == ("Teresa Okafor", "Teresa Okafor")
    assert found["company"] == "Northfield Children's Hospital"


@given(raw=st.binary(max_size=400))
def test_any_bytes_are_read_or_unreadable(raw: bytes) -> None:
    try:
        received = read_eml(raw)
    except UnreadableError:
        return
    assert all(one.value for one in proposals(received, NOW))


@given(text=st.text(max_size=400))
def test_any_text_is_read_or_unreadable(text: str) -> None:
    try:
        received = read_pasted(text)
    except UnreadableError:
        return
    assert all(one.value for one in proposals(received, NOW))


@pytest.mark.parametrize(
    "said",
    [
        "Would Tuesday 17 February at 2 pm work for you for an interview?",
        "We propose Tuesday 17 February at 2 pm for your interview.",
    ],
)
def test_time_that_is_proposed_is_not_yet_agreed(said: str) -> None:
    assert read(f"Dear Owen,\n\n{said}\n")["occasion"] == "invitation"
