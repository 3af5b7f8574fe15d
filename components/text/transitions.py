"""Docs -> their dependency trees, by spaCy's own parser, in half the time on one core.

The parser takes some two decisions a word, for all sentences of a batch at a time; each rests on a sum of eight
vectors. spaCy 3.8 adds them one by one through a library that locks for every sum; here numpy adds them for the
whole batch. The network, the transitions and the trees are spaCy's own, which tests/test_stepping.py holds.
"""

from functools import reduce
from types import SimpleNamespace
from typing import Any

import numpy as np


def parse_batch(parser: Any, docs: list[Any]) -> list[Any]:
    """The docs with the heads and relations that the parser of a spaCy pipeline finds; their tensors must be set."""
    from spacy.ml.parser_model import ParserStepModel

    model = parser.model
    vectors_of, lower, upper = model.layers[0], model.get_ref("lower"), model.get_ref("upper")
    features, hidden, pieces = (lower.get_dim(name) for name in ("nF", "nO", "nP"))
    rows = lower.predict(vectors_of.predict(docs)).reshape(-1, hidden * pieces)  # one a word and feature
    bias, offset = lower.get_param("b").reshape(-1), upper.get_param("b")
    weights = np.ascontiguousarray(upper.get_param("W").T)
    asked = SimpleNamespace(state2vec=SimpleNamespace(nF=features))  # all that get_token_ids reads of a model
    every = parser.moves.init_batch(docs)
    states = [state for state in every if not state.is_final()]
    while states:
        words = ParserStepModel.get_token_ids(asked, states) + 1  # 0 where there is none, with a row of its own
        sums = sum(rows.take(words[:, f] * features + f, axis=0) for f in range(features)) + bias
        best = reduce(np.maximum, (sums[:, piece::pieces] for piece in range(pieces)))
        states = parser.transition_states(states, best @ weights + offset)
    parser.set_annotations(docs, every)
    return docs
