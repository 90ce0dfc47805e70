from typing import Any
from unicodedata import combining, normalize

from django.db import migrations

A_BATCH = 500
WITH_PANEL = ("interview", "missed", "process", "offer", "accepted")


def find_by_agency_referrer_and_panel(apps: Any, _schema_editor: Any) -> None:
    """Let the drafts that were stored before be found by these names, too, and without accents."""
    drafts = apps.get_model("declines", "Draft").objects.only("answers", "found_by").order_by("pk")
    batch = list(drafts[:A_BATCH])
    while batch:
        told = [draft for draft in batch if _tell(draft)]
        drafts.bulk_update(told, ["found_by"])
        batch = list(drafts.filter(pk__gt=batch[-1].pk)[:A_BATCH])


def _tell(draft: Any) -> bool:
    """Put the names into what is searched, and return whether that changed it."""
    promptly = draft.answers.get("answer-promptly", {})
    gratitude = draft.answers.get("express-gratitude", {})
    circumstances = promptly.get("circumstances", [])
    names = [
        _line(promptly, "agency") if "agency" in circumstances else "",
        _line(promptly, "referrer") if "referred" in circumstances else "",
        _line(gratitude, "panel") if _line(promptly, "occasion") in WITH_PANEL else "",
    ]
    before: str = draft.found_by
    parted = normalize("NFKD", " ".join(filter(None, (before, *names))))
    draft.found_by = "".join(char for char in parted if not combining(char))
    return bool(draft.found_by != before)


def _line(typed: dict[str, list[str]], name: str) -> str:
    return " ".join("".join(typed.get(name, [])[:1]).split()).casefold()


class Migration(migrations.Migration):
    dependencies = [
        ("declines", "0022_address_of_earlier_texts"),
    ]

    operations = [
        migrations.RunPython(
            find_by_agency_referrer_and_panel, migrations.RunPython.noop, elidable=True
        ),
    ]
