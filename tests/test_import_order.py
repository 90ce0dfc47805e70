"""Nothing imports what stands to its right in the order of the design."""

import ast
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LEAVES = [
    "text",
    "choices",
    "answers",
    "faults",
    "saves",
    "dates",
    "zone_names",
    "zones",
    "event_days",
]
ORDER = [
    *LEAVES, "letters", "received", "calendars", "owners", "joining", "history", "kept",
    "accompanied", "addressed", "beside", "changes", "asking", "finished", "filing", "models",
    "uploads", "fields", "spelling", "forms", "steps", "storage", "drafting", "standing", "listing",
    "presses", "desk", "texts_page", "afterwards", "sending", "wizard", "views", "downloads",
    "earlier", "tones", "from_message", "copying", "deadline", "devices", "accounts", "privacy",
    "upkeep", "absent", "errors", "urls",
]  # fmt: skip
APART = ["apps", "migrations", "management", "templatetags"]
STANDARD_LETTER_IMPORTS_FORBIDDEN = ("django", "formtools", "crispy_forms")


def imported_by(file: Path) -> set[str]:
    tree = ast.parse(file.read_text())
    modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    plain = [node.names for node in ast.walk(tree) if isinstance(node, ast.Import)]
    return {*modules, *(alias.name for alias in chain(*plain))}


def layer_of(name: str) -> str:
    return name.removeprefix("declines.").split(".")[0]


def test_order_names_every_module() -> None:
    app = ROOT / "declines"

    modules = {path.stem for path in app.iterdir() if path.suffix == ".py" or path.is_dir()}

    assert modules - {"__init__", "__pycache__"} == {*ORDER, *APART}


@pytest.mark.parametrize("layer", ORDER)
def test_layer_imports_nothing_from_its_right(layer: str) -> None:
    folder = ROOT / "declines" / layer
    files = folder.rglob("*.py") if folder.is_dir() else [folder.with_suffix(".py")]

    names = set(chain(*map(imported_by, files)))
    used = {layer_of(name) for name in names if name.startswith("declines.")}

    assert {name for name in used if ORDER.index(name) > ORDER.index(layer)} == set()


def test_letters_import_no_framework_and_no_other_layer() -> None:
    files = (ROOT / "declines" / "letters").rglob("*.py")

    names = set(chain(*map(imported_by, files)))

    own = {layer_of(name) for name in names if name.startswith("declines.")}
    assert own <= {*LEAVES, "letters"}
    assert [name for name in names if name.startswith(STANDARD_LETTER_IMPORTS_FORBIDDEN)] == []
