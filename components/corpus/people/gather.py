"""Rows -> the names that stand in them, as `resolve` takes them."""

import pandas as pd

from components.corpus.people.resolve import NAMES
from components.storage.frames import JOINT


def gathered(statements: pd.DataFrame, events: pd.DataFrame, advice: pd.DataFrame) -> pd.DataFrame:
    """The names in rows of the three types: the columns NAMES, a row for each name, article, role and country.

    The frames are those of the store, and need of its columns: article_id; speaker, about, role and country; actors;
    adviser and role. `n` counts the rows in which somebody speaks or advises, is spoken of or acts.
    """
    actors = events.assign(name=events["actors"].astype(object).fillna("").str.split(JOINT)).explode("name")
    parts = [
        statements.rename(columns={"speaker": "name"})[["name", "article_id", "role", "country"]],
        statements.rename(columns={"about": "name"})[["name", "article_id"]],
        advice.rename(columns={"adviser": "name"})[["name", "article_id", "role"]],
        actors[["name", "article_id"]],
    ]
    plain = [part.astype(object) for part in parts]
    every = pd.concat(plain, ignore_index=True).reindex(columns=["name", "article_id", "role", "country"])
    named = every[every["name"].notna() & (every["name"] != "")]
    counted = named.groupby(["name", "article_id", "role", "country"], dropna=False, sort=True).size()
    return counted.rename("n").reset_index()[list(NAMES)]
