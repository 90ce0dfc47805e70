"""The email page: the finished text as it stands, beside what it was made from."""

from __future__ import annotations

import re
import uuid
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from declines.accompanied import is_named
from declines.choices import Cause, Channel, Companion, Reason, Tone
from declines.drafting import follow, reading_of
from declines.finished import PARTS
from declines.forms import EmailForm
from declines.letters.clock import is_awaited, read_clock
from declines.letters.companions import BOOKED, is_unsigned, write_companions
from declines.letters.differences import Piece, differences
from declines.letters.export import mailto, on_the_web
from declines.letters.mine import differences_of_mine
from declines.models import Draft
from declines.standing import beside_answers, checked, whose
from declines.steps import BY_SLUG, Reading, Step
from declines.text import is_blank

USES = {
    _("for the phone"): (Companion.PHONE, Companion.VOICEMAIL),
    _("for others"): (
        Companion.REFERRER,
        Companion.PANEL,
        Companion.CLIENT,
        Companion.COORDINATOR,
        Companion.HR,
    ),
    _("if they ask why"): (Companion.WHY,),
}

SITE_NAMES = {"Outlook at work": _("Outlook at work")}  # the others are called the same anywhere

WITHOUT_THREAD = {
    Channel.PHONE: _("They phoned, so there is no message to reply to: send it as a new email."),
    Channel.MESSAGE: _("They wrote in a chat: answer there, and leave the subject out."),
    Channel.PERSON: _(
        "They told you in person, so there is no message to reply to: send it as a new email."
    ),
    Channel.PORTAL: _(
        "Where their website takes an answer, paste it there; else send it as a new email."
    ),
}


def email_page(
    request: HttpRequest,
    draft: Draft,
    reading: Reading,
    *,
    form: EmailForm | None = None,
    stale: bool = False,
    status: int = 200,
) -> TemplateResponse:
    """Return the email page, over the saved text or over the form that was sent in."""
    if not draft.composed_body:
        follow(draft, reading)
    said = checked(draft, reading) if form is None else {}  # the check reads what is saved
    form = form or EmailForm(initial=_saved(draft), auto_id="%s")
    context = {
        "draft": draft,
        "form": form,
        "stale": stale,
        "rows": rows_of(form["body"].value() or ""),
        "differs": _differs(draft, form) if stale else {},
        "page": f"{uuid.uuid4().hex}.0",
        "typists": " ".join(draft.typists.values()),
        **beside_answers(draft, reading),
        **whose(draft),
        **_asked(request, draft),
        **_told(reading),
        "answer_by_is_over": _is_over(draft.answer_by, reading),
        **_reply(draft, reading),
        **(_ways(draft) | draft.judged_address() if said else {}),
        **said,
    }
    return TemplateResponse(request, "declines/email.html", context, status=status)


def _asked(request: HttpRequest, draft: Draft) -> dict[str, Any]:
    """Return what is asked and told about the saved text, and what a press can take back."""
    return {
        "clashes": draft.open_clashes(),
        "restored": draft.text_cause == Cause.RESTORED,
        "undo": _undo(request, draft),
        "kept": _kept(request, draft),
        "remarked": _remarked(request),
        "left": _left(request, draft),
        "unsendable": "empty" in request.GET and is_blank(draft.body),
    }


def _told(reading: Reading) -> dict[str, Any]:
    """Return what the answers say, to whom, and what they advise."""
    answers = reading.answers
    return {
        "title": answers.company,
        "english": answers.english,
        "answers": _summary(reading),
        "clock": read_clock(answers),
        "awaited": is_awaited(answers.occasion),
        "tones": [(tone, tone == answers.tone) for tone in Tone],
        "unsigned": is_unsigned(answers),
        "movable": _is_movable(reading),
        "uses": _uses(reading),
    }


def _ways(draft: Draft) -> dict[str, Any]:
    """Return the addresses by which the saved text is sent; none go with another text."""
    sites = on_the_web(draft.subject, draft.body, draft.addresses)
    return {
        "mailto": mailto(draft.subject, draft.body, draft.addresses),
        "mail_sites": [(SITE_NAMES.get(name, name), *links) for name, *links in sites],
    }


def _reply(draft: Draft, reading: Reading) -> dict[str, Any]:
    """Return how it is answered: in a thread, elsewhere, or in a chat with the short message."""
    told = WITHOUT_THREAD.get(reading.answers.channel)
    in_thread = told is None or "id" in draft.thread
    chats = reading.answers.channel == Channel.MESSAGE and not in_thread
    message = Companion.MESSAGE if chats and _is_written(reading, Companion.MESSAGE) else ""
    return {
        "in_thread": in_thread,
        "without_thread": told,
        "body_alone": in_thread or chats,
        "short_message": message,
    }


