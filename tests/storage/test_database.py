"""The database through which a store is read gives way to another one, and no query notices."""

from concurrent.futures import ThreadPoolExecutor

import duckdb

from components.storage.moments.database import MOST, Database


def _holds_it(cursor: duckdb.DuckDBPyConnection) -> bool:
    """Whether the cursor is one of the database in which the table was made."""
    return bool(cursor.sql("SELECT 1 FROM duckdb_tables() WHERE table_name = 'made'").fetchall())


def test_another_database_takes_over_after_so_many_queries() -> None:
    database = Database()
    first = database.cursor()
    first.sql("CREATE TABLE made (number INTEGER)")
    assert all(_holds_it(database.cursor()) for _ in range(MOST - 1))
    assert not _holds_it(database.cursor())
    assert _holds_it(first)  # what is still being read goes on


def test_threads_get_cursors_of_their_own() -> None:
    database = Database()
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda n: database.cursor().sql("SELECT ?", params=[n]).fetchall(), range(2 * MOST)))
    assert found == [[(number,)] for number in range(2 * MOST)]
