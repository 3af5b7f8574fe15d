"""Measures speed and memory on this machine: the analysis, adding, the real pages over stores of several sizes.

The stores are made of the samples, or of a folder or table of articles that is given, drawn again and again with other
names, days and words (`corpus`), in a temporary folder. Each page is measured in a process of its own (`pages`).
"""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter

from components.bench import analysing, browser, corpus, pages
from components.bench.figures import Figure
from components.ingest import SAMPLES, readings_of
from components.models import Analysis
from components.pipeline import analyse_all
from components.storage.store import Store

CORPUS_SIZES = (1_000, 10_000)


def measure(
    articles: Path | None = None,
    corpus_sizes: Sequence[int] = CORPUS_SIZES,
    statements: Sequence[int] = analysing.SIZES,
    at_least: int = analysing.AT_LEAST,
    said: Callable[[str], None] = lambda _: None,
) -> list[Figure]:
    """All figures, measured on some articles (the samples if none are given); `said` hears what is being measured."""
    texts = [r.article for r in readings_of([articles or SAMPLES]) if r.article and r.article.language == "en"]
    said("analysis")
    found = analysing.figures(texts, at_least, statements)
    analyses = list(analyse_all(texts, workers=2))
    for size in corpus_sizes:
        with tempfile.TemporaryDirectory() as folder:
            said(f"a store of {size:,} articles")
            store = Store(f"{folder}/store")
            found += _filled(store, analyses, size)
            for name in pages.PAGES:
                said(f"{name}, {size:,} articles")
                of = analysing.alone(pages.first_start, name, str(store.place))
                number = size + pages.PAGES.index(name)
                of += analysing.alone(pages.page, name, str(store.place), analyses[0], number)
                found += [Figure(figure.what, figure.value, figure.unit, size) for figure in of]
    said("the browser")
    return [*found, *browser.figures()]


def _filled(store: Store, analyses: Sequence[Analysis], size: int) -> Iterator[Figure]:
    """Fills a store; the figures of that."""
    began = perf_counter()
    corpus.fill(store, analyses, size)
    took = perf_counter() - began
    yield Figure("storing, and results across articles", 1000 * took / size, "ms an article", size)
    more = corpus.copy(analyses[0], size + len(pages.PAGES))
    began = perf_counter()
    corpus.add_one(store, more)
    yield Figure("one more article stored", 1000 * (perf_counter() - began), "ms", size)
