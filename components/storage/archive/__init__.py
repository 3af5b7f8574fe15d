"""A whole store as one file: a ZIP archive of Parquet files and JSON with a manifest, checked on the way in.

    articles/2025-04.parquet     the articles published in a month (`undated`: those without a day); so for each table
    corrections.jsonl            the analysts' corrections, a line each
    own_topics.json              the analyst's own topics
    manifest.json                format, version, program; rows, bytes and sha256 of each file

What is computed across articles is not in it: it is made anew from the articles.
"""

from components.storage.archive.contents import BadArchive
from components.storage.archive.exporting import export_store
from components.storage.archive.importing import Imported, import_store

__all__ = ["BadArchive", "Imported", "export_store", "import_store"]
