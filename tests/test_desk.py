"""The email page tells what new answers did, whose words are whose, and what a tone would do."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from declines.answers import DEEDS
from declines.choices import Deed, Occasion
from declines.letters.differences import Kind
from declines.letters.sentences import sentences
from declines.models import Draft
from tests.conftest import STEPS, address, finish, post_email, post_step

PAGE = "0123456789abcdef0123456789abcdef"


def of_email(client: Client, draft: Draft, name: str) -> Any:
    return client.get(address(draft, "email")).context[name]


def changes(client: Client, draft: Draft) -> list[tuple[str, str]]:
    """Return what the page says that new answers changed: before, and now."""
    return [(one.fresh, one.mine) for _, one in of_email(client, draft, "changes")]


def text_of(draft: Draft) -> set[str]:
    """Return the sentences of the saved text."""
    draft.refresh_from_db()
    return {*sentences(draft.body)}


def key_of_change(client: Client, draft: Draft) -> str:
    return str(of_email(client, draft, "changes")[0][0])


@pytest.fixture
def changed(alice: Client, finished: Draft) -> Draft:
    """A draft whose touch was answered anew."""
    post_step(alice, finished, "keep-in-touch", touch="open", back="email")
    finished.refresh_from_db()
    return finished


def test_advice_to_call_first_leads_to_the_box_that_says_that_it_is_done(
    alice: Client, draft: Draft
) -> None:
    finish(alice, draft, answer_promptly__occasion="accepted")
    page = alice.get(address(draft, "email"))
    ways = re.findall(
        r'<button name="change" value="([^"]*:circumstances[^"]*)">', page.content.decode()
    )

    answer = post_email(alice, draft, body="Mine.", change=ways[0])

    draft.refresh_from_db()
    step = alice.get(answer["Location"].partition("#")[0]).content.decode()
    box = '<input type="checkbox" name="circumstances" value="spoken" id="circumstances_spoken">'
    assert ways == [f"answer-promptly:circumstances{box}" for box in ("_spoken", "")]
    assert page.context["answers"][0][1][-1] == (
        "circumstances",
        "What else is true?",
        "Nothing said",
    )
    assert answer["Location"].endswith("/answer-promptly/?back=email#circumstances_spoken")
    assert (draft.body, step.count('<details class="fold" open>'), step.count(box)) == (
        "Mine.",
        1,
        1,
    )


@pytest.mark.parametrize(("occasion", "circumstances"), [("offer", []), ("accepted", ["spoken"])])
def test_where_nobody_need_call_first_nothing_asks_for_it(
    alice: Client, draft: Draft, occasion: str, circumstances: list[str]
) -> None:
    told = {"occasion": occasion, "circumstances": circumstances}
    finish(alice, draft, **{f"answer_promptly__{name}": value for name, value in told.items()})

    page = alice.get(address(draft, "email"))

    asked = [said for name, _, said in page.context["answers"][0][1] if name == "circumstances"]
    assert asked == (["I have told them on the phone"] if circumstances else [])
    assert "I have called, or left a voicemail" not in page.content.decode()


def test_links_are_said_to_take_what_was_saved_last(alice: Client, finished: Draft) -> None:
    page = alice.get(address(finished, "email")).content.decode()

    said = "The links take the text that was saved last: press Save first."
    before_links = page[: page.index('href="mailto:')]
    assert re.findall(r'<noscript><p class="hint">(.*?)</p>', before_links) == [said]


def test_new_letter_tells_of_no_change(alice: Client, finished: Draft) -> None:
    assert changes(alice, finished) == []


def test_change_of_an_answer_tells_which_sentence_followed(alice: Client, changed: Draft) -> None:
    ((before, now),) = changes(alice, changed)

    assert before == "I hope that our paths will cross again."
    assert now in changed.body


def test_changes_of_several_answers_are_told_together(alice: Client, changed: Draft) -> None:
    post_step(alice, changed, "give-a-reason", reason="role_fit", back="email")

    told = changes(alice, changed)

    assert len(told) == 2
    assert told[1][0] == "I hope that our paths will cross again."


def test_change_put_back_reads_as_before(alice: Client, changed: Draft) -> None:
    ((before, now),) = changes(alice, changed)

    post_email(alice, changed, undo=key_of_change(alice, changed))

    old = changed.body
    changed.refresh_from_db()
    assert changed.body == old.replace(now, before)
    assert changes(alice, changed) == []


def test_change_put_back_is_undone(alice: Client, changed: Draft) -> None:
    answer = post_email(alice, changed, undo=key_of_change(alice, changed))

    state = answer["Location"].partition("?undo=")[2]
    alice.post(address(changed, f"history/{state}/back"))

    assert Draft.objects.get(pk=changed.pk).body == changed.body


def test_change_put_back_stays_when_another_answer_changes(alice: Client, changed: Draft) -> None:
    post_email(alice, changed, undo=key_of_change(alice, changed))

    post_step(alice, changed, "give-a-reason", reason="study", back="email")

    changed.refresh_from_db()
    assert "I hope that our paths will cross again." in changed.body
    assert "study" in changed.body


def test_change_put_back_is_no_sentence_of_the_persons(alice: Client, changed: Draft) -> None:
    post_step(alice, changed, "give-a-reason", reason="role_fit", back="email")
    changed.refresh_from_db()

    post_email(alice, changed, undo=key_of_change(alice, changed))

    assert len(changes(alice, changed)) == 1
    assert of_email(alice, changed, "stayed") == []


LONG = "My present team has asked me to stay and to take over the planning of the new site."


def test_reason_that_a_tone_made_two_sentences_is_put_back_for_both(
    alice: Client, draft: Draft
) -> None:
    reason = {"reason": "own_words", "own_reason": LONG, "regret": "yes"}
    finish(
        alice,
        draft,
        answer_promptly__occasion="invitation",
        **{f"give_a_reason__{name}": value for name, value in reason.items()},
    )
    alice.post(address(draft, "email/formal"))
    draft.refresh_from_db()
    told = {one.fresh: key for key, one in of_email(alice, draft, "changes")}
    before = f"I’m sorry to be declining, but m{LONG[1:]}"

    post_email(alice, draft, undo=told[before])

    draft.refresh_from_db()
    assert draft.body.count("sorry") == draft.body.count(before) == 1
    assert of_email(alice, draft, "stayed") == []


@pytest.mark.parametrize("key", ["", "00000000", "x" * 5000])
def test_unknown_change_puts_nothing_back(alice: Client, changed: Draft, key: str) -> None:
    post_email(alice, changed, undo=key)

    before = changed.body
    changed.refresh_from_db()
    assert changed.body == before


def test_change_that_was_seen_is_not_told_again(alice: Client, changed: Draft) -> None:
    post_email(alice, changed, seen="")

    assert changes(alice, changed) == []


def test_edit_ends_the_telling_of_a_change(alice: Client, changed: Draft) -> None:
    post_email(alice, changed, body=changed.body + "\nMore.")

    assert changes(alice, changed) == []


def test_change_is_put_back_on_the_page_that_told_it_though_more_was_typed(
    alice: Client, finished: Draft
) -> None:
    before = finished.body
    post_step(alice, finished, "keep-in-touch", touch="open", back="email")
    key = key_of_change(alice, finished)
    finished.refresh_from_db()
    more = f"{finished.body}\nMore."

    post_email(alice, finished, body=more, page=f"{PAGE}.1")
    post_email(alice, finished, body=more, page=f"{PAGE}.2", undo=key)

    assert Draft.objects.get(pk=finished.pk).body == f"{before}\nMore."


def test_sentences_that_stayed_are_named(alice: Client, finished: Draft) -> None:
    mine = finished.body.replace("Thank you", "Thank you, Maria,") + "\nP.S. Greet Tom."
    post_email(alice, finished, body=mine)

    post_step(alice, finished, "give-a-reason", reason="study", back="email")

    thanks = "Thank you, Maria, for choosing me for the Data Analyst role"
    assert [one.startswith(thanks) for one in of_email(alice, finished, "stayed")] == [True, False]
    assert of_email(alice, finished, "stayed")[1] == "P.S. Greet Tom."


def test_own_words_are_marked_and_composed_ones_are_not(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body=finished.body.replace("Kind", "Very kind"))

    page = alice.get(address(finished, "email")).content.decode()

    assert re.findall("<mark><span.*?</span>(.*?)</mark>", page) == ["Very kind"]


def test_break_of_ones_own_is_marked_alone(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body=finished.body.replace(". ", ".\n\n", 1))

    page = alice.get(address(finished, "email")).content.decode()

    marked = re.findall("<mark>(.*?)</mark>", page)
    assert [re.sub("<.*?>", "", one) for one in marked] == ["yours: new paragraph ¶"]


def test_own_subject_is_marked(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, subject=f"{finished.subject} (final)")

    page = alice.get(address(finished, "email")).content.decode()

    assert re.findall("<mark><span.*?</span>(.*?)</mark>", page) == [" (final)"]


def test_text_as_composed_marks_nothing(alice: Client, finished: Draft) -> None:
    assert "<mark>" not in alice.get(address(finished, "email")).content.decode()


def test_autosave_brings_the_way_back_to_the_composed_text(alice: Client, finished: Draft) -> None:
    headers = {"Accept": "application/json"}

    answer = post_email(alice, finished, body="Mine.", headers=headers)

    assert 'name="recompose"' in answer.json()["beside"]["yours"]


def test_clash_settled_by_taking_both(alice: Client, finished: Draft) -> None:
    mine = finished.body.replace("that our paths will cross again", "we meet again one day")
    post_email(alice, finished, body=mine)
    post_step(alice, finished, "keep-in-touch", touch="open", back="email")
    ((key, clash, _),) = of_email(alice, finished, "clashes")
    finished.refresh_from_db()

    post_email(alice, finished, settle=f"{key}:both")

    finished.refresh_from_db()
    assert f"I hope we meet again one day. {clash.fresh}" in finished.body


def test_tone_is_seen_before_it_is_taken(alice: Client, finished: Draft) -> None:
    answer = post_email(alice, finished, tone="brief")
    page = alice.get(answer["Location"])

    finished.refresh_from_db()
    assert answer["Location"] == address(finished, "email/brief")
    assert page.context["then"] < page.context["now"]
    assert finished.body.startswith("Dear Maria")


def test_tone_seen_first_says_that_what_was_changed_in_the_text_stays(
    alice: Client, finished: Draft
) -> None:
    page = alice.get(address(finished, "email/brief")).content.decode()

    (hint,) = re.findall(r'<p class="hint">(.*?)</p>', page)
    assert hint.endswith(
        "Underlined is new, struck out is what would go. What you changed in the text stays."
    )


def test_tone_seen_first_shows_what_will_be_asked(alice: Client, finished: Draft) -> None:
    mine = "I hope we meet again one day."
    edited = finished.body.replace("I hope that our paths will cross again.", mine)
    post_email(alice, finished, body=edited)

    page = alice.get(address(finished, "email/formal")).content.decode()

    alice.post(address(finished, "email/formal"))
    ((_, clash, _),) = of_email(alice, finished, "clashes")
    assert re.findall(r"<q .*?>(.*?)</q>", page) == [clash.mine.strip(), clash.fresh.strip()]


def test_tone_taken_keeps_hand_edits(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body=finished.body + "\n\nP.S. Greet Tom.")

    alice.post(address(finished, "email/brief"))

    finished.refresh_from_db()
    assert finished.answers["keep-in-touch"]["tone"] == ["brief"]
    assert finished.body.startswith("Hi Maria")
    assert finished.body.endswith("P.S. Greet Tom.")


def test_preview_shows_the_text_that_taking_gives(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body=finished.body.replace("Kind regards", "Yours"))

    pieces = alice.get(address(finished, "email/formal")).context["body"]
    alice.post(address(finished, "email/formal"))

    finished.refresh_from_db()
    assert "".join(one.text for one in pieces if one.kind != Kind.OLD) == finished.body


def test_tone_taken_can_be_undone(alice: Client, finished: Draft) -> None:
    before = finished.body
    answer = alice.post(address(finished, "email/brief"))
    state = answer["Location"].partition("?undo=")[2]

    alice.post(address(finished, f"history/{state}/back"))

    finished.refresh_from_db()
    assert finished.body == before


def test_tone_taken_is_not_told_as_new_answers(alice: Client, finished: Draft) -> None:
    mine = finished.body.replace("that our paths will cross again", "we meet again one day")
    post_email(alice, finished, body=mine)

    answer = alice.post(address(finished, "email/brief"))
    page = alice.get(answer["Location"]).content.decode()

    told = re.findall(r"<summary>(\d+ passages have changed)", page)
    assert len(told) == 1
    assert "new answers" not in page


def test_answers_changed_after_a_tone_was_taken_are_told_as_such(
    alice: Client, finished: Draft
) -> None:
    alice.post(address(finished, "email/brief"))

    post_step(alice, finished, "give-a-reason", reason="study", back="email")

    page = alice.get(address(finished, "email")).content.decode()
    assert len(re.findall(r"<summary>Your new answers changed \d+ passage", page)) == 1


def test_sentence_that_was_only_added_is_taken_out_at_a_press(
    alice: Client, finished: Draft
) -> None:
    post_step(alice, finished, "express-gratitude", thanks_for="the tour", back="email")
    finished.refresh_from_db()
    told = changes(alice, finished)

    page = alice.get(address(finished, "email")).content.decode()

    named = re.findall(r'name="undo" value="\w+">([\w ]+)<', page)
    assert named == ["Put it back" if before else "Take it out" for before, _ in told]
    assert "Take it out" in named


def test_clash_with_nothing_new_is_settled_by_leaving_it_out(
    alice: Client, finished: Draft
) -> None:
    mine = next(one for one in finished.body.split("\n") if "paths will cross" in one)
    finished.clashes = [{"part": "body", "after": "", "mine": mine, "fresh": ""}]
    finished.store()

    page = alice.get(address(finished, "email")).content.decode()

    offered = re.findall(r'name="settle" value="\w+:(\w+)">([\w ]+)<', page)
    assert offered == [("keep", "Keep mine"), ("take", "Leave it out")]


def test_sentence_that_was_taken_out_is_left_out_and_not_kept(
    alice: Client, finished: Draft
) -> None:
    after = next(one for one in sentences(finished.body) if "paths will cross" in one)
    finished.clashes = [{"part": "body", "after": after, "mine": "", "fresh": " Greet Tom."}]
    finished.store()

    page = alice.get(address(finished, "email")).content.decode()

    offered = re.findall(r'name="settle" value="\w+:(\w+)">([\w ]+)<', page)
    assert offered == [("keep", "Leave it out"), ("take", "Take the new one")]


@pytest.mark.parametrize(
    ("fresh", "offered"),
    [
        ("I hope very much that Tom is well.", ["keep", "take"]),
        ("I hope we can work together one day.", ["keep", "take", "both"]),
    ],
)
def test_both_of_two_wordings_are_offered_only_where_they_say_something_else(
    alice: Client, finished: Draft, fresh: str, offered: list[str]
) -> None:
    mine = "I do hope that Tom is well."
    post_email(alice, finished, body=f"{finished.body}\n\n{mine}")
    finished.refresh_from_db()
    finished.clashes = [{"part": "body", "after": "", "mine": mine, "fresh": fresh}]
    finished.store()

    page = alice.get(address(finished, "email")).content.decode()

    assert re.findall(r'name="settle" value="\w+:(\w+)"', page) == offered


@pytest.mark.parametrize("tone", ["shrill", "email", "1"])
def test_unknown_tone_is_not_found(alice: Client, finished: Draft, tone: str) -> None:
    assert alice.get(address(finished, f"email/{tone}")).status_code == 404


def test_tone_of_an_unfinished_draft_leads_to_what_is_missing(alice: Client, draft: Draft) -> None:
    assert alice.post(address(draft, "email/brief"))["Location"] == address(draft)


def test_texts_of_two_tabs_are_merged(alice: Client, finished: Draft) -> None:
    seen = finished.revision
    theirs = finished.body.replace("Dear Maria", "Dear Mary")
    mine = finished.body.replace("Kind regards", "Yours")
    post_email(alice, finished, body=theirs)

    page = post_email(alice, finished, body=mine, revision=seen)
    revision = page.context["form"]["revision"].value()
    post_email(alice, finished, body=mine, revision=revision, merge="")

    finished.refresh_from_db()
    assert (page.status_code, "Dear Mary" in finished.body, "Yours" in finished.body) == (
        409,
        True,
        True,
    )
    assert finished.clashes == []


def as_sent(page: Any) -> dict[str, str]:
    """Return the fields that the form of an email page sends."""
    form = page.context["form"]
    return {name: str(form[name].value()) for name in form.fields if name != "page"}


def test_edits_of_different_own_sentences_in_two_tabs_are_merged_without_a_question(
    alice: Client, finished: Draft
) -> None:
    own = f"{finished.body}\n\nI will ring you. Greet Tom from me."
    post_email(alice, finished, body=own, page=f"{PAGE}.1")
    sent = as_sent(alice.get(address(finished, "email")))
    theirs = own.replace("ring you", "ring you on Monday")
    post_email(alice, finished, body=theirs, page=f"{PAGE}.2")
    mine = own.replace("Greet Tom", "Do greet Tom").replace("Dear Maria", "Dear Mary")

    stale = alice.post(address(finished, "email"), sent | {"body": mine})
    answer = alice.post(address(finished, "email"), as_sent(stale) | {"merge": ""})

    finished.refresh_from_db()
    assert finished.body == mine.replace("ring you", "ring you on Monday")
    assert finished.clashes == []
    replaced = finished.states.first()
    assert replaced is not None
    assert answer["Location"] == address(finished, "email") + f"?undo={replaced.pk}"
    assert "Two texts merged. The text before it is among the earlier texts." in (
        alice.get(answer["Location"]).content.decode()
    )


def test_going_back_to_the_composed_text_is_told_and_named(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body="Mine.")
    finished.refresh_from_db()

    answer = post_email(alice, finished, body="Mine.", recompose="")
    page = alice.get(answer["Location"]).content.decode()
    post_email(alice, Draft.objects.get(pk=finished.pk), body="Yours.")

    told = "You went back to the composed text"
    assert f"{told}. The text before it is among the earlier texts." in page
    assert next(state.deed for state in finished.states.all()) == told


def test_merge_with_a_question_leads_to_it(alice: Client, finished: Draft) -> None:
    own = f"{finished.body}\n\nI will ring you. Greet Tom from me."
    post_email(alice, finished, body=own)
    sent = as_sent(alice.get(address(finished, "email")))
    finished.refresh_from_db()
    post_email(alice, finished, body=own.replace("Greet Tom", "Please greet Tom"))

    stale = alice.post(
        address(finished, "email"), sent | {"body": own.replace("Greet Tom", "Do greet Tom")}
    )
    answer = alice.post(address(finished, "email"), as_sent(stale) | {"merge": ""})

    asked = [(one.mine, one.fresh) for _, one, _ in of_email(alice, finished, "clashes")]
    page = alice.get(address(finished, "email")).content.decode()
    assert asked == [("Do greet Tom from me.", "Please greet Tom from me.")]
    assert answer["Location"] == address(finished, "email") + "#question"
    assert page.count('id="question"') == 1


def test_sentence_that_two_tabs_changed_is_asked_about(alice: Client, finished: Draft) -> None:
    seen = finished.revision
    post_email(
        alice,
        finished,
        body=finished.body.replace("that our paths will cross again", "we meet again one day"),
    )
    mine = finished.body.replace("that our paths will cross again", "we talk again one day")
    post_email(alice, finished, body=mine, revision=seen)
    finished.refresh_from_db()

    post_email(alice, finished, body=mine, revision=finished.revision, merge="")

    ((_, clash, elsewhere),) = of_email(alice, finished, "clashes")
    finished.refresh_from_db()
    assert "we talk" in finished.body
    assert ("we meet" in clash.fresh, elsewhere) == (True, True)


def test_sentences_made_one_in_a_tab_are_asked_about_as_such(
    alice: Client, finished: Draft
) -> None:
    own = f"{finished.body}\n\nI will ring you. Greet Tom from me."
    post_email(alice, finished, body=own)
    sent = as_sent(alice.get(address(finished, "email")))
    finished.refresh_from_db()
    post_email(alice, finished, body=own.replace("ring you", "ring you on Monday"))
    joined = own.replace("ring you. Greet", "ring you and greet")

    stale = alice.post(address(finished, "email"), sent | {"body": joined})
    alice.post(address(finished, "email"), as_sent(stale) | {"merge": ""})

    page = alice.get(address(finished, "email")).content.decode()
    question = " ".join(re.findall('id="question".*?</div>', page, re.DOTALL))
    assert re.findall('<p>([\\w :]+) <q dir="auto">(.*?)</q>', question) == [
        ("You joined sentences:", "I will ring you and greet Tom from me."),
        ("Elsewhere it reads", "I will ring you on Monday. Greet Tom from me."),
    ]


def test_page_that_did_not_hear_of_its_save_saves_on(alice: Client, finished: Draft) -> None:
    seen = finished.revision
    post_email(alice, finished, body="One.", revision=seen, page=f"{PAGE}.1")

    answer = post_email(alice, finished, body="Two.", revision=seen, page=f"{PAGE}.2")

    finished.refresh_from_db()
    assert (answer.status_code, finished.body) == (302, "Two.")


@pytest.mark.parametrize("page", [f"{PAGE}.1", f"{'f' * 32}.2", f"{PAGE}.x", "", "x" * 5000])
def test_save_of_another_page_or_an_older_one_is_stale(
    alice: Client, finished: Draft, page: str
) -> None:
    seen = finished.revision
    post_email(alice, finished, body="One.", revision=seen, page=f"{PAGE}.1")

    answer = post_email(alice, finished, body="Two.", revision=seen, page=page)

    finished.refresh_from_db()
    assert (answer.status_code, finished.body) == (409, "One.")


def test_save_over_a_pressed_change_is_stale(alice: Client, finished: Draft) -> None:
    seen = finished.revision
    post_email(alice, finished, revision=seen, page=f"{PAGE}.1", exchange="touch")

    answer = post_email(alice, finished, body="Two.", revision=seen, page=f"{PAGE}.2")

    assert answer.status_code == 409


@pytest.mark.parametrize("choice", ["", "keep"])
def test_edited_sentence_is_asked_about_no_more_once_the_answer_is_the_old_one_again(
    alice: Client, draft: Draft, choice: str
) -> None:
    finish(alice, draft, give_a_reason__reason="goals")
    draft.refresh_from_db()
    mine = draft.body.replace("career goals", "own plans")
    post_email(alice, draft, body=mine, revision=draft.revision)

    for reason in ("timing", "personal", "goals"):
        asked = of_email(alice, draft, "clashes")
        if asked and choice:
            draft.refresh_from_db()
            told = {"body": draft.body, "revision": draft.revision}
            post_email(alice, draft, **told, settle=f"{asked[0][0]}:{choice}")
        post_step(alice, draft, "give-a-reason", reason=reason, back="email")

    draft.refresh_from_db()
    assert (draft.body, of_email(alice, draft, "clashes")) == (mine, [])


def test_first_email_of_a_copy_tells_of_no_change(alice: Client, finished: Draft) -> None:
    alice.post(address(finished, "copy"), {"companies": "Globex", "has_accepted": "yes"})
    copy = Draft.objects.exclude(pk=finished.pk).get()

    finish(alice, copy, answer_promptly__company="Globex", keep_in_touch__tone="warm")
    first, before = changes(alice, copy), text_of(copy)
    post_step(alice, copy, "give-a-reason", reason="timing", back="email")

    told = {one for pair in changes(alice, copy) for side in pair for one in sentences(side)}
    assert (first, told) == ([], before ^ text_of(copy))


def test_answers_given_again_before_the_first_email_are_no_change(
    alice: Client, draft: Draft
) -> None:
    for step in STEPS[:-1]:
        post_step(alice, draft, step)
    post_step(alice, draft, STEPS[-1], wizard_goto_step="give-a-reason")
    post_step(alice, draft, "give-a-reason", reason="study")

    post_step(alice, draft, STEPS[-1])

    assert changes(alice, draft) == []


def test_changed_answer_after_a_tone_counts_its_own_passages(
    alice: Client, finished: Draft
) -> None:
    alice.post(address(finished, "email/brief"))

    post_step(alice, finished, "keep-in-touch", sender="Jo Weber", tone="brief", back="email")

    assert [now for _, now in changes(alice, finished)] == [
        "Your offer, Data Analyst: Jo Weber",
        "Jo Weber",
    ]


def test_greeting_written_by_hand_stays_though_a_tone_had_the_same(
    alice: Client, finished: Draft
) -> None:
    post_email(alice, finished, body=finished.body.replace("Dear Maria,", "Hi Maria,"))
    alice.post(address(finished, "email/warm"))

    preview = alice.get(address(finished, "email/neutral")).context
    alice.post(address(finished, "email/formal"))

    finished.refresh_from_db()
    shown = "".join(one.text for one in preview["body"] if one.kind != Kind.OLD)
    asked = [(clash.mine, clash.fresh) for _, clash, _ in finished.open_clashes()]
    assert (shown.split("\n")[0], finished.body.split("\n")[0]) == ("Hi Maria,", "Hi Maria,")
    assert [(one.mine, one.fresh) for one in preview["asked"]] == [("Hi Maria,", "Dear Maria,")]
    assert asked == [("Hi Maria,", "Dear Maria Lopez,")]


def test_closing_written_by_hand_stays_though_a_tone_had_the_same(
    alice: Client, finished: Draft
) -> None:
    post_email(alice, finished, body=finished.body.replace("Kind regards,", "Best wishes,"))
    for tone in ("warm", "brief", "formal"):
        alice.post(address(finished, f"email/{tone}"))

    finished.refresh_from_db()
    assert finished.body.split("\n")[-2:] == ["Best wishes,", "Jonas Weber"]


def test_greeting_is_the_tones_again_once_the_composed_text_is_taken(
    alice: Client, finished: Draft
) -> None:
    post_email(alice, finished, body=finished.body.replace("Dear Maria,", "Hi Maria,"))
    alice.post(address(finished, "email/warm"))
    finished.refresh_from_db()
    post_email(alice, finished, body=f"{finished.body}\nMore.", recompose="")

    alice.post(address(finished, "email/neutral"))

    finished.refresh_from_db()
    assert finished.body.split("\n")[0] == "Dear Maria,"


def test_sentence_most_of_whose_words_are_own_is_marked_as_a_whole(
    alice: Client, finished: Draft
) -> None:
    own = "I hope that you will find the right chef soon."
    mine = finished.body.replace("I hope that our paths will cross again.", own)
    post_email(alice, finished, body=mine)

    page = alice.get(address(finished, "email")).content.decode()

    assert re.findall("<mark><span.*?</span>(.*?)</mark>", page) == [own]


def test_sentence_few_of_whose_words_are_own_is_marked_by_the_word(
    alice: Client, finished: Draft
) -> None:
    post_email(alice, finished, body=finished.body.replace("our paths", "our two paths"))

    page = alice.get(address(finished, "email")).content.decode()

    assert re.findall("<mark><span.*?</span>(.*?)</mark>", page) == ["two "]


def test_sentence_that_is_asked_about_is_not_told_to_have_stayed(
    alice: Client, finished: Draft
) -> None:
    mine = finished.body.replace("that our paths will cross again", "we meet again one day")
    post_email(alice, finished, body=f"{mine}\nP.S. Greet Tom.")

    alice.post(address(finished, "email/brief"))

    page = alice.get(address(finished, "email")).context
    assert [clash.mine for _, clash, _ in page["clashes"]] == ["I hope we meet again one day."]
    assert page["stayed"] == ["P.S. Greet Tom."]


def test_thanks_that_were_ticked_and_found_no_room_are_told(alice: Client, draft: Draft) -> None:
    ticked = DEEDS[Occasion.OFFER]
    finish(alice, draft, express_gratitude__deeds=[deed.value for deed in ticked])

    left = of_email(alice, draft, "unthanked")

    labels = [deed.label for deed in ticked]
    assert "They gave me feedback" in left
    assert left == labels[-len(left) :]


def test_thanks_that_found_no_room_beside_long_ones_are_told(alice: Client, draft: Draft) -> None:
    ticked = [Deed.ANSWERED_QUESTIONS, Deed.EXPLAINED_ROLE]
    long = "the tour of the new workshop, and the lunch with everybody in it"
    typed = {"deeds": [deed.value for deed in ticked], "thanks_for": long}
    told = {f"express_gratitude__{name}": value for name, value in typed.items()}
    finish(alice, draft, answer_promptly__occasion="process", **told)

    left = of_email(alice, draft, "unthanked")

    assert left == [deed.label for deed in ticked]


def test_thanks_that_have_room_are_not_told_to_have_none(alice: Client, draft: Draft) -> None:
    finish(alice, draft, express_gratitude__deeds=["made_offer", "interviewed"])

    assert of_email(alice, draft, "unthanked") == []


def test_thanks_without_room_are_not_told_of_thanks_in_own_words(
    alice: Client, draft: Draft
) -> None:
    every = [deed.value for deed in DEEDS[Occasion.OFFER]]
    finish(alice, draft, express_gratitude__deeds=every)
    post_email(alice, draft, body="Dear Maria,\n\nThank you for all of it.\n\nJonas")

    assert of_email(alice, draft, "unthanked") == []


@pytest.mark.parametrize(
    ("occasion", "thread", "linked"),
    [
        ("approach", {}, True),
        ("accepted", {}, False),  # which no message takes back
        ("approach", {"id": "<a@b>"}, False),
    ],
)
def test_chat_is_answered_there_with_the_short_message(
    alice: Client, draft: Draft, occasion: str, thread: dict[str, str], linked: bool
) -> None:
    finish(alice, draft, answer_promptly__channel="message", answer_promptly__occasion=occasion)
    Draft.objects.filter(pk=draft.pk).update(thread=thread)

    page = alice.get(address(draft, "email")).content.decode()

    texts = address(draft, "texts")
    told = "They wrote in a chat: answer there, and leave the subject out."
    first = re.findall(r'class="main" type="button" data-copy="([a-z ]+)"', page)
    assert page.count(told) == (not thread)
    assert first == ["body"]
    assert page.count(f'{told} <a href="{texts}#message">Take the short message</a>') == linked
    assert 'id="message"' in alice.get(texts).content.decode() or occasion == "accepted"


def test_email_that_answers_an_approach_needs_no_role(alice: Client, draft: Draft) -> None:
    finish(alice, draft, answer_promptly__occasion="approach", answer_promptly__role="")

    answer = alice.get(address(draft, "email"))

    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("channel", "thread", "replies", "instead"),
    [
        ("email", {}, 1, ""),
        ("message", {}, 0, ""),
        ("message", {"id": "<a@b>"}, 1, ""),
        (
            "phone",
            {},
            0,
            "They phoned, so there is no message to reply to: send it as a new email.",
        ),
        ("phone", {"id": "<a@b>"}, 1, ""),
        (
            "person",
            {},
            0,
            "They told you in person, so there is no message to reply to: send it as a new email.",
        ),
        (
            "portal",
            {},
            0,
            "Where their website takes an answer, paste it there; else send it as a new email.",
        ),
    ],
)
def test_reply_is_advised_where_there_is_a_message_to_reply_to(
    alice: Client, draft: Draft, channel: str, thread: dict[str, str], replies: int, instead: str
) -> None:
    finish(alice, draft, answer_promptly__channel=channel)
    Draft.objects.filter(pk=draft.pk).update(thread=thread)

    page = alice.get(address(draft, "email")).content.decode()

    told = re.findall(r"<p>([^<]* as a new email\.)</p>", page)
    assert page.count("press Reply") == replies
    assert told == [instead][: bool(instead)]
