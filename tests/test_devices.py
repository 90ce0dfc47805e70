"""Another browser joins by a link that is good once, and can be signed out."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from declines.joining import Browser, Invitation, browser_name
from declines.models import Draft
from tests.conftest import address, finish, start

SIGNED_OUT = "This browser was signed out from another one."
LEFT = re.compile(r"It works once, within (\d+ minutes?),")
SIGNED_OUT_HERE = "This browser is signed out. Your drafts stayed with the other browsers."
FIREFOX = "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0"


def make_link(client: Client) -> str:
    """Return the path of a new link."""
    page = client.post("/devices/", follow=True).content.decode()
    link: str = re.findall(r"http://testserver(/join/[\w-]+/)", page)[0]
    return link


def drafts_of(client: Client) -> set[Any]:
    return {row["draft"].pk for row in client.get("/drafts/").context["rows"]}


@pytest.fixture
def phone(db: None) -> Client:
    """Another browser of Alice's, that has not been here."""
    return Client(headers={"User-Agent": FIREFOX})


def test_link_is_shown_as_text_and_as_a_code(alice: Client, finished: Draft) -> None:
    page = alice.post("/devices/", follow=True).content.decode()

    assert len(re.findall(r"<svg ", page)) == 1
    assert len(set(re.findall(r"http://testserver/join/[\w-]+/", page))) == 1


def test_link_stays_on_its_page_for_the_time_that_is_left(alice: Client, finished: Draft) -> None:
    link = make_link(alice)

    told = [alice.get("/devices/").content.decode()]
    for seconds in (150, 59, 0):
        Invitation.objects.update(expires_at=timezone.now() + timedelta(seconds=seconds))
        told.append(alice.get("/devices/").content.decode())

    assert [LEFT.findall(page) for page in told] == [
        ["10 minutes"],
        ["3 minutes"],
        ["1 minute"],
        [],
    ]
    assert [f"http://testserver{link}" in page for page in told] == [True, True, True, False]
    assert Invitation.objects.count() == 1


def test_link_leaves_its_page_once_it_is_used_or_replaced(
    alice: Client, phone: Client, bob: Client, finished: Draft
) -> None:
    first, second = make_link(alice), make_link(alice)
    bob.cookies["link"] = alice.cookies["link"].value

    replaced, others = alice.get("/devices/").content.decode(), bob.get("/devices/")
    phone.post(second)
    used = alice.get("/devices/").content.decode()

    assert [first in replaced, second in replaced] == [False, True]
    assert "/join/" not in used + others.content.decode()


def test_link_is_kept_by_the_browser_for_its_page_alone(alice: Client, finished: Draft) -> None:
    answer = alice.post("/devices/")

    kept = answer.cookies["link"]
    names = ("path", "max-age", "httponly", "samesite")
    assert (answer.status_code, answer["Location"]) == (302, "/devices/")
    assert [kept[name] for name in names] == ["/devices/", 600, True, "Strict"]


def test_only_the_digest_of_a_link_is_stored(alice: Client, finished: Draft) -> None:
    token = make_link(alice).split("/")[2]

    assert token not in str(Invitation.objects.values().get())


def test_visit_alone_uses_no_link_up(alice: Client, phone: Client, finished: Draft) -> None:
    link = make_link(alice)

    pages = [phone.get(link) for _ in range(2)]

    assert [page.status_code for page in pages] == [200, 200]
    assert drafts_of(phone) == set()


def test_joined_browser_has_the_same_drafts(alice: Client, phone: Client, finished: Draft) -> None:
    phone.post(make_link(alice))

    assert drafts_of(phone) == drafts_of(alice) == {finished.pk}
    assert phone.get(address(finished, "email")).status_code == 200


def test_browser_is_told_that_it_is_joined(alice: Client, phone: Client, finished: Draft) -> None:
    answer = phone.post(make_link(alice))

    page = phone.get(answer["Location"]).content.decode()

    told = re.findall(r'<p class="notice" role="status">(.*?)</p>', page)
    assert told == ["This browser is joined: these are the drafts that you share now."]


def test_drafts_begun_before_joining_come_along(
    alice: Client, phone: Client, finished: Draft
) -> None:
    other = finish(phone, start(phone))

    phone.post(make_link(alice))

    assert drafts_of(alice) == {finished.pk, other.pk}


def test_link_is_good_once(alice: Client, phone: Client, bob: Client, finished: Draft) -> None:
    link = make_link(alice)
    phone.post(link)

    answers = [bob.get(link), bob.post(link)]

    assert [answer.status_code for answer in answers] == [410, 410]
    assert drafts_of(bob) == set()


