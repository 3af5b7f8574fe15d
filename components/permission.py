"""Whether this process, and the person for whom it works, may change what is stored; the store asks before each change.

With the environment variable PARALLEL49_READ_ONLY nobody may. Who else may not is for the part of the program to say
that knows the person: the dashboard, where people sign in. The rule stands here, below the store, and not at the
buttons of the pages: a message sent to the server without a button, or a command, meets it too.
"""

import os
from collections.abc import Callable

READ_ONLY = "PARALLEL49_READ_ONLY"
OFF = ("", "0", "false", "no", "off")

Refusal = Callable[[], str | None]  # the reason why the person may not change anything; None: they may
_refusals: list[Refusal] = []


def is_read_only() -> bool:
    """Whether the environment says that nothing may be changed."""
    return os.environ.get(READ_ONLY, "").strip().lower() not in OFF


def also_asks(refusal: Refusal) -> None:
    """Has a function asked before each change, too; once, however often it is given."""
    if refusal not in _refusals:
        _refusals.append(refusal)


def refusal() -> str | None:
    """A sentence that says why nothing may be changed now; None where it may be."""
    if is_read_only():
        return "This is a copy for reading only: nothing can be added, corrected or removed here."
    return next((reason for ask in _refusals if (reason := ask())), None)
