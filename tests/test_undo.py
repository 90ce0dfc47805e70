"""A text that is brought back comes with its tone and with the composed text it was made beside."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from declines.letters.differences import Kind
from declines.models import Draft
from tests.conftest import address, post_email, post_step

STEP = "keep-in-touch"
NOTICE = re.compile(r'<p class="notice">([^<]*?) <button name="update">')
SINCE = (
    "Since this earlier text was made, an answer, the day or our wording has changed. "
    "Your answers stay as they are; only the tone came back with the text."
)
OWN = "Maria, the tea was worth the way."


def made_of(draft: Draft) -> tuple[Any, ...]:
    """Return the text of a draft, and what it is made of."""
    draft.refresh_from_db()
    tone = draft.answers[STEP].get("tone", ["neutral"])
    return draft.body, draft.composed_body, draft.exchanged, tone, draft.clashes


UNDO = re.compile(r'<button formaction="([^"]*)">(?:Undo|Redo)</button>')
SAID = re.compile(
    r'<p class="notice" id="pressed"><span role="status">(.*?)</span> '
    r'<button formaction="[^"]*">(.*?)</button>'
)


def undo(client: Client, draft: Draft, answer: Any) -> None:
    """Press the Undo that the answer to a press leads to."""
    page = client.get(answer["Location"].partition("#")[0]).content.decode()
    (there,) = UNDO.findall(page)
    draft.refresh_from_db()
    stands = {"subject": draft.subject, "body": draft.body, "revision": draft.revision}
    client.post(there, stands)


def own_words(client: Client, draft: Draft) -> list[str]:
    """Return the words that the email page marks as the person's."""
    context = client.get(address(draft, "email")).context
    return [one.text for one in context.get("whose") or [] if one.kind == Kind.NEW]


@pytest.fixture
def edited(alice: Client, finished: Draft) -> Draft:
    """A draft in which a composed sentence was replaced by hand."""
    mine = finished.body.replace("I hope that our paths will cross again.", OWN)
    post_email(alice, finished, body=mine)
    finished.refresh_from_db()
    return finished


def test_tone_undone_takes_text_and_answer_back(alice: Client, edited: Draft) -> None:
    before = made_of(edited)

    answer = alice.post(address(edited, "email/brief"))
    taken = made_of(edited)
    undo(alice, edited, answer)

    page = alice.get(address(edited, "email"))
    assert (taken[3], made_of(edited)) == (["brief"], before)
    assert (page.context["changes"], page.context["clashes"]) == ([], [])
    assert dict(page.context["tones"])["neutral"] is True
    assert page.context["outdated"] is False


def test_undone_tone_that_is_taken_again_gives_the_same_text(alice: Client, edited: Draft) -> None:
    answer = alice.post(address(edited, "email/brief"))
    brief = made_of(edited)
    undo(alice, edited, answer)

    alice.post(address(edited, "email/brief"))

    assert made_of(edited) == brief
    assert OWN in edited.body


def test_undone_undo_of_a_tone_is_the_tone(alice: Client, edited: Draft) -> None:
    answer = alice.post(address(edited, "email/brief"))
    brief = made_of(edited)
    undo(alice, edited, answer)

    alice.post(address(edited, f"history/{edited.states.all()[0].pk}/back"))

    assert made_of(edited) == brief


def test_tone_that_a_step_changed_is_taken_back_with_the_text(
    alice: Client, finished: Draft
) -> None:
    before = finished.body, finished.composed_body
    typed = {"touch": "hope", "sender": "Jonas Weber", "tone": "brief"}
    alice.post(address(finished, STEP) + "letter/", typed)
    post_step(alice, finished, STEP, tone="brief", back="email")

    alice.post(address(finished, f"history/{finished.states.all()[0].pk}/back"))

    body, composed, _, tone, _ = made_of(finished)
    assert ((body, composed), tone) == (before, ["neutral"])


def test_exchange_undone_is_nobodys_own_sentence(alice: Client, finished: Draft) -> None:
    before = made_of(finished)

    answer = post_email(alice, finished, exchange="touch")
    undo(alice, finished, answer)

    page = alice.get(address(finished, "email"))
    assert made_of(finished) == before
    assert (page.context["edited"], page.context["outdated"]) == (False, False)
    assert "touch" in dict(page.context["exchangeable"])


def test_exchange_leaves_a_told_change_told(alice: Client, finished: Draft) -> None:
    post_step(alice, finished, "give-a-reason", reason="study", back="email")
    told = alice.get(address(finished, "email")).context["changes"]
    finished.refresh_from_db()

    post_email(alice, finished, exchange="touch")

    assert alice.get(address(finished, "email")).context["changes"] == told


