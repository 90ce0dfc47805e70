"""Email addresses as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declines.letters.addresses import (
    addresses,
    is_address,
    merged_addresses,
    unread_address,
    written,
    wrong_address,
)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", ()),
        (" maria@acme.example ", ("maria@acme.example",)),
        ("maria@acme.example, tom+hr@acme.example", ("maria@acme.example", "tom+hr@acme.example")),
        ("maria@acme.example; tom@acme.example;", ("maria@acme.example", "tom@acme.example")),
        ("Maria Lopez <maria@acme.example>", ("maria@acme.example",)),
        ("Lopez, Maria <m@acme.example>, t@acme.example", ("m@acme.example", "t@acme.example")),
        ("t@acme.example, Lopez, Maria <m@acme.example>", ("t@acme.example", "m@acme.example")),
        ('"Lopez, Maria" <m@acme.example>', ("m@acme.example",)),
        ("jo@müller.example", ("jo@xn--mller-kva.example",)),
        ("jo@MU\u0308LLER.example", ("jo@xn--mller-kva.example",)),
        ("jo@例え.テスト", ("jo@xn--r8jz45g.xn--zckzah",)),
    ],
)
def test_addresses_are_read_as_people_write_them(typed: str, told: tuple[str, ...]) -> None:
    assert addresses(typed) == told


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("maria", "maria"),
        ("maria@acme", "maria@acme"),
        ("maria@acme.example, tom", "tom"),
        ("maria@acme.example tom@acme.example", "maria@acme.example tom@acme.example"),
        ("m@acme.example\r\nBcc: eve@evil.example", "m@acme.example\r\nBcc: eve@evil.example"),
        ("jö@acme.example", "jö@acme.example"),
        ("jo@straße.example", "jo@straße.example"),
        (f"jo@{'ü' * 300}.example", f"jo@{'ü' * 300}.example"),
        (f"{'x' * 65}@acme.example", f"{'x' * 65}@acme.example"),
        ("<>", ""),
    ],
)
def test_what_is_no_address_is_told_and_none_is_taken(typed: str, wrong: str) -> None:
    assert (wrong_address(typed), addresses(typed)) == (wrong, ())


@pytest.mark.parametrize(
    ("typed", "unread"),
    [
        ("no-reply@acme.example", "no-reply@acme.example"),
        ("Acme <jobs-noreply@acme.example>", "jobs-noreply@acme.example"),
        ("m@acme.example, Do_Not_Reply+7@acme.example", "Do_Not_Reply+7@acme.example"),
        ("donotreply@acme.example", "donotreply@acme.example"),
        ("mailer-daemon@acme.example", "mailer-daemon@acme.example"),
        ("reno.replying@acme.example", ""),
        ("maria@no-reply.example", ""),
        ("noor@acme.example", ""),
    ],
)
def test_address_that_takes_no_replies_is_known(typed: str, unread: str) -> None:
    assert unread_address(typed) == unread


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "merged"),
    [
        ("", "", "", ""),
        ("a@x.example", "a@x.example", "b@x.example", "b@x.example"),
        ("a@x.example", "b@x.example", "a@x.example", "b@x.example"),
        ("a@x.example", "", "a@x.example, c@x.example", "c@x.example"),
        ("", "a@x.example", "b@x.example", "a@x.example, b@x.example"),
        ("", "a@x.example", "a@x.example", "a@x.example"),
        ("", "Lopez, A <a@x.example>", "Lopez, A <a@x.example>", "Lopez, A <a@x.example>"),
        ("a@x.example", "Lopez, A <a@x.example>", "a@x.example", "Lopez, A <a@x.example>"),
        ("a@x.example", "a@x.example", "Lopez, A <a@x.example>", "Lopez, A <a@x.example>"),
        ("Jo <a@x.example>", "a@x.example", "b@x.example; a@x.example", "a@x.example, b@x.example"),
    ],
)
def test_addresses_of_two_pages_are_merged(base: str, mine: str, theirs: str, merged: str) -> None:
    assert merged_addresses(base, mine, theirs) == merged


@pytest.mark.parametrize("typed", ["x" + "," * 1_000_000, "<" * 200_000, "noreply." * 100_000])
def test_endless_typing_is_read_in_one_go(typed: str) -> None:
    """The slow way took an hour for the first of them."""
    told = (unread_address(typed), addresses(typed))

    assert told == ("", ())


@given(st.text(st.sampled_from("ab@.,;<> \n\r\"'üß-"), max_size=60))
def test_whatever_is_typed_is_taken_whole_or_not_at_all(typed: str) -> None:
    told = addresses(typed)

    assert [one for one in told if not (one.isascii() and is_address(one))] == []
    assert (told == ()) == (not written(typed) or wrong_address(typed) != "")
