"""The steps of the wizard, and each known trap of its library."""

from __future__ import annotations

import dataclasses
import re
from datetime import UTC, datetime
from itertools import chain
from typing import Any

import pytest
from django.test import Client

from config.environment import ROOT
from declines import drafting, steps, views, wizard
from declines.answers import Answers
from declines.letters.clock import read_clock
from declines.models import Draft, StaleDraftError
from declines.steps import BY_SLUG
from tests.conftest import STEPS, VALID, address, finish, post_email, post_step, start


def typed_in(draft: Draft, step: str) -> dict[str, list[str]]:
    draft.refresh_from_db()
    return draft.answers[step]  # type: ignore[no-any-return]


def test_valid_steps_lead_one_to_the_next_and_to_the_email(alice: Client, draft: Draft) -> None:
    way = [post_step(alice, draft, step)["Location"] for step in STEPS]

    assert way == [address(draft, step) for step in (*STEPS[1:], "email")]


def test_email_is_complete_with_four_answers(alice: Client, draft: Draft) -> None:
    minimal: dict[str, dict[str, str]] = {
        "answer-promptly": {"occasion": "interview", "company": "Acme", "role": "Cook"},
        "keep-in-touch": {"sender": "Ana Ruiz"},
    }

    for step in STEPS:
        form = {**minimal.get(step, {}), "decline_wizard-current_step": step}
        answer = alice.post(address(draft, step), form)

    draft.refresh_from_db()
    assert answer["Location"] == address(draft, "email")
    assert alice.get(answer["Location"]).status_code == 200
    assert draft.body.startswith("Dear hiring team,")
    assert draft.body.endswith("Ana Ruiz")


def test_stored_answers_are_the_forms_own_fields_as_typed(alice: Client, draft: Draft) -> None:
    post_step(alice, draft, "express-gratitude", thanks_for="  the  tour ", leave="", other="x")

    assert typed_in(draft, "express-gratitude") == {
        "deeds": ["made_offer"],
        "thanks_for": ["  the  tour "],
    }


def test_visit_writes_nothing(alice: Client, finished: Draft) -> None:
    before = Draft.objects.values().get(pk=finished.pk)

    for page in (*STEPS, "email"):
        alice.get(address(finished, page))

    assert Draft.objects.values().get(pk=finished.pk) == before


def test_finishing_twice_changes_nothing(alice: Client, finished: Draft) -> None:
    post_step(alice, finished, "keep-in-touch")
    before = Draft.objects.values().get(pk=finished.pk)

    for _ in range(2):
        alice.get(address(finished, "email"))

    assert Draft.objects.values().get(pk=finished.pk) == before
    assert before["answers"] == finished.answers
    assert before["revision"] == finished.revision


def test_back_keeps_what_was_typed_though_invalid(alice: Client, draft: Draft) -> None:
    answer = post_step(
        alice, draft, "express-gratitude", thanks_for="x" * 999, wizard_goto_step="answer-promptly"
    )

    page = alice.get(address(draft, "express-gratitude"))
    assert answer["Location"] == address(draft, "answer-promptly")
    assert page.context["form"]["thanks_for"].value() == "x" * 999


def test_page_one_returns_to_shows_no_red_errors(alice: Client, draft: Draft) -> None:
    post_step(alice, draft, "answer-promptly", company="", wizard_goto_step="express-gratitude")

    page = alice.get(address(draft, "answer-promptly"))

    assert page.context["form"].errors == {}
    assert page.context["form"]["role"].value() == "Data Analyst"


def test_leaving_keeps_what_was_typed_though_invalid(alice: Client, draft: Draft) -> None:
    answer = post_step(alice, draft, "answer-promptly", company="", leave="")

    assert answer["Location"] == "/drafts/"
    assert typed_in(draft, "answer-promptly")["role"] == ["Data Analyst"]


def test_invalid_step_is_kept_and_shown_again_with_its_errors(alice: Client, draft: Draft) -> None:
    page = post_step(alice, draft, "answer-promptly", company="", role="r" * 10_000)

    assert page.status_code == 200
    assert dict(page.context["form"].errors) == {
        "company": ["Name the company."],
        "role": ["This is too long: 10000 characters, where 120 fit."],
    }
    assert page.context["form"]["role"].value() == "r" * 10_000
    assert typed_in(draft, "answer-promptly")["role"] == ["r" * 10_000]


@pytest.mark.parametrize("tampered", ["", "nope", "express-gratitude", "email"])
def test_tampered_current_step_is_refused(alice: Client, draft: Draft, tampered: str) -> None:
    form = {**VALID["answer-promptly"], "decline_wizard-current_step": tampered}

    answer = alice.post(address(draft, "answer-promptly"), form)

    draft.refresh_from_db()
    assert answer.status_code == 400
    assert draft.answers == {}


