"""A recruiter who signs for an agency writes for a client; each of them is a proposal."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from declines.received import proposals, read_pasted

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
SIGNED = "Kind regards,\nLena Fox, Brightline Talent"


def read(said: str, signed: str = SIGNED) -> dict[str, str]:
    found = proposals(read_pasted(f"Hi Sam,\n\n{said}\n\n{signed}\n"), NOW)
    asked = ("company", "circumstances", "agency", "addressee")
    return {one.field: one.value for one in found if one.field in asked}


@pytest.mark.parametrize(
    "said",
    [
        "My client Great Lakes Tunnels would like to meet you.",
        "Our client Great Lakes Tunnels is keen to meet you.",
        "Our client, Great Lakes Tunnels, loved your CV and would like an interview.",
        "My client – Great Lakes Tunnels – was impressed.",
        "I am writing on behalf of Great Lakes Tunnels, who would like to interview you.",
        "I am writing on behalf of our client, Great Lakes Tunnels.",
        "I have shared your CV with our client, Great Lakes Tunnels. They ask for an interview.",
        "The interview with our client Great Lakes Tunnels for the post of Engineer is on Friday.",
        "We are partnering with Great Lakes Tunnels on a new role.",
        "Thank you for your interest in the role at Great Lakes Tunnels.",
    ],
)
@pytest.mark.parametrize(
    "signed",
    [
        SIGNED,
        "Kind regards,\nLena Fox\nSenior Consultant\nBrightline Talent",
        "Lena Fox | Brightline Talent",
        "Best,\nLena\n\nLena Fox\nPrincipal Consultant at Brightline Talent",
    ],
)
def test_signature_of_a_recruiter_is_the_agency_and_the_client_the_company(
    said: str, signed: str
) -> None:
    told = read(said, signed)

    assert told == {
        "company": "Great Lakes Tunnels",
        "circumstances": "agency",
        "agency": "Brightline Talent",
        "addressee": "Lena Fox",
    }


@pytest.mark.parametrize(
    "said",
    [
        "My client is keen to meet you for the Site Engineer role.",
        "My client, a leading builder of tunnels in Chicago, is keen to meet you.",
        "I have good news from our client: they would like to interview you.",
        "One of our clients is looking for a Site Engineer.",
        "We have an opening with one of our reputed clients.",
        "I'm working with a fast-growing company that\nis looking for a Site Engineer.",
    ],
)
def test_client_that_is_not_named_is_no_company(said: str) -> None:
    told = read(said)

    assert told == {
        "circumstances": "agency",
        "agency": "Brightline Talent",
        "addressee": "Lena Fox",
    }


def test_agency_of_any_name_signs_for_its_client() -> None:
    said = "My client Great Lakes Tunnels would like to meet you."

    told = read(said, "Thanks,\nLena Fox\nHarlow")

    assert told == {
        "company": "Great Lakes Tunnels",
        "circumstances": "agency",
        "agency": "Harlow",
        "addressee": "Lena Fox",
    }


@pytest.mark.parametrize(
    "said",
    [
        "On behalf of Great Lakes Tunnels, we are pleased to offer you the role.",
        "You would be working with Great Lakes Tunnels on a new line.",
        "We build tunnels for clients, and our clients love it. Come to an interview.",
    ],
)
@pytest.mark.parametrize("title", ["Talent Acquisition", "Recruitment Team"])
def test_house_that_hires_for_itself_is_no_agency(said: str, title: str) -> None:
    told = read(said, f"Kind regards,\nLena Fox\n{title}\nGreat Lakes Tunnels")

    assert told == {"company": "Great Lakes Tunnels", "addressee": "Lena Fox"}


@pytest.mark.parametrize(
    "said",
    [
        "My client The Old Brewery, Bath would like to meet you.",
        "Our client, The Old Brewery, Bath, is looking for a Sous Chef.",
        "I am writing on behalf of my client, The Old Brewery, Bath.",
        "I have an interview with our client The Old Brewery, Bath for you.",
    ],
)
def test_client_keeps_the_town_that_belongs_to_its_name(said: str) -> None:
    told = read(said)

    assert told["company"] == "The Old Brewery, Bath"


@pytest.mark.parametrize(
    "behind",
    [
        "London based, would meet you.",
        "Tom will ring you.",
        "Please reply.",
        "Unfortunately for us",
    ],
)
def test_client_takes_no_word_behind_a_comma_that_is_no_town(behind: str) -> None:
    told = read(f"I am writing on behalf of my client The Old Brewery, {behind}")

    assert told["company"] == "The Old Brewery"
