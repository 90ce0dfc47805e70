"""SQLite as we want it, and the check that it is so. docs/decisions/0003 says why."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper


def journal_mode(version: tuple[int, int, int]) -> str:
    """WAL where SQLite has its WAL-reset bug fixed, else TRUNCATE."""
    fixed_in = {(3, 44): (3, 44, 6), (3, 50): (3, 50, 7)}.get(version[:2], (3, 51, 3))
    return "wal" if version >= fixed_in else "truncate"


# Each pragma with the value that SQLite reports once it took effect.
PRAGMAS: dict[str, str | int] = {
    "journal_mode": journal_mode(sqlite3.sqlite_version_info),
    "synchronous": 2,  # FULL
    "secure_delete": 1,
    "foreign_keys": 1,
    "busy_timeout": 5000,
}
OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "init_command": ";".join(f"PRAGMA {name}={value}" for name, value in PRAGMAS.items()),
}


@register(Tags.database)
def pragmas_took_effect(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """An error for each pragma that a connection to a file does not have as asked."""
    found = [connections[alias] for alias in databases or ()]
    files = [connection for connection in found if isinstance(connection, DatabaseWrapper)]
    return [Error(message, id="config.E001") for file in files for message in unmet(file)]


def unmet(connection: DatabaseWrapper) -> Iterator[str]:
    """A sentence for each pragma whose value is not the wanted one; none for a test in memory."""
    if connection.is_in_memory_db():
        return
    with connection.cursor() as cursor:
        for name, wanted in PRAGMAS.items():
            found = cursor.execute(f"PRAGMA {name}").fetchone()[0]
            if found != wanted:
                yield f"SQLite's {name} is {found!r} instead of {wanted!r}."
