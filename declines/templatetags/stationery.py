"""Form fields and letters as HTML.

It is Python, because templates of it took thrice as long. Whatever is not markup goes through
`escape` here, and nowhere else.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache
from html import escape
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from declines.choices import English
from declines.drafting import GAP_BEGINS, GAP_ENDS
from declines.letters.sentences import split
from declines.letters.wording import clock_time
from declines.spelling import day_in_words

register = template.Library()
LONGEST_QUOTE = 140
LAST_WORD = re.compile(r"\S+$")
GAP, MARKED = re.compile(f"{GAP_BEGINS}(.*?){GAP_ENDS}"), r"<i>\1</i>"


@register.filter
def drawn(form: Any) -> SafeString:
    """Return a form's fields as HTML, the ones of its fold folded away until they are used."""
    summary, folded = form.fold
    fields = [form[name] for name in form.fields]
    html = "".join(_field(field) for field in fields if field.name not in folded)
    if folded:
        extra = [field for field in fields if field.name in folded]
        used = " open" if form.unfolded or any(map(_is_used, extra)) else ""
        inner = "".join(map(_field, extra))
        html += (
            f'<details class="fold"{used}><summary>{_safe(summary)}</summary>\n{inner}</details>'
        )
    return SafeString(html)


@register.filter
def written(letter: Any) -> SafeString:
    """Return a shown letter as paragraphs, each sentence a span, each gap marked."""
    html = f'<p class="subject" dir="auto">{_span(letter.subject)}</p>\n'
    for paragraph in letter.body.split("\n\n"):
        html += f'<p dir="auto">{"".join(map(_span, split(paragraph)))}</p>\n'
    return SafeString(html)


@register.filter
def waited(days: int) -> str:
    """Return the sentence that says for how long they have waited: days, months, or years."""
    months, years = days // 30, days // 365
    if years >= 2:
        return _("They have been waiting for %d years.") % years
    if months >= 2:
        return _("They have been waiting for %d months.") % months
    told = ngettext(
        "They have been waiting for %d day.", "They have been waiting for %d days.", days
    )
    return told % days


@register.filter
def in_words(day: date, english: English) -> str:
    """Return a day in words, in the order of the English of its draft."""
    return day_in_words(day, english)


@register.filter
def with_weekday(day: date, english: English) -> str:
    """Return a day in words with its weekday, in the order of the English of its draft."""
    return day_in_words(day, english, with_weekday=True)


@register.filter
def time_in_words(moment: datetime, english: English) -> str:
    """Return the time of day, and of which clock, as the English of its draft writes it."""
    return f"{clock_time(moment, english)} {moment:%Z}"


@register.filter
def in_brief(words: str) -> str:
    """Return words to be quoted, long ones cut behind a word."""
    if len(words) <= LONGEST_QUOTE:
        return words
    cut = words[: LONGEST_QUOTE - 1]
    return (cut if words[len(cut)].isspace() else LAST_WORD.sub("", cut) or cut).rstrip() + "…"


def _is_used(field: Any) -> bool:
    value = field.value()
    usual = field.form.usual.get(field.name, field.field.initial)
    return bool(field.errors) or bool(value and value != usual)


def _field(field: Any) -> str:
    type = getattr(field.field.widget, "input_type", "textarea")
    if type in ("radio", "checkbox"):
        return _group(field, type)
    shown_with = _attrs({"data-with": getattr(field.field, "shown_with", "")})
    label = _label(field.form.__class__, field.name, get_language())
    control = _control(field, type)
    return f'<div class="field"{shown_with}>{label}{_error(field)}{control}</div>'


@cache
def _label(form: type[Any], name: str, language: str | None) -> str:
    """Return label and hint of a field, which are the same on every page of one language."""
    field = form.base_fields[name]
    optional = not (field.required or getattr(field, "needed", False) or hasattr(field, "choices"))
    mark = f" <i>{_safe(_('(optional)'))}</i>" if optional else ""
    return f'<label for="{name}">{_safe(field.label)}{mark}</label>{_hint(field, name)}'


