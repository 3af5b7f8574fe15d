"""The views of the Advice page: the register as cards, as a table, and points that oppose each other."""

import pandas as pd
import streamlit as st

from components import export, wording
from components.messages import N_, _
from components.messages.language import bound
from components.query.summaries import advice
from components.storage.frames import JOINT
from components.topics import labels as topic_labels
from components.ui.advice import compared as advice_compared
from components.ui.advice import status as advice_status
from components.ui.advice.cards import cards
from components.ui.files import citing
from components.ui.state import filters, load
from components.ui.widgets.plain import caption, heading
from components.ui.widgets.summary_tables import in_words
from components.ui.widgets.tables import day_format, first_rows, with_days

PER_PAGE = 6
PAIRS_PER_PAGE = 3
MOST_PILLS = 12  # groups that have a button; the others are in a list to search
MOST_OPTIONS = 500  # in that list
EVERYTHING = N_("All")
ORDERS = {N_("Newest"): ("published", False), N_("Strongest"): ("strength", True), N_("Adviser"): ("adviser", True)}
COLUMNS = {
    "adviser": N_("Adviser"),
    "sentence": N_("Sentence"),
    "addressee": N_("Addressee"),
    "strength": N_("Strength"),
    "status": N_("Status"),
    "topics": N_("Topics"),
    "modality": N_("Modality"),
    "role": N_("Role"),
    "adviser_kind": N_("Kind"),
    "outlet": N_("Outlet"),
    "published": N_("Published"),
    "reports": N_("Reports"),
    "note": N_("Note"),
    "topic": N_("Topic"),
    "n": N_("Points"),
    "strong": N_("Strong"),
    "period": N_("From"),
    "complete": N_("Complete"),
}


CODED = ("strength", "status", "adviser_kind", "modality")  # columns whose values are codes with a name


def register(rows: pd.DataFrame) -> None:
    """Shows the cards in the grouping, search and order that the analyst chooses."""
    left, middle, right = st.columns([4, 2, 2], vertical_alignment="bottom")
    by = left.selectbox(
        _("Group by"), list(advice.GROUPS), format_func=lambda group: _(advice.GROUPS[group]), key="advice_group"
    )
    order = middle.selectbox(_("Sort by"), list(ORDERS), format_func=_, key="advice_order")
    words = right.text_input(_("Search"), key="advice_words", placeholder=_("words in the advice"))
    column, ascending = ORDERS[str(order)]
    found = advice.containing(rows, words).sort_values(column, ascending=ascending, kind="stable")
    groups = advice.groups(found, str(by), topic_labels())
    sizes = advice.group_sizes(groups, str(by))
    names = [*(name for name in sizes if name != wording.UNRESOLVED), *({wording.UNRESOLVED} & sizes.keys())]
    sizes[EVERYTHING] = len(found)
    buttons = [*names[:MOST_PILLS], *(name for name in names[MOST_PILLS:] if name == wording.UNRESOLVED)]
    others = [name for name in names if name not in buttons]
    button = st.pills(
        _("Group"),
        [EVERYTHING, *buttons],
        default=EVERYTHING,
        required=True,
        format_func=lambda name: f"{_named(name, str(by))} {wording.number(sizes[name])}",
        key=f"advice_chosen_{by}",
        label_visibility="collapsed",
    )
    chosen = _other(str(by), others, sizes) or button
    shown = found if chosen in (None, EVERYTHING) else found[found["row_id"].isin(groups.index[groups == chosen])]
    if shown.empty:
        st.info(_("No advice has all of these words."))
    _paged(shown, "register")


def _named(group: str, by: str) -> str:
    """A group in words; a person or a body goes by its own name."""
    return wording.person(group) if by in wording.PEOPLE and group != EVERYTHING else _(group)


def _other(by: str, names: list[str], sizes: dict[str, int]) -> str | None:
    """The group chosen from the list of those without a button; None where there is no such group or none is chosen."""
    if not names:
        return None
    label = _("{group}: {n} more", group=_(advice.GROUPS[by]), n=wording.number(len(names)))
    if len(names) > MOST_OPTIONS:
        label += _(", of which {n} are listed; search to find the others", n=MOST_OPTIONS)
    return st.selectbox(
        label,
        names[:MOST_OPTIONS],
        index=None,
        format_func=lambda name: f"{_named(name, by)}  {wording.number(sizes[name])}",
        key=f"advice_other_{by}",
        placeholder=_("Look for another"),
        filter_mode="contains",
        width=420,
    )


