"""Whether the results across articles that a store keeps were made from its articles as they are now.

Then they hold as they are. If not (a program was broken off, or is adding articles right now), whoever reads compares
the digests of all blocks, which takes longer the larger the corpus is.
"""

from components.models import ResultsVersion
from components.storage.reads import Reads
from components.storage.store import Store

ONLY = "results"


def is_up_to_date(store: Reads) -> bool:
    """Whether nothing was added, replaced or removed since the results were made."""
    made_from = store.table(ResultsVersion, ["of_articles"])["of_articles"].tolist()
    return made_from == [store.articles_version()]


def note(store: Store, articles_version: int) -> None:
    """Notes that the results were made from the articles as they were at a version of their table."""
    store.put(ResultsVersion, [ResultsVersion(row_id=ONLY, of_articles=articles_version)])
