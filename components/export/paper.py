"""Paper: pages of PDF in the house's type; the only module that needs fpdf2.

Where the house's fonts cannot be embedded it sets the standard fonts of PDF, which know Western European letters only:
others appear as "?".
"""

import unicodedata
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from components import typefaces, wording
from components.messages import language
from components.wording.visible import visible

MARGIN, SIDE, INDENT = 18, 20, 8  # millimetres
LEADING = 0.46  # millimetres of line height for each point of the size
Colour = tuple[int, int, int]
ACCENT: Colour = (53, 80, 110)
INK: Colour = (27, 31, 36)
QUIET: Colour = (95, 102, 112)
LINE: Colour = (222, 219, 211)
STANDARD = {
    "sans": ("Helvetica", ""),
    "sans-bold": ("Helvetica", "B"),
    "serif": ("Times", ""),
    "serif-bold": ("Times", "B"),
}


class _Pages(FPDF):
    """Pages with a line at the foot of each but the first, where `foot` writes one."""

    foot: Callable[[int], None] | None = None

    def footer(self) -> None:
        if self.foot and self.page_no() > 1:
            self.foot(self.page_no())


class Paper:
    """Pages of letter size that are written from top to bottom; sizes are in points, rooms in millimetres."""

    def __init__(self, title: str, *, numbered: bool = False) -> None:
        self.pdf = _Pages(format="Letter")
        self.pdf.core_fonts_encoding = "cp1252"
        self.pdf.set_margins(SIDE, MARGIN)
        self.pdf.set_auto_page_break(True, MARGIN)
        self.pdf.set_creator("Parallel 49")
        self.pdf.set_creation_date(datetime.now(UTC))
        self.known = self._add_fonts()
        self.pdf.set_title(visible(title))
        self.pdf.set_lang(language.current())
        if numbered:
            self.pdf.foot = lambda number: self._foot(f"{title} · {number}")
        self.pdf.add_page()

    @property
    def pages(self) -> int:
        """The number of pages so far."""
        return int(self.pdf.page_no())

    @property
    def room(self) -> float:
        """The room that is left above the page's lower margin."""
        return float(self.pdf.h - MARGIN - self.pdf.get_y())

    def write(
        self,
        words: str,
        font: str,
        size: float,
        colour: Colour,
        link: str = "",
        *,
        indent: bool = False,
        align: str = "L",
    ) -> None:
        """Writes a paragraph, on the next page where this one is full; an address of the web becomes a link."""
        if not words:
            return
        self.set(font, size, colour)
        safe = link if link.startswith(("http:", "https:")) else ""
        self.pdf.set_x(SIDE + (INDENT if indent else 0))
        self.pdf.multi_cell(
            0, size * LEADING, self.letters(words, font), align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT, link=safe
        )

    def item(self, number: str, words: str, mark: str, size: float) -> None:
        """Writes a numbered paragraph with a mark behind its last word."""
        self.set("sans-bold", size * 0.9, ACCENT)
        if self.room < 3 * size * LEADING:
            self.pdf.add_page()
        self.pdf.cell(INDENT, size * LEADING, number, new_x=XPos.RIGHT, new_y=YPos.TOP)
        self.pdf.set_left_margin(SIDE + INDENT)
        self.set("serif-bold", size, INK)
        self.pdf.write(size * LEADING, self.letters(words, "serif-bold"))
        self.set("sans-bold", size * 0.75, ACCENT)
        self.pdf.write(size * LEADING, self.letters(f"   {mark}", "sans-bold"))
        self.pdf.ln(size * LEADING)
        self.pdf.set_left_margin(SIDE)

    def heading(self, words: str, level: int = 2) -> None:
        """Writes a heading, which the reader's program lists in its outline, and never last on a page."""
        size = {1: 22.0, 2: 15.0, 3: 11.5}[level]
        if self.room < 40:
            self.pdf.add_page()
        self.pdf.start_section(visible(words), level - 1, strict=False)
        self.space(2 if level == 2 else 1)
        self.write(words, "serif-bold" if level < 3 else "sans-bold", size, INK if level < 3 else ACCENT)
        self.space(1)

    def space(self, millimetres: float) -> None:
        """Leaves some room."""
        self.pdf.ln(millimetres)

    def set(self, font: str, size: float, colour: Colour) -> None:
        """Sets the type of what is written next."""
        family, style = (font, "") if font in self.known else STANDARD[font]
        self.pdf.set_font(family, style, size)
        self.pdf.set_text_color(*colour)

    def letters(self, words: str, font: str) -> str:
        """The words with what the font lacks replaced: by its bare letter, a space, or "?"."""
        found = visible(words).replace(wording.THIN, " ").replace("\u2009", " ").replace("\t", " ")
        if font in self.known:
            return "".join(letter if letter in self.known[font] or letter == "\n" else _near(letter, self.known[font])
                           for letter in unicodedata.normalize("NFC", found))  # fmt: skip
        narrow = unicodedata.normalize("NFC", found.replace("−", "-").replace("→", "to"))
        return narrow.encode("cp1252", "replace").decode("cp1252")

    def output(self) -> bytes:
        """The file."""
        made = BytesIO()
        self.pdf.output(made)
        return made.getvalue()

    def _foot(self, words: str) -> None:
        self.pdf.set_y(4 - MARGIN)
        self.set("sans", 8, QUIET)
        self.pdf.cell(0, 8 * LEADING, self.letters(words, "sans"), align="R")

    def _add_fonts(self) -> dict[str, frozenset[str]]:
        """Embeds the house's fonts: the letters that each knows, by its name."""
        known = dict[str, frozenset[str]]()
        with TemporaryDirectory() as folder:
            for name in typefaces.STYLES:
                if face := typefaces.face(name):
                    file = Path(folder) / f"{name}.ttf"
                    file.write_bytes(face.truetype)
                    self.pdf.add_font(name, fname=file)
                    known[name] = frozenset(face.glyphs)
        return known


def _near(letter: str, known: frozenset[str]) -> str:
    bare = unicodedata.normalize("NFKD", letter)[:1]
    return bare if bare in known else "?"
