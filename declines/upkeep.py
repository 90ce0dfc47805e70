"""What goes by itself: everything past its time is deleted for good while the site runs."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from declines import joining
from declines.models import Draft, DraftQuerySet

AN_HOUR = 60 * 60  # seconds: looked at so often, since a machine that sleeps counts no time
AT_A_TIME = 100  # drafts

logger = logging.getLogger(__name__)


def prune() -> int:
    """Delete for good old sessions, links, users and drafts; return how many of the last."""
    call_command("clearsessions")
    joining.prune()
    return prune_drafts()


def prune_drafts() -> int:
    """Delete for good the drafts past their time, a few at a time, so that no save waits long."""
    expired, removed = Draft.objects.expired(timezone.now()), 0
    while keys := list(expired.values_list("pk", flat=True)[:AT_A_TIME]):
        removed += _delete_still(expired.filter(pk__in=keys))
    return removed


@transaction.atomic
def _delete_still(expired: DraftQuerySet) -> int:
    """Delete which are among these still, since one may have been opened meanwhile."""
    still = list(expired.select_for_update().values_list("pk", flat=True))
    Draft.objects.filter(pk__in=still).delete()
    return len(still)


def prune_daily(wait: Callable[[int], object] = time.sleep) -> None:
    """Prune once in each day that begins from now on, for as long as the process runs.

    What is pruned is deleted few at a time, and twice is as good as once: each process may do it.
    """
    pruned_on = timezone.now().date()
    while True:
        wait(AN_HOUR)
        today = timezone.now().date()
        if today != pruned_on and _is_pruned():
            pruned_on = today


def _is_pruned() -> bool:
    """Tell whether it could be done; it is tried again in an hour where the database is busy."""
    try:
        prune()
    except DatabaseError as error:
        logger.warning("Nothing could be pruned: %s", type(error).__name__)
        return False
    finally:
        connection.close()
    return True
