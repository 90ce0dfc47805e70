"""The site as `make run` serves it, for tests that need the real server and the built files."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.environment import ROOT


def environment(directory: Path, **variables: str) -> dict[str, str]:
    """A bare environment whose data and built files lie in the directory."""
    coverage = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
    return {
        **coverage,
        "PATH": os.environ["PATH"],
        "DATA_DIR": str(directory / "data"),
        "STATIC_ROOT": str(directory / "static"),
        "PORT": "0",
        **variables,
    }


def manage(directory: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command of manage.py to its end, whatever its status."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment(directory, **variables),
        capture_output=True,
        text=True,
        check=False,
    )


def prepared(directory: Path) -> None:
    """Collect the static files and make the database."""
    for command in (["collectstatic", "--no-input"], ["migrate", "--no-input"]):
        manage(directory, *command, "--verbosity=0").check_returncode()


def gunicorn(directory: Path, **variables: str) -> subprocess.Popen[str]:
    """Start the server, which prints its address once it listens."""
    return subprocess.Popen(
        [sys.executable, "-m", "gunicorn"],
        cwd=ROOT,
        env=environment(directory, **variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def served(directory: Path, **variables: str) -> Iterator[str]:
    """The address of a server that runs until the block ends."""
    prepared(directory)
    with gunicorn(directory, **variables) as server:
        assert server.stdout is not None
        line = server.stdout.readline().strip()
        try:
            yield line.removeprefix("Kind Regrets is at ")
        finally:
            server.terminate()
