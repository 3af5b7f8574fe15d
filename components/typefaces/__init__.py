"""The house's fonts as files may embed them: Source Sans and Source Serif, as they come with Streamlit, cut to size.

Streamlit brings both as variable fonts (under the SIL Open Font License). What embeds a font wants one weight of it,
with the letters of European languages only. Where the files or the package that unpacks them (brotli) are missing,
`face` gives None, and what embeds fonts does without.

cutting   makes them, in a process of its own: what it needs for that, some 30 MB, a server would keep
"""

import json
import logging
import subprocess
import sys
from base64 import b64decode
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

ROOT = Path(__file__).parents[2]
LONGEST = 120.0  # seconds that the cutting may take; it takes two or three
_ONE_AT_A_TIME = Lock()

log = logging.getLogger(__name__)


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
    """One of STYLES as a font; None where it cannot be made here. The first call takes two or three seconds."""
    plain = as_plain().get(name)
    return plain and Face(
        style=STYLES[name],
        truetype=b64decode(plain["ttf"]),
        woff2=b64decode(plain["woff2"]),
        glyphs={letter: (glyph, width) for letter, (glyph, width) in plain["glyphs"].items()},
        ascent=plain["ascent"],
        descent=plain["descent"],
    )


def as_plain() -> dict[str, Any]:
    """All fonts as plain values for a browser, by name, the fonts in base64; without those that cannot be made."""
    with _ONE_AT_A_TIME:
        return _made()


def rules() -> str:
    """The fonts as CSS, embedded, for a page that loads nothing; "" where none can be made."""
    return "".join(
        f'@font-face{{font-family:"{one["family"]}";font-weight:{one["weight"]};'
        f'src:url(data:font/woff2;base64,{one["woff2"]}) format("woff2")}}'
        for one in as_plain().values()
    )


@cache
def _made() -> dict[str, Any]:
    """What `cutting` prints; nothing where it fails."""
    call = [sys.executable, "-m", "components.typefaces.cutting"]
    try:
        done = subprocess.run(call, cwd=ROOT, capture_output=True, timeout=LONGEST, check=True)
        found: dict[str, Any] = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        log.warning("no fonts are embedded, as they could not be cut: %s", error)
        return {}
    return found
