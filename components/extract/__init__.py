"""Document -> rows; each kind of row has an extractor, `extract(document) -> Iterator[Row]`.

EXTRACTORS run in this order: a later one may read the rows of an earlier one by `document.rows(RowType)`.
None reads a file or the clock; dates resolve against `document.article.published`.
"""

from collections.abc import Callable, Iterator

from components.extract.advice import rows as advice
from components.extract.events import rows as events
from components.extract.statements import rows as statements
from components.extract.times import rows as timex
from components.models import Advice, Event, Row, Statement, Timex
from components.text.annotate import Document

Extractors = tuple[tuple[type[Row], Callable[[Document], Iterator[Row]]], ...]

EXTRACTORS: Extractors = (
    (Timex, timex.extract),
    (Statement, statements.extract),
    (Event, events.extract),
    (Advice, advice.extract),
)
WITHOUT_PARSE = EXTRACTORS[:1]  # run before the parse, since their rows decide which sentences are parsed
