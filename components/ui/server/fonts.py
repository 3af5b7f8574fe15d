"""The address /typefaces.json: the house's fonts, cut to size, for the images that browsers make of charts."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from components import typefaces

PATH = "/typefaces.json"
A_DAY = "public, max-age=86400"


def answer(_: Request) -> JSONResponse:
    """The answer to a request; it is made in a thread of its own, and takes seconds the first time."""
    made = typefaces.as_plain()
    return JSONResponse(made, 200 if made else 404, {"Cache-Control": A_DAY if made else "no-store"})


ROUTE = Route(PATH, answer, methods=["GET", "HEAD"])
