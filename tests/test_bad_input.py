"""What nobody should send: each gets a clear page, and nothing typed is lost."""

from __future__ import annotations

from datetime import timedelta
from html import escape
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from declines.models import Draft, DraftQuerySet
from tests.conftest import STEPS, VALID, address, finish, post_email, post_step, start

HOSTILE = [
    "<script>alert(1)</script>",
    "{{ settings.SECRET_KEY }}{% debug %}",
    "😀👩‍👩‍👧‍👦",
    "שלום ‏עולם مرحبا",
    "a\x00b\x0bc\x1b",
    "a\r\nb\rc\u2028d",
    "\"'><img src=x onerror=alert(1)>",
    "%s %(x)s {0} \\n",
    "\ufffd\ufeff\u202e",
]
AS_FORMS_SEND = "application/x-www-form-urlencoded"
TEXT_FIELDS = {
    "answer-promptly": ["company", "role", "addressee", "title", "agency", "referrer", "reference"],
    "express-gratitude": ["thanks_for"],
    "give-a-reason": ["other_employer", "more_of", "place", "own_reason"],
    "keep-in-touch": ["event", "event_when", "profile", "wish", "recommended", "sender", "link"],
}
REVEALING: dict[str, dict[str, Any]] = {
    "answer-promptly": {"circumstances": ["agency", "referred", "programme"]},
    "give-a-reason": {"reason": "own_words"},
    "keep-in-touch": {"touch": "event"},
}


def days_from_now(days: int) -> str:
    return (timezone.now() + timedelta(days=days)).date().isoformat()


def errors_of(client: Client, draft: Draft, step: str, **answers: Any) -> dict[str, list[str]]:
    page = post_step(client, draft, step, **answers)
    return {} if page.status_code == 302 else dict(page.context["form"].errors)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_in_every_field_is_stored_and_shown_escaped(
    alice: Client, draft: Draft, hostile: str
) -> None:
    for step in STEPS:
        typed = {**REVEALING.get(step, {}), **dict.fromkeys(TEXT_FIELDS[step], hostile)}
        typed["title"] = hostile[:20]
        post_step(alice, draft, step, **typed)

    pages = [alice.get(address(draft, page)) for page in (*STEPS, "email", "delete")]

    assert [page.status_code for page in pages] == [200] * 6
    html = "".join(page.content.decode() for page in [*pages, alice.get("/drafts/")])
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    if hostile.isprintable():
        assert escape(hostile) in html


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_email_is_stored_as_typed(alice: Client, finished: Draft, hostile: str) -> None:
    post_email(alice, finished, body=hostile)

    stored = {"a\x00b\x0bc\x1b": "ab c ", "a\r\nb\rc\u2028d": "a\nb\nc\nd"}
    assert Draft.objects.get(pk=finished.pk).body == stored.get(hostile, hostile)


def test_names_of_ten_thousand_characters_are_kept_and_refused(alice: Client, draft: Draft) -> None:
    long = dict.fromkeys(("company", "role", "addressee"), "ü" * 10_000)

    found = errors_of(alice, draft, "answer-promptly", **long)

    message = "This is too long: 10000 characters, where 120 fit."
    assert found == {name: [message] for name in long}
    draft.refresh_from_db()
    assert draft.answers["answer-promptly"]["company"] == ["ü" * 10_000]


def test_empty_required_fields_are_named(alice: Client, draft: Draft) -> None:
    found = errors_of(alice, draft, "answer-promptly", occasion="", company=" ", role="\t")

    assert found == {
        "occasion": ["Choose what you are answering."],
        "company": ["Name the company."],
        "role": ["Name the role, as they call it."],
    }


def test_role_may_stay_unsaid_to_a_recruiter(alice: Client, draft: Draft) -> None:
    found = errors_of(alice, draft, "answer-promptly", occasion="approach", role="")

    assert found == {}


def test_missing_signature_is_named(alice: Client, draft: Draft) -> None:
    found = errors_of(alice, draft, "keep-in-touch", sender="")

    assert found == {"sender": ["Write your name; the email is signed with it."]}


@pytest.mark.parametrize(
    ("step", "choice", "field"),
    [
        ("give-a-reason", {"reason": "own_words"}, "own_reason"),
        ("keep-in-touch", {"touch": "event"}, "event"),
        ("keep-in-touch", {"touch": "wish"}, "wish"),
    ],
)
def test_choice_that_needs_words_asks_for_them(
    alice: Client, draft: Draft, step: str, choice: dict[str, str], field: str
) -> None:
    found = errors_of(alice, draft, step, **choice)

    assert list(found) == [field]


