"""The language of what is shown: current(), using(), bound(); English where nobody chose another.

It belongs to the work at hand, not to the process: two sessions may read in two languages at once. `using` sets it for
a block, `speak` for the rest of a run. Where neither did, whoever knows the session is asked (`asks`), because
callbacks, fragments and threads begin without what a run of the page has set.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

DEFAULT_LANGUAGE = "en"  # of the pages, and of rows of which nothing else is known
INTERFACE = {"en": "English", "fr": "Français"}  # the languages of the interface, in their own words
LOCALES = {"en": "en_CA", "fr": "fr_CA"}  # as the Unicode Common Locale Data Repository names them

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Asked = Callable[[], str | None]  # the code of a session's language; None where no session is at work

_spoken: ContextVar[str | None] = ContextVar("spoken", default=None)
_asked: list[Asked] = []


def current() -> str:
    """The code of the language in which things are shown now: "en" or "fr"."""
    if code := _spoken.get():
        return code
    return next((code for ask in _asked if (code := ask())), DEFAULT_LANGUAGE)


def speak(code: str) -> None:
    """Sets the language for what this thread or task does from now on."""
    _spoken.set(code)


@contextmanager
def using(code: str) -> Iterator[None]:
    """Context in which a language is spoken."""
    token = _spoken.set(code)
    try:
        yield
    finally:
        _spoken.reset(token)


def bound(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """The function in the language spoken now, wherever it is called: in another thread, after the run of the page."""
    code = current()

    @wraps(function)
    def called(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        with using(code):
            return function(*args, **kwargs)

    return called


def asks(ask: Asked) -> None:
    """Has a function asked for the language where none was set; once, however often it is given."""
    if ask not in _asked:
        _asked.append(ask)


def preferred(locale: str | None) -> str:
    """The language of the interface for a browser's "fr-CA"; English where there is none for it."""
    code = (locale or "").replace("_", "-").split("-")[0].lower()
    return code if code in INTERFACE else DEFAULT_LANGUAGE
