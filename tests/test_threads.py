"""A thread that is copied whole: the message to answer is not always the newest."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from declines.received import answer_to, proposals, read_eml, read_pasted

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
INVITATION = """Hi Naveen,

Thank you for your time last week. I would like to invite you to a second interview for the
Platform Engineer role, by video on Thursday, December 3, 2026 at 1 p.m. Atlantic time. Would
that work for you?

Best,
Carla Reyes
Engineering Manager, Harbour & Pine"""
INVITED = "We invite you to an interview on December 3 at 1 p.m."
YES = "Yes, that works, see you then.\n\nNaveen"
BY_CARLA = "On 25 Nov 2026, at 10:12, Carla Reyes <carla.reyes@harbourandpine.example> wrote:"
BY_NAVEEN = "On 25 Nov 2026, at 11:40, Naveen Rao <naveen@rao.example> wrote:"
OF_NAVEEN = """From: Naveen Rao <naveen@rao.example>
Subject: Re: Second interview
Date: November 25, 2026 at 11:40:02 AM AST
To: Carla Reyes <carla.reyes@harbourandpine.example>
"""
OF_CARLA = """From: Carla Reyes <carla.reyes@harbourandpine.example>
Subject: Re: Second interview
Date: November 25, 2026 at 12:05:33 PM AST
To: Naveen Rao <naveen@rao.example>
"""
OUTLOOK = """From: Carla Reyes <carla.reyes@harbourandpine.example>
Sent: Wednesday, November 25, 2026 10:12 AM
To: Naveen Rao <naveen@rao.example>
Subject: Second interview
"""
AGREED = {
    "occasion": "interview",
    "company": "Harbour & Pine",
    "role": "Platform Engineer",
    "addressee": "Carla Reyes",
    "received_on": "2026-11-25",
    "interview_at": "2026-12-03T13:00",
    "time_zone": "Atlantic time",
}
OURS = {"sender": "Naveen Rao"}


def quoted(text: str) -> str:
    return "\n".join(f"> {line}".strip() for line in text.split("\n"))


def read(text: str) -> dict[str, str]:
    return {one.field: one.value for one in proposals(read_pasted(text), NOW)}


def words(text: str) -> dict[str, str]:
    return {one.field: one.words for one in proposals(read_pasted(text), NOW)}


ACCEPTED = f"{YES}\n\n{BY_CARLA}\n\n{quoted(INVITATION)}"


@pytest.mark.parametrize(
    ("thread", "ours"),
    [
        (ACCEPTED, {}),
        (f"{OF_NAVEEN}\n{ACCEPTED}", OURS),
        (f"{OF_NAVEEN}\n{YES}\n\n{quoted(BY_CARLA)}\n>\n{quoted(INVITATION)}", OURS),
        (f"{BY_CARLA}\n\n{quoted(INVITATION)}\n\n{YES}", {}),
        (f"{YES}\n\n{OUTLOOK}\n{INVITATION}", OURS),
        (f"{YES}\n\n{'_' * 32}\n{OUTLOOK}\n{INVITATION}", OURS),
        (f"{OF_NAVEEN}\n{YES}\n\n-----Original Message-----\n{OUTLOOK}\n{INVITATION}", OURS),
    ],
    ids=["apple", "head", "marked", "below", "outlook", "rule", "original"],
)
def test_invitation_that_we_accepted_is_what_is_answered(thread: str, ours: dict[str, str]) -> None:
    received = read_pasted(thread)

    found = {one.field: one.value for one in proposals(received, NOW)}

    assert found == AGREED | ours
    assert answer_to(received)[0] == "carla.reyes@harbourandpine.example"


@pytest.mark.parametrize(
    "head",
    [
        "On Wed, Nov 25, 2026 at 10:12 AM Carla Reyes <carla.reyes@harbourandpine.example> wrote:",
        "On Wed, Nov 25, 2026 at 10:12 AM Carla Reyes <carla.reyes@harbourandpine.example>\nwrote:",
        "On Wed, 25 Nov 2026 at 10:12, Carla Reyes <carla.reyes@harbourandpine.example> wrote:",
        "On Wed, Nov 25, 2026 at 10:12 AM Carla Reyes wrote:",
    ],
)
def test_invitation_that_gmail_quotes_is_what_is_answered(head: str) -> None:
    thread = f"{YES}\n\n{head}\n\n{quoted(INVITATION)}"

    found = read(thread)

    assert found == AGREED


def test_invitation_quoted_without_a_head_is_of_whom_we_answered() -> None:
    thread = f"{OF_NAVEEN}\n{YES}\n\n{quoted(INVITATION)}"

    received = read_pasted(thread)

    assert (received.sender, received.recipient) == ("Carla Reyes", "Naveen Rao")
    assert received.sent_at is None


def test_agreed_interview_is_told_with_the_words_of_the_acceptance() -> None:
    thread = ACCEPTED.replace("that works", "Thursday at 1 p.m. works")

    found = words(thread)["occasion"]

    assert found == "Yes, Thursday at 1 p.m. works, see you then."


@pytest.mark.parametrize(
    "newest",
    [
        "Could we make it Friday instead?\n\nNaveen",
        "Thank you, I will check whether that works.\n\nNaveen",
        "Thursday works, but I may have to reschedule.\n\nNaveen",
    ],
)
def test_invitation_that_we_did_not_accept_is_answered_and_no_agreed_interview(newest: str) -> None:
    received = read_pasted(f"{OF_NAVEEN}\n{newest}\n\n{BY_CARLA}\n\n{quoted(INVITATION)}")

    assert (received.agreed, received.sender) == ("", "Carla Reyes")


def test_proposal_of_ours_that_they_accept_is_not_what_is_answered() -> None:
    ours = "Thank you for inviting me. Could I come for my interview on December 3 at 1 p.m.?"

    received = read_pasted(f"{OF_CARLA}\nThat works!\n\nCarla\n\n{BY_NAVEEN}\n\n{quoted(ours)}")

    assert (received.sender, received.recipient) == ("Carla Reyes", "Naveen Rao")


@pytest.mark.parametrize("head", ["", OF_CARLA])
def test_answer_of_theirs_to_our_acceptance_is_what_is_answered(head: str) -> None:
    newest = f"{head}\nGreat, see you then!\n\nCarla"

    received = read_pasted(f"{newest}\n\n{BY_NAVEEN}\n\n{quoted(ACCEPTED)}")

    assert (received.sender, received.agreed) == ("Carla Reyes", "Yes, that works, see you then.")


def test_acceptance_that_answers_theirs_again_leaves_theirs_the_one_to_answer() -> None:
    theirs = f"Great, see you then!\n\nCarla\n\n{BY_NAVEEN}\n\n{quoted(ACCEPTED)}"
    head = BY_CARLA.replace("10:12", "12:05")

    received = read_pasted(f"Perfect, thanks!\n\nNaveen\n\n{head}\n\n{quoted(theirs)}")

    assert received.sender == "Carla Reyes"
    assert received.text.partition("\n")[0] == "Great, see you then!"


def test_colleague_of_who_invited_is_the_one_to_answer() -> None:
    newest = OF_CARLA.replace("Carla Reyes <carla.reyes", "Ben Ode <ben.ode")

    received = read_pasted(
        f"{newest}\nConfirmed, see you then!\n\nBen\n\n{BY_CARLA}\n\n{INVITATION}"
    )

    assert (received.sender, received.recipient) == ("Ben Ode", "Naveen Rao")


def test_answer_stands_in_the_thread_of_the_invitation_that_we_accepted() -> None:
    ids = "Message-ID: <3@rao.example>\nReferences: <1@h.example> <2@h.example>\n"

    received = read_eml(f"{ids}{OF_NAVEEN}\n{ACCEPTED}\n".encode())

    assert received.address == "carla.reyes@harbourandpine.example"
    assert (received.message_id, received.references) == ("<2@h.example>", "<1@h.example>")


def when(text: str) -> tuple[str | None, str | None]:
    found = read(text)
    return found.get("interview_at"), found.get("time_zone")


ANSWERED = f"{BY_NAVEEN}\n\n{quoted(ACCEPTED)}"


@pytest.mark.parametrize("head", ["", OF_CARLA])
@pytest.mark.parametrize(
    "newest",
    [
        "Great, see you then!\n\nCarla",
        "Wonderful, see you on Thursday!\n\nCarla",
        "Great, see you on the 3rd of December at 1.\n\nCarla",
        "Great, 1 p.m. it is. See you then!\n\nCarla",
    ],
)
def test_short_answer_takes_time_and_zone_from_what_it_quotes(head: str, newest: str) -> None:
    thread = f"{head}\n{newest}\n\n{ANSWERED}"

    found = when(thread)

    assert found == ("2026-12-03T13:00", "Atlantic time")


@pytest.mark.parametrize(
    "newest",
    [
        "Sorry, something has come up. Could we find another time?",
        "Could we make it Friday instead?",
        "Could we make it December 4 instead?",
        "Could we make it 3 p.m. instead?",
        f"Great, see you then! {'Here is how you find us. ' * 12}",
    ],
)
def test_answer_that_is_long_or_says_another_time_takes_none(newest: str) -> None:
    thread = f"{OF_CARLA}\n{newest}\n\nCarla\n\n{ANSWERED}"

    found = when(thread)

    assert found == (None, None)


def test_time_that_is_over_is_not_taken_from_what_is_quoted() -> None:
    thread = f"{OF_CARLA}\nCould we talk once more?\n\nCarla\n\n{ANSWERED}"

    found = when(thread.replace("Thursday, December 3", "Thursday, November 19"))

    assert found == (None, None)


def test_newest_of_the_quoted_messages_that_names_a_time_tells_it() -> None:
    moved = ACCEPTED.replace("that works", "December 3, 2026 at 2 p.m. Atlantic time works, too")

    found = when(f"{OF_CARLA}\nGreat, see you then!\n\nCarla\n\n{BY_NAVEEN}\n\n{quoted(moved)}")

    assert found == ("2026-12-03T14:00", "Atlantic time")


@pytest.mark.parametrize(
    ("newest", "moment"),
    [
        ("Great, see you on Thursday at 1 p.m.!", ("2026-12-03T13:00", "Atlantic time")),
        ("Great, Thursday at 2 p.m. is even better.", ("2026-12-03T14:00", None)),
        ("Could we make it Friday at 2 p.m.?", ("2026-11-27T14:00", None)),
        ("Could we make it tomorrow at 1 p.m.?", ("2026-11-26T13:00", None)),
    ],
)
def test_full_date_that_is_quoted_wins_over_the_bare_weekday(
    newest: str, moment: tuple[str, str | None]
) -> None:
    thread = f"{OF_CARLA}\n{newest}\n\nCarla\n\n{ANSWERED}"

    found = when(thread)

    assert found == moment


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        (
            "we meet on Thursday, December 3, 2026 at 1 p.m. ET. Till Thursday at 1 p.m.!",
            ("2026-12-03T13:00", "ET"),
        ),
        (
            "your interview is on Thursday, December 3. Please come on Thursday at 1 p.m. ET.",
            ("2026-12-03T13:00", "ET"),
        ),
        (
            "we meet on Thursday at 1 p.m. ET. Whoever joins us begins on Thursday, January 7.",
            ("2026-11-26T13:00", "ET"),
        ),
        (
            "we can meet on Thursday, December 3 at 1 p.m. or on Friday at 1 p.m.",
            (None, None),
        ),
    ],
)
def test_full_date_wins_over_the_bare_weekday_of_the_same_message(
    said: str, moment: tuple[str | None, str | None]
) -> None:
    message = f"{OF_CARLA}\nHi Naveen, {said}"

    found = when(message)

    assert found == moment


@pytest.mark.parametrize(
    ("thread", "company"),
    [
        (f"{YES}\n\n{BY_CARLA}\n\n{quoted(INVITATION)}", "Harbour & Pine"),
        (f"{OF_CARLA}\nWe at Harbour\n& Pine invite you to an interview.", "Harbour & Pine"),
        (f"{OF_CARLA}\nSee you!\n\n> I applied to Harbour\n> and Pine.", "Harbour and Pine"),
        (
            f"Yes, that works, and I like Harbour and Pine.\n\n{BY_CARLA}\n\n> {INVITED}",
            "Harbour and Pine",
        ),
        (f"{OF_CARLA}\nWe invite you to an interview.", "Harbourandpine"),
    ],
    ids=["signed", "wrapped", "marked", "ours", "nowhere"],
)
def test_company_of_a_host_name_is_spelled_as_the_thread_writes_it(
    thread: str, company: str
) -> None:
    received = read_pasted(thread)

    found = {one.field: one.value for one in proposals(received, NOW)}

    assert found["company"] == company


@pytest.mark.parametrize("name", ['"Carla Reyes | Harbour & Pine"', '"Reyes (Harbour & Pine)"'])
def test_company_of_a_host_name_is_spelled_as_the_sender_writes_it(name: str) -> None:
    head = OF_CARLA.replace("Carla Reyes", name)

    received = read_eml(f"{head}\nWe invite you to an interview.".encode())

    found = {one.field: one.value for one in proposals(received, NOW)}
    assert found["company"] == "Harbour & Pine"


def test_message_that_is_copied_as_a_quotation_alone_is_read() -> None:
    message = f"{BY_CARLA}\n\n{quoted(INVITATION)}"

    found = read(message)

    assert found == AGREED | {"occasion": "invitation"}


def test_invitation_above_a_thread_that_agreed_on_another_is_not_yet_agreed() -> None:
    newest = "Thank you for today. I would like to invite you to a final interview."

    found = read(f"{OF_CARLA}\n{newest}\n\n{ANSWERED}")

    assert found["occasion"] == "invitation"


@pytest.mark.parametrize("head", ["", OF_CARLA])
def test_acceptance_that_says_we_are_happy_to_meet_is_no_invitation(head: str) -> None:
    ours = ANSWERED.replace("see you then", "I am happy to meet you")

    received = read_pasted(f"{head}\nGreat, see you then!\n\nCarla\n\n{ours}")

    assert (received.sender, received.agreed) == (
        "Carla Reyes",
        "Yes, that works, I am happy to meet you.",
    )
