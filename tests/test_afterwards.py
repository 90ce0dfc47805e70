"""What comes after a sent email is said alike on its page and in the calendar."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from declines.afterwards import Lookout, day_to_look_again
from declines.choices import Occasion
from declines.models import Draft
from tests.conftest import address, finish, post_email
from tests.letters.ana import answers


def in_days(days: float) -> datetime:
    return (timezone.now() + timedelta(days=days)).replace(second=0, microsecond=0)


def sent_with(client: Client, draft: Draft, **answers: Any) -> Any:
    """Send the draft's email today, made with these answers, and return its page."""
    finish(client, draft, **answers)
    today = {"sent_on": str(timezone.now().date()), "sent_by": "email", "sent_reason": ""}
    client.post(address(draft, "sent"), today)
    return client.get(address(draft, "email"))


def about_an_interview(occasion: str, at: datetime) -> dict[str, str]:
    return {
        "answer_promptly__occasion": occasion,
        "answer_promptly__interview_at": f"{at:%Y-%m-%dT%H:%M}",
        "give_a_reason__reason": "none",
    }


def event_of(client: Client, draft: Draft, kind: str) -> Any:
    answer = client.get(f"/drafts/{draft.pk}/{kind}.ics")
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    return event


@pytest.mark.parametrize(
    ("occasion", "kinds"),
    [
        ("interview", ["look-again", "interview"]),
        ("reschedule", ["look-again"]),
        ("invitation", ["look-again"]),
    ],
)
def test_interview_is_off_in_the_calendar_where_it_was_refused_alone(
    alice: Client, draft: Draft, occasion: str, kinds: list[str]
) -> None:
    page = sent_with(alice, draft, **about_an_interview(occasion, in_days(9)))

    assert list(page.context["entries"]) == kinds


@pytest.mark.parametrize(
    ("told", "person"),
    [
        ({"addressee": "Anita Rowe"}, "Anita Rowe"),
        ({"addressee": "Anita Rowe", "circumstances": ["agency"]}, "Anita Rowe"),
        ({"addressee": "", "circumstances": ["agency"], "agency": "Hays"}, "Hays"),
        ({"addressee": "", "circumstances": ["agency"], "agency": ""}, "the agency"),
        ({"addressee": "", "circumstances": [], "agency": "Hays"}, "Brightwater Labs"),
    ],
)
def test_reminder_names_whom_the_email_went_to(
    alice: Client, draft: Draft, told: dict[str, Any], person: str
) -> None:
    sent_with(alice, draft, **{f"answer_promptly__{name}": value for name, value in told.items()})

    assert str(event_of(alice, draft, "look-again")["SUMMARY"]) == f"Did my answer reach {person}?"


@pytest.mark.parametrize(
    ("sent", "interview", "day"),
    [
        ((10, 9), None, 17),
        ((10, 9), (27, 10), 17),
        ((10, 9), (18, 10), 17),
        ((10, 9), (16, 10), 13),  # a Monday: the Friday before it
        ((10, 9), (15, 10), 13),
        ((10, 9), (13, 9), 12),
        ((10, 9), (12, 9), 10),
        ((10, 9), (10, 11), 10),
        ((14, 8), (16, 10), 14),  # sent on a Saturday, more than 48 hours before
        ((10, 9), (9, 11), 17),  # it was over when the email went out
    ],
)
def test_day_to_look_again_is_a_working_day_before_the_interview_or_that_of_sending(
    sent: tuple[int, int], interview: tuple[int, int] | None, day: int
) -> None:
    sent_at = datetime(2026, 2, *sent, tzinfo=UTC)
    interview_at = datetime(2026, 2, *interview, tzinfo=UTC) if interview else None

    assert day_to_look_again(sent_at, interview_at) == date(2026, 2, day)


