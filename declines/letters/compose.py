"""Composes the letter: a pure function from the answers to a subject and a body."""

from __future__ import annotations

from dataclasses import dataclass

from declines.answers import Answers
from declines.choices import Circumstance, Occasion
from declines.letters import deciding, gratitude, names, parts
from declines.letters.case import Case
from declines.letters.plan import Plan, Writer
from declines.letters.subject import reference, subject

COMFORTABLE_WORDS = 78
COMFORTABLE_PARAGRAPH = 54  # words, in the longest wordings
MOST_THANKS = 2
SHORTER = ((2, True), (1, True), (0, True), (1, False), (0, False))  # deeds, with the job's title

TYPED: dict[str, Writer] = {
    "also": parts.also,
    "remark": gratitude.remark,
    "typed": gratitude.typed_thanks,
}
TOLD = TYPED | {"panel": parts.panel}


@dataclass(frozen=True)
class Letter:
    """A finished letter."""

    subject: str
    body: str


def compose(answers: Answers) -> Letter:
    """Return the letter these answers make; ValueError without a company, role or sender."""
    case = Case.of(answers)
    line = subject(case)
    text = "\n\n".join(_paragraphs(case, plan_of(case)))
    return Letter(line, f"{greeting(case)}\n\n{text}\n\n{signature(case, line, text)}")


def parts_of(answers: Answers) -> dict[str, str]:
    """Return the texts that the letter is made of, by the names of its parts, in their order."""
    case = Case.of(answers)
    plan = plan_of(case)
    return {name: plan.texts[name] for name in plan.names() if name in plan.texts}


def unsaid(answers: Answers) -> list[str]:
    """Return the sentences that were typed, or name who is thanked, and found no room."""
    case = Case.of(answers)
    plan = plan_of(case)
    missing = [write(case) for name, write in TOLD.items() if name not in plan.texts]
    return [text for text in missing if text]


def greeting(case: Case) -> str:
    """Return the line that greets."""
    told = case.told
    called = names.greeted(
        told.addressee, told.title, told.tone, case.has(Circumstance.KNOWN), told.english
    )
    if called.name:
        plainly = called.titled or names.GROUP.search(called.name)
        return case.say("greeting", "titled" if plainly else "named", name=called.name)
    if case.has(Circumstance.AGENCY) or case.occasion == Occasion.APPROACH:
        return case.say("greeting", "unnamed_recruiter")
    programme = case.has(Circumstance.PROGRAMME)
    return case.say("greeting", "unnamed_programme" if programme else "unnamed")


def signature(case: Case, line: str = "", text: str = "") -> str:
    """Return closing, name and what is below it; a reference number where nothing names it."""
    told, number = case.told, reference(case)
    signed = names.signed(told.sender, told.tone) if case.has(Circumstance.KNOWN) else told.sender
    lines = [case.say("closing", told.english.value), signed, told.phone, told.link]
    if number and number not in line and number not in text:
        lines.append(f"Reference: {number}")
    return "\n".join(filter(None, lines))


def _paragraphs(case: Case, plan: Plan) -> list[str]:
    first, second, third = (plan.group(names) for names in plan.order)
    leading = [name for names in plan.order[:2] for name in names]
    joined = sum(plan.most.get(name, 0) for name in leading) <= COMFORTABLE_PARAGRAPH
    if case.brief or (joined and 1 in (len(first), len(second))):
        first, second = first + second, []
    elif len(second) == 1:
        second, third = second + third, []
    return [" ".join(group) for group in (first, second, third) if group]


def plan_of(case: Case) -> Plan:
    """Return the parts of the letter: what it does not go without, and what there is room for."""
    parts.pick_anchors(case)
    plan = _draft(case)
    plan.add("release", parts.programme)
    plan.add("referred", parts.referred)
    plan.add("known", parts.known)
    plan.add("agency", parts.agency)
    if plan.thanks() < MOST_THANKS:
        plan.add("panel", parts.panel)
        plan.add("reached", parts.reached)
    roomy = not case.short and "agency" not in plan.texts
    frees_a_slot = parts.release_entry(case) == "slot"
    if roomy and (plan.fewest_words < COMFORTABLE_WORDS or frees_a_slot):
        plan.add("release", parts.release)
    for name, write in (("ending", parts.ending), ("release", parts.release)):
        if plan.fewest_words < plan.limits.fewest_words:
            plan.add(name, write)
    _vary_beginnings(plan)
    if plan.fewest_words < plan.limits.fewest_words and not case.names_company:
        return plan_of(case.with_company())
    return plan


def _vary_beginnings(plan: Plan) -> None:
    """Let no three sentences in a row begin with "I", as far as wordings allow."""
    if plan.three_begin_with_i():
        plan.add("release", parts.release)
    if plan.three_begin_with_i() and "touch" in plan.texts:
        _put_without_i(plan, "touch", parts.touch)
    if plan.three_begin_with_i() and {"withdraw", "reason"} <= plan.texts.keys():
        _put_without_i(plan, "withdraw", deciding.withdraw)


def _put_without_i(plan: Plan, name: str, write: Writer) -> None:
    """Word a part anew, so that it does not begin with "I" where it can."""
    plan.case.say_without_i(name)
    plan.drop(name)
    plan.put(name, write)


def _draft(case: Case) -> Plan:
    """Return the parts that no letter goes without, cut down until they fit."""
    plan = _core(case, 3)
    for fewer_deeds, with_title in SHORTER:
        if plan.most_words > plan.limits.most_words:
            plan = _core(case, fewer_deeds, with_title)
    for name in _dispensable(case):
        if not plan.fits():
            plan.drop(name)
    for name, write in TYPED.items():
        plan.add(name, write)  # a short one may fit where a long one did not
    return plan


def _dispensable(case: Case) -> tuple[str, ...]:
    """Return the parts that go first where a letter is too long all the same."""
    if not case.short:
        return ("referred", "booked", "typed", "remark", "also")
    last = "touch" if case.occasion == Occasion.RESCHEDULE else "also"
    return ("ending", "typed", "remark", last)


def _core(case: Case, deeds: int, with_title: bool = True) -> Plan:
    """Return the parts that no letter goes without."""
    plan = Plan(case)
    plan.put("thanks", gratitude.thanks, deeds, with_title)
    plan.put("remark", gratitude.remark)
    plan.put("decision", deciding.decision_because, with_title)
    if "decision" not in plan.texts:
        plan.put("decision", deciding.reason_and_decision, with_title)
    if "decision" not in plan.texts:
        plan.put("decision", deciding.decision, with_title)
        plan.put("reason", deciding.reason)
    if "booked" in plan.names() and not case.short:
        plan.put("booked", deciding.booked)
    plan.put("apology", deciding.apology)
    plan.put("confirm", deciding.confirm)
    plan.put("withdraw", deciding.withdraw_because, with_title)
    if "withdraw" in plan.texts:
        plan.drop("reason")
    else:
        plan.put("withdraw", deciding.withdraw, with_title)
    plan.put("ask", deciding.ask)
    plan.put("also", parts.also)
    plan.put("above_all", gratitude.above_all)
    plan.put("returning", parts.returning)
    plan.put("typed", gratitude.typed_thanks)
    if not case.short:
        plan.put("referred", parts.referred)
    plan.put("touch", parts.touch)
    if "touch" not in plan.texts:
        plan.put("ending", parts.ending)
    return plan
