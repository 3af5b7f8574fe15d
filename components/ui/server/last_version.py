"""begin(): shows what lies ready for a server that starts though some articles were added since; remember() notes it.

Over many articles pages need not wait for what was added: they begin with the version of the store of which all lies
ready, say so, and go on with it until the new articles are counted in (`load.is_behind`). Nothing but new articles may
be missing in it: not if an analyst decided something since, nor if an article was removed or changed.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pandas as pd

from components.models import Article
from components.storage.moments.ready import Last
from components.storage.snapshot import Moved, Snapshot
from components.storage.table import SAVE_ID
from components.ui.state import load
from components.ui.state.by_version import move_to

NAME = "version"  # of the note
COMMITS, NAMES = "commits", "names"  # what it says: the commits to the tables, and what lay ready of them


def remember() -> None:
    """Notes the version of which all lies ready now, and deletes what lies ready of others; nothing if nothing does."""
    lying_ready = load.ready(load.version())
    if names := lying_ready.names():
        note = json.dumps({COMMITS: load.reading().commits, NAMES: sorted(names)})
        Last(load.store().place, NAME).keep(pd.DataFrame(), note)
        lying_ready.keep_alone()


@contextmanager
def begin() -> Iterator[None]:
    """Context of work on the earlier version that pages show from now on, or on the store as it is."""
    version = None
    with suppress(OSError, Moved, ValueError, KeyError):
        if (found := Last(load.store().place, NAME).read()) is not None:
            with load.fixed(load.newest()):
                version = _earlier(json.loads(found[1]))
    if version is not None:
        move_to(version)
    with load.fixed(version):
        yield


def _earlier(note: dict[str, dict[str, int]]) -> load.Version | None:
    """The version that a note tells of; None if something can be missing in it but new articles, or nothing is."""
    now = load.reading()
    if now.commits == note[COMMITS]:
        return None
    earlier = load.store().snapshot_at(note[COMMITS])
    version = load.version_at(earlier)
    lies_ready = load.ready(version).names() >= set(note[NAMES])
    return version if lies_ready and _saves(earlier) <= _saves(now) else None


def _saves(moment: Snapshot) -> set[tuple[str, str | None]]:
    """All articles, each with the save that wrote it: an article that was removed or changed since is among others'."""
    found = moment.select(Article, f"article_id, {SAVE_ID}", "true")
    return set(zip(*(column.to_pylist() for column in found.columns), strict=True))
