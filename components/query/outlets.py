"""Outlets (or countries) compared, per volume: whom they quote and in what tone, the words that set them apart."""

import re
from collections import Counter

import numpy as np
import pandas as pd

from components.query.summaries.counting import commonest, in_order
from components.query.summaries.intervals import FEWEST, Z, means
from components.query.summaries.tone import scored

CERTAIN = 3.29  # standard errors that a word must be away from 0; about one word in a thousand is so by chance
PRIOR = 0.1  # the weight of the prior, as a share of all words
FEWEST_USES = 5  # of a word in all statements
WORD = re.compile(r"[^\W\d_]{3,}(?:[’'-][^\W\d_]+)*")
COMMON = frozenset(
    "the and that for with was were are has have had his her its their this from not but they she him you our who will "
    "would said says say which been than also there them about after when what more one can could into out all over "
    "did does being those these some such other any because just like how where while told les des une que qui pour "
    "dans est pas sur avec par aux son ses plus".split()
)


def quoted(statements: pd.DataFrame, by: str, most: int = 8, most_speakers: int = 12) -> pd.DataFrame:
    """Whom each outlet (or other group) quotes: the group, speaker, statements, scored, mean, low, high, mark, share.

    `share` is of all statements of the group, NaN where it has fewer than FEWEST. The `most` frequent of each.
    """
    groups = commonest(statements[by], most)
    own = statements[statements[by].isin(groups)]
    known = own[own["speaker"].notna()]
    speakers = commonest(known["speaker"], min(most, most_speakers))
    found = in_order(
        means(scored(known[known["speaker"].isin(speakers)]), [by, "speaker"]), **{by: groups, "speaker": speakers}
    )
    of = found[by].map(own[by].value_counts()).astype(float)
    return found.assign(of=of.astype(int), share=(found["statements"] / of).where(of >= FEWEST))


def words_apart(statements: pd.DataFrame, by: str, group: str, most: int = 12) -> pd.DataFrame:
    """The words that set a group's statements apart from all others: word, n, others, log_odds, low, high.

    `log_odds` is the log of the odds ratio with an informative Dirichlet prior, of which only words at least CERTAIN
    standard errors above 0 stay, the most certain first. Source: Monroe, Colaresi and Quinn (2008), Fightin' Words,
    Political Analysis 16 (4).
    """
    mine = (statements[by] == group).to_numpy(dtype=bool)
    own, other = _counts(statements.loc[mine, "sentence"]), _counts(statements.loc[~mine, "sentence"])
    known = sorted(word for word, n in (own + other).items() if n >= FEWEST_USES and own[word])
    if not known or not other:
        return pd.DataFrame(columns=["word", "n", "others", "log_odds", "low", "high"])
    n, m = (np.array([counts[word] for word in known], dtype=float) for counts in (own, other))
    total, rest = float(own.total()), float(other.total())
    prior, weight = PRIOR * (n + m), PRIOR * (total + rest)
    odds = np.log((n + prior) / (total + weight - n - prior)) - np.log((m + prior) / (rest + weight - m - prior))
    error = np.sqrt(1 / (n + prior) + 1 / (m + prior))
    found = pd.DataFrame(
        {
            "word": known,
            "n": n.astype(int),
            "others": m.astype(int),
            "log_odds": odds,
            "low": odds - Z * error,
            "high": odds + Z * error,
        }
    )
    order = np.argsort(-odds / error, kind="stable")
    certain = found.take(order[(odds / error)[order] >= CERTAIN][:most])
    return pd.DataFrame(certain.reset_index(drop=True))


def volumes(articles: pd.DataFrame, statements: pd.DataFrame, events: pd.DataFrame, most: int = 20) -> pd.DataFrame:
    """The volume of each outlet: outlet, articles, copies, statements, per_article, first, first_share.

    `copies` are wire copies of an article published before; `first` are the events that several outlets report and
    this one alone reported on the first day (`events`: rows of Event), `first_share` their number per article.
    """
    outlets = commonest(articles["outlet"], most)
    ordered = articles.sort_values("published", kind="stable")
    copy = ordered["story_id"].notna() & ordered["story_id"].duplicated()
    found = pd.DataFrame({"outlet": outlets})
    for name, counts in (
        ("articles", articles["outlet"].value_counts()),
        ("copies", ordered.loc[copy, "outlet"].value_counts()),
        ("statements", statements["outlet"].value_counts()),
        ("first", _first(events).value_counts()),
    ):
        found[name] = [int(counts.get(outlet, 0)) for outlet in outlets]
    return found.assign(
        per_article=found["statements"] / found["articles"], first_share=found["first"] / found["articles"]
    )


def _first(events: pd.DataFrame) -> "pd.Series[str]":
    """The outlet that alone reported an event on its first day, for each event that several outlets report."""
    known = events[events["story_event_id"].notna() & events["outlet"].notna() & events["published"].notna()]
    days = known.groupby(["story_event_id", "outlet"], observed=True)["published"].min().reset_index()
    event = days.groupby("story_event_id", observed=True)["published"]
    earliest = days[days["published"] == event.transform("min")]
    alone = earliest[~earliest["story_event_id"].duplicated(keep=False)]
    several = days["story_event_id"].value_counts()
    return alone.loc[alone["story_event_id"].map(several).astype(int) > 1, "outlet"].astype(str)


def _counts(sentences: "pd.Series[str]") -> Counter[str]:
    """How often each word occurs, without those that every text has."""
    words = (word for sentence in sentences for word in WORD.findall(str(sentence).lower()))
    return Counter(word for word in words if word not in COMMON)
