"""An analyst's own topics, name -> words and phrases, in a small JSON file beside the tables of the store."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from components.storage.place import Place

FILE = "own_topics.json"
LONGEST_NAME, MOST_WORDS = 40, 50

OwnTopics = dict[str, tuple[str, ...]]


def read(place: str | Path | Place) -> OwnTopics:
    """The topics kept beside a store's tables; none if there is no file. Raises ValueError if it is damaged."""
    file = Place.of(place).file(FILE)
    if not file.is_file():
        return {}
    kept = json.loads(file.read_text(encoding="utf-8"))
    if not isinstance(kept, dict) or not all(isinstance(words, list) for words in kept.values()):
        raise ValueError(f"{FILE} is not a list of topics with their words")
    return {str(name): tuple(map(str, words)) for name, words in kept.items()}


def write(place: str | Path | Place, topics: Mapping[str, tuple[str, ...]]) -> None:
    """Replaces the topics beside a store's tables in one step: a killed process leaves the old or the new ones."""
    file = Place.of(place).file(FILE)
    unfinished = f"{FILE}.{os.getpid()}"
    with Place.of(place).opened(unfinished, "wb") as out:
        out.write(json.dumps(topics, ensure_ascii=False, indent=1).encode())
    file.with_name(unfinished).replace(file)


def words_in(typed: str) -> tuple[str, ...]:
    """The words and phrases that an analyst typed, separated by commas, semicolons or lines."""
    parts = typed.replace("\n", ",").replace(";", ",").split(",")
    return tuple(dict.fromkeys(word for part in parts if (word := " ".join(part.split()))))[:MOST_WORDS]


def name_in(typed: str) -> str:
    """A topic's name as it is kept: one line, without the separator of labels, short enough for a chart."""
    return " ".join(typed.replace(";", " ").split())[:LONGEST_NAME].strip()