@pytest.mark.parametrize(
    "day", ["0001-01-01", "9999-12-31", "2026-02-30", "tomorrow", "1e9", "0000-00-00", "２０２６"]
)
def test_impossible_day_is_refused_and_kept(alice: Client, draft: Draft, day: str) -> None:
    found = errors_of(alice, draft, "answer-promptly", received_on=day)

    draft.refresh_from_db()
    assert list(found) == ["received_on"]
    assert draft.answers["answer-promptly"]["received_on"] == [day]


@pytest.mark.parametrize(
    "moment",
    [
        "0001-01-01T00:00", "9999-12-31T23:59", "9999-12-31T23:59-14:00", "0001-01-01T00:00+14:00",
        "2026-13-01T10:00", "noon", "2026-11-25",
    ],
)  # fmt: skip
@pytest.mark.parametrize("zone", ["", "Pacific/Kiritimati", "Pago Pago"])
def test_impossible_interview_is_refused_and_kept(
    alice: Client, draft: Draft, moment: str, zone: str
) -> None:
    typed = {"occasion": "interview", "interview_at": moment, "time_zone": zone}

    found = errors_of(alice, draft, "answer-promptly", **typed)

    assert list(found) in ([], ["interview_at"])
    assert (list(found) == []) is (moment == "2026-11-25")


@pytest.mark.parametrize("name", ["received_on", "interview_at"])
def test_impossible_day_that_came_as_typed_is_told_before_the_email_is_shown(
    alice: Client, finished: Draft, name: str
) -> None:
    typed = {"occasion": "interview", name: "02/31/2026", "back": "email"}

    page = post_step(alice, finished, "answer-promptly", **typed)
    refused = alice.get(address(finished, "email"))

    html = page.content.decode()
    assert page.status_code == 200
    assert f'<li><a href="#{name}">' in html
    assert f'id="{name}-error"' in html
    assert 'value="02/31/2026"' in html
    assert refused["Location"] == f"{address(finished, 'answer-promptly')}?check=1"


def test_day_in_the_future_is_refused(alice: Client, draft: Draft) -> None:
    found = errors_of(alice, draft, "answer-promptly", received_on=days_from_now(2))

    assert found == {"received_on": ["This day is in the future. When did their message come?"]}


def test_interview_before_the_invitation_is_refused(alice: Client, draft: Draft) -> None:
    typed = {
        "occasion": "interview",
        "received_on": days_from_now(-2),
        "interview_at": days_from_now(-3) + "T10:00",
    }

    found = errors_of(alice, draft, "answer-promptly", **typed)

    assert found == {"interview_at": ["The interview is before the day their message came."]}


def test_message_after_a_missed_interview_is_taken(alice: Client, draft: Draft) -> None:
    typed = {
        "occasion": "missed",
        "received_on": days_from_now(-2),
        "interview_at": days_from_now(-3) + "T10:00",
    }

    found = errors_of(alice, draft, "answer-promptly", **typed)

    assert found == {}


@pytest.mark.parametrize("days", [-9_000, 9_000])
def test_first_day_far_from_today_is_refused(alice: Client, draft: Draft, days: int) -> None:
    typed = {"occasion": "accepted", "starts_on": days_from_now(days)}

    found = errors_of(alice, draft, "answer-promptly", **typed)

    assert found == {"starts_on": ["This is too far from today. Is the year right?"]}


@pytest.mark.parametrize(
    ("days", "errors"),
    [
        (-32, {"starts_on": ["This is more than a month ago. Is the year right?"]}),
        (-31, {}),
    ],
)
def test_first_day_that_is_long_past_is_doubted(
    alice: Client, draft: Draft, days: int, errors: dict[str, list[str]]
) -> None:
    typed = {"occasion": "accepted", "starts_on": days_from_now(days)}

    found = errors_of(alice, draft, "answer-promptly", **typed)

    assert found == errors


def test_first_day_that_has_passed_since_the_draft_was_begun_stays_right(
    alice: Client, draft: Draft
) -> None:
    typed = {"occasion": "accepted", "starts_on": days_from_now(-90)}
    Draft.objects.update(created_at=timezone.now() - timedelta(days=120))

    found = errors_of(alice, draft, "answer-promptly", **typed)

    assert found == {}


@pytest.mark.parametrize("zone", ["Nowhere", "../../etc/passwd", "Europe/", "<b>", "x" * 9_000])
def test_unknown_time_zone_is_refused(alice: Client, draft: Draft, zone: str) -> None:
    found = errors_of(alice, draft, "answer-promptly", occasion="interview", time_zone=zone)

    assert found == {
        "time_zone": [
            "We do not know this place. Name a large city on the same clock, such as Berlin."
        ]
    }


