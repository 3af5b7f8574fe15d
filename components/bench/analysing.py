"""Measures speed and memory on this machine: articles per second, milliseconds per interaction, megabytes.

Articles are analysed whole, parse and all extractors included, or for their statements alone, which is what other
programs do. The rates are those of steady work, the medians of several runs: each begins when every worker has had
its warm-up, and the time to the first article stands apart. An interaction is what the script does when a filter
changes: select the statements, leave out headlines, then compute the means by speaker, the counts by topic and the
list that is shown first; nothing is kept from one to the next. Each size runs in a process of its own, so that its
peak memory is its own too.
"""

import multiprocessing
import random
import resource
import sys
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from statistics import median
from typing import Any

import numpy as np
import pandas as pd

from components.bench.figures import Figure
from components.extract.statements import rows as extracting
from components.extract.statements.candidates import needs_parse
from components.models import Article, Statement
from components.pipeline import BATCH, analyse_all
from components.query.selection import Selection, select
from components.query.summaries import counting, speakers, topics
from components.storage import frames
from components.text.annotate import annotate, parse_ahead

SIZES = (10_000, 100_000, 1_000_000)
INTERACTIONS = 40
AT_LEAST = 120  # articles timed in a run; a smaller set is repeated
RUNS = 3
STATEMENTS_AN_ARTICLE = 8
SEED = 49


def figures(texts: list[Article], at_least: int = AT_LEAST, sizes: Sequence[int] = SIZES) -> list[Figure]:
    """The figures of the analysis of some texts, repeated until there are `at_least`, and of summaries over frames."""
    found = alone(_analysing, texts, at_least)
    for size in sizes:
        found += alone(_interacting, texts, size)
    return found


def alone(work: Any, *arguments: Any) -> list[Figure]:
    """The result of a measurement run in a newly spawned process, which inherits no memory."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return list(pool.submit(work, *arguments).result())


def _analysing(texts: list[Article], at_least: int) -> list[Figure]:
    many = [texts[i % len(texts)] for i in range(max(at_least, len(texts)))]
    first = 1000 * _seconds(partial(next, analyse_all(many[:BATCH])))
    runs = [(_rate(analyse_all, many), _rate(partial(analyse_all, workers=2), many, 2)) for _ in range(RUNS)]
    one, two = (median(rates) for rates in zip(*runs, strict=True))
    return [
        Figure("words an article", sum(len(article.text.split()) for article in many) / len(many), "words"),
        Figure("analysis, 1 worker", one, "articles/s"),
        Figure("analysis, 2 workers", two, "articles/s"),
        Figure("2 workers over 1", two / one, "times"),
        Figure("statements alone, 1 worker", median(_rate(_stating, many) for _ in range(RUNS)), "articles/s"),
        Figure("first articles, from a cold start", first, "ms"),
        Figure("peak memory, analysis", _peak(), "MB"),
    ]


def _rate(work: Any, articles: list[Article], workers: int = 1) -> float:
    """Articles per second of steady work, counted after each worker has had two more batches to warm up."""
    warm = [articles[i % len(articles)] for i in range(2 * BATCH * workers)]
    results = work(warm + articles)
    deque(islice(results, len(warm)), maxlen=0)
    return len(articles) / _seconds(partial(deque, results, maxlen=0))


def _stating(articles: list[Article]) -> Iterator[tuple[Statement, ...]]:
    """Annotates and parses each article and extracts its statements, nothing else."""
    for start in range(0, len(articles), BATCH):
        documents = [annotate(article) for article in articles[start : start + BATCH]]
        parse_ahead(documents, needs_parse)
        yield from (tuple(extracting.extract(document)) for document in documents)


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
    """A frame of `size` statements in the order of the store, drawn repeatedly from those of the texts.

    They belong to as many articles as a corpus of this size would have, published on days within three years.
    """
    rows = [row for analysis in analyse_all(texts) for row in analysis.rows(Statement)]
    flat = [name for name in frames.schema(Statement).names if not name.endswith(("span", "spans", "tone_words"))]
    drawn = np.random.default_rng(SEED)
    found = frames.frame(rows, Statement)[flat].iloc[drawn.integers(len(rows), size=size)]
    of = np.arange(size) // STATEMENTS_AN_ARTICLE
    idents = [f"{number:016x}" for number in range(of[-1] + 1)]
    days = np.sort(drawn.integers(3 * 365, size=len(idents)))[::-1][of]
    published = (pd.Timestamp("2023-01-01") + pd.to_timedelta(days, unit="D")).astype(found["published"].dtype)
    row_ids = [f"{idents[article]}.statements.{place}-{place + 99}" for place, article in enumerate(of)]
    found = found.assign(
        article_id=pd.Categorical.from_codes(of, pd.Index(idents)), published=published, row_id=row_ids
    )
    return found.iloc[np.argsort(found["part"] == "headline", kind="stable")].reset_index(drop=True)


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
    speakers.ranked(chosen, most=20)


def _seconds(work: Any) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _peak() -> float:
    """The peak resident memory of this process in MB (Linux counts in KiB, macOS in bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)
