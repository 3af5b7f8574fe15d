"""The regular expressions of the program, and texts that are hard for each: its own pieces, repeated, then broken off.

    python -m tests.limits.patterns

lists the patterns of the program that are slow on such texts. One that only ever sees some letters before a name may be
slow on thousands; one that meets a text as it was read may not, and is in test_patterns.py.

A pattern of `re` that goes back over what it has read can take a time that grows with the square of a text's length, or
worse. Hard texts are made of the pattern itself, as its parse tree tells which letters it can repeat.
"""

import ast
import gc
import importlib
import inspect
import pkgutil
import re
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from re import _compiler as sre_compiler  # type: ignore[attr-defined]
from re import _constants as sre
from re import _parser as sre_parser
from time import process_time
from types import FunctionType, ModuleType
from typing import Any

import components

MANY = 20  # repetitions from which a part of a pattern can meet a long text
LETTERS = tuple(dict.fromkeys((*"aA1 .,-'\"(x’“é\n\t—", *map(chr, range(33, 127)), "\x00")))
ENDS = ("", "\x00", ".\x00")  # which may break off what fits so far
LONG, SLOW, MOST = (
    4_000,
    0.05,
    0.3,
)  # letters of a hard text; seconds that are too many; seconds after which it is given up
NO_SEARCH = ("re.compile", "re.escape")
REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)


def patterns() -> dict[re.Pattern[Any], str]:
    """All patterns that the modules hold, in tables and caches too, or write in a call; with their places."""
    found: dict[re.Pattern[Any], str] = {}
    for module in _modules():
        for name, value in vars(module).items():
            for pattern in _held(value):
                found.setdefault(pattern, f"{module.__name__}.{name}")
        for pattern in _written(module):
            found.setdefault(pattern, module.__name__)
    return found


def attacks(pattern: re.Pattern[Any]) -> Iterator[Callable[[int], str]]:
    """Makers of hard texts of a given length: each part that may repeat, again and again, after what is before it.

    And what is before it, again and again: each of these may be a start from which all that follows is read.
    """
    seen = set[tuple[str, str]]()
    for before, part in _repeated(sre_parser.parse(pattern.pattern, pattern.flags), ""):
        for head, again in (("", part), (before, part), ("", before + part), ("", before + " ")):
            if again.strip("\x00") and (head, again) not in seen:
                seen.add((head, again))
                yield partial(_long, head, again)


def _long(head: str, part: str, size: int) -> str:
    """A text of about `size` letters that repeats a part."""
    return head + part * (size // len(part))


def seconds(search: Callable[[str], Any], text: str) -> float:
    """The processor time that a search takes, at least that of MOST where it is given up."""

    def give_up(*_: Any) -> None:
        raise TimeoutError

    before, began = signal.signal(signal.SIGPROF, give_up), process_time()
    signal.setitimer(signal.ITIMER_PROF, MOST)
    try:
        search(text)
    except TimeoutError:
        return MOST
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return process_time() - began


def slowest(pattern: re.Pattern[Any], how: str = "search") -> tuple[float, str]:
    """The most seconds that a pattern takes for a hard text of LONG letters, and the beginning of that text.

    Whatever seems slow is tried again, as a process may have to wait for its memory.
    """
    worst = (0.0, "")
    for make in attacks(pattern):
        for end in ENDS:
            text: Any = make(LONG) + end
            text = text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text
            took = seconds(getattr(pattern, how), text)
            if SLOW < took < MOST:
                took = min(took, seconds(getattr(pattern, how), text))
            worst = max(worst, (took, repr(text[:60])))
            if took >= MOST:
                return worst
    return worst


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(components.__path__, "components."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _held(value: Any) -> Iterator[re.Pattern[Any]]:
    """The patterns that a value of a module holds, however deep, and those that a function returns."""
    waiting, seen = [value], set[int]()
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, (type, ModuleType, FunctionType, str, bytes)):
            continue
        seen.add(id(one))
        if isinstance(one, re.Pattern):
            yield one
        elif hasattr(one, "cache_info"):
            waiting += _returned(one)
        elif isinstance(one, (tuple, list, set, frozenset, dict)) or type(one).__module__.startswith("components"):
            waiting += gc.get_referents(one)


def _returned(function: Any) -> list[Any]:
    """What a cached function without arguments returns, if it says that this holds patterns."""
    asked = inspect.signature(function)
    return [function()] if not asked.parameters and "Pattern" in str(asked.return_annotation) else []


def _written(module: ModuleType) -> Iterator[re.Pattern[Any]]:
    """The patterns that calls such as re.search("...", text) write out."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.") and node.args:
            given, called = node.args[0], ast.unparse(node.func)
            if isinstance(given, ast.Constant) and isinstance(given.value, str) and called not in NO_SEARCH:
                yield re.compile(given.value, re.I if "re.I" in ast.unparse(node) else 0)


def _repeated(tree: Iterable[Any], before: str) -> Iterator[tuple[str, str]]:
    """For each part of a parse tree that may repeat often: a text that fits what is before it, and one that fits it."""
    for operation, argument in tree:
        if operation in REPEATS:
            _, most, body = argument
            if most >= MANY:
                for choice in range(3):
                    yield before, _fitting(body, choice)
            yield from _repeated(body, before)
        elif operation is sre.BRANCH:
            for branch in argument[1]:
                yield from _repeated(branch, before)
        elif operation in (sre.SUBPATTERN, sre.ASSERT, sre.ASSERT_NOT, sre.ATOMIC_GROUP):
            yield from _repeated(argument[-1] if isinstance(argument, tuple) else argument, before)
        before += _fitting([(operation, argument)], 0)


def _fitting(tree: Iterable[Any], choice: int) -> str:
    """A text that fits a parse tree, or nearly; `choice` says which branch and letter are taken of several."""
    return "".join(_one(operation, argument, choice) for operation, argument in tree)


def _one(operation: Any, argument: Any, choice: int) -> str:
    if operation is sre.LITERAL:
        return chr(argument)
    if operation in (sre.IN, sre.NOT_LITERAL, sre.ANY):
        return _letter(operation, argument, choice)
    if operation in REPEATS:
        least, most, body = argument
        return _fitting(body, choice) * int(max(least, min(1, most)))
    if operation is sre.SUBPATTERN:
        return _fitting(argument[3], choice)
    if operation is sre.ATOMIC_GROUP:
        return _fitting(argument, choice)
    if operation is sre.BRANCH:
        return _fitting(argument[1][choice % len(argument[1])], choice)
    return ""


def _letter(operation: Any, argument: Any, choice: int) -> str:
    """A letter that a class of letters has, if one of LETTERS is in it."""
    if operation is sre.ANY:
        return "a .x"[choice % 4]
    tree = sre_parser.SubPattern(sre_parser.State(), [(operation, argument)])
    letters = sre_compiler.compile(tree)
    fit = [letter for letter in LETTERS if letters.match(letter)]
    return fit[choice * 7 % len(fit)] if fit else ""


def main() -> int:
    """0 after listing the patterns that are slow, each searched for."""
    for pattern, where in patterns().items():
        took, text = slowest(pattern)
        if took > SLOW:
            print(f"{took:.2f} s  {where}  {str(pattern.pattern)[:80]!r}  {text}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
