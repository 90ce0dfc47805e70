"""An invitation that somebody hands on: a friend, the person it was sent to, or an agency."""

from __future__ import annotations

import pytest

from declines.received import answer_to, read_pasted

JANA = "Jana Lindqvist <jana@lindqvist.example>"
PETER = "Peter Holm <peter@example.com>"
MIA = "Mia Holm <mia@example.com>"
KIM = "Kim Lau <kim@kestrel.example>"
INVITATION = "Hi Peter,\n\nWe would like to invite you to an interview.\n\nBest,\nJana Lindqvist"
UNTOLD = "Hi Peter,\n\nHow is Thursday at 10?\n\nJana"
FORMAL = "Dear Mr. Holm,\n\nWe would like to invite you to an interview.\n\nJana Lindqvist"
RULE = "---------- Forwarded message ---------\n"


def head(sender: str, to: str, subject: str) -> str:
    return f"From: {sender}\nTo: {to}\nSubject: {subject}\n"


BELOW = f"{RULE}{head(JANA, PETER, 'Lab Technician')}\n"


@pytest.mark.parametrize("subject", ["Fwd: Lab Technician", "WG: Lab Technician", "Look at this"])
@pytest.mark.parametrize("theirs", [INVITATION, UNTOLD, FORMAL])
@pytest.mark.parametrize("newest", ["FYI, they want to meet you.", "Hi Peter,\n\nFor you.\n\nMia"])
def test_invitation_that_a_friend_hands_on_is_the_one_to_answer_with_a_doubt(
    newest: str, theirs: str, subject: str
) -> None:
    thread = f"{head(MIA, PETER, subject)}\n{newest}\n\n{BELOW}{theirs}"

    received = read_pasted(thread)

    assert (received.sender, received.recipient) == ("Jana Lindqvist", "Peter Holm")
    assert (answer_to(received)[0], received.is_unsure) == ("jana@lindqvist.example", True)


@pytest.mark.parametrize(
    ("friend", "is_unsure"),
    [("Ada Lund <ada@elsewhere.example>", True), ("Ada Lund <ada@lindqvist.example>", False)],
    ids=["stranger", "colleague"],
)
def test_stranger_of_no_family_who_hands_on_what_another_got_is_in_doubt(
    friend: str, *, is_unsure: bool
) -> None:
    thread = f"{head(friend, PETER, 'Fwd: Lab')}\nFYI, they want to meet you.\n\n{BELOW}{UNTOLD}"

    received = read_pasted(thread)

    assert received.is_unsure == is_unsure


@pytest.mark.parametrize("to", [PETER, MIA], ids=["oneself", "a friend"])
@pytest.mark.parametrize("subject", ["Fwd: Lab Technician", "Look at this"])
@pytest.mark.parametrize("theirs", [INVITATION, UNTOLD, FORMAL])
def test_invitation_that_the_person_hands_on_is_the_one_to_answer(
    theirs: str, subject: str, to: str
) -> None:
    thread = f"{head(PETER, to, subject)}\nWhat do you think?\n\n{BELOW}{theirs}"

    received = read_pasted(thread)

    assert (received.sender, received.recipient) == ("Jana Lindqvist", "Peter Holm")
    assert (answer_to(received)[0], received.is_unsure) == ("jana@lindqvist.example", False)


def test_agency_that_hands_on_what_it_was_greeted_in_is_the_one_to_answer() -> None:
    asked = "Hi Kim,\n\nCould Peter come in for an interview?\n\nJana"
    below = f"{head(JANA, KIM, 'Lab Technician')}\n{asked}"

    received = read_pasted(f"{head(KIM, PETER, 'FW: Lab Technician')}\nSee below.\n\n{below}")

    names = received.sender, received.recipient, received.is_unsure
    assert names == ("Kim Lau", "Peter Holm", False)


def test_agency_that_handed_an_invitation_on_and_was_answered_is_the_one_to_answer() -> None:
    below = f"{head(JANA, KIM, 'Lab')}\nHi Kim,\n\nCould Peter come in for an interview?\n\nJana"
    handed_on = f"{head(KIM, PETER, 'FW: Lab')}\nHi Peter,\n\nSee below.\n\nKim\n\n{below}"

    received = read_pasted(f"{head(PETER, KIM, 'RE: Lab')}\nThanks, I will see.\n\n{handed_on}")

    assert (received.sender, received.recipient) == ("Kim Lau", "Peter Holm")
    assert (answer_to(received)[0], received.is_unsure) == ("kim@kestrel.example", False)


