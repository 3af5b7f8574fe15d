"""Watch: the saved views, and what is new in each since it was last opened."""

import streamlit as st

from components.messages import _
from components.storage import views
from components.ui.state import load
from components.ui.watch import listing
from components.ui.widgets.plain import heading

heading(_("Watch"), _("The views that were saved, and what is new in each since it was last opened"), level=1)
try:
    saved = views.read(load.store().place)
except ValueError as error:
    st.error(_("The saved views cannot be read: {why}.", why=error))
    st.stop()
if not saved:
    st.info(_("No view is saved yet. On any page choose filters, open “Filters” and press “Save this view”."))
listing.each(saved)
