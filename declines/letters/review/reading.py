"""A finished letter taken apart: greeting, sentences and signature, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from zlib import crc32

from declines.answers import Answers
from declines.faults import Fault
from declines.letters.clock import Clock, read_clock
from declines.letters.facts import clean
from declines.letters.sentences import is_line, split

GREETING = re.compile(
    r"(?:dear|hi|hello|hey|good\s+(?:morning|afternoon|evening|day)|greetings|to\s+whom)\b",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"(?=(?:[\w’'-]++[\s,]*+){1,7}[.!–—-]*$)(?!.*\b(?:I|you\s+for|for\s+your|is|are|was|will|to)\b)"
    r".*\b(?:regards?|sincerely|faithfully|truly|wishes|thanks?|thank\s+you|cheers|best|love|yours?"
    r"|respectfully|respect|fondly|affectionately|gratefully|gratitude|cordially|warmly|care|soon|greetings)\b.*",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"^(?:>|on\b.{4,120}\bwrote:|-{2,}\s*(?:original|forwarded)|from:\s|_{10,}|sent\s+from\s+my\b"
    r"|get\s+outlook)",
    re.IGNORECASE | re.MULTILINE,
)
WRAPPED = re.compile(r"(?<=[^\n]{45})\n(?=[^\n])")  # a line that a mail program has broken
LONGEST_GREETING = LONGEST_CLOSING = 70  # characters
MOST_OF_CLOSING = 4  # words of one that is known by its place alone
MOST_SEARCHED = 1_000  # characters of a sentence: what a pattern takes grows with their square


@dataclass(frozen=True)
class Remark:
    """A fault with the words it is about; `start` counts characters, in subject or body."""

    fault: Fault
    part: str  # "subject" or "body"
    start: int
    quote: str  # "" where something is missing
    replacement: str | None = None  # for the quoted words, where one is known
    earlier: int = 0  # gaps of a template that quote the same words before it
    year: int = 0  # which the fault names, where it names one

    @property
    def check(self) -> str:
        """Return the id of the check."""
        return self.fault.check

    @property
    def advice(self) -> str:
        """Return the sentence that says why it matters."""
        return str(self.fault.label) % {"year": self.year} if self.year else str(self.fault.label)

    @property
    def key(self) -> str:
        """Return what names the remark as long as it quotes the same words."""
        told = f"{self.fault.value}|{self.quote}{f'|{self.earlier}' if self.earlier else ''}"
        return f"{crc32(told.encode('utf-8', 'replace')):08x}"

    def repeats(self, other: Remark) -> bool:
        """Return whether the other one minds the same words, or some of those of another reason."""
        ends, others_end = self.start + len(self.quote), other.start + len(other.quote)
        if self.part != other.part or self.check == other.check:
            return False
        if self.check == "consistency":
            return self.start < others_end and other.start < ends
        return (self.start, ends) == (other.start, others_end)

    def applied(self, text: str) -> str:
        """Return the text of its part with the quoted words replaced, where it knows by what."""
        if self.replacement is None or text[self.start :][: len(self.quote)] != self.quote:
            return text
        return text[: self.start] + self.replacement + text[self.start + len(self.quote) :]


@dataclass(frozen=True)
class Piece:
    """Some words of the body and where they begin."""

    text: str
    start: int


@dataclass(frozen=True)
class Finished:
    """A finished letter beside the answers that it was made from."""

    subject: str
    body: str
    answers: Answers
    notes: tuple[str, ...] = ()  # the other texts that tell of the same decision

    @cached_property
    def told(self) -> Answers:
        """Return the answers in sight, their texts on one line."""
        return clean(self.answers)

    @cached_property
    def clock(self) -> Clock:
        """Return how late it is."""
        return read_clock(self.answers)

    @cached_property
    def own(self) -> str:
        """Return the body without a quoted message below."""
        cut = TAIL.search(self.body)
        return self.body[: cut.start()] if cut else self.body

    @cached_property
    def lines(self) -> list[Piece]:
        """Return the lines that say something, without a quoted message below."""
        found = re.finditer(r"[^\n]+", self.own)
        return [
            Piece(line[0].strip(), line.end() - len(line[0].lstrip()))
            for line in found
            if line[0].strip()
        ]

    @cached_property
    def greeting(self) -> Piece | None:
        """Return the line that greets."""
        if not self.lines or len(self.lines[0].text) > LONGEST_GREETING:
            return None
        first = self.lines[0]
        names = re.match(r"[A-Z][\w.’'-]*(?:\s[\w.’'-]+){0,3}\s*[,:–—-]$", first.text)
        return first if GREETING.match(first.text) or names else None

    @cached_property
    def _closing_at(self) -> int | None:
        for number in range(len(self.lines) - 1, max(len(self.lines) - 7, 0), -1):
            line = self.lines[number].text
            if len(line) <= LONGEST_CLOSING and CLOSING.fullmatch(line):
                return number
        return self._closing_in_other_words_at()

    def _closing_in_other_words_at(self) -> int | None:
        """Return where a short line stands above the name, as "Mit freundlichen Grüßen"."""
        number = len(self.lines) - 2
        if number < 1 or not self._is_a_name(self.lines[-1].text):
            return None
        line = self.lines[number].text
        return number if is_line(line) and len(line.split()) <= MOST_OF_CLOSING else None

    @property
    def closing(self) -> Piece | None:
        """Return the line that closes: "Kind regards,"."""
        return None if self._closing_at is None else self.lines[self._closing_at]

    @cached_property
    def signature(self) -> list[Piece]:
        """Return the lines below the closing, or the last line where none closes."""
        at = self._closing_at
        return self.lines[-1:] if at is None else self.lines[at + 1 :]

    @cached_property
    def text(self) -> Piece:
        """Return what stands between greeting and closing."""
        inner = self.lines[1:] if self.greeting else self.lines
        if self._closing_at is not None:
            inner = [line for line in inner if line.start < self.lines[self._closing_at].start]
        elif inner and self._is_a_name(inner[-1].text):
            inner = inner[:-1]
        if not inner:
            return Piece("", 0)
        start, last = inner[0].start, inner[-1]
        return Piece(
            self.body[start : self.body.index(last.text, last.start) + len(last.text)], start
        )

    @cached_property
    def sentences(self) -> list[Piece]:
        """Return the sentences between greeting and closing."""
        place, found = self.text.start, []
        for sentence in split(WRAPPED.sub(" ", self.blotted(self.text.text))):
            own = self.body[place : place + len(sentence)]
            if own.strip():
                found.append(Piece(own.strip(), place + len(own) - len(own.lstrip())))
            place += len(sentence)
        return found

    @cached_property
    def masked(self) -> list[Piece]:
        """Return the sentences with every name of the answers blotted out, letter for letter.

        Of a sentence without an end it is the beginning.
        """
        return [Piece(self.blotted(one.text[:MOST_SEARCHED]), one.start) for one in self.sentences]

    def blotted(self, text: str) -> str:
        """Return the text with the names in the answers made unreadable, as long as before."""
        return self._names.sub(lambda found: _blot(found[0]), text) if self._names else text

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        told = self.told
        names = [
            told.company, told.agency, told.role, told.sender, told.addressee, told.referrer,
            told.recommended, told.event,
        ]  # fmt: skip
        people = f"{told.sender} {told.addressee}".split()
        words = [word for word in people if not word.islower()]  # not "and", "van"
        known = sorted({name for name in [*names, *words] if len(name) > 1}, key=len, reverse=True)
        if not known:
            return None
        joined = "|".join(map(re.escape, known))
        return re.compile(rf"(?<!\w)(?:{joined})(?!\w)")

    def _is_a_name(self, line: str) -> bool:
        sender = self.told.sender.split()
        return bool(sender) and line.split()[0].strip(",.") in sender and len(line.split()) <= 4

    def remark(
        self, fault: Fault, piece: Piece, found: re.Match[str], replacement: str | None = None
    ) -> Remark:
        """Return a remark about what a pattern found in a piece of the body."""
        start = piece.start + found.start()
        quote = self.body[start : start + len(found[0])]
        return Remark(fault, "body", start, quote, replacement)

    def about(self, fault: Fault, piece: Piece) -> Remark:
        """Return a remark about a whole piece of the body."""
        end = piece.start + len(piece.text)  # its names may be blotted out
        return Remark(fault, "body", piece.start, self.body[piece.start : end])

    def missing(self, fault: Fault) -> Remark:
        """Return a remark about something that the body lacks."""
        return Remark(fault, "body", 0, "")

    def each(self, fault: Fault, pattern: re.Pattern[str]) -> Iterator[Remark]:
        """Yield a remark for all that a pattern finds in the sentences, names apart."""
        for sentence in self.masked:
            for found in pattern.finditer(sentence.text):
                yield self.remark(fault, sentence, found)


def _blot(name: str) -> str:
    """Return the name unreadable, but for a stop at its end, which may end the sentence too."""
    return "~" * (len(name) - 1) + ("." if name.endswith(".") else "~")
