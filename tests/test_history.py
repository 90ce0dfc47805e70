"""What the email read before: kept, compared, brought back."""

from __future__ import annotations

import itertools
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from declines.choices import Cause
from declines.history import MOST_STATES, State, Text, keep
from declines.models import Draft
from declines.upkeep import prune_drafts
from tests.conftest import address, post_email, post_step

PAGE, ANOTHER = "a" * 32, "b" * 32
SAVES = itertools.count(1)


def later(monkeypatch: pytest.MonkeyPatch, **by: int) -> None:
    """Let time pass."""
    now = timezone.now() + timedelta(**by)
    ticks = itertools.count()
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(milliseconds=next(ticks)))


def write(client: Client, draft: Draft, body: str) -> Any:
    """Save the email as its page does."""
    draft.refresh_from_db()
    return post_email(client, draft, body=body, page=f"{PAGE}.{next(SAVES)}")


def bodies(draft: Draft) -> list[str]:
    """Return the bodies in the history, the newest first."""
    return [state.body for state in draft.states.all()]


def test_first_edit_keeps_the_composed_text(alice: Client, finished: Draft) -> None:
    composed = finished.body

    write(alice, finished, "Mine.")

    (state,) = finished.states.all()
    assert (state.body, state.cause) == (composed, Cause.COMPOSED)


@pytest.mark.parametrize(
    ("english", "time"), [("american", "6:01 p.m. EST"), ("british", "6:01 pm EST")]
)
def test_time_of_an_earlier_text_is_written_as_its_english_does(
    alice: Client, finished: Draft, english: str, time: str
) -> None:
    post_step(alice, finished, "answer-promptly", time_zone="New York")
    post_step(alice, finished, "keep-in-touch", english=english)
    write(alice, finished, "Mine.")
    finished.states.update(begun_at=datetime(2026, 11, 27, 23, 1, tzinfo=UTC))

    listed = alice.get(address(finished, "history")).content.decode()
    alone = alice.get(address(finished, f"history/{finished.states.all()[0].pk}"))

    shown = re.findall(r"2026, (.*?)(?:</a>| ·)", listed + alone.content.decode())
    assert shown == [time] * (len(finished.states.all()) + 1)


def test_burst_of_typing_is_one_state(alice: Client, finished: Draft) -> None:
    composed = finished.body

    for body in ("My", "My own", "My own words", "My own words."):
        write(alice, finished, body)

    assert bodies(finished) == [composed]


def test_typing_on_another_page_is_a_burst_of_its_own(alice: Client, finished: Draft) -> None:
    composed = finished.body
    write(alice, finished, "Typed here.")
    finished.refresh_from_db()

    post_email(alice, finished, body="Typed there.", page=f"{ANOTHER}.1")

    assert bodies(finished) == ["Typed here.", composed]


def test_undo_on_an_older_page_shows_what_another_page_typed(
    alice: Client, finished: Draft
) -> None:
    write(alice, finished, "Before.")
    state = finished.states.get()
    finished.refresh_from_db()
    post_email(alice, finished, body="Typed there.", page=f"{ANOTHER}.1")
    form = {"subject": finished.subject, "body": "Before.", "revision": "1", "page": f"{PAGE}.0"}

    answer = alice.post(address(finished, "history") + f"{state.pk}/back/", form)

    finished.refresh_from_db()
    assert (answer.status_code, finished.body) == (409, "Typed there.")
    assert "Before." in answer.content.decode()


def test_text_that_is_too_long_is_given_back_where_an_earlier_one_is_brought_back(
    alice: Client, finished: Draft
) -> None:
    write(alice, finished, "Before.")
    state = finished.states.get()
    form = {"subject": "S", "body": "x" * 20_001, "revision": "1", "page": f"{PAGE}.99"}

    answer = alice.post(address(finished, "history") + f"{state.pk}/back/", form)

    finished.refresh_from_db()
    assert (answer.status_code, finished.body) == (400, "Before.")
    assert "x" * 20_001 in answer.content.decode()


