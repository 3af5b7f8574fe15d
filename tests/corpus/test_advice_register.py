"""Repeated advice is one entry, opposite advice a pair, and later events a sequence."""

import random
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from components.corpus.advice_register import entries, opposed, point_words
from components.corpus.later_events import FOLLOWED_COLUMNS, LaterEvents
from components.models import Advice, Event
from components.storage.frames import empty, frame


def point(words: str, adviser: str | None = "Ann Roe", **fields: object) -> Advice:
    sentence = f"So {words}, the professor said."
    row = Advice(
        row_id=f"{adviser}:{words}:{fields.get('outlet', '')}",
        published=date(2025, 3, 1),
        sentence_span=(100, 100 + len(sentence)),
        sentence=sentence,
        adviser=adviser,
        addressee="Canada",
        modality="should",
        content_spans=((103, 103 + len(words)),),
        topics=("tariffs",),
    )
    return replace(row, **fields)  # type: ignore[arg-type]


def event(summary: str, start: date | None, **fields: object) -> Event:
    row = Event(
        row_id=summary,
        sentence_span=(0, 5),
        summary=summary,
        start=start,
        end=start,
        actors=("Canada",),
        topics=("tariffs",),
    )
    return replace(row, **fields)  # type: ignore[arg-type]


def test_point_words_are_cut_from_the_sentence() -> None:
    one = point("Canada should talk")
    assert point_words(one.sentence, one.sentence_span, one.content_spans) == "Canada should talk"


def test_repeated_advice_is_one_entry_with_its_reports() -> None:
    told = frame(
        [
            point("Canada should build pipelines to the coast", outlet="A", published=date(2025, 3, 3)),
            point("Canada should be building pipelines to its coast", outlet="B", published=date(2025, 3, 1)),
            point("Canada should build pipelines to the coast", adviser="Ben Poe", outlet="A"),
            point("Canada should not build pipelines to the coast", outlet="C"),
        ],
        Advice,
    )
    found = entries(told)
    assert sorted(found["reports"]) == [1, 1, 2]
    first = found[found["reports"] == 2].iloc[0]
    assert (first["outlets"], first["first"].date(), first["last"].date()) == (
        "B; A",
        date(2025, 3, 1),
        date(2025, 3, 3),
    )


def test_advice_of_nobody_known_is_the_same_only_word_for_word() -> None:
    told = frame([point("act now", None, outlet="A"), point("act now", None, outlet="B"), point("act", None)], Advice)
    assert sorted(entries(told)["reports"]) == [1, 2]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        ("Canada should retaliate", "Canada should not retaliate", "Retaliate, or not"),
        ("Ottawa must hit back", "Ottawa needs to be patient", "Retaliate, or not"),
        ("to retaliate would be a mistake", "we need dollar-for-dollar tariffs", "Retaliate, or not"),
        ("start talking to them", "we should walk away", "Talk now, or hold off"),
        ("Canada should open a port in Churchill", "Canada should not open a port in Churchill", "The same, and not"),
        ("Canada should scrap the digital tax", "Canada must not give in", "Give ground, or hold the line"),
        ("Canada should retaliate", "Ottawa must hit back", None),
        ("Canada should retaliate", "Canada should build ports", None),
        ("we need him", "do not wait for him", None),
        ("Build the fence", "we should not build fences but roads", "The same, and not"),
        ("to help elect Ann Poe", "Do not underestimate Ann Poe", None),  # only a name in common
        ("helping those who are hurt by them", "wounded pride is of no use in a negotiation", None),
        ("read it with a grain of salt", "read it with a grain of salt since he did not see it", None),
        ("Canada should seek a compromise", "Canada must stand up to Washington", "Give ground, or hold the line"),
        ("should cut the tax in a compromise rebuffed by others", "should stand up to the oil industry", None),
        ("Canada should mend its bridges", "Canada should not burn bridges", None),
    ],
)
def test_opposite_advice_is_paired(one: str, other: str, question: str | None) -> None:
    found = opposed(frame([point(one), point(other, "Ben Poe")], Advice))
    assert list(found["question"]) == ([question] if question else [])
    assert found.empty or {found.iloc[0]["words"], found.iloc[0]["other_words"]} == {one, other}


def test_one_adviser_does_not_oppose_herself_nor_one_side_the_other() -> None:
    told = [point("Canada should retaliate"), point("Canada should not retaliate")]
    assert opposed(frame(told, Advice)).empty
    american = point("Washington should not retaliate", "Ben Poe", addressee="U.S. government")
    assert opposed(frame([told[0], american], Advice)).empty


def test_what_followed_is_later_on_the_topic_and_with_the_addressee() -> None:
    given = frame([point("Canada should talk", topics=("tariffs", "diplomacy"))], Advice)
    happened = frame(
        [
            event("Canada suspends its tariffs", date(2025, 3, 13), topics=("diplomacy", "tariffs")),
            event("The same, told again", date(2025, 3, 13), story_event_id="e"),
            event("The same, told once more", date(2025, 3, 13), story_event_id="e"),
            event("Ottawa answers", date(2025, 3, 2), actors=("Government of Canada",)),
            event("On the same day", date(2025, 3, 1)),
            event("Another topic", date(2025, 3, 20), topics=("autos",)),
            event("Another actor", date(2025, 3, 20), actors=("Mexico",)),
            event("Only planned", date(2025, 3, 20), planned=True),
            event("Undated", None),
        ],
        Event,
    )
    assert list(LaterEvents(happened).after(given)["wording"]) == [
        "1 day later: Ottawa answers",
        "12 days later: Canada suspends its tariffs",
        "12 days later: The same, told again",
    ]
    assert len(LaterEvents(happened).after(given, most=1)) == 1


def test_repeated_advice_is_found_as_by_comparing_every_pair() -> None:
    draw, words = random.Random(49), "build ports pipelines retaliate quickly together never tariffs steel".split()
    texts = [" ".join(draw.sample(words, draw.randrange(1, 6))) for _ in range(40)]
    points = [point(text, draw.choice(["Ann Roe", "Ben Poe", None]), outlet=str(n)) for n, text in enumerate(texts)]
    first: list[tuple[Advice, list[str]]] = []
    for one in points:
        alone = [frame([other, one], Advice) for other, _ in first]
        same = next((ids for (_, ids), both in zip(first, alone, strict=True) if len(entries(both)) == 1), None)
        if same is None:
            first.append((one, [one.row_id]))
        else:
            same.append(one.row_id)
    assert sorted(entries(frame(points, Advice))["row_ids"]) == sorted(ids for _, ids in first)


def test_empty_frames_give_empty_frames() -> None:
    none = empty(Advice)
    assert entries(none).empty
    assert opposed(none).empty
    assert LaterEvents(empty(Event)).after(none).empty
    assert list(LaterEvents(empty(Event)).after(none).columns) == list(FOLLOWED_COLUMNS)
    assert isinstance(entries(none), pd.DataFrame)
