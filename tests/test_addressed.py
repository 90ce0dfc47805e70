"""Whom the email goes to: typed beside the subject, saved with it, and used by every way out."""

from __future__ import annotations

import email
import json
import logging
import re
from email.policy import SMTP
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from declines.models import Draft
from tests.conftest import address, post_email
from tests.test_downloads import file_of
from tests.test_from_message import PAGE, TAKEN
from tests.test_privacy import unpacked

MARIA, TOM = "maria@brightwater.example", "tom@brightwater.example"
FAULT = re.compile(r'<div id="address"[^>]*>(?:<p class="error">(.*?)</p>)?\s*</div>', re.DOTALL)


def stored(draft: Draft) -> str:
    return Draft.objects.get(pk=draft.pk).addressed_to


def fault_of(page: str) -> str:
    """Return what is said beside the field."""
    (found,) = FAULT.findall(page)
    return str(found)


@pytest.fixture
def addressed(alice: Client, finished: Draft) -> Draft:
    """A draft whose email goes to two people."""
    post_email(alice, finished, addressed_to=f"{MARIA}, {TOM}")
    finished.refresh_from_db()
    return finished


def test_address_is_saved_with_the_email(alice: Client, finished: Draft) -> None:
    answer = post_email(alice, finished, addressed_to=MARIA)

    page = alice.get(answer["Location"])
    assert (stored(finished), page.context["form"]["addressed_to"].value()) == (MARIA, MARIA)
    assert fault_of(page.content.decode()) == ""


def test_address_is_saved_as_the_typing_pauses(alice: Client, finished: Draft) -> None:
    headers = {"Accept": "application/json"}

    saved = post_email(alice, finished, addressed_to="maria@", headers=headers)

    said = fault_of(saved.json()["beside"]["address"])
    assert (saved.json()["revision"], stored(finished)) == (finished.revision + 1, "maria@")
    assert said.startswith("“maria@” is not an email address")


@pytest.mark.parametrize(
    ("typed", "judged"),
    [
        ("", ""),
        ("Jo <a+b@müller.example>", "a%2Bb@xn--mller-kva.example"),
        (f"{MARIA}, no-reply@acme.example", f"{MARIA},no-reply@acme.example"),
        ("a..b@acme.example", ""),
        (f"{MARIA}, {'x' * 65}@acme.example", ""),
    ],
)
def test_save_tells_the_page_whom_its_links_name(
    alice: Client, finished: Draft, typed: str, judged: str
) -> None:
    answer = post_email(alice, finished, addressed_to=typed, headers={"Accept": "application/json"})

    told = answer.json()["beside"]["address"]
    mark = " data-wrong" if typed and not judged else ""
    assert re.findall("<div id.*?>", told) == [
        f'<div id="address" data-recipients="{judged}"{mark}>'
    ]


def test_page_that_asks_for_no_address_keeps_the_stored_one(
    alice: Client, addressed: Draft
) -> None:
    answer = post_email(alice, addressed, body="Mine.")

    assert (answer.status_code, stored(addressed)) == (302, f"{MARIA}, {TOM}")


def test_change_of_the_address_alone_is_no_change_of_the_text(
    alice: Client, finished: Draft
) -> None:
    post_email(alice, finished, addressed_to=MARIA)

    after, before = Draft.objects.get(pk=finished.pk), finished.text._replace(addressed_to=MARIA)
    assert (after.text, after.change, after.states.count()) == (before, finished.change, 0)


