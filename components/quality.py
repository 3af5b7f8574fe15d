"""Reads the measured accuracy of each step from data/quality.toml; the Methods page shows it, tests hold it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent.parent / "data" / "quality.toml"


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """One measured figure: `value` was reached, `floor` is what no change may fall below."""

    key: str
    step: str
    what: str
    on: str
    n: int
    metric: str
    value: float
    floor: float
    compare: str = ""


@cache
def measures() -> tuple[Measure, ...]:
    """All measures, in the order of the file."""
    return tuple(Measure(**entry) for entry in tomllib.loads(FILE.read_text(encoding="utf-8"))["measure"])


def measure(key: str) -> Measure:
    """The measure with a key; raises KeyError if there is none."""
    try:
        return next(m for m in measures() if m.key == key)
    except StopIteration:
        raise KeyError(key) from None
