"""Who is in the corpus: the people and institutions that speak or are spoken of, and the roles they are given."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from components import lexicons
from components.storage.frames import JOINT
from components.storage.ledger import AddedRole

UNNAMED = "unnamed "
CLAUSES = ("who ", "which ", "has ", "will ", "could ", "may ", "saying ")  # what begins so tells no role
COLUMNS = ("person", "also", "role", "country", "first", "last", "statements", "spoken_of")
ROLE_COLUMNS = ("role", "first", "last", "statements", "basis")


def who(statements: pd.DataFrame, counted: pd.DataFrame, also: dict[str, list[str]]) -> pd.DataFrame:
    """Everybody who speaks or is spoken of, a row each with COLUMNS, those with most statements first.

    `counted` are those of the statements that count, each once; `also` the names that articles write for a person,
    beside what the person is called. `first` and `last` are days of publication; role and country are the most frequent
    ones. Speakers who are left unnamed are not among them.
    """
    appearing = [statements.groupby(column, observed=True)["published"] for column in ("speaker", "about")]
    days = pd.concat([_by_name(found.agg(["min", "max"])) for found in appearing])
    every = days.groupby(level=0).agg({"min": "min", "max": "max"})
    every = every[~every.index.str.startswith(UNNAMED)]
    names = every.index.tolist()
    titles, countries = (_most_frequent(statements, column) for column in ("role", "country"))
    speaking, spoken_of = (_by_name(counted[column].value_counts()).to_dict() for column in ("speaker", "about"))
    found = pd.DataFrame(
        {
            "person": pd.Series(names, dtype="str"),
            "also": [JOINT.join(also.get(name, ())) for name in names],
            "role": pd.Series([titles.get(name) for name in names], dtype=object),
            "country": pd.Series([countries.get(name) for name in names], dtype=object),
            "first": every["min"].to_numpy(),
            "last": every["max"].to_numpy(),
            "statements": np.array([speaking.get(name, 0) for name in names], dtype=int),
            "spoken_of": np.array([spoken_of.get(name, 0) for name in names], dtype=int),
        },
        columns=list(COLUMNS),
    )
    order = ["statements", "spoken_of", "person"]
    return found.sort_values(order, ascending=[False, False, True], ignore_index=True)


def searched(people: pd.DataFrame, words: str) -> pd.DataFrame:
    """The people in whose names or role all the words stand, whatever their case and accents."""
    if not words.strip():
        return people
    text = (people["person"] + " " + people["also"] + " " + people["role"].fillna("")).map(_folded)
    fits = pd.Series(True, index=people.index)
    for word in words.split():
        fits &= text.str.contains(_folded(word), regex=False)
    return people[fits]


def roles(statements: pd.DataFrame, person: str, added: tuple[AddedRole, ...]) -> pd.DataFrame:
    """The roles of a person, a row each with ROLE_COLUMNS: as articles give them, from the register, and added ones.

    `first` and `last` are days of publication for what articles give, and the days of office for the others.
    """
    own = statements[(statements["speaker"] == person) & statements["role"].notna()]
    terms = [term for term in added if term.person == person]
    told = own["role"].astype(str)  # an added role is laid over the rows, too
    own = own[~told.str.startswith(CLAUSES) & ~told.isin([term.title for term in terms])]
    counted = own.groupby("role", observed=True)["published"].agg(["min", "max", "size"]).reset_index()
    counted.columns = pd.Index(ROLE_COLUMNS[:4])
    listed = [(*term, pd.NA, "register") for term in _registered(person)]
    listed += [(t.title, _day(t.first), _day(t.last), pd.NA, "added") for t in terms]
    offices = pd.DataFrame(listed, columns=list(ROLE_COLUMNS))
    given = counted.assign(basis="articles").sort_values(["statements", "role"], ascending=[False, True])
    return pd.concat([offices.astype(object), given.astype(object)], ignore_index=True)


def also_written(names: pd.DataFrame, person_of: Callable[[str], str]) -> dict[str, list[str]]:
    """The names, beside what a person is called, that mean each person; `names` are rows of PersonName."""
    found: dict[str, set[str]] = defaultdict(set)
    every = names["article_id"] == ""
    for name in names.loc[every, "name"]:
        found[person_of(name)].add(name)
    some = names[~every & names["person"].notna()]
    for name, person in zip(some["name"], some["person"], strict=True):
        found[person_of(str(person))].add(name)
    return {person: sorted(written - {person}) for person, written in found.items() if written - {person}}


def _by_name(found: Any) -> Any:
    """What was found by the values of a column, by their texts."""
    return found.set_axis(found.index.astype(str))


def _most_frequent(statements: pd.DataFrame, column: str) -> dict[str, str]:
    """The most frequent value of a column for each speaker."""
    counted = statements.groupby(["speaker", column], observed=True).size().rename("n").reset_index()
    counted = counted[~counted[column].astype(str).str.startswith(CLAUSES)]
    ordered = counted.sort_values(["n", column], ascending=[False, True]).drop_duplicates("speaker")
    return dict(zip(ordered["speaker"].astype(str), ordered[column].astype(str), strict=True))


def _registered(person: str) -> list[tuple[str, pd.Timestamp, pd.Timestamp]]:
    """The roles that the register has for a person, with their days."""
    entries = [row for row in lexicons.tree("people")["people"] if row["name"] == person]
    return [(title, _day(first), _day(last)) for row in entries for title, first, last in row.get("roles", ())]


def _day(value: object) -> pd.Timestamp:
    return pd.Timestamp(str(value)) if value else pd.NaT  # type: ignore[return-value]


def _folded(words: str) -> str:
    """The words without case and accents."""
    letters = unicodedata.normalize("NFKD", words.replace("’", "'")).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
