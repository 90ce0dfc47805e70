"""A draft that was sent is a record, until it is said that it was not sent."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from declines.letters.sentences import sentences
from declines.models import Draft
from tests.conftest import STEPS, address, finish, post_email, post_step, start

NOTICE = r'<p class="notice" role="status">(.*?)</p>'


def mark_sent(client: Client, draft: Draft, **told: Any) -> Any:
    usual = {"sent_on": str(timezone.now().date()), "sent_by": "email", "sent_reason": ""}
    return client.post(address(draft, "sent"), usual | told)


@pytest.fixture
def sent(alice: Client, finished: Draft) -> Draft:
    mark_sent(alice, finished, sent_reason="My plans")
    finished.refresh_from_db()
    return finished


def event_in(raw: bytes) -> Any:
    (event,) = Calendar.from_ical(raw).walk("VEVENT")
    return event


def test_form_proposes_today_and_the_reason_of_the_letter(alice: Client, finished: Draft) -> None:
    answer = post_email(alice, finished, sent="")
    form = alice.get(answer["Location"]).context["form"]

    (told,) = [one for one in sentences(finished.body) if "career goals" in one]
    assert answer["Location"] == address(finished, "sent")
    assert form.initial == {
        "sent_on": str(timezone.now().date()),
        "sent_by": "email",
        "sent_reason": told,
    }


@pytest.mark.parametrize(
    ("channel", "to", "proposed"),
    [
        ("phone", "", "email"),
        ("person", "", "email"),
        ("message", "", "message"),
        ("portal", "", "portal"),
        ("message", "maria@brightwater.example", "email"),
        ("portal", "maria@brightwater.example", "email"),
    ],
)
def test_form_proposes_email_unless_they_write_elsewhere_and_no_address_is_named(
    alice: Client, draft: Draft, channel: str, to: str, proposed: str
) -> None:
    finish(alice, draft, answer_promptly__channel=channel)
    post_email(alice, draft, addressed_to=to, sent="")

    form = alice.get(address(draft, "sent")).context["form"]

    assert form.initial["sent_by"] == proposed


def test_form_proposes_the_reason_that_an_edited_letter_tells(
    alice: Client, finished: Draft
) -> None:
    body = "Dear Maria,\n\nAs I told you, last Monday I have accepted another\nposition. Bye."
    post_email(alice, finished, body=body, sent="")

    form = alice.get(address(finished, "sent")).context["form"]

    told = "As I told you, last Monday I have accepted another position."
    assert form.initial["sent_reason"] == told


def test_form_proposes_the_chosen_reason_where_the_sentence_that_tells_it_is_long(
    alice: Client, finished: Draft
) -> None:
    told = f"My career goals{' differ' * 60}."
    post_email(alice, finished, body=f"Dear Maria,\n\n{told}", sent="")

    form = alice.get(address(finished, "sent")).context["form"]

    assert form.initial["sent_reason"] == "It does not suit my career goals at this time"


def test_form_asks_for_the_reason_where_the_email_gives_that_of_the_answers_no_more(
    alice: Client, finished: Draft
) -> None:
    post_email(alice, finished, body="Dear Maria,\n\nWe have a baby on the way.", sent="")

    page = alice.get(address(finished, "sent"))

    said = "Your email no longer gives the reason of your answers."
    assert page.context["form"].initial["sent_reason"] == ""
    assert page.content.decode().count(said) == 1


@pytest.mark.parametrize(
    ("written", "reason", "said"),
    [
        ("I have accepted another position.", "", "I have accepted another position."),
        ("We have a baby on the way.", "A baby", "A baby"),
        ("We have a baby on the way.", "", ""),
        ("It does not suit my career.", "", None),
    ],
)
def test_record_says_what_the_email_says_where_the_answer_to_why_says_another_thing(
    alice: Client, finished: Draft, written: str, reason: str, said: str | None
) -> None:
    told = next(one for one in sentences(finished.body) if "goals" in one)
    post_email(alice, finished, body=finished.body.replace(told, written))
    mark_sent(alice, finished, sent_reason=reason)

    page = alice.get(address(finished, "email"))

    still = "The answer to “why?” still gives the reason of your answers"
    again = f'say the same again, no more: <q dir="auto">{said}</q>'
    assert page.context["said_instead"] == said
    assert page.content.decode().count(still) == (said is not None)
    assert page.content.decode().count(again) == bool(said)


def test_button_saves_what_was_typed_first(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body="Mine.", sent="")

    finished.refresh_from_db()
    assert finished.body == "Mine."


def test_record_tells_when_how_and_which_reason(alice: Client, sent: Draft) -> None:
    page = alice.get(address(sent, "email")).content.decode()

    assert f"{timezone.now():%B %-d, %Y} · By email" in page
    assert 'The reason you gave: <q dir="auto">My plans</q>' in page
    assert "<textarea" not in page


def test_questions_about_sending_are_asked_as_people_ask(alice: Client, finished: Draft) -> None:
    form = alice.get(address(finished, "sent")).context["form"]

    assert [field.label for field in form] == [
        "When did you send it?",
        "How did you send it?",
        "Which reason did you give?",
    ]


@pytest.mark.parametrize(("made", "told"), [(1, "1 draft made."), (2, "2 drafts made.")])
def test_list_tells_how_many_copies_were_made(alice: Client, made: int, told: str) -> None:
    page = alice.get("/drafts/", {"made": made}).content.decode()

    assert f'role="alert">{told}</p>' in page


def test_companies_are_asked_for_one_per_line(alice: Client, finished: Draft) -> None:
    form = alice.get(address(finished, "copy")).context["form"]

    assert form["companies"].label == "Companies, one per line"


@pytest.mark.parametrize("told", [{}, {"give_a_reason__reason": "another_offer"}])
def test_copy_for_others_says_what_is_copied_whatever_is_ticked(
    alice: Client, draft: Draft, told: dict[str, str]
) -> None:
    finish(alice, draft, **told)

    page = alice.get(address(draft, "copy"))

    assert "and a reason that is ticked below: no other answer" in page.content.decode()
    assert page.context["form"].initial["has_accepted"] is bool(told)


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"sent_on": ""}, "Name the day."),
        ({"sent_on": "x"}, "Write the day as 2026-03-14."),
        ({"sent_on": "9999-12-31"}, "This day is in the future."),
        ({"sent_on": "0001-01-01"}, "This is long ago. Is the year right?"),
        ({"sent_by": "pigeon"}, "Select a valid choice."),
        ({"sent_reason": "x" * 5000}, "This is too long"),
    ],
)
def test_wrong_day_or_way_is_said_and_nothing_is_marked(
    alice: Client, finished: Draft, told: dict[str, str], message: str
) -> None:
    answer = mark_sent(alice, finished, **told)

    finished.refresh_from_db()
    assert (answer.status_code, finished.sent_at) == (400, None)
    assert message in answer.content.decode()


def test_long_reason_is_taken_in_whole_and_refused(alice: Client, finished: Draft) -> None:
    asked = alice.get(address(finished, "sent")).content.decode()
    answer = mark_sent(alice, finished, sent_reason="x" * 10_000)

    finished.refresh_from_db()
    (field,) = re.findall(r'<input[^>]* name="sent_reason"[^>]*>', asked)
    assert "maxlength" not in field
    assert "This is too long: 10000 characters, where 400 fit." in answer.content.decode()
    assert "x" * 10_000 in answer.content.decode()
    assert finished.sent_at is None


@pytest.mark.parametrize("body", ["", " \n\u200b"])
def test_empty_email_is_not_marked_as_sent_and_that_is_said(
    alice: Client, finished: Draft, body: str
) -> None:
    post_email(alice, finished, body=body, sent="")

    asked = alice.get(address(finished, "sent"))
    answer = mark_sent(alice, finished)
    page = alice.get(answer["Location"])

    finished.refresh_from_db()
    html = page.content.decode()
    assert asked["Location"] == answer["Location"] == f"{address(finished, 'email')}?empty"
    assert finished.sent_at is None
    assert "It is not marked as sent" in html
    assert '<p class="error" id="body-error">The email is empty.</p>' in html


def test_email_that_is_empty_no_more_is_not_told_to_be(alice: Client, finished: Draft) -> None:
    page = alice.get(f"{address(finished, 'email')}?empty")

    assert "It is not marked as sent" not in page.content.decode()


def test_unfinished_draft_is_not_marked(alice: Client, draft: Draft) -> None:
    mark_sent(alice, draft)

    draft.refresh_from_db()
    assert draft.sent_at is None


@pytest.mark.parametrize("step", STEPS)
def test_steps_of_a_sent_draft_lead_to_its_record(alice: Client, sent: Draft, step: str) -> None:
    assert alice.get(address(sent, step))["Location"] == address(sent, "email")


@pytest.mark.parametrize("place", ["answer-promptly", "answer-promptly/letter"])
def test_late_answer_leaves_the_record_as_it_is_and_is_given_back(
    alice: Client, sent: Draft, place: str
) -> None:
    before = Draft.objects.values("answers", "body", "company").get(pk=sent.pk)

    late = {"company": "Typed too late", "decline_wizard-current_step": "answer-promptly"}
    page = alice.post(address(sent, place), late)

    assert Draft.objects.values("answers", "body", "company").get(pk=sent.pk) == before
    assert page.status_code == 409
    assert "Typed too late" in page.content.decode()


def test_late_tone_leaves_the_record_as_it_is(alice: Client, sent: Draft) -> None:
    before = Draft.objects.values("answers", "body").get(pk=sent.pk)

    alice.post(address(sent, "email/brief"))

    assert Draft.objects.values("answers", "body").get(pk=sent.pk) == before


def test_text_typed_elsewhere_is_shown_and_not_taken(alice: Client, sent: Draft) -> None:
    before = sent.body

    answer = post_email(alice, sent, body="Typed in another tab.")

    sent.refresh_from_db()
    assert (answer.status_code, sent.body) == (409, before)
    assert "Typed in another tab." in answer.content.decode()


def test_text_typed_elsewhere_is_taken_where_it_was_not_sent(alice: Client, sent: Draft) -> None:
    form = {"subject": "s", "body": "Mine.", "revision": sent.revision}

    alice.post(address(sent, "unsent"), form)

    sent.refresh_from_db()
    assert (sent.body, sent.sent_at, sent.status) == ("Mine.", None, "ready")


def test_sending_can_be_undone(alice: Client, sent: Draft) -> None:
    alice.post(address(sent, "unsent"))

    page = alice.get(address(sent, "email"))
    assert page.context["form"].initial["body"] == sent.body


def test_record_leads_to_what_else_was_made_and_to_its_files(alice: Client, sent: Draft) -> None:
    page = alice.get(address(sent, "email")).content.decode()

    also = page.partition("Also made for it:")[2].partition("</p>")[0]
    texts = address(sent, "texts")
    assert re.findall(r'href="(.*?)">(.*?)</a>', also) == [
        (f"{texts}#phone", "What to say on the phone"),
        (f"{texts}#voicemail", "What to leave on a voicemail"),
        (f"{texts}#hr", "To the HR department"),
    ]
    assert re.findall(r'<a download href="(.*?\.(?:eml|txt))"', page) == [
        f"/drafts/{sent.pk}/email.eml",
        f"/drafts/{sent.pk}/email.txt",
    ]
    assert re.findall(r'data-copy="(.*?)"', page) == ["body", "subject body"]


def test_record_has_a_day_to_look_again(alice: Client, sent: Draft) -> None:
    event = event_in(alice.get(address(sent, "look-again.ics").removesuffix("/")).content)

    assert event["DTSTART"].dt == timezone.now().date() + timedelta(days=7)
    assert str(event["SUMMARY"]) == "Did my answer reach Maria Lopez?"


@pytest.mark.parametrize("time_zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_day_of_sending_is_that_of_the_persons_time_zone(
    alice: Client, draft: Draft, time_zone: str
) -> None:
    finish(alice, draft, answer_promptly__time_zone=time_zone)
    day = timezone.now().astimezone(ZoneInfo(time_zone)).date() - timedelta(days=1)
    mark_sent(alice, draft, sent_on=str(day))

    page = alice.get(address(draft, "email"))
    event = event_in(alice.get(f"/drafts/{draft.pk}/look-again.ics").content)
    (row,) = alice.get("/drafts/").context["rows"]

    assert (page.context["sent_on"], row["sent_on"]) == (day, day)
    assert event["DTSTART"].dt == day + timedelta(days=7)


def test_interview_that_was_cancelled_is_cancelled_in_the_calendar(
    alice: Client, draft: Draft
) -> None:
    at = (timezone.now() + timedelta(days=9)).replace(second=0, microsecond=0)
    told = {"occasion": "interview", "interview_at": f"{at:%Y-%m-%dT%H:%M}"}
    finish(alice, draft, **{f"answer_promptly__{name}": value for name, value in told.items()})
    mark_sent(alice, draft)

    event = event_in(alice.get(f"/drafts/{draft.pk}/interview.ics").content)

    assert (event["DTSTART"].dt, str(event["STATUS"])) == (at, "CANCELLED")


@pytest.fixture
def meeting_again(alice: Client, draft: Draft) -> Draft:
    """A draft of Alice's that was sent, and names an event whose days it does not tell."""
    told = {"touch": "event", "event": "the trade fair", "event_when": "in May 2031"}
    finish(alice, draft, **{f"keep_in_touch__{name}": value for name, value in told.items()})
    mark_sent(alice, draft)
    return draft


