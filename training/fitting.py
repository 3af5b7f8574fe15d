"""The logistic regressions that the models are fitted with, by scikit-learn, and the file of weights by name.

`fit` makes the weights of statements and content ends, `fit_labels` those of the tone model.
"""

import csv
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction.text import CountVectorizer  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from components import lexicons

FEWEST_EXAMPLES = 5  # examples that a feature must occur in to get a weight
LEAST_WEIGHT = 0.05  # smaller weights are left out of the file
MOST_ITERATIONS = 500
TOLERANCE = 1e-6  # of the slope at the minimum, so that rounded weights do not depend on where the search stops

Floats = npt.NDArray[np.float64]
Example = tuple[set[str], bool]  # the features of a case, and whether it is right


def fit(examples: Sequence[Example], strength: float) -> dict[str, float]:
    """The weight of each feature that is frequent enough, and of "bias", in a logistic regression.

    `strength` is scikit-learn's C, the inverse of the penalty on the squares of the weights; the bias has no penalty.
    The same examples give the same weights.
    """
    frequency = Counter(name for names, _ in examples for name in names)
    frequent = sorted(name for name, count in frequency.items() if count >= FEWEST_EXAMPLES)
    presence = CountVectorizer(analyzer=lambda names: names, vocabulary=frequent)
    model = LogisticRegression(C=strength, max_iter=MOST_ITERATIONS, tol=TOLERANCE)
    model.fit(presence.transform(names for names, _ in examples), [right for _, right in examples])
    return {"bias": float(model.intercept_[0])} | dict(zip(frequent, map(float, model.coef_[0]), strict=True))


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
