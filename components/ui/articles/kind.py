"""Shows what kind of document an article was taken for, and analyses it again as another kind."""

from typing import Any, get_args

import pandas as pd
import streamlit as st

from components.messages import N_, _
from components.models import DocumentKind
from components.ui.state import access, load

KINDS: tuple[DocumentKind, ...] = get_args(DocumentKind)
NAMES: dict[DocumentKind, str] = {
    "report": N_("report"),
    "statement": N_("statement"),
    "news release": N_("news release"),
    "readout": N_("readout"),
    "transcript": N_("transcript"),
    "interview": N_("interview"),
    "speech": N_("speech"),
    "opinion": N_("opinion"),
    "newsletter": N_("newsletter"),
    "live blog": N_("live blog"),
    "poll": N_("poll"),
    "market report": N_("market report"),
}
HELP = N_(
    "The kind decides whose words they are: the labelled speakers of a transcript, the issuer of a statement, the "
    "author of an opinion. Changing it analyses the article again; the kind stays with the article."
)


def chooser(article: Any, anything_found: bool) -> None:
    """Shows the kind of an article with a field to change it; says so where nothing was found in it."""
    if pd.isna(article.method_version):
        return
    taken_for = article.kind if pd.notna(article.kind) else KINDS[0]
    if not anything_found:
        st.info(
            _(
                "No statement and no advice was found. The article was taken for this kind of document: {kind}.",
                kind=_(NAMES[taken_for]),
            )
        )
    if not access.may_change():
        return
    field, button = st.columns([2, 3], vertical_alignment="bottom")
    chosen = field.selectbox(
        _("Kind of document"),
        KINDS,
        KINDS.index(taken_for),
        format_func=lambda one: _(NAMES[one]),
        key=f"kind-{article.article_id}",
        help=_(HELP),
    )
    if chosen != taken_for and button.button(_("Analyse again as: {kind}", kind=_(NAMES[chosen])), key="analyse_as"):
        from components.reanalysis import analyse_as  # only here: the analysis takes seconds to import

        with st.spinner(_("Analysing …")):
            analyse_as(load.store(), article.article_id, chosen)
        load.move_on()
        st.rerun()
