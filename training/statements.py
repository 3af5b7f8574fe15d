"""Fits data/lexicons/en/statement_weights.csv on the training part of PolNeAR: python -m training.statements

A logistic regression with a quadratic penalty, by gradient descent with momentum. A draft counts as right if half of
its words belong to an attribution and the speaker is the annotated one; those of beliefs and intentions are left out.
"""

from collections.abc import Iterator

from components.extract.statements.attribution import drafts
from components.extract.statements.confidence import WEIGHTS, circumstances
from components.text.annotate import Document
from tests.gold import polnear
from training.fitting import fit, write

PENALTY = 5.0


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


if __name__ == "__main__":
    write(WEIGHTS, fit(list(examples()), PENALTY))
