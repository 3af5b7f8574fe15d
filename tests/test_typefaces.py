"""The house's fonts, cut to size from Streamlit's own."""

from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from components import typefaces
from components.typefaces import cutting

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
    monkeypatch.setattr(cutting, "FOLDER", str(tmp_path))
    assert cutting.cut() == {}


@pytest.fixture
def forgotten() -> Iterator[None]:
    typefaces._made.cache_clear()
    yield
    typefaces._made.cache_clear()


@pytest.mark.usefixtures("forgotten")
def test_where_they_cannot_be_cut_files_do_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typefaces, "ROOT", Path("/nowhere"))
    assert typefaces.face("sans") is None
    assert typefaces.rules() == ""
