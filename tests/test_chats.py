"""Whole chats of WhatsApp, as it exports and copies them, in the shapes of its programs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from declines.received import answer_by, lasts, proposals, read_eml, read_pasted

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)  # a Saturday
ENCRYPTED = (
    "Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, "
    "can read or listen to them. Tap to learn more."
)
PHOTOS = "Hi Sam, thank you for sending the photos of your laminated work"
COME = "Would you come in for an interview on Thursday 3 December at 10am? We are at Harbour Bakery"
YES = "Great, I'll be there"
ANDROID = f"""\
24/11/2026, 10:12 - {ENCRYPTED}
24/11/2026, 10:12 - Orla Brennan: {PHOTOS}
24/11/2026, 10:13 - Orla Brennan: {COME}
24/11/2026, 10:14 - Orla Brennan: <Media omitted>
25/11/2026, 18:40 - Sam Reid: {YES}
"""
ANDROID_US = f"""\
11/24/26, 10:12\u202fAM - {ENCRYPTED}
11/24/26, 10:12\u202fAM - Orla Brennan: {PHOTOS}
11/24/26, 10:13\u202fAM - Orla Brennan: {COME}
11/25/26, 6:40\u202fPM - Sam Reid: {YES}
"""
IPHONE = f"""\
[24/11/2026, 10:12:01] Orla Brennan: \u200e{ENCRYPTED}
[24/11/2026, 10:12:03] Orla Brennan: {PHOTOS}
[24/11/2026, 10:13:10] Orla Brennan: {COME}
\u200e[24/11/2026, 10:14:00] Orla Brennan: \u200eimage omitted
[25/11/2026, 18:40:09] Sam Reid: {YES} \u200e<This message was edited>
"""
IPHONE_US = f"""\
[11/24/26, 10:12:03\u202fAM] ~\u202fOrla Brennan: {PHOTOS}
[11/24/26, 10:13:10\u202fAM] ~\u202fOrla Brennan: {COME}
[11/25/26, 6:40:09\u202fPM] Sam Reid: {YES}
"""
BUBBLES = f"""\
[10:12, 24/11/2026] Orla Brennan: {PHOTOS}
[10:13, 24/11/2026] Orla Brennan: {COME}
[18:40, 25/11/2026] Sam Reid: {YES}
"""
BUBBLES_OF_HALVES = f"""\
[10:12 a.m., 24/11/2026] Orla Brennan: {PHOTOS}
[10:13 a.m., 24/11/2026] Orla Brennan: {COME}
[6:40 p.m., 25/11/2026] Sam Reid: {YES}
"""
BUBBLES_US = f"""\
[10:12 AM, 11/24/2026] Orla Brennan: {PHOTOS}
[10:13 AM, 11/24/2026] Orla Brennan: {COME}
[6:40 PM, 11/25/2026] Sam Reid: {YES}
"""
TEAMS = f"""\
[24/11/2026 10:12] Orla Brennan
{PHOTOS}
[24/11/2026 10:13] Orla Brennan
{COME}
[25/11/2026 18:40] Sam Reid
{YES}
"""
TELEGRAM = f"""\
Orla Brennan, [24.11.2026 10:12]
{PHOTOS}

Orla Brennan, [24.11.2026 10:13]
{COME}

Sam Reid, [25.11.2026 18:40]
{YES}
"""
TELEGRAM_IN_WORDS = f"""\
Orla Brennan, [24 Nov 2026 at 10:12:01]:
{PHOTOS}

{COME}

