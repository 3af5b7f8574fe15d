"""The store: saves analyses and reads tables of rows.

Each row type is a Delta Lake table, read through DuckDB. An article is replaced in one step. A save first adds its
rows to the tables, marked with the id of the save; then one commit to the table of articles puts the articles in the
place of the old ones, each naming its save. Only rows whose save their article names are read. So that commit alone
makes a save visible: before it the new rows cannot be seen, after it the old ones cannot, and a writer that is killed
leaves every article with all its old rows or all its new ones (`snapshot` says how readers keep to that). Rows that no
article names are deleted after the step, or by `mend`, with which every adding begins.

Writers of one folder wait for each other, and what is there already is looked up while the others wait: of two that
bring the same article the second learns that it was there. At an address no lock can be held; there the commits are
repeated until they hold, `mend` leaves once what came twice, and rows that no article names stay, as they may be those
of a writer at work.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, TypeVar
from uuid import uuid4

import pyarrow as pa
from deltalake.exceptions import DeltaError

from components.models import CORPUS_ROW_TYPES, ROW_TYPES, Analysis, Article, Row, RowType
from components.storage import frames, manifest, migrations
from components.storage.faults import told_in_one_sentence
from components.storage.moments import ready
from components.storage.moments.database import Database
from components.storage.moments.held import Held
from components.storage.moments.selecting import Selecting
from components.storage.place import Place, locked
from components.storage.reads import Reads, column_list
from components.storage.snapshot import Snapshot, numbered, watched
from components.storage.table import ROW_COUNTS, SAVE_ID, Table, months_of

LOCK = "writing.lock"
HELD = f"article_id, published, {SAVE_ID}"
STORED: tuple[RowType, ...] = (*ROW_TYPES, *CORPUS_ROW_TYPES, Article)

Result = TypeVar("Result")
Changes = Callable[[Article, Any], bool]  # decides whether an article would change its stored row (None: not stored)

Stored = Callable[[Iterable[str]], Mapping[str, Any]]  # looks up the stored rows of some articles by their ids
Identify = Callable[[Sequence[Analysis], Stored], tuple[Sequence[Analysis], Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Saved:
    """The ids of the articles that were stored: new ones, and those that replaced others."""

    added: frozenset[str] = frozenset()
    replaced: frozenset[str] = frozenset()
    renamed: Mapping[str, str] = field(default_factory=dict)  # the ids that were given -> those that were stored


class Store(Reads):
    """The store in a folder, or at the address of an object store; raises UnusablePlace for any other place.

    `held` keeps tables from one snapshot to the next, for a program that reads them again and again.
    """

    def __init__(self, place: str | Path | Place | None = None, held: Held | None = None) -> None:
        self.place = Place.of(place)
        self._reading = Selecting(self.place, held)

    def version(self) -> int:
        """The number of the last change; -1 if nothing was ever stored."""
        return numbered(self.place, (self._table(row_type).version() for row_type in watched()))

    def snapshot(self) -> Snapshot:
        """All tables as they are at this moment, to be read one after the other; reading it may raise Moved."""
        return self._reading.snapshot()

    def snapshot_at(self, commits: Mapping[str, int]) -> Snapshot:
        """All tables as they were at an earlier moment (`Selecting.snapshot_at`)."""
        return self._reading.snapshot_at(commits)

    def at_one_moment(self, read: Callable[[Snapshot], Result]) -> Result:
        """What a function reads from a snapshot; called again if another program moved the files meanwhile."""
        return self._reading.at_one_moment(read)

    @property
    def database(self) -> Database:
        """The database through which the store is read."""
        return self._reading.database

    def select(
        self,
        row_type: RowType,
        what: str,
        which: str,
        *values: Any,
        join: Literal["SEMI", "ANTI"] = "SEMI",
        months: Collection[str] | None = None,
    ) -> pa.Table:
        """`Snapshot.select`, of the store as it is now."""
        return self._reading.select(row_type, what, which, *values, join=join, months=months)

    def version_of(self, row_type: RowType) -> int:
        """`Reads.version_of`."""
        return self._table(row_type).version()

    def save(
        self, analyses: Sequence[Analysis], changes: Changes = lambda *_: True, identify: Identify | None = None
    ) -> Saved:
        """Stores the analyses that change anything, each article replaced as a whole; returns what was saved.

        `identify` gives them their final ids, by what is stored (`publications.told_apart`).
        """
        if not analyses:
            return Saved()
        with self.alone():
            before = [analysis.article.article_id for analysis in analyses]
            analyses, there = identify(analyses, self.articles) if identify else (analyses, self.articles(before))
            new = [one for one in analyses if changes(one.article, there.get(one.article.article_id))]
            ids = frozenset(analysis.article.article_id for analysis in new)
            if new:
                self._write(new)
        after = (analysis.article.article_id for analysis in analyses)
        renamed = {old: ident for old, ident in zip(before, after, strict=True) if old != ident}
        return Saved(ids - there.keys(), ids & there.keys(), renamed)

    def _write(self, analyses: Sequence[Analysis]) -> None:
        rows = {kind: [row for analysis in analyses for row in analysis.rows(kind)] for kind in ROW_TYPES}
        articles = [replace(analysis.article, added_at=datetime.now(UTC)) for analysis in analyses]
        self.put_articles(
            frames.to_arrow(articles, Article),
            {kind: frames.to_arrow(found, kind) for kind, found in rows.items()},
        )

    def put_articles(self, articles: pa.Table, rows: Mapping[type[Row], pa.Table]) -> None:
        """Replaces articles and their rows in one step, while no other writer is at work (`alone`)."""
        save_id, ids = uuid4().hex, articles.column("article_id").to_pylist()
        old, months = self._held(ids), set(months_of(articles).to_pylist())
        for kind, found in rows.items():
            self._table(kind).append(found, save_id)
        articles = articles.append_column(ROW_COUNTS, row_counts(ids, rows))
        if len(old):
            self._table(Article).replace(articles, save_id, ids, months_of(old).to_pylist())
        else:
            self._table(Article).append(articles, save_id)
        with suppress(OSError, DeltaError):  # the articles are stored by now; what stays behind is never read
            self._delete_rows(old)
            for row_type in (*ROW_TYPES, Article):
                self._table(row_type).compact(months)

    def put(
        self,
        row_type: type[Row],
        rows: Iterable[Row] | pa.Table,
        gone: Iterable[str] | None = (),
        months: Collection[str] | None = None,
    ) -> None:
        """Stores rows of one of CORPUS_ROW_TYPES, which belong to no single article, in one step.

        They replace those with the same row_id and those whose row_id is in `gone` (None: all). `months` are those
        under which the replaced rows are kept, beside those of the new ones; None means that they are not known.
        """
        found = rows if isinstance(rows, pa.Table) else frames.to_arrow(rows, row_type)
        with self.alone():
            self._table(row_type).put(found, uuid4().hex, gone, months)
            self._table(row_type).compact(set(months_of(found).to_pylist()))

    def remove(self, article_ids: Sequence[str]) -> None:
        """Removes articles with all their rows."""
        with self.alone():
            old = self._held(article_ids)
            self._table(Article).delete(old)
            self._delete_rows(old)
            ready.clear(self.place)

    def mend(self) -> None:
        """Reduces articles that two writers stored twice to one, and deletes the rows that no article names."""
        self.mend_twice()
        if self.place.is_folder and self._reading.at_one_moment(_has_unnamed, *ROW_TYPES):
            with self.alone():  # rows of a writer at work are named by now
                for kind in ROW_TYPES:
                    self._table(kind).delete(self._unnamed(kind))

    def mend_twice(self) -> None:
        """Reduces articles that two writers stored twice to one."""
        if self._twice():
            with self.alone():
                self._leave_once(self._twice())

    def tidy(self) -> None:
        """Joins the files of each month into one, which pays after many saves; at an address nothing is done.

        The joined files are deleted at once: a reader that still needs them opens the tables again.
        """
        if self.place.is_folder:
            with self.alone():
                for row_type in STORED:
                    self._table(row_type).tidy()

    def _delete_rows(self, old: pa.Table) -> None:
        """Deletes the rows that some articles named before; they are given by article_id, published and save_id."""
        for kind in ROW_TYPES:
            self._table(kind).delete(old)

    def _leave_once(self, ids: Sequence[str]) -> None:
        """Stores some articles again, each article and each of its rows once."""
        once = "article_id IN (SELECT unnest(?)) QUALIFY row_number() OVER (PARTITION BY {}) = 1"
        rows = {kind: self.select(kind, _all(kind), once.format("row_id"), ids) for kind in ROW_TYPES}
        self.put_articles(self.select(Article, _all(Article), once.format("article_id"), ids), rows)

    def _table(self, row_type: RowType) -> Table:
        return Table(self.place, row_type)

    @contextmanager
    def alone(self, migrating: bool = True) -> Iterator[None]:
        """Locks out other writers of the folder; a writer that is killed releases the lock.

        The store is first brought to today's schema. Raises NewerStore for one of a newer version, NotWritten where
        a write fails.
        """
        self.place.refuse_if_not_allowed()
        with ExitStack() as held:
            held.enter_context(told_in_one_sentence(self.place))
            if self.place.is_folder:
                file = held.enter_context(self.place.opened(LOCK, "wb"))
                held.enter_context(locked(file))
            if migrating:
                self._bring_forward()
            yield
            if not migrating:
                self._bring_forward()
            manifest.note(self.place, self._tables_there())

    def _bring_forward(self) -> None:
        """Migrates a store of an older version; raises NewerStore for one of a newer version."""
        manifest.refuse_newer(self.place)
        found = manifest.read(self.place)
        if found.schema < manifest.SCHEMA:
            migrations.forward(self.place, found.schema)

    def _tables_there(self) -> frozenset[str]:
        """The names of the tables that have been written to."""
        return frozenset(kind.table for kind in STORED if self.place.file(f"{kind.table}/_delta_log").is_dir())

    def _held(self, article_ids: Iterable[str]) -> pa.Table:
        """The article_id, published and save_id of the stored ones among some articles."""
        return self.select(Article, HELD, "article_id IN (SELECT unnest(?))", list(article_ids))

    def _twice(self) -> list[str]:
        """The ids of articles that are stored more than once."""
        found = self.select(Article, "article_id", "true GROUP BY article_id HAVING count(*) > 1")
        return list(found.column(0).to_pylist())

    def _unnamed(self, row_type: type[Row]) -> pa.Table:
        """The rows that no article names: article_id, published and save_id of each."""
        return self.select(row_type, f"DISTINCT {HELD}", "true", join="ANTI")


def _has_unnamed(now: Reads) -> bool:
    """Whether there is a row that no article names."""
    return any(len(now.select(kind, "1", "true LIMIT 1", join="ANTI")) for kind in ROW_TYPES)


def _all(row_type: RowType) -> str:
    return column_list(frames.schema(row_type).names)


def row_counts(article_ids: Sequence[str], rows: Mapping[type[Row], pa.Table]) -> pa.Array:
    """How many rows each article has in each table, as JSON."""
    counts = {kind.table: Counter(found.column("article_id").to_pylist()) for kind, found in rows.items()}
    return pa.array([json.dumps({table: count[ident] for table, count in counts.items()}) for ident in article_ids])
