"""analyse(article) -> Analysis: every row found in an article; many articles over several workers."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TypeVar

from components.annotate import Document, annotate
from components.extract import EXTRACTORS
from components.extract.topics import article_topics
from components.models import Article, Row

METHOD_VERSION = "1"  # raised when the same article would give other rows
ANALYSED_LANGUAGES = ("en",)

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article and the rows found in it, by row type; none where the language is not analysed."""

    article: Article
    found: dict[type[Row], tuple[Row, ...]] = field(default_factory=dict)

    def rows(self, row_type: type[R]) -> tuple[R, ...]:
        return self.found.get(row_type, ())  # type: ignore[return-value]


def analyse(article: Article) -> Analysis:
    """The rows of one article; those of another language than English stay unanalysed, not wrong."""
    if article.language not in ANALYSED_LANGUAGES:
        return Analysis(article)
    document = annotate(article)
    for row_type, extract in EXTRACTORS:
        document.found[row_type] = tuple(_stamped(extract(document), document))
    return Analysis(replace(article, topics=article_topics(document), method_version=METHOD_VERSION), document.found)


def analyse_all(articles: Iterable[Article], workers: int = 1) -> Iterator[Analysis]:
    """The analyses of many articles in their order, over `workers` processes."""
    if workers == 1:
        yield from map(analyse, articles)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(analyse, articles, chunksize=4)


def _stamped(rows: Iterable[R], document: Document) -> Iterator[R]:
    """The rows with what they share: where they come from, their sentence and an id of their own."""
    article, seen = document.article, dict[str, int]()
    headline = article.title_span
    for row in rows:
        start, end = row.sentence_span
        ident = f"{article.article_id}.{row.table}.{row.anchor[0]}-{row.anchor[1]}"
        seen[ident] = seen.get(ident, 0) + 1
        yield replace(
            row,
            row_id=ident if seen[ident] == 1 else f"{ident}.{seen[ident]}",
            article_id=article.article_id,
            outlet=article.outlet,
            published=article.published,
            part="headline" if headline and start < headline[1] and headline[0] < end else "body",
            sentence=article.text[start:end],
        )
