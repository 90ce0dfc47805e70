#!/usr/bin/env python3
"""Pictures of every page, in three widths and two colour schemes, into build/screenshots/.

scripts/screenshots.py            all of them; fails where a page scrolls sideways
scripts/screenshots.py --readme   docs/screenshot.png alone
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

from tests.browser.chromium import launch_options  # noqa: E402
from tests.browser.person import finish  # noqa: E402
from tests.browser.states import BAD, GOOD  # noqa: E402
from tests.served import served  # noqa: E402

PICTURES = ROOT / "build" / "screenshots"
README_PICTURE = ROOT / "docs" / "screenshot.png"
WIDTHS = {360: 740, 768: 1024, 1280: 800}
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def main() -> None:
    """Take the pictures, and say where a page scrolls sideways."""
    with tempfile.TemporaryDirectory() as directory, browsing() as browser:
        wide: list[str] = []
        with served(Path(directory), EMAIL_URL=f"file://{directory}/mails") as site:
            if "--readme" in sys.argv:
                for_readme(browser, site)
            else:
                wide = all_pages(browser, site)
    if wide:
        sys.exit("These scroll sideways: " + ", ".join(wide))


@contextmanager
def browsing() -> Iterator[Browser]:
    """A browser that is open until the block ends."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        yield browser
        browser.close()


def all_pages(browser: Browser, site: str) -> list[str]:
    """Take every page by a new person each; return the names of those that are too wide."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    wide = []
    for name, arrive in (GOOD | BAD).items():
        context = browser.new_context(base_url=site)
        page = context.new_page()
        arrive(page)
        wide += [f"{name} at {width}" for width in WIDTHS if not fits(page, name, width)]
        context.close()
        print(name)
    return wide


def fits(page: Page, name: str, width: int) -> bool:
    """Take a page at one width in both schemes, and tell whether it fits."""
    page.set_viewport_size({"width": width, "height": WIDTHS[width]})
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.screenshot(path=PICTURES / f"{name}-{width}-{scheme}.png", full_page=True)
    return bool(page.evaluate(SIDEWAYS) == 0)


def for_readme(browser: Browser, site: str) -> None:
    """Take a step with the letter beside it."""
    context = browser.new_context(base_url=site, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{finish(page)}express-gratitude/")
    README_PICTURE.parent.mkdir(exist_ok=True)
    page.screenshot(path=README_PICTURE)
    print(README_PICTURE.relative_to(ROOT), README_PICTURE.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
