from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from declines import joining
from declines.models import Draft


class Command(BaseCommand):
    help = "Delete for good empty, deleted and long unseen drafts, old sessions and unproved users."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("clearsessions")
        joining.prune()
        pruned = Draft.objects.prune(timezone.now())
        if options["verbosity"]:
            self.stdout.write(f"Drafts removed: {pruned}")
