"""Finds the topics that an article is about."""

from collections.abc import Mapping, Sequence
from itertools import islice

from components.models import Labels
from components.text.annotate import Document
from components.topics import Topic, mentioned, own_topics, topics

MENTIONS_COUNTED = 2  # the most mentions that count in one paragraph


def article_topics(document: Document, extra: Mapping[str, Sequence[str]] | None = None) -> Labels:
    """The ids of the topics that an article is about: those whose points reach the topic's threshold.

    Each mention gives a point, at most two per paragraph; in the headline and the first paragraph one more. `extra` are
    topics besides the lexicon's (id -> words and phrases).
    """
    body = (document.text[p.start : p.end] for p in document.paragraphs if p.part == "body")
    language, points = document.language.code, dict[Topic, int]()
    for place, part in enumerate((document.article.title or "", *body)):
        words = part.lower()
        for topic in mentioned(words, extra, language):
            mentions = sum(1 for _ in islice(topic.expression.finditer(words), MENTIONS_COUNTED))
            points[topic] = points.get(topic, 0) + mentions + (place < 2)
    every = (*topics(language), *own_topics(extra))
    return tuple(topic.ident for topic in every if points.get(topic, 0) >= topic.threshold)