def test_event_is_put_on_the_days_that_were_confirmed(alice: Client, meeting_again: Draft) -> None:
    first = timezone.now().date() + timedelta(days=60)
    last = first + timedelta(days=3)
    asked = {"first": str(first), "last": str(last)}

    event = event_in(alice.get(f"/drafts/{meeting_again.pk}/event.ics", asked).content)

    assert (event["DTSTART"].dt, event["DTEND"].dt) == (first, last + timedelta(days=1))
    assert str(event["SUMMARY"]) == "Say hello to Maria Lopez: the trade fair"
    assert str(event["DESCRIPTION"]) == "in May 2031"


@pytest.mark.parametrize(
    ("asked", "errors"),
    [
        ({}, {"first": ["Name the day."]}),
        ({"first": "x"}, {"first": ["Write the day as 2026-03-14."]}),
        ({"first": "9999-12-31"}, {"first": ["This is too far from today. Is the year right?"]}),
        ({"first": "TODAY", "last": "YESTERDAY"}, {"last": ["This is before the first day."]}),
    ],
)
def test_event_on_days_that_cannot_be_asks_again(
    alice: Client, meeting_again: Draft, asked: dict[str, str], errors: dict[str, list[str]]
) -> None:
    today = timezone.now().date()
    days = {"TODAY": str(today), "YESTERDAY": str(today - timedelta(days=1))}

    answer = alice.get(
        f"/drafts/{meeting_again.pk}/event.ics",
        {name: days.get(day, day) for name, day in asked.items()},
    )

    assert (answer.status_code, answer.context["form"].errors) == (400, errors)


