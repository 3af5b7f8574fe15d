"""on_marks(): tells which mark of a figure is clicked; Streamlit tells nothing of it where dragging draws a box."""

from collections.abc import Callable
from typing import Any

import streamlit as st

_listener = st.components.v2.component(
    "figure_clicks",
    js="""
    export default function ({ data, setTriggerValue }) {
      const tell = (event) => {
        const carried = event.points && event.points[0] && event.points[0].customdata;
        if (carried) setTriggerValue("mark", String(Object.values(carried)[0]));
      };
      let graph = null;
      const listen = () => {  // plotly forgets its listeners when it draws a figure anew
        if (graph && graph.removeListener) graph.removeListener("plotly_click", tell);
        graph = document.querySelector(`.st-key-${data.figure} .js-plotly-plot`);
        if (graph && graph.on) graph.on("plotly_click", tell);
      };
      listen();
      const timer = setInterval(listen, 400);
      return () => {
        clearInterval(timer);
        if (graph && graph.removeListener) graph.removeListener("plotly_click", tell);
      };
    }
    """,
)


def on_marks(figure: str, clicked: Callable[[str], Any]) -> None:
    """Calls a function, before the page runs again, with the first customdata of a mark that is clicked.

    `figure` is the key of a figure drawn by `figures.chart`.
    """
    key = f"clicks-{figure}"

    def tell() -> None:
        mark = (st.session_state.get(key) or {}).get("mark")
        if mark:
            clicked(mark)

    with st.container(key=f"ruler-{key}"):  # for the style sheet, which hides it
        _listener(key=key, data={"figure": f"figure-{figure}"}, on_mark_change=tell, height=1)
