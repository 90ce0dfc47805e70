"""All that is stored is told, handed over and deleted on request, and not kept for ever."""

from __future__ import annotations

import json
import re
import zipfile
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from declines import privacy
from declines.drafting import reading_of
from declines.history import State
from declines.joining import Browser, Invitation
from declines.models import Draft
from tests.conftest import address, finish, post_email, post_step, start
from tests.test_devices import make_link


def unpacked(client: Client) -> dict[str, str]:
    content = client.get("/privacy/everything.zip").getvalue()
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def set_seen(draft: Draft, days_ago: int) -> None:
    day = timezone.now().date() - timedelta(days=days_ago)
    Draft.objects.filter(pk=draft.pk).update(seen_on=day)


def test_everything_is_handed_over(alice: Client, bob: Client, finished: Draft) -> None:
    post_email(alice, finished, subject="Zoë", body="Mine.\nÉ")
    finish(bob, start(bob), answer_promptly__company="Globex")
    alice.post(address(finished, "texts"), {"why": "Mine.\nToo."})
    beside = finished.texts_beside(reading_of(finished).answers)

    files = unpacked(alice)

    (told,) = json.loads(files.pop("drafts.json"))
    assert told["answers"] == finished.answers
    assert [one["body"] for one in told["earlier_texts"]] == [finished.body]
    assert files.pop("letters/001_Brightwater_Labs.txt") == "Subject: Zoë\r\n\r\nMine.\r\nÉ\r\n"
    assert files["letters/001_Brightwater_Labs_why.txt"] == "Mine.\r\nToo.\r\n"
    assert [*files] == [f"letters/001_Brightwater_Labs_{kind.value}.txt" for kind in beside]


@pytest.mark.parametrize(
    ("reason", "signed", "told"),
    [("goals", "yes", []), ("goals", "no", ["no"]), ("another_offer", "yes", ["yes"])],
)
def test_answer_to_what_was_not_asked_is_handed_over_only_if_the_person_gave_it(
    alice: Client, draft: Draft, reason: str, signed: str, told: list[str]
) -> None:
    finish(alice, draft, give_a_reason__reason=reason, give_a_reason__signed=signed)

    (handed_over,) = json.loads(unpacked(alice)["drafts.json"])

    assert handed_over["answers"]["give-a-reason"].get("signed", []) == told


