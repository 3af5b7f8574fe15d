"""cited(): the line to cite what a page shows, with the day of access and the address that shows the same view."""

from datetime import date
from urllib.parse import urlencode

import streamlit as st

from components import export
from components.query.selection import to_query
from components.ui.state import filters, load

Days = tuple[date | None, date | None]


def cited(title: str, n: str, covered: Days) -> str:
    """The line to cite, with the filters; without a title where it stands below it."""
    return export.citation(title, filters.in_words(), n, covered, load.corrected(), access())


def access() -> export.Access:
    """Today, and the address of the page with the filters and its view."""
    return export.Access(date.today(), address())


def address() -> str:
    """The address that shows this view again; "" where the page does not know it."""
    page = st.context.url or ""
    kept = {name: st.query_params.get_all(name) for name in st.query_params}
    query = {**kept, **to_query(filters.current())}
    return f"{page}?{urlencode(query, doseq=True)}" if page and query else page
