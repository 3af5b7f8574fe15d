"""coming(): the planned events that come next, the most reported first."""

from datetime import date, timedelta

import pandas as pd

from components import wording
from components.query.key_events import quoting
from components.query.summaries.timeline import by_importance

AHEAD = timedelta(days=92)
EXACT = ("day", "week")


def coming(events: pd.DataFrame, newest: date | None, most: int = 3) -> pd.DataFrame:
    """At most `most` planned events of the three months after the newest day of publication.

    The first is the most reported, the earliest of equals; the others are in the order of their days. Only events known
    to the week or better count, with a label that is a clause; those that begin with a speaker's words come in only
    where there is no other.
    """
    if newest is None:
        return events.head(0)
    day = pd.Timestamp(newest)
    ahead = events[events["planned"] & (events["start"] >= day) & (events["start"] <= day + AHEAD)]
    ahead = ahead[ahead["grain"].isin(EXACT) & ~wording.are_weak_labels(ahead["summary"])]
    clauses = ahead[~quoting(ahead["summary"])]
    ahead = clauses if len(clauses) else ahead
    ranked = by_importance(ahead.sort_values("start", kind="stable")).head(most) if len(ahead) else ahead
    first = ranked.sort_values(["outlets", "days", "reports", "start"], ascending=[False, False, False, True]).head(1)
    rest = ranked.drop(first.index).sort_values("start", kind="stable")
    return pd.concat([first, rest])
