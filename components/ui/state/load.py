"""Loads tables, selections and single articles for the pages; all caching is here, keyed by the store's version.

The frames are shared between sessions: never change one in place.
"""

import math
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from contextvars import ContextVar
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from components.corpus import kept, people
from components.corpus.up_to_date import is_up_to_date
from components.messages import _, language
from components.models import ROW_TYPES, Advice, Article, Event, RowType, Statement
from components.query import corpus, selection
from components.query import facets as facet_counts
from components.query.selection import Selection
from components.query.summaries.events import distinct_events, with_events
from components.query.summaries.topics import with_own
from components.storage import frames, own_topics
from components.storage.faults import NewerStore
from components.storage.ledger import Correction, Ledger, decisions
from components.storage.moments import mapped
from components.storage.moments.held import Held
from components.storage.moments.ready import FEW, Ready
from components.storage.place import NotWritten, Place
from components.storage.snapshot import Moved, Snapshot
from components.storage.store import Store
from components.storage.table import months_in
from components.storage.texts import Texts
from components.ui.state import filters, memory
from components.ui.state.by_version import begin, kept_for_version, move_to, prepared, shown

LEFT_OUT: dict[RowType, tuple[str, ...]] = {Article: ("text",)}  # large columns, read for one article at a time
VERSION = "version"
MANY = 20_000  # articles of which what pages show is computed for seconds, which the pages shown meanwhile would notice
SNAPSHOTS = 8  # kept for sessions that are still at work on an earlier one
EVERYTHING = Selection()
OwnTopics = tuple[tuple[str, tuple[str, ...]], ...]
Version = tuple[int, tuple[int, int], OwnTopics]  # of the store, of the ledger, and the analyst's own topics

