"""What a person edited and what is composed anew, brought together sentence by sentence."""

import re
import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from declines.letters.merge import Clash, Merged, merge, take_fresh, undo
from declines.letters.sentences import normalise, sentences

LETTER = """\
Dear Ms. Lopez,

Thank you for the offer and for the time you gave me. It was good to meet the team. \
I have decided to decline the offer.

I have accepted a position that is closer to my home. Please give the place to another \
candidate.

I hope that we meet again at the fair in May.

Kind regards,
Ana Ruiz"""

THANKS = "Thank you for the offer and for the time you gave me."
TEAM = "It was good to meet the team."
DECISION = "I have decided to decline the offer."
REASON = "I have accepted a position that is closer to my home."
RELEASE = "Please give the place to another candidate."
TOUCH = "I hope that we meet again at the fair in May."

OWN_REASON = "I have accepted a position that is closer to my children's school."
NEW_REASON = "I have accepted a position with more hands-on work."


def edited(*changes: tuple[str, str], text: str = LETTER) -> str:
    """Return the letter with each old piece, of which there must be one, made the new one."""
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


# ------------------------------------------------------------------------------------ examples


def test_edit_and_change_of_different_sentences_both_count() -> None:
    mine = edited((TEAM, "It was a joy to meet Bo, Li and Kim."))
    fresh = edited((REASON, NEW_REASON))

    merged = merge(LETTER, mine, fresh)

    both = edited((TEAM, "It was a joy to meet Bo, Li and Kim."), (REASON, NEW_REASON))
    assert merged == Merged(both, ())


def test_edits_of_neighbouring_sentences_do_not_clash() -> None:
    mine = edited((TEAM, "It was a joy to meet the whole team."))
    fresh = edited((DECISION, "After some thought, I am declining the offer."))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(
        edited(
            (TEAM, "It was a joy to meet the whole team."),
            (DECISION, "After some thought, I am declining the offer."),
        ),
        (),
    )


def test_same_sentence_changed_by_both_stays_mine_and_offers_the_new_one() -> None:
    mine = edited((REASON, OWN_REASON))
    fresh = edited((REASON, NEW_REASON))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(mine, (Clash(DECISION + "\n\n", OWN_REASON, NEW_REASON),))


def test_same_sentence_rewritten_beyond_likeness_by_both_clashes() -> None:
    mine = edited((REASON, "Sadly, Leeds is too far."))
    fresh = edited((REASON, "My plans have changed."))

    merged = merge(LETTER, mine, fresh)

    clash = Clash(DECISION + "\n\n", "Sadly, Leeds is too far.", "My plans have changed.")
    assert merged == Merged(mine, (clash,))


def test_same_change_by_both_is_made_once() -> None:
    mine = edited((REASON, NEW_REASON), (TEAM, "I liked the team."))
    fresh = edited((REASON, NEW_REASON))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(mine, ())


def test_sentence_added_to_a_paragraph_stays_before_its_blank_line() -> None:
    mine = edited((DECISION, DECISION + " This was hard."))
    fresh = edited((REASON, NEW_REASON))

    merged = merge(LETTER, mine, fresh)

    both = edited((DECISION, DECISION + " This was hard."), (REASON, NEW_REASON))
    assert merged == Merged(both, ())


def test_sentence_put_where_another_was_taken_out_is_no_matter_of_what_is_told_instead() -> None:
    late = "Please forgive me for being so late."
    mine = edited((TOUCH, late))
    fresh = edited((TOUCH, "My regards to all of you."))

    merged = merge(LETTER, mine, fresh, gone={TOUCH})

    assert merged == Merged(edited((TOUCH, f"{late}\n\nMy regards to all of you.")), ())


def test_edited_sentence_that_nothing_tells_any_more_is_asked_about_by_itself() -> None:
    own = TOUCH.replace("hope", "do hope")
    mine = edited((TOUCH, own))
    fresh = edited((TOUCH, "My regards to all of you."))

    merged = merge(LETTER, mine, fresh, gone={TOUCH})

    both = edited((TOUCH, f"{own}\n\nMy regards to all of you."))
    assert merged == Merged(both, (Clash(f"{RELEASE}\n\n", own, ""),))


@pytest.mark.parametrize("shorter", ["Thank you for the offer.", "Many thanks for your call."])
def test_sentence_added_behind_thanks_that_were_shortened_is_in_no_question(shorter: str) -> None:
    own = "I loved meeting Bo at the plant."
    thanks = "Thank you for letting me meet the team."

    merged = merge(THANKS, f"{shorter} {own}", thanks)

    assert merged == Merged(f"{shorter} {own}", (Clash("", shorter, thanks),))


def test_sentence_rewritten_as_two_clashes_as_a_whole_beside_one_that_was_added() -> None:
    two = "Your team made me very welcome. Danny says hello to everybody."
    mine = edited((REASON, two), (TOUCH, f"{TOUCH} My bike is fixed."))
    fresh = edited((REASON, NEW_REASON))

    merged = merge(LETTER, mine, fresh, added={"My bike is fixed."})

    assert [clash.mine for clash in merged.clashes] == [two]