@pytest.mark.parametrize(
    ("told", "proposed"),
    [
        ("on {first:%-d %B}", {"first": "first", "last": "first"}),
        ("{first:%B %-d} – {last:%B %-d, %Y}", {"first": "first", "last": "last"}),
        ("in May", {}),
        ("", {}),
    ],
)
def test_days_of_an_event_are_proposed_where_they_were_told(
    alice: Client, draft: Draft, told: str, proposed: dict[str, str]
) -> None:
    days = {"first": timezone.now().date() + timedelta(days=60)}
    days["last"] = days["first"] + timedelta(days=3)
    when = {"keep_in_touch__touch": "event", "keep_in_touch__event": "PyCon"}
    finish(alice, draft, **when, keep_in_touch__event_when=told.format(**days))
    mark_sent(alice, draft)

    page = alice.get(address(draft, "email"))

    assert page.context["form"].initial == {one: days[name] for one, name in proposed.items()}
    question = "Are these the days?" if proposed else "Which day is it?"
    assert page.content.decode().count(question) == 1


@pytest.mark.parametrize("kind", ["interview", "event", "x", "look-again"])
def test_calendar_of_what_is_not_there_is_not_found(
    alice: Client, finished: Draft, kind: str
) -> None:
    assert alice.get(f"/drafts/{finished.pk}/{kind}.ics").status_code == 404


