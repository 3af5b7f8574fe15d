"""Fits data/lexicons/statement_weights.csv on the training part of PolNeAR: python -m tests.gold.fit_statements

A logistic regression with a quadratic penalty, by gradient descent with momentum. A draft counts as right if half of
its words belong to an attribution and the speaker is the annotated one; those of beliefs and intentions are left out.
"""

import csv
from collections import Counter
from collections.abc import Iterator

import numpy as np

from components import lexicons
from components.annotate import Document
from components.extract.attribution import drafts
from components.extract.confidence import circumstances
from tests.gold import polnear

LEAST_SEEN = 5
PENALTY = 5.0
STEPS = 600


def examples() -> Iterator[tuple[set[str], bool]]:
    """The circumstances of each draft of the training part, and whether it is right."""
    scorer = polnear.scorer()
    gold = scorer.read_gold(polnear.FOLDER / "train")
    for document in polnear.documents("train"):
        yield from _of_document(document, gold[document.article.article_id], scorer)


def _of_document(document: Document, gold, scorer) -> Iterator[tuple[set[str], bool]]:
    article, annotated, discarded = gold
    for draft in drafts(document):
        if draft.outer is not None:
            continue
        tokens = article.tokens(draft.content) - discarded
        best = max(annotated, key=lambda g: (len(tokens & g["tokens"]), -len(g["tokens"])), default=None)
        matched = bool(tokens) and best is not None and 2 * len(tokens & best["tokens"]) >= len(tokens)
        if matched and best["cls"] == "other":
            continue
        yield set(circumstances(draft, document.text)), matched and article.same_source(draft.speaker, best["source"])


def fit(rows: list[tuple[set[str], bool]]) -> dict[str, float]:
    """The weight of each circumstance that is seen often enough."""
    seen = Counter(name for names, _ in rows for name in names)
    columns = {name: i + 1 for i, name in enumerate(sorted(n for n, times in seen.items() if times >= LEAST_SEEN))}
    table = np.zeros((len(rows), len(columns) + 1), dtype=np.float32)
    table[:, 0] = 1
    for i, (names, _) in enumerate(rows):
        table[i, [columns[name] for name in names if name in columns]] = 1
    right = np.array([right for _, right in rows], dtype=np.float32)
    weights, speed = np.zeros(table.shape[1], dtype=np.float32), np.zeros(table.shape[1], dtype=np.float32)
    for _ in range(STEPS):
        slope = table.T @ (1 / (1 + np.exp(-(table @ weights))) - right)
        slope[1:] += PENALTY * weights[1:]
        speed = 0.9 * speed - slope / len(rows) * 0.7
        weights += speed
    return {"bias": float(weights[0])} | {name: float(weights[i]) for name, i in columns.items()}


def main() -> None:
    weights = fit(list(examples()))
    with (lexicons.FOLDER / "statement_weights.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("circumstance", "weight"))
        writer.writerows((name, f"{w:.2f}") for name, w in weights.items() if name == "bias" or abs(w) >= 0.05)


if __name__ == "__main__":
    main()
