"""once(): what a page computes from the selection, kept until the store, the corrections or the filters change.

It is kept for every visitor, so nothing that comes back may be changed in place. What takes long and rests on no filter
lies ready for servers that start (`storage/moments/ready.py`).
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from components.messages import language
from components.query.selection import Selection
from components.ui.state import filters, load
from components.ui.state.by_version import kept_for_version

Result = TypeVar("Result")


def once(what: str, make: Callable[[], Result], *depends: Hashable) -> Result:
    """What `make` returns for the articles and filters as they are, computed once in each
    language.

    `what` names it; no other result may have the same name. `depends` are the values besides articles and filters that
    the result depends on, such as the settings of a page.
    """
    found: Result = _kept(what, load.version(), filters.current(), (language.current(), depends), make)
    return found


@kept_for_version(max_entries=400)
def _kept(what: str, version: load.Version, chosen: Selection, depends: Hashable, _make: Callable[[], Any]) -> Any:
    return load.ready(version, chosen).result((what, depends), _make)
