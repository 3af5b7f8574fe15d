"""pdf(): the briefing as one page of PDF."""

from bisect import bisect_left
from itertools import groupby

from components.briefing.points import Briefing, Point, cited, facts, kept, with_role
from components.export.paper import ACCENT, INK, QUIET, Paper

LARGEST, SMALLEST = 1.0, 0.82  # of the type: a briefing that nearly fits is set smaller before points are left out


def pdf(briefing: Briefing) -> bytes:
    """The briefing as one page of PDF; points that do not fit, set small, are left out and counted."""
    for size in (LARGEST, 0.9, SMALLEST):
        if _drawn(briefing, size).pages == 1:
            return _drawn(briefing, size).output()
    counts = range(1, len(briefing.points) + 1)
    fitting = bisect_left(counts, True, key=lambda count: _drawn(kept(briefing, count), SMALLEST).pages > 1)
    return _drawn(kept(briefing, max(fitting, 1)), SMALLEST).output()


def _drawn(briefing: Briefing, size: float) -> Paper:
    paper = Paper(briefing.heading)
    paper.write(briefing.heading, "serif-bold", 19 * size, INK)
    paper.write(briefing.subheading, "sans", 9 * size, QUIET)
    paper.space(2.5 * size)
    paper.write(briefing.lead, "serif", 11.5 * size, INK)
    add_points(paper, briefing, size)
    paper.space(2.5 * size)
    paper.write(briefing.source, "sans", 8 * size, QUIET)
    return paper


def add_points(paper: Paper, briefing: Briefing, size: float = 1.0) -> None:
    """Writes the points, numbered and with the marks of their advisers, and below them whom the marks stand for."""
    marks = briefing.marks
    for number, point in enumerate(briefing.points, 1):
        paper.space(2.2 * size)
        by = "  ".join(marks[name] for name in point.advisers)
        paper.item(f"{number}", point.words, by, 11 * size)
        _below(paper, point, size)
    if marks:
        paper.space(2.5 * size)
        known = (f"{marks[name]} {with_role(name, role)}" for name, role in briefing.advisers.items())
        paper.write("   ·   ".join(known), "sans", 8.5 * size, ACCENT)


def _below(paper: Paper, point: Point, size: float) -> None:
    if quotation := point.quotation:
        paper.write(quotation.said, "serif", 9.5 * size, INK, indent=True)
    paper.write(facts(point, point.voices[0]), "sans", 8 * size, QUIET, indent=True)
    for (words, url), _ in groupby(point.voices, key=lambda voice: (cited(voice), voice.url)):
        paper.write(words, "sans", 8 * size, QUIET, url, indent=True)
