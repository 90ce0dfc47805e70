"""The four guidelines and the clear decision, in a text that anybody may have edited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from declines.choices import Advice, Occasion, Reason, Touch
from declines.faults import Fault
from declines.letters import fitting_thanks
from declines.letters.clock import CALL_HOURS
from declines.letters.fitting import is_nobody
from declines.letters.picking import words
from declines.letters.review.reading import Finished, Piece, Remark
from declines.letters.review.wordlists import words_of

IGNORE = re.IGNORECASE

PROMPT = words_of("prompt")
CONFIRMING, WAITED = words_of("confirming"), words_of("waited")
THEIRS = re.compile(
    r"\b(?:your|you(?:[’']ve|\s+have)?\s+(?:\w+ed|got|came|were|wrote|are)|apolog\w*|sorry|could|should"
    r"|wish)\b",
    IGNORE,
)

WORD = re.compile(r"\w+")
THANKS = words_of("thanks")
NO_THANKS = words_of("no_thanks")
ONLY_THANKS = re.compile(
    r"(?:many\s+)?(?:thank\s+you|thanks)(?:\s+(?:very|so)\s+much|\s+again|\s+a\s+lot)?[\s.!,]*",
    IGNORE,
)

DECLINED = words_of("declined")
MOVED = words_of("moved")
OTHER_VERBS: dict[Occasion, re.Pattern[str]] = {
    occasion: words_of(f"not_of_{occasion.value}")
    for occasion in Occasion
    if occasion != Occasion.MISSED
}
HEDGE = words_of("hedge")
NO_HEDGE = words_of("no_hedge")
REOPENS = words_of("reopens")
SHORTEST_TYPED = 8  # characters by which typed words are known again
REOPENING_QUESTION = words_of("reopening_question")


def promptness(letter: Finished) -> Iterator[Remark]:
    """Yield what the clock asks for in vain, and each claim of a prompt answer that is late."""
    clock, text = letter.clock, letter.text.text
    near = clock.advice == Advice.CONFIRM and clock.occasion == Occasion.INTERVIEW
    if near and not CONFIRMING.search(text):
        yield letter.missing(Fault.NOT_CONFIRMED)
    patience = clock.patience and clock.occasion == Occasion.INVITATION
    if patience and not WAITED.search(text):
        yield letter.missing(Fault.NO_PATIENCE)
    late = clock.hours_left is not None and clock.hours_left < CALL_HOURS
    if clock.patience or late or clock.occasion == Occasion.MISSED:
        yield from _claims_of_promptness(letter)


def _claims_of_promptness(letter: Finished) -> Iterator[Remark]:
    for sentence in letter.masked:
        for found in PROMPT.finditer(sentence.text):
            before = sentence.text[max(0, found.start() - 24) : found.start()]
            if not THEIRS.search(before + found[0]):
                yield letter.remark(Fault.NOT_PROMPT, sentence, found)


def thanks(letter: Finished) -> Iterator[Remark]:
    """Yield what is wrong with the thanks: none, late, for nothing, or too many.

    Thanks to others than the addressee, who are named in the answers, are not too many.
    """
    thanking = [
        (number, sentence, found)
        for number, sentence in enumerate(letter.masked)
        for found in THANKS.finditer(_without(NO_THANKS, sentence.text))
    ]
    if not thanking:
        yield letter.missing(Fault.NO_THANKS)
        return
    number, sentence, found = thanking[0]
    if number > 1:
        yield letter.remark(Fault.LATE_THANKS, sentence, found)
    if all(ONLY_THANKS.fullmatch(one.text) for _, one, _ in thanking):
        yield letter.remark(Fault.EMPTY_THANKS, sentence, found)
    sentences = {place: (one, at) for place, one, at in reversed(thanking)}
    others = {word for word in WORD.findall(letter.told.panel) if not word.islower()}
    own = [
        place for place in sentences if others.isdisjoint(WORD.findall(sentences[place][0].text))
    ]
    for place in sorted(own)[2:]:
        yield letter.remark(Fault.MANY_THANKS, *sentences[place])


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: "~" * len(found[0]), text)


def decision(letter: Finished) -> Iterator[Remark]:
    """Yield what is wrong with the decision: none, late, hedged, reopened, another occasion's."""
    occasion = letter.clock.occasion
    verb = MOVED if occasion == Occasion.RESCHEDULE else DECLINED
    places = [number for number, one in enumerate(letter.masked) if verb.search(one.text)]
    if not places:
        yield letter.missing(Fault.NO_DECISION)
    elif places[0] > 2 and not _is_said_by_three(letter):
        yield letter.about(Fault.LATE_DECISION, letter.sentences[places[0]])
    yield from _verbs(letter, occasion)
    yield from _doubts(letter, occasion)


