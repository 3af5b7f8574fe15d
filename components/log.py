"""begin(): the log of the program, with times and levels, and with neither article text nor secrets in it.

It goes to standard error, or to the file that PARALLEL49_LOG names, which is rotated: at 5 MB it is put aside and a new
one begun, and five are kept. PARALLEL49_LOG_LEVEL is debug, info (the default), warning or error.

An exception is written as its type and the places in the code that it passed, without its message: messages quote what
could not be read. Whoever logs names counts, kinds and places, never words of an article, names or addresses.
"""

import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Any

FILE, LEVEL = "PARALLEL49_LOG", "PARALLEL49_LOG_LEVEL"
LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}
MOST_BYTES, KEPT = 5_000_000, 5
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
ROOT = Path(__file__).parents[1]
INNERMOST = 8  # places in the code that are named of an exception

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None]


class Errors(logging.Handler):
    """Counts the errors that are logged, and keeps the time of the last."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.count, self.last = 0, 0.0

    def emit(self, record: logging.LogRecord) -> None:
        """Counts one."""
        self.count, self.last = self.count + 1, record.created


errors = Errors()


def begin() -> None:
    """Begins to log, in this process and for the libraries in it; raises ValueError for an unknown level."""
    level = os.environ.get(LEVEL, "info").strip().lower() or "info"
    if level not in LEVELS:
        raise ValueError(f"{LEVEL} is {level!r}; known are {', '.join(LEVELS)}")
    logger = logging.getLogger("components")
    for old in list(logger.handlers):
        logger.removeHandler(old)
        old.close()
    written = _handler()
    written.setFormatter(logging.Formatter(FORMAT))
    logger.addHandler(written)
    logger.addHandler(errors)
    logger.setLevel(LEVELS[level])
    logger.propagate = False
    logging.setLogRecordFactory(_Record)


def _handler() -> logging.Handler:
    file = os.environ.get(FILE)
    if not file:
        return logging.StreamHandler(sys.stderr)
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    return RotatingFileHandler(file, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8")


class _Record(logging.LogRecord):
    """A record whose exception is written without its message, whoever formats it."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if isinstance(self.exc_info, tuple) and self.exc_info[1] is not None:
            self.exc_text = described(self.exc_info[1])

    def getMessage(self) -> str:
        """The message on one line, so that no value in it can feign another entry."""
        return " | ".join(super().getMessage().splitlines())


def described(error: BaseException) -> str:
    """An exception and those that led to it: of each the type and the innermost places in the code."""
    lines, seen, current = list[str](), set[int](), error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        places = [f"{_place(frame.f_code.co_filename)}:{line}" for frame, line in walk_tb(current.__traceback__)]
        lines.append(f"  {type(current).__name__} at {' > '.join(places[-INNERMOST:]) or 'an unknown place'}")
        current = current.__cause__ or current.__context__  # type: ignore[assignment]
    return "\n".join(lines)


def _place(file: str) -> str:
    """A file as it is named in the log: within the program or its package, not by the folders of this machine."""
    path = Path(file)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else "/".join(path.parts[-2:])
