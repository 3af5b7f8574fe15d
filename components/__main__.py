"""The command line: `parallel49`, or `python -m components`, with analyse, add or bench."""

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from components import commands as storing
from components.commands.options import of_store
from components.corpus import kept
from components.ingest import add, batches, readings_from, readings_of
from components.limits.process import Process
from components.models import Advice, Analysis, Event, Row, Statement, Timex
from components.pipeline import analyse_all
from components.pools import pool_of
from components.pools.cluster import UnusableCluster
from components.readers import ENDINGS, Reading, web
from components.readers.doubts import reading as with_doubts
from components.readers.pages.article import republished
from components.storage.place import UnusablePlace
from components.storage.store import Store
from components.wording.visible import visible

SHOWN_OF_ARTICLE = "title outlet agency authors dateline published published_basis language url furniture"
SHOWN: dict[type[Row], str] = {
    Statement: "speaker speaker_span cue cue_span content_spans quote_type nested_in about tone polarity subjectivity "
    "said_on",
    Event: "summary start end grain timex_span sentence_span kind planned",
    Advice: "adviser addressee modality content_spans",
    Timex: "span value type",
}

T = TypeVar("T")


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 if all went well, 1 if a file could not be read, 2 for a wrong call, store or cluster."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (UnusablePlace, UnusableCluster) as error:
        print(error, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    name = Path(sys.argv[0]).stem
    program = name if name == "parallel49" else "python -m components"
    parser = argparse.ArgumentParser(prog=program, description="Parallel 49 on the command line.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    analyse = commands.add_parser("analyse", help="print what is found in files or folders; keep nothing")
    analyse.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=" ".join(ENDINGS))
    analyse.add_argument("--published", type=_day, metavar="DATE", help="the day of publication (YYYY-MM-DD)")
    analyse.add_argument("--json", action="store_true", help="one JSON object a line on standard output")
    analyse.set_defaults(run=_analyse)

    adding = commands.add_parser("add", help="analyse files, folders or addresses and store them")
    adding.add_argument("places", nargs="+", metavar="PATH|URL")
    of_store(adding)
    adding.add_argument("--workers", type=int, default=1, metavar="N", help="processes to analyse with (default: 1)")
    adding.add_argument("--scheduler", metavar="ADDRESS", help="analyse on the workers of a Dask scheduler (tcp://…)")
    adding.set_defaults(run=_add)

    relating = commands.add_parser("rebuild", help="make all results across articles anew (they are kept up to date)")
    of_store(relating)
    relating.set_defaults(run=_rebuild)

    storing.add_to(commands)
    measuring = commands.add_parser("bench", help="measure speed and memory on this machine")
    measuring.add_argument("--json", action="store_true", help="the figures as JSON")
    measuring.add_argument("--articles", type=Path, metavar="PATH", help="a folder or table (default: the samples)")
    measuring.add_argument("--sizes", type=int, nargs="*", metavar="N", help="articles in the stores (1000 10000)")
    measuring.set_defaults(run=_bench)
    return parser


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{words!r} is not a date like 2025-04-30") from None


def _analyse(options: argparse.Namespace) -> int:
    failed = False
    with closing(Process()) as process:
        readings = _dated(_progress(readings_of(options.paths, process), "read"), options.published)
        for found in _found(_doubted(readings)):
            failed |= "error" in found
            print(json.dumps(found, ensure_ascii=False, default=str) if options.json else visible(_summary(found)))
    return int(failed)


def _add(options: argparse.Namespace) -> int:
    addresses = [place for place in options.places if web.is_address(place)]
    files = [Path(place) for place in options.places if not web.is_address(place)]
    failed, stored = False, 0
    store = Store(options.store)
    with closing(Process()) as process:
        readings = _progress(chain(readings_of(files, process), readings_from(addresses, store, process)), "read")
        for outcome in add(readings, store, options.scheduler or max(1, options.workers), _Rate()):
            failed |= outcome.status == "refused"
            stored += outcome.status in ("added", "replaced")
            why = f": {outcome.why}" if outcome.why else ""
            print(visible(f"{outcome.status:9}{_where(outcome.reading)}{why}"))
    storing.watch.write_after_adding(store)
    storing.prepare.after_storing(store, stored)
    return int(failed)


def _rebuild(options: argparse.Namespace) -> int:
    kept.rebuild(Store(options.store))
    return 0


def _bench(options: argparse.Namespace) -> int:
    from components.bench import figures, measuring

    sizes = measuring.CORPUS_SIZES if options.sizes is None else options.sizes
    found = measuring.measure(options.articles, sizes, said=lambda what: print(f"measuring {what} …", file=sys.stderr))
    print(figures.as_json(found) if options.json else figures.as_table(found))
    return 0


def _dated(readings: Iterable[Reading], published: date | None) -> Iterator[Reading]:
    """Yields the readings with the day of publication that was given on the command line instead of the one found."""
    for reading in readings:
        if published and reading.article:
            reading = with_doubts(reading.file, republished(reading.article, published), reading.row)
        yield reading


def _doubted(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Yields the readings and prints their doubts on standard error."""
    for reading in readings:
        for doubt in reading.doubts:
            print(visible(f"{_where(reading)}: {doubt}"), file=sys.stderr)
        yield reading


def _where(reading: Reading) -> str:
    return reading.file if reading.row is None else f"{reading.file} row {reading.row}"


def _found(readings: Iterable[Reading]) -> Iterator[dict[str, Any]]:
    """Yields what `analyse --json` prints for each reading, in the order of the readings."""
    with pool_of(1) as pool:
        for batch in batches(readings):
            analyses = analyse_all([reading.article for reading in batch if reading.article], pool)
            for reading in batch:
                where = {"file": reading.file} | ({} if reading.row is None else {"row": reading.row})
                yield where | (_shown(next(analyses)) if reading.article else {"error": reading.error})


def _shown(analysis: Analysis) -> dict[str, Any]:
    if analysis.error:
        return {"error": analysis.error}
    rows = {kind.table: [_keys(row, names) for row in analysis.rows(kind)] for kind, names in SHOWN.items()}
    return {"article": _keys(analysis.article, SHOWN_OF_ARTICLE)} | rows | {"topics": list(analysis.article.topics)}


def _keys(row: Any, names: str) -> dict[str, Any]:
    values = asdict(row)
    return {name: values[name] for name in names.split()}


def _summary(found: dict[str, Any]) -> str:
    """A few lines to read: the article, then how much was found in it."""
    if "error" in found:
        return f"{found['file']}: {found['error']}"
    article = found["article"]
    counts = ", ".join(f"{len(found[kind.table])} {kind.table}" for kind in SHOWN)
    speakers = sorted({row["speaker"] for row in found["statements"] if row["speaker"]})
    lines = [
        f"{article['title'] or found['file']}",
        f"  {article['outlet'] or 'outlet unknown'}, {article['published'] or 'undated'}"
        f" ({article['published_basis']})",
        f"  {counts}",
        f"  speakers: {', '.join(speakers) or 'none'}",
        f"  topics: {', '.join(found['topics']) or 'none'}",
    ]
    return "\n".join(lines)


class _Rate:
    """Shows on the terminal how many articles are analysed, and how many per second; shows nothing elsewhere."""

    def __init__(self) -> None:
        self.shown, self.start = sys.stderr.isatty(), time.monotonic()

    def __call__(self, analysed: int) -> None:
        if self.shown:
            rate = analysed / max(time.monotonic() - self.start, 0.1)
            print(f"\r\x1b[K{analysed} analysed, {rate:.0f} a second", end="", file=sys.stderr, flush=True)


def _progress(items: Iterable[T], verb: str) -> Iterator[T]:
    """Yields the items and counts them on standard error, if that is a terminal."""
    shown = sys.stderr.isatty()
    for number, item in enumerate(items, 1):
        if shown:
            print(f"\r\x1b[K{number} {verb}", end="", file=sys.stderr, flush=True)
        yield item
    if shown:
        print("\r\x1b[K", end="", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
