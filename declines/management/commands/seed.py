from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from django.contrib.sessions.models import Session
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from declines.drafting import follow, reading_of
from declines.models import Draft, Typed
from declines.owners import KEY


class Command(BaseCommand):
    help = "Make a few believable drafts for the browser that started a draft last."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--owner", type=uuid.UUID, help="an owner key; default: the last one")

    def handle(self, *args: Any, **options: Any) -> None:
        owner = options["owner"] or last_owner()
        for typed in believable():
            draft = Draft.objects.create(owner=owner)
            for step, answers in typed.items():
                draft.keep_typed(step, answers)
            follow(draft, reading_of(draft))
            draft.store()
        self.stdout.write(f"Drafts made: {len(believable())}. They are listed at /drafts/.")


def last_owner() -> uuid.UUID:
    """Return the owner key of the newest session, or raise CommandError where there is none."""
    for session in Session.objects.order_by("-expire_date").iterator():
        key = session.get_decoded().get(KEY)
        if key:
            return uuid.UUID(key)
    raise CommandError("Press Start on the site once, so that there is somebody to give drafts to.")


def believable() -> list[Typed]:
    """Return typed answers: a finished offer, a finished cancellation, one in the middle."""
    today = timezone.now().date()
    day, interview = today - timedelta(days=4), today + timedelta(days=3)
    return [
        {
            "answer-promptly": {
                "occasion": ["offer"], "company": ["Brightwater Labs"], "role": ["Data Analyst"],
                "addressee": ["Maria Lopez"], "received_on": [day.isoformat()],
            },
            "express-gratitude": {
                "deeds": ["made_offer", "met_team"], "thanks_for": ["showing me the wet lab"],
            },
            "give-a-reason": {"reason": ["another_offer"]},
            "keep-in-touch": {
                "touch": ["event"], "event": ["the careers fair"], "event_when": ["in May"],
                "sender": ["Jonas Weber"],
            },
        },
        {
            "answer-promptly": {
                "occasion": ["interview"], "company": ["St. Mary’s Hospital"],
                "role": ["Staff Nurse"], "addressee": ["Priya Nair"], "title": ["Dr"],
                "interview_at": [f"{interview.isoformat()}T09:30"], "time_zone": ["London"],
            },
            "express-gratitude": {"deeds": ["flexible"]},
            "give-a-reason": {"reason": ["personal"]},
            "keep-in-touch": {
                "touch": ["open"], "sender": ["Jonas Weber"], "tone": ["formal"],
                "english": ["british"],
            },
        },
        {
            "answer-promptly": {
                "occasion": ["approach"], "company": ["Nordwind Energie"],
                "role": ["Platform Engineer"], "channel": ["message"],
            },
        },
    ]  # fmt: skip