def _hint(field: Any, name: str) -> str:
    if not field.hint:
        return ""
    return f'<p class="hint" id="{name}-hint">{_safe(field.hint)}</p>'


def _group(field: Any, type: str) -> str:
    fitting = field.form.fitting.get(field.name)
    invalid = "true" if type == "radio" and field.errors else ""
    attrs = {"aria-describedby": _described_by(field), "aria-invalid": invalid}
    attrs["role"] = "radiogroup" if invalid else ""
    value = field.value() or ()
    chosen = {value} if isinstance(value, str) else set(value)
    id = f' id="{field.auto_id}"'  # a link to the field leads to the chosen or the first option
    legend, labels = _legend(field.field, field.name, get_language())
    offered = [(code, label) for code, label in labels if fitting is None or code in fitting]
    target = next((code for code, _ in offered if code in chosen), offered[0][0] if offered else "")
    options = ""
    for code, label in offered:
        own_id = f' id="{field.auto_id}_{code}"' if field.form.unfolded else ""  # to lead to it
        marks = (id if code == target else own_id) + (" checked" if code in chosen else "")
        control = f'<input type="{type}" name="{field.html_name}" value="{code}"{marks}>'
        options += f"<label>{control}{label}</label>"
    if not options:
        return ""
    return f'<fieldset class="field"{_attrs(attrs)}>{legend}{_error(field)}{options}</fieldset>'


@cache
def _legend(field: Any, name: str, language: str | None) -> tuple[str, list[tuple[str, str]]]:
    """Return legend and hint of a group, and by code the label and hint of each option.

    Of a field that all forms share, so that this is told once.
    """
    labels = []
    for code, label in field.choices:
        hint = field.hints.get(code) if hasattr(field, "hints") else None
        labels.append((code, _safe(label) + (f"<small>{_safe(hint)}</small>" if hint else "")))
    return f"<legend>{_safe(field.label)}</legend>{_hint(field, name)}", labels


def _control(field: Any, type: str) -> str:
    value = field.value() or ""
    extra = field.field.widget.attrs
    attrs = _attrs(
        {
            "name": field.html_name,
            "id": field.auto_id,
            "dir": "auto" if type in ("text", "textarea") else "",
            "aria-invalid": "true" if field.errors else "",
            "aria-describedby": _described_by(field),
            "autocomplete": extra.get("autocomplete", ""),
            "rows": extra.get("rows", "") if type == "textarea" else "",
            "maxlength": field.field.taken if type == "textarea" else "",
        }
    ) + (' aria-required="true"' if field.field.required else "")
    if type == "textarea":
        return f"<textarea{attrs}>\n{_safe(value)}</textarea>"
    if type == "select":
        options = "".join(
            f'<option value="{code}"{" selected" if code == value else ""}>{_safe(label)}</option>'
            for code, label in field.field.choices
        )
        return f"<select{attrs}>{options}</select>"
    kind = _attrs({"type": "" if type == "text" else type, "value": value})
    return f"<input{kind}{attrs}>"


def _error(field: Any) -> str:
    if not field.errors:
        return ""
    return f'<p class="error" id="{field.auto_id}-error">{_safe(field.errors[0])}</p>'


def _described_by(field: Any) -> str:
    kinds = (("hint", field.field.hint), ("error", field.errors))
    return " ".join(f"{field.auto_id}-{kind}" for kind, there in kinds if there)


def _span(sentence: str) -> str:
    words = GAP.sub(MARKED, _safe(sentence))
    return f"<span>{words.rstrip()}</span>{'<br>' * words.count(chr(10))} "


def _attrs(attrs: dict[str, Any]) -> str:
    return "".join(f' {name}="{_safe(value)}"' for name, value in attrs.items() if value)


def _safe(text: Any) -> str:
    return escape(str(text))
