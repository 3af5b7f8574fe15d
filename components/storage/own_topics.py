"""An analyst's own topics, name -> words and phrases, in a small JSON file beside the tables of the store."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

FILE = "own_topics.json"
LONGEST_NAME, MOST_WORDS = 40, 50

OwnTopics = dict[str, tuple[str, ...]]


def read(place: str) -> OwnTopics:
    """The topics kept in a store's folder; none where there is no such file. Raises ValueError for a damaged one."""
    file = Path(place) / FILE
    if not file.is_file():
        return {}
    kept = json.loads(file.read_text(encoding="utf-8"))
    if not isinstance(kept, dict) or not all(isinstance(words, list) for words in kept.values()):
        raise ValueError(f"{FILE} is not a list of topics with their words")
    return {str(name): tuple(map(str, words)) for name, words in kept.items()}


def write(place: str, topics: Mapping[str, tuple[str, ...]]) -> None:
    """Keeps the topics in a store's folder, in the place of those that were there."""
    file = Path(place) / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(f".{os.getpid()}")
    draft.write_text(json.dumps(topics, ensure_ascii=False, indent=1), encoding="utf-8")
    draft.replace(file)


def words_in(typed: str) -> tuple[str, ...]:
    """The words and phrases that an analyst typed, separated by commas, semicolons or lines."""
    parts = typed.replace("\n", ",").replace(";", ",").split(",")
    return tuple(dict.fromkeys(word for part in parts if (word := " ".join(part.split()))))[:MOST_WORDS]


def name_in(typed: str) -> str:
    """A topic's name as it is kept: one line, no separator of labels in it, not too long for a chart."""
    return " ".join(typed.replace(";", " ").split())[:LONGEST_NAME].strip()
