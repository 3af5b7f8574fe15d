"""The dashboard in a browser, without network: paste, filter, follow the address, take a chart and its data away."""

import csv
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

ARTICLE = """Premier asks Ottawa to answer tariffs

VICTORIA — British Columbia Premier David Eby said on Wednesday that Ottawa should answer the new lumber duties.

"These duties are unfair and they are terrible for our mills," Eby told reporters. "We will be ready on Friday."

Prime Minister Mark Carney said he was happy to talk with the premiers next week about a wonderful plan for mills.

This report by The Canadian Press was first published July 9, 2025.

Jane Q. Roe, The Canadian Press
"""
HOSTILE = """A page that is hostile

<script>window.stolen=1</script> Premier David Eby said <img src=x onerror="window.stolen=1"> that nothing would be run.

This report by The Canadian Press was first published July 9, 2025.
"""
PAGES = "timeline speakers topics outlets advice articles add_articles people corrections watch export methods".split()


def paste(visit: Any, words: str) -> None:
    """Pastes an article on the page for it and waits for the report."""
    page = visit.open("add_articles")
    page.get_by_label("The article, with its headline and credit line").fill(words)
    page.get_by_role("button", name="Read and store").first.click()
    done = page.get_by_text("Added: 1").or_(page.get_by_text("Already there: 1"))
    done.wait_for(timeout=180_000)  # it may be the first test of a run: the model is read, and other servers start
    visit.settle()


def open_filters(visit: Any) -> None:
    """Opens the filters."""
    visit.page.get_by_role("button", name="Filters", exact=True).click()
    visit.page.get_by_role("combobox", name="Speaker", exact=True).wait_for()


def choose_speaker(visit: Any, name: str) -> None:
    """Sets the speaker filter."""
    open_filters(visit)
    box = visit.page.get_by_role("combobox", name="Speaker", exact=True).first
    box.click()
    box.fill(name)
    visit.page.get_by_role("option").filter(has_text=name).first.click()  # its number follows it
    visit.page.keyboard.press("Escape")
    visit.page.wait_for_url(f"**speaker={name.replace(' ', '*')}**")
    visit.settle()


def downloaded(visit: Any, role: str, name: str, folder: Path) -> Path:
    """The file that the first menu of a chart saves in a format."""
    button = visit.page.get_by_role(role, name=f"({name})").first
    if not button.is_visible():
        visit.page.get_by_role("button", name="Save as", exact=True).locator("visible=true").first.click()
    with visit.page.expect_download(timeout=30_000) as waiting:
        button.click()
    target: Path = folder / waiting.value.suggested_filename
    waiting.value.save_as(target)
    return target


def text_of(document: bytes) -> str:
    """The words on the page of a PDF that the dashboard made; the file is sound as far as its table of places goes."""
    places = [int(place) for place in re.findall(rb"^(\d{10}) 00000 n", document, re.MULTILINE)]
    assert document.startswith(b"%PDF-")
    assert document.endswith(b"%%EOF\n")
    assert [document[place:].split(b" ", 1)[0] for place in places] == [b"%d" % (i + 1) for i in range(len(places))]
    streams = [zlib.decompress(found) for found in re.findall(rb"stream\n(.*?)\nendstream", document, re.DOTALL)]
    maps = [_meanings(stream) for stream in streams if b"beginbfchar" in stream]
    names = re.findall(r"/((?:sans|serif)[a-z-]*) \d+ 0 R", document.decode("latin-1"))
    letters = dict(zip(names, maps, strict=True))
    shown = re.findall(r"BT /([\w-]+) .*?<([0-9a-f]*)> Tj", streams[0].decode("ascii"))
    return "\n".join("".join(letters[font][glyph] for glyph in re.findall("....", word)) for font, word in shown)


def _meanings(stream: bytes) -> dict[str, str]:
    """The letter of each glyph, as an embedded font's map tells it."""
    pairs = re.findall(rb"^<(....)> <([0-9a-f]+)>$", stream, re.MULTILINE)
    return {glyph.decode(): bytes.fromhex(letter.decode()).decode("utf-16-be") for glyph, letter in pairs}


