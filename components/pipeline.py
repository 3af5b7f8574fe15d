"""Analyses articles: finds every row in each, several at once over processes or a cluster."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from typing import Any, TypeVar, cast

from components.extract import EXTRACTORS, WITHOUT_PARSE, Extractors
from components.extract.documents.kinds import kind_of
from components.extract.events.candidate_sentences import may_report_event
from components.extract.events.quoted_sentences import quoted_sentences
from components.extract.statements.candidates import needs_parse
from components.extract.topics import article_topics
from components.languages import LANGUAGES
from components.limits.budget import own_error
from components.models import (
    METHOD_VERSION,
    Advice,
    Analysis,
    Article,
    Row,
    Span,
    Spans,
    Statement,
    ToneWord,
    column_types,
)
from components.pools import Pool, pool_of
from components.text.annotate import Document, Sentence, parse_ahead
from components.text.line_breaks import Unwrapped
from components.text.passages import documents

BATCH = 16  # articles parsed together, and sent to a worker
REFERENCES: tuple[tuple[type[Row], str], ...] = ((Statement, "nested_in"), (Advice, "statement"))  # to statements
LINE_BREAK = re.compile(r"[\r\n]")  # in a sentence of a hard-wrapped text; each becomes a blank

R = TypeVar("R", bound=Row)


def analyse(article: Article) -> Analysis:
    """The analysis of one article; without rows if its language is none of LANGUAGES."""
    return _together([article])[0]


def analyse_all(articles: Iterable[Article], workers: int | Pool = 0) -> Iterator[Analysis]:
    """Yields the analyses of many articles in their order, computed here, by `workers` processes or by a pool.

    An article that cannot be analysed has an Analysis with an error; other processes also end what takes too long. A
    pool of them takes all articles and begins at once.
    """
    if isinstance(workers, int):
        return _over_own_pool(articles, workers)
    return chain.from_iterable(workers.map(_analyse, _batches(articles)))


def _over_own_pool(articles: Iterable[Article], workers: int) -> Iterator[Analysis]:
    """The analyses of many articles by a pool that is closed afterwards."""
    with pool_of(workers) as pool:
        yield from analyse_all(articles, pool)


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in batches: their sentences are parsed together, which is faster than one by one."""
    rest = iter(articles)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _analyse(articles: list[Article]) -> list[Analysis]:
    """The analyses of a batch of articles; where one of them cannot be analysed, the others are."""
    try:
        return _together(articles)
    except MemoryError:
        raise
    except Exception as error:
        if len(articles) == 1:
            return [Analysis(articles[0], error=own_error(error, "analysed"))]
        return [analysis for article in articles for analysis in _analyse([article])]


def _together(articles: list[Article]) -> list[Analysis]:
    """The analyses of a batch of articles, whose sentences are parsed together."""
    read = [documents(article) if article.language in LANGUAGES else [] for article in articles]
    present = [document for of_article in read for document in of_article]
    for document in present:
        _extract(document, WITHOUT_PARSE)
    parse_ahead(present, _is_read, quoted_sentences)
    return [_analysis(article, of_article) for article, of_article in zip(articles, read, strict=True)]


def _is_read(document: Document, sentence: Sentence) -> bool:
    """Whether an extractor will probably need the parse of a sentence; other sentences are parsed on demand."""
    return needs_parse(document, sentence) or may_report_event(document, sentence)


def _analysis(article: Article, of_article: list[Document]) -> Analysis:
    """The analysis of an article from its parsed documents, the first of which is in the article's language."""
    if not of_article:
        return Analysis(article)
    found, *others = (_rows(article, document) for document in of_article)
    if others:
        found = {kind: _in_order(rows, *(part[kind] for part in others)) for kind, rows in found.items()}
    kind = kind_of(of_article[0])
    dateline = None if kind == "newsletter" else article.dateline  # the catchword of an item looks like one
    topics = tuple(dict.fromkeys(chain.from_iterable(map(article_topics, of_article))))
    told = replace(article, kind=kind, dateline=dateline, topics=topics, method_version=METHOD_VERSION)
    return Analysis(told, found)


def _in_order(*parts: Iterable[Row]) -> tuple[Row, ...]:
    """The rows of all parts of an article, in the order of the text."""
    return tuple(sorted(chain.from_iterable(parts), key=lambda row: row.sentence_span))


def _rows(article: Article, document: Document) -> dict[type[Row], tuple[Row, ...]]:
    """The rows of an annotated document of an article, of which the sentences are parsed."""
    _extract(document, EXTRACTORS)
    written = replace(article, language=document.language.code)
    found = {kind: tuple(_stamped(_in_place(rows, document), written)) for kind, rows in document.found.items()}
    statements = zip(document.rows(Statement), found.get(Statement, ()), strict=True)
    ids = {row.row_id: stamped.row_id for row, stamped in statements}
    found |= {kind: tuple(_linked(found[kind], name, ids)) for kind, name in REFERENCES if kind in found}
    return found


def _extract(document: Document, extractors: Extractors) -> None:
    """Runs the extractors that have not run yet."""
    for row_type, extract in extractors:
        if row_type not in document.found:
            document.found[row_type] = tuple(extract(document))


def _in_place(rows: Iterable[R], document: Document) -> Iterable[R]:
    """The rows with their spans in the original text of the article."""
    unwrapped = document.unwrapped
    return (_with_original_spans(row, unwrapped) for row in rows) if unwrapped else rows


def _with_original_spans(row: R, unwrapped: Unwrapped) -> R:
    """A row found in joined lines, with its spans in the original, hard-wrapped text."""
    row_type: Any = type(row)
    moved: dict[str, Any] = {}
    for name, hint in column_types(row_type).items():
        value = getattr(row, name)
        if hint == Span and value:
            moved[name] = unwrapped.back(value)
        elif hint == Spans:
            moved[name] = tuple(map(unwrapped.back, value))
        elif hint == tuple[ToneWord, ...]:
            moved[name] = tuple(replace(word, span=unwrapped.back(word.span)) for word in value)
    return replace(row, **moved)


def _linked(rows: Iterable[Row], name: str, ids: Mapping[str, str]) -> Iterator[Row]:
    """The rows whose column `name` refers to a statement, with the statement's row id as it is stored."""
    for row in rows:
        statement = getattr(row, name)
        yield row if statement is None else replace(row, **cast(dict[str, Any], {name: ids[statement]}))


def _stamped(rows: Iterable[R], article: Article) -> Iterator[R]:
    """The rows with their id, article, outlet, day, part and sentence filled in."""
    seen = dict[str, int]()
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
            language=article.language,
            part="headline" if headline and start < headline[1] and headline[0] < end else "body",
            sentence=LINE_BREAK.sub(" ", article.text[start:end]),
        )