def as_table(rows: pd.DataFrame) -> None:
    """Shows the register as a table that can be sorted by any column, with its download."""
    found = advice.containing(rows, st.text_input(_("Search"), key="table_words", placeholder=_("words in the advice")))
    listed = found[[name for name in COLUMNS if name in found]]
    first = first_rows(listed, _("search for the others, or take the CSV file, which holds all"))
    shown = _in_words(_with_topics(first)).rename(columns=in_words(COLUMNS))
    chosen = st.dataframe(
        with_days(shown, [_("Published")]),
        hide_index=True,
        height=520,
        row_height=66,  # the smallest height at which a sentence is wrapped
        on_select="rerun",
        selection_mode="single-row",
        key="advice_table",
        column_config={
            _("Sentence"): st.column_config.TextColumn(width="large"),
            _("Published"): st.column_config.DateColumn(format=day_format()),
        },
    )
    name = export.file_name(_("Advice register"), filters.in_words())
    cited = _cited(found)
    data = bound(lambda: export.csv(_with_topics(listed).rename(columns=COLUMNS), cited))  # the columns of any language
    st.download_button("CSV", data, f"{name}.csv", "text/csv", on_click="ignore", type="tertiary")
    places = chosen["selection"]["rows"]
    if places:
        cards(found.iloc[places], "chosen", advice_status.control, columns=1)
    else:
        caption(_("Choose a row to read it in its context."))


def opposed(rows: pd.DataFrame) -> None:
    """Shows pairs of points that oppose each other, side by side."""
    pairs = _shown_pairs(rows)
    if pairs.empty:
        st.info(_("No two of these points pull in opposite directions."))
        return
    caption(
        _(
            "{pairs} of points by different advisers that pull in opposite directions.",
            pairs=wording.plural(len(pairs), "pair"),
        )
    )
    pages = -(-len(pairs) // PAIRS_PER_PAGE)
    page = st.pagination(pages, key=f"opposed_page_{len(pairs)}") if pages > 1 else 1
    by_id = rows.set_index("row_id", drop=False)
    for place, pair in enumerate(load.each(pairs.iloc[(page - 1) * PAIRS_PER_PAGE : page * PAIRS_PER_PAGE])):
        heading(_(pair.question), level=4)
        cards(by_id.loc[[pair.row_id, pair.other_row_id]], f"opposed-{place}", advice_status.control)


def _shown_pairs(rows: pd.DataFrame) -> pd.DataFrame:
    """The opposed pairs among the register's points, each pair once, however often its sides were reported."""
    point_of = {one: point for point, ids in zip(rows["row_id"], rows["row_ids"], strict=True) for one in ids}
    pairs = advice_compared.opposed()
    found = pairs.assign(row_id=pairs["row_id"].map(point_of), other_row_id=pairs["other_row_id"].map(point_of))
    return found.dropna(subset=["row_id", "other_row_id"]).drop_duplicates(["row_id", "other_row_id"])


def _paged(rows: pd.DataFrame, key: str) -> None:
    pages = -(-len(rows) // PER_PAGE)
    page = st.pagination(pages, key=f"advice_page_{key}_{len(rows)}") if pages > 1 else 1
    cards(rows.iloc[(page - 1) * PER_PAGE : page * PER_PAGE], key, advice_status.control)


def _cited(rows: pd.DataFrame) -> str:
    count = wording.plural(len(rows), "point of advice", "points of advice")
    return citing.cited(_("Advice register"), count, load.covered(rows))


def _in_words(listed: pd.DataFrame) -> pd.DataFrame:
    """The table's values in the language that is spoken; the file keeps them as they are stored."""
    named = {column: listed[column].map(wording.person) for column in ("adviser", "addressee")}
    named["role"] = pd.Series(map(wording.role, listed["role"], listed["adviser"]), listed.index, dtype=object)
    coded = {column: listed[column].map(_, na_action="ignore") for column in CODED if column in listed}
    return listed.assign(**named, **coded)


def _with_topics(listed: pd.DataFrame) -> pd.DataFrame:
    """The rows with the labels of their topics in the place of the ids."""
    labels = topic_labels()
    ids = [str(joined).split(JOINT) for joined in listed["topics"]]
    named = [JOINT.join(labels.get(ident, ident) for ident in own if ident) for own in ids]
    return listed.assign(topics=named)