def test_missing_current_step_is_refused(alice: Client, draft: Draft) -> None:
    answer = alice.post(address(draft, "answer-promptly"), VALID["answer-promptly"])

    assert answer.status_code == 400


def test_unknown_step_is_not_found(alice: Client, draft: Draft) -> None:
    posted = alice.post(address(draft, "nope"), {"decline_wizard-current_step": "nope"})
    visited = alice.get(address(draft, "nope"))

    assert (visited.status_code, posted.status_code) == (404, 404)


def test_unknown_step_to_go_to_is_passed_over(alice: Client, draft: Draft) -> None:
    answer = post_step(alice, draft, "answer-promptly", wizard_goto_step="nope")

    assert answer["Location"] == address(draft, "express-gratitude")


@pytest.fixture
def reason_asked_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(answers: Answers) -> bool:
        return False

    records = [
        dataclasses.replace(step, condition=nobody) if step.slug == "give-a-reason" else step
        for step in steps.STEPS
    ]
    monkeypatch.setattr(steps, "STEPS", tuple(records))


@pytest.mark.usefixtures("reason_asked_of_nobody")
def test_hidden_step_is_not_found_and_not_stored(alice: Client, draft: Draft) -> None:
    visited = alice.get(address(draft, "give-a-reason"))
    posted = post_step(alice, draft, "give-a-reason")

    draft.refresh_from_db()
    assert (visited.status_code, posted.status_code) == (404, 404)
    assert draft.answers == {}


def test_hidden_step_keeps_its_answers_out_of_the_letter(
    alice: Client, draft: Draft, request: pytest.FixtureRequest
) -> None:
    finish(alice, draft, give_a_reason__reason="own_words", give_a_reason__own_reason="I moved.")
    request.getfixturevalue("reason_asked_of_nobody")

    post_step(alice, draft, "keep-in-touch")

    assert typed_in(draft, "give-a-reason")["own_reason"] == ["I moved."]
    assert "I moved." not in draft.body
    assert alice.get(address(draft, "email")).status_code == 200


def test_field_out_of_sight_is_kept_but_left_out(alice: Client, draft: Draft) -> None:
    finish(alice, draft, keep_in_touch__touch="event", keep_in_touch__event="PyCon")
    with_event = draft.body

    post_step(alice, draft, "keep-in-touch", event="PyCon")

    assert "PyCon" in with_event
    assert typed_in(draft, "keep-in-touch")["event"] == ["PyCon"]
    assert "PyCon" not in draft.body


def test_fault_in_a_field_out_of_sight_stops_nobody(alice: Client, draft: Draft) -> None:
    answer = post_step(alice, draft, "answer-promptly", interview_at="soon", time_zone="Nowhere")

    assert answer["Location"] == address(draft, "express-gratitude")
    assert typed_in(draft, "answer-promptly")["interview_at"] == ["soon"]


def test_reason_that_no_longer_fits_is_kept_but_left_out(alice: Client, draft: Draft) -> None:
    finish(alice, draft, give_a_reason__reason="study")

    post_step(alice, draft, "answer-promptly", occasion="reschedule")

    draft.refresh_from_db()
    assert draft.answers["give-a-reason"]["reason"] == ["study"]
    assert "study" not in draft.body
    assert alice.get(address(draft, "email")).status_code == 200


def test_email_of_an_unfinished_draft_leads_to_what_is_missing(alice: Client, draft: Draft) -> None:
    post_step(alice, draft, "answer-promptly", company="")

    answer = alice.get(address(draft, "email"))
    page = alice.get(answer["Location"])

    assert answer["Location"] == address(draft, "answer-promptly") + "?check=1"
    assert dict(page.context["form"].errors) == {"company": ["Name the company."]}


def test_draft_is_gone_on_with_where_it_was_left(alice: Client, draft: Draft) -> None:
    places = [alice.get(address(draft))["Location"]]
    for step in STEPS:
        post_step(alice, draft, step)
        places.append(alice.get(address(draft))["Location"])

    assert places == [address(draft, step) for step in (*STEPS, "email")]


def test_change_from_the_email_returns_to_it(alice: Client, finished: Draft) -> None:
    way = post_email(alice, finished, change="give-a-reason:reason")["Location"]
    page = alice.get(way)

    answer = post_step(alice, finished, "give-a-reason", reason="study", back="email")

    assert way == address(finished, "give-a-reason") + "?back=email#reason"
    assert b'name="back" value="email"' in page.content
    assert answer["Location"] == address(finished, "email")


