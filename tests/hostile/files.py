"""Files made to break a reader or the analysis: FILES maps a name, which says what is in it, to its bytes.

All are made here, none is kept. Each is a construction in a size or two: what grows, nests, repeats, refers to itself,
lies about itself, or uses letters that are none. `STORY` is the plain article that most of them surround.
"""

from collections.abc import Callable, Iterator
from itertools import chain

from tests.hostile import mails, markup, odd_words, tables, texts

MAKERS: tuple[Callable[[], Iterator[tuple[str, bytes]]], ...] = (
    texts.files,
    odd_words.files,
    markup.files,
    mails.files,
    tables.files,
)
FILES: dict[str, bytes] = dict(chain.from_iterable(make() for make in MAKERS))
