"""Articles: a list, the statements found, and a reading view in which statements, dates and advice are marked."""

import streamlit as st

from components.messages import N_, _
from components.ui.articles import listing, reading, reanalysing
from components.ui.state import filters, load
from components.ui.state.filters import READ
from components.ui.widgets import empty, views
from components.ui.widgets.evidence import ROW
from components.ui.widgets.plain import heading

VIEWS = {N_("Articles"): listing.articles, N_("Statements"): listing.statements}

opened = st.query_params.get(READ) or filters.only_article()
article = load.article(opened) if opened else None

if article is not None:
    st.query_params[READ] = article.article_id  # a link within a page changes the page, but not its address
    reading.view(article, st.query_params.get(ROW))
    empty.end()

heading(_("Articles"), level=1)
if opened:
    st.warning(_("The article in the address is not in this corpus. It may have been removed."))
reanalysing.offer()
views.chosen(VIEWS, "articles_view")()
