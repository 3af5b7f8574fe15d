"""The Outlets page: each view runs, by outlet and by country, and a selection that leaves nothing says so."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

Visit = Callable[..., AppTest]


@pytest.mark.parametrize("view", ["Who is quoted", "Words", "One event", "Volume"])
@pytest.mark.parametrize("speaker", [[], ["Laura Dawson"]])
def test_every_view_runs(visit: Visit, view: str, speaker: list[str]) -> None:
    app = visit("outlets", outlets_view=view, speaker=speaker)
    assert not app.exception


def test_the_volume_counts_articles_once(visit: Visit) -> None:
    table = visit("outlets", outlets_view="Volume", **{"numbers-volumes": True}).dataframe[0].value
    assert (table["Wire copies"] <= table["Articles"]).all()
    assert table["Articles"].is_monotonic_decreasing


def test_countries_alike(visit: Visit) -> None:
    app = visit("outlets", outlets_by="country", **{"numbers-quoted-country": True})
    assert not app.exception
    assert {"CA", "US"} <= set(app.dataframe[0].value["Country"])


def test_a_selection_that_leaves_nothing_says_so(visit: Visit) -> None:
    app = visit("outlets", words="xyzzy")
    assert not app.exception
    assert any("xyzzy" in info.value for info in app.info)
