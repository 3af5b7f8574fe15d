"""Results across articles as the store keeps them: made when articles are added, read by the pages.

Each result is made from a block of rows: an event from the reports of one kind and month, a point of advice from the
rows of one adviser, a repeated statement from those of some weeks. It names its blocks, and beside the results stands
a digest of the rows that each block had. So whoever reads can tell which results hold, and makes the others anew: those
of blocks that changed since, and of blocks with rows that an analyst has corrected. What is made depends on the rows
alone, in any order.
"""

from collections.abc import Sequence

import pandas as pd

from components.corpus.advice_register import ENTRY_COLUMNS
from components.corpus.kept.by_block import Entries, Events
from components.corpus.kept.copies import WireCopies
from components.corpus.kept.parts import changes
from components.corpus.kept.repeated import Repeated
from components.corpus.same_event.merge import STORED_COLUMNS, in_time
from components.corpus.up_to_date import drop, drop_outdated, is_up_to_date, note, only_added
from components.models import Article
from components.storage.ledger import Correction
from components.storage.reads import Reads
from components.storage.store import Store

REPEATED_COLUMNS = ("row_id", "row_ids", "reports", "outlets", "first", "last")


def update(store: Store) -> None:
    """Brings the results across articles that the store keeps up to date with its articles."""
    if is_up_to_date(store):
        return
    drop_outdated(store)
    of_articles, found = store.at_one_moment(lambda now: (now.version_of(Article), changes(now)))
    for change in found:
        store.put(*change)
    note(store, of_articles)


def rebuild(store: Store) -> None:
    """Makes all results across articles anew; they are the same as those of `update`."""
    drop(store)
    update(store)


def merged_events(store: Reads, corrections: Sequence[Correction] = ()) -> pd.DataFrame:
    """All events of the corpus, each once, as corrected (`merge_events`)."""
    events = Events(store, corrections, only_added(store))
    return in_time(events.current(STORED_COLUMNS))


def advice_entries(store: Reads, corrections: Sequence[Correction] = ()) -> pd.DataFrame:
    """All points of advice, each once, as corrected (`advice_register.entries`)."""
    return Entries(store, corrections, only_added(store)).current(ENTRY_COLUMNS)


def repeated_statements(store: Reads, corrections: Sequence[Correction] = ()) -> pd.DataFrame:
    """The statements that are given several times in the same words, as corrected (`same_words`): REPEATED_COLUMNS."""
    return Repeated(store, corrections, only_added(store)).current(REPEATED_COLUMNS).reset_index(drop=True)


def story_ids(store: Reads) -> dict[str, str]:
    """The story_id of each article that is a wire copy (`wire_copies`)."""
    copies = WireCopies(store, only_added(store))
    held = copies.stories() if is_up_to_date(store) else copies.current()
    return {article_id: story for article_id, story in held if story}
