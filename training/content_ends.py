"""Fits data/lexicons/en/content_weights.csv: how likely the content of a statement goes on beyond a joint.

    python -m training.content_ends

needs the training part of PolNeAR (see `polnear.FOLDER`) and takes half a minute. As long as the clauses, the joints
and their circumstances stay the same it writes the shipped file to the byte. The examples of a clause are its joints up
to the one at which the annotated content ends. Left out are clauses without an annotated attribution, and clauses whose
first word of content is not in the annotated content.
"""

from collections.abc import Iterator
from typing import Any

from components.languages.en.reporting.clauses import reporting
from components.languages.en.reporting.content_end import WEIGHTS, Line, begin, circumstances, joints
from components.languages.results import Clause
from components.models import Span
from components.text.annotate import Document
from training import polnear
from training.fitting import Example, fit, write

PENALTY = 2.0


def examples() -> Iterator[Example]:
    """The circumstances of each joint in the training part, and whether the content goes on beyond it."""
    gold = polnear.scorer().read_gold(polnear.FOLDER / "train")
    for document in polnear.documents("train"):
        yield from _of_document(document, gold[document.article.article_id][1])


def _of_document(document: Document, annotated: list[dict[str, Any]]) -> Iterator[Example]:
    """The examples of one article; `annotated` are its attributions as the scorer reads them."""
    for parsed in document.parses.values():
        if parsed is None:
            continue
        line = Line.of(parsed)
        for clause in reporting(parsed):
            cue = parsed.spans[clause.cue]
            gold = next((g for g in annotated if any(_overlap(cue, span) for span in g["cue"])), None)
            if gold is not None:
                yield from _of_clause(clause, line, gold["spans"])


def _of_clause(clause: Clause, line: Line, spans: list[Span]) -> Iterator[Example]:
    """The examples of one clause, given the spans of the annotated content."""
    start = begin(clause)
    if start is None:
        return
    said = [
        i for i, span in enumerate(line.parsed.spans) if any(_overlap(span, s) for s in spans) and not line.marks[i]
    ]
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


def _overlap(one: Span, other: Span) -> bool:
    """Whether two spans overlap."""
    return one[0] < other[1] and other[0] < one[1]


if __name__ == "__main__":
    write(WEIGHTS, fit(list(examples()), PENALTY))
