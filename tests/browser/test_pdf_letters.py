"""The PDF of a chart: letters with accents, dashes and quotation marks, letters that its fonts lack, long titles."""

import base64
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright import sync_api

SCRIPT = Path(__file__).parents[2] / "components/ui/widgets/assets/pdf.js"
LONG = "François Legault — « l’été » – naïve “quotes” of Québec’s œuvre, £5 or €6 " * 4
AS_BASE64 = """async ([svg, title]) => {
  const bytes = new Uint8Array(await (await pdfOf(svg, title, "subject")).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}"""


@pytest.fixture
def page(browser: "sync_api.Browser") -> "Iterator[sync_api.Page]":
    """A blank page with the script that draws PDF files."""
    found = browser.new_page()
    found.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
    yield found
    found.close()


def drawn(page: "sync_api.Page", words: str) -> bytes:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="80"><text x="5" y="40">{words}</text></svg>'
    return base64.b64decode(page.evaluate(AS_BASE64, [svg, words]))


def words_of(document: bytes) -> str:
    begin = document.index(b"stream\n") + len(b"stream\n")
    operators = zlib.decompress(document[begin : document.index(b"\nendstream")]).decode("ascii")
    return "".join(bytes.fromhex(word).decode("cp1252") for word in re.findall(r"<([0-9a-f]*)> Tj", operators))


@pytest.mark.parametrize(
    ("words", "expected", "reason"),
    [
        ("Québec – “l’élan” — œuvre", "Québec – “l’élan” — œuvre", "Western European letters and marks stay"),
        ("−0.31 → ≥ 2\u202f000", "–0.31 to >= 2 000", "signs that the fonts lack are written as near as can be"),
        (
            "Čapek, Wałęsa, Đ, 東",
            "Capek, Walesa, D, ?",
            "other Latin letters lose their accent; what is not Latin is a ?",
        ),
    ],
)
def test_letters(page: "sync_api.Page", words: str, expected: str, reason: str) -> None:
    assert bytes(page.evaluate("words => codes(words)", words)).decode("cp1252") == expected, reason


def test_a_long_title_is_whole_in_the_file_and_on_its_page(page: "sync_api.Page") -> None:
    document = drawn(page, LONG.strip())
    assert words_of(document).replace(" ", "") == LONG.replace(" ", "")
    assert LONG.strip().encode("utf-16-be").hex().encode("ascii") in document
