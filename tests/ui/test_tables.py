"""What is sent of a table does not grow with the corpus."""

import pandas as pd

from components.ui.widgets.tables import MOST_ROWS, first_rows


def test_only_the_first_rows_and_their_values_are_sent() -> None:
    names = pd.Series([f"Name {number:04}" for number in range(3 * MOST_ROWS)], dtype="category")
    table = pd.DataFrame({"Name": names, "n": range(len(names))})
    found = first_rows(table, "the files hold all")
    assert len(found) == MOST_ROWS
    assert list(found["Name"].cat.categories) == [f"Name {number:04}" for number in range(MOST_ROWS)]
    assert len(names.cat.categories) == 3 * MOST_ROWS, "the table itself is not changed"


def test_a_short_table_is_shown_whole() -> None:
    table = pd.DataFrame({"Name": pd.Categorical(["a", "b"], ["b", "a"], ordered=True)})
    pd.testing.assert_frame_equal(first_rows(table, ""), table)