def test_agency_that_writes_above_what_it_got_without_handing_it_on_is_in_doubt() -> None:
    below = f"{head(JANA, KIM, 'Lab')}\nWe would like to invite you to an interview."

    received = read_pasted(f"{head(KIM, PETER, 'RE: Lab')}\nMy client has answered.\n\n{below}")

    assert received.is_unsure


def test_message_handed_on_that_names_neither_is_in_doubt() -> None:
    below = f"{head(JANA, KIM, 'Lab Technician')}\nWe would like to invite you to an interview."

    received = read_pasted(f"{head(KIM, PETER, 'FW: Lab Technician')}\nSee below.\n\n{below}")

    assert received.is_unsure


@pytest.mark.parametrize(("name", "is_unsure"), [("Peter", False), ("Mia", True)])
def test_house_that_tells_of_what_a_colleague_wrote_is_the_one_to_answer(
    name: str, is_unsure: bool
) -> None:
    asked = f"Hi Jana,\n\nPlease ask {name} to come on Thursday.\n\nLars"
    below = f"{head('Lars Berg <lars@lindqvist.example>', JANA, 'Thursday')}\n{asked}"

    received = read_pasted(f"{head(JANA, PETER, 'Thursday')}\nPlease see below.\n\n{below}")

    names = received.sender, received.recipient, received.is_unsure
    assert names == ("Jana Lindqvist", "Peter Holm", is_unsure)


@pytest.mark.parametrize("to", [JANA, "Jana Lindqvist <jana@home.example>", "Jana Lindqvist"])
def test_message_to_who_wrote_it_is_in_doubt(to: str) -> None:
    received = read_pasted(f"{head(JANA, to, 'Lab Technician')}\n{INVITATION}")

    assert received.is_unsure


PETER_LIND = "Peter Lind <lind@lindqvist.example>"


@pytest.mark.parametrize("theirs", [INVITATION, f"{INVITATION} Peter", FORMAL])
@pytest.mark.parametrize("newest", ["That works for me.\n\nPeter", "Thank you.\n\nPeter Holm"])
def test_two_of_one_first_name_are_told_apart_by_their_heads(newest: str, theirs: str) -> None:
    ours = f"{head(PETER, PETER_LIND, 'RE: Lab')}\nHi Peter,\n\n{newest}\n\n"
    below = f"{head(PETER_LIND, PETER, 'Lab')}\n{theirs.replace('Jana', 'Peter')}"

    received = read_pasted(f"{ours}{below}")

    names = received.sender, received.recipient, received.is_unsure
    assert names == ("Peter Lind", "Peter Holm", False)


UNGREETED = "We would like to invite you to an interview."


def test_colleague_who_hands_on_what_names_nobody_is_the_one_to_answer() -> None:
    lars = "Lars Berg <lars@lindqvist.example>"
    below = f"{head(JANA, lars, 'Lab')}\n{UNGREETED}"

    received = read_pasted(f"{head(lars, PETER, 'FW: Lab')}\nSee below.\n\n{below}")

    names = received.sender, received.recipient, received.is_unsure
    assert names == ("Lars Berg", "Peter Holm", False)


def test_message_handed_on_by_one_who_did_not_get_it_is_in_doubt() -> None:
    below = f"{head(JANA, 'Tom Ray <tom@example.org>', 'Lab')}\n{INVITATION}"

    received = read_pasted(f"{head(KIM, PETER, 'FW: Lab')}\nSee below.\n\n{below}")

    assert received.is_unsure


def test_message_that_names_nobody_and_is_handed_to_oneself_is_the_one_to_answer() -> None:
    received = read_pasted(f"{head(PETER, PETER, 'FW: Lab')}\nFYI\n\n{BELOW}{UNGREETED}")

    names = received.sender, received.recipient, received.is_unsure
    assert names == ("Jana Lindqvist", "Peter Holm", False)


def test_message_handed_on_by_one_of_the_family_is_in_doubt_without_addresses() -> None:
    below = f"{head('Jana Lindqvist', 'Peter Holm', 'Lab')}\n{INVITATION}"

    received = read_pasted(f"{head('Mia Holm', 'Peter Holm', 'FW: Lab')}\nFor you.\n\n{below}")

    assert (received.sender, received.is_unsure) == ("Jana Lindqvist", True)
