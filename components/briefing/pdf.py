"""pdf(): the briefing as one page of PDF; the only module that needs fpdf2."""

import unicodedata
from bisect import bisect_left
from dataclasses import replace

from fpdf import FPDF

from components import wording
from components.briefing import Briefing, by_adviser

MARGIN, SIDE = 18, 20  # millimetres
Colour = tuple[int, int, int]
ACCENT: Colour = (53, 80, 110)
INK: Colour = (27, 31, 36)
QUIET: Colour = (95, 102, 112)


def pdf(briefing: Briefing) -> bytes:
    """The briefing as one page of PDF; points that do not fit are left out and counted.

    The standard fonts of PDF know Western European letters: others appear as "?".
    """
    counts = range(1, len(briefing.points) + 1)
    kept = bisect_left(counts, True, key=lambda count: _drawn(_first(briefing, count)).page_no() > 1)
    return bytes(_drawn(_first(briefing, max(kept, 1)) if briefing.points else briefing).output())


def _first(briefing: Briefing, kept: int) -> Briefing:
    return replace(briefing, points=briefing.points[:kept], more=briefing.more + len(briefing.points) - kept)


def _drawn(briefing: Briefing) -> FPDF:
    page = FPDF(format="Letter")
    page.core_fonts_encoding = "cp1252"
    page.set_margins(SIDE, MARGIN)
    page.set_auto_page_break(True, MARGIN)
    page.set_title(_western(briefing.heading))
    page.set_creator("Parallel 49")
    page.add_page()
    _lines(page, briefing.heading, "Times", "B", 19, INK, 8)
    _lines(page, briefing.subheading, "Helvetica", "", 9, QUIET, 5)
    for adviser, own in by_adviser(briefing.points):
        page.ln(3)
        _lines(page, adviser, "Helvetica", "B", 10, ACCENT, 5)
        for point in own:
            _lines(page, point.words, "Times", "", 11.5, INK, 5)
            facts = (
                point.modality,
                point.topics,
                point.status,
                point.title,
                point.outlet,
                wording.day(point.published),
            )
            _lines(page, " · ".join(filter(None, facts)), "Helvetica", "", 8, QUIET, 4, point.url)
            page.ln(1.2)
    page.ln(3)
    _lines(page, briefing.source, "Helvetica", "", 8, QUIET, 4)
    return page


def _lines(
    page: FPDF,
    words: str,
    font: str,
    style: str,
    size: float,
    colour: Colour,
    height: float,
    link: str = "",
) -> None:
    page.set_font(font, style, size)
    page.set_text_color(*colour)
    safe = link if link.startswith(("http:", "https:")) else ""
    page.multi_cell(0, height, _western(words), align="L", new_x="LMARGIN", new_y="NEXT", link=safe)


def _western(words: str) -> str:
    """The words with letters that the standard fonts do not have replaced by "?"."""
    narrow = words.replace(wording.THIN, " ").replace("−", "-").replace("→", "to")
    return unicodedata.normalize("NFC", narrow).encode("cp1252", "replace").decode("cp1252")
