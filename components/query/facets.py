"""facets(): how many statements each value of a filter would leave, given the other filters."""

import pandas as pd

from components.query.selection import FILTERS, label_counts
from components.wording import UNRESOLVED

COLUMNS = {f.field: f.columns[0] for f in FILTERS} | {"articles": "article_id"}  # of statements


def facets(statements: pd.DataFrame, field: str) -> dict[str, int]:
    """The number of statements by the values of a filter; of several labels in a row each counts.

    `statements` are those that fit all other filters; values that none of them has are left out.
    """
    column = statements[COLUMNS[field]]
    counts = label_counts(column)
    if field == "speakers" and column.isna().any():
        counts[UNRESOLVED] = counts.get(UNRESOLVED, 0) + int(column.isna().sum())
    return {label: count for label, count in counts.items() if label and count}