def _is_said_by_three(letter: Finished) -> bool:
    opening = " ".join(one.text for one in letter.masked[:3])
    missed = letter.clock.occasion == Occasion.MISSED or letter.clock.past
    said = re.search(
        r"\b(?:earlier|sooner|miss(?:ed|ing)|not\s+com|(?:un)?answer(?:ed)?)\b", opening, IGNORE
    )
    return missed and said is not None


def _verbs(letter: Finished, occasion: Occasion) -> Iterator[Remark]:
    pattern = OTHER_VERBS.get(occasion)
    for sentence in letter.masked if pattern else ():
        found = pattern.search(sentence.text) if pattern else None
        if found and not re.search(
            r"\baccepted\b|\banother\s+offer|\belsewhere\b", sentence.text, IGNORE
        ):
            yield letter.remark(Fault.OTHER_VERB, sentence, found)


def _doubts(letter: Finished, occasion: Occasion) -> Iterator[Remark]:
    for sentence in letter.masked:
        if _is_about_something_else(letter, sentence):
            continue
        found = HEDGE.search(_without(NO_HEDGE, sentence.text))
        if found and "now" in found[0] and occasion == Occasion.APPROACH:
            found = None  # who is asked out of the blue may say no for now
        if found and occasion != Occasion.RESCHEDULE and not _looks_ahead(sentence.text):
            yield letter.remark(Fault.HEDGED, sentence, found)
            continue
        reopened = REOPENS.search(sentence.text)
        if not reopened and sentence.text.rstrip('"”’)').endswith("?"):
            reopened = REOPENING_QUESTION.search(sentence.text)
        if reopened and occasion != Occasion.RESCHEDULE and not _looks_ahead(sentence.text):
            yield letter.remark(Fault.REOPENED, sentence, reopened)


def _is_about_something_else(letter: Finished, sentence: Piece) -> bool:
    """Return whether this tells what was typed as thanks or as a wish."""
    own = letter.body[sentence.start : sentence.start + len(sentence.text)]
    typed = (fitting_thanks.split(letter.told.thanks_for)[0], letter.told.wish)
    return any(len(one) > SHORTEST_TYPED and _compared(one) in _compared(own) for one in typed)


def _looks_ahead(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:other|another|different|future|later|new)\s+(?:role|position|opening|opportunit|job|vacanc|project)"
            r"|\bkeep\s+(?:me\s+in\s+mind|in\s+touch)|\bcomes?\s+up\b|\bone\s+day\b|\bmeet\s+again|\bcross\b",
            text,
            IGNORE,
        )
    )


# ----------------------------------------------------------------------------------- the reason

PAY = words_of("pay")
COMPLAINT = words_of("complaint")
PRIVATE = words_of("private")
COMPARED = words_of("compared")
BOAST = words_of("boast")
QUIET_PAY = re.compile(
    r"\bdifferent\s+level|as\s+(?:we\s+)?(?:have\s+)?discussed|as\s+we\s+said|other\s+expectations",
    IGNORE,
)
FIGURES = re.compile(r"\d|too\s+(?:low|little)|low\b|insult", IGNORE)
MATTERS: tuple[tuple[Fault, re.Pattern[str]], ...] = (
    (Fault.COMPLAINT, COMPLAINT),
    (Fault.PRIVATE, PRIVATE),
    (Fault.COMPARED, COMPARED),
    (Fault.BOAST, BOAST),
)
APPRECIATIVE = words_of("appreciative")
SAID_IN_PRAISE = frozenset({Fault.COMPARED, Fault.BOAST, Fault.COMPLAINT})
LONGEST_REASON = 30  # words


def reason(letter: Finished) -> Iterator[Remark]:
    """Yield what a reason had better leave out, and a reason that is too long."""
    for own, sentence in zip(letter.sentences, letter.masked, strict=True):
        if _compared(own.text) in _compared(letter.told.thanks_for):
            continue  # typed beside the thanks: no reason, whatever it is about
        praises = APPRECIATIVE.search(sentence.text)
        for fault, pattern in MATTERS:
            found = pattern.search(sentence.text)
            if found and not (praises and fault not in SAID_IN_PRAISE):
                yield letter.remark(fault, sentence, found)
        if not praises:
            yield from _pay(letter, sentence)
    yield from _long_reason(letter)


