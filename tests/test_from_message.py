"""A draft can start from the message that was got; each fact is accepted or changed."""

from __future__ import annotations

import re
from datetime import timedelta
from email import message_from_bytes, policy
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from declines.choices import Occasion
from declines.models import Draft
from tests.conftest import address, finish
from tests.test_received import CATERING, MUSEUM, OFFER, SCHOOL

PAGE = "/drafts/from-message/"
TAKEN = {
    "take": "",
    "use": ["occasion", "company", "role", "thread", "slot"],
    "occasion": "offer",
    "company": "Fairmont",
    "role": "Head",
    "addressee": "Karen Li",
}
NO_DAY = {"answer_by": ""}  # and yet a message
IN_NINE_DAYS = timezone.now() + timedelta(days=9)
BOOKED = {"answer_promptly__interview_at": f"{IN_NINE_DAYS:%Y-%m-%dT10:30}"}
INVITED = (
    "From: Ana <ana@acme.example>\r\nSubject: Your interview\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=x\r\n\r\n"
    "--x\r\nContent-Type: text/plain\r\n\r\nWe invite you to an interview.\r\n"
    "--x\r\nContent-Type: text/calendar\r\n\r\n"
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:abc123@calendar.example\r\nSEQUENCE:2\r\n"
    f"DTSTART:{IN_NINE_DAYS:%Y%m%dT103000Z}\r\nSUMMARY:Interview\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n--x--\r\n"
).encode()

WORDS = b"Dear Jonas, we would like to invite you to an interview.\n"
NO_TEXT = (
    "This is no message that we can read. In Outlook, save it as .eml, or copy its text and "
    "paste it here."
)


