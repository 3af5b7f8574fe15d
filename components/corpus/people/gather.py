"""Rows -> the names that stand in them, as `resolve` takes them."""

import pandas as pd

from components.corpus.people.resolve import NAMES
from components.storage.frames import JOINT


def gathered(statements: pd.DataFrame, events: pd.DataFrame, advice: pd.DataFrame) -> pd.DataFrame:
    """The names in rows of the three types: the columns NAMES, a row for each name, article, role and country.

    The frames have of the columns of their types article_id; speaker, about, role and country; actors; adviser and
    role. A column `n`, where there is one, says how many rows a row stands for.
    """
    actors = events.assign(name=events["actors"].astype(object).fillna("").str.split(JOINT)).explode("name")
    parts = [
        statements.rename(columns={"speaker": "name"}),
        statements.rename(columns={"about": "name"}).drop(columns=["role", "country"]),
        advice.rename(columns={"adviser": "name"}),
        actors,
    ]
    counted = [part.assign(n=part.get("n", 1)).astype(object) for part in parts]
    every = pd.concat(counted, ignore_index=True).reindex(columns=["name", "article_id", "role", "country", "n"])
    named = every[every["name"].notna() & (every["name"] != "")]
    found = named.groupby(["name", "article_id", "role", "country"], dropna=False, sort=True)["n"].sum()
    return found.reset_index()[list(NAMES)]
