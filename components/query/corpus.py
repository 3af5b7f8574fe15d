"""CorpusRows: the rows of a store at one moment as the pages show them; for commands, which have no pages."""

from collections.abc import Sequence
from functools import cached_property

import pandas as pd
import pyarrow as pa

from components.corpus import kept, people
from components.corpus.people import Naming
from components.models import Article, Event, RowType
from components.query import selection
from components.query.selection import Selection
from components.query.summaries.events import joined, with_events
from components.query.summaries.topics import with_own
from components.storage import frames, own_topics
from components.storage.ledger import SAME_EVENT, Correction, Ledger, apply, decisions, in_force
from components.storage.reads import Reads
from components.storage.store import Store


class CorpusRows:
    """What is in a store now: rows corrected, people named, with the analysts' own topics and the merged events."""

    def __init__(self, store: Store) -> None:
        self.now, self.corrections = store.snapshot(), Ledger(store.place).load().corrections
        self.own_topics = own_topics.read(store.place)

    def selected(self, row_type: RowType, chosen: Selection) -> pd.DataFrame:
        """The rows of a type that fit a selection, without spans and texts."""
        frame = self.now.table(row_type, flat_columns(row_type))
        shown = with_own(as_corrected(frame, self.naming, self.corrections), self.own_topics)
        if row_type is Event:
            shown = with_events(shown, self.merged)
        return selection.select(shown, chosen, self.titles if chosen.words else None)

    @cached_property
    def articles(self) -> pd.DataFrame:
        """All articles: article_id, title, outlet and when each was added."""
        return self.now.table(Article, ["article_id", "title", "outlet", "added_at"])

    @cached_property
    def titles(self) -> dict[str, str]:
        """The titles of all articles by their ids."""
        return dict(zip(self.articles["article_id"], self.articles["title"].fillna("Untitled"), strict=True))

    @cached_property
    def naming(self) -> Naming:
        """The person that each name means."""
        return people.naming(people.current(self.now), decisions(self.corrections))

    @cached_property
    def merged(self) -> pd.DataFrame:
        """All events, each once."""
        return merged_events(self.now, self.naming, self.corrections)


def as_corrected(frame: pd.DataFrame, naming: Naming, corrections: Sequence[Correction]) -> pd.DataFrame:
    """Some rows of the store with people in the place of names, and as analysts corrected them."""
    return naming.rename(apply(naming.apply(frame), corrections))


def merged_events(now: Reads, naming: Naming, corrections: Sequence[Correction]) -> pd.DataFrame:
    """All events of a store, each once (`corpus.kept.merged_events`), joined as analysts decided."""
    joins = [(c.row_id, c.after) for c in in_force(corrections) if c.field == SAME_EVENT and c.after]
    return naming.apply(joined(kept.merged_events(now, corrections), joins))


def flat_columns(row_type: RowType) -> list[str]:
    """The columns of a row type that hold single values or labels, not spans."""
    return [field.name for field in frames.schema(row_type) if _is_flat(field)]


def _is_flat(field: pa.Field) -> bool:
    return not pa.types.is_list(field.type) or pa.types.is_string(field.type.value_type)