def _is_written(reading: Reading, *kinds: Companion) -> bool:
    """Tell whether one of these texts goes with the email."""
    if reading.position is not None or not is_named(reading.answers):
        return False
    return bool(write_companions(reading.answers, kinds))


def stale_page(request: HttpRequest, draft: Draft, told: dict[str, Any]) -> TemplateResponse:
    """Return the email page over a text that was sent in beside one it did not see."""
    form = EmailForm(initial=told | {"revision": draft.revision}, auto_id="%s")
    return email_page(request, draft, reading_of(draft), form=form, stale=True, status=409)


def sent_along(request: HttpRequest, draft: Draft) -> EmailForm | None:
    """Return the form of the email that a page of it sends along, None where none is."""
    has_text = {"subject", "body"} <= request.POST.keys()
    stored = {"addressed_to": draft.addressed_to}
    return EmailForm(request.POST, initial=stored, auto_id="%s") if has_text else None


def refusal(request: HttpRequest, draft: Draft, form: EmailForm) -> TemplateResponse | None:
    """Return the page that gives back a text that cannot be taken, None where it can."""
    if not form.is_valid():
        return email_page(request, draft, reading_of(draft), form=form, status=400)
    told = form.cleaned_data
    seen = told["revision"] == draft.revision or draft.goes_on_from(told["page"])
    is_open = seen and not draft.sent_at
    return None if draft.is_as(told) or is_open else stale_page(request, draft, told)


def _is_over(day: date | None, reading: Reading) -> bool:
    return day is not None and day < reading.answers.written_at.date()


def _differs(draft: Draft, form: EmailForm) -> dict[str, list[Piece]]:
    """Return how the text that was sent in differs from the saved one.

    Where it is told which text its page showed, nothing of that is called the person's.
    """
    told = {name: form[name].value() or "" for name in form.fields}
    pairs = {part: (getattr(draft, part), told[part]) for part in PARTS}
    if not told["seen_body"]:
        return {part: differences(*pair) for part, pair in pairs.items()}
    return {part: differences_of_mine(told[f"seen_{part}"], *pair) for part, pair in pairs.items()}


def _kept(request: HttpRequest, draft: Draft) -> str:
    """Return the key of the clash in which a press has just kept the person's sentence."""
    key = request.GET.get("kept", "")
    return key if draft.kept(key) else ""


def _remarked(request: HttpRequest) -> int | None:
    """Return at which remark a press told what became of another, -1 where none is left."""
    told = request.GET.get("remark", "")
    return int(told) if re.fullmatch("-1|[0-9]{1,3}", told) else None


def _left(request: HttpRequest, draft: Draft) -> str:
    """Return the key of the remark of which a press has just left the words, "" for none."""
    key = request.GET.get("left", "")
    return key if key in draft.dismissed else ""


def _undo(request: HttpRequest, draft: Draft) -> int | None:
    """Return the number of the text that a press has just replaced, None once more has happened."""
    asked = request.GET.get("undo", "")
    last = draft.last_replaced() if asked else None
    return last if str(last) == asked else None


def _is_movable(reading: Reading) -> bool:
    """Tell whether it is the time that does not suit, so that another might."""
    about_time = reading.answers.reason == Reason.TIMING
    return about_time and read_clock(reading.answers).occasion in BOOKED


def _uses(reading: Reading) -> list[str]:
    """Return what the texts that go with the letter are for."""
    return [str(use) for use, kinds in USES.items() if _is_written(reading, *kinds)]


def _saved(draft: Draft) -> dict[str, Any]:
    stored = {part: getattr(draft, part) for part in PARTS}
    seen = {f"seen_{part}": text for part, text in stored.items()}
    return stored | seen | {"revision": draft.revision}


def _summary(reading: Reading) -> list[tuple[Any, list[tuple[str, Any, str]]]]:
    english = reading.answers.english
    rows = [(BY_SLUG[slug], form.summary(english)) for slug, form in reading.forms.items()]
    if read_clock(reading.answers).urgent and "circumstances" in _unanswered(*rows[0]):
        label = rows[0][0].form.base_fields["circumstances"].label
        rows[0][1].append(("circumstances", label, str(_("Nothing said"))))
    return rows


def _unanswered(step: Step, rows: list[tuple[str, Any, str]]) -> set[str]:
    return step.form.base_fields.keys() - {row[0] for row in rows}


def rows_of(body: str) -> int:
    return sum(1 + len(line) // 62 for line in body.split("\n")) + 1
