"""Static files: single ones while developing, joined, hashed and compressed ones when built."""

import re
from collections.abc import Iterator
from typing import Any

from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

JOINED = "css/site.css"
FIRST = ["css/layers.css", "css/tokens.css"]
LAST = ["css/print.css"]
LATER = ["css/rows.css"]  # of pages that nobody sees first; it keeps the first ones light

KEPT = r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\))"""
COMMENT = re.compile(KEPT + r"|/\*.*?\*/", re.DOTALL)
BLANK = re.compile(KEPT + r"|\s*;?\s*(})\s*|\s*([{;,])\s*|(:)\s+|\s+", re.DOTALL)


def is_stylesheet(name: str) -> bool:
    """Whether the name is of a style sheet that takes part in the joined one."""
    return name.startswith("css/") and name.endswith(".css")


def place(name: str) -> tuple[bool, int, str]:
    """The sort key of a style sheet: layers, tokens, components by name, print."""
    rank = FIRST.index(name) if name in FIRST else len(FIRST)
    return (name in LAST, rank, name)


def minified(css: str) -> str:
    """The style sheet without comments and needless blank space; strings stay as they are."""
    css = COMMENT.sub(lambda match: match[1] or " ", css)
    return BLANK.sub(lambda match: next(filter(None, match.groups()), " "), css).strip()


def lean(js: str) -> str:
    """The module without indentation and comments; its texts hold no " // " and no line end."""
    lines = (re.sub(r"(?:^|\s)//\s.*", "", line).strip() for line in js.split("\n"))
    return "\n".join(filter(None, lines))


class SingleFiles(StaticFilesStorage):
    """Serves every style sheet by itself, as it was written."""

    def later_stylesheet(self, _name: str) -> str:
        """No address: the sheet is among the others already."""
        return ""

    def stylesheets(self) -> list[str]:
        """The addresses of the style sheets, in their order."""
        found = {name for finder in get_finders() for name, _ in finder.list(None)}
        return [self.url(name) for name in sorted(filter(is_stylesheet, found), key=place)]


class BuiltFiles(CompressedManifestStaticFilesStorage):
    """Joins the style sheets into one, then hashes and compresses every file."""

    support_js_module_import_aggregation = True

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.addresses: dict[str | None, str] = {}

    def url(self, name: str | None, force: bool = False) -> str:
        """The address of a file; what is built stays as it is, so it is looked up once."""
        if name not in self.addresses:
            self.addresses[name] = super().url(name, force)
        return self.addresses[name]

    def stylesheets(self) -> list[str]:
        """The address of the one style sheet."""
        return [self.url(JOINED)]

    def later_stylesheet(self, name: str) -> str:
        """The address of a sheet that is none of the one."""
        return self.url(name)

    def post_process(
        self, paths: dict[str, tuple[Any, str]], dry_run: bool = False, **options: Any
    ) -> Iterator[tuple[str, str | None, bool | Exception]]:
        if not dry_run:
            paths = self.joined(paths)
        yield from super().post_process(paths, dry_run=dry_run, **options)

    def joined(self, paths: dict[str, tuple[Any, str]]) -> dict[str, tuple[Any, str]]:
        """The same files, with one style sheet in the place of all."""
        names = sorted(filter(is_stylesheet, paths), key=place)
        at_once = [name for name in names if name not in LATER]
        for joined, parts in {JOINED: at_once, **{name: [name] for name in LATER}}.items():
            self.join(joined, [paths[name] for name in parts if name in paths])
        for name in at_once:
            self.delete(name)
        others = {name: source for name, source in paths.items() if name not in at_once}
        others |= {name: (self, name) for name in LATER if name in paths}
        for name in [name for name in others if name.endswith(".js")]:
            js = lean(self.source(*paths[name]))
            self.delete(name)
            self._save(name, ContentFile(js.encode()))
            others[name] = (self, name)
        return {**others, JOINED: (self, JOINED)}

    def join(self, name: str, parts: list[tuple[Any, str]]) -> None:
        """Write the style sheets as one, minified."""
        css = minified("\n".join(self.source(*part) for part in parts))
        self.delete(name)
        self._save(name, ContentFile(css.encode()))

    def source(self, storage: Any, name: str) -> str:
        """The text of a file in the storage that it comes from."""
        with storage.open(name) as file:
            text: str = file.read().decode()
        return text
