"""One person: the names that articles write, the roles with their days, and the way to the statements."""

from typing import Any

import pandas as pd
import streamlit as st

from components import wording
from components.messages import _, pgettext
from components.models import Statement
from components.query.summaries import people as summary
from components.ui.people.corpus import Corpus
from components.ui.state import filters, load
from components.ui.widgets.plain import caption, heading

SPEAKERS = "pages/explore/speakers.py"
ROLES_SHOWN = 8


def show(corpus: Corpus, person: str) -> None:
    """Shows a person: what is known, the names and the roles."""
    row = corpus.people[corpus.people["person"] == person].iloc[0]
    country = wording.country(row["country"]) if pd.notna(row["country"]) else ""
    known = filter(None, (country, wording.days(row["first"], row["last"])))
    heading(wording.person(person), " · ".join(known), level=2)
    _to_statements(person, int(row["statements"]), int(row["spoken_of"]))
    names, offices = st.columns(2, gap="large")
    with names:
        _names(corpus, person)
    with offices:
        _roles(corpus, person)


def _to_statements(person: str, statements: int, spoken_of: int) -> None:
    """Shows how often the person speaks and is spoken of, with a button that filters by the person."""
    with st.container(horizontal=True, vertical_alignment="center"):
        said = _("No statement of this person")
        if statements:
            said = _("See the {statements}", statements=wording.plural(statements, "statement"))
        asked = st.button(
            said,
            on_click=filters.narrow,
            kwargs={"speakers": (person,)},
            disabled=not statements,
            key="people.statements",
        )
        times = wording.plural(spoken_of, "statement")
        caption(_("Spoken of in {statements}.", statements=times) if spoken_of else _("Never spoken of."))
    if asked:
        st.switch_page(SPEAKERS, query_params={})


def _names(corpus: Corpus, person: str) -> None:
    """Shows the names that mean the person, each with the reason."""
    heading(_("Written as"), level=4)
    written = [person, *corpus.also.get(person, ())]
    known = corpus.names[corpus.names["name"].isin(written)]
    reasons = known.groupby("name")["why"].agg(lambda why: wording.listed(sorted({str(one) for one in why if one})))
    rows = [(name, _reason(corpus, name, str(reasons.get(name, "")))) for name in written]
    st.dataframe(pd.DataFrame(rows, columns=[_("Name"), _("Why")]), hide_index=True, key="people.names")


def _reason(corpus: Corpus, name: str, why: str) -> str:
    """Why a name means the person, as far as it is told."""
    decided = corpus.naming.decided
    if name in decided.names or name in decided.persons:
        return _("decided by an analyst")
    return wording.sentence(why)


def _roles(corpus: Corpus, person: str) -> None:
    """Shows the roles of the person with their days."""
    heading(_("Roles"), level=4)
    roles = summary.roles(load.table(Statement), person, corpus.naming.decided.terms)
    if roles.empty:
        caption(_("No article gives a role."))
        return
    shown = roles.head(ROLES_SHOWN)
    table = {
        _("Role"): [wording.sentence(wording.role(role, person)) for role in shown["role"]],
        _("First"): _days(shown["first"]),
    }
    counted = shown["statements"].map(lambda count: wording.number(count) if pd.notna(count) else "")
    table |= {
        _("Last"): _days(shown["last"]),
        _("Statements"): counted,
        pgettext("source", "From"): shown["basis"].map(_),
    }
    days = st.column_config.TextColumn(width=95)
    right = st.column_config.TextColumn(alignment="right")
    columns = {_("Role"): st.column_config.TextColumn(width=200), _("First"): days, _("Last"): days}
    columns |= {_("Statements"): right}
    st.dataframe(pd.DataFrame(table), hide_index=True, key="people.roles", column_config=columns)
    if len(roles) > ROLES_SHOWN:
        caption(_("{n} more are given, each in fewer statements.", n=len(roles) - ROLES_SHOWN))


def _days(column: "pd.Series[Any]") -> "pd.Series[Any]":
    """Days in ISO; empty where none is known, for which Streamlit's column of dates would write "None"."""
    return pd.to_datetime(column).dt.strftime("%Y-%m-%d").fillna("")
