"""A conversation with an answer of one's own on top: who is answered, and who answers."""

from __future__ import annotations

from datetime import UTC, date, datetime
from time import process_time

import pytest
from django.test import Client

from declines.received import answer_by, answer_to, proposals, read_pasted

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
INVITATION = """\
Hi Marcus,
I would like to invite you to an interview with my client Heartland Cold Storage for the Night \
Operations Manager role on Tuesday, December 1 at 9:30 a.m. Central. Please let me know by \
tomorrow whether the time works. Should you need another day, do not hesitate contacting me.

Kind regards,
Tanya Brzezinski | Senior Recruiter | Midland Staffing | (816) 555-0134
"""
TANYA, MARCUS = "tanya@midlandstaffing.example", "marcus.or@example.com"
BY_TANYA = f"""\
From: Tanya Brzezinski <{TANYA}>
Sent: Tuesday, November 24, 2026 2:40 PM
To: Marcus Oyelaran-Reed <{MARCUS}>
Subject: Interview with Heartland Cold Storage
"""
BY_MARCUS = f"""\
From: Marcus Oyelaran-Reed <{MARCUS}>
Sent: Wednesday, November 25, 2026 8:12 AM
To: Tanya Brzezinski <{TANYA}>
Subject: RE: Interview with Heartland Cold Storage
"""
GMAIL = f"On Tue, Nov 24, 2026 at 2:40 PM Tanya Brzezinski <{TANYA}> wrote:\n"
APPLE = f"On Nov 24, 2026, at 2:40 PM, Tanya Brzezinski <{TANYA}> wrote:\n"
QUOTED = "\n".join(f"> {line}".strip() for line in INVITATION.split("\n"))
YES = "Hi Tanya,\n\nYes, Tuesday at 9:30 works for me. Thank you!\n\nMarcus\n"
LATER = "Hi Tanya,\n\nThanks, I will get back to you.\n\nMarcus\n"
MOVED = "Hello Tanya,\n\nCould we move it to Wednesday?\n\nBest,\nMarcus\n"
UNGREETED = "Thanks, I will get back to you.\n"
LONG = f"""\
Hi Tanya,

Thank you so much for the call this morning, it was good to hear more about the plant and the
people there. As we said on the phone, Tuesday at 9:30 works for me, and I will bring my
certificates along, too. I know the area well, since I used to work two streets from there, so there
is no need for directions. {"I am glad to hear of it. " * 5}

Best regards,
Marcus Oyelaran-Reed
Operations Supervisor
(816) 555-0177
"""
VAGUE = f"Hello,\n\nThanks for the call! {'It was good to hear of the plant. ' * 12}\n"


def german(head: str) -> str:
    """Return a head as Outlook writes it in German."""
    for ours, theirs in {
        "From:": "Von:", "To:": "An:", "Subject: RE:": "Betreff: AW:", "Subject:": "Betreff:",
        "Sent: Wednesday, November 25, 2026 8:12 AM": "Gesendet: Mittwoch, 25. November 2026 08:12",
        "Sent: Tuesday, November 24, 2026 2:40 PM": "Gesendet: Dienstag, 24. November 2026 14:40",
    }.items():  # fmt: skip
        head = head.replace(ours, theirs)
    return head


def named(head: str) -> str:
    """Return a head with names and no addresses."""
    return head.replace(f" <{TANYA}>", "").replace(f" <{MARCUS}>", "")


WITH_HEADS = {
    "outlook": (BY_MARCUS, BY_TANYA, INVITATION),
    "names": (named(BY_MARCUS), named(BY_TANYA), INVITATION),
    "german": (german(BY_MARCUS), german(BY_TANYA), INVITATION),
    "gmail": (BY_MARCUS, GMAIL, QUOTED),
    "apple": (BY_MARCUS, APPLE, QUOTED),
}
TOLD = {
    "company": "Heartland Cold Storage",
    "circumstances": "agency",
    "agency": "Midland Staffing",
    "role": "Night Operations Manager",
    "addressee": "Tanya Brzezinski",
    "received_on": "2026-11-24",
    "interview_at": "2026-12-01T09:30",
    "time_zone": "Central",
    "sender": "Marcus Oyelaran-Reed",
}


def read(thread: str) -> dict[str, str]:
    return {one.field: one.value for one in proposals(read_pasted(thread), NOW)}


