"""Whether the results across articles that a store keeps were made from its articles as they are now, by today's rules.

Then they hold as they are. If not (a program was broken off, or is adding articles right now), whoever reads compares
the digests of all blocks, which takes longer the larger the corpus is.
"""

from components.models import CORPUS_ROW_TYPES, ResultsVersion
from components.storage.reads import Reads
from components.storage.store import Store

RESULT_RULES = "2"  # raised when the same articles would give other results
ONLY = "results"


def is_up_to_date(store: Reads) -> bool:
    """Whether nothing was added, replaced or removed since the results were made, by the rules of today."""
    return _noted(store) == [(store.articles_version(), RESULT_RULES)]


def drop_outdated(store: Store) -> None:
    """Takes out all results that other rules made, as their digests do not tell."""
    if any(rules != RESULT_RULES for _, rules in _noted(store)):
        drop(store)


def drop(store: Store) -> None:
    """Takes out all results."""
    for row_type in CORPUS_ROW_TYPES:
        store.put(row_type, (), gone=None)


def note(store: Store, articles_version: int) -> None:
    """Notes that the results were made from the articles as they were at a version of their table."""
    store.put(ResultsVersion, [ResultsVersion(row_id=ONLY, of_articles=articles_version, rules=RESULT_RULES)])


def _noted(store: Reads) -> list[tuple[int, str]]:
    """The version of the articles and the rules that the results were made by; nothing where none were made."""
    rows = store.arrow(ResultsVersion, ["of_articles", "rules"])
    return list(zip(rows.column("of_articles").to_pylist(), rows.column("rules").to_pylist(), strict=True))
