"""Measure the list of drafts of an owner of 10 and of one of 100,000, in a table of a million."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

FEW, MANY, ALL = 10, 100_000, 1_000_000
GOAL = 1.5  # times the page of an owner of few
ASKED = {
    "drafts page": "/drafts/",
    "by company": "/drafts/?sort=company",
    "by who waits": "/drafts/?sort=waiting",
    "ready ones": "/drafts/?status=ready",
    "sent ones, none": "/drafts/?status=sent",
    "sent by company, none": "/drafts/?status=sent&sort=company",
    "deleted ones, none": "/drafts/?status=deleted",
    "searched": "/drafts/?q=brightwater",
    "searched in vain": "/drafts/?q=nobody",
}

# Copies of one draft: each with an id, a company and a time of its own.
CROWD = """
INSERT INTO declines_draft ({columns})
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < %s)
SELECT {values} FROM numbers, declines_draft WHERE id = %s
"""
OWN = {
    "id": "lower(hex(randomblob(16)))",
    "owner": "%s",
    "changed_at": "strftime('%%Y-%%m-%%d %%H:%%M:%%f', changed_at, '-' || n || ' seconds')",
    "sorted_by": "sorted_by || n",
    "found_by": "found_by || ' ' || n",
}


def main() -> None:
    """Print medians in milliseconds, the ratio, and how many queries each page costs."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(DATA_DIR=folder, DATABASE_URL="", DEBUG="")
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
        report()


def report() -> None:
    """Fill the table, then ask for each page of both owners by turns."""
    import bench

    few, many = owners()
    calls = {
        f"{name}, {count:,}": bench.caller(client, address)
        for name, address in ASKED.items()
        for count, client in ((FEW, few), (MANY, many))
    }
    medians = bench.measure(calls)
    print(f"\n{'':24}{FEW:>8,} ms{MANY:>10,} ms{'ratio':>8}{'queries':>10}   goal: {GOAL}")
    for name, address in ASKED.items():
        short, long = (medians[f"{name}, {count:,}"] for count in (FEW, MANY))
        counts = {queries(client, address) for client in (few, many)}
        print(f"{name:24}{short:11.2f}{long:13.2f}{long / short:8.2f}{counts!s:>10}")


def owners() -> tuple[object, object]:
    """Return the browsers of two owners, of few drafts and of many, among a million in all."""
    import django
    from django.test.utils import override_settings

    django.setup()
    override_settings(ROOT_URLCONF="scripts.bench_urls", ALLOWED_HOSTS=["testserver"]).enable()
    from django.core.management import call_command
    from django.test import Client

    from tests import conftest as cast

    call_command("migrate", verbosity=0)
    clients = Client(), Client()
    for client in clients:
        client.get("/")  # for the token
    drafts = [cast.finish(client, cast.start(client)) for client in clients]
    began = time.perf_counter()
    strangers = ALL - FEW - MANY
    for owner, count in (
        (drafts[0].owner.hex, FEW - 1),
        (drafts[1].owner.hex, MANY - 1),
        ("f" * 32, strangers),
    ):
        crowd(drafts[1].pk.hex, owner, count)
    print(f"{ALL:,} drafts made in {time.perf_counter() - began:.0f} s")
    return clients


def crowd(template: str, owner: str, count: int) -> None:
    """Put copies of a draft into the table, for an owner."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pragma_table_info('declines_draft')")
        columns = [name for (name,) in cursor.fetchall()]
        values = ", ".join(OWN.get(name, f'"{name}"') for name in columns)
        names = ", ".join(f'"{name}"' for name in columns)
        statement = CROWD.format(columns=names, values=values)
        cursor.execute(statement, [count, owner, template])
        cursor.execute("ANALYZE")


def queries(client: object, address: str) -> int:
    """Return how many queries a page costs."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        client.get(address)  # type: ignore[attr-defined]
    return len(captured)


if __name__ == "__main__":
    main()
