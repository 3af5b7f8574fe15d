"""apply(): the few styles that Streamlit's theme does not cover, in light or dark colours."""

from dataclasses import asdict
from pathlib import Path

import streamlit as st

from components.charts.theme import DAY, NIGHT, Palette

SHEET = (Path(__file__).with_name("assets") / "style.css").read_text(encoding="utf-8")


def dark() -> bool:
    """Whether the page is in the dark theme."""
    return st.context.theme.type == "dark"


def palette() -> Palette:
    """The colours of the page in its current theme."""
    return NIGHT if dark() else DAY


def apply() -> None:
    """Puts the style sheet on the page; app.py calls it once a run."""
    colours = "".join(f"--{name.replace('_', '-')}: {value};" for name, value in asdict(palette()).items())
    st.html(f"<style>:root {{ {colours} }}\n{SHEET}</style>")