Sam Reid, [25 Nov 2026 at 18:40:09]:
{YES}
"""
SHAPES = {
    "Android": ANDROID,
    "Android, US": ANDROID_US,
    "iPhone": IPHONE,
    "iPhone, US": IPHONE_US,
    "bubbles": BUBBLES,
    "bubbles, a.m.": BUBBLES_OF_HALVES,
    "bubbles, US": BUBBLES_US,
    "Android, French": ANDROID.replace("2026, ", "2026 à "),
    "Android, Hungarian": ANDROID.replace("24/11/2026, ", "2026. 11. 24. ").replace(
        "25/11/2026, ", "2026. 11. 25. "
    ),
    "Android, Spanish": ANDROID.replace(" - ", " a. m. - ").replace("18:40 a.", "6:40 p."),
    "Teams": TEAMS,
    "Teams, US": TEAMS.replace("24/11/", "11/24/").replace("25/11/", "11/25/"),
    "Telegram": TELEGRAM,
    "Telegram, in words": TELEGRAM_IN_WORDS,
}
AGREED = {
    "occasion": "interview",
    "company": "Harbour Bakery",
    "addressee": "Orla Brennan",
    "received_on": "2026-11-24",
    "interview_at": "2026-12-03T10:00",
    "channel": "message",
    "sender": "Sam Reid",
}


def read(text: str) -> dict[str, str]:
    return {one.field: one.value for one in proposals(read_pasted(text), NOW)}


def chat(*said: tuple[str, str, str]) -> str:
    """Return a chat of what was said on which day and by whom."""
    return "\n".join(f"[{day}/11/2026, 10:12:03] {name}: {text}" for day, name, text in said)


def told_in_turn(said: list[str]) -> str:
    """Return a chat of "name: words", all of one day."""
    parted = (one.partition(": ") for one in said)
    return chat(*(("24", name, text) for name, _, text in parted))


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_chat_in_the_shape_of_any_program_says_what_the_wizard_asks(shape: str) -> None:
    facts = read(shape)

    assert facts == AGREED


@pytest.mark.parametrize(
    "line",
    [
        ENCRYPTED,
        'Orla Brennan created group "Kitchen: new people"',
        "Orla Brennan changed their phone number to a new number. Tap to message.",
        "You blocked this contact. Tap to unblock.",
        "Orla Brennan: <Media omitted>",
        "Orla Brennan: This message was deleted",
        "You deleted this message",
        "Missed voice call",
        "Orla Brennan: Missed video call. Tap to call back",
        "Orla Brennan: null",
        "Orla Brennan: IMG-20261124-WA0001.jpg (file attached)",
    ],
)
@pytest.mark.parametrize("place", [0, 2, 4])
def test_line_of_whatsapp_itself_is_no_message(line: str, place: int) -> None:
    lines = ANDROID.splitlines()[1:]

    facts = read("\n".join([*lines[:place], f"24/11/2026, 10:12 - {line}", *lines[place:]]))

    assert facts == AGREED


def test_pattern_does_not_cross_from_one_message_to_the_next() -> None:
    text = chat(
        ("24", "Orla Brennan", "Would you come to an interview? We are open until 3 December"),
        ("24", "Orla Brennan", "10:00 is when the bakery opens"),
    )

    facts = read(text)

    assert facts == {
        "occasion": "invitation",
        "addressee": "Orla Brennan",
        "received_on": "2026-11-24",
        "channel": "message",
    }


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ([("23", "Orla", COME), ("24", "Orla", "The shop is on the quay"), ("25", "Sam", YES)], 23),
        ([("23", "Orla", "Hi Sam"), ("24", "Orla", COME), ("26", "Sam", YES)], 24),
        ([("23", "Orla", "Hi Sam"), ("24", "You", "Hello"), ("26", "You", YES)], 23),
    ],
)
def test_chat_is_dated_by_their_message_that_invites_else_by_the_last_of_theirs(
    said: list[tuple[str, str, str]], day: int
) -> None:
    facts = read(chat(*said))

    assert facts["received_on"] == f"2026-11-{day}"


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        (COME, YES),
        ("Could you come and meet us on Thursday?", "Thursday works for me."),
        ("We are hiring a baker. Are you interested?", "Yes, please."),
        ("We got your application.", "Thank you for considering me."),
    ],
)
def test_who_invites_in_a_chat_is_the_one_to_answer_whoever_began_it(
    theirs: str, ours: str
) -> None:
    greeting, invitation, answer = (
        ("23", "Sam Reid", "Hello"),
        ("24", "Orla Brennan", theirs),
        ("25", "Sam Reid", ours),
    )

    told = [read(chat(*said)) for said in ([greeting, invitation, answer], [invitation, answer])]

    assert [(one["addressee"], one["sender"]) for one in told] == [("Orla Brennan", "Sam Reid")] * 2


def test_chat_in_which_both_seem_to_invite_leaves_who_is_who_in_doubt() -> None:
    text = chat(("23", "Orla", "Come in for a chat"), ("24", "Sam", "Come in for tea"))

    received = read_pasted(text)

    assert (received.sender, received.recipient, received.is_unsure) == ("", "", True)


def test_number_that_writes_in_a_chat_is_no_name() -> None:
    facts = read(ANDROID.replace("Orla Brennan", "+44 7700 900123"))

    assert facts == {name: value for name, value in AGREED.items() if name != "addressee"}


@pytest.mark.parametrize(
    "trial",
    ["trial shift", "trial day", "taster day", "working interview", "trial shift and an interview"],
)
@pytest.mark.parametrize(
    "asked",
    [
        "Would you come in for a {} on Thursday 3 December at 10am?",
        "We would like to offer you a {} on Thursday 3 December at 10am.",
        "Can you do a {} with us on Thursday 3 December at 10am?",
        "Could you come and do a paid {} on Thursday 3 December at 10am?",
        "We'd love to invite you to a {} on Thursday 3 December at 10am.",
    ],
)
@pytest.mark.parametrize(
    ("answer", "occasion"), [(YES, "interview"), ("I will have a look", "invitation")]
)
def test_trial_is_an_interview_that_is_agreed_where_it_is_accepted(
    trial: str, asked: str, answer: str, occasion: str
) -> None:
    text = chat(("24", "Orla Brennan", asked.format(trial)), ("25", "Sam Reid", answer))

    facts = read(text)

    assert facts == {
        "occasion": occasion,
        "addressee": "Orla Brennan",
        "received_on": "2026-11-24",
        "interview_at": "2026-12-03T10:00",
        "channel": "message",
        "sender": "Sam Reid",
    }


@pytest.mark.parametrize(
    ("said", "occasion"),
    [
        ("Your trial shift is on Thursday.", "interview"),
        ("Your trial day has been scheduled.", "interview"),
        ("I have booked you in for a taster day.", "interview"),
        ("This is a reminder of your trial shift.", "interview"),
        ("We have a trial shift for you.", "invitation"),
        ("We are delighted to offer you the position, a trial day is not needed.", "offer"),
    ],
)
def test_letter_about_a_trial_is_one_about_an_interview(said: str, occasion: str) -> None:
    assert read(f"Dear Sam,\n\n{said}\n")["occasion"] == occasion


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        (
            [
                ("10", "Orla", "Would you come in for an interview?"),
                ("24", "Orla", "Friday, 10am?"),
            ],
            "2026-11-27T10:00",
        ),
        (
            [
                ("24", "Orla", "Would you come in for an interview on Friday at 10am?"),
                ("26", "Sam", "Great, see you tomorrow at 10am"),
            ],
            "2026-11-27T10:00",
        ),
    ],
)
def test_day_soon_is_counted_from_the_message_of_a_chat_that_names_it(
    said: list[tuple[str, str, str]], moment: str
) -> None:
    facts = read(chat(*said))

    assert facts["interview_at"] == moment


def test_who_proposes_a_time_in_a_chat_that_the_other_accepts_is_named_in_doubt() -> None:
    text = chat(("24", "Orla", "Interview tomorrow at 10am?"), ("24", "Sam", "I'll be there"))

    received = read_pasted(text)

    assert (received.sender, received.recipient, received.is_unsure) == ("Orla", "Sam", True)


AT_TEN = "Yes, come in Thursday 3 December at 10am"


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (["Sam: Hi Orla, are you free to meet about the vacancy?", f"Orla: {AT_TEN}"], ("", "")),
        (
            [
                "Sam: Hi Orla, are you free to meet about the vacancy?",
                f"Orla: {AT_TEN}",
                "Sam: Perfect, see you then",
            ],
            ("Orla", "Sam"),
        ),
        (
            [
                "Orla: Hi Sam, interview Thursday 3 December at 10am, ok?",
                "Sam: Thursday is tricky. Could you do Friday for the interview?",
            ],
            ("", ""),
        ),
        (["Orla: The job is yours", "Sam: When will I get the offer letter?"], ("", "")),
        (["Orla: The job is yours", "Sam: I have another job offer"], ("", "")),
        (["Orla: Thursday for a trial?", "Sam: I'd like to speak with you first"], ("", "")),
        (["Orla: Hi Sam, Thursday at 10?", "Sam: Nice to meet you Orla!"], ("", "")),
        (["Sam: Could I come in for an interview?", "Orla: Thursday at 10"], ("", "")),
        (["Sam: May I invite you to look at my cakes?", "Orla: Thursday at 10"], ("", "")),
        (["Sam: Can you give me an interview with the chef?", "Orla: Thursday"], ("", "")),
        (["Sam: Are you interested in a baker?", "Orla: Pop in on Thursday"], ("", "")),
        (["Sam: I saw your profile on Indeed", "Orla: Pop in on Thursday"], ("", "")),
        (["Orla: Did you get the invitation?", "Sam: I did"], ("", "")),
        (
            [
                "Sam: I had a look at your interview times for Thursday at 10",
                "Orla: Good. It is a talk, Thursday at 10am",
                "Sam: Great, see you then",
            ],
            ("", ""),
        ),
        (["Sam: My CV is attached. Happy about your interview", "Orla: Thursday"], ("", "")),
    ],
)
def test_question_or_yes_of_the_person_makes_nobody_of_a_chat_the_one_who_invites(
    said: list[str], names: tuple[str, str]
) -> None:
    received = read_pasted(told_in_turn(said))

    assert (received.sender, received.recipient, received.is_unsure) == (*names, True)


@pytest.mark.parametrize(
    "said",
    [
        ["Orla: Would you come in for an interview?", "Sam: Could you do Friday for it?"],
        ["Orla: Would you come in for an interview?", "Sam: Nice to meet you! What is the pay?"],
        ["Orla: We are looking for a baker", "Sam: Are you free to meet about the job?"],
        ["Orla: We came across your profile", "Sam: I have another job offer"],
        ["Orla: We have sent our offer letter", "Sam: I have another job offer"],
        ["Orla: Thanks for contacting me. We'd love to meet you", "Sam: When?"],
        ["Orla: Please come in for a chat", "Sam: When will I get the offer letter?"],
        ["Orla: Thursday at 10?", "Sam: I'd like to apply for the job. My CV is attached"],
        ["Orla: I'd like to invite you to an interview", "Sam: Friday at 2?", "Orla: Works for me"],
    ],
)
def test_who_alone_uses_words_of_those_who_invite_is_the_one_to_answer(said: list[str]) -> None:
    received = read_pasted(told_in_turn(said))

    assert (received.sender, received.recipient, received.is_unsure) == ("Orla", "Sam", False)


def test_who_accepts_first_though_they_seem_to_invite_leaves_both_without_a_name() -> None:
    said = [
        "Orla: Interview on Thursday at 10?",
        "Sam: Thursday works. Is it your first interview?",
    ]
    said += ["Sam: I know your interview room"]

    received = read_pasted(told_in_turn(said))

    assert (received.sender, received.recipient, received.is_unsure) == ("", "", True)


TOMORROW = "Would you come in for an interview tomorrow at 10am?"


def dated(first: str, last: str, said: str = TOMORROW) -> dict[str, str]:
    """Return when a chat came and when its interview is, of stamps in a shape of their own."""
    facts = read(f"[{first}] Orla: {said}\n[{last}] Sam: I will have a look")
    return {name: facts[name] for name in ("received_on", "interview_at") if name in facts}


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("10/11/26, 10:12:03 AM", "10/13/26, 10:15:03 AM", ("2026-10-11", "2026-10-12")),
        ("11/10/26, 10:12:03", "13/10/26, 10:15:03", ("2026-10-11", "2026-10-12")),
        ("10/11/26, 10:12:03", "11/11/26, 10:15:03", ()),
        ("9/11/26, 10:12:03", "10/2/26, 10:15:03", ("2026-09-11", "2026-09-12")),
        ("10/12/25, 10:12:03", "1/3/26, 10:15:03", ()),
        ("10/11/26, 10:12:03", "10/11/26, 10:15:03", ()),
        ("13/11/26, 10:12:03", "11/14/26, 10:15:03", ("2026-11-13", "2026-11-14")),
        ("10/11/26, 10:12:03", "11/14/26, 10:15:03", ("2026-10-11", "2026-10-12")),
        ("10.11.26, 10:12:03", "10.11.26, 10:15:03", ("2026-11-10", "2026-11-11")),
        ("12/1/26, 10:12:03", "12/1/26, 10:15:03", ("2026-01-12", "2026-01-13")),
        ("11/11/26, 10:12:03", "11/11/26, 10:15:03", ("2026-11-11", "2026-11-12")),
    ],
)
def test_stamps_of_a_chat_are_read_in_the_one_order_that_all_of_them_allow(
    first: str, last: str, days: tuple[str, ...]
) -> None:
    facts = dated(first, last)

    found = facts.get("received_on"), facts.get("interview_at", "").removesuffix("T10:00")
    assert tuple(filter(None, found)) == days


@pytest.mark.parametrize(
    ("last", "days"),
    [
        ("20/11/26, 09:12 - Gemma: Please bring your CV", ("2026-11-10", "2026-12-03T10:00")),
        ("20/11/26, 09:12 - Gemma: <Media omitted>", ("2026-11-10", "2026-12-03T10:00")),
        ("20/11/26, 09:12 - Gemma: This message was deleted", ("2026-11-10", "2026-12-03T10:00")),
        ("20/11/26, 09:12 - Missed voice call", ("2026-11-10", "2026-12-03T10:00")),
        ("10/20/26, 09:12 - Missed voice call", ("2026-10-11", "2026-12-03T10:00")),
        ("10/11/26, 09:12 - Missed voice call", (None, "2026-12-03T10:00")),
    ],
)
def test_any_stamp_of_a_chat_tells_the_order_of_day_and_month(
    last: str, days: tuple[str | None, str]
) -> None:
    called = "Could you come in for an interview on Thursday 3 December at 10am?"
    said = f"10/11/26, 09:12 - Gemma: {called}\n10/11/26, 09:30 - Marcus: Yes, works for me"

    facts = read(f"{said}\n{last}")

    assert (facts.get("received_on"), facts.get("interview_at")) == days


@pytest.mark.parametrize(
    ("day", "last", "found"),
    [
        ("4/12/2026", "24/11/26, 10:12:03", "2026-12-04"),
        ("12/4/2026", "11/24/26, 10:12:03", "2026-12-04"),
        ("12/4/2026", "11/11/26, 10:12:03", None),
        ("4/12/2026 or 13/12/2026 or 12/14/2026", "24/11/26, 10:12:03", None),
    ],
)
def test_day_in_numbers_of_a_chat_is_read_in_the_order_of_its_stamps(
    day: str, last: str, found: str | None
) -> None:
    facts = dated("11/11/26, 10:12:03", last, f"Would you come for an interview at 10am on {day}?")

    assert facts.get("interview_at", "T").partition("T")[0] == (found or "")


CALLED = "Orla: Would you come in for an interview on Thursday 3 December at 10am?"
OPEN = "Orla: We would love to invite you to an interview next week! When suits you?"


def settled(*said: str) -> tuple[str, str]:
    """Return as what a chat is read, and at which time its interview is."""
    facts = read(told_in_turn([*said]))
    return facts["occasion"], facts.get("interview_at", "")


@pytest.mark.parametrize(
    "later",
    [
        ["Orla: Could you come half an hour later?", "Sam: OK"],
        ["Sam: Would 14:30 be possible?"],
        ["Orla: Can we do it tomorrow instead?", "Sam: OK"],
        ["Orla: It is on 4 December now", "Sam: OK"],
        ["Orla: Can you come at 2pm instead?"],
        ["Orla: Can you come at 2pm instead?", "Orla: OK"],
        ["Orla: Can you come at 2pm instead?", "Sam: I'll check"],
        ["Orla: Can you come at 2pm instead?", "Sam: Sure, see you at 3"],
        ["Orla: Can you come at 2pm instead?", "Sam: Hm", "Orla: Bring a pen", "Sam: OK"],
        ["Orla: Can you come at 2pm instead?", "Orla: At 3, I mean", "Sam: OK"],
        ["Orla: Can you come at 2pm instead?", "Sam: OK", "Sam: Would 3pm be possible?"],
        ["Orla: Can you come at 2pm or 3pm instead?", "Sam: Yes"],
        ["Orla: Can you come after 2pm instead?", "Sam: Yes"],
        ["Orla: Can you come at 7 instead?", "Sam: Yes"],
        ["Orla: Could we do 2 to 3 instead?", "Sam: Yes"],
        ["Orla: Could we make it the 4th at 2pm instead?", "Sam: OK"],
        ["Orla: Could we make it Fri 2pm instead?", "Sam: OK"],
        ["Orla: Could we do Friday instead?", "Sam: Sure"],
        ["Orla: Could we do Monday instead, same time?", "Sam: Sure"],
        ["Orla: Could we do next Friday instead, same time?", "Sam: Sure"],
        ["Orla: Could you send your CV at 2pm instead?", "Sam: Sure"],
        ["Orla: Shall we have lunch at 1pm?", "Sam: Sure"],
        ["Orla: Is 2pm OK for a quick call?", "Sam: Sure"],
        ["Sam: Could I come at 9:30 to look around first?", "Orla: Sure"],
    ],
)
def test_time_of_a_chat_that_is_moved_later_is_not_proposed(later: list[str]) -> None:
    found = settled(CALLED, "Sam: Great, I'll be there", *later)

    assert found == ("interview", "")


@pytest.mark.parametrize(
    "later", [["Sam: Sorry, I can't"], ["Sam: OK", "Sam: I'll have to pass"]], ids=["no", "later"]
)
def test_time_of_a_chat_that_is_moved_and_then_called_off_is_not_proposed(later: list[str]) -> None:
    moved = "Orla: Can you come at 2pm instead?"

    found = settled(CALLED, "Sam: Great, I'll be there", moved, *later)

    assert found == ("invitation", "")


@pytest.mark.parametrize(
    ("later", "moment"),
    [
        (["Orla: Can you come at 2pm instead?", "Sam: Sure, see you at 2pm"], "03T14:00"),
        (["Orla: Could we make it 2pm instead?", "Sam: No problem, see you at 2"], "03T14:00"),
        (["Orla: Could we make it 2 instead?", "Sam: 👍"], "03T14:00"),
        (["Orla: Could we make it 11 instead?", "Sam: No problem"], "03T11:00"),
        (["Orla: Can you come at 11?", "Sam: OK"], "03T11:00"),
        (["Orla: Can you come at 7 instead?", "Sam: 7pm works"], "03T19:00"),
        (["Orla: Can you come at 2-3pm instead?", "Sam: Yes, thanks"], "03T14:00"),
        (["Sam: Would 14:30 be possible?", "Orla: That works"], "03T14:30"),
        (
            ["Orla: Could we make it 2pm instead on Thursday 3 December?", "Sam: No problem"],
            "03T14:00",
        ),
        (["Orla: Could we make it Thursday 3 December at 2pm?", "Sam: No problem"], "03T14:00"),
        (["Orla: Can you come on Friday 4 December at 10am?", "Sam: OK"], "04T10:00"),
        (["Sam: Could you do Friday instead?", "Orla: Friday is fine, same time"], "04T10:00"),
        (["Orla: Could we do Friday instead, same time?", "Sam: Sure"], "04T10:00"),
        (["Orla: Could we do Friday at 2pm instead?", "Sam: Sure"], "04T14:00"),
        (
            [
                "Orla: Can you come at 2pm instead?",
                "Sam: OK",
                "Sam: Would 3pm be possible?",
                "Orla: Yes",
            ],
            "03T15:00",
        ),
        (["Orla: Can you come at 2pm instead?", "Sam: I'll check", "Sam: 2 works"], "03T14:00"),
    ],
)
def test_time_of_a_chat_that_is_moved_and_agreed_to_is_proposed(
    later: list[str], moment: str
) -> None:
    facts = read(told_in_turn([CALLED, "Sam: Great, I'll be there", *later]))

    assert facts["interview_at"] == f"2026-12-{moment}"


def test_time_of_a_chat_that_is_moved_is_shown_with_the_words_of_both_and_in_its_zone() -> None:
    called = CALLED.replace("10am", "10am GMT for 45 minutes")
    later = ["Orla: Could we make it 2pm instead?", "Sam: No problem, see you at 2"]
    received = read_pasted(told_in_turn([called, "Sam: Great, I'll be there", *later]))

    told = {one.field: (one.value, one.words) for one in proposals(received, NOW)}

    assert (told["interview_at"], told["time_zone"][0], lasts(received, NOW)[0]) == (
        (
            "2026-12-03T14:00",
            "Could we make it 2pm instead? … No problem, see you at 2",
        ),
        "GMT",
        45,
    )


@pytest.mark.parametrize(
    ("later", "moment"),
    [
        (["Orla: How about Friday 4 December at 2pm?", "Sam: OK"], ""),
        (["Orla: Could we make it Friday 4 December at 2pm?", "Sam: OK"], "2026-12-04T14:00"),
        (["Sam: How about Friday 4 December at 2pm?", "Orla: OK"], "2026-12-04T14:00"),
    ],
)
def test_time_that_they_propose_beside_an_unanswered_one_is_a_choice(
    later: list[str], moment: str
) -> None:
    facts = read(told_in_turn([CALLED, *later]))

    assert facts.get("interview_at", "") == moment


@pytest.mark.parametrize(
    "later",
    [
        "Sam: I can't do Thursday. Friday 4 December at 11?",
        "Sam: Thursday is no good, sorry",
        "Sam: That won't work for me",
        "Sam: Unfortunately I have a dentist appointment then",
        "Sam: I'm not free",
        "Orla: Sorry, the position has been filled",
        "Sam: Da geht es leider nicht",
    ],
)
def test_time_of_a_chat_that_is_refused_is_not_proposed(later: str) -> None:
    found = settled(CALLED, later, "Orla: I'll get back to you")

    assert found == ("invitation", "")


@pytest.mark.parametrize(
    "later",
    [
        "Sam: I will check and tell you tomorrow",
        "Sam: Can I let you know on Friday?",
        "Orla: We are at 5 Quay Road, second floor",
        "Orla: Ask at 2 Harbour Street for the key",
        "Orla: Thursday at 10, then?",
        "Orla: Please bring your certificates. Thursday 3 December 2026 at 10:00",
        "Sam: I can't wait!",
    ],
)
def test_time_of_a_chat_that_nothing_speaks_against_is_proposed(later: str) -> None:
    found = settled(CALLED, later)

    assert found == ("invitation", "2026-12-03T10:00")


def test_time_of_a_chat_that_is_refused_and_agreed_after_all_is_proposed() -> None:
    later = ["Sam: Thursday is difficult", "Orla: It is all I have", "Sam: OK, Thursday works"]

    found = settled(CALLED, *later)

    assert found == ("interview", "2026-12-03T10:00")


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        (["Sam: I can't on Friday 4 December at 2pm, I have a dentist appointment"], ""),
        (["Sam: How about Friday 4 December at 2pm?"], ""),
        (["Sam: How about Friday 4 December at 2pm?", "Orla: I will check"], ""),
        (["Sam: How about Friday 4 December at 2pm?", "Orla: Friday doesn't work for us"], ""),
        (["Sam: How about Friday 4 December at 2pm?", "Sam: Works for me"], ""),
        (["Sam: How about Friday 4 December at 2pm?", "Orla: Works for us"], "2026-12-04T14:00"),
        (
            ["Sam: How about Friday 4 December at 2pm?", "Sam: ???", "Orla: Works for us"],
            "2026-12-04T14:00",
        ),
        (["Orla: I can't do Wednesday 2 December at 9am. 4 December, 10am?"], "2026-12-04T10:00"),
    ],
)
def test_time_that_only_the_person_said_in_a_chat_counts_where_it_is_accepted(
    said: list[str], moment: str
) -> None:
    facts = read(told_in_turn([OPEN, *said]))

    assert facts.get("interview_at", "") == moment


@pytest.mark.parametrize(
    "undone",
    [
        "Sam: Actually I can't, sorry. I'll have to pass",
        "Sam: I'll have to pass",
        "Sam: Sorry, I can’t",
        "Sam: I won't be coming after all",
        "Sam: I won't be able to be there",
        "Sam: I need to withdraw",
        "Sam: I am no longer interested",
        "Orla: Sorry, the position has been filled",
        "Orla: The job is filled now",
        "Sam: Ich muss absagen",
        "Sam: Das geht doch nicht",
    ],
)
def test_interview_of_a_chat_that_is_called_off_is_agreed_no_more(undone: str) -> None:
    found = settled(CALLED, "Sam: Great, see you then", undone)

    assert found == ("invitation", "")


@pytest.mark.parametrize(
    "later",
    [
        ["Sam: My train is cancelled so I can't make it on Thursday"],
        ["Sam: Unfortunately there is no parking near you so I have to pass"],
        ["Orla: Something came up with the lunch rush, so come at 2pm instead", "Sam: OK"],
        ["Orla: We need to move it to after the weekend, Monday at 10", "Sam: OK"],
        ["Orla: Could we finish at 11am instead?", "Sam: Sure"],
        ["Orla: Can we start the shift at 6pm instead?", "Sam: Yes"],
        ["Orla: Could you make it 11am New York time instead?", "Sam: Yes"],
        ["Orla: Could we do 2pm instead?", "Sam: Sure. Actually no, 10 is all we have"],
        ["Orla: Could we do 2pm instead?", "Sam: OK", "Orla: Let's keep the original time"],
    ],
)
def test_no_wrong_time_of_a_chat_is_proposed(later: list[str]) -> None:
    (_, moment) = settled(CALLED, "Sam: Great, I'll be there", *later)

    assert moment == ""


@pytest.mark.parametrize(
    "small_talk",
    [
        "Orla: Great, we'll have lunch at 1pm afterwards",
        "Sam: My bus gets in at 9.30",
        "Orla: Lovely. Have a good weekend, and happy Monday!",
        "Orla: Parking is free after 9am.",
        "Sam: I'm afraid of dogs though, haha",
    ],
)
def test_talk_of_other_things_moves_no_interview(small_talk: str) -> None:
    found = settled(CALLED, "Sam: Great, see you then", small_talk)

    assert found == ("interview", "2026-12-03T10:00")


def test_interview_of_a_chat_that_they_saw_as_booked_and_is_called_off_is_an_invitation() -> None:
    found = settled(CALLED, "Sam: OK", "Orla: See you on Thursday", "Sam: I'll have to pass")

    assert found == ("invitation", "")


def test_message_of_a_chat_that_was_edited_is_read_without_the_note_of_it() -> None:
    received = read_pasted(IPHONE)

    assert [one.text for one in received.turns] == [PHOTOS, COME, YES]


@pytest.mark.parametrize(
    "said",
    ["Sam: I can't wait!", "Sam: Do I have to pass by the quay?", "Orla: Ask if you have to pay"],
)
def test_interview_of_a_chat_stays_agreed_whatever_else_is_said(said: str) -> None:
    found = settled(CALLED, "Sam: Great, see you then", said)

    assert found == ("interview", "2026-12-03T10:00")


@pytest.mark.parametrize(
    "own",
    [
        "Sam: I work at Rival Bakery Ltd as Head Baker and would like to apply for the job",
        "Sam: I have another offer from Rival Ltd",
        "Sam: My number is 07700 900123, the reference is AB-1234. Kind regards, Pat Flynn",
        "Sam: I have to answer the other firm by Friday 4 December. I'd be a Head Baker",
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_what_the_person_says_in_a_chat_is_no_fact_of_theirs(own: str, *, is_first: bool) -> None:
    received = read_pasted(told_in_turn([own, CALLED] if is_first else [CALLED, own]))

    facts = {one.field: one.value for one in proposals(received, NOW)}
    assert (facts, answer_by(received, NOW)) == (
        {
            "occasion": "invitation",
            "addressee": "Orla",
            "received_on": "2026-11-24",
            "interview_at": "2026-12-03T10:00",
            "channel": "message",
            "sender": "Sam",
        },
        None,
    )


def test_chat_in_which_it_is_not_told_who_invites_names_nobody_by_its_last_words() -> None:
    facts = read(
        told_in_turn(["Orla: The job is yours", "Sam: When can I start?", "Orla: Tomorrow"])
    )

    assert facts == {"received_on": "2026-11-24", "channel": "message"}


def test_chat_of_several_days_in_which_it_is_not_told_who_invites_has_no_day() -> None:
    facts = read(chat(("23", "Orla", "Thursday at 10?"), ("24", "Sam", "Could we do Friday?")))

    assert facts == {"channel": "message"}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (["Pat: Works for me", "Sam: I'll check and tell you"], ("", True)),
        (["Pat: Works for me", "Sam: Great, I'll be there"], ("", True)),
        (["Orla: Hi Sam, that is the oven room", "Pat: Works for me", "Sam: ?"], ("", False)),
        (["Orla: Hi Sam, please say yes", "Pat: Hm", "Sam: Works for me"], ("Works for me", False)),
        (["Sam: My CV is attached. OK?", "Pat: Yes", "Sam: Works for me"], ("Works for me", False)),
        (["Pat: My CV is here", "Sam: My CV, too", "Sam: Works for me"], ("", True)),
        (["Pat: Works for me", "You: I'll check and tell you"], ("", False)),
        (["Pat: I'll check", "You: Works for me"], ("Works for me", False)),
    ],
)
def test_yes_in_a_group_is_of_who_is_known_to_be_invited(
    said: list[str], found: tuple[str, bool]
) -> None:
    received = read_pasted(told_in_turn([CALLED, *said]))

    assert (received.sender, received.agreed, received.is_unsure) == ("Orla", *found)


def test_chat_of_teams_that_tells_no_year_names_who_wrote_and_no_day() -> None:
    facts = read(TEAMS.replace("24/11/2026", "11/24").replace("25/11/2026", "11/25"))

    assert facts == {name: value for name, value in AGREED.items() if name != "received_on"}


@pytest.mark.parametrize(
    "plan",
    [
        "[10:00, 3/12/2026] Tour: Our kitchen\n[11:00, 3/12/2026] Interview: with Orla Brennan",
        "[3/12/2026 10:00] Tour of our kitchen\n[3/12/2026 11:00] Meet the bakers",
        "3/12/2026, 10:00 - Welcome: Our kitchen\n3/12/2026, 11:00 - Lunch: with Orla Brennan",
    ],
)
def test_plan_that_stands_on_top_of_a_message_is_no_chat(plan: str) -> None:
    received = read_pasted(f"{plan}\nWe would like to invite you to an interview. Orla Brennan")

    assert (received.sender, received.recipient, received.chat, received.turns) == ("", "", "", ())


def test_chat_with_who_is_saved_as_the_interview_is_one() -> None:
    received = read_pasted(told_in_turn([CALLED.replace("Orla", "Interview Orla"), "Sam: OK"]))

    assert (received.sender, received.recipient) == ("Interview Orla", "Sam")


@pytest.mark.parametrize("shape", [ANDROID, IPHONE, TEAMS], ids=["Android", "iPhone", "Teams"])
def test_chat_that_was_sent_to_oneself_as_a_file_is_read_as_one(shape: str) -> None:
    own = "Sam Reid <sam@example.com>"
    head = f"From: {own}\nTo: {own}\nSubject: WhatsApp Chat with Orla\nDate: Sat, 28 Nov 2026\n"

    received = read_eml(f"{head}\n{shape}".encode())

    assert {one.field: one.value for one in proposals(received, NOW)} == AGREED
