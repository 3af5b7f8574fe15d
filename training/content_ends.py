"""Fits data/lexicons/en/content_weights.csv: how likely the content of a statement includes a phrase.

    python -m training.content_ends

needs the training part of PolNeAR (see `polnear.FOLDER`) and takes half a minute. The same clauses, phrases and
features give the same file; the shipped one was fitted before the latest rules (see CONTRIBUTING.md). A clause gives
an example for each phrase in its content, and one for the phrase before which the annotated content ends. Clauses
without an annotated attribution are left out, and so are those whose content does not begin in the annotated content.
"""

from collections.abc import Iterator
from typing import Any

from components.languages.en.reporting.clauses import reporting
from components.languages.en.reporting.content_end import (
    CONTENT_WEIGHTS,
    MarkedSentence,
    content_start,
    features,
    phrase_starts,
)
from components.languages.results import Clause
from components.models import Span
from components.text.annotate import Document
from training import polnear
from training.fitting import Example, fit, write

STRENGTH = 0.5  # the inverse of the penalty, chosen by cross-validation over the training part


def examples() -> Iterator[Example]:
    """The features of each phrase in the training part, and whether the content includes it."""
    gold = polnear.scorer().read_gold(polnear.FOLDER / "train")
    for document in polnear.documents("train"):
        yield from _of_document(document, gold[document.article.article_id][1])


def _of_document(document: Document, annotated: list[dict[str, Any]]) -> Iterator[Example]:
    """The examples of one article; `annotated` are its attributions as the scorer reads them."""
    for parsed in document.parses.values():
        if parsed is None:
            continue
        marked = MarkedSentence.of(parsed)
        for clause in reporting(parsed):
            cue = parsed.spans[clause.cue]
            gold = next((g for g in annotated if any(_overlap(cue, span) for span in g["cue"])), None)
            if gold is not None:
                yield from _of_clause(clause, marked, gold["spans"])


def _of_clause(clause: Clause, marked: MarkedSentence, spans: list[Span]) -> Iterator[Example]:
    """The examples of one clause, given the spans of the annotated content."""
    start = content_start(clause)
    if start is None:
        return
    annotated_tokens = [
        i
        for i, span in enumerate(marked.parsed.spans)
        if any(_overlap(span, s) for s in spans) and not marked.is_mark[i]
    ]
    if start not in annotated_tokens:
        return
    end, parsed_end = max(annotated_tokens) + 1, max(clause.content) + 1
    for phrase in phrase_starts(clause, start, marked):
        at = marked.before_marks(phrase.at, start)
        if at > end:
            return  # the annotated content ends within a phrase
        yield features(clause, start, parsed_end, phrase, marked), at < end
        if at == end:
            return


def _overlap(one: Span, other: Span) -> bool:
    """Whether two spans overlap."""
    return one[0] < other[1] and other[0] < one[1]


if __name__ == "__main__":
    write(CONTENT_WEIGHTS, fit(list(examples()), STRENGTH))
