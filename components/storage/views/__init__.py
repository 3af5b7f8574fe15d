"""The saved views of a store: a name, the page and its address, and when each was last opened; in a small JSON text."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from components.storage.beside import text_beside
from components.storage.place import Place

FILE = "saved_views.json"
LONGEST_NAME = 60

Query = Mapping[str, tuple[str, ...]]
Views = dict[str, "SavedView"]


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view of the corpus that was given a name; what was stored after `opened` is new in it."""

    name: str
    page: str
    query: Query
    opened: datetime


def read(place: str | Path | Place) -> Views:
    """The saved views by their names, in the order in which they were saved. Raises ValueError if they are damaged."""
    return _views(text_beside(Place.of(place), FILE).read())


def keep(place: str | Path | Place, view: SavedView) -> None:
    """Saves a view, also in the place of another of its name."""
    _change(place, lambda views: {**views, view.name: view})


def remove(place: str | Path | Place, name: str) -> None:
    """Takes a view out; `keep` brings it back."""
    _change(place, lambda views: {kept: views[kept] for kept in views if kept != name})


def mark_opened(place: str | Path | Place, name: str, moment: datetime) -> None:
    """Notes that a view was opened; nothing if it was taken out meanwhile."""
    _change(place, lambda views: {one: replace(v, opened=moment) if one == name else v for one, v in views.items()})


def name_in(typed: str) -> str:
    """The name of a view as it is kept: one line, not too long; empty if nothing was typed."""
    return " ".join(typed.split())[:LONGEST_NAME].strip()


def _change(place: str | Path | Place, changed: Callable[[Views], Views]) -> None:
    text_beside(Place.of(place), FILE).replace(lambda there: _plain(changed(_views(there))))


def _views(plain: bytes | None) -> Views:
    try:
        return {} if plain is None else {str(one["name"]): _view(one) for one in json.loads(plain)}
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"{FILE} is not a list of views") from error


def _view(one: Mapping[str, Any]) -> SavedView:
    query = {str(name): tuple(map(str, values)) for name, values in one["query"].items()}
    opened = datetime.fromisoformat(one["opened"])
    return SavedView(str(one["name"]), str(one["page"]), query, opened if opened.tzinfo else opened.replace(tzinfo=UTC))


def _plain(views: Views) -> bytes:
    rows = [
        {
            "name": view.name,
            "page": view.page,
            "query": {name: list(values) for name, values in view.query.items()},
            "opened": view.opened.isoformat(),
        }
        for view in views.values()
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1).encode()
