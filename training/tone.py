"""Trains the tone model: python -m training.tone TRAIN.jsonl [--vectors WORDS.txt VECTORS.npy]

TRAIN.jsonl is in NewsMTSC's form. VECTORS are word vectors (GloVe, public domain), used here only: what the model
learns about them is folded into one weight a word, place and label, so that a word that was not in the training
set counts like its neighbours. needs scikit-learn (requirements-dev.txt).
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from components.languages.en.tone.features import GROUPS, PLACES, Context, measures, placed, terms
from components.languages.en.tone.score import target_context
from components.languages.en.tone.target_model import WEIGHTS, ToneModel

LABELS = {2.0: 0, 4.0: 1, 6.0: 2}
REGULARISATION, RAREST = 0.5, 3
PLACE_SCALE = (0.7, 0.7, 0.7, 0.7, 0.7)
GROUP_SCALE = (0.4, 0.7, 0.4, 1.0, 1.4)
MEASURE_SCALE, VECTOR_SCALE, VECTOR_WORDS = 0.15, 0.9, 40_000
FUNCTION_WORDS = frozenset(
    "the a an of to in and that for on with as at by from his her their its it he she they this which who".split()
)
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Vectors:
    """Word vectors of length 1."""

    rows: dict[str, int]
    values: Floats


def examples(path: Path) -> Iterator[tuple[Context, int]]:
    """The targets of a NewsMTSC file with their labels."""
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        for target in entry["targets"]:
            yield (
                target_context(entry["sentence_normalized"], target["from"], target["to"]),
                LABELS[float(target["polarity"])],
            )


def train(contexts: Sequence[Context], labels: Sequence[int], vectors: Vectors | None) -> ToneModel:
    """The model that fits the contexts' labels best, every label counting as much as another."""
    word_keys = [{place: list(words) for place, words in placed(found).items()} for found in contexts]
    term_keys = [{group: [f"{group} {term}" for term in found] for group, found in terms(c).items()} for c in contexts]
    word_rows = _frequent(
        (word, i) for keys in word_keys for i, place in enumerate(PLACES) for word in set(keys[place])
    )
    term_rows = _frequent(term for keys in term_keys for group in GROUPS for term in set(keys[group]))
    blocks = [
        _shares([[(w, i) for w in keys[place]] for keys in word_keys], word_rows) * PLACE_SCALE[i]
        for i, place in enumerate(PLACES)
    ]
    blocks += [_shares([k[group] for k in term_keys], term_rows) * GROUP_SCALE[i] for i, group in enumerate(GROUPS)]
    shape = np.array([measures(found) for found in contexts], dtype=np.float32)
    mean, spread = shape.mean(axis=0), shape.std(axis=0) + 1e-6
    dense = [(shape - mean) / spread * MEASURE_SCALE]
    if vectors:
        dense.append(_vector_shares(word_keys, vectors) * VECTOR_SCALE)
    fit = LogisticRegression(C=REGULARISATION, max_iter=500, class_weight="balanced")
    fit.fit(hstack([*blocks, *map(csr_matrix, dense)]).tocsr(), np.asarray(labels))
    return _folded(fit.coef_.T, fit.intercept_, word_rows, term_rows, mean, spread, vectors)


def _frequent(keys: Iterator[Any]) -> dict[Any, int]:
    return {key: row for row, key in enumerate(sorted(k for k, n in Counter(keys).items() if n >= RAREST))}


def _shares(rows: Sequence[Sequence[Any]], columns: dict[Any, int]) -> Any:
    """Examples x columns: how often each key occurs, over the root of the example's number of keys."""
    counts = [Counter(key for key in keys if key in columns) for keys in rows]
    data = [n / max(1, len(keys)) ** 0.5 for keys, count in zip(rows, counts, strict=True) for n in count.values()]
    where = ([i for i, count in enumerate(counts) for _ in count], [columns[k] for count in counts for k in count])
    return csr_matrix((np.array(data, dtype=np.float32), where), shape=(len(rows), len(columns)))


def _vector_shares(word_keys: Sequence[dict[str, list[str]]], vectors: Vectors) -> Floats:
    """Examples x (place, dimension): the sum of the words' vectors over the root of their number."""
    size = vectors.values.shape[1]
    made = np.zeros((len(word_keys), len(PLACES), size), dtype=np.float32)
    for i, keys in enumerate(word_keys):
        for j, place in enumerate(PLACES):
            known = [vectors.rows[word] for word in keys[place] if word in vectors.rows]
            made[i, j] = vectors.values[known].sum(axis=0) / max(1, len(keys[place])) ** 0.5
    return made.reshape(len(word_keys), -1)


def _folded(
    weights: Floats,
    bias: Floats,
    word_rows: dict[tuple[str, int], int],
    term_rows: dict[str, int],
    mean: Floats,
    spread: Floats,
    vectors: Vectors | None,
) -> ToneModel:
    """The weights with every scale worked in, the vectors' as weights of their words."""
    parts = iter(
        np.split(weights, np.cumsum([len(word_rows)] * len(PLACES) + [len(term_rows)] * len(GROUPS) + [len(mean)]))
    )
    names = sorted({word for word, _ in word_rows} | set(vectors.rows if vectors else ()))
    rows = {name: row for row, name in enumerate(names)}
    words = np.zeros((len(names), len(PLACES), 3), dtype=np.float32)
    for i, scale in enumerate(PLACE_SCALE):
        part = next(parts) * scale
        for (word, place), row in word_rows.items():
            if place == i:
                words[rows[word], i] += part[row]
    of_terms = np.sum(
        [next(parts) * scale for scale in GROUP_SCALE], axis=0
    )  # a term is of one group: elsewhere its weight is 0
    of_measures = next(parts) * MEASURE_SCALE / spread[:, None]
    if vectors:
        learnt = next(parts).reshape(len(PLACES), -1, 3) * VECTOR_SCALE
        spread_out = np.einsum("wd,pdl->wpl", vectors.values, learnt)
        words[[rows[name] for name in vectors.rows]] += spread_out
    return ToneModel(rows, words, term_rows, of_terms, of_measures, bias - mean @ of_measures)


def vectors_of(names: Path, values: Path) -> Vectors:
    """The vectors of the most frequent words, of length 1, function words left out."""
    words = names.read_text(encoding="utf-8").split("\n")[:VECTOR_WORDS]
    kept = [i for i, word in enumerate(words) if word.isalpha() and word not in FUNCTION_WORDS]
    chosen = np.load(values, mmap_mode="r", allow_pickle=False)[kept].astype(np.float32)
    return Vectors(
        {words[i]: row for row, i in enumerate(kept)}, chosen / np.linalg.norm(chosen, axis=1, keepdims=True)
    )


def save(model: ToneModel, path: Path) -> None:
    """Writes the model as plain arrays: weights in half precision, names as UTF-8 bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        path,
        word_list=_packed(model.word_rows),
        words=model.words.astype(np.float16),
        term_list=_packed(model.term_rows),
        terms=model.terms.astype(np.float16),
        measures=model.measures.astype(np.float32),
        bias=model.bias.astype(np.float32),
    )


def _packed(rows: dict[str, int]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join(rows).encode("utf-8"), dtype=np.uint8)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("--vectors", type=Path, nargs=2, metavar=("WORDS.txt", "VECTORS.npy"))
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    found, gold = zip(*examples(given.train), strict=True)
    save(train(found, gold, vectors_of(*given.vectors) if given.vectors else None), given.out)
