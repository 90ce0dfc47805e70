"""From a draft's answers to its letter: for the page beside the form, and into the draft."""

from __future__ import annotations

import dataclasses
import uuid
from dataclasses import dataclass

from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from declines.answers import Answers
from declines.choices import Deed, English
from declines.history import Text
from declines.letters.clock import Clock, read_clock
from declines.letters.compose import Letter, compose, parts_of
from declines.letters.review import Finished, Remark, guidelines
from declines.models import Draft, SentDraftError, State
from declines.owners import owner_made_for
from declines.saves import SAVE, is_late, written_by
from declines.spelling import english_of_browser
from declines.steps import BY_SLUG, Reading, Step, read

GAP_BEGINS, GAP_ENDS = "\ufdd0", "\ufdd1"  # noncharacters: the gate lets nobody type them
# What a letter thanks for in any case, by naming what it answers.
THANKED_ANYWAY = frozenset({Deed.INVITED, Deed.MADE_OFFER, Deed.THOUGHT_OF_ME})


@dataclass(frozen=True)
class Shown:
    """A letter as it is shown beside a form; a gap stands between GAP marks."""

    subject: str
    body: str
    clock: Clock
    clashing: bool  # an edited sentence stands where these answers make another
    doubts: tuple[Remark, ...] = ()  # about what a typed reason had better leave out


def start_draft(request: HttpRequest) -> Draft:
    """Return a new draft of this browser's owner; a form that is sent twice starts one."""
    owner = owner_made_for(request)
    english = english_of_browser(request.headers.get("Accept-Language", ""))
    anew = {"owner": owner, "english": english}
    draft, created = Draft.objects.get_or_create(
        pk=uuid_in(request.POST.get("draft")) or uuid.uuid4(), defaults=anew
    )
    pressed_twice = draft.owner == owner and not draft.answers and draft.deleted_at is None
    return draft if created or pressed_twice else Draft.objects.create(**anew)


def uuid_in(text: str | None) -> uuid.UUID | None:
    """Return the UUID that a text is, None where it is none."""
    try:
        return uuid.UUID(text or "")
    except ValueError:
        return None


def reading_of(draft: Draft) -> Reading:
    """Return what the draft's typed answers mean now."""
    known = {
        "seed": draft.seed,
        "exchanged": tuple(sorted(draft.exchanged.items())),
        "included": tuple(draft.included),
        "english": English(draft.english),
        "begun_on": draft.created_at.date(),
        "has_written": draft.has_written,
        "answer_by": None if draft.says_sorry_by_hand else draft.answer_by,
    }
    return read(draft.answers, timezone.now(), proposed=draft.proposed, **known)


def is_outrun(draft: Draft, slug: str, data: QueryDict) -> bool:
    """Tell whether the same page of a step has sent something later already."""
    return is_late(save_in(data), typists(draft, slug))


def typists(draft: Draft, slug: str) -> str:
    """Return the last saves of the pages of a step, the newest first."""
    return str(draft.typists.get(slug, ""))


def keep_typed(draft: Draft, step: Step, data: QueryDict) -> Reading:
    """Keep what was typed into a step and return what all means now; the caller stores it.

    Choices that were made when more were offered stay, though they cannot be sent again.
    Raises SentDraftError where the email was sent, since what it was made from stays as it was.
    """
    if draft.sent_at:
        raise SentDraftError
    if save := save_in(data):
        draft.typists = draft.typists | {step.slug: written_by(save, typists(draft, step.slug))}
    before = draft.answers.get(step.slug, {})
    typed = step.with_newer(step.typed_in(data), before, data.get("was", ""))
    draft.keep_typed(step.slug, typed)
    draft.proposed = [slug for slug in draft.proposed if slug != step.slug]
    reading = reading_of(draft)
    if step.slug in reading.forms:
        draft.keep_typed(step.slug, reading.forms[step.slug].with_unseen(before))
    draft.file(reading.answers, is_complete=reading.position is None)
    return reading


