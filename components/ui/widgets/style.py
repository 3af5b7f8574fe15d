"""apply(): the few styles that Streamlit's theme does not cover, in light or dark colours."""

from dataclasses import asdict
from pathlib import Path

import streamlit as st

from components.charts.theme import DAY, NIGHT, Palette
from components.messages import _, language

SHEET = (Path(__file__).with_name("assets") / "style.css").read_text(encoding="utf-8")


# Streamlit has no setting for the word on the button of a field for files.
UPLOAD = """
[data-testid="stFileUploaderDropzone"] button p { font-size: 0; visibility: hidden; }
[data-testid="stFileUploaderDropzone"] button p::after { content: "%s"; font-size: 0.875rem; visibility: visible; }
"""
# Streamlit changes its own colours with those of the system or of its menu, but runs nothing anew: figures kept theirs.
_daylight = st.components.v2.component(
    "daylight",
    js="""
    export default function ({ data, setStateValue }) {
      const app = document.querySelector("[data-testid=stApp]");
      let known = data.dark;
      const tell = () => {
        const [red, green, blue] = getComputedStyle(app).backgroundColor.match(/[0-9]+/g).map(Number);
        const dark = red + green + blue < 3 * 128;
        if (dark !== known) { known = dark; setStateValue("dark", dark); }
      };
      const watch = new MutationObserver(tell);
      watch.observe(app, { attributes: true, attributeFilter: ["class", "style"] });
      return () => watch.disconnect();
    }
    """,
)


def dark() -> bool:
    """Whether the page is in the dark theme."""
    return st.context.theme.type == "dark"


def palette() -> Palette:
    """The colours of the page in its current theme."""
    return NIGHT if dark() else DAY


def apply() -> None:
    """Puts the style sheet on the page; app.py calls it once a run."""
    colours = "".join(f"--{name.replace('_', '-')}: {value};" for name, value in asdict(palette()).items())
    st.html(f"<style>:root {{ {colours} }}\n{SHEET}{_upload()}</style>")
    with st.container(key="ruler-daylight"):  # the style sheet hides it
        _daylight(key="daylight", data={"dark": dark()}, on_dark_change=lambda: None, height=1)


def _upload() -> str:
    """The rule that writes "Upload" in the language of the interface; "" in English, in which Streamlit has it."""
    return "" if language.current() == language.DEFAULT_LANGUAGE else UPLOAD % _("Upload")