@pytest.mark.parametrize("program", WITH_HEADS)
@pytest.mark.parametrize(
    ("newest", "occasion"),
    [
        (YES, "interview"),
        (LONG, "interview"),
        (LATER, "invitation"),
        (MOVED, "invitation"),
        (UNGREETED, "invitation"),
    ],
    ids=["yes", "long", "later", "moved", "ungreeted"],
)
def test_answer_of_ours_with_a_head_leaves_theirs_the_one_to_answer(
    program: str, newest: str, occasion: str
) -> None:
    head, head_below, below = WITH_HEADS[program]

    received = read_pasted(f"{head}\n{newest}\n{head_below}\n{below}")

    found = {one.field: one.value for one in proposals(received, NOW)}
    assert found == {"occasion": occasion} | TOLD
    assert answer_to(received)[0] == (TANYA if TANYA in head_below else "")
    assert (answer_by(received, NOW) or [None])[0] == date(2026, 11, 25)
    assert not received.is_unsure


@pytest.mark.parametrize("program", WITH_HEADS)
@pytest.mark.parametrize(
    ("newest", "occasion", "is_signed"),
    [
        (YES, "interview", False),
        (LONG, "interview", True),
        (LATER, "invitation", False),
        (UNGREETED, "invitation", False),
        (VAGUE, "invitation", False),
    ],
    ids=["yes", "long", "later", "ungreeted", "vague"],
)
def test_answer_of_ours_without_a_head_leaves_theirs_the_one_to_answer(
    program: str, newest: str, occasion: str, is_signed: bool
) -> None:
    _, head_below, below = WITH_HEADS[program]
    is_named = is_signed or "Marcus" in head_below

    found = read(f"{newest}\n{head_below}\n{below}")

    ours = {} if is_named else {"sender": TOLD["sender"]}
    assert found | ours == {"occasion": occasion} | TOLD
    assert ("sender" in found) == is_named


@pytest.mark.parametrize("program", ["outlook", "gmail"])
def test_message_without_a_head_that_names_another_time_is_to_who_invited(program: str) -> None:
    _, head_below, below = WITH_HEADS[program]
    newest = VAGUE.replace("Thanks for the call!", "How about Wednesday at 10 a.m.?")

    received = read_pasted(f"{newest}\n{head_below}\n{below}")

    assert (received.sender, answer_to(received)[0]) == ("Tanya Brzezinski", TANYA)


REMINDER = BY_TANYA.replace("Subject: ", "Subject: RE: ")
BEN = REMINDER.replace("Tanya Brzezinski <tanya", "Ben Ode <ben").replace("RE:", "FW:")


@pytest.mark.parametrize("form", [str, named, german], ids=["outlook", "names", "german"])
@pytest.mark.parametrize(
    ("head", "newest", "addressee"),
    [
        (REMINDER, "Hi Marcus,\n\nJust a reminder of the below.\n\nTanya\n", "Tanya Brzezinski"),
        (REMINDER, "Just a reminder of the below.\n", "Tanya Brzezinski"),
        (BEN, "Hi Marcus,\n\nPlease see below.\n\nBen\n", "Ben Ode"),
        (BEN.replace("FW:", "RE:"), "Any news?\n", "Ben Ode"),
    ],
    ids=["reminder", "bare", "colleague", "asking"],
)
def test_message_of_theirs_above_their_invitation_is_the_one_to_answer(
    form: type[str], head: str, newest: str, addressee: str
) -> None:
    received = read_pasted(f"{form(head)}\n{newest}\n{form(BY_TANYA)}\n{INVITATION}")

    assert (received.sender, received.recipient) == (addressee, "Marcus Oyelaran-Reed")
    assert not received.is_unsure


def test_agency_that_hands_an_invitation_on_is_the_one_to_answer() -> None:
    kim = "Kim Lau <kim@kestrel.example>"
    head = f"From: {kim}\nTo: Marcus <{MARCUS}>\nSubject: FW: Interview\n"
    below = BY_TANYA.replace(f"Marcus Oyelaran-Reed <{MARCUS}>", kim)

    received = read_pasted(f"{head}\nPlease see below.\n\n{below}\n{INVITATION}")

    assert (received.sender, received.recipient, received.is_unsure) == ("Kim Lau", "Marcus", False)


@pytest.mark.parametrize("name", ["the offer", "your job offer", "the formal offer letter"])
def test_offer_that_we_have_thanked_for_is_the_one_to_answer(name: str) -> None:
    thanks = f"Hi Tanya,\n\nThank you for {name}. I will get back to you.\n\nMarcus\n"
    offer = "Hi Marcus,\n\nWe are delighted to offer you the position of Night Manager.\n\nTanya\n"

    found = read(f"{BY_MARCUS}\n{thanks}\n{BY_TANYA}\n{offer}")

    names = found["occasion"], found["addressee"], found["sender"]
    assert names == ("offer", "Tanya Brzezinski", "Marcus Oyelaran-Reed")