def test_sentence_added_behind_one_that_was_reworded_is_in_no_question() -> None:
    reworded = "I have accepted another position."

    merged = merge(REASON, f"{reworded} My father is ill.", NEW_REASON)

    assert merged == Merged(f"{reworded} My father is ill.", (Clash("", reworded, NEW_REASON),))


def test_sentence_added_behind_one_that_changes_stays_there() -> None:
    mine = edited((REASON, REASON + " My father is ill."))
    fresh = edited((REASON, NEW_REASON))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(edited((REASON, NEW_REASON + " My father is ill.")), ())


def test_sentence_added_behind_one_that_is_dropped_ends_the_paragraph() -> None:
    mine = edited((DECISION, DECISION + " This was hard."))
    fresh = edited((" " + DECISION, ""))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(edited((DECISION, "This was hard.")), ())


def test_sentences_added_by_both_at_one_place_both_stay() -> None:
    mine = edited((RELEASE, RELEASE + " My sister Eva may call you."))
    fresh = edited((RELEASE, RELEASE + " The agency knows about it."))

    merged = merge(LETTER, mine, fresh)

    both = RELEASE + " My sister Eva may call you. The agency knows about it."
    assert merged == Merged(edited((RELEASE, both)), ())


def test_paragraph_added_by_me_stays_behind_a_sentence_added_to_the_one_before() -> None:
    mine = edited((RELEASE, RELEASE + "\n\nMy sister Eva may call you."))
    fresh = edited((RELEASE, RELEASE + " The agency knows about it."))

    merged = merge(LETTER, mine, fresh)

    both = RELEASE + " The agency knows about it.\n\nMy sister Eva may call you."
    assert merged == Merged(edited((RELEASE, both)), ())


def test_nearly_the_same_sentence_added_by_both_is_an_offer() -> None:
    mine = edited((TOUCH, TOUCH + " You can find me on LinkedIn any time."))
    fresh = edited((TOUCH, TOUCH + " You can find me on LinkedIn."))

    merged = merge(LETTER, mine, fresh)

    own, new = "You can find me on LinkedIn any time.", "You can find me on LinkedIn."
    assert merged == Merged(mine, (Clash(TOUCH + " ", own, new),))


def test_sentence_that_i_wrote_elsewhere_is_not_added_again() -> None:
    mine = edited((TOUCH, TOUCH + " You can find me on LinkedIn."))
    fresh = edited((TEAM, TEAM + " You can find me on LinkedIn."))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(mine, ())


def test_deleted_sentence_stays_deleted() -> None:
    mine = edited((TEAM + " ", ""))
    fresh = edited((REASON, NEW_REASON))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(edited((TEAM + " ", ""), (REASON, NEW_REASON)), ())


def test_deleted_sentence_that_is_moved_by_the_composer_stays_deleted() -> None:
    mine = edited((TEAM + " ", ""))
    fresh = edited((TEAM + " ", ""), (TOUCH, TEAM + " " + TOUCH))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(mine, ())


def test_deleted_sentence_with_a_new_wording_is_an_offer() -> None:
    mine = edited((TEAM + " ", ""))
    fresh = edited((TEAM, "It was good to meet the team and see the office."))

    merged = merge(LETTER, mine, fresh)

    offer = Clash(THANKS + " ", "", "It was good to meet the team and see the office. ")
    assert merged == Merged(mine, (offer,))


def test_deleted_paragraph_with_a_new_wording_is_one_offer() -> None:
    mine = edited((f"{REASON} {RELEASE}\n\n", ""))
    fresh = edited((REASON, NEW_REASON), (RELEASE, "Please call the next candidate."))

    merged = merge(LETTER, mine, fresh)

    offer = Clash(DECISION + "\n\n", "", f"{NEW_REASON} Please call the next candidate.\n\n")
    assert merged == Merged(mine, (offer,))
    assert take_fresh(merged.text, offer) == fresh


def test_sentence_dropped_by_the_composer_goes() -> None:
    mine = edited((REASON, OWN_REASON))
    fresh = edited((" " + DECISION, ""))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(edited((REASON, OWN_REASON), (" " + DECISION, "")), ())


def test_edited_sentence_dropped_by_the_composer_stays() -> None:
    mine = edited((RELEASE, "Please give the place to the next candidate, Jo."))
    fresh = edited((" " + RELEASE, ""))

    merged = merge(LETTER, mine, fresh)

    clash = Clash(REASON + " ", "Please give the place to the next candidate, Jo.", "")
    assert merged == Merged(mine, (clash,))


def test_paragraph_dropped_by_the_composer_leaves_one_blank_line() -> None:
    mine = edited((REASON, OWN_REASON))
    fresh = edited((f"\n\n{TOUCH}", ""))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(edited((REASON, OWN_REASON), (f"\n\n{TOUCH}", "")), ())


