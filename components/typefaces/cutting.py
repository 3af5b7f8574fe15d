"""Cuts the fonts of STYLES from Streamlit's, and prints them as JSON."""

import json
import sys
import warnings
from base64 import b64encode
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

from components.typefaces import STYLES, Style

FOLDER = "static/static/media"  # within Streamlit's package
LETTERS = ((0x20, 0x180), (0x218, 0x21C), (0x2010, 0x2040), (0x20AC, 0x20AD), (0x2190, 0x2194), (0x2212, 0x2213),
           (0x2260, 0x2266), (0x25B2, 0x25B4), (0x25CF, 0x25D0))  # fmt: skip


def cut() -> dict[str, Any]:
    """All fonts as plain values, by name, without those that cannot be made (`typefaces.as_plain`)."""
    made = {name: _cut_to_weight(style) for name, style in STYLES.items()}
    return {name: found for name, found in made.items() if found}


def _cut_to_weight(style: Style) -> dict[str, Any] | None:
    source = _file(style)
    if source is None or find_spec("brotli") is None or find_spec("fontTools") is None:
        return None
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        font = TTFont(BytesIO(_with_letters(source)))
        fixed = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": style.weight}
        one = instancer.instantiateVariableFont(font, fixed)
    scale, widths = 1000 / one["head"].unitsPerEm, one["hmtx"].metrics
    return {
        "family": style.family,
        "weight": style.weight,
        "ttf": b64encode(_saved(one)).decode(),
        "woff2": b64encode(_saved(one, "woff2")).decode(),
        "glyphs": {chr(code): (one.getGlyphID(glyph), round(widths[glyph][0] * scale))
                   for code, glyph in one.getBestCmap().items()},
        "ascent": round(one["hhea"].ascent * scale),
        "descent": round(one["hhea"].descent * scale),
    }  # fmt: skip


@cache
def _with_letters(source: Path) -> bytes:
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


if __name__ == "__main__":
    json.dump(cut(), sys.stdout)
