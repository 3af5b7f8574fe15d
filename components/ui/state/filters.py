"""The filter bar, current() and reset(); the filters are kept in the address and apply to every page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from components import wording
from components.query import selection
from components.query.selection import DATES, FILTERS, WORDS, Filter, Selection
from components.ui.widgets.plain import caption, wordmark

FIRST = ("speakers", "topics", "outlets")  # always visible; the others are folded away
MOST_OFFERED = 200  # labels of a filter that are sent to the browser
STRAYS = "filter_strays"
EVERYTHING = {
    "speakers": "All speakers",
    "topics": "All topics",
    "outlets": "All outlets",
    "countries": "All countries",
}


def one_address(page: Any) -> None:
    """Reloads a page whose address has a code or id ("CA") with the name that the filter itself writes there.

    A filter reads the address only when it is first drawn, so this must be called before bar().
    """
    asked = {f: st.query_params.get_all(f.parameter) for f in FILTERS}
    named = {f: [selection.shown(f, selection.meant(f, words)) for words in values] for f, values in asked.items()}
    if named != asked:
        kept = {name: st.query_params.get_all(name) for name in st.query_params}
        st.switch_page(page, query_params={**kept, **{f.parameter: values for f, values in named.items() if values}})


def bar(choices: Mapping[str, Sequence[str]], covered: tuple[date | None, date | None]) -> None:
    """Draws the filters in the sidebar; call it after st.navigation and before the page runs."""
    st.session_state[STRAYS] = _strays(choices)
    with st.sidebar:
        wordmark()
        for a_filter in FILTERS[:2]:
            _labels(a_filter, choices)
        _days(covered)
        st.text_input("Words", key=WORDS, bind="query-params", placeholder="in the sentence")
        with st.expander("Outlet, country, tone …", expanded=_any_folded()):
            for a_filter in FILTERS[2:]:
                _labels(a_filter, choices)
        st.button("Reset filters", on_click=reset, disabled=not current(), width="stretch", key="reset_in_bar")


def note() -> None:
    """Shows a line that says what is filtered, with a button to reset; nothing if nothing is."""
    strays = st.session_state.get(STRAYS)
    if strays:
        st.warning(f"The address asks for what this corpus does not have: {wording.listed(strays)}. It was left out.")
    if current():
        with st.container(horizontal=True, vertical_alignment="center", key="filter_note"):
            caption(f"Filtered: {in_words()}")
            st.button("Reset filters", on_click=reset, type="tertiary", key="reset_in_note")


def current() -> Selection:
    """The selection made by the filters."""
    state = st.session_state
    days = tuple(state.get(DATES) or ())
    labels: dict[str, Any] = {f.field: tuple(state.get(f.parameter) or ()) for f in FILTERS}
    start, end = (days[0] if days else None), (days[1] if len(days) > 1 else None)
    return Selection(**labels, start=start, end=end, words=(state.get(WORDS) or "").strip())


def reset() -> None:
    """Sets all filters to everything; for a button's on_click."""
    apply(Selection())


def apply(chosen: Selection) -> None:
    """Sets the filters; only in a callback, before they are drawn."""
    for a_filter in FILTERS:
        st.session_state[a_filter.parameter] = list(getattr(chosen, a_filter.field))
    st.session_state[DATES] = tuple(day for day in (chosen.start, chosen.end) if day)
    st.session_state[WORDS] = chosen.words


def narrow(**changes: Any) -> None:
    """Sets some filters (by their field in Selection) and keeps the others; only in a callback."""
    apply(replace(current(), **changes))


def each_alone() -> dict[str, dict[str, Any]]:
    """The changes (as for `narrow`) that clear each filter that is set, by the name of the filter."""
    chosen = current()
    lifted: dict[str, dict[str, Any]] = {f.label.lower(): {f.field: ()} for f in FILTERS if getattr(chosen, f.field)}
    lifted |= {"dates": {"start": None, "end": None}} if chosen.start or chosen.end else {}
    return lifted | ({"words": {"words": ""}} if chosen.words else {})


def to_speaker(points: list[dict[str, Any]]) -> None:
    """Filters by the speakers of chosen marks, whose customdata begins with the name; for a chart's on_select."""
    if points:
        narrow(speakers=tuple(dict.fromkeys(str(point["customdata"][0]) for point in points)))


def to_days(points: list[dict[str, Any]]) -> None:
    """Filters by the days of chosen marks, whose customdata begins with first and last day in ISO; for on_select."""
    if points:
        days = [date.fromisoformat(str(day)) for point in points for day in point["customdata"][:2]]
        narrow(start=min(days), end=max(days))


def in_words() -> str:
    """The filters in words: 'speaker Donald Trump; topic Tariffs'."""
    return selection.words(current())


def _strays(choices: Mapping[str, Sequence[str]]) -> list[str]:
    """The values in the address that no filter offers."""
    asked = [(f, value) for f in FILTERS for value in st.query_params.get_all(f.parameter)]
    return [value for f, value in asked if not _is_offered(choices[f.field], selection.meant(f, value))]


def _is_offered(offered: Sequence[str], value: str) -> bool:
    """Whether a filter offers a value, or finds one for it."""
    return value in offered or (len(offered) > MOST_OFFERED and selection.nearest(offered, value) is not None)


def _any_folded() -> bool:
    chosen = current()
    return any(getattr(chosen, f.field) for f in FILTERS if f.field not in FIRST)


def _labels(a_filter: Filter, choices: Mapping[str, Sequence[str]]) -> None:
    """Draws one filter by labels, after dropping values that the corpus no longer has.

    Of many labels only the most frequent are sent to the browser; any other is found by what is typed.
    """
    offered = list(choices[a_filter.field])
    many = len(offered) > MOST_OFFERED
    chosen = [str(value) for value in st.session_state.get(a_filter.parameter, ())]
    known = set(offered)
    found = [value if value in known else selection.nearest(offered, value) if many else None for value in chosen]
    held = list(dict.fromkeys(value for value in found if value))
    if held != chosen:
        st.session_state[a_filter.parameter] = held
    first = offered[:MOST_OFFERED]
    sent = [*first, *(value for value in dict.fromkeys((*held, *offered[-1:])) if value not in first)]
    st.multiselect(
        a_filter.label,
        sent,
        key=a_filter.parameter,
        bind="query-params",
        format_func=partial(selection.shown, a_filter),
        placeholder=f"{EVERYTHING[a_filter.field]}; type any name" if many else EVERYTHING.get(a_filter.field, "All"),
        wrap=True,
        filter_mode="contains",
        accept_new_options=many,
        select_all=False,  # it would come first, and pressing return after a few letters would choose it
    )


def _days(covered: tuple[date | None, date | None]) -> None:
    first, last = covered
    st.date_input(
        "Dates",
        value=[],
        min_value=date(1900, 1, 1),
        max_value=date(2100, 12, 31),
        key=DATES,
        bind="query-params",
        format="YYYY-MM-DD",
        help=f"Of publication; for events, the days on which they take place. The corpus covers "
        f"{wording.days(first, last) or 'no day yet'}.",
    )
