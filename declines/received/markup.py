"""The text of an HTML message."""

from __future__ import annotations

import re
from html.parser import HTMLParser

BREAKS = frozenset({
    "p", "div", "br", "tr", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "table", "blockquote", "section", "article", "header", "footer", "pre", "address",
})  # fmt: skip
CELLS = frozenset({"td", "th"})
UNSEEN = frozenset({"style", "script", "title"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in UNSEEN
        if tag in BREAKS:
            self.pieces.append("\n")
        if tag in CELLS:
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= bool(tag in UNSEEN and self.unseen)
        if tag in BREAKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.pieces.append(re.sub(r"\s+", " ", data))


def text_of_html(html: str) -> str:
    """Return the words that a reader of this HTML sees, a line for each block."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = (line.strip() for line in "".join(reader.pieces).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
