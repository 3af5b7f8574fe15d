"""The parsed sentence that the grammars of the languages read."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from components.models import Span

Range = tuple[int, int]  # token indexes [start, end)


class Token(Protocol):
    """A word of a parsed sentence: the part of spaCy's Token that the grammars use, with types."""

    @property
    def i(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def lower_(self) -> str: ...
    @property
    def whitespace_(self) -> str: ...
    @property
    def tag_(self) -> str: ...
    @property
    def pos_(self) -> str: ...
    @property
    def dep_(self) -> str: ...
    @property
    def is_punct(self) -> bool: ...
    @property
    def is_alpha(self) -> bool: ...
    @property
    def doc(self) -> "Sequence[Token]": ...
    @property
    def head(self) -> "Token": ...
    @property
    def left_edge(self) -> "Token": ...
    @property
    def right_edge(self) -> "Token": ...
    @property
    def children(self) -> "Iterator[Token]": ...
    @property
    def lefts(self) -> "Iterator[Token]": ...
    @property
    def rights(self) -> "Iterator[Token]": ...
    @property
    def ancestors(self) -> "Iterator[Token]": ...
    @property
    def subtree(self) -> "Iterator[Token]": ...

    def is_ancestor(self, descendant: "Token") -> bool: ...


STAND_IN = "Yes"  # replaces a long quotation before the parse


@dataclass(frozen=True, slots=True)
class Parsed:
    """A spaCy Doc (tags and dependencies) with the span of each token in the article and whether it is quoted.

    `written` are the tokens as the article has them, `words` the same, but a headline in Title Case in the case of a
    sentence; in the Doc a name may be replaced by another, too (`Parser.substitutes`, `Parser.names_given`).
    """

    doc: Sequence[Token]
    spans: tuple[Span, ...]
    quoted: tuple[bool, ...]
    words: tuple[str, ...]
    written: tuple[str, ...]

    def span(self, start: int, end: int) -> Span:
        """The span in the article of tokens `start` to `end` (excluded)."""
        return self.spans[start][0], self.spans[end - 1][1]

    def token_at(self, position: int) -> Token | None:
        """The token that stands at a position of the article; None between tokens and in brackets left out."""
        index = bisect_right(self.spans, (position, float("inf"))) - 1
        return self.doc[index] if index >= 0 and position < self.spans[index][1] else None
