"""Slips: gaps of a template, wrong names and dates, a greeting or a name that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from difflib import SequenceMatcher

from declines.choices import Occasion
from declines.faults import Fault
from declines.letters.names import GROUP
from declines.letters.review.reading import Finished, Piece, Remark
from declines.letters.vocabulary import MONTHS, WEEKDAYS

GAP = re.compile(
    r"\[[^\]\n]{0,60}\]|<<[^>\n]{1,60}>>|\((?:insert|add|enter|fill\s+in)\b[^)\n]{0,40}\)|\{[^}\n]{0,60}\}|<(?![^>\n]{0,60}[@/.])[^>\n]{1,60}>|_{3,}|\bX{3,}\b|\bXYZ\b"
    r"|\b(?:Company|Job|Position|Role|Recipient|Hiring\s+Manager|Interviewer|Your)(?:[’']s)?\s+"
    r"(?:Name|Title)\b|\bYour\s+(?:Company|Position|Phone|Signature|Contact)\b(?=[^a-z]*$)"
    r"|\b(?:lorem\s+ipsum|TBD\b(?!-?\d)|TBC\b(?!-?\d)|undefined|NaN|nan)\b|\bnull\b(?!\s+and\b)"
    r"|(?<=[a-z,] )None\b(?!\s+of\b)|\bNone(?=[,.])|\bINSERT\b"
    r"|^(?:Sure|Certainly|Of\s+course)[!,.][^\n]*|^Here\s+is\s+[^\n]{0,40}\b(?:email|letter|draft)\b[^\n]*"
    r"|\byou\s+can\s+adapt\b|\bNone\b(?=\s+(?:at|on|and|for|is|was)\b)",
    re.MULTILINE,
)
FORM_LETTER = re.compile(
    r"\b[Yy]our\s+(?:esteemed\s+|great\s+|fine\s+)?(?:company|organi[sz]ation|firm)\b(?![’']s\s+\w)"
    r"|\b\w{1,40}\(s\)|\b\w{1,40}/s\b|\band/or\b|\b(?:he|she)/(?:she|he)\b|\b[Ss]ir/[Mm]adam\b"
)
DOUBLED = re.compile(r"\b([A-Za-z’']+)\s+\1\b(?!-)", re.IGNORECASE)
MAY_STAND_TWICE = frozenset({"had", "that", "very", "so", "bye", "ha", "many", "far", "really"})

NAMED_PLACE = re.compile(
    r"\b(?:role|position|job|offer|interview|application|invitation|opportunity|post|opening"
    r"|process|team|everyone|everybody|all|colleagues|people|staff)\b(?:\s+\w+){0,4}?\s+(?:at|with|from)\s+"
    r"((?:the\s+)?[A-Z~][\w&’'.~-]*(?:\s+(?:&\s+)?[A-Z][\w&’'.-]*)*)"
)
GOING_THERE = re.compile(
    r"\b(?:accept|join|start|stay|remain|chos|taken|taking|said\s+yes|signed|moving|going|work)",
    re.IGNORECASE,
)
NAMED_ROLE = re.compile(
    r"\b(?:the|your)\s+([A-Z][\w/&’'-]*(?:\s+(?:[A-Z][\w/&’'-]*|of|and|for|in|the))*?)\s+"
    r"(?:role|position|post|job|vacancy|opening|internship)\b"
)

REFERENCE = re.compile(
    r"\b(?:reference|ref|requisition|applicant|application|candidate|req|job)\.?\s*"
    r"(?:number|no|id|code)?\.?[\s:#]*((?=[\w-]*\d)[A-Z0-9][\w-]{2,})",
    re.IGNORECASE,
)

WEEKDAY = rf"({'|'.join(WEEKDAYS)})"
MONTH = rf"({'|'.join(MONTHS)}|{'|'.join(month[:3] for month in MONTHS)})"
DATED = re.compile(
    rf"\b(?:{WEEKDAY},?\s+(?:the\s+)?)?(?:{MONTH}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"|(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\b)(?:,?\s+(20\d\d))?"
)
DAY_ALONE = re.compile(rf"\b(?:interview|meeting|appointment)\s+(?:on|this|for)\s+{WEEKDAY}\b")
AT_TIME = re.compile(
    r"\b(\d{1,2})(?:[:.](\d\d))?\s*(?:(a|p)\.?m\b\.?)|\b(\d{1,2}):(\d\d)\b", re.IGNORECASE
)


TO_NOBODY = re.compile(r"to\s+whom|dear\s+(?:sir|madam)\b", re.IGNORECASE)


def placeholders(letter: Finished) -> Iterator[Remark]:
    """Yield the gaps, the phrases of form letters and the words that stand twice."""
    for part, text in (("subject", letter.subject), ("body", letter.own)):
        for found in GAP.finditer(text):
            yield Remark(Fault.PLACEHOLDER, part, found.start(), found[0])
        for found in FORM_LETTER.finditer(letter.blotted(text)):
            quote = text[found.start() : found.end()]
            yield Remark(Fault.FORM_LETTER, part, found.start(), quote)
        for found in DOUBLED.finditer(letter.blotted(text)):
            names = found[1][:1].isupper() and found[0].split()[-1][:1].isupper()
            if found[1].casefold() not in MAY_STAND_TWICE and "\n" not in found[0] and not names:
                yield Remark(Fault.DOUBLED, part, found.start(), found[0], found[1])


def facts(letter: Finished) -> Iterator[Remark]:
    """Yield what differs from the answers: company, role, names, dates and times."""
    yield from _misspelled_company(letter)
    yield from _other_company(letter)
    yield from _other_role(letter)
    yield from _other_people(letter)
    yield from _dates(letter)
    yield from _other_reference(letter)
    yield from _other_month_of_event(letter)


LONG_WORD = 7  # letters of a company's first word that are known by themselves


def _misspelled_company(letter: Finished) -> Iterator[Remark]:
    company = letter.told.company
    count = len(company.split())
    if len(company) < 4:
        return
    for part, piece in (("subject", Piece(letter.subject, 0)), ("body", letter.text)):
        for size in {1, count - 1, count, count + 1} - {0}:
            for start, said in _runs(piece.text, size, company[0]):
                words = _bare(said, company)
                told = size == 1 < count and len(company.split()[0]) >= LONG_WORD
                wanted = company.split()[0] if told else company
                if _almost(words, wanted, whole=told or size == count):
                    place = piece.start + start
                    yield Remark(Fault.COMPANY_SPELLED, part, place, words, wanted)


def _bare(words: str, company: str) -> str:
    """Return the words without what belongs to the sentence: a stop, a comma, a genitive."""
    bare = re.sub(r"[’']s?$", "", words.rstrip(",;:!?"))
    return bare if company.endswith(".") else bare.rstrip(".")


def _runs(text: str, count: int, first: str) -> Iterator[tuple[int, str]]:
    """Yield each run of so many words that begins with this letter, with its place."""
    found = list(re.finditer(r"[^\s,;:!?()“”\"]+", text))
    for number in range(len(found) - count + 1):
        start, end = found[number].start(), found[number + count - 1].end()
        is_like = text[start].casefold() == first.casefold()
        if is_like and not re.search(r"[\n,;:!?()]", text[start:end]):
            yield start, text[start:end]


def _almost(words: str, name: str, *, whole: bool) -> bool:
    """Return whether the words are the name misspelled: alike, though not the same."""
    said, wanted = (text.replace("’", "'").rstrip(".") for text in (words, name))
    if said == wanted or said == wanted.removeprefix("The ") or f"the {wanted}" == said:
        return False
    if said.replace(" ", "").casefold() == wanted.replace(" ", "").casefold():
        return any(map(str.isupper, said)) or " " in wanted
    near = whole and said[:1].isupper() and abs(len(said) - len(wanted)) < 4
    return near and _alike(said.casefold(), wanted.casefold()) >= 0.84


def _other_company(letter: Finished) -> Iterator[Remark]:
    told = letter.told
    ours = " ".join((told.company, told.agency, told.event, told.reason_detail, told.role))
    known = _name_words(ours) | {"the"}
    for sentence in letter.sentences:
        if GOING_THERE.search(sentence.text):
            continue
        for found in NAMED_PLACE.finditer(sentence.text):
            name = found[1].rstrip(".,")
            words = re.findall(r"[^\W\d_][\w-]*", name.removeprefix("the "))
            if words and not _is_date(name) and words[0].casefold() not in known:
                start = sentence.start + found.start(1)
                yield Remark(Fault.OTHER_COMPANY, "body", start, name, told.company)


def _is_date(name: str) -> bool:
    return name.split()[0] in (*WEEKDAYS, *MONTHS)


def _other_role(letter: Finished) -> Iterator[Remark]:
    told = letter.told
    known = _name_words(f"{told.role} {told.company} {told.agency} {told.reference}")
    for sentence in letter.sentences if told.role else ():
        for found in NAMED_ROLE.finditer(sentence.text):
            named = _name_words(found[1]) - {
                "of",
                "and",
                "for",
                "in",
                "the",
                "a",
                "senior",
                "junior",
            }
            if any(max(_alike(one, other) for other in known) < 0.75 for one in named):
                start = sentence.start + found.start(1)
                yield Remark(Fault.OTHER_ROLE, "body", start, found[1], told.role)


def _other_people(letter: Finished) -> Iterator[Remark]:
    addressee = _name_words(f"{letter.told.title} {letter.told.addressee}")
    if letter.greeting and letter.told.addressee and not GROUP.search(letter.told.addressee):
        for found in re.finditer(r"[A-Z][\w’'-]+", letter.greeting.text):
            word = found[0].casefold()
            if word not in addressee | GREETING_WORDS and not GROUP.search(found[0]):
                start = letter.greeting.start + found.start()
                yield Remark(Fault.OTHER_PERSON, "body", start, found[0])
    yield from _misspelled_sender(letter)


def _misspelled_sender(letter: Finished) -> Iterator[Remark]:
    sender = _name_words(letter.told.sender)
    for line in letter.signature[:1]:
        strange = [word for word in _name_words(line.text) if word not in sender]
        left = sender - _name_words(line.text)
        if len(line.text.split()) <= 4 and any(_alike(a, b) >= 0.7 for a in strange for b in left):
            yield Remark(Fault.OTHER_PERSON, "body", line.start, line.text, letter.told.sender)


GREETING_WORDS = frozenset({
    "dear", "hi", "hello", "hey", "good", "morning", "afternoon", "evening", "day", "greetings",
    "all", "there", "everyone", "both", "guys", "folks", "people", "everybody",
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof",
    "professor", "sir", "dame", "rev", "to", "and", "madam", "judge", "captain", "sister",
})  # fmt: skip


def _name_words(name: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_][\w’'-]*", name)}


def _alike(one: str, other: str) -> float:
    pair = SequenceMatcher(None, one, other)
    return pair.ratio() if pair.quick_ratio() >= 0.7 else 0


def _dates(letter: Finished) -> Iterator[Remark]:
    at = letter.told.interview_at
    for part, piece in (("subject", Piece(letter.subject, 0)), ("body", letter.text)):
        for found in DATED.finditer(piece.text):
            fault = _fault_of_date(letter, piece.text, found)
            if fault:
                yield _about_day(letter, fault, part, piece.start, found)
        if at is None or (letter.told.occasion == Occasion.RESCHEDULE and part == "body"):
            continue
        for found in DAY_ALONE.finditer(piece.text):
            dated = DATED.match(piece.text, found.start(1))
            if not dated and found[1] != WEEKDAYS[at.weekday()]:
                yield Remark(Fault.OTHER_TIME, part, piece.start + found.start(1), found[1])
    yield from _times(letter)


def _about_day(
    letter: Finished, fault: Fault, part: str, start: int, found: re.Match[str]
) -> Remark:
    """Return the remark; where a weekday is that of another year in the answers, it names that."""
    year = _year_answered(letter, found) if fault == Fault.WRONG_WEEKDAY else 0
    told = Fault.OTHER_YEAR if year else fault
    return Remark(told, part, start + found.start(), found[0], year=year)


def _fault_of_date(letter: Finished, text: str, found: re.Match[str]) -> Fault | None:
    day = _day(letter, found)
    if day is None:
        return Fault.WRONG_WEEKDAY
    if found[1] and WEEKDAYS[day.weekday()] != found[1]:
        return Fault.WRONG_WEEKDAY
    at = letter.told.interview_at
    before = text[max(0, found.start() - 40) : found.start()]
    of_interview = re.search(r"\b(?:interview|meeting|appointment)\b[^.]*$", before)
    moved = re.search(r"\b(?:to|move|instead|or)\s+(?:\w+\s+)?$", before)
    if at and of_interview and not moved and day != at.date():
        return Fault.OTHER_TIME
    return None


def _year_answered(letter: Finished, found: re.Match[str]) -> int:
    """Return the year in which an answer has this day on this weekday, 0 where none has."""
    at, starts_on = letter.told.interview_at, letter.told.starts_on
    for day in filter(None, (at and at.date(), starts_on)):
        named = MONTHS[day.month - 1][:3], day.day, WEEKDAYS[day.weekday()]
        if ((found[2] or found[5])[:3], int(found[3] or found[4]), found[1]) == named:
            return day.year
    return 0


def _day(letter: Finished, found: re.Match[str]) -> date | None:
    """Return the date that a match names, in the year nearest to today; None for none."""
    month = next(n for n, name in enumerate(MONTHS, 1) if name[:3] == (found[2] or found[5])[:3])
    today = letter.answers.written_at.date()
    years = [int(found[6])] if found[6] else [today.year - 1, today.year, today.year + 1]
    try:
        days = [date(year, month, int(found[3] or found[4])) for year in years]
    except ValueError:
        return None
    return min(days, key=lambda day: abs(day - today + timedelta(0)))


def _times(letter: Finished) -> Iterator[Remark]:
    at = letter.told.interview_at
    if at is None or letter.told.occasion == Occasion.RESCHEDULE:
        return
    for sentence in letter.sentences:
        near = re.search(r"\binterview\b", sentence.text)
        for found in AT_TIME.finditer(sentence.text) if near else ():
            hour = int(found[1] or found[4]) % 12
            minute = int(found[2] or found[5] or 0)
            half = (found[3] or "").lower()
            hours = {hour + 12} if half == "p" else {hour} if half == "a" else {hour, hour + 12}
            if (at.hour not in hours or at.minute != minute) and int(found[1] or found[4]) < 24:
                yield letter.remark(Fault.OTHER_TIME, sentence, found)


def _other_reference(letter: Finished) -> Iterator[Remark]:
    wanted = letter.told.reference.casefold()
    for part, piece in (("subject", Piece(letter.subject, 0)), ("body", letter.text)):
        for found in REFERENCE.finditer(piece.text) if wanted else ():
            if found[1].casefold() not in wanted:
                start = piece.start + found.start(1)
                yield Remark(Fault.OTHER_NUMBER, part, start, found[1], letter.told.reference)


def _other_month_of_event(letter: Finished) -> Iterator[Remark]:
    told = letter.told
    months = {month for month in MONTHS if month in told.event_when}
    for sentence in letter.sentences if months and told.event else ():
        at = sentence.text.find(told.event)
        found = re.compile(rf"\bin\s+({'|'.join(MONTHS)})\b").search(sentence.text, max(at, 0))
        if at >= 0 and found and found[1] not in months:
            yield letter.remark(Fault.OTHER_TIME_OF_EVENT, sentence, found)


def frame(letter: Finished) -> Iterator[Remark]:
    """Yield what is missing around the text: greeting, name, closing, signature."""
    greeting, told = letter.greeting, letter.told
    if greeting is None:
        yield letter.missing(Fault.NO_GREETING)
    elif TO_NOBODY.match(greeting.text) or (
        _is_person(told.addressee) and _greets_nobody(greeting.text)
    ):
        yield letter.about(Fault.NOBODY_GREETED, greeting)
    if letter.closing is None:
        yield letter.missing(Fault.NO_CLOSING)
    signed = _name_words(" ".join(line.text for line in letter.signature))
    if told.sender and _most_alike(signed, _name_words(told.sender)) < 0.7:
        yield letter.missing(Fault.NO_NAME)


def _is_person(addressee: str) -> bool:
    return bool(addressee) and not GROUP.search(addressee)


def _greets_nobody(greeting: str) -> bool:
    return _name_words(greeting) <= GREETING_WORDS or bool(GROUP.search(greeting))


def _most_alike(some: set[str], others: set[str]) -> float:
    return max((_alike(one, other) for one in some for other in others), default=0)
