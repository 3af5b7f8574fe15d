"""What a host allows to a program that follows links, as it says in robots.txt (RFC 9309), and the pauses it asks for.

A person who gives an address asks for one page, as with a browser; links that a feed names are followed by the program,
and here a host has its say. A host without a robots.txt allows all; one whose robots.txt cannot be had allows nothing.
"""

import time
from threading import Lock
from urllib.parse import urlsplit

from protego import Protego

from components.readers.base import Unreadable, decode
from components.readers.fetch.asking import ROBOT, Answered, Busy, fetch

MAX_BYTES = 1_000_000  # RFC 9309 asks for half of that at least
LONGEST_PAUSE = 10.0  # seconds; a host that asks for more between two requests is left to a person
MOST_HOSTS = 1000  # whose next turn is remembered

_turns: dict[str, float] = {}  # of this process: when each host may be asked next
_lock = Lock()


class Robots:
    """The rules of the hosts that are asked, each read once."""

    def __init__(self) -> None:
        self._rules: dict[str, Protego | str] = {}

    def wait(self, address: str, pause: float) -> None:
        """Waits for the address's turn; raises Unreadable if its host does not allow it to be fetched.

        Between two requests to one host, by whichever session, pass `pause` seconds or as many as the host asks for.
        """
        parts = urlsplit(address)
        rules = self._of(f"{parts.scheme}://{parts.netloc}", pause)
        if isinstance(rules, str):
            raise Unreadable(f"not followed: {rules}")
        if not rules.can_fetch(address, ROBOT):
            raise Unreadable("not followed: the host's robots.txt forbids it; give the address yourself to read it")
        asked_for = rules.crawl_delay(ROBOT) or 0.0
        if asked_for > LONGEST_PAUSE:
            raise Unreadable(f"not followed: the host asks for {asked_for:.0f} seconds between two requests")
        _take_turn(parts.netloc, max(pause, asked_for))

    def _of(self, origin: str, pause: float) -> Protego | str:
        """The rules of a host, or the reason why there are none to be had."""
        if origin not in self._rules:
            _take_turn(urlsplit(origin).netloc, pause)
            self._rules[origin] = _rules_at(origin)
        return self._rules[origin]


def _rules_at(origin: str) -> Protego | str:
    try:
        found = fetch(f"{origin}/robots.txt", MAX_BYTES)
        return Protego.parse(decode(found.content, MAX_BYTES, "utf-8") if found.content.strip() else "")
    except Busy:
        raise
    except Answered as error:
        if error.code in range(400, 500):
            return Protego.parse("")
        return f"its robots.txt {error}"
    except Unreadable as error:
        return f"its robots.txt {error}"


def _take_turn(host: str, pause: float) -> None:
    """Waits until a host may be asked again, and reserves the time until the next request."""
    with _lock:
        now = time.monotonic()
        if len(_turns) >= MOST_HOSTS:
            for past in [name for name, at in _turns.items() if at <= now]:
                del _turns[past]
        at = max(now, _turns.get(host, now))
        _turns[host] = at + pause
    time.sleep(at - now)
