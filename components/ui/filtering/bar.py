"""draw(): the filters in the sidebar, each value with the number of statements that it would leave."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from heapq import nsmallest

import streamlit as st

from components import wording
from components.messages import N_, _
from components.models import Statement
from components.query import selection
from components.query.selection import FILTERS, Filter
from components.ui.state import filters, load
from components.ui.state.filters import FIRST_DAY, LAST_DAY, MOST_OFFERED, sent
from components.ui.state.remembered import once
from components.ui.widgets.plain import wordmark
from components.wording import UNRESOLVED

FIRST = ("speakers", "topics", "outlets")  # always visible; the others are folded away
DATES, WORDS, ARTICLES = "choose_dates", "choose_words", "choose_articles"
EVERYTHING = {
    "speakers": N_("All speakers"),
    "topics": N_("All topics"),
    "outlets": N_("All outlets"),
    "countries": N_("All countries"),
    "languages": N_("All languages"),
}
ARTICLES_PAGE, VIEW, STATEMENTS = "pages/explore/articles.py", "articles_view", "Statements"
HOW = N_("""
| Write | to find |
|---|---|
| `fentanyl NOT cocaine` | the one word without the other |
| `tariff* steel` | both words; `*` stands for any letters, `?` for one |
| `trade OR commerce` | either word |
| `"border security"` | words that follow each other |
| `trade NEAR/5 (war OR deal)` | with at most five words between |
| `speaker:carney` | a field: also `outlet:`, `topic:`, `title:`, `text:` |
| `speaker:(trump OR carney) -wall` | brackets; `-` is NOT |

Words are whole words, in small or large letters, with or without accents. Operators are written in capitals.
""")


def draw(
    choices: Mapping[str, Sequence[str]], covered: tuple[date | None, date | None], titles: Mapping[str, str]
) -> None:
    """Draws the filters; call it after `filters.carry`. `titles` are those of all articles by their ids."""
    with st.sidebar:
        wordmark()
        for a_filter in FILTERS[:2]:
            _labels(a_filter, choices[a_filter.field])
        _days(covered)
        _words()
        with st.expander(_("Outlet, country, tone, article …"), expanded=_any_folded()):
            for a_filter in FILTERS[2:]:
                if a_filter.field != "languages" or len(choices[a_filter.field]) > 1:
                    _labels(a_filter, choices[a_filter.field])
            _articles(titles)
        st.button(
            _("Reset filters"),
            on_click=filters.reset,
            disabled=not filters.current(),
            width="stretch",
            key="reset_in_bar",
        )


def _any_folded() -> bool:
    chosen = filters.current()
    return bool(chosen.articles) or any(getattr(chosen, f.field) for f in FILTERS if f.field not in FIRST)


def _labels(a_filter: Filter, offered: Sequence[str]) -> None:
    many, held = len(offered) > MOST_OFFERED, list(getattr(filters.current(), a_filter.field))
    counts, everything = counted_values(a_filter, offered), _(EVERYTHING.get(a_filter.field, N_("All")))
    _choice(
        _(a_filter.label),
        list(counts),
        held,
        key=f"choose_{a_filter.parameter}",
        field=a_filter.field,
        format_func=lambda value: _counted(selection.in_words(a_filter, value), counts.get(value, 0)),
        placeholder=_("{everything}; type any name", everything=everything) if many else everything,
        many=many,
    )


def counted_values(a_filter: Filter, offered: Sequence[str]) -> dict[str, int]:
    """The values of a filter that are sent to the browser, with the number of statements that each would leave.

    They are the MOST_OFFERED that leave most, those that are chosen, and the last of all: without a speaker.
    """
    return once(f"filter: {a_filter.field}", lambda: _counted_values(a_filter.field, offered))


def _counted_values(field: str, offered: Sequence[str]) -> dict[str, int]:
    counts = load.facets(field)
    first = nsmallest(MOST_OFFERED, offered, key=lambda value: (value == UNRESOLVED, -counts.get(value, 0)))
    chosen = getattr(filters.current(), field)
    return {value: counts.get(value, 0) for value in sent([*first, *offered[-1:]], chosen)}


def counted_articles(titles: Mapping[str, str]) -> dict[str, int]:
    """The ids of the articles that are sent to the browser, with the number of statements that each would leave."""
    return once("filter: articles", lambda: _counted_articles(list(titles)))


def _counted_articles(idents: Sequence[str]) -> dict[str, int]:
    counts = load.facets("articles")
    return {ident: counts.get(ident, 0) for ident in sent(idents, filters.current().articles)}


def _counted(name: str, count: int) -> str:
    return f"{name} ({wording.number(count)})"


def _choice(
    label: str,
    options: Sequence[str],
    held: list[str],
    *,
    key: str,
    field: str,
    format_func: Callable[[str], str],
    placeholder: str,
    many: bool,
) -> None:
    """Draws one filter by labels; what is chosen in it becomes the filter's values."""
    if st.session_state.get(key) != held:
        st.session_state[key] = held
    st.multiselect(
        label,
        options,
        key=key,
        on_change=lambda: filters.narrow(**{field: tuple(st.session_state[key])}),
        format_func=format_func,
        placeholder=placeholder,
        wrap=True,
        filter_mode="contains",
        accept_new_options=many,
        select_all=False,  # it would come first, and pressing return after a few letters would choose it
    )


