"""The page of what goes with the email: edited, saved, kept when answers change."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from declines.kept import Kept
from declines.letters.sentences import sentences
from declines.models import Draft
from tests.conftest import address, finish, post_email, post_step, start


def form_of(client: Client, draft: Draft) -> dict[str, str]:
    """Return what the page's form sends where nothing is typed."""
    page = client.get(address(draft, "texts"))
    shown = {text["field"].html_name: text for text in page.context["texts"]}
    marks = {f"shown-{kind}": text["shown"] for kind, text in shown.items()}
    values = {kind: text["field"].value().replace("\n", "\r\n") for kind, text in shown.items()}
    return {"page": str(page.context["page"])} | marks | values


def texts_of(client: Client, draft: Draft) -> dict[str, str]:
    """Return the texts that the page shows, by kind."""
    page = client.get(address(draft, "texts"))
    return {text["field"].html_name: text["field"].value() for text in page.context["texts"]}


def post_texts(client: Client, draft: Draft, **texts: Any) -> Any:
    """Open the page, and send its form with the given texts put in."""
    headers = texts.pop("headers", None)
    return client.post(address(draft, "texts"), form_of(client, draft) | texts, headers=headers)


def test_page_shows_the_texts_that_fit(alice: Client, finished: Draft) -> None:
    assert list(texts_of(alice, finished)) == ["phone", "voicemail", "hr", "why", "pressed"]


def test_page_leads_to_the_step_that_is_not_done(alice: Client, draft: Draft) -> None:
    page = alice.get(address(draft, "texts"))

    assert page["Location"] == address(draft, "answer-promptly")


def test_edited_text_is_kept(alice: Client, finished: Draft) -> None:
    post_texts(alice, finished, why="Because.")

    assert texts_of(alice, finished)["why"] == "Because."


def test_save_says_so(alice: Client, finished: Draft) -> None:
    saved = post_texts(alice, finished, why="Because.")

    assert saved["Location"] == address(finished, "texts") + "?saved#save"
    page = alice.get(saved["Location"])
    status = re.search(r'id="status"[^>]*>(.*?)</span>', page.content.decode())
    assert status is not None
    assert status[1] == "Saved"


def test_visit_writes_nothing(alice: Client, finished: Draft) -> None:
    before = Draft.objects.values().get(pk=finished.pk)

    texts_of(alice, finished)

    assert Draft.objects.values().get(pk=finished.pk) == before


def test_edit_stays_when_an_answer_changes(alice: Client, finished: Draft) -> None:
    voicemail = texts_of(alice, finished)["voicemail"]
    post_texts(alice, finished, voicemail=voicemail.replace("all the best", "speak soon"))

    post_step(alice, finished, "give-a-reason", reason="study")

    now = texts_of(alice, finished)["voicemail"]
    assert "study full-time" in now
    assert "speak soon" in now


def test_text_that_was_not_sent_stays(alice: Client, finished: Draft) -> None:
    post_texts(alice, finished, why="Because.")

    alice.post(address(finished, "texts"), {"phone": "Hello."})

    texts = texts_of(alice, finished)
    assert (texts["why"], texts["phone"]) == ("Because.", "Hello.")


def test_stale_save_overwrites_nothing_and_shows_both(alice: Client, finished: Draft) -> None:
    opened = form_of(alice, finished)
    post_texts(alice, finished, why="First.")

    answer = alice.post(address(finished, "texts"), opened | {"why": "Second."})

    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Second.</textarea>" in page
    assert re.findall(r'<q dir="auto">(.*?)</q>', page) == ["First."]
    assert texts_of(alice, finished)["why"] == "First."


def test_second_save_after_a_stale_one_keeps_hers(alice: Client, finished: Draft) -> None:
    opened = form_of(alice, finished)
    post_texts(alice, finished, why="First.", phone="Theirs.")
    shown = alice.post(address(finished, "texts"), opened | {"why": "Second."}).context["texts"]

    again = {f"shown-{one['field'].html_name}": one["shown"] for one in shown}
    values = {one["field"].html_name: one["field"].value() for one in shown}
    answer = alice.post(address(finished, "texts"), again | values)

    assert answer.status_code == 302
    texts = texts_of(alice, finished)
    assert (texts["why"], texts["phone"]) == ("Second.", "Theirs.")


