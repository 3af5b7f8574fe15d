"""Fits data/lexicons/en/content_weights.csv on the training part of PolNeAR: python -m training.content_ends

A logistic regression with a quadratic penalty, by gradient descent with momentum, over the joints of the sentence up
to the one at which the annotated content ends. Left out: clauses that are nobody's in the annotation, and those whose
first word of content is not in the annotated content.
"""

from collections.abc import Iterator

from components.languages.en.reporting.clauses import reporting
from components.languages.en.reporting.content_end import WEIGHTS, Line, begin, circumstances, joints
from components.languages.results import Clause
from components.models import Span
from components.text.annotate import Document
from tests.gold import polnear
from training.fitting import fit, write

PENALTY = 2.0


def examples() -> Iterator[tuple[set[str], bool]]:
    """The circumstances of each joint of the training part, and whether the content goes on beyond it."""
    gold = polnear.scorer().read_gold(polnear.FOLDER / "train")
    for document in polnear.documents("train"):
        yield from of_document(document, gold[document.article.article_id][1])


def of_document(document: Document, annotated) -> Iterator[tuple[set[str], bool]]:
    """The examples of one article; `annotated` are its attributions as the scorer reads them."""
    for parsed in document.parses.values():
        if parsed is None:
            continue
        line = Line.of(parsed)
        for clause in reporting(parsed):
            cue = parsed.spans[clause.cue]
            gold = next((g for g in annotated if any(_meet(cue, span) for span in g["cue"])), None)
            if gold is not None:
                yield from _of_clause(clause, line, gold["spans"])


def _of_clause(clause: Clause, line: Line, spans: list[Span]) -> Iterator[tuple[set[str], bool]]:
    start = begin(clause)
    if start is None:
        return
    said = [i for i, span in enumerate(line.parsed.spans) if any(_meet(span, s) for s in spans) and not line.marks[i]]
    if start not in said:
        return
    end, rule = max(said) + 1, max(clause.content) + 1
    for joint in joints(clause, start, line):
        at = line.before_marks(joint.at, start)
        if at > end:
            return  # the true end is at no joint
        yield circumstances(clause, start, rule, joint, line), at < end
        if at == end:
            return


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


if __name__ == "__main__":
    write(WEIGHTS, fit(list(examples()), PENALTY))
