"""Trains the tone model and writes data/models/tone/weights.npz.

    python -m training.tone TRAIN.jsonl --vectors WORDS.txt VECTORS.npy

TRAIN.jsonl is the training part of NewsMTSC (Hamborg and Donnay 2021). The vectors are those of glove.6B.50d (public
domain): their words, one a line, and the vectors as an array [word, dimension] in that order. They are used here only:
what the model learns about them is folded into one weight for each word, place and label, so that a word that was not
in the training part counts like its neighbours.

The shipped file was made with these vectors, which are not part of the project. Without --vectors the model has the
same terms but a weight for those words only that the training part has; that file is not the shipped one. The same
input gives the same file to the byte, with the same versions of numpy and scikit-learn.

The program refuses a file that it does not know. So measure a new one (tests/gold/test_sentiment_benchmark.py), renew
the card beside it, and set DIGEST in components/languages/en/tone/target_model.py to the digest that is printed.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]

from components.languages.en.tone.features import (
    GROUPS,
    PLACES,
    TargetContext,
    measures,
    terms_by_group,
    words_by_place,
)
from components.languages.en.tone.score import target_context
from components.languages.en.tone.target_model import DIGEST, WEIGHTS, ToneModel
from training.fitting import fit_labels

LABEL_OF_POLARITY = {2.0: 0, 4.0: 1, 6.0: 2}  # NewsMTSC's negative, neutral and positive -> the model's labels
STRENGTH = 0.5  # the inverse of the penalty
FEWEST_TARGETS = 3  # targets that a word or term must occur with to get a weight
PLACE_SCALE = (0.7, 0.7, 0.7, 0.7, 0.7)
GROUP_SCALE = (0.4, 0.7, 0.4, 1.0, 1.4)
MEASURE_SCALE, VECTOR_SCALE, VECTOR_WORDS = 0.15, 0.9, 40_000
FUNCTION_WORDS = frozenset(
    "the a an of to in and that for on with as at by from his her their its it he she they this which who".split()
)
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class WordVectors:
    """Word vectors, scaled to length 1: `values` is [word, dimension], `rows` gives the row of each word."""

    rows: dict[str, int]
    values: Floats


def examples(path: Path) -> Iterator[tuple[TargetContext, int]]:
    """Each target of a NewsMTSC file in its context, with its label."""
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        for target in entry["targets"]:
            yield (
                target_context(entry["sentence_normalized"], target["from"], target["to"]),
                LABEL_OF_POLARITY[float(target["polarity"])],
            )


def train(contexts: Sequence[TargetContext], labels: Sequence[int], vectors: WordVectors | None) -> ToneModel:
    """The model fitted to the contexts and their labels; all labels count alike, however frequent they are."""
    word_keys = [{place: list(words) for place, words in words_by_place(found).items()} for found in contexts]
    term_keys = [
        {group: [f"{group} {term}" for term in found] for group, found in terms_by_group(c).items()} for c in contexts
    ]
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
    weights, bias = fit_labels(hstack([*blocks, *map(csr_matrix, dense)]).tocsr(), labels, STRENGTH)
    return _folded(weights, bias, word_rows, term_rows, mean, spread, vectors)


def _frequent(keys: Iterator[Any]) -> dict[Any, int]:
    """A row for each key that is frequent enough, in their order."""
    return {key: row for row, key in enumerate(sorted(k for k, n in Counter(keys).items() if n >= FEWEST_TARGETS))}


def _shares(rows: Sequence[Sequence[Any]], columns: dict[Any, int]) -> Any:
    """[example, column]: how often each key occurs, divided by the square root of the example's number of keys."""
    counts = [Counter(key for key in keys if key in columns) for keys in rows]
    data = [n / max(1, len(keys)) ** 0.5 for keys, count in zip(rows, counts, strict=True) for n in count.values()]
    where = ([i for i, count in enumerate(counts) for _ in count], [columns[k] for count in counts for k in count])
    return csr_matrix((np.array(data, dtype=np.float32), where), shape=(len(rows), len(columns)))


def _vector_shares(word_keys: Sequence[dict[str, list[str]]], vectors: WordVectors) -> Floats:
    """[example, place and dimension]: the sum of the words' vectors, divided by the square root of their number."""
    size = vectors.values.shape[1]
    made = np.zeros((len(word_keys), len(PLACES), size), dtype=np.float32)
    for i, keys in enumerate(word_keys):
        for j, place in enumerate(PLACES):
            known = [vectors.rows[word] for word in keys[place] if word in vectors.rows]
            made[i, j] = vectors.values[known].sum(axis=0) / max(1, len(keys[place])) ** 0.5
    return made.reshape(len(word_keys), -1)


def _folded(
    weights: npt.NDArray[Any],
    bias: npt.NDArray[Any],
    word_rows: dict[tuple[str, int], int],
    term_rows: dict[str, int],
    mean: Floats,
    spread: Floats,
    vectors: WordVectors | None,
) -> ToneModel:
    """The model with its scales multiplied into the weights, and weights of vectors turned into weights of words."""
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
    # A term belongs to one group; its weights for the other groups are 0.
    of_terms: npt.NDArray[Any] = np.sum([next(parts) * scale for scale in GROUP_SCALE], axis=0)
    of_measures: npt.NDArray[Any] = next(parts) * MEASURE_SCALE / spread[:, None]
    if vectors:
        learnt = next(parts).reshape(len(PLACES), -1, 3) * VECTOR_SCALE
        spread_out = np.einsum("wd,pdl->wpl", vectors.values, learnt)
        words[[rows[name] for name in vectors.rows]] += spread_out
    of_bias: npt.NDArray[Any] = bias - mean @ of_measures
    return ToneModel(rows, words, term_rows, of_terms, of_measures, of_bias)


def vectors_of(names: Path, values: Path) -> WordVectors:
    """The vectors of the VECTOR_WORDS most frequent words, without function words."""
    words = names.read_text(encoding="utf-8").split("\n")[:VECTOR_WORDS]
    kept = [i for i, word in enumerate(words) if word.isalpha() and word not in FUNCTION_WORDS]
    chosen = np.load(values, mmap_mode="r", allow_pickle=False)[kept].astype(np.float32)
    return WordVectors(
        {words[i]: row for row, i in enumerate(kept)}, chosen / np.linalg.norm(chosen, axis=1, keepdims=True)
    )


def save(model: ToneModel, path: Path) -> None:
    """Write the model as plain arrays: weights in half precision, names as UTF-8 bytes."""
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
    """The names as UTF-8 bytes, a line each."""
    return np.frombuffer("\n".join(rows).encode("utf-8"), dtype=np.uint8)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path, metavar="TRAIN.jsonl")
    parser.add_argument("--vectors", type=Path, nargs=2, metavar=("WORDS.txt", "VECTORS.npy"))
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    contexts, labels = zip(*examples(given.train), strict=True)
    save(train(contexts, labels, vectors_of(*given.vectors) if given.vectors else None), given.out)
    digest = hashlib.sha256(given.out.read_bytes()).hexdigest()
    print(f"{given.out}: sha256 {digest}" + (" (the file that ships)" if digest == DIGEST else ""))
