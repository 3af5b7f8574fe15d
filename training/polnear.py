"""The PolNeAR benchmark, which lies beside the project: its texts as documents, its scorer, and statements to score.

PolNeAR is a corpus of U.S. political news of 2016 whose attributions are annotated (Newell, Margolin and Ruths 2018).
Its folder holds a training part ("train") and a development part ("dev").
"""

import importlib.util
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from components.extract.statements.candidates import needs_parse
from components.models import Article, Statement
from components.text.annotate import Document, annotate, parse_ahead

FOLDER = Path(__file__).parents[1] / "../shared/benchmarks/quotes"


def scorer() -> Any:
    """The module score_quotes.py, which lies with the benchmark."""
    spec = importlib.util.spec_from_file_location("score_quotes", FOLDER / "score_quotes.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def articles(part: str) -> list[Article]:
    """The articles of "train" or "dev", named by their files."""
    paths = sorted((FOLDER / part / "text").glob("*.txt"))
    return [Article(article_id=path.stem, text=path.read_bytes().decode()) for path in paths]


def documents(part: str, batch: int = 100) -> Iterator[Document]:
    """The documents of "train" or "dev", those sentences parsed that the program would parse; `batch` at a time."""
    read = [annotate(article) for article in articles(part)]
    for first in range(0, len(read), batch):
        parse_ahead(read[first : first + batch], needs_parse)
        yield from read[first : first + batch]


def prediction(row: Statement) -> dict[str, Any]:
    """A statement in the form that the scorer reads."""
    return {"content": row.content_spans, "source": row.speaker_span, "cue": row.cue_span, "kind": row.quote_type}


def rates(part: str, found: dict[str, Iterable[Statement]]) -> dict[str, Any]:
    """The scorer's rates for the statements found in each article, by the article's name.

    Nested statements are left out, since PolNeAR does not annotate them.
    """
    module = scorer()
    counts = [
        module.score_article(*gold, [prediction(row) for row in found.get(name, ()) if row.nested_in is None])
        for name, gold in module.read_gold(FOLDER / part).items()
    ]
    result: dict[str, Any] = module.rates(sum(counts, Counter()))
    return result