def eml(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("invitation.eml", content, "message/rfc822")


def proposed(answer: Any) -> dict[str, str]:
    return {row["name"]: row["value"] for row in answer.context["rows"]}


def test_pasted_message_is_proposed_and_nothing_is_stored(alice: Client) -> None:
    answer = alice.post(PAGE, {"message": SCHOOL})

    assert proposed(answer)["role"] == "Head of Lower School"
    assert Draft.objects.count() == 0


def test_file_is_read_like_a_pasted_message(alice: Client) -> None:
    answer = alice.post(PAGE, {"file": eml(MUSEUM.encode())})

    assert proposed(answer) == proposed(alice.post(PAGE, {"message": MUSEUM}))


def test_proposal_shows_the_words_it_was_read_from(alice: Client) -> None:
    page = alice.post(PAGE, {"message": SCHOOL}).content.decode()

    assert '<q dir="auto">position of Head of Lower School at Fairmont Academy' in page


def test_occasions_are_proposed_as_they_are_asked_for_each_whole(alice: Client) -> None:
    page = alice.post(PAGE, {"message": SCHOOL}).content.decode()

    shown = re.findall(r'<input type="radio" name="occasion" value="(\w+)"( checked)?', page)
    assert shown == [(each.value, " checked" if each == "offer" else "") for each in Occasion]
    assert '<select name="occasion"' not in page


def test_accepted_facts_stand_in_the_first_step(alice: Client) -> None:
    answer = alice.post(PAGE, TAKEN)

    page = alice.get(answer["Location"])
    form = page.context["form"]
    assert {name: form[name].value() for name in ("occasion", "company", "role", "addressee")} == {
        "occasion": "offer",
        "company": "Fairmont",
        "role": "Head",
        "addressee": None,
    }


def test_name_of_the_recipient_waits_in_the_last_step(alice: Client) -> None:
    alice.post(PAGE, TAKEN | {"use": ["company", "sender"], "sender": "Michelle Tran"})

    draft = Draft.objects.get()
    assert draft.answers["keep-in-touch"] == {"sender": ["Michelle Tran"]}
    assert alice.get(address(draft))["Location"] == address(draft, "answer-promptly")


def test_form_of_proposals_sent_twice_starts_one_draft(alice: Client) -> None:
    page = alice.post(PAGE, {"message": SCHOOL})
    sent = TAKEN | {"draft": str(page.context["new_id"])}

    first = alice.post(PAGE, sent)
    again = alice.post(PAGE, sent)

    assert Draft.objects.count() == 1
    assert first["Location"] == again["Location"]


def test_unknown_fields_are_not_stored(alice: Client) -> None:
    alice.post(PAGE, TAKEN | {"use": ["company", "owner", "step", "x" * 5000], "owner": "me"})

    assert Draft.objects.get().answers == {"answer-promptly": {"company": ["Fairmont"]}}


def test_answer_stands_in_the_thread_of_the_message(alice: Client) -> None:
    page = alice.post(PAGE, {"message": MUSEUM})
    received = page.context["received"]
    thread = {"message_id": received.message_id, "references": received.references}
    alice.post(PAGE, TAKEN | thread | {"subject": received.subject})
    draft = finish(alice, Draft.objects.get())

    written = alice.get(f"/drafts/{draft.pk}/email.eml").content
    message = message_from_bytes(written, policy=policy.default)

    assert message["In-Reply-To"] == "<one@mail.halvorsenmuseum.org>"
    assert message["References"] == "<zero@mail.halvorsenmuseum.org> <one@mail.halvorsenmuseum.org>"


def test_interview_that_was_cancelled_is_the_entry_of_the_invitation(alice: Client) -> None:
    page = alice.post(PAGE, {"file": eml(INVITED)})
    invite = page.context["received"].invite
    slot = {"slot": invite.uid, "sequence": str(invite.sequence)}
    when = {"use": ["interview_at", "slot"], "interview_at": proposed(page)["interview_at"]}
    alice.post(PAGE, TAKEN | slot | when)
    draft = finish(alice, Draft.objects.get(), answer_promptly__occasion="interview", **BOOKED)
    alice.post(address(draft, "sent"), {"sent_on": timezone.now().date(), "sent_by": "email"})

    file = alice.get(f"/drafts/{draft.pk}/interview.ics").content

    (event,) = Calendar.from_ical(file).walk("VEVENT")
    assert (str(event["UID"]), event["SEQUENCE"]) == ("abc123@calendar.example", 3)
    assert str(event["STATUS"]) == "CANCELLED"


@pytest.mark.parametrize(
    ("slot", "sequence", "kept"),
    [
        ("a@b\r\nMETHOD:CANCEL", "x", {"slot": "a@b METHOD:CANCEL", "sequence": "0"}),
        ("a@b", "9" * 40, {"slot": "a@b", "sequence": "0"}),
        ("x" * 5000, "1", {}),
        (" ", "1", {}),
    ],
)
def test_entry_of_an_invitation_is_kept_as_far_as_it_is_right(
    alice: Client, slot: str, sequence: str, kept: dict[str, str]
) -> None:
    alice.post(PAGE, TAKEN | {"slot": slot, "sequence": sequence})

    assert Draft.objects.get().thread == kept | NO_DAY


def test_agency_is_proposed_as_the_wizard_says_it_and_taken(alice: Client) -> None:
    page = alice.post(PAGE, {"message": CATERING})
    (row,) = [one for one in page.context["rows"] if one["name"] == "circumstances"]
    alice.post(PAGE, TAKEN | {"use": ["circumstances", "agency"], **proposed(page)})

    form = alice.get(address(Draft.objects.get(), "answer-promptly")).context["form"]

    assert (row["label"], row["type"]) == ("A recruitment agency stands between us", "hidden")
    assert form["circumstances"].value() == ["agency"]
    assert form["agency"].value() == "Brightwell Catering Recruitment"


@pytest.mark.parametrize(("days", "ticked"), [(0, True), (30, False)])
def test_day_to_come_on_which_a_message_says_it_was_sent_is_doubted(
    alice: Client, days: int, ticked: bool
) -> None:
    sent = timezone.now() + timedelta(days=days)
    message = f"From: Ana Lee <ana@acme.example>\nDate: {sent:%d %B %Y} 09:00\n\nDear Owen,"

    page = alice.post(PAGE, {"message": message}).content.decode()

    doubt = "This day is in the future. When did their message come?"
    assert page.count(doubt) == (not ticked)
    assert page.count('value="received_on" checked>') == ticked


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        (f"{IN_NINE_DAYS:%Y-%m-%d}", {"answer_by": f"{IN_NINE_DAYS:%Y-%m-%d}"}),
        ("x" * 5000, {}),
        ("", {}),
        ("9999-12-31", {}),
        ("0001-01-01", {}),
    ],
)
def test_day_by_which_an_answer_is_wanted_is_kept_where_it_is_right(
    alice: Client, day: str, kept: dict[str, str]
) -> None:
    said = {"use": ["company", "answer_by"], "answer_by": day}

    started = alice.post(PAGE, TAKEN | said)["Location"].split("/")[2]

    assert Draft.objects.get(pk=started).thread == NO_DAY | kept
    assert alice.get(f"/drafts/{started}/answer-by.ics").status_code == (200 if kept else 404)


def test_day_far_away_by_which_an_answer_is_wanted_is_doubted(alice: Client) -> None:
    page = alice.post(PAGE, {"message": OFFER.format(said="Please reply by 16 February 2099.")})

    told = page.content.decode().partition('name="use" value="answer_by"')[2]
    assert told.startswith("> <span>")
    assert told.count("This is too far from today. Is the year right?") == 1


