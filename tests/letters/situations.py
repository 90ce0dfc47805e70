"""Situations as people tell them, and the page of docs that shows the letters they end in.

`python -m tests.letters.situations > docs/letters.md` writes the page anew.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import django

    django.setup()

from declines.letters.compose import compose
from declines.steps import BY_SLUG, read
from declines.zones import zones_called

NOW = datetime(2026, 2, 10, 9, 0, tzinfo=ZoneInfo("UTC"))
STEPS = ("answer-promptly", "express-gratitude", "give-a-reason", "keep-in-touch")


@dataclass(frozen=True)
class Situation:
    """What somebody tells a friend, what they type into the wizard, and what must stay unsaid."""

    title: str
    story: str
    unsaid: str
    typed: dict[str, Any]  # by field; the steps share no field
    seed: int = 0

    def steps(self) -> dict[str, dict[str, list[str]]]:
        """Return what was typed, by step and field."""
        given = {
            name: [value] if isinstance(value, str) else value for name, value in self.typed.items()
        }
        steps = {
            step: {name: given[name] for name in BY_SLUG[step].form.base_fields if name in given}
            for step in STEPS
        }
        of_the_browser = zones_called(self.typed.get("time_zone", "UTC"))[0]
        return steps | {STEPS[0]: steps[STEPS[0]] | {"clock": [of_the_browser]}}


SITUATIONS = (
    Situation(
        title="The ward that would have been perfect",
        story=(
            "They rang on Thursday and they were so lovely about it, Helen even said I could"
            " start in April. And I had said yes in my head already. Then on Friday Dad’s"
            " results came, and it is the pancreas, and chemo starts on Monday, two hundred"
            " miles away. I cannot do nights on a new ward now. I do not want to cry on the"
            " phone to a stranger, and I do not want them to think I was never serious."
        ),
        unsaid="the diagnosis, the treatment, where her father lives",
        typed={
            "occasion": "offer",
            "company": "St. Brannoc’s Hospital",
            "role": "Staff Nurse",
            "addressee": "Helen Marsh",
            "received_on": "2026-02-05",
            "channel": "phone",
            "time_zone": "London",
            "deeds": ["made_offer"],
            "thanks_for": "walking me round the ward at the end of your own shift",
            "reason": "personal",
            "touch": "open",
            "sender": "Denise Okafor",
            "tone": "warm",
        },
        seed=5,
    ),
    Situation(
        title="Tomorrow at ten",
        story=(
            "My interview at Halden Freight is tomorrow at ten and an hour ago I signed with"
            " Initech. Twelve thousand more and no commute, I would be mad not to. I feel"
            " awful, the woman who set it up moved two people’s calendars for me. I left her a"
            " voicemail just now and talked nonsense for a minute."
        ),
        unsaid="the money, the commute, who pays more",
        typed={
            "occasion": "interview",
            "interview_at": "2026-02-11T10:00",
            "time_zone": "New York",
            "company": "Halden Freight",
            "role": "Logistics Planner",
            "addressee": "Alice Brandt",
            "received_on": "2026-02-03",
            "circumstances": ["voicemail"],
            "deeds": ["flexible"],
            "reason": "another_offer",
            "touch": "hope",
            "sender": "Marcus Bell",
        },
        seed=11,
    ),
    Situation(
        title="The reviews",
        story=(
            "I applied in January when I was desperate, and now they want me to come in, and"
            " I have read forty reviews that all say the founder screams at people. One of"
            " them was a friend of my cousin’s. I have been sitting on the email for five days"
            " because every sentence I write sounds like a lie or an accusation."
        ),
        unsaid="the reviews, the founder, what the cousin’s friend said",
        typed={
            "occasion": "invitation",
            "company": "Lumen",
            "role": "Product Designer",
            "addressee": "Greg Holt",
            "received_on": "2026-02-03",
            "time_zone": "Chicago",
            "deeds": ["read_resume"],
            "reason": "fit",
            "touch": "nothing",
            "sender": "Ellie Barnes",
        },
        seed=1,
    ),
    Situation(
        title="Two weeks after yes",
        story=(
            "I signed with Brightwater two weeks ago, they sent the laptop, there is a cake"
            " planned, I know because Jo told me. Yesterday my boss found out and made me lead"
            " of the whole group, with the raise they had refused me three times. I took it. I"
            " called Maria this morning and she went very quiet. Now I have to put it in"
            " writing and I want to crawl under the desk."
        ),
        unsaid="the counter-offer, the raise, that it came three times too late",
        typed={
            "occasion": "accepted",
            "company": "Brightwater Labs",
            "role": "Data Analyst",
            "addressee": "Maria Lopez",
            "channel": "email",
            "time_zone": "London",
            "circumstances": ["spoken"],
            "deeds": ["met_team"],
            "reason": "staying",
            "touch": "hope",
            "sender": "Jonas Weber",
            "to_return": "the laptop",
        },
        seed=3,
    ),
    Situation(
        title="Yesterday at three",
        story=(
            "I was outside the building. I had the suit on. And then I could not breathe and"
            " I sat in the car for an hour and drove home. They rang twice and I did not pick"
            " up. I know I will not go back, to that or any interview this month. I just want"
            " to have said sorry to the man."
        ),
        unsaid="the panic, the car, the calls he did not take",
        typed={
            "occasion": "missed",
            "interview_at": "2026-02-09T15:00",
            "time_zone": "London",
            "company": "Harbour & Sons",
            "role": "Site Manager",
            "addressee": "Tom Ridley",
            "title": "Mr",
            "reason": "personal",
            "touch": "nothing",
            "sender": "Will May",
            "tone": "formal",
        },
        seed=2,
    ),
    Situation(
        title="Out of the blue",
        story=(
            "This recruiter on LinkedIn actually read my profile for once, she quoted my"
            " talk! And any other year I would have called her. But I am five months pregnant"
            " and I have told nobody at work, so no. I would like her to think of me in two"
            " years, though."
        ),
        unsaid="the pregnancy, the date it matters until",
        typed={
            "occasion": "approach",
            "company": "Northwind Traders",
            "role": "Senior Engineer",
            "addressee": "Grace Okafor",
            "channel": "message",
            "time_zone": "Toronto",
            "deeds": ["read_resume"],
            "reason": "timing",
            "touch": "open",
            "sender": "Priya Nair",
            "tone": "warm",
        },
        seed=7,
    ),
    Situation(
        title="Down the corridor",
        story=(
            "Ruth asked me over a coffee whether I would take the team lead post on the third"
            " floor, and then it became official, with a form and everything. The thing is"
            " that it reports to Dave. I would rather eat the form. But I see Ruth every day"
            " and I like her, and Dave reads everything that goes through HR."
        ),
        unsaid="Dave",
        typed={
            "occasion": "offer",
            "company": "Merriam Gray",
            "role": "Team Lead",
            "addressee": "Ruth Adler",
            "channel": "person",
            "time_zone": "London",
            "circumstances": ["internal", "known"],
            "thanks_for": "thinking of me first",
            "reason": "goals",
            "touch": "hope",
            "sender": "Siobhán O’Neill",
        },
        seed=4,
    ),
    Situation(
        title="A place that somebody waits for",
        story=(
            "I matched at my first choice!!! Nobody slept here. But three other programs"
            " still have me on their lists, and I remember what it was like to refresh that"
            " page every hour. I want them to hear it today. Oakfield was honestly my last"
            " choice, the director forgot my name twice, but the residents were kind."
        ),
        unsaid="that it was the last choice, the forgotten name",
        typed={
            "occasion": "process",
            "company": "Oakfield Hospital",
            "role": "Residency in Internal Medicine",
            "channel": "portal",
            "time_zone": "New York",
            "circumstances": ["programme"],
            "reference": "4711-B",
            "deeds": ["interviewed", "met_team"],
            "reason": "another_offer",
            "touch": "nothing",
            "sender": "Ana Ruiz",
            "tone": "formal",
        },
        seed=9,
    ),
    Situation(
        title="Twelve hours of homework",
        story=(
            "Three rounds, fine, good people, I liked Amir a lot. And now a “small exercise”"
            " that is twelve hours of unpaid work on their actual product. Over the weekend."
            " No. My partner says to write them what she thinks of that. But the field is tiny"
            " and I will meet every one of them at PyCon in May."
        ),
        unsaid="the exercise, what it would cost, what his partner thinks",
        typed={
            "occasion": "process",
            "company": "Globex Inc.",
            "role": "Senior Python Developer",
            "addressee": "Dr. Chen",
            "received_on": "2026-02-09",
            "time_zone": "Berlin",
            "deeds": ["interviewed", "answered_questions"],
            "panel": "Amir Khan and Jo Park",
            "reason": "fit",
            "touch": "event",
            "event": "PyCon",
            "event_when": "May",
            "sender": "Lee Park",
        },
        seed=6,
    ),
    Situation(
        title="A year too late",
        story=(
            "So I found it when I was looking for something else: Tom’s message of last"
            " January. He asked whether I would come and build the new lab with them. I had"
            " read it on a train, I was between two things, and then I was ashamed, and then"
            " it was May. I am happy where I am. I would still like to be able to look him in"
            " the eye."
        ),
        unsaid="that he saw it at once and put it off, the shame",
        typed={
            "occasion": "missed",
            "company": "University of Leeds",
            "role": "Lab Manager",
            "addressee": "Tom Reed",
            "received_on": "2025-01-21",
            "channel": "message",
            "time_zone": "London",
            "circumstances": ["known"],
            "reason": "staying",
            "touch": "online",
            "sender": "Hannah Weiss",
        },
        seed=8,
    ),
    Situation(
        title="The nursery closes at noon",
        story=(
            "I really want this one. And of course it is on Friday at two, and of course the"
            " nursery has its training day on Friday, and my mother is in Spain. Do I tell"
            " them that? They will think I am one of those who never turn up. I can do Monday"
            " at ten or any time on Tuesday."
        ),
        unsaid="her worry about what they think; the rest may be said",
        typed={
            "occasion": "reschedule",
            "interview_at": "2026-02-13T14:00",
            "time_zone": "London",
            "alternatives": "Monday at 10\nany time on Tuesday",
            "company": "the Met Office",
            "role": "Policy Adviser",
            "addressee": "Maria Lopez",
            "deeds": ["read_resume"],
            "reason": "own_words",
            "own_reason": "my son’s nursery is closed that day",
            "sender": "Sofie Lindqvist",
        },
        seed=10,
    ),
)

HEAD = """# Letters