WARM = """\
Hi Maria,

Thank you so much for the offer and for all the time you gave me. It was lovely to meet the team. \
I’ve decided to say no to the offer.

I’ve accepted a position that’s closer to my home. Do give the place to another candidate.

I really hope we meet again at the fair in May!

Best wishes,
Ana"""


def test_new_tone_changes_every_sentence_but_mine() -> None:
    mine = edited((REASON, OWN_REASON))

    merged = merge(LETTER, mine, WARM)

    warm_reason = "I’ve accepted a position that’s closer to my home."
    warm_decision = "I’ve decided to say no to the offer."
    clash = Clash(warm_decision + "\n\n", OWN_REASON, warm_reason)
    assert merged == Merged(edited((warm_reason, OWN_REASON), text=WARM), (clash,))


def test_new_tone_keeps_a_sentence_of_my_own_in_its_place() -> None:
    mine = edited((TEAM, TEAM + " My daughter still talks about your dog."))

    merged = merge(LETTER, mine, WARM)

    lovely = "It was lovely to meet the team."
    own = lovely + " My daughter still talks about your dog."
    assert merged == Merged(edited((lovely, own), text=WARM), ())


def test_edited_greeting_stays_under_a_new_tone() -> None:
    mine = edited(("Dear Ms. Lopez,", "Dear Maria and Tom,"))

    merged = merge(LETTER, mine, WARM)

    clash = Clash("", "Dear Maria and Tom,", "Hi Maria,")
    assert merged == Merged(edited(("Hi Maria,", "Dear Maria and Tom,"), text=WARM), (clash,))


def test_edited_signature_stays_and_a_changed_one_comes() -> None:
    mine = edited(("Ana Ruiz", "Ana Ruiz\n+34 555 0100"))
    fresh = edited(("Kind regards,", "Sincerely,"))

    merged = merge(LETTER, mine, fresh)

    both = edited(("Ana Ruiz", "Ana Ruiz\n+34 555 0100"), ("Kind regards,", "Sincerely,"))
    assert merged == Merged(both, ())


def test_new_line_of_the_signature_comes_on_a_line_of_its_own() -> None:
    mine = edited(("Kind regards,", "With kind regards,"))
    fresh = edited(("Ana Ruiz", "Ana Ruiz\n+34 555 0100\nexample.org/ana"))

    merged = merge(LETTER, mine, fresh)

    phone = "Ana Ruiz\n+34 555 0100\nexample.org/ana"
    assert merged == Merged(
        edited(("Kind regards,", "With kind regards,"), ("Ana Ruiz", phone)), ()
    )


def test_sentences_that_i_joined_clash_as_one() -> None:
    joined = "It was good to meet the team, but I have decided to decline the offer."
    mine = edited((f"{TEAM} {DECISION}", joined))
    fresh = edited((DECISION, "I must decline the offer."))

    merged = merge(LETTER, mine, fresh)

    clash = Clash(THANKS + " ", joined, f"{TEAM} I must decline the offer.", made_one=True)
    assert merged == Merged(mine, (clash,))


def test_sentences_that_i_joined_and_shortened_clash_as_one() -> None:
    joined = "I accepted a position, so please give the place to another candidate."
    mine = edited((f"{REASON} {RELEASE}", joined))
    fresh = edited((REASON, NEW_REASON))

    merged = merge(LETTER, mine, fresh)

    clash = Clash(DECISION + "\n\n", joined, f"{NEW_REASON} {RELEASE}", made_one=True)
    assert merged == Merged(mine, (clash,))


def test_sentences_that_i_joined_and_reworded_in_between_clash_as_one() -> None:
    no = "I’m sorry to decline, but I’m going back to full-time study."
    slot = "The time on Tuesday 1 December at 4 pm is free for somebody else."
    joined = (
        "I’m sorry to decline, but I’m starting a master’s at the University of Edinburgh in "
        "January, so the time on Tuesday 1 December at 4 pm is free for somebody else."
    )
    now = "I’m sorry to decline, but my career goals lie elsewhere at this time."

    merged = merge(
        f"Hi Priya,\n\n{no} {slot}", f"Hi Priya,\n\n{joined}", f"Hi Priya,\n\n{now} {slot}"
    )

    clash = Clash("Hi Priya,\n\n", joined, f"{now} {slot}", made_one=True)
    assert merged == Merged(f"Hi Priya,\n\n{joined}", (clash,))


def test_sentences_that_became_one_in_other_words_clash_as_one() -> None:
    no = "I’m sorry to have to say no, but I’m staying in my present position."
    more = "My hospital has asked me to build a new residency program."
    mine = (
        "After a lot of thought, I have decided to stay at my present hospital, which has asked me "
        "to build a new residency program."
    )
    now = "I’m sorry to have to say no, but my career goals lie elsewhere at this time."

    merged = merge(f"Hi Jo,\n\n{no} {more}", f"Hi Jo,\n\n{mine}", f"Hi Jo,\n\n{now} {more}")

    clash = Clash("Hi Jo,\n\n", mine, f"{now} {more}", made_one=True)
    assert merged == Merged(f"Hi Jo,\n\n{mine}", (clash,))


