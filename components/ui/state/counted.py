"""counted_rows(): the statements or advice that are counted, each once; summaries of them are cached.

What a page computes from the whole selection is the same for every visitor until the store, the corrections or the
filters change, so `CountedRows.get` keeps it; what takes long and rests on no filter lies ready for servers that start.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar

import pandas as pd

from components import wording
from components.messages import _, language
from components.models import Article, RowType, Statement
from components.query.selection import Selection
from components.query.summaries.counting import HEADLINE, body, once, told_once
from components.storage.moments.ready import Ready
from components.ui.state import filters, load
from components.ui.state.by_version import kept_for_version

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class CountedRows:
    """The rows that count, and how many were left out. Never change `frame` in place.

    `reach` is the number with what wire copies and, of statements, other reports in the same words repeat; `ready` is
    where results lie ready.
    """

    frame: pd.DataFrame
    reach: int
    headlines: int
    key: Hashable
    ready: Callable[[], Ready]

    def get(self, function: Callable[..., Result], *arguments: Any) -> Result:
        """The result of a function of the frame, computed once in each language; the arguments must be hashable."""
        named, key = (function.__module__, function.__qualname__), (self.key, language.current())
        found: Result = _computed(named, arguments, key, function, self)
        return found

    def changed(self, how: Hashable, function: Callable[..., pd.DataFrame], *arguments: Any) -> "CountedRows":
        """The same with the frame that a function makes of this one; `how` names the change."""
        return replace(self, frame=self.get(function, *arguments), key=(self.key, how))

    @property
    def sentence(self) -> str:
        """A sentence on what was counted and what was left out."""
        parts = [wording.plural(len(self.frame), "statement")]
        if self.reach > len(self.frame):
            reach = wording.number(self.reach)
            parts.append(_("each once; {n} with wire copies and repeated quotations", n=reach))
        if self.headlines:
            parts.append(_("{n} in headlines left out", n=wording.number(self.headlines)))
        return ", ".join(parts) + "."


def counted_rows(row_type: RowType, chosen: Selection | None = None) -> CountedRows:
    """The rows of a type that fit the filters, or another selection, and are counted."""
    chosen = filters.current() if chosen is None else chosen
    selected, key = load.selected(row_type, chosen), (row_type.table, load.version(), chosen)
    frame, headlines = _counted(*key, selected)
    return CountedRows(frame, len(selected) - headlines, headlines, key, partial(load.ready, load.version(), chosen))


@kept_for_version(max_entries=60)
def _counted(name: str, version: load.Version, chosen: Selection, _selected: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    def found() -> pd.DataFrame:
        counted = once(body(_selected), load.table(Article))
        return told_once(counted, load.repeated()) if name == Statement.table else counted

    return load.ready(version, chosen).table(f"counted_{name}", found), int((_selected["part"] == HEADLINE).sum())


@kept_for_version(max_entries=400)
def _computed(
    name: tuple[str, str],
    arguments: tuple[Any, ...],
    key: Hashable,
    _function: Callable[..., Any],
    _rows: CountedRows,
) -> Any:
    return _rows.ready().result((name, arguments, key), lambda: _function(_rows.frame, *arguments))
