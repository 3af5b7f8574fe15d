"""Words -> the topics that they speak of, by the words and patterns in data/lexicons/topics.toml."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from components.annotate import Document
from components.lexicons import tree
from components.models import Labels

WORD = re.compile(r"\w+")
MOST = 2  # mentions that count in one paragraph


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """A topic: its id, what is shown, its IPTC Media Topics codes and how it is found.

    `expression` reads text in small letters. It can only match where one of `triggers` occurs (whole words;
    stems, where they end in *), so that most topics are settled by looking words up.
    """

    ident: str
    label: str
    iptc: Labels
    threshold: int
    triggers: frozenset[str]
    expression: re.Pattern[str]


@cache
def topics() -> tuple[Topic, ...]:
    """The topics of the lexicon, in its order."""
    return tuple(
        _topic(ident, entry["words"], entry.get("patterns", ()), entry["label"], entry["iptc"], entry["threshold"])
        for ident, entry in tree("topics").items()
    )


def labels() -> dict[str, str]:
    """What is shown for each topic id, in the lexicon's order."""
    return {topic.ident: topic.label for topic in topics()}


def iptc_codes() -> dict[str, Labels]:
    """The IPTC Media Topics codes ("medtop:20000384") of each topic id, the nearest first."""
    return {topic.ident: tuple(f"medtop:{code}" for code in topic.iptc) for topic in topics()}


def topics_of(text: str, extra: Mapping[str, Sequence[str]] | None = None) -> Labels:
    """The topics of some words: the lexicon's in its order, then the `extra` ones (id -> words and phrases)."""
    words = text.lower()
    return tuple(topic.ident for topic in _candidates(words, extra) if topic.expression.search(words))


def article_topics(document: Document, extra: Mapping[str, Sequence[str]] | None = None) -> Labels:
    """The topics that an article is about, not merely touches: those whose points reach their threshold.

    A mention is a point, two at most in a paragraph; the headline and the first paragraph, where a report says
    what it is about, give one more.
    """
    body = (document.text[p.start : p.end] for p in document.paragraphs if p.part == "body")
    points = dict[Topic, int]()
    for place, part in enumerate((document.article.title or "", *body)):
        words = part.lower()
        for topic in _candidates(words, extra):
            mentions = sum(1 for _ in islice(topic.expression.finditer(words), MOST))
            points[topic] = points.get(topic, 0) + mentions + (mentions > 0 and place < 2)
    every = (*topics(), *own_topics(extra))
    return tuple(topic.ident for topic in every if points.get(topic, 0) >= topic.threshold)


def own_topics(extra: Mapping[str, Sequence[str]] | None) -> tuple[Topic, ...]:
    """An analyst's own topics from id -> words and phrases; one without any word is left out."""
    return _own(tuple((ident, tuple(words)) for ident, words in (extra or {}).items()))


@lru_cache(maxsize=64)
def _own(entries: tuple[tuple[str, Labels], ...]) -> tuple[Topic, ...]:
    kept = ((ident, [word for word in words if WORD.search(word)]) for ident, words in entries)
    return tuple(_topic(ident, words) for ident, words in kept if words)


def _candidates(words: str, extra: Mapping[str, Sequence[str]] | None) -> list[Topic]:
    """The topics of which a trigger is among the words, in their order, then the own ones."""
    found = set[str]().union(*map(_triggered_by, set(WORD.findall(words))))
    return [topic for topic in topics() if topic.ident in found] + list(own_topics(extra))


@lru_cache(maxsize=1 << 16)
def _triggered_by(word: str) -> Labels:
    ends = range(1, len(word) + 1)
    forms = {word, *(f"{word[:end]}*" for end in ends)}
    return tuple(topic.ident for topic in topics() if not forms.isdisjoint(topic.triggers))


def _topic(
    ident: str,
    words: Iterable[str],
    patterns: Iterable[Mapping[str, str]] = (),
    label: str = "",
    iptc: Iterable[str] = (),
    threshold: int = 1,
) -> Topic:
    words, patterns = [word.lower() for word in words], tuple(patterns)
    triggers = frozenset([*map(_rarest, words), *(word for pattern in patterns for word in pattern["on"].split())])
    alternatives = "|".join((*map(_phrase, words), *(pattern["find"] for pattern in patterns)))
    expression = re.compile(rf"\b(?:{alternatives})")
    return Topic(ident, label or ident, tuple(iptc), threshold, triggers, expression)


def _rarest(word: str) -> str:
    """The longest word of a phrase, the one least often met: with a * if it is the last and its ending is open."""
    parts: list[str] = WORD.findall(word)
    if word.endswith("*"):
        parts[-1] += "*"
    return max(parts, key=len)


def _phrase(word: str) -> str:
    """A word or phrase as an expression: spaces match hyphens too, a final * any ending."""
    stem = r"[\s\-–]+".join(re.escape(part) for part in re.sub(r"^\W+|\W+$", "", word).split())
    return stem + (r"\w*" if word.endswith("*") else r"(?!\w)")
