from typing import Any
from unicodedata import combining, normalize

from django.db import migrations

A_BATCH = 500
WITH_INTERVIEW = ("interview", "missed", "reschedule")


def find_by_title_event_and_others(apps: Any, _schema_editor: Any) -> None:
    """Let the drafts that were stored before be found by these names, too."""
    drafts = apps.get_model("declines", "Draft").objects.only("answers", "found_by").order_by("pk")
    batch = list(drafts[:A_BATCH])
    while batch:
        told = [draft for draft in batch if _tell(draft)]
        drafts.bulk_update(told, ["found_by"])
        batch = list(drafts.filter(pk__gt=batch[-1].pk)[:A_BATCH])


def _tell(draft: Any) -> bool:
    """Put the names into what is searched, and return whether that changed it."""
    promptly = draft.answers.get("answer-promptly", {})
    parting = draft.answers.get("keep-in-touch", {})
    circumstances = promptly.get("circumstances", [])
    occasion, touch = _line(promptly, "occasion"), _line(parting, "touch")
    promises = touch if occasion != "reschedule" else ""
    is_booked = "booked" in circumstances and occasion in WITH_INTERVIEW
    names = [
        _line(promptly, "title"),
        _line(promptly, "booked_by") if is_booked else "",
        _line(promptly, "spoken_to") if "spoken" in circumstances else "",
        _line(parting, "event") if promises == "event" else "",
        _line(parting, "recommended") if promises == "recommend" else "",
    ]
    before: str = draft.found_by
    parted = normalize("NFKD", " ".join(filter(None, (before, *names))))
    draft.found_by = "".join(char for char in parted if not combining(char))
    return bool(draft.found_by != before)


def _line(typed: dict[str, list[str]], name: str) -> str:
    return " ".join("".join(typed.get(name, [])[:1]).split()).casefold()


class Migration(migrations.Migration):
    dependencies = [
        ("declines", "0028_parts_of_the_letter"),
    ]

    operations = [
        migrations.RunPython(
            find_by_title_event_and_others, migrations.RunPython.noop, elidable=True
        ),
    ]
