"""A logistic regression over named circumstances, and the file its weights are kept in."""

import csv
from collections import Counter

import numpy as np

from components import lexicons

LEAST_SEEN = 5
STEPS = 600
LEAST_WEIGHT = 0.05  # what weighs less is left out of the file


def fit(rows: list[tuple[set[str], bool]], penalty: float) -> dict[str, float]:
    """The weight of each circumstance that is seen often enough, by gradient descent with momentum."""
    seen = Counter(name for names, _ in rows for name in names)
    columns = {name: i + 1 for i, name in enumerate(sorted(n for n, times in seen.items() if times >= LEAST_SEEN))}
    places = [[0, *(columns[name] for name in names if name in columns)] for names, _ in rows]
    row = np.repeat(np.arange(len(rows)), [len(place) for place in places])
    column = np.concatenate([np.array(place) for place in places])
    right = np.array([right for _, right in rows], dtype=float)
    weights, speed = np.zeros(len(columns) + 1), np.zeros(len(columns) + 1)
    for _ in range(STEPS):
        expected = 1 / (1 + np.exp(-np.bincount(row, weights[column], len(rows))))
        slope = np.bincount(column, (expected - right)[row], len(weights))
        slope[1:] += penalty * weights[1:]
        speed = 0.9 * speed - slope / len(rows)
        weights += speed
    return {"bias": float(weights[0])} | {name: float(weights[i]) for name, i in columns.items()}


def write(name: str, weights: dict[str, float]) -> None:
    """Write data/lexicons/NAME.csv."""
    with (lexicons.FOLDER / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("circumstance", "weight"))
        writer.writerows((n, f"{w:.2f}") for n, w in weights.items() if n == "bias" or abs(w) >= LEAST_WEIGHT)
