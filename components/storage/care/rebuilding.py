"""rebuild(): a table whose log is lost, made again from the Parquet files in its folder."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from deltalake import write_deltalake

from components.models import Article
from components.storage import frames
from components.storage.table import MONTH, SAVE_ID, Table, months_of


def rebuild(table: Table, move: Callable[[str], list[str]]) -> list[str]:
    """Writes a new log over all rows that can be read; returns the files that cannot, which are moved.

    Without the log it is not known which files belonged to the table. So rows of earlier saves are there again, but no
    article names them; of an article that is there in several states the one that was added last is taken, and an
    article that had been taken out may be back.
    """
    folder, found, moved = table.place.file(table.name), list[pa.Table](), list[str]()
    for path in sorted(folder.rglob("*.parquet")) if folder.is_dir() else ():
        try:
            found.append(frames.fitted(pq.read_table(path, partitioning=None), table.columns))
        except (OSError, pa.ArrowException):
            moved += move(str(Path(path).relative_to(table.place.location)))
    rows = pa.concat_tables([table.columns.empty_table(), *found], promote_options="default")
    rows = _once(rows, "article_id") if table.name == Article.table else _once(rows, "row_id")
    dated = rows.append_column(MONTH, months_of(rows))
    write_deltalake(table.place.table(table.name), dated, mode="overwrite", partition_by=[MONTH])
    return moved


def _once(rows: pa.Table, key: str) -> pa.Table:
    """Each article once, as it was added last; each row once for each save."""
    if not len(rows):
        return rows
    keys = [key] if key == "article_id" else [key, SAVE_ID]
    numbered = rows.select([*keys, *(["added_at"] if key == "article_id" else [])]).append_column(
        "number", pa.array(range(len(rows)))
    )
    if key == "article_id":
        numbered = numbered.sort_by([("added_at", "descending")])
    taken: dict[tuple[str | None, ...], int] = {}
    for *values, number in zip(*(numbered.column(name).to_pylist() for name in [*keys, "number"]), strict=True):
        taken.setdefault(tuple(values), number)
    return rows.take(pc.cast(pa.array(sorted(taken.values())), pa.int64()))
