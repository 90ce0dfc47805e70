"""The phrase book is whole, and says which entry is not."""

import re
import types

import pytest

from declines.choices import English, Tone
from declines.letters import phrases
from declines.letters.phrases import PhraseError, load, parse
from declines.letters.sections import TONED

SOURCE = phrases.PATH.read_text(encoding="utf-8")


def test_module_wins_over_the_folder_of_the_same_name() -> None:
    origin = phrases.__spec__.origin if phrases.__spec__ else None

    assert isinstance(phrases, types.ModuleType)
    assert str(origin).endswith("letters/phrases.py")


def test_book_has_every_entry_in_its_tones() -> None:
    wanted = {
        tone: {
            (name, entry)
            for name, section in TONED.items()
            if tone in section.tones
            for entry in section.entries
        }
        for tone in Tone
    }

    book = load()

    assert {tone: set(texts) for tone, texts in book.tones.items()} == wanted


def test_every_sentence_has_three_wordings_in_every_tone() -> None:
    fewer = [
        (tone.value, *name)
        for tone, texts in load().tones.items()
        for name, wordings in texts.items()
        if len(set(wordings)) < 3 and name[0] not in ("greeting", "closing")
    ]

    assert fewer == []


def test_book_is_read_once() -> None:
    first = load()

    assert load() is first


def test_book_spells_in_two_ways() -> None:
    book = load()

    assert [book.spellings[english]["resume"] for english in English] == ["résumé", "CV"]


def test_key_names_several_tones() -> None:
    book = load()

    neutral, brief = (
        book.tones[tone]["decision", "process"] for tone in (Tone.NEUTRAL, Tone.BRIEF)
    )
    assert neutral == brief


def test_every_tone_but_the_formal_reads_in_short_forms() -> None:
    told = load().tones[Tone.WARM]["decision", "process"]

    assert told == (
        "I’ve decided to withdraw from the process for {job}.",
        "I’d like to withdraw my application for {job}.",
        "I’m withdrawing my application for {job}.",
    )


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("I am here, and it is so.", "I’m here, and it’s so."),
        ("You know what it is.", "You know what it is."),
        ("I will not go where I will.", "I won’t go where I will."),
    ],
)
def test_short_form_stands_only_where_the_sentence_goes_on(full: str, short: str) -> None:
    assert load().short_forms(full) == short


PROCESS = """formal = [
    "I have decided to withdraw my application for {job}.",
    "I am writing to withdraw my application for {job}.",
    "I would like to withdraw my application for {job}.",
]
"""
HEADED = f"[decision.process]\n{PROCESS}"
LINE = SOURCE[: SOURCE.index(HEADED)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        (
            "to withdraw my application for {job}.",
            "to withdraw my application for {jobs}.",
            f"line {LINE + 1}: decision.process.formal: unknown slot {{jobs}}",
        ),
        ("formal = [", "solemn = [", f"line {LINE}: decision.process: missing formal"),
        (
            '    "I am writing to withdraw my application for {job}.",\n',
            "",
            f"line {LINE + 1}: decision.process.formal: at least 3 different wordings are expected",
        ),
        (
            '"I am writing to withdraw my application for {job}."',
            '" "',
            f"line {LINE + 1}: decision.process.formal: an empty text",
        ),
        (
            "writing to withdraw my application for {job}.",
            "writing to withdraw my application for {job.",
            f"line {LINE + 1}: decision.process.formal: ",
        ),
        ("[decision.process]", "[decision.proces]", "decision: missing process"),
        (
            "[decision.process]",
            '[decision.gift]\nformal = ["a"]\n\n[decision.process]',
            f"line {LINE}: decision.gift: unknown",
        ),
        ("formal = [", "formal = ", "Invalid value"),
    ],
)
def test_broken_entry_is_named_with_its_line(old: str, new: str, error: str) -> None:
    source = SOURCE.replace(HEADED, HEADED.replace(old, new, 1))

    with pytest.raises(PhraseError, match=re.escape(error)):
        parse(source)


def test_missing_plain_entry_is_named() -> None:
    source = SOURCE.replace('personal = "for personal reasons"\n', "")

    with pytest.raises(PhraseError, match=r"line \d+: because: missing personal"):
        parse(source)


@pytest.mark.parametrize(
    "words",
    [
        "talking things through",  # as in counselling
        "selecting me",  # as in a form
        "at every step",
        "who would be glad to hear from you",  # a promise for somebody else
        "Do talk to",
        "Why not talk",
        "must cancel",  # where one has chosen
        "have to cancel",
        "have to decline",
    ],
)
def test_phrase_book_says_nothing_that_readers_would_not_sign(words: str) -> None:
    wordings = [one for texts in load().tones.values() for each in texts.values() for one in each]

    assert [one for one in wordings if words in one] == []


def test_regret_that_was_ticked_is_told_without_very() -> None:
    regrets = [
        one
        for texts in load().tones.values()
        for (_, entry), each in texts.items()
        for one in each
        if entry.endswith("_sorry")
    ]

    assert [one for one in regrets if "very" in one or "sorry" not in one] == []
