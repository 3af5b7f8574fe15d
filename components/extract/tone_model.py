"""The tone model: a linear model over `tone_features`, its weights in data/models/tone (see the card there)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from components.extract.tone_features import GROUPS, PLACES, Context, measures, placed, terms

WEIGHTS = Path(__file__).parent.parent.parent / "data" / "models" / "tone" / "weights.npz"
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class ToneModel:
    """Weights for negative, neutral and positive, by word and place, by term and by measure.

    A place's or a group's share is the sum of its words' or terms' weights over the root of their number, so
    that long sentences do not shout.
    """

    word_rows: dict[str, int]
    words: Floats  # word, place, label
    term_rows: dict[str, int]
    terms: Floats  # term, label
    measures: Floats  # measure, label
    bias: Floats

    def probabilities(self, found: Context) -> tuple[float, float, float]:
        """How likely the tone towards the target is negative, neutral and positive."""
        logits = self.bias + np.asarray(measures(found), dtype=np.float32) @ self.measures
        by_place, by_group = placed(found), terms(found)
        for i, place in enumerate(PLACES):
            logits = logits + self._share(self.words[:, i], self.word_rows, by_place[place])
        for group in GROUPS:
            logits = logits + self._share(self.terms, self.term_rows, [f"{group} {term}" for term in by_group[group]])
        powers = [math.exp(float(logit - logits.max())) for logit in logits]
        negative, neutral, positive = (power / sum(powers) for power in powers)
        return negative, neutral, positive

    @staticmethod
    def _share(weights: Floats, rows: dict[str, int], keys: Sequence[str]) -> Floats:
        known = [row for row in map(rows.get, keys) if row is not None]
        total: Floats = weights[known].sum(axis=0) / math.sqrt(max(1, len(keys)))
        return total


@cache
def tone_model() -> ToneModel:
    """The model that ships, read once."""
    with np.load(WEIGHTS, allow_pickle=False) as arrays:
        return ToneModel(
            _rows(arrays["word_list"]),
            arrays["words"].astype(np.float32),
            _rows(arrays["term_list"]),
            arrays["terms"].astype(np.float32),
            arrays["measures"].astype(np.float32),
            arrays["bias"].astype(np.float32),
        )


def _rows(packed: npt.NDArray[np.uint8]) -> dict[str, int]:
    """Row by name, from names packed as UTF-8 with a line end between them."""
    return {name: row for row, name in enumerate(packed.tobytes().decode("utf-8").split("\n"))}
