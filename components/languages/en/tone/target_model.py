"""The tone model: a linear model of the features in `features`; weights and model card are in data/models/tone."""

import hashlib
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from components.languages.en.tone.features import (
    GROUPS,
    PLACES,
    TargetContext,
    measures,
    terms_by_group,
    words_by_place,
)

WEIGHTS = Path(__file__).parents[4] / "data" / "models" / "tone" / "weights.npz"
DIGEST = "795cede69e38de50c547d9a6a01493e2756c116c9255dd6fc62b8b6c18318d2a"  # sha256 of the file
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class ToneModel:
    """Weights for negative, neutral and positive, by word and place, by term and by measure.

    The words of a place (and the terms of a group) add the sum of their weights, divided by the square root of their
    number, so that a long sentence does not get an extreme score for its length alone.
    """

    word_rows: dict[str, int]
    words: Floats  # word, place, label
    term_rows: dict[str, int]
    terms: Floats  # term, label
    measures: Floats  # measure, label
    bias: Floats

    def probabilities(self, context: TargetContext) -> tuple[float, float, float]:
        """The probabilities that the tone towards the target is negative, neutral and positive."""
        logits = self.bias + np.asarray(measures(context), dtype=np.float32) @ self.measures
        logits = logits + self._of_words(words_by_place(context)) + self._of_terms(terms_by_group(context))
        powers = [math.exp(float(logit - logits.max())) for logit in logits]
        negative, neutral, positive = (power / sum(powers) for power in powers)
        return negative, neutral, positive

    def _of_words(self, by_place: dict[str, Sequence[str]]) -> Floats:
        """The score that the words add to each label."""
        rows, places, shares = list[int](), list[int](), list[float]()
        for place, name in enumerate(PLACES):
            known = [row for row in map(self.word_rows.get, by_place[name]) if row is not None]
            rows += known
            places += [place] * len(known)
            shares += [len(by_place[name]) ** -0.5] * len(known) if known else []
        total: Floats = np.asarray(shares, dtype=np.float32) @ self.words[rows, places]
        return total

    def _of_terms(self, by_group: dict[str, list[str]]) -> Floats:
        """The score that the terms add to each label."""
        rows, shares = list[int](), list[float]()
        for group in GROUPS:
            known = [row for term in by_group[group] if (row := self.term_rows.get(f"{group} {term}")) is not None]
            rows += known
            shares += [len(by_group[group]) ** -0.5] * len(known) if known else []
        total: Floats = np.asarray(shares, dtype=np.float32) @ self.terms[rows]
        return total


@cache
def tone_model() -> ToneModel:
    """The model that ships, read once. Raises ValueError if its file is not the one that was measured."""
    content = WEIGHTS.read_bytes()
    if (digest := hashlib.sha256(content).hexdigest()) != DIGEST:
        raise ValueError(
            f"{WEIGHTS} is damaged or not the tone model that was measured (sha256 {digest}, expected {DIGEST}). "
            "Restore the file; after a new training, measure the model again and set DIGEST in target_model.py."
        )
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        return ToneModel(
            _rows(arrays["word_list"]),
            arrays["words"].astype(np.float32),
            _rows(arrays["term_list"]),
            arrays["terms"].astype(np.float32),
            arrays["measures"].astype(np.float32),
            arrays["bias"].astype(np.float32),
        )


def _rows(packed: npt.NDArray[np.uint8]) -> dict[str, int]:
    """The row of each name, from names packed as UTF-8 bytes, a line each."""
    return {name: row for row, name in enumerate(packed.tobytes().decode("utf-8").split("\n"))}
