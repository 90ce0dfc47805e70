"""What the buttons beside the email do to a draft."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from declines.choices import Cause
from declines.drafting import follow
from declines.forms.finished_email import LONGEST_SUBJECT
from declines.letters.compose import Letter
from declines.models import Draft
from declines.standing import checked
from declines.steps import Reading


class Before(NamedTuple):
    """The text before a press: as it was saved last, and as its page showed it."""

    saved: Letter
    seen: Letter
    saved_to: str
    seen_to: str


Press = Callable[[Draft, str, Reading, Before], None]


def press(draft: Draft, sent: Mapping[str, str], reading: Reading, before: Before) -> None:
    """Do what the pressed button says; what was typed along with it goes into the history first."""
    pressed = [name for name in PRESSES if name in sent]
    if pressed and not draft.stored_text.is_kept_in(draft.text):
        draft.store()
    for name in pressed:
        PRESSES[name](draft, sent[name], reading, before)


def _settle(draft: Draft, value: str, _reading: Reading, before: Before) -> None:
    key, _, choice = value.partition(":")
    draft.settle(key, choice, before.saved)


def _reopen(draft: Draft, value: str, _reading: Reading, _before: Before) -> None:
    draft.reopen(value)


def _remark(draft: Draft, value: str, reading: Reading, _before: Before) -> None:
    key, answer, _place = parted(value)
    if answer == "apply":
        draft.heed(key, reading.answers)
    elif answer == "dismiss":
        draft.dismiss(key)
    elif answer == "show":
        draft.dismissed = [one for one in draft.dismissed if one != key]


def parted(value: str) -> tuple[str, str, int]:
    """Return the key of a remark, what is answered to it, and which one of the page it is."""
    key, answer, place, *_ = [*value.split(":"), "", ""]
    return key, answer, int(place) if re.fullmatch("[0-9]{1,3}", place) else 0


def after_remark(value: str, draft: Draft, reading: Reading) -> str:
    """Return the end of the address at which whoever answered a remark goes on: at the next.

    Who takes back that its words stay goes on at the remark itself.
    """
    said, (key, answer, place) = checked(draft, reading), parted(value)
    keys = [pair for pair, _, _ in said["twice"]] + [remark.key for remark in said["remarks"]]
    if answer == "show":
        return f"#remark-{keys.index(key)}" if key in keys else "#guidelines"
    undo = f"&undo={draft.replaced.pk}" if draft.replaced else ""
    left = f"&left={key}" if answer == "dismiss" and key in draft.dismissed else ""
    place = min(place, len(keys) - 1)
    return f"?remark={place}{undo}{left}#" + (f"remark-{place}" if keys else "guidelines")


def _undo(draft: Draft, value: str, _reading: Reading, _before: Before) -> None:
    draft.take_back(value)


def _seen(draft: Draft, _value: str, _reading: Reading, _before: Before) -> None:
    draft.forget_change()


def _merge(draft: Draft, _value: str, _reading: Reading, before: Before) -> None:
    draft.combine(before.saved, before.seen)
    draft.combine_addresses(before.saved_to, before.seen_to)


def _exchange(draft: Draft, value: str, reading: Reading, _before: Before) -> None:
    if reading.position is None:
        draft.exchange(value, reading.answers)


def _update(draft: Draft, _value: str, reading: Reading, _before: Before) -> None:
    follow(draft, reading)


def _recompose(draft: Draft, _value: str, _reading: Reading, _before: Before) -> None:
    if draft.composed_body:
        draft.edit(draft.composed_subject, draft.composed_body, Cause.RECOMPOSED)
        draft.own, draft.base_subject, draft.base_body, draft.clashes = [], "", "", []


def _include(draft: Draft, value: str, reading: Reading, _before: Before) -> None:
    if reading.position is None:
        draft.include(value, reading.answers)


def _resubject(draft: Draft, _value: str, _reading: Reading, _before: Before) -> None:
    if "subject" in draft.thread:
        subject = f"Re: {draft.thread['subject']}"[:LONGEST_SUBJECT]
        draft.edit(subject, draft.body, Cause.SUBJECT)


PRESSES: dict[str, Press] = {
    "settle": _settle,
    "reopen": _reopen,
    "remark": _remark,
    "undo": _undo,
    "seen": _seen,
    "merge": _merge,
    "exchange": _exchange,
    "update": _update,
    "recompose": _recompose,
    "resubject": _resubject,
    "include": _include,
}
