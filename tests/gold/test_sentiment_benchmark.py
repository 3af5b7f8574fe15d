"""Floors of the tone towards a target on NewsMTSC's development sets; skipped where the benchmark is absent."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from components.languages.en.tone.score import clause, label, score, tone_towards
from components.quality import measure

BENCHMARK = Path(__file__).parents[2] / "../shared/benchmarks/sentiment"
NAMES = {2.0: "negative", 4.0: "neutral", 6.0: "positive"}

pytestmark = pytest.mark.skipif(not BENCHMARK.is_dir(), reason="NewsMTSC is not beside the project")


def of_clause(sentence: str, start: int, end: int) -> str:
    """Repaired TextBlob's label of the clause that the target stands in."""
    first, last = clause(sentence, start, end)
    return label(score(sentence[first:last]).polarity) or "neutral"


def of_model(sentence: str, start: int, end: int) -> str:
    return tone_towards(sentence, start, end).label


def macro_f1(name: str, labelled: Callable[[str, int, int], str]) -> float:
    pairs: Counter[tuple[str, str]] = Counter()
    for line in (BENCHMARK / name).read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        for target in entry["targets"]:
            found = labelled(entry["sentence_normalized"], target["from"], target["to"])
            pairs[NAMES[float(target["polarity"])], found] += 1
    total = 0.0
    for one in NAMES.values():
        given = sum(n for (gold, _), n in pairs.items() if gold == one)
        told = sum(n for (_, found), n in pairs.items() if found == one)
        total += 200 * pairs[one, one] / (given + told)
    return total / 3


@pytest.mark.parametrize(
    ("part", "how", "labelled"),
    [
        ("rw", "repaired", of_clause),
        ("mt", "repaired", of_clause),
        ("rw", "model", of_model),
        ("mt", "model", of_model),
    ],
)
def test_macro_f1_stays_above_its_floor(part: str, how: str, labelled: Callable[[str, int, int], str]) -> None:
    assert macro_f1(f"dev_{part}.jsonl", labelled) >= measure(f"sentiment.{part} {how}").floor
