"""Words from data as headings and captions: escaped, so that nothing in them is read as markup."""

from html import escape

import streamlit as st


def heading(title: str, subtitle: str = "", level: int = 2) -> None:
    """A heading with a quieter line below it."""
    below = f'<p class="subtitle">{escape(subtitle)}</p>' if subtitle else ""
    st.html(f'<div class="heading"><h{level}>{escape(title)}</h{level}>{below}</div>')


def lead(words: str) -> None:
    """The sentence that opens a page."""
    st.html(f'<p class="lead">{escape(words)}</p>')


def caption(words: str) -> None:
    """A quiet line."""
    st.html(f'<p class="quiet">{escape(words)}</p>')
