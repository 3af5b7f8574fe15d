"""Document -> Event rows."""

from collections.abc import Iterator

from components.annotate import Document
from components.models import Event


def extract(document: Document) -> Iterator[Event]:
    """The events of a document."""
    yield from ()
