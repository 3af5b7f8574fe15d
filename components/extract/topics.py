"""Finds the topics that an article is about."""

import re
from collections.abc import Mapping, Sequence

from components.models import Labels, Span
from components.text.annotate import Document
from components.topics import Topic, mentioned, own_topics, topics

NAME_BEFORE = re.compile(r"(?<=[\w,’'] )[A-ZÀ-Þ][\w’'.&-]*[ -]$")  # not at the start of a sentence
NAME_AFTER = re.compile(r" [A-ZÀ-Þ]\w")
MENTIONS_COUNTED = 2  # the most mentions that count in one paragraph


def article_topics(document: Document, extra: Mapping[str, Sequence[str]] | None = None) -> Labels:
    """The ids of the topics that an article is about: those whose points reach the topic's threshold.

    Each mention gives a point, a telling one two, at most two mentions count per paragraph; in the headline and the
    first paragraph one more. A word that is part of a longer name ("United Steelworkers") gives none, and one that only
    supports ("mill" for lumber) gives its point where another tells the topic. `extra` are topics besides the lexicon's
    (id -> words and phrases).
    """
    body = (document.text[p.start : p.end] for p in document.paragraphs if p.part == "body")
    language, points, told = document.language.code, dict[Topic, int](), set[Topic]()
    for place, part in enumerate((document.article.title or "", *body)):
        words = part.lower()
        for topic in mentioned(words, extra, language):
            found = (m.span() for m in topic.expression.finditer(words))
            named = (words[slice(*span)] for span in found if not place or not _in_name(part, span))
            mentions = sorted(named, key=topic.tells, reverse=True)[:MENTIONS_COUNTED]
            if mentions:
                points[topic] = points.get(topic, 0) + sum(map(topic.points, mentions)) + (place < 2)
            if any(map(topic.tells, mentions)):
                told.add(topic)
    every = (*topics(language), *own_topics(extra))
    return tuple(topic.ident for topic in every if topic in told and points[topic] >= topic.threshold)


def _in_name(text: str, span: Span) -> bool:
    """Whether words are a capitalised part of a longer name: the 'Steelworkers' of 'United Steelworkers'."""
    word = text[slice(*span)]
    if not word[:1].isupper() or word.isupper():
        return False
    return bool(NAME_BEFORE.search(text, max(0, span[0] - 40), span[0]) or NAME_AFTER.match(text, span[1]))
