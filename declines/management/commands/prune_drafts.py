from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from declines.models import Draft


class Command(BaseCommand):
    help = "Delete for good the drafts without an answer and those deleted long enough ago."

    def handle(self, *args: Any, **options: Any) -> None:
        pruned = Draft.objects.prune(timezone.now())
        if options["verbosity"]:
            self.stdout.write(f"Drafts removed: {pruned}")