def test_many_drafts_are_handed_over_a_few_at_a_time(
    alice: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(privacy, "AT_A_TIME", 2)
    drafts = [finish(alice, start(alice)) for _ in range(5)]

    files = unpacked(alice)

    told = json.loads(files.pop("drafts.json"))
    assert [one["id"] for one in told] == [str(draft.pk) for draft in drafts]
    assert len([name for name in files if name.endswith("_Brightwater_Labs.txt")]) == 5


def test_older_drafts_are_handed_over_with_the_texts_that_were_edited_alone(
    alice: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(privacy, "NEWEST", 1)
    edited, _, newest = (finish(alice, start(alice)) for _ in range(3))
    alice.post(address(edited, "texts"), {"why": "Mine.\nToo."})
    beside = newest.texts_beside(reading_of(newest).answers)

    files = unpacked(alice)

    older = ["001_Brightwater_Labs", "001_Brightwater_Labs_why", "002_Brightwater_Labs"]
    whole = ["003_Brightwater_Labs", *(f"003_Brightwater_Labs_{kind.value}" for kind in beside)]
    assert [*files] == ["drafts.json", *(f"letters/{name}.txt" for name in [*older, *whole])]
    assert files["letters/001_Brightwater_Labs_why.txt"] == "Mine.\r\nToo.\r\n"


def test_edited_text_that_goes_with_the_email_no_more_is_handed_over(
    alice: Client, finished: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(privacy, "NEWEST", 0)
    Draft.objects.filter(pk=finished.pk).update(companions={"panel": ["Theirs.", "Mine.", ""]})

    files = unpacked(alice)

    assert files["letters/001_Brightwater_Labs_panel.txt"] == "Mine.\r\n"


def test_page_says_what_is_handed_over(client: Client, db: None) -> None:
    page = client.get("/privacy/").content.decode()

    told = "what you edited; for your 20 newest drafts, all of it."
    assert page.count(told) == 1


def test_stranger_is_handed_an_empty_list(db: None) -> None:
    assert unpacked(Client()) == {"drafts.json": "[]"}


@pytest.mark.parametrize("company", ["..", "../../x", "a/b\\c", "x" * 120])
def test_company_makes_no_path_in_the_archive(alice: Client, draft: Draft, company: str) -> None:
    finish(alice, draft, answer_promptly__company=company)

    _, *letters = unpacked(alice)

    assert {letter.count("/") for letter in letters} == {1}
    assert [letter for letter in letters if ".." in letter] == []


def test_everything_is_deleted_at_once(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body="Mine.")
    alice.post(address(finish(alice, start(alice)), "delete"))
    make_link(alice)

    alice.post("/privacy/delete/")

    left = [model.objects.count() for model in (Draft, State, Browser, Invitation, Session)]
    assert left == [0, 0, 0, 0, 0]
    assert alice.get("/drafts/").context["rows"] == []


def test_deleting_everything_says_that_it_is_done(alice: Client, finished: Draft) -> None:
    answer = alice.post("/privacy/delete/")

    page = alice.get(answer["Location"]).content.decode()
    assert re.findall(r'role="alert">(.*?):', page) == ["Everything of yours is deleted for good"]


def test_drafts_are_deleted_for_good_with_everything_and_not_offered_any_more(
    alice: Client, finished: Draft
) -> None:
    alice.post(f"/drafts/{finished.pk}/delete/")
    way = '<a href="?status=deleted">Deleted in the last 30 days</a>'
    before = alice.get("/drafts/").content.decode()

    alice.post("/privacy/delete/")

    after = alice.get("/drafts/").content.decode()
    assert [page.count(way) for page in (before, after)] == [1, 0]


def test_nothing_is_said_to_be_deleted_to_who_has_drafts(alice: Client, finished: Draft) -> None:
    page = alice.get("/privacy/?deleted").content.decode()

    assert re.findall(r'role="alert"', page) == []


def test_deleting_everything_signs_the_joined_browsers_out(alice: Client, finished: Draft) -> None:
    phone = Client()
    phone.post(make_link(alice))

    alice.post("/privacy/delete/")

    assert phone.get("/drafts/").context["rows"] == []
    assert Session.objects.count() == 0


def test_deleting_everything_leaves_what_others_have(
    alice: Client, bob: Client, finished: Draft
) -> None:
    theirs = finish(bob, start(bob))

    alice.post("/privacy/delete/")

    assert finished not in Draft.objects.all()
    assert theirs in Draft.objects.all()


def test_page_says_what_is_kept_of_a_browser(client: Client, db: None) -> None:
    page = client.get("/privacy/").content.decode()

    assert "the English that your browser asks for, and its time zone" in page
    assert "the kind of each browser that you join" in page


def test_deleting_everything_asks_first(alice: Client, finished: Draft) -> None:
    page = alice.get("/privacy/delete/")

    assert page.context["drafts"] == 1
    assert Draft.objects.count() == 1


def test_stranger_who_deletes_everything_deletes_nothing(db: None, finished: Draft) -> None:
    Client().post("/privacy/delete/")

    assert Draft.objects.count() == 1


@pytest.mark.parametrize(("days", "left"), [(364, 1), (365, 1), (366, 0)])
def test_draft_unseen_for_a_year_is_removed(
    alice: Client, finished: Draft, days: int, left: int
) -> None:
    set_seen(finished, days)

    call_command("prune_drafts", verbosity=0)

    assert Draft.objects.count() == left


def test_period_is_a_setting(alice: Client, finished: Draft, settings: Any) -> None:
    settings.KEEP_DAYS = 10
    set_seen(finished, 11)

    call_command("prune_drafts", verbosity=0)

    assert Draft.objects.count() == 0


@pytest.mark.parametrize(("days", "warned"), [(300, False), (334, False), (336, True)])
def test_list_warns_a_month_before(alice: Client, finished: Draft, days: int, warned: bool) -> None:
    set_seen(finished, days)

    page = alice.get("/drafts/").content.decode()

    assert ("unless you open it" in page) is warned


def test_draft_that_is_opened_is_seen(alice: Client, finished: Draft) -> None:
    set_seen(finished, 336)

    alice.get(address(finished, "email"))

    assert "unless you open it" not in alice.get("/drafts/").content.decode()


def test_opening_leaves_revision_and_order_alone(alice: Client, finished: Draft) -> None:
    before = finished.changed_at
    set_seen(finished, 336)

    alice.get(address(finished, "email"))

    finished.refresh_from_db()
    assert finished.changed_at == before


def test_page_says_how_long_drafts_are_kept(db: None, settings: Any) -> None:
    settings.KEEP_DAYS = 77

    assert "opened for 77 days" in Client().get("/privacy/").content.decode()


def test_nothing_of_a_draft_is_logged_where_it_breaks(
    alice: Client, draft: Draft, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    def broken(*_args: Any) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(Draft, "store", broken)

    post_step(alice, draft, "answer-promptly", company="Secret Corp")

    assert "broken" in caplog.text
    assert "Secret Corp" not in caplog.text
