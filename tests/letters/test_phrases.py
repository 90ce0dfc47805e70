"""The phrase book is whole, and says which entry is not."""

import re
import types

import pytest

from declines.choices import English, Tone
from declines.letters import phrases
from declines.letters.phrases import PhraseError, load, parse

SOURCE = phrases.PATH.read_text(encoding="utf-8")


def test_module_wins_over_the_folder_of_the_same_name() -> None:
    origin = phrases.__spec__.origin if phrases.__spec__ else None

    assert isinstance(phrases, types.ModuleType)
    assert str(origin).endswith("letters/phrases.py")


def test_book_has_every_entry_in_every_tone() -> None:
    wanted = {
        (section, entry) for section, (entries, _) in phrases.TONED.items() for entry in entries
    }

    book = load()

    assert {tone: set(texts) for tone, texts in book.tones.items()} == dict.fromkeys(Tone, wanted)


def test_book_is_read_once() -> None:
    first = load()

    assert load() is first


def test_book_spells_in_two_ways() -> None:
    book = load()

    assert [book.spellings[english]["resume"] for english in English] == ["résumé", "CV"]


def test_list_of_texts_becomes_variants() -> None:
    source = SOURCE.replace(
        'formal = "I have decided to decline the offer of {job}."',
        'formal = ["I decline the offer of {job}.", "I have declined the offer of {job}."]',
    )

    book = parse(source)

    assert book.tones[Tone.FORMAL]["decision", "offer"] == (
        "I decline the offer of {job}.",
        "I have declined the offer of {job}.",
    )


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        (
            'formal = "I have decided to decline the offer of {job}."',
            'formal = "I have decided to decline the offer of {jobs}."',
            "decision.offer.formal: unknown slot {jobs}",
        ),
        (
            'formal = "I have decided to decline the offer of {job}."\n',
            "",
            "decision.offer: missing formal",
        ),
        (
            'formal = "I have decided to decline the offer of {job}."',
            'formal = " "',
            "decision.offer.formal: an empty text",
        ),
        (
            'formal = "I have decided to decline the offer of {job}."',
            "formal = []",
            "decision.offer.formal: empty, or neither a text nor a list of texts",
        ),
        (
            'formal = "I have decided to decline the offer of {job}."',
            'formal = "I have decided to decline the offer of {job."',
            "decision.offer.formal: expected '}' before end of string",
        ),
        (
            'personal = "for personal reasons"\n',
            "",
            "because: missing personal",
        ),
        (
            "[decision.offer]",
            "[decision.ofer]",
            "decision: missing offer",
        ),
        (
            "[decision.offer]",
            '[decision.gift]\nformal = "a"\n\n[decision.offer]',
            "decision: unknown gift",
        ),
    ],
)
def test_broken_entry_is_named(old: str, new: str, error: str) -> None:
    source = SOURCE.replace(old, new, 1)

    with pytest.raises(PhraseError, match=re.escape(error)):
        parse(source)
