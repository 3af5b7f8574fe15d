"""Which events tell a corpus in a few steps."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from components import wording
from components.query.key_events import key_events

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
TYPES = {"start": "datetime64[s]", "end": "datetime64[s]", "published": "datetime64[s]"}


def happened(label: str, day: date | None, **values: Any) -> dict[str, Any]:
    """An event of a day, reported once where nothing else is said."""
    row = {"event": label, "summary": label, "start": day, "end": day, "grain": "day", "kind": "tariff", "outlets": 1}
    return row | {"planned": False, "days": 1, "reports": 1, "published": LAST} | values


def chosen(*rows: dict[str, Any], most: int = 4) -> list[str]:
    """The labels of the key events among these."""
    return key_events(pd.DataFrame(rows).astype(TYPES), (FIRST, LAST), most)["summary"].tolist()


def test_one_busy_month_does_not_take_every_place() -> None:
    busy = [happened(f"March number{n} decision", date(2025, 3, 1 + n), outlets=9) for n in range(20)]
    quiet = [happened("Lumber talks opened", date(2025, 7, 1)), happened("Copper duty ended", date(2025, 12, 1))]
    found = chosen(*busy, *quiet, most=6)
    assert len(found) == 6
    assert {"Lumber talks opened", "Copper duty ended"} <= set(found)


def test_they_come_by_day_and_the_most_reported_is_among_them() -> None:
    days = [date(2025, 11, 1), date(2025, 2, 1), date(2025, 6, 1), date(2025, 6, 20), date(2025, 9, 3)]
    names = ["Wine ban fell", "Steel duty rose", "Border opened", "Premiers met", "Court ruled"]
    rows = [
        happened(name, day, outlets=8 if name == "Court ruled" else 2) for name, day in zip(names, days, strict=True)
    ]
    found = chosen(*rows)
    assert "Court ruled" in found
    assert found == sorted(found, key=lambda name: days[names.index(name)])


def test_one_story_in_like_words_takes_one_place() -> None:
    one, other = "The lumber vote in Maine", "Maine lumber vote"
    assert chosen(happened(one, date(2025, 2, 1), outlets=3), happened(other, date(2025, 8, 1))) == [one]
    apart = (
        happened("Doe raised the car duty", date(2025, 2, 1)),
        happened("Doe raised the steel duty", date(2025, 8, 1)),
    )
    assert len(chosen(*apart)) == 2


def test_what_is_only_said_comes_only_where_nothing_else_is_known() -> None:
    said = [
        happened("Roe: “We will see…”", FIRST, outlets=9),
        happened("Roe was sad", LAST, kind="statement", outlets=9),
    ]
    assert chosen(*said, happened("Duties began", LAST)) == ["Duties began"]
    assert len(chosen(*said)) == 2


def test_a_weak_label_a_long_time_and_no_day_are_no_key_events() -> None:
    weak = happened("Election: Elections and party politics", FIRST, outlets=9)
    year = happened("It was a year of duties", FIRST, end=LAST, grain="year", outlets=9)
    assert chosen(weak, year, happened("Some day", None)) == []
    assert chosen(weak, year, happened("Duties began", LAST)) == ["Duties began"]


events_of_any_kind = st.builds(
    happened,
    st.sampled_from(["Duties began", "“a part of a word”", "Election: Votes", "Roe: “no”", ""])
    | st.text("abcd efgh", min_size=1, max_size=20),
    st.none() | st.dates(FIRST - timedelta(days=500), LAST + timedelta(days=500)),
    outlets=st.integers(0, 9),
    days=st.integers(0, 9),
    kind=st.sampled_from(["tariff", "statement"]),
)


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(events_of_any_kind, min_size=1, max_size=25), most=st.integers(1, 12))
def test_whatever_the_events_they_are_few_dated_and_never_weak(rows: list[dict[str, Any]], most: int) -> None:
    found = key_events(pd.DataFrame(rows).astype(TYPES), (FIRST, LAST), most)
    assert len(found) <= most
    assert found["start"].notna().all()
    assert not wording.are_weak_labels(found["summary"]).any()
    assert found["start"].is_monotonic_increasing
