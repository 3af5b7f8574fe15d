"""spaCy Docs -> their dependency trees: the same as from spaCy's own parser, in half the time on one core.

The parser takes about two decisions a word, for all sentences of a batch at once; each decision rests on a sum of
eight vectors. spaCy 3.8 adds them one by one through a library that locks for every sum; here numpy adds them for the
whole batch. The network, the transitions and the trees are spaCy's own (tests/text/test_transitions.py); where the
trees would differ, spaCy's parser does the work itself (see `fast_path`).
"""

from functools import cache, reduce
from types import SimpleNamespace
from typing import Any

import numpy as np

from components.text import fast_path


def parse_batch(parser: Any, docs: list[Any]) -> list[Any]:
    """The same docs with heads and relations set. `parser` is spaCy's; the docs' tensors must be set."""
    parser.set_annotations(docs, _final_states(parser, docs) if _is_fast(parser) else parser.predict(docs))
    return docs


@cache
def _is_fast(parser: Any) -> bool:
    """Whether `_final_states` gives the trees that the parser itself gives; warns if not."""

    def agrees() -> bool:
        """Whether both give the same tree for the words of the probe."""
        ours, theirs = _probe(parser), _probe(parser)
        parser.set_annotations([ours], _final_states(parser, [ours]))
        parser.set_annotations([theirs], parser.predict([theirs]))
        return [(word.dep, word.head.i) for word in ours] == [(word.dep, word.head.i) for word in theirs]

    return fast_path.usable("parser", agrees)


def _probe(parser: Any) -> Any:
    """A Doc to try the parser on, its tensor filled with fixed random numbers."""
    from spacy.tokens import Doc

    doc = Doc(parser.vocab, words=fast_path.PROBE.split())
    width = parser.model.layers[0].layers[-1].get_dim("nI")
    tensor: Any = np.random.default_rng(0).standard_normal((len(doc), width), dtype=np.float32)
    doc.tensor = tensor
    return doc


def _final_states(parser: Any, docs: list[Any]) -> list[Any]:
    """The state of each doc after the parser's last decision; spaCy reads the tree from it."""
    from spacy.ml.parser_model import ParserStepModel

    model = parser.model
    vectors_of, lower, upper = model.layers[0], model.get_ref("lower"), model.get_ref("upper")
    features, hidden, pieces = (lower.get_dim(name) for name in ("nF", "nO", "nP"))
    rows = lower.predict(vectors_of.predict(docs)).reshape(-1, hidden * pieces)  # one for each word and feature
    bias, offset = lower.get_param("b").reshape(-1), upper.get_param("b")
    weights = np.ascontiguousarray(upper.get_param("W").T)
    step_model = SimpleNamespace(state2vec=SimpleNamespace(nF=features))  # all that get_token_ids reads of a model
    states = parser.moves.init_batch(docs)
    unfinished = [state for state in states if not state.is_final()]
    while unfinished:
        words = ParserStepModel.get_token_ids(step_model, unfinished) + 1  # 0 stands for "no word" and has its own row
        sums = sum(rows.take(words[:, f] * features + f, axis=0) for f in range(features)) + bias
        best = reduce(np.maximum, (sums[:, piece::pieces] for piece in range(pieces)))
        unfinished = parser.transition_states(unfinished, best @ weights + offset)
    return list(states)
