"""Speakers' means, distributions, comparisons and who speaks of whom, on rows counted by hand."""

from datetime import date
from itertools import permutations
from typing import Any

import pandas as pd
import pytest

from components.models import Event, Statement
from components.query.summaries import speakers
from components.query.summaries.reference import reference_events
from components.query.summaries.tone import TONES, by_textblob
from components.storage.frames import empty, frame

MARCH, APRIL = date(2025, 3, 4), date(2025, 4, 2)


def said(speaker: str | None, polarity: float | None, **more: Any) -> Statement:
    return Statement(
        speaker=speaker,
        polarity=polarity,
        sentence_span=(0, 1),
        content_spans=((0, 1),),
        **{"article_id": "a", "quote_type": "direct", "published": MARCH, **more},
    )


ROWS = frame(
    [
        said("Trump", 0.5, about="Carney", tone="positive", country="United States"),
        said("Trump", -0.5, about="Carney", tone="negative", country="United States", published=APRIL, article_id="b"),
        said("Trump", 0.4, about="Canada", tone="neutral", country="United States"),
        said("Carney", 0.04, about="Trump", tone="neutral", country="Canada"),
        said(None, -0.9, tone="negative"),
        said("Lévis", None, country="Canada"),  # in French: not scored
    ],
    Statement,
)


def test_by_speaker() -> None:
    found = speakers.by_group(ROWS)
    assert found["speaker"].tolist() == ["Trump", "Carney", "Lévis", "unresolved"]
    trump = found.iloc[0]
    assert trump[["statements", "scored", "mark"]].tolist() == [3, 3, "F"]
    assert trump[["negative", "neutral", "positive", "articles"]].tolist() == [1, 1, 1, 2]


@pytest.mark.parametrize("order", list(permutations(TONES)))
def test_tones_are_counted_whichever_comes_first_in_the_table(order: tuple[str, ...]) -> None:
    given = {"negative": 3, "neutral": 2, "positive": 1}
    rows = frame([said("Trump", 0.0, tone=tone) for tone in order for _ in range(given[tone])], Statement)
    assert speakers.by_group(rows)[list(given)].to_numpy().tolist() == [[3, 2, 1]]


@pytest.mark.parametrize("group", speakers.GROUPS)
def test_by_every_group_every_statement_is_counted(group: str) -> None:
    assert speakers.by_group(ROWS, group)["statements"].sum() == len(ROWS)
    assert speakers.by_group(ROWS.head(0), group).empty


def test_distribution_has_a_step_for_neutral() -> None:
    found = speakers.distribution(ROWS)
    assert found[found["speaker"] == "Trump"][["score", "n"]].to_numpy().tolist() == [[-1.0, 1], [0.0, 1], [1.0, 1]]
    assert found["n"].sum() == 5, "what was not scored is in no step"


def test_a_step_leads_back_to_its_statements() -> None:
    for mark in speakers.distribution(ROWS).itertuples():
        evidence_rows = speakers.in_step(ROWS, "speaker", str(mark.speaker), float(str(mark.score)))
        assert len(evidence_rows) == mark.n


def test_the_unresolved_come_last_however_many() -> None:
    many = pd.concat([ROWS, *[ROWS[ROWS["speaker"].isna()]] * 9], ignore_index=True)
    assert speakers.by_group(many)["speaker"].tolist()[-1] == "unresolved"


def test_the_unresolved_are_found_again() -> None:
    assert speakers.of_group(ROWS, "speaker", "unresolved")["polarity"].tolist() == [-0.9]


def test_a_period_leads_back_to_its_statements() -> None:
    assert len(speakers.of_period(ROWS, "2025-04-01", "month")) == 1
    assert len(speakers.of_period(ROWS, "2025-03-03", "week")) == 5


