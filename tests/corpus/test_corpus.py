"""Wire copies, and one event told many times: what is joined, what is not, with which date and why."""

import random
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from components import corpus as stories
from components.corpus.same_event import bundles, comparing
from components.corpus.same_event.comparing import almost_same
from components.corpus.wire_copies import PERMUTATIONS, fingerprint
from components.ingest import SAMPLES, readings_of
from components.languages.timex3 import month_end
from components.lexicons import tree
from components.models import ANALYSED_LANGUAGES, Article, Event
from components.pipeline import analyse_all
from components.storage import frames


@pytest.fixture(scope="module")
def sample_events() -> list[Event]:
    """The events of the sample corpus."""
    articles = [reading.article for reading in readings_of([SAMPLES]) if reading.article]
    return [row for analysis in analyse_all(articles) for row in analysis.rows(Event)]


TEXT = " ".join(f"Sentence number {n} of a report on tariffs and talks between the two countries." for n in range(30))


def event(
    row_id: str, summary: str, start: str, kind: str = "tariff", actors: Iterable[str] = (), **more: object
) -> Event:
    """A report of an event on a day ('2025-03-04'), in a month ('2025-03') or on the days 'start/end'."""
    if "/" in start:
        first, last = map(date.fromisoformat, start.split("/"))
    elif len(start) == 7:
        first = date.fromisoformat(f"{start}-01")
        last = month_end(first)
    else:
        first = last = date.fromisoformat(start)
    grain = "day" if first == last else "month" if (last - first).days > 13 else "week"
    known = Event(
        row_id=row_id,
        article_id=row_id.split(".")[0],
        outlet="Outlet",
        published=date(2025, 4, 30),
        sentence_span=(0, 9),
        sentence=summary,
        summary=summary,
        start=first,
        end=last,
        grain=grain,  # type: ignore[arg-type]
        kind=kind,  # type: ignore[arg-type]
        actors=tuple(actors),
    )
    return replace(known, **more)  # type: ignore[arg-type]


def merged(*events: Event, apart: Iterable[tuple[str, str]] = ()) -> pd.DataFrame:
    return stories.merge_events(frames.frame(events, Event), list(apart))


TRUMP, CARNEY, FORD = "Donald Trump", "Mark Carney", "Doug Ford"
ONE_EVENT = [
    (("U.S. tariffs on Canadian goods take effect", "2025-03-04"), ("The first U.S. duties came", "2025-03"),
     "2025-03-04", "a month that can only mean this day"),
    (("Trump threatens tariffs", "2024-11-25", "threat", [TRUMP]),
     ("Trump's tariff warning", "2024-11", "threat", [TRUMP]),
     "2024-11-25", "other words, another grain"),
    (("Trump and Carney spoke", "2025-04-29", "call", [TRUMP, CARNEY]),
     ("Carney phoned him", "2025-04-29", "call", [CARNEY]),
     "2025-04-29", "one of the two is not named"),
    (("The Liberals won", "2025-04-28", "election"), ("Vote on April 28", "2025-04-28", "election", [CARNEY]),
     "2025-04-28", "winning and a vote are one thing"),
    (("CUSMA review", "2026-01-01/2026-12-31", "review"),
     ("The pact is up for review", "2026-01-01/2026-12-31", "review"),
     "2026-01-01", "the same year and the same kind"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "start", "reason"), ONE_EVENT, ids=[row[3] for row in ONE_EVENT])
def test_one_event(one: tuple[str, ...], other: tuple[str, ...], start: str, reason: str) -> None:
    told = merged(event("a.1", *one), event("b.1", *other))
    assert len(told) == 1, reason
    assert str(told["start"][0].date()) == start
    assert (told["reports"][0], told["row_ids"][0]) == (2, ["a.1", "b.1"])
    assert told["reason"][0].startswith("same kind")


