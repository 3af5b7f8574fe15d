"""Which events a timeline draws, and how many begin when."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from components.query.summaries import timeline

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)


def laned(*rows: dict[str, Any]) -> pd.DataFrame:
    """Events in lanes, by day; unnamed values are those of an event of one report."""
    common = {"lane": "Call", "reports": 1, "outlets": 1, "days": 1, "published": pd.Timestamp(LAST), "summary": "x"}
    made = [{**common, "event": str(number), "end": row["start"], **row} for number, row in enumerate(rows)]
    types = {"start": "datetime64[s]", "end": "datetime64[s]", "lane": "category"}
    return pd.DataFrame(made).astype(types)


def busy(count: int, **values: Any) -> list[dict[str, Any]]:
    return [{"start": FIRST + timedelta(days=number % 5), **values} for number in range(count)]


def test_few_events_are_all_drawn() -> None:
    few = laned(*busy(10))
    assert timeline.to_draw(few, FIRST, LAST) is few


def test_marks_are_bounded_whatever_the_number_of_events() -> None:
    assert len(timeline.to_draw(laned(*busy(5_000)), FIRST, LAST)) == timeline.MOST


def test_a_busy_lane_and_week_leave_room_for_the_others() -> None:
    events = laned(*busy(500, outlets=9), {"start": date(2025, 9, 1), "event": "alone", "lane": "Review"})
    assert "alone" in set(timeline.to_draw(events, FIRST, LAST, most=20)["event"])


def test_the_most_reported_of_a_lane_and_period_is_drawn_first() -> None:
    events = laned(
        *busy(100), {"start": FIRST, "event": "known", "outlets": 2}, {"start": FIRST, "event": "seen", "days": 2}
    )
    assert set(timeline.to_draw(events, FIRST, LAST, most=2)["event"]) == {"known", "seen"}


def test_vague_events_come_after_all_others() -> None:
    year = {"start": FIRST, "end": LAST, "event": "year", "outlets": 50}
    assert "year" not in set(timeline.to_draw(laned(*busy(30), year), FIRST, LAST, most=30)["event"])
    assert "year" in set(timeline.to_draw(laned(*busy(29), year), FIRST, LAST, most=30)["event"])


def test_the_chosen_event_is_always_drawn() -> None:
    assert "99" in set(timeline.to_draw(laned(*busy(100)), FIRST, LAST, most=5, always="99")["event"])


def test_a_weak_label_heads_nothing() -> None:
    weak = {"start": FIRST, "outlets": 9, "summary": "Election: Elections and party politics"}
    said = {"start": FIRST, "event": "clear", "summary": "Trump and Carney spoke by phone"}
    assert list(timeline.most_important(laned(weak, said), 1)["event"]) == ["clear"]
    assert len(timeline.most_important(laned(weak), 1)) == 1


@pytest.mark.parametrize("outside", [date(2024, 6, 1), date(2026, 6, 1)], ids=["before", "after"])
def test_the_density_counts_every_event_once(outside: date) -> None:
    events = laned(*busy(7), {"start": LAST, "lane": "Review"}, {"start": outside, "lane": "Review"})
    found = timeline.density(events, FIRST, LAST)
    assert found.groupby("lane", observed=True)["n"].sum().to_dict() == {"Call": 7, "Review": 2}
    assert found["middle"].between(pd.Timestamp(FIRST), pd.Timestamp(LAST) + timedelta(days=1)).all()


def test_events_that_stand_in_several_lanes_are_bounded_too() -> None:
    events = laned(*busy(100))
    spread = pd.concat([events, events.assign(lane="Review")]).astype({"lane": "category"})
    assert len(timeline.to_draw(spread, FIRST, LAST, most=40)) == 40


def test_the_most_reported_event_is_that_of_most_articles_and_no_weak_or_long_one() -> None:
    weak = {"start": FIRST, "reports": 9, "summary": "Election: Elections and party politics"}
    year = {"start": FIRST, "end": LAST, "reports": 8}
    wide = {"start": FIRST, "reports": 4, "outlets": 4}
    often = {"start": FIRST, "event": "often", "reports": 5, "outlets": 2}
    assert list(timeline.most_reported(laned(weak, year, wide, often))["event"]) == ["often"]
    assert list(timeline.most_important(laned(weak, year, wide, often), 1)["event"]) == ["2"]
