"""width(): measures the width of the page, so that labels can be placed before they are drawn."""

import streamlit as st

STEPS = (320, 480, 640, 800, 960, 1120, 1280)  # pixels; a width is rounded down to one of these
DESK, PHONE = 1120, 320  # pixels, until the browser has measured; a right guess spares a visitor a second run

_ruler = st.components.v2.component(
    "ruler",
    js="""
    export default function ({ data, parentElement, setStateValue }) {
      const box = parentElement.host || parentElement;
      let known = data.known;
      const tell = () => {
        const width = box.getBoundingClientRect().width;
        const step = data.steps.filter((s) => s <= width).pop() || data.steps[0];
        if (width && step !== known) { known = step; setStateValue("width", step); }
      };
      const watch = new ResizeObserver(tell);
      watch.observe(box);
      return () => watch.disconnect();
    }
    """,
)


def width(key: str) -> int:
    """The width available where it is called, in pixels, rounded down to one of STEPS."""
    known = (st.session_state.get(key) or {}).get("width") or _guess()
    with st.container(key=f"ruler-{key}"):  # for the style sheet, which hides it
        found = _ruler(key=key, data={"steps": STEPS, "known": known}, on_width_change=lambda: None, height=1)
    return int(found.width or known)


def _guess() -> int:
    """The width that most browsers of this kind have; those of phones call themselves "Mobi" something."""
    return PHONE if "Mobi" in st.context.headers.get("User-Agent", "") else DESK
