"""chosen(), zoom(), way_back(): the days that an analyst chose by dragging on the figure; the address holds them."""

from datetime import date, timedelta

import streamlit as st

from components import wording
from components.messages import _
from components.ui.timeline.address import DAYS, change, follow
from components.ui.widgets.plain import label

FEWEST = timedelta(days=2)  # a shorter drag was meant as a click


def keep() -> None:
    """Takes the days from the address; call it before `chosen`."""
    follow(DAYS)


def chosen() -> tuple[date, date] | None:
    """The first and the last of the chosen days; None where none are chosen, or the address is no such days."""
    first, _, last = (st.session_state.get(DAYS) or "").partition("..")
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    return days if days[0] <= days[1] else None


def zoom(first: str, last: str) -> None:
    """Chooses the days between two times as plotly writes them ('2025-03-01 04:12')."""
    days = date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
    if days[1] - days[0] >= FEWEST:
        change(DAYS, f"{days[0].isoformat()}..{days[1].isoformat()}")


def way_back() -> None:
    """Shows the days that are chosen, and the button that shows all again."""
    if days := chosen():
        st.button(
            _("{days}: show all days again", days=label(wording.days(*days))),
            on_click=change,
            args=(DAYS, None),
            key="all_days",
        )
