"""Static files: one by one while developing, joined and compressed when built."""

import json
import re
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from django.conf import settings
from django.template import engines

from config.static import LATER, BuiltFiles, SingleFiles, is_stylesheet, lean, minified, place
from tests.served import manage, prepared, served

IMPORT = re.compile(r"""(?:from|import)\s*\(?\s*["'](\.[^"']+)["']""")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of the built files."""
    directory = tmp_path_factory.mktemp("built")
    prepared(directory)
    return directory / "static"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site as `make run` serves it."""
    with served(tmp_path_factory.mktemp("served")) as address:
        yield address


def manifest(built: Path) -> dict[str, str]:
    """The built name of each file."""
    paths: dict[str, str] = json.loads((built / "staticfiles.json").read_text())["paths"]
    return paths


def fetched(address: str, path: str, **headers: str) -> HTTPResponse:
    """The answer to a GET."""
    response: HTTPResponse = urlopen(Request(address + path, headers=headers), timeout=10)  # noqa: S310
    response.close()
    return response


def test_stylesheets_are_ordered_layers_tokens_components_print() -> None:
    names = ["css/print.css", "css/letter.css", "css/tokens.css", "css/base.css", "css/layers.css"]

    ordered = sorted(names, key=place)

    assert ordered == [
        "css/layers.css",
        "css/tokens.css",
        "css/base.css",
        "css/letter.css",
        "css/print.css",
    ]


@pytest.mark.parametrize(
    ("css", "short"),
    [
        ("a {\n  color: red;\n}\n", "a{color:red}"),
        ("/* a\n{} */\nb { c: d }", "b{c:d}"),
        ("a/**/b { c: d }", "a b{c:d}"),
        ("a { & :hover , &:focus { c: d; } }", "a{& :hover,&:focus{c:d}}"),
        ("a :is(b, c) > d { e: f }", "a :is(b,c) > d{e:f}"),
        ("a { b: calc(1px + 2px) }", "a{b:calc(1px + 2px)}"),
        (
            "@media (width >= 3rem) and (x: y) { a { b: c } }",
            "@media (width >= 3rem) and (x:y){a{b:c}}",
        ),
        ("a { --b: ; --c: light-dark(#fff, #000); }", "a{--b:;--c:light-dark(#fff,#000)}"),
        ("""a { b: "x ; }  /* y */" ; }""", """a{b:"x ; }  /* y */"}"""),
        (r"""a { b: 'it\'s  ; }' }""", r"""a{b:'it\'s  ; }'}"""),
        ("a { b: url(data:x;y, /*z*/) }", "a{b:url(data:x;y, /*z*/)}"),
    ],
)
def test_minified_keeps_the_meaning(css: str, short: str) -> None:
    assert minified(css) == short


@pytest.mark.parametrize(
    ("js", "short"),
    [
        ("// Says hello.\nconst a = 1; // one\n\n  b();\n", "const a = 1;\nb();"),
        ('fetch("https://x.y//z"); // there\n', 'fetch("https://x.y//z");'),
        ("} catch {\n    // Nothing was kept.\n  }\n", "} catch {\n}"),
    ],
)
def test_lean_module_keeps_the_meaning(js: str, short: str) -> None:
    assert lean(js) == short


def test_module_holds_nothing_that_leaning_would_take() -> None:
    modules = (settings.STATICFILES_DIRS[0] / "js").glob("*.js")

    assert [one.name for one in modules if "`" in re.sub(r"`[^`\n]*`", "", one.read_text())] == []


def test_built_stylesheet_holds_every_source_in_order(built: Path) -> None:
    sources = settings.STATICFILES_DIRS[0]
    names = [path.relative_to(sources).as_posix() for path in sources.rglob("*.css")]
    at_once = sorted({*names} - {*LATER}, key=place)
    parts = [(sources / name).read_text() for name in at_once]

    joined = (built / manifest(built)["css/site.css"]).read_text()

    unhashed = re.sub(r"\.[0-9a-f]{12}(\.\w+)", r"\1", joined)
    assert unhashed == minified("\n".join(parts))


def test_built_files_hold_no_single_stylesheet_and_no_unhashed_file(built: Path) -> None:
    found = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}

    uncompressed = {name for name in found if not name.endswith((".br", ".gz"))}

    assert [name for name in manifest(built) if is_stylesheet(name)] == [*LATER, "css/site.css"]
    assert uncompressed == {"staticfiles.json", *manifest(built).values()}


def test_built_stylesheet_is_compressed_both_ways(built: Path) -> None:
    site = built / manifest(built)["css/site.css"]

    sizes = [(site.parent / (site.name + end)).stat().st_size for end in (".br", ".gz", "")]

    assert sizes == sorted(sizes)


def test_built_modules_import_built_modules(built: Path) -> None:
    modules = [built / name for name in manifest(built).values() if name.endswith(".js")]

    imported = [
        module.parent / name for module in modules for name in IMPORT.findall(module.read_text())
    ]

    assert [module for module in imported if not module.exists()] == []


def test_debug_refuses_to_build(tmp_path: Path) -> None:
    result = manage(tmp_path, "collectstatic", "--no-input", DEBUG="1")

    assert (result.returncode, (tmp_path / "static").exists()) == (1, False)


def test_page_names_single_stylesheets_while_developing() -> None:
    addresses = SingleFiles().stylesheets()

    rendered = engines["django"].from_string(
        "{% load stylesheets %}{% stylesheets as all %}{{ all|join:' ' }}"
    )
    assert rendered.render().split(" ") == addresses
    assert addresses[:2] == ["/static/css/layers.css", "/static/css/tokens.css"]


def test_page_names_one_stylesheet_when_built(built: Path) -> None:
    storage = BuiltFiles(location=built)

    addresses = storage.stylesheets()

    assert addresses == ["/static/" + manifest(built)["css/site.css"]]


def test_sheet_of_later_pages_is_apart_when_built_and_among_the_others_before(built: Path) -> None:
    apart = BuiltFiles(location=built).later_stylesheet("css/rows.css")
    before = SingleFiles().later_stylesheet("css/rows.css")

    assert (apart, before) == ("/static/" + manifest(built)["css/rows.css"], "")
    assert ".rows" not in (built / manifest(built)["css/site.css"]).read_text()


def test_static_answer_is_compressed_and_immutable(address: str) -> None:
    page = urlopen(address + "/", timeout=10).read().decode()  # noqa: S310
    stylesheet = re.findall(r'href="(/static/css/[^"]+)"', page)

    answer = fetched(address, stylesheet[0], **{"Accept-Encoding": "br, gzip"})

    expected = {
        "Content-Encoding": "br",
        "Cache-Control": "max-age=315360000, public, immutable",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
    }
    assert len(stylesheet) == 1
    assert {name: answer.headers[name] for name in expected} == expected
