"""Whether the results across articles that a store keeps were made from its articles as they are now, by today's rules.

Then they hold as they are. Else, where articles were only added since (`only_added`), what these change is made anew at
a cost that they alone set. Where more has changed, or a program was broken off while it stored results, the digests of
all blocks are compared, which takes longer the larger the corpus is.
"""

from dataclasses import dataclass

from components.models import CORPUS_ROW_TYPES, Article, ResultsVersion, WireCopy
from components.storage.reads import Reads
from components.storage.store import Store
from components.storage.table import SAVE_ID, months_of

RESULT_RULES = "7"  # raised when the same articles would give other results
ONLY = "results"


@dataclass(frozen=True, slots=True)
class Added:
    """Some articles that were added, and the months under which they and their rows are kept."""

    article_ids: tuple[str, ...] = ()
    months: frozenset[str] = frozenset()


def is_up_to_date(store: Reads) -> bool:
    """Whether nothing was added, replaced or removed since the results were made, by the rules of today."""
    noted = _noted(store)
    return bool(noted) and noted[:2] == (store.version_of(Article), RESULT_RULES)


def are_outdated(store: Reads) -> bool:
    """Whether other rules made the stored results, which then say nothing, nor do their blocks."""
    noted = _noted(store)
    if not noted:
        return False
    return noted[1] != RESULT_RULES


def only_added(store: Reads) -> Added | None:
    """The articles that were added since the results were made; None where more than that may have changed."""
    noted = _noted(store)
    if not noted or noted[1:] != (RESULT_RULES, _of_results(store)):
        return None
    if noted[0] == store.version_of(Article):
        return Added()
    articles = store.select(Article, f"article_id, published, {SAVE_ID}", "true")
    now = set(zip(articles.column("article_id").to_pylist(), articles.column(SAVE_ID).to_pylist(), strict=True))
    copies = store.arrow(WireCopy, ["row_id", "of_save"])
    then = set(zip(copies.column("row_id").to_pylist(), copies.column("of_save").to_pylist(), strict=True))
    if then - now:
        return None
    months = dict(zip(articles.column("article_id").to_pylist(), months_of(articles).to_pylist(), strict=True))
    new = tuple(sorted(article_id for article_id, _ in now - then))
    return Added(new, frozenset(months[one] for one in new))


def drop_outdated(store: Store) -> None:
    """Takes out all results that other rules made, as their digests do not tell."""
    if are_outdated(store):
        drop(store)


def drop(store: Store) -> None:
    """Takes out all results."""
    for row_type in CORPUS_ROW_TYPES:
        store.put(row_type, (), gone=None)


def note(store: Store, articles_version: int) -> None:
    """Notes that the results were made from the articles as they were at a version of their table."""
    results = _of_results(store)
    made = ResultsVersion(row_id=ONLY, of_articles=articles_version, rules=RESULT_RULES, of_results=results)
    store.put(ResultsVersion, [made])


def _noted(store: Reads) -> tuple[int, str, str] | tuple[()]:
    """What the results were made from: the version of the articles, the rules, and the tables that were stored then."""
    columns = ["of_articles", "rules", "of_results"]
    return next(store.held(ResultsVersion, columns).itertuples(index=False, name=None), ())


def _of_results(store: Reads) -> str:
    """The versions of the tables of results, but for that in which they are noted."""
    kinds = (kind for kind in CORPUS_ROW_TYPES if kind is not ResultsVersion)
    return " ".join(f"{kind.table} {store.version_of(kind)}" for kind in kinds)
