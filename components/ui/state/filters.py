"""current(), reset(), narrow(): the filters of a session; they are kept in the address and apply to every page.

Widgets that nobody sees carry the filters to the address and back (`carry`). What an analyst sees and sets are other
widgets (components/ui/filtering), because a bound widget would write the counts beside its values into the address,
and because Streamlit makes an entry in the browser's history only of what the server changes: so Back undoes a filter.
What counts is the Selection that the session holds: a carrier is given its value in each run, and says another only
when it is first drawn, or when the analyst went back or forward in the browser.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any
from urllib.parse import parse_qs, urlencode

import streamlit as st

from components.messages import N_
from components.models import Span
from components.query import search, selection
from components.query.selection import ARTICLES, DATES, FILTERS, WORDS, Filter, Selection

MOST_OFFERED = 200  # labels of a filter that are sent to the browser
HELD = "filter_selection"  # what the session is filtered by
STRAYS = "filter_strays"  # asked for in the address, but not in this corpus
LINKED = "filters"  # parameter of a link that sets the filters: a selection as it stands in an address
READ = "read"  # parameter of the address: the article that is open
TITLES = "filter_titles"  # of the articles that are chosen and in this corpus, by their ids
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class Part:
    """One value of a filter that is set, with the changes (as for `narrow`) that take it out.

    `name` is that of the filter, in English; the value is in the language that is spoken.
    """

    name: str
    value: str
    without: Mapping[str, Any]


def one_address(page: Any) -> None:
    """Reloads a page whose address has a code or id ("CA") with the name that the filter itself writes there.

    A filter reads the address only when it is first drawn, so this must be called before bar().
    """
    asked = {f: st.query_params.get_all(f.parameter) for f in FILTERS}
    named = {f: [selection.shown(f, selection.meant(f, words)) for words in values] for f, values in asked.items()}
    if named != asked:
        kept = {name: st.query_params.get_all(name) for name in st.query_params}
        st.switch_page(page, query_params={**kept, **{f.parameter: values for f, values in named.items() if values}})


def carry(choices: Mapping[str, Sequence[str]], titles: Mapping[str, str]) -> None:
    """Draws the widgets that carry the filters to the address; call it after st.navigation and before the page runs.

    `titles` are those of all articles by their ids.
    """
    if asked := st.query_params.pop(LINKED, None):
        apply(selection.from_query(parse_qs(asked)))  # a link within the session does not reach widgets already there
    if HELD in st.session_state:
        _load_carriers(st.session_state[HELD])
    st.session_state[STRAYS] = _strays(choices)
    with st.container(key="carriers"):
        for a_filter in FILTERS:
            _carry_labels(a_filter, choices)
        st.date_input("address", [], min_value=FIRST_DAY, max_value=LAST_DAY, key=DATES, bind="query-params")
        st.text_input("address", key=WORDS, bind="query-params")
        st.text_input("address", key=ARTICLES, bind="query-params")
    st.session_state[HELD] = _carried()
    st.session_state[TITLES] = {ident: titles[ident] for ident in st.session_state[HELD].articles if ident in titles}


def current() -> Selection:
    """The selection made by the filters, without articles that this corpus does not have."""
    held: Selection = st.session_state.get(HELD) or _carried()
    return replace(held, articles=tuple(ident for ident in held.articles if ident in titles()))


def asked_for() -> tuple[str, ...]:
    """The ids of the articles that the address or the session asks for, whether this corpus has them or not."""
    linked = selection.from_query(parse_qs(st.query_params.get(LINKED, "")))
    addressed = selection.from_query({ARTICLES: st.query_params.get_all(ARTICLES)})
    held: Selection = st.session_state.get(HELD) or Selection()
    opened = st.query_params.get_all(READ)
    return tuple(dict.fromkeys((*linked.articles, *addressed.articles, *held.articles, *opened)))


def reset() -> None:
    """Sets all filters to everything; for a button's on_click."""
    apply(Selection())


def apply(chosen: Selection) -> None:
    """Sets the filters; only in a callback, before they are drawn. Its articles must be in this corpus."""
    st.session_state[HELD] = chosen
    st.session_state[TITLES] = dict.fromkeys(chosen.articles, "") | dict(titles())


def narrow(**changes: Any) -> None:
    """Sets some filters (by their field in Selection) and keeps the others; only in a callback."""
    apply(replace(current(), **changes))


def each_alone() -> dict[str, dict[str, Any]]:
    """The changes (as for `narrow`) that clear each filter that is set, by the name of the filter."""
    chosen = current()
    lifted: dict[str, dict[str, Any]] = {f.label.lower(): {f.field: ()} for f in FILTERS if getattr(chosen, f.field)}
    lifted |= {N_("dates"): {"start": None, "end": None}} if chosen.start or chosen.end else {}
    lifted |= {N_("words"): {"words": ""}} if chosen.words else {}
    return lifted | ({N_("article"): {"articles": ()}} if chosen.articles else {})


