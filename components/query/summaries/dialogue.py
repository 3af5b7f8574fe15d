"""Two people or sides face to face: what each says of the other, the quotation that tells most, their topics."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from components import wording
from components.messages import _
from components.query.summaries.topics import counts
from components.wording import COUNTRIES

SIDES = {f"{COUNTRIES[code]}, all speakers": code for code in ("CA", "US")}  # by their English names
GOVERNMENTS = {"Government of Canada": "CA", "U.S. government": "US"}  # institutions that stand for a side
WAY = "way"  # the column that says who speaks of whom
FEWEST_WORDS, MOST_LETTERS = 6, 240  # of a quotation that is told alone
COMPLETE = re.compile(r"[A-Z“\"‘'].*[.!?…,]?[”\"’']?", re.S)
TOPICS = 3


def of_each_other(statements: pd.DataFrame) -> pd.DataFrame:
    """How often two people speak of each other: first, second, n (statements both ways), the most mutual pair first."""
    known = statements[statements["speaker"].notna() & statements["about"].notna()]
    said = known.groupby(["speaker", "about"], observed=True).size().rename("n").reset_index()
    pairs = {(str(row["speaker"]), str(row["about"])): int(row["n"]) for row in said.to_dict("records")}
    both = [(a, b, n, pairs[b, a]) for (a, b), n in pairs.items() if a < b and (b, a) in pairs]
    ranked = sorted(both, key=lambda row: (-min(row[2:]), -row[2] - row[3], row[:2]))
    return pd.DataFrame([(a, b, n + m) for a, b, n, m in ranked], columns=["first", "second", "n"])


def between(statements: pd.DataFrame, first: str, second: str) -> pd.DataFrame:
    """The statements of two sides of each other, with a column WAY: 'A on B' or 'B on A'."""
    countries = country_of_each(statements)
    ways = [(first, second), (second, first)]
    parts = [
        statements[_of(statements["speaker"], one, countries) & _of(statements["about"], other, countries)]
        for one, other in ways
    ]
    names = [way(*pair) for pair in ways]
    named = [
        part.assign(**{WAY: pd.Categorical([name] * len(part), names)}) for part, name in zip(parts, names, strict=True)
    ]
    return pd.concat(named, ignore_index=True)


def way(one: str, other: str) -> str:
    """The name of a direction, by which it is told apart: 'Donald Trump on Mark Carney'."""
    return f"{_short(one)} on {_short(other)}"


def way_in_words(one: str, other: str) -> str:
    """The name of a direction in the language that is spoken."""
    return _("{one} on {other}", one=side_in_words(one, short=True), other=side_in_words(other, short=True))


def side_in_words(side: str, short: bool = False) -> str:
    """The name of a person or side in the language that is spoken."""
    if side not in SIDES:
        return side
    named = wording.country(SIDES[side])
    return named if short else _("{country}, all speakers", country=named)


def country(side: str, statements: pd.DataFrame) -> str | None:
    """The country of a person or side."""
    return SIDES.get(side) or country_of_each(statements).get(side)


def leading_topics(rows: pd.DataFrame) -> list[str]:
    """The most frequent topics of some statements."""
    return counts(rows)["topic"].head(TOPICS).tolist()


def candidates(rows: pd.DataFrame, most: int = 60) -> pd.DataFrame:
    """The statements that might be told alone: direct, of clear tone, those with the strongest words first."""
    clear = rows[(rows["quote_type"] == "direct") & rows["tone"].isin(["negative", "positive"])]
    sign = clear["tone"].map({"negative": -1.0, "positive": 1.0}).astype(float)
    order = (clear["polarity"].fillna(0) * sign).sort_values(ascending=False, kind="stable").index[:most]
    return clear.loc[order]


def telling(rows: Sequence[Any]) -> Any | None:
    """The first row (whole, of `candidates`) whose quotation is a sentence and not too long; None without."""
    return next((row for row in rows if _stands_alone(said(row))), None)


def said(row: Any) -> str:
    """The words of a statement, without what the reporter puts between them."""
    start = row.sentence_span[0]
    return " ".join(row.sentence[max(0, a - start) : max(0, b - start)] for a, b in row.content_spans).strip(" ,")


def _stands_alone(words: str) -> bool:
    """Whether a quotation can be read alone."""
    return len(words) <= MOST_LETTERS and len(words.split()) >= FEWEST_WORDS and bool(COMPLETE.fullmatch(words))


def _of(column: "pd.Series[Any]", side: str, countries: Mapping[str, str]) -> "pd.Series[Any]":
    """Whether each name is the person, or is from the country of the side."""
    if side not in SIDES:
        return column == side
    return column.isin([name for name, code in countries.items() if code == SIDES[side]])


def country_of_each(statements: pd.DataFrame) -> dict[str, str]:
    """The country of each speaker, and of the two governments."""
    known = statements[["speaker", "country"]].drop_duplicates().dropna()
    return {**GOVERNMENTS, **dict(zip(known["speaker"].astype(str), known["country"].astype(str), strict=True))}


def _short(side: str) -> str:
    return side.removesuffix(", all speakers")