_fixed: ContextVar[Version | None] = ContextVar("version", default=None)


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The store named by the environment, after each article that was stored twice was reduced to one."""
    memory.spare()
    place = Place.of()
    found = Store(place, Held(place))
    with suppress(NotWritten, NewerStore):  # it may only be read
        found.mend_twice()
    return found


def clean() -> None:
    """Deletes what a writer that was broken off left in the store; nobody sees it, so no page waits for that."""
    with suppress(NotWritten, NewerStore):
        store().mend()


def refresh() -> None:
    """Looks for newly stored data, also by other programs; app.py calls it once a run.

    Of more than FEW articles the page shows those from before until the new ones are read (`is_behind`).
    """
    _Visits.last = time.monotonic()
    mapped.let_go()
    now = newest()
    if not _can_stay(now) or not _are_shown(filters.asked_for()):
        move_to(now)
    st.session_state[VERSION] = begin()


def move_on() -> None:
    """Lets the next run show the store as it is now: as the files that were read are gone, or an article changed."""
    move_to(newest())


def is_behind() -> bool:
    """Whether something was stored that this run does not show yet."""
    return version() != newest()


def is_read() -> bool:
    """Whether the next run of a page shows all that is stored."""
    return shown() == newest()


def is_caught_up() -> bool:
    """Whether what this run does not show yet was read meanwhile."""
    return version() != shown()


def is_far_behind() -> bool:
    """Whether pages show the store as it was until what was stored since is read, and this is of MANY articles."""
    now = newest()
    return _can_stay(now) and _number_of_articles(now[0]) > MANY


def since_last_visit() -> float:
    """The seconds since a page was run; infinite before the first."""
    return time.monotonic() - _Visits.last


@contextmanager
def fixed(version: Version | None) -> Iterator[None]:
    """Context of work on a version that is given; None: on the one that is shown, or for no session on the newest."""
    token = _fixed.set(version)
    try:
        yield
    finally:
        _fixed.reset(token)


@contextmanager
def ahead() -> Iterator[bool]:
    """Context of work for no session, on the store as it is now; says whether anything was ever stored in it.

    Within `fixed` it is on the store as it was at that version, which pages show.
    """
    now = _fixed.get() or newest()
    aside = _can_stay(now)
    if not aside:
        move_to(now)
    try:
        with fixed(now), prepared(now) if aside else nullcontext():
            yield now[0] >= 0
    finally:
        store().database.let_go()
        mapped.let_go()
        memory.give_back()


def version() -> Version:
    """The version of store, ledger and own topics that this run reads."""
    found: Version | None = _fixed.get() or st.session_state.get(VERSION)
    return found or newest()


def newest() -> Version:
    """The version of store, ledger and own topics now."""
    return _newest().version, ledger().version(), _own_topics()


def reading() -> Snapshot:
    """The tables at the one moment of this run; reading them raises Moved if their files are gone."""
    return _snapshot(version()[0])


def version_at(earlier: Snapshot) -> Version:
    """The version of an earlier moment of the store, which can be shown from now on, as analysts decided by now."""
    _snapshots()[earlier.version] = earlier
    return earlier.version, *newest()[1:]


def ledger() -> Ledger:
    """The analysts' corrections, which lie beside the store's tables."""
    return Ledger(store().place)


def corrections() -> tuple[Correction, ...]:
    """All corrections, oldest first."""
    return _corrections(version())


def table(row_type: RowType) -> pd.DataFrame:
    """The whole corpus of a row type, without spans and texts (`whole` and `article` give these).

    Corrections are applied, and the analyst's own topics are among the topics.
    """
    return _table(row_type.table, version())


def selected(row_type: RowType, chosen: Selection | None = None) -> pd.DataFrame:
    """The rows of a type that fit the filters, or another selection."""
    return _selected(row_type.table, version(), filters.current() if chosen is None else chosen)


def whole(row_type: RowType, row_ids: Iterable[str]) -> pd.DataFrame:
    """Some rows with all columns and corrections applied, in the order of `row_ids`."""
    return _whole(row_type.table, version(), tuple(dict.fromkeys(row_ids)))


def ready(version: Version, chosen: Selection = EVERYTHING) -> Ready:
    """Where tables made of all articles lie ready for servers that start; those of a selection are not kept."""
    return _ready(version) if not chosen else _ready(None)


def each(frame: pd.DataFrame) -> Iterator[Any]:
    """The rows of a frame as named tuples of its columns."""
    yield from frame.itertuples(index=False)


def article(article_id: str) -> Any | None:
    """One article with its text, as a named tuple of the columns; None where there is no such article."""
    return next(each(reading().rows(Article, "article_id", [article_id])), None)


def rows_of(row_type: RowType, article_id: str) -> pd.DataFrame:
    """All rows of one article, with all columns and corrections applied."""
    return _few_as_corrected(reading().rows(row_type, "article_id", [article_id]), version())


def person_names() -> pd.DataFrame:
    """The names that articles write for people, rows of PersonName; as resolved, whatever analysts decided."""
    return _names(version())


def naming() -> people.Naming:
    """The person that each name means, as the store has it and as analysts decided."""
    return _naming(version())


def events() -> pd.DataFrame:
    """The events that fit the filters, each once (`summaries.events.distinct_events`)."""
    return _distinct_events(version(), filters.current())


def merged() -> pd.DataFrame:
    """All events of the corpus, each once (`corpus.kept.merged_events`)."""
    return _merged(version())


def repeated() -> pd.DataFrame:
    """The statements that are given several times in the same words (`corpus.kept.repeated_statements`)."""
    return _repeated(version())


def told_in(row_id: str) -> tuple[str, ...]:
    """The row_ids of all statements in the same words as one, itself included; none where there is no other."""
    return _told_in(version()).get(row_id, ())


def corrected() -> int:
    """The number of corrected rows among those that fit the filters."""
    return _corrected(version(), filters.current())


def choices() -> dict[str, Texts]:
    """The choices of each filter, the most frequent first."""
    return _choices(version())


def facets(field: str) -> dict[str, int]:
    """How many statements each value of a filter would leave, given the other filters."""
    cleared: dict[str, Any] = {field: ()}
    return _facets(field, version(), replace(filters.current(), **cleared))


def titles() -> dict[str, str]:
    """The titles of all articles by their ids, the newest first."""
    return _titles(version(), language.current())


def covered(of: pd.DataFrame | None = None) -> tuple[date | None, date | None]:
    """The first and last day of publication of some rows, by default of the whole corpus."""
    published = (table(Article) if of is None else of)["published"].dropna()
    return (published.min().date(), published.max().date()) if len(published) else (None, None)


def is_settled() -> bool:
    """Whether the results across articles were made from the articles as they are now."""
    return is_up_to_date(reading())


def _can_stay(now: Version) -> bool:
    """Whether pages go on with what they show until what was stored since is read.

    Not where that takes no time, nor where an analyst decided something meanwhile.
    """
    before: Any = shown()
    if before is None or before == now or before[1:] != now[1:] or before[0] not in _snapshots():
        return False
    with suppress(Moved):
        return _number_of_articles(before[0]) > FEW
    return False


def _are_shown(article_ids: Sequence[str]) -> bool:
    """Whether some articles are in what pages show."""
    before: Any = shown()
    with suppress(Moved):
        return not article_ids or len(_snapshots()[before[0]].articles(article_ids)) == len({*article_ids})
    return False


@st.cache_resource(show_spinner=False, max_entries=3)
def _ready(version: Version | None) -> Ready:
    """The tables that lie ready for a version of many articles; none for None."""
    if version is None or not store().place.is_folder or _number_of_articles(version[0]) <= FEW:
        return Ready(store().place, None)
    return Ready(store().place, (_snapshot(version[0]).files, *version))


@st.cache_resource(show_spinner=False, max_entries=2)
def _number_of_articles(version: int) -> int:
    """The number of articles at a version of the store."""
    return _snapshot(version).count(Article)


class _Visits:
    """When a page was last run, in the seconds of a clock that never goes back."""

    last = -math.inf


def _type(name: str) -> RowType:
    row_types: tuple[RowType, ...] = (Article, *ROW_TYPES)
    return next(row_type for row_type in row_types if row_type.table == name)


def _newest() -> Snapshot:
    """The snapshot of the store as it is now; another is opened only after a change."""
    held, now = _snapshots(), store().version()
    if now not in held:
        opened = store().snapshot()
        held[opened.version] = opened
        for outdated in sorted(held)[:-SNAPSHOTS]:
            held.pop(outdated, None)
        return opened
    return held[now]


def _snapshot(version: int) -> Snapshot:
    """The snapshot of a version that sessions read; raises Moved if there is none any more."""
    found = _snapshots().get(version)
    if found is None:
        raise Moved
    return found


@st.cache_resource(show_spinner=False)
def _snapshots() -> dict[int, Snapshot]:
    """The snapshots that sessions read, by the version of the store."""
    return {}


def _own_topics() -> OwnTopics:
    """The analyst's own topics; none if their file is damaged, which the Topics page reports."""
    try:
        return tuple(own_topics.read(store().place).items())
    except (ValueError, OSError):
        return ()


