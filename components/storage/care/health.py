"""health_of(): whether a store can be read, how much is in it, and when something was added last."""

from dataclasses import dataclass
from datetime import datetime

from components.models import Article
from components.storage import manifest
from components.storage.faults import DamagedStore, NewerStore
from components.storage.place import Place, UnusablePlace
from components.storage.store import Store


@dataclass(frozen=True, slots=True)
class Health:
    """What can be said of a store in a moment; `state` is ok, newer, damaged or unreadable."""

    state: str
    articles: int | None = None
    last_added: datetime | None = None


def health_of(place: str | Place | None = None) -> Health:
    """The health of a store, by its table of articles; `check` looks at all files."""
    try:
        store = Store(place)
        found = store.select(Article, "count(*) AS articles, max(added_at) AS last_added", "true")
        newer = manifest.read(store.place).is_newer
    except DamagedStore:
        return Health("damaged")
    except NewerStore:
        return Health("newer")
    except UnusablePlace:
        return Health("unreadable")
    return Health("newer" if newer else "ok", *(column[0].as_py() for column in found.columns))
