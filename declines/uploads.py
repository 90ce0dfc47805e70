"""How a file that is sent in is held: in memory, and never more of it than we read."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import MemoryFileUploadHandler

LARGEST = 2 * 1024 * 1024  # bytes


class SmallFiles(MemoryFileUploadHandler):
    """Keeps the beginning of a file, and its true size to judge it by."""

    def handle_raw_input(self, *args: Any, **kwargs: Any) -> None:
        """Take every file, whatever the length of the request."""
        self.activated = True

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Keep what fits; the rest is only counted."""
        return super().receive_data_chunk(raw_data, start) if start <= LARGEST else None
