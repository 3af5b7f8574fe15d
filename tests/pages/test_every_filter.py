"""No value of a filter, and no pair of values, leads to an error on a page: a sample, or all with an option.

All values and 200 pairs on six pages take some minutes (PARALLEL49_EVERY_FILTER=1); the sample is always the same.
Where the variable names the folder of a store, that store is tried: each value on one page, each pair on all.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.models import Advice, Article, Statement
from components.query.corpus import CorpusRows
from components.query.selection import FILTERS, Selection, choices
from components.storage.place import VARIABLE
from components.storage.store import Store
from components.ui.state.filters import HELD

PAGES = "overview timeline speakers topics advice articles".split()
PAIRS, SAMPLE = 200, 12
ALL = os.environ.get("PARALLEL49_EVERY_FILTER", "")


@pytest.fixture
def corpus(visit: Callable[..., AppTest], sample_store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The samples, or the store that the variable names."""
    if not Path(ALL, "store.json").is_file():
        return sample_store
    monkeypatch.setenv(VARIABLE, ALL)
    return Store(ALL)


def selections(store: Store, page: str, each_once: bool) -> list[Selection]:
    """Each single value, and pairs of values of different filters, drawn by chance from a fixed seed.

    With `each_once` a value is for one of the pages alone.
    """
    rows = CorpusRows(store)
    offered = choices([rows.selected(row_type, Selection()) for row_type in (Statement, Advice, Article)])
    offered["articles"] = list(rows.articles["article_id"])
    values = [(field, value) for field in (*(f.field for f in FILTERS), "articles") for value in offered[field]]
    chance = random.Random(0)
    pairs = [pair for _ in range(PAIRS * 3) if (pair := chance.sample(values, 2))[0][0] != pair[1][0]][:PAIRS]
    single = values[PAGES.index(page) :: len(PAGES)] if each_once else values
    changes: list[dict[str, Any]] = [{field: (value,)} for field, value in single]
    changes += [{field: (value,) for field, value in pair} for pair in pairs]
    kept = changes if ALL else random.Random(page).sample(changes, SAMPLE)
    return [Selection(**one) for one in kept]


@pytest.mark.parametrize("page", PAGES)
def test_no_selection_leads_to_an_error(visit: Callable[..., AppTest], corpus: Store, page: str) -> None:
    app = visit(page)
    for chosen in selections(corpus, page, each_once=str(corpus.place) == ALL):
        app.session_state[HELD] = chosen
        app.query_params.clear()
        app.run()
        assert not app.exception, chosen
        assert any(str(button.key).startswith("chip-") for button in app.button), f"{chosen} was not applied"
