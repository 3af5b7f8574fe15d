"""The benchmark measures what it says, whatever the figures are on this machine."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from components.bench import day, day_chart, day_table, measuring
from components.bench.corpus import copy
from components.bench.figures import Figure, as_json, as_table, growth
from components.ingest import SAMPLES, readings_of
from components.models import Advice, Event, Statement
from components.pipeline import analyse


def test_every_figure_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("components.bench.pages.PAGES", ("advice",))
    monkeypatch.setattr("components.bench.browser.INSTALLED", ())
    figures = measuring.measure(corpus_sizes=(40,), statements=(1000,), at_least=1)
    named = {figure.what: figure for figure in figures}
    rates = {f"{what}, 1 worker" for what in ("analysis", "statements alone")} | {"analysis, 2 workers"}
    of_pages = {"advice: again", "advice: a filter changes", "advice: memory, 5 sessions", "advice, Opposed: sent"}
    of_pages |= {"advice: after one more article", "advice: until it is counted in"}
    assert rates | of_pages | {"interaction, 1,000 statements, p95", "one more article stored"} <= set(named)
    assert all(figure.value > 0 for figure in figures if figure.unit != "marks")
    assert len(as_table(figures).splitlines()) == len(named)
    rows = {row["what"]: row for row in json.loads(as_json(figures))}
    assert rows["analysis, 1 worker"]["unit"] == "articles/s"
    assert rows["advice: again"]["size"] == 40


def test_copies_of_an_article_are_other_articles() -> None:
    article = next(r.article for r in readings_of([next(Path(SAMPLES).glob("*.md"))]) if r.article)
    original, one, other = analyse(article), copy(analyse(article), 1), copy(analyse(article), 2)
    assert one == copy(original, 1), "always the same"
    assert len({original.article.text, one.article.text, other.article.text}) == 3
    assert len({len(each.article.text) for each in (original, one, other)}) == 1, "spans stay where they are"
    for kind in (Statement, Event, Advice):
        assert len(one.rows(kind)) == len(original.rows(kind))
        assert not {row.row_id for row in one.rows(kind)} & {row.row_id for row in other.rows(kind)}


def test_a_day_is_told_in_figures_and_minute_by_minute() -> None:
    spent = day.Day(sessions=2, seconds=240, additions=[70.0])
    for second in range(240):
        spent.runs.append(day.PageRun(second, "topics", 0.2 if second % 2 else 0.4))
        spent.looks.append(day.Look(second, 400 + min(second, 120), second / 2))
    assert spent.growth(0.0) > 100
    assert spent.growth(day_table.HALF) == pytest.approx(0, abs=0.1)
    told = {figure.what: figure.value for figure in day_table.figures(spent)}
    assert told["a run: processor time of the server"] == pytest.approx(500, rel=0.01)
    assert told["memory, last quarter of the day"] == 520
    minutes = list(csv.DictReader(io.StringIO(day_table.table(spent))))
    assert [row["runs"] for row in minutes] == ["60"] * 4
    assert [row["articles added"] for row in minutes] == ["0", "1", "1", "1"]
    assert {row["95 in 100 at most"] for row in minutes} == {"0.400"}
    assert "240 runs of 2 sessions" in day_chart.drawn(spent).layout.title.text


def test_the_process_of_a_page_begins_without_what_the_page_imports() -> None:
    program = "import sys, components.bench.pages; print({'pandas', 'streamlit', 'sklearn'} & set(sys.modules) or '')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.strip() == ""


def test_growth_is_an_exponent() -> None:
    def figure(size: int | None, value: float) -> Figure:
        return Figure("time", value, "ms", size)

    assert growth(figure(1_000, 2), figure(100_000, 200)) == pytest.approx(1)
    assert growth(figure(1_000, 5), figure(10_000, 5)) == 0
    assert growth(figure(None, 5), figure(None, 5)) is None
