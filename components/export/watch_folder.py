"""write(): the news of all saved views as files in a folder, for feed readers and for mail."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import pandas as pd

from components import wording
from components.export import watching
from components.export.watching import News, NewsEntry
from components.messages import _, language
from components.models import Event, Statement
from components.query import selection
from components.query.corpus import CorpusRows
from components.query.whats_new import new_events, new_rows
from components.storage import views
from components.storage.place import UnusablePlace
from components.storage.store import Store
from components.storage.views import SavedView

Result = TypeVar("Result")
VARIABLE = "PARALLEL49_WATCH"  # the environment variable that names the folder
FORMATS = {".xml": watching.atom, ".html": watching.html, ".txt": watching.plain_text}


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written for a view, and whether its content is another than before."""

    view: str
    path: Path
    changed: bool


def configured() -> Path | None:
    """The folder that the environment names; None where it names none."""
    named = os.environ.get(VARIABLE, "").strip()
    return Path(named) if named else None


def write_if_configured(store: Store) -> list[Written]:
    """Writes the news of all views into the folder that the environment names; nothing where it names none."""
    folder = configured()
    return list(write(store, folder)) if folder else []


def write(store: Store, folder: Path) -> Iterator[Written]:
    """Writes a feed and a digest (HTML and text) of what is new in each saved view; yields each file.

    A file whose content is the same is left as it is. Raises UnusablePlace where the folder cannot be written to, or
    the saved views cannot be read.
    """
    try:
        saved = views.read(store.place)
        corpus = CorpusRows(store) if saved else None
    except ValueError as error:
        raise UnusablePlace(f"The saved views, or the own topics, cannot be read: {error}.") from error
    for name, view in _named(saved).items():
        if corpus:
            news = _in_english(_news, view, corpus)
            for ending, made in FORMATS.items():
                yield _written(view, folder / f"{name}{ending}", _in_english(made, news))


def clear_if_configured(before: views.Views, after: views.Views) -> None:
    """Takes the files of views that are gone out of the folder that the environment names, if it names one.

    Where a name of files passes on to another view, the files are taken out as well, and made anew by the next
    `write`. Raises UnusablePlace where they cannot be taken out.
    """
    folder, kept = configured(), _named(after)
    gone = [name for name, view in _named(before).items() if name not in kept or kept[name].name != view.name]
    for path in [folder / f"{name}{ending}" for name in gone for ending in FORMATS] if folder else []:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise UnusablePlace(f"{path} cannot be taken out: {error.strerror}.") from error


def news_in(
    view: SavedView, statements: pd.DataFrame, events: pd.DataFrame, articles: pd.DataFrame, filters: str
) -> News:
    """What is new in a view since it was opened.

    `statements` and `events` are the rows that fit it, `articles` have article_id and added_at, `filters` are the
    view's filters in words.
    """
    said, happened = (
        new_rows(statements, articles, view.opened),
        new_events(events, articles, view.opened),
    )
    added = dict(zip(articles["article_id"], pd.to_datetime(articles["added_at"], utc=True), strict=True))
    return News(
        view.name,
        filters,
        view.opened,
        [
            _entry(row, wording.person(row.speaker, _(wording.UNRESOLVED)), added)
            for row in said.itertuples(index=False)
        ],
        [_entry(row, str(row.summary), added) for row in happened.itertuples(index=False)],
    )


def _in_english(function: Callable[..., Result], *arguments: Any) -> Result:
    """What a function returns, said in English: the files are for all, whichever language a visitor reads."""
    with language.using(language.DEFAULT_LANGUAGE):
        return function(*arguments)


def _news(view: SavedView, corpus: CorpusRows) -> News:
    chosen = selection.from_query(view.query)
    statements, events = (corpus.selected(row_type, chosen) for row_type in (Statement, Event))
    return news_in(view, statements, events, corpus.articles, selection.words(chosen, corpus.titles))


def _entry(row: Any, title: str, added: dict[str, Any]) -> NewsEntry:
    told = ", ".join(filter(None, (wording.value(row.outlet), wording.day(row.published))))
    return NewsEntry(row.row_id, title, row.sentence, told, added[row.article_id].to_pydatetime())


def _named(saved: views.Views) -> dict[str, SavedView]:
    """The views by the names of their files; a few letters of a digest tell apart what would be called alike."""
    found = dict[str, SavedView]()
    for view in saved.values():
        name = wording.file_name(view.name)
        if not name or name in found:
            name = wording.file_name(view.name, sha256(view.name.encode()).hexdigest()[:8])
        found[name] = view
    return found


def _written(view: SavedView, path: Path, content: bytes) -> Written:
    """Writes a file so that who reads it sees the old or the new content, never a part."""
    unfinished = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        if path.is_file() and path.read_bytes() == content:
            return Written(view.name, path, False)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise UnusablePlace(f"The folder {path.parent} cannot be written to: {error.strerror}.") from error
    return Written(view.name, path, True)
