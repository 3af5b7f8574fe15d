"""Values of dated expressions on annotated news, read where the benchmark stands beside the project."""

import importlib.util
import json
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from components.languages.en.times import expressions
from components.quality import measure

BENCHMARK = Path(__file__).parents[2] / "../shared/benchmarks/dates"
PARTS = ("aquaint", "timebank_dev")

pytestmark = pytest.mark.skipif(not BENCHMARK.is_dir(), reason="the dates benchmark is not beside the project")


def module(name: str) -> ModuleType:
    """A module of the benchmark; its scorer imports its reader by name."""
    spec = importlib.util.spec_from_file_location(name, BENCHMARK / f"{name}.py")
    assert spec
    assert spec.loader
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


@pytest.mark.parametrize("part", PARTS)
def test_dated_values(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(BENCHMARK)
    reader, scorer = module("tml_text"), module("score_timex")
    articles = [reader.read_tml(path) for path in reader.tml_files([BENCHMARK / part])]
    predictions = {
        article["article"]: [
            {"span": list(span), "value": found.value, "type": found.type}
            for span, found in expressions(article["text"], date.fromisoformat(article["dct"]))
        ]
        for article in articles
    }
    reached = scorer.score(articles, json.loads(json.dumps(predictions)))["DATED"]["value"][2]
    assert reached >= measure(f"dates.{part}").floor
