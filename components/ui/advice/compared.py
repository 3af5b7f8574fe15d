"""Compares advice across articles; the results are cached until the store or the corrections change."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
import streamlit as st

from components.corpus import advice_register, kept
from components.corpus.later_events import LaterEvents
from components.models import Advice, Event, Spans
from components.query.summaries import advice as summary
from components.storage import frames
from components.ui.state import load
from components.ui.state.load import Version

COMPARED = ["row_id", "published", "adviser", "addressee", "sentence", "sentence_span", "content_spans"]
WAIT = "Comparing advice across articles …"


def register(advice: pd.DataFrame) -> pd.DataFrame:
    """The register of some advice rows, with each point once, however often it was reported."""
    return frames.with_mapped_text(summary.merged(summary.register(advice), _entries(load.version())))


def opposed() -> pd.DataFrame:
    """The pairs of points that pull in opposite directions (`advice_register.opposed`)."""
    return _opposed(load.version())


def followed(rows: pd.DataFrame) -> dict[str, list[str]]:
    """What came after each of some points, by row_id and in words (`LaterEvents.after`)."""
    following = _later_events(load.version()).after(rows)
    return {str(row_id): own["wording"].tolist() for row_id, own in following.groupby("row_id")}


def reports(rows: pd.DataFrame) -> dict[str, list[Any]]:
    """All rows, with their spans, that give each of the register's points, by the point's row_id."""
    whole = load.whole(Advice, [one for ids in rows["row_ids"] for one in ids])
    known = {row.row_id: row for row in load.each(whole)}
    points = zip(rows["row_id"], rows["row_ids"], strict=True)
    return {row_id: [known[one] for one in ids if one in known] for row_id, ids in points}


def spans(row: Any, given: Iterable[Any]) -> Spans:
    """Where a row's sentence gives its point: "should do this and do that" is a point of two rows."""
    place = (row.article_id, tuple(row.sentence_span))
    own = (one for one in given if (one.article_id, tuple(one.sentence_span)) == place)
    return tuple(sorted({(int(start), int(end)) for one in own for start, end in one.content_spans}))


@st.cache_resource(show_spinner=WAIT, max_entries=1)
def _entries(version: Version) -> pd.DataFrame:
    return load.ready(version).table("entries", lambda: kept.advice_entries(load.reading(), load.corrections()))


@st.cache_resource(show_spinner=WAIT, max_entries=1)
def _later_events(version: Version) -> LaterEvents:
    return LaterEvents(load.table(Event))


@st.cache_resource(show_spinner=WAIT, max_entries=1)
def _opposed(version: Version) -> pd.DataFrame:
    return load.ready(version).table("opposed", lambda: _pulling_apart(version))


def _pulling_apart(version: Version) -> pd.DataFrame:
    stored = load.reading().held(Advice, COMPARED)
    return advice_register.opposed(load.as_corrected(stored, version))
