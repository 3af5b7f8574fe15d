"""Exports of hostile articles are inert in the program that opens them: no formula, no link, no entry of theirs."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree

import icalendar
import pytest

from components import briefing, export
from components.storage.store import Store
from tests.hostile.exported import CITED, TABLES, Exported, exported
from tests.hostile.odd_words import WORDS

STEERING = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
)
FORMULA = re.compile(r"[=+@\t\r\n＝＋＠－]|-(?!\d)")
ADDRESS = re.compile(r"https?://")
RUNS = ("script", "iframe", "img", "object", "embed", "form", "base", "link", "svg")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    made = exported(Store(tmp_path_factory.mktemp("hostile")))
    assert all(len(made.tables[name]) >= len(WORDS) / 2 for name in TABLES), "else the tests below show nothing"
    assert len(made.events) > 3
    assert len(made.briefing.points) > 1
    return made


@pytest.mark.parametrize("name", TABLES)
def test_a_cell_of_a_table_is_words(files: Exported, name: str) -> None:
    header, *rows = list(csv.reader(io.StringIO(files.csv[name].decode("utf-8-sig"), newline="")))
    assert len(rows) == len(files.tables[name])
    assert {len(row) for row in rows} == {len(header)}
    cells = [cell for row in rows for cell in row]
    assert [cell for cell in cells if FORMULA.match(cell)] == []
    assert [cell for cell in cells if STEERING.search(cell)] == []


def test_a_workbook_holds_no_formula_link_or_program(files: Exported) -> None:
    with zipfile.ZipFile(io.BytesIO(files.workbook)) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    trees = {name: ElementTree.fromstring(content) for name, content in parts.items()}
    kinds = {element.tag.rpartition("}")[2] for tree in trees.values() for element in tree.iter()}
    assert kinds.isdisjoint({"f", "hyperlink", "externalReference", "oleObject", "ddeLink"})
    assert [name for name in parts if re.search(r"vba|external|embed|macro", name, re.I)] == []
    targets = [element.get("TargetMode") for tree in trees.values() for element in tree.iter()]
    assert "External" not in targets
    assert [text for text in trees["xl/sharedStrings.xml"].itertext() if STEERING.search(text)] == []


def test_a_calendar_has_an_entry_an_event_and_no_other(files: Exported) -> None:
    entries = icalendar.Calendar.from_ical(files.calendar).walk("VEVENT")
    assert len(entries) == int(files.events["start"].notna().sum())
    allowed = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "CATEGORIES", "STATUS", "TRANSP"}
    assert {name for entry in entries for name in entry} == allowed
    assert not STEERING.search(files.calendar.decode().replace("\r\n", ""))


def test_a_timeline_has_a_slide_an_event_and_no_markup(files: Exported) -> None:
    made = json.loads(files.timeline)
    assert len(made["events"]) == int(files.events["start"].notna().sum())
    assert set(made) == {"title", "events"}
    slides = {"start_date", "end_date", "text", "group", "display_date", "unique_id"}
    assert {key for slide in made["events"] for key in slide} <= slides
    words = [words for slide in (made["title"], *made["events"]) for words in slide["text"].values()]
    assert [one for one in words if re.search(r"[<>\"]", one) or STEERING.search(one)] == []


class _Markup(HTMLParser):
    """The elements of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found = list[tuple[str, dict[str, str | None]]]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def elements(page: str) -> Iterator[tuple[str, dict[str, str | None]]]:
    """The elements of a page without its scripts, which are plotly's own and the figure's."""
    return iter(_Markup(re.sub(r"(?s)<script[^>]*>.*?</script>", "", page)).found)


@pytest.mark.parametrize("kind", ["chart", "briefing"])
def test_a_page_has_no_markup_of_an_article(files: Exported, kind: str) -> None:
    page = files.chart.decode() if kind == "chart" else briefing.html(files.briefing)
    for tag, attributes in elements(page):
        assert tag not in RUNS
        assert [name for name in attributes if name.startswith("on")] == []
        assert ADDRESS.match(attributes.get("href") or "https://")
    assert page.count("</script>") == (page.count("<script") if kind == "chart" else 0)
    assert not STEERING.search(re.sub(r"(?s)<script[^>]*>.*?</script>", "", page))


def test_a_briefing_as_pdf_does_nothing_when_it_is_opened(files: Exported) -> None:
    pytest.importorskip("fpdf", reason="fpdf2 is not installed")
    from components.briefing.pdf import pdf

    made = pdf(files.briefing)
    assert made.startswith(b"%PDF")
    assert not re.search(rb"/(?:JavaScript|JS|Launch|OpenAction\s*<<|EmbeddedFile|URI\s*\((?!https?:))", made)


def test_a_file_has_no_path_in_its_name() -> None:
    for words in (*WORDS.values(), "../../etc/passwd", "..\\..\\a", "CON", "", CITED):
        assert re.fullmatch(r"[a-z0-9-]{1,200}", export.file_name("events", words)), words
