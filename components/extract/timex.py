"""Document -> Timex rows."""

from collections.abc import Iterator

from components.annotate import Document
from components.models import Timex


def extract(document: Document) -> Iterator[Timex]:
    """The timex of a document."""
    yield from ()
