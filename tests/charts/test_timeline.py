"""The timeline as drawn: grain, what is planned, labels, many events."""

from datetime import date, timedelta
from typing import Any

import pandas as pd

from components.charts import theme, timeline, timeline_marks
from components.charts.timeline_marks import View

VIEW = View(date(2025, 1, 1), date(2025, 12, 31), 900)


def events(*rows: dict[str, Any]) -> pd.DataFrame:
    common = {
        "grain": "day",
        "planned": False,
        "reports": 1,
        "outlets": 1,
        "days": 1,
        "published": pd.Timestamp(2025, 5, 1),
        "lane": "Call",
    }
    made = [{**common, "sentence": f"Of {row['event']}.", "summary": row["event"], **row} for row in rows]
    frame = pd.DataFrame(made).assign(end=lambda f: f["end"] if "end" in f else f["start"])
    frame["end"] = frame["end"].fillna(frame["start"])
    return frame.astype({"start": "datetime64[s]", "end": "datetime64[s]", "lane": "category"})


SOME = events(
    {"event": "call", "start": date(2025, 4, 29), "reports": 3},
    {"event": "visit", "start": date(2025, 5, 6), "planned": True},
    {"event": "tariffs", "start": date(2025, 3, 1), "end": date(2025, 3, 31), "grain": "month"},
    {"event": "talks", "start": date(2025, 6, 1), "end": date(2025, 6, 30), "grain": "month", "planned": True},
)


def drawn(frame: pd.DataFrame = SOME, **options: Any) -> Any:
    return timeline.timeline(frame, VIEW, **({"title": "Events"} | options))


def test_days_are_points_and_longer_times_bars() -> None:
    points, bars = drawn().data
    assert (points.type, bars.type) == ("scatter", "bar")
    assert [data[0] for data in points.customdata] == ["call", "visit"]
    assert [data[0] for data in bars.customdata] == ["tariffs", "talks"]
    assert bars.x[0] == 31 * 86_400_000  # a bar covers its month, both ends included


def test_what_is_planned_is_hollow_and_dashed() -> None:
    figure = drawn()
    assert list(figure.data[0].marker.symbol) == ["circle", "circle-open"]
    assert [shape.line.dash for shape in figure.layout.shapes if shape.type == "rect"] == ["dot"]


def test_an_act_of_a_country_has_its_colour() -> None:
    acts = SOME.assign(country=pd.Series(["US", "CA", None, "CA"], dtype=object))
    points, bars = drawn(acts).data
    assert list(points.marker.color) == [theme.DAY.united_states, theme.DAY.canada]
    assert bars.marker.color[0] == theme.DAY.elsewhere
    assert drawn(acts, chosen="call").data[0].marker.color[0] == timeline_marks.CHOSEN


def test_more_reports_make_a_larger_mark() -> None:
    sizes = drawn().data[0].marker.size
    assert sizes[0] > sizes[1]


def test_labels_go_to_the_most_reported_and_the_chosen() -> None:
    def labels(**options: Any) -> set[str]:
        return {note.text for note in drawn(**options).layout.annotations} & set(SOME["event"])

    assert labels(labels=0) == set()
    assert labels(labels=1) == {"call"}
    assert labels(labels=1, chosen="talks") == {"call", "talks"}


def test_a_lane_without_a_name_has_no_heading() -> None:
    figure = drawn(SOME.assign(lane=""))
    assert not any("  4" in note.text for note in figure.layout.annotations)
    assert figure.layout.height < drawn(SOME.assign(lane="Most told")).layout.height


def test_a_label_is_longer_where_there_is_more_room() -> None:
    wordy = events({"event": "Canada and the United States agree to go on with their talks", "start": date(2025, 4, 1)})

    def label(width: int) -> str:
        view = View(VIEW.first, VIEW.last, width)
        notes = timeline.timeline(wordy, view, title="Events").layout.annotations
        return max((str(note.text) for note in notes), key=len)

    assert (
        len(label(500))
        < len(label(800))
        < len(label(1200))
        == len("Canada and the United States agree to go on with their talks")
    )


def test_the_newest_article_is_a_line_and_today_only_where_it_is_seen() -> None:
    def lines(**days: Any) -> list[str]:
        return [note.text for note in drawn(**days).layout.annotations if "," in note.text]

    assert [line.split(",")[0] for line in lines(newest=date(2025, 7, 1), today=date(2025, 7, 2))] == [
        "newest article",
        "today",
    ]
    assert lines(newest=date(2024, 1, 1), today=date(2027, 1, 1)) == []


