"""The command line: python -m components analyse | add | bench."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from components.models import Advice, Event, Row, Statement, Timex
from components.pipeline import Analysis, analyse
from components.readers import Reading, paths, read

SHOWN_OF_ARTICLE = "title outlet agency authors dateline published published_basis language url furniture"
SHOWN: dict[type[Row], str] = {
    Statement: "speaker speaker_span cue cue_span content_spans quote_type nested_in about tone polarity subjectivity "
    "said_on",
    Event: "summary start end grain timex_span sentence_span kind planned",
    Advice: "adviser addressee modality content_spans",
    Timex: "span value type",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 if all went well, 1 if a file could not be read, 2 for a wrong call."""
    parser = _parser()
    options = parser.parse_args(arguments)
    return int(options.run(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description="Parallel 49 on the command line.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    analyse_ = commands.add_parser("analyse", help="read files or folders and print what is found; keep nothing")
    analyse_.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    analyse_.add_argument("--published", type=date.fromisoformat, metavar="DATE", help="the day of publication")
    analyse_.add_argument("--json", action="store_true", help="one JSON object a line on standard output")
    analyse_.set_defaults(run=_analyse)
    return parser


def _analyse(options: argparse.Namespace) -> int:
    failed = False
    for reading in _readings(options.paths, options.published):
        failed |= reading.article is None
        print(json.dumps(_found(reading), ensure_ascii=False, default=str))
    return 1 if failed else 0


def _readings(places: list[Path], published: date | None) -> Iterator[Reading]:
    for place in places:
        for path in paths(place):
            try:
                content = path.read_bytes()
            except OSError as error:
                yield Reading(str(path), error=f"cannot be read: {error.strerror}")
                continue
            yield from read(str(path), content, published)


def _found(reading: Reading) -> dict[str, Any]:
    """What `analyse --json` prints of a reading."""
    where = {"file": reading.file} | ({"row": reading.row} if reading.row is not None else {})
    if reading.article is None:
        return where | {"error": reading.error}
    analysis: Analysis = analyse(reading.article)
    rows = {row_type.table: [_keys(r, names) for r in analysis.rows(row_type)] for row_type, names in SHOWN.items()}
    article = _keys(analysis.article, SHOWN_OF_ARTICLE)
    return where | {"article": article} | rows | {"topics": list(analysis.article.topics)}


def _keys(row: Any, names: str) -> dict[str, Any]:
    values = asdict(row)
    return {name: values[name] for name in names.split()}


if __name__ == "__main__":
    sys.exit(main())
