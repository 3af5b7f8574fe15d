"""The weights that are fitted, and the file that they are written to."""

from pathlib import Path

import pytest

from components import lexicons
from training import fitting

EXAMPLES = [({"said", "short"}, True)] * 30 + [({"sold", "short"}, False)] * 30 + [({"rare"}, True)] * 4


def test_a_feature_of_right_cases_weighs_more_than_one_of_wrong_cases() -> None:
    weights = fitting.fit(EXAMPLES, 1.0)
    assert weights["said"] > 1
    assert weights["sold"] < -1
    assert weights["sold"] < weights["short"] < weights["said"]


def test_rare_features_get_no_weight() -> None:
    assert set(fitting.fit(EXAMPLES, 1.0)) == {"bias", "said", "sold", "short"}


def test_a_greater_penalty_makes_smaller_weights() -> None:
    assert fitting.fit(EXAMPLES, 0.1)["said"] < fitting.fit(EXAMPLES, 1.0)["said"]


def test_the_file_is_read_back_without_small_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicons, "FOLDER", tmp_path)
    fitting.write("weights", {"bias": 0.0, "said": 1.234, "sold": 0.049})
    assert (tmp_path / "weights.csv").read_bytes() == b"feature,weight\nbias,0.00\nsaid,1.23\n"
