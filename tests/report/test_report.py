"""A report: everything escaped, nothing loaded, each mark with its evidence; a citation pack that others can read."""

import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import yaml

from components.briefing import Briefing, Point, Voice
from components.report import Evidence, Picture, Source, ViewReport, html, pack, pictures

HOSTILE = "<script>alert(1)</script>\"'{}%\u202e"
SOURCE = Source("a1", "Duties & answers 100 %", "CBC News", date(2025, 3, 4), "https://example.org/1", ("Jane Roe",))
EVENTS = pd.DataFrame(
    {"start": pd.to_datetime(["2024-11-01", "2025-03-04", "2026-01-01"]),
     "end": pd.to_datetime(["2024-11-30", "2025-03-04", "2026-12-31"])}
)  # fmt: skip
PERIODS = pd.DataFrame(
    {"period": pd.to_datetime(["2024-11-25", "2025-03-03"]), "until": pd.to_datetime(["2024-12-01", "2025-03-09"]),
     "articles": [2, 5]}
)  # fmt: skip
QUOTED = pd.DataFrame(
    {"speaker": ["Jane Roe"], "statements": [3], "negative": [1], "neutral": [0], "positive": [2], "not_scored": [0]}
)
TABLES = {
    "statements": pd.DataFrame(
        {"speaker": pd.Categorical(["L’été", "=1+1"]), "polarity": [-0.5, None], "row": [1, 2], "kept": [True, False],
         "published": pd.to_datetime(["2025-03-04", ""])}
    ),
    "events": pd.DataFrame({"summary": ["Duties", "Answer"], "start": pd.to_datetime(["2025-03-04", ""])}),
}  # fmt: skip


def report(words: str = "Duties begin", address: str = "https://example.org/speakers?speaker=A") -> ViewReport:
    voice = Voice(words=words, adviser=words, said=f"“{words}”, she said", published=date(2025, 3, 4))
    return ViewReport(
        title=words,
        filters=f"Filter: {words}",
        made=date(2025, 5, 1),
        address=address,
        summary=words,
        cited=f"Parallel 49: {words}",
        findings=(words,),
        pictures=(
            Picture("timeline", words, words, pictures.timeline(PERIODS, EVENTS, words)),
            Picture("most-quoted", words, "", pictures.most_quoted(QUOTED, words)),
        ),
        events=((words, 1),),
        dialogue=((words, 2),),
        advice=(Briefing(addressee=words, points=(Point(voices=(voice,)),)),),
        sources=(SOURCE, replace(SOURCE, article_id="a2", title=words, url="javascript:alert(1)")),
        evidence=(Evidence(1, words, words, SOURCE), Evidence(2, words, words, SOURCE, words)),
    )


def test_everything_in_the_page_is_escaped_and_nothing_is_loaded() -> None:
    page = html(report(HOSTILE))
    assert "<script" not in page
    assert "src=" not in page
    assert "javascript:" not in page
    assert page.count("url(") == page.count("url(data:font/woff2;base64,")
    assert "\u202e" not in page


def test_each_mark_leads_to_its_evidence() -> None:
    page = html(report())
    for number in (1, 2):
        assert f'href="#evidence-{number}"' in page
        assert page.count(f'id="evidence-{number}"') == 1


def test_what_is_left_out_has_no_heading() -> None:
    page = html(replace(report(), advice=(), dialogue=(), sources=()))
    for heading in ("Advice", "Who speaks of whom", "Sources"):
        assert f"<h2>{heading}</h2>" not in page
    assert "<h2>Findings</h2>" in page


def test_pins_stand_for_the_events_within_the_coverage() -> None:
    drawing = pictures.timeline(PERIODS, EVENTS, "Coverage").svg()
    assert ">1</text>" in drawing, "it began before the first article and ended after it"
    assert ">2</text>" in drawing
    assert ">3</text>" not in drawing


@pytest.mark.parametrize("words", ["Duties begin", "Łódź 🙂 日本", "word " * 400, HOSTILE])
def test_the_pdf_has_a_title_page_and_numbers(words: str) -> None:
    pytest.importorskip("fpdf", reason="fpdf2 is not installed")
    from components.report.paper import pdf

    made = pdf(report(words))
    assert made.startswith(b"%PDF")
    assert made.count(b"/Type /Page\n") >= 2


def opened(made: ViewReport) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(pack(made, TABLES)))


def test_the_pack_is_a_valid_data_package(tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    opened(report()).extractall(tmp_path)
    package = frictionless.Package(str(tmp_path / "datapackage.json"))
    checked = package.validate()
    assert checked.valid, checked.flatten(["type", "message"])
    rows = package.get_resource("statements").read_rows()
    first = {**rows[0].to_dict(), "polarity": float(rows[0]["polarity"])}
    assert first == {"speaker": "L’été", "polarity": -0.5, "row": 1, "kept": True, "published": date(2025, 3, 4)}
    assert rows[1]["speaker"] == "'=1+1", "no cell is a formula"
    assert rows[1]["published"] is None


def test_the_pack_has_figures_data_and_references() -> None:
    names = set(opened(report()).namelist())
    assert names == {
        "figures/timeline.svg", "figures/most-quoted.svg", "data/statements.csv", "data/events.csv", "datapackage.json",
        "README.md", "CITATION.cff", "references.bib", "references.ris", "address.txt",
    }  # fmt: skip


def test_references_can_be_read_by_other_programs() -> None:
    archive = opened(report(HOSTILE))
    cited = yaml.safe_load(archive.read("CITATION.cff"))
    assert (cited["cff-version"], cited["date-released"], cited["url"]) == (
        "1.2.0", "2025-05-01", "https://example.org/speakers?speaker=A",
    )  # fmt: skip
    bibtex = archive.read("references.bib").decode()
    assert bibtex.count("@article{") == 2
    assert "Duties \\& answers 100 \\%" in bibtex
    plain = bibtex.replace("\\{", "").replace("\\}", "")
    assert plain.count("{") == plain.count("}")
    ris = archive.read("references.ris").decode()
    assert ris.count("TY  - ") == ris.count("ER  - ") == 3
    assert "DA  - 2025/03/04" in ris


def test_an_address_that_is_not_known_is_left_out() -> None:
    archive = opened(report(address=""))
    assert "url" not in yaml.safe_load(archive.read("CITATION.cff"))
    assert "path" not in json.loads(archive.read("datapackage.json"))["sources"][0]
