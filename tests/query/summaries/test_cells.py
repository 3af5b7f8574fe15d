"""Cells of a table counted by codes: the same as when pandas groups the rows, for any columns."""

from typing import Any

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from components.query.summaries.cells import articles, cells, coded, labelled
from components.query.summaries.counting import exploded
from components.query.summaries.intervals import means
from components.storage.frames import JOINT

rows = st.lists(
    st.tuples(
        st.sampled_from(["Trump", "Carney", "Ford", None]),
        st.sampled_from(["2025-01-01", "2025-02-01", None]),
        st.sampled_from(["tariffs; autos", "autos", "", "mills; tariffs; autos"]),
        st.sampled_from(["a", "b", "c"]),
        st.one_of(st.none(), st.floats(-1, 1)),
    ),
    max_size=60,
)


def framed(values: list[tuple[Any, ...]]) -> pd.DataFrame:
    made = pd.DataFrame(values, columns=["speaker", "day", "topics", "article_id", "score"])
    kinds: dict[str, Any] = {
        "speaker": pd.CategoricalDtype(["Trump", "Nobody", "Ford", "Carney"]),
        "article_id": "category",
    }
    return made.astype({**kinds, "day": "datetime64[s]", "topics": "category", "score": float})


@settings(deadline=None)
@given(rows)
def test_cells_are_the_groups_of_pandas(values: list[tuple[Any, ...]]) -> None:
    frame = framed(values)
    found = cells(frame, ["speaker", "day"])
    groups = frame.groupby(["speaker", "day"], observed=True)
    assert [tuple(row) for row in found.labels.itertuples(index=False)] == groups.size().index.tolist()
    assert found.sizes.tolist() == groups.size().tolist()
    assert articles(found, frame["article_id"]).tolist() == groups["article_id"].nunique().tolist()


@settings(deadline=None)
@given(rows)
def test_means_are_those_of_pandas(values: list[tuple[Any, ...]]) -> None:
    frame = framed(values)
    found, groups = means(frame, ["speaker"]), frame.groupby("speaker", observed=True)["score"]
    assert found["scored"].tolist() == groups.count().tolist()
    firm = (found["mark"] != "F").to_numpy()
    np.testing.assert_allclose(found["mean"], groups.mean().where(firm), rtol=1e-12, atol=1e-15)


@settings(deadline=None)
@given(rows)
def test_labels_are_counted_as_if_taken_apart(values: list[tuple[Any, ...]]) -> None:
    frame = framed(values)
    groups = exploded(frame, "topics").groupby("topics", observed=True)["article_id"]
    found = labelled(frame["topics"], frame["article_id"]).set_index("label")
    assert found["n"].to_dict() == groups.size().to_dict()
    assert found["articles"].to_dict() == groups.nunique().to_dict()


def test_more_labels_than_a_word_has_bits() -> None:
    labels = [f"topic{number:03}" for number in range(150)]
    joined = pd.Series([JOINT.join(labels), labels[149], labels[64]], dtype="category")
    found = labelled(joined, pd.Series(["a", "a", "b"])).set_index("label")
    assert list(found.loc["topic149"]) == [2, 1]
    assert list(found.loc["topic064"]) == [2, 2]
    assert len(found) == 150


def test_codes_cross_cells() -> None:
    frame = framed([("Ford", None, "", "a", None), ("Ford", None, "", "b", None), (None, None, "", "b", None)])
    codes, ids = coded(frame["article_id"])
    assert cells(frame, ["speaker"]).crossed(codes, len(ids)).tolist() == [[1, 1]]


def test_a_table_with_more_room_than_rows() -> None:
    many = pd.Series(pd.Categorical(["999", "3", "999", None], categories=[str(number) for number in range(1000)]))
    found = cells(pd.DataFrame({"one": many, "other": many}), ["one", "other"])
    assert found.labels.astype(str).to_numpy().tolist() == [["3", "3"], ["999", "999"]]
    assert (found.of_rows.tolist(), found.sizes.tolist()) == ([1, 0, 1, -1], [1, 2])