def test_sentence_that_i_took_out_beside_one_that_i_edited_was_not_joined() -> None:
    mine = edited((f"{TEAM} {DECISION}", "I have now decided to decline the offer."))
    fresh = edited((TEAM, "It was good to meet Bo and Kim."))

    merged = merge(LETTER, mine, fresh)

    clash = Clash(THANKS + " ", "", "It was good to meet Bo and Kim. ")
    assert merged == Merged(mine, (clash,))


def test_sentences_that_i_joined_stay_joined() -> None:
    joined = "It was good to meet the team, but I have decided to decline the offer."
    mine = edited((f"{TEAM} {DECISION}", joined))
    fresh = edited((REASON, NEW_REASON))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(edited((f"{TEAM} {DECISION}", joined), (REASON, NEW_REASON)), ())


def test_sentence_that_i_split_clashes_as_a_whole() -> None:
    halves = "Thank you for the offer. And thank you for the time you gave me."
    mine = edited((THANKS, halves))
    fresh = edited((THANKS, "Thank you for the generous offer and for the time you gave me."))

    merged = merge(LETTER, mine, fresh)

    whole = "Thank you for the generous offer and for the time you gave me."
    assert merged == Merged(mine, (Clash("Dear Ms. Lopez,\n\n", halves, whole),))


def test_sentence_that_i_split_clashes_as_a_whole_though_i_reworded_its_second_half() -> None:
    halves = "I have accepted a position. It is closer to my home, where the dog waits every night."
    mine = edited((REASON, halves))
    fresh = edited((REASON, f"{REASON[:-1]} and near the school."))

    merged = merge(LETTER, mine, fresh)

    assert [clash.mine for clash in merged.clashes] == [halves]


def test_sentence_of_which_i_put_the_end_in_other_words_clashes_as_a_whole() -> None:
    halves = "I have accepted a position. My own firm came up with it, which I never expected."
    mine = edited((REASON, halves))
    fresh = edited((REASON, f"{REASON[:-1]} and near the school."))

    merged = merge(LETTER, mine, fresh)

    assert [clash.mine for clash in merged.clashes] == [halves]


def test_sentence_that_i_rewrote_as_two_clashes_as_a_whole() -> None:
    own = "My firm came up with something new, and I will stick with them. So Berlin has to wait."
    mine = edited((DECISION, own))
    fresh = edited((DECISION, "I am writing to decline the offer."))

    merged = merge(LETTER, mine, fresh)

    assert [clash.mine for clash in merged.clashes] == [own]


def test_sentences_joined_by_the_composer_clash_with_an_edit_of_one() -> None:
    mine = edited((REASON, OWN_REASON))
    joined = "I have to decline the offer, as I have accepted a position that is closer to my home."
    fresh = edited((f"{DECISION}\n\n{REASON}", joined))

    merged = merge(LETTER, mine, fresh)

    clash = Clash(TEAM + " ", f"{DECISION}\n\n{OWN_REASON}", joined)
    assert merged == Merged(mine, (clash,))


def test_paragraphs_that_i_reordered_stay_so_while_their_sentences_change() -> None:
    mine = edited((f"{REASON} {RELEASE}\n\n{TOUCH}", f"{TOUCH}\n\n{REASON} {RELEASE}"))
    fresh = edited((REASON, NEW_REASON), (TOUCH, "I hope that we stay in touch."))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(
        edited((REASON, NEW_REASON), (TOUCH, "I hope that we stay in touch."), text=mine),
        (),
    )


def test_sentence_that_i_moved_goes_when_the_composer_drops_it() -> None:
    mine = edited((TEAM + " ", ""), (RELEASE, f"{RELEASE} {TEAM}"))
    fresh = edited((TEAM + " ", ""))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(fresh, ())


def test_sentence_moved_by_the_composer_moves() -> None:
    mine = edited((REASON, OWN_REASON))
    fresh = edited((TEAM + " ", ""), (TOUCH, f"{TEAM} {TOUCH}"))

    merged = merge(LETTER, mine, fresh)

    both = edited((TEAM + " ", ""), (TOUCH, f"{TEAM} {TOUCH}"), (REASON, OWN_REASON))
    assert merged == Merged(both, ())


def test_edited_sentence_moved_by_the_composer_stays_and_is_not_doubled() -> None:
    mine = edited((TEAM, "It was a joy to meet the team."))
    fresh = edited((TEAM + " ", ""), (TOUCH, f"{TEAM} {TOUCH}"))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(mine, ())


def test_paragraphs_that_i_joined_stay_joined_under_new_words() -> None:
    mine = edited((DECISION + "\n\n", DECISION + " "))
    fresh = edited((DECISION, "I must decline."), (REASON, NEW_REASON))

    merged = merge(LETTER, mine, fresh)

    both = f"I must decline. {NEW_REASON}"
    assert merged == Merged(edited((f"{DECISION}\n\n{REASON}", both)), ())


