"""Measure what our pages cost beside a bare view, in one interleaved run over a database file.

A page is called as gunicorn calls it, through every middleware, without the network.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

ROUNDS = 400
WARM_UP = 40
BARE, BARE_UPDATE = "bare view", "bare view with one UPDATE"
GOALS = {"step GET": (BARE, 10), "step POST": (BARE_UPDATE, 2.5)}

Call = Callable[[int], None]


def main() -> None:
    """Print a table of medians in milliseconds and of ratios to the bare views."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(DATA_DIR=folder, DATABASE_URL="", DEBUG="")
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
        report(measure(calls()))


def calls() -> dict[str, Call]:
    """Return the measured requests by name, over a fresh database with 25 drafts."""
    import django
    from django.test.utils import override_settings

    django.setup()
    override_settings(ROOT_URLCONF="scripts.bench_urls", ALLOWED_HOSTS=["testserver"]).enable()
    from django.core.management import call_command
    from django.test import Client

    from tests import conftest as cast

    call_command("migrate", verbosity=0)
    client = Client()
    client.get("/")
    draft, *_ = [cast.finish(client, cast.start(client)) for _ in range(25)]
    halfway = cast.start(client)
    for done in cast.STEPS[:2]:
        cast.post_step(client, halfway, done)
    step = cast.address(draft, "give-a-reason")
    reasons = [{"reason": "goals"}, {"reason": "study"}]  # by turns, so that the letter changes
    own = {"decline_wizard-current_step": "give-a-reason"}
    forms = [own | reason for reason in reasons]
    return {
        BARE: caller(client, "/bare/"),
        BARE_UPDATE: caller(client, f"/bare-update/?draft={draft.pk}", [{}]),
        "step GET": caller(client, cast.address(halfway, "give-a-reason")),
        "step GET, finished draft": caller(client, step),
        "first step GET, finished draft": caller(client, cast.address(draft, "answer-promptly")),
        "step POST": caller(client, step, forms),
        "letter so far": caller(client, step + "letter/", forms),
        "email page": caller(client, cast.address(draft, "email")),
        "drafts page": caller(client, "/drafts/"),
        "home": caller(client, "/"),
    }


def caller(client: object, address: str, forms: list[dict[str, str]] | None = None) -> Call:
    """Return a call of the site's WSGI application with the client's cookies."""
    from django.test import RequestFactory

    from config.wsgi import application

    factory = RequestFactory()
    factory.cookies = client.cookies  # type: ignore[attr-defined]
    token = {"csrfmiddlewaretoken": client.cookies["csrftoken"].value}  # type: ignore[attr-defined]

    def call(turn: int) -> None:
        if forms is None:
            environ = factory.get(address).environ
        else:
            body = urlencode(forms[turn % len(forms)] | token)
            kind = "application/x-www-form-urlencoded"
            environ = factory.post(address, body, content_type=kind).environ
        response = application(environ, start_response)
        b"".join(response)
        response.close()
        if response.status_code >= 400:
            raise SystemExit(f"{address} answered {response.status_code}")

    return call


def start_response(*args: object) -> Callable[[bytes], object]:
    """Take status and headers from the application, and drop them."""
    return lambda body: None


def measure(calls: dict[str, Call]) -> dict[str, float]:
    """Return the median time of each call in milliseconds."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    for turn in range(WARM_UP + ROUNDS):
        for name, call in calls.items():
            began = time.perf_counter()
            call(turn)
            if turn >= WARM_UP:
                times[name].append((time.perf_counter() - began) * 1_000)
    return {name: statistics.median(taken) for name, taken in times.items()}


def report(medians: dict[str, float]) -> None:
    """Print the medians, how many bare views each is worth, and the goals."""
    print(f"{'':32}{'ms':>8}{'bare':>8}{'UPDATE':>8}")
    for name, median in medians.items():
        ratios = [median / medians[bare] for bare in (BARE, BARE_UPDATE)]
        goal = GOALS.get(name)
        note = f"   goal: {goal[1]} × {goal[0]}" if goal else ""
        print(f"{name:32}{median:8.2f}{ratios[0]:8.1f}{ratios[1]:8.1f}{note}")


if __name__ == "__main__":
    main()
