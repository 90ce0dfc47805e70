"""The list of drafts, deleting with undo, pruning."""

from __future__ import annotations

import re
from datetime import timedelta
from time import time
from typing import Any
from urllib.parse import parse_qs

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from declines.filing import ANSWERED
from declines.models import Draft
from tests.conftest import address, finish, post_step, start


def rows(client: Client, **asked: str) -> list[dict[str, Any]]:
    return list(client.get("/drafts/", asked).context["rows"])


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


def test_list_has_ten_a_page(alice: Client) -> None:
    for number in range(11):
        post_step(alice, start(alice), "answer-promptly", company=f"No. {number}")

    assert listed(alice) == [f"No. {number}" for number in range(10, 0, -1)]
    later = alice.get("/drafts/").context["later"]
    assert listed(alice, later) == ["No. 0"]


@pytest.mark.parametrize("sort", ["changed", "company", "waiting"])
def test_pages_of_a_list_hold_each_draft_once_in_both_directions(
    alice: Client, monkeypatch: pytest.MonkeyPatch, sort: str
) -> None:
    monkeypatch.setattr("declines.listing.A_PAGE", 2)
    for company in ("Globex", "acme", "Acme", "Initech", "acme"):
        day = "2026-01-02" if company == "acme" else ""
        post_step(alice, start(alice), "answer-promptly", company=company, received_on=day)
    sent = Draft.objects.filter(company__in=["Acme", "Globex"])
    sent.update(status="sent", sent_at=timezone.now(), waiting_since=ANSWERED)

    forwards, address = [], f"?sort={sort}"
    while address:
        page = alice.get(f"/drafts/{address}")
        forwards.append([row["draft"].pk for row in page.context["rows"]])
        address = page.context["later"]
    backwards, address = [forwards[-1]], page.context["earlier"]
    while address:
        page = alice.get(f"/drafts/{address}")
        backwards.append([row["draft"].pk for row in page.context["rows"]])
        address = page.context["earlier"]

    assert [len(one) for one in forwards] == [2, 2, 1]
    assert len({pk for one in forwards for pk in one}) == 5
    assert backwards[::-1] == forwards


NOBODY = "0" * 32


@pytest.mark.parametrize(
    "place",
    [
        "x",
        "",
        "~",
        f"{NOBODY}~",
        f"{NOBODY}~x",
        f"{NOBODY}~2026-01-01",
        f"{NOBODY}~0001-01-01T00:00:00%2B14:00",
        f"{NOBODY}~9999-12-31T23:59:59-14:00",
        "%00",
    ],
)
def test_list_takes_any_place(alice: Client, finished: Draft, place: str) -> None:
    for name in ("after", "before"):
        for sort in ("", "company", "waiting", "x"):
            assert alice.get(f"/drafts/?{name}={place}&sort={sort}").status_code == 200


def test_list_is_sorted_by_company_without_case(alice: Client) -> None:
    for company in ("globex", "Acme", "Initech", "beta"):
        post_step(alice, start(alice), "answer-promptly", company=company)

    assert listed(alice, "?sort=company") == ["Acme", "beta", "globex", "Initech"]


def test_list_is_sorted_by_who_waits_longest(alice: Client) -> None:
    today = timezone.now().date()
    for company, days in (("Acme", 2), ("Globex", 9), ("Initech", None)):
        day = "" if days is None else str(today - timedelta(days=days))
        post_step(alice, start(alice), "answer-promptly", company=company, received_on=day)

    assert listed(alice, "?sort=waiting") == ["Globex", "Acme", "Initech"]


def test_list_by_who_waits_has_interviews_by_their_day_and_sent_ones_last(alice: Client) -> None:
    today = timezone.now().date()
    for company, days in (("Sent", 40), ("Long", 30), ("Lately", 1)):
        draft = finish(
            alice,
            start(alice),
            answer_promptly__company=company,
            answer_promptly__received_on=str(today - timedelta(days=days)),
        )
        if company == "Sent":
            alice.post(address(draft, "sent"), {"sent_on": today, "sent_by": "email"})
    for company, days in (("Agreed", 9), ("Missed", -9)):
        told = {
            "occasion": "interview",
            "interview_at": f"{today + timedelta(days=days)}T10:00",
            "received_on": str(today - timedelta(days=20)),
        }
        post_step(alice, start(alice), "answer-promptly", company=company, **told)
    told = {"occasion": "interview", "received_on": str(today - timedelta(days=20))}
    post_step(alice, start(alice), "answer-promptly", company="Undated", **told)

    found = listed(alice, "?sort=waiting")
    Draft.objects.filter(company__in=["Long", "Undated"]).update(deleted_at=timezone.now())
    alice.post(address(Draft.objects.get(company="Sent"), "unsent"))

    assert found == ["Long", "Missed", "Lately", "Agreed", "Undated", "Sent"]
    assert listed(alice, "?sort=waiting") == ["Sent", "Missed", "Lately", "Agreed"]


