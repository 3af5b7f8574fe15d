"""The statements that several articles give in the same words, as the store keeps them: from blocks of a week each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date, timedelta
from typing import Any, NamedTuple

import pandas as pd

from components.corpus.kept.by_block import ByBlock
from components.corpus.same_event.renewing import Renewed
from components.corpus.same_words import ToldWords, divided, joined, told_words
from components.models import RepeatedStatement, Statement, quoted
from components.storage.table import months_in

WEEK_SQL = "coalesce(strftime(published, '%G-W%V'), '')"  # "2025-W18"; "" for what has no day
COLUMNS = (
    "row_id", "article_id", "outlet", "published", "part", "sentence_span", "speaker", "content_spans", "quote_type",
)  # fmt: skip
WITH_WORDS = ("row_id", "speaker", "content_spans", "quote_type")


class Publication(NamedTuple):
    """Where a statement was published."""

    article_id: str
    outlet: str | None
    day: date
    week: str


class Repeated(ByBlock):
    """The statements in the same words, from the statements of a week and its neighbours.

    A result names the weeks of all statements that it hangs together with, also of those that are in no result, so that
    after a change of a week only the results that reach into it or into its neighbours can change.
    """

    row_type, result, block_sql = Statement, RepeatedStatement, WEEK_SQL
    columns = COLUMNS

    def blocks(self, rows: pd.DataFrame) -> "pd.Series[Any]":
        weeks = {day: f"{day:%G-W%V}" for day in rows["published"].dropna().unique()}
        return rows["published"].map(weeks).astype(object).fillna("")

    def renewed(self, changed: Set[str]) -> Renewed:
        near = changed | {neighbour for week in changed for neighbour in _neighbours(week)}
        old = self.results_in(near)
        reach = near | {week for weeks in old["blocks"] for week in weeks}
        rows = self.rows_in(reach)
        rows = rows[rows["speaker"].notna() & rows["published"].notna()]
        reports = dict(zip(rows["row_id"], self._publications(rows), strict=True))
        every = [
            self._result(group, reports, weeks)
            for together in joined(self._told(rows, reports))
            if near & (weeks := {reports[one.row_id].week for one in together})
            for group in divided(together)
        ]
        return self._but_for_those_that_stand(old, every)

    def _publications(self, rows: pd.DataFrame) -> Iterator[Publication]:
        outlets = rows["outlet"].astype(object).where(rows["outlet"].notna(), None)
        columns = (rows["article_id"], outlets, rows["published"], self.blocks(rows))
        for article_id, outlet, published, week in zip(*columns, strict=True):
            yield Publication(article_id, outlet, published.date(), week)

    def _told(self, rows: pd.DataFrame, reports: Mapping[str, Publication]) -> Iterator[ToldWords]:
        """The statements as they are compared, with their words from the texts of their articles."""
        by_article = defaultdict[str, list[tuple[Any, ...]]](list)
        for article_id, *row in zip(*(rows[name].tolist() for name in ("article_id", *WITH_WORDS)), strict=True):
            by_article[article_id].append(tuple(row))
        for article_id, text in self.store.texts(by_article, months_in(rows["published"])):
            for row_id, speaker, spans, quote_type in by_article[article_id]:
                words = quoted(text, tuple((int(start), int(end)) for start, end in spans))
                if one := told_words(row_id, speaker, reports[row_id].day.toordinal(), words, quote_type):
                    yield one

    def _result(
        self, group: Sequence[ToldWords], reports: dict[str, Publication], weeks: Set[str]
    ) -> RepeatedStatement:
        own = [reports[one.row_id] for one in group]
        return RepeatedStatement(
            row_id=group[0].row_id,
            published=own[0].day,
            row_ids=tuple(one.row_id for one in group),
            reports=len({report.article_id for report in own}),
            outlets=tuple(dict.fromkeys(report.outlet for report in own if report.outlet)),
            first=own[0].day,
            last=own[-1].day,
            blocks=tuple(sorted(weeks)),
        )


def _neighbours(week: str) -> Iterator[str]:
    """The weeks before and after."""
    if week:
        monday = date.fromisoformat(f"{week}-1")
        yield from ((monday + timedelta(days)).strftime("%G-W%V") for days in (-7, 7))
