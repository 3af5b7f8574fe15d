"""Changes to the words of a brief, with a gold that follows them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from random import Random
from typing import Any

from components.models import Article, Span


@dataclass(frozen=True, slots=True)
class Edit:
    """New words for a span of a text."""

    span: Span
    words: str


def phrases(text: str, alternatives: dict[str, list[str]], rng: Random) -> list[Edit]:
    """An alternative for each phrase of a list that stands in a text."""
    return [
        Edit(found.span(), rng.choice(others))
        for phrase, others in alternatives.items()
        for found in re.finditer(re.escape(phrase), text)
    ]


def word_by_word(text: str, edit: Edit) -> Iterator[Edit]:
    """The edits of the words that an edit changes, so that a gold inside it can follow."""
    old, new = (re.findall(r"\w+|\W", words) for words in (text[slice(*edit.span)], edit.words))
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            start = edit.span[0] + len("".join(old[:a]))
            yield Edit((start, start + len("".join(old[a:b]))), "".join(new[c:d]))


def edited(article: Article, gold: dict[str, Any], edits: list[Edit]) -> tuple[Article, dict[str, Any]]:
    """A brief with some edits, the first of those that overlap, and its gold in the words that now stand there."""
    chosen: list[Edit] = []
    for edit in edits:
        if all(edit.span[1] <= other.span[0] or other.span[1] <= edit.span[0] for other in chosen):
            chosen.append(edit)
    text = article.text
    for edit in sorted(chosen, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span[0]] + edit.words + text[edit.span[1] :]

    def now(content: Any) -> Any:
        if isinstance(content, list):
            return [now(piece) for piece in content]
        at = article.text.find(content)
        return text[_moved(at, chosen, end=False) : _moved(at + len(content), chosen, end=True)] if at >= 0 else content

    rows = {
        table: [row | {field: now(row[field])} for row in gold[table]]
        for table, field in (("statements", "content"), ("advice", "content"), ("events", "sentence"))
    }
    furniture = tuple((_moved(a, chosen, end=False), _moved(b, chosen, end=True)) for a, b in article.furniture)
    return replace(article, text=text, furniture=furniture), gold | rows | {"negated": now(gold["negated"])}


def _moved(place: int, edits: list[Edit], end: bool) -> int:
    """Where a position stands after some edits; inside one its begin, or its end for the `end` of a span."""
    inside = next((edit for edit in edits if edit.span[0] < place < edit.span[1]), None)
    if inside:
        place = inside.span[1] if end else inside.span[0]
    return place + sum(len(e.words) - (e.span[1] - e.span[0]) for e in edits if e.span[1] <= place)
