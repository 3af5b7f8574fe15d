"""Across articles: wire copies of one story, and one event told several times.

`wire_copies` finds near-duplicate texts. `merge_events` brings together the reports of one event, however they word
and date it, and says why; `story_event_ids` gives the same answer a row. How two reports are compared stands in
`comparing`, how they are joined in `joining`, what they are joined into in `bundles`. The order of the rows plays no
part.
"""

from components.corpus.same_event.merge import COLUMNS, StoryEvent, merge_events, story_event_ids
from components.corpus.wire_copies import wire_copies

__all__ = ["COLUMNS", "StoryEvent", "merge_events", "story_event_ids", "wire_copies"]
