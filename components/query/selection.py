"""The filters as a Selection, read from and written to a page's address; `select` applies it to any frame of rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from components import topics as topic_names
from components import wording
from components.messages import N_, _, ngettext
from components.models import Span
from components.query import search
from components.storage.frames import JOINT
from components.wording import UNRESOLVED

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter by labels: its parameter in the address, its name on the page, and the columns that it looks at."""

    field: str
    parameter: str
    label: str
    columns: tuple[str, ...]


FILTERS = (
    Filter("speakers", "speaker", N_("Speaker"), ("speaker", "adviser", "actors")),
    Filter("topics", "topic", N_("Topic"), ("topics",)),
    Filter("outlets", "outlet", N_("Outlet"), ("outlet",)),
    Filter("countries", "country", N_("Country"), ("country",)),
    Filter("quote_types", "quote", N_("Quote type"), ("quote_type",)),
    Filter("tones", "tone", N_("Tone"), ("tone",)),
    Filter("languages", "language", N_("Language"), ("language",)),
)
DATES, WORDS, ARTICLES = "dates", "words", "article"  # the other parameters of the address
OF_STATEMENTS = ("speakers", "countries", "quote_types", "tones")  # columns that an article itself does not have
NO_FILTER = N_("whole corpus")


@dataclass(frozen=True, slots=True)
class Selection:
    """The filters that an analyst has set; none means everything. `start` and `end` are both included."""

    speakers: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    outlets: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    quote_types: tuple[str, ...] = ()
    tones: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    words: str = ""
    articles: tuple[str, ...] = ()  # by their ids

    def __bool__(self) -> bool:
        """Whether anything is filtered."""
        return any(getattr(self, field.name) for field in fields(self))


def to_query(selection: Selection) -> dict[str, list[str]]:
    """The selection as parameters of an address; filters that are not set are left out."""
    query = {f.parameter: [shown(f, value) for value in getattr(selection, f.field)] for f in FILTERS}
    query[DATES] = [day.isoformat() for day in (selection.start, selection.end) if day]
    query[WORDS] = [selection.words] if selection.words else []
    query[ARTICLES] = [" ".join(selection.articles)] if selection.articles else []
    return {name: values for name, values in query.items() if values}


def from_query(query: Mapping[str, Sequence[str]]) -> Selection:
    """The selection given by the parameters of an address; an invalid day is left out."""
    chosen: dict[str, Any] = {f.field: tuple(meant(f, value) for value in query.get(f.parameter, ())) for f in FILTERS}
    days = [day for day in map(_day, query.get(DATES, ())) if day]
    start, end = (days[0] if days else None), (days[1] if len(days) > 1 else None)
    articles = tuple(dict.fromkeys(" ".join(query.get(ARTICLES, ())).split()))
    return Selection(**chosen, start=start, end=end, words=" ".join(query.get(WORDS, ())), articles=articles)


def words(selection: Selection, titles: Mapping[str, str] | None = None) -> str:
    """The filters in words, for captions and citations: 'speaker Donald Trump; topic Tariffs'.

    `titles` are those of articles by their ids; an article without one is named by its id.
    """
    parts = [
        f"{_(f.label).lower()} {wording.listed([in_words(f, value) for value in getattr(selection, f.field)], 'or')}"
        for f in FILTERS
        if getattr(selection, f.field)
    ]
    if selection.articles:
        named = wording.listed([_("“{words}”", words=(titles or {}).get(i, i)) for i in selection.articles], "or")
        parts.append(ngettext("article {named}", "articles {named}", len(selection.articles), named=named))
    if days := days_in_words(selection):
        parts.append(days)
    if selection.words:
        parts.append(_("words “{words}”", words=selection.words))
    return _("; ").join(parts) or _(NO_FILTER)


def days_in_words(selection: Selection) -> str:
    """The days of a selection in words: 'from 3 Feb 2025'; empty where all days are meant."""
    if selection.start and selection.end:
        return wording.days(selection.start, selection.end)
    if selection.start:
        return _("from {day}", day=wording.day(selection.start))
    if selection.end:
        return _("until {day}", day=wording.day(selection.end))
    return ""


def select(frame: pd.DataFrame, selection: Selection, titles: Mapping[str, str] | None = None) -> pd.DataFrame:
    """The rows that fit the selection. A filter applies if the frame has one of its columns.

    Days are those of publication, but events are kept by the days on which they take place; an undated event
    goes by the publication of its article. `titles` are those of articles by their ids, for words in a title.
    Words that cannot be read as a search (`asked`) fit nothing.
    """
    masks = [_labelled(frame, f.columns, getattr(selection, f.field)) for f in FILTERS]
    masks += [_of_articles(frame, selection.articles), _between(frame, selection.start, selection.end)]
    found = _kept(frame, masks)
    return _kept(found, [_containing(found, selection.words, titles or {})])  # slow, so only in the rows left


def is_of_statements(selection: Selection) -> bool:
    """Whether a filter is set that only statements can answer."""
    return any(getattr(selection, name) for name in OF_STATEMENTS) or _asks_for_speakers(selection.words)


def asked(words: str) -> search.Query | None:
    """The search that the filter by words means; None where it is empty. Raises search.BadQuery."""
    return search.parse(words)


def hits(words: str, text: str) -> list[Span]:
    """Where a text has what the filter by words looks for; nowhere if the search cannot be read."""
    try:
        query = asked(words)
    except search.BadQuery:
        return []
    return search.hits(query, text) if query else []