def test_change_that_leaves_something_missing_does_not_return(
    alice: Client, finished: Draft
) -> None:
    page = post_step(alice, finished, "answer-promptly", company="", back="email")

    assert page.status_code == 200
    assert b'name="back" value="email"' in page.content


def test_progress_offers_the_finished_steps(alice: Client, draft: Draft) -> None:
    post_step(alice, draft, "answer-promptly")
    post_step(alice, draft, "express-gratitude")

    page = alice.get(address(draft, "give-a-reason"))

    progress = [(step.slug, here, done) for step, here, done in page.context["progress"]]
    assert progress == [
        ("answer-promptly", False, True),
        ("express-gratitude", False, True),
        ("give-a-reason", True, False),
        ("keep-in-touch", False, False),
    ]


def test_gratitude_offers_what_fits_the_occasion(alice: Client, draft: Draft) -> None:
    post_step(alice, draft, "answer-promptly", occasion="approach")

    page = alice.get(address(draft, "express-gratitude"))

    offered = [code for code, _ in page.context["form"].offered("deeds")]
    assert offered == ["read_resume", "thought_of_me", "explained_role", "answered_questions"]


def test_letter_so_far_follows_the_typing_and_keeps_it(alice: Client, draft: Draft) -> None:
    form = {"occasion": "offer", "role": "Bak", "decline_wizard-current_step": STEPS[0]}

    fragment = alice.post(address(draft, "answer-promptly") + "letter/", form)

    assert fragment.status_code == 200
    assert b"Bak" in fragment.content
    assert typed_in(draft, "answer-promptly") == {"occasion": ["offer"], "role": ["Bak"]}


def test_letter_so_far_leaves_the_finished_text_alone(alice: Client, finished: Draft) -> None:
    form = {**VALID["give-a-reason"], "reason": "study"}

    alice.post(address(finished, "give-a-reason") + "letter/", form)

    after = Draft.objects.get(pk=finished.pk)
    assert after.answers["give-a-reason"] == {"reason": ["study"]}
    assert (after.body, after.revision) == (finished.body, finished.revision)


def test_letter_of_an_unknown_step_is_not_found(alice: Client, draft: Draft) -> None:
    answer = alice.post(address(draft, "nope") + "letter/", {})

    assert answer.status_code == 404


def test_steps_of_two_tabs_do_not_overwrite_each_other(alice: Client) -> None:
    draft = start(alice)
    post_step(alice, draft, "answer-promptly")

    post_step(alice, draft, "give-a-reason", reason="study")
    post_step(alice, draft, "express-gratitude", thanks_for="the tour")

    draft.refresh_from_db()
    assert draft.answers["give-a-reason"]["reason"] == ["study"]
    assert draft.answers["express-gratitude"]["thanks_for"] == ["the tour"]