def test_link_is_good_for_ten_minutes(
    alice: Client, phone: Client, finished: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = make_link(alice)
    later = timezone.now() + timedelta(minutes=11)
    monkeypatch.setattr("declines.joining.timezone.now", lambda: later)

    assert phone.post(link).status_code == 410
    assert drafts_of(phone) == set()


def test_new_link_voids_the_one_before(alice: Client, phone: Client, finished: Draft) -> None:
    first, second = make_link(alice), make_link(alice)

    assert [phone.get(link).status_code for link in (first, second)] == [410, 200]


@pytest.mark.parametrize("token", ["x", "x" * 2000, "..%2f..", "%00"])
def test_link_that_never_was_is_told_to_be_old(phone: Client, token: str) -> None:
    assert phone.get(f"/join/{token}/").status_code in (404, 410)


def test_joined_browsers_are_listed_by_what_they_are(
    alice: Client, phone: Client, finished: Draft
) -> None:
    phone.post(make_link(alice))

    names = [browser.name for browser in alice.get("/devices/").context["browsers"]]

    assert names == ["", "Firefox, Android"]


def test_page_of_devices_tells_browsers_of_one_kind_apart(
    alice: Client, phone: Client, finished: Draft
) -> None:
    other = Client(headers={"User-Agent": FIREFOX})
    phone.post(make_link(alice))
    other.post(make_link(alice))
    maker, first, second = Browser.objects.all()
    ago = {maker: timedelta(hours=3), first: timedelta(minutes=62), second: timedelta(days=2)}
    for browser, time in ago.items():
        Browser.objects.filter(pk=browser.pk).update(joined_at=timezone.now() - time)

    pages = [client.get("/devices/").content.decode() for client in (alice, other)]

    listed = r"<li><span>(.*?)(?: <b>(.*?)</b>)?</span>(?:<p>(.*?)</p>)?"
    name, this = "Firefox, Android", "(this browser)"
    first_told = (name, "", "joined 1\xa0hour, 2\xa0minutes ago · last used today")
    assert [re.findall(listed, page) for page in pages] == [
        [
            ("A browser", this, ""),
            first_told,
            (name, "", "joined 2\xa0days ago · last used today"),
        ],
        [
            (name, this, ""),
            ("A browser", "", "made the first link 3\xa0hours ago · last used today"),
            first_told,
        ],
    ]


def test_page_of_devices_says_on_which_day_a_browser_was_used_last(
    alice: Client, phone: Client, finished: Draft
) -> None:
    phone.post(make_link(alice))
    key = Browser.objects.get(name="Firefox, Android").session_key
    used = timezone.now() - timedelta(days=1)
    ends_at = used + timedelta(seconds=settings.SESSION_COOKIE_AGE)
    Session.objects.filter(session_key=key).update(expire_date=ends_at)

    (told,) = [one for one in alice.get("/devices/").context["browsers"] if not one.is_this]

    assert told.used_on == used.date()


def test_browser_that_signs_itself_out_is_told_where_its_drafts_are(
    alice: Client, phone: Client, finished: Draft
) -> None:
    phone.post(make_link(alice))
    own = Browser.objects.get(name="Firefox, Android")

    answer = phone.post(f"/devices/{own.pk}/sign-out/")
    told = [SIGNED_OUT_HERE in phone.get(answer["Location"]).content.decode() for _ in range(2)]
    start(phone)
    told.append(SIGNED_OUT_HERE in phone.get("/drafts/").content.decode())

    assert (answer["Location"], told) == ("/drafts/", [True, True, False])
    assert drafts_of(alice) == {finished.pk}


@pytest.mark.parametrize("offered", [True, False])
def test_browser_that_signed_out_is_told_nothing_that_deleting_everything_makes_untrue(
    alice: Client, phone: Client, finished: Draft, settings: Any, offered: bool
) -> None:
    settings.ACCOUNTS_OFFERED = offered
    phone.post(make_link(alice))
    phone.post(f"/devices/{Browser.objects.get(name='Firefox, Android').pk}/sign-out/")
    alice.post("/privacy/delete/")

    page = phone.get("/drafts/").content.decode()
    absent = phone.get(address(finished, "email")).content.decode()

    assert SIGNED_OUT_HERE in page
    assert "You signed it out here. Your drafts stayed with your other browsers" in absent
    assert ["account" in re.sub("<.*?>", "", one) for one in (page, absent)] == [offered] * 2


def test_browser_that_is_signed_out_has_no_drafts(
    alice: Client, phone: Client, finished: Draft
) -> None:
    phone.post(make_link(alice))
    joined = Browser.objects.get(name="Firefox, Android")

    alice.post(f"/devices/{joined.pk}/sign-out/")

    assert drafts_of(phone) == set()
    assert phone.get(address(finished, "email")).status_code == 404
    assert drafts_of(alice) == {finished.pk}


def test_browser_that_was_signed_out_is_told_why_it_has_no_drafts(
    alice: Client, phone: Client, finished: Draft
) -> None:
    phone.post(make_link(alice))
    joined = Browser.objects.get(name="Firefox, Android")
    alice.post(f"/devices/{joined.pk}/sign-out/")

    told = [SIGNED_OUT in phone.get("/drafts/").content.decode() for _ in range(2)]
    start(phone)
    told.append(SIGNED_OUT in phone.get("/drafts/").content.decode())

    assert told == [True, True, False]
    assert SIGNED_OUT not in Client().get("/drafts/").content.decode()
    assert set(phone.session.keys()) == {"signed_out", "owner", "renewed_on"}


def test_browser_that_was_signed_out_can_be_joined_again(
    alice: Client, phone: Client, finished: Draft
) -> None:
    phone.post(make_link(alice))
    joined = Browser.objects.get(name="Firefox, Android")
    alice.post(f"/devices/{joined.pk}/sign-out/")

    phone.post(make_link(alice))

    assert drafts_of(phone) == {finished.pk}


def test_page_of_devices_says_that_drafts_stay_with_the_others(
    alice: Client, phone: Client, finished: Draft
) -> None:
    phone.post(make_link(alice))

    page = alice.get("/devices/").content.decode()

    assert "Signing one out deletes nothing: the drafts stay with the others." in page


def test_stranger_signs_nobody_out(alice: Client, bob: Client, finished: Draft) -> None:
    make_link(alice)
    mine = Browser.objects.get()

    answer = bob.post(f"/devices/{mine.pk}/sign-out/")

    assert answer.status_code == 404
    assert drafts_of(alice) == {finished.pk}


def test_browser_that_shares_with_others_joins_nobody_else(
    alice: Client, phone: Client, bob: Client, finished: Draft
) -> None:
    phone.post(make_link(alice))
    own = finish(bob, start(bob))

    page = phone.post(make_link(bob))

    assert "Sign it out there first" in page.content.decode()
    assert (drafts_of(bob), drafts_of(phone)) == ({own.pk}, {finished.pk})


def test_joining_gives_the_session_a_new_key(alice: Client, phone: Client, finished: Draft) -> None:
    start(phone)
    before = phone.cookies["sessionid"].value

    phone.post(make_link(alice))

    assert phone.cookies["sessionid"].value != before


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (FIREFOX, "Firefox, Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Safari/604", "Safari, iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537 Edg/120.0", "Edge, Windows"),
        ("curl/8", ""),
        ("", ""),
    ],
)
def test_browser_is_named_by_program_and_system(agent: str, name: str) -> None:
    assert browser_name(agent) == name


