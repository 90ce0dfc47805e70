"""What a message is: an invitation, an interview that is agreed, an offer, an approach."""

from __future__ import annotations

import re
from collections.abc import Iterator

from declines.choices import Occasion
from declines.received.agreeing import TRIAL, UNDONE
from declines.received.message import Received
from declines.received.quoting import sentence, unwrapped

INTERVIEW = rf"(?:interview|{TRIAL})"
BOOKED = re.compile(
    r"as (?:we )?(?:agreed|arranged|discussed)\b[^.!?\n]{0,60}?"
    rf"\b(?:your|our|the) (?:\w+ )?{INTERVIEW}"
    rf"|your {INTERVIEW} (?:(?:for|with|at) [^.!?\n]{{2,80}}? )?"
    r"(?:is|will (?:be|take place)|takes place)(?: on)? "
    r"(?:next|this|tomorrow|today|at|\d|(?:mon|tues|wednes|thurs|fri)day)\b"
    rf"|confirm\w* (?:of )?(?:your|our|the) (?:\w+ )?{INTERVIEW}|see you (?:on|at|then|tomorrow)\b"
    rf"|{INTERVIEW} (?:(?:for|with|at) [^.!?\n]{{2,80}}? )?(?:is|was|has been|is now|has now been) "
    r"(?:re)?(?:confirmed|booked|scheduled|arranged|set)"
    rf"|^(?:subject: )?(?:confirm(?:ed|ation)\b[:,]?)[^.!?\n]{{0,30}}\b{INTERVIEW}"
    rf"|\breminder (?:that|of|about)\b[^.!?\n]{{0,40}} {INTERVIEW}|\binterview confirmation\b"
    rf"|reschedul\w* (?:your|our|the) (?:\w+ )?{INTERVIEW}"
    r"|(?:we|I)(?:[’']ve| have) (?:booked|scheduled|arranged) "
    rf"(?:you|(?:your|an?|the)(?: \w+)? {INTERVIEW})\b"
    rf"|your (?:event|{INTERVIEW}) has been scheduled"
    rf"|you have an?(?: \w+)? {INTERVIEW} (?:with \w+ )?(?:on|this|next|tomorrow|at)\b"
    r"|you(?:[’']re| are) (?:all set|booked|confirmed) (?:for|in|on)\b"
    r"|(?:we|I)(?: will|[’']ll)? expect you (?:on|at|by|for)\b|please arrive\b"
    r"|(?:^|[.!?]\s)(?:we |I )(?:are )?look(?:ing)? forward to "
    r"(?:meeting|seeing|interviewing) you (?:on|tomorrow|at \d)|thank(?:s| you) for confirming",
    re.IGNORECASE | re.MULTILINE,
)
CHANCE_TO_MEET = (
    r"(?:chance|opportunity) (?:to|of|for) (?:(?:come|in|for|to|have|book|an?|your|the"
    r"|first|second|final|online|video|phone) ){0,5}(?:interview|meet|chat|talk|speak|call)"
)
JOB = r"(?:offer|position|role|job|post)\b"
ACCEPTED = re.compile(
    r"(?<!\bif )(?<!\bonce )(?<!\bwhen )(?<!\bafter )(?<!\buntil )\byou(?:[’']ve| have)? "
    rf"(?:now )?accepted (?:our|the|this|my) (?:\w+ ){{0,2}}{JOB}"
    r"|\b(?:(?:thank(?:s| you)|congratulations) (?:for|on)|received) (?:your )?"
    rf"(?:accepting|acceptance of) (?:our|the|this|my) (?:\w+ ){{0,2}}{JOB}",
    re.IGNORECASE,
)
GLAD = re.compile(  # where nothing is offered yet, and no interview is spoken of
    r"(?:that|glad|thrilled|delighted|pleased|happy|excited) you(?:[’']ve| have)? "
    r"(?:said yes|decided to join|accepted)\b"
    r"|\bwelcome (?:aboard|on board|to the (?:\w+ )?(?:team|family))\b"
    r"|\b(?:received|thank(?:s| you) for) (?:your |the )(?:counter)?signed (?:contract|offer)\b",
    re.IGNORECASE,
)
OCCASIONS = {
    Occasion.OFFER: re.compile(
        r"(?:pleased|happy|delighted|glad|excited|thrilled|like) to (?:\w+ ){0,3}offer"
        rf"(?! (?:you )?(?:an? |the )?(?:\w+ ){{0,2}}(?:{INTERVIEW}|chat|call|meeting|slot|time))"
        rf"(?! (?:you )?(?:an? |the ){CHANCE_TO_MEET})"
        r"|offer letter|offer of employment|extend(?:ing)? (?:you )?(?:an|this|our) offer"
        r"|\b(?:formal|job|written|verbal) offer\b|offer you the"
        rf"(?! {CHANCE_TO_MEET})",
        re.IGNORECASE,
    ),
    Occasion.APPROACH: re.compile(
        r"came across your|thank(?:s| you) for connecting"
        r"|(?:saw|found|viewed|read|noticed) your (?:\w+ )?(?:profile|background)"
        r"|(?:kindly|please) (?:share|send) (?:\w+ )?your (?:updated|latest|current) "
        r"(?:CV|r[eé]sum[eé])"
        r"|might (?:be of )?interest(?: to)? you|would you be open to|open to (?:a )?new"
        r"|I(?:’m|'m| am) (?:a )?(?:recruit|hiring|partnering|working with)",
        re.IGNORECASE,
    ),
    Occasion.INVITATION: re.compile(
        rf"invit\w+ (?:\w+ ){{0,6}}{INTERVIEW}|{INTERVIEW}"
        r"|(?:meet|speak|talk|chat) with (?:you|us|the)"
        r"|(?:like|keen|love|happy) to meet you|come in for an? (?:\w+ )?(?:chat|trial|talk)\b",
        re.IGNORECASE,
    ),
    Occasion.PROCESS: re.compile(
        r"next (?:stage|round|step)s?|final round|take-home|assessment|your application",
        re.IGNORECASE,
    ),
}


