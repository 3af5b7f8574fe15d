"""telling(): for each key event the shortest telling quotation from the articles that report it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from components.query.summaries.counting import body
from components.storage.frames import JOINT, with_own_text

SHORTEST, LONGEST, FEWEST_WORDS = 14, 90, 4  # letters, letters, words
WITHIN = pd.Timedelta(days=7)  # after an event, in which what is said is said of it
QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«\s?([^«»]+?)\s?»")
COLUMNS = ["event", "who", "said", "statement"]


def telling(events: pd.DataFrame, reports: pd.DataFrame, statements: pd.DataFrame) -> pd.DataFrame:
    """At most one quotation for each event: event, who, said (without quotation marks), statement (its row_id).

    `reports` are the rows that report events (with story_event_id), `statements` are those that count. Only a
    quotation that stands alone in its sentence is taken, so that its speaker is certain, of an actor of the event, and
    each only once. One with a tone comes before a neutral one, then the shortest.
    """
    of_key_events = reports[reports["story_event_id"].isin(list(events["event"]))].astype(object)
    articles = of_key_events.groupby("story_event_id")["article_id"].agg(set).to_dict()
    near = set[Any]().union(*articles.values())
    quoted = _quoted(body(statements), near)
    return pd.DataFrame(list(_chosen(events, articles, quoted)), columns=COLUMNS).astype(dict.fromkeys(COLUMNS, object))


def _chosen(
    events: pd.DataFrame, articles: Mapping[Any, set[Any]], quoted: pd.DataFrame
) -> Iterator[tuple[str, str, str, str]]:
    taken = set[str]()
    event: Any
    for event in events.itertuples():
        own = quoted[quoted["article_id"].isin(list(articles.get(event.event, ()))) & ~quoted["said"].isin(list(taken))]
        own = own[own["day"].isna() | own["day"].between(event.start, event.end + WITHIN)]
        own = own[own["speaker"].isin(str(event.actors).split(JOINT))]
        own = own[[said not in event.summary for said in own["said"]]]
        if own.empty:
            continue
        best = own.sort_values(["plain", "length", "row_id"], kind="stable").iloc[0]
        taken.add(best["said"])
        yield str(event.event), str(best["speaker"]), str(best["said"]), str(best["row_id"])


def _quoted(statements: pd.DataFrame, articles: set[Any]) -> pd.DataFrame:
    """The direct quotations in some articles that stand alone in their sentence, are whole and short."""
    near = with_own_text(statements[statements["article_id"].isin(list(articles)).to_numpy()])  # they are compared
    alone = ~near.duplicated(["article_id", "sentence"], keep=False)
    own = near[alone & (near["quote_type"] == "direct") & near["speaker"].notna()]
    said = [_only_quotation(str(sentence)) for sentence in own["sentence"]]
    found = pd.DataFrame(
        {
            "row_id": own["row_id"].astype(object),
            "article_id": own["article_id"].astype(object),
            "speaker": own["speaker"].astype(object),
            "said": pd.Series(said, index=own.index, dtype=object),
            "day": own["said_on"].fillna(own["published"]),
            "plain": (own["tone"].astype(object).fillna("neutral") == "neutral"),
        }
    )
    found = found[found["said"] != ""]
    return found.assign(length=found["said"].str.len().astype(int))


def _only_quotation(sentence: str) -> str:
    """The one quotation of a sentence, if it is a short sentence of its own; else ''."""
    found = [next(filter(None, parts)).strip(" ,;") for parts in QUOTED.findall(sentence)]
    if len(found) != 1 or not SHORTEST <= len(found[0]) <= LONGEST or len(found[0].split()) < FEWEST_WORDS:
        return ""
    return found[0] if found[0][:1].isupper() and found[0][-1] not in "…-–—" else ""