TWO_EVENTS = [
    (("Trump signs an order", "2025-03-04", "order_or_law", [TRUMP]), ("Tariffs take effect", "2025-03-04"),
     "the same day, another kind"),
    (("Tariffs on steel begin", "2025-03-12"), ("Tariffs on cars begin", "2025-03-12"), "another object"),
    (("Trudeau spoke with Trump", "2024-11-25", "call", ["Justin Trudeau", TRUMP]),
     ("Trudeau telephoned Ford", "2024-11-25", "call", ["Justin Trudeau", FORD]), "another partner"),
    (("Trump: I like Canada", "2025-03-04", "statement", [TRUMP]),
     ("Trump: steel will be taxed", "2025-03-04", "statement", [TRUMP]), "one speaker, other words"),
    (("Ford suspends it", "2025-03-11", "pause_or_exemption", [FORD]),
     ("Trump suspends it", "2025-03-11", "pause_or_exemption", [TRUMP]), "somebody else"),
    (("Tariffs take effect", "2025-03-04"), ("Tariffs take effect", "2025-03-20"), "days far from each other"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "reason"), TWO_EVENTS, ids=[row[2] for row in TWO_EVENTS])
def test_two_events(one: tuple[str, ...], other: tuple[str, ...], reason: str) -> None:
    assert len(merged(event("a.1", *one), event("b.1", *other))) == 2, reason


TWO_LANGUAGES = [
    ("call", "Mark Carney spoke by phone with Donald Trump", "Mark Carney et Donald Trump se sont parlé au téléphone",
     ["Mark Carney", "Donald Trump"], True, "who spoke with whom"),
    ("tariff", "The U.S. doubled its duties on steel", "Les États-Unis ont doublé les droits sur l’acier", [], True,
     "the same goods"),
    ("tariff", "The U.S. doubled its duties on steel", "Les États-Unis ont doublé les droits sur les voitures", [],
     False, "other goods"),
    ("pause_or_exemption", "Mexico won a pause on tariffs", "Le Mexique a obtenu un sursis aux tarifs", [], True,
     "different words for one thing"),
    ("meeting", "The premiers met in Halifax", "La ministre a reçu l’ambassadeur", ["Tim Houston"], True, "one meets"),
    ("statement", "Mark Carney: we are sovereign", "Mark Carney : nous sommes souverains", ["Mark Carney"], False,
     "statements are told apart by their words"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "english", "french", "actors", "one", "reason"), TWO_LANGUAGES)
def test_an_event_told_in_both_languages(
    kind: str, english: str, french: str, actors: list[str], one: bool, reason: str
) -> None:
    rows = merged(
        event("a.1", english, "2025-03-04", kind, actors, language="en"),
        event("b.1", french, "2025-03-04", kind, actors, language="fr"),
    )
    assert (len(rows) == 1) is one, reason


def test_the_sample_calls_are_told_in_both_languages(sample_events: list[Event]) -> None:
    french = {row.row_id for row in sample_events if row.language == "fr"}
    both = [row_ids for row_ids in merged(*sample_events)["row_ids"] if {*row_ids} & french and {*row_ids} - french]
    assert len(both) >= 4


def test_a_month_that_can_mean_two_days_joins_neither() -> None:
    days = [event("a.1", "Tariffs take effect", "2025-03-04"), event("b.1", "Tariffs take effect", "2025-03-20")]
    assert len(merged(*days, event("c.1", "Tariffs take effect", "2025-03"))) == 3


def test_the_planned_visit_is_not_yet_the_visit_held() -> None:
    planned = event(
        "a.1", "Carney to visit the White House", "2025-04-30/2025-05-07", "meeting", [CARNEY], planned=True
    )
    held = event("b.1", "Carney visits the White House", "2025-05-06", "meeting", [CARNEY])
    assert len(merged(planned, held)) == 2


