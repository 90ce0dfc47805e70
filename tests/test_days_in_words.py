"""A page that belongs to a draft writes days in the order of the draft's English."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from declines.choices import English
from declines.models import Draft
from declines.spelling import day_in_words
from tests.conftest import address, finish, post_email

AMERICAN, BRITISH = r"\w+ \d{1,2}, \d{4}", r"\d{1,2} \w+ \d{4}"
ORDERS = [("american", AMERICAN), ("british", BRITISH)]


def days_on(client: Client, page: str, order: str) -> list[str]:
    """Return the days that a page tells in this order."""
    return re.findall(rf"\b{order}\b", client.get(page).content.decode())


@pytest.mark.parametrize(
    ("english", "plain", "with_weekday"),
    [
        (English.AMERICAN, "February 3, 2026", "Tuesday, February 3, 2026"),
        (English.BRITISH, "3 February 2026", "Tuesday 3 February 2026"),
    ],
)
def test_day_is_written_in_the_order_of_each_english(
    english: English, plain: str, with_weekday: str
) -> None:
    day = date(2026, 2, 3)

    told = day_in_words(day, english), day_in_words(day, english, with_weekday=True)

    assert told == (plain, with_weekday)


@pytest.mark.parametrize(("english", "order"), ORDERS)
def test_email_and_its_earlier_texts_tell_days_in_the_order_of_their_english(
    alice: Client, draft: Draft, english: str, order: str
) -> None:
    came = f"{timezone.now() - timedelta(days=1):%Y-%m-%d}"
    finish(alice, draft, answer_promptly__received_on=came, keep_in_touch__english=english)
    soon = timezone.now().date() + timedelta(days=3)
    Draft.objects.filter(pk=draft.pk).update(thread={"answer_by": str(soon)})
    post_email(alice, draft, body="One.")
    post_email(alice, Draft.objects.get(pk=draft.pk), body="Two, quite another.")

    state = Draft.objects.get(pk=draft.pk).states.first()
    pages = ["email", "history", f"history/{state.pk if state else 0}"]
    found = [len(days_on(alice, address(draft, page), order)) for page in pages]

    other = {AMERICAN: BRITISH, BRITISH: AMERICAN}[order]
    assert found == [2, 2, 1]
    assert [days_on(alice, address(draft, page), other) for page in pages] == [[], [], []]


@pytest.mark.parametrize(("english", "order"), ORDERS)
def test_record_and_list_tell_days_in_the_order_of_the_english_of_a_draft(
    alice: Client, draft: Draft, english: str, order: str
) -> None:
    finish(alice, draft, keep_in_touch__english=english)
    seen = timezone.now().date() - timedelta(days=settings.KEEP_DAYS - 5)
    Draft.objects.filter(pk=draft.pk).update(sent_at=timezone.now(), sent_by="email", status="sent")

    in_record = days_on(alice, address(draft, "email"), order)
    Draft.objects.filter(pk=draft.pk).update(seen_on=seen)
    in_list = days_on(alice, "/drafts/", order)

    today = timezone.now()
    sent_on = {"american": f"{today:%B %-d, %Y}", "british": f"{today:%-d %B %Y}"}[english]
    assert (in_record[0], in_list[0]) == (sent_on, sent_on)
    assert (len(in_record), len(in_list)) == (2, 2)
