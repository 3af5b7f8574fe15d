"""A parsed sentence, as the grammars of the languages read it, and what they find in it."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from components.models import Span

Token = Any  # spaCy's, which has no types
Range = tuple[int, int]

STAND_IN = "Yes"  # what a long quotation is replaced by before the parse


@dataclass(frozen=True, slots=True)
class Parsed:
    """A spaCy Doc (tags and dependencies) with, for each token, its span in the article and whether it is quoted.

    `words` are the tokens as the article has them; the Doc may have another name in the place of one.
    """

    doc: Any
    spans: tuple[Span, ...]
    quoted: tuple[bool, ...]
    words: tuple[str, ...]

    def span(self, start: int, end: int) -> Span:
        """The span in the article of tokens `start` to `end` (excluded)."""
        return self.spans[start][0], self.spans[end - 1][1]

    def token_at(self, position: int) -> Any | None:
        """The token that stands at a position of the article; None between tokens and in brackets left out."""
        index = bisect_right(self.spans, (position, float("inf"))) - 1
        return self.doc[index] if index >= 0 and position < self.spans[index][1] else None
