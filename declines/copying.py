"""A draft as the beginning of others, and what it is called."""

from __future__ import annotations

import re
import uuid
from itertools import count
from time import time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from declines.answers import Answers
from declines.choices import Reason
from declines.drafting import file, reading_of, uuid_in
from declines.filing import LONGEST_NAME
from declines.forms import CopyForm, NameForm
from declines.forms.give_a_reason import DETAILS
from declines.models import Draft
from declines.storage import again_if_changed
from declines.wizard import EMAIL, step_url
from declines.zones import zone_of_browser

# What is the person's own, and goes along to the next employer: by step, the fields.
OWN = {
    "answer-promptly": ("time_zone", "clock"),
    "keep-in-touch": ("sender", "phone", "link", "tone", "english", "profile"),
}
REASON_STEP = "give-a-reason"
ACCEPTED = {REASON_STEP: {"reason": [Reason.ANOTHER_OFFER.value], "signed": ["yes"]}}
TEXT = (
    "answers", "proposed", "addressed_to", "subject", "body", "composed_subject", "composed_body",
    "composed_at", "composed_tone", "own", "clashes", "dismissed", "exchanged", "included",
    "part_of", "added", "base_subject", "base_body", "companions", "thread", "text_cause",
    "text_begun_at", "english",
)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def copies(request: HttpRequest, id: uuid.UUID) -> HttpResponse:
    """Copy a draft whole, or its person's details and manner for other employers."""
    draft = Draft.objects.one_owned_by(request, id)
    reading = reading_of(draft)
    batch = uuid_in(request.POST.get("draft")) or uuid.uuid4()
    if "whole" in request.POST:
        copy = _whole(draft, batch)
        return redirect(f"{step_url(copy, reading_of(copy).position or EMAIL)}?copied")
    usual = {"has_accepted": reading.answers.reason == Reason.ANOTHER_OFFER}
    told = request.POST if request.method == "POST" else None
    form = CopyForm(told, initial=usual, reason=_reason_for_others(reading.answers))
    if form.is_valid():
        made = _for_others(draft, form, batch)
        if len(made) == 1 and not form.has_repeated:
            return redirect("go-on", id=made[0].pk)
        repeated = "&repeated" if form.has_repeated else ""
        return redirect(f"{reverse('drafts')}?made={len(made)}{repeated}")
    context = {
        "draft": draft,
        "form": form,
        "title": reading.answers.company,
        "new_id": uuid.uuid4(),
    }
    status = 400 if form.is_bound else 200
    return render(request, "declines/copy.html", context, status=status)


def _reason_for_others(told: Answers) -> str:
    """Return the reason in words, "" where there is none that other employers may be told."""
    if told.reason in (Reason.NONE, Reason.ANOTHER_OFFER):
        return ""
    said = told.own_reason if told.reason == Reason.OWN_WORDS else told.reason_detail
    if _names(said, told.company):
        return ""
    label = "" if told.reason == Reason.OWN_WORDS else str(told.reason.label)
    return ", ".join(filter(None, (label, said)))


def _names(said: str, company: str) -> bool:
    """Tell whether words name a company, if only by the first word of its name."""
    first = re.escape(company.split(" ", 1)[0])
    is_named = bool(company) and company.casefold() in said.casefold()
    return is_named or (len(first) > 3 and bool(re.search(rf"\b{first}\b", said)))


def _same_reason(draft: Draft) -> dict[str, dict[str, list[str]]]:
    """Return the reason as it was answered, with what was typed to it."""
    typed = draft.answers[REASON_STEP]
    reason = Reason(typed["reason"][0])
    own = {Reason.OWN_WORDS: "own_reason"} | DETAILS
    names = [name for name in ("reason", own.get(reason, "")) if name in typed]
    return {REASON_STEP: {name: typed[name] for name in names}}


def _whole(draft: Draft, batch: uuid.UUID) -> Draft:
    told = {name: getattr(draft, name) for name in TEXT}
    id = uuid.uuid5(batch, "whole")
    told["name"] = _name_of_copy(draft)
    copy = Draft(id=id, owner=draft.owner, worded_like=draft.seed, **told)
    file(copy)
    return _made_once([copy])[0]


def _name_of_copy(draft: Draft) -> str:
    """Return a name that tells a copy from its draft, and from copies made before."""
    original = draft.name or draft.role or draft.company or _("Draft")
    others = Draft.objects.filter(owner=draft.owner, deleted_at=None).exclude(name="")
    taken = {*others.values_list("name", flat=True)}
    ends = (_("(copy %d)") % number if number > 1 else _("(copy)") for number in count(1))
    names = (f"{original[: LONGEST_NAME - len(end) - 1]} {end}" for end in ends)
    return next(name for name in names if name not in taken)


def _made_once(copies: list[Draft]) -> list[Draft]:
    """Store the copies, but those that the same form has made before."""
    return Draft.objects.bulk_create(copies, ignore_conflicts=True)


def _for_others(draft: Draft, form: CopyForm, batch: uuid.UUID) -> list[Draft]:
    own = {
        step: {name: draft.answers[step][name] for name in names if name in draft.answers[step]}
        for step, names in OWN.items()
        if step in draft.answers
    }
    if any(map(zone_of_browser, own.get("answer-promptly", {}).get("clock", []))):
        own["answer-promptly"].pop("time_zone", None)  # it is that of the interview
    reason = ACCEPTED if form.cleaned_data["has_accepted"] else {}
    if form.cleaned_data.get("same_reason"):
        reason = _same_reason(draft)
    made: list[Draft] = []
    for company in form.cleaned_data["companies"]:
        answers = own | reason
        answers["answer-promptly"] = own.get("answer-promptly", {}) | {"company": [company]}
        id = uuid.uuid5(batch, f"{len(made)} {company}")
        made.append(Draft(id=id, owner=draft.owner, english=draft.english, answers=answers))
        made[-1].proposed = [*answers]
        file(made[-1])
    return _made_once(made)


@require_http_methods(["GET", "HEAD", "POST"])
@again_if_changed
def rename(request: HttpRequest, id: uuid.UUID) -> HttpResponse:
    """Give a draft a name of its own, or none."""
    draft = Draft.objects.one_owned_by(request, id)
    form = NameForm(
        request.POST if request.method == "POST" else None, initial={"name": draft.name}
    )
    if request.method == "POST" and form.is_valid():
        draft.name = form.cleaned_data["name"]
        file(draft)
        draft.store()
        return redirect(f"{reverse('drafts')}?renamed={draft.pk}&at={int(time())}")
    status = 400 if form.is_bound else 200
    return render(request, "declines/rename.html", {"draft": draft, "form": form}, status=status)