@pytest.mark.parametrize(
    "newest",
    [
        "Hi Marcus,\n\nThank you for your application. We will come back to you.\n\nTanya\n",
        "Hi Marcus,\n\nWe would like to invite you to an interview.\n\nTanya\n",
    ],
)
def test_answer_of_theirs_to_our_application_is_the_one_to_answer(newest: str) -> None:
    ours = "Hi Tanya,\n\nI would be happy to speak with you. My CV is attached.\n\nMarcus\n"

    received = read_pasted(f"{REMINDER}\n{newest}\n{BY_MARCUS}\n{ours}")

    names = received.sender, received.recipient, received.is_unsure
    assert names == ("Tanya Brzezinski", "Marcus Oyelaran-Reed", False)


OURS = "Hi Tanya,\n\nTuesday works for me.\n\nMarcus\n"
WROTE = f"On Wed, Nov 25, 2026 at 8:12 AM Marcus Oyelaran-Reed <{MARCUS}> wrote:\n\n"
OURS_QUOTED = {
    "gmail": WROTE + "\n".join(f"> {line}".strip() for line in OURS.split("\n")),
    "outlook": f"{BY_MARCUS}\n{OURS}",
}


@pytest.mark.parametrize(("program", "address"), [("gmail", ""), ("outlook", TANYA)])
@pytest.mark.parametrize(
    "newest",
    [
        "Great, see you then!\n\nTanya\n",
        "Hi Marcus,\n\nYour interview is on Tuesday at 9:30 a.m.\n\nBest,\nTanya\n",
        "Hi Marcus,\n\nWe would like to invite you to an interview.\n\nTanya\n",
    ],
)
def test_answer_of_theirs_without_a_head_is_not_taken_for_ours_that_it_quotes(
    newest: str, program: str, address: str
) -> None:
    received = read_pasted(f"{newest}\n{OURS_QUOTED[program]}")

    found = {one.field: one.value for one in proposals(received, NOW)}

    names = found["addressee"].partition(" ")[0], found["sender"]
    assert names == ("Tanya", "Marcus Oyelaran-Reed")
    assert answer_to(received)[0] == address
    assert not received.is_unsure


STRANGER = "From: Kim Lau <kim@kestrel.example>\nSubject: RE: Interview\n"
ASKED = "Hi Marcus,\n\nCan you do Tuesday at 9:30?\n\nTanya\n"


@pytest.mark.parametrize(
    ("thread", "doubted"),
    [
        (f"{STRANGER}\nSee below.\n\n{GMAIL}\n{QUOTED.replace(' Marcus,', ',')}", 2),
        (f"{BY_MARCUS}\nHi Tanya,\n\nThat works.\n\nMarcus\n\n{BY_TANYA}\n{ASKED}", 3),
        (f"Great, thank you!\n\n{OURS_QUOTED['gmail']}", 2),
        (f"{BY_MARCUS}\n{YES}\n{BY_TANYA}\n{INVITATION}", 0),
        (f"{BY_TANYA}\n{INVITATION}", 0),
    ],
    ids=["stranger", "either", "bare", "ours", "theirs"],
)
def test_names_are_proposed_with_a_doubt_where_either_may_be_ours(
    alice: Client, thread: str, doubted: int
) -> None:
    page = alice.post("/drafts/from-message/", {"message": thread}).content.decode()

    names = ("addressee", "sender", "addressed_to")
    ticked = [name for name in names if f'value="{name}" checked>' in page]
    assert page.count("We could not tell which of the two is you. Is this right?") == doubted
    assert ticked == ([] if doubted else list(names))


def test_message_to_very_many_people_is_read_at_once() -> None:
    many = "".join(f"Jo Doe{number} <jo{number}@example.net>; " for number in range(1500))
    head = f"From: Ana Lee <ana@acme.example>\nTo: {many}\n"

    began = process_time()
    read_pasted(f"{head}\n{LATER}\n{head.replace('Ana', 'Ben')}\n{INVITATION}")

    assert process_time() - began < 1


OFFER = "Hi Marcus,\n\nWe are delighted to offer you the position of Night Manager.\n\nTanya\n"
ASKING = "Dear Ms. Brzezinski,\n\nWhat is the salary?\n\nKind regards\nMarcus Oyelaran-Reed\n"
QUOTED_ALL = {
    "gmail": WROTE + "\n".join(f"> {line}" for line in f"{ASKING}\n{GMAIL}\n{OFFER}".split("\n")),
    "outlook": f"{BY_MARCUS}\n{ASKING}\n{BY_TANYA}\n{OFFER}",
}