def test_list_says_when_an_agreed_interview_is_and_what_to_do(alice: Client) -> None:
    day = timezone.now().date() + timedelta(days=9)
    told = {"occasion": "interview", "interview_at": f"{day}T23:30", "time_zone": "Honolulu"}
    post_step(alice, start(alice), "answer-promptly", **told)

    page = alice.get("/drafts/").content.decode()

    said = f"The interview is on {day:%A, %B} {day.day}, {day.year}."
    assert page.count(f"<p>{said} An answer today is the kind thing to do.</p>") == 1


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("acme", ["Acme"]),
        ("ACM", ["Acme"]),
        ("nurse globex", ["Globex"]),
        ("jordan", ["Globex", "Acme"]),
        ("%", []),
        ("_", []),
        ("nobody", []),
        ("  ", ["Globex", "Acme"]),
    ],
)
def test_list_is_searched_by_company_role_and_person(
    alice: Client, search: str, found: list[str]
) -> None:
    for company, role in (("Acme", "Cook"), ("Globex", "Nurse")):
        typed = {"company": company, "role": role, "addressee": "Kim Jordan"}
        post_step(alice, start(alice), "answer-promptly", **typed)

    assert [row["draft"].company for row in rows(alice, q=search)] == found


@pytest.mark.parametrize(
    "typed", ["sile nic", "Síle", "SI\N{COMBINING ACUTE ACCENT}LE", "süd", "sud"]
)
def test_list_is_searched_with_or_without_accents(alice: Client, draft: Draft, typed: str) -> None:
    finish(
        alice,
        draft,
        answer_promptly__addressee="Síle Nic Dhonnchadha",
        answer_promptly__company="Kälte Süd",
    )

    found = rows(alice, q=typed)

    assert [row["draft"].pk for row in found] == [draft.pk]


@pytest.mark.parametrize(
    ("company", "searches"),
    [
        ("Hy-Vee", ["Hy-Vee", "hyvee", "hy vee", "vee", "hy.vee"]),
        ("Hy Vee", ["hy-vee", "Hy Vee"]),
        ("St. Mary’s Hospital", ["st marys", "st. mary's", "St. Mary’s", "mary’s hospital"]),
        ("AT&T", ["att", "at&t", "AT & T"]),
    ],
)
def test_list_is_searched_with_punctuation_without_it_and_parted_by_it(
    alice: Client, company: str, searches: list[str]
) -> None:
    post_step(alice, start(alice), "answer-promptly", company=company)
    post_step(alice, start(alice), "answer-promptly", company="Atlas Data")

    found = {q: [row["draft"].company for row in rows(alice, q=q)] for q in searches}

    assert found == {q: [company] for q in searches}


@pytest.mark.parametrize(
    ("company", "other", "search"),
    [
        ("R&D Labs", "Standard Metals", "r&d"),
        ("C++ School", "Cobalt", "c++"),
        ("AT&T", "Seattle Freight", "at&t"),
    ],
)
def test_letters_between_punctuation_are_found_in_no_other_word(
    alice: Client, company: str, other: str, search: str
) -> None:
    post_step(alice, start(alice), "answer-promptly", company=company)
    post_step(alice, start(alice), "answer-promptly", company=other)

    found = [row["draft"].company for row in rows(alice, q=search)]

    assert found == [company]


def test_search_of_ten_thousand_characters_is_cut_and_said(alice: Client, finished: Draft) -> None:
    page = alice.get("/drafts/", {"q": "x" * 10_000})

    assert page.context["too_long"] is True
    assert "Only the first 100 characters" in page.content.decode()


