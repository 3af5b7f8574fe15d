"""The house's fonts, cut to size from Streamlit's own."""

from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest

from components import typefaces

TTFont = pytest.importorskip("fontTools.ttLib", reason="fonttools is not installed").TTFont
pytest.importorskip("brotli", reason="brotli is not installed")


@pytest.mark.parametrize("name", typefaces.STYLES)
def test_a_face_has_one_weight_and_the_letters_of_europe(name: str) -> None:
    face = typefaces.face(name)
    assert face is not None
    font = TTFont(BytesIO(face.truetype))
    assert "fvar" not in font
    assert set("Łódź, naïve œuvre — “quoted” −0.3 → ≥ €5") <= {chr(code) for code in font.getBestCmap()}
    glyph, width = face.glyphs["W"]
    assert font.getGlyphOrder()[glyph] == font.getBestCmap()[ord("W")]
    assert 500 < width < 1200
    assert len(face.woff2) < 40_000


def test_the_fonts_travel_as_text() -> None:
    made = typefaces.as_plain()
    assert {made[name]["family"] for name in made} == {"Source Sans", "Source Serif"}
    assert b64decode(made["sans"]["ttf"])[:4] == b"\0\1\0\0"


def test_without_the_files_there_is_no_face(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(typefaces, "FOLDER", str(tmp_path))
    typefaces._face.cache_clear()
    try:
        assert typefaces.face("sans") is None
        assert typefaces.as_plain() == {}
    finally:
        typefaces._face.cache_clear()
