"""Reads articles from bytes, one module for each kind of source; ENDINGS names the reader of each file ending.

text   pasted text, plain text, Markdown         markup  the source of a web page
mail   a saved e-mail                           letter  the header lines, quotes and signature of a letter
feeds  RSS, RDF, Atom, JSON Feed                table   CSV, JSON Lines, Parquet
web    an address, through the guard in fetch   pages   makes an Article of a page's text and metadata

Shared: base (Reading, bytes -> text), doubts (what an analyst should check), files (which are opened, and how),
any_file (the reader for a file) and limited (reading in a process of its own).

`any_file.read(name, content)` yields a `Reading` for each article in a file: one for a text or a page, one per row of a
table or entry of a feed. What cannot be read becomes a Reading with an error in plain words; nothing is raised, and the
other articles are still read.
"""

from components.readers.base import Reading, Unreadable

ENDINGS = {  # the ending of a file's name: the module of this folder that reads it, and the function in it
    ".txt": "text:read",
    ".md": "text:read",
    ".html": "markup:read",
    ".htm": "markup:read",
    ".jsonl": "table:read_jsonl",
    ".csv": "table:read_csv",
    ".parquet": "table:read_parquet",
    ".eml": "mail:read",
    ".rss": "feeds.entries:read",
    ".atom": "feeds.entries:read",
    ".xml": "feeds.entries:read",
    ".json": "feeds.entries:read",
}

__all__ = ["ENDINGS", "Reading", "Unreadable"]
