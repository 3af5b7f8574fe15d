"""draw(): the pins of the story as a numbered list, for a page that is too narrow for labels in the figure."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import _
from components.query.sides import OTTAWA, WASHINGTON
from components.ui.state import load
from components.ui.widgets.plain import label
from components.wording.visible import escaped

CLASSES = {WASHINGTON: "washington", OTTAWA: "ottawa"}


def draw(pins: pd.DataFrame, choose: Callable[[str], None]) -> None:
    """Shows each pin with its number, day and label, which calls `choose` with the event, and what was said of it."""
    with st.container(key="pin_list", gap="small"):
        for pin in load.each(pins):
            with st.container(key=f"pin-{pin.number}", gap="xxsmall"):
                st.html(f'<p class="pin-head">{_head(pin)}</p>')
                st.button(
                    label(pin.summary),
                    key=f"open_pin-{pin.number}",
                    on_click=choose,
                    args=(pin.event,),
                    type="tertiary",
                )
                if pin.said:
                    st.html(f'<p class="pin-said">{escaped(_("{who}: “{words}”", who=pin.who, words=pin.said))}</p>')


def _head(pin: Any) -> str:
    facts = [wording.when(pin.start, pin.end, wording.value(pin.grain)), _("planned") if pin.planned else ""]
    facts.append(wording.plural(int(pin.outlets), "outlet") if pin.outlets else "")
    kind = CLASSES.get(str(pin.lane), "both") + (" planned" if pin.planned else "")
    return f'<span class="pin {kind}">{int(pin.number)}</span> {escaped(" · ".join(filter(None, facts)))}'