def test_earlier_text_of_another_tone_marks_no_composed_word(
    alice: Client, finished: Draft
) -> None:
    post_email(alice, finished, body=f"{finished.body}\n\nP.S. Greet Tom.")
    alice.post(address(finished, "email/warm"))
    state = finished.states.all()[0].pk
    alice.post(address(finished, "email/formal"))

    alice.post(address(finished, f"history/{state}/back"))

    assert own_words(alice, finished) == ["\n\nP.S. Greet Tom."]
    assert list(dict(alice.get(address(finished, "email")).context["exchangeable"])) != []


def test_earlier_text_of_other_answers_says_so_and_is_brought_up_to_date(
    alice: Client, finished: Draft
) -> None:
    before = finished.body
    post_step(alice, finished, "give-a-reason", reason="study", back="email")
    after = made_of(finished)
    alice.post(address(finished, f"history/{finished.states.all()[0].pk}/back"))

    page = alice.get(address(finished, "email"))
    restored = made_of(finished)
    post_email(alice, finished, update="")

    assert (restored[0], page.context["edited"], page.context["outdated"]) == (before, False, True)
    assert NOTICE.findall(page.content.decode()) == [SINCE]
    assert finished.answers["give-a-reason"]["reason"] == ["study"]
    assert made_of(finished)[:2] == after[:2]


def test_exchange_in_a_text_of_other_answers_tells_what_else_follows(
    alice: Client, finished: Draft
) -> None:
    post_step(alice, finished, "give-a-reason", reason="role_fit", back="email")
    alice.post(address(finished, f"history/{finished.states.all()[0].pk}/back"))
    finished.refresh_from_db()

    post_email(alice, finished, exchange="touch")

    changes = alice.get(address(finished, "email")).context["changes"]
    assert ["different kind of work" in one.mine for _, one in changes] == [True, False]


def test_passage_put_back_and_undone_leaves_the_others_to_be_put_back(
    alice: Client, finished: Draft
) -> None:
    post_step(alice, finished, "give-a-reason", reason="role_fit", back="email")
    post_step(alice, finished, STEP, touch="open", back="email")
    told = alice.get(address(finished, "email")).context["changes"]
    finished.refresh_from_db()

    answer = post_email(alice, finished, undo=told[0][0])
    undo(alice, finished, answer)

    assert len(told) == 2
    assert alice.get(address(finished, "email")).context["changes"] == told


def test_earlier_texts_are_named_by_what_made_them(alice: Client, edited: Draft) -> None:
    undone = alice.post(address(edited, "email/brief"))
    undo(alice, edited, undone)
    edited.refresh_from_db()
    post_email(alice, edited, exchange="decision")
    post_step(alice, edited, "give-a-reason", reason="study", back="email")
    edited.refresh_from_db()
    post_email(alice, edited, recompose="")

    page = alice.get(address(edited, "history")).content.decode()

    time = r"(?:\d{1,2}(?::\d\d)? [ap]\.m\.|noon|midnight) UTC"
    named = re.findall(rf"<li><a [^>]*>(.*?) · \w+ \d+, \d{{4}}, {time}</a>", page)
    assert named == [
        "Your answers changed, your words stayed",
        "A sentence exchanged",
        "Brought back",
        "Tone changed to Brief",
        "Edited by you",
        "Made from your answers",
    ]


def test_earlier_texts_quote_what_each_brought(alice: Client, edited: Draft) -> None:
    post_email(alice, edited, exchange="decision")
    exchanged = made_of(edited)[0]
    post_email(alice, edited, recompose="")

    rows = alice.get(address(edited, "history")).context["rows"]

    said = [words for _, words in rows]
    assert (said[0] in exchanged, said[1:]) == (True, [OWN, "Dear Maria,"])


def test_press_says_what_it_did(alice: Client, finished: Draft) -> None:
    answer = alice.post(address(finished, "email/brief"))

    page = alice.get(answer["Location"]).content.decode()

    told = re.findall(r'<p class="notice" id="pressed"><span role="status">(.*?)</span>', page)
    assert told == ["Tone changed to Brief. The text before it is among the earlier texts."]


def test_press_is_told_no_more_once_more_is_typed(alice: Client, finished: Draft) -> None:
    answer = alice.post(address(finished, "email/brief"))
    finished.refresh_from_db()
    post_email(alice, finished, body=f"{finished.body}\nMore.")

    page = alice.get(answer["Location"])

    assert page.context["undo"] is None


