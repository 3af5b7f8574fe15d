"""An address that a user gives -> a Reading; the only place that asks the network for anything."""

from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from components.readers.base import MAX_ARTICLE_BYTES, Reading, Unreadable
from components.readers.markup import article_of_page

SECONDS = 20
AGENT = "Parallel49/0.1 (news analysis; asked for by a user)"


def is_address(place: str) -> bool:
    """Whether a place is a web address and not a path."""
    return urlsplit(place).scheme in ("http", "https")


def reading_of(address: str) -> Reading:
    """The article at an address, or an error in plain words."""
    try:
        with urlopen(Request(address, headers={"User-Agent": AGENT}), timeout=SECONDS) as answer:
            content = answer.read(MAX_ARTICLE_BYTES + 1)
    except (URLError, OSError, ValueError) as error:
        return Reading(address, error=f"cannot be fetched: {getattr(error, 'reason', error)}")
    try:
        return article_of_page(address, content, address=address)
    except Unreadable as error:
        return Reading(address, error=str(error))
