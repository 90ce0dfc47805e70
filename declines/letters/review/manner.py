"""Length, respect, apology, sincerity and the subject line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from declines.answers import Answers
from declines.choices import Channel, Occasion, Tone
from declines.faults import Fault
from declines.letters.compose import parts_of
from declines.letters.picking import words
from declines.letters.review.reading import Finished, Piece, Remark
from declines.letters.review.wordlists import words_of

IGNORE = re.IGNORECASE

LONGEST, LONGEST_BRIEF, SHORTEST = 130, 80, 24  # words between greeting and closing
LONGEST_SENTENCE = 30
MOST_SENTENCES = 9

BLAME = words_of("blame")
ABSOLUTE = words_of("absolute")
SHOUTING = re.compile(r"(?:\b[A-Z]{2,}\s+)+[A-Z]{2,}\b!*|\b[A-Z]{4,}\b!*|!{2,}|\?{2,}|[?!]{3,}")
LONGEST_ACRONYM = 5  # letters
LOUD = frozenset(  # words that people write so to be heard
    [
        "never",
        "ever",
        "very",
        "much",
        "stop",
        "please",
        "thank",
        "thanks",
        "sorry",
        "what",
        "when",
        "this",
        "that",
        "with",
        "have",
        "been",
        "not",
        "know",
        "want",
        "need",
        "must",
        "will",
        "your",
        "yours",
        "mine",
        "more",
        "most",
        "less",
        "last",
        "time",
        "today",
        "again",
        "still",
        "only",
        "even",
        "hate",
        "love",
        "good",
        "great",
        "best",
        "worst",
        "dear",
        "hope",
        "okay",
        "yeah",
        "right",
        "wrong",
        "twice",
        "weeks",
        "days",
        "hours",
        "months",
        "year",
        "years",
        "late",
        "long",
        "wait",
        "fair",
        "once",
        "both",
        "each",
        "every",
        "first",
        "nice",
        "kind",
        "rude",
        "huge",
        "real",
        "true",
    ]
)
ACRONYM = re.compile(
    r"^(?:RSVP|ASAP|NHS|USA|UK|EU|MBA|PGCE|HTML|NASA|UNESCO|UNICEF|COVID|CEO|CFO|CTO|HR|IT|PHP|SQL|AWS|GDPR|IELTS|TOEFL|ICU|LLC|GMBH|PAYE|HMRC|STEM|IEEE|SIAM|[IVXLC]+)$"
)
EMOJI = re.compile(
    "[\U0001f300-\U0001faff\u2600-\u27bf\U0001f1e6-\U0001f1ff]|(?<!\\S)[:;]-?[)(DP](?!\\w)"
)

APOLOGY = words_of("apology")
NO_APOLOGY = words_of("no_apology")
MILD_APOLOGY, LATE_ANSWER = words_of("mild_apology"), words_of("late_answer")
WANTS_APOLOGY = frozenset(
    {Occasion.MISSED, Occasion.ACCEPTED, Occasion.INTERVIEW, Occasion.RESCHEDULE}
)
SAYS_SORRY = WANTS_APOLOGY - {Occasion.INTERVIEW}  # whose decision does, whatever was typed

STOCK = words_of("stock")
VERDICT = words_of("verdict")
LONGEST_SUBJECT = 60  # characters


def length(letter: Finished) -> Iterator[Remark]:
    """Yield a letter that is too long or too short, and sentences that are too long."""
    told = letter.told
    count = words(letter.text.text)
    brief = told.tone == Tone.BRIEF
    if count > (LONGEST_BRIEF if brief else LONGEST):
        yield letter.missing(Fault.TOO_LONG_FOR_BRIEF if brief else Fault.TOO_LONG)
    elif count < SHORTEST:
        yield letter.missing(Fault.TOO_SHORT)
    elif _has_many_sentences(letter, count):
        yield letter.missing(Fault.MANY_SENTENCES)
    for sentence in letter.sentences:
        if words(sentence.text) > LONGEST_SENTENCE:
            yield letter.about(Fault.LONG_SENTENCE, sentence)


def _has_many_sentences(letter: Finished, count: int) -> bool:
    """Return whether there are many short ones; other times in a list are none."""
    told = [one for one in letter.sentences if "\n- " not in one.text and one.text[:2] != "- "]
    return len(told) > MOST_SENTENCES and count < 9 * len(told)


def respect(letter: Finished) -> Iterator[Remark]:
    """Yield blame, absolutes, shouting, and an emoji in a formal letter."""
    yield from _unkind(letter)
    named = _named(letter.told)
    for sentence in letter.masked:
        for found in SHOUTING.finditer(sentence.text):
            if not _is_acronym(found[0]) and not any(found[0] in name for name in named):
                yield letter.remark(Fault.SHOUTING, sentence, found)
    if letter.told.tone == Tone.FORMAL:
        for found in EMOJI.finditer(letter.body):
            yield Remark(Fault.EMOJI, "body", found.start(), found[0])


def _named(told: Answers) -> list[str]:
    """Return what may stand in capitals: names, and one such word in an answer that has others."""
    names = [
        told.booked_by, told.spoken_to, told.reference, told.title, told.clock, told.panel,
        told.reason_detail, told.event, told.event_when, told.profile, told.link, told.to_return,
        told.recommended, *told.alternatives,
    ]  # fmt: skip
    typed = (told.own_reason, told.also, told.thanks_for, told.wish)
    return names + [word for one in typed if not one.isupper() for word in one.split()]


def _is_acronym(words: str) -> bool:
    """Return whether capitals are a name of letters, such as "ASCE", and no word said loudly."""
    short = words.isalpha() and len(words) <= LONGEST_ACRONYM and words.lower() not in LOUD
    return short or bool(ACRONYM.match(words))


def _unkind(letter: Finished) -> Iterator[Remark]:
    """Yield blame and absolutes, but for those that were typed beside the thanks."""
    praise = letter.told.thanks_for.casefold().replace("'", "’")
    for fault, pattern in ((Fault.BLAME, BLAME), (Fault.ABSOLUTE, ABSOLUTE)):
        for remark in letter.each(fault, pattern):
            if remark.quote.casefold().replace("'", "’") not in praise:
                yield remark


def apology(letter: Finished) -> Iterator[Remark]:
    """Yield the apology that is missing, needless or one too many."""
    occasion = letter.clock.occasion
    sorry = [
        (sentence, found)
        for sentence in letter.masked
        for found in APOLOGY.finditer(NO_APOLOGY.sub(lambda x: "~" * len(x[0]), sentence.text))
    ]
    composed = [one for one in sorry if not _was_typed(letter, one[0])]
    is_moved = occasion == Occasion.RESCHEDULE
    mild = is_moved and any(MILD_APOLOGY.search(one.text) for one in letter.masked)
    if not (sorry or mild) and (occasion in WANTS_APOLOGY or _is_late(letter)):
        yield letter.missing(Fault.NO_APOLOGY)
    for_delay = [one for one in composed if LATE_ANSWER.search(one[0].text)]
    for_no = [one for one in composed if one not in for_delay]
    for sentence, found in for_no[1:] + for_delay[1:]:
        yield letter.remark(Fault.MANY_APOLOGIES, sentence, found)
    may_be_sorry = occasion in WANTS_APOLOGY or letter.told.regret or letter.clock.patience
    if len(for_no) == 1 and not may_be_sorry:
        yield letter.remark(Fault.NEEDLESS_APOLOGY, *for_no[0])


def _is_late(letter: Finished) -> bool:
    """Tell whether the day they named has passed, and the letter has room to say sorry for it."""
    return letter.clock.overdue and "overdue" in parts_of(letter.told)


def _was_typed(letter: Finished, sentence: Piece) -> bool:
    """Return whether this was typed beside a reason whose decision says sorry by itself."""
    typed = letter.told.also.replace("'", "’").rstrip(" .!")
    owns_it = letter.clock.near and letter.told.tone == Tone.BRIEF  # that it is short notice
    says_sorry = owns_it or letter.clock.occasion in SAYS_SORRY
    return says_sorry and bool(typed) and typed in sentence.text.replace("'", "’")


def sincerity(letter: Finished) -> Iterator[Remark]:
    """Yield the stock phrases that the person did not choose."""
    chosen = " ".join((letter.told.own_reason, letter.told.thanks_for, letter.told.wish)).casefold()
    for remark in letter.each(Fault.STOCK_PHRASE, STOCK):
        if remark.quote.casefold() not in chosen:
            yield remark


def subject(letter: Finished) -> Iterator[Remark]:
    """Yield what is wrong with the subject line."""
    line, told = letter.subject.strip(), letter.told
    start = letter.subject.find(line)
    bare = re.sub(r"^re:\s*", "", line, flags=IGNORE)
    is_reply = bare != line
    if not line:
        yield Remark(Fault.EMPTY_SUBJECT, "subject", 0, "")
    elif not is_reply and not _names_something(letter, bare):
        yield Remark(Fault.VAGUE_SUBJECT, "subject", start, line)
    if len(line) > LONGEST_SUBJECT and not is_reply:
        yield Remark(Fault.LONG_SUBJECT, "subject", start, line)
    if is_reply and told.channel not in (Channel.EMAIL, Channel.MESSAGE):
        yield Remark(Fault.NO_REPLY, "subject", start, line[:3])
    found = VERDICT.search(letter.blotted(letter.subject))
    if found and told.occasion == Occasion.OFFER:
        yield Remark(Fault.VERDICT, "subject", found.start(), found[0])


def _names_something(letter: Finished, line: str) -> bool:
    told = letter.told
    known = f"{told.role} {told.company} {told.reference} {told.agency}".casefold()
    named = {word for word in re.findall(r"\w+", known) if len(word) > 2}
    said = set(re.findall(r"\w+", line.casefold()))
    return bool(named & said) or bool(BUSINESS.search(line) and " " in line)


BUSINESS = re.compile(
    r"\d|\b(?:interview|application|offer|invitation|position|role|job|appointment|candidacy)\b",
    IGNORE,
)