def test_from_a_pasted_article_to_a_cited_file(welcome: Callable[..., Any], tmp_path: Path) -> None:
    first, second = welcome(), welcome()
    paste(first, ARTICLE)
    page = first.open("speakers")
    choose_speaker(first, "David Eby")
    page.get_by_text("David Eby").first.wait_for()
    address = page.url.removeprefix(first.address + "/")

    page = second.open(address)
    page.get_by_text("These duties are unfair").first.wait_for(timeout=30_000)
    assert page.url == first.page.url
    page.get_by_role("button", name="Speaker: David Eby").wait_for()

    image = downloaded(second, "button", "PNG", tmp_path).read_bytes()
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", image[16:24])
    assert width >= 1000
    assert height >= 300
    vector = downloaded(second, "button", "SVG", tmp_path).read_text(encoding="utf-8")
    assert vector.startswith("<svg")
    assert "Parallel 49" in vector
    assert vector.count("@font-face") >= 2, "the house's fonts are embedded"
    assert "Accessed " in vector
    content = text_of(downloaded(second, "button", "PDF", tmp_path).read_bytes())
    assert "Parallel 49. Filter: speaker David Eby." in content.replace("\n", " ")
    assert f"{second.address}/speakers?speaker=David+Eby" in content
    assert "David Eby" in content
    book = zipfile.ZipFile(downloaded(second, "button", "XLSX", tmp_path))
    assert "David Eby" in book.read("xl/sharedStrings.xml").decode()
    alone = downloaded(second, "button", "HTML", tmp_path)
    file = downloaded(second, "button", "CSV", tmp_path)
    assert "david-eby" in file.name
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
    assert len(rows) > 1
    assert any("David Eby" in cell for row in rows for cell in row)
    chart = second.context.new_page()
    chart.set_content(alone.read_text(encoding="utf-8"))
    chart.locator(".js-plotly-plot .main-svg").first.wait_for()
    chart.get_by_text("Parallel 49. Filter: speaker David Eby.").wait_for()
    first.assert_clean()
    second.assert_clean()


@pytest.mark.parametrize("name", ["", *PAGES])
def test_nothing_runs_over_the_edge_of_a_telephone(welcome: Callable[..., Any], name: str) -> None:
    visitor = welcome(width=390, color_scheme="dark")
    page = visitor.open(name)
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0
    visitor.assert_clean()


def test_nothing_from_an_article_is_executed(visit: Any) -> None:
    paste(visit, HOSTILE)
    page = visit.open("articles?words=hostile")
    page.get_by_text("A page that is hostile").first.wait_for()
    page = visit.open("speakers?speaker=David+Eby")
    page.get_by_text("that nothing would be run").first.wait_for()
    assert page.evaluate("window.stolen") is None
    visit.assert_clean()


def test_an_empty_selection_says_what_to_loosen_and_resets(visit: Any) -> None:
    page = visit.open("speakers?words=xylophone")
    page.get_by_role("button", name="Reset filters").last.click()
    page.wait_for_url(lambda url: "xylophone" not in url)
    visit.settle()
    visit.assert_clean()


def test_the_days_of_an_address_hold(visit: Any) -> None:
    page = visit.open(f"articles?dates={date(2025, 4, 1)}&dates={date(2025, 4, 30)}")
    page.get_by_text("1 Apr 2025 – 30 Apr 2025").first.wait_for()
    visit.assert_clean()


def test_an_address_by_code_takes_the_form_that_the_filter_writes_and_keeps_it(visit: Any) -> None:
    page = visit.open("speakers?country=CA&speakers_view=Shares")
    page.wait_for_url("**country=Canada**")
    assert "speakers_view=Shares" in page.url
    page.reload()
    visit.settle()
    page.get_by_role("button", name="Country: Canada").wait_for()
    visit.assert_clean()


def test_a_few_letters_and_the_return_key_choose_one_value(visit: Any) -> None:
    page = visit.open("topics")
    open_filters(visit)
    box = page.get_by_role("combobox", name="Topic", exact=True).first
    box.click()
    box.fill("Tar")
    page.keyboard.press("Enter")
    page.wait_for_url("**topic=Tariffs")
    visit.assert_clean()


def test_a_chosen_mark_stays_in_sight_and_over_a_visit_to_an_article(visit: Any) -> None:
    page = visit.open("speakers")
    page.locator(".st-key-figure-means-speaker .scatterlayer .point").nth(2).click(force=True)
    bar = page.locator(".st-key-evidence-means-speaker")
    bar.wait_for()
    chosen = bar.locator(".level-4").inner_text()
    place = bar.bounding_box()
    assert place["y"] + place["height"] <= page.viewport_size["height"]
    page.get_by_text("Read it in the article").first.click()
    page.get_by_text("All articles").wait_for()
    page.go_back()
    bar.wait_for()
    assert bar.locator(".level-4").inner_text() == chosen
    page.get_by_role("button", name="Show all again").click()
    bar.wait_for(state="detached")
    visit.assert_clean()
