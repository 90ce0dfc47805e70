"""The list of drafts, deleting with undo, pruning."""

from __future__ import annotations

from datetime import timedelta

from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from declines.models import Draft
from tests.conftest import address, finish, post_step, start


def listed(client: Client, page: str = "") -> list[str]:
    rows = client.get("/drafts/" + page).context["rows"]
    return [row["answers"].company for row in rows]


def test_list_shows_ones_own_drafts_the_last_changed_first(alice: Client, bob: Client) -> None:
    for company in ("Acme", "Globex"):
        finish(alice, start(alice), answer_promptly__company=company)
    finish(bob, start(bob), answer_promptly__company="Initech")

    assert listed(alice) == ["Globex", "Acme"]
    assert listed(bob) == ["Initech"]


def test_list_says_how_far_a_draft_is(alice: Client) -> None:
    done, begun = finish(alice, start(alice)), start(alice)
    post_step(alice, begun, "answer-promptly")

    rows = alice.get("/drafts/").context["rows"]

    steps = {row["draft"].pk: row["step"] and row["step"].slug for row in rows}
    assert steps == {done.pk: None, begun.pk: "express-gratitude"}


def test_draft_without_an_answer_is_not_listed(alice: Client, draft: Draft) -> None:
    assert listed(alice) == []


def test_list_has_twenty_a_page(alice: Client) -> None:
    for number in range(21):
        post_step(alice, start(alice), "answer-promptly", company=f"No. {number}")

    assert listed(alice) == [f"No. {number}" for number in range(20, 0, -1)]
    assert listed(alice, "?page=2") == ["No. 0"]


def test_list_takes_any_page_number(alice: Client, finished: Draft) -> None:
    found = [listed(alice, f"?page={page}") for page in ("0", "-1", "99", "x", "", "1%00")]

    assert found == [["Brightwater Labs"]] * 6


def test_home_shows_the_newest_drafts_of_who_returns(alice: Client) -> None:
    for company in ("A", "B", "C", "D"):
        post_step(alice, start(alice), "answer-promptly", company=company)

    rows = alice.get("/").context["rows"]

    assert [row["answers"].company for row in rows] == ["D", "C", "B"]


def test_deleting_asks_first(alice: Client, finished: Draft) -> None:
    page = alice.get(address(finished, "delete"))

    assert page.status_code == 200
    assert Draft.objects.get(pk=finished.pk).deleted_at is None


def test_deleted_draft_is_out_of_reach(alice: Client, finished: Draft) -> None:
    answer = alice.post(address(finished, "delete"))

    assert answer["Location"] == f"/drafts/?deleted={finished.pk}"
    assert listed(alice) == []
    assert alice.get(address(finished, "email")).status_code == 404


def test_deleting_can_be_undone(alice: Client, finished: Draft) -> None:
    answer = alice.post(address(finished, "delete"))

    offered = alice.get(answer["Location"]).context["deleted"]
    alice.post(address(finished, "restore"))

    assert offered == finished
    assert listed(alice) == ["Brightwater Labs"]
    assert alice.get(address(finished, "email")).context["form"].initial["body"] == finished.body


def test_undo_is_offered_to_nobody_else(alice: Client, bob: Client, finished: Draft) -> None:
    answer = alice.post(address(finished, "delete"))

    assert bob.get(answer["Location"]).context["deleted"] is None
    assert alice.get("/drafts/?deleted=x").context["deleted"] is None


def test_prune_removes_what_is_empty_after_a_day(alice: Client) -> None:
    old, young, answered = start(alice), start(alice), finish(alice, start(alice))
    past = timezone.now() - timedelta(hours=25)
    Draft.objects.filter(pk__in=[old.pk, answered.pk]).update(changed_at=past)

    call_command("prune_drafts", verbosity=0)

    assert set(Draft.objects.all()) == {young, answered}


def test_prune_removes_what_was_deleted_a_month_ago(alice: Client) -> None:
    long_ago, lately = finish(alice, start(alice)), finish(alice, start(alice))
    for draft, days in ((long_ago, 31), (lately, 29)):
        draft.deleted_at = timezone.now() - timedelta(days=days)
        draft.save(update_fields=["deleted_at"])

    call_command("prune_drafts", verbosity=0)

    assert list(Draft.objects.all()) == [lately]


def test_leaving_an_empty_first_step_makes_no_draft_to_list(alice: Client, draft: Draft) -> None:
    sent_by_itself = {"company": " ", "channel": "email", "time_zone": "Europe/Berlin"}
    form = {**sent_by_itself, "leave": "", "decline_wizard-current_step": "answer-promptly"}

    alice.post(address(draft, "answer-promptly"), form)

    assert listed(alice) == []
    assert Draft.objects.get(pk=draft.pk).answers == {}
