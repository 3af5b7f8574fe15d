"""Events that are brought up to date after each added report: they are those of all reports at once."""

import random
from collections.abc import Set
from datetime import date, timedelta

import pandas as pd
import pytest

from components.corpus.same_event.blocks import blocks_of
from components.corpus.same_event.comparing import reports
from components.corpus.same_event.merge import story_event
from components.corpus.same_event.renewing import MADE_OF, renewed
from components.corpus.same_event.together import same_events
from components.models import Event, StoryEvent
from components.storage import frames

WORDS, PEOPLE = (
    "duties metals cars began eased doubled".split(),
    ("Donald Trump", "Mark Carney", "Doug Ford", "Wab Kinew"),
)
MONTH_ENDS = [date(2025, month, 1) + timedelta(step) for month in range(1, 7) for step in (-2, -1, 0, 1)]
GRAINS = {0: "day", 6: "week", 20: "week", 30: "month"}


def report(number: int, dice: random.Random) -> Event:
    """A report of a day or a period around the end of a month, so that reports hang together over several months."""
    start, length = dice.choice(MONTH_ENDS), dice.choice([0, 0, 6, 20, 30])
    summary = " ".join(dice.choices(WORDS, k=4))
    return Event(
        row_id=f"{number:04}",
        article_id=f"article {number:04}",
        published=date(2025, 1, 1),
        sentence_span=(0, 9),
        sentence=summary,
        summary=summary,
        start=start,
        end=start + timedelta(length),
        grain=GRAINS[length],  # type: ignore[arg-type]
        kind="meeting",
        actors=tuple(dice.sample(PEOPLE, dice.randrange(3))),
        planned=dice.random() < 0.2,
    )


def with_one_more(held: dict[str, StoryEvent], now: pd.DataFrame) -> dict[str, StoryEvent]:
    """The events by their row_id after the last report of `now` was added to those before it."""

    def events_in(blocks: Set[str]) -> pd.DataFrame:
        return now[blocks_of(now).isin(blocks)]

    def stories_in(blocks: Set[str]) -> pd.DataFrame:
        names = ("row_id", "published", *MADE_OF)
        found = [[getattr(one, name) for name in names] for one in held.values() if not blocks.isdisjoint(one.blocks)]
        return pd.DataFrame(found, columns=list(names)).astype({"published": "datetime64[s]"})

    found = renewed(set(blocks_of(now.tail(1))), stories_in, events_in, only_added=True)
    kept = {row_id: one for row_id, one in held.items() if row_id not in set(found.gone)}
    return kept | {one.row_id: one for one in found.made}


@pytest.mark.parametrize("seed", [6, 25, 38, 39, 59, *range(3)])
def test_reports_added_one_by_one_give_the_events_of_all_at_once(seed: int) -> None:
    dice = random.Random(seed)
    every = frames.frame([report(number, dice) for number in range(50)], Event)
    held: dict[str, StoryEvent] = {}
    for count in range(1, len(every) + 1):
        now = every.head(count)
        held = with_one_more(held, now)
        assert held == {one.row_id: one for one in map(story_event, same_events(reports(now)))}