def test_text_that_was_not_touched_follows_the_answers(alice: Client, finished: Draft) -> None:
    opened = form_of(alice, finished)
    post_step(alice, finished, "give-a-reason", reason="study")

    alice.post(address(finished, "texts"), opened | {"pressed": "No, thank you."})

    texts = texts_of(alice, finished)
    assert texts["pressed"] == "No, thank you."
    assert "study full-time" in texts["why"]


def test_text_that_no_longer_fits_is_kept(alice: Client, finished: Draft) -> None:
    post_step(alice, finished, "answer-promptly", circumstances=["referred"], referrer="Tom Reed")
    opened = form_of(alice, finished)
    post_step(alice, finished, "answer-promptly")

    alice.post(address(finished, "texts"), opened | {"referrer": "My own note."})

    page = alice.get(address(finished, "texts"))
    (left,) = (text for text in page.context["texts"] if not text["fits"])
    assert (left["field"].html_name, left["field"].value()) == ("referrer", "My own note.")


def test_text_that_no_longer_fits_and_was_not_touched_is_gone(
    alice: Client, finished: Draft
) -> None:
    post_step(alice, finished, "answer-promptly", circumstances=["referred"], referrer="Tom Reed")
    opened = form_of(alice, finished)
    post_step(alice, finished, "answer-promptly")

    alice.post(address(finished, "texts"), opened)

    assert "referrer" not in texts_of(alice, finished)


def test_refused_save_does_not_let_the_next_one_overwrite(alice: Client, finished: Draft) -> None:
    opened = form_of(alice, finished)
    post_texts(alice, finished, why="Theirs.")
    refused = alice.post(address(finished, "texts"), opened | {"why": "x" * 20_001})

    again = {f"shown-{one['field'].html_name}": one["shown"] for one in refused.context["texts"]}
    answer = alice.post(address(finished, "texts"), opened | again | {"why": "Mine."})

    assert (refused.status_code, answer.status_code) == (400, 409)
    assert texts_of(alice, finished)["why"] == "Theirs."


def test_later_save_of_the_same_page_is_no_conflict(alice: Client, finished: Draft) -> None:
    opened = form_of(alice, finished)
    page = opened["page"].removesuffix(".0")

    saves = [
        save(alice, finished, opened, page=f"{page}.{number}", why=why)
        for number, why in enumerate(("One.", "One. Two.", opened["why"]), start=1)
    ]

    assert saves == [302, 302, 302]
    assert texts_of(alice, finished)["why"] == opened["why"].replace("\r\n", "\n")


def test_save_that_arrives_behind_a_later_one_does_not_overwrite_it(
    alice: Client, finished: Draft
) -> None:
    opened = form_of(alice, finished)
    page = opened["page"].removesuffix(".0")

    saves = [
        save(alice, finished, opened, page=f"{page}.{number}", why=why)
        for number, why in ((2, "Newer."), (1, "Older."))
    ]

    assert saves == [302, 409]
    assert texts_of(alice, finished)["why"] == "Newer."


def test_texts_are_saved_though_an_answer_is_missing_by_now(alice: Client, finished: Draft) -> None:
    opened = form_of(alice, finished)
    company = finished.answers["answer-promptly"]["company"]
    post_step(alice, finished, "answer-promptly", company="")

    saved = save(alice, finished, opened, why="My own words.")

    post_step(alice, finished, "answer-promptly", company=company)
    assert (saved, texts_of(alice, finished)["why"]) == (302, "My own words.")


def save(client: Client, draft: Draft, opened: dict[str, str], **changed: str) -> int:
    return client.post(address(draft, "texts"), opened | changed).status_code


def test_texts_and_email_are_saved_apart(alice: Client, finished: Draft) -> None:
    opened = form_of(alice, finished)
    post_email(alice, finished, body="Mine.")
    finished.refresh_from_db()

    texts = alice.post(address(finished, "texts"), opened | {"why": "Because."})

    email = post_email(alice, finished, body="Mine, longer.")
    assert (texts.status_code, email.status_code) == (302, 302)


def test_autosave_is_answered_shortly(alice: Client, finished: Draft) -> None:
    answer = post_texts(alice, finished, why="Because.", headers={"Accept": "application/json"})

    assert list(answer.json()) == ["beside"]
    assert list(answer.json()["beside"]) == ["beside-why"]


def test_too_long_text_is_kept_on_the_page(alice: Client, finished: Draft) -> None:
    answer = post_texts(alice, finished, why="x" * 20_001)

    assert answer.status_code == 400
    assert "x" * 20_001 in answer.content.decode()
    assert "This is too long" in answer.content.decode()


