"""Fits data/lexicons/en/statement_weights.csv: how likely a candidate is a statement of its speaker.

    python -m training.statements

needs the training part of PolNeAR (see `polnear.FOLDER`) and takes half a minute. Run `training.content_ends` before,
since the content of the candidates depends on its weights. The same candidates and features give the same file; the
shipped one was fitted before the latest rules (see CONTRIBUTING.md). A candidate is right if at least half of its words
belong to one annotated attribution and its speaker is the annotated one; candidates that match a belief or an intention
are left out.
"""

from collections.abc import Iterator
from typing import Any

from components.extract.statements.attribution import statement_candidates
from components.extract.statements.confidence import features
from components.languages.en.reporting import WEIGHTS
from components.text.annotate import Document
from training import polnear
from training.fitting import Example, fit, write

STRENGTH = 0.2  # the inverse of the penalty, chosen by cross-validation over the training part


def examples() -> Iterator[Example]:
    """The features of each candidate in the training part, and whether it is right."""
    scorer = polnear.scorer()
    gold = scorer.read_gold(polnear.FOLDER / "train")
    for document in polnear.documents("train"):
        yield from _of_document(document, *gold[document.article.article_id])


def _of_document(
    document: Document, article: Any, annotated: list[dict[str, Any]], discarded: set[int]
) -> Iterator[Example]:
    """The examples of one article, given its annotation as the scorer reads it."""
    for candidate in statement_candidates(document):
        if candidate.outer is not None:
            continue
        tokens = article.tokens(candidate.content) - discarded
        best = max(annotated, key=lambda g: (len(tokens & g["tokens"]), -len(g["tokens"])), default=None)
        if best is None or not tokens or 2 * len(tokens & best["tokens"]) < len(tokens):
            yield set(features(candidate, document)), False
        elif best["cls"] != "other":
            right = bool(article.same_source(candidate.speaker, best["source"]))
            yield set(features(candidate, document)), right


if __name__ == "__main__":
    write(WEIGHTS, fit(list(examples()), STRENGTH))
