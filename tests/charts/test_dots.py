"""Dots: what is too unreliable to be published is hollow, what asks for caution is not."""

import math

import pandas as pd

from components.charts.dots import dot_matrix
from components.charts.theme import DAY


def test_only_cells_without_a_score_are_hollow() -> None:
    cells = pd.DataFrame(
        {"row": list("aab"), "column": list("xyx"), "n": 3, "text": "", "hover": "", "score": [0.1, 0.5, math.nan]}
    )
    drawn = dot_matrix(cells, "", "", rows={"a": "a", "b": "b"}, columns={"x": "x", "y": "y"})
    assert [(trace.marker.symbol, len(trace.x)) for trace in drawn.data] == [("circle", 2), ("circle-open", 1)]
    assert drawn.data[1].marker.color == DAY.quiet, "a ring that can be seen"
    assert not pd.isna(drawn.data[0].marker.color).any()