def test_draft_is_renamed(alice: Client, finished: Draft) -> None:
    alice.post(address(finished, "name"), {"name": " My  dream job "})

    page = alice.get("/drafts/", {"q": "dream"})
    assert [row["draft"].name for row in page.context["rows"]] == ["My dream job"]


def test_name_that_is_too_long_is_said_and_kept(alice: Client, finished: Draft) -> None:
    answer = alice.post(address(finished, "name"), {"name": "x" * 500})

    assert answer.status_code == 400
    assert "x" * 500 in answer.content.decode()


def test_whole_copy_has_the_same_text_and_follows_its_own_answers(
    alice: Client, sent: Draft
) -> None:
    answer = alice.post(address(sent, "copy"), {"whole": ""})
    copy = Draft.objects.exclude(pk=sent.pk).get()
    post_step(alice, copy, "give-a-reason", reason="study")

    copy.refresh_from_db()
    assert answer["Location"] == address(copy, "email") + "?copied"
    assert (copy.sent_at, "study" in copy.body, "study" in sent.body) == (None, True, False)


def test_whole_copies_are_told_from_their_draft_and_each_other(
    alice: Client, finished: Draft
) -> None:
    for _ in range(2):
        alice.post(address(finished, "copy"), {"whole": ""})
    Draft.objects.filter(pk=finished.pk).update(name="n" * 120)
    alice.post(address(finished, "copy"), {"whole": ""})

    names = [draft.name for draft in Draft.objects.order_by("created_at")]

    assert names == [
        "n" * 120,
        "Data Analyst (copy)",
        "Data Analyst (copy 2)",
        "n" * 113 + " (copy)",
    ]


