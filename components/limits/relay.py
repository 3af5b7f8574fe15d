"""A process that forks another one for a server, and hands on what is asked of it and what it answers.

Called with the number of a connection's file and the modules to import before it forks, so that nothing is loaded again
when a limit has ended the other process.
"""

import importlib
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection
from typing import Any

from components.limits.budget import UNLIMITED, Budget
from components.limits.process import Process
from components.limits.serving import Function, serve


def main(arguments: list[str]) -> None:
    """Works until the connection is closed."""
    for module in arguments[1:]:
        importlib.import_module(module)
    process = Process()

    def results(budget: Budget, function: Function, *given: Any) -> Iterator[Any]:
        if budget != UNLIMITED:
            return process.results(budget, function, *given)
        process.close()  # the next one, forked off this one, has what is loaded here
        return iter(function(*given))

    serve(Connection(int(arguments[0])), results)
    process.close()


if __name__ == "__main__":
    main(sys.argv[1:])
