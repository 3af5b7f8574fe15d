"""offer(): saves the filters and the page under a name, in the sidebar."""

from datetime import UTC, datetime

import streamlit as st

from components.messages import _
from components.storage import views
from components.storage.views import SavedView
from components.ui.state import access, filters, load
from components.ui.state.filters import READ
from components.ui.widgets.evidence import ROW

NAME, SAVED = "save_view_name", "save_view_saved"


def offer(page: str) -> None:
    """Shows a form to save the view; nothing on pages that no filter changes, or to those who may not change things."""
    if not access.may_change() or not page:
        return
    with st.sidebar, st.popover(_("Save this view"), width="stretch", key="save_view"):
        st.text_input(_("Name of the view"), key=NAME, placeholder=filters.in_words()[: views.LONGEST_NAME])
        st.button(_("Save"), on_click=_save, args=(page, _settings()), key="save_view_now", type="primary")
        if saved := st.session_state.pop(SAVED, None):
            st.success(saved)


def _settings() -> dict[str, tuple[str, ...]]:
    """What the address names besides the filters: the view of the page, or the article that is open and the row."""
    kept = [name for name in st.query_params if name.endswith("_view") or name in (READ, ROW)]
    return {name: tuple(st.query_params.get_all(name)) for name in kept}


def _save(page: str, settings: dict[str, tuple[str, ...]]) -> None:
    name = views.name_in(str(st.session_state.get(NAME) or "")) or views.name_in(filters.in_words())
    query = {**{name: tuple(values) for name, values in filters.query().items()}, **settings}
    views.keep(load.store().place, SavedView(name, page, query, datetime.now(UTC)))
    st.session_state[SAVED] = _("Saved as “{name}”. It is listed on the page Watch.", name=name)
