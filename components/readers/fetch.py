"""Fetches an address within limits; the only module that uses the network.

No request goes to a private network, whether the address names a private host, its name resolves to one or a page
redirects to one: a visitor who may add addresses must not reach hosts behind the firewall. The connection is made to
the very IP address that was checked. Private hosts that are allowed are listed in the environment variable
PARALLEL49_INTRANET, separated by commas. Where the environment names a proxy, the proxy makes the request, and only
names and IP addresses that this machine can resolve are checked.
"""

import os
import socket
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from ipaddress import ip_address, ip_network
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
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
    getproxies,
)

from components.readers.base import MAX_ARTICLE_BYTES, Unreadable

INTRANET = "PARALLEL49_INTRANET"
SECONDS = 20  # to wait for an answer, or for more of it
SECONDS_IN_ALL = 60
REDIRECTS = 5
PIECE = 65_536
AGENT = "Parallel49/0.2 (news analysis; asked for by a user)"
READ_TYPES = ("text/", "xml", "json", "html", "octet-stream")  # parts of the content type of pages and feeds
SAFE = "%/:=&?~#+!$,;'@()*[]"  # characters that are not escaped in an address
TOO_BUSY = (429, 503)
NAT64 = ip_network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 number


class Busy(Unreadable):
    """Raised where a host answers that it takes no requests for now."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The result of a request: the bytes, the charset named in the header, and the address after redirects."""

    address: str
    content: bytes
    charset: str | None = None


def is_address(place: str) -> bool:
    """Whether a text is a web address and not a path."""
    return place.lower().startswith(("http://", "https://"))


def fetch(address: str, limit: int = MAX_ARTICLE_BYTES) -> Fetched:
    """Fetches an address; raises Unreadable with the reason why it could not, and Busy if the host is busy."""
    try:
        request = Request(_escaped(address), headers={"User-Agent": AGENT, "Accept": "*/*"})
        with _opener().open(request, timeout=SECONDS) as answer:
            return _fetched(answer, limit)
    except HTTPError as error:
        why = f"cannot be fetched: the host answers {error.code} {error.reason}"
        raise (Busy if error.code in TOO_BUSY else Unreadable)(why) from error
    except (URLError, HTTPException, OSError, ValueError, zlib.error) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(f"cannot be fetched: {getattr(error, 'reason', None) or error or 'no answer'}") from error


def _fetched(answer: HTTPResponse, limit: int) -> Fetched:
    kind = answer.headers.get_content_type()
    if not any(part in kind for part in READ_TYPES):
        raise Unreadable(f"it is {kind}, neither a page nor a feed")
    content = _within(answer, limit)
    if answer.headers.get("Content-Encoding", "").lower() in ("gzip", "x-gzip", "deflate"):
        content = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(content, limit + 1)
    if len(content) > limit:
        raise Unreadable(f"it has more than {limit / 1e6:.0f} MB")
    return Fetched(answer.url, content, answer.headers.get_content_charset())


def _within(answer: HTTPResponse, limit: int) -> bytes:
    """The bytes of an answer, at most one more than the limit; raises Unreadable if they arrive too slowly."""
    pieces, size, end = list[bytes](), 0, time.monotonic() + SECONDS_IN_ALL
    while size <= limit and (piece := answer.read1(min(PIECE, limit + 1 - size))):
        pieces.append(piece)
        size += len(piece)
        if time.monotonic() > end:
            raise Unreadable(f"it takes more than {SECONDS_IN_ALL} seconds to come")
    return b"".join(pieces)


def _escaped(address: str) -> str:
    """The address with characters escaped that are not allowed in a request."""
    parts = urlsplit(address.strip())
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    return urlunsplit((parts.scheme, host, quote(parts.path, SAFE), quote(parts.query, SAFE), ""))


def _public(host: str, port: int) -> list[str]:
    """The IP addresses of a host; raises Unreadable if one is private and the host is not allowed."""
    numbers = [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    allowed = host.lower() in {name.strip().lower() for name in os.environ.get(INTRANET, "").split(",")}
    if not allowed and not all(_is_public(number) for number in numbers):
        raise Unreadable(f"{host} is on a private network and is not asked; {INTRANET} may name it")
    return numbers


def _is_public(number: str) -> bool:
    """Whether an IP address is public, and also the IPv4 address that it may contain for a gateway (6to4, NAT64)."""
    address = ip_address(number.partition("%")[0])
    inner = getattr(address, "ipv4_mapped", None) or getattr(address, "sixtofour", None) or address
    if address in NAT64:
        inner = ip_address(int(address) & 0xFFFFFFFF)
    return address.is_global and inner.is_global and not inner.is_multicast


class _Guarded(HTTPConnection):
    """A connection to an IP address that was checked before, or to the proxy that the environment names."""

    def connect(self) -> None:
        proxies = {urlsplit(proxy).hostname for proxy in getproxies().values()}
        if self.host in proxies:
            super().connect()
            return
        error: OSError | None = None
        for number in _public(self.host, self.port):
            try:
                self.sock = socket.create_connection((number, self.port), self.timeout)
                return
            except OSError as failed:
                error = failed
        raise error or OSError("its name leads nowhere")


class _GuardedTLS(HTTPSConnection, _Guarded):
    """The same over TLS; the certificate is checked against the host's name."""


class _Http(HTTPHandler):
    def http_open(self, req: Request) -> HTTPResponse:
        return self.do_open(_Guarded, _checked(req))


class _Https(HTTPSHandler):
    def https_open(self, req: Request) -> HTTPResponse:
        return self.do_open(_GuardedTLS, _checked(req))


class _Redirects(HTTPRedirectHandler):
    max_redirections = REDIRECTS


def _checked(request: Request) -> Request:
    """The request; raises Unreadable if it goes through a proxy to a host that resolves to a private network here."""
    asked = urlsplit(request.full_url).hostname or ""
    if request.has_proxy() or getattr(request, "_tunnel_host", None):
        with suppress(OSError):  # a name that only the proxy can resolve
            _public(asked, 0)
    return request


def _opener() -> OpenerDirector:
    """An opener for http and https, but not for file, FTP or data addresses."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(), _Http(), _Https(), _Redirects(), HTTPDefaultErrorHandler(), HTTPErrorProcessor(),
        UnknownHandler(),
    ):  # fmt: skip
        opener.add_handler(handler)
    return opener
