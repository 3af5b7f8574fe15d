"""Sketch: lines, areas, dots and words on a surface of its own size, as SVG and on a page of PDF.

The charts of the dashboard are drawn by a browser; a report is made without one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from components.charts.theme import DAY, SANS
from components.export.paper import Paper
from components.wording.visible import escaped

Point = tuple[float, float]
POINTS = 72 / 25.4  # in a millimetre


@dataclass(frozen=True, slots=True)
class Area:
    """A filled polygon, or a line where `fill` is empty."""

    points: tuple[Point, ...]
    fill: str = ""
    stroke: str = ""
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle."""

    at: Point
    radius: float
    fill: str


@dataclass(frozen=True, slots=True)
class Lettering:
    """A line of text that begins, has its middle or ends at a point of its base line."""

    at: Point
    words: str
    size: float = 12
    colour: str = DAY.ink
    anchor: Literal["start", "middle", "end"] = "start"
    bold: bool = False


Shape = Area | Dot | Lettering


@dataclass(frozen=True, slots=True)
class Sketch:
    """Shapes in their order; lengths are pixels of a surface of `width` by `height`; `says` describes it in words."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    says: str

    def svg(self) -> str:
        """The drawing as SVG, in which nothing is loaded from elsewhere."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.height:g}" role="img" '
            f'font-family="{escaped(SANS)}"><title>{escaped(self.says)}</title>'
            f"{''.join(map(_element, self.shapes))}</svg>"
        )

    def draw(self, paper: Paper) -> None:
        """Draws it across the page, on the next page where this one has no room for it."""
        pdf = paper.pdf
        scale = pdf.epw / self.width
        if paper.room < self.height * scale:
            pdf.add_page()
        left, top = pdf.l_margin, pdf.get_y()
        for shape in self.shapes:
            _draw(shape, paper, lambda at: (left + at[0] * scale, top + at[1] * scale), scale)
        pdf.set_y(top + self.height * scale)


def rectangle(left: float, top: float, width: float, height: float, fill: str) -> Area:
    """A filled rectangle."""
    right, bottom = left + width, top + height
    return Area(((left, top), (right, top), (right, bottom), (left, bottom)), fill)


def line(start: Point, end: Point, stroke: str = DAY.line, width: float = 1.0) -> Area:
    """A straight line."""
    return Area((start, end), "", stroke, width)


def _element(shape: Shape) -> str:
    if isinstance(shape, Dot):
        return f'<circle cx="{shape.at[0]:g}" cy="{shape.at[1]:g}" r="{shape.radius:g}" fill="{shape.fill}"/>'
    if isinstance(shape, Lettering):
        weight = ' font-weight="600"' if shape.bold else ""
        return (
            f'<text x="{shape.at[0]:g}" y="{shape.at[1]:g}" font-size="{shape.size:g}" fill="{shape.colour}" '
            f'text-anchor="{shape.anchor}"{weight}>{escaped(shape.words)}</text>'
        )
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in shape.points)
    stroke = f'stroke="{shape.stroke}" stroke-width="{shape.width:g}"' if shape.stroke else ""
    return f'<{"polygon" if shape.fill else "polyline"} points="{places}" fill="{shape.fill or "none"}" {stroke}/>'


def _draw(shape: Shape, paper: Paper, placed: Callable[[Point], Point], scale: float) -> None:
    pdf = paper.pdf
    if isinstance(shape, Lettering):
        font = "sans-bold" if shape.bold else "sans"
        paper.set(font, shape.size * scale * POINTS, _rgb(shape.colour))
        words = paper.letters(shape.words, font)
        back = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor] * pdf.get_string_width(words)
        x, y = placed(shape.at)
        pdf.text(x - back, y, words)
        return
    if isinstance(shape, Dot):
        x, y = placed(shape.at)
        pdf.set_fill_color(*_rgb(shape.fill))
        pdf.circle(x, y, shape.radius * scale, style="F")
        return
    if shape.fill:
        pdf.set_fill_color(*_rgb(shape.fill))
        pdf.polygon([placed(at) for at in shape.points], style="F")
    if shape.stroke:
        pdf.set_draw_color(*_rgb(shape.stroke))
        pdf.set_line_width(shape.width * scale)
        pdf.polyline([placed(at) for at in shape.points])


def _rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


def scaled(values: Sequence[float], most: float, length: float) -> list[float]:
    """The values as lengths, of which `most` fills the whole."""
    return [value / most * length if most else 0.0 for value in values]