def _articles(titles: Mapping[str, str]) -> None:
    """Draws the filter by articles; of many only the newest are sent, any other is found by words of its title."""
    held, many, counts = list(filters.current().articles), len(titles) > MOST_OFFERED, counted_articles(titles)

    def take() -> None:
        asked = [str(one) for one in st.session_state[ARTICLES]]
        known = {ident: ident if ident in titles else _with_title(titles, ident) for ident in asked}
        filters.narrow(articles=tuple(dict.fromkeys(ident for ident in known.values() if ident)))

    if st.session_state.get(ARTICLES) != held:
        st.session_state[ARTICLES] = held
    st.multiselect(
        _("Article"),
        list(counts),
        key=ARTICLES,
        on_change=take,
        format_func=lambda ident: _counted(titles[ident], counts.get(ident, 0)) if ident in titles else ident,
        placeholder=_("Any article; type words of its title") if many else _("Any article"),
        wrap=True,
        filter_mode="contains",
        accept_new_options=many,
        select_all=False,
    )


def _with_title(titles: Mapping[str, str], words: str) -> str | None:
    """The first article whose title has all the words."""
    title = selection.nearest(list(titles.values()), words)
    return next((ident for ident, found in titles.items() if found == title), None)


def _days(covered: tuple[date | None, date | None]) -> None:
    chosen = filters.current()
    held = tuple(day for day in (chosen.start, chosen.end) if day)
    if tuple(st.session_state.get(DATES) or ()) != held:
        st.session_state[DATES] = held

    def take() -> None:
        days = tuple(st.session_state[DATES])
        filters.narrow(start=days[0] if days else None, end=days[1] if len(days) > 1 else None)

    st.date_input(
        _("Dates"),
        [],
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        key=DATES,
        on_change=take,
        format="YYYY-MM-DD",
        help=_(
            "Of publication; for events, the days on which they take place. The corpus covers {days}.",
            days=wording.days(*covered) or _("no day yet"),
        ),
    )


def _words() -> None:
    if st.session_state.get(WORDS) != filters.current().words:
        st.session_state[WORDS] = filters.current().words
    st.text_input(
        _("Words"),
        key=WORDS,
        on_change=lambda: filters.narrow(words=st.session_state[WORDS].strip()),
        placeholder="tariff* NOT steel",
    )
    if filters.current().words:
        found = len(load.selected(Statement))
        name = _("List {statements}", statements=wording.plural(found, "statement"))
        if st.button(name, on_click=_to_statements, type="tertiary", key="list_found", disabled=not found):
            st.switch_page(ARTICLES_PAGE, query_params={})
    with st.popover(_("How to search"), type="tertiary", key="how_to_search"):
        st.markdown(_(HOW))


def _to_statements() -> None:
    st.session_state[VIEW] = STATEMENTS
