"""pages(): the files that leave a store of hostile articles and that a browser may open, by their names."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from components import briefing
from components.export import watching
from components.export.watching import News, NewsEntry
from components.report import Evidence, Picture, Source, ViewReport, html, pictures
from tests.hostile.exported import CITED, LINKS, STAMP, Exported
from tests.hostile.odd_words import WORDS


def pages(files: Exported) -> dict[str, bytes]:
    """The chart, the briefing, the digest, the feed, the report and its figures, the calendar and the timeline."""
    news, made = _news(files), _report(files)
    figures = {f"{picture.name}.svg": picture.drawing.svg().encode() for picture in made.pictures}
    return {
        "chart.html": files.chart,
        "briefing.html": briefing.html(files.briefing).encode(),
        "digest.html": watching.html(news),
        "digest.txt": watching.plain_text(news),
        "feed.xml": watching.atom(news),
        "report.html": html(made).encode(),
        "events.ics": files.calendar,
        "timeline.json": files.timeline,
        **figures,
    }


def _news(files: Exported) -> News:
    statements = list(_entries(files.tables["Statements"], "speaker"))
    return News(CITED, CITED, STAMP, statements, list(_entries(files.tables["Events"], "summary")))


def _entries(rows: pd.DataFrame, title: str) -> Iterator[NewsEntry]:
    for row in rows.to_dict("records"):
        yield NewsEntry(str(row["row_id"]), str(row[title]), str(row["sentence"]), str(row["outlet"]), STAMP)


def _report(files: Exported) -> ViewReport:
    words = tuple(WORDS.values())
    sources = tuple(
        Source(f"a{number}", said, said, date(2025, 3, 4), LINKS[number % len(LINKS)], (said,))
        for number, said in enumerate(words)
    )
    evidence = tuple(
        Evidence(number, said, said, source, said)
        for number, (said, source) in enumerate(zip(words, sources, strict=True))
    )
    return ViewReport(
        title=CITED,
        filters=CITED,
        made=date(2025, 5, 1),
        address=LINKS[0],
        summary=CITED,
        cited=CITED,
        findings=words,
        pictures=(Picture("most-quoted", CITED, CITED, pictures.most_quoted(_quoted(words), CITED)),),
        events=tuple((one.sentence, one.number) for one in evidence),
        dialogue=tuple((one.sentence, one.number) for one in evidence),
        advice=(files.briefing,),
        sources=sources,
        evidence=evidence,
    )


def _quoted(words: tuple[str, ...]) -> pd.DataFrame:
    counts: dict[str, Any] = dict.fromkeys(("statements", "negative", "neutral", "positive", "not scored"), 1)
    return pd.DataFrame([{"speaker": said, **counts} for said in words])
