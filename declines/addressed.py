"""Whom the email of a draft goes to, as the person typed it."""

from __future__ import annotations

from typing import Any

from django.db import models

from declines.letters.addresses import (
    addressees,
    addresses,
    merged_addresses,
    unread_address,
    wrong_address,
)
from declines.letters.export import recipients
from declines.letters.mistyped import meant_address, with_comma


class Addressed(models.Model):
    """A draft's email that is addressed; what was typed is stored first and judged afterwards."""

    addressed_to = models.TextField(default="")

    class Meta:
        abstract = True

    @property
    def addresses(self) -> tuple[str, ...]:
        """Return the addresses as other programs take them; none where one is wrong."""
        return addresses(self.addressed_to)

    @property
    def addressees(self) -> tuple[tuple[str, str], ...]:
        """Return the addresses, each behind the name that was typed before it, or ""."""
        return addressees(self.addressed_to)

    def judged_address(self) -> dict[str, Any]:
        """Return whom links name, and what is to be said of what was typed.

        That is: what is no address, what nobody reads, what is a near miss of another one.
        """
        typed = self.addressed_to
        wrong, (comma, dotted) = wrong_address(typed), with_comma(typed)
        is_comma = bool(wrong) and wrong in comma.split(",")
        return {
            "recipients": recipients(self.addresses),
            "wrong_address": comma if is_comma else wrong,
            "dotted_address": dotted if is_comma else "",
            "is_several": " " in wrong and wrong.count("@") > 1,
            "unread_address": unread_address(typed),
            "meant_address": meant_address(typed),
        }

    def combine_addresses(self, elsewhere: str, seen: str) -> None:
        """Take in the addresses that were written elsewhere, on a page that began with `seen`."""
        self.addressed_to = merged_addresses(seen, self.addressed_to, elsewhere)