def test_step_posted_while_another_is_being_saved_is_lost_by_neither(
    alice: Client, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile = iter([{"reason": "study"}])

    def follow_slowly(*args: Any) -> None:
        for answers in meanwhile:
            post_step(alice, draft, "give-a-reason", **answers)
        drafting.follow(*args)

    monkeypatch.setattr(wizard, "follow", follow_slowly)
    answer = post_step(alice, draft, "express-gratitude", thanks_for="the tour")

    assert answer["Location"] == address(draft, "give-a-reason")
    assert typed_in(draft, "give-a-reason")["reason"] == ["study"]
    assert typed_in(draft, "express-gratitude")["thanks_for"] == ["the tour"]


def test_step_that_others_keep_overtaking_gives_back_what_was_typed(
    alice: Client, finished: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overtaken(draft: Draft) -> None:
        raise StaleDraftError

    monkeypatch.setattr(Draft, "store", overtaken)

    answer = post_step(alice, finished, "express-gratitude", thanks_for="the long tour")

    assert answer.status_code == 409
    assert "the long tour" in answer.content.decode()


def test_choices_no_longer_offered_outlive_a_save(alice: Client, draft: Draft) -> None:
    finish(alice, draft, express_gratitude__deeds=["made_offer", "met_team", "read_resume"])
    post_step(alice, draft, "answer-promptly", occasion="invitation")

    post_step(alice, draft, "express-gratitude", deeds=["invited"])
    in_between = alice.get(address(draft, "express-gratitude")).content.decode()
    post_step(alice, draft, "answer-promptly", occasion="offer")

    assert "made_offer" not in in_between
    assert typed_in(draft, "express-gratitude")["deeds"] == ["invited", "made_offer", "met_team"]


def test_reason_no_longer_offered_outlives_a_save(alice: Client, draft: Draft) -> None:
    finish(alice, draft, give_a_reason__reason="salary")
    post_step(alice, draft, "answer-promptly", occasion="accepted")

    form = {"decline_wizard-current_step": "give-a-reason"}
    alice.post(address(draft, "give-a-reason"), form)

    assert typed_in(draft, "give-a-reason")["reason"] == ["salary"]
    assert alice.get(address(draft, "email")).status_code == 200


def test_detail_of_a_choice_no_longer_offered_is_not_asked_for(alice: Client, draft: Draft) -> None:
    finish(alice, draft, keep_in_touch__touch="hope")
    post_step(alice, draft, "keep-in-touch", touch="event", leave="")

    post_step(alice, draft, "answer-promptly", occasion="reschedule")

    assert alice.get(address(draft, "email")).status_code == 200


def test_today_is_the_persons_own_without_an_interview(alice: Client, draft: Draft) -> None:
    late_in_los_angeles = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
    answers = {"occasion": ["offer"], "time_zone": ["Los Angeles"], "received_on": ["2026-11-23"]}

    reading = steps.read({"answer-promptly": answers}, late_in_los_angeles)

    assert read_clock(reading.answers).waiting_days == 0


PAGE = "a" * 32


def type_into(client: Client, draft: Draft, page: str, **answers: str) -> str:
    """Type into the first step, on a page that numbers its saves, and return the letter so far."""
    form = answers | {"decline_wizard-current_step": "answer-promptly", "page": page}
    return client.post(address(draft, "answer-promptly") + "letter/", form).content.decode()


def test_typing_that_comes_late_does_not_undo_the_step_sent_after_it(
    alice: Client, draft: Draft
) -> None:
    post_step(alice, draft, "answer-promptly", role="Chief Baker", page=f"{PAGE}.2")

    fragment = type_into(alice, draft, f"{PAGE}.1", role="Baker", was="seen")

    assert typed_in(draft, "answer-promptly")["role"] == ["Chief Baker"]
    assert "Chief Baker" in fragment
    assert 'data-sent="seen"' in fragment


def test_typing_of_another_page_is_taken_at_any_number(alice: Client, draft: Draft) -> None:
    type_into(alice, draft, f"{PAGE}.7", role="Chief Baker")

    type_into(alice, draft, f"{'b' * 32}.1", role="Baker")

    assert typed_in(draft, "answer-promptly")["role"] == ["Baker"]


def test_typing_on_two_pages_at_once_is_kept_of_both(
    alice: Client, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = iter([{"role": "Lead Baker", "company": ""}])
    was = BY_SLUG["answer-promptly"].marks({})

    def store_slowly(draft: Draft) -> None:
        for answers in other:
            type_into(alice, draft, f"{'b' * 32}.1", was=was, **answers)
        drafting.store_if_answered(draft)

    monkeypatch.setattr(views, "store_if_answered", store_slowly)
    type_into(alice, draft, f"{PAGE}.1", role="", company="Globex", was=was)

    typed = typed_in(draft, "answer-promptly")
    assert (typed["company"], typed["role"]) == (["Globex"], ["Lead Baker"])


def test_only_answer_that_is_emptied_is_gone(alice: Client, draft: Draft) -> None:
    type_into(alice, draft, f"{PAGE}.1", company="Secret")

    type_into(alice, draft, f"{PAGE}.2", company="")

    draft.refresh_from_db()
    assert draft.answers == {}


def test_style_sheet_shows_every_field_that_belongs_to_a_choice() -> None:
    css = (ROOT / "static" / "css" / "field.css").read_text()
    shown = set(re.findall(r'\[value="(\w+)"\]:checked\) \[data-with~="\1"\]', css))

    fields = [field for step in steps.STEPS for field in step.form.base_fields.values()]
    belonging = [getattr(field, "shown_with", "").split() for field in fields]

    assert shown == set(chain(*belonging))


BUTTON = re.compile(r"<button[^>]*>((?:Save|Back)[^<]*)</button>")


def test_way_back_to_the_email_takes_the_answer_and_lets_the_letter_follow(
    alice: Client, finished: Draft
) -> None:
    page = alice.get(address(finished, "give-a-reason") + "?back=email").content.decode()
    typed = {"reason": "role_fit", "decline_wizard-current_step": "give-a-reason"}
    alice.post(address(finished, "give-a-reason") + "letter/", typed)

    answer = alice.post(address(finished, "give-a-reason"), typed | {"back": "email"})

    finished.refresh_from_db()
    email = alice.get(answer["Location"])
    assert BUTTON.findall(page) == ["Save and return to the email", "Save and leave"]
    assert answer["Location"] == address(finished, "email")
    assert (email.context["outdated"], "different kind of work" in finished.body) == (False, True)
    assert len(email.context["changes"]) == 1
