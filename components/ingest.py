"""Readings -> stored articles, with a report: what was added, replaced, skipped or refused, and why."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from components.models import Article
from components.pipeline import METHOD_VERSION, analyse_all
from components.readers import Reading, paths, read, web
from components.readers.feeds.entries import plain_address
from components.storage.store import Store

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
BATCH = 32  # articles analysed and stored together: few commits, and progress to show

Status = Literal["added", "replaced", "skipped", "refused"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one reading; `why` gives the reason or the doubts."""

    reading: Reading
    status: Status
    why: str = ""


def add(readings: Iterable[Reading], store: Store, workers: int = 1) -> Iterator[Outcome]:
    """Analyses and stores articles in batches; yields the outcome of each once its batch is stored."""
    store.mend()
    for batch in batches(readings):
        yield from _add_batch(batch, store, workers)


def batches(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    """The readings in lists of BATCH, so that they are read as they are needed."""
    waiting = iter(readings)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def readings_of(places: Iterable[Path]) -> Iterator[Reading]:
    """The readings of files and folders; a file that cannot be opened is one with an error."""
    for place in places:
        for path in paths(place):
            try:
                content = path.read_bytes()
            except OSError as error:
                yield Reading(str(path), error=f"cannot be read: {error.strerror}")
                continue
            yield from read(str(path), content)


def readings_from(addresses: Iterable[str], store: Store) -> Iterator[Reading]:
    """The readings of web addresses; the entries of a feed that are stored already are not fetched again."""
    for address in addresses:
        stored = map(plain_address, store.table(Article, ["url"])["url"].dropna())
        yield from web.readings_at(address, set(filter(None, stored)))


def _add_batch(batch: Sequence[Reading], store: Store, workers: int) -> Iterator[Outcome]:
    """Stores what changes anything; looked up before, to analyse no more, and again by the store, for other writers."""
    articles = {r.article.article_id: r.article for r in batch if r.article}
    stored = store.articles(articles)
    changed = [a for a in articles.values() if _differs(a, stored.get(a.article_id))]
    saved = store.save(list(analyse_all(changed, workers)), _differs)
    told: set[str] = set()
    for reading in batch:
        if reading.article is None:
            yield _unread(reading)
            continue
        ident = reading.article.article_id
        if ident in told or ident not in saved.added | saved.replaced:
            yield Outcome(reading, "skipped", "the same article is stored already")
        else:
            yield Outcome(reading, "added" if ident in saved.added else "replaced", "; ".join(reading.doubts))
        told.add(ident)


def _unread(reading: Reading) -> Outcome:
    if reading.passed_over:
        return Outcome(reading, "skipped", reading.passed_over)
    return Outcome(reading, "refused", reading.error or "")


def _differs(article: Article, stored: Any) -> bool:
    """Whether analysing an article would change the stored row: new, by a newer method, or with other metadata."""
    if stored is None:
        return True
    outdated = pd.notna(stored.method_version) and stored.method_version != METHOD_VERSION
    day = None if pd.isna(stored.published) else stored.published.date()
    return bool(outdated or day != article.published or (stored.title or None) != article.title)
