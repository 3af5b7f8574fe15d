"""Advice sentences of SemEval-2019 task 9 A (forum posts, another genre): a sanity check, read where it lies."""

import csv
from pathlib import Path

import pytest

from components.extract.advice_requests import is_advice

TRIAL = Path(__file__).parents[2] / "../shared/benchmarks/advice/trial.csv"
FLOOR = 80.0  # F1 of the suggestion class


@pytest.mark.skipif(not TRIAL.is_file(), reason="the benchmark's texts are not part of the project")
def test_requests_in_forum_posts() -> None:
    with TRIAL.open(encoding="utf-8", errors="replace", newline="") as file:
        gold = [(row[1].strip().strip('"'), row[2] == "1") for row in csv.reader(file) if row[-1] in ("0", "1")]
    found = [is_advice(sentence, forum=True) for sentence, _ in gold]
    hits = sum(yes and wanted for yes, (_, wanted) in zip(found, gold, strict=True))
    assert 200 * hits / (sum(found) + sum(wanted for _, wanted in gold)) >= FLOOR
