"""An analyst's own topics, name -> words and phrases, in a small JSON text beside the tables of the store."""

import json
from collections.abc import Mapping
from pathlib import Path

from components.storage.beside import text_beside
from components.storage.place import Place

FILE = "own_topics.json"
LONGEST_NAME, MOST_WORDS = 40, 50

OwnTopics = dict[str, tuple[str, ...]]


def read(place: str | Path | Place) -> OwnTopics:
    """The topics kept beside a store's tables; none if there is no file. Raises ValueError if it is damaged."""
    return _topics(text_beside(Place.of(place), FILE).read())


def change(place: str | Path | Place, name: str, words: tuple[str, ...]) -> None:
    """Adds or replaces a topic, or without words takes it out; what others change at the same time stays.

    Raises ValueError if the topics are damaged.
    """

    def changed(there: bytes | None) -> bytes:
        topics = _topics(there)
        return _plain({**topics, name: words} if words else {kept: topics[kept] for kept in topics if kept != name})

    text_beside(Place.of(place), FILE).replace(changed)


def write(place: str | Path | Place, topics: Mapping[str, tuple[str, ...]]) -> None:
    """Replaces the topics beside a store's tables in one step: a killed process leaves the old or the new ones."""
    text_beside(Place.of(place), FILE).replace(lambda _: _plain(topics))


def _topics(plain: bytes | None) -> OwnTopics:
    kept = {} if plain is None else json.loads(plain)
    if not isinstance(kept, dict) or not all(isinstance(words, list) for words in kept.values()):
        raise ValueError(f"{FILE} is not a list of topics with their words")
    return {str(name): tuple(map(str, words)) for name, words in kept.items()}


def _plain(topics: Mapping[str, tuple[str, ...]]) -> bytes:
    return json.dumps(topics, ensure_ascii=False, indent=1).encode()


def words_in(typed: str) -> tuple[str, ...]:
    """The words and phrases that an analyst typed, separated by commas, semicolons or lines."""
    parts = typed.replace("\n", ",").replace(";", ",").split(",")
    return tuple(dict.fromkeys(word for part in parts if (word := " ".join(part.split()))))[:MOST_WORDS]


def name_in(typed: str) -> str:
    """A topic's name as it is kept: one line, without the separator of labels, short enough for a chart."""
    return " ".join(typed.replace(";", " ").split())[:LONGEST_NAME].strip()
