"""The email page: edit, save, settle, and nobody overwrites anybody."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from declines.models import Draft
from tests.conftest import STEPS, VALID, address, finish, post_email, post_step


def edited(draft: Draft, old: str, new: str) -> str:
    assert old in draft.body
    return draft.body.replace(old, new)


def reason_sentence(draft: Draft) -> str:
    """Return the sentence of the finished draft that tells the reason."""
    return next(part for part in draft.body.split(". ") if "career goals" in part)


def test_edit_is_saved_as_typed(alice: Client, finished: Draft) -> None:
    mine = "Dear Maria,\r\n\r\nNo.  <b>Thanks</b> {{ x }}\r\n"

    answer = post_email(alice, finished, subject=" Thank  you ", body=mine)

    finished.refresh_from_db()
    assert answer["Location"] == address(finished, "email") + "?saved"
    assert finished.subject == "Thank you"
    assert finished.body == "Dear Maria,\n\nNo.  <b>Thanks</b> {{ x }}\n"


def test_edit_survives_a_change_of_another_answer(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body=finished.body + "\n\nP.S. Greet Tom.")

    post_step(alice, finished, "give-a-reason", reason="study", back="email")

    finished.refresh_from_db()
    assert finished.body.endswith("P.S. Greet Tom.")
    assert "study" in finished.body
    assert "career goals" not in finished.body
    assert finished.clashes == []


def test_page_that_asks_is_told_the_revision_of_the_email(
    alice: Client, bob: Client, finished: Draft
) -> None:
    post_email(alice, finished, body="Mine.")
    finished.refresh_from_db()
    here, as_json = address(finished, "email"), {"accept": "application/json"}

    told = alice.get(here, headers=as_json).json()
    alice.post(address(finished, "sent"), {"sent_on": "2026-01-02", "sent_by": "email"})
    finished.refresh_from_db()

    assert told == {"revision": finished.revision}
    assert finished.sent_at is not None
    assert alice.get(here, headers=as_json).json() == {"revision": None}
    assert bob.get(here, headers=as_json).status_code == 404


@pytest.fixture
def clashing(alice: Client, finished: Draft) -> Draft:
    """A draft whose reason was reworded by hand before the answer changed."""
    body = edited(finished, "career goals", "plans for now")
    post_email(alice, finished, body=body)
    post_step(alice, finished, "give-a-reason", reason="study", back="email")
    finished.refresh_from_db()
    return finished


def press(clashing: Draft, choice: str) -> str:
    """Return what the button of the first clash sends."""
    return f"{clashing.open_clashes()[0][0]}:{choice}"


def test_clash_keeps_mine_and_offers_the_new_one(alice: Client, clashing: Draft) -> None:
    page = alice.get(address(clashing, "email"))

    offered = [clash for _, clash, _ in page.context["clashes"]]
    assert "plans for now" in clashing.body
    assert "study" not in clashing.body
    assert ["plans for now" in clash.mine for clash in offered] == [True]
    assert ["study" in clash.fresh for clash in offered] == [True]


def test_clash_settled_by_taking_the_new_one(alice: Client, clashing: Draft) -> None:
    post_email(alice, clashing, settle=press(clashing, "take"))

    clashing.refresh_from_db()
    assert "plans for now" not in clashing.body
    assert "study" in clashing.body
    assert clashing.clashes == []


def test_clash_settled_by_keeping_mine(alice: Client, clashing: Draft) -> None:
    before = clashing.body

    post_email(alice, clashing, settle=press(clashing, "keep"))

    clashing.refresh_from_db()
    assert clashing.body == before
    assert clashing.open_clashes() == []


def test_sentence_that_was_kept_is_asked_about_again_where_that_is_undone(
    alice: Client, clashing: Draft
) -> None:
    asked = clashing.open_clashes()

    answer = post_email(alice, clashing, settle=press(clashing, "keep"))
    page = alice.get(answer["Location"])
    post_email(alice, clashing, reopen=page.context["kept"])

    assert (page.context["clashes"], page.context["kept"]) == ([], asked[0][0])
    assert Draft.objects.get(pk=clashing.pk).open_clashes() == asked


@pytest.mark.parametrize("choice", ["take", "both"])
def test_sentence_that_was_taken_is_asked_about_again_where_that_is_undone(
    alice: Client, clashing: Draft, choice: str
) -> None:
    asked = clashing.open_clashes()

    answer = post_email(alice, clashing, settle=press(clashing, choice))
    state = answer["Location"].partition("?undo=")[2]
    alice.post(address(clashing, f"history/{state}/back"))

    undone = Draft.objects.get(pk=clashing.pk)
    assert (undone.body, undone.open_clashes()) == (clashing.body, asked)


def test_question_that_was_settled_under_other_answers_is_not_asked_again(
    alice: Client, clashing: Draft
) -> None:
    answer = post_email(alice, clashing, settle=press(clashing, "take"))
    state = answer["Location"].partition("?undo=")[2]
    post_step(alice, clashing, "give-a-reason", reason="timing", back="email")

    alice.post(address(clashing, f"history/{state}/back"))

    undone = Draft.objects.get(pk=clashing.pk)
    assert (undone.body, undone.open_clashes()) == (clashing.body, [])


def test_key_of_no_settled_question_asks_nothing(alice: Client, clashing: Draft) -> None:
    answer = alice.get(address(clashing, "email") + "?kept=00000000")
    post_email(alice, clashing, reopen="00000000")

    after = Draft.objects.get(pk=clashing.pk)
    assert (answer.context["kept"], after.open_clashes()) == ("", clashing.open_clashes())


def test_settling_saves_what_was_typed_meanwhile(alice: Client, clashing: Draft) -> None:
    post_email(alice, clashing, body=clashing.body + "\nMore.", settle=press(clashing, "take"))

    clashing.refresh_from_db()
    assert clashing.body.endswith("\nMore.")
    assert "study" in clashing.body


def test_settling_twice_settles_once(alice: Client, clashing: Draft) -> None:
    first = clashing.clashes[0]
    clashing.clashes = [first, first | {"fresh": "I am going back to school."}]
    clashing.save(update_fields=["clashes"])
    pressed = press(clashing, "keep")

    for _ in range(2):
        post_email(alice, clashing, settle=pressed)

    clashing.refresh_from_db()
    offered = [clash.fresh for _, clash, _ in clashing.open_clashes()]
    assert offered == ["I am going back to school."]


def test_sentence_reworded_before_the_new_one_is_taken_stays_and_the_new_is_offered_again(
    alice: Client, clashing: Draft
) -> None:
    body = edited(clashing, "plans for now", "other ideas")

    post_email(alice, clashing, body=body, settle=press(clashing, "take"))

    clashing.refresh_from_db()
    assert clashing.body == body
    assert ["study" in clash.fresh for _, clash, _ in clashing.open_clashes()] == [True]


def test_settling_counts_though_another_clash_was_settled_meanwhile(
    alice: Client, clashing: Draft
) -> None:
    seen = clashing.revision
    pressed = press(clashing, "keep")
    Draft.objects.filter(pk=clashing.pk).update(revision=seen + 1)

    post_email(alice, clashing, revision=seen, settle=pressed)

    clashing.refresh_from_db()
    assert clashing.open_clashes() == []


@pytest.mark.parametrize(
    "tampered", ["9:take", "x", ":", "-1:take", "²:take", "9" * 5_000 + ":keep"]
)
def test_settling_what_is_not_there_changes_nothing(
    alice: Client, clashing: Draft, tampered: str
) -> None:
    answer = post_email(alice, clashing, settle=tampered)

    after = Draft.objects.get(pk=clashing.pk)
    assert answer.status_code == 302
    assert (after.body, after.clashes) == (clashing.body, clashing.clashes)


def test_stale_save_answers_409_and_shows_both_texts(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body="Saved in the other tab.")

    page = post_email(alice, finished, body="Typed in this tab.")

    assert page.status_code == 409
    assert "Saved in the other tab." in page.content.decode()
    assert "Typed in this tab." in page.content.decode()
    assert Draft.objects.get(pk=finished.pk).body == "Saved in the other tab."


def test_stale_page_names_one_button_for_each_text(alice: Client, finished: Draft) -> None:
    opened = {"subject": finished.subject, "revision": finished.revision}
    post_email(alice, finished, body="First.")

    page = alice.post(address(finished, "email"), opened | {"body": "Second."}).content.decode()

    saving = re.findall(r"<button(?: name=\"merge\")?>(.*?)</button>", page)
    assert saving == ["Keep my text", "Merge both", "See both"]
    assert "“Keep my text” saves it and replaces the other one" in page


def test_stale_subject_is_shown_with_what_differs(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, subject="Saved elsewhere")

    page = post_email(alice, finished, subject="Saved here").content.decode()

    marked = re.findall(r"<(del|ins)><span.*?>(.*?) </span>(.*?)</", page)
    assert marked == [("del", "elsewhere:", "elsewhere"), ("ins", "yours:", "here")]


def test_stale_page_calls_nothing_yours_that_only_the_other_page_changed(
    alice: Client, finished: Draft
) -> None:
    base = "Dear Maria,\n\nThank you for the offer. I have to decline it.\n\nJonas Weber"
    seen = {"seen_subject": finished.subject, "seen_body": base}
    post_email(alice, finished, body=base.replace("I have to decline it.", "It is no."))

    mine = base.replace("Thank you for the offer.", "Your offer honours me.")
    page = post_email(alice, finished, body=mine, **seen).content.decode()

    marked = re.findall(r"<(del|ins)><span.*?</span>(.*?)</", page)
    assert [words.strip() for kind, words in marked if kind == "ins"] == ["Your", "honours me"]
    assert "I have to decline it." in re.sub("<.*?>", "", page.partition("compared")[2])
    assert "It is no" in [words.strip(" .") for kind, words in marked if kind == "del"]


def test_stale_save_can_be_kept_with_a_second_save(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body="Saved in the other tab.")
    page = post_email(alice, finished, body="Typed in this tab.")

    revision = page.context["form"]["revision"].value()
    post_email(alice, finished, body="Typed in this tab.", revision=revision)

    assert Draft.objects.get(pk=finished.pk).body == "Typed in this tab."


def test_save_after_the_wizard_changed_the_text_is_stale(alice: Client, finished: Draft) -> None:
    post_step(alice, finished, "give-a-reason", reason="study")

    answer = post_email(alice, finished, body="Typed in a tab left open.")

    assert answer.status_code == 409


def test_same_save_sent_twice_is_one_save(alice: Client, finished: Draft) -> None:
    answers = [post_email(alice, finished, body="Once.") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert Draft.objects.get(pk=finished.pk).revision == finished.revision + 1


def test_autosave_is_told_the_new_revision(alice: Client, finished: Draft) -> None:
    headers = {"Accept": "application/json"}

    saved = post_email(alice, finished, body="Mine.", headers=headers)
    stale = post_email(alice, finished, body="Other.", headers=headers)

    assert (saved.status_code, saved.json()["revision"]) == (200, finished.revision + 1)
    assert (stale.status_code, stale.json()) == (409, {"revision": finished.revision + 1})


@pytest.mark.parametrize("tampered", ["", "x", "-1", "1.5", "9" * 400])
def test_tampered_revision_is_refused_and_the_text_shown(
    alice: Client, finished: Draft, tampered: str
) -> None:
    page = post_email(alice, finished, body="My words.", revision=tampered)

    assert page.status_code in {400, 409}
    assert "My words." in page.content.decode()
    assert Draft.objects.get(pk=finished.pk).body == finished.body


def test_too_long_text_is_shown_again_with_what_is_wrong(alice: Client, finished: Draft) -> None:
    page = post_email(alice, finished, body="word " * 4_100)

    assert page.status_code == 400
    assert page.context["form"]["body"].value() == "word " * 4_100
    assert list(page.context["form"].errors) == ["body"]


def test_newlines_in_a_subject_become_spaces(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, subject="One\r\nBcc: all@example.org\x00\u2028two")

    assert Draft.objects.get(pk=finished.pk).subject == "One Bcc: all@example.org two"


def test_letter_made_by_typing_alone_is_shown_and_can_be_saved(alice: Client, draft: Draft) -> None:
    for step in STEPS[:3]:
        post_step(alice, draft, step)
    typed = {"sender": "Jonas Weber", "decline_wizard-current_step": STEPS[3]}
    alice.post(address(draft, STEPS[3]) + "letter/", typed)

    page = alice.get(address(draft, "email"))
    shown = page.context["form"].initial
    answer = alice.post(address(draft, "email"), shown | {"body": shown["body"] + "\nMine."})

    assert shown["body"].endswith("Jonas Weber")
    assert answer.status_code == 302
    assert Draft.objects.get(pk=draft.pk).body == shown["body"] + "\nMine."


def test_outdated_letter_is_offered_anew_and_taken_on_demand(
    alice: Client, finished: Draft
) -> None:
    typed = {"reason": "study", "decline_wizard-current_step": "give-a-reason"}
    alice.post(address(finished, "give-a-reason") + "letter/", typed)

    before = alice.get(address(finished, "email")).context["outdated"]
    post_email(alice, finished, update="")

    finished.refresh_from_db()
    assert before is True
    assert "study" in finished.body
    assert alice.get(address(finished, "email")).context["outdated"] is False


def test_summary_shows_the_answers_in_words(alice: Client, draft: Draft) -> None:
    finish(alice, draft, express_gratitude__thanks_for="the tour", keep_in_touch__event="hidden")

    page = alice.get(address(draft, "email"))

    rows = {name: said for _, rows in page.context["answers"] for name, _, said in rows}
    assert rows == {
        "occasion": "A job offer",
        "company": "Brightwater Labs",
        "role": "Data Analyst",
        "addressee": "Maria Lopez",
        "deeds": "They made me an offer",
        "thanks_for": "the tour",
        "reason": "It does not suit my career goals at this time",
        "touch": "A hope that our paths cross again",
        "sender": "Jonas Weber",
    }


def test_mailto_carries_the_saved_text(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, subject="A & B", body="Dear Zoë,\n\nno?")

    page = alice.get(address(finished, "email"))

    assert page.context["mailto"] == (
        "mailto:?subject=A%20%26%20B&body=Dear%20Zo%C3%AB%2C%0D%0A%0D%0Ano%3F"
    )


def test_mailto_is_left_out_where_programs_would_cut_it(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, body="é" * 400)

    page = alice.get(address(finished, "email"))

    assert page.context["mailto"] is None
    assert b"mailto:" not in page.content


def test_stale_save_over_unfinished_answers_still_shows_both_texts(
    alice: Client, finished: Draft
) -> None:
    post_step(alice, finished, "answer-promptly", company="", leave="")

    saved = post_email(alice, finished, body="Mine.")
    page = post_email(alice, finished, body="Mine, too.")

    assert saved.status_code == 302
    assert page.status_code == 409
    assert Draft.objects.get(pk=finished.pk).body == "Mine."


NO_ROOM = "There was no room for this"
ALSO = (
    "Please tell Jo that I will bring back the two books about bridges and the folding ruler next "
    "week, because she has been waiting for all of them since the middle of May."
)


def test_sentence_without_room_in_the_letter_is_told_until_it_is_written_in(
    alice: Client, finished: Draft
) -> None:
    post_step(alice, finished, "give-a-reason", reason="goals", also=ALSO)
    post_step(alice, finished, "express-gratitude", thanks_for="the long walk along the river")
    post_step(alice, finished, "keep-in-touch", **VALID["keep-in-touch"], tone="brief")

    before = alice.get(address(finished, "email")).content.decode()
    finished.refresh_from_db()
    post_email(alice, finished, body=f"{finished.body}\n\n{ALSO}")
    after = alice.get(address(finished, "email")).content.decode()

    assert (NO_ROOM in before, NO_ROOM in after) == (True, False)
    assert before.count(ALSO) == 3  # here, on its button, and among the answers


def with_thanks(client: Client, draft: Draft, tone: str) -> list[str]:
    """Answer so that Shirin is to be thanked, too; return what found no room in the letter."""
    also = "Please tell Jo that I will bring back the two books and the folding ruler next week."
    typed = {"express_gratitude__panel": "Shirin", "give_a_reason__also": also}
    finish(client, draft, **typed, keep_in_touch__tone=tone)
    return list(client.get(address(draft, "email")).context["unsaid"])


def undone(client: Client, draft: Draft, pressed: str, body: str) -> list[str]:
    """Undo a press with this text on the page; return what is told to have found no room."""
    (number,) = re.findall(r"undo=(\d+)", pressed)
    draft.refresh_from_db()
    sent = {"subject": draft.subject, "body": body, "revision": draft.revision}
    client.post(address(draft, "history") + f"{number}/back/", sent)
    return list(client.get(address(draft, "email")).context["unsaid"])


@pytest.mark.parametrize("taken_out", [True, False])
def test_sentence_put_in_and_taken_out_by_hand_found_no_lack_of_room_after_undo(
    alice: Client, draft: Draft, *, taken_out: bool
) -> None:
    (words,) = with_thanks(alice, draft, "brief")
    pressed = post_email(alice, draft, include=words)["Location"]
    draft.refresh_from_db()
    body = edited(draft, f" {words}", "") if taken_out else draft.body

    told = undone(alice, draft, pressed, body)

    draft.refresh_from_db()
    assert told == ([] if taken_out else [words])
    assert words not in draft.body


@pytest.mark.parametrize("taken_out", [True, False])
def test_sentence_taken_out_by_hand_stays_out_in_the_tone_that_has_no_room_for_it(
    alice: Client, draft: Draft, *, taken_out: bool
) -> None:
    (words,) = with_thanks(alice, draft, "brief")
    pressed = alice.post(address(draft, "email") + "neutral/")["Location"]
    draft.refresh_from_db()
    thanks = "Please give my thanks to Shirin, too."
    body = edited(draft, thanks, "") if taken_out else draft.body

    told = undone(alice, draft, pressed, body)

    alice.post(address(draft, "email") + "neutral/")
    draft.refresh_from_db()
    assert told == ([] if taken_out else [words])
    assert draft.body.count("Shirin") == (0 if taken_out else 1)


def test_sentence_without_room_is_put_in_where_the_letter_has_it(
    alice: Client, finished: Draft
) -> None:
    post_step(alice, finished, "give-a-reason", reason="goals", also=ALSO)
    post_step(alice, finished, "express-gratitude", thanks_for="the long walk along the river")
    post_step(alice, finished, "keep-in-touch", **VALID["keep-in-touch"], tone="brief")
    finished.refresh_from_db()
    before = finished.body

    post_email(alice, finished, body=before, include="Send me money.")
    answer = post_email(alice, finished, body=before, include=ALSO)

    finished.refresh_from_db()
    greeting, told, last, closing = before.split("\n\n")
    assert finished.body.split("\n\n") == [greeting, told, f"{ALSO} {last}", closing]
    assert "undo=" in answer["Location"]
    told = alice.get(answer["Location"]).content.decode()
    assert told.count('<span role="status">The sentence is in your email now.</span>') == 1
