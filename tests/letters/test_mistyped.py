"""What was most likely meant by an address that was mistyped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declines.letters.addresses import is_address, wrong_address
from declines.letters.mistyped import ENDING_OF, PROVIDER_OF, meant_address, with_comma


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("maria@acme.con", "maria@acme.com"),
        ("maria@acme.cmo", "maria@acme.com"),
        ("Maria Lopez <maria@gmial.com>", "maria@gmail.com"),
        ("maria@gmail.co", "maria@gmail.com"),
        ("Maria@Hotmial.Con", "Maria@hotmail.com"),
        ("tom@acme.example, maria@outlok.com, jo@gmial.com", "maria@outlook.com"),
        ("", ""),
        ("maria@gmail.com", ""),
        ("maria@acme.co", ""),
        ("maria@acme.cm", ""),
        ("maria@hotmail.co.uk", ""),
        ("maria@gmial.example", ""),
        ("maria@con.example", ""),
        ("maria@gmial.com, tom", ""),
    ],
)
def test_near_miss_of_a_common_address_is_known(typed: str, meant: str) -> None:
    assert meant_address(typed) == meant


def test_what_is_meant_is_no_near_miss_itself() -> None:
    meant = {*PROVIDER_OF.values(), *(f"acme.{ending}" for ending in ENDING_OF.values())}

    assert [host for host in meant if meant_address(f"maria@{host}")] == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("x@y,com", ("x@y,com", "x@y.com")),
        ("maria@acme, com", ("maria@acme,com", "maria@acme.com")),
        ("maria@acme;org", ("maria@acme,org", "maria@acme.org")),
        ("maria@acme,co,uk", ("maria@acme,co,uk", "maria@acme.co.uk")),
        ("maria@acme.co,uk", ("maria@acme.co,uk", "maria@acme.co.uk")),
        ("t@acme.example, maria@y,com, jo@z.example", ("maria@y,com", "maria@y.com")),
        ("", ("", "")),
        ("maria@acme.example, tom", ("", "")),
        ("maria@acme.example, jo", ("", "")),
        ("maria@acme, tom", ("", "")),
        ("maria, com", ("", "")),
        ("maria@acme", ("", "")),
        ("ma ria@y,com", ("", "")),
    ],
)
def test_comma_where_a_dot_belongs_is_known(typed: str, told: tuple[str, str]) -> None:
    assert with_comma(typed) == told


@given(st.text(st.sampled_from("ab@.,; com"), max_size=40))
def test_what_has_a_comma_for_a_dot_is_wrong_as_typed_and_right_as_meant(typed: str) -> None:
    said, meant = with_comma(typed)

    assert bool(said) == bool(meant) == is_address(meant)
    assert not said or wrong_address(typed) != ""
