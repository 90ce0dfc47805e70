"""Words that tell those who invite and hire from who is invited."""

from __future__ import annotations

from datetime import UTC, datetime
from time import process_time

import pytest

from declines.received import proposals, read_pasted
from declines.received.inviting import hires, invitation, invites

INVITING = [
    "Wir möchten Sie gerne zu einem Vorstellungsgespräch am 3. Dezember 2026 um 13 Uhr einladen.",
    "Gerne laden wir Sie am Montag zu einem Gespräch ein.",
    "Wir freuen uns, dich kennenzulernen und zu einem Gespräch einzuladen.",
    "Wir freuen uns, Ihnen die Stelle als Laborantin anbieten zu können.",
    "Anbei finden Sie alles zu Ihrem Vorstellungsgespräch.",
    "We would like to invite you to an interview.",
]
HIRING = [
    "Vielen Dank für Ihre Bewerbung.",
    "Wir suchen eine Laborantin.",
    "Unser Kunde ist ein Labor.",
    "I am reaching out because we are looking for a Lab Technician.",
    "A new job has come up. Would you be interested?",
    "Would you be open to hearing more?",
    "Are you free on Tuesday at 3 p.m. for a chat about the Lab Technician role?",
]
INVITED = [
    "Vielen Dank, dass Sie mich zu einem Gespräch einladen.",
    "Es war sehr nett von Ihnen, mich zu einem Gespräch einzuladen.",
    "Ich danke Ihnen, dass Sie mir die Stelle anbieten.",
    "Vielen Dank für die freundliche Einladung zum Vorstellungsgespräch.",
    "Ich habe mich bei Ihnen auf die Stelle beworben, mein Lebenslauf liegt bei.",
    "Would you be open to another day?",
    "I would like to know more about your client and your team.",
    "I saw that our team needs somebody. My CV is attached.",
    "It works for me, and I will talk to you then.",
]


@pytest.mark.parametrize("said", INVITING)
def test_message_invites_in_words_of_those_who_invite(said: str) -> None:
    text = f"Guten Tag,\n\n{said}\n\nJana Lindqvist"

    told = invites(text)

    assert told


@pytest.mark.parametrize("said", HIRING)
def test_message_hires_in_words_of_those_who_hire(said: str) -> None:
    text = f"Guten Tag,\n\n{said}\n\nJana Lindqvist"

    told = invites(text), hires(text)

    assert told == (False, True)


@pytest.mark.parametrize("said", INVITED)
def test_message_of_who_is_invited_neither_invites_nor_hires(said: str) -> None:
    text = f"Guten Tag,\n\n{said}\n\nPeter Holm"

    told = invites(text), hires(text)

    assert told == (False, False)


@pytest.mark.parametrize(
    "words", ["Sie ", "Sie 3. ", "laden Sie ", "Ihnen Stelle ", "mich a ", "are you free about a "]
)
def test_words_without_an_end_are_read_at_once(words: str) -> None:
    long = (words * 20_000)[:20_000]

    began = process_time()
    read_pasted(long)

    assert process_time() - began < 1


JANA = "Jana Lindqvist <jana@lindqvist.example>"
HEAD = f"From: {JANA}\nTo: Peter Holm <peter@example.com>\nSubject: Lab Technician\n"


@pytest.mark.parametrize("said", [*INVITING, *HIRING])
@pytest.mark.parametrize(
    "newest",
    [
        "Hi Jana,\n\nThat works for me.\n\nPeter Holm",
        "Dear Ms. Lindqvist,\n\nWhat is the salary?\n\nKind regards\nPeter Holm",
        "Sehr geehrte Frau Lindqvist,\n\nich melde mich.\n\nPeter Holm",
    ],
)
def test_answer_of_ours_without_a_head_leaves_words_of_theirs_the_ones_to_answer(
    newest: str, said: str
) -> None:
    theirs = f"{HEAD}\nHi Peter,\n\n{said}\n\nThanks,\nJana"

    received = read_pasted(f"{newest}\n\n{theirs}")

    found = received.sender, received.recipient, received.is_unsure
    assert found == ("Jana Lindqvist", "Peter Holm", False)


UNTOLD = "Hi Peter,\n\nHow is Thursday at 10?\n\nJana"


