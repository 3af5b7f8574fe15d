"""The logistic regressions that the models are fitted with, and the file of weights by name.

`fit` makes the weights of statements and content ends. It is no plain call of scikit-learn, because the weights that
ship, and the accuracy measured with them, come from a gradient descent that stops after a fixed number of steps, which
is a mild regularisation of its own. LogisticRegression with C = 1 / penalty goes on to the minimum; its weights differ
from these by up to 0.20 (statements) and 0.56 (content ends), and so do some of the statements found with them.
`fit_labels` makes the weights of the tone model, by scikit-learn.
"""

import csv
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from components import lexicons

FEWEST_EXAMPLES = 5  # examples that a feature must be in to get a weight
STEPS = 600
MOMENTUM = 0.9
LEAST_WEIGHT = 0.05  # smaller weights are left out of the file
MOST_ITERATIONS = 500

Floats = npt.NDArray[np.float64]
Example = tuple[set[str], bool]  # the features of a case, and whether it is right


def fit(examples: Sequence[Example], penalty: float) -> dict[str, float]:
    """The weight of each feature that is frequent enough, and of "bias", in a logistic regression.

    Minimises the log loss plus half the `penalty` times the squares of the weights (not of the bias), by STEPS steps
    of gradient descent with momentum from 0. The same examples give the same weights.
    """
    frequency = Counter(name for names, _ in examples for name in names)
    frequent = sorted(name for name, count in frequency.items() if count >= FEWEST_EXAMPLES)
    columns = {name: i for i, name in enumerate(frequent, start=1)}  # column 0 is the bias
    present = [[0, *sorted(columns[name] for name in names if name in columns)] for names, _ in examples]
    row = np.repeat(np.arange(len(examples)), [len(place) for place in present])
    column = np.concatenate([np.array(place) for place in present])
    right = np.array([right for _, right in examples], dtype=float)
    weights, speed = np.zeros(len(columns) + 1), np.zeros(len(columns) + 1)
    for _ in range(STEPS):
        expected = 1 / (1 + np.exp(-np.bincount(row, weights[column], len(examples))))
        slope: Floats = np.bincount(column, (expected - right)[row], len(weights)).astype(float)
        slope[1:] += penalty * weights[1:]
        speed = MOMENTUM * speed - slope / len(examples)
        weights += speed
    return {"bias": float(weights[0])} | {name: float(weights[i]) for name, i in columns.items()}


def fit_labels(features: Any, labels: Sequence[int], strength: float) -> tuple[Floats, Floats]:
    """The weights [feature, label] and biases [label] of a multinomial logistic regression; all labels count alike.

    `features` is a sparse matrix [example, feature]; `strength` is scikit-learn's C, the inverse of the penalty.
    """
    model = LogisticRegression(C=strength, max_iter=MOST_ITERATIONS, class_weight="balanced")
    model.fit(features, np.asarray(labels))
    weights: Floats = model.coef_.T
    return weights, model.intercept_


def write(name: str, weights: dict[str, float]) -> None:
    """Write weights to data/lexicons/NAME.csv, rounded to two decimals, without those that hardly count."""
    with (lexicons.FOLDER / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("feature", "weight"))
        writer.writerows((n, f"{w:.2f}") for n, w in weights.items() if n == "bias" or abs(w) >= LEAST_WEIGHT)
