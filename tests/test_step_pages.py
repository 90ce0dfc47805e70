"""What the pages of the steps say and choose beforehand, by what is known already."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from declines.drafting import reading_of
from declines.models import Draft
from declines.steps import STEPS
from tests.conftest import address, finish, post_email, post_step, start


@pytest.fixture
def draft(alice: Client) -> Draft:
    return start(alice)


def example_in(page: Any) -> str:
    """Return the example sentence that a step shows."""
    return str(page.context["step"].example)


@pytest.mark.parametrize(
    ("occasion", "example"),
    [
        ("invitation", "I have accepted another position."),
        ("reschedule", "My son’s school closes early that day."),
        ("approach", "I am going to stay in my present job."),
    ],
)
def test_example_fits_what_is_answered(
    alice: Client, draft: Draft, occasion: str, example: str
) -> None:
    post_step(alice, draft, "answer-promptly", occasion=occasion)

    page = alice.get(address(draft, "give-a-reason"))

    assert example_in(page) == example


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)
def test_words_for_one_occasion_name_what_a_step_says(step: Any) -> None:
    named = {name for words in step.instead.values() for name in words}

    assert named <= {"guideline", "why", "example"}


@pytest.mark.parametrize(
    ("zone", "english"),
    [
        ("", "american"),
        ("America/Chicago", "american"),
        ("Manila", "american"),
        ("America/Toronto", "british"),
        ("Halifax", "british"),
        ("London", "british"),
        ("Australia/Sydney", "british"),
    ],
)
def test_english_is_chosen_beforehand_by_the_time_zone(
    alice: Client, draft: Draft, zone: str, english: str
) -> None:
    post_step(alice, draft, "answer-promptly", time_zone=zone)

    page = alice.get(address(draft, "keep-in-touch")).content.decode()

    assert re.findall(r'value="(\w+)" selected', page) == [english]
    assert "<details" in page
    assert '<details class="fold" open' not in page


@pytest.mark.parametrize(
    ("accepted", "zone", "english"),
    [
        ("en-GB,en;q=0.5", "", "british"),
        ("fr-CA, en-za;q=0.8, en-US;q=0.7", "", "british"),
        ("en-CA", "", "british"),
        ("en-GB;q=0.5, en-US;q=0.9", "UTC", "american"),
        ("en-GB", "America/Chicago", "american"),
        ("en-US", "London", "british"),
        ("en, en-GB;q=0.9", "", "american"),
        ("de, fr;q=0.5", "", "american"),
        ("\x00;;q=,en-\xe9" * 500, "", "american"),
    ],
)
def test_english_is_that_of_the_browser_where_no_time_zone_is_told(
    alice: Client, accepted: str, zone: str, english: str
) -> None:
    alice.defaults["HTTP_ACCEPT_LANGUAGE"] = accepted
    draft = start(alice)

    post_step(alice, draft, "answer-promptly", time_zone=zone)
    page = alice.get(address(draft, "keep-in-touch")).content.decode()

    assert re.findall(r'value="(\w+)" selected', page) == [english]


def test_letter_is_in_the_english_of_the_browser_from_the_first_page_on(alice: Client) -> None:
    draft = start(alice, headers={"Accept-Language": "en-GB"})

    page = alice.get(address(draft, "answer-promptly"))

    assert page.context["wizard"]["form"].known.english == "british"
    assert reading_of(draft).answers.english == "british"


def test_english_that_was_chosen_stays(alice: Client, draft: Draft) -> None:
    finish(alice, draft, answer_promptly__time_zone="London", keep_in_touch__english="american")

    page = alice.get(address(draft, "keep-in-touch")).content.decode()

    assert re.findall(r'value="(\w+)" selected', page) == ["american"]


def test_condition_that_does_not_suit_is_named(alice: Client, draft: Draft) -> None:
    finish(alice, draft, give_a_reason__reason="conditions", give_a_reason__condition="Hours")

    draft.refresh_from_db()

    assert "as the hours wouldn’t suit me." in draft.body


def test_detail_of_another_reason_stays_out_of_the_letter(alice: Client, draft: Draft) -> None:
    finish(alice, draft, give_a_reason__reason="relocation", give_a_reason__other_employer="Bosch")

    draft.refresh_from_db()

    assert "as I’m moving too far away for it." in draft.body
    assert "Bosch" not in draft.body


def in_five_hours() -> str:
    return f"{timezone.now() + timedelta(hours=5, minutes=1):%Y-%m-%dT%H:%M}"


def test_near_interview_says_to_call_and_why(alice: Client, draft: Draft) -> None:
    at = timezone.now() + timedelta(hours=5, minutes=1)
    post_step(
        alice, draft, "answer-promptly", occasion="interview", interview_at=f"{at:%Y-%m-%dT%H:%M}"
    )

    page = alice.get(address(draft, "express-gratitude"))

    assert re.findall(r'<p class="clock notice">(.*)</p>', page.content.decode()) == [
        (
            "<span><b>The interview is in 5 hours.</b> "
            "Call first, or leave a voicemail. This email confirms the call.</span>"
        )
    ]


def test_letter_so_far_says_that_an_edited_sentence_waits(alice: Client, draft: Draft) -> None:
    finish(alice, draft)
    post_email(alice, draft, body=draft.body.replace("career goals", "plans"))
    own = {"reason": "study", "decline_wizard-current_step": "give-a-reason"}

    shown = alice.post(address(draft, "give-a-reason") + "letter/", own).context["letter"]

    assert shown.clashing
    assert "plans" in shown.body


def test_letter_so_far_doubts_what_a_reason_had_better_leave_out(
    alice: Client, draft: Draft
) -> None:
    finish(alice, draft)
    own = {
        "reason": "own_words",
        "own_reason": "The salary is far too low.",
        "decline_wizard-current_step": "give-a-reason",
    }

    shown = alice.post(address(draft, "give-a-reason") + "letter/", own).context["letter"]

    assert [(doubt.check, doubt.quote) for doubt in shown.doubts] == [("reason", "salary")]


def test_doubts_about_a_reason_stand_above_the_buttons_of_its_step(
    alice: Client, draft: Draft
) -> None:
    pay = {"reason": "own_words", "own_reason": "The salary is too low for me."}
    post_step(alice, draft, "answer-promptly")
    post_step(alice, draft, "give-a-reason", **pay)

    pages = [alice.get(address(draft, step.slug)).content.decode() for step in STEPS[2:]]

    said = '<p class="notice doubt"><q dir="auto">salary</q> Leave out the pay.'
    for page in pages:
        assert page.count(said) == 1
        assert page.index("<details") < page.index(said) < page.index('<p class="buttons">')


def test_letter_so_far_has_no_doubts_about_a_quiet_reason(alice: Client, draft: Draft) -> None:
    finish(alice, draft)
    own = {
        "reason": "own_words",
        "own_reason": "My father needs me at home.",
        "decline_wizard-current_step": "give-a-reason",
    }

    shown = alice.post(address(draft, "give-a-reason") + "letter/", own).context["letter"]

    assert shown.doubts == ()


def test_gaps_of_the_letter_read_as_a_letter(alice: Client, draft: Draft) -> None:
    page = alice.get(address(draft, "answer-promptly")).content.decode()

    assert re.findall(r"the <i>job title</i> ?\w*", page) == ["the <i>job title</i>"]


def test_gap_of_a_name_is_not_cut_where_friends_sign_by_the_first(
    alice: Client, draft: Draft
) -> None:
    post_step(alice, draft, "answer-promptly", circumstances=["known"])

    page = alice.get(address(draft, "express-gratitude")).content.decode()

    assert "<i>your name</i></span> </p>" in page


def test_link_to_a_question_leads_to_the_chosen_answer(alice: Client, draft: Draft) -> None:
    finish(alice, draft)

    page = alice.get(address(draft, "give-a-reason") + "?back=email").content.decode()

    assert re.findall(r'value="(\w+)" id="reason" checked', page) == ["goals"]


def test_interview_after_a_voicemail_says_to_try_once_more(alice: Client, draft: Draft) -> None:
    left = {"circumstances": ["voicemail"], "interview_at": in_five_hours()}
    reached = {"circumstances": ["voicemail", "spoken"], "interview_at": in_five_hours()}
    advice = []
    for told in (left, reached):
        post_step(alice, draft, "answer-promptly", occasion="interview", **told)
        page = alice.get(address(draft, "express-gratitude"))
        advice.append(page.context["letter"].clock.advice.label)

    assert advice == [
        "You left a voicemail; try once more. This email puts it in writing.",
        "You have called. This email puts it in writing.",
    ]


def test_answer_that_moves_an_interview_is_not_called_a_no(alice: Client, draft: Draft) -> None:
    post_step(alice, draft, "answer-promptly", occasion="reschedule", interview_at=in_five_hours())

    step = alice.get(address(draft, "answer-promptly")).context["step"]

    assert step.why == "The sooner they know, the easier another time is to find."


@pytest.mark.parametrize(
    ("occasion", "place"),
    [
        ("process", "open"),
        ("offer", "open"),
        ("accepted", "open"),
        ("interview", "folded"),
        ("missed", "folded"),
        ("invitation", "nowhere"),
    ],
)
def test_what_is_to_be_given_back_is_asked_openly_where_it_is_likely(
    alice: Client, draft: Draft, occasion: str, place: str
) -> None:
    post_step(alice, draft, "answer-promptly", occasion=occasion)

    page = alice.get(address(draft, "keep-in-touch")).content.decode()

    before, _, folded = page.partition("<details")
    question = "Anything to give back?"
    found = {"open": question in before, "folded": question in folded}
    assert found == {"open": place == "open", "folded": place == "folded"}


@pytest.mark.parametrize(
    ("english", "hour", "order", "told"),
    [
        ("british", "11:30", "%A %-d %B %Y", "11:30 am"),
        ("american", "11:30", "%A, %B %-d, %Y", "11:30 a.m."),
        ("american", "12:00", "%A, %B %-d, %Y", "noon"),
    ],
)
def test_time_of_the_interview_is_summed_up_as_in_the_letter(
    alice: Client, draft: Draft, english: str, hour: str, order: str, told: str
) -> None:
    day = timezone.now() + timedelta(days=9)
    at = {"occasion": "interview", "interview_at": f"{day:%Y-%m-%d}T{hour}"}
    interview = {f"answer_promptly__{name}": value for name, value in at.items()}
    finish(alice, draft, **interview, keep_in_touch__english=english)

    (_, rows), *_ = alice.get(address(draft, "email")).context["answers"]

    said = {name: words for name, _, words in rows}
    assert said["interview_at"] == f"{day:{order}}, {told}"


@pytest.mark.parametrize("occasion", ["accepted", "missed", "approach"])
def test_one_more_sentence_is_asked_for_apart_from_what_is_given_back(
    alice: Client, draft: Draft, occasion: str
) -> None:
    post_step(alice, draft, "answer-promptly", occasion=occasion)

    page = alice.get(address(draft, "give-a-reason")).content.decode()

    assert re.findall(r"<summary>(.*?)</summary>", page) == ["Is there one more thing to say?"]


@pytest.mark.parametrize(
    ("occasion", "question"),
    [("accepted", "When did the offer come?"), ("offer", "When did their message come?")],
)
def test_day_of_their_message_is_that_of_the_offer_where_it_was_accepted(
    alice: Client, draft: Draft, occasion: str, question: str
) -> None:
    came = f"{timezone.now() - timedelta(days=3):%Y-%m-%d}"
    finish(alice, draft, answer_promptly__occasion=occasion, answer_promptly__received_on=came)

    asked = alice.get(address(draft, "answer-promptly")).content.decode()
    (_, rows), *_ = alice.get(address(draft, "email")).context["answers"]

    told = "An offer I have already accepted<small>Below, their message means their offer.</small>"
    assert asked.count(told) == 1
    assert {name: label for name, label, _ in rows}["received_on"] == question


@pytest.mark.parametrize(("circumstances", "told"), [([], 0), (["agency"], 1), (["known"], 0)])
def test_deeds_are_those_of_the_agency_where_one_stands_between(
    alice: Client, draft: Draft, circumstances: list[str], told: int
) -> None:
    post_step(alice, draft, "answer-promptly", circumstances=circumstances)

    page = alice.get(address(draft, "express-gratitude")).content.decode()

    assert page.count("“They” is the agency, which you write to.") == told
