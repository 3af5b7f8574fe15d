"""The numbers beside the values of a filter."""

from components.models import Statement
from components.query.facets import COLUMNS, facets
from components.query.selection import FILTERS, Selection, select
from components.storage.frames import frame
from components.storage.store import Store
from components.wording import UNRESOLVED


def test_a_row_counts_for_each_of_its_labels_and_one_without_a_speaker_as_such() -> None:
    rows = frame(
        [
            Statement(sentence_span=(0, 1), content_spans=((0, 1),), quote_type="direct", speaker=name, topics=topics)
            for name, topics in [("Roe", ("autos", "steel")), (None, ("autos",)), ("Roe", ())]
        ],
        Statement,
    )
    assert facets(rows, "speakers") == {"Roe": 2, UNRESOLVED: 1}
    assert facets(rows, "topics") == {"autos": 2, "steel": 1}
    assert facets(rows.iloc[:0], "topics") == {}


def test_each_number_is_what_the_filter_leaves(sample_store: Store) -> None:
    rows = sample_store.table(Statement)
    for a_filter in FILTERS:
        for value, count in facets(rows, a_filter.field).items():
            found = select(rows, Selection(**{a_filter.field: (value,)}))  # type: ignore[arg-type]
            assert len(found) == count, (a_filter.field, value)
    for ident, count in facets(rows, "articles").items():
        assert len(select(rows, Selection(articles=(ident,)))) == count
    assert set(COLUMNS) == {f.field for f in FILTERS} | {"articles"}
