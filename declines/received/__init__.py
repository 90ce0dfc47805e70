"""What a message that was got says: who wrote it, when, and what it asks; all as proposals."""

from declines.received.facts import Proposal, answer_by, answer_to, lasts, proposals
from declines.received.message import Received, UnreadableError, read_eml, read_pasted

__all__ = [
    "Proposal",
    "Received",
    "UnreadableError",
    "answer_by",
    "answer_to",
    "lasts",
    "proposals",
    "read_eml",
    "read_pasted",
]