@pytest.mark.parametrize(
    ("typed", "kept", "said"),
    [
        (f"{MARIA}\r\n", MARIA, ""),
        (
            f"{MARIA}\r\nBcc: {TOM}",
            f"{MARIA} Bcc: {TOM}",
            f"“{MARIA} Bcc: {TOM}” is not one email address: put commas",
        ),
        (
            f"{MARIA}\x00\x85\u2028{TOM}",
            f"{MARIA} {TOM}",
            f"“{MARIA} {TOM}” is not one email address: put commas",
        ),
        ("ma<b>ria", "ma<b>ria", "“b” is not an email address. Until"),
        (f"{MARIA}, tom", f"{MARIA}, tom", "“tom” is not an email address. Until"),
        ("jö@acme.example", "jö@acme.example", "“jö@acme.example” is not an email address"),
        ("jo@müller.example", "jo@müller.example", ""),
        ("no-reply@acme.example", "no-reply@acme.example", "“no-reply@acme.example” seems"),
        (
            "x@y,com",
            "x@y,com",
            "“x@y,com” is not an email address. Is there a comma where a dot belongs, as in “x@y",
        ),
        ("tom, x@y,com", "tom, x@y,com", "“tom” is not an email address. Until"),
        ("no-reply@gmial.com", "no-reply@gmial.com", "“no-reply@gmial.com” seems"),
    ],
)
def test_what_was_typed_stays_and_is_judged_beside_the_field(
    alice: Client, finished: Draft, typed: str, kept: str, said: str
) -> None:
    answer = post_email(alice, finished, addressed_to=typed)

    page = alice.get(answer["Location"])
    assert (stored(finished), page.context["form"]["addressed_to"].value()) == (kept, kept)
    assert fault_of(page.content.decode())[: len(said) or None] == said


def test_near_miss_of_a_common_address_is_remarked_and_taken_all_the_same(
    alice: Client, finished: Draft
) -> None:
    answer = post_email(alice, finished, addressed_to="maria@gmial.com")

    page = alice.get(answer["Location"])
    (said,) = re.findall('<div id="address"(.*?)>(.*?)\\s*</div>', page.content.decode(), re.DOTALL)
    assert said == (
        ' data-recipients="maria@gmial.com"',
        '<p class="hint">Did you mean “maria@gmail.com”?</p>',
    )
    assert page.context["mailto"].startswith("mailto:maria@gmial.com?subject=")


@pytest.mark.parametrize(
    ("typed", "told"),
    [("maria@", ["See what is wrong with “To”"]), (MARIA, []), ("no-reply@acme.example", [])],
)
def test_page_that_is_saved_with_a_wrong_address_leads_to_it(
    alice: Client, finished: Draft, typed: str, told: list[str]
) -> None:
    answer = post_email(alice, finished, addressed_to=typed)

    page = alice.get(answer["Location"]).content.decode()

    assert re.findall('Saved <a href="#addressed_to">(.*?)</a></p></noscript>', page) == told


def test_address_of_10_000_characters_is_given_back_with_what_is_wrong(
    alice: Client, finished: Draft
) -> None:
    typed = "x" * 9_990 + "@a.example"

    page = post_email(alice, finished, addressed_to=typed)

    told = page.content.decode()
    assert (page.status_code, stored(finished)) == (400, "")
    assert page.context["form"]["addressed_to"].value() == typed
    assert fault_of(told) == "This is too long: 10000 characters, where 1000 fit."
    assert told.count('<a href="#addressed_to">') == 1


def test_every_way_out_names_the_addresses(alice: Client, addressed: Draft) -> None:
    context = alice.get(address(addressed, "email")).context
    file = alice.get(file_of(alice, addressed, "eml")).content
    text = alice.get(file_of(alice, addressed, "txt")).content.decode()

    both = f"{MARIA},{TOM}"
    message = email.message_from_bytes(file, policy=SMTP.clone(raise_on_defect=True))
    asked = [parse_qs(urlsplit(link).query)["to"] for *_, link in context["mail_sites"]]
    assert context["mailto"].startswith(f"mailto:{both}?subject=")
    assert asked == [[both]] * 3
    assert [one.addr_spec for one in message["To"].addresses] == [MARIA, TOM]
    assert text.startswith(f"To: {MARIA}, {TOM}\r\nSubject: ")


