"""pdf(): the report as pages of PDF, with a title page, page numbers and an outline."""

from collections.abc import Sequence
from typing import Any

from components import wording
from components.briefing.pdf import add_points
from components.export.paper import ACCENT, INK, QUIET, Paper
from components.messages import _
from components.report.document import ViewReport


def pdf(report: ViewReport) -> bytes:
    """The report as PDF."""
    paper = Paper(report.title, numbered=True)
    _cover(paper, report)
    paper.heading(_("Findings"))
    for words in report.findings:
        paper.write(words, "serif", 12, INK)
        paper.space(2)
    _events(paper, report)
    _dialogue(paper, report)
    _advice(paper, report)
    paper.heading(_("Method"))
    for words in report.method:
        paper.write(words, "serif", 10.5, INK)
        paper.space(1.5)
    _evidence(paper, report)
    _sources(paper, report)
    return paper.output()


def _cover(paper: Paper, report: ViewReport) -> None:
    paper.space(70)
    paper.write(f"Parallel 49 · {wording.day(report.made)}", "sans", 10, QUIET)
    paper.space(3)
    paper.write(report.title, "serif-bold", 30, INK)
    paper.space(5)
    paper.write(report.summary, "serif", 13, INK)
    paper.space(4)
    paper.write(report.filters, "sans", 10, QUIET)
    paper.space(60)
    paper.write(report.cited, "sans", 8.5, QUIET, report.address)
    paper.pdf.add_page()


def _heading(paper: Paper, words: str, told: Sequence[Any]) -> None:
    """The heading of a section, where there is anything to tell in it."""
    if told:
        paper.space(4)
        paper.heading(words)


def _events(paper: Paper, report: ViewReport) -> None:
    _heading(paper, _("The course of events"), report.pictures)
    for picture in report.pictures:
        if paper.room < picture.drawing.height * paper.pdf.epw / picture.drawing.width + 25:
            paper.pdf.add_page()
        paper.heading(picture.title, 3)
        paper.write(picture.subtitle, "sans", 9, QUIET)
        paper.space(2)
        picture.drawing.draw(paper)
        paper.space(4)
    for place, (words, number) in enumerate(report.events, 1):
        paper.item(str(place), words, f"[{number}]", 10)


def _dialogue(paper: Paper, report: ViewReport) -> None:
    known = {one.number: one for one in report.evidence}
    _heading(paper, _("Who speaks of whom"), report.dialogue)
    for words, number in report.dialogue:
        paper.write(f"{words} [{number}]", "sans-bold", 10, ACCENT)
        paper.write(known[number].sentence, "serif", 11, INK)
        paper.space(2)


def _advice(paper: Paper, report: ViewReport) -> None:
    _heading(paper, _("Advice"), report.advice)
    for brief in report.advice:
        paper.heading(brief.heading, 3)
        paper.write(brief.lead, "serif", 11, INK)
        add_points(paper, brief, 0.95)
        paper.space(4)


def _evidence(paper: Paper, report: ViewReport) -> None:
    _heading(paper, _("Evidence"), report.evidence)
    for one in report.evidence:
        paper.item(str(one.number), one.sentence, "", 9.5)
        said = " · ".join(filter(None, (one.speaker, one.shows, one.source.in_words())))
        paper.write(said, "sans", 8, QUIET, one.source.url, indent=True)
        paper.space(1.2)


def _sources(paper: Paper, report: ViewReport) -> None:
    _heading(paper, _("Sources"), report.sources)
    for source in report.sources:
        paper.write(source.in_words(), "sans", 9, INK, source.url)
