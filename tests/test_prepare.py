"""What the machine lacks is installed by its package manager, or named where that is forbidden."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "scripts" / "prepare.sh"


def command(folder: Path, name: str, body: str) -> None:
    """Put a command of this name into the folder."""
    file = folder / name
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A machine without a browser, whose package manager only notes what it is asked."""
    for tool in ("dirname", "env"):
        (tmp_path / tool).symlink_to(str(shutil.which(tool)))
    command(tmp_path, "id", "echo 0")
    command(tmp_path, "apt-get", f'echo "$@" >> {tmp_path}/asked')
    return tmp_path


def prepare(machine: Path, what: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", str(SCRIPT), what],
        env={"PATH": str(machine)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_missing_browser_is_installed(bare: Path) -> None:
    run = prepare(bare, "browser")

    assert (run.returncode, run.stderr) == (0, "")
    assert (bare / "asked").read_text().splitlines() == [
        "update -qq",
        "install -y -qq --no-install-recommends chromium fonts-liberation",
    ]


def test_browser_that_is_there_is_left_alone(bare: Path) -> None:
    command(bare, "google-chrome", "exit 1")

    run = prepare(bare, "browser")

    assert run.returncode == 0
    assert not (bare / "asked").exists()


def test_browser_that_must_not_be_installed_is_asked_for_in_one_line(bare: Path) -> None:
    command(bare, "id", "echo 1000")
    command(bare, "sudo", "exit 1")

    run = prepare(bare, "browser")

    assert run.returncode == 1
    assert run.stderr == (
        "Please install: chromium fonts-liberation "
        "(on Debian: sudo apt-get install chromium fonts-liberation)\n"
    )
