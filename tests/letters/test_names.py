"""People are greeted by the name that was typed."""

from __future__ import annotations

import pytest

from declines.choices import English, Tone
from declines.letters.names import Greeted, greeted


@pytest.mark.parametrize(
    ("addressee", "title", "formal", "neutral"),
    [
        ("Maria Lopez", "", "Maria Lopez", "Maria"),
        ("Maria Lopez", "Ms", "Ms Lopez", "Maria"),
        ("Maria de la Cruz", "Ms", "Ms de la Cruz", "Maria"),
        ("Dr. Maria Lopez", "", "Dr Lopez", "Dr Lopez"),
        ("Maria", "", "Maria", "Maria"),
        ("Maria and Tom", "", "Maria and Tom", "Maria and Tom"),
        ("Maria Lopez & Tom Reed", "", "Maria Lopez & Tom Reed", "Maria & Tom"),
        ("Ms Lopez and Mr Reed", "", "Ms Lopez and Mr Reed", "Ms Lopez and Mr Reed"),
        ("Maria Lopez, Head of HR", "", "Maria Lopez", "Maria"),
        ("J. R. Smith", "", "J. R. Smith", "J. R. Smith"),
        ("Martin King Jr.", "Mr", "Mr King", "Martin"),
        ("The hiring team", "", "hiring team", "hiring team"),
        ("HR Team", "", "HR Team", "HR Team"),
        ("Jo Park (she/her)", "", "Jo Park", "Jo"),
        ("Jo Park she/her", "", "Jo Park", "Jo"),
        ("Maria (Mia) Lopez", "Ms", "Ms Lopez", "Maria"),
        ("Lopez, Maria", "", "Maria Lopez", "Maria"),
        ("Maria, Recruiter", "", "Maria", "Maria"),
        ("Maria, HR", "", "Maria", "Maria"),
        ("Maria Lopez", "ms", "Ms Lopez", "Maria"),
        ("prof. Lopez", "", "Prof Lopez", "Prof Lopez"),
        ("Lopez", "MR.", "Mr Lopez", "Mr Lopez"),
        ("professor Maria Lopez", "", "Professor Lopez", "Professor Lopez"),
        ("Sir Keir Starmer", "", "Sir Keir", "Sir Keir"),
        ("(she/her)", "", "", ""),
        ("jobs@acme.example", "", "", ""),
        ("", "Ms", "", ""),
    ],
)
def test_name_follows_the_tone(addressee: str, title: str, formal: str, neutral: str) -> None:
    names = [
        greeted(addressee, title, tone, known=False, english=English.BRITISH).name
        for tone in (Tone.FORMAL, Tone.NEUTRAL)
    ]

    assert names == [formal, neutral]


def test_title_with_a_last_name_alone_is_kept_in_every_tone() -> None:
    names = {greeted("Ms Lopez", "", tone, known=False, english=English.AMERICAN) for tone in Tone}

    assert names == {Greeted("Ms. Lopez", titled=True)}


def test_people_who_know_each_other_use_first_names() -> None:
    names = {
        greeted("Maria Lopez", "Ms", tone, known=True, english=English.BRITISH) for tone in Tone
    }

    assert names == {Greeted("Maria")}


def test_title_with_a_last_name_alone_is_kept_among_people_who_know_each_other() -> None:
    names = {
        greeted("Prof. Schmidt", "", tone, known=True, english=English.AMERICAN) for tone in Tone
    }

    assert names == {Greeted("Prof. Schmidt", titled=True)}


@pytest.mark.parametrize("tone", [Tone.WARM, Tone.BRIEF])
@pytest.mark.parametrize(
    ("addressee", "title", "known", "called"),
    [
        ("Howard Lindqvist", "Dr", False, Greeted("Dr. Lindqvist", titled=True)),
        ("Dr Howard Lindqvist", "", False, Greeted("Dr. Lindqvist", titled=True)),
        ("Howard Lindqvist", "Prof", False, Greeted("Prof. Lindqvist", titled=True)),
        ("Howard Lindqvist", "Professor", False, Greeted("Professor Lindqvist", titled=True)),
        ("Howard Lindqvist", "Mr", False, Greeted("Howard")),
        ("Howard Lindqvist", "Dr", True, Greeted("Howard")),
    ],
)
def test_title_that_was_earned_is_kept_in_every_tone_unless_they_know_each_other(
    tone: Tone, addressee: str, title: str, known: bool, called: Greeted
) -> None:
    assert greeted(addressee, title, tone, known, English.AMERICAN) == called