def parts() -> Iterator[Part]:
    """Each value that is filtered by, in the order in which the filters stand."""
    chosen = current()
    for f in FILTERS:
        values = getattr(chosen, f.field)
        for value in values:
            yield Part(f.label, selection.in_words(f, value), {f.field: tuple(v for v in values if v != value)})
    if days := selection.days_in_words(chosen):
        yield Part(N_("Dates"), days, {"start": None, "end": None})
    if chosen.words:
        yield Part(N_("Words"), chosen.words, {"words": ""})
    for ident in chosen.articles:
        others = tuple(other for other in chosen.articles if other != ident)
        yield Part(N_("Article"), titles()[ident], {"articles": others})


def titles() -> Mapping[str, str]:
    """The titles of the chosen articles by their ids."""
    found: Mapping[str, str] = st.session_state.get(TITLES, {})
    return found


def query() -> dict[str, list[str]]:
    """The filters as parameters of an address, for links that keep them."""
    return selection.to_query(current())


def linked(chosen: Selection) -> dict[str, str]:
    """The parameter of a link to a page that sets the filters; the articles of `chosen` must be in this corpus."""
    return {LINKED: urlencode(selection.to_query(chosen), doseq=True)}


def linked_article(article_id: str) -> dict[str, str]:
    """The parameter of a link to a page that shows this article alone."""
    return linked(Selection(articles=(article_id,)))


def bad_search() -> search.BadQuery | None:
    """What is wrong with the search that was typed as words; None where it can be read."""
    try:
        selection.asked(current().words)
    except search.BadQuery as error:
        return error
    return None


def hits(text: str) -> list[Span]:
    """Where a text has the words that are filtered by."""
    return selection.hits(current().words, text)


def only_article() -> str | None:
    """The one article that is filtered by; None where it is none or several."""
    chosen = current().articles
    return chosen[0] if len(chosen) == 1 else None


def strays() -> list[str]:
    """What the address asks for and this corpus does not have, without articles."""
    return st.session_state.get(STRAYS) or []


def lost_articles() -> list[str]:
    """The ids of articles that the address asks for and this corpus does not have."""
    held: Selection = st.session_state.get(HELD) or _carried()
    return [ident for ident in held.articles if ident not in titles()]


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
    return selection.words(current(), titles())


def _load_carriers(chosen: Selection) -> None:
    """Gives the carriers their values; only before they are drawn."""
    for a_filter in FILTERS:
        st.session_state[a_filter.parameter] = list(getattr(chosen, a_filter.field))
    st.session_state[DATES] = tuple(day for day in (chosen.start, chosen.end) if day)
    st.session_state[WORDS] = chosen.words
    st.session_state[ARTICLES] = " ".join(chosen.articles)


def _carried() -> Selection:
    """The selection that the carriers say."""
    state = st.session_state
    days = tuple(state.get(DATES) or ())
    labels: dict[str, Any] = {f.field: tuple(state.get(f.parameter) or ()) for f in FILTERS}
    start, end = (days[0] if days else None), (days[1] if len(days) > 1 else None)
    articles = tuple(dict.fromkeys(str(state.get(ARTICLES) or "").split()))
    return Selection(**labels, start=start, end=end, words=(state.get(WORDS) or "").strip(), articles=articles)


def _strays(choices: Mapping[str, Sequence[str]]) -> list[str]:
    """The values in the address that no filter offers."""
    asked = [(f, value) for f in FILTERS for value in st.query_params.get_all(f.parameter)]
    return [value for f, value in asked if not _is_offered(choices[f.field], selection.meant(f, value))]


def _is_offered(offered: Sequence[str], value: str) -> bool:
    """Whether a filter offers a value, or finds one for it."""
    return value in offered or (len(offered) > MOST_OFFERED and selection.nearest(offered, value) is not None)


def _carry_labels(a_filter: Filter, choices: Mapping[str, Sequence[str]]) -> None:
    """Carries one filter by labels, after dropping values that the corpus no longer has.

    Of many labels only the most frequent are known to the browser; any other is found by what is typed.
    """
    offered = choices[a_filter.field]
    many = len(offered) > MOST_OFFERED
    chosen = [str(value) for value in st.session_state.get(a_filter.parameter, ())]
    found = [value if value in offered else selection.nearest(offered, value) if many else None for value in chosen]
    held = list(dict.fromkeys(value for value in found if value))
    if held != chosen:
        st.session_state[a_filter.parameter] = held
    st.multiselect(
        "address",
        sent(offered, held),
        key=a_filter.parameter,
        bind="query-params",
        format_func=partial(selection.shown, a_filter),
        accept_new_options=many,
    )


def sent(offered: Sequence[str], held: Sequence[str]) -> list[str]:
    """The labels of a filter that are sent to the browser: the first, those that are chosen, and the last."""
    first = list(offered[:MOST_OFFERED])
    return [*first, *(value for value in dict.fromkeys((*held, *offered[-1:])) if value not in first)]
