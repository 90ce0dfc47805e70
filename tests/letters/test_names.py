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