@pytest.mark.parametrize("zone", ["berlin", "New York", "Europe/Berlin", "UTC", "asia/KOLKATA"])
def test_time_zone_is_known_by_city(alice: Client, draft: Draft, zone: str) -> None:
    found = errors_of(alice, draft, "answer-promptly", occasion="interview", time_zone=zone)

    assert found == {}


def test_more_than_three_other_times_are_refused(alice: Client, draft: Draft) -> None:
    typed = {"occasion": "reschedule", "alternatives": "Monday\n\nTuesday\r\nFriday\nSunday"}

    found = errors_of(alice, draft, "answer-promptly", **typed)

    assert found == {"alternatives": ["Name at most 3."]}


def test_unknown_choices_are_refused(alice: Client, draft: Draft) -> None:
    tampered = {"occasion": "hire", "channel": "fax", "circumstances": ["rich"]}

    found = errors_of(alice, draft, "answer-promptly", **tampered)

    assert sorted(found) == ["channel", "circumstances", "occasion"]


def test_broken_utf8_is_taken_as_it_can_be_read(alice: Client, draft: Draft) -> None:
    form = b"decline_wizard-current_step=answer-promptly&occasion=offer&company=%ff%fe&role=\xc3("

    answer = alice.post(address(draft, "answer-promptly"), form, content_type=AS_FORMS_SEND)

    draft.refresh_from_db()
    assert answer.status_code == 302
    assert draft.answers["answer-promptly"]["company"] == ["\ufffd\ufffd"]


def test_body_of_five_megabytes_answers_413_and_gives_it_back(
    alice: Client, finished: Draft
) -> None:
    mine = "My long letter. " * 330_000

    page = alice.post(
        address(finished, "email"), urlencode({"body": mine}), content_type=AS_FORMS_SEND
    )

    assert page.status_code == 413
    assert "This is too long to save" in page.content.decode()
    assert mine in page.content.decode()
    assert Draft.objects.get(pk=finished.pk).body == finished.body


@pytest.mark.parametrize("letter", ["漢", "\N{FACE WITH COLD SWEAT}"])
def test_longest_body_is_saved_beside_the_one_its_page_showed(
    alice: Client, finished: Draft, letter: str
) -> None:
    mine = letter * 20_000
    shown = {"seen_subject": letter * 250, "seen_body": mine}
    form = {"subject": letter * 250, "body": mine, "revision": finished.revision} | shown

    answer = alice.post(address(finished, "email"), urlencode(form), content_type=AS_FORMS_SEND)

    finished.refresh_from_db()
    assert (answer.status_code, finished.body == mine) == (302, True)


def test_text_given_back_is_what_was_typed_alone(alice: Client, finished: Draft) -> None:
    form = {"body": "Mine. " * 100_000, "seen_subject": "An older one", "seen_body": "An older one"}

    page = alice.post(address(finished, "email"), urlencode(form), content_type=AS_FORMS_SEND)

    assert page.status_code == 413
    assert page.content.decode().count("An older one") == 0


def test_body_beyond_all_measure_answers_413(alice: Client, finished: Draft) -> None:
    mine = "x" * 9_000_000

    pages = [
        alice.post(address(finished, "email"), f"body={mine}", content_type=AS_FORMS_SEND),
        post_email(alice, finished, body=mine),
    ]

    assert [page.status_code for page in pages] == [413, 413]
    assert max(len(page.content) for page in pages) < 4_000


def test_too_many_fields_answer_400(alice: Client, draft: Draft) -> None:
    form = {f"field{number}": "" for number in range(1_001)}

    page = alice.post(address(draft, "answer-promptly"), form)

    assert page.status_code == 400


@pytest.mark.parametrize("broken", ["x", "%00", "1" * 36, "../..", "%ff", "{{x}}"])
def test_malformed_id_answers_404(alice: Client, draft: Draft, broken: str) -> None:
    page = alice.get(f"/drafts/{broken}/email/")

    assert page.status_code == 404
    assert "There is nothing here" in page.content.decode()


@pytest.mark.parametrize("token", [None, "", "wrong", "x" * 64])
def test_missing_or_wrong_token_answers_403_and_gives_back_the_text(
    alice: Client, draft: Draft, token: str | None
) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = alice.cookies
    form = {**VALID["answer-promptly"], "company": "Hard to retype", "csrfmiddlewaretoken": token}

    page = strict.post(
        address(draft, "answer-promptly"), {k: v for k, v in form.items() if v is not None}
    )

    draft.refresh_from_db()
    assert page.status_code == 403
    assert "Hard to retype" in page.content.decode()
    assert draft.answers == {}


def test_token_of_the_page_is_taken(db: None) -> None:
    strict = Client(enforce_csrf_checks=True)
    page = strict.get("/")

    answer = strict.post("/drafts/", {"csrfmiddlewaretoken": page.context["csrf_token"]})

    assert answer.status_code == 302


