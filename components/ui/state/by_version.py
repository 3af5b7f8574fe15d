"""kept_for_version(): keeps results of the store as it is; when it has changed, `let_go` drops them all at once.

A number of entries alone does not bound memory: with each article that is added all results are another version's, and
those of before, which nobody asks for any more, would stay until as many new ones had come.
"""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

import streamlit as st

from components.query.selection import Selection
from components.ui.state import memory

Function = TypeVar("Function", bound=Callable[..., Any])

_caches: list[Any] = []
_lock = Lock()


class _Newest:
    """The version of which results are kept."""

    version: Hashable = None


def kept_for_version(max_entries: int) -> Callable[[Function], Function]:
    """A decorator that keeps the results of a function for all sessions, at most so many, of one version."""

    def decorated(function: Function) -> Function:
        # Streamlit would look at each field of a selection, which takes ten times as long
        options: Any = {"max_entries": max_entries, "hash_funcs": {Selection: repr}}
        cached: Any = st.cache_resource(show_spinner=False, **options)(function)
        _caches.append(cached)
        return cached  # type: ignore[no-any-return]

    return decorated


def let_go(version: Hashable) -> None:
    """Drops what is kept if there is another version now; a session still at work on the old one computes it again."""
    with _lock:
        if version == _Newest.version:
            return
        _Newest.version = version
    for cached in _caches:
        cached.clear()
    memory.give_back()
