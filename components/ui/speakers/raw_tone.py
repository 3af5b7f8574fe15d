"""rescored(): statements with TextBlob's scores as they come, in place of the repaired ones."""

import pandas as pd
import streamlit as st

from components.models import Article, Statement, quoted
from components.ui.state import load

MOST = 5_000  # statements scored anew at a time: some five seconds


def rescored(statements: pd.DataFrame) -> pd.DataFrame:
    """The statements, MOST at the most, with raw polarity and subjectivity and the tone that follows from them."""
    from components.languages.en.tone import score as tone  # only here: TextBlob takes seconds to import

    shown = statements.head(MOST)
    scores = _raw(load.store().version(), tuple(shown["row_id"]))
    found = scores.reindex(shown["row_id"]).set_axis(shown.index)
    labels = found["polarity"].map(tone.label, na_action="ignore")
    return shown.assign(polarity=found["polarity"], subjectivity=found["subjectivity"], tone=labels)


@st.cache_data(show_spinner="Scoring with TextBlob as it comes …", max_entries=4)
def _raw(version: int, row_ids: tuple[str, ...]) -> pd.DataFrame:
    from components.languages.en.tone import score as tone

    rows = load.whole(Statement, row_ids)
    articles = load.store().rows(Article, "article_id", rows["article_id"].unique())
    texts = articles.set_index("article_id")["text"]
    scores = [
        tone.raw(quoted(texts[article_id], tuple(tuple(span) for span in spans)))
        for article_id, spans in zip(rows["article_id"], rows["content_spans"], strict=True)
    ]
    found = {"polarity": [s.polarity for s in scores], "subjectivity": [s.subjectivity for s in scores]}
    return pd.DataFrame(found, index=rows["row_id"], dtype=float)