def test_text_typed_meanwhile_is_shown_where_an_earlier_one_of_a_sent_email_is_wanted(
    alice: Client, finished: Draft
) -> None:
    write(alice, finished, "Before.")
    state = finished.states.get()
    Draft.objects.update(sent_at=timezone.now(), sent_by="email")
    form = {"subject": "S", "body": "Typed meanwhile.", "revision": "1", "page": f"{PAGE}.99"}

    answer = alice.post(address(finished, "history") + f"{state.pk}/back/", form)

    finished.refresh_from_db()
    assert (answer.status_code, finished.body) == (409, "Before.")
    assert "Typed meanwhile." in answer.content.decode()


def test_older_save_of_a_page_does_not_undo_a_later_one(alice: Client, finished: Draft) -> None:
    composed, revision = finished.body, finished.revision
    post_email(alice, finished, body=composed, revision=revision, page=f"{PAGE}.2")

    answer = post_email(alice, finished, body="Late.", revision=revision, page=f"{PAGE}.1")

    finished.refresh_from_db()
    assert (answer.status_code, finished.body) == (409, composed)


def test_sentence_that_is_kept_leaves_the_text_what_it_was(alice: Client, finished: Draft) -> None:
    write(
        alice,
        finished,
        finished.body.replace("that our paths will cross again", "we meet again one day"),
    )
    post_step(alice, finished, "keep-in-touch", touch="open", back="email")
    ((key, *_),) = Draft.objects.get().open_clashes()

    post_email(alice, Draft.objects.get(), settle=f"{key}:keep")

    assert Draft.objects.get().text_cause == Cause.FOLLOWED


