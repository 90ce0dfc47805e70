"""The words of names are found without their punctuation, too."""

import re
from typing import Any

from django.db import migrations

A_BATCH = 500
MARKS = re.compile(r"[^\w\s]")


def find_by_unmarked_words(apps: Any, _schema_editor: Any) -> None:
    """Let the drafts that were stored before be found by these words, too."""
    drafts = apps.get_model("declines", "Draft").objects.only("found_by").order_by("pk")
    batch = list(drafts[:A_BATCH])
    while batch:
        for draft in batch:
            draft.found_by = _with_unmarked(draft.found_by)
        drafts.bulk_update(batch, ["found_by"])
        batch = list(drafts.filter(pk__gt=batch[-1].pk)[:A_BATCH])


def _with_unmarked(found_by: str) -> str:
    found = found_by.split()
    words = dict.fromkeys([*found, *(MARKS.sub("", word) for word in found)])
    return f" {' '.join(filter(None, words))} "


class Migration(migrations.Migration):
    dependencies = [("declines", "0030_tone_label")]

    operations = [
        migrations.RunPython(find_by_unmarked_words, migrations.RunPython.noop, elidable=True),
    ]