@st.cache_resource(show_spinner=False, max_entries=2)
def _corrections(version: Version) -> tuple[Correction, ...]:
    return ledger().load().corrections


@st.cache_resource(show_spinner=False, max_entries=2)
def _names(version: Version) -> pd.DataFrame:
    return ready(version).table("names", lambda: people.current(reading()))


@st.cache_resource(show_spinner=False, max_entries=4)
def _naming(version: Version) -> people.Naming:
    return people.naming(_names(version), decisions(_corrections(version)))


def as_corrected(frame: pd.DataFrame, version: Version) -> pd.DataFrame:
    """Some rows of the store with people in the place of names, and as analysts corrected them."""
    return corpus.as_corrected(frame, _naming(version), _corrections(version))


def _few_as_corrected(frame: pd.DataFrame, version: Version) -> pd.DataFrame:
    """`as_corrected` of a few rows, for which the names of the whole corpus need not be in memory."""
    corrections = _corrections(version)
    naming = people.naming(people.among(_names(version), frame), decisions(corrections))
    return corpus.as_corrected(frame, naming, corrections)


def _stored(row_type: RowType) -> pd.DataFrame:
    flat = corpus.flat_columns(row_type)
    found = reading().held(row_type, [column for column in flat if column not in LEFT_OUT.get(row_type, ())])
    return found if row_type is Article else _with_language(found)


def _with_language(rows: pd.DataFrame) -> pd.DataFrame:
    """Some rows with the language of their article where a store is older than their column for it."""
    if not rows["language"].isna().any():
        return rows
    spoken = _stored(Article).set_index("article_id")["language"].astype(object)
    known = rows["language"].astype(object)
    filled = known.where(known.notna(), rows["article_id"].map(spoken))
    return rows.assign(language=filled.astype("category"))


@kept_for_version(max_entries=100)
def _whole(name: str, version: Version, wanted: tuple[str, ...]) -> pd.DataFrame:
    row_type = _type(name)
    months = _months(name, version, wanted)
    stored = reading().rows(row_type, "row_id", wanted, months=months) if wanted else frames.empty(row_type)
    found = _few_as_corrected(stored, version).set_index("row_id", drop=False)
    return found.reindex([row_id for row_id in wanted if row_id in found.index])


def _months(name: str, version: Version, wanted: tuple[str, ...]) -> frozenset[str] | None:
    """The months that some rows are kept under; None where a row is not shown, as it was struck."""
    known = _table(name, version)
    published = known["published"][known["row_id"].isin(wanted)]
    return frozenset(months_in(published)) if len(published) == len(wanted) else None