def test_day_before_their_message_by_which_an_answer_is_wanted_is_doubted(alice: Client) -> None:
    message = f"Date: {timezone.now() - timedelta(days=2):%a, %d %b %Y} 09:00:00 +0000\n\n"
    day = timezone.now() - timedelta(days=9)

    page = alice.post(
        PAGE, {"message": message + OFFER.format(said=f"Please reply by {day:%d %B %Y}.")}
    )

    told = page.content.decode().partition('name="use" value="answer_by"')[2]
    assert told.startswith("> <span>")
    assert told.count("This is before the day their message came.") == 1


def test_day_before_their_message_that_is_typed_is_kept_and_asked_for_again(alice: Client) -> None:
    came, day = (f"{timezone.now() - timedelta(days=days):%Y-%m-%d}" for days in (2, 9))
    said = {"use": ["company", "received_on", "answer_by"], "received_on": came, "answer_by": day}

    answer = alice.post(PAGE, TAKEN | said)

    draft, asked = Draft.objects.get(), alice.get(answer["Location"])
    page = asked.content.decode()
    assert (draft.company, draft.thread) == ("Fairmont", NO_DAY)
    assert answer["Location"] == f"{address(draft, 'answer-by')}?answer_by={day}"
    assert re.findall(r'name="answer_by" value="(.*?)"', page) == [day]
    assert page.count("This is before the day their message came.") == 2  # in the summary, too


def test_day_that_is_asked_for_again_is_not_stored_by_a_visit(
    alice: Client, finished: Draft
) -> None:
    day = f"{IN_NINE_DAYS:%Y-%m-%d}"

    answer = alice.get(f"{address(finished, 'answer-by')}?answer_by={day}")

    finished.refresh_from_db()
    assert (answer.status_code, finished.answer_by) == (200, None)


def test_day_by_which_an_answer_is_wanted_is_shown_as_what_it_is(alice: Client) -> None:
    page = alice.post(PAGE, {"message": OFFER.format(said="Please reply by 16 February 2026.")})

    told = page.content.decode().partition("They would like an answer by")[2]
    assert '<input type="date" name="answer_by" value="2026-02-16"' in told
    assert '<q dir="auto">reply by 16 February 2026</q>' in told


@pytest.mark.parametrize(("days", "told"), [(3, 1), (-1, 0)])
def test_email_page_tells_by_when_an_answer_is_wanted_until_then(
    alice: Client, finished: Draft, days: int, told: int
) -> None:
    day = timezone.now().date() + timedelta(days=days)
    Draft.objects.filter(pk=finished.pk).update(thread={"answer_by": str(day)})

    page = alice.get(address(finished, "email")).content.decode()

    assert page.count(f"They would like an answer by {day:%B %-d, %Y}.") == told
    assert page.count(f"/drafts/{finished.pk}/answer-by.ics") == told


def test_thread_and_calendar_entry_are_proposals_like_all_else(alice: Client) -> None:
    told = {"message_id": "<a@b>", "subject": "Your interview", "slot": "abc@x", "sequence": "1"}

    shown = alice.post(PAGE, {"file": eml(INVITED)}).content.decode()
    alice.post(PAGE, TAKEN | told | {"use": ["company"]})

    assert shown.count('name="use" value="slot" checked') == 1
    assert Draft.objects.get().thread == NO_DAY


def test_subject_of_the_thread_is_taken_at_a_press(alice: Client) -> None:
    alice.post(PAGE, TAKEN | {"message_id": "<a@b>", "subject": "Re: Your interview"})
    draft = finish(alice, Draft.objects.get())

    alice.post(
        address(draft, "email"),
        {"subject": draft.subject, "body": draft.body, "revision": draft.revision, "resubject": ""},
    )

    draft.refresh_from_db()
    assert draft.subject == "Re: Your interview"


def test_id_that_is_none_makes_no_thread(alice: Client) -> None:
    alice.post(PAGE, TAKEN | {"message_id": "<a@b>\r\nBcc: x@y.z", "subject": "Hello"})

    assert Draft.objects.get().thread == NO_DAY


def test_nothing_pasted_is_said_beside_the_field(alice: Client) -> None:
    answer = alice.post(PAGE, {"message": " "})

    assert answer.status_code == 400
    assert "Paste the text of the message here." in answer.content.decode()


def test_unreadable_file_is_said_beside_the_field_and_keeps_what_was_pasted(alice: Client) -> None:
    answer = alice.post(PAGE, {"message": "My words.", "file": eml(b"\xff")})

    page = answer.content.decode()
    assert answer.status_code == 400
    assert re.findall('id="(file-error)"', page) == ["file-error"]
    assert "My words." in page


