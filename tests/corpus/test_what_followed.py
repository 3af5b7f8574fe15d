"""What came after an event: on its topics, with people or things in common, rarer than chance, the nearest first."""

from datetime import date, timedelta
from typing import Any

import pandas as pd

from components.corpus.what_followed import WITHIN, what_followed
from components.models import Event
from components.storage.frames import frame

DAY = date(2025, 3, 4)


def event(summary: str, days: int, topics: str = "fisheries", actors: str = "Ann Adams", **more: Any) -> Event:
    day = DAY + timedelta(days=days)
    made = {"kind": "meeting", "planned": False, "end": day, **more}
    return Event(
        row_id=f"{summary} {days}", sentence_span=(0, 1), summary=summary, start=day, grain="day",
        topics=tuple(filter(None, topics.split())), actors=(actors,) if actors else (), **made,
    )  # fmt: skip


OTHERS = [event(f"Somebody opens fair number {n}", n % 50 + 1, "economy", "Bob Brown") for n in range(60)]
LICENCE = event("Ann Adams revokes the lobster licences", 0)


def followed(*later: Event) -> pd.DataFrame:
    rows = frame([LICENCE, *OTHERS, *later], Event)
    return what_followed(rows, next(rows.itertuples(index=False)))


def test_what_shares_topic_and_person_or_thing_follows_the_nearest_first() -> None:
    found = followed(
        event("Trawlers return", 20),
        event("New licences are sold", 9, actors="Cal Clark"),
        event("Ann Adams opens a school", 5, topics="education"),
        event("The quota rises", 7, actors="Dee Dunn"),
        event("Ann Adams meets lobster fishers", -3),
    )
    assert found["summary"].tolist() == ["New licences are sold", "Trawlers return"]
    assert found["shared_topics"].tolist() == [("fisheries",)] * 2
    assert found["shared_actors"].tolist() == [(), ("Ann Adams",)]
    assert found["shared_words"].tolist() == [("licences",), ()]


def test_what_is_planned_only_said_or_too_late_does_not_follow() -> None:
    assert followed(
        event("Ann Adams will sell licences", 9, planned=True),
        event("Ann Adams spoke of licences", 9, kind="statement"),
        event("Ann Adams sold licences", WITHIN + 1),
    ).empty


def test_what_most_events_have_in_common_tells_nothing() -> None:
    common = [event(f"Harbour {n} closes", n % 50 + 1) for n in range(40)]
    assert followed(*common).empty
    assert followed(*common, event("Lobster licences come back", 30))["summary"].tolist() == [
        "Lobster licences come back"
    ]


def test_at_most_five_are_shown_and_none_where_nothing_is_known() -> None:
    assert len(followed(*(event("Lobster licences are sold", n) for n in range(1, 9)))) == 5
    alone = frame([LICENCE], Event)
    assert what_followed(alone, next(alone.itertuples(index=False))).empty


def test_an_event_without_a_topic_is_followed_by_what_it_has_in_common() -> None:
    rows = frame([event("Ann Adams wins", 0, topics=""), *OTHERS, event("Ann Adams is sworn in", 8)], Event)
    found = what_followed(rows, next(rows.itertuples(index=False)))
    assert found["summary"].tolist() == ["Ann Adams is sworn in"]