def test_paragraph_cut_by_the_composer_is_cut_behind_my_sentence() -> None:
    mine = edited((TEAM, TEAM + " Bo is great."))
    fresh = edited((TEAM + " ", TEAM + "\n\n"))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(edited((TEAM + " ", TEAM + " Bo is great.\n\n")), ())


def test_white_space_inside_a_sentence_is_no_edit_of_its_words() -> None:
    mine = edited((REASON, REASON.replace(" position ", "  position ")))
    fresh = edited((REASON, NEW_REASON))

    merged = merge(LETTER, mine, fresh)

    assert merged == Merged(fresh, ())


def test_text_of_my_own_and_a_letter_from_nothing_are_parted() -> None:
    merged = merge("", "Call Eva first.", "Dear Eva,")

    assert merged == Merged("Call Eva first. Dear Eva,", ())


def test_subject_edited_and_changed_is_an_offer() -> None:
    base, mine, fresh = "Your offer: Ana Ruiz", "Your kind offer: Ana Ruiz", "Your offer: Ana Roy"

    merged = merge(base, mine, fresh)

    assert merged == Merged(mine, (Clash("", mine, fresh),))


# -------------------------------------------------------------------------------- taking an offer


def test_take_fresh_puts_the_new_sentence_for_mine() -> None:
    mine = edited((REASON, OWN_REASON))
    fresh = edited((REASON, NEW_REASON))
    clash = merge(LETTER, mine, fresh).clashes[0]

    taken = take_fresh(mine, clash)

    assert taken == fresh


def test_take_fresh_brings_a_deleted_sentence_back_in_its_paragraph() -> None:
    mine = edited((" " + DECISION, ""))
    fresh = edited((DECISION, "I must decline the offer."))
    clash = merge(LETTER, mine, fresh).clashes[0]

    taken = take_fresh(mine, clash)

    assert taken == fresh


@pytest.mark.parametrize("gone", ["Dear Ms. Lopez,\n\n", "\nAna Ruiz"])
def test_take_fresh_brings_a_line_back_at_the_edge(gone: str) -> None:
    mine = edited((gone, ""))
    fresh = edited((gone.strip(), gone.strip() + " (new)"))
    clash = merge(LETTER, mine, fresh).clashes[0]

    taken = take_fresh(mine, clash)

    assert taken == fresh


@pytest.mark.parametrize(
    ("mine", "taken_out"),
    [
        ("Dear Ms. Lopez,", "Dear Ms. Lopez,\n\n"),
        (TEAM, TEAM + " "),
        (DECISION, " " + DECISION),
        (TOUCH, TOUCH + "\n\n"),
        ("Ana Ruiz", "\nAna Ruiz"),
        (LETTER, LETTER),
    ],
)
def test_take_fresh_takes_out_what_the_composer_dropped(mine: str, taken_out: str) -> None:
    clash = Clash("", mine, "")

    taken = take_fresh(LETTER, clash)

    assert taken == edited((taken_out, ""))


def test_take_fresh_finds_a_repeated_sentence_by_its_anchor() -> None:
    clash = Clash("Two. ", "Yes.", "No.")

    taken = take_fresh("One. Yes. Two.\nYes. Yes.", clash)

    assert taken == "One. Yes. Two.\nNo. Yes."


def test_take_fresh_finds_its_place_in_a_text_edited_since() -> None:
    clash = Clash(THANKS + " ", "", "I saw the office. ")
    text = edited(("Dear Ms. Lopez,", "Hi,"), (DECISION, "I decline."))

    taken = take_fresh(text, clash)

    assert taken == edited((TEAM, "I saw the office. " + TEAM), text=text)


@pytest.mark.parametrize(
    ("text", "clash"),
    [
        ("One. Two.", Clash("One. ", "Three.", "Four.")),
        ("One. Two.", Clash("Three. ", "", "Four. ")),
        ("One. Two. Two.", Clash("Three. ", "Two.", "Four.")),
        ("Zero. One. One.", Clash("One. ", "", "Four. ")),
        ("One. Twofold.", Clash("", "Two", "Four")),
        ("", Clash("One. ", "", "Four.")),
    ],
)
def test_take_fresh_knows_when_the_place_is_gone_or_unsure(text: str, clash: Clash) -> None:
    taken = take_fresh(text, clash)

    assert taken is None


# ---------------------------------------------------------------------------------------- laws

POOL = [
    "Thank you for the offer.", "Thank you for the kind offer.", TEAM, REASON, OWN_REASON,
    NEW_REASON, "I must decline.", "I hope to see you!", "Why?", "No.",
]  # fmt: skip
LINES = ["Dear Ms. Lopez,", "Kind regards,", "Ana"]
GAPS = [" ", " ", "\n", "\n\n", "  "]
EDGES = st.sampled_from(["", "", "\n", " "])
PIECES = st.one_of(
    st.builds(str.__add__, st.sampled_from(POOL), st.sampled_from(GAPS)),
    st.builds(str.__add__, st.sampled_from(LINES), st.sampled_from(["\n", "\n\n"])),
)


