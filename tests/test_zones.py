"""The clock of an interview, and that of the person, who may be elsewhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from declines.models import Draft
from declines.received import proposals, read_pasted
from declines.zone_names import STATES
from declines.zones import called, zones_called
from tests.conftest import address, finish, post_step
from tests.test_calendars import event_in

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
MESSAGE = """\
From: Anna Becker <anna@brightwater.example>
Date: Thu, 26 Nov 2026 15:12:44 +0000

Dear Jonas,

We would like to invite you to an interview {when}.

Kind regards,
Anna Becker
"""
IN_NINE_DAYS = (timezone.now() + timedelta(days=9)).date()
ELSEWHERE = {
    "answer_promptly__occasion": "interview",
    "answer_promptly__interview_at": f"{IN_NINE_DAYS}T09:30",
    "answer_promptly__clock": "Europe/Paris",
}


def read(when: str) -> dict[str, str]:
    return {one.field: one.value for one in proposals(read_pasted(MESSAGE.format(when=when)), NOW)}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("UK", ["Europe/London"]),
        ("uk time", ["Europe/London"]),
        ("U.K.", ["Europe/London"]),
        ("London time", ["Europe/London"]),
        ("BST", ["Europe/London"]),
        ("GMT", ["GMT"]),
        ("GMT+1", ["Etc/GMT-1"]),
        ("Lyon", ["Europe/Paris"]),
        ("France", ["Europe/Paris"]),
        ("Germany", ["Europe/Berlin"]),
        ("Zürich", ["Europe/Zurich"]),
        ("Chicago", ["America/Chicago"]),
        ("ET", ["America/New_York"]),
        ("Eastern Standard Time", ["America/New_York"]),
        ("PST", ["America/Los_Angeles"]),
        ("Central European Time", ["CET"]),
        ("Spain", ["Europe/Madrid", "Atlantic/Canary"]),
        ("IST", ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]),
        ("Berlin, Germany", ["Europe/Berlin"]),
        ("Tübingen, Germany", ["Europe/Berlin"]),
        ("Berlin, DE", ["Europe/Berlin"]),
        ("San Francisco, CA", ["America/Los_Angeles"]),
        ("Toronto, CA", ["America/Toronto"]),
        ("St. Louis, MO", ["America/Chicago"]),
        ("London, UK", ["Europe/London"]),
        ("London, England", ["Europe/London"]),
        ("Houston, TX, USA", ["America/Chicago"]),
        ("Vancouver, BC", ["America/Vancouver"]),
        ("Perth, WA", ["Australia/Perth"]),
        ("Seattle, WA", ["America/Los_Angeles"]),
        ("London, ON", []),
        ("Cambridge, MA", []),
        ("Portland, Maine", []),
        ("Dover, DE", []),
        ("your time", []),
        ("GMT+99", []),
        ("a," * 5_000, []),
        ("Nowhere", []),
    ],
)
def test_zone_is_known_as_people_call_it(words: str, names: list[str]) -> None:
    found = zones_called(words)

    assert [*found] == names


PLACES = {  # that no state has, on the clock of the country of that code
    "AL": "Florence", "AR": "Montevideo", "AZ": "Dubai", "CA": "Nassau", "CO": "Lima",
    "DE": "Vienna", "GA": "Luanda", "ID": "Bangkok", "IL": "Athens", "IN": "Colombo",
    "KY": "Lima", "LA": "Bangkok", "MA": "Algiers", "MD": "Athens", "ME": "Paris", "MN": "Manila",
    "MO": "Manila", "MS": "Caracas", "MT": "Naples", "NC": "Guadalcanal", "NE": "Lagos",
    "NL": "Brussels", "PA": "Lima", "PE": "Bogota", "SA": "Baghdad", "SC": "Dubai",
    "SD": "Cairo", "SK": "Prague", "TN": "Algiers", "VA": "Vienna",
}  # fmt: skip


def codes_of_both() -> set[str]:
    """Return the codes that are a state's and a country's."""
    table = files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text(encoding="utf-8")
    countries = {line[:2] for line in table.splitlines() if not line.startswith("#")}
    return countries & set(" ".join(STATES.values()).split())


def test_code_of_a_state_and_a_country_is_looked_at_in_every_case() -> None:
    assert set(PLACES) == codes_of_both()


@pytest.mark.parametrize(
    "words",
    [
        *(f"{place}, {code}" for code, place in PLACES.items()),
        "Cairo, IL", "Naples, ME", "Belgrade, ME", "Rome, ME",
    ],
)  # fmt: skip
def test_place_before_the_code_of_a_state_and_a_country_is_none_of_a_third_country(
    words: str,
) -> None:
    found = zones_called(words)

    assert found == ()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Panama, PA", "America/Panama"),
        ("Vancouver, CA", "America/Vancouver"),
        ("San Jose, CA", "America/Los_Angeles"),
        ("Bratislava, SK", "Europe/Bratislava"),
        ("Regina, SK", "America/Regina"),
        ("Casablanca, MA", "Africa/Casablanca"),
        ("Boston, MA", "America/New_York"),
        ("Adelaide, SA", "Australia/Adelaide"),
    ],
)
def test_place_before_the_code_of_a_state_and_a_country_may_be_of_either(
    words: str, name: str
) -> None:
    found = zones_called(words)

    assert found == (name,)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Europe/London", "UK time"),
        ("America/New_York", "Eastern time"),
        ("Europe/Paris", "Paris time"),
        ("America/Mexico_City", "Mexico City time"),
        ("CET", "Central European time"),
        ("Etc/GMT-1", "UTC+1"),
        ("Etc/UTC", "UTC"),
        ("GMT", "GMT"),
    ],
)
def test_time_of_a_zone_is_called_as_people_do(name: str, words: str) -> None:
    assert called(name) == words


def test_country_on_several_clocks_is_answered_with_the_zones_to_choose_from(
    alice: Client, draft: Draft
) -> None:
    answer = post_step(alice, draft, "answer-promptly", occasion="interview", time_zone="USA")

    (told,) = answer.context["form"].errors["time_zone"]
    assert told == (
        "Clocks differ there. Name a city: New York · Chicago · Denver · Phoenix · Los Angeles · "
        "Anchorage · Adak · Honolulu."
    )


@pytest.mark.parametrize(
    ("when", "zone"),
    [
        ("on Monday 7 December at 9:30 UK time", "UK time"),
        ("at 9:30 UK time on Monday, 7 December", "UK time"),
        ("on Monday 7 December at 9:30 (London time)", "London time"),
        ("on Monday 7 December, 9:30 - 10:30 CET", "CET"),
        ("on Monday 7 December at 9:30 Central European Time", "Central European Time"),
        ("on Monday 7 December at 9:30 am ET", "ET"),
        ("on Monday 7 December at 9:30 am Eastern", "Eastern"),
        ("on Monday 7 December at 9:30am PST / 12:30pm EST", "PST"),
        ("on Monday 7 December at 9:30 GMT (10:30 Paris time)", "GMT"),
        ("on Monday 7 December at 9:30 BST", "BST"),
        ("on Monday 7 December at 9:30 Paris time", "Paris time"),
        ("on Monday 7 December at 9:30. Time zone: Europe/London", "Europe/London"),
        ("on Monday 7 December at 9:30. All times are UK time", "UK time"),
        ("on Monday 7 December at 9:30 your time", None),
        ("on Monday 7 December at 9:30 Zoom time", None),
        ("on Monday 7 December at 9:30 in London", None),
    ],
)
def test_zone_behind_the_time_of_an_interview_is_proposed(when: str, zone: str | None) -> None:
    found = read(when)

    assert (found["interview_at"], found.get("time_zone")) == ("2026-12-07T09:30", zone)


def test_zone_is_proposed_with_the_words_that_say_so() -> None:
    received = read_pasted(MESSAGE.format(when="tomorrow at 9:30 UK time"))

    found = {one.field: one.words for one in proposals(received, NOW)}

    assert found["time_zone"] == "tomorrow at 9:30 UK time"


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("UK time", "at 9:30 am UK time"),
        ("ET", "at 9:30 a.m. Eastern time"),
        ("Berlin", "at 9:30 am"),
        ("", "at 9:30 am"),
    ],
)
def test_letter_names_the_clock_of_an_interview_that_is_another_than_the_persons(
    alice: Client, draft: Draft, zone: str, said: str
) -> None:
    finished = finish(alice, draft, **ELSEWHERE, answer_promptly__time_zone=zone)

    (found,) = re.findall(r"at 9:30 [ap][.]?m[.]?(?: [A-Z]\w+ time)?", finished.body)
    assert found == said


@pytest.mark.parametrize(
    ("clock", "zone", "said"),
    [
        ("", "Halifax", "at 9:30 am Halifax time"),
        ("", "London", "at 9:30 am UK time"),
        ("", "", "at 9:30 a.m."),
        ("UTC", "London", "at 9:30 am UK time"),
        ("UTC", "UTC", "at 9:30 a.m."),
    ],
)
def test_letter_names_the_clock_that_was_answered_where_the_persons_own_is_unknown(
    alice: Client, draft: Draft, clock: str, zone: str, said: str
) -> None:
    told = ELSEWHERE | {"answer_promptly__clock": clock, "answer_promptly__time_zone": zone}

    finished = finish(alice, draft, **told)

    (found,) = re.findall(r"at 9:30 [ap][.]?m[.]?(?: [A-Z]\w+ time| UTC)?", finished.body)
    assert found == said


def test_interview_on_another_clock_is_in_the_calendar_at_its_own_time(
    alice: Client, draft: Draft
) -> None:
    finished = finish(alice, draft, **ELSEWHERE, answer_promptly__time_zone="UK time")
    alice.post(address(finished, "sent"), {"sent_on": timezone.now().date(), "sent_by": "email"})

    file = alice.get(f"/drafts/{finished.pk}/interview.ics").content

    event = event_in(file)
    there = datetime.combine(IN_NINE_DAYS, datetime.min.time(), ZoneInfo("Europe/London"))
    assert event["DTSTART"].dt == there.replace(hour=9, minute=30)


def test_earlier_texts_are_timed_by_the_clock_of_the_browser(alice: Client, draft: Draft) -> None:
    finished = finish(alice, draft, **ELSEWHERE, answer_promptly__time_zone="London")
    post_step(alice, finished, "answer-promptly", company="Hooli")

    page = alice.get(address(finished, "history")).content.decode()

    zone = f"{timezone.now().astimezone(ZoneInfo('Europe/Paris')):%Z}"
    assert re.search(rf"(?:[ap]m|noon|midnight) {zone}", page)
    assert not re.search(r"(?:[ap]m|noon|midnight) (?:GMT|BST)", page)


@pytest.mark.parametrize(
    ("clock", "zone"), [("Europe/Paris", "Europe/Paris"), ("UTC", "UTC"), ("x", "UTC"), ("", "UTC")]
)
def test_zone_that_is_cleared_is_the_browsers(
    alice: Client, draft: Draft, clock: str, zone: str
) -> None:
    told = ELSEWHERE | {"answer_promptly__clock": clock, "answer_promptly__time_zone": ""}
    finished = finish(alice, draft, **told)
    alice.post(address(finished, "sent"), {"sent_on": timezone.now().date(), "sent_by": "email"})

    file = alice.get(f"/drafts/{finished.pk}/interview.ics").content

    event = event_in(file)
    there = datetime.combine(IN_NINE_DAYS, datetime.min.time(), ZoneInfo(zone))
    assert event["DTSTART"].dt == there.replace(hour=9, minute=30)


@pytest.mark.parametrize(
    ("clock", "copied"),
    [
        ("Europe/Paris", {"clock": ["Europe/Paris"], "company": ["Hooli"]}),
        ("", {"clock": [""], "time_zone": ["London"], "company": ["Hooli"]}),
    ],
)
def test_copy_for_another_employer_has_the_persons_clock_and_no_interviews(
    alice: Client, draft: Draft, clock: str, copied: dict[str, list[str]]
) -> None:
    told = ELSEWHERE | {"answer_promptly__clock": clock, "answer_promptly__time_zone": "London"}
    finished = finish(alice, draft, **told)

    alice.post(address(finished, "copy"), {"companies": "Hooli"})

    (copy,) = Draft.objects.exclude(pk=finished.pk)
    assert copy.answers["answer-promptly"] == copied


def test_clock_behind_the_time_is_no_matter_for_the_check(alice: Client, draft: Draft) -> None:
    finished = finish(alice, draft, **ELSEWHERE, answer_promptly__time_zone="UK time")

    page = alice.get(address(finished, "email"))

    assert " at 9:30 am UK time" in finished.body
    assert [one for one in page.context["remarks"] if "time" in one.words] == []


@pytest.mark.parametrize("place", ["Central Station", "British Library", "GMT+5:30"])
def test_place_or_part_of_an_hour_behind_a_time_is_no_zone(place: str) -> None:
    found = read(f"on Tuesday, December 8, 2026 at 10 a.m. {place}")

    assert found.get("time_zone") is None


def test_interview_on_the_day_of_the_message_by_the_persons_clock_is_not_before_it(
    alice: Client, draft: Draft
) -> None:
    told = {"occasion": "interview", "interview_at": "2026-11-27T20:00", "time_zone": "New York"}

    answer = post_step(
        alice, draft, "answer-promptly", clock="Asia/Tokyo", received_on="2026-11-28", **told
    )

    assert answer.status_code == 302


def test_page_of_a_step_tells_the_clock_again_that_a_browser_told(
    alice: Client, draft: Draft
) -> None:
    finish(alice, draft, **ELSEWHERE)

    page = alice.get(address(draft, "answer-promptly")).content.decode()

    assert '<input type="hidden" name="clock" value="Europe/Paris">' in page