def test_who_on_whom() -> None:
    found = speakers.matrix(ROWS)
    assert found[["speaker", "about", "statements"]].to_numpy().tolist() == [
        ["Trump", "Carney", 2],
        ["Trump", "Canada", 1],
        ["Carney", "Trump", 1],
    ]
    assert len(speakers.matrix(ROWS, most=1)) == 1
    assert set(speakers.matrix(ROWS, 12, most_targets=1)["about"]) == {"Carney"}


def test_before_and_after_a_day() -> None:
    before, after = speakers.around(ROWS, APRIL, 60)
    assert (len(before), len(after)) == (5, 1)
    assert len(speakers.around(ROWS, APRIL, 10)[0]) == 0


def test_too_little_is_not_settled() -> None:
    found = speakers.compared(ROWS.head(2), ROWS.tail(1), ("one", "other"))
    assert pd.isna(found.apart)
    assert not found.settled


def test_a_clear_difference_is_settled() -> None:
    kind = frame([said("a", None, tone="positive") for i in range(12)], Statement)
    harsh = frame([said("b", None, tone="negative") for i in range(12)], Statement)
    found = speakers.compared(kind, harsh, ("kind", "harsh"))
    assert found.settled
    assert found.low > 1.3
    assert not speakers.compared(kind.head(3), harsh.head(3), ("few", "few")).settled, "an F mean settles nothing"


def test_worst_and_best_first() -> None:
    tones = ["negative", "negative", "neutral", "neutral", "positive"]
    assert speakers.ranked(ROWS)["tone"].tolist() == tones
    assert speakers.ranked(ROWS, best_first=True)["tone"].tolist() == tones[::-1]
    assert speakers.ranked(by_textblob(ROWS))["polarity"].tolist() == [-0.9, -0.5, 0.04, 0.4, 0.5]


@pytest.mark.parametrize("most", range(7))
@pytest.mark.parametrize("best_first", [False, True])
def test_the_first_of_a_ranking_are_those_of_the_whole(most: int, best_first: bool) -> None:
    rows = pd.concat([ROWS, ROWS], ignore_index=True)  # every score twice: equals come as they came
    assert speakers.ranked(rows, best_first, most).equals(speakers.ranked(rows, best_first).head(most))


def test_shares_leave_out_groups_without_tones() -> None:
    found = speakers.negative_shares(speakers.by_group(pd.concat([ROWS] * 5)))
    assert found["speaker"].tolist() == ["Trump", "Carney", "unresolved"]
    assert found["negative_share"].iloc[0] == pytest.approx(1 / 3)
    assert 0 < found["share_low"].iloc[0] < 1 / 3 < found["share_high"].iloc[0] < 1
    assert found["negative_share"].iloc[1:].isna().all(), "five statements have no share"


def test_reference_events_are_told_once_the_most_reported_first() -> None:
    def reported(article: str, day: date, kind: Any, **more: Any) -> Event:
        return Event(
            article_id=article, sentence_span=(0, 1), start=day, kind=kind,
            **{"grain": "day", "summary": f"{kind} {day}", **more},
        )  # fmt: skip

    events = frame(
        [
            reported("a", MARCH, "tariff"),
            reported("a", APRIL, "call"),
            reported("b", APRIL, "call"),
            reported("b", APRIL, "election", part="headline"),
            reported("c", MARCH, "review", grain="year"),
            reported("c", date(2025, 3, 5), "meeting", story_event_id="e"),
            reported("d", date(2025, 3, 6), "meeting", story_event_id="e"),
        ],
        Event,
    )
    found = reference_events(events)
    assert found["summary"].tolist() == ["meeting 2025-03-05", "call 2025-04-02", "tariff 2025-03-04"]
    assert found["reports"].tolist() == [2, 2, 1]
    said = frame([reported("e", APRIL, "review", summary="Ann: “We will see”")] * 3, Event)
    assert reference_events(pd.concat([said, events])).iloc[-1]["summary"] == "Ann: “We will see”", (
        "mere words come last"
    )
    assert reference_events(empty(Event)).empty
    assert isinstance(found, pd.DataFrame)
