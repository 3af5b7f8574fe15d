"""Figure: one measured figure; as a table and as JSON; the growth of a figure with the size of the corpus."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import log


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure with its unit; `size` is the number of articles in the store, where there is one."""

    what: str
    value: float
    unit: str
    size: int | None = None


def as_table(figures: Sequence[Figure]) -> str:
    """The figures as lines of text: each once, with a column for each size of the corpus and its growth."""
    width = max(len(figure.what) for figure in figures)
    lines = {figure.what: list[Figure]() for figure in figures}
    for figure in figures:
        lines[figure.what].append(figure)
    return "\n".join(f"{what:{width}}  {_values(of)}  {of[0].unit}{_growth(of)}" for what, of in lines.items())


def as_json(figures: Sequence[Figure]) -> str:
    """The figures as one JSON list: what, value, unit, size."""
    return json.dumps([{name: getattr(figure, name) for name in Figure.__slots__} for figure in figures], indent=1)


def growth(first: Figure, last: Figure) -> float | None:
    """The exponent k of a figure that grows with the k-th power of the size of the corpus; None if there is none."""
    if not first.size or not last.size or first.size == last.size or min(first.value, last.value) <= 0:
        return None
    return log(last.value / first.value) / log(last.size / first.size)


def _values(figures: Sequence[Figure]) -> str:
    return "  ".join(f"{figure.value:10.1f}" for figure in figures)


def _growth(figures: Sequence[Figure]) -> str:
    """ ", grows with the power 0.31" where there are several sizes."""
    found = growth(figures[0], figures[-1])
    return "" if found is None else f", grows with the power {found:.2f}"