@st.composite
def changed(draw: st.DrawFn, pieces: list[str]) -> str:
    """Delete, insert, replace, reword and move sentences."""
    pieces = list(pieces)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(pieces)))
        deed = draw(st.sampled_from(["insert", "delete", "replace", "reword", "move"]))
        old = pieces[at : at + 1]
        if deed != "insert":
            del pieces[at : at + 1]
        if deed in {"insert", "replace"}:
            pieces.insert(at, draw(PIECES))
        elif deed == "reword":
            pieces[at:at] = [f"{piece.strip()} Indeed, so it is. " for piece in old]
        elif deed == "move":
            to = draw(st.integers(0, len(pieces)))
            pieces[to:to] = old
    return draw(EDGES) + "".join(pieces)


@st.composite
def letters(draw: st.DrawFn, unlike: bool = False) -> tuple[str, str, str]:
    """A text and two changed ones; where unlike, of pieces whose sentences all differ."""
    key = normalise if unlike else None
    pieces = draw(st.lists(PIECES, min_size=2, max_size=8, unique_by=key))
    return (
        draw(EDGES) + "".join(pieces),
        draw(changed(pieces)),
        draw(changed(pieces)),
    )


ANY = st.text(st.one_of(st.characters(), st.sampled_from("aB. \n")))
TEXTS = st.one_of(letters(), st.tuples(ANY, ANY, ANY))


def keys(text: str) -> list[str]:
    return [normalise(sentence) for sentence in sentences(text)]


def words(text: str) -> str:
    """Return the text in a form in which whole sentences can be looked for."""
    return f" {normalise(text)} "


@given(TEXTS)
def test_unedited_text_becomes_the_fresh_one(texts: tuple[str, str, str]) -> None:
    base, _, fresh = texts

    merged = merge(base, base, fresh)

    assert merged == Merged(fresh, ())


@given(TEXTS)
def test_edits_stay_where_nothing_is_composed_anew(texts: tuple[str, str, str]) -> None:
    base, mine, _ = texts

    merged = merge(base, mine, base)

    assert merged == Merged(mine, ())


@given(TEXTS)
def test_same_changes_by_both_are_made_once(texts: tuple[str, str, str]) -> None:
    base, both, _ = texts

    merged = merge(base, both, both)

    assert merged == Merged(both, ())


# The three laws above are answered at once; beside another edit the whole merge has to keep them.


@given(letters())
def test_fresh_text_comes_whole_beside_an_edit_of_mine(texts: tuple[str, str, str]) -> None:
    base, _, fresh = (text.rstrip() for text in texts)

    merged = merge(f"{base}\n\nOld end.", f"{base}\n\nMy end.", f"{fresh}\n\nOld end.")

    assert merged == Merged(f"{fresh}\n\nMy end.", ())


@given(letters())
def test_edits_stay_whole_beside_a_change_by_the_composer(texts: tuple[str, str, str]) -> None:
    base, mine, _ = (text.rstrip() for text in texts)

    merged = merge(f"{base}\n\nOld end.", f"{mine}\n\nOld end.", f"{base}\n\nNew end.")

    assert merged == Merged(f"{mine}\n\nNew end.", ())


@given(letters(unlike=True))
def test_same_changes_are_made_once_beside_an_edit_of_mine(texts: tuple[str, str, str]) -> None:
    base, both, _ = (text.rstrip() for text in texts)
    assume(all(len(set(keys(text))) == len(keys(text)) for text in (base, both)))

    merged = merge(f"{base}\n\nOld end.", f"{both}\n\nMy end.", f"{both}\n\nOld end.")

    assert merged.text == f"{both}\n\nMy end."


@given(TEXTS)
def test_undo_of_a_change_that_nothing_was_edited_after_is_the_text_before(
    texts: tuple[str, str, str],
) -> None:
    before, made, _ = texts

    text = undo(made, made, before)

    assert text == before


@given(TEXTS)
def test_undo_of_nothing_leaves_every_edit(texts: tuple[str, str, str]) -> None:
    made, now, _ = texts

    text = undo(made, now, made)

    assert text == now


def test_undo_takes_an_edit_of_what_was_changed_with_it_and_leaves_the_others() -> None:
    made = edited((REASON, NEW_REASON))
    now = edited(("more hands-on", "much more hands-on"), ("Dear Ms.", "Dear Mrs."), text=made)

    text = undo(made, now, LETTER)

    assert text == edited(("Dear Ms.", "Dear Mrs."))