@pytest.mark.parametrize("reason", ["study", "goals"])
def test_undo_is_offered_no_more_once_a_step_was_sent(
    alice: Client, edited: Draft, reason: str
) -> None:
    answer = alice.post(address(edited, "email/brief"))
    replaced = edited.states.all()[0].pk
    before = alice.get(answer["Location"]).context["undo"]

    post_step(alice, edited, "give-a-reason", reason=reason, back="email")

    after = alice.get(answer["Location"]).context["undo"]
    assert (before, after) == (replaced, None)


def test_undo_is_offered_for_the_last_press_alone(alice: Client, edited: Draft) -> None:
    answers = [alice.post(address(edited, f"email/{tone}")) for tone in ("brief", "warm")]

    offered = [alice.get(answer["Location"]).context["undo"] for answer in answers]

    assert offered == [None, edited.states.all()[0].pk]


def test_undo_is_offered_again_by_a_reload(
    alice: Client, edited: Draft, queries: Callable[[int], Any]
) -> None:
    answer = alice.post(address(edited, "email/brief"))
    alice.get(answer["Location"])

    with queries(3):
        page = alice.get(answer["Location"])

    assert page.context["undo"] == edited.states.all()[0].pk


def test_copy_of_an_edited_text_is_named_as_edited(alice: Client, edited: Draft) -> None:
    alice.post(address(edited, "copy"), {"whole": ""})

    copy = Draft.objects.exclude(pk=edited.pk).get()
    post_email(alice, copy, body="Other words.", page=f"{'b' * 32}.1")

    assert [state.deed for state in copy.states.all()] == ["Edited by you"]


def press_undo(client: Client, draft: Draft, answer: Any, **typed: str) -> Any:
    """Press the Undo on the page that a press led to, which sends along what was typed there."""
    page = client.get(answer["Location"].partition("#")[0])
    (there,) = UNDO.findall(page.content.decode())
    for number, body in enumerate([typed["body"]] * 2, start=1):  # typed, saved, sent along
        draft.refresh_from_db()
        form = {"subject": draft.subject, "body": body, "revision": draft.revision}
        save = {"page": f"{'c' * 32}.{number}"}
        address_of_form = address(draft, "email") if number == 1 else there
        answer = client.post(address_of_form, form | save)
    draft.refresh_from_db()
    return answer


def test_undo_of_a_restored_text_leaves_what_was_typed_since_elsewhere(
    alice: Client, edited: Draft
) -> None:
    mine = edited.body
    composed = edited.states.get()
    restored = alice.post(address(edited, f"history/{composed.pk}/back"))

    typed = composed.body.replace("Dear Maria", "Dear Mary") + "\n\nP.S. Greet Tom."
    press_undo(alice, edited, restored, body=typed)

    assert edited.body == mine.replace("Dear Maria", "Dear Mary") + "\n\nP.S. Greet Tom."
    assert edited.states.all()[0].body == typed


def test_undo_takes_what_was_typed_into_the_words_that_it_takes_back(
    alice: Client, edited: Draft
) -> None:
    mine = edited.body
    composed = edited.states.get()
    restored = alice.post(address(edited, f"history/{composed.pk}/back"))

    typed = composed.body.replace("our paths will", "our two paths will") + "\n\nP.S. Greet Tom."
    press_undo(alice, edited, restored, body=typed)

    assert edited.body == f"{mine}\n\nP.S. Greet Tom."
    assert edited.states.all()[0].body == typed


def test_undo_whose_earlier_text_was_deleted_saves_what_was_typed_and_says_so(
    alice: Client, edited: Draft
) -> None:
    restored = alice.post(address(edited, f"history/{edited.states.get().pk}/back"))
    page = alice.get(restored["Location"].partition("#")[0]).content.decode()
    edited.states.all().delete()
    edited.refresh_from_db()

    form = {"subject": edited.subject, "body": "Typed since.", "revision": edited.revision}
    answer = alice.post(UNDO.findall(page)[0], form | {"page": f"{'c' * 32}.1"})

    told = alice.get(answer["Location"]).content.decode()
    edited.refresh_from_db()
    assert (answer["Location"], edited.body) == (f"{address(edited, 'email')}?gone", "Typed since.")
    assert "That earlier text was deleted" in told