def choices(tables: Sequence[pd.DataFrame]) -> dict[str, list[str]]:
    """The choices of each filter, by its field: the labels that occur in the tables, the most frequent first."""
    return {f.field: _offered(f, tables) for f in FILTERS}


def _offered(a_filter: Filter, tables: Sequence[pd.DataFrame]) -> list[str]:
    counts: dict[str, int] = {}
    for table in tables:
        for name in set(a_filter.columns) & set(table):
            for label, count in label_counts(table[name]).items():
                counts[label] = counts.get(label, 0) + count
            if name == "speaker" and table[name].isna().any():
                counts[UNRESOLVED] = counts.get(UNRESOLVED, 0) + int(table[name].isna().sum())
    found = [label for label in sorted(counts, key=lambda label: -counts[label]) if label and counts[label]]
    return sorted(found, key=lambda label: label == UNRESOLVED)  # last, however frequent


def label_counts(column: "pd.Series[Any]") -> dict[str, int]:
    """How many rows of a column have each label, of several in a row each; the most frequent values first."""
    counts: dict[str, int] = {}
    found = column.value_counts()
    for value, count in zip(found.index.astype(str).tolist(), found.tolist(), strict=True):
        for label in dict.fromkeys(value.split(JOINT)) if JOINT in value else (value,):
            counts[label] = counts.get(label, 0) + count
    return counts


def nearest(offered: Sequence[str], words: str) -> str | None:
    """The first of some labels that has all the words, in small or large letters; the label itself before any other."""
    asked = words.casefold()
    if whole := next((label for label in offered if label.casefold() == asked), None):
        return whole
    return next((label for label in offered if all(part in label.casefold() for part in asked.split())), None)


def topic_labels() -> dict[str, str]:
    """The label of each topic id."""
    return topic_names.labels()


def topic_label(ident: str) -> str:
    """The label of a topic; the id itself where the lexicon does not have it."""
    return topic_names.labels().get(ident, ident)


def shown(a_filter: Filter, value: str) -> str:
    """A filter's value as it stands in the address, which is the same in every language."""
    return _names(a_filter).get(value, value)


def in_words(a_filter: Filter, value: str) -> str:
    """A filter's value as it stands on the page, in the language that is spoken."""
    if a_filter.field == "topics":
        return topic_label(value)
    if a_filter.field == "speakers":
        return wording.person(value)
    if a_filter.field == "outlets":
        return _(UNRESOLVED) if value == UNRESOLVED else value
    return _(shown(a_filter, value))


def meant(a_filter: Filter, words: str) -> str:
    """The value that `shown` writes with these words, whatever their case; a value is also accepted as it is."""
    asked = words.casefold()
    known = ((value, {value.casefold(), name.casefold()}) for value, name in _names(a_filter).items())
    return next((value for value, forms in known if asked in forms), words)


def _names(a_filter: Filter) -> Mapping[str, str]:
    """The names of a filter's values, where these are ids or codes."""
    named = {
        "topics": topic_names.labels(wording.DEFAULT_LANGUAGE),
        "countries": wording.COUNTRIES,
        "languages": wording.LANGUAGES,
    }
    return named.get(a_filter.field, {})


def _kept(frame: pd.DataFrame, masks: Sequence[Mask | None]) -> pd.DataFrame:
    """The rows that all masks keep; the frame itself where there is no mask."""
    given = [mask for mask in masks if mask is not None]
    return frame.take(np.flatnonzero(np.logical_and.reduce(given))) if given else frame


def _labelled(frame: pd.DataFrame, columns: Sequence[str], wanted: Sequence[str]) -> Mask | None:
    """Which rows have one of the labels; the labels are looked up among the categories, not row by row."""
    column = next((name for name in columns if name in frame), None)
    if not wanted or column is None:
        return None
    labels = set(wanted)
    known = [not labels.isdisjoint(str(value).split(JOINT)) for value in frame[column].cat.categories.tolist()]
    lookup = np.array([*known, UNRESOLVED in labels], dtype=bool)  # the last place is for code -1, no value
    found: Mask = lookup[frame[column].cat.codes.to_numpy()]
    return found


def _of_articles(frame: pd.DataFrame, article_ids: Sequence[str]) -> Mask | None:
    """Which rows are of one of the articles."""
    if not article_ids or "article_id" not in frame:
        return None
    return np.array(frame["article_id"].isin(article_ids), dtype=bool)


def _between(frame: pd.DataFrame, start: date | None, end: date | None) -> Mask | None:
    if start is None and end is None:
        return None
    first = frame["start"].fillna(frame["published"]) if "start" in frame else frame["published"]
    last = frame["end"].fillna(first) if "end" in frame else first
    found: Mask = np.array(first.notna(), dtype=bool)
    if start is not None:
        found &= last.to_numpy() >= np.datetime64(start)
    if end is not None:
        found &= first.to_numpy() <= np.datetime64(end)
    return found


def _containing(frame: pd.DataFrame, words: str, titles: Mapping[str, str]) -> Mask | None:
    """A mask of the rows that fit a search."""
    try:
        query = asked(words)
    except search.BadQuery:
        return np.zeros(len(frame), dtype=bool)
    if query is None or not len(frame) or not (set(search.TEXTS) & set(frame)):
        return None
    return search.matches(frame, query, search.Searched(titles, topic_names.labels(wording.DEFAULT_LANGUAGE)))


def _asks_for_speakers(words: str) -> bool:
    try:
        query = asked(words)
    except search.BadQuery:
        return False
    return query is not None and "speaker" in search.fields_of(query)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
