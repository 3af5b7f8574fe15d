"""Database: DuckDB in memory, through which the files of a store are read; begun anew from time to time."""

from threading import Lock

import duckdb

MOST = 200  # queries of one database: some 3 MB kept, for the 20 ms that another takes to begin


class Database:
    """Gives cursors for queries, to any thread.

    DuckDB 2.0 remembers the blocks of each join after it has ended, 15 kB a query and some 40 MB in all, and the
    memory between them can then not be given back. So after MOST queries another database takes over; the one before
    ends with its last cursor.
    """

    def __init__(self) -> None:
        self._lock, self._left = Lock(), 0
        self._connection: duckdb.DuckDBPyConnection | None = None

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """A cursor for one query."""
        with self._lock:
            if self._connection is None or not self._left:
                # threads in the background give memory that a query no longer needs back to the system
                self._connection = duckdb.connect(config={"threads": 2, "allocator_background_threads": True})
                self._left = MOST
            self._left -= 1
            return self._connection.cursor()

    def let_go(self) -> None:
        """Gives back what the database keeps, after large queries; the next one begins another."""
        with self._lock:
            self._connection = None