def test_only_browser_that_has_the_drafts_is_not_signed_out(alice: Client, finished: Draft) -> None:
    make_link(alice)
    browser = Browser.objects.get()

    answer = alice.post(f"/devices/{browser.pk}/sign-out/")

    assert "Only this browser has your drafts" in alice.get(answer["Location"]).content.decode()
    assert drafts_of(alice) == {finished.pk}


def test_only_browser_is_not_told_of_others(alice: Client, finished: Draft) -> None:
    make_link(alice)

    page = alice.get("/devices/").content.decode()

    assert "the drafts stay with the others" not in page


def test_only_browser_that_has_the_drafts_is_offered_no_sign_out(
    alice: Client, phone: Client, finished: Draft
) -> None:
    link = make_link(alice)
    alone = alice.get("/devices/").content.decode()

    phone.post(link)

    shared = alice.get("/devices/").content.decode()
    assert [page.count("/sign-out/") for page in (alone, shared)] == [0, 2]
    assert [page.count("Only this browser has your drafts") for page in (alone, shared)] == [1, 0]


def test_join_page_says_what_becomes_of_the_drafts_of_both(
    alice: Client, phone: Client, finished: Draft
) -> None:
    finish(phone, start(phone))

    page = phone.get(make_link(alice)).content.decode()

    before_the_button = page.partition("Yes, join it")[0]
    assert "Those of the device that made the link stay as they are." in before_the_button
    assert "What you have begun here is added to them." in before_the_button
