"""Print what the check of letters is worth on the labelled collection."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"


def main() -> None:
    """Print recall by check, what was missed, and the remarks on clean letters."""
    import django

    django.setup()
    from declines.letters import proof
    from tests.letters.labelled import measure

    proof.load()
    found = measure()
    missed = [check for _, (check, _) in found.missed]
    for check, planted in sorted(found.planted.items()):
        print(f"{check:12} {planted - missed.count(check):3} of {planted:3} found")
    print(f"recall {found.recall:.3f}; {found.false_remarks:.3f} remarks a clean letter")
    for name, fault in found.missed:
        print("missed", name, *fault)
    for name, remarks in found.disturbed:
        print("false", name, *(f"{one.fault.value}: {one.quote!r}" for one in remarks))


if __name__ == "__main__":
    main()
