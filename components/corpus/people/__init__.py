"""One person is one speaker across articles: names as articles write them -> the person that each of them means.

`resolve` gives for each name the person and the reason. Names are compared within a block: those whose family names
look alike (`blocks`). What comes of a block depends on its own names alone and not on their order, so that only the
blocks of new articles' names have to be resolved again.

    people = resolve(gathered(store, names))  # all names of some blocks

The store keeps what comes of it (`update`, when articles are added; `current`), and `Naming` lays it over the frames
that are read, with what analysts decided.
"""

from components.corpus.people.gather import gathered
from components.corpus.people.keep import current, renewed, update
from components.corpus.people.names import block_of, parsed
from components.corpus.people.naming import Naming, among, naming
from components.corpus.people.resolve import NAMES, RESOLVED, blocks, resolve

__all__ = [
    "NAMES",
    "RESOLVED",
    "Naming",
    "among",
    "block_of",
    "blocks",
    "current",
    "gathered",
    "naming",
    "parsed",
    "renewed",
    "resolve",
    "update",
]
