"""The dependency trees equal those that spaCy's own parser makes."""

from collections.abc import Sequence
from typing import Any

import pytest

from components.languages.en import ENGLISH
from components.text.parse import pipeline
from components.text.transitions import parse_batch

SENTENCES = (
    "The premier said the tariffs would hurt workers on both sides of the border.",
    "Yes.",
    '"Yes," Laura Dawson, who leads the coalition, told reporters in Ottawa on Tuesday, adding that talks go on.',
    "According to the ministry, 4 in 10 firms — most of them small — plan, in the minister's view, to wait.",
    "",
    "Word " * 200,
)


@pytest.mark.parametrize("sentences", [SENTENCES, SENTENCES[:1], SENTENCES[1:2] * 3], ids=["many", "one", "alike"])
def test_heads_and_relations_equal_those_of_the_parser(sentences: Sequence[str]) -> None:
    nlp = pipeline(ENGLISH.parser)
    before, parser = nlp.pipeline[:-1], nlp.pipeline[-1][1]
    theirs, ours = ([_with_vectors(before, nlp.make_doc(words)) for words in sentences] for _ in range(2))
    parser.set_annotations(theirs, parser.predict(theirs))
    assert [_tree(doc) for doc in parse_batch(parser, ours)] == [_tree(doc) for doc in theirs]


def test_subject_and_object_are_found() -> None:
    nlp = pipeline(ENGLISH.parser)
    doc = _with_vectors(nlp.pipeline[:-1], nlp.make_doc("Canada answered the tariffs."))
    parse_batch(nlp.pipeline[-1][1], [doc])
    assert [(word.text, word.dep_, word.head.text) for word in doc if word.dep_ in ("nsubj", "dobj")] == [
        ("Canada", "nsubj", "answered"),
        ("tariffs", "dobj", "answered"),
    ]


def _with_vectors(components: Sequence[tuple[str, Any]], doc: Any) -> Any:
    """The doc as the components before the parser leave it."""
    for _, component in components:
        doc = component(doc)
    return doc


def _tree(doc: Any) -> list[tuple[str, int]]:
    """The relation and the head of each word."""
    return [(word.dep_, word.head.i) for word in doc]
