"""Analyses and stores articles and reports what was added, replaced, skipped or refused, and why."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from components.corpus import kept
from components.limits.process import Process
from components.models import METHOD_VERSION, Analysis, Article
from components.pipeline import analyse_all
from components.pools import Pool, pool_of
from components.readers import Reading, limited, web
from components.readers.base import Unreadable
from components.readers.feeds.entries import plain_address
from components.readers.files import content_of, paths
from components.storage.publications import identified, told_apart
from components.storage.store import Saved, Store
from components.wording.visible import sound

SAMPLES = Path(__file__).parent.parent / "data" / "samples"
BATCH = 256  # articles analysed and stored together, so that a save pays: it writes a file a month to each table
FIRST = 64  # articles of the first batch, after which workers have something to do while the next is read
LETTERS = 20_000_000  # characters of a batch, after which no more articles are put into it
MANY = 4  # saves of a run, after which the files of the store are joined

Status = Literal["added", "replaced", "skipped", "refused"]
Listener = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result for one reading: what was done with it, and in `why` the reason or the doubts."""

    reading: Reading
    status: Status
    why: str = ""


def add(
    readings: Iterable[Reading], store: Store, workers: int | str | Pool = 1, listener: Listener = lambda _: None
) -> Iterator[Outcome]:
    """Analyses and stores articles in batches; yields the outcome of each reading once its batch is stored.

    After the last batch, the results across articles are brought up to date (`corpus.kept`). Where that is not reached
    (the run is broken off), the pages work out what is missing, and the next run stores it.

    `workers` is a number of processes, a pool of them, or the address of a scheduler whose workers analyse while this
    process reads and stores. `listener` is called with the number of articles analysed so far, after each of them. Over
    several workers, a batch is read while the one before is analysed.
    """
    store.mend()
    count, saves = _Counting(listener), 0
    with pool_of(workers) as pool:
        last: _Batch | None = None
        for batch in batches(readings):
            started = _Batch(batch, store, pool)
            saves += 1
            if last:
                yield from last.stored(count)
            last = started
        if last:
            yield from last.stored(count)
    if saves >= MANY:
        store.tidy()
    kept.update(store)


class _Counting:
    """Counts the analyses that pass through and reports the number to a listener."""

    def __init__(self, listener: Listener) -> None:
        self.listener, self.count = listener, 0

    def __call__(self, analyses: Iterable[Analysis]) -> Iterator[Analysis]:
        for analysis in analyses:
            self.count += 1
            self.listener(self.count)
            yield analysis


class _Batch:
    """Some readings whose articles are being analysed."""

    def __init__(self, readings: Sequence[Reading], store: Store, pool: Pool) -> None:
        """Begins to analyse what changes anything: looked up here, to analyse no more, and again when it is stored."""
        self.store = store
        given = [reading.article for reading in readings if reading.article]
        found, there = identified(given, store.articles)
        publications = iter(found)
        self.readings = [replace(r, article=next(publications)) if r.article else r for r in readings]
        articles = {article.article_id: article for article in found}
        changed = [_of_given_kind(a, there.get(a.article_id)) for a in articles.values()]
        changed = [a for a in changed if _differs(a, there.get(a.article_id))]
        self.analyses = analyse_all(changed, pool)

    def stored(self, count: _Counting) -> Iterator[Outcome]:
        """Stores the analyses; the outcome of each reading."""
        made = list(count(self.analyses))
        saved = self.store.save([one for one in made if not one.error], _differs, told_apart)
        refused = {one.article.article_id: one.error for one in made if one.error}
        return _outcomes([_as_stored(reading, saved) for reading in self.readings], saved, refused)


def batches(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    """The readings in lists of FIRST, then BATCH, or of fewer long ones, so that they are read as they are needed."""
    batch, letters, most = list[Reading](), 0, min(FIRST, BATCH)
    for reading in readings:
        batch.append(reading)
        letters += len(reading.article.text) if reading.article else 0
        if len(batch) == most or letters > LETTERS:
            yield batch
            batch, letters, most = [], 0, BATCH
    if batch:
        yield batch


def readings_of(places: Iterable[Path], process: Process | None = None) -> Iterator[Reading]:
    """The readings of files and folders; a file that cannot be opened is one with an error.

    They are read in a process, if one is given, within its limits.
    """
    for place in places:
        for path in paths(place):
            try:
                content = content_of(path, within=place if place.is_dir() else None)
            except Unreadable as error:
                yield Reading(sound(str(path)), error=str(error))
                continue
            yield from limited.read(process, sound(str(path)), content)


def readings_from(addresses: Iterable[str], store: Store, process: Process | None = None) -> Iterator[Reading]:
    """The readings of web addresses; the entries of a feed that are stored already are not fetched again."""
    for address in addresses:
        yield from web.readings_at(address, addresses_in(store), process)


def addresses_in(store: Store) -> set[str]:
    """The web addresses of the articles that are stored, without the parameters that only count clicks."""
    return set(filter(None, map(plain_address, store.table(Article, ["url"])["url"].dropna())))


def _as_stored(reading: Reading, saved: Saved) -> Reading:
    """The reading, its article with the id under which it was stored."""
    if reading.article is None or reading.article.article_id not in saved.renamed:
        return reading
    return replace(reading, article=replace(reading.article, article_id=saved.renamed[reading.article.article_id]))


def _outcomes(readings: Iterable[Reading], saved: Saved, refused: Mapping[str, str]) -> Iterator[Outcome]:
    reported: set[str] = set()
    for reading in readings:
        if reading.article is None:
            yield _unread(reading)
            continue
        ident = reading.article.article_id
        if ident in refused:
            yield Outcome(reading, "refused", refused[ident])
        elif ident in reported or ident not in saved.added | saved.replaced:
            yield Outcome(reading, "skipped", "the same article is stored already")
        else:
            yield Outcome(reading, "added" if ident in saved.added else "replaced", "; ".join(reading.doubts))
        reported.add(ident)


def _unread(reading: Reading) -> Outcome:
    if reading.passed_over:
        return Outcome(reading, "skipped", reading.passed_over)
    return Outcome(reading, "refused", reading.error or "")


def _of_given_kind(article: Article, stored: Any) -> Article:
    """The article with the kind that an analyst gave the stored one, if any."""
    given = None if stored is None or pd.isna(stored.kind_given) else stored.kind_given
    return replace(article, kind_given=given) if given else article


def _differs(article: Article, stored: Any) -> bool:
    """Whether analysing an article would change the stored row: new, by a newer method, or with other metadata."""
    if stored is None:
        return True
    outdated = pd.notna(stored.method_version) and stored.method_version != METHOD_VERSION
    day = None if pd.isna(stored.published) else stored.published.date()
    outlet = None if pd.isna(stored.outlet) else stored.outlet
    changed = day != article.published or (stored.title or None) != article.title or outlet != article.outlet
    return bool(outdated or changed)
