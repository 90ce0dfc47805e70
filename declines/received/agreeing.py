"""Whether those who write in turn have agreed on a time, and in which words."""

from __future__ import annotations

import re

from declines.received.moments import COMING_DAY, DATE
from declines.received.quoting import ENDS
from declines.received.spans import TIME

MEETING = re.compile(
    r"\b(?:interview|meet\w*|call|chat|talk|speak|conversation|come in)\b", re.IGNORECASE
)
MOMENT = re.compile(rf"(?:{DATE}|\b{COMING_DAY}\b|\b{TIME})", re.IGNORECASE)
AGREED = re.compile(
    r"\b(?:works?|suits? (?:me|us)|(?:is|are|[’']s) (?:fine|good|great|perfect|ok(?:ay)?)"
    r"|(?:sounds|looks) (?:good|great|perfect|fine)|(?:I|we)(?:[’']ll| will) be there"
    r"|(?:can|could) (?:make|do) (?:it|that|this|\w+day)|see you|confirmed|let[’']s do"
    r"|(?:I|we)(?: can)? (?:accept|confirm)|(?:happy|glad) to (?:accept|confirm))\b",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\?|\b(?:not|cannot|can[’']t|don[’']t|doesn[’']t|won[’']t|isn[’']t|unfortunately|unable|if"
    r"|whether|unless|instead|better|rather|or|either|which|check|once|after)\b",
    re.IGNORECASE,
)
UNDONE = re.compile(
    r"\b(?:cannot|can[’']t|unable to|not able to|won[’']t be able to|no longer) "
    r"(?:make|do|come|join|attend|meet|take)|\breschedul\w*|\bpostpon\w*|\bcancel\w*"
    r"|\b(?:move|another time|different time|come up)\b",
    re.IGNORECASE,
)


def agreed(turns: list[tuple[str, str]]) -> str:
    """Return the sentence in which one accepts what another proposed, "" where none does.

    Who and what was said, in turn; what is undone or moved later is open again.
    """
    words = ""
    for number, (name, said) in enumerate(turns):
        heard = " ".join(one for other, one in turns[:number] if other != name)
        if MEETING.search(heard):
            words = _accepted(said, heard) or words
        words = "" if UNDONE.search(said) else words
    return words


def _accepted(said: str, heard: str) -> str:
    sentences = (one.strip() for one in ENDS.split(said))
    found = (one for one in sentences if AGREED.search(one) and not OPEN.search(one))
    return next((one for one in found if MOMENT.search(one) or MOMENT.search(heard)), "")
