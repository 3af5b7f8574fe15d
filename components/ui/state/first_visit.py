"""close_false_alarm(): lets a shared link be the first page that a fresh server is asked for."""

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

    Where there is a folder pages/, that run looks for pages in it before app.py has named them. The page asked for is
    shown all the same, under the message.
    """
    if next(_runs) == 0:
        st.html(_CLOSE, unsafe_allow_javascript=True)
