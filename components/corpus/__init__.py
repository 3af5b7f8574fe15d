"""What holds across articles: wire copies of one story, events and quotations that several articles report.

`wire_copies` finds near-duplicate texts, `same_words` statements in the same words. `merge_events` groups the reports
of one event, however they word and date it, and says why; `story_event_ids` gives the same result for each row. The
order of the rows has no effect. In `same_event`, `comparing` compares two reports, `joining` groups them, and `bundles`
holds the groups. `people` tells which names, as articles write them, are one person's. `kept` stores all this.
"""

from components.corpus.same_event.merge import COLUMNS, merge_events, story_event_ids
from components.corpus.wire_copies import wire_copies

__all__ = ["COLUMNS", "merge_events", "story_event_ids", "wire_copies"]
