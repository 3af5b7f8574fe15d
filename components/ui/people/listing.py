"""The list of people in the corpus, with a search; at most LISTED rows of it."""

import pandas as pd
import streamlit as st

from components import wording
from components.messages import N_, _
from components.query.summaries import people as summary
from components.ui.people.corpus import Corpus
from components.ui.widgets.plain import caption
from components.ui.widgets.tables import day_format, with_days

LISTED = 100  # rows that are sent to the browser
VARIANTS = 4  # other names that a row shows
WIDTHS = {N_("Person"): 160, N_("Also written"): 120, N_("Role"): 220, N_("Country"): 105}  # pixels
DAYS, COUNTS = (N_("First"), N_("Last")), (N_("Statements"), N_("Spoken of"))
PARAMETER, SEARCH, TABLE = "person", "people.search", "people.table"


def chosen(corpus: Corpus) -> str | None:
    """Shows the list and gives back the person that is chosen in it, or that the address names; else None."""
    placeholder = _("A name, also in another form, or a role")
    words = st.text_input(_("Search"), key=SEARCH, placeholder=placeholder, width=480)
    found = summary.searched(corpus.people, words)
    listed = found.head(LISTED)
    caption(_counted(len(found), len(corpus.people), bool(words.strip())))
    if listed.empty:
        return _of_address(corpus)
    event = st.dataframe(
        with_days(_table(listed), DAYS),
        hide_index=True,
        key=TABLE,
        on_select="rerun",
        selection_mode="single-row",
        column_config={
            **{name: st.column_config.TextColumn(_(name), width=width) for name, width in WIDTHS.items()},
            **{name: st.column_config.DateColumn(_(name), format=day_format(), width=95) for name in DAYS},
            **{name: st.column_config.NumberColumn(_(name), width=85) for name in COUNTS},
        },
    )
    rows = [row for row in event["selection"]["rows"] if row < len(listed)]
    return str(listed["person"].iloc[rows[0]]) if rows else _of_address(corpus)


def _of_address(corpus: Corpus) -> str | None:
    """The person that the address names, as that person is called now."""
    asked = st.query_params.get(PARAMETER)
    if not asked:
        return None
    person = corpus.person_of(asked)
    return person if (corpus.people["person"] == person).any() else None


def _counted(found: int, every: int, is_search: bool) -> str:
    """How many there are, how many of them the list shows, and how to see the others."""
    there = wording.plural(every, "name")
    if is_search:
        there = _("{n} of {names}", n=wording.number(found), names=there)
    if found > LISTED:
        more = _("{names}; the {n} with most statements are listed. Search for the others.", names=there, n=LISTED)
    else:
        more = f"{there}."
    return f"{more} {_('Choose a row to see more.')}"


def _table(people: pd.DataFrame) -> pd.DataFrame:
    """The list as it is read."""
    return pd.DataFrame(
        {
            "Person": people["person"].map(wording.person),
            "Statements": people["statements"],
            "Role": [
                wording.sentence(wording.role(*held)) for held in zip(people["role"], people["person"], strict=True)
            ],
            "Country": [wording.country(code) if code else "" for code in people["country"].fillna("")],
            "First": people["first"],
            "Last": people["last"],
            "Spoken of": people["spoken_of"],
            "Also written": [_shortened(also) for also in people["also"]],
        }
    )


def _shortened(also: str) -> str:
    """The first of several names, and how many more there are."""
    names = also.split("; ")
    first = ", ".join(names[:VARIANTS])
    return _("{names} and {n} more", names=first, n=len(names) - VARIANTS) if len(names) > VARIANTS else first
