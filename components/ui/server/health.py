"""The address /health, for whoever watches over the server: version, store, last addition, errors.

Status 200 while the store can be read, else 503. Where people must sign in it says no more than that.
"""

import time
from datetime import UTC, datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from components import log, permission
from components.storage.care.health import Health, health_of
from components.storage.manifest import PROGRAM
from components.ui.state import access

PATH = "/health"
FRESH = 5.0  # seconds that an answer holds, however often it is asked for
HEALTHY = ("ok", "newer")

_started = time.time()


class _Latest:
    """The latest look at the store."""

    at, found = -FRESH, Health("unreadable")


def answer(_: Request) -> JSONResponse:
    """The answer to a request; it is made in a thread of its own, as looking at the store takes its time."""
    if time.monotonic() - _Latest.at > FRESH:
        _Latest.found, _Latest.at = health_of(), time.monotonic()
    found = _Latest.found
    status = 200 if found.state in HEALTHY else 503
    said = {"status": found.state} if access.asks_who() else _all(found)
    return JSONResponse(said, status, {"Cache-Control": "no-store"})


def _all(found: Health) -> dict[str, Any]:
    return {
        "status": found.state,
        "version": PROGRAM,
        "read_only": permission.is_read_only(),
        "articles": found.articles,
        "last_added": found.last_added.isoformat() if found.last_added else None,
        "up_since": _time(_started),
        "errors": {"count": log.errors.count, "last": _time(log.errors.last) if log.errors.count else None},
    }


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


ROUTE = Route(PATH, answer, methods=["GET", "HEAD"])