@pytest.mark.parametrize("program", QUOTED_ALL)
@pytest.mark.parametrize(
    "newest",
    [
        "Great!",
        "Hi Marcus,\n\nGreat, thank you.\n\nTanya",
        "Hi Marcus,\n\nAny news? We would like to know by Friday.\n\nBest,\nTanya Brzezinski",
    ],
)
def test_message_of_theirs_without_a_head_above_our_answer_takes_no_name_from_that(
    newest: str, program: str
) -> None:
    received = read_pasted(f"{newest}\n\n{QUOTED_ALL[program]}")

    found = {one.field: one.value for one in proposals(received, NOW)}

    assert (found["addressee"], found["sender"]) == ("Tanya Brzezinski", "Marcus Oyelaran-Reed")
    assert (answer_to(received)[0], received.is_unsure) == (TANYA, False)


def test_colleague_without_a_head_above_our_answer_is_named_as_the_one_to_answer() -> None:
    newest = "Hi Marcus,\n\nI am taking over from Tanya.\n\nBest,\nBen Ode"

    received = read_pasted(f"{newest}\n\n{QUOTED_ALL['outlook']}")

    assert (received.sender, received.recipient) == ("Ben Ode", "Marcus Oyelaran-Reed")
    assert answer_to(received)[0] == ""


def test_name_of_the_sender_below_a_signature_of_ours_is_no_company() -> None:
    theirs, ours = "From: Jana Lind\nTo: Peter Holm\n", "From: Peter Holm\nTo: Jana Lind\n"
    asked = "Dear Ms. Lind,\n\nWhat is the salary?\n\nKind regards\nPeter Holm\n"
    said = "Thank you for your application. We would like to invite you to an interview at 1 p.m."
    invited = f"Dear Peter,\n\n{said}\n\nKind regards,\nJana Lind\nLind Labs\n"

    found = read(f"{theirs}\nGreat!\n\n{ours}\n{asked}\n{theirs}\n{invited}")

    assert (found["addressee"], found["sender"]) == ("Jana Lind", "Peter Holm")


@pytest.mark.parametrize("to", ["me", "Me", "me <peter@example.com>", "undisclosed-recipients:;"])
def test_recipient_whom_a_program_gives_no_name_is_left_out(to: str) -> None:
    received = read_pasted(f"From: Ana Lee <ana@acme.example>\nTo: {to}\n\nHi Jo, any news?")

    assert (received.sender, received.recipient) == ("Ana Lee", "")


def test_mailbox_that_asks_above_their_invitation_is_theirs() -> None:
    head = "From: Careers <no-reply@ats.example>\nSubject: RE: Interview\n"

    received = read_pasted(f"{head}\nAny news?\n\n{BY_TANYA}\n{INVITATION}")

    assert (received.address, received.is_unsure) == ("no-reply@ats.example", False)


def test_greeting_that_can_be_to_either_tells_nothing_of_who_wrote() -> None:
    head = "From: Sam <sam@example.org>\nSubject: RE: Interview\n"
    below = BY_TANYA.replace("Tanya Brzezinski", "Marcus Lee")

    received = read_pasted(f"{head}\nHi Marcus,\n\nSee below.\n\n{below}\n{INVITATION}")

    assert (received.sender, received.is_unsure) == ("Sam", True)


def test_answer_of_ours_to_a_house_of_our_own_is_ours() -> None:
    head = (
        f"From: Marcus Oyelaran-Reed <marcus@{TANYA.partition('@')[2]}>\nSubject: RE: Interview\n"
    )
    below = BY_TANYA.replace("@example.com", f"@{TANYA.partition('@')[2]}")

    received = read_pasted(f"{head}\nThanks.\n\n{below}\n{INVITATION}")

    names = received.sender, received.recipient, received.is_unsure
    assert names == ("Tanya Brzezinski", "Marcus Oyelaran-Reed", False)


def test_invitation_without_a_head_above_another_of_theirs_is_theirs() -> None:
    newest = "We would like to invite you to a second interview."

    received = read_pasted(f"{newest}\n\n{BY_TANYA}\n{OFFER}")

    names = received.sender, received.recipient, received.is_unsure
    assert names == ("Tanya Brzezinski", "Marcus Oyelaran-Reed", False)


def test_reminder_of_ours_above_our_application_is_in_doubt() -> None:
    ours = "Hi Tanya,\n\nI would be happy to speak with you. My CV is attached.\n\nMarcus\n"

    received = read_pasted(f"Just a reminder.\n\nMarcus\n\n{BY_MARCUS}\n{ours}")

    assert received.is_unsure


def test_stranger_between_two_of_theirs_is_not_proposed_as_the_person() -> None:
    between = f"{STRANGER}\nSee below.\n\n{BY_TANYA}\n{INVITATION}"

    received = read_pasted(f"Great!\n\n{between}")

    assert (received.sender, received.recipient) == ("Tanya Brzezinski", "")
