"""Selects the few events that a chart over time marks with a line each, the most reported first."""

import pandas as pd

from components import wording
from components.query.key_events import quoting

SHARPEST = ("day", "week")  # grains that are exact enough for a line


def reference_events(events: pd.DataFrame) -> pd.DataFrame:
    """The events dated to a day or week, each once, the most reported first: start, summary, kind, planned, reports.

    Reports with one story_event_id count as one event; reports without one are grouped by day and kind. Labels that say
    little, or that are what somebody said, come last.
    """
    dated = events[events["start"].notna() & events["grain"].isin(SHARPEST) & (events["part"] == "body")]
    own = dated["start"].dt.strftime("%Y-%m-%d") + " " + dated["kind"].astype(str)
    keyed = dated.assign(event=dated["story_event_id"].astype(object).where(dated["story_event_id"].notna(), own))
    groups = keyed.groupby("event", sort=False)
    found = groups.agg(start=("start", "first"), summary=("summary", "first"), kind=("kind", "first"))
    found["planned"] = groups["planned"].all()
    found["reports"] = groups["article_id"].nunique()
    found["poor"] = wording.are_weak_labels(found["summary"]) | quoting(found["summary"])
    ranked = found.sort_values(["poor", "reports", "start"], ascending=[True, False, True], kind="stable")
    return ranked.drop(columns="poor").reset_index(drop=True)
