"""Shows what kind of document an article was taken for, and analyses it again as another kind."""

from typing import Any, get_args

import pandas as pd
import streamlit as st

from components.models import DocumentKind
from components.ui.state import access, load

KINDS: tuple[DocumentKind, ...] = get_args(DocumentKind)
HELP = (
    "The kind decides whose words they are: the labelled speakers of a transcript, the issuer of a statement, the "
    "author of an opinion. Changing it analyses the article again; the kind stays with the article."
)


def chooser(article: Any, anything_found: bool) -> None:
    """Shows the kind of an article with a field to change it; says so where nothing was found in it."""
    if pd.isna(article.method_version):
        return
    taken_for = article.kind if pd.notna(article.kind) else KINDS[0]
    if not anything_found:
        st.info(f"No statement and no advice was found. The article was taken for this kind of document: {taken_for}.")
    if not access.may_change():
        return
    field, button = st.columns([2, 3], vertical_alignment="bottom")
    chosen = field.selectbox(
        "Kind of document", KINDS, KINDS.index(taken_for), key=f"kind-{article.article_id}", help=HELP
    )
    if chosen != taken_for and button.button(f"Analyse again as: {chosen}", key="analyse_as"):
        from components.reanalysis import analyse_as  # only here: the analysis takes seconds to import

        with st.spinner("Analysing …"):
            analyse_as(load.store(), article.article_id, chosen)
        st.rerun()