def test_whole_copy_of_an_unfinished_draft_says_that_it_is_the_copy(
    alice: Client, draft: Draft
) -> None:
    post_step(alice, draft, "answer-promptly")

    answer = alice.post(address(draft, "copy"), {"whole": ""})

    copy = Draft.objects.exclude(pk=draft.pk).get()
    assert answer["Location"] == address(copy, "express-gratitude") + "?copied"
    assert "This is the copy." in alice.get(answer["Location"]).content.decode()


def test_email_page_says_which_draft_it_is(alice: Client, finished: Draft) -> None:
    pages = [alice.get(address(finished, "email")).content.decode()]
    alice.post(address(finished, "name"), {"name": "The lab"})
    pages.append(alice.get(address(finished, "email")).content.decode())

    below_the_heading = r"<h1>Your email</h1>\n<p>(.*?)</p>"
    told = [re.sub("<.*?>", "", re.findall(below_the_heading, page)[0]) for page in pages]
    assert told == ["Data Analyst · Brightwater Labs", "The lab · Brightwater Labs"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("The lab", "This draft has its new name: The lab · Brightwater Labs"),
        ("", "This draft has no name of its own any more: Data Analyst · Brightwater Labs"),
    ],
)
def test_renaming_is_told_once(alice: Client, finished: Draft, name: str, told: str) -> None:
    answer = alice.post(address(finished, "name"), {"name": name})

    page, later = (
        alice.get(where).content.decode()
        for where in (answer["Location"], answer["Location"].partition("&at=")[0])
    )

    notices = [re.sub("<.*?>", "", one) for one in re.findall(NOTICE, page)]
    assert notices == [told]
    assert re.findall(NOTICE, later) == []


