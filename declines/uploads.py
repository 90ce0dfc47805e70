"""How a file that is sent in is held: in memory, and never more of it than we read."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import MemoryFileUploadHandler

LARGEST = 2 * 1024 * 1024  # bytes
BEGINNING = 1024  # bytes: a message has its headers there
# How PDF, ZIP (and what offices write), pictures and archives begin, where no NUL follows soon.
NO_TEXT = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b")


class SmallFiles(MemoryFileUploadHandler):
    """Keeps the beginning of a file, and its true size to judge it by."""

    def handle_raw_input(self, *args: Any, **kwargs: Any) -> None:
        """Take every file, whatever the length of the request."""
        self.activated = True

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Keep what fits; the rest is only counted."""
        return super().receive_data_chunk(raw_data, start) if start <= LARGEST else None


def is_text(file: UploadedFile[Any]) -> bool:
    """Tell whether a file may be text, by its beginning; what Outlook calls .msg is none."""
    file.seek(0)
    beginning = file.read(BEGINNING)
    file.seek(0)
    return b"\0" not in beginning and not beginning.startswith(NO_TEXT)
