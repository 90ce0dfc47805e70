"""Where a sentence ends, and where it only seems to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declines.letters.sentences import normalise, sentences, split

PIECES = [
    "Thank you", "Dr.", "Mr", "J.", "p.m.", "No.", "5", "3.5", "...", "…", "?!", ".", "!", "”", ")",
    "e.g.", "I", "am", "Acme Inc.", "ana@example.org", " ", " ", "  ", "\n", "\n\n", "\t", "\u00a0",
]  # fmt: skip


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_segments_joined_are_the_text(text: str) -> None:
    segments = split(text)

    joined = "".join(segments)

    assert joined == text
    assert "" not in segments


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_segment_holds_no_line_break_inside(text: str) -> None:
    found = sentences(text)

    lines = [line for sentence in found for line in sentence.split("\n")]

    assert lines == found


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_sentences_are_the_stripped_segments(text: str) -> None:
    stripped = [segment.strip() for segment in split(text)]

    found = sentences(text)

    assert found == [sentence for sentence in stripped if sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n ", [" \n "]),
        ("One. Two.", ["One. ", "Two."]),
        ("\n One.\n\nTwo. ", ["\n One.\n\n", "Two. "]),
        ("Dear Ms. Lopez,\n\nThank you. Bye.\n", ["Dear Ms. Lopez,\n\n", "Thank you. ", "Bye.\n"]),
        ("- one\n- two\n\nKind regards,\nAna", ["- one\n", "- two\n\n", "Kind regards,\n", "Ana"]),
    ],
)
def test_segment_keeps_the_white_space_behind_it(text: str, expected: list[str]) -> None:
    segments = split(text)

    assert segments == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["I met Dr. Chen, Mr. Ode and Ms. Lopez.", "They were kind."],
        ["I spoke with Prof. Ada Lovelace vs. Mrs. Hall.", "Thank you."],
        ["J. Smith and J. R. R. Tolkien wrote to me.", "I answered."],
        ["I am moving to St. Gallen.", "It is far away."],
        ["Goodbye.", "P.S. I have your key.", "P.P.S. It is blue."],
        ["Goodbye.", "PS. Say hello to Jo.", "PS: And to Tim.", "PPS. And to Bo."],
        ["N.B. The key is here.", "NB. It is blue.", "I say so in the PS.", "It is short."],
        ["I live on Main St. in the U.S. and in the U.K. Embassy.", "It is small."],
        ["I left the U.S. Army.", "Then I studied."],
        ["My interview is at 2 p.m.", "Thank you for inviting me."],
        ["I cannot make my interview at 2 p.m.", "Kim Bell will hear from me, too."],
        ["Could we meet at 2 p.m. Friday instead?"],
        ["My interview is at 10 a.m. Eastern time.", "I cannot come."],
        ["It is on Fri. Feb. 13 at 2 p.m. in Room No. 5.", "I cannot come."],
        ["Would I move again?", "No.", "My family is here."],
        ["I applied to Acme Inc. and Globex Ltd. in May.", "Both answered."],
        ["I have accepted a role at Acme Inc.", "I start in May."],
        ["I worked for Acme Co. Berlin.", "It was good."],
        ["I do other work, e.g. Python or i.e. Django.", "It is fun."],
        ["The pay is 3.5 times what I had, i.e. $4,000.50.", "That is a lot."],
        ["I choose plan B.", "Thank you."],
        ["So am I.", "Perhaps we meet."],
        ["See https://example.org/a.b?c=d.E or write to ana.ruiz@example.org.", "Bye."],
        ["Well...", "I have to decline.", "Sorry…", "I mean it."],
        ["I wonder... maybe later.", "Bye."],
        ["You asked “Why?” and I had no answer.", "Now I have."],
        ["She said “You are welcome.”", "I was glad."],
        ["(It was a good day.)", "“Thank you!”", "(Bye.)"],
        ["Really?!", "Yes!!", "Good."],
        ["1. The office is far away.", "2. The hours are long.", "C. Both are true."],
        ["I started on May 5.", "2026 was a good year."],
        ["He is called Sam.", "I met him."],
    ],
)
def test_sentences_are_found(expected: list[str]) -> None:
    text = " ".join(expected)

    found = sentences(text)

    assert found == expected


@pytest.mark.parametrize("clock", ["Halifax time", "UK time", "Central European Time"])
def test_hour_with_the_name_of_its_clock_ends_no_sentence(clock: str) -> None:
    text = f"I must cancel my interview on May 3 at 1 p.m. {clock} and withdraw."

    assert sentences(text) == [text]


@pytest.mark.parametrize("behind", ["Next time we can talk.", "This time I have to decline."])
def test_sentence_about_another_time_begins_behind_an_hour(behind: str) -> None:
    assert sentences(f"We met at 1 p.m. {behind}") == ["We met at 1 p.m.", behind]


def test_normalise_folds_white_space_only() -> None:
    sentence = " I  am\tnot, Coming. "

    key = normalise(sentence)

    assert key == "I am not, Coming."
