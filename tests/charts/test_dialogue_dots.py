"""What is read on hovering over a dot of a dialogue, and that all of it together stays small."""

import pandas as pd

from components.charts.dialogue import MOST_SENT, readable_dots
from components.query.summaries.dialogue import WAY
from components.query.summaries.tone import TONES

SAID = ["He said it was fine.", "He said it was good.", "He said it was right.", "He said it was fair."]


def between(days: int, each: int) -> pd.DataFrame:
    published = pd.date_range("2025-01-01", periods=days).repeat(each)
    return pd.DataFrame(
        {
            WAY: pd.Categorical(["A of B"] * len(published), ["A of B", "B of A"]),
            "published": published,
            "outlet": "The Star",
            "sentence": [SAID[place % each] for place in range(len(published))],
            "tone": pd.Categorical(["positive"] * len(published), TONES),
        }
    )


def test_a_dot_is_read_as_its_first_sentences_and_how_many_more_there_are() -> None:
    dots = readable_dots(between(days=2, each=4), ["A of B", "B of A"])
    assert len(dots) == 2
    lines = dots["hover"][0].split("<br>")
    assert lines[0].startswith("<b>A of B</b>")
    assert lines[1:] == [*SAID[:3], "and 1 more"]


def test_of_many_dots_each_has_one_sentence_so_that_what_is_sent_does_not_grow() -> None:
    dots = readable_dots(between(days=500, each=4), ["A of B", "B of A"])
    assert len(dots) == 500
    assert sum(hover.count("He said") for hover in dots["hover"]) <= MOST_SENT
    assert all(hover.endswith("and 3 more") for hover in dots["hover"])
