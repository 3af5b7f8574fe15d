"""Events told once, in lanes, and what stands around one of them."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from components.models import Event, Statement
from components.query.summaries import events as summaries
from components.storage.frames import frame

APRIL = date(2025, 4, 29)


def event(ident: str, start: date | None, end: date | None = None, **values: Any) -> Event:
    return Event(
        row_id=ident, article_id=f"of {ident}", sentence_span=(0, 1), sentence="So.", summary=ident, start=start,
        end=end or start, **({"grain": "day" if start else None, "published": APRIL} | values),
    )  # fmt: skip


EVENTS = frame(
    [
        event("threat", date(2024, 11, 1), date(2024, 11, 30), grain="month", kind="threat", topics=("tariffs",)),
        event("threat again", date(2024, 11, 25), kind="threat", published=date(2025, 3, 1), topics=("tariffs",)),
        event("call", APRIL, kind="call", actors=("Mark Carney", "Donald Trump"), topics=("diplomacy", "tariffs")),
        event("visit", APRIL, date(2025, 5, 7), grain="week", kind="meeting", planned=True, topics=("diplomacy",)),
        event("no day", None, kind="review", planned=True),
        event("headline", APRIL, part="headline"),
    ],
    Event,
)


def story(ident: str, *row_ids: str, start: Any, end: Any = None, **values: Any) -> dict[str, Any]:
    return {
        "story_event_id": ident, "row_ids": row_ids or (ident,), "summary": ident, "start": start, "end": end or start,
        "grain": "day", "kind": "other", "planned": False, "actors": "", "topics": "", "conflict": "", "reason": "",
    } | {name: "; ".join(value) if isinstance(value, tuple) else value for name, value in values.items()}  # fmt: skip


MERGED = pd.DataFrame(
    [
        story("threat", "threat", "threat again", start=date(2024, 11, 25), kind="threat", topics=("tariffs",)),
        story("call", start=APRIL, kind="call", actors=("Mark Carney", "Donald Trump"),
              topics=("diplomacy", "tariffs")),
        story("visit", start=APRIL, end=date(2025, 5, 7), grain="week", kind="meeting", planned=True,
              topics=("diplomacy",)),
        story("no day", start=None, kind="review", planned=True, grain=None),
    ]
).astype({"start": "datetime64[s]", "end": "datetime64[s]", "actors": "category", "topics": "category"})  # fmt: skip
EVENTS = summaries.with_events(EVENTS, MERGED)
TOLD = summaries.distinct_events(EVENTS, MERGED)


def names(found: pd.DataFrame) -> list[str]:
    return list(found["event"])


def test_each_event_is_told_once_in_order_of_time_the_undated_last() -> None:
    assert names(TOLD) == ["threat", "call", "visit", "no day"]
    first = TOLD.iloc[0]
    assert (first["reports"], first["start"].date(), first["row_id"]) == (2, date(2024, 11, 25), "threat again")


def test_what_is_selected_changes_the_reports_but_not_the_days() -> None:
    found = summaries.distinct_events(EVENTS[EVENTS["row_id"] == "threat"], MERGED)
    assert names(found) == ["threat"]
    assert (found["reports"].iloc[0], found["start"].iloc[0].date()) == (1, date(2024, 11, 25))


def test_no_events() -> None:
    none = frame([], Event)
    assert summaries.distinct_events(summaries.with_events(none, MERGED), MERGED).empty
    assert summaries.distinct_events(summaries.with_events(EVENTS, MERGED.head(0)), MERGED.head(0)).empty


def test_what_an_analyst_joins_is_one_event() -> None:
    merged = summaries.joined(MERGED, [("visit", "call"), ("visit", "nobody"), ("call", "visit")])
    found = summaries.distinct_events(summaries.with_events(EVENTS, merged), merged).set_index("event")
    assert list(found.index) == ["threat", "call", "no day"]
    assert found.loc["call", "reports"] == 2
    assert "joined by an analyst" in str(found.loc["call", "reason"])


@pytest.mark.parametrize(
    ("by", "lanes"),
    [
        ("kind", {"Threat": 1, "Call": 1, "Meeting": 1, "Review": 1}),
        ("topics", {"tariffs": 2, "diplomacy": 2, "Other": 1}),
        ("actors", {"Mark Carney": 1, "Donald Trump": 1, "Other": 3}),
    ],
)
def test_lanes(by: summaries.LaneColumn, lanes: dict[str, int]) -> None:
    found = summaries.in_lanes(TOLD, by)["lane"]
    assert found.value_counts().to_dict() == lanes
    assert set(found.cat.categories) == set(lanes)


def test_what_exceeds_the_lanes_is_in_the_last() -> None:
    assert summaries.in_lanes(TOLD, "topics", most=1)["lane"].value_counts().to_dict() == {"Other": 3, "tariffs": 2}


def test_coming_up_is_what_is_planned_and_not_over() -> None:
    assert names(summaries.coming_up(TOLD, date(2025, 5, 7))) == ["visit"]
    assert names(summaries.coming_up(TOLD, date(2025, 5, 8))) == []
    assert names(summaries.coming_up(TOLD, None)) == []


def test_days_seen() -> None:
    covered = (date(2025, 1, 1), date(2025, 6, 30))
    assert summaries.days_shown(TOLD, covered, "Coverage") == (date(2024, 12, 2), date(2025, 7, 30))
    assert summaries.days_shown(TOLD, covered, "1 month") == (date(2025, 5, 30), date(2025, 7, 31))
    assert summaries.days_shown(TOLD, covered, "All") == (date(2024, 11, 25), date(2025, 5, 7))
    assert names(summaries.dated(TOLD, date(2025, 5, 1), date(2025, 5, 31))) == ["visit"]
    assert names(summaries.undated(TOLD)) == ["no day"]


def test_a_fitting_axis_holds_the_events_near_the_coverage_and_no_other() -> None:
    covered = (APRIL, APRIL)
    assert summaries.days_shown(TOLD, covered, summaries.FITTING) == (date(2024, 11, 19), date(2025, 5, 13))
    early = pd.concat(
        [TOLD, TOLD[TOLD["event"] == "call"].assign(start=pd.Timestamp(1812, 6, 18), end=pd.Timestamp(APRIL))]
    )
    assert summaries.days_shown(early, covered, summaries.FITTING) == (date(2024, 11, 19), date(2025, 5, 13))
    whole_year = TOLD[TOLD["event"] == "call"].assign(grain="year")
    coverage = summaries.days_shown(TOLD, covered, "Coverage")
    for without in (TOLD.head(0), whole_year):
        assert summaries.days_shown(without, covered, summaries.FITTING) == coverage, "no event that says where to look"


def test_a_fitting_axis_leaves_out_a_few_of_many_events() -> None:
    call = TOLD[TOLD["event"] == "call"]
    often, once = pd.concat([call] * 40), call.assign(start=pd.Timestamp(2024, 7, 1), end=pd.Timestamp(2024, 7, 1))
    reach = summaries.days_shown(pd.concat([often, once]), (APRIL, APRIL), summaries.FITTING)
    assert reach == (date(2025, 4, 27), date(2025, 5, 1))


def test_what_was_said_a_week_before_and_after() -> None:
    def said(ident: str, published: date, said_on: date | None = None, topics: tuple[str, ...] = ("diplomacy",)) -> Any:
        return Statement(
            row_id=ident, sentence_span=(0, 1), content_spans=((0, 1),), quote_type="direct", published=published,
            said_on=said_on, topics=topics,
        )  # fmt: skip

    statements = frame(
        [
            said("before", date(2025, 4, 23)),
            said("long before", date(2025, 4, 21)),
            said("same day", APRIL),
            said("told late", date(2025, 6, 1), said_on=date(2025, 5, 2)),
            said("of something else", APRIL, topics=("autos",)),
        ],
        Statement,
    )
    before, after = summaries.said_around(statements, TOLD.iloc[1])
    assert list(before["row_id"]) == ["before"]
    assert list(after["row_id"]) == ["same day", "told late"]


def test_reports_of_an_event_the_first_published_first() -> None:
    assert list(summaries.reports_of(EVENTS, "threat")["row_id"]) == ["threat again", "threat"]


def test_each_outlet_is_heard_once_with_its_first_report() -> None:
    reports = pd.DataFrame({"row_id": list("abcde"), "outlet": ["Mint", "Dawn", "Mint", None, None]})
    assert list(summaries.first_of_each_outlet(reports)["row_id"]) == ["a", "b", "d", "e"]
