from typing import Any

from django.core.management.base import BaseCommand

from declines.upkeep import prune


class Command(BaseCommand):
    help = "Delete for good empty, deleted and long unseen drafts, old sessions and unproved users."

    def handle(self, *args: Any, **options: Any) -> None:
        pruned = prune()
        if options["verbosity"]:
            self.stdout.write(f"Drafts removed: {pruned}")
