"""Composes the letter: a pure function from the answers to a subject and a body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from declines.answers import Answers
from declines.choices import Circumstance, Occasion, Tone
from declines.letters import deciding, gratitude, names, parts, settling
from declines.letters.case import Case, Job
from declines.letters.picking import sentences, words
from declines.letters.plan import TAKING_BACK, THANKFUL, THANKS_FIRST, Plan, Writer
from declines.letters.subject import reference, signed, subject

SHORTEST_PARAGRAPH = 5  # words
SHORT_PARAGRAPH = 12  # that does not stand between two others
MOST_THANKS = 2
SHORTER = (  # deeds, and how much of the job
    (2, Job.WHOLE), (1, Job.WHOLE), (0, Job.WHOLE), (0, Job.TITLED), (1, Job.UNTITLED),
    (0, Job.UNTITLED),
)  # fmt: skip

TYPED: dict[str, Writer] = {
    "also": parts.also,
    "remark": gratitude.remark,
    "typed": gratitude.typed_thanks,
}
TOLD = TYPED | {"panel": parts.panel}


@dataclass(frozen=True)
class Letter:
    """A finished letter, and the texts that its body is made of by the names of their parts.

    The reason may lie in the text of another part, which is named.
    """

    subject: str
    body: str
    parts: Mapping[str, str] = field(default_factory=dict, compare=False)
    reason_in: str = field(default="", compare=False)

    @property
    def told(self) -> dict[str, str]:
        """Return the text that tells what each part is there for; two may be told by one."""
        within = {"reason": self.parts[self.reason_in]} if self.reason_in in self.parts else {}
        return within | dict(self.parts)


def compose(answers: Answers) -> Letter:
    """Return the letter these answers make; ValueError without a company, role or sender."""
    case = Case.of(answers)
    line, plan = subject(case), plan_of(case)
    text = "\n\n".join(_paragraphs(case, plan))
    body = f"{greeting(case)}\n\n{text}\n\n{signature(case, line, text)}"
    return Letter(line, body, _texts(plan), plan.reason_in)


def parts_of(answers: Answers) -> dict[str, str]:
    """Return the texts that the letter is made of, by the names of its parts, in their order."""
    return _texts(plan_of(Case.of(answers)))


def _texts(plan: Plan) -> dict[str, str]:
    return {name: plan.texts[name] for name in plan.names() if name in plan.texts}


def unsaid(answers: Answers) -> dict[str, str]:
    """Return the sentences that were typed, or name who is thanked, and found no room, by part."""
    case = Case.of(answers)
    plan = plan_of(case)
    missing = {name: write(case) for name, write in TOLD.items() if name not in plan.texts}
    return {name: text for name, text in missing.items() if text}


def in_every_tone(name: str, answers: Answers) -> set[str]:
    """Return how a part that was typed, or names who is thanked, reads in each of the tones."""
    return {TOLD[name](Case.of(replace(answers, tone=tone))) for tone in Tone}


def greeting(case: Case) -> str:
    """Return the line that greets."""
    told = case.told
    called = names.greeted(
        told.addressee, told.title, told.tone, case.has(Circumstance.KNOWN), told.english
    )
    if called.name:
        plainly = (
            called.titled or names.INITIAL.match(called.name) or names.GROUP.search(called.name)
        )
        return case.say("greeting", "titled" if plainly else "named", name=called.name)
    if case.has(Circumstance.AGENCY) or case.occasion == Occasion.APPROACH:
        return case.say("greeting", "unnamed_recruiter")
    programme = case.has(Circumstance.PROGRAMME)
    return case.say("greeting", "unnamed_programme" if programme else "unnamed")


def signature(case: Case, line: str = "", text: str = "") -> str:
    """Return closing, name and what is below it; a reference number where nothing names it."""
    told, number = case.told, reference(case)
    lines = [case.say("closing", told.english.value), signed(case), told.phone, told.link]
    if number and number not in line and number not in text:
        lines.append(f"Reference: {number}")
    return "\n".join(filter(None, lines))


def _paragraphs(case: Case, plan: Plan) -> list[str]:
    groups = [group for names in plan.order if (group := plan.group(names))]
    if case.brief and len(groups) > 2:
        first, second, *groups = groups
        groups = [first + second, *groups]
    texts = [" ".join(group) for group in groups]
    if len(texts) > 2 and plan.order == TAKING_BACK and words(texts[1]) < SHORT_PARAGRAPH:
        texts[:2] = [" ".join(texts[:2])]
    single = all(len(sentences(text)) == 1 for text in texts[-2:])
    if len(texts) > 2 and single and plan.order == THANKS_FIRST:
        texts[-2:] = [" ".join(texts[-2:])]
    if len(texts) > 2 and words(texts[-1]) < SHORTEST_PARAGRAPH:
        texts[-2:] = [f"{texts[-2]} {texts[-1]}"]
    return texts


def plan_of(case: Case) -> Plan:
    """Return the parts of the letter: what it does not go without, and what there is room for."""
    parts.pick_anchors(case)
    plan = _draft(case)
    for name in TOLD:
        if name in case.told.included and name not in plan.texts:
            plan.put(name, TOLD[name])
    _fill(plan)
    if case.occasion == Occasion.RESCHEDULE and not case.brief:
        plan.add("release", parts.release)
    if plan.fewest_words < plan.limits.fewest_words and "ending" in plan.texts:
        _end_at_length(plan)
    ending, release = ("ending", parts.ending), ("release", parts.release)
    frees = parts.release_entry(case) == "slot"  # which says more than a wish
    for name, write in (release, ending) if frees else (ending, release):
        ends = "touch" in plan.texts and (case.internal or case.occasion == Occasion.RESCHEDULE)
        if plan.fewest_words < plan.limits.fewest_words and not (name == "ending" and ends):
            plan.add(name, write)
    _vary_beginnings(plan)
    if plan.fewest_words < plan.limits.fewest_words and not case.names_company:
        return plan_of(case.with_company())
    return plan


def _fill(plan: Plan) -> None:
    """Say what else there is to say, as far as there is room."""
    if parts.recommends(plan.case):
        plan.add("ending", parts.ending)
    plan.add("release", parts.kept_free)
    plan.add("referred", parts.referred)
    plan.add("known", parts.known)
    plan.add("agency", parts.agency)
    if plan.thanks() < MOST_THANKS or not THANKFUL.search(parts.panel(plan.case)):
        plan.add("panel", parts.panel)
    if plan.thanks() < MOST_THANKS:
        plan.add("reached", parts.reached)


def _end_at_length(plan: Plan) -> None:
    """Word the warm ending at more length, where that is enough to need no second wish."""
    for length in ("yes", ""):
        plan.case.memo["ends_long"] = length
        plan.drop("ending")
        plan.put("ending", parts.ending)
        if plan.fewest_words >= plan.limits.fewest_words:
            return


def _vary_beginnings(plan: Plan) -> None:
    """Let no three sentences in a row begin with "I", as far as wordings allow."""
    writers: dict[str, Writer] = {
        "apology": settling.apology,
        "overdue": settling.overdue,
        "ask": settling.ask,
        "above_all": gratitude.above_all,
        "returning": parts.returning,
        "touch": parts.touch,
        "ending": parts.ending,
    }
    if "reason" in plan.texts:
        writers["withdraw"] = settling.withdraw
    for name in writers:
        if name in plan.texts and plan.three_begin_with_i():
            _put_without_i(plan, name, writers[name])
    wished = any("search" in text for text in plan.texts.values())
    if plan.three_begin_with_i() and not (wished or plan.case.told.also):  # which may begin so
        plan.add("release", parts.release)


def _put_without_i(plan: Plan, name: str, write: Writer) -> None:
    """Word a part anew, so that it does not begin with "I" where it can."""
    plan.case.say_without_i(name)
    plan.drop(name)
    plan.put(name, write)


def _draft(case: Case) -> Plan:
    """Return the parts that no letter goes without, cut down until they fit."""
    plan = _core(case, 3)
    for fewer_deeds, job in SHORTER:
        if job != Job.WHOLE and not case.short:
            _drop_until_it_fits(plan, ("referred", "booked"))
        if plan.most_words > plan.limits.most_words:
            plan = _core(case, fewer_deeds, job)
    _drop_until_it_fits(plan, _dispensable(case))
    for name, write in TYPED.items():
        plan.add(name, write)  # a short one may fit where a long one did not
    return plan


def _drop_until_it_fits(plan: Plan, names: tuple[str, ...]) -> None:
    for name in names:
        if not plan.fits():
            plan.drop(name)


def _dispensable(case: Case) -> tuple[str, ...]:
    """Return the parts that go first where a letter is too long all the same."""
    if not case.short:
        return ("referred", "booked", "overdue", "typed", "remark", "also")
    last = "touch" if case.occasion == Occasion.RESCHEDULE else "also"
    return ("ending", "overdue", "typed", "remark", last)


def _core(case: Case, deeds: int, job: Job = Job.WHOLE) -> Plan:
    """Return the parts that no letter goes without."""
    plan = Plan(case)
    plan.put("thanks", gratitude.thanks, deeds, job)
    plan.put("remark", gratitude.remark)
    _put_decision(plan, job)
    if "booked" in plan.names() and not case.short:
        plan.put("booked", settling.booked)
    plan.put("apology", settling.apology)
    plan.put("overdue", settling.overdue)
    plan.put("confirm", settling.confirm)
    _put_withdrawal(plan, job)
    plan.put("ask", settling.ask)
    plan.put("also", parts.also)
    plan.put("above_all", gratitude.above_all)
    plan.put("returning", parts.returning)
    plan.put("typed", gratitude.typed_thanks)
    if not case.short:
        plan.put("referred", parts.referred)
    plan.put("touch", parts.touch)
    moving = case.occasion == Occasion.RESCHEDULE
    said = moving or (case.internal and gratitude.stand_apart(case))  # they see each other anyhow
    if "touch" not in plan.texts and not (said or parts.KEPT_IN_MIND.search(case.told.also)):
        plan.put("ending", parts.ending)
    return plan


def _put_decision(plan: Plan, job: Job) -> None:
    """Put in the decision and the reason, in one sentence where one can hold both."""
    plan.put("decision", deciding.decision_because, job)
    if "decision" not in plan.texts:
        plan.put("decision", deciding.reason_and_decision, job)
    if "decision" in plan.texts:
        plan.reason_in = "decision"
    else:
        plan.put("decision", deciding.decision, job)
        plan.put("reason", deciding.reason)


def _put_withdrawal(plan: Plan, job: Job) -> None:
    """Put in that an application ends, too, with the reason where it can be told there."""
    plan.put("withdraw", settling.withdraw_because, job)
    if "withdraw" in plan.texts:
        plan.drop("reason")
        plan.reason_in = "withdraw"
    else:
        plan.put("withdraw", settling.withdraw, job)
