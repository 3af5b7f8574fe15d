"""on_labels(): lets the labels in the figure of the story open their events, with the mouse and with the keyboard."""

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from components.messages import _

# The keyboard reaches a list of the events that is in sight while one of them has the focus: the figure is an image
# for those who hear the page, and nothing in an image can take the focus.
_listener = st.components.v2.component(
    "story_labels",
    html='<nav class="story-keys"></nav>',
    js="""
    export default function ({ data, parentElement, setTriggerValue }) {
      const nav = parentElement.querySelector("nav");
      nav.setAttribute("aria-label", data.called);
      nav.replaceChildren(...data.listed.map(([event, words]) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = words;
        button.onclick = () => setTriggerValue("label", event);
        return button;
      }));
      const listen = () => {  // plotly makes the labels anew when it draws the figure
        for (const [place, event] of data.places) {
          const label = document.querySelector(`.st-key-figure-story .annotation[data-index="${place}"]`);
          if (label) {
            label.classList.add("opens");
            label.onclick = () => setTriggerValue("label", event);
          }
        }
      };
      listen();
      const timer = setInterval(listen, 400);
      return () => clearInterval(timer);
    }
    """,
    isolate_styles=False,
)


def on_labels(figure: go.Figure, listed: list[tuple[str, str]], choose: Callable[[str], None]) -> None:
    """Calls a function, before the page runs again, with the event whose label is clicked.

    The annotations of `figure` that belong to an event have its id as their name; `listed` are the events with what
    they are called, for the keyboard.
    """
    key = "story_labels"
    places = [(place, note.name) for place, note in enumerate(figure.layout.annotations) if note.name]
    data: dict[str, Any] = {"called": _("Key events"), "places": places, "listed": listed}

    def tell() -> None:
        event = (st.session_state.get(key) or {}).get("label")
        if event:
            choose(event)

    with st.container(key="story_keys"):
        _listener(key=key, data=data, on_label_change=tell, height="content")
