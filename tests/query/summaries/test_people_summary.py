"""Who is in the corpus: counted, ordered, searched, with the roles and their days."""

from datetime import date

import pandas as pd
import pytest

from components.models import Statement
from components.query.summaries import people
from components.storage import frames
from components.storage.ledger import AddedRole


@pytest.fixture
def statements() -> pd.DataFrame:
    """Six statements of March 2025; a speaker is left unnamed, another unresolved."""
    said = [
        ("Mark Carney", "prime minister", "CA", "Donald Trump"),
        ("Mark Carney", "prime minister", "CA", None),
        ("Mark Carney", "who became prime minister", None, "François Legault"),
        ("Donald Trump", "president", "US", None),
        ("unnamed officials", None, None, "Donald Trump"),
        (None, None, None, "Donald Trump"),
    ]
    rows = [
        Statement(
            row_id=f"a.{n}",
            article_id="a",
            published=date(2025, 3, 14 + n),
            sentence_span=(n, n + 1),
            content_spans=((n, n + 1),),
            quote_type="direct",
            speaker=speaker,
            role=role,
            country=country,
            about=about,
        )
        for n, (speaker, role, country, about) in enumerate(said)
    ]
    return frames.frame(rows, Statement)


def test_everybody_who_speaks_or_is_spoken_of_is_counted(statements: pd.DataFrame) -> None:
    found = people.who(statements, statements, {"Mark Carney": ["Carney", "M. Carney"]}).set_index("person")
    assert list(found.index) == ["Mark Carney", "Donald Trump", "François Legault"]
    assert list(found["statements"]) == [3, 1, 0]
    assert list(found["spoken_of"]) == [0, 3, 1]
    assert found.loc["Mark Carney", "also"] == "Carney; M. Carney"
    assert found.loc["Mark Carney", "role"] == "prime minister"
    assert list(found["last"].dt.day) == [16, 19, 16]
    assert found["first"].dt.day.tolist() == [14, 14, 16]


def test_what_is_told_again_counts_once_and_leaves_nobody_out(statements: pd.DataFrame) -> None:
    found = people.who(statements, statements.iloc[[1, 3]], {}).set_index("person")
    assert list(found.index) == ["Donald Trump", "Mark Carney", "François Legault"]
    assert list(found["statements"]) == [1, 1, 0]
    assert not found["spoken_of"].any()


def test_there_is_nobody_in_an_empty_corpus() -> None:
    assert people.who(frames.empty(Statement), frames.empty(Statement), {}).empty


def test_a_search_looks_at_names_and_roles_without_accents_and_case(statements: pd.DataFrame) -> None:
    every = people.who(statements, statements, {"Mark Carney": ["M. J. Carney"]})
    assert list(people.searched(every, "legault francois")["person"]) == ["François Legault"]
    assert list(people.searched(every, "M. J.")["person"]) == ["Mark Carney"]
    assert list(people.searched(every, "PRESIDENT")["person"]) == ["Donald Trump"]
    assert len(people.searched(every, "  ")) == 3


def test_the_roles_of_a_person_come_from_articles_from_the_register_and_from_analysts(statements: pd.DataFrame) -> None:
    added = (AddedRole("Mark Carney", "governor of the Bank of Canada", date(2008, 2, 1), date(2013, 6, 1)),)
    found = people.roles(statements, "Mark Carney", added).set_index("role")
    assert found.loc["governor of the Bank of Canada", "basis"] == "added"
    assert found.loc["Liberal leader", "basis"] == "register"
    assert set(found.loc[["prime minister"], "basis"]) == {"register", "articles"}
    assert "who became prime minister" not in found.index
    assert people.roles(statements, "François Legault", ()).loc[0, "last"] == pd.Timestamp("2026-04-14")


def test_other_forms_of_a_name_are_listed_by_person() -> None:
    names = pd.DataFrame(
        {"name": ["Paul D. Ryan", "Paul Ryan", "Ryan", "CNN"], "article_id": ["", "", "a", ""],
         "person": ["Paul Ryan", "Paul Ryan", "Paul Ryan", None]}
    )  # fmt: skip
    called = {"Paul D. Ryan": "Paul Ryan"}
    assert people.also_written(names, lambda name: called.get(name, name)) == {"Paul Ryan": ["Paul D. Ryan", "Ryan"]}
