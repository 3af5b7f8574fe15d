"""People as the store keeps them, and laid over the frames that are read."""

from datetime import date
from itertools import permutations
from pathlib import Path

import pandas as pd
import pytest

from components.corpus import people
from components.corpus.people import Naming, naming
from components.models import Advice, Analysis, Article, Event, PersonName, Statement
from components.storage import frames, ledger
from components.storage.ledger import AddedRole, Decisions
from components.storage.store import Store

DAY = date(2016, 3, 1)


def analysis(ident: str, *speakers: str, actors: tuple[str, ...] = ()) -> Analysis:
    """An article with a statement of each speaker and an event of the actors."""
    statements = tuple(
        Statement(
            row_id=f"{ident}.{n}",
            article_id=ident,
            published=DAY,
            sentence_span=(n, n + 1),
            content_spans=((n, n + 1),),
            quote_type="direct",
            speaker=name,
        )
        for n, name in enumerate(speakers)
    )
    event = Event(
        row_id=f"{ident}.e", article_id=ident, published=DAY, sentence_span=(0, 1), summary="A vote", actors=actors
    )
    article = Article(article_id=ident, text=ident, published=DAY)
    return Analysis(article, {Statement: statements, Event: (event,)})


ARTICLES = (
    analysis("a", "Hillary Rodham Clinton", "Bernie Sanders", "CNN"),
    analysis("b", "Hillary Clinton", "Bill Clinton", actors=("Hillary Clinton", "Paul D. Ryan")),
    analysis("c", "Clinton", "Hillary Clinton", "Paul Ryan"),
    analysis("d", "Clinton", "Bill Clinton and Paul Ryan", actors=("Paul Ryan",)),
)


def stored(store: Store) -> dict[str, str | None]:
    """The person of each row that the store has."""
    rows = store.table(PersonName)
    rows = rows[rows["name"] != ""]
    return dict(zip(rows["row_id"], rows["person"].astype(object).where(rows["person"].notna(), None), strict=True))


def test_articles_added_one_by_one_in_any_order_give_the_same_people(tmp_path: Path) -> None:
    every = Store(tmp_path / "every")
    every.save(ARTICLES)
    people.update(every)
    for number, order in enumerate(list(permutations(ARTICLES))[::9]):
        one_by_one = Store(tmp_path / str(number))
        for article in order:
            one_by_one.save([article])
            people.update(one_by_one)
        assert stored(one_by_one) == stored(every)
    assert stored(every)["|Paul D. Ryan"] == "Paul Ryan"
    assert stored(every)["c|Clinton"] == "Hillary Clinton"
    assert "d|Clinton" not in stored(every)