Situations as people tell them, what they answer in the wizard, and the letter they hold at the end,
not edited. All are made up. Each letter was read aloud, and passes the check without a remark; a
test keeps this page equal to what the program writes.

To read more of them: `python manage.py letters --sample 20`. By occasion, reason, tone and the
like: `--occasion offer --reason personal --tone warm`; `--format jsonl` gives a row a letter, with
the answers and the remarks of the check. The wording lies in `declines/letters/phrases/en.toml`.
"""


def page() -> str:
    """Return docs/letters.md."""
    return "\n".join([HEAD, *(_section(*one) for one in enumerate(SITUATIONS, start=1))])


def _section(number: int, situation: Situation) -> str:
    reading = read(situation.steps(), NOW, seed=situation.seed)
    letter = compose(reading.answers)
    rows = [
        f"- {label} **{said}**".replace("\n", ", ")
        for form in reading.forms.values()
        for name, label, said in form.summary(reading.answers.english)
        if name != "time_zone"
    ]
    quoted = "\n".join(f"> {line}".rstrip() for line in letter.body.split("\n"))
    return "\n\n".join(
        [
            f"## {number}. {situation.title}",
            f"“{situation.story}”",
            f"Must not be said: {situation.unsaid}.",
            "\n".join(rows),
            f"> **{letter.subject}**\n>\n{quoted}\n",
        ]
    )


if __name__ == "__main__":
    sys.stdout.write(page())
