"""What the environment may say, and what happens where it is wrong."""

import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db.utils import ConnectionHandler

from config import environment, sqlite
from tests.served import gunicorn, manage, served

Connect = Callable[[dict[str, str]], Any]

SCHEMES = "sqlite:///, postgres://, postgresql://"


@pytest.fixture
def connect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Connect]:
    """Gives the default connection of the checks: a file of its own, with the given options."""
    engine = "django.db.backends.sqlite3"
    handlers = []

    def connect(options: dict[str, str]) -> Any:
        database = {"ENGINE": engine, "NAME": str(tmp_path / "db.sqlite3"), "OPTIONS": options}
        handlers.append(ConnectionHandler({"default": database}))
        monkeypatch.setattr(sqlite, "connections", handlers[-1])
        return handlers[-1]["default"]

    yield connect
    for handler in handlers:
        handler.close_all()


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("PORT", "http", "PORT: 'http' is not a number from 0 to 65535."),
        ("PORT", "65536", "PORT: '65536' is not a number from 0 to 65535."),
        ("PORT", "-1", "PORT: '-1' is not a number from 0 to 65535."),
        ("DEBUG", "maybe", "DEBUG: 'maybe' is none of 1, true, yes, 0, false, no."),
        ("HTTPS", "on!", "HTTPS: 'on!' is none of 1, true, yes, 0, false, no."),
        (
            "ALLOWED_HOSTS",
            "a.org, https://b.org",
            "ALLOWED_HOSTS: 'https://b.org' is not a host name (no scheme, no port).",
        ),
        (
            "SECRET_KEY",
            "short",
            "SECRET_KEY: is shorter than 50 characters, or hardly random.",
        ),
        (
            "SECRET_KEY",
            "ab" * 50,
            "SECRET_KEY: is shorter than 50 characters, or hardly random.",
        ),
        ("DATA_DIR", "manage.py", f"DATA_DIR: '{environment.ROOT}/manage.py' is not a directory."),
        (
            "DATA_DIR",
            "manage.py/x",
            f"DATA_DIR: cannot make '{environment.ROOT}/manage.py/x': Not a directory.",
        ),
        ("DATABASE_URL", "mysql://db/x", f"DATABASE_URL: begins with none of {SCHEMES}."),
        ("DATABASE_URL", "db.sqlite3", f"DATABASE_URL: begins with none of {SCHEMES}."),
        ("DATABASE_URL", "sqlite:///", "DATABASE_URL: names no database."),
        ("DATABASE_URL", "postgres://db", "DATABASE_URL: names no database."),
        (
            "DATABASE_URL",
            "postgres://me:a/b@db:x/y",
            "DATABASE_URL: is not a valid address (is a sign in it not percent-encoded?).",
        ),
    ],
)
def test_wrong_value_stops_with_one_line(tmp_path: Path, name: str, value: str, line: str) -> None:
    result = manage(tmp_path, "check", **{name: value})

    assert (result.returncode, result.stderr, result.stdout) == (1, f"{line}\n", "")


def test_database_out_of_reach_stops_with_one_line(tmp_path: Path) -> None:
    result = manage(tmp_path, "migrate", DATABASE_URL=f"sqlite:///{tmp_path}/none/db.sqlite3")

    assert (result.returncode, result.stderr) == (
        1,
        "The database cannot be used: unable to open database file\n",
    )


def test_taken_port_stops_with_one_line(tmp_path: Path) -> None:
    with served(tmp_path) as address:
        port = address.rpartition(":")[2]
        second = gunicorn(tmp_path, PORT=port)
        _, errors = second.communicate(timeout=30)

    assert (second.returncode, errors) == (
        1,
        f"PORT: cannot serve at {port}: Address already in use.\n",
    )


def test_empty_variables_count_as_unset(tmp_path: Path) -> None:
    names = ["DEBUG", "HTTPS", "PORT", "ALLOWED_HOSTS", "SECRET_KEY", "DATABASE_URL"]

    result = manage(tmp_path, "check", **dict.fromkeys(names, ""))

    assert result.returncode == 0, result.stderr


