"""Marks spans of a text in escaped HTML; the only way in which an article's words reach a page as HTML."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from components.models import Span
from components.wording.visible import escaped


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to be marked: `kind` becomes its CSS class, `note` its text on hovering."""

    span: Span
    kind: str
    note: str = ""


def marked(text: str, marks: Iterable[Mark], window: Span | None = None) -> str:
    """The text, or its part in `window`, as escaped HTML, with each piece wrapped in the marks that cover it.

    Marks may overlap, nest, or reach beyond the window.
    """
    start, end = window or (0, len(text))
    inside = [mark for mark in marks if mark.span[0] < end and mark.span[1] > start]
    return "".join(_wrapped(text[a:b], covering) for a, b, covering in _stretches(inside, start, end))


def _stretches(marks: Sequence[Mark], start: int, end: int) -> Iterator[tuple[int, int, list[Mark]]]:
    """The pieces of the text between all edges of marks, each with the marks that cover it."""
    opening = sorted(marks, key=lambda mark: mark.span[0])
    edges = sorted({start, end, *(min(max(edge, start), end) for mark in marks for edge in mark.span)})
    active: list[Mark] = []
    position = 0
    for a, b in pairwise(edges):
        while position < len(opening) and opening[position].span[0] <= a:
            active.append(opening[position])
            position += 1
        active = [mark for mark in active if mark.span[1] > a]
        yield a, b, active


def _wrapped(piece: str, covering: Sequence[Mark]) -> str:
    words = escaped(piece)
    if not covering:
        return words
    classes = " ".join(dict.fromkeys(escaped(mark.kind) for mark in covering))
    notes = escaped(" · ".join(dict.fromkeys(mark.note for mark in covering if mark.note)))
    title = f' title="{notes}"' if notes else ""
    return f'<mark class="{classes}"{title}>{words}</mark>'