@pytest.mark.parametrize(
    ("made", "now", "before", "back"),
    [
        (
            "I am joining Acme Inc.\n\nWarm wishes,",
            "I am joining Acme Inc. Greet Tom.\n\nWarm wishes,",
            "Acme Inc. gave me a job.\n\nKind regards,",
            "Acme Inc. gave me a job. Greet Tom.\n\nKind regards,",
        ),
        (
            "Could we move it to:\n- Monday\n- Friday\n\nYours,",
            "Could we move it to:\n- Monday\n- Friday Greet Tom.\n\nYours,",
            "Would Monday or Friday do?\n\nYours,",
            "Would Monday or Friday do? Greet Tom.\n\nYours,",
        ),
        (
            "Dear Maria,\n\nNo, thank you.\n\nYours,",
            "Dear Maria, I hope you are well.\n\nNo, thank you.\n\nYours,",
            "Hi Maria,\n\nNo, thank you.\n\nYours,",
            "Hi Maria, I hope you are well.\n\nNo, thank you.\n\nYours,",
        ),
        (
            "No, thank you.\n\nYours,",
            "No, thank you.\n\nI hope that we meet some day.\n\nYours,",
            "No, thank you.\n\nI hope that we meet again.\n\nYours,",
            "No, thank you.\n\nI hope that we meet some day. I hope that we meet again.\n\nYours,",
        ),
    ],
)
def test_undo_drops_no_sentence_that_was_typed_since(
    made: str, now: str, before: str, back: str
) -> None:
    text = undo(made, now, before)

    assert text == back


def test_sentence_typed_behind_an_abbreviation_is_one_of_its_own() -> None:
    base, fresh = "I am joining Acme Inc.\n\nYours,", "I am joining Globex.\n\nYours,"

    merged = merge(base, "I am joining Acme Inc. Greet Tom.\n\nYours,", fresh)

    assert merged == Merged("I am joining Globex. Greet Tom.\n\nYours,", ())


def test_sentence_that_both_typed_behind_an_abbreviation_stands_once() -> None:
    base = "I am joining Acme Inc.\n\nYours,"
    both = base.replace("Inc.", "Inc. Greet Tom.")

    merged = merge(base, both.replace("Yours", "Best"), both)

    assert merged == Merged(both.replace("Yours", "Best"), ())


@pytest.mark.parametrize(
    ("end", "gap"),
    [
        (" \N{SLIGHTLY SMILING FACE}", " "),
        ("\N{IDEOGRAPHIC FULL STOP}", " "),
        (" :)", " "),
        ("", "\n\n"),
    ],
)
def test_sentence_set_behind_one_without_a_full_stop_is_one_of_its_own(end: str, gap: str) -> None:
    mine = f"I thank you. I must decline{end}"
    fresh = "I thank you. I must say no. I know that you waited."

    behind = merge("I thank you. I must say no.", mine, fresh)
    back = merge(fresh, behind.text, "I thank you. I must say no.")

    assert behind.text == f"{mine}{gap}I know that you waited."
    assert (back.text, back.clashes) == (mine, ())


def test_closing_follows_though_the_edited_sentence_before_it_has_a_word_of_it() -> None:
    base = "Thank you so. I hope to meet. My best regards to all.\n\nSincerely,\nAna"
    fresh = "Thanks. I know it is late. I hope we meet.\n\nKind regards,\nAna"

    merged = merge(base, base.replace("best", "very best"), fresh)

    assert merged.text.endswith("My very best regards to all.\n\nKind regards,\nAna")


def test_closing_is_asked_about_beside_the_closing_and_not_beside_an_open_line() -> None:
    base = "I must say no.\n\nKind regards,\nAna"
    mine = "I must say no.\n\nI hope the children love the new room\n\nLe gach dea-ghuí,\nAna"

    merged = merge(base, mine, base.replace("Kind regards,", "Best wishes,"))

    asked = [(clash.mine, clash.fresh) for clash in merged.clashes]
    assert (merged.text, asked) == (mine, [("Le gach dea-ghuí,", "Best wishes,")])


@pytest.mark.parametrize("before", ["Unfortunately", "For my part", "As I said on the phone"])
def test_words_before_a_sentence_are_an_edit_of_it(before: str) -> None:
    base = "I thank you. I must say no."
    mine = f"I thank you. {before} I must say no."

    merged = merge(base, mine, "I thank you. I have to decline.")

    assert (merged.text, [clash.mine for clash in merged.clashes]) == (mine, [mine[13:]])


@pytest.mark.parametrize(
    "joined",
    [
        "I must say no, but I hope to meet you in Ghent.",
        "Alas I have to say no to you all, yet I do hope for Ghent.",
    ],
    ids=["by a word", "in other words"],
)
def test_sentences_joined_over_one_that_was_taken_out_are_asked_about_together(joined: str) -> None:
    base = "Thank you. I must say no. My thanks go to Tom. I hope to meet you in Ghent. Bye now."
    mine = f"Thank you. {joined} Bye now."

    merged = merge(base, mine, base.replace("must say no", "have to decline"))

    asked = "I have to decline. My thanks go to Tom. I hope to meet you in Ghent."
    assert merged.text == mine
    assert [(one.made_one, one.mine, one.fresh) for one in merged.clashes] == [
        (True, joined, asked)
    ]


@pytest.mark.parametrize("joint", [" and", ", as", ":", " \N{EM DASH}"])
def test_sentence_that_was_joined_with_the_next_stays_whole(joint: str) -> None:
    base = "I thank you. I must say no. I know that you waited."
    mine = f"I thank you. I must say no{joint} I know that you waited."

    merged = merge(base, mine, "I thank you. I must say no.")

    assert (merged.text, [clash.mine for clash in merged.clashes]) == (mine, [mine[13:]])