def test_conflicting_days_are_shown() -> None:
    words = "Trump pauses tariffs on Canada for thirty days"
    told = merged(
        event("a.1", words, "2025-02-03", "pause_or_exemption", [TRUMP]),
        event("b.1", words, "2025-02-03", "pause_or_exemption", [TRUMP]),
        event("c.1", words, "2025-02-04", "pause_or_exemption", [TRUMP]),
    )
    assert len(told) == 1
    assert told["conflict"][0] == "reports disagree: 3 or 4 February"
    assert str(told["start"][0].date()) == "2025-02-03"


def test_conflicts_across_months_and_years_name_them() -> None:
    words = "Trump pauses tariffs on Canada for thirty days"
    days = ("2025-01-01", "2024-12-31")
    told = merged(*(event(f"{n}.1", words, day, "pause_or_exemption", [TRUMP]) for n, day in enumerate(days)))
    assert told["conflict"][0] == "reports disagree: 31 December 2024 or 1 January"


def test_what_an_analyst_split_stays_apart() -> None:
    reports = [event(f"{name}.1", "The Liberals won the election", "2025-04-28", "election") for name in "abc"]
    told = merged(*reports, apart=[("a.1", "b.1")])
    assert len(told) == 2
    assert not any({"a.1", "b.1"} <= set(ids) for ids in told["row_ids"])


def test_the_order_of_the_rows_plays_no_part(sample_events: list[Event]) -> None:
    events = list(sample_events)
    first = stories.merge_events(frames.frame(events, Event))
    random.Random(7).shuffle(events)
    pd.testing.assert_frame_equal(first, stories.merge_events(frames.frame(events, Event)))


def test_ids_a_row_agree_with_the_merged_events() -> None:
    table = frames.frame([event("a.1", "The Liberals won", "2025-04-28", "election"),
                          event("b.1", "The vote is held", "2025-04-28", "election"),
                          event("c.1", "Nothing else", "2025-04-28", "other")], Event)  # fmt: skip
    assert list(stories.story_event_ids(table)) == ["a.1", "a.1", "c.1"]


def test_undated_events_stay_alone_and_empty_tables_keep_their_columns() -> None:
    undated = [replace(event(f"{n}.1", "Talks", "2025-04-28"), start=None, end=None, grain=None) for n in "ab"]
    assert len(merged(*undated)) == 2
    assert list(stories.merge_events(frames.empty(Event)).columns) == stories.COLUMNS


def test_thousands_of_reports_of_one_day() -> None:
    table = [event(f"{n}.1", f"The Liberals won seat {n}", "2025-04-28", "election") for n in range(1500)]
    assert len(merged(*table)) == 1


def test_nearly_the_same_words_are_found_without_comparing_all() -> None:
    draw, words = random.Random(49), "tariffs steel pause order talks vote border lumber".split()
    table = [event(f"{n:03}.1", " ".join(draw.sample(words, draw.randrange(9))), "2025-03-04") for n in range(200)]
    reports = comparing.reports(frames.frame(table, Event))
    wordings = bundles.Wordings(reports)
    for one in reports:
        near = wordings.near(one)
        assert [other for other in near if almost_same(one, other)] == [o for o in reports if almost_same(one, o)]
        assert near == sorted(near, key=lambda report: report.row_id)


def test_a_period_holds_the_bundles_that_lie_within_it() -> None:
    days = ["2025-03-04", "2025-03-31", "2025-03-01/2025-03-07", "2025-02-24/2025-03-02", "2025-04-01", "2025-03"]
    table = [event(f"{n}.1", "Tariffs take effect", day) for n, day in enumerate(days)]
    reports = comparing.reports(frames.frame(table, Event))
    of = {report.row_id: bundles.Bundle.of_one(report) for report in reports}
    calendar = bundles.Calendar()
    for report in reports[:-1]:
        calendar.add(report, of[report.row_id])
    assert {bundle.sharpest.row_id for bundle in calendar.within(reports[-1])} == {"0.1", "1.1", "2.1"}
    of["0.1"].take(of["1.1"])
    calendar.replace(of["1.1"], of["0.1"])
    assert {bundle.sharpest.row_id for bundle in calendar.within(reports[-1])} == {"0.1", "2.1"}


