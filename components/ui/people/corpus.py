"""What the page People reads: everybody in the corpus, as the ledger has it now."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components.corpus.people import Naming
from components.models import Statement
from components.query.selection import Selection
from components.query.summaries import people as summary
from components.ui.state import load
from components.ui.state.counted import counted_rows


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everybody in the corpus, with the names that articles write and why these mean a person."""

    people: pd.DataFrame  # `summaries.people.who`
    names: pd.DataFrame  # rows of PersonName
    also: dict[str, list[str]]
    naming: Naming

    def person_of(self, name: str) -> str:
        """The person that a name means."""
        return self.naming.person(name)

    def alike(self, person: str, most: int) -> list[str]:
        """Those who share words of the name with a person, and after them the others; the most frequent first."""
        words = [word for word in person.split() if len(word) > 2]
        others = self.people.loc[self.people["person"] != person, "person"]
        shared = others.map(lambda other: sum(word in other.split() for word in words))
        return list(others[shared.sort_values(ascending=False, kind="stable").index].head(most))


def read() -> Corpus:
    """The people of the corpus as this run reads it."""
    return _read(load.version())


@st.cache_resource(show_spinner=False, max_entries=2)
def _read(version: load.Version) -> Corpus:
    names, naming = load.person_names(), load.naming()
    ready, counted = load.ready(version), counted_rows(Statement, Selection()).frame
    also = ready.result("also written", lambda: summary.also_written(names, naming.person))
    people = ready.result("people", lambda: summary.who(load.table(Statement), counted, also))
    return Corpus(people, names, also, naming)
