"""parse(): a query from what was typed; the grammar is imported when words are first looked for, as that takes time."""

import re
from functools import lru_cache

from components.messages import _
from components.query.search.query import BadQuery, Query

ALONE = re.compile(r'(?<![^\s()"])(?!-[("])[^\w\s()"*?]+(?![^\s()"])')  # signs between words, such as & and %
MARKS = str.maketrans("“”„«»", '"""""')
LONGEST = 1_000  # letters


@lru_cache(maxsize=256)
def parse(typed: str) -> Query | None:
    """The query; None where nothing is asked for. Raises BadQuery with the place of what cannot be read."""
    if len(typed) > LONGEST:
        raise BadQuery(_("a search has at most {n} letters", n=LONGEST), LONGEST)
    plain = ALONE.sub(lambda found: " " * len(found[0]), typed.translate(MARKS))
    if not plain.strip():
        return None
    from components.query.search.grammar import read

    return read(plain)