@pytest.mark.parametrize("page", ["", "x" * 4000, "\x00", "<b>"])
def test_strange_name_of_a_page_is_no_crash(alice: Client, finished: Draft, page: str) -> None:
    answer = alice.post(address(finished, "texts"), {"page": page, "why": "Because."})

    assert answer.status_code in (302, 400)


def test_letter_that_differs_from_a_note_is_remarked(alice: Client, draft: Draft) -> None:
    for step in ("answer-promptly", "express-gratitude", "keep-in-touch"):
        post_step(alice, draft, step)
    post_step(alice, draft, "give-a-reason", reason="study")
    draft.refresh_from_db()

    post_email(alice, draft, body=draft.body.replace("study full-time", "personal reasons"))

    page = alice.get(address(draft, "email")).content.decode()
    assert 'data-remark="consistency"' in page


def test_queries_of_the_page_do_not_grow(alice: Client, finished: Draft, queries: Any) -> None:
    for _ in range(5):
        start(alice)

    with queries(2):
        alice.get(address(finished, "texts"))


def test_offer_that_is_not_signed_is_answered_with_a_request_for_time(
    alice: Client, finished: Draft
) -> None:
    post_step(alice, finished, "give-a-reason", reason="another_offer", signed="no")

    assert (
        f'href="{address(finished, "texts")}#holding"'
        in alice.get(address(finished, "email")).content.decode()
    )
    assert "holding" in texts_of(alice, finished)


def test_text_whose_answers_changed_meanwhile_is_asked_about(
    alice: Client, finished: Draft
) -> None:
    form = form_of(alice, finished)
    page = form["page"].partition(".")[0]
    alice.post(address(finished, "texts"), form | {"why": "My own wrods.", "page": f"{page}.1"})
    post_step(alice, finished, "give-a-reason", reason="study", back="email")

    changed = form | {"why": "My own words.", "page": f"{page}.2"}
    answer = alice.post(address(finished, "texts"), changed)

    assert answer.status_code == 409
    assert "My own words." in answer.content.decode()


@pytest.mark.parametrize(
    ("told", "link"),
    [
        ({}, "What goes with it: for the phone, for others, if they ask why"),
        (
            {"occasion": "invitation", "circumstances": []},
            "What goes with it: for the phone, if they ask why",
        ),
        ({"occasion": "reschedule", "circumstances": []}, "What goes with it: for the phone"),
    ],
)
def test_link_names_what_there_is_alone(
    alice: Client, draft: Draft, told: dict[str, Any], link: str
) -> None:
    typed = {f"answer_promptly__{name}": value for name, value in told.items()}
    finish(alice, draft, **typed, give_a_reason__reason="none")

    page = alice.get(address(draft, "email")).content.decode()

    assert re.findall(r">(What goes with it[^<]*)</a>", page) == [link]


ANOTHER = '<q dir="auto">I have accepted another position.</q>'
NOTICE = re.compile(r'<p class="notice" id="retold"><span>(.*?)</span></p>', re.DOTALL)
TOLD_HERE = "These texts tell the one in your answers:"
FOLLOWS = "Change your answer, and these texts follow"
ASKED = "Your email words its reason anew, or leaves it out. Do these texts still fit?"


def rewrite_the_reason(client: Client, draft: Draft, written: str) -> None:
    """Write another sentence for the one that tells the reason."""
    told = next(one for one in sentences(draft.body) if "goals" in one)
    post_email(client, draft, body=draft.body.replace(told, written))


@pytest.mark.parametrize(
    ("written", "said", "link"),
    [
        (
            "I have accepted another position.",
            f"Your email gives another reason now: {ANOTHER} {TOLD_HERE}",
            FOLLOWS,
        ),
        ("I have to decline, as we have a baby on the way.", ASKED, f"If not, c{FOLLOWS[1:]}"),
        ("The stars do not stand well for it.", ASKED, f"If not, c{FOLLOWS[1:]}"),
        ("", ASKED, f"If not, c{FOLLOWS[1:]}"),
    ],
)
def test_text_that_tells_the_old_reason_says_or_asks_whether_the_email_does(
    alice: Client, finished: Draft, written: str, said: str, link: str
) -> None:
    rewrite_the_reason(alice, finished, written)

    page = alice.get(address(finished, "texts"))

    texts = {text["field"].html_name: text["field"].value() for text in page.context["texts"]}
    telling = [kind for kind, text in texts.items() if "goals" in text or "career" in text]
    reason = f"{address(finished, 'give-a-reason')}?back=email#reason"
    assert telling == ["phone", "voicemail", "hr", "why"]
    (told,) = NOTICE.findall(page.content.decode())
    assert told.partition(" <a ")[0] == said
    links = [(f"#{kind}", page.context["form"][kind].label) for kind in telling]
    assert re.findall(r'<a href="([^"]*)">([^<]*)</a>', told) == [*links, (reason, link)]


