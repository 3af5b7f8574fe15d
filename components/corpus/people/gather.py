"""Rows of the store -> the names that stand in them, as `resolve` takes them."""

from collections.abc import Set

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from components.corpus.people.resolve import NAMES
from components.models import Advice, Event, Row, Statement
from components.storage.reads import Reads

STANDING: tuple[tuple[type[Row], str, str, str], ...] = (  # where names stand, with which role and which country
    (Statement, "speaker", "role", "country"),
    (Statement, "about", "NULL", "NULL"),
    (Advice, "adviser", "role", "NULL"),
    (Event, "actors", "NULL", "NULL"),
)


def gathered(store: Reads, names: Set[str]) -> pd.DataFrame:
    """The rows that have some names: the columns NAMES, a row for each name, article, role and country."""
    every = pa.concat_tables([_standing(store, names, *where) for where in STANDING])
    every = every.filter(pc.is_in(every.column("name"), value_set=pa.array(sorted(names), pa.string())))
    counted = every.group_by(["name", "article_id", "role", "country"]).aggregate([("n", "sum")])
    found: pd.DataFrame = counted.to_pandas()
    return found.rename(columns={"n_sum": "n"})[list(NAMES)]


def _standing(store: Reads, names: Set[str], row_type: type[Row], name: str, role: str, country: str) -> pa.Table:
    """The names that stand at one place, those in lists of actors with others beside them, and how often each does."""
    beside = f"article_id, {role}::VARCHAR AS role, {country}::VARCHAR AS country"
    if row_type is Event:  # to look each name up in the lists takes longer than to read them
        return store.select(row_type, f"unnest({name}) AS name, {beside}, 1::BIGINT AS n", "true")
    which = f"{name} IN (SELECT unnest(?)) GROUP BY ALL"
    return store.select(row_type, f"{name} AS name, {beside}, count(*) AS n", which, [*names])