def save_in(data: QueryDict) -> str:
    """Return which save of which page of the wizard this is, nothing where that is not told."""
    save = data.get("page", "")
    return save if SAVE.fullmatch(save) else ""


def file(draft: Draft) -> None:
    """Let the list of drafts know what the draft's answers say; the caller stores it."""
    reading = reading_of(draft)
    draft.file(reading.answers, is_complete=reading.position is None)


def store_if_answered(draft: Draft) -> None:
    """Store the draft; one that holds no answer is stored only to empty it, and is not listed."""
    says_something = any(
        BY_SLUG[slug].says_something(typed) for slug, typed in draft.answers.items()
    )
    typed = draft.answers
    if says_something:
        draft.store()
    elif draft.had_answers:
        draft.answers = {}
        draft.store()
        draft.answers = typed


def follow(draft: Draft, reading: Reading) -> None:
    """Let the draft's text follow its answers where they are complete; the caller saves.

    What was sent is a record, and stays as it is.
    """
    if reading.position is None and draft.sent_at is None:
        letter, tone = compose(reading.answers), reading.answers.tone
        if letter != draft.composed:
            draft.take(letter, tone)
        elif not draft.part_of:  # a draft of the time before parts were remembered
            draft.note_parts(letter)
        draft.composed_tone = tone


def bring_back(draft: Draft, state: State, made: Text | None = None) -> None:
    """Make an earlier text the email again, and ask of its questions what is so now.

    Where a press `made` another text of it, what was edited since stays as far as can be.
    """
    draft.bring_back(state, made)
    reading = reading_of(draft)
    if reading.position is None:
        draft.drop_questions_beside(compose(reading.answers))


def unthanked(draft: Draft, reading: Reading) -> list[str]:
    """Return what was ticked to be thanked for and found no room, while the thanks are composed."""
    answers = reading.answers.in_sight()
    if reading.position is not None or (thanks := _thanks(answers)) not in draft.body:
        return []
    deeds = answers.deeds  # a letter thanks for the first of them, as many as fit
    thanked = next(
        number
        for number in range(len(deeds) + 1)
        if _thanks(dataclasses.replace(answers, deeds=deeds[:number])) == thanks
    )
    return [str(deed.label) for deed in deeds[thanked:] if deed not in THANKED_ANYWAY]


def _thanks(answers: Answers) -> str:
    return parts_of(answers).get("thanks", "")


def letter_so_far(draft: Draft, reading: Reading) -> Shown:
    """Return the letter the answers make, hand edits kept and gaps marked."""
    letter = _composed_with_gaps(reading.answers)
    subject, body = draft.merged("subject", letter), draft.merged("body", letter)
    return Shown(
        subject=subject.text,
        body=body.text,
        clock=read_clock(reading.answers),
        clashing=bool(subject.clashes or body.clashes or draft.open_clashes()),
        doubts=_doubts(Letter(subject.text, body.text), reading.answers),
    )


def _doubts(letter: Letter, answers: Answers) -> tuple[Remark, ...]:
    """Return the remarks on a reason in own words, which are worth a look while it is typed."""
    if not (answers.own_reason or answers.reason_detail):
        return ()
    return tuple(guidelines.reason(Finished(letter.subject, letter.body, answers)))


def _composed_with_gaps(answers: Answers) -> Letter:
    """Return the letter with gaps marked; behind the gap of a title stands no other noun."""
    letter, title = compose(_with_gaps(answers)), _gap(_("job title"))
    body = letter.body.replace(f"{title} role", title)
    return dataclasses.replace(letter, body=body)


def _with_gaps(answers: Answers) -> Answers:
    return dataclasses.replace(
        answers,
        company=answers.company or _gap(_("company")),
        role=answers.role or _gap(_("job title")),
        sender=answers.sender or _gap(_("your name")),
    )


def _gap(words: str) -> str:
    return f"{GAP_BEGINS}{words}{GAP_ENDS}"