def occasions(received: Received) -> Iterator[tuple[str, str, str]]:
    """Yield what a message can be answered as, and the words that say so, the likeliest first."""
    said = f"{received.subject}\n\n{unwrapped(received.text)}"
    yield from _accepted(said)
    if received.accepted and OCCASIONS[Occasion.OFFER].search(said):
        yield "occasion", Occasion.ACCEPTED, received.accepted
    if received.agreed and not OCCASIONS[Occasion.OFFER].search(said):
        yield "occasion", Occasion.INTERVIEW, received.agreed
    for occasion, pattern in OCCASIONS.items():
        if found := pattern.search(said):
            if occasion == Occasion.INVITATION:
                yield from _agreed(received, said)
            yield "occasion", occasion, sentence(said, found)


def _accepted(said: str) -> Iterator[tuple[str, str, str]]:
    """Yield that an offer was accepted, where a message is glad of it or thanks for it."""
    is_open = any(OCCASIONS[one].search(said) for one in (Occasion.OFFER, Occasion.INVITATION))
    if found := ACCEPTED.search(said) or (None if is_open else GLAD.search(said)):
        yield "occasion", Occasion.ACCEPTED, sentence(said, found)


def _agreed(received: Received, said: str) -> Iterator[tuple[str, str, str]]:
    """Yield that an interview is agreed, where a message says so or is a calendar's entry."""
    is_undone = any(UNDONE.search(one.text) for one in received.turns)
    if (booked := BOOKED.search(said)) and not is_undone:
        yield "occasion", Occasion.INTERVIEW, sentence(said, booked)
    if received.invite:
        yield "occasion", Occasion.INTERVIEW, received.invite.summary
