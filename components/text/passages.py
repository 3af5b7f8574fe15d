"""Article -> a document for each language in it: paragraphs in another language are read in their own."""

import re
from dataclasses import replace
from functools import cache

from components.languages import LANGUAGES
from components.lexicons import function_words
from components.models import Article, Span, Spans
from components.text.annotate import Document, Paragraph, annotate, document_of
from components.text.identification import language_of

FEWEST_WORDS = 12  # of a paragraph whose language can be told for sure
FEWEST = 2  # function words of another language in such a paragraph
TIMES = 3  # as many function words of the other language as of the article's own
LETTERS = re.compile(r"[^\W\d_]+")


def documents(article: Article) -> list[Document]:
    """The document of an article, and one for each other language that some of its paragraphs are surely in.

    In each of them the paragraphs of the others count as furniture. Raises KeyError where the article's language is
    none of LANGUAGES.
    """
    whole = annotate(article)
    others = _paragraphs_in_others(whole)
    if not others:
        return [whole]
    own = set(map(_span, whole.paragraphs)).difference(*others.values())
    return [_only(whole, article.language, own), *(_only(whole, code, spans) for code, spans in others.items())]


def _only(whole: Document, code: str, kept: set[Span]) -> Document:
    """The document of some paragraphs, read in a language; the headline is that of the article's own language."""
    left_out: Spans = tuple(span for span in map(_span, whole.paragraphs) if span not in kept)
    title = whole.article.title if code == whole.language.code else None
    part = replace(whole.article, language=code, title=title, furniture=(*whole.article.furniture, *left_out))
    return document_of(part, whole.unwrapped)


def _paragraphs_in_others(document: Document) -> dict[str, set[Span]]:
    """The paragraphs that are surely in another language that is analysed, by its code; empty for most documents."""
    found: dict[str, set[Span]] = {}
    for span in map(_span, document.paragraphs):
        code = _other_language(document.text[slice(*span)], document.language.code)
        if code:
            found.setdefault(code, set()).add(span)
    return found


def _other_language(words: str, own: str) -> str | None:
    """The language of a paragraph, where its function words and the identifier agree that it is not the article's."""
    low = LETTERS.findall(words.lower())
    if len(low) < FEWEST_WORDS:
        return None
    counts = {code: sum(word in _own_function_words(code) for word in low) for code in LANGUAGES}
    likely = max(counts, key=lambda code: counts[code])
    if likely == own or counts[likely] < max(FEWEST, TIMES * counts[own]):
        return None
    return likely if language_of(words) == likely else None


@cache
def _own_function_words(language: str) -> frozenset[str]:
    """The function words of a language that are none of another one that is analysed."""
    return function_words(language).difference(*(function_words(code) for code in LANGUAGES if code != language))


def _span(paragraph: Paragraph) -> Span:
    return paragraph.start, paragraph.end
