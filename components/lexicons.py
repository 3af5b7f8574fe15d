"""Loads the lexicons in data/lexicons, each once: the word lists and tables that the extractors use."""

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

STEPS = ((0, "0"), (1, "1"), (2, "2"), (4, "3-4"), (8, "5-8"), (15, "9-15"))
FOLDER = Path(__file__).parent.parent / "data" / "lexicons"


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of data/lexicons/NAME.csv, each as a dict with the header's names as keys."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def tree(name: str) -> dict[str, Any]:
    """The content of data/lexicons/NAME.toml."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def function_words(language: str) -> frozenset[str]:
    """The most frequent words of a language that carry no content, in small letters."""
    return frozenset(tree(f"{language}/function_words")["function_words"].split())


@cache
def weights(name: str) -> dict[str, float]:
    """The weights of a logistic model in data/lexicons/NAME.csv, by the names of its features and "bias"."""
    return {row["feature"]: float(row["weight"]) for row in table(name)}


def step(number: int) -> str:
    """The range that a count falls in ("3-4", "16+"), as the logistic models use it."""
    return next((name for most, name in STEPS if number <= most), "16+")
