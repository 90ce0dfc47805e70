"""Which company a message is about, and which agency stands between."""

from __future__ import annotations

from collections.abc import Iterator

from declines.choices import Circumstance
from declines.received import agency, patterns, signature
from declines.received.closing import of_mailbox
from declines.received.message import Received
from declines.received.quoting import sentence, unwrapped


def houses(received: Received, whole: str) -> list[tuple[str, str, str]]:
    """Return field, value and words of what can be company and agency, the surest first."""
    told = (("company", *one) for one in _companies(received, whole))
    return _agency(received) or list(told)


def _agency(received: Received) -> list[tuple[str, str, str]]:
    """Return what is known of an agency that writes for its client, nothing where none does."""
    found = agency.client(received.text)
    if found is None:
        return []
    client, words = found
    spelled = patterns.spelled(received.address, received.text)
    host = spelled[0] if spelled and spelled[0] != client else ""
    names = (*agency.names(received.text), agency.house(received.text, client), (host, host))
    return [
        ("company", client, words),
        ("circumstances", Circumstance.AGENCY, words),
        *(("agency", *name) for name in names),
    ]


def _of_no_person(found: tuple[str, str], received: Received) -> tuple[str, str]:
    """Return what was found, nothing where it is who wrote or got the message, and no house."""
    is_person = found[0] in (received.sender, received.recipient)
    return ("", "") if is_person and not signature.OF_A_KIND.fullmatch(found[0]) else found


def _companies(received: Received, whole: str) -> Iterator[tuple[str, str]]:
    """Yield what can be the company, and the words that name it, the surest first."""
    text, subject, address = received.text, received.subject, received.address
    _, employer = patterns.of_subject(subject)
    asked, _ = patterns.role(subject, "")
    every = "\n\n".join((whole, subject, received.copied))
    said = unwrapped(patterns.without_marks(every))
    yield patterns.company(text, patterns.LABELLED)
    if spelled := patterns.spelled(address, said):
        yield _of_no_person(signature.line_of(text, spelled[0]), received)
        yield spelled[0], sentence(said, spelled)
    team = of_mailbox(received.sender)
    is_person = bool(team) and team.split()[:1] == signature.signed_by(text)[0].split()[:1]
    yield "" if is_person else team, received.sender
    yield signature.house_writing(received.sender, text), received.sender
    yield employer if employer != asked else "", subject
    yield signature.signed_for(text)
    yield signature.house(text)
    yield signature.of_team(text)
    yield patterns.company(f"{unwrapped(text)}\n{subject}", patterns.COMPANIES)
    yield _of_no_person(signature.company_below(text), received)
    yield patterns.company(f"{unwrapped(text)}\n{subject}", patterns.PLACES)
    yield patterns.of_address(address)