def test_email_that_was_not_sent_after_all_says_so(alice: Client, sent: Draft) -> None:
    answer = alice.post(address(sent, "unsent"))

    page = alice.get(answer["Location"]).content.decode()

    assert re.findall(NOTICE, page) == ["Marked as not sent. You can change it again."]


def test_whole_copy_is_up_to_date(alice: Client, finished: Draft) -> None:
    alice.post(address(finished, "copy"), {"whole": ""})

    copy = Draft.objects.exclude(pk=finished.pk).get()
    assert copy.seed == finished.seed
    assert alice.get(address(copy, "email")).context["outdated"] is False


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ({"reason": "goals"}, "It does not suit my career goals at this time"),
        ({"reason": "own_words", "own_reason": "We expect a child."}, "We expect a child."),
        ({"reason": "role_fit", "more_of": "design"}, "design"),
        ({"reason": "own_words", "own_reason": "Brightwater is too far from us."}, None),
        ({"reason": "conditions", "condition": "brightwater labs on site"}, None),
        ({"reason": "another_offer"}, None),
        ({"reason": "none"}, None),
    ],
)
def test_copy_for_others_offers_the_same_reason_unless_it_names_the_company(
    alice: Client, draft: Draft, typed: dict[str, str], offered: str | None
) -> None:
    finish(alice, draft, **{f"give_a_reason__{name}": value for name, value in typed.items()})

    form = alice.get(address(draft, "copy")).context["form"]
    alice.post(address(draft, "copy"), {"companies": "Acme", "same_reason": "on"})

    label = form.fields["same_reason"].label if "same_reason" in form.fields else None
    given = Draft.objects.exclude(pk=draft.pk).get().answers.get("give-a-reason", {})
    assert (label or "").endswith(offered or "")
    assert given == ({name: [value] for name, value in typed.items()} if offered else {})


def test_copy_for_others_gives_one_reason(alice: Client, draft: Draft) -> None:
    finish(alice, draft, give_a_reason__reason="study")
    both = {"companies": "Acme", "same_reason": "on", "has_accepted": "on"}

    answer = alice.post(address(draft, "copy"), both)

    assert answer.status_code == 400
    assert answer.context["form"].errors == {"same_reason": ["Tick one reason, not both."]}
    assert Draft.objects.exclude(pk=draft.pk).exists() is False


def test_copy_for_others_keeps_who_writes_and_how(alice: Client, draft: Draft) -> None:
    manner = {"tone": "warm", "phone": "+1 555", "english": "british"}
    finish(alice, draft, **{f"keep_in_touch__{name}": value for name, value in manner.items()})

    answer = alice.post(address(draft, "copy"), {"companies": "Acme\n\n Globex \n"})

    made = Draft.objects.exclude(pk=draft.pk).order_by("company")
    assert answer["Location"] == "/drafts/?made=2"
    assert [one.company for one in made] == ["Acme", "Globex"]
    assert made[0].answers == {
        "answer-promptly": {"company": ["Acme"]},
        "keep-in-touch": {
            "sender": ["Jonas Weber"],
            "phone": ["+1 555"],
            "tone": ["warm"],
            "english": ["british"],
        },
    }