def test_message_keeps_the_names_before_its_addresses(alice: Client, finished: Draft) -> None:
    typed = f'Síle Ní Bhriain <{MARIA}>, {TOM}; Lopez, "Ana" <ana@müller.example>'
    post_email(alice, finished, addressed_to=typed)

    file = alice.get(file_of(alice, finished, "eml")).content

    message = email.message_from_bytes(file, policy=SMTP.clone(raise_on_defect=True))
    assert [(one.display_name, one.addr_spec) for one in message["To"].addresses] == [
        ("Síle Ní Bhriain", MARIA),
        ("", TOM),
        ('Lopez, "Ana', "ana@xn--mller-kva.example"),
    ]


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("a+b&c?d@acme.example", "a%2Bb%26c%3Fd@acme.example"),
        ("Jo <jo@müller.example>", "jo@xn--mller-kva.example"),
        (f"{MARIA}, tom", ""),
        (f"{MARIA}?bcc={TOM}", ""),
    ],
)
def test_address_adds_nothing_to_a_link_but_itself(
    alice: Client, finished: Draft, typed: str, named: str
) -> None:
    post_email(alice, finished, addressed_to=typed, subject="No", body="No.")

    page = alice.get(address(finished, "email"))

    assert page.context["mailto"] == f"mailto:{named}?subject=No&body=No."


@pytest.mark.parametrize("typed", ["", "maria", f"{MARIA}\nBcc: {TOM}", "jö@acme.example"])
def test_message_names_nobody_where_an_address_is_wrong(
    alice: Client, finished: Draft, typed: str
) -> None:
    post_email(alice, finished, addressed_to=typed)

    file = alice.get(file_of(alice, finished, "eml")).content

    message = email.message_from_bytes(file, policy=SMTP.clone(raise_on_defect=True))
    assert [message[name] for name in ("To", "Cc", "Bcc")] == [None, None, None]


def test_longest_addresses_of_a_message_stay_whole(alice: Client, finished: Draft) -> None:
    long = f"{'x' * 64}@{'y' * 60}.{'z' * 60}.example"
    post_email(alice, finished, addressed_to=f"{long}, {MARIA}")

    file = alice.get(file_of(alice, finished, "eml")).content

    message = email.message_from_bytes(file, policy=SMTP.clone(raise_on_defect=True))
    assert [one.addr_spec for one in message["To"].addresses] == [long, MARIA]
    assert f"To: {long},\r\n {MARIA}\r\n".encode() in file


def test_stale_address_is_shown_beside_the_other_one(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, addressed_to=TOM)

    page = post_email(alice, finished, addressed_to=MARIA)

    told = page.content.decode()
    assert (page.status_code, stored(finished)) == (409, TOM)
    assert (
        f'<textarea id="other" readonly rows="{page.context["rows"]}" dir="auto">\nTo: {TOM}'
        in told
    )
    assert page.context["form"]["addressed_to"].value() == MARIA


def test_addresses_of_two_pages_are_merged_at_a_press(alice: Client, finished: Draft) -> None:
    post_email(alice, finished, addressed_to=TOM, body="Theirs.")
    page = post_email(alice, finished, addressed_to=MARIA)
    revision = page.context["form"]["revision"].value()

    post_email(alice, finished, addressed_to=MARIA, revision=revision, merge="")

    after = Draft.objects.get(pk=finished.pk)
    assert (after.addressed_to, after.body) == (f"{MARIA}, {TOM}", "Theirs.")


def test_merge_of_two_texts_leaves_the_address_of_both_as_it_was_typed(
    alice: Client, finished: Draft
) -> None:
    typed = f"Lopez, Maria <{MARIA}>"
    post_email(alice, finished, addressed_to=typed, body="Theirs.")
    page = post_email(alice, finished, addressed_to=typed, body="Mine.")
    revision = page.context["form"]["revision"].value()

    post_email(alice, finished, addressed_to=typed, body="Mine.", revision=revision, merge="")

    assert stored(finished) == typed