def test_pages_of_a_search_too_long_are_linked_by_what_was_searched_for(alice: Client) -> None:
    for _ in range(11):
        post_step(alice, start(alice), "answer-promptly", company="Acme " * 20)

    page = alice.get("/drafts/", {"q": "acme " * 1000})

    asked = parse_qs(page.context["later"].removeprefix("?"))
    assert asked["q"] == ["acme " * 20]


def test_list_is_filtered_by_status(alice: Client) -> None:
    begun, ready = start(alice), finish(alice, start(alice))
    post_step(alice, begun, "answer-promptly")
    sent = finish(alice, start(alice))
    alice.post(address(sent, "sent"), {"sent_on": timezone.now().date(), "sent_by": "email"})
    gone = finish(alice, start(alice))
    alice.post(address(gone, "delete"))

    found = {
        status: [row["draft"] for row in rows(alice, status=status)]
        for status in ("open", "ready", "sent", "deleted", "x")
    }

    assert found == {
        "open": [begun],
        "ready": [ready],
        "sent": [sent],
        "deleted": [gone],
        "x": [sent, begun, ready],
    }


def test_deleted_draft_is_listed_to_nobody_else(alice: Client, bob: Client) -> None:
    alice.post(address(finish(alice, start(alice)), "delete"))

    assert rows(bob, status="deleted") == []


@pytest.mark.parametrize(
    ("days", "said"), [(1, "1 day"), (9, "9 days"), (245, "8 months"), (800, "2 years")]
)
def test_list_says_how_long_they_have_been_waiting(alice: Client, days: int, said: str) -> None:
    day = timezone.now().date() - timedelta(days=days)
    post_step(alice, start(alice), "answer-promptly", received_on=str(day))

    assert f"They have been waiting for {said}." in alice.get("/drafts/").content.decode()


def test_home_lets_who_returns_go_on_before_all_else(alice: Client, finished: Draft) -> None:
    page = alice.get("/").content.decode()

    places = [
        page.index(words) for words in ("<h1>", "Go on where you were", ">Start<", "<article")
    ]
    assert places == sorted(places)


def test_home_shows_the_newest_drafts_of_who_returns(alice: Client) -> None:
    for company in ("A", "B", "C", "D"):
        post_step(alice, start(alice), "answer-promptly", company=company)

    rows = alice.get("/").context["rows"]

    assert [row["answers"].company for row in rows] == ["D", "C", "B"]


def test_deleting_asks_first(alice: Client, finished: Draft) -> None:
    page = alice.get(address(finished, "delete"))

    assert page.status_code == 200
    assert Draft.objects.get(pk=finished.pk).deleted_at is None


def test_deleting_says_for_how_long_it_can_be_undone(alice: Client, finished: Draft) -> None:
    page = alice.get(address(finished, "delete")).content.decode()

    assert page.count("You can bring it back for 30 days.") == 1


def test_deleting_asks_by_the_name_that_a_draft_was_given(alice: Client, finished: Draft) -> None:
    alice.post(address(finished, "name"), {"name": "The lab in Leeds"})

    pages = [alice.get(page).content.decode() for page in (address(finished, "delete"), "/drafts/")]

    asked, listed = pages
    assert re.findall(r'<b dir="auto">(.*?)</b>, <span dir="auto">(.*?)</span>', asked) == [
        ("The lab in Leeds", "Brightwater Labs")
    ]
    assert listed.count('<span class="heard" dir="auto"> The lab in Leeds Brightwater Labs<') == 3


def test_deleted_draft_is_out_of_reach(alice: Client, finished: Draft) -> None:
    answer = alice.post(address(finished, "delete"))

    assert answer["Location"] == f"/drafts/?deleted={finished.pk}"
    assert listed(alice) == []
    assert alice.get(address(finished, "email")).status_code == 404


def test_draft_that_was_deleted_is_named(alice: Client, finished: Draft) -> None:
    answer = alice.post(address(finished, "delete"))

    (told,) = re.findall(
        r'<span role="alert">(.*?)</b>', alice.get(answer["Location"]).content.decode()
    )

    assert re.sub("<.*?>", "", told) == "This draft is deleted: Data Analyst · Brightwater Labs"


def test_deleting_can_be_undone(alice: Client, finished: Draft) -> None:
    answer = alice.post(address(finished, "delete"))

    offered = alice.get(answer["Location"]).context["deleted"]
    alice.post(address(finished, "restore"))

    assert offered == finished
    assert listed(alice) == ["Brightwater Labs"]
    assert alice.get(address(finished, "email")).context["form"].initial["body"] == finished.body


