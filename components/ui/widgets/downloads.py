"""offer(): shows the menu that saves a chart and its numbers in every format, each with its line to cite."""

import textwrap
from functools import partial
from pathlib import Path

import streamlit as st

from components import export, wording
from components.messages import _
from components.messages.language import bound
from components.ui.server import fonts
from components.ui.widgets.plain import caption

ASSETS = Path(__file__).with_name("assets")
WIDTH = 1200  # of a downloaded image, in pixels before scaling
LONGEST = 170  # letters of a line below an image


def _assets(*names: str) -> str:
    """The joined content of some files in assets."""
    return "\n".join((ASSETS / name).read_text(encoding="utf-8") for name in names)


def _breakable(cited: str) -> str:
    """The line to cite with spaces in an address that is longer than a line."""
    return " ".join(part for word in cited.split(" ") for part in textwrap.wrap(word, LONGEST - 1) or [word])


def _buttons() -> str:
    return "".join(f'<button data-format="{ending}">{label}</button>' for ending, label in export.IMAGES.items())


_images = st.components.v2.component(
    "figure_downloads",
    html=f'<div class="buttons">{_buttons()}</div>',
    css=_assets("downloads.css"),
    js=_assets("pdf.js", "downloads.js"),
)


def offer(chart: export.Chart, file: str, key: str) -> None:
    """Shows the menu below a chart; `file` is the files' name without its ending, `key` the key of the figure.

    The browser makes images from the figure it shows; the other files are made when they are requested.
    """
    with (
        st.container(key=f"takeaways-{key}").popover(_("Save as"), type="tertiary", key=f"save-{key}"),
        st.container(key=f"menu-{key}", gap=None),
    ):
        image = {
            "figure": f"figure-{key}",
            "file": file,
            "width": WIDTH,
            "title": wording.wrapped(chart.title, 95),
            "subtitle": wording.wrapped(chart.subtitle, 150),
            "citation": wording.wrapped(_breakable(chart.below or chart.cited), LONGEST, 5),
            "typefaces": fonts.PATH.lstrip("/"),
            "paper": chart.palette.paper,
            "ink": chart.palette.ink,
            "quiet": chart.palette.quiet,
        }
        _images(data=image, key=f"images-{key}", height="content")
        for ending, form in export.FORMATS.items():
            st.download_button(
                _(form.label),
                bound(partial(form.made, chart)),
                f"{file}.{ending}",
                form.mime,
                key=f"{ending}-{key}",
                type="tertiary",
                on_click="ignore",
            )
        caption(_("To cite it"))
        st.code(chart.cited, language=None, wrap_lines=True)
