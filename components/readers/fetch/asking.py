"""fetch(): what stands at an address, within limits of time, bytes and unpacked bytes."""

import zlib
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlunsplit
from urllib.request import Request

from components.limits.budget import MAX_ARTICLE_BYTES
from components.readers.base import Unreadable
from components.readers.fetch import guard
from components.readers.fetch.connecting import Deadline, opener

SECONDS = 20  # to wait for an answer, or for more of it
SECONDS_IN_ALL = 60
PIECE = 65_536
ROBOT = "Parallel49"  # by this name a robots.txt can speak to the program
AGENT = f"{ROBOT}/0.2 (reads news for an analyst who gave the address)"
READ_TYPES = ("text/", "xml", "json", "html", "octet-stream")  # parts of the content type of pages and feeds
SAFE = "%/:=&?~#+!$,;'@()*[]"  # characters that are not escaped in an address
TOO_BUSY = (429, 503)
NOT_MODIFIED = 304
PACKED = ("gzip", "x-gzip", "deflate")
AS_IT_IS = ("", "identity")


class Answered(Unreadable):
    """Raised where a host answers with a code that is no success; `code` is its number."""

    def __init__(self, code: int, reason: str) -> None:
        self.code = code
        super().__init__(f"cannot be fetched: the host answers {code} {reason}")


class Busy(Answered):
    """Raised where a host answers that it takes no requests for now."""


class Unchanged(Unreadable):
    """Raised where a host answers that nothing has changed since the version that was asked about."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What a host says of a version of what it serves: the headers ETag and Last-Modified (RFC 9110, 8.8)."""

    etag: str | None = None
    modified: str | None = None

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask for an answer only if there is another version (RFC 9110, 13.1)."""
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in given.items() if value and value.isprintable() and value.isascii()}


NOT_KNOWN = Edition()


@dataclass(frozen=True, slots=True)
class Fetched:
    """The result of a request: the bytes, the charset of the header, the address after redirects, and the edition."""

    address: str
    content: bytes
    charset: str | None = None
    edition: Edition = NOT_KNOWN


def is_address(place: str) -> bool:
    """Whether a text is a web address and not a path."""
    return place.lower().startswith(("http://", "https://"))


def fetch(address: str, limit: int = MAX_ARTICLE_BYTES, known: Edition = NOT_KNOWN) -> Fetched:
    """Fetches an address; raises Unreadable with the reason why it could not, and Busy if the host is busy.

    Of an edition that is known, another is asked for; Unchanged is raised if the host has none.
    """
    with Deadline(SECONDS_IN_ALL) as deadline:
        try:
            found = _fetched(address, limit, deadline, known)
        except HTTPError as error:
            if error.code == NOT_MODIFIED and known.conditions:
                raise Unchanged("it has not changed") from error
            raise (Busy if error.code in TOO_BUSY else Answered)(error.code, str(error.reason)) from error
        except (URLError, HTTPException, OSError, ValueError, zlib.error) as error:
            _raise_if_over(deadline)
            if isinstance(error, Unreadable):
                raise
            raise Unreadable(f"cannot be fetched: {getattr(error, 'reason', None) or error or 'no answer'}") from error
        _raise_if_over(deadline)  # an answer without a length ends early without an error
        return found


def _raise_if_over(deadline: Deadline) -> None:
    if deadline.is_over:
        raise Unreadable(f"it takes more than {SECONDS_IN_ALL} seconds to come")


def _fetched(address: str, limit: int, deadline: Deadline, known: Edition) -> Fetched:
    request = Request(_escaped(address), headers={"User-Agent": AGENT, "Accept": "*/*"} | known.conditions)
    with opener(deadline).open(request, timeout=SECONDS) as answer:
        kind = answer.headers.get_content_type()
        if not any(part in kind for part in READ_TYPES):
            raise Unreadable(f"it is {kind}, neither a page nor a feed")
        content = _unpacked(_within(answer, limit), answer.headers.get("Content-Encoding", "").strip().lower(), limit)
        edition = Edition(answer.headers.get("ETag"), answer.headers.get("Last-Modified"))
        return Fetched(answer.url, content, answer.headers.get_content_charset(), edition)


def _within(answer: HTTPResponse, limit: int) -> bytes:
    """The bytes of an answer; raises Unreadable if they are more than the limit."""
    pieces, size = list[bytes](), 0
    while size <= limit and (piece := answer.read1(min(PIECE, limit + 1 - size))):
        pieces.append(piece)
        size += len(piece)
    return _small_enough(b"".join(pieces), limit)


def _unpacked(content: bytes, packing: str, limit: int) -> bytes:
    """The bytes unpacked; raises Unreadable if they are more than the limit, without unpacking the rest."""
    if packing in AS_IT_IS:
        return content
    if packing not in PACKED:
        raise Unreadable(f"it is packed as {packing[:40]}, which is not read")
    return _small_enough(zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(content, limit + 1), limit)


def _small_enough(content: bytes, limit: int) -> bytes:
    if len(content) > limit:
        raise Unreadable(f"it has more than {limit / 1e6:.0f} MB")
    return content


def _escaped(address: str) -> str:
    """The address with characters escaped that are not allowed in a request; raises Unreadable as `guard.checked`."""
    parts = guard.checked(address.strip())
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    return urlunsplit((parts.scheme, host, quote(parts.path, SAFE), quote(parts.query, SAFE), ""))
