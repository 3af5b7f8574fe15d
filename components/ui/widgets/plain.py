"""Words from data as headings and captions: escaped, so that nothing in them is read as markup."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape

import streamlit as st


def heading(title: str, subtitle: str = "", level: int = 2) -> None:
    """A heading with a quieter line below it."""
    below = f'<p class="subtitle">{escape(subtitle)}</p>' if subtitle else ""
    st.html(f'<div class="heading"><h{level}>{escape(title)}</h{level}>{below}</div>')


@contextmanager
def taken_along(what: str, below: str) -> Iterator[None]:
    """A line that names a download; its button is drawn beside it."""
    with st.container(width=680, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        words = f'<p class="taken"><strong>{escape(what)}</strong> <span class="quiet">{escape(below)}</span></p>'
        st.html(words, width=480)
        with st.container(width=170):
            yield


def wordmark() -> None:
    """The name of the dashboard and what it is about, for the head of the sidebar."""
    st.html(
        '<p class="wordmark"><strong>Parallel\u00a049</strong><span>News coverage of Canada–U.S. relations</span></p>'
    )


def lead(words: str) -> None:
    """The sentence that opens a page."""
    st.html(f'<p class="lead">{escape(words)}</p>')


def caption(words: str) -> None:
    """A quiet line."""
    st.html(f'<p class="quiet">{escape(words)}</p>')