def test_single_text_that_tells_the_old_reason_is_spoken_of_as_one(
    alice: Client, finished: Draft
) -> None:
    post_texts(alice, finished, phone="Mine.", voicemail="Mine.", hr="Mine.")
    rewrite_the_reason(alice, finished, "")

    page = alice.get(address(finished, "texts")).content.decode()

    (told,) = NOTICE.findall(page)
    assert re.sub(r"<.*?>", "", told) == (
        "Your email words its reason anew, or leaves it out. Does this text still fit? "
        "If they ask why. If not, change your answer, and this text follows"
    )


@pytest.mark.parametrize("reason", ["none", "another_offer", "goals", "own_words", "personal"])
def test_texts_of_an_email_as_it_was_composed_say_nothing_of_another_reason(
    alice: Client, draft: Draft, reason: str
) -> None:
    typed = {"give_a_reason__reason": reason, "give_a_reason__own_reason": "I am needed at home."}
    finish(alice, draft, **typed)
    post_email(alice, draft, body=f"{draft.body}\n\nP.S. Greet Tom.")

    page = alice.get(address(draft, "texts")).content.decode()

    assert NOTICE.findall(page) == []


def test_text_follows_once_the_answer_tells_what_the_email_does(
    alice: Client, finished: Draft
) -> None:
    rewrite_the_reason(alice, finished, "I have accepted another position.")

    post_step(alice, finished, "give-a-reason", reason="another_offer", back="email")
    page = alice.get(address(finished, "texts")).content.decode()

    assert NOTICE.findall(page) == []


def beside(client: Client, draft: Draft, kind: str) -> dict[str, Any]:
    """Return what the page tells beside one text."""
    page = client.get(address(draft, "texts"))
    (found,) = (one for one in page.context["texts"] if one["field"].html_name == kind)
    return dict(found["told"])


def earlier_texts(client: Client, draft: Draft, kind: str) -> list[str]:
    return [text for _, text, _ in beside(client, draft, kind)["earlier"]]


def test_text_that_was_emptied_can_be_brought_back(alice: Client, finished: Draft) -> None:
    post_texts(alice, finished, why="My own words about it.")
    post_texts(alice, finished, why="")
    ((key, earlier, _),) = beside(alice, finished, "why")["earlier"]

    pressed = post_texts(alice, finished, bring=f"why:{key}")

    assert earlier == "My own words about it."
    assert texts_of(alice, finished)["why"] == "My own words about it."
    undo = Kept(*Draft.objects.get(pk=finished.pk).companions["why"]).undo
    assert pressed["Location"] == address(finished, "texts") + f"?undo=why:{undo}#why"


def test_text_that_one_page_took_apart_by_and_by_is_kept(alice: Client, finished: Draft) -> None:
    opened = form_of(alice, finished)
    page = opened["page"].removesuffix(".0")
    typed = ("One two three.", "One two three four five six.", "One two three.", "One two.", "")

    for number, why in enumerate(typed, start=1):
        save(alice, finished, opened, page=f"{page}.{number}", why=why)

    assert earlier_texts(alice, finished, "why") == [
        "One two three.",
        "One two three four five six.",
    ]


def test_typing_that_goes_on_is_one_text(alice: Client, finished: Draft) -> None:
    opened = form_of(alice, finished)
    page = opened["page"].removesuffix(".0")

    for number, why in enumerate(("One.", "One two.", "One two three."), start=1):
        save(alice, finished, opened, page=f"{page}.{number}", why=why)

    assert earlier_texts(alice, finished, "why") == []


