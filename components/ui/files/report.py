"""offer(): the button on each page that makes a report of the view, as HTML and PDF, and a citation pack."""

from importlib.util import find_spec
from typing import TYPE_CHECKING

import streamlit as st

from components.messages import _
from components.models import Article
from components.ui.state import load
from components.ui.widgets.plain import caption

if TYPE_CHECKING:
    from components.report import ViewReport


def offer() -> None:
    """Shows the button; nothing where the corpus is empty."""
    if not len(load.table(Article)):
        return
    if st.button(
        _("Report"), key="report_open", type="tertiary", help=_("This view in one document, or as a pack to cite")
    ):
        st.dialog(_("This view as a report"), width="medium")(_dialog)()


def _dialog() -> None:
    from components import report  # what writes files is imported for those who ask for one, not for each page
    from components.report.pack import file_name
    from components.ui.files import building

    if not len(load.selected(Article)):
        st.info(_("No article is left with these filters."))
        return
    with st.form("report_parts", border=False):  # a change of parts alone builds nothing
        parts = st.pills(
            _("What it holds"),
            list(building.PARTS),
            selection_mode="multi",
            default=list(building.PARTS),
            format_func=_,
        )
        st.form_submit_button(_("Build again with these parts"))
    bar = st.progress(0.0, _("Reading …"))
    made = building.without(building.view(bar.progress), parts or [])
    name = file_name(made)
    bar.progress(0.6, _("Writing the report …"))
    page = report.html(made)
    document = _pdf(made)
    bar.progress(0.9, _("Packing figures and data …"))
    pack = report.pack(made, building.tables())
    bar.empty()
    caption(f"{made.title}. {made.filters}.")
    with st.container(horizontal=True):
        if document:
            st.download_button("PDF", document, f"{name}.pdf", "application/pdf", type="primary", on_click="ignore")
        st.download_button("HTML", page, f"{name}.html", "text/html", on_click="ignore")
        st.download_button(_("Citation pack"), pack, f"{name}.zip", "application/zip", on_click="ignore")
    caption(
        _(
            "The pack holds the figures, the rows behind them, a description of their columns, and the references for "
            "BibTeX, RIS and CITATION.cff."
        )
    )


def _pdf(made: "ViewReport") -> bytes | None:
    """The report as PDF; None where the package that writes it is missing."""
    if not find_spec("fpdf"):
        return None
    from components.report.paper import pdf

    return pdf(made)