@pytest.mark.parametrize(
    ("head", "proposed"),
    [
        (f"From: Maria Lopez <{MARIA}>", MARIA),
        (f"From: Maria <{MARIA}>\nReply-To: Tom <{TOM}>", TOM),
        (f"From: Maria <{MARIA}>\nReply-To: no-reply@acme.example", MARIA),
        (
            f"From: no-reply@acme.example\nReply-To: Lopez, Maria <{MARIA}>, {TOM}",
            f"{MARIA}, {TOM}",
        ),
        (f"From: Maria <{MARIA}>\nReply-To: nobody", MARIA),
    ],
)
def test_address_of_the_message_is_proposed_wherever_it_stands(
    alice: Client, head: str, proposed: str
) -> None:
    said = f"{head}\nSubject: Hello\n\nWe invite you to an interview."
    raw = f"MIME-Version: 1.0\nDate: Tue, 10 Feb 2026 12:00:00 +0000\n{said}"

    for message in (said, raw):
        context = alice.post(PAGE, {"message": message}).context
        assert (context["addressed_to"], context["unread_address"]) == (proposed, "")


def test_address_that_nobody_reads_is_told_and_not_proposed(alice: Client) -> None:
    said = "From: Acme Jobs <noreply@acme.example>\nSubject: Hello\n\nWe invite you to meet us."

    page = alice.post(PAGE, {"message": said})

    told = page.content.decode()
    assert page.context["addressed_to"] == ""
    assert told.count("“noreply@acme.example”, which seems to be an address that nobody reads") == 1
    assert '<input name="addressed_to" value=""' in told


def test_message_without_an_address_asks_for_none(alice: Client) -> None:
    page = alice.post(PAGE, {"message": "We invite you to an interview."})

    assert page.content.decode().count("addressed_to") == 0


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ({"use": ["company", "addressed_to"], "addressed_to": TOM}, TOM),
        ({"use": ["company"], "addressed_to": TOM}, ""),
        ({"use": ["company", "addressed_to"]}, ""),
        ({"use": ["addressed_to", "company"], "addressed_to": "x\r\nBcc: y" * 500}, None),
    ],
)
def test_proposed_address_is_kept_where_it_is_accepted(
    alice: Client, said: dict[str, Any], kept: str | None
) -> None:
    answer = alice.post(PAGE, TAKEN | said)

    draft = Draft.objects.get()
    expected = ("x Bcc: y" * 500)[:1000] if kept is None else kept
    assert (answer.status_code, draft.addressed_to) == (302, expected)


def test_record_of_what_was_sent_tells_to_whom(alice: Client, addressed: Draft) -> None:
    alice.post(address(addressed, "sent"), {"sent_on": "2026-11-01", "sent_by": "email"})

    page = alice.get(address(addressed, "email")).content.decode()

    assert page.count(f'<p>To: <span dir="auto">{MARIA}, {TOM}</span></p>') == 1


def test_copy_for_the_next_employer_goes_to_nobody_yet(alice: Client, addressed: Draft) -> None:
    alice.post(address(addressed, "copy"), {"companies": "Globex"})
    alice.post(address(addressed, "copy"), {"whole": ""})

    others = Draft.objects.exclude(pk=addressed.pk)
    assert {one.company: one.addressed_to for one in others} == {
        "Globex": "",
        "Brightwater Labs": f"{MARIA}, {TOM}",
    }


def test_address_is_handed_over_with_everything(alice: Client, addressed: Draft) -> None:
    files = unpacked(alice)

    (told,) = json.loads(files["drafts.json"])
    assert told["addressed_to"] == f"{MARIA}, {TOM}"
    assert files["letters/001_Brightwater_Labs.txt"].startswith(f"To: {MARIA}, {TOM}\r\nSubject: ")


def test_address_stands_in_no_log(
    alice: Client, finished: Draft, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    post_email(alice, finished, addressed_to=MARIA)
    post_email(alice, finished, addressed_to=f"{MARIA}\nBcc: {TOM}", revision="x")

    said = [record.getMessage() for record in caplog.records if record.name != "django.db.backends"]
    assert [words for words in said if "brightwater.example" in words] == []
