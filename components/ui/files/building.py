"""view(): the report of what the filters ask for, from the numbers that the pages show."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from components import wording
from components.charts import coverage as coverage_titles
from components.charts import timeline as timeline_titles
from components.messages import N_, _
from components.models import Advice, Article, Event, RowType, Statement
from components.query.key_events import key_events
from components.query.summaries import coverage, events, speakers
from components.query.summaries.counting import commonest, fitting_length, scope
from components.query.summaries.timeline import most_reported
from components.report import Evidence, Picture, Source, ViewReport
from components.report import pictures as draw
from components.storage.frames import JOINT
from components.ui.advice import briefing as advice_briefing
from components.ui.advice import compared, status
from components.ui.files import citing
from components.ui.state import filters, load, quoting
from components.ui.state.counted import counted_rows

TITLE = N_("Canada–U.S. relations in the news")
MOST_PAIRS, MOST_BRIEFS, MOST_SOURCES = 6, 2, 300
TABLES: dict[str, RowType] = {
    "statements": Statement,
    "events": Event,
    "advice": Advice,
    "articles": Article,
}
BY_LENGTH = {
    "day": N_("Articles by day, with numbered events"),
    "week": N_("Articles by week, with numbered events"),
    "month": N_("Articles by month, with numbered events"),
}
PINS_BELOW = {
    "day": N_("{scope} · articles by day; the pins are listed below"),
    "week": N_("{scope} · articles by week; the pins are listed below"),
    "month": N_("{scope} · articles by month; the pins are listed below"),
}
PARTS = {
    N_("Findings"): ("findings",),
    N_("Figures and events"): ("pictures", "events"),
    N_("Who speaks of whom"): ("dialogue",),
    N_("Advice"): ("advice",),
    N_("Evidence"): ("evidence",),
    N_("Sources"): ("sources",),
}  # what can be left out, with the fields of a ViewReport that hold it


def view(told: Callable[[float, str], Any]) -> ViewReport:
    """The report; `told` is called with the share that is done and what comes next."""
    articles, said = load.selected(Article), counted_rows(Statement).frame
    known = {source.article_id: source for source in _sources(articles)}
    told(0.05, _("Counting …"))
    found = load.events()
    important = key_events(found, load.covered(articles), draw.PINS)
    shown, pictures = _pictures(articles, said, important, len(found))
    told(0.3, _("Choosing quotations …"))
    pairs = list(_pairs(said))
    evidence = tuple(_evidence(important, pairs, known))
    told(0.45, _("Comparing advice …"))
    briefs = _briefs()
    summary = coverage.sentence_on(articles, said, found, counted_rows(Advice).frame)
    covered = load.covered(articles)
    return ViewReport(
        title=_(TITLE),
        filters=_filters(),
        made=date.today(),
        address=citing.address(),
        summary=summary,
        cited=citing.cited(_(TITLE), wording.plural(len(articles), "article"), covered),
        findings=(*shown, *_next(found), *(brief.lead for brief in briefs)),
        pictures=pictures,
        events=tuple((_event(row), number) for number, row in enumerate(load.each(important), 1)),
        dialogue=tuple((words, len(important) + place) for place, (words, _) in enumerate(pairs, 1)),
        advice=briefs,
        sources=tuple(known.values())[:MOST_SOURCES],
        evidence=evidence,
    )


def without(report: ViewReport, kept: list[str]) -> ViewReport:
    """The report with some of PARTS alone; what is quoted or numbered brings its evidence along."""
    left_out = [field for part, fields in PARTS.items() if part not in kept for field in fields]
    needed = {"evidence"} if {"Figures and events", "Who speaks of whom"} & set(kept) else set()
    empty: dict[str, Any] = {field: () for field in left_out if field not in needed}
    return replace(report, **empty)


def tables() -> dict[str, pd.DataFrame]:
    """The rows that the filters ask for, by the names of their tables."""
    return {name: load.selected(row_type) for name, row_type in TABLES.items()}


def _filters() -> str:
    return _("Filter: {filters}", filters=filters.in_words()) if filters.current() else _("Whole corpus")


def _sources(articles: pd.DataFrame) -> Iterator[Source]:
    for row in load.each(articles.sort_values("published", kind="stable")):
        authors = tuple(name for name in wording.value(row.authors).split(JOINT) if name)
        yield Source(
            str(row.article_id),
            wording.value(row.title),
            wording.value(row.outlet),
            draw.day_of(row.published),
            wording.value(row.url),
            authors,
        )


def _pictures(
    articles: pd.DataFrame, said: pd.DataFrame, important: pd.DataFrame, count: int
) -> tuple[list[str], tuple[Picture, ...]]:
    """What the figures show, in sentences, and the figures."""
    findings, pictures = list[str](), list[Picture]()
    whole = scope(articles)
    length = fitting_length(whole.first, whole.last)
    periods = coverage.over_time(articles, length)
    if len(periods):
        findings.append(coverage_titles.over_time_title(periods, length))
        pins = important if len(important) else pd.DataFrame({"start": [], "end": []})
        title = timeline_titles.title(most_reported(important), count) if len(important) else findings[-1]
        below = f"{wording.plural(whole.articles, 'article')} · {wording.days(whole.first, whole.last)}"
        drawing = draw.timeline(periods, pins, _(BY_LENGTH[length]))
        pictures.append(Picture("timeline", title, _(PINS_BELOW[length], scope=below), drawing))
        findings += [title] if title != findings[-1] else []
    quoted = coverage.most_quoted(said) if len(said) else pd.DataFrame()
    if len(quoted):
        title = coverage_titles.most_quoted_title(quoted)
        below = _("{statements} · by tone", statements=wording.plural(len(said), "statement"))
        pictures.append(Picture("most-quoted", title, below, draw.most_quoted(quoted, title)))
        findings.append(title)
    return [f"{words.rstrip('.')}." for words in findings], tuple(pictures)


def _next(found: pd.DataFrame) -> Iterator[str]:
    """What is planned next on the newest day of coverage."""
    for event in load.each(events.coming_up(found, load.covered()[1], 1)):
        when = wording.when(event.start, event.end, wording.value(event.grain))
        yield _("Planned next, {when}: {event}.", when=when, event=event.summary)


def _pairs(said: pd.DataFrame) -> Iterator[tuple[str, Any]]:
    """Who speaks most often of whom, in words, each with the quotation that tells most; those without one left out."""
    known = said[(said["speaker"].astype(object) != said["about"].astype(object)) & said["about"].notna()]
    cells = speakers.matrix(known).sort_values("statements", ascending=False, kind="stable")
    for cell in load.each(cells.head(MOST_PAIRS)):
        told = quoting.telling(known[(known["speaker"] == cell.speaker) & (known["about"] == cell.about)])
        if told is not None:
            counted = wording.plural(int(cell.statements), "statement")
            yield _("{speaker} of {about}: {n}", **_named(cell), n=counted), told


def _named(row: Any) -> dict[str, str]:
    return {"speaker": wording.person(row.speaker), "about": wording.person(row.about)}


def _evidence(important: pd.DataFrame, pairs: list[tuple[str, Any]], known: dict[str, Source]) -> Iterator[Evidence]:
    for number, row in enumerate(load.each(important), 1):
        yield Evidence(number, row.summary, row.sentence, _source(row, known))
    for number, (_words, row) in enumerate(pairs, len(important) + 1):
        yield Evidence(
            number,
            _("of {whom}", whom=wording.person(row.about)),
            row.sentence,
            _source(row, known),
            wording.person(row.speaker),
        )


def _source(row: Any, known: dict[str, Source]) -> Source:
    ident = str(row.article_id)
    return known.get(ident) or Source(ident, "", wording.value(row.outlet), draw.day_of(row.published))


def _event(row: Any) -> str:
    return f"{wording.when(row.start, row.end, wording.value(row.grain))}: {row.summary}" + (
        _(", planned") if row.planned else ""
    )


def _briefs() -> tuple[Any, ...]:
    counted = counted_rows(Advice)
    if not len(counted.frame):
        return ()
    rows = status.with_statuses(counted.get(compared.register))
    named = [name for name in commonest(rows["addressee"], MOST_BRIEFS + 1) if name != wording.UNRESOLVED]
    return tuple(advice_briefing.made_for(rows, str(name)) for name in named[:MOST_BRIEFS])
