"""Document -> Advice rows."""

from collections.abc import Iterator

from components.annotate import Document
from components.models import Advice


def extract(document: Document) -> Iterator[Advice]:
    """The advice of a document."""
    yield from ()
