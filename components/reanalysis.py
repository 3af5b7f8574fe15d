"""Analyses stored articles again from the stored text: after a change of method, or as another kind of document."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from components.corpus import kept
from components.models import METHOD_VERSION, Article, DocumentKind, Labels, Spans, column_types
from components.pipeline import analyse_all
from components.pools import pool_of
from components.storage import frames
from components.storage.care.outdated import outdated
from components.storage.reads import Reads, column_list
from components.storage.store import Store

LISTS = (Labels, Spans)
TOGETHER = 64  # articles analysed and stored in one step: what a run that is stopped has to do again at most


def reanalyse(store: Store, workers: int = 1) -> Iterator[tuple[int, int]]:
    """Analyses the outdated articles again; yields how many are done, and how many there are, after each step.

    Each step is stored at once. So a run that is stopped or killed leaves every article as it was or as it is now, and
    the next run goes on with those that are left.
    """
    store.mend()
    waiting, done = outdated(store), 0
    rest = iter(waiting)
    with pool_of(workers) as pool:
        while step := list(islice(rest, TOGETHER)):
            analyses = list(analyse_all(_articles(store, step), pool))
            store.save([one for one in analyses if not one.error], _is_outdated)
            done += len(step)
            yield done, len(waiting)
    if waiting:
        store.tidy()
        kept.update(store)


def analyse_as(store: Store, article_id: str, kind: DocumentKind | None) -> None:
    """Analyses a stored article again as a document of a kind, which stays with it; None: of the kind that it tells."""
    articles = [replace(one, kind_given=kind) for one in _articles(store, [article_id])]
    store.save(list(analyse_all(articles)))
    kept.update(store)


def _articles(store: Reads, article_ids: list[str]) -> list[Article]:
    """Some stored articles, as they were read."""
    columns = column_list(frames.schema(Article).names)
    rows = store.select(Article, columns, "article_id IN (SELECT unnest(?)) ORDER BY article_id", article_ids)
    hints = column_types(Article)
    return [Article(**{name: _fixed(value, hints[name]) for name, value in row.items()}) for row in rows.to_pylist()]


def _fixed(value: Any, hint: Any) -> Any:
    """A stored value as the dataclass has it: lists as tuples, none where a tuple is due as an empty one."""
    if isinstance(value, list):
        return tuple(_fixed(one, None) for one in value)
    return () if value is None and hint in LISTS else value


def _is_outdated(article: Article, stored: Any) -> bool:
    """Whether the article is still stored, and as an earlier method left it: another run may have been faster."""
    return stored is not None and stored.method_version != METHOD_VERSION