CHAIN = [
    ("threat", "2024-11-01", "2024-11-30", 5, "the threat"),
    ("tariff", "2025-03-04", "2025-03-04", 6, "going ahead"),
    ("pause_or_exemption", "2025-03-06", "2025-03-06", 4, "the partial walkback"),
    ("election", "2025-04-28", "2025-04-28", 7, "the election"),
    ("call", "2025-04-29", "2025-04-29", 4, "the call"),
    ("statement", "2025-04-30", "2025-04-30", 3, "the remark"),
    ("meeting", "2025-04-30", "2025-05-07", 2, "the planned visit"),
    ("meeting", "2025-05-06", "2025-05-06", 3, "the visit held"),
]


def test_the_customers_chain_over_the_samples(sample_events: list[Event]) -> None:
    told = stories.merge_events(frames.frame(sample_events, Event))
    places = []
    for kind, start, end, reports, name in CHAIN:
        fits = told[(told["kind"] == kind) & (told["start"] == start) & (told["end"] == end) & (told["reports"] > 1)]
        assert len(fits) == 1, name
        assert fits["reports"].iloc[0] >= reports, name
        places.append(fits.index[0])
    assert places == sorted(places)


def copies(articles: Iterable[Article]) -> list[str | None]:
    """The story_id of each article."""
    hashes = {article.article_id: fingerprint(article.text) for article in articles}
    given = [article for article in articles if hashes[article.article_id]]
    matrix = np.array([hashes[article.article_id] for article in given], dtype=np.int64).reshape(-1, PERMUTATIONS)
    found = stories.wire_copies([one.article_id for one in given], [one.published for one in given], matrix)
    return [found.get(article.article_id) for article in articles]


def test_wire_copies_are_one_story() -> None:
    other = TEXT.replace("report on tariffs", "note about softwood lumber").replace("talks", "quarrels")
    articles = (
        Article(article_id="b" * 16, text=f"{TEXT} Edited for length.", published=date(2025, 4, 30)),
        Article(article_id="a" * 16, text=f"OTTAWA — {TEXT}", published=date(2025, 5, 1)),
        Article(article_id="c" * 16, text=other, published=date(2025, 5, 1)),
        Article(article_id="d" * 16, text="Too short.", published=None),
        Article(article_id="e" * 16, text="", published=None),
    )
    assert copies(articles) == ["b" * 16, "b" * 16, None, None, None]


@pytest.mark.parametrize(("similarity", "alike"), [(0.40, False), (0.52, False), (0.70, True), (0.90, True)])
def test_texts_are_copies_from_six_tenths_of_their_word_sequences_on(similarity: float, alike: bool) -> None:
    words = [f"word{n}" for n in range(1004)]  # 1,000 sequences of five words
    same = round(2000 * similarity / (1 + similarity)) + 4  # the sequences that both have, over those of either
    texts = [" ".join(words), " ".join([*words[:same], *(f"other{n}" for n in range(len(words) - same))])]
    articles = [Article(article_id=f"{name} {similarity}", text=text) for name, text in zip("ab", texts, strict=True)]
    assert copies(articles) == ([f"a {similarity}"] * 2 if alike else [None, None])


def test_the_samples_hold_no_wire_copies() -> None:
    articles = [reading.article for reading in readings_of([SAMPLES]) if reading.article]
    assert copies(articles) == [None] * len(articles)
    assert copies([]) == []


@pytest.mark.parametrize("language", ANALYSED_LANGUAGES)
def test_what_events_are_about_is_found_in_words_of_small_letters(language: str) -> None:
    tables = (tree(f"{language}/events")[name] for name in comparing.NAMED)
    patterns = [words for table in tables for words in table.values()]
    assert patterns
    assert [words for words in patterns if re.search(r"(?<!\\)[A-Z]", words)] == []