def test_words_of_articles_are_no_markup() -> None:
    figure = drawn(events({"event": "<b>x</b>", "start": date(2025, 4, 1)}), labels=5)
    assert "&lt;b&gt;" in figure.data[0].hovertext[0]
    assert any("&lt;b&gt;" in note.text for note in figure.layout.annotations)


def test_ten_and_two_thousand_events_have_bounded_heights() -> None:
    days = [
        {"event": str(i), "start": date(2025, 1, 1) + timedelta(days=i % 360), "lane": f"{i % 9}"} for i in range(2000)
    ]
    many = drawn(events(*days), labels=40)
    assert many.layout.height < 9 * (timeline.MOST_ROWS * timeline_marks.ROW + timeline.HEADING + 8) + 100
    assert drawn(events(*days[:10])).layout.height < many.layout.height


def test_by_night_no_colour_of_the_day_is_left() -> None:
    described = str(theme.by_night(drawn(labels=4, newest=date(2025, 7, 1)).to_plotly_json()))
    assert theme.NIGHT.accent in described
    assert not [colour for colour in (theme.DAY.accent, theme.DAY.ink, theme.DAY.quiet) if colour in described]


def test_labels_are_spread_over_the_lanes_and_weak_ones_come_last() -> None:
    day = date(2025, 4, 1)
    busy = [{"event": f"call {number}", "start": day, "reports": 9, "outlets": 9} for number in range(8)]
    weak = {"event": "weak", "start": day, "summary": "Election: Elections and party politics", "outlets": 99}
    quiet = {"event": "review", "start": day, "lane": "Review"}
    frame = events(*busy, weak, quiet)
    notes = {note.text for note in drawn(frame, labels=8).layout.annotations}
    assert "review" in notes
    assert "Election: Elections and party politics" not in notes


def test_on_a_narrow_page_every_event_that_is_to_be_labelled_is() -> None:
    days = [{"event": f"e{n}", "start": date(2025, 1, 1) + timedelta(days=45 * n)} for n in range(8)]
    long = events(
        *({**day, "summary": f"{n} A label of many more letters than fit beside it"} for n, day in enumerate(days))
    )
    notes = timeline.timeline(long, View(VIEW.first, VIEW.last, 320), title="Events", labels=8).layout.annotations
    assert {str(note.text)[0] for note in notes if "label" in str(note.text)} == set("01234567")


def test_a_longer_time_without_a_label_is_a_thin_line_below_the_days() -> None:
    month = {"event": "month", "start": date(2025, 1, 1), "end": date(2025, 1, 31), "grain": "month"}
    day = {"event": "day", "start": date(2025, 1, 5), "outlets": 2}
    points, bars = drawn(events(month, day), labels=1).data
    assert bars.width[0] < timeline_marks.ROW / 4
    assert points.y[0] < bars.y[0]
    assert drawn(events(month, day), labels=2).data[1].width[0] == timeline_marks.POINT


def test_each_stretch_of_time_has_labels_of_its_own() -> None:
    busy = [{"event": f"b{n}", "start": date(2025, 1, 1 + n), "outlets": 9} for n in range(9)]
    later = [{"event": f"later{n}", "start": date(2025, 4 + 2 * n, 1)} for n in range(4)]
    notes = {note.text for note in drawn(events(*busy, *later), labels=5).layout.annotations}
    assert {"later0", "later1", "later2", "later3"} <= notes


def test_a_label_that_quotes_comes_after_one_that_tells() -> None:
    quote = {"event": "Roe: “We will see…”", "start": date(2025, 4, 1), "outlets": 9}
    told = {"event": "Duties began", "start": date(2025, 4, 2)}
    notes = {note.text for note in drawn(events(quote, told), labels=1).layout.annotations}
    assert "Duties began" in notes
    assert "Roe: “We will see…”" not in notes


def test_the_days_after_the_newest_article_are_shaded_as_planned() -> None:
    figure = drawn(newest=date(2025, 7, 1))
    (shade,) = [shape for shape in figure.layout.shapes if shape.fillcolor == theme.DAY.panel]
    assert (pd.Timestamp(shade.x0), pd.Timestamp(shade.x1)) == (pd.Timestamp(2025, 7, 2), pd.Timestamp(2026, 1, 1))
    assert "planned" in {note.text for note in figure.layout.annotations}
    assert "planned" not in {note.text for note in drawn(newest=VIEW.last).layout.annotations}