def test_pause_ends_a_burst(
    alice: Client, finished: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed = finished.body
    write(alice, finished, "First words.")

    later(monkeypatch, minutes=6)
    write(alice, finished, "First words. Second words.")

    assert bodies(finished) == ["First words.", composed]


def test_typing_without_a_pause_is_kept_every_half_hour(
    alice: Client, finished: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed = finished.body
    for minute in range(0, 40, 4):
        later(monkeypatch, minutes=4)
        write(alice, finished, f"Words of minute {minute}.")

    assert len(bodies(finished)) == 2
    assert bodies(finished)[-1] == composed


def test_large_part_taken_out_is_kept(alice: Client, finished: Draft) -> None:
    write(alice, finished, "A long text of mine with many words in it.")

    write(alice, finished, "Oops")

    assert bodies(finished)[0] == "A long text of mine with many words in it."


def test_press_keeps_the_text_before_it(alice: Client, finished: Draft) -> None:
    before = finished.body

    post_email(alice, finished, exchange="decision")

    assert bodies(finished) == [before]


def test_changed_answer_keeps_the_text_before_it(alice: Client, finished: Draft) -> None:
    before = finished.body

    post_step(alice, finished, "give-a-reason", reason="study", back="email")

    assert bodies(finished) == [before]


def test_save_that_changes_nothing_keeps_nothing(alice: Client, finished: Draft) -> None:
    post_email(alice, finished)

    assert bodies(finished) == []


def test_stale_save_keeps_nothing(alice: Client, finished: Draft) -> None:
    write(alice, finished, "Mine.")
    seen = bodies(finished)

    post_email(alice, finished, body="Late.", revision=0)

    assert bodies(finished) == seen


def test_history_lists_the_newest_first(alice: Client, finished: Draft) -> None:
    write(alice, finished, "Mine.")
    finished.refresh_from_db()
    post_email(alice, finished, recompose="")

    page = alice.get(address(finished, "history"))

    assert [state for state, _ in page.context["rows"]] == list(finished.states.order_by("-id"))
    assert '<q dir="auto">Mine.</q>' in page.content.decode()
    assert "Made from your answers" in page.content.decode()


def test_empty_history_says_so(alice: Client, finished: Draft) -> None:
    page = alice.get(address(finished, "history"))

    assert "Nothing yet." in page.content.decode()


def test_earlier_text_is_shown_with_what_differs(alice: Client, finished: Draft) -> None:
    write(alice, finished, "Dear Ana,\n\nmy <b>own</b> words.")
    write(alice, finished, "No.")

    page = alice.get(f"{address(finished, 'history')}{finished.states.all()[0].pk}/")

    shown = re.sub(r'<span class="heard">.*?</span>', "", page.content.decode())
    assert "<del>No</del>" in shown
    assert "my &lt;b&gt;own&lt;/b&gt; words" in shown


def test_moved_paragraph_of_an_earlier_text_is_marked_and_said(
    alice: Client, finished: Draft
) -> None:
    write(alice, finished, "Dear Ana,\n\nNo. Thanks.\n\nBye.\nJo")
    finished.refresh_from_db()
    moved = "Dear Ana,\n\nNo.\n\nThanks. Bye.\n\nJo"
    post_email(alice, finished, body=moved, page=f"{ANOTHER}.1")

    page = alice.get(f"{address(finished, 'history')}{finished.states.all()[0].pk}/")

    (shown,) = re.findall('<div dir="auto">(.*?)</div>', page.content.decode(), re.DOTALL)
    assert re.sub("</?span.*?>", "", shown) == (
        "Dear Ana,\n\nNo.<del>now: new paragraph ¶</del> Thanks."
        "<ins>then: new paragraph ¶</ins>\n\nBye.<del>now: new paragraph ¶</del>"
        "<ins>then: new line ↵</ins>\nJo"
    )


def test_marks_of_an_earlier_text_are_explained(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body="Mine.")

    page = alice.get(address(finished, f"history/{finished.states.get().pk}")).content.decode()

    explained = "Underlined: only in this earlier text. Struck out: only in the present one."
    assert f"<p>{explained}</p>" in page


def test_earlier_text_is_brought_back_and_that_is_undone(alice: Client, finished: Draft) -> None:
    composed = finished.body
    write(alice, finished, "Mine.")
    first = finished.states.all()[0].pk

    back = alice.post(f"{address(finished, 'history')}{first}/back/")

    finished.refresh_from_db()
    assert finished.body == composed
    undo = finished.states.all()[0].pk
    assert back["Location"] == f"{address(finished, 'email')}?undo={undo}"
    assert f"/history/{undo}/back/" in alice.get(back["Location"]).content.decode()
    alice.post(f"{address(finished, 'history')}{undo}/back/")
    finished.refresh_from_db()
    assert finished.body == "Mine."


def test_earlier_text_brings_no_old_news_of_changed_answers_back(
    alice: Client, finished: Draft
) -> None:
    post_step(alice, finished, "give-a-reason", reason="timing", back="email")
    finished.refresh_from_db()
    told = alice.get(address(finished, "email")).context["changes"]
    write(alice, finished, "Mine.")

    alice.post(f"{address(finished, 'history')}{finished.states.all()[0].pk}/back/")

    page = alice.get(address(finished, "email"))
    assert (len(told), page.context["changes"]) == (2, [])


def test_words_typed_before_an_undo_are_kept(alice: Client, finished: Draft) -> None:
    write(alice, finished, "Mine.")
    first = finished.states.all()[0].pk
    finished.refresh_from_db()

    alice.post(
        f"{address(finished, 'history')}{first}/back/",
        {"subject": "A", "body": "Typed and not saved yet.", "revision": finished.revision},
    )

    assert bodies(finished)[0] == "Typed and not saved yet."


def typed_to(client: Client, draft: Draft, who: str, page: str, **fields: Any) -> Any:
    """Type whom the email goes to, as a page of this name saves it."""
    draft.refresh_from_db()
    save = f"{page}.{next(SAVES)}"
    answer = post_email(client, draft, addressed_to=who, page=save, **fields)
    draft.refresh_from_db()
    return answer


@pytest.mark.parametrize("mine", ["tom@acme.example", ""])
def test_address_of_another_page_is_kept_where_mine_replaces_it(
    alice: Client, finished: Draft, mine: str
) -> None:
    typed_to(alice, finished, "mary@acme.example", PAGE)

    typed_to(alice, finished, mine, ANOTHER)

    (state,) = finished.states.all()
    assert (state.addressed_to, state.body) == ("mary@acme.example", finished.body)
    assert finished.addressed_to == mine


def test_addresses_merged_at_a_press_keep_those_of_both_pages(
    alice: Client, finished: Draft
) -> None:
    typed_to(alice, finished, "mary@acme.example", PAGE, body="Theirs.")

    typed_to(alice, finished, "tom@acme.example", ANOTHER, body="Mine.", merge="")

    assert finished.addressed_to == "tom@acme.example, mary@acme.example"
    kept = [(state.addressed_to, state.body) for state in finished.states.all()[:2]]
    assert kept == [("tom@acme.example", "Mine."), ("mary@acme.example", "Theirs.")]


def test_address_typed_letter_by_letter_on_one_page_is_no_earlier_text(
    alice: Client, finished: Draft
) -> None:
    for who in ("m", "ma", "", "tom@acme.example"):
        typed_to(alice, finished, who, PAGE)

    assert bodies(finished) == []


def test_address_put_beside_another_one_is_no_earlier_text(alice: Client, finished: Draft) -> None:
    typed_to(alice, finished, "mary@acme.example", PAGE)

    typed_to(alice, finished, "mary@acme.example, tom@acme.example", ANOTHER)

    assert bodies(finished) == []


def test_earlier_text_shows_whom_it_went_to_and_leaves_the_address_as_it_is(
    alice: Client, finished: Draft
) -> None:
    typed_to(alice, finished, "mary@acme.example", PAGE)
    typed_to(alice, finished, "tom@acme.example", ANOTHER)
    (state,) = finished.states.all()

    listed = alice.get(address(finished, "history")).content.decode()
    shown = alice.get(f"{address(finished, 'history')}{state.pk}/").content.decode()
    alice.post(f"{address(finished, 'history')}{state.pk}/back/")

    finished.refresh_from_db()
    assert listed.count('<br>To: <span dir="auto">mary@acme.example</span>') == 1
    assert re.findall(r"<(del|ins)>(?:<span.*?</span>)?(\w+)", shown) == [
        ("del", "tom"),
        ("ins", "mary"),
    ]
    assert shown.count("to have this one back, copy it from here") == 1
    assert finished.addressed_to == "tom@acme.example"


def test_composed_text_is_one_press_away(alice: Client, finished: Draft) -> None:
    composed = finished.body
    write(alice, finished, "Mine.")

    finished.refresh_from_db()
    answer = post_email(alice, finished, body="Mine, too.", recompose="")

    finished.refresh_from_db()
    assert finished.body == composed
    assert bodies(finished)[0] == "Mine, too."
    assert answer["Location"].endswith(f"?undo={finished.states.all()[0].pk}")


def test_composed_text_is_offered_only_where_the_text_is_another(
    alice: Client, finished: Draft
) -> None:
    untouched = alice.get(address(finished, "email")).content.decode()
    write(alice, finished, "Mine.")

    edited = alice.get(address(finished, "email")).content.decode()

    assert ("recompose" in untouched, "recompose" in edited) == (False, True)


def test_long_history_is_thinned_where_it_is_old(finished: Draft) -> None:
    for number in range(MOST_STATES * 3):
        keep(finished.pk, Text(f"{number}", f"Text {number}"))

    numbers = [int(state.subject) for state in finished.states.all()]
    assert len(numbers) <= MOST_STATES
    assert numbers[: MOST_STATES // 2] == list(
        range(MOST_STATES * 3 - 1, MOST_STATES * 3 - 1 - MOST_STATES // 2, -1)
    )
    assert numbers == sorted(numbers, reverse=True)


def test_history_of_ten_thousand_is_shown_and_thinned(alice: Client, finished: Draft) -> None:
    State.objects.bulk_create(
        State(draft=finished, subject="S", body=f"{number}", cause=Cause.TYPED)
        for number in range(10_000)
    )

    page = alice.get(address(finished, "history"))
    write(alice, finished, "Mine.")

    assert len(page.context["rows"]) == MOST_STATES
    assert finished.states.count() <= MOST_STATES


@pytest.mark.parametrize("page", ["", "{}/", "{}/back/"])
def test_history_of_a_stranger_is_not_found(
    alice: Client, bob: Client, finished: Draft, page: str
) -> None:
    write(alice, finished, "Mine.")
    where = address(finished, "history") + page.format(finished.states.all()[0].pk)

    answer = bob.post(where) if page.endswith("back/") else bob.get(where)

    assert answer.status_code == 404


def test_state_of_another_draft_is_not_found(alice: Client, finished: Draft, draft: Draft) -> None:
    other = keep(Draft.objects.create(owner=finished.owner).pk, Text("A", "B"))

    answer = alice.post(f"{address(finished, 'history')}{other.pk}/back/")

    assert answer.status_code == 404


@pytest.mark.parametrize("asked", ["", "x", "-1", "9" * 40, "٣"])
def test_odd_undo_in_the_address_is_none(alice: Client, finished: Draft, asked: str) -> None:
    page = alice.get(address(finished, "email"), {"undo": asked})

    assert page.context["undo"] is None


def test_deleted_for_good_means_its_history_too(alice: Client, finished: Draft) -> None:
    write(alice, finished, "Mine.")
    Draft.objects.update(deleted_at=timezone.now() - timedelta(days=31))

    prune_drafts()

    assert State.objects.count() == 0


def test_earlier_text_is_deleted_for_good_once_that_is_confirmed(
    alice: Client, bob: Client, finished: Draft
) -> None:
    for body in ("My regretted words.", "Other words, and many more of them.", "Mine."):
        post_email(alice, finished, body=body)
        finished.refresh_from_db()
    state = finished.states.get(body="My regretted words.")
    path = f"{address(finished, 'history')}{state.pk}/delete/"

    refused = [bob.get(path).status_code, bob.post(path).status_code]
    asked = alice.get(path).content.decode()
    kept = finished.states.filter(pk=state.pk).exists()
    answer = alice.post(path)

    assert (refused, kept) == ([404, 404], True)
    assert asked.count("My regretted words.") == 1
    assert answer["Location"] == address(finished, "history") + "?deleted"
    assert "The earlier text is deleted." in alice.get(answer["Location"]).content.decode()
    assert finished.states.filter(body="My regretted words.").exists() is False
    assert alice.get(path).status_code == 404


def test_page_of_an_earlier_text_leads_to_its_deletion(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body="Mine.")
    state = finished.states.get()
    here = f"{address(finished, 'history')}{state.pk}/"

    page = alice.get(here).content.decode()

    assert page.count(f'<a href="{here}delete/">Delete this earlier text</a>') == 1


def test_earlier_text_of_an_email_that_was_sent_is_shown_and_not_offered(
    alice: Client, finished: Draft
) -> None:
    write(alice, finished, "Before.")
    state = finished.states.get()
    Draft.objects.update(sent_at=timezone.now(), sent_by="email")

    page = alice.get(address(finished, "history") + f"{state.pk}/").content.decode()

    assert "Bring this text back" not in page
    assert "The email was sent, so its text stays as it is." in page


def test_earlier_text_that_stands_there_already_is_not_offered(
    alice: Client, finished: Draft
) -> None:
    composed = finished.body
    write(alice, finished, "Before.")
    state = finished.states.get()
    write(alice, finished, composed)

    page = alice.get(address(finished, "history") + f"{state.pk}/").content.decode()
    answer = alice.post(address(finished, "history") + f"{state.pk}/back/")

    assert "Bring this text back" not in page
    assert "Your email reads like this now." in page
    assert answer["Location"] == f"{address(finished, 'email')}?stands"
    assert "This text stands here already." in alice.get(answer["Location"]).content.decode()