def _pay(letter: Finished, sentence: Piece) -> Iterator[Remark]:
    found = PAY.search(sentence.text)
    discussed = letter.told.reason == Reason.SALARY and not FIGURES.search(sentence.text)
    if found and not (
        discussed or (QUIET_PAY.search(sentence.text) and not FIGURES.search(sentence.text))
    ):
        yield letter.remark(Fault.PAY, sentence, found)


OTHER_BUSINESS = words_of("other_business")


def _settles_else(letter: Finished, sentence: Piece) -> bool:
    """Return whether this was typed beside the thanks, or to settle something else."""
    also = _compared(letter.told.also)
    said = _compared(sentence.text)
    return (bool(also) and also in said) or said in _compared(letter.told.thanks_for)


def _compared(text: str) -> str:
    return text.replace("'", "’").rstrip(" .!").casefold()


def _long_reason(letter: Finished) -> Iterator[Remark]:
    telling = [
        own
        for own, masked in zip(letter.sentences, letter.masked, strict=True)
        if "- "
        not in (own.text[:2], own.text.partition("\n")[2][:2])  # one of the times that are offered
        and not OTHER_BUSINESS.search(masked.text)
        and not _settles_else(letter, own)
    ]
    lengths = [words(one.text) for one in telling]
    if len(telling) > 2 and sum(lengths) > LONGEST_REASON:
        first, last = telling[0], telling[-1]
        told = letter.body[first.start : last.start + len(last.text)]
        yield letter.about(Fault.LONG_REASON, Piece(told, first.start))
    elif lengths and max(lengths) > LONGEST_REASON:
        yield letter.about(Fault.LONG_REASON, telling[lengths.index(max(lengths))])


# ------------------------------------------------------------------------------------ the touch

FORWARD = words_of("forward")
LUCK = words_of("luck")
PROMISE = words_of("promise")


def touch(letter: Finished) -> Iterator[Remark]:
    """Yield the missing look ahead, or one that nobody wanted."""
    wanted = letter.told.touch
    later = [one for number, one in enumerate(letter.masked) if number]
    if wanted == Touch.NOTHING and letter.told.occasion != Occasion.RESCHEDULE:
        for sentence in later:
            found = PROMISE.search(sentence.text)
            if found:
                yield letter.remark(Fault.UNWANTED_TOUCH, sentence, found)
        return
    event = {word for word in letter.told.event.split() if len(word) > 3}
    if any(_says_what_comes(letter, one) for one in later) and (
        wanted != Touch.EVENT or not event or event & set(re.findall(r"[\w-]+", letter.text.text))
    ):
        return
    if letter.told.occasion == Occasion.RESCHEDULE or is_nobody(letter.told.recommended):
        return
    for sentence in letter.masked:
        lucky = LUCK.search(sentence.text)
        if lucky:
            yield letter.remark(Fault.LUCK_ALONE, sentence, lucky)
            return
    yield letter.missing(Fault.NO_TOUCH)


KEEP_IN_MIND = re.compile(r"(?<!not )\b(?:think\s+of\s+me|keep\s+me\s+in\s+mind)\b", IGNORE)


def _says_what_comes(letter: Finished, sentence: Piece) -> bool:
    text = LUCK.sub(" ", sentence.text)
    own = letter.body[sentence.start : sentence.start + len(sentence.text)]
    known = [letter.told.event, letter.told.profile, letter.told.wish, letter.told.recommended]
    hopes = HOPING.search(text) and re.search(r"\b(?:I|we|me|us|our|each\s+other)\b", text)
    named = any(name and name.casefold() in own.casefold() for name in known)
    asked = KEEP_IN_MIND.search(text)
    return named or bool(hopes or asked) or (bool(FORWARD.search(text)) and not THANKS.search(text))


HOPING = re.compile(
    r"\b(?:hope|hoping|look(?:ing)?\s+forward|(?:be|am|are|[’']d|would)\s+(?:\w+\s+)?(?:glad|happy|delighted|pleased)"
    r"|would\s+love|[’']d\s+love|wish\s+to|until\s+then)\b",
    IGNORE,
)
