"""The system's own Chromium, as the browser tests and the screenshots start it."""

import shutil
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def launch_options() -> dict[str, Any]:
    """Return Playwright's options for the first Chromium found; raises LookupError for none."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise LookupError(f"Please install one of: {', '.join(NAMES)}")
    return {"executable_path": found, "args": list(QUIET)}
