"""What every letter keeps, whatever is chosen: its measures, its own check, its neighbours."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from declines.answers import DEEDS, WITH_REGRET, Answers
from declines.choices import Channel, Circumstance, English, Occasion, Reason, Tone, Touch
from declines.letters import proof, specimens
from declines.letters.case import Case
from declines.letters.compose import compose, parts_of, plan_of
from declines.letters.neighbours import weighty
from declines.letters.picking import sentences
from declines.letters.plan import Plan
from declines.letters.review import review
from tests.letters.ana import MOMENTS, TUESDAY, answers

FILLED = {
    "received_on": date(2026, 2, 4),
    "alternatives": ("Monday at 10", "Tuesday afternoon", "any time on Friday"),
    "thanks_for": "The tour of the new workshop.",
    "own_reason": "my father needs me at home for the coming months",
    "event": "careers fair in Leeds",
    "event_when": "next month",
    "profile": "linkedin.com/in/ana-ruiz",
    "wish": "Help with your next project as a freelancer.",
    "recommended": "my colleague Jo Park",
    "role": "Senior Software Engineer",
    "company": "Northwind Traders Inc.",
    "phone": "+1 555 0100",
}
KIND = FILLED | {"thanks_for": "You all made me feel at home from the first minute."}
DETAILS = {
    Reason.ANOTHER_OFFER: "Initech",
    Reason.ROLE_FIT: "hands-on work",
    Reason.CONDITIONS: "three days on site",
    Reason.RELOCATION: "Lisbon",
    Reason.STUDY: "a master’s at the University of Leeds, from January",
}

DECISIONS = {
    Occasion.INVITATION: (
        r"declin(e|ing) (the|your) invitation|withdraw(ing)? my application|say no\b"
        r"|turn (it|the invitation) down|no to the invitation"
        r"|(decided|going|like|sorry|writing) to decline|decided to say no|be declining"
    ),
    Occasion.INTERVIEW: (
        r"cancel my interview|withdraw(ing)? ((so late|at such short notice) )?from my interview"
    ),
    Occasion.MISSED: (
        r"have told you|never answered|unanswered|(not|n’t) let you know|missing my interview"
        r"|that I missed my interview|answer your message|late reply to your"
        r"|your message .* (has had no|for my) answer"
        r"|answered your message|no answer from me"
    ),
    Occasion.RESCHEDULE: r"can(no|’)t make my interview|miss(ed|ing) my interview",
    Occasion.PROCESS: r"withdraw(ing)? from the process|withdraw(ing)?( my application|[.,]| be)",
    Occasion.OFFER: (
        r"(decline|not to accept|be accepting|not to take|be taking|turn|no to)"
        r"( (your|the|it|this)\b|[.,])"
        r"|(decline|not to accept) (because|for)\b|say no\b|turn(ing)? down|decline it"
        r"|cannot accept it"
    ),
    Occasion.ACCEPTED: r"(withdraw(ing)?|go back on|take back) my acceptance",
    Occasion.APPROACH: (
        r"(not to|not|(won’t|not) be) pursu|say no\b|decline|cannot pursue"
        r"|turn (this one|it|the ([^.]{1,60} )?(role|job)) down"
    ),
}
FORBIDDEN = {
    Occasion.INVITATION: r"cancel|\boffer",
    Occasion.INTERVIEW: r"\boffer|unavoidable|circumstances",
    Occasion.MISSED: r"straight away|at once|promptly|quickly to you|right away",
    Occasion.RESCHEDULE: r"withdraw|declin|cancel",
    Occasion.PROCESS: r"cancel|\boffer",
    Occasion.OFFER: r"cancel|salary|withdraw",
    Occasion.ACCEPTED: r"better|salary|\bpay\b|cancel",
    Occasion.APPROACH: r"withdraw|cancel|\boffer",
}
APOLOGETIC = {Occasion.INTERVIEW, Occasion.MISSED, Occasion.RESCHEDULE, Occasion.ACCEPTED}
STOCK = re.compile(
    r"careful consideration|difficult decision|unfortunately|hono(u)?red|finds you well"
    r"|best of luck|your company|\(s\)|and/or|to whom",
    re.IGNORECASE,
)
HOLES = re.compile(r"None|null|[{}\[\]<>]|_{2}|  | [,.;:?!]|\.\.|,,|,\.|;\.|\b(\w+) \1\b|[!?]\.")
SPACE = list(itertools.product(Occasion, Reason, Touch, Tone))


@pytest.fixture
def proofread() -> Iterator[None]:
    """Let the check read for spelling and grammar, too, which takes most of the time."""
    proof.load()
    yield
    proof._linters.clear()


def word_limits(case: Case) -> tuple[int, int]:
    """A fact that was typed is not left out, even where a short letter grows by it."""
    told = case.told
    typed = 8 * bool(told.to_return or case.lead) + 8 * bool(told.own_reason) + 9 * bool(told.also)
    sentences_typed = min(
        18, len(" ".join((told.also, told.own_reason, *case.typed_sentences)).split())
    )
    if case.brief:
        return 25, (66 if case.occasion == Occasion.RESCHEDULE else 63) + typed
    if case.short:
        return 25, 63 + typed + sentences_typed
    longer = case.occasion in (Occasion.ACCEPTED, Occasion.RESCHEDULE)
    return 45, (120 if longer else 110) + sentences_typed


def sentence_limits(case: Case, plan: Plan) -> tuple[int, int]:
    """A sentence that was typed is not left out, even where a full letter grows by it."""
    if case.brief:
        return 2, 4 + bool(case.told.to_return) + bool(case.told.also)
    typed = len(plan.group(("remark", "also", "typed", "panel")))
    listed = plan.texts.get("ask", "").count("\n- ")
    if case.occasion == Occasion.APPROACH:
        return 2, 3 + typed + bool(case.told.to_return) + bool(case.told.own_reason)
    return 3, 7 + min(typed, 2) + listed


def apologies(case: Case, plan: Plan) -> int:
    """How often a letter says sorry: once where the occasion or the person wants it."""
    to_others = case.occasion == Occasion.MISSED and "apologies" in plan.texts.get("panel", "")
    return (case.occasion in APOLOGETIC or case.told.regret) + to_others


def faults(told: Answers) -> list[str]:
    """What is wrong with the letter these answers make."""
    letter, case = compose(told), Case.of(told)
    plan = plan_of(case)
    text = " ".join(letter.body.split("\n\n")[1:-1])
    unnamed = text.replace(told.company, "")
    said = sentences(text)
    words, (few, many) = len(text.split()), word_limits(case)
    fewest, most = sentence_limits(case, plan)
    sorry = len(re.findall(r"sorry|apolog|forgive", text, re.IGNORECASE))
    remarks = review(letter.subject, letter.body, told)
    checks = {
        f"{words} words": few <= words <= many,
        f"{len(said)} sentences": fewest <= len(said) <= most,
        "a sentence too long": max(len(one.split()) for one in said) <= 30,
        "the subject's length": 0 < len(letter.subject) <= 60 and "\n" not in letter.subject,
        "a hole": not HOLES.search(f"{letter.subject} {text}"),
        "no decision": re.search(DECISIONS[case.occasion], " ".join(said[:3]), re.IGNORECASE),
        "no question": told.occasion != Occasion.RESCHEDULE or "?" in text,
        "a forbidden word": not re.search(FORBIDDEN[case.occasion], unnamed, re.IGNORECASE),
        "a stock phrase": not STOCK.search(text),
        "no thanks": re.search(r"\b[Tt]hank", " ".join(said[:2])),
        "too many thanks": 1 <= len(re.findall("thank", text, re.IGNORECASE)) <= 2,
        f"{sorry} apologies": sorry == apologies(case, plan),
        "three sentences with I": told.also or not plan.three_begin_with_i(),  # hers may be one
        "four paragraphs": len(letter.body.split("\n\n")) <= 5,
        f"remarks: {[(one.fault.value, one.quote) for one in remarks]}": remarks == [],
    }
    return [f"{name}: {letter.subject} | {text}" for name, right in checks.items() if not right]


def moment(occasion: Occasion, number: int) -> datetime | None:
    """One of the four moments; for a missed interview, one that lies behind."""
    chosen = MOMENTS[number % 4]
    return chosen - timedelta(days=7) if chosen and occasion == Occasion.MISSED else chosen


@pytest.mark.parametrize("filled", [{}, KIND], ids=["empty", "kind"])
@pytest.mark.parametrize("occasion", Occasion)
def test_letter_of_every_combination_is_right(occasion: Occasion, filled: dict[str, Any]) -> None:
    assert faults_of_all(occasion, filled) == []


@pytest.mark.parametrize("occasion", Occasion)
def test_letter_of_every_combination_is_spelled_right(occasion: Occasion, proofread: None) -> None:
    assert faults_of_all(occasion, FILLED) == []


def faults_of_all(occasion: Occasion, filled: dict[str, Any]) -> list[str]:
    """What is wrong with the letters of every reason, touch and tone."""
    space = [point for point in SPACE if point[0] == occasion]
    cases = [
        answers(
            occasion=occasion,
            reason=reason,
            reason_detail=DETAILS.get(reason, "") if filled else "",
            regret=number % 3 == 0 and occasion in WITH_REGRET,
            touch=touch,
            tone=tone,
            seed=number,
            english=list(English)[number % 2],
            interview_at=moment(occasion, number // 2),
            channel=list(Channel)[number % 5],
            deeds=DEEDS[occasion][number % 3 : 3 + number % 4] if filled else (),
            **filled,
        )
        for number, (_, reason, touch, tone) in enumerate(space)
    ]

    return [fault for told in cases for fault in faults(told)]


def some(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


@st.composite
def told_by_anybody(draw: st.DrawFn) -> Answers:
    """Answers from the whole space, as people give them."""
    occasion, reason = draw(some(*Occasion)), draw(some(*Reason))
    company, role = draw(some(*specimens.EMPLOYERS))
    hours = draw(some(*specimens.HOURS_AHEAD))
    turned = {Occasion.INTERVIEW: abs(hours), Occasion.MISSED: -abs(hours)}.get(occasion, hours)
    ago = draw(some(*specimens.DAYS_AGO))
    return answers(
        occasion=occasion,
        reason=reason,
        company=company,
        role=role,
        seed=draw(st.integers(0, 2**32)),
        sender=draw(some(*specimens.SENDERS)),
        addressee=draw(some(*specimens.ADDRESSEES)),
        title=draw(some(*specimens.TITLES)),
        circumstances=draw(st.frozensets(some(*Circumstance), max_size=3)),
        agency="Hays",
        referrer=draw(some("Tom Reed", "my aunt Ruth")),
        booked_by=draw(some("", "Kim Bell")),
        reference=draw(some("", "4711-B")),
        touch=draw(some(*Touch)),
        tone=draw(some(*Tone)),
        channel=draw(some(*Channel)),
        english=draw(some(*English)),
        received_on=None if ago is None else TUESDAY.date() - timedelta(days=ago),
        interview_at=draw(some(None, TUESDAY + timedelta(hours=turned))),
        alternatives=specimens.TIMES[: draw(st.integers(0, 3))],
        deeds=tuple(draw(st.lists(some(*DEEDS[occasion]), max_size=4, unique=True))),
        thanks_for=draw(some(*specimens.THANKS)),
        panel=draw(some("", "Dr. Chen and Amir Khan")),
        reason_detail=draw(some(*specimens.DETAILS.get(reason, ("",)))),
        regret=draw(st.booleans()) and occasion in WITH_REGRET,
        also=draw(some("", "", "I will not be handing in the last task.")),
        own_reason=draw(some(*specimens.OWN_REASONS)) if reason == Reason.OWN_WORDS else "",
        to_return=draw(some("", "laptop")),
        starts_on=draw(some(None, TUESDAY.date() + timedelta(days=27))),
        event="careers fair in Leeds",
        event_when=draw(some("", "in May")),
        profile=draw(some("", "linkedin.com/in/ana-ruiz")),
        wish="help as a freelancer",
        recommended=draw(some("", "my colleague Jo Park")),
    )


@given(told=told_by_anybody())
def test_letter_of_anybody_is_right(told: Answers) -> None:
    assert faults(told) == []


@given(told=told_by_anybody())
def test_letter_of_the_same_answers_is_the_same(told: Answers) -> None:
    assert compose(dataclasses.replace(told)) == compose(told)


# By answer, the parts that may read otherwise when it alone changes.
DEPENDENT = {
    "reason": {"reason", "touch"},
    "touch": {"touch"},
    "thanks_for": {"thanks", "typed", "above_all"},
    "panel": {"panel", "touch", "thanks", "above_all"},
    "to_return": {"returning"},
    "starts_on": {"decision"},
    "phone": set[str](),
    "channel": {"thanks", "touch", "decision"},  # a chat is no application
}
CHANGED = {
    "reason": Reason.STUDY,
    "touch": Touch.OPEN,
    "thanks_for": "the lunch and the book",
    "panel": "Lee Park",
    "to_return": "the keys",
    "starts_on": TUESDAY.date() + timedelta(days=20),
    "phone": "+1 555 0199",
    "channel": Channel.PERSON,
}


def is_at_its_limits(told: Answers) -> bool:
    """Whether thanks and title make room in a full letter, or the ending fills a thin one."""
    plan = plan_of(Case.of(told))
    full = plan.most_words > plan.limits.most_words - 20
    filled = plan.case.memo.get("ends_long", "")
    thin = filled or plan.fewest_words < plan.limits.fewest_words + 5
    return Case.of(told).short or full or bool(thin) or plan.sentences >= plan.limits.most_sentences


@pytest.mark.parametrize("name", DEPENDENT)
@given(told=told_by_anybody())
def test_changed_answer_rewords_only_what_depends_on_it(name: str, told: Answers) -> None:
    # Few deeds, and short names: where a letter is full, what is thanked for makes room.
    told = dataclasses.replace(
        told,
        role="Nurse",
        company="Acme",
        reason_detail="",
        deeds=told.deeds[:1],
        thanks_for=told.thanks_for or "the tour of the new workshop",
    )
    changed = dataclasses.replace(told, **{name: CHANGED[name]})  # type: ignore[arg-type]
    assume(name != "reason" or told.occasion != Occasion.RESCHEDULE)  # its decision tells it
    at_limits = any(map(is_at_its_limits, (told, changed)))
    makes_room = {"thanks", "decision", "withdraw", "ending"} if at_limits else set[str]()
    merges = {"decision", "withdraw"} if name == "reason" else set[str]()
    without_i = [plan_of(Case.of(one)).case.without_i for one in (told, changed)]
    dependent = DEPENDENT[name] | makes_room | merges | set().union(*without_i)

    before, after = parts_of(told), parts_of(changed)
    if len({"Nurse" in letter.get("thanks", "") for letter in (before, after)}) == 2:
        dependent |= {"decision", "withdraw"}  # which name the job where the thanks do not
    if len({"Acme" in letter.get("decision", "") for letter in (before, after)}) == 2:
        dependent |= {"ending"}  # which names the company where the decision does not

    both = (before.keys() & after.keys()) - dependent
    assert {part: after[part] for part in both} == {part: before[part] for part in both}


def test_neighbouring_sentences_hardly_ever_share_a_word_of_weight() -> None:
    shared, pairs = [], 0
    for number, (occasion, reason, touch, tone) in enumerate(SPACE):
        told = answers(
            occasion=occasion,
            reason=reason,
            touch=touch,
            tone=tone,
            seed=number,
            company="Ab",
            role="Xy",
            interview_at=moment(occasion, number),
            panel=("", "Lee")[number % 2],
            event="Con",
            profile="Hub",
            wish="aid",
            recommended="Jo",
        )
        plan = plan_of(Case.of(told))
        parts = [plan.texts[name] for name in plan.names() if name in plan.texts]
        for one, other in itertools.pairwise(parts):
            pairs += 1
            words = weighty(sentences(one)[-1]) & weighty(sentences(other)[0])
            shared += [(one, other)] if words else []

    assert pairs > 10_800
    assert len(shared) <= pairs / 1000, shared


@given(told=told_by_anybody(), part=st.sampled_from(["thanks", "decision", "reason", "touch"]))
def test_exchanged_sentence_changes_nothing_else(told: Answers, part: str) -> None:
    told = dataclasses.replace(told, role="Nurse", company="Acme")
    exchanged = dataclasses.replace(told, exchanged=((part, 1),))

    before, after = parts_of(told), parts_of(exchanged)

    # Where three sentences in a row would begin with "I", one of them is worded otherwise.
    without_i = [plan_of(Case.of(one)).case.without_i for one in (told, exchanged)]
    both = (before.keys() & after.keys()) - {part}.union(*without_i)
    assert {name: after[name] for name in both} == {name: before[name] for name in both}


def test_two_drafts_of_one_person_do_not_read_alike() -> None:
    told = answers(occasion=Occasion.PROCESS, reason=Reason.STAYING, touch=Touch.HOPE)
    drafts = [parts_of(dataclasses.replace(told, seed=seed)) for seed in range(50)]

    alike = [
        sum(one[part] == other.get(part) for part in one)
        for one, other in itertools.combinations(drafts, 2)
    ]

    assert sum(alike) / len(alike) < len(drafts[0]) / 2


@pytest.mark.parametrize("occasion", [Occasion.INTERVIEW, Occasion.RESCHEDULE, Occasion.ACCEPTED])
@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize(
    "also",
    [
        "I am sorry for the change of mind after saying yes.",
        "I apologise for the late change.",
        "Please forgive the trouble.",
    ],
)
def test_letter_with_a_typed_apology_keeps_its_own_check(
    occasion: Occasion, tone: Tone, also: str
) -> None:
    own = {"also": also, "own_reason": "my company has promoted me", "tone": tone}
    spoken = [frozenset[Circumstance](), frozenset({Circumstance.SPOKEN})]
    reasons = (Reason.NONE, Reason.STAYING, Reason.OWN_WORDS)
    chosen = itertools.product(reasons, MOMENTS, spoken, [False, True])

    found = [
        remark.fault
        for reason, at, circumstances, regret in chosen
        for told in [
            answers(occasion=occasion, interview_at=at, reason=reason, regret=regret, **own)
        ]
        for asked in [dataclasses.replace(told, circumstances=circumstances)]
        for remark in review(compose(asked).subject, compose(asked).body, asked)
    ]

    assert found == []