def test_composed_text_comes_back_and_that_can_be_undone(alice: Client, finished: Draft) -> None:
    composed = texts_of(alice, finished)["why"]
    post_texts(alice, finished, why="My own words.")

    pressed = post_texts(alice, finished, compose="why")

    back = texts_of(alice, finished)["why"]
    page = alice.get(pressed["Location"]).content.decode()
    (undo,) = re.findall(r'<button name="undo" value="([^"]*)">Undo</button>', page)
    post_texts(alice, finished, undo=undo)
    assert (back, texts_of(alice, finished)["why"]) == (composed, "My own words.")


def test_composed_text_is_offered_where_the_text_differs(alice: Client, finished: Draft) -> None:
    post_texts(alice, finished, why="My own words.")

    page = alice.get(address(finished, "texts")).content.decode()

    assert re.findall(r'<button name="compose" value="(.*?)"', page) == ["why"]


def test_what_is_typed_with_a_press_is_kept_too(alice: Client, finished: Draft) -> None:
    post_texts(alice, finished, why="My own words.", compose="why", phone="Hello there.")

    texts = texts_of(alice, finished)

    assert texts["phone"] == "Hello there."
    assert earlier_texts(alice, finished, "why") == ["My own words."]


def reword_then_change_the_reason(client: Client, draft: Draft) -> str:
    """Write a sentence that tells the reason anew; return it, once another reason is told."""
    why = texts_of(client, draft)["why"]
    told = next(one for one in sentences(why) if "goals" in one)
    mine = told.rstrip(".") + ", you see."
    post_texts(client, draft, why=why.replace(told, mine))
    post_step(client, draft, "give-a-reason", reason="study")
    return mine


def test_sentence_that_was_taken_out_of_a_text_is_left_out_and_not_kept(
    alice: Client, finished: Draft
) -> None:
    why = texts_of(alice, finished)["why"]
    told = next(one for one in sentences(why) if "goals" in one)
    post_texts(alice, finished, why=why.replace(told, ""))
    post_step(alice, finished, "give-a-reason", reason="study")

    page = alice.get(address(finished, "texts")).content.decode()

    offered = re.findall(r'name="settle" value="why:\w+:(\w+)">([\w ]+)<', page)
    assert offered == [("keep", "Leave it out"), ("take", "Take the new one")]


@pytest.mark.parametrize(("choice", "stays"), [("keep", True), ("take", False)])
def test_new_wording_is_offered_beside_a_reworded_one(
    alice: Client, finished: Draft, choice: str, stays: bool
) -> None:
    mine = reword_then_change_the_reason(alice, finished)
    ((key, asked),) = beside(alice, finished, "why")["questions"]

    post_texts(alice, finished, settle=f"why:{key}:{choice}")

    now = texts_of(alice, finished)["why"]
    assert (asked.mine, "study full-time" in asked.fresh) == (mine, True)
    assert (mine in now, "study full-time" in now) == (stays, not stays)
    assert beside(alice, finished, "why")["questions"] == []


def test_question_stays_while_more_is_typed(alice: Client, finished: Draft) -> None:
    reword_then_change_the_reason(alice, finished)
    asked = beside(alice, finished, "why")["questions"]

    post_texts(alice, finished, why=texts_of(alice, finished)["why"] + "\n\nSee you.")

    assert len(asked) == 1
    assert beside(alice, finished, "why")["questions"] == asked


def test_question_is_about_what_is_composed_now(alice: Client, finished: Draft) -> None:
    mine = reword_then_change_the_reason(alice, finished)
    post_texts(alice, finished, why=texts_of(alice, finished)["why"] + "\n\nSee you.")

    post_step(alice, finished, "give-a-reason", reason="timing")

    ((_, asked),) = beside(alice, finished, "why")["questions"]
    assert (asked.mine, asked.fresh) == (mine, "This is not the right time for me.")


def test_nothing_is_asked_about_the_wording_that_was_reworded(
    alice: Client, finished: Draft
) -> None:
    reword_then_change_the_reason(alice, finished)

    post_step(alice, finished, "give-a-reason", reason="goals")

    assert beside(alice, finished, "why")["questions"] == []


def test_wording_that_was_refused_is_not_asked_about_again(alice: Client, finished: Draft) -> None:
    reword_then_change_the_reason(alice, finished)
    reason = finished.answers["give-a-reason"]["reason"][0]
    ((key, _),) = beside(alice, finished, "why")["questions"]
    post_texts(alice, finished, settle=f"why:{key}:keep")

    post_step(alice, finished, "give-a-reason", reason="goals")
    post_texts(alice, finished)
    post_step(alice, finished, "give-a-reason", reason=reason)

    assert beside(alice, finished, "why")["questions"] == []


