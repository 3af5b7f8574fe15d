"""The topics: their ids and labels, and which of them a text mentions.

Each language has a lexicon of its own, data/lexicons/CODE/topics.toml, with the same ids. Labels on the pages
are those of the language that is spoken, codes those of DEFAULT_LANGUAGE.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from components.lexicons import tree
from components.messages.language import current
from components.models import Labels
from components.wording import DEFAULT_LANGUAGE

TOPIC_WORD = re.compile(r"\w+")

TopicCheck = tuple[str, re.Pattern[str] | None]  # a topic's id and the phrases to search for; None: the word is enough


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """A topic: its id and how it is found.

    `expression` finds every mention in lower-case text. `triggers` makes the search fast: every mention contains one of
    these words (stems, where they end in *). Each has the phrases to look for where it occurs, or None where the word
    alone is a mention. A mention that `telling` finds weighs twice.
    """

    ident: str
    threshold: int
    triggers: Mapping[str, re.Pattern[str] | None]
    expression: re.Pattern[str]
    telling: re.Pattern[str] | None = None
    supporting: re.Pattern[str] | None = None

    def points(self, mention: str) -> int:
        """How much a mention weighs: 2 if its words tell the topic by themselves, else 1."""
        return 2 if self.telling and self.telling.fullmatch(mention) else 1

    def tells(self, mention: str) -> bool:
        """Whether a mention tells the topic without others: "sawmill" does, "mill" does not."""
        return self.supporting is None or not self.supporting.fullmatch(mention)


@cache
def topics(language: str = DEFAULT_LANGUAGE) -> tuple[Topic, ...]:
    """The topics of a language's lexicon, in its order."""
    return tuple(
        _topic(ident, **{key: value for key, value in entry.items() if key not in ("label", "iptc")})
        for ident, entry in tree(f"{language}/topics").items()
    )


def labels(language: str | None = None) -> dict[str, str]:
    """The label of each topic id in a language, by default the one that is spoken; in the lexicon's order."""
    return {ident: str(entry["label"]) for ident, entry in tree(f"{language or current()}/topics").items()}


def iptc_codes() -> dict[str, Labels]:
    """The IPTC Media Topics codes ("medtop:20000384") of each topic id, the nearest first."""
    entries = tree(f"{DEFAULT_LANGUAGE}/topics").items()
    return {ident: tuple(f"medtop:{code}" for code in entry["iptc"]) for ident, entry in entries}


def topics_of(
    text: str, extra: Mapping[str, Sequence[str]] | None = None, *, language: str = DEFAULT_LANGUAGE
) -> Labels:
    """The topic ids of a text: the lexicon's in its order, then the `extra` ones (id -> words and phrases)."""
    return tuple(topic.ident for topic in mentioned(text.lower(), extra, language))


def own_topics(extra: Mapping[str, Sequence[str]] | None) -> tuple[Topic, ...]:
    """An analyst's own topics from id -> words and phrases; one without any word is left out."""
    return _own(tuple((ident, tuple(words)) for ident, words in (extra or {}).items()))


@lru_cache(maxsize=64)
def _own(entries: tuple[tuple[str, Labels], ...]) -> tuple[Topic, ...]:
    kept = ((ident, [word for word in words if TOPIC_WORD.search(word)]) for ident, words in entries)
    return tuple(_topic(ident, words) for ident, words in kept if words)


def mentioned(words: str, extra: Mapping[str, Sequence[str]] | None, language: str = DEFAULT_LANGUAGE) -> list[Topic]:
    """The topics of the lexicon that a lower-case text mentions, in its order, then the `extra` ones."""
    found = set[str]()
    for word in set(TOPIC_WORD.findall(words)):
        for ident, phrases in _checks_for(word, language):
            if ident not in found and (phrases is None or phrases.search(words)):
                found.add(ident)
    own = (topic for topic in own_topics(extra) if topic.expression.search(words))
    return [*(topic for topic in topics(language) if topic.ident in found), *own]


@lru_cache(maxsize=1 << 16)
def _checks_for(word: str, language: str) -> tuple[TopicCheck, ...]:
    """The topics to check for a word: by the word itself and by its stems."""
    forms = (word, *(f"{word[:end]}*" for end in range(1, len(word) + 1)))
    return tuple(call for form in forms for call in _checks(language).get(form, ()))


@cache
def _checks(language: str) -> dict[str, list[TopicCheck]]:
    """The topics to check for each trigger of the lexicon."""
    checks: dict[str, list[TopicCheck]] = {}
    for topic in topics(language):
        for trigger, phrases in topic.triggers.items():
            checks.setdefault(trigger, []).append((topic.ident, phrases))
    return checks


def _topic(
    ident: str,
    words: Iterable[str],
    patterns: Iterable[Mapping[str, str]] = (),
    telling: Sequence[str] = (),
    supporting: Sequence[str] = (),
    threshold: int = 1,
) -> Topic:
    words, patterns = [word.lower() for word in (*words, *supporting)], tuple(patterns)
    by_trigger: dict[str, list[str]] = {}
    for word in words:
        by_trigger.setdefault(_rarest(word), []).append(_phrase(word))
    for pattern in patterns:
        for trigger in pattern["on"].split():
            by_trigger.setdefault(trigger, []).append(pattern["find"])
    alone = {_rarest(word) for word in words if _rarest(word) == word}
    triggers = {trigger: None if trigger in alone else _any(found) for trigger, found in by_trigger.items()}
    every = _any((*map(_phrase, words), *(pattern["find"] for pattern in patterns)))
    tells, supports = (
        _any(_phrase(word.lower()) for word in listed) if listed else None for listed in (telling, supporting)
    )
    return Topic(ident, threshold, triggers, every, tells, supports)


def _any(expressions: Iterable[str]) -> re.Pattern[str]:
    """One expression that matches any of several; each begins with a letter or digit."""
    return re.compile(rf"\b(?=\w)(?:{'|'.join(expressions)})")


def _rarest(word: str) -> str:
    """The longest word of a phrase, which is probably its rarest; keeps a final * if it is the last word."""
    parts: list[str] = TOPIC_WORD.findall(word)
    if word.endswith("*"):
        parts[-1] += "*"
    return max(parts, key=len)


def _phrase(word: str) -> str:
    """The expression for a word or phrase: spaces match hyphens too, a final * any ending."""
    stem = r"[\s\-–]+".join(re.escape(part) for part in re.sub(r"^\W+|\W+$", "", word).split())
    return stem + (r"\w*" if word.endswith("*") else r"(?!\w)")
