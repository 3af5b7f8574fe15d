"""No value of a filter, and no pair of values, leads to an error on a page: a sample, or all with an option.

All values and 200 pairs on six pages take some minutes (PARALLEL49_EVERY_FILTER=1); the sample is always the same.
"""

import os
import random
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.models import Advice, Article, Statement
from components.query.selection import FILTERS, Selection, choices
from components.storage.store import Store
from components.ui.state.filters import HELD

PAGES = "overview timeline speakers topics advice articles".split()
PAIRS, SAMPLE = 200, 12
ALL = bool(os.environ.get("PARALLEL49_EVERY_FILTER"))


def selections(store: Store, page: str) -> list[Selection]:
    """Each single value, and pairs of values of different filters, drawn by chance from a fixed seed."""
    offered = choices([store.table(row_type) for row_type in (Statement, Advice, Article)])
    offered["articles"] = list(store.table(Article)["article_id"])
    values = [(field, value) for field in (*(f.field for f in FILTERS), "articles") for value in offered[field]]
    chance = random.Random(0)
    pairs = [pair for _ in range(PAIRS * 3) if (pair := chance.sample(values, 2))[0][0] != pair[1][0]][:PAIRS]
    changes: list[dict[str, Any]] = [{field: (value,)} for field, value in values]
    changes += [{field: (value,) for field, value in pair} for pair in pairs]
    kept = changes if ALL else random.Random(page).sample(changes, SAMPLE)
    return [Selection(**one) for one in kept]


@pytest.mark.parametrize("page", PAGES)
def test_no_selection_leads_to_an_error(visit: Callable[..., AppTest], sample_store: Store, page: str) -> None:
    app = visit(page)
    for chosen in selections(sample_store, page):
        app.session_state[HELD] = chosen
        app.query_params.clear()
        app.run()
        assert not app.exception, chosen
        assert any(str(button.key).startswith("chip-") for button in app.button), f"{chosen} was not applied"
