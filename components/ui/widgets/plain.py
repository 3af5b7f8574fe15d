"""Shows words from data as headings and captions, escaped so that nothing in them is read as markup."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.wording.visible import escaped


def heading(title: str, subtitle: str = "", level: int = 2) -> None:
    """Shows a heading, with a smaller line below it."""
    below = f'<p class="subtitle">{escaped(subtitle)}</p>' if subtitle else ""
    st.html(f'<div class="heading"><h{level}>{escaped(title)}</h{level}>{below}</div>')


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
        '<p class="wordmark"><strong>Parallel\u00a049</strong><span>News coverage of Canada–U.S. relations</span></p>'
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