@kept_for_version(max_entries=60)
def _corrected(version: Version, chosen: Selection) -> int:
    if not _corrections(version):
        return 0
    rows = (_selected(row_type.table, version, chosen) for row_type in (Statement, Event, Advice))
    return sum(int(frame["corrected"].sum()) for frame in rows)


@kept_for_version(max_entries=8)
def _table(name: str, version: Version) -> pd.DataFrame:
    return ready(version).table(name, lambda: _made(_type(name), version))


def _made(row_type: RowType, version: Version) -> pd.DataFrame:
    frame = _stored(row_type)
    if row_type is Article:
        frame = frame.assign(story_id=frame["article_id"].map(kept.story_ids(reading())).astype("str"))
        if not version[2]:
            return frame
        texts = reading().table(Article, ["article_id", "text"]).set_index("article_id")["text"]
        return with_own(frame.assign(sentence=frame["article_id"].map(texts)), dict(version[2])).drop(
            columns="sentence"
        )
    corrected = with_own(as_corrected(frame, version), dict(version[2]))
    return with_events(corrected, _merged(version)) if row_type is Event else corrected


@kept_for_version(max_entries=60)
def _selected(name: str, version: Version, chosen: Selection) -> pd.DataFrame:
    frame = _table(name, version)
    if name == "articles":
        return _articles(frame, chosen, version)
    found = selection.select(frame, chosen, _titles(version, language.DEFAULT_LANGUAGE) if chosen.words else None)
    if chosen.words:
        mapped.let_go()  # all texts were looked at
    return found


def _articles(frame: pd.DataFrame, chosen: Selection, version: Version) -> pd.DataFrame:
    """The articles that fit the filters; if a filter is about statements, those with a statement that fits."""
    if selection.is_of_statements(chosen):
        held = set(_selected(Statement.table, version, chosen)["article_id"].unique())
        return frame[frame["article_id"].map(held.__contains__).astype(bool)]
    if not chosen.words:
        return selection.select(frame, chosen)
    texts = reading().table(Article, ["article_id", "published", "title", "text", "outlet", "topics", "language"])
    return frame[frame["article_id"].isin(selection.select(texts, chosen)["article_id"])]


@kept_for_version(max_entries=8)
def _facets(field: str, version: Version, others: Selection) -> dict[str, int]:
    return facet_counts.facets(_selected(Statement.table, version, others), field)


@kept_for_version(max_entries=30)
def _distinct_events(version: Version, chosen: Selection) -> pd.DataFrame:
    return ready(version, chosen).table(
        "each_event", lambda: distinct_events(_selected(Event.table, version, chosen), _merged(version))
    )


@st.cache_resource(show_spinner=False, max_entries=2)
def _merged(version: Version) -> pd.DataFrame:
    return ready(version).table(
        "merged", lambda: corpus.merged_events(reading(), _naming(version), _corrections(version))
    )


@st.cache_resource(show_spinner=False, max_entries=2)
def _repeated(version: Version) -> pd.DataFrame:
    return ready(version).table("repeated", lambda: kept.repeated_statements(reading(), _corrections(version)))


@st.cache_resource(show_spinner=False, max_entries=2)
def _told_in(version: Version) -> dict[str, tuple[str, ...]]:
    return {row_id: tuple(row_ids) for row_ids in _repeated(version)["row_ids"] for row_id in row_ids}


@st.cache_resource(show_spinner=False, max_entries=2)
def _choices(version: Version) -> dict[str, Texts]:
    def found() -> pd.DataFrame:
        offered = selection.choices([_table(t.table, version) for t in (Statement, Advice, Article)])
        return pd.DataFrame({field: frames.lists([values]) for field, values in offered.items()})

    offered = ready(version).table("choices", found)
    return {str(field): Texts(frames.array(lists, frames.LISTS).flatten()) for field, lists in offered.items()}


@st.cache_resource(show_spinner=False, max_entries=2)
def _titles(version: Version, spoken: str) -> dict[str, str]:
    every = _table(Article.table, version)[["article_id", "title", "published"]]
    newest = every.sort_values(["published", "article_id"], ascending=False)
    titles = frames.array(newest["title"]).fill_null(_("Untitled"))
    return dict(zip(frames.array(newest["article_id"]).to_pylist(), titles.to_pylist(), strict=True))