def test_undo_after_the_draft_is_gone_says_that_nothing_is_there(
    alice: Client, finished: Draft
) -> None:
    answer = alice.post(address(finished, "delete"))
    Draft.objects.update(deleted_at=timezone.now() - timedelta(days=31))
    call_command("prune_drafts", verbosity=0)

    offered = alice.get(answer["Location"])
    pressed = alice.post(address(finished, "restore"))

    assert (offered.status_code, offered.context["deleted"]) == (200, None)
    assert pressed.status_code == 404
    assert "There is nothing here" in pressed.content.decode()


@pytest.mark.parametrize(("days", "left"), [(29, 1), (31, 0)])
def test_deleted_draft_is_out_of_reach_after_a_month_though_nothing_is_pruned(
    alice: Client, finished: Draft, days: int, left: int
) -> None:
    answer = alice.post(address(finished, "delete"))
    Draft.objects.update(deleted_at=timezone.now() - timedelta(days=days))

    rows = [alice.get(page).context["rows"] for page in ("/drafts/?status=deleted", "/drafts/")]
    offered = alice.get(answer["Location"]).context["deleted"]
    asked = alice.get("/privacy/delete/").context["drafts"]
    pressed = alice.post(address(finished, "restore"))

    assert [*map(len, rows), asked] == [left, 0, left]
    assert (offered is None, pressed.status_code) == (left == 0, 302 if left else 404)
    assert Draft.objects.filter(deleted_at=None).count() == left


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


@pytest.mark.parametrize(
    ("name", "called"), [("", "Data Analyst · Brightwater Labs"), ("Lab", "Lab · Brightwater Labs")]
)
def test_restored_draft_is_named_with_the_way_to_it(
    alice: Client, finished: Draft, name: str, called: str
) -> None:
    Draft.objects.update(name=name)
    alice.post(address(finished, "delete"))

    answer = alice.post(address(finished, "restore"))

    page = alice.get(answer["Location"]).content.decode()
    ((way, words),) = re.findall(r'This draft is back: <a href="(.*?)">(.*?)</a>', page)
    assert (way, re.sub("<.*?>", "", words)) == (address(finished), called)


@pytest.mark.parametrize("asked", ["x", "00000000-0000-0000-0000-000000000000"])
def test_restored_draft_that_is_none_is_not_told_of(
    alice: Client, draft: Draft, asked: str
) -> None:
    page = alice.get("/drafts/", {"restored": asked, "at": str(int(time()))})

    assert page.context["restored"] is None


def test_restored_draft_is_told_of_for_a_minute(
    alice: Client, finished: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice.post(address(finished, "delete"))
    answer = alice.post(address(finished, "restore"))
    restored_at = time()

    told = {}
    for seconds in (0, 50, 70):
        monkeypatch.setattr("declines.views.time", lambda at=restored_at + seconds: at)
        told[seconds] = alice.get(answer["Location"]).context["restored"]

    assert told == {0: finished, 50: finished, 70: None}


@pytest.mark.parametrize("at", ["", "x", "0", "9" * 12, "9" * 5000])
def test_draft_that_was_restored_at_no_such_time_is_not_told_of(
    alice: Client, finished: Draft, at: str
) -> None:
    page = alice.get("/drafts/", {"restored": str(finished.pk), "at": at})

    assert page.context["restored"] is None


def test_restored_draft_is_told_to_nobody_else(alice: Client, bob: Client, finished: Draft) -> None:
    alice.post(address(finished, "delete"))
    answer = alice.post(address(finished, "restore"))

    page = bob.get(answer["Location"])

    assert page.context["restored"] is None


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


def test_list_says_of_a_draft_of_which_nothing_was_answered_that_it_is_not_started(
    alice: Client, finished: Draft
) -> None:
    alice.post(address(finished, "copy"), {"companies": "Acme"})
    copy = Draft.objects.exclude(pk=finished.pk).get()
    told = [alice.get("/drafts/").content.decode()]

    post_step(alice, copy, "answer-promptly")

    told.append(alice.get("/drafts/").content.decode())
    assert [page.count("not started") for page in told] == [1, 0]
    assert [page.count("in progress, next: Express gratitude") for page in told] == [0, 1]
