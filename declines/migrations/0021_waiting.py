import contextlib
import datetime
from typing import Any

from django.db import migrations

ANSWERED, NOBODY_WAITS = datetime.date(9999, 12, 31), datetime.date(9999, 12, 30)
NOT_AWAITED = ("interview", "reschedule", "accepted")
WITH_INTERVIEW = ("interview", "reschedule", "missed")


def wait_for_what_is_awaited(apps: Any, _schema_editor: Any) -> None:
    """Sort the sent drafts behind the others, and those with an interview by its day."""
    drafts = apps.get_model("declines", "Draft").objects
    drafts.filter(sent_at=None, waiting_since=ANSWERED).update(waiting_since=NOBODY_WAITS)
    drafts.exclude(sent_at=None).update(waiting_since=ANSWERED)
    for draft in drafts.filter(sent_at=None).exclude(answers={}).iterator():
        told = draft.answers.get("answer-promptly", {})
        occasion, at = ("".join(told.get(name, [])[:1]) for name in ("occasion", "interview_at"))
        since = NOBODY_WAITS if occasion in NOT_AWAITED else draft.waiting_since
        if occasion in WITH_INTERVIEW:
            with contextlib.suppress(ValueError):
                since = datetime.date.fromisoformat(at[:10])
        if since != draft.waiting_since:
            drafts.filter(pk=draft.pk).update(waiting_since=since)


class Migration(migrations.Migration):
    dependencies = [
        ("declines", "0020_sent_by_text"),
    ]

    operations = [
        migrations.RunPython(wait_for_what_is_awaited, migrations.RunPython.noop, elidable=True),
    ]
