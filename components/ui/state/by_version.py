"""kept_for_version(): keeps results of the store as it is, all of one version; those of the next take their place.

A number of entries alone does not bound memory: with each article that is added all results are another version's, and
those of before, which nobody asks for any more, would stay until as many new ones had come. So `move_to` another
version drops them all at once, or, where the next ones were prepared aside meanwhile (`prepared`), once these are
there.
"""

import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from threading import Lock
from typing import Any, TypeVar

import streamlit as st

from components.query.selection import Selection
from components.ui.state import memory

Function = TypeVar("Function", bound=Callable[..., Any])

GRACE = 3.0  # seconds for which the results of before stay, for runs that began with them

_caches: tuple[list[Any], list[Any]] = [], []  # of each function two: for what is shown, and what was or will be
_of_run: ContextVar[int | None] = ContextVar("of_run", default=None)  # which of them a run of a page uses; None: shown
_lock = Lock()


class _Shown:
    """The version that pages show, and which of the two caches of a function has its results."""

    version: Hashable = None
    cache = 0


def kept_for_version(max_entries: int) -> Callable[[Function], Function]:
    """A decorator that keeps the results of a function for all sessions, at most so many, of one version."""

    def decorated(function: Function) -> Function:
        both = [_cached(function, number, max_entries) for number in range(2)]

        @wraps(function)
        def kept(*arguments: Any, **named: Any) -> Any:
            of_run = _of_run.get()
            return both[_Shown.cache if of_run is None else of_run](*arguments, **named)

        return kept  # type: ignore[return-value]

    return decorated


def shown() -> Hashable:
    """The version of which pages show the results; None before the first."""
    return _Shown.version


def begin() -> Hashable:
    """Begins a run of a page; gives the version that it shows, even if pages move to another before it ends."""
    with _lock:
        _of_run.set(_Shown.cache)
        return _Shown.version


def move_to(version: Hashable) -> None:
    """Drops what is kept if there is another version now; a session still at work on the old one computes it again."""
    with _lock:
        if version == _Shown.version:
            return
        _Shown.version = version
    _drop(_Shown.cache)


@contextmanager
def prepared(version: Hashable) -> Iterator[None]:
    """Context in which results of another version are computed aside; after it they are shown.

    They are dropped if that fails, or if pages moved to another version meanwhile. One thread at a time prepares; it
    ends some seconds after they are shown.
    """
    before, aside = _Shown.version, 1 - _Shown.cache
    token = _of_run.set(aside)
    try:
        yield
        with _lock:
            if before == _Shown.version:
                _Shown.version, _Shown.cache = version, aside
    finally:
        _of_run.reset(token)
        if _Shown.cache == aside:
            time.sleep(GRACE)
        _drop(1 - _Shown.cache)


def _cached(function: Callable[..., Any], number: int, max_entries: int) -> Any:
    """One of the two caches of a function."""

    @wraps(function)
    def named(*arguments: Any, **named: Any) -> Any:
        return function(*arguments, **named)

    named.__qualname__ = f"{function.__qualname__}.{number}"  # by which Streamlit tells the caches of functions apart
    # Streamlit would look at each field of a selection, which takes ten times as long
    options: Any = {"max_entries": max_entries, "hash_funcs": {Selection: repr}}
    cached: Any = st.cache_resource(show_spinner=False, **options)(named)
    _caches[number].append(cached)
    return cached


def _drop(number: int) -> None:
    """Drops what is kept in one of the two caches of each function."""
    for cached in _caches[number]:
        cached.clear()
    memory.give_back()
