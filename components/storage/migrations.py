"""Migrations: how the tables of an older version are brought to today's schema, a function for each step.

`forward` runs them before the first change to an older store, in order and once: the manifest then has today's schema.
Each may be run again, so a kill between two of them, or before the manifest is written, only repeats one. A new column
needs none of this, as a column that is not in the files is read as empty; a column with another type, or a table with
another name, does.
"""

from collections.abc import Callable, Mapping

from components.models import CORPUS_ROW_TYPES, ROW_TYPES, Article
from components.storage.manifest import SCHEMA
from components.storage.place import Place
from components.storage.table import Table

Migration = Callable[[Place], None]


def retyped(place: Place) -> None:
    """Gives all tables today's column types; a column that changed is empty until its article is analysed again.

    In release 0.1.0 a row referred to another by a number, in later ones by its row_id.
    """
    for row_type in (*ROW_TYPES, *CORPUS_ROW_TYPES, Article):
        Table(place, row_type).retype()


MIGRATIONS: Mapping[int, Migration] = {1: retyped}  # from the schema that is the key to the next


def forward(place: Place, schema: int) -> None:
    """Brings a store from an older schema to today's."""
    for older in range(schema, SCHEMA):
        MIGRATIONS[older](place)