@pytest.mark.parametrize(
    "content",
    [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + WORDS,  # what Outlook calls .msg
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + WORDS,
        b"\xff\xd8\xff\xe1Exif" + WORDS,
        b"GIF89a" + WORDS,
        b"%PDF-1.7\n" + WORDS,
        b"PK\x03\x04\x14" + WORDS,
        b"\x1f\x8b\x08" + WORDS,
        WORDS.decode().encode("utf-16"),
    ],
    ids=["msg", "png", "jpeg", "gif", "pdf", "zip", "gzip", "utf-16"],
)
def test_file_that_is_no_text_is_refused_beside_the_field(alice: Client, content: bytes) -> None:
    answer = alice.post(PAGE, {"message": "My words.", "file": eml(content)})

    page = answer.content.decode()
    assert answer.status_code == 400
    assert re.findall('<p class="error" id="file-error">(.*?)</p>', page) == [NO_TEXT]
    assert "My words." in page


def test_message_with_bytes_behind_its_beginning_that_are_no_text_is_read(alice: Client) -> None:
    content = MUSEUM.encode() + b"\n" * 1024 + b"\0\0"

    answer = alice.post(PAGE, {"file": eml(content)})

    assert proposed(answer) == proposed(alice.post(PAGE, {"message": MUSEUM}))


def test_file_of_5_mb_is_refused(alice: Client) -> None:
    content = b"Subject: x\r\n\r\n" + b"y" * 5_000_000
    upload = eml(content)

    answer = alice.post(PAGE, {"file": upload})

    assert answer.status_code == 400
    assert "larger than 2 MB" in answer.content.decode()


def test_pasted_message_of_5_mb_is_refused(alice: Client) -> None:
    answer = alice.post(PAGE, {"message": "y" * 5_000_000})

    assert answer.status_code == 413


def test_message_that_says_nothing_still_starts_a_draft(alice: Client) -> None:
    answer = alice.post(PAGE, {"message": "Hello there, my friend of old times."})

    assert answer.status_code == 200
    assert proposed(answer) == {}


def begun(client: Client, message: str) -> Any:
    return client.post(PAGE, {"message": message}).context["begun"]


HEAD = f"From: Karen Li <karen@fairmont.example>\nMessage-ID: <1@fairmont.example>\n\n{SCHOOL}"


def test_message_that_a_draft_answers_already_leads_to_the_draft(alice: Client) -> None:
    alice.post(PAGE, TAKEN | {"message_id": "<1@fairmont.example>", "company": "Another"})
    (draft,) = Draft.objects.all()

    page = alice.post(PAGE, {"message": HEAD})

    assert page.context["begun"] == draft
    assert f'<a href="{address(draft)}" dir="auto">Head · Another</a>' in page.content.decode()


@pytest.mark.parametrize(
    ("changed", "is_same"),
    [
        ({}, True),
        ({"addressee": "Tom Reed"}, False),
        ({"role": "Cook"}, False),
        ({"company": "Other"}, False),
    ],
)
def test_draft_for_the_same_role_and_sender_is_named(
    alice: Client, changed: dict[str, str], is_same: bool
) -> None:
    told = proposed(alice.post(PAGE, {"message": SCHOOL}))
    use = ["company", "role", "addressee"]
    alice.post(PAGE, {"take": "", "use": use} | told | changed)

    found = begun(alice, SCHOOL)

    assert {"company", "role", "addressee"} <= told.keys()
    assert (found == Draft.objects.get()) == is_same


def test_draft_that_was_sent_or_is_anothers_is_not_named(alice: Client, bob: Client) -> None:
    taken = TAKEN | {"message_id": "<1@fairmont.example>"}
    alice.post(PAGE, taken)
    Draft.objects.filter(thread__id="<1@fairmont.example>").update(sent_at=timezone.now())

    found = [begun(client, HEAD) for client in (alice, bob)]

    assert found == [None, None]


def test_message_for_which_there_is_a_draft_can_begin_another(alice: Client) -> None:
    taken = TAKEN | {"message_id": "<1@fairmont.example>"}
    alice.post(PAGE, taken)
    begun(alice, HEAD)

    alice.post(PAGE, taken)

    assert Draft.objects.count() == 2


def test_queries_for_a_message_do_not_grow(alice: Client, queries: Any) -> None:
    for _ in range(5):
        alice.post(PAGE, TAKEN | {"message_id": "<1@fairmont.example>"})

    with queries(2):
        alice.post(PAGE, {"message": HEAD})
