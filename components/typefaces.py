"""The house's fonts as files may embed them: Source Sans and Source Serif, as they come with Streamlit, cut to size.

Streamlit brings both as variable fonts (under the SIL Open Font License). What embeds a font wants one weight of it,
with the letters of European languages only. Where the files or the package that unpacks them (brotli) are missing,
`face` gives None, and what embeds fonts does without.
"""

import warnings
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any

FOLDER = "static/static/media"  # within Streamlit's package
LETTERS = ((0x20, 0x180), (0x218, 0x21C), (0x2010, 0x2040), (0x20AC, 0x20AD), (0x2190, 0x2194), (0x2212, 0x2213),
           (0x2260, 0x2266), (0x25B2, 0x25B4), (0x25CF, 0x25D0))  # fmt: skip
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class Style:
    """A weight of a family, as the files call it and as Streamlit's file begins."""

    family: str
    weight: int
    file: str


STYLES = {
    "sans": Style("Source Sans", 400, "SourceSansVF-Upright"),
    "sans-bold": Style("Source Sans", 600, "SourceSansVF-Upright"),
    "serif": Style("Source Serif", 400, "SourceSerifVariable-Roman"),
    "serif-bold": Style("Source Serif", 600, "SourceSerifVariable-Roman"),
}


@dataclass(frozen=True, slots=True)
class Face:
    """A font as TrueType and as WOFF2; by letter its glyph's number and its width, in thousandths of the size."""

    style: Style
    truetype: bytes
    woff2: bytes
    glyphs: dict[str, tuple[int, int]]
    ascent: int
    descent: int


def face(name: str) -> Face | None:
    """One of STYLES as a font; None where it cannot be made here. The first call takes a second or two."""
    with _ONE_AT_A_TIME:
        return _face(name)


def as_plain() -> dict[str, Any]:
    """All fonts as plain values for a browser, by name, the fonts in base64; without those that cannot be made."""
    made = {name: found for name in STYLES if (found := face(name))}
    return {
        name: {
            "family": found.style.family,
            "weight": found.style.weight,
            "ttf": b64encode(found.truetype).decode(),
            "woff2": b64encode(found.woff2).decode(),
            "glyphs": found.glyphs,
            "ascent": found.ascent,
            "descent": found.descent,
        }
        for name, found in made.items()
    }


def rules() -> str:
    """The fonts as CSS, embedded, for a page that loads nothing; "" where none can be made."""
    made = [found for name in STYLES if (found := face(name))]
    return "".join(
        f'@font-face{{font-family:"{found.style.family}";font-weight:{found.style.weight};'
        f'src:url(data:font/woff2;base64,{b64encode(found.woff2).decode()}) format("woff2")}}'
        for found in made
    )


@cache
def _face(name: str) -> Face | None:
    style = STYLES[name]
    source = _file(style)
    if source is None or find_spec("brotli") is None or find_spec("fontTools") is None:
        return None
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        font = TTFont(BytesIO(_cut(source)))
        fixed = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": style.weight}
        one = instancer.instantiateVariableFont(font, fixed)
    scale, widths = 1000 / one["head"].unitsPerEm, one["hmtx"].metrics
    return Face(
        style=style,
        truetype=_saved(one),
        woff2=_saved(one, "woff2"),
        glyphs={chr(code): (one.getGlyphID(glyph), round(widths[glyph][0] * scale))
                for code, glyph in one.getBestCmap().items()},
        ascent=round(one["hhea"].ascent * scale),
        descent=round(one["hhea"].descent * scale),
    )  # fmt: skip


@cache
def _cut(source: Path) -> bytes:
    """A variable font with LETTERS alone."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(source)
    options = Options()
    options.layout_features = ["kern"]
    options.hinting = False
    cutter = Subsetter(options)
    cutter.populate(unicodes=[code for first, end in LETTERS for code in range(first, end)])
    cutter.subset(font)
    return _saved(font)


def _file(style: Style) -> Path | None:
    """Streamlit's file of a font; its name ends in letters that change with each version."""
    found = find_spec("streamlit")
    folders = [Path(place) / FOLDER for place in (found.submodule_search_locations if found else None) or ()]
    return next((file for folder in folders for file in sorted(folder.glob(f"{style.file}*.woff2"))), None)


def _saved(font: Any, flavor: str | None = None) -> bytes:
    out = BytesIO()
    font.flavor = flavor
    font.save(out, reorderTables=None)
    return out.getvalue()
