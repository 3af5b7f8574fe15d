"""The benchmark measures what it says, whatever the figures are on this machine."""

import json

from components import bench


def test_every_figure_is_measured() -> None:
    figures = bench.measure(sizes=(1000,), at_least=1)
    named = {figure.what: figure for figure in figures}
    rates = {f"{what}, 1 worker" for what in ("analysis", "statements alone")} | {"analysis, 2 workers"}
    assert rates | {"interaction, 1,000 statements, p95"} <= set(named)
    assert all(figure.value > 0 for figure in figures)
    assert len(bench.as_table(figures).splitlines()) == len(figures)
    assert json.loads(bench.as_json(figures))["analysis, 1 worker"]["unit"] == "articles/s"
