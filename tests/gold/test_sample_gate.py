"""The quality reached on the sample briefs: no change may fall below a floor, no claim stand above a measurement."""

import hashlib
from pathlib import Path

import pytest

from components.ingest import SAMPLES, readings_of
from components.pipeline import analyse_all
from components.quality import Measure, measures
from tests.gold.scoring import Counts, score

GOLD = Path(__file__).parent
DIGEST = "dbd4f16e7448d793"
PREFIX = "samples."
HELD = [m for m in measures() if m.key.startswith(PREFIX)]


@pytest.fixture(scope="module")
def counts() -> dict[str, Counts]:
    readings = list(readings_of([SAMPLES]))
    analyses = analyse_all([r.article for r in readings if r.article])
    return score(GOLD, {Path(r.file).name: a for r, a in zip(readings, analyses, strict=True)})


@pytest.mark.parametrize("measure", HELD, ids=lambda measure: measure.key)
def test_the_floor_holds(measure: Measure, counts: dict[str, Counts]) -> None:
    reached = counts[measure.key.removeprefix(PREFIX)]
    assert reached.gold > 0
    assert reached.f1 >= measure.floor
    assert reached.f1 >= measure.value - 0.05, "the Methods page claims more than was measured"


def test_every_measure_is_held(counts: dict[str, Counts]) -> None:
    assert {m.key.removeprefix(PREFIX) for m in HELD} == set(counts)


def test_the_gold_is_unchanged() -> None:
    content = b"".join(path.read_bytes() for path in sorted(GOLD.glob("*.gold.json")))
    assert hashlib.sha256(content).hexdigest()[:16] == DIGEST, "floors belong to one gold: measure again, then pin both"
