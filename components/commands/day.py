"""long-day: measures latency and memory of the dashboard over a long day of several sessions, and draws them."""

import argparse
import os
import tempfile
from itertools import islice
from pathlib import Path

from components.bench import corpus, day, day_chart, day_table
from components.bench.browser import served
from components.bench.figures import as_json, as_table
from components.ingest import SAMPLES, readings_of
from components.pipeline import analyse_all
from components.storage.place import VARIABLE
from components.storage.remote import CACHE
from components.storage.store import Store

APP = Path(__file__).parents[2] / "app.py"


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the parser of the command."""
    command = commands.add_parser("long-day", help="measure latency and memory over a long day of several sessions")
    command.add_argument("--minutes", type=float, default=20, metavar="N", help="how long the day is (default: 20)")
    command.add_argument("--sessions", type=int, default=20, metavar="N", help="how many sessions (default: 20)")
    command.add_argument("--runs", type=int, default=300, metavar="N", help="runs of pages a session (default: 300)")
    command.add_argument("--size", type=int, default=1000, metavar="N", help="articles in the store (default: 1000)")
    command.add_argument("--chart", type=Path, metavar="FILE", help="where to draw the day (.html)")
    command.add_argument("--csv", type=Path, metavar="FILE", help="where to write the day, minute by minute")
    command.add_argument("--json", action="store_true", help="the figures as JSON")
    command.set_defaults(run=measured)


def measured(options: argparse.Namespace) -> int:
    """Spends the day, prints the figures and writes the files, also of a day that is cut short; 1 if a run failed."""
    articles = [reading.article for reading in readings_of([SAMPLES]) if reading.article]
    analyses = list(analyse_all([article for article in articles if article.language == "en"]))
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"{folder}/store")
        corpus.fill(store, analyses, options.size)
        places = {VARIABLE: str(store.place), CACHE: f"{folder}/cache"}
        with served(APP, os.environ | places) as (address, process):
            spent = day.Day(options.sessions, 60 * options.minutes)
            try:
                day.spend(
                    address, process, store, analyses, spent, options.runs, lambda so_far: _write(so_far, options)
                )
            except (KeyboardInterrupt, OSError) as error:
                spent.problems.append(f"cut short in minute {spent.now() / 60:.0f}: {type(error).__name__}")
    _write(spent, options)
    if options.chart:
        day_chart.drawn(spent).write_html(options.chart, include_plotlyjs=True)
    found = list(day_table.figures(spent))
    print(as_json(found) if options.json else as_table(found))
    for problem in islice(spent.problems, 10):
        print(problem)
    return int(bool(spent.failures or spent.problems))


def _write(spent: day.Day, options: argparse.Namespace) -> None:
    if options.csv:
        options.csv.write_text(day_table.table(spent), encoding="utf-8")
