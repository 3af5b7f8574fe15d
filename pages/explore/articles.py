"""Articles: a list, and a reading view in which statements, dates and advice are marked."""

import streamlit as st

from components.models import Article
from components.ui.articles import reading, reanalysing
from components.ui.state import load
from components.ui.widgets import empty
from components.ui.widgets.plain import heading

opened = st.query_params.get("article")
article = load.article(opened) if opened else None

if article is not None:
    reading.view(article, st.query_params.get("row"))
    empty.end()

heading("Articles", level=1)
if opened:
    st.warning("The article in the address is not in this corpus. It may have been removed.")
articles = load.selected(Article)
empty.stop_if_empty(articles, "articles")
reanalysing.offer()
reading.listing(articles)