def test_day_to_look_again_goes_by_the_clock_of_the_interview() -> None:
    sent_at = datetime(2026, 2, 10, 23, tzinfo=UTC)
    interview_at = datetime(2026, 2, 12, 10, tzinfo=timezone.get_fixed_timezone(120))

    assert day_to_look_again(sent_at, interview_at) == date(2026, 2, 11)


@pytest.mark.parametrize(
    ("answer_by", "interview", "day"),
    [
        (28, None, 17),
        (18, None, 17),
        (17, None, 16),
        (12, None, 11),
        (11, None, 11),
        (10, None, 11),
        (9, None, 17),  # it was over when the email went out
        (14, 13, 12),
        (14, 11, 10),
    ],
)
def test_day_to_look_again_is_before_the_day_by_which_they_want_an_answer(
    answer_by: int, interview: int | None, day: int
) -> None:
    sent_at = datetime(2026, 2, 10, 9, tzinfo=UTC)
    interview_at = datetime(2026, 2, interview, 9, tzinfo=UTC) if interview else None

    looked = day_to_look_again(sent_at, interview_at, date(2026, 2, answer_by))

    assert looked == date(2026, 2, day)


def test_record_and_reminder_look_again_before_the_day_of_the_answer(
    alice: Client, draft: Draft
) -> None:
    today = timezone.now().date()
    Draft.objects.filter(pk=draft.pk).update(
        thread={"answer_by": (today + timedelta(days=4)).isoformat()}
    )

    page = sent_with(alice, draft)

    day = today + timedelta(days=3)
    assert page.context["lookout"].day == page.context["entries"]["look-again"].day == day
    assert event_of(alice, draft, "look-again")["DTSTART"].dt == day


ASKED = "You asked them something, so an answer should come."
NOTHING = (
    "Usually nothing: most refusals stay without an answer, and that is no bad sign. "
    "You need not write again."
)
NORMAL = "No reply to a refusal is normal. Ask only if you must be sure that it arrived."
SURE = "The interview is near: if no word {}, ring them, so that nobody waits for you."
LOANED = {"answer_promptly__occasion": "process", "keep_in_touch__to_return": "the laptop"}


@pytest.mark.parametrize(
    ("answers", "question", "description", "advice"),
    [
        ({}, "Did my answer reach Maria Lopez?", NORMAL, NOTHING),
        (
            LOANED,
            "Has Maria Lopez answered?",
            "You asked how to give this back: the laptop. If no answer has come, ask once more.",
            f"{ASKED} If none has come by {{day}}, ask once more.",
        ),
        (
            about_an_interview("reschedule", in_days(5)),
            "Has Maria Lopez answered?",
            "If no answer has come, ask once more.",
            f"{ASKED} If none has come by {{day}}, ask once more.",
        ),
        (
            about_an_interview("reschedule", in_days(1.5)),
            "Has Maria Lopez answered?",
            "The interview is near: if no answer has come, ring them.",
            f"{ASKED} The interview is near: if none comes by tonight, ring them.",
        ),
        (
            about_an_interview("interview", in_days(5)),
            "Did my answer reach Maria Lopez?",
            NORMAL,
            NOTHING,
        ),
        (
            about_an_interview("interview", in_days(1.5)),
            "Did my answer reach Maria Lopez?",
            SURE.format("has come"),
            SURE.format("comes by tonight"),
        ),
        (
            about_an_interview("invitation", in_days(1.5)),
            "Did my answer reach Maria Lopez?",
            SURE.format("has come"),
            SURE.format("comes by tonight"),
        ),
        (
            about_an_interview("interview", in_days(1.5))
            | {"answer_promptly__circumstances": ["spoken"]},
            "Did my answer reach Maria Lopez?",
            NORMAL,
            NOTHING,
        ),
    ],
)
def test_reminder_and_page_advise_the_same(
    alice: Client,
    draft: Draft,
    answers: dict[str, Any],
    question: str,
    description: str,
    advice: str,
) -> None:
    page = sent_with(alice, draft, **answers)
    event = event_of(alice, draft, "look-again")

    day = page.context["lookout"].day
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == (question, description)
    assert page.context["lookout"].advice == advice.format(day=f"{day:%B %-d, %Y}")
    assert page.context["lookout"].advice in page.content.decode()