def test_what_is_not_stored_yet_is_resolved_when_read(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save(ARTICLES[:2])
    people.update(store)
    version = store.version()
    people.update(store)
    assert store.version() == version, "nothing has changed"
    store.save(ARTICLES[2:])
    now = people.current(store)
    people.update(store)
    assert set(now["row_id"]) == set(stored(store))
    assert now["row_id"].is_unique


def test_nothing_is_stored_of_an_empty_corpus(tmp_path: Path) -> None:
    store = Store(tmp_path)
    people.update(store)
    assert store.version() == -1
    assert people.current(store).empty


def test_an_article_that_is_stored_again_changes_no_name(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save(ARTICLES)
    people.update(store)
    before = stored(store)
    store.save(ARTICLES[:1])
    people.update(store)
    assert stored(store) == before
    assert people.current(store)["row_id"].is_unique


def test_names_of_articles_that_are_removed_go_with_them(tmp_path: Path) -> None:
    store, without = Store(tmp_path / "one"), Store(tmp_path / "other")
    store.save(ARTICLES)
    people.update(store)
    store.remove(["c"])
    people.update(store)
    without.save([one for one in ARTICLES if one.article.article_id != "c"])
    people.update(without)
    assert stored(store) == stored(without)


@pytest.fixture
def known() -> Naming:
    """What four articles tell of names."""
    everywhere = {"Hillary Rodham Clinton": "Hillary Clinton", "Hillary Clinton": "Hillary Clinton"}
    everywhere |= {"Paul D. Ryan": "Paul Ryan", "Paul Ryan": "Paul Ryan"}
    return Naming(everywhere, {("Clinton", "c"): "Hillary Clinton"})


def statements(*names: tuple[str, str]) -> pd.DataFrame:
    """Statements, each by (article, speaker)."""
    rows = [row for ident, name in names for row in analysis(ident, name).rows(Statement)]
    return frames.frame(rows, Statement)


def test_names_in_a_frame_become_people(known: Naming) -> None:
    found = known.apply(statements(("a", "Hillary Rodham Clinton"), ("b", "CNN"), ("c", "Clinton"), ("d", "Clinton")))
    assert list(found["speaker"]) == ["Hillary Clinton", "CNN", "Hillary Clinton", "Clinton"]
    assert "Hillary Rodham Clinton" not in found["speaker"].cat.categories


def test_several_people_in_one_label_are_named_each(known: Naming) -> None:
    assert known.person("Hillary Rodham Clinton and Paul D. Ryan") == "Hillary Clinton and Paul Ryan"
    assert known.person("Department of Science and Technology") == "Department of Science and Technology"


def test_the_actors_of_an_event_stand_once(known: Naming) -> None:
    rows = analysis("b", actors=("Hillary Rodham Clinton", "Hillary Clinton", "Paul D. Ryan")).rows(Event)
    assert list(known.apply(frames.frame(rows, Event))["actors"]) == ["Hillary Clinton; Paul Ryan"]


def test_an_empty_frame_stays_empty(known: Naming) -> None:
    for row_type in (Statement, Event, Advice):
        assert known.apply(frames.empty(row_type)).dtypes.equals(frames.empty(row_type).dtypes)


def test_what_analysts_decide_holds_over_what_was_resolved(known: Naming) -> None:
    decided = Decisions({"Clinton": "Bill Clinton", "Paul D. Ryan": "Paul D. Ryan"}, {"Hillary Clinton": "H. Clinton"})
    found = Naming(known.everywhere, known.in_article, decided).apply(
        statements(("c", "Clinton"), ("a", "Hillary Rodham Clinton"), ("b", "Paul D. Ryan"), ("b", "Paul Ryan"))
    )
    assert list(found["speaker"]) == ["Bill Clinton", "H. Clinton", "Paul D. Ryan", "Paul Ryan"]


def test_a_role_that_was_added_is_given_in_its_days(known: Naming) -> None:
    def role(*days: date | None) -> str | None:
        term = AddedRole("Paul Ryan", "Speaker of the House", *days)
        frame = Naming(known.everywhere, {}, Decisions(terms=(term,))).apply(statements(("b", "Paul D. Ryan")))
        return None if frame["role"].isna().all() else str(frame["role"].iloc[0])

    assert role(date(2015, 10, 29), date(2019, 1, 3)) == "Speaker of the House"
    assert role(None, None) == "Speaker of the House"
    assert role(date(2016, 3, 2), None) is None
    assert role(None, date(2016, 2, 29)) is None


def test_a_mapping_is_made_from_stored_rows(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save(ARTICLES)
    made = naming(people.current(store), ledger.decisions([]))
    assert made.person("Paul D. Ryan") == "Paul Ryan"
    assert made.in_article == {("Clinton", "c"): "Hillary Clinton"}
    assert made.person("CNN") == "CNN"


@pytest.mark.parametrize("decided", [Decisions(), Decisions({"Clinton": "Chelsea Clinton"}, {"Paul Ryan": "P. Ryan"})])
def test_a_few_rows_are_named_by_the_names_in_them_as_by_all(tmp_path: Path, decided: Decisions) -> None:
    store = Store(tmp_path)
    store.save(ARTICLES)
    people.update(store)
    names = people.current(store)
    for row_type in (Statement, Event):
        for article_id in "abcd":
            rows = store.rows(row_type, "article_id", [article_id])
            few = people.among(names, rows)
            assert len(few) < len(names)
            pd.testing.assert_frame_equal(
                naming(few, decided).apply(rows).astype(object), naming(names, decided).apply(rows).astype(object)
            )
