"""Lines of a log that name no draft, no link and no visitor: who reads a log is none of them."""

import logging
import re

# As the routes write them. A draft's id has no hyphens where SQLite speaks of it.
NAMES = (
    (re.compile(r"(/join/+)[^/\s?]+"), r"\1<token>"),
    (re.compile(r"\bip=\S+:"), "ip=<ip>:"),
    (re.compile(r"\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b", re.IGNORECASE), "<id>"),
)


class Nameless(logging.Formatter):
    """Formats as usual, and puts a route's pattern in the place of what it stands for."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and the traceback below it."""
        text = super().format(record)
        for name, pattern in NAMES:
            text = name.sub(pattern, text)
        return text