@pytest.mark.parametrize(
    ("named", "made", "told"),
    [
        ("Alpha\nBeta\n ALPHA \nalpha", ["Alpha", "Beta"], "2 drafts made."),
        ("Straße\nSTRASSE", ["Straße"], "1 draft made."),
    ],
)
def test_company_named_twice_gets_one_copy_and_that_is_said(
    alice: Client, draft: Draft, named: str, made: list[str], told: str
) -> None:
    answer = alice.post(address(draft, "copy"), {"companies": named}, follow=True)

    copies = Draft.objects.exclude(pk=draft.pk).order_by("company")
    said = re.findall(r'<p class="notice" role="alert">(.*?)</p>', answer.content.decode())
    assert [one.company for one in copies] == made
    assert said == [f"{told} A company that you named more than once got one draft."]


def test_copies_after_accepting_an_offer_tell_so(alice: Client, finished: Draft) -> None:
    alice.post(address(finished, "copy"), {"companies": "Acme", "has_accepted": "on"})

    made = Draft.objects.exclude(pk=finished.pk).get()
    assert made.answers["give-a-reason"] == {"reason": ["another_offer"], "signed": ["yes"]}


@pytest.mark.parametrize(
    ("companies", "message"),
    [
        ("", "Name at least one company."),
        ("\n \n", "Name at least one company."),
        ("Acme\n" * 31, "Name at most 30."),
        ("x" * 100_000, "This is too long"),
        (f"Acme\n{'y' * 200}", f"“{'y' * 30}…” is too long: 200 characters, where 120 fit."),
    ],
)
def test_copies_for_nobody_or_too_many_are_refused(
    alice: Client, finished: Draft, companies: str, message: str
) -> None:
    answer = alice.post(address(finished, "copy"), {"companies": companies})

    assert (answer.status_code, Draft.objects.count()) == (400, 1)
    assert message in answer.content.decode()


def test_copy_of_a_bare_draft_is_bare(alice: Client) -> None:
    draft = start(alice)

    alice.post(address(draft, "copy"), {"companies": "Acme"})

    made = Draft.objects.exclude(pk=draft.pk).get()
    assert made.answers == {"answer-promptly": {"company": ["Acme"]}}


@pytest.mark.parametrize("words", ["May 12:3099999999999999999999999999999999999", "31 May 9999"])
def test_event_at_a_time_that_cannot_be_leaves_its_page_whole(
    alice: Client, finished: Draft, words: str
) -> None:
    post_step(alice, finished, "keep-in-touch", touch="event", event="fair", event_when=words)
    mark_sent(alice, finished)

    page = alice.get(address(finished, "email"))

    assert (page.status_code, page.context["form"].initial) == (200, {})


def test_day_before_their_message_came_is_refused(alice: Client, finished: Draft) -> None:
    post_step(alice, finished, "answer-promptly", received_on="2026-02-09")

    answer = mark_sent(alice, finished, sent_on="2026-02-08")

    assert answer.context["form"].errors == {
        "sent_on": ["This is before the day their message came."]
    }


def test_step_of_a_copy_that_was_never_sent_in_is_still_to_be_answered(
    alice: Client, finished: Draft
) -> None:
    alice.post(address(finished, "copy"), {"companies": "Acme", "has_accepted": "on"})
    copy = Draft.objects.exclude(pk=finished.pk).get()

    told = []
    for step in STEPS:
        post_step(alice, copy, step)
        copy.refresh_from_db()
        went_on, email = alice.get(address(copy)), alice.get(address(copy, "email"))
        told.append((copy.status, went_on["Location"], email.status_code))

    assert told == [
        ("open", address(copy, "express-gratitude"), 302),
        ("open", address(copy, "give-a-reason"), 302),
        ("open", address(copy, "keep-in-touch"), 302),
        ("ready", address(copy, "email"), 200),
    ]
