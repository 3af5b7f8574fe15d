"""Document -> Statement rows."""

from collections.abc import Iterator

from components.annotate import Document
from components.models import Statement


def extract(document: Document) -> Iterator[Statement]:
    """The statements of a document."""
    yield from ()
