"""The environment, read strictly: a wrong value ends the program with one line that says why.

An empty variable counts as unset.
"""

import os
import re
import secrets
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn
from urllib.parse import SplitResult, quote, unquote, urlsplit

import dj_database_url

ROOT = Path(__file__).resolve().parent.parent
BOOLEANS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
HOST = re.compile(r"\*|\.?[a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:.]+\]", re.IGNORECASE)
SCHEMES = ("sqlite:///", "postgres://", "postgresql://")


MAIL_TIMEOUT = 10  # seconds that a mail server may take


def refuse(name: str, reason: str) -> NoReturn:
    """End the program with status 1 and one line on standard error."""
    raise SystemExit(f"{name}: {reason}")


def text(name: str) -> str:
    """The value without blank space around it, or "" where the variable is not set."""
    return os.environ.get(name, "").strip()


def boolean(name: str, *, default: bool = False) -> bool:
    """True or False, the default where nothing is set."""
    value = text(name).lower() or str(int(default))
    if value not in BOOLEANS:
        refuse(name, f"{value!r} is none of {', '.join(BOOLEANS)}.")
    return BOOLEANS[value]


def port(name: str, default: int) -> int:
    """A TCP port; 0 lets the system choose a free one."""
    value = text(name) or str(default)
    if not re.fullmatch(r"[0-9]{1,5}", value) or int(value) > 65535:
        refuse(name, f"{value!r} is not a number from 0 to 65535.")
    return int(value)


def days(name: str, default: int) -> int:
    """A number of days, at least one."""
    value = text(name) or str(default)
    if not re.fullmatch(r"[0-9]{1,5}", value) or int(value) < 1:
        refuse(name, f"{value!r} is not a number of days from 1 to 99999.")
    return int(value)


def mail(name: str, *, console: bool) -> dict[str, object]:
    """Django's EMAIL_ settings for an smtp:// or file:// address; none where nothing is set.

    With `console`, mail is printed where no address is set.
    """
    try:
        url = urlsplit(text(name))
    except ValueError:
        refuse(name, "is no address.")
    backend = "django.core.mail.backends"
    if url.scheme == "file" and not url.path:
        refuse(name, "names no directory.")
    if url.scheme == "file":
        return {"BACKEND": f"{backend}.filebased.EmailBackend", "FILE_PATH": unquote(url.path)}
    if not text(name):
        return {"BACKEND": f"{backend}.console.EmailBackend"} if console else {}
    return _smtp(name, url)


def _smtp(name: str, url: SplitResult) -> dict[str, object]:
    try:
        number = url.port
    except ValueError:
        refuse(name, "has a port that is none.")
    if url.scheme not in ("smtp", "smtps", "smtp+tls") or not url.hostname:
        refuse(
            name,
            "is not like smtp://user:password@host:port (or smtps, smtp+tls, file:///directory).",
        )
    secure = url.scheme == "smtps"
    return {
        "HOST": url.hostname,
        "PORT": number or (465 if secure else 587 if "tls" in url.scheme else 25),
        "HOST_USER": unquote(url.username or ""),
        "HOST_PASSWORD": unquote(url.password or ""),
        "TIMEOUT": MAIL_TIMEOUT,
        "USE_SSL": secure,
        "USE_TLS": url.scheme == "smtp+tls",
    }


def mail_address(name: str, default: str) -> str:
    """An address that mail is sent from, with a name before it or not."""
    value = text(name) or default
    if not re.fullmatch(r"[^\s@<>]+@[^\s@<>]+|[^<>]*<[^\s@<>]+@[^\s@<>]+>", value):
        refuse(name, f"{value!r} is not like name@host.example.")
    return value


def hosts(name: str, default: list[str]) -> list[str]:
    """Host names without scheme or port, separated by commas."""
    values = [host.strip() for host in text(name).split(",") if host.strip()]
    for host in values:
        if not HOST.fullmatch(host):
            refuse(name, f"{host!r} is not a host name (no scheme, no port).")
    return values or default


def directory(name: str, default: Path) -> Path:
    """An absolute path, which need not exist yet but must not be a file."""
    try:
        path = Path(text(name) or default).expanduser().absolute()
    except RuntimeError:
        refuse(name, "names a home directory that is not there.")
    if path.exists() and not path.is_dir():
        refuse(name, f"{str(path)!r} is not a directory.")
    return path


def private_directory(name: str, default: Path) -> Path:
    """A directory we can write to, made for the owner alone where it is missing."""
    path = directory(name, default)
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        refuse(name, f"cannot make {str(path)!r}: {error.strerror}.")
    if not os.access(path, os.W_OK | os.X_OK):
        refuse(name, f"cannot write to {str(path)!r}.")
    return path


def database(name: str, default: Path) -> dj_database_url.DBConfig:
    """Django's settings for a sqlite:/// or postgresql:// address."""
    url = text(name) or f"sqlite:///{quote(str(default))}"
    if not url.startswith(SCHEMES):
        refuse(name, f"begins with none of {', '.join(SCHEMES)}.")
    try:
        parsed = dj_database_url.parse(url)
    except ValueError:
        refuse(name, "is not a valid address (is a sign in it not percent-encoded?).")
    if parsed["NAME"] in ("", ":memory:"):
        refuse(name, "names no database.")
    if parsed["ENGINE"].endswith("postgresql") and find_spec("psycopg") is None:
        refuse(name, "PostgreSQL needs psycopg: pip install -r requirements/postgres.txt")
    return parsed


def secret_key(name: str, file: Path) -> str:
    """The given key, or the one in the file, which is made where it is missing."""
    given = text(name)
    source = name if given else f"{name} (file {file})"
    try:
        key = given or stored_key(file)
    except OSError as error:
        refuse(source, f"{error.strerror}.")
    if len(key) < 50 or len(set(key)) < 5:
        refuse(source, "is shorter than 50 characters, or hardly random.")
    return key


def stored_key(file: Path) -> str:
    """The key in the file. Of processes that make it at once, one wins and all read its key."""
    if not file.exists():
        descriptor, name = tempfile.mkstemp(dir=file.parent)  # made with mode 0600
        fresh = Path(name)
        with os.fdopen(descriptor, "w", encoding="ascii") as stream:
            stream.write(secrets.token_urlsafe(50))
        try:
            file.hardlink_to(fresh)  # whole or not at all, and never over an existing key
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return file.read_text(encoding="utf-8", errors="replace").strip()
