"""Tells publications of one text apart: the same words from another outlet, or on another day, are another publication.

The first publication of a text keeps the id that the text alone gives, so what is stored keeps its ids; any other gets
one made of text, outlet and day. So whatever the order in which they are added, the same publications are stored, each
once. What is not known (no outlet, no day) tells nothing apart: it is filled in from the publication that is stored, or
fills that one in. Nor does a day that a person gave: it corrects the one that was read.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from components.models import Analysis, Article, Row
from components.pipeline import REFERENCES
from components.readers.base import article_id

Stored = Callable[[Iterable[str]], Mapping[str, Any]]  # the stored rows of some articles by their ids


def identified(articles: Sequence[Article], stored: Stored) -> tuple[list[Article], dict[str, Any]]:
    """The articles, each with the id of its publication, and what is stored under these ids."""
    texts = [article_id(article.text) for article in articles]
    there = dict(stored(texts))
    others = {_other_id(a, text) for a, text in zip(articles, texts, strict=True) if not _is_same(a, there.get(text))}
    if others:
        there |= stored(others)
    taken, found = dict(there), list[Article]()
    for article, text in zip(articles, texts, strict=True):
        ident = text if _is_same(article, taken.get(text)) else _other_id(article, text)
        known = _filled_in(replace(article, article_id=ident), taken.get(ident))
        taken[ident] = known
        found.append(known)
    return found, {one.article_id: there[one.article_id] for one in found if one.article_id in there}


def told_apart(analyses: Sequence[Analysis], stored: Stored) -> tuple[list[Analysis], dict[str, Any]]:
    """The analyses, each with the id of its publication, and what is stored under these ids."""
    articles, there = identified([analysis.article for analysis in analyses], stored)
    return [_renamed(one, article.article_id) for one, article in zip(analyses, articles, strict=True)], there


def _is_same(article: Article, stored: Any) -> bool:
    """Whether an article is the publication that is stored, or the first of its text."""
    if stored is None or (article.url and article.url == stored.url):
        return True
    outlet, day = _outlet(stored), _day(stored)
    given = "given" in (article.published_basis, stored.published_basis)
    return (outlet is None or article.outlet in (None, outlet)) and (
        day is None or given or article.published in (None, day)
    )


def _filled_in(article: Article, stored: Any) -> Article:
    """The article with outlet and day of the stored publication where it has none itself."""
    if stored is None:
        return article
    if article.outlet is None and (outlet := _outlet(stored)):
        article = replace(article, outlet=outlet)
    if article.published is None and (day := _day(stored)):
        article = replace(article, published=day, published_basis=stored.published_basis)
    return article


def _other_id(article: Article, text_id: str) -> str:
    """The id of a publication that is not the first of its text: 16 hex digits of a sha256."""
    return hashlib.sha256(f"{text_id}\0{article.outlet or ''}\0{article.published or ''}".encode()).hexdigest()[:16]


def _renamed(analysis: Analysis, ident: str) -> Analysis:
    """An analysis under another article id, which its row_ids begin with."""
    before = analysis.article.article_id
    if ident == before:
        return analysis
    names = dict(REFERENCES)

    def renamed(kind: type[Row], row: Row) -> Row:
        changed: dict[str, Any] = {"article_id": ident, "row_id": ident + row.row_id.removeprefix(before)}
        if referred := kind in names and getattr(row, names[kind]):
            changed[names[kind]] = ident + referred.removeprefix(before)
        return replace(row, **changed)

    found = {kind: tuple(renamed(kind, row) for row in rows) for kind, rows in analysis.found.items()}
    return Analysis(replace(analysis.article, article_id=ident), found)


def _outlet(stored: Any) -> str | None:
    return None if pd.isna(stored.outlet) else str(stored.outlet)


def _day(stored: Any) -> date | None:
    if pd.isna(stored.published):
        return None
    return stored.published.date() if isinstance(stored.published, pd.Timestamp) else stored.published