@pytest.mark.parametrize(
    ("newest", "below", "is_unsure"),
    [
        ("Hi Jana,\n\nThat works for me.\n\nPeter Holm", UNTOLD, True),
        ("Dear Ms. Lindqvist,\n\nWhat is the salary?\n\nPeter Holm", UNTOLD, True),
        ("Hello,\n\nI will let you know.\n\nP.", UNTOLD, True),
        ("Hi Jana,\n\nSee you!\n\nPeter", f"{UNTOLD}\n\nTen works for us.", True),
        ("Hi Jana,\n\nThank you for having me.\n\nPeter", UNTOLD, False),
    ],
    ids=["yes", "question", "hello", "both", "invited"],
)
def test_names_are_those_of_the_head_and_in_doubt_where_neither_message_is_known_to_invite(
    newest: str, below: str, is_unsure: bool
) -> None:
    thread = f"{newest}\n\n{HEAD}\n{below}"

    received = read_pasted(thread)

    found = received.sender, received.recipient, received.is_unsure
    assert found == ("Jana Lindqvist", "Peter Holm", is_unsure)


OURS = "From: Peter Holm <peter@example.com>\nTo: Jana <jana@lindqvist.example>\n"


@pytest.mark.parametrize("head", [f"{OURS}Subject: RE: Interview\n\n", ""], ids=["head", "none"])
@pytest.mark.parametrize(
    "said",
    [
        "Thank you for the invitation to your lab. I will think about it.",
        "Thank you so much for your job offer.",
        "I would like to apply. My CV is attached.",
        "Vielen Dank für die freundliche Einladung.",
        "Peter Holm has accepted this invitation.",
    ],
)
def test_answer_of_ours_that_is_copied_alone_is_in_doubt(said: str, head: str) -> None:
    answer = f"{head}Hi Jana,\n\n{said}\n\nBest,\nPeter Holm"

    received = read_pasted(answer)

    assert received.is_unsure


@pytest.mark.parametrize(
    ("said", "is_unsure"),
    [
        ("Could you come in on Thursday 3 December at 10am for an interview?", False),
        ("Your interview is on Thursday 3 December at 10am.", False),
        ("We would love to have you come in for a trial shift.", False),
        ("Are you free to meet on Friday?", True),
        ("Could I come in for an interview on Friday?", True),
        ("I look forward to your interview.", True),
        ("In my job our team bakes for three hotels.", True),
        ("May I ask for your offer letter?", True),
    ],
)
@pytest.mark.parametrize("head", [HEAD, ""], ids=["head", "none"])
@pytest.mark.parametrize(
    "thanks",
    ["Thank you for contacting me about the baker role.", "Thank you for your offer to come in."],
)
def test_thanks_in_a_message_that_is_copied_alone_leave_it_theirs_where_it_invites(
    thanks: str, head: str, said: str, *, is_unsure: bool
) -> None:
    received = read_pasted(f"{head}\nHi Peter,\n\n{thanks} {said}\n\nBest,\nJana Lindqvist")

    assert received.is_unsure == is_unsure


def test_long_last_line_is_read_at_once() -> None:
    received = read_pasted(f"Dear Sam,\n\nYour interview is on Thursday.\n{'A' * 20_000}")

    began = process_time()
    proposals(received, datetime(2026, 11, 28, 9, 0, tzinfo=UTC))

    assert process_time() - began < 1


@pytest.mark.parametrize("word", ["Accepted", "Zugesagt"])
def test_calendar_acceptance_is_in_doubt(word: str) -> None:
    received = read_pasted(f"{OURS}Subject: {word}: Interview\n\nThursday, 10 to 11, room 4.")

    assert received.is_unsure


@pytest.mark.parametrize("said", [*INVITING, *HIRING, "Anbei die Einladung.", "Have a look at it."])
@pytest.mark.parametrize("subject", ["Lab Technician", "RE: my application"])
def test_message_of_theirs_that_is_copied_alone_is_not_in_doubt(subject: str, said: str) -> None:
    head = HEAD.replace("Lab Technician", subject)

    received = read_pasted(f"{head}\nHi Peter,\n\n{said}\n\nBest,\nJana Lindqvist")

    assert not received.is_unsure


def test_invitation_of_a_chat_is_none_of_the_questions_about_an_application() -> None:
    asked = [("Would you come in for an interview?", "Monday"), ("We are open.", "Tuesday")]
    more = [("Are you free for a call? I got my application sent back.", "Wednesday")]

    came = invitation([*asked, *more])

    assert came == "Monday"
