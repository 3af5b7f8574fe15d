"""rescored(): statements with the scores that TextBlob itself gives, in place of the repaired ones."""

import pandas as pd
import streamlit as st

from components.messages import _
from components.models import Article, Statement, quoted
from components.query.summaries.tone import by_textblob
from components.ui.state import load

MOST = 5_000  # statements scored again at a time: about five seconds


def rescored(statements: pd.DataFrame) -> pd.DataFrame:
    """The first MOST statements measured by TextBlob alone: its polarity, subjectivity, and the tone they stand for.

    All three are missing where the article's language has no measure of tone.
    """
    shown = statements.head(MOST)
    with st.spinner(_("Scoring with TextBlob as it comes …")):
        scores = _raw(load.version()[0], tuple(shown["row_id"]))
    found = scores.reindex(shown["row_id"]).set_axis(shown.index)
    return by_textblob(shown.assign(polarity=found["polarity"], subjectivity=found["subjectivity"]))


@st.cache_data(show_spinner=False, max_entries=4)
def _raw(version: int, row_ids: tuple[str, ...]) -> pd.DataFrame:
    from components.languages import LANGUAGES  # only here: TextBlob takes seconds to import
    from components.languages.results import Tone

    rows = load.whole(Statement, row_ids)
    articles = load.reading().rows(Article, "article_id", rows["article_id"].unique())
    texts = dict(zip(articles["article_id"], articles["text"], strict=True))
    measures = {
        article_id: LANGUAGES[language].tone if language in LANGUAGES else None
        for article_id, language in zip(articles["article_id"], articles["language"], strict=True)
    }
    found = []
    for article_id, spans in zip(rows["article_id"], rows["content_spans"], strict=True):
        measure = measures[article_id]
        words = quoted(texts[article_id], tuple(tuple(span) for span in spans))
        score = measure.raw(words) if measure else Tone(None, None)
        found.append((score.polarity, score.subjectivity))
    return pd.DataFrame(found, columns=["polarity", "subjectivity"], index=rows["row_id"], dtype=float)
