"""The chart of the story: no label covers another or a pole, sides stand where they belong, nothing is cut."""

import itertools
import random

import pandas as pd
import pytest

from components.charts.story import LABELLED, story, subtitle, title
from components.charts.story.flags import Flag, fitting_width, raised
from components.charts.story.pins import LINE, PIN
from components.query.sides import ORDER, OTTAWA, WASHINGTON

LETTER = 6.2  # pixels of a letter in a label


def pins(count: int, seed: int, spread: int = 200) -> pd.DataFrame:
    """Pins on random days and sides, with labels and quotations of several lengths."""
    chance = random.Random(seed)
    starts = sorted(pd.Timestamp("2025-01-06") + pd.Timedelta(days=chance.randrange(spread)) for _ in range(count))
    said = ["", "We will answer", "We will answer in our own time, and in a way that everybody there can feel"]
    return pd.DataFrame(
        {
            "number": range(1, count + 1),
            "event": [f"e{n}" for n in range(count)],
            "start": starts,
            "end": starts,
            "grain": "day",
            "summary": [" ".join(["The levy begins"] * chance.randint(1, 5)) for _ in range(count)],
            "lane": [chance.choice(ORDER) for _ in range(count)],
            "planned": [chance.random() < 0.2 for _ in range(count)],
            "reports": [chance.randint(1, 9) for _ in range(count)],
            "outlets": [chance.randint(1, 5) for _ in range(count)],
            "who": "Somebody",
            "said": [chance.choice(said) for _ in range(count)],
        }
    )


def weeks(count: int = 28) -> pd.DataFrame:
    starts = pd.date_range("2025-01-06", periods=count, freq="7D")
    return pd.DataFrame({"period": starts, "until": starts + pd.Timedelta(days=6), "articles": range(1, count + 1)})


@pytest.mark.parametrize("seed", range(30))
def test_no_flag_covers_another_or_a_later_pole(seed: int) -> None:
    chance = random.Random(seed)
    poles = sorted(chance.uniform(0, 1000) for _ in range(chance.randint(1, 10)))
    flags = [Flag(pole, chance.uniform(20, 260), chance.uniform(20, 90), 11) for pole in poles]
    distances = raised(flags)
    for (one, low), (other, base) in itertools.combinations(list(zip(flags, distances, strict=True)), 2):
        if other.pole - other.before < one.pole + one.width:
            assert low >= base + other.height, "the earlier flag stands over the whole of the later one and its pole"
    width = fitting_width(flags, 1000)
    assert all(flag.pole * width / 1000 + flag.width <= 1000.1 for flag in flags)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("width", [320, 960, 1120])
def test_labels_are_apart_and_within_the_chart(seed: int, width: int) -> None:
    drawn = story(weeks(), pins(10, seed), "week", width, title="", subtitle="")
    layout = drawn.layout
    first, last = map(pd.Timestamp, layout.xaxis.range)
    axis = width - layout.margin.r - layout.margin.l
    notes = [note for note in layout.annotations if note.align == "left"]
    assert bool(notes) == (width >= LABELLED)
    boxes = []
    for note in notes:
        lines = note.text.replace("<b>", "").replace("</b>", "").replace("<i>", "").replace("</i>", "").split("<br>")
        left = (pd.Timestamp(note.x) - first) / (last - first) * axis + note.xshift
        boxes.append((left, left + LETTER * max(map(len, lines)), note.y, note.y + LINE * len(lines)))
    for one, other in itertools.combinations(boxes, 2):
        apart = one[1] <= other[0] or other[1] <= one[0] or one[3] <= other[2] + 1 or other[3] <= one[2] + 1
        assert apart, (one, other)
    assert all(left >= 0 and right <= width + 1 for left, right, _, _ in boxes)
    assert all(top >= 0 and bottom <= layout.yaxis.range[0] for _, _, top, bottom in boxes)


@pytest.mark.parametrize("width", [330, 700, 1120])
@pytest.mark.parametrize("peak", [0, 5, 14, 27])
def test_the_highest_period_is_named_within_the_chart_and_away_from_poles(width: int, peak: int) -> None:
    series = weeks().assign(articles=[30 if place == peak else 3 for place in range(28)])
    drawn = story(series, pins(10, 3), "week", width, title="", subtitle="")
    first, last = map(pd.Timestamp, drawn.layout.xaxis.range)
    axis = width - drawn.layout.margin.r - drawn.layout.margin.l
    note = next(note for note in drawn.layout.annotations if note.text.startswith("30"))
    wide, middle = LETTER * len(note.text), (pd.Timestamp(note.x) - first) / (last - first) * axis
    left = middle - {"center": wide / 2, "left": 0, "right": wide}[note.xanchor]
    assert left >= 0
    assert left + wide <= axis + 1
    poles = [(shape.x0, shape.y1) for shape in drawn.layout.shapes if shape.x0 == shape.x1 and shape.y1 < note.y]
    places = [(pd.Timestamp(day) - first) / (last - first) * axis for day, _ in poles]
    crossed = [place for place in places if left < place < left + wide]
    assert not crossed or note.text == "30\u00a0articles"


def test_sides_are_over_and_under_the_line() -> None:
    given = pins(10, 3)
    drawn = story(weeks(), given, "week", 1120, title="", subtitle="")
    line = next(shape.y0 for shape in drawn.layout.shapes if shape.xref == "paper")
    marks = drawn.data[-1]
    assert list(marks.text) == [str(number) for number in given["number"]]
    for lane, height in zip(given["lane"], marks.y, strict=True):
        if lane == WASHINGTON:
            assert height < line - PIN / 2
        elif lane == OTTAWA:
            assert height > line + PIN / 2


def test_planned_pins_are_hollow_and_every_pin_carries_its_event() -> None:
    given = pins(6, 5).assign(planned=[True, False] * 3)
    marks = story(weeks(), given, "week", 1120, title="", subtitle="").data[-1]
    filled = [colour == edge for colour, edge in zip(marks.marker.color, marks.marker.line.color, strict=True)]
    assert filled == [False, True] * 3
    assert [event for (event,) in marks.customdata] == list(given["event"])


def test_markup_in_a_label_is_shown_literally() -> None:
    given = pins(1, 1).assign(summary="<b>Duties</b> & levies", said="<i>So be it</i>", who="A <a>")
    drawn = story(weeks(), given, "week", 1120, title="", subtitle="")
    assert all("<b>Duties" not in note.text and "<i>So" not in note.text for note in drawn.layout.annotations)


def test_the_title_says_what_is_drawn() -> None:
    given = pins(3, 2).assign(reports=[2, 7, 1], summary=["A call", "The levy begins", "A vote"])
    assert title(given) == "Reported most often, in 7\u00a0articles: The levy begins"
    assert title(given.assign(reports=1)) == "Key events, each reported by one article"
    assert "no event has a day" in title(given.head(0))
    assert subtitle(given.assign(lane=WASHINGTON), "week", 40).startswith("Three key events of 40: Washington over")