def test_step_sent_twice_is_stored_once(alice: Client, draft: Draft) -> None:
    once = finish(alice, draft)
    before = Draft.objects.values("answers", "body", "revision").get(pk=once.pk)

    post_step(alice, draft, "keep-in-touch")

    assert Draft.objects.values("answers", "body", "revision").get(pk=once.pk) == before
    assert Draft.objects.count() == 1


def test_crash_while_saving_gives_back_what_was_typed(
    alice: Client, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(Draft, "store", locked)

    page = post_step(alice, draft, "answer-promptly", company="Kept through a crash")

    assert page.status_code == 503
    assert "The site cannot save or read just now" in page.content.decode()
    assert "Kept through a crash" in page.content.decode()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="cannot be told how large it may be")
@pytest.mark.django_db(transaction=True)
def test_full_disk_gives_back_what_was_typed_and_keeps_what_was_saved(
    alice: Client, finished: Draft
) -> None:
    typed = "So many words. " * 1_300
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")

    try:
        page = post_email(alice, finished, body=typed)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")

    stored = Draft.objects.get(pk=finished.pk)
    assert (page.status_code, page["Retry-After"]) == (503, "5")
    assert typed.strip() in page.content.decode()
    assert (stored.body, stored.revision) == (finished.body, finished.revision)


def test_crash_while_reading_answers_503_in_the_sites_design(
    alice: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("database is locked")

    start(alice)
    monkeypatch.setattr(DraftQuerySet, "owned_by", locked)

    page = alice.get("/drafts/")

    assert page.status_code == 503
    assert '<header class="site">' in page.content.decode()


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(alice: Client, finished: Draft, method: str) -> None:
    pages = ["/", "/drafts/", *(address(finished, page) for page in ("", *STEPS, "email"))]

    codes = {getattr(alice, method)(page).status_code for page in pages}

    assert codes == {405}


@pytest.mark.parametrize("method", ["get", "post"])
def test_unknown_charset_answers_400_in_the_sites_design(
    alice: Client, finished: Draft, method: str
) -> None:
    kind = f"{AS_FORMS_SEND}; charset=latin-1"

    page = alice.generic(method.upper(), address(finished, "email"), "body=x", content_type=kind)

    assert page.status_code == {"get": 200, "post": 400}[method]
    assert '<header class="site">' in page.content.decode()


@pytest.mark.parametrize("lost", ["subject", "body"])
def test_email_without_its_text_is_refused_instead_of_emptied(
    alice: Client, finished: Draft, lost: str
) -> None:
    form = {"subject": "S", "body": "B", "revision": finished.revision}
    del form[lost]

    page = alice.post(address(finished, "email"), form)

    assert page.status_code == 400
    assert Draft.objects.get(pk=finished.pk).body == finished.body


def test_email_sent_as_a_file_is_refused(alice: Client, finished: Draft) -> None:
    file = SimpleUploadedFile("body.txt", b"x" * 600_000)
    form = {"subject": "S", "body": file, "revision": finished.revision}

    page = alice.post(address(finished, "email"), form)

    assert page.status_code == 400
    assert Draft.objects.get(pk=finished.pk).body == finished.body


@pytest.mark.parametrize("unseen", ["\u200b", "\u2800", "\u3164\u200d", "\u00ad \u202e"])
def test_name_nobody_can_see_counts_as_empty(alice: Client, draft: Draft, unseen: str) -> None:
    found = errors_of(alice, draft, "answer-promptly", company=unseen)

    assert found == {"company": ["Name the company."]}


def test_marks_of_a_gap_cannot_be_typed(alice: Client, draft: Draft) -> None:
    post_step(alice, draft, "answer-promptly", role="\ufdd0Chief\ufdd1 ⟨Baker⟩")

    page = alice.get(address(draft, "express-gratitude")).content.decode()

    assert "<i>Chief</i>" not in page
    assert "Chief ⟨Baker⟩" in page


@pytest.mark.parametrize(
    "sent",
    [
        {"subject": "S", "body": "x" * 20_001, "revision": "0"},
        {"subject": "S", "body": "Mine.", "revision": "7"},
    ],
    ids=["too long", "stale"],
)
def test_email_of_a_draft_that_is_not_answered_is_given_back(
    alice: Client, draft: Draft, sent: dict[str, str]
) -> None:
    alice.post(address(draft, "email"), {"subject": "S", "body": "First.", "revision": "0"})

    answer = alice.post(address(draft, "email"), sent)

    assert answer.status_code in (400, 409)
    assert sent["body"] in answer.content.decode()


def test_key_of_a_remark_that_is_none_is_not_stored(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, remark="\x00abcdefg:dismiss")

    finished.refresh_from_db()
    assert finished.dismissed == []
