"""Exported: every file that a store of hostile articles can leave as, made once."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components import briefing, export
from components.corpus import kept
from components.ingest import add
from components.models import Advice, Article, Event, RowType, Statement
from components.query.summaries.events import distinct_events, with_events
from components.readers import Reading
from components.readers.any_file import read
from components.storage.store import Store
from tests.hostile.odd_words import WORDS

LINKS = ("javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "https://paper.example/a", "../../a")
TEXT = """{words} answers new duties

OTTAWA — Premier Ann Roe said on Tuesday that the {words} duties would be answered in full.

Economist Paul Doe of Carleton University said Ottawa should talk to {words} in Washington before long.

Prime Minister Mark Carney will meet {words} and President Donald Trump in Washington on May 6, 2025.
"""
TABLES: dict[str, RowType] = {"Statements": Statement, "Events": Event, "Advice": Advice, "Articles": Article}
STAMP = datetime(2025, 5, 1, 12, tzinfo=UTC)
CITED = WORDS["script"]


@dataclass(frozen=True, slots=True)
class Exported:
    """The files, and the tables and events of which they were made."""

    tables: dict[str, pd.DataFrame]
    events: pd.DataFrame
    csv: dict[str, bytes]
    workbook: bytes
    timeline: bytes
    calendar: bytes
    chart: bytes
    briefing: briefing.Briefing


def readings() -> Iterator[Reading]:
    """Yields an article for each of the odd words, with them in its text, title and outlet."""
    for number, words in enumerate(WORDS.values()):
        row = {"text": TEXT.format(words=words), "title": words, "outlet": words, "published": "2025-03-04"}
        yield from read("../../a.jsonl", json.dumps(row | {"url": LINKS[number % len(LINKS)]}).encode())


def exported(store: Store) -> Exported:
    """The files of a store, to which the hostile articles are added."""
    outcomes = list(add(readings(), store))
    assert {outcome.status for outcome in outcomes} == {"added"}
    tables = {name: store.table(row_type) for name, row_type in TABLES.items()}
    flat = {name: table.loc[:, [c for c in table if not _has_lists(table[c])]] for name, table in tables.items()}
    merged = kept.merged_events(store.snapshot())
    events = distinct_events(with_events(tables["Events"], merged), merged)
    return Exported(
        tables=flat,
        events=events,
        csv={name: export.csv(table, CITED) for name, table in flat.items()},
        workbook=export.workbook(flat, CITED),
        timeline=export.timelinejs(events, CITED),
        calendar=export.calendar(events, STAMP),
        chart=export.page(_chart(tables["Statements"])),
        briefing=_briefing(tables["Advice"], tables["Articles"]),
    )


def _has_lists(column: "pd.Series[Any]") -> bool:
    return any(hasattr(value, "__len__") and not isinstance(value, str) for value in column)


def _chart(statements: pd.DataFrame) -> export.Chart:
    words = list(WORDS.values())
    figure = go.Figure(go.Bar(x=words, y=list(range(len(words))), text=words, hovertext=words), layout_title=CITED)
    table = statements[["speaker", "sentence", "outlet"]]
    return export.Chart(CITED, CITED, figure.to_plotly_json(), table, CITED)


def _place(row: Any) -> tuple[str, tuple[int, ...]]:
    return row.article_id, tuple(row.sentence_span)


def _briefing(advice: pd.DataFrame, articles: pd.DataFrame) -> briefing.Briefing:
    rows = sorted(advice.itertuples(), key=_place)
    given = [list(own) for _, own in groupby(rows, key=_place)]
    known = {str(article.article_id): article for article in articles.itertuples()}
    reports = briefing.voices(((own[0], own) for own in given), known, {}, {})
    return briefing.Briefing(addressee=CITED, points=briefing.together([[voice] for voice in reports]))
