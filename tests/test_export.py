"""Files for other programs: valid by their own formats, with nothing of an article executed in them."""

import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape

import icalendar
import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from components import export
from components.models import METHOD_VERSION

STAMP = datetime(2025, 5, 1, 12, tzinfo=UTC)
EVENTS = pd.DataFrame(
    {
        "event": ["a", "b", "c"],
        "summary": ["Carney visits <Trump>", "CUSMA review", "No day"],
        "start": pd.to_datetime(["2025-05-06", "2026-01-01", ""]),
        "end": pd.to_datetime(["2025-05-06", "2026-12-31", ""]),
        "grain": ["day", "year", None],
        "kind": ["meeting", "review", "other"],
        "planned": [True, True, False],
        "sentence": ["He will come.", "It is due.", "Some day."],
        "outlet": ["CBC News", None, None],
        "published": pd.to_datetime(["2025-04-30", "2025-04-30", ""]),
    }
)


def test_timelinejs_dates_have_no_more_parts_than_their_grain() -> None:
    made = json.loads(export.timelinejs(EVENTS, "Cited & so on"))
    assert set(made) == {"title", "events"}
    day, year = made["events"]
    assert day["start_date"] == {"year": 2025, "month": 5, "day": 6}
    assert year["start_date"] == {"year": 2026}
    assert "end_date" not in day
    assert day["text"]["headline"] == "Carney visits &lt;Trump&gt;"
    assert made["title"]["text"]["text"] == "Cited &amp; so on"
    assert len({slide["unique_id"] for slide in made["events"]}) == 2


def test_a_calendar_reads_back() -> None:
    found = icalendar.Calendar.from_ical(export.calendar(EVENTS, STAMP)).walk("VEVENT")
    assert [entry.decoded("dtstart") for entry in found] == [date(2025, 5, 6), date(2026, 1, 1)]
    assert [entry.decoded("dtend") for entry in found] == [date(2025, 5, 7), date(2027, 1, 1)]
    assert str(found[0]["summary"]) == "Carney visits <Trump>"
    assert all(entry.decoded("dtstamp") == STAMP for entry in found)


def test_csv_reads_back_with_its_citation() -> None:
    table = pd.DataFrame(
        {"speaker": ["L’été, “x”\n", "=1+1"], "mean": [-0.5, None], "day": pd.to_datetime(["2025-05-06"] * 2)}
    )
    content = export.csv(table, "Parallel 49: so.")
    read = pd.read_csv(io.BytesIO(content))
    assert list(read.columns) == ["speaker", "mean", "day", "citation"]
    assert read["speaker"].tolist() == ["L’été, “x”\n", "'=1+1"]
    assert read["mean"].iloc[0] == -0.5
    assert read["day"].iloc[0] == "2025-05-06"
    assert set(read["citation"]) == {"Parallel 49: so."}


@pytest.mark.parametrize("text", ["=SUM(A1)", "+1 cell", "@import", "-cmd", "\tx"])
def test_no_cell_is_a_formula(text: str) -> None:
    read = pd.read_csv(io.BytesIO(export.csv(pd.DataFrame({"a": [text]}), "c")))
    assert read["a"].iloc[0].startswith("'")


def test_the_citation_carries_filter_number_days_and_method() -> None:
    expected = export.citation("Who speaks", "speaker A", "3 statements", (date(2025, 3, 3), date(2025, 3, 9)))
    assert expected.replace("\u00a0", " ") == (
        "Parallel 49: Who speaks. Filter: speaker A. Based on 3 statements, published 3 Mar 2025 – 9 Mar 2025. "
        f"Method version {METHOD_VERSION}."
    )
    access = export.Access(date(2025, 5, 1), "https://example.org/speakers?speaker=A")
    without_title = export.citation("", "speaker A", "3 statements", (None, None), access=access)
    assert without_title.startswith("Parallel 49. Filter: speaker A.")
    assert without_title.replace("\u00a0", " ").endswith("Accessed 1 May 2025: https://example.org/speakers?speaker=A")
    assert export.Access(date(2025, 5, 1)).in_words().endswith("2025.")
    assert "Whole corpus." in export.citation("Who speaks.", "whole corpus", "0 statements", (None, None))


