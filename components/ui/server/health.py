"""The address /health, for whoever watches over the server: version, store, last addition, errors.

Status 200 while the store can be read, else 503. Where people must sign in it says no more than that.
"""

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from components import log, permission
from components.ui.server import warming
from components.ui.state import access

if TYPE_CHECKING:
    from components.storage.care.health import Health

PATH = "/health"
FRESH = 5.0  # seconds that an answer holds, however often it is asked for
HEALTHY = ("ok", "newer")

_started = time.time()


class _Latest:
    """The latest look at the store."""

    at: float = -FRESH
    found: "Health"


def answer(_: Request) -> JSONResponse:
    """The answer to a request; it is made in a thread of its own, as looking at the store takes its time."""
    warming.wait()
    from components.storage.care.health import health_of  # only here: the server must not wait for its libraries

    if time.monotonic() - _Latest.at > FRESH:
        _Latest.found, _Latest.at = health_of(), time.monotonic()
    found = _Latest.found
    status = 200 if found.state in HEALTHY else 503
    said = {"status": found.state} if access.asks_who() else _all(found)
    return JSONResponse(said, status, {"Cache-Control": "no-store"})


def _all(found: "Health") -> dict[str, Any]:
    from components.storage.manifest import PROGRAM

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
