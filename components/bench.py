"""Speed and memory on this machine: articles a second, milliseconds an interaction, megabytes.

Articles are analysed whole, parse and all extractors included, after a warm-up; the start of the workers is timed
apart. An interaction is what the script does when a filter changes: select the statements, then compute the means by
speaker, the counts by topic and the list that is shown first. Each size runs in a process of its own, so that its
peak memory is its own too.
"""

import json
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from components import frames
from components.ingest import SAMPLES, readings_of
from components.models import Article, Statement
from components.pipeline import analyse_all
from components.selection import Selection, select
from components.summaries import counting, speakers, topics

SIZES = (10_000, 100_000, 1_000_000)
INTERACTIONS = 40
AT_LEAST = 240  # articles timed: fewer are repeated
SEED = 49


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure with its unit."""

    what: str
    value: float
    unit: str


def measure(articles: Path | None = None, sizes: Sequence[int] = SIZES, at_least: int = AT_LEAST) -> list[Figure]:
    """All figures; the articles are those in a folder, or the samples, `at_least` so many of them."""
    texts = [r.article for r in readings_of([articles or SAMPLES]) if r.article and r.article.language == "en"]
    figures = _alone(_analysing, texts, at_least)
    for size in sizes:
        figures += _alone(_interacting, texts, size)
    return figures


def as_table(figures: Sequence[Figure]) -> str:
    """The figures as lines of text."""
    width = max(len(figure.what) for figure in figures)
    return "\n".join(f"{figure.what:{width}}  {figure.value:10.1f}  {figure.unit}" for figure in figures)


def as_json(figures: Sequence[Figure]) -> str:
    """The figures as one JSON object: what -> value and unit."""
    return json.dumps({figure.what: {"value": figure.value, "unit": figure.unit} for figure in figures}, indent=1)


def _alone(work: Any, *arguments: Any) -> list[Figure]:
    """What some work measures in a process of its own, spawned, so that it inherits no memory."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return list(pool.submit(work, *arguments).result())


def _analysing(texts: list[Article], at_least: int) -> list[Figure]:
    many = [texts[i % len(texts)] for i in range(max(at_least, len(texts)))]
    words = sum(len(article.text.split()) for article in many) / len(many)
    rates = {}
    for workers in (1, 2):
        analyses = analyse_all(many, workers=workers)
        began = time.perf_counter()
        next(analyses)
        started = time.perf_counter() - began
        rates[workers] = (len(many) / _seconds(partial(list, analyse_all(many, workers=workers))), started)
    return [
        Figure("words an article", words, "words"),
        Figure("analysis, 1 worker", rates[1][0], "articles/s"),
        Figure("analysis, 2 workers", rates[2][0], "articles/s"),
        Figure("2 workers over 1", rates[2][0] / rates[1][0], "times"),
        Figure("first article, 1 worker", 1000 * rates[1][1], "ms"),
        Figure("peak memory, analysis", _peak(), "MB"),
    ]


def _interacting(texts: list[Article], size: int) -> list[Figure]:
    statements = _enlarged(texts, size)
    draw = random.Random(SEED)
    selections = [_some_selection(statements, draw) for _ in range(INTERACTIONS)]
    times = sorted(1000 * _seconds(partial(_interact, statements, selection)) for selection in selections)
    name = f"interaction, {size:,} statements"
    return [
        Figure(f"{name}, median", times[len(times) // 2], "ms"),
        Figure(f"{name}, p95", times[int(0.95 * len(times))], "ms"),
        Figure(f"peak memory, {size:,} statements", _peak(), "MB"),
    ]


def _enlarged(texts: list[Article], size: int) -> pd.DataFrame:
    """A frame of `size` statements: those of the texts drawn again and again, on days of three years."""
    rows = [row for analysis in analyse_all(texts) for row in analysis.rows(Statement)]
    flat = [name for name in frames.schema(Statement).names if not name.endswith(("span", "spans", "tone_words"))]
    drawn = np.random.default_rng(SEED)
    found = frames.frame(rows, Statement)[flat].iloc[drawn.integers(len(rows), size=size)].reset_index(drop=True)
    days = pd.Timestamp("2023-01-01") + pd.to_timedelta(drawn.integers(3 * 365, size=size), unit="D")
    return found.assign(published=days.astype(found["published"].dtype), row_id=np.arange(size).astype(str))


def _some_selection(statements: pd.DataFrame, draw: random.Random) -> Selection:
    """A selection as analysts make them: nothing, a speaker, a topic, or some months."""
    first = pd.Timestamp("2023-01-01") + pd.Timedelta(days=draw.randrange(900))
    names = [str(name) for name in statements["speaker"].cat.categories]
    topic = draw.choice(frames.labels(statements["topics"]))
    return draw.choice(
        [
            Selection(),
            Selection(speakers=(draw.choice(names),)),
            Selection(topics=(topic,)),
            Selection(start=first.date(), end=(first + pd.Timedelta(days=180)).date()),
            Selection(topics=(topic,), start=first.date()),
        ]
    )


def _interact(statements: pd.DataFrame, selection: Selection) -> None:
    chosen = counting.body(select(statements, selection))
    speakers.by_group(chosen)
    topics.counts(chosen)
    speakers.ranked(chosen).head(20)


def _seconds(work: Any) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _peak() -> float:
    """The peak resident memory of this process in MB (Linux counts in KiB, macOS in bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)
