"""Ana Ruiz, who writes every letter of these tests on the same Tuesday morning."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from declines.answers import Answers

NEW_YORK = ZoneInfo("America/New_York")
TUESDAY = datetime(2026, 2, 10, 9, 0, tzinfo=NEW_YORK)
FRIDAY = datetime(2026, 2, 13, 14, 0, tzinfo=NEW_YORK)
MOMENTS = (None, FRIDAY, TUESDAY + timedelta(hours=30), TUESDAY + timedelta(hours=5))
LONG_THANKS = (  # too long to be joined to other thanks
    "showing me the whole workshop from the foundry to the paint shop and starting an engine"
)


def answers(**changed: Any) -> Answers:
    """What Ana answers about an interview at Acme; a test says what differs."""
    usual: dict[str, Any] = {
        "written_at": TUESDAY,
        "company": "Acme",
        "role": "Senior Engineer",
        "sender": "Ana Ruiz",
        "addressee": "Maria Lopez",
    }
    return Answers(**(usual | changed))