@pytest.mark.parametrize("end", ["in Berlin.", "Berlin"])
def test_sentence_that_goes_on_behind_an_abbreviation_stays_whole(end: str) -> None:
    base, fresh = "I am joining Acme Inc.\n\nYours,", "I am joining Globex.\n\nYours,"

    merged = merge(base, f"I am joining Acme Inc. {end}\n\nYours,", fresh)

    (offer,) = merged.clashes
    assert (offer.mine, offer.fresh) == (f"I am joining Acme Inc. {end}", "I am joining Globex.")


@given(TEXTS)
def test_merge_is_the_same_each_time(texts: tuple[str, str, str]) -> None:
    first = merge(*texts)

    second = merge(*texts)

    assert second == first


@given(TEXTS)
def test_what_the_person_wrote_is_never_lost(texts: tuple[str, str, str]) -> None:
    base, mine, fresh = texts

    merged = merge(base, mine, fresh)

    written = set(keys(mine)) - set(keys(base))
    assert {key for key in written if words(key) not in words(merged.text)} == set()


@given(letters())
def test_what_the_person_deleted_stays_deleted(texts: tuple[str, str, str]) -> None:
    base, mine, fresh = texts

    merged = merge(base, mine, fresh)

    deleted = {key for key in keys(base) if words(key) not in words(mine)}
    assert deleted & set(keys(merged.text)) == set()


@given(TEXTS)
def test_what_is_new_is_in_the_text_or_on_offer(texts: tuple[str, str, str]) -> None:
    base, mine, fresh = texts

    merged = merge(base, mine, fresh)

    found = [words(merged.text), *(words(clash.fresh) for clash in merged.clashes)]
    new = set(keys(fresh)) - set(keys(base))
    assert {key for key in new if not any(words(key) in place for place in found)} == set()


@given(TEXTS)
def test_clash_is_found_and_can_be_taken(texts: tuple[str, str, str]) -> None:
    merged = merge(*texts)

    taken = [take_fresh(merged.text, clash) for clash in merged.clashes]

    assert [
        clash
        for clash, text in zip(merged.clashes, taken, strict=True)
        if text is None or text == merged.text or normalise(clash.fresh) not in normalise(text)
    ] == []


@given(letters())
def test_clash_keeps_mine_in_the_text(texts: tuple[str, str, str]) -> None:
    merged = merge(*texts)

    kept = [words(clash.mine) in words(merged.text) for clash in merged.clashes if clash.mine]

    assert all(kept)


@given(letters())
def test_no_two_sentences_are_stuck_together(texts: tuple[str, str, str]) -> None:
    merged = merge(*texts)

    pairs = {one + other for one in POOL + LINES for other in [*POOL, *LINES, "Indeed,"]}

    assert {pair for pair in pairs if pair in merged.text} == set()


@given(TEXTS)
def test_gap_is_one_that_a_text_had_or_begins_a_paragraph(texts: tuple[str, str, str]) -> None:
    merged = merge(*texts)

    gaps, known = (set(re.findall(r"\s+", text)) for text in (merged.text, "x".join(texts)))

    assert gaps <= known | {" ", "\n\n"}


# ----------------------------------------------------------------------------------------- speed


def long_letter(size: int = 600) -> list[str]:
    return [f"Sentence number {n} tells what happened on day {n * n}. " for n in range(size)]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            (
                "".join(long_letter()),
                "".join(long_letter()).replace("happened", "was", 300),
                "".join(long_letter()[::-1]),
            ),
            id="turned round",
        ),
        pytest.param(("a\n" * 25_000, "b\n" * 25_000, "c\n" * 25_000), id="one word a line"),
        pytest.param(("a\n" * 999 + "b", "c\n" + "a\n" * 999, "d " + "a\n" * 998), id="repeated"),
        pytest.param((" " * 50_000 + "x", "x" * 50_000, "x " * 25_000), id="no sentence"),
    ],
)
def test_text_of_50000_characters_merges_quickly(texts: tuple[str, str, str]) -> None:
    started = time.process_time()

    merge(*texts)

    assert time.process_time() - started < 2


def test_rewritten_neighbours_are_each_taken_for_what_they_were() -> None:
    base = (
        "I can’t take this on right now. Telling you straight away should leave you more time.\n\n"
        "Hearing this from you meant a lot to me. I’d be glad to freelance for you."
    )
    mine = (
        "Honestly, life is a bit too full for me this winter. You’ll find somebody great.\n\n"
        "I’d be glad to freelance for you."
    )
    fresh = base.replace("I can’t take this on right now.", "I’m going to stay where I am.")

    merged = merge(base, mine, fresh)

    assert merged.text == mine
    assert [(clash.mine.strip(), clash.fresh.strip()) for clash in merged.clashes] == [
        (
            "Honestly, life is a bit too full for me this winter.",
            "I’m going to stay where I am.",
        )
    ]
