"""spaCy Docs -> the vectors of their words: the same as from spaCy's own network, in half the time on one core.

The network has two parts. The first makes a vector of each word from its form alone; equal forms get equal vectors,
so these are kept. The second is four layers in which each word takes in its two neighbours; they are computed here by
numpy, with the pieces of each maxout side by side, so that a layer is one matrix product and a few maxima. The vectors
equal spaCy's up to the rounding of float32 (tests/text/test_vectors.py); where they would not, spaCy computes them
itself (see `fast_path`).
"""

from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from components.text import fast_path

MOST_FORMS = 50_000  # word forms whose vectors are kept, at 384 bytes each
EPSILON = 1e-8  # what thinc's layer norm adds to a variance
TOLERANCE = 1e-4  # by which a number may differ from spaCy's before spaCy's own network is used

Vectors = NDArray[np.float32]


def vectorise(component: Any, docs: list[Any]) -> list[Any]:
    """The same docs with their tensors set: a float32 array [words, width] each. `component` is spaCy's Tok2Vec."""
    network = _fast_network(component)
    component.set_annotations(docs, network.vectors(docs) if network else component.predict(docs))
    return docs


@cache
def _fast_network(component: Any) -> "_Network | None":
    """The network of a Tok2Vec component for numpy; None, after a warning, where its vectors would differ."""
    found: list[_Network] = []

    def agrees() -> bool:
        """Whether both give the same vectors for the words of the probe."""
        from spacy.tokens import Doc

        found.append(_Network(component.model))
        doc = Doc(component.vocab, words=fast_path.PROBE.split())
        return np.allclose(found[0].vectors([doc])[0], component.predict([doc])[0], atol=TOLERANCE)

    return found[0] if fast_path.usable("tok2vec", agrees) else None


class _Network:
    """Both parts of a Tok2Vec network."""

    def __init__(self, model: Any) -> None:
        forms, context = model.layers
        self._forms = _FormVectors(forms)
        self._layers = [_Layer(residual) for residual in context.layers[0].layers]
        self._padding: int = context.attrs["pad"]  # rows of zeros before, between and after docs

    def vectors(self, docs: list[Any]) -> list[Vectors]:
        """The vectors of the words of each doc: [words, width]."""
        lengths = [len(doc) for doc in docs]
        by_form = self._forms.vectors([doc.to_array(self._forms.columns) for doc in docs])
        positions = np.arange(len(by_form)) + self._padding * np.repeat(np.arange(1, len(docs) + 1), lengths)
        rows = np.zeros((len(by_form) + self._padding * (len(docs) + 1), by_form.shape[1]), dtype=np.float32)
        rows[positions] = by_form
        for layer in self._layers:
            rows = layer(rows)
        in_context = rows[positions]
        return [in_context[start:end] for start, end in pairwise(np.cumsum([0, *lengths]))]


class _FormVectors:
    """The first part: the vector of a word from its form alone, computed once for each form."""

    def __init__(self, model: Any) -> None:
        extract, _, self._embed, self._mix, _ = model.layers
        self.columns = extract.attrs["columns"]
        self._row_of: dict[bytes, int] = {}  # the features of a form -> its row in the table
        self._table: Vectors = np.zeros((MOST_FORMS, self._mix.get_dim("nO")), dtype=np.float32)

    def vectors(self, docs: list[NDArray[np.uint64]]) -> Vectors:
        """The vectors [words, width] of the words of all docs, each doc given as its features [words, columns]."""
        features = np.concatenate(docs)
        keys = np.ascontiguousarray(features).view(f"V{features.itemsize * features.shape[1]}").ravel().tolist()
        new = {key: i for i, key in enumerate(keys) if key not in self._row_of}
        if len(self._row_of) + len(new) > MOST_FORMS:
            self._row_of.clear()
            new = {key: i for i, key in enumerate(keys)}
        if len(new) > MOST_FORMS:
            return self._computed(features)
        if new:
            first = len(self._row_of)
            self._table[first : first + len(new)] = self._computed(features[list(new.values())])
            self._row_of.update(zip(new, range(first, first + len(new)), strict=True))
        return self._table[[self._row_of[key] for key in keys]]

    def _computed(self, features: NDArray[np.uint64]) -> Vectors:
        """The vectors as spaCy's layers compute them."""
        from thinc.api import Ragged

        words: Any = features, np.array([len(features)], dtype=np.int32)
        vectors: Vectors = self._mix.predict(self._embed.predict(Ragged(*words))).dataXd
        return vectors


class _Layer:
    """One layer of the second part: to each word's vector it adds a maxout and layer norm of it and its neighbours."""

    def __init__(self, residual: Any) -> None:
        maxout, norm = (self._named(residual, name) for name in ("maxout", "layernorm"))
        self._width, self._pieces, inputs = (maxout.get_dim(name) for name in ("nO", "nP", "nI"))
        weights = maxout.get_param("W").transpose(1, 0, 2).reshape(-1, inputs)
        self._weights = np.ascontiguousarray(weights.T)
        self._bias = maxout.get_param("b").T.ravel()
        self._scale, self._shift = norm.get_param("G"), norm.get_param("b")

    @staticmethod
    def _named(model: Any, name: str) -> Any:
        """The layer of that name within a model."""
        return next(layer for layer in model.walk() if layer.name == name)

    def __call__(self, rows: Vectors) -> Vectors:
        """The vectors [words, width] after this layer."""
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
        variance = np.einsum("ij,ij->i", best, best) / width + EPSILON
        best *= (1 / np.sqrt(variance))[:, None].astype(np.float32)
        best *= self._scale
        best += self._shift
        best += rows
        result: Vectors = best
        return result
