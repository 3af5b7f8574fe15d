"""The volume of outlets: whole articles on the axis, and wire copies named only where there are some."""

from datetime import date

import pandas as pd
import pytest

from components.charts import outlets
from components.query.summaries.counting import Scope

SCOPE = Scope(3, 3, date(2025, 3, 1), date(2025, 5, 1))


@pytest.mark.parametrize(
    ("copies", "title", "told"),
    [(0, "No article is a wire copy of another", False), (1, "33\u00a0% of the articles are wire copies", True)],
)
def test_wire_copies_are_told_where_there_are_some(copies: int, title: str, told: bool) -> None:
    figure = outlets.volumes(pd.DataFrame({"outlet": ["A", "B"], "articles": [2, 1], "copies": [copies, 0]}), SCOPE)
    assert figure.layout.title.text.replace("\u202f", "\u00a0") == title
    assert ("pale" in figure.layout.title.subtitle.text) == told
    assert figure.layout.title.subtitle.text.startswith("3\u00a0articles · ")
    assert figure.layout.xaxis.dtick == 1
