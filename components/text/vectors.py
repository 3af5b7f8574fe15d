"""Docs -> the vectors of their words, by spaCy's own network, in half the time on one core.

The network first makes a vector of a word by itself, from its form; then four layers let each word see its neighbours.
The first part is the same for the same form, so it is kept. The layers are run here by numpy, with the three pieces
of each maxout laid side by side, so that one product and two maxima make them. The vectors are those of spaCy up to
the rounding of float32, which tests/test_vectors.py holds.
"""

from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

MOST = 50_000  # forms of words that are kept, 384 bytes each
TINY = 1e-8  # what thinc adds to a variance

Vectors = NDArray[np.float32]


def vectorise(component: Any, docs: list[Any]) -> list[Any]:
    """The docs, their tensors set: an array [words, width] each, float32."""
    kept, layers, pad = _network(component.model)
    ends = np.cumsum([0, *map(len, docs)])
    words = kept.vectors([doc.to_array(kept.columns) for doc in docs])
    places = np.arange(len(words)) + pad * np.repeat(np.arange(1, len(docs) + 1), [len(doc) for doc in docs])
    rows = np.zeros((len(words) + pad * (len(docs) + 1), words.shape[1]), dtype=np.float32)
    rows[places] = words
    for layer in layers:
        rows = layer(rows)
    words = rows[places]
    component.set_annotations(docs, [words[start:end] for start, end in pairwise(ends)])
    return docs


@cache
def _network(model: Any) -> tuple["_Forms", list["_Layer"], int]:
    """The two parts of a network of spaCy, and the rows of zeros it puts between docs."""
    forms, context = model.layers
    return _Forms(forms), [_Layer(residual) for residual in context.layers[0].layers], context.attrs["pad"]


class _Forms:
    """The vectors of words by themselves, kept by what spaCy knows of their form."""

    def __init__(self, model: Any) -> None:
        extract, _, self._embed, self._mix, _ = model.layers
        self.columns = extract.attrs["columns"]
        self._known: dict[bytes, int] = {}
        self._table: Vectors = np.zeros((MOST, model.layers[3].get_dim("nO")), dtype=np.float32)

    def vectors(self, docs: list[NDArray[np.uint64]]) -> Vectors:
        """The vectors of the words of some docs, given by their features."""
        features = np.concatenate(docs)
        keys = np.ascontiguousarray(features).view(f"V{features.itemsize * features.shape[1]}").ravel().tolist()
        new = {key: i for i, key in enumerate(keys) if key not in self._known}
        if len(self._known) + len(new) > MOST:
            self._known.clear()
            new = {key: i for i, key in enumerate(keys)}
        if len(new) > MOST:
            return self._made(features)
        if new:
            first = len(self._known)
            self._table[first : first + len(new)] = self._made(features[list(new.values())])
            self._known.update(zip(new, range(first, first + len(new)), strict=True))
        return self._table[[self._known[key] for key in keys]]

    def _made(self, features: NDArray[np.uint64]) -> Vectors:
        from thinc.api import Ragged

        words: Any = features, np.array([len(features)], dtype=np.int32)
        made: Vectors = self._mix.predict(self._embed.predict(Ragged(*words))).dataXd
        return made


class _Layer:
    """Each word's vector plus what it and its two neighbours make: window, maxout, layer norm."""

    def __init__(self, residual: Any) -> None:
        maxout, norm = (self._named(residual, name) for name in ("maxout", "layernorm"))
        self._width, self._pieces, inputs = (maxout.get_dim(name) for name in ("nO", "nP", "nI"))
        weights = maxout.get_param("W").transpose(1, 0, 2).reshape(-1, inputs)
        self._weights = np.ascontiguousarray(weights.T)
        self._bias = maxout.get_param("b").T.ravel()
        self._scale, self._shift = norm.get_param("G"), norm.get_param("b")

    @staticmethod
    def _named(model: Any, name: str) -> Any:
        return next(layer for layer in model.walk() if layer.name == name)

    def __call__(self, rows: Vectors) -> Vectors:
        width = self._width
        window = np.zeros((len(rows), 3 * width), dtype=np.float32)
        window[1:, :width] = rows[:-1]
        window[:, width : 2 * width] = rows
        window[:-1, 2 * width :] = rows[1:]
        sums = window @ self._weights
        sums += self._bias
        best = sums[:, :width]
        for piece in range(1, self._pieces):
            best = np.maximum(best, sums[:, piece * width : (piece + 1) * width])
        best -= best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best) / width + TINY
        best *= (1 / np.sqrt(spread))[:, None].astype(np.float32)
        best *= self._scale
        best += self._shift
        best += rows
        result: Vectors = best
        return result