def test_a_file_is_named_after_chart_and_filters() -> None:
    assert export.file_name("Most quoted", "whole corpus") == "most-quoted"
    assert export.file_name("Most quoted", "speaker Mark Carney") == "most-quoted-speaker-mark-carney"


def test_a_workbook_has_a_sheet_a_table_and_runs_nothing() -> None:
    table = pd.DataFrame({"words": ["=1+1", "https://example.org"], "day": pd.to_datetime(["2025-05-06", ""])})
    made = export.workbook({"Statements": table}, "Cited so")
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        sheets = [book.read(f"xl/worksheets/sheet{n}.xml").decode() for n in (1, 2)]
        strings = book.read("xl/sharedStrings.xml").decode()
    assert "Cited so" in strings
    assert "=1+1" in strings
    assert all("<f>" not in sheet and "hyperlink" not in sheet for sheet in sheets)


def test_a_time_with_a_zone_is_in_utc_in_a_workbook() -> None:
    times = pd.to_datetime(["2025-05-06T08:30:00-04:00", "NaT"], utc=True).tz_convert("America/Toronto")
    made = export.workbook({"Articles": pd.DataFrame({"added_at": times})}, "Cited so")
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        sheet = book.read("xl/worksheets/sheet2.xml").decode()
    days = (datetime(2025, 5, 6, 12, 30) - datetime(1899, 12, 30)).total_seconds() / 86_400
    assert f"<v>{days:.4f}"[:12] in sheet


CHART = export.Chart(
    title="Who <b>speaks</b> </script><script>window.stolen=1</script>",
    subtitle="3 statements",
    figure=go.Figure(go.Bar(x=["</script><img src=x onerror=window.stolen=1>"], y=[1])).to_plotly_json(),
    table=pd.DataFrame({"speaker": ["<i>Doug</i> Ford", "=1+1"], "n": [1, 2]}),
    cited="Parallel 49: so & so.",
)


@pytest.mark.parametrize("ending", export.FORMATS)
def test_every_format_of_a_chart_carries_the_line_to_cite(ending: str) -> None:
    made = export.FORMATS[ending].made(CHART)
    if ending == "xlsx":
        with zipfile.ZipFile(io.BytesIO(made)) as book:
            made = book.read("xl/sharedStrings.xml")
    assert unescape(made.decode("utf-8-sig")).count("Parallel 49: so & so.") >= 1


def test_a_page_is_whole_in_itself() -> None:
    made = export.page(CHART).decode()
    markup = re.sub(r"<script.*?</script>", "", made, flags=re.DOTALL)
    assert len(made) > 3_000_000, "plotly's own code is in the page"
    assert "default-src 'none'" in markup
    assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=", markup)


def test_words_of_an_article_are_no_markup_in_a_page() -> None:
    made = export.page(CHART).decode()
    assert "<b>speaks" not in made
    assert "<i>Doug" not in made
    assert "window.stolen=1</script>" not in made
    assert "<img src=x" not in made


def test_rows_that_are_shared_make_the_same_files_as_rows_of_their_own() -> None:
    twice = pd.concat([CHART.numbers, CHART.numbers], ignore_index=True)
    shared = export.SharedRows(twice, np.arange(len(CHART.numbers)))
    chart = replace(CHART, table=shared)
    assert (len(shared), len(shared.head(1))) == (len(CHART.numbers), 1)
    assert export.FORMATS["csv"].made(chart) == export.FORMATS["csv"].made(CHART)
    pd.testing.assert_frame_equal(chart.numbers, CHART.numbers)