def test_autosave_tells_what_stands_beside_the_text(alice: Client, finished: Draft) -> None:
    post_texts(alice, finished, why="My own words.")

    answer = post_texts(alice, finished, why="", headers={"Accept": "application/json"})

    (fragment,) = answer.json()["beside"].values()
    assert "My own words.</ins></div>" in fragment


def marks_of(page: str) -> dict[str, str]:
    """Return what a page, or a fragment of it, says that it has beside its texts."""
    return dict(re.findall(r'<input type="hidden" name="(beside-\w+)" value="(\w+)">', page))


def test_autosave_sends_no_earlier_text_that_the_page_has(alice: Client, finished: Draft) -> None:
    for number in range(12):
        post_texts(alice, finished, why=f"{number} " * 9_000)
    opened = form_of(alice, finished)
    opened |= marks_of(alice.get(address(finished, "texts")).content.decode())
    headers = {"Accept": "application/json"}

    answers = []
    for number, why in enumerate(["Quite another thing.", "Quite another thing. More.", ""], 1):
        sent = opened | {"why": why, "page": opened["page"].replace(".0", f".{number}")}
        answers.append(alice.post(address(finished, "texts"), sent, headers=headers))
        opened |= marks_of("".join(answers[-1].json()["beside"].values()))

    assert [answer.json()["beside"].keys() for answer in answers] == [
        {"beside-why"},
        set(),
        {"beside-why"},
    ]
    assert [len(answer.content) > 150_000 for answer in answers] == [True, False, True]


def test_autosave_sends_what_the_page_missed(alice: Client, finished: Draft) -> None:
    opened = form_of(alice, finished)
    opened |= marks_of(alice.get(address(finished, "texts")).content.decode())
    post_texts(alice, finished, why="My own words.")
    page, headers = opened["page"].replace(".0", ".{}"), {"Accept": "application/json"}
    shown = {"shown-why": form_of(alice, finished)["shown-why"]}

    answers = [
        alice.post(
            address(finished, "texts"),
            opened | shown | {"why": why, "page": page.format(number)},
            headers=headers,
        )
        for number, why in enumerate(["Quite another thing.", "Quite another thing. More."], 1)
    ]

    told = [answer.json()["beside"]["beside-why"] for answer in answers]
    assert ["My own words</ins>." in fragment for fragment in told] == [True, True]


@pytest.mark.parametrize("value", ["", "why", "why:0", "why:00000000:take", "nobody:1:keep", ":"])
@pytest.mark.parametrize("name", ["bring", "settle", "undo"])
def test_strange_press_beside_a_text_changes_no_text(
    alice: Client, finished: Draft, name: str, value: str
) -> None:
    post_texts(alice, finished, why="My own words.")
    before = texts_of(alice, finished)

    answer = post_texts(alice, finished, **{name: value})

    assert answer.status_code == 302
    assert texts_of(alice, finished) == before


@pytest.mark.parametrize(("typed", "offered"), [("", True), ("{} More.", False)])
def test_autosave_offers_the_composed_text_where_little_of_it_stands(
    alice: Client, finished: Draft, typed: str, offered: bool
) -> None:
    why = typed.format(texts_of(alice, finished)["why"])

    answer = post_texts(alice, finished, why=why, headers={"Accept": "application/json"})

    assert ('name="compose"' in answer.json()["beside"]["beside-why"]) == offered


@pytest.mark.parametrize(("by", "promised"), [("email", False), ("phone", True)])
def test_spoken_texts_promise_no_email_that_was_sent(
    alice: Client, finished: Draft, by: str, promised: bool
) -> None:
    Draft.objects.filter(pk=finished.pk).update(sent_at=timezone.now(), sent_by=by, status="sent")

    texts = texts_of(alice, finished)

    assert ("I’ll confirm this by email" in texts["phone"]) == promised
    assert ("I’ll confirm this in writing" in texts["voicemail"]) == promised


def test_stale_page_names_its_buttons(alice: Client, finished: Draft) -> None:
    opened = form_of(alice, finished)
    post_texts(alice, finished, why="First.")

    page = alice.post(address(finished, "texts"), opened | {"why": "Second."}).content.decode()

    assert re.findall(r"<button>(.*?)</button>", page) == ["Keep my texts"]
