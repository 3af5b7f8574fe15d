"""The README says what is true: its figures are those of data/quality.toml, its packages those that are installed."""

import re
from pathlib import Path

from components.quality import measures

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CELLS = re.compile(r"^\| (.+) \| (.+) \| (\d+) \| (.+) \|$", re.M)
REQUIRED = re.compile(r"^([\w-]+)[>=]=", re.M)


def test_its_figures_are_those_that_were_measured() -> None:
    known = {(f"{m.step}: {m.what}".lower(), m.on, str(m.n), f"{m.metric} {m.value}") for m in measures()}
    told = {(what.lower(), on, n, reached) for what, on, n, reached in CELLS.findall(README)}
    assert told
    assert told <= known


def test_it_says_what_each_package_is_for() -> None:
    required = REQUIRED.findall((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    assert required
    assert [name for name in required if f"\n| {name} | " not in README] == []
