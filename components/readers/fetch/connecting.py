"""An opener whose connections go to the IP address that was checked, and end with the time of their fetch.

A name is resolved once for each connection: what was checked is what is connected to, so a name server that answers
with another address a moment later gains nothing. Host header and certificate are those of the name.
"""

import socket
from contextlib import suppress
from http.client import HTTPConnection, HTTPMessage, HTTPResponse, HTTPSConnection
from threading import Lock, Timer
from types import TracebackType
from typing import IO, Any
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from components.readers.base import Unreadable
from components.readers.fetch import guard

REDIRECTS = 5


class Deadline:
    """The time that one fetch may take: when it is over, the connections are shut down, however slowly bytes come."""

    def __init__(self, seconds: float) -> None:
        self.is_over = False
        self._sockets, self._lock = list[socket.socket](), Lock()
        self._timer = Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> "Deadline":
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._timer.cancel()
        with self._lock:
            for watched in self._sockets:
                watched.close()
            self._sockets.clear()

    def watch(self, connection: socket.socket) -> None:
        """Includes a connection; a second handle on it stays valid when TLS takes over the first."""
        with self._lock:
            self._sockets.append(connection.dup())
        if self.is_over:
            self._end()

    def _end(self) -> None:
        self.is_over = True
        with self._lock:
            for watched in self._sockets:
                with suppress(OSError):  # it is closed already
                    watched.shutdown(socket.SHUT_RDWR)


class _Guarded(HTTPConnection):
    """A connection to an IP address that was checked, or to the proxy that the environment names."""

    def __init__(self, host: str, *, deadline: Deadline, proxied: bool, **options: Any) -> None:
        super().__init__(host, **options)
        self.deadline, self.proxied = deadline, proxied
        self._create_connection = self._connected  # the hook through which http.client connects

    def _connected(self, address: tuple[str, int], *rest: Any) -> socket.socket:
        host, port = address
        error: OSError | None = None
        for number in [host] if self.proxied else guard.numbers_of(host, port):
            try:
                connection = socket.create_connection((number, port), *rest)
            except OSError as failed:
                error = failed
            else:
                self.deadline.watch(connection)
                return connection
        raise error or OSError("its name leads nowhere")


class _GuardedTLS(_Guarded, HTTPSConnection):
    """The same over TLS; the certificate is checked against the host's name."""


class _Timed:
    """A handler whose connections end at a deadline."""

    def __init__(self, deadline: Deadline) -> None:
        super().__init__()
        self.deadline = deadline


class _Http(_Timed, HTTPHandler):
    def http_open(self, req: Request) -> HTTPResponse:
        return self.do_open(_Guarded, req, deadline=self.deadline, proxied=_checked(req))  # type: ignore[arg-type]


class _Https(_Timed, HTTPSHandler):
    def https_open(self, req: Request) -> HTTPResponse:
        return self.do_open(_GuardedTLS, req, deadline=self.deadline, proxied=_checked(req))  # type: ignore[arg-type]


class _Redirects(HTTPRedirectHandler):
    """Follows some redirects; an opener is made for one fetch, so what was asked before is known."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        self.asked.append(req.full_url)
        if newurl in self.asked:
            raise Unreadable("cannot be fetched: its redirects lead in a circle")
        if len(self.asked) > REDIRECTS:
            raise Unreadable(f"cannot be fetched: it is redirected more than {REDIRECTS} times")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def opener(deadline: Deadline) -> OpenerDirector:
    """An opener for one fetch over http and https, but not for file, FTP or data addresses."""
    made = OpenerDirector()
    for handler in (
        ProxyHandler(), _Http(deadline), _Https(deadline), _Redirects(), HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(), UnknownHandler(),
    ):  # fmt: skip
        made.add_handler(handler)
    return made


def _checked(request: Request) -> bool:
    """Whether a request goes through a proxy; raises Unreadable if its address, or a private host there, is refused."""
    asked = guard.checked(request.full_url)
    proxied = request.has_proxy() or bool(getattr(request, "_tunnel_host", None))
    if proxied:
        with suppress(OSError):  # a name that only the proxy can resolve
            guard.numbers_of(asked.hostname or "", 0)
    return proxied
