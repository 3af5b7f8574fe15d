"""close_false_alarm(): lets a shared link be the first page that a new server shows."""

from itertools import count

import streamlit as st

_runs = count()  # of this process

_CLOSE = """
<script>
  for (const dialog of document.querySelectorAll('[role="dialog"]')) {
    if (dialog.textContent.startsWith("Page not found")) dialog.querySelector("button").click();
  }
</script>
"""


def close_false_alarm() -> None:
    """Closes Streamlit's message that a page does not exist, in the very first run of a server.

    That run looks for pages in the folder pages/ before app.py has named them. The requested page is shown anyway,
    under the message. The place is kept in all other runs, so that nothing on the page moves to another.
    """
    place = st.empty()
    if next(_runs) == 0:
        place.html(_CLOSE, unsafe_allow_javascript=True)
