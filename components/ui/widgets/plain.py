"""Shows words from data as headings and captions, escaped so that nothing in them is read as markup."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.messages import _
from components.wording.visible import escaped

ABOVE = "headings.above"  # the sizes of the headings that the latest heading of the page stands under


def heading(title: str, subtitle: str = "", level: int = 2) -> None:
    """Shows a heading, with a smaller line below it; `level` is how large it is.

    For those who hear the page it is one below the next larger heading before it, so that none is left out.
    """
    below = f'<p class="subtitle">{escaped(subtitle)}</p>' if subtitle else ""
    rank = _rank(level)
    st.html(f'<div class="heading"><h{rank} class="level-{level}">{escaped(title)}</h{rank}>{below}</div>')


def _rank(level: int) -> int:
    """How many headings a heading stands under, itself counted, by the sizes of those before it on the page."""
    above = [size for size in st.session_state.get(ABOVE, ()) if size < level] if level > 1 else []
    st.session_state[ABOVE] = (*above, level)
    return len(above) + 1


@contextmanager
def taken_along(what: str, below: str) -> Iterator[None]:
    """Shows a line that names a download; what is drawn within stands beside it."""
    with st.container(width=680, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        words = f'<p class="taken"><strong>{escaped(what)}</strong> <span class="quiet">{escaped(below)}</span></p>'
        st.html(words, width=480)
        with st.container(width=170):
            yield


def wordmark() -> None:
    """Shows the name of the dashboard and its subject, for the top of the sidebar."""
    st.html(
        '<p class="wordmark"><strong>Parallel\u00a049</strong>'
        f"<span>{escaped(_('News coverage of Canada–U.S. relations'))}</span></p>"
    )


def lead(words: str) -> None:
    """Shows the opening sentence of a page."""
    st.html(f'<p class="lead">{escaped(words)}</p>')


def caption(words: str) -> None:
    """Shows a line in small grey type."""
    st.html(f'<p class="quiet">{escaped(words)}</p>')


def label(words: str) -> str:
    """The words escaped for the label of a link or button, where Streamlit would read markup."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|~:$<>])", r"\\\1", words)