def test_true_and_false_are_read_in_every_spelling(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []

    for value in ["1", "TRUE", " yes ", "0", "False", "no", ""]:
        monkeypatch.setenv("DEBUG", value)
        found.append(environment.boolean("DEBUG"))

    assert found == [True, True, True, False, False, False, False]


def test_hosts_are_split_at_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLOWED_HOSTS", "example.org, .example.net,[::1],")

    found = environment.hosts("ALLOWED_HOSTS", ["localhost"])

    assert found == ["example.org", ".example.net", "[::1]"]


def test_database_url_is_turned_into_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://me:p%40ss@db:5433/letters")

    found = environment.database("DATABASE_URL", Path("unused"))

    assert {
        name: found[name] for name in ("ENGINE", "USER", "PASSWORD", "HOST", "PORT", "NAME")
    } == {
        "ENGINE": "django.db.backends.postgresql",
        "USER": "me",
        "PASSWORD": "p@ss",
        "HOST": "db",
        "PORT": 5433,
        "NAME": "letters",
    }


def test_default_database_may_lie_in_an_odd_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)

    found = environment.database("DATABASE_URL", Path("/a b/50%/#1?.sqlite3"))

    assert found["NAME"] == "/a b/50%/#1?.sqlite3"


def test_data_directory_and_key_are_for_the_owner_alone(tmp_path: Path) -> None:
    manage(tmp_path, "check")

    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("data", "data/secret_key")]
    assert [oct(mode) for mode in modes] == ["0o700", "0o600"]


def test_key_is_made_once_and_read_again(tmp_path: Path) -> None:
    made = environment.stored_key(tmp_path / "key")

    read = environment.stored_key(tmp_path / "key")

    assert (read, len(made) >= 50) == (made, True)


def test_processes_that_race_for_the_key_all_get_the_same(tmp_path: Path) -> None:
    program = "import sys; from pathlib import Path; from config.environment import stored_key;"
    program += "sys.stdin.read(1); print(stored_key(Path(sys.argv[1])))"
    command = [sys.executable, "-c", program, str(tmp_path / "key")]
    racers = [
        subprocess.Popen(
            command, cwd=environment.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(6)
    ]

    with ThreadPoolExecutor(len(racers)) as pool:
        keys = list(pool.map(lambda racer: racer.communicate("x")[0].strip(), racers))

    assert (set(keys), [file.name for file in tmp_path.iterdir()]) == ({keys[0]}, ["key"])


def test_broken_key_file_stops_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/secret_key").write_text("")

    result = manage(tmp_path, "check")

    source = f"SECRET_KEY (file {tmp_path}/data/secret_key)"
    assert (result.returncode, result.stderr) == (
        1,
        f"{source}: is shorter than 50 characters, or hardly random.\n",
    )


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 40, 1), "truncate"),
        ((3, 44, 5), "truncate"),
        ((3, 44, 6), "wal"),
        ((3, 45, 0), "truncate"),
        ((3, 50, 6), "truncate"),
        ((3, 50, 7), "wal"),
        ((3, 51, 2), "truncate"),
        ((3, 51, 3), "wal"),
        ((3, 52, 0), "wal"),
        ((4, 0, 0), "wal"),
    ],
)
def test_journal_mode_follows_the_version(version: tuple[int, int, int], mode: str) -> None:
    assert sqlite.journal_mode(version) == mode


@pytest.mark.django_db
def test_pragmas_are_in_force_on_a_new_connection(connect: Connect) -> None:
    connection = connect(sqlite.OPTIONS)

    missing = sqlite.pragmas_took_effect(["default"])

    assert (missing, connection.transaction_mode) == ([], "IMMEDIATE")


@pytest.mark.django_db
def test_pragma_that_is_not_in_force_is_an_error(connect: Connect) -> None:
    connect({"init_command": f"{sqlite.OPTIONS['init_command']};PRAGMA synchronous=1"})

    missing = sqlite.pragmas_took_effect(["default"])

    assert [error.msg for error in missing] == ["SQLite's synchronous is 1 instead of 2."]
