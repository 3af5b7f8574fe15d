"""One event as several outlets tell it: who was first, what is one delivery, which quotations each chooses."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from components.query.summaries.counting import body
from components.query.summaries.timeline import by_importance
from components.storage.frames import JOINT

MOST_EVENTS, MOST_OUTLETS, MOST_SENTENCES, MOST_QUOTATIONS = 40, 6, 2, 3
QUOTED = ("direct", "mixed")


@dataclass(frozen=True, slots=True)
class Telling:
    """How one outlet tells an event: its reports, and how many days after the first of all it began.

    `days_later` is None where a day is not known. `same_text_as` are the outlets that printed the same delivery.
    """

    outlet: str
    row_ids: tuple[str, ...]
    day: pd.Timestamp | None
    days_later: int | None
    same_text_as: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedQuotation:
    """The words of one speaker as several outlets, or one, carry them: a statement's row_id by outlet."""

    row_ids: dict[str, str]

    @property
    def outlets(self) -> frozenset[str]:
        """The outlets that carry it."""
        return frozenset(self.row_ids)


def told_by_several(events: pd.DataFrame) -> pd.DataFrame:
    """The most important of the events (`summaries.events.distinct_events`) that two outlets or more report."""
    return by_importance(events[events["outlets"] > 1]).head(MOST_EVENTS)


def tellings(reports: pd.DataFrame, articles: pd.DataFrame) -> list[Telling]:
    """How each outlet tells an event, who was first before the others, at most MOST_OUTLETS.

    `reports` are the rows that report it (`summaries.events.reports_of`), `articles` have article_id and story_id.
    """
    story = articles.set_index("article_id")["story_id"].dropna()
    known = reports[reports["outlet"].notna()]
    known = known.assign(story=known["article_id"].map(story)).sort_values(["published", "row_id"], kind="stable")
    first = known["published"].min()
    groups = known.groupby("outlet", observed=True, sort=False)
    found = [_telling(str(outlet), own, known, first) for outlet, own in groups]
    return sorted(found, key=lambda one: (one.day is None, one.day or pd.Timestamp.max))[:MOST_OUTLETS]


def quotations(
    statements: pd.DataFrame, reports: pd.DataFrame, topics: object, told_in: Callable[[str], Sequence[str]]
) -> list[SharedQuotation]:
    """The quotations of the reporting articles that share a topic with an event, the most carried first.

    Each has the outlets, of those that report the event, which carry it. `told_in` gives the row_ids of all statements
    in the same words as one; what has none there is compared by its sentence.
    """
    inside = statements["article_id"].isin(set(reports["article_id"])) & statements["outlet"].notna()
    own = body(statements[inside & statements["quote_type"].isin(QUOTED)])
    own = own[[bool(_labels(value) & _labels(topics)) or not _labels(topics) for value in own["topics"]]]
    found: dict[str, dict[str, str]] = {}
    for row in own.sort_values(["published", "row_id"], kind="stable").itertuples(index=False):
        same = min(told_in(str(row.row_id)), default="") or " ".join(str(row.sentence).split())
        found.setdefault(same, {}).setdefault(str(row.outlet), str(row.row_id))
    return sorted(map(SharedQuotation, found.values()), key=lambda one: -len(one.outlets))


def by_all(given: Sequence[SharedQuotation], outlets: Sequence[str]) -> list[SharedQuotation]:
    """The quotations that all outlets carry."""
    return [one for one in given if one.outlets >= set(outlets)][:MOST_QUOTATIONS]


def only_in(given: Sequence[SharedQuotation], outlet: str) -> list[SharedQuotation]:
    """The quotations that one outlet alone carries."""
    return [one for one in given if one.outlets == {outlet}][:MOST_QUOTATIONS]


def left_out(given: Sequence[SharedQuotation], outlet: str) -> list[SharedQuotation]:
    """The quotations that two or more others carry and an outlet does not."""
    return [one for one in given if outlet not in one.outlets and len(one.outlets) > 1][:MOST_QUOTATIONS]


def _telling(outlet: str, own: pd.DataFrame, all_reports: pd.DataFrame, first: pd.Timestamp) -> Telling:
    days = own["published"].dropna()
    day = None if days.empty else days.iloc[0]
    same = all_reports[all_reports["story"].isin(set(own["story"].dropna())) & (all_reports["outlet"] != outlet)]
    return Telling(
        outlet,
        tuple(_each_sentence_once(own)),
        day,
        None if day is None else (day - first).days,
        tuple(dict.fromkeys(same["outlet"].astype(str))),
    )


def _each_sentence_once(reports: pd.DataFrame) -> Iterator[str]:
    """The row_ids of the first reports with different sentences; a sentence of the story before a headline."""
    ordered = pd.concat([body(reports), reports.drop(index=body(reports).index)])
    yield from ordered.drop_duplicates("sentence")["row_id"].head(MOST_SENTENCES).astype(str)


def _labels(joined: object) -> set[str]:
    return set(joined.split(JOINT)) - {""} if isinstance(joined, str) else set()