def at(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: moment)


EVENING = datetime(2026, 11, 27, 18, 53, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("interview", "begins", "told"),
    [
        (datetime(2026, 11, 28, 10, 0, tzinfo=UTC), "19:53", "by tonight"),
        (datetime(2026, 11, 27, 22, 0, tzinfo=UTC), "19:53", "soon"),
        (datetime(2026, 11, 27, 19, 53, tzinfo=UTC), "19:23", "soon"),
    ],
)
def test_reminder_of_today_still_rings(
    alice: Client,
    draft: Draft,
    monkeypatch: pytest.MonkeyPatch,
    interview: datetime,
    begins: str,
    told: str,
) -> None:
    at(EVENING, monkeypatch)
    page = sent_with(alice, draft, **about_an_interview("interview", interview))

    event = event_of(alice, draft, "look-again")

    (bell,) = event.walk("VALARM")
    assert f"{event['DTSTART'].dt:%Y-%m-%d %H:%M}" == f"2026-11-27 {begins}"
    assert bell["TRIGGER"].dt == timedelta(0)
    assert page.context["lookout"].advice == SURE.format(f"comes {told}")
    assert page.content.decode().count("Today: <span") == 1


def test_reminder_whose_day_is_over_is_not_put_into_the_past(
    alice: Client, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(EVENING, monkeypatch)
    sent_with(alice, draft)
    at(EVENING + timedelta(days=9), monkeypatch)

    event = event_of(alice, draft, "look-again")

    assert event["DTSTART"].dt == datetime(2026, 12, 6, 19, 53, tzinfo=UTC)


def test_reminder_names_nothing_that_the_email_asks_about_no_more(
    alice: Client, draft: Draft
) -> None:
    finish(alice, draft, **LOANED)
    post_email(alice, draft, body="Dear Maria,\n\nI withdraw. Shall I send my notes?\n\nJonas")
    sent_with(alice, draft, **LOANED)

    event = event_of(alice, draft, "look-again")

    assert str(event["DESCRIPTION"]) == "If no answer has come, ask once more."


def test_reminder_of_an_interview_that_is_past_calls_it_near_no_more(
    alice: Client, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(EVENING - timedelta(days=31), monkeypatch)
    sent_with(alice, draft, **about_an_interview("reschedule", EVENING - timedelta(days=30)))
    at(EVENING, monkeypatch)

    event = event_of(alice, draft, "look-again")

    page = alice.get(address(draft, "email"))
    assert event["DTSTART"].dt == EVENING.replace(hour=19, second=0)
    assert str(event["DESCRIPTION"]) == "If no answer has come, ask once more."
    assert page.context["lookout"].advice == f"{ASKED} If none has come by now, ask once more."


def test_interview_to_come_is_near_on_the_day_after_the_email_was_sent(
    alice: Client, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(EVENING, monkeypatch)
    sent_with(alice, draft, **about_an_interview("interview", EVENING + timedelta(hours=20)))
    at(EVENING + timedelta(hours=10), monkeypatch)

    page = alice.get(address(draft, "email"))

    assert page.context["lookout"].advice == SURE.format("comes soon")


@pytest.mark.parametrize(
    ("hour", "interview_hour", "begins"),
    [
        (7, 15, date(2026, 11, 27)),
        (8, 10, date(2026, 11, 27)),
        (7, 9, datetime(2026, 11, 27, 8, 41, tzinfo=UTC)),  # it would ring when it is late
        (9, 15, datetime(2026, 11, 27, 10, 53, tzinfo=UTC)),
    ],
)
def test_reminder_of_today_rings_at_nine_where_that_is_to_come(
    alice: Client,
    draft: Draft,
    monkeypatch: pytest.MonkeyPatch,
    hour: int,
    interview_hour: int,
    begins: date,
) -> None:
    at(EVENING.replace(hour=hour), monkeypatch)
    interview = EVENING.replace(hour=interview_hour, minute=30)
    sent_with(alice, draft, **about_an_interview("interview", interview))

    event = event_of(alice, draft, "look-again")

    assert event["DTSTART"].dt == begins


@pytest.mark.parametrize(
    ("days", "begins"), [(3, date(2026, 11, 30)), (0, EVENING.replace(hour=19, second=0))]
)
def test_day_by_which_an_answer_is_wanted_can_be_put_into_the_calendar(
    alice: Client, finished: Draft, monkeypatch: pytest.MonkeyPatch, days: int, begins: date
) -> None:
    at(EVENING, monkeypatch)
    day = EVENING.date() + timedelta(days=days)
    Draft.objects.filter(pk=finished.pk).update(thread={"answer_by": str(day)})

    event = event_of(alice, finished, "answer-by")

    assert (event["DTSTART"].dt, str(event["SUMMARY"])) == (begins, "Answer Maria Lopez")


def test_answer_that_was_sent_or_is_late_has_no_reminder(alice: Client, finished: Draft) -> None:
    address_of_it = f"/drafts/{finished.pk}/answer-by.ics"
    Draft.objects.filter(pk=finished.pk).update(thread={"answer_by": "2020-02-01"})
    late = alice.get(address_of_it)
    Draft.objects.filter(pk=finished.pk).update(thread={"answer_by": str(in_days(3).date())})
    sent_with(alice, finished)

    sent = alice.get(address_of_it)

    assert (late.status_code, sent.status_code) == (404, 404)


@pytest.mark.parametrize(
    ("answers", "offers"),
    [
        ({}, 1),
        (LOANED, 0),
        (about_an_interview("interview", in_days(5)), 1),
        (about_an_interview("interview", in_days(1.5)), 0),
    ],
)
def test_reminder_is_for_those_who_want_to_be_sure_where_no_answer_is_due(
    alice: Client, draft: Draft, answers: dict[str, Any], offers: int
) -> None:
    page = sent_with(alice, draft, **answers).content.decode()

    assert page.count("<li>Only to be sure that it arrived: <a download") == offers


@pytest.mark.parametrize(
    ("answers", "links"),
    [
        ({}, ["why", "phone", "voicemail", "hr"]),
        (about_an_interview("reschedule", in_days(5)), ["phone", "voicemail"]),
        (
            {
                "answer_promptly__circumstances": ["referred"],
                "answer_promptly__referrer": "Ruth Bell",
            },
            ["why", "referrer", "phone", "voicemail", "hr"],
        ),
        (
            about_an_interview("reschedule", in_days(5))
            | {
                "answer_promptly__circumstances": ["referred"],
                "answer_promptly__referrer": "Ruth Bell",
            },
            ["referrer", "phone", "voicemail"],
        ),
    ],
)
def test_page_links_the_texts_that_go_with_the_email_alone(
    alice: Client, draft: Draft, answers: dict[str, Any], links: list[str]
) -> None:
    page = sent_with(alice, draft, **answers).content.decode()
    texts = alice.get(address(draft, "texts")).content.decode()

    assert re.findall(r'/texts/#(\w+)"', page) == links
    assert [f'id="{kind}"' in texts for kind in links] == [True] * len(links)


def test_question_that_was_edited_out_waits_for_no_answer() -> None:
    told = answers(occasion=Occasion.PROCESS, to_return="the laptop")
    sent_at = told.written_at

    asked = Lookout.of(sent_at, told, "Please let me know how you would like the laptop back.")
    settled = Lookout.of(sent_at, told, "I will bring the laptop back on Tuesday.")

    assert (asked.asks, settled.asks) == (True, False)
