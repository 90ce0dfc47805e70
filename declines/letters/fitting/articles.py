"""Gives words that name a cause the article or the possessive that was left out before them."""

from __future__ import annotations

import re

from declines.letters.vocabulary import CAUSES, DETERMINERS, KIN, NAMED_KIN

ASIDE = re.compile(r"\s(?:in|at|with|for|of|near|on|to|from|between|back)\s", re.IGNORECASE)
JOINED = re.compile(r"(\s(?:and|or)\s)")
WORD = re.compile(r"[^\W\d_]+(?:[’'][sS]\b)?")
SMALL = {
    "and", "at", "back", "between", "current", "financial", "for", "from", "in", "legal", "long",
    "medical", "mental", "near", "new", "of", "on", "or", "other", "own", "personal", "private",
    "religious", "serious", "sick", "the", "to", "unexpected", "unforeseen", "urgent", "various",
    "too", "much", "bad", "better", "start", "notice", "with", "work",
}  # fmt: skip
AN_BEFORE = re.compile(r"(?!(?i:eu|uni|us|one))[aeiou]|[AEFHILMNORSX][A-Z]|8|1[18]\b")
OWNERS = {"alzheimer’s", "crohn’s", "dentist’s", "doctor’s", "parkinson’s"}  # that are no person’s
UNCOUNTED = {"all", "both", "many", "no", "other", "several", "various"}
NUMBERS = {"two", "three", "four", "five", "six"}
DETERMINING = DETERMINERS | {"another", "any", "each", "every", "her", "his", "its", "such"}
COUNTED = {
    "accident", "appointment", "baby", "bereavement", "change", "child", "clash", "commitment",
    "condition", "conflict", "crisis", "death", "delay", "diagnosis", "disability", "divorce",
    "emergency", "engagement", "exam", "funeral", "holiday", "injury", "issue",
    "matter", "move", "operation", "problem",
    "sabbatical", "separation", "strike", "trip", "wedding",
}  # fmt: skip
OF_THE_JOB = {
    "date", "distance", "hours", "location", "pay", "period", "permit", "rota", "salary",
    "schedule", "shifts", "timing", "travel", "visa", "weather", "workload",
}  # fmt: skip
COMPOUND = {"date", "period", "permit", "visa"}  # "the start date", "the work permit"
ANOTHER_JOB = {"job", "offer", "place", "position", "post", "promotion", "role"}
MATTERS = OF_THE_JOB | ANOTHER_JOB | {
    "anxiety", "constraints", "covid", "engagement", "flu", "holiday", "holidays", "lack", "pain",
    "retirement", "sabbatical", "stress", "studies", "traffic", "transport",
}  # fmt: skip
OTHER_JOB = re.compile(r"\bother(?=\s+(?:job|offer|position|post|role)$)")
UNCOUNTED_OF = re.compile(r"(?:lack|leave)\sof\s")
KNOWN_OF = re.compile(r"(?:care|death|health|illness|loss|recovery)\sof\s")  # "the loss of"


def in_small(told: str) -> str:
    """Return the words without the capitals of a title or of a shout, names as they are."""
    return WORD.sub(lambda word: _in_small(word[0]), told)


def _in_small(word: str) -> str:
    stem, small = re.split("[’']", word)[0], word.lower()
    known = stem.lower() in CAUSES | DETERMINING | MATTERS | SMALL
    if not known or not (stem.istitle() or stem.isupper()):
        return word
    return small.capitalize() if stem.lower() in NAMED_KIN else small


def with_articles(told: str) -> str:
    """Return "a family emergency" of "family emergency", "my mother’s care" of "mother’s care"."""
    first, *others = JOINED.split(re.sub(r"\b(in|of) family$", r"\1 the family", told))
    begun = _with_article(first)
    if begun.split()[0] == "my" or first.split()[0] in DETERMINING:
        return begun + "".join(others)
    return begun + "".join(map(_with_article, others))


def _with_article(told: str) -> str:
    words = ASIDE.split(told, maxsplit=1)[0].split()
    if not words or JOINED.fullmatch(told) or _is_determined(words[0], words[-1]):
        return told
    if words[0] == "own" or any(is_kin(word) for word in words) or words[-1] == "situation":
        return f"my {told}"
    of_the_job = words[-1] in (COMPOUND if words[1:] else OF_THE_JOB)
    if words[-1] == "commute" or words[0] == "wrong" or of_the_job or KNOWN_OF.match(told):
        return f"the {told}"
    if words[-1] not in COUNTED | ANOTHER_JOB and not UNCOUNTED_OF.match(told):
        return told
    return f"{'an' if AN_BEFORE.match(told) else 'a'} {told}"


def _is_determined(first: str, head: str) -> bool:
    """Return whether nothing is wanted before these words; "two hour" does not count a commute."""
    small = first.casefold().replace("'", "’")
    owned = small.endswith("’s") and small not in OWNERS and not is_kin(first)
    if small in NUMBERS or first[0].isdigit():
        return head not in COUNTED | {"commute"} or first == "1"
    return owned or small in DETERMINING | UNCOUNTED


def is_kin(word: str) -> bool:
    """Return whether this is somebody of the family, who is not called so like a name."""
    return re.split("[’']", word)[0] in KIN
