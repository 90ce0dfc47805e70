"""How gunicorn serves the site: one process a core, a few threads each."""

import os
import socket
import threading
from contextlib import suppress
from typing import Any

from gunicorn.glogging import Logger

from config.environment import refuse
from config.logs import Nameless
from config.settings import PORT, PROOFREAD


class ServerLog(Logger):  # type: ignore[misc]
    """The server's own log, and its log of requests where that is asked for."""

    def setup(self, cfg: Any) -> None:
        """Begin it, or begin it anew where the server is told to read its settings again."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(Nameless(self.error_fmt, self.datefmt))
        for handler in self.access_log.handlers:
            handler.setFormatter(Nameless(self.access_fmt))


wsgi_app = "config.wsgi"
bind = f"127.0.0.1:{PORT}"
worker_class = "gthread"
workers = os.cpu_count() or 1
threads = 8  # so that a few slow connections hold up nobody
preload_app = True  # an error shows once, before anything is served
control_socket_disable = True
limit_request_line = 8190  # its most; a longer address is answered 414, by a bare line of its own
loglevel = "warning"
logger_class = ServerLog

# For so long Linux hands over no connection on which nothing was said. It is longer than Chromium
# and Firefox keep those they open ahead; after it, each takes a thread for five seconds.
SILENT_SECONDS = 120


def on_starting(_server: Any) -> None:
    """Give a port that cannot be had one line, where gunicorn would try it again five times."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", PORT))
        except OSError as error:
            refuse("PORT", f"cannot serve at {PORT}: {error.strerror}.")


def post_worker_init(_worker: Any) -> None:
    """Do beside the requests what none of them is to wait for."""
    if PROOFREAD:
        threading.Thread(target=_load_proofreader, daemon=True).start()
    threading.Thread(target=_prune_daily, daemon=True).start()


def _load_proofreader() -> None:
    """Let the first requests do without it."""
    from declines.letters import proof

    with suppress(ImportError):
        proof.load()


def _prune_daily() -> None:
    from declines import upkeep

    upkeep.prune_daily()


def when_ready(server: Any) -> None:
    """Have connections handed over once something is said on them, and print the address."""
    if hasattr(socket, "TCP_DEFER_ACCEPT"):
        for listener in server.LISTENERS:
            listener.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT, SILENT_SECONDS)
    host, port = server.LISTENERS[0].sock.getsockname()
    print(f"Kind Regrets is at http://{host}:{port}", flush=True)