def test_merge_undone_takes_back_the_addresses_of_the_other_page_and_redone_brings_them(
    alice: Client, finished: Draft
) -> None:
    theirs, mine = "tom@acme.example", "maria@acme.example"
    post_email(alice, finished, addressed_to=theirs, body=finished.body.replace("Dear", "Hello"))
    told = {"addressed_to": mine, "body": finished.body.replace("I hope", "I do hope")}
    revision = post_email(alice, finished, **told).context["form"]["revision"].value()
    merged = post_email(alice, finished, **told, revision=revision, merge="")

    goes_to, answer = [], merged
    for _ in ("merged", "undone", "redone"):
        finished.refresh_from_db()
        goes_to.append(finished.addressed_to)
        answer = press_undo(alice, finished, answer, body=finished.body)

    assert goes_to == [f"{mine}, {theirs}", mine, f"{mine}, {theirs}"]


def test_undo_says_that_it_is_undone_and_is_itself_undone_by_a_redo(
    alice: Client, edited: Draft
) -> None:
    composed = edited.states.get()
    restored = alice.post(address(edited, f"history/{composed.pk}/back"))
    told = [alice.get(restored["Location"]).content.decode()]

    undone = press_undo(alice, edited, restored, body=composed.body)

    told.append(alice.get(undone["Location"]).content.decode())
    redone = press_undo(alice, edited, undone, body=edited.body)
    told.append(alice.get(redone["Location"]).content.decode())
    brought_back = "Brought back. The text before it is among the earlier texts."
    assert [SAID.findall(page) for page in told] == [
        [(brought_back, "Undo")],
        [("Undone.", "Redo")],
        [("Redone.", "Undo")],
    ]


def test_undo_of_an_undo_brings_back_what_it_has_taken(alice: Client, edited: Draft) -> None:
    composed = edited.states.get()
    restored = alice.post(address(edited, f"history/{composed.pk}/back"))
    typed = composed.body.replace("our paths will", "our two paths will")
    undone = press_undo(alice, edited, restored, body=typed)

    undo(alice, edited, undone)

    edited.refresh_from_db()
    assert edited.body == typed


def test_undo_of_a_tone_leaves_what_was_typed_since(alice: Client, edited: Draft) -> None:
    mine = edited.body
    toned = alice.post(address(edited, "email/brief"))
    edited.refresh_from_db()

    press_undo(alice, edited, toned, body=f"{edited.body}\n\nP.S. Greet Tom.")

    assert edited.body == f"{mine}\n\nP.S. Greet Tom."
    assert made_of(edited)[3] == ["neutral"]


def test_undo_without_a_word_typed_is_the_text_before(alice: Client, edited: Draft) -> None:
    mine = edited.body
    restored = alice.post(address(edited, f"history/{edited.states.get().pk}/back"))
    edited.refresh_from_db()

    press_undo(alice, edited, restored, body=edited.body)

    assert edited.body == mine


@pytest.mark.parametrize(
    ("asked", "press"),
    [
        (True, {"settle": "{key}:both"}),
        (True, {"settle": "{key}:take"}),
        (False, {"undo": "{key}"}),
        (False, {"exchange": "touch"}),
        (False, {"recompose": ""}),
    ],
)
def test_undo_of_a_press_leaves_what_was_typed_along_with_it(
    alice: Client, finished: Draft, asked: bool, press: dict[str, str]
) -> None:
    if asked:
        mine = finished.body.replace("career goals", "career goals, I find,")
        post_email(alice, finished, body=mine)
    post_step(alice, finished, "give-a-reason", reason="study", back="email")
    finished.refresh_from_db()
    found = finished.open_clashes() or finished.open_changes()
    typed = f"{finished.body}\n\nP.S. Greet Tom."

    pressed = {name: value.format(key=found[0][0]) for name, value in press.items()}
    answer = post_email(alice, finished, body=typed, page=f"{'a' * 32}.1", **pressed)
    finished.refresh_from_db()
    made = finished.body
    undo(alice, finished, answer)

    finished.refresh_from_db()
    assert (made != typed, finished.body) == (True, typed)


def test_text_that_was_typed_along_with_two_presses_is_kept_once(
    alice: Client, finished: Draft
) -> None:
    typed = f"{finished.body}\n\nP.S. Greet Tom."

    post_email(alice, finished, body=typed, exchange="touch", page=f"{'a' * 32}.1")
    finished.refresh_from_db()
    post_email(alice, finished, exchange="touch", page=f"{'a' * 32}.2")

    assert [state.body == typed for state in finished.states.all()] == [False, True, False]


def test_earlier_text_that_is_chosen_replaces_all(alice: Client, edited: Draft) -> None:
    composed = edited.states.get()
    post_email(alice, edited, body=f"{edited.body}\n\nP.S. Greet Tom.")

    alice.post(address(edited, f"history/{composed.pk}/back"))

    assert made_of(edited)[0] == composed.body
